"""Where a document explains its status signs and colours: prose, lists, small tables, footers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import NamedTuple

from ..extract.flow import Block, Document
from ..extract.naming.named import NamedTable
from ..extract.naming.roles import TableKind
from ..extract.table import Cell
from ..normalize.colour_legend import ColourLegend, find_colour_legend
from ..normalize.status_legend import find_legend
from ..schemas import Status, StatusColour
from .traffic_lights import colour_of_cell

LONGEST_LEGEND_LINE_WORDS = 8
"""Words of a line that explains one sign (`F = Försenad, blir klar nästa år` has 7)."""

SIGN_AND_MEANING = 2
"""Columns of a table that explains signs."""

_NAMES = {StatusColour.GREEN: "grön", StatusColour.YELLOW: "gul", StatusColour.RED: "röd"}


class Legends(NamedTuple):
    """What the document says of its status letters and signs, and of its status colours."""

    signs: Mapping[str, Status] = MappingProxyType({})
    colours: ColourLegend = MappingProxyType({})


def read_legends(document: Document) -> Legends:
    """What signs and colours in status cells stand for; empty where nothing says it."""
    texts = list(_texts(document))
    return Legends(find_legend(texts), find_colour_legend(texts))


def _texts(document: Document) -> Iterator[str]:
    """Paragraphs, short lines that follow each other as one text, and rows of two cells."""
    short: list[str] = []
    for item in document.flow:
        if isinstance(item, Block) and len(item.text.split()) <= LONGEST_LEGEND_LINE_WORDS:
            short.append(" ".join(line.text for line in item.printed))
            continue
        yield "; ".join(short)
        short = []
        if isinstance(item, Block):
            yield item.text
        elif item.kind is TableKind.PLAIN:
            yield _of_table(item)
    yield "; ".join(short)
    for piece in document.furniture:
        yield " ".join(line.text for line in piece.lines)


def _of_table(table: NamedTable) -> str:
    """`G | Genomförd` over `P | Pågår`: a sign and its meaning in each row; so with colours.

    A coloured cell without text explains the text beside it, one with text its own.
    """
    told: list[str] = []
    for row in range(table.table.row_count):
        cells = [cell for cell in table.table.cells if cell.row == row]
        texts = [cell.text for cell in cells if cell.lines]
        if len(texts) == SIGN_AND_MEANING:
            told.append(" = ".join(texts))
        told += _coloured(cells)
    return "; ".join(told)


def _coloured(cells: Sequence[Cell]) -> Iterator[str]:
    """`grön = Uppnått` for a green cell beside or around that text."""
    for cell, beside in zip_longest(cells, cells[1:]):
        colour = colour_of_cell(cell)
        meaning = cell if cell.lines else beside
        if colour is not None and meaning is not None and meaning.lines:
            yield f"{_NAMES[colour]} = {meaning.text}"
