"""What the marks mean and what the tables of the page are, on the paper below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..extract.naming.named import Column
from ..extract.table import Doubt
from ..schemas import Confidence
from .canvas import Canvas, text_pixels
from .layers import LETTERS, TableHere, role_of
from .marks import Ink

LINE = 24
"""Pixels of a line of the legend."""

EDGE = 16
"""Pixels of blank paper around it."""

SWATCH = 32
"""Pixels of a swatch with the gap behind it."""

BETWEEN = 20
"""Pixels between two entries."""

_MEANINGS = {
    Ink.CONFIRMED: "cell, confirmed",
    Ink.SINGLE: "single",
    Ink.DOUBTFUL: "doubtful",
    Ink.WORD: "word",
    Ink.RULE: "rule",
    Ink.FURNITURE: "furniture",
    Ink.DOUBT: "doubt of a finding",
}

_WITNESSES = ", ".join(
    f"{letter} {witness}"
    for witness, letter in LETTERS.items()
    if letter not in "DL"  # of texts, which have no pages
)


def notes_of(tables: Sequence[TableHere], doubts: Sequence[Doubt], width: float) -> list[str]:
    """The lines of text of the legend, none wider than `width` pixels.

    `doubts` are those about the page as a whole.
    """
    notes = [f"Letters in a cell: who read it, where not as in most of its table ({_WITNESSES})."]
    notes += [_note_of(table) for table in tables] or ["No table on this page."]
    notes += [f"{doubt.code}: {doubt.message}" for doubt in doubts]
    return [line for note in notes for line in _broken(note, width)]


def _note_of(table: TableHere) -> str:
    """One table: what it is and why, who read it, how sure its cells are, what is unsure."""
    named, counted = table.named, table.confidences
    sure = ", ".join(f"{counted[each]} {each}" for each in Confidence if counted[each])
    parts = [
        f"T{table.number} {named.kind} ({named.why})",
        f"kept as {named.table.witness} read it, most cells by {table.usual_witnesses or 'nobody'}",
        f"cells: {sure}",
    ]
    if len(named.table.pages) > 1:
        parts.append(f"pages {named.table.pages[0]}-{named.table.pages[-1]}")
    parts.append(f"columns: {' | '.join(map(_column_in_words, named.columns))}")
    codes = sorted({str(doubt.code) for doubt in table.doubts})
    if codes:
        parts.append(f"doubts: {', '.join(codes)}")
    return "; ".join(parts)


def _column_in_words(column: Column) -> str:
    """The role with whose values they are: `outturn 2022 (Kvinnor)`."""
    return f"{role_of(column)} ({column.group})" if column.group else role_of(column)


def _broken(note: str, width: float) -> Iterator[str]:
    """A text in lines that fit; those that follow are indented."""
    line = ""
    for word in note.split():
        longer = f"{line} {word}" if line else word
        if line and text_pixels(longer) > width:
            yield line
            longer = f"      {word}"
        line = longer
    yield line


def height_of(notes: Sequence[str]) -> int:
    """Pixels that the legend takes."""
    return LINE * (1 + len(notes)) + 2 * EDGE


def paint_legend(canvas: Canvas, notes: Sequence[str]) -> None:
    """Paint it below the page."""
    x, y = float(EDGE), canvas.foot + EDGE + LINE / 2
    for ink, meaning in _MEANINGS.items():
        canvas.swatch(x, y, ink)
        canvas.note(meaning, x + SWATCH, y)
        x += SWATCH + text_pixels(meaning) + BETWEEN
    for number, note in enumerate(notes, 1):
        canvas.note(note, EDGE, y + number * LINE)
