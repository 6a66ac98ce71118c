"""The lines of a table's body, placed by hand."""

from __future__ import annotations

from page_builder import PageBuilder

from styrkort.extract.witnesses.aligned.rows.body_lines import BodyLine
from styrkort.extract.witnesses.text_levels import run_of

COLUMN_PT = 120.0


def lines_of(*printed: tuple[float, str]) -> list[BodyLine]:
    """Lines from their y and the texts of their columns, `;` between columns, 10 points high."""
    lines: list[BodyLine] = []
    for top, texts in printed:
        pieces = {}
        for column, text in enumerate(texts.split(";")):
            words = PageBuilder().text(COLUMN_PT * column, top, text).words
            if words:
                pieces[column] = run_of(words)
        lines.append(BodyLine(pieces, top, top + 10, 10.0))
    return lines
