"""A comment that a page break parts from its table is the table's last row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from text_tables import Grid, table_of

from styrkort.extract.flow import Block, BlockKind
from styrkort.extract.geometry import Box
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.named import NamedTable
from styrkort.extract.naming.roles import RowKind
from styrkort.extract.prose.comment_rows import with_comments_below
from styrkort.extract.table import Area, Line

LEXICON = load_lexicon()
HEADER = ["Aktivitet", "Ansvarig", "Status"]
ROWS: Grid = [["Se över avtal", "Rektor", "Pågår"], ["Ta fram en plan", "Rektor", "Klar"]]


def named(*, commented: bool) -> NamedTable:
    """A table of page 1; the first of its two rows has a comment row."""
    comment = ["Kommentar: Arbetet löper.", "", ""]
    table = table_of([HEADER, ROWS[0], *([comment] if commented else []), ROWS[1]])
    return name_columns(replace(table, areas=(Area(1, Box(50, 100, 500, 800)),)), LEXICON)


def block(text: str, page: int) -> Block:
    return Block(BlockKind.PARAGRAPH, (Line(text, page=page, box=Box(50, 60, 300, 70)),))


def test_a_comment_at_the_top_of_the_next_page_is_a_row() -> None:
    (table,) = with_comments_below([named(commented=True), block("Kommentar: Klart.", 2)], LEXICON)
    assert isinstance(table, NamedTable)
    assert (table.rows[-1].kind, table.rows[-1].text) == (RowKind.COMMENT, "Kommentar: Klart.")
    assert (table.table.row_count, table.table.pages) == (5, (1, 2))


@pytest.mark.parametrize(
    ("commented", "text", "page"),
    [(True, "Resultatet är gott.", 2), (True, "Kommentar: Klart.", 1), (True, "Kommentar: A", 3),
     (False, "Kommentar: Klart.", 2)],
    ids=["no label", "the same page", "a page between", "no such rows"],
)  # fmt: skip
def test_other_texts_below_stay_prose(commented: bool, text: str, page: int) -> None:
    flow: list[Block | NamedTable] = [named(commented=commented), block(text, page)]
    assert with_comments_below(flow, LEXICON) == tuple(flow)
