"""Two headers printed so close together that they read as one: `Målnivå Kommentar`.

Each part is known by itself and the whole is not; where the words of the rows stand apart at the
same place, two columns begin there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ....geometry import union
from ....lines import group_lines, lines_of
from ....naming.header_text import Match, read_header, read_text
from ....naming.lexicon import Lexicon
from ....pages.page import Page, Word
from ..columns.fits import Region
from .groups import SAME_START_PT
from .header_cells import Header, HeaderCell

FEWEST_ROWS = 2
"""Lines with words on both sides of the place; one is enough where its words begin there too."""


def parted_by_body(header: Header, region: Region, page: Page, lexicon: Lexicon) -> Header:
    """The header with cells cut in two that stand over two columns of the `region` below it."""
    body = [
        [word for run in item.level.runs for word in run.words]
        for item in region.body
        if not item.is_across
    ]
    ends = [*(cell.box.x0 for cell in header.cells[1:]), float("inf")]
    parted = [
        _parts(cell, [_between(line, cell.box.x0, end) for line in body], page, lexicon)
        for cell, end in zip(header.cells, ends, strict=True)
    ]
    if all(len(parts) == 1 for parts in parted):
        return header
    firsts = [sum(map(len, parted[:k])) for k in range(len(parted) + 1)]
    groups = tuple(
        replace(group, first=firsts[group.first], last=firsts[group.last + 1] - 1)
        for group in header.groups
    )
    return replace(header, cells=tuple(cell for parts in parted for cell in parts), groups=groups)


def _between(line: Sequence[Word], x0: float, x1: float) -> list[Word]:
    return [word for word in line if x0 <= word.box.x1 and word.box.x0 < x1]


def _parts(
    cell: HeaderCell, body: Sequence[Sequence[Word]], page: Page, lexicon: Lexicon
) -> list[HeaderCell]:
    """A header cell, or the two that it holds."""
    for left, right in header_pairs(cell.words, lexicon):
        if _is_blank_below(left.box.x1, right.box.x0, body):
            middle = (left.box.x1 + right.box.x0) / 2
            before = [word for word in cell.words if word.box.middle_x < middle]
            after = [word for word in cell.words if word.box.middle_x >= middle]
            return [_cell(before, page, lexicon), _cell(after, page, lexicon)]
    return [cell]


def _cell(words: Sequence[Word], page: Page, lexicon: Lexicon) -> HeaderCell:
    lines = [line.text for line in lines_of(words, page.number)]
    return HeaderCell(tuple(words), union(w.box for w in words), read_header(lines, lexicon))


def _is_blank_below(x0: float, x1: float, body: Sequence[Sequence[Word]]) -> bool:
    """Whether the words of the rows stand on both sides of a blank and none runs over it."""
    middle = (x0 + x1) / 2
    apart = 0
    begins = False
    for line in body:
        if any(word.box.x0 < middle < word.box.x1 for word in line):
            return False
        right = [word.box.x0 for word in line if word.box.x0 >= middle]
        if right and len(right) < len(line):
            apart += 1
            begins = begins or abs(min(right) - x1) <= SAME_START_PT
    return apart >= FEWEST_ROWS or (begins and apart > 0)


def header_pairs(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[Word, Word]]:
    """The neighbours in the lines of a header between which another header may begin."""
    for line in group_lines(words):
        for k, (left, right) in enumerate(pairwise(line), start=1):
            if _are_headers(line[:k], line[k:], lexicon):
                yield left, right


def _are_headers(left: Sequence[Word], right: Sequence[Word], lexicon: Lexicon) -> bool:
    """`Målnivå Kommentar`: each part is known by itself, the whole is not."""
    whole, one, other = (
        read_text(" ".join(word.text for word in part), lexicon)
        for part in ((*left, *right), left, right)
    )
    is_known = one.match is other.match is Match.EXACT and whole.match is not Match.EXACT
    return is_known and right[0].text[0].isupper() and not set(one.roles) & set(other.roles)
