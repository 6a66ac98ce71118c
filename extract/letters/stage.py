"""The flow of a document with its lists of type letters as tables: the order of the steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from ..flow import Block, BlockKind
from ..naming.lexicon import Lexicon
from ..naming.named import NamedTable
from ..table import Doubt
from .close_lines import columns_of
from .entries import Entry, Layout, doubt_at, layout_of, table_of
from .keys import find_any_key, is_alone
from .legend import TypeLegend, explained_letters, find_type_legend
from .lists import Dots, Surroundings, begins_above, entries_of, goes_on, is_legend_by_line
from .parts import Parts
from .tables import entries_in, typed
from .unexplained import unexplained

Item = Block | NamedTable
Piece = Item | Entry

FEWEST_LINES = 2
"""Lines that begin with an explained letter, in a document with such a list."""

LONGEST_LEGEND_LINE_WORDS = 6
"""Words of a line that explains one letter of a legend that takes several lines."""


class Typed(NamedTuple):
    """A flow with its lists as tables, and what was not understood of them."""

    flow: tuple[Item, ...]
    doubts: tuple[Doubt, ...] = ()


def with_type_letters(
    flow: Sequence[Item], notes: Iterable[str], parts: Parts, dots: Dots, lexicon: Lexicon
) -> Typed:
    """The flow, each run of lines with explained type letters as a table; nothing else moves.

    `notes` are texts beside the flow that may hold the legend: running footers.
    """
    legend = find_type_legend([*_texts(flow), *notes], lexicon)
    if not legend:
        return Typed(tuple(flow), tuple(unexplained(flow, lexicon)))
    columns = columns_of(item for item in flow if isinstance(item, Block))
    around = Surroundings(legend, lexicon, parts, dots, columns)
    found = [piece for item in flow for piece in _pieces(item, around)]
    pieces = list(_settled(list(_joined(found))))
    entries = [entry for piece in pieces for entry in _entries(piece, around)]
    if len(entries) < FEWEST_LINES:
        return Typed(tuple(flow))
    tables = _as_tables(pieces, layout_of(legend, entries), around)
    return Typed(tuple(tables), tuple(_unknown_letters(pieces, legend)))


def _pieces(item: Item, around: Surroundings) -> Sequence[Piece]:
    """The lines of a list that a block prints, or the item as it is.

    A legend of several lines is parted into them: each explains a letter of its own.
    """
    if not isinstance(item, Block):
        return (item,)
    entries = entries_of(item, around)
    if not entries and is_legend_by_line(item, around):
        return [replace(_as_text(item), lines=(line,)) for line in item.lines]
    if not entries and explained_letters(item.text, around.lexicon):
        return (_as_text(item),)
    return entries or (item,)


def _as_text(block: Block) -> Block:
    """A block that is no heading, though it stands alone: it explains what stands below."""
    is_heading = block.kind is BlockKind.HEADING and block.marker is None
    return replace(block, kind=BlockKind.PARAGRAPH, level=None) if is_heading else block


def _entries(piece: Piece, around: Surroundings) -> Sequence[Entry]:
    match piece:
        case Entry():
            return (piece,)
        case NamedTable():
            return entries_in(piece, around)
        case Block():
            return ()


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, blocks that are part of a list's line in it."""
    above: Piece | None = None
    for piece in pieces:
        both = _both(above, piece)
        if both is not None:
            above = both
            continue
        if above is not None:
            yield above
        above = piece
    if above is not None:
        yield above


def _both(above: Piece | None, below: Piece) -> Entry | None:
    """Two pieces that are one line of the list; None where they are two."""
    if isinstance(above, Entry) and isinstance(below, Block):
        return goes_on(above, below)
    if isinstance(above, Block) and isinstance(below, Entry):
        return begins_above(above, below)
    return None


def _settled(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces; a line with an unknown letter in the midst of a list is no heading."""
    in_list = False
    for piece in pieces:
        in_list = isinstance(piece, Entry) or (in_list and _has_letter(piece))
        yield _as_text(piece) if in_list and isinstance(piece, Block) else piece


def _has_letter(piece: Piece) -> bool:
    if not isinstance(piece, Block):
        return False
    text = piece.lines[0].text
    return is_alone(text) or find_any_key(text) is not None


def _unknown_letters(pieces: Sequence[Piece], legend: TypeLegend) -> Iterator[Doubt]:
    """Lines of a list whose letter no legend explains: they stay text."""
    in_list = False
    for piece in pieces:
        in_list = isinstance(piece, Entry) or (in_list and _has_letter(piece))
        if in_list and isinstance(piece, Block):
            line, known = piece.lines[0], ", ".join(legend)
            message = f"the line {line.text!r} of a list with type letters is kept as text: "
            yield doubt_at(f"{message}a legend explains only {known}, each before a text", (line,))


def _texts(flow: Sequence[Item]) -> Iterator[str]:
    """Paragraphs, short lines that follow each other as one text, and the rows of tables."""
    short: list[str] = []
    for item in flow:
        if isinstance(item, Block):
            if all(len(x.text.split()) <= LONGEST_LEGEND_LINE_WORDS for x in item.lines):
                short += [line.text for line in item.printed]
                continue
            yield " ".join(line.text for line in item.printed)
            yield from (line.text for line in item.lines[1:])
        else:
            yield from _of_table(item)
        yield "; ".join(short)
        short = []
    yield "; ".join(short)


def _of_table(table: NamedTable) -> Iterator[str]:
    """`S | Mål` over `N | Nyckeltal`: each row's cells in pairs, and each cell by itself."""
    pairs = []
    for row in table.rows:
        texts = [cell.text for cell in row.cells if cell is not None and cell.lines]
        if len(" ".join(texts).split()) <= LONGEST_LEGEND_LINE_WORDS * 2:
            pairs += [f"{a} = {b}" for a, b in zip_longest(texts[::2], texts[1::2], fillvalue="")]
        yield from texts
    yield "; ".join(pairs)


def _as_tables(pieces: Sequence[Piece], layout: Layout, around: Surroundings) -> Iterator[Item]:
    """The flow again, with a table for each run of lines and for each printed table of them."""
    run: list[Entry] = []
    under_last = False
    for piece in (*pieces, None):
        if isinstance(piece, Entry):
            run.append(piece)
            continue
        if run:
            yield replace(table_of(run, layout), goes_on=under_last)
            run, under_last = [], True
        if isinstance(piece, NamedTable):
            turned = typed(piece, layout, around)
            yield piece if turned is None else replace(turned, goes_on=under_last)
            under_last = turned is not None
        elif piece is not None:
            under_last = under_last and piece.kind is not BlockKind.HEADING
            yield piece
