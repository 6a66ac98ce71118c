"""`styrkort convert`: plans to JSON and CSV."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from ..exit_codes import ExitCode
from .convert_options import ConvertOptions, convert_options, limits_in_words
from .interrupts import interrupts_held_back


@click.command("convert", epilog=limits_in_words())
@click.argument("sources", nargs=-1, required=True, metavar="SRC…")
@convert_options
def command(sources: tuple[str, ...], options: ConvertOptions) -> ExitCode:
    """Read plans and write them as JSON and CSV.

    SRC is a file, a folder (recursive: .pdf, .txt, .md) or - for text on stdin. With -o the
    folder gets a JSON file for each plan, one CSV set over all, manifest.jsonl, run.log.jsonl
    and report.json. Without -o one plan gives JSON on stdout, several give JSON Lines.

    \b
    Examples:
      styrkort convert plan.pdf > plan.json
      styrkort convert plans/ -o out/ --jobs 4
      styrkort convert plans/ -o out/ --resume
    """
    with interrupts_held_back():
        from .convert_run import run

    with tempfile.TemporaryDirectory(prefix="styrkort-") as folder:
        stdin = _spooled_stdin(Path(folder)) if "-" in sources else None
        return run(sources, stdin, Path(folder), options)


def _spooled_stdin(folder: Path) -> Path:
    """What came on stdin, as a file that a child can open."""
    path = folder / "stdin"
    path.write_bytes(sys.stdin.buffer.read())
    return path
