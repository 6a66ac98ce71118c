"""Tables without vertical lines, laid out as a printer would, with the cells they must give back.

A `Sheet` says what stands in the cells and how it is set; `printed` wraps the texts, finds the
heights of the rows and puts the words on a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from page_builder import GLYPH, PageBuilder

SPACE = 0.28
"""A word space in font sizes, as in most fonts of office programs."""


class Across(Enum):
    """How texts stand between the sides of their column."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Down(Enum):
    """Where texts stand in the height of their row."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Drawn(Enum):
    """What is drawn of a table."""

    NOTHING = "nothing"
    HEADER_RULE = "a rule under the header"
    RULES = "rules between the rows"
    ZEBRA = "every other row on colour"


@dataclass(frozen=True)
class Sheet:
    """A table to be printed. Lengths in points, distances of lines in font sizes."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    across: tuple[Across, ...]
    down: Down = Down.TOP
    drawn: Drawn = Drawn.NOTHING
    size: float = 10.0
    leading: float = 1.2
    padding: float = 3.0
    """Blank above and below the text of a row."""
    inset: float = 5.0
    """Blank left and right of the text of a column."""
    left: float = 50.0
    top: float = 100.0
    bold_header: bool = True

    @property
    def cells(self) -> list[list[str]]:
        """The texts that a reader must find, row by row, header first."""
        return [list(self.header), *(list(row) for row in self.rows)]


def text_width(text: str, size: float) -> float:
    """How wide a text is printed."""
    words = text.split()
    return size * (GLYPH * sum(map(len, words)) + SPACE * (len(words) - 1)) if words else 0.0


def wrapped(text: str, width: float, size: float) -> list[str]:
    """The lines of a text in a column of `width` points; words are never cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def print_sheet(builder: PageBuilder, sheet: Sheet) -> float:
    """Put the table on a page; returns the y of its lower end."""
    y = sheet.top
    xs = [sheet.left]
    for width in sheet.widths:
        xs.append(xs[-1] + width)
    for number, row in enumerate(sheet.cells):
        bottom = _print_row(builder, sheet, row, xs, y, bold=number == 0 and sheet.bold_header)
        if sheet.drawn is Drawn.ZEBRA and number % 2 == 0:
            builder.fill(xs[0], y, xs[-1], bottom)
        y = bottom
        if sheet.drawn is Drawn.RULES or (sheet.drawn is Drawn.HEADER_RULE and number == 0):
            builder.across(y, xs[0], xs[-1])
    return y


def _print_row(
    builder: PageBuilder,
    sheet: Sheet,
    row: Sequence[str],
    xs: Sequence[float],
    y: float,
    *,
    bold: bool,
) -> float:
    texts = [
        wrapped(text, width - 2 * sheet.inset, sheet.size)
        for text, width in zip(row, sheet.widths, strict=True)
    ]
    step = sheet.leading * sheet.size
    inner = max(1, max(map(len, texts))) * step
    for column, lines in enumerate(texts):
        rest = inner - len(lines) * step
        first = (
            y + sheet.padding + rest * {Down.TOP: 0, Down.MIDDLE: 0.5, Down.BOTTOM: 1}[sheet.down]
        )
        for k, line in enumerate(lines):
            free = xs[column + 1] - xs[column] - 2 * sheet.inset - text_width(line, sheet.size)
            shift = {Across.LEFT: 0.0, Across.CENTRE: 0.5, Across.RIGHT: 1.0}[sheet.across[column]]
            x = xs[column] + sheet.inset + free * shift
            top = first + k * step + (step - sheet.size) / 2
            builder.text(x, top, line, size=sheet.size, bold=bold, gap=SPACE)
    return y + inner + 2 * sheet.padding
