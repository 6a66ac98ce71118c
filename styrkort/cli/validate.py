"""`styrkort validate`: JSON files against the published schema."""

from __future__ import annotations

from pathlib import Path

import click

from ..exit_codes import ExitCode, code_for
from .streams import complain

EXISTING_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("validate")
@click.argument("files", nargs=-1, required=True, type=EXISTING_FILE, metavar="FILE.json…")
def command(files: tuple[Path, ...]) -> ExitCode:
    """Check that files are plan JSON of the published schema.

    Says of each problem in which file and at which JSON path it is. Exit code 0: all valid;
    3: some are not; 4: none is.

    \b
    Example:
      styrkort validate out/*.json
    """
    return code_for(sum(not _is_valid(file) for file in files), len(files))


def _is_valid(file: Path) -> bool:
    from ..reading import load
    from ..schemas import SchemaError

    try:
        load(file)
    except SchemaError as error:
        for problem in str(error).splitlines():
            complain(f"{file}: {problem}")
        return False
    except UnicodeDecodeError as error:
        complain(f"{file}: not UTF-8 at byte {error.start}")
        return False
    return True
