"""`styrkort parse`: the JSON that one cell gets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from .streams import complain, read_stdin_text, write_data

if TYPE_CHECKING:
    from ..schemas import Model, Period

Reader = Callable[[str, int | None], "Model | None"]
"""A cell's text and the plan's year (or None) → what the cell gets; None for an empty text."""


@click.command("parse")
@click.option(
    "--as",
    "kind",
    type=click.Choice(
        ["target", "threshold", "number", "timing", "follow-up", "responsible", "status"]
    ),
    default="target",
    show_default=True,
    help="What the cell is.",
)
@click.option("--year", type=click.IntRange(1900, 2199), metavar="YYYY", help="The plan's year.")
@click.argument("text", required=False)
def command(kind: str, year: int | None, text: str | None) -> None:
    """Print what a cell with TEXT gets, as one JSON object without citation.

    An empty text gives null. Where a text is not understood, the object says so and the place is
    marked on stderr. Without TEXT the lines of stdin give JSON Lines. A text that begins with a
    minus stands after `--`.

    \b
    Examples:
      styrkort parse "HME-index >80"
      styrkort parse --as timing --year 2024 "Senast oktober"
      styrkort parse -- "-1"
    """
    read = _readers()[kind]
    for line in [text] if text is not None else read_stdin_text().splitlines():
        _answer(line, read(line, year))


def _answer(text: str, read: Model | None) -> None:
    from ..schemas import Layout, dumps

    if read is None:
        write_data("null\n")
        return
    write_data(dumps(read, Layout.LINE, omit=frozenset({"citation"})) + "\n")
    place = _place(text, read)
    if place:
        complain(f"not understood\n{place}")


def _place(text: str, read: Model) -> str:
    """The text with the place marked that stopped the reading; "" where it was understood."""
    from ..normalize.pointing import marked
    from ..normalize.spelling.characters import tidy
    from ..normalize.values.value import explain
    from ..schemas import Status, Value

    if isinstance(read, Value):
        return explain(text, read)
    reason = getattr(read, "reason", None)
    if isinstance(read, Status) and (read.code, read.colour, read.progress) == (None, None, None):
        reason = "no status word of the table"
    if reason is None:
        return ""
    printed = tidy(text)
    return f"{marked(printed, 0, len(printed))} {reason}"


def _readers() -> Mapping[str, Reader]:
    from ..normalize.people.responsible import parse_responsible
    from ..normalize.status import parse_status
    from ..normalize.times.occasions import parse_follow_up
    from ..normalize.times.timing import parse_timing
    from ..normalize.values.numbers import parse_number
    from ..normalize.values.targets import parse_target
    from ..normalize.values.thresholds import parse_threshold

    return MappingProxyType(
        {
            "target": lambda text, year: parse_target(text, year=year),
            "threshold": lambda text, _: parse_threshold(text),
            "number": lambda text, _: parse_number(text),
            "timing": lambda text, year: parse_timing(text, plan_period=_whole_year(year)),
            "follow-up": lambda text, year: parse_follow_up(text, plan_period=_whole_year(year)),
            "responsible": lambda text, _: parse_responsible(text),
            "status": lambda text, _: parse_status(text),
        }
    )


def _whole_year(year: int | None) -> Period | None:
    """The period of a plan for one year."""
    from ..schemas import Period

    if year is None:
        return None
    printed = f"{year}"
    return Period(text=printed, edtf=printed, start=date(year, 1, 1), end=date(year, 12, 31))
