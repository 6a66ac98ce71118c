"""Prose of a PDF: rows in reading order → headings, paragraphs, list items, labels.

Evidence: the structure tree's heading levels where there are any, font size, weight and colour
against the body's, numbering, white space, and how lines end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ...normalize.documents.metadata import parse_label_line
from ...normalize.spelling.wordshapes import FUNCTION_WORDS
from ...normalize.text.goal_labels import find_goal_label, is_generic
from ..flow import Block, BlockKind
from ..lines import line_of
from ..markers import find_chapter_number, find_marker
from ..table import Line
from .reading_order import Obstacle, Piece, Row
from .typography import Typography, runs_on

LARGER_PT = 0.9
"""A heading is set at least this much larger than the body (seen: 1-14 pt; body varies by 0.5)."""

SAME_SIZE_PT = 0.6
"""Lines of one paragraph differ by less than this in font size."""

PARAGRAPH_GAP = 0.35
"""Extra white space between paragraphs, in font sizes, over the usual gap between lines."""

HEADING_LINES = 4
HEADING_CHARACTERS = 220
"""Longer than this is text, however large it is set (longest goal heading seen: 131)."""

BOLD_HEADING_CHARACTERS = 120
"""A bold line of the body's size is a heading up to this length."""

LABEL_CHARACTERS = 80

HEADING_BEFORE_TABLE = 9
"""Level of a numbered line above a table that only its place makes a heading: the lowest."""

# "”Nära till allt.”": words in quotation marks state something, however large they are set
_QUOTED = re.compile(r"[\"”“»«].+[\"”“»«]\.?")

FEWEST_HEADING_LETTERS = 2
"""A browser prints the ring of an `Å` that begins a page's heading on the page before as well, and
the letter with it."""

TagLevel = Callable[[int, Row], int | None]
"""(page number, row) → heading level that the structure tree gives, or None."""


OUTDENT_EMS = 0.8
"""A line that begins so far (in font sizes) left of an item's marker is none of the item's; lists
are indented by 1-3 (2026-11)."""


class PlacedRow(NamedTuple):
    """A row with its page and the heading level its tags give."""

    page: int
    row: Row
    line: Line
    level: int | None


@dataclass(frozen=True, slots=True)
class TableHere:
    """The place of a table in the flow."""

    index: int


@dataclass(frozen=True, slots=True)
class _Draft:
    """Lines of one block, before it is known what it is."""

    lines: tuple[Line, ...]
    level: int | None
    parted: bool
    """White space or a table stands before it."""


def prose_of(
    pages: Sequence[tuple[int, Sequence[Piece]]], typography: Typography, tag_level: TagLevel
) -> list[Block | TableHere]:
    """The blocks of a document and the places of its tables, in reading order."""
    drafts = _drafts(pages, typography, tag_level)
    levels = _style_levels([d for d in drafts if isinstance(d, _Draft)], typography)
    blocks = [
        draft if isinstance(draft, TableHere) else _block(draft, typography, levels)
        for draft in drafts
    ]
    return _table_headings_settled(blocks)


def _drafts(
    pages: Sequence[tuple[int, Sequence[Piece]]], typography: Typography, tag_level: TagLevel
) -> list[_Draft | TableHere]:
    """Rows gathered into blocks-to-be."""
    drafts: list[_Draft | TableHere] = []
    gathered: list[PlacedRow] = []
    parted = True
    for number, pieces in pages:
        for piece in pieces:
            if isinstance(piece, Obstacle):
                drafts += _gathered(gathered, parted)
                drafts.append(TableHere(piece.index))
                gathered, parted = [], True
                continue
            placed = PlacedRow(
                number, piece, line_of(piece.words, number), tag_level(number, piece)
            )
            if gathered and (
                not _continues(gathered[-1], placed, typography) or _is_outside(gathered, placed)
            ):
                drafts += _gathered(gathered, parted)
                parted = _gap(gathered[-1], placed) > _paragraph_gap(placed, typography)
                gathered = []
            gathered.append(placed)
    return [*drafts, *_gathered(gathered, parted)]


def _gathered(rows: Sequence[PlacedRow], parted: bool) -> list[_Draft | TableHere]:  # noqa: FBT001
    return [_Draft(tuple(r.line for r in rows), rows[0].level, parted)] if rows else []


def _gap(above: PlacedRow, below: PlacedRow) -> float:
    """White space between two rows, in points; another page is infinitely far."""
    if above.page != below.page:
        return float("inf")
    return below.row.box.top - above.row.box.bottom


def _paragraph_gap(below: PlacedRow, typography: Typography) -> float:
    return max(typography.line_gap, 0.0) + PARAGRAPH_GAP * below.line.size


def _continues(above: PlacedRow, below: PlacedRow, typography: Typography) -> bool:
    """Whether `below` is the next line of the block that `above` stands in."""
    if above.level != below.level or abs(above.line.size - below.line.size) >= SAME_SIZE_PT:
        return False
    if _all_bold(above.row) != _all_bold(below.row) or find_marker(below.line.text) is not None:
        return False
    if _begins_a_heading(above, below, typography):
        return False
    gap = _gap(above, below)
    same_column = gap > -0.5 * below.line.size and above.row.box.overlap_x(below.row.box) > 0
    if above.page != below.page or not same_column:
        return runs_on(above.line.text, below.line.text)
    return gap <= _paragraph_gap(below, typography)


def _begins_a_heading(above: PlacedRow, below: PlacedRow, typography: Typography) -> bool:
    """Whether two lines of one look are two headings: `Mål och mått` over `Mål 1: Trygghet`.

    On a spreadsheet headings stand in rows of their own, without white space between them.
    """
    if not _all_bold(below.row) and below.line.size < typography.body_size + LARGER_PT:
        return False
    last = above.line.text.split()[-1].casefold()
    if below.line.text[0].islower() or last in FUNCTION_WORDS or not last[-1].isalnum():
        return False
    return find_goal_label(below.line.text) is not None or is_generic(above.line.text)


def _is_outside(item: Sequence[PlacedRow], below: PlacedRow) -> bool:
    """Whether a line begins left of the list item above it: the text goes on after the list."""
    first, last = item[0], item[-1]
    if below.row.box.x0 >= first.row.box.x0 - OUTDENT_EMS * below.line.size:
        return False
    if last.page != below.page or find_marker(first.line.text) is None:
        return False
    return below.line.text[:1].isupper() and not runs_on(last.line.text, below.line.text)


def _all_bold(row: Row) -> bool:
    return not any(not word.bold and any(map(str.isalnum, word.text)) for word in row.words)


def _style(draft: _Draft) -> tuple[float, bool]:
    line = max(draft.lines, key=lambda one: len(one.text))
    return (round(line.size * 2) / 2, line.bold)


def _looks_like_heading(draft: _Draft, typography: Typography) -> bool:
    text = " ".join(line.text for line in draft.lines)
    if _QUOTED.fullmatch(text):
        return False
    if draft.level is not None:
        return True
    if len(draft.lines) > HEADING_LINES or len(text) > HEADING_CHARACTERS:
        return False
    if sum(map(str.isalpha, text)) < FEWEST_HEADING_LETTERS:
        return False
    size = max(line.size for line in draft.lines)
    if size >= typography.body_size + LARGER_PT:
        return True
    if size < typography.body_size - SAME_SIZE_PT or len(text) > BOLD_HEADING_CHARACTERS:
        return False
    coloured = draft.parted and all(x.colour != typography.body_colour for x in draft.lines)
    stands_out = coloured or all(line.bold for line in draft.lines)
    if not stands_out or text.endswith((".", ",", ";", ":")):
        return False
    return parse_label_line(text) is None  # `Diarienummer: KS-2025-1`: a fact of the title block


def _style_levels(
    drafts: Sequence[_Draft], typography: Typography
) -> dict[tuple[float, bool], int]:
    """Heading level by style, for headings without a tag of their own.

    The larger style is the higher heading, bold before regular at one size; below a tagged
    style the numbers go on from its level.
    """
    tagged: dict[tuple[float, bool], int] = {}
    styles: set[tuple[float, bool]] = set()
    for draft in drafts:
        if _looks_like_heading(draft, typography):
            styles.add(_style(draft))
            if draft.level is not None:
                tagged[_style(draft)] = max(draft.level, tagged.get(_style(draft), 0))
    levels: dict[tuple[float, bool], int] = {}
    level = 0
    for style in sorted(styles, key=lambda style: (-style[0], not style[1])):
        level = tagged.get(style, level + 1)
        levels[style] = level
    return levels


def _block(draft: _Draft, typography: Typography, levels: dict[tuple[float, bool], int]) -> Block:
    heading = _looks_like_heading(draft, typography)
    text = draft.lines[0].text
    marker = find_marker(text) or (find_chapter_number(text) if heading else None)
    lines, mark = draft.lines, None
    if marker is not None:
        mark = marker.text
        rest = text[marker.end :].strip()
        lines = (lines[0]._replace(text=rest), *lines[1:]) if rest else lines[1:] or lines
    if heading:
        return Block(BlockKind.HEADING, lines, mark, draft.level or levels[_style(draft)])
    if marker is not None:
        return Block(BlockKind.ITEM, lines, mark, max(1, marker.depth))
    joined = " ".join(line.text for line in lines)
    if joined.endswith(":") and len(joined) <= LABEL_CHARACTERS:
        return Block(BlockKind.LABEL, lines)
    return Block(BlockKind.PARAGRAPH, lines)


def _table_headings_settled(blocks: Sequence[Block | TableHere]) -> list[Block | TableHere]:
    """A numbered line of the body's size that stands alone before a table heads that table."""
    settled: list[Block | TableHere] = []
    for index, block in enumerate(blocks):
        if (
            isinstance(block, Block)
            and block.kind is BlockKind.ITEM
            and heads_a_table(blocks[index + 1 :])
            and not _same_list(settled[-1] if settled else None, block)
        ):
            block = replace(block, kind=BlockKind.HEADING, level=HEADING_BEFORE_TABLE)
        settled.append(block)
    return settled


def heads_a_table(after: Sequence[Block | TableHere]) -> bool:
    """Whether a table follows, with at most one label between."""
    for block in after[:2]:
        if isinstance(block, TableHere):
            return True
        if block.kind is not BlockKind.LABEL:
            return False
    return False


def _same_list(before: Block | TableHere | None, item: Block) -> bool:
    return (
        isinstance(before, Block) and before.kind is BlockKind.ITEM and before.level == item.level
    )
