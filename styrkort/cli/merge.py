"""`styrkort merge`: the folders of `--shard` runs put together."""

from __future__ import annotations

from pathlib import Path

import click

from ..exit_codes import ExitCode
from .streams import complain

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("merge")
@click.argument("shards", nargs=-1, required=True, type=FOLDER, metavar="SHARD…")
@click.option(
    "-o",
    "--output",
    "out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder for the results; made where it is not there.",
)
def command(shards: tuple[Path, ...], out: Path) -> ExitCode:
    """Put the output folders of `convert --shard I/N` together.

    The result has the same bytes as one run over all inputs, but for run.log.jsonl and
    report.json.

    \b
    Example:
      styrkort convert plans/ -o part0 --shard 0/2
      styrkort convert plans/ -o part1 --shard 1/2
      styrkort merge part0 part1 -o out/
    """
    from ..batch.merging import merge

    summary = merge(shards, out)
    for line in summary.lines():
        complain(line)
    return summary.exit_code(None)
