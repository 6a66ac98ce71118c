"""`styrkort inspect`: a plan as tables in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .validate import EXISTING_FILE

if TYPE_CHECKING:
    from ..schemas import Plan


@click.command("inspect")
@click.argument("source", type=EXISTING_FILE, metavar="PLAN|JSON")
def command(source: Path) -> None:
    """Show goals, indicators with their thresholds as bars, activities and findings.

    SOURCE is a plan (PDF, text) or the JSON that `convert` wrote.

    \b
    Example:
      styrkort inspect plan.pdf
    """
    from rich.console import Console

    from .plan_view import show

    show(_plan(source), Console(highlight=False))


def _plan(source: Path) -> Plan:
    from ..exit_codes import NotAttempted
    from ..reading import load
    from ..schemas import SchemaError

    if source.suffix.lower() != ".json":
        return _read(source)
    try:
        return load(source)
    except SchemaError as error:
        first = str(error).splitlines()[0]
        raise NotAttempted(f"{source}: not the JSON of a plan: {first}") from error


def _read(source: Path) -> Plan:
    """Read a document in a child process, as `convert` does."""
    from ..batch.stream_run import convert_many
    from ..exit_codes import Failed

    (result,) = convert_many([source])
    plan = result.plan()
    if plan is None:
        raise Failed(f"{result.name}: {result.status}: {result.record.message}")
    return plan
