"""Tables whose cells are parted by tabs: of spreadsheets, of word processors, set by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ...naming.lexicon import Lexicon
from ...naming.scan import is_header_row
from ...text_reader import TextLine
from .block import Block
from .delimiters import (
    NOTHING,
    Fields,
    has_tab,
    tab_fields,
    tab_run_fields,
    without_trailing_empty,
)
from .wrapped import Line, wrapped_rows

Split = Callable[[Sequence[TextLine], int], tuple[Fields, int]]
"""The fields of the row that begins at a line, and the index of the line after it."""

TAB_STOPS = (8, 4)
"""Characters between the places that a tab leads to, in the programs that print texts."""

# "Ansvarig chef" between tabs
_FIELD = re.compile(r"\S+")


def tab_block(lines: Sequence[TextLine], at: int, lexicon: Lexicon) -> Block | None:
    """The table of tabs whose first row begins at line `at`; None where none begins there."""
    if not has_tab(lines, at):
        return None
    split = _tab_split(lines, at)
    header, after = split(lines, at)
    width = _width(lines, split, header, after)
    if width < 2:
        return None
    block = Block(width, after)
    block.add(header, lines[at].number)
    if _add_wrapped(block, lines, split, lexicon):
        return block
    count = partial(_field_count, split, lines)
    while (row_at := _next_row(lines, block, count)) is not None:
        fields, after = split(lines, row_at)
        if len(fields) == 1 and not fields[0].text[:1].islower() and count(after) != width:
            break
        texts = [part.text for part in fields]
        below = len(block.rows) == 1 and not texts[0]  # the header's own second row
        again = is_header_row(texts, lexicon) or texts == [part.text for part in header]
        if len(fields) > 1 and again and not below:
            break
        block.add(fields, lines[row_at].number)
        block.end = after
    return block


def _add_wrapped(block: Block, lines: Sequence[TextLine], split: Split, lexicon: Lexicon) -> bool:
    """Put the rows below a known header whose cells run over lines into the block, if any do."""
    names = [part.text for part in block.rows[0].fields]
    if not is_header_row(names, lexicon):
        return False
    gathered: list[Line] = []
    at = block.end
    while at < len(lines) and not (lines[at].blank or lines[at].is_rule):
        fields, after = split(lines, at)
        texts = [part.text for part in fields]
        if len(fields) > 1 and is_header_row(texts, lexicon):
            break
        gathered.append(Line(fields, lines[at].number))
        at = after
    broken = any(len(line.fields) < block.width for line in gathered)
    rows = wrapped_rows(names, gathered, lexicon) if broken else None
    if rows is None:
        return False
    block.rows += rows
    block.end = at
    return True


def _width(lines: Sequence[TextLine], split: Split, header: Fields, after: int) -> int:
    """How many fields the rows have: the header's names, or its tabs where a row fills them.

    The last of the names may head several columns, whose own names stand on the next line.
    """
    named = len(without_trailing_empty(header))
    if len(header) == named or after >= len(lines):
        return named
    below = len(without_trailing_empty(split(lines, after)[0]))
    return len(header) if named < below <= len(header) else named


def _tab_split(lines: Sequence[TextLine], at: int) -> Split:
    """One delimiter a tab; or a run of tabs, where the columns are aligned by hand."""
    if _has_empty_cells(lines, at):
        return tab_fields
    for stop in TAB_STOPS:
        places = tuple(_places(lines[at], stop))
        if _is_aligned(lines, at, places, stop):
            return partial(_placed_fields, places=places, stop=stop)
    header, after = tab_fields(lines, at)
    aligned = any(not part.lines for part in without_trailing_empty(header))
    while after < len(lines) and (lines[after].blank or lines[after].is_rule):
        after += 1
    if aligned and after < len(lines):
        counts = {len(tab_run_fields(lines, i)[0]) for i in (at, after)}
        return tab_run_fields if len(counts) == 1 else tab_fields
    return tab_fields


def _places(line: TextLine, stop: int) -> Iterator[int]:
    """Where the fields of a line begin in characters, where tabs lead to every so many of them."""
    return (match.start() for match in _FIELD.finditer(_on_paper(line, stop)))


def _on_paper(line: TextLine, stop: int) -> str:
    """The line as it is shown: spaces for tabs, and unprinted marks for its own spaces."""
    return line.text.rstrip().replace(" ", "\0").expandtabs(stop)


def _is_aligned(lines: Sequence[TextLine], at: int, places: Sequence[int], stop: int) -> bool:
    """Whether runs of tabs lead to the header's places in every line up to a blank one."""
    runs = False
    while at < len(lines) and not lines[at].blank:
        runs |= "\t\t" in lines[at].text.strip("\t ")
        if not lines[at].is_rule and not set(places).issuperset(_places(lines[at], stop)):
            return False
        at += 1
    return runs


def _placed_fields(
    lines: Sequence[TextLine], at: int, *, places: Sequence[int], stop: int
) -> tuple[Fields, int]:
    """As `tab_fields`: the fields below the header's places, and the index of the next line."""
    filled = [part for part in tab_fields(lines, at)[0] if part.lines]
    own = dict(zip(_places(lines[at], stop), filled, strict=True))
    return without_trailing_empty(tuple(own.get(place, NOTHING) for place in places)), at + 1


def _has_empty_cells(lines: Sequence[TextLine], at: int) -> bool:
    """Whether every line up to a blank one has as many tabs, but not as many runs of them."""
    tabs: set[int] = set()
    runs: set[int] = set()
    while at < len(lines) and not lines[at].blank:
        tabs.add(lines[at].text.count("\t"))
        fields, at = tab_run_fields(lines, at)
        runs.add(len(fields))
    return len(tabs) == 1 and len(runs) > 1


def _field_count(split: Split, lines: Sequence[TextLine], at: int) -> int:
    return len(split(lines, at)[0]) if at < len(lines) else 0


def _next_row(lines: Sequence[TextLine], block: Block, count: Callable[[int], int]) -> int | None:
    """Index of the line that may hold the next row; None where the table ends.

    Drawn rules are no rows. Blank lines (a page break) are passed only where a row with the
    header's number of fields follows.
    """
    at = block.end
    parted = False
    while at < len(lines) and (lines[at].blank or lines[at].is_rule):
        block.ruled_header |= lines[at].is_rule and len(block.rows) == 1
        parted |= not lines[at].is_rule
        at += 1
    if at == len(lines) or (parted and count(at) != block.width):
        return None
    return at
