"""Lines at the edges of pages that may be furniture, and what is known of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from statistics import median
from typing import NamedTuple

from ..geometry import Box, union
from ..lines import group_lines, line_of
from ..pages.page import Page, Word
from ..table import Line

ZONE_SHARE = 0.13
"""Running headers and footers stand in the outer 13 % of the page's height.

Measured on the published plans (2026-11): headers end at 4-11 %, footers begin at 90-95 %.
"""

ZONE_POINTS = 86.0
"""The zone of a landscape page: a margin of 25 mm (71 points), within which office programs put
the header, and its line. Margins are the same on pages of either orientation."""

TITLE_GROWTH = 1.4
"""Print so many times as large as most words of its page is a title's; running headers are
0.7-1.2 times as large (2026-11)."""

BODY_GAP_LINES = 1.1
"""White space, in its own line heights, that parts a running line from the body.

A repeated table header stands closer than that to its first row (seen: 0.1-0.9); running
headers keep 1.5 or more.
"""

MOST_NUMBERS = 3
"""Numbers of a running line that may go with the pages; of more, the first and the last two: an
address (`https://…/18.5a3b71/plan-2031.html 3/12`) has numbers of its own before the page's."""

BOX_REACH_PT = 8.0
"""Rules this close above and below a line box it in: a table's header, not a running line."""

BORDER_SHARE = 0.85
"""A vertical rule as high as this share of the page is a border of the page."""

PIECE_GAP_SHARE = 0.6
"""White space inside a line, in its heights, that parts the cells of a table's header. Spaces
between words take 0.25-0.45 (justified lines), cells stand 0.8 or more apart (2026-11)."""

# All blanks but those between figures: a letter-spaced `V E R K S A M H E T S PLAN 2023 4` is
# read with blanks at other letters on other pages.
_BLANKS = re.compile(r"(?<!\d)\s|\s(?!\d)")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be furniture, with what tells."""

    page: int
    chunk: int
    """Number of its chunk on the page: a chunk is furniture as a whole or not at all."""
    words: tuple[Word, ...]
    line: Line
    box: Box
    at_top: bool
    keys: frozenset[str]
    """The text with each number as printed or as its distance from the page's: one of them is
    equal on pages that print the same line. Rows that count on over pages have none in common."""
    boxed: bool
    """A fill behind it, or rules above and below: a row of a table."""
    walled: bool
    """Between vertical rules of a table that stand beside it."""
    in_zone: bool
    """In the outer zone; the rest of a chunk that reaches into it is body."""
    is_title: bool
    """Set in large print."""


def candidates_of(page: Page, behind: Sequence[Sequence[Word]]) -> list[Candidate]:
    """Lines in the outer zones, in chunks that white space parts from each other and the body.

    The words `behind` the page's text are left out.
    """
    left_out = {word.id for words in behind for word in words}
    lines = group_lines(word for word in page.words if word.id not in left_out)
    rows = [_Row(line, union([word.box for word in line])) for line in lines]
    zone = max(page.height * ZONE_SHARE, ZONE_POINTS)
    large = TITLE_GROWTH * median([word.size for word in page.words]) if page.words else 0.0
    found = []
    for number, chunk in enumerate(_chunks(rows)):
        for at_top in (True, False):
            inside = [
                row.box.bottom <= zone if at_top else row.box.top >= page.height - zone
                for row in chunk
            ]
            if any(inside):
                found += [
                    _candidate(page, row, number, large, at_top=at_top, in_zone=inside[k])
                    for k, row in enumerate(chunk)
                    if any(inside[max(0, k - 1) : k + 2])  # of the body only the nearest line
                ]
    return found


class _Row(NamedTuple):
    """The words of one line, and the box around them."""

    words: Sequence[Word]
    box: Box


def _chunks(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Lines with less white space between them than parts furniture from the body."""
    chunks = [list(rows[:1])]
    for (_, above), row in pairwise(rows):
        below = row.box
        if below.top - above.bottom >= BODY_GAP_LINES * min(above.height, below.height):
            chunks.append([])
        chunks[-1].append(row)
    return chunks


def _candidate(
    page: Page, row: _Row, chunk: int, large: float, *, at_top: bool, in_zone: bool
) -> Candidate:
    """The line as a candidate; print is `large` from this size (points) on."""
    words, box = row
    line = line_of(words, page.number)
    keys = _keys(_BLANKS.sub("", line.text.casefold()), page.number)
    return Candidate(
        page=page.number,
        chunk=chunk,
        words=tuple(words),
        line=line,
        box=box,
        at_top=at_top,
        keys=keys,
        boxed=_is_boxed(page, box),
        walled=_is_walled(page, box),
        in_zone=in_zone,
        is_title=line.size >= large,
    )


def _keys(text: str, page: int) -> frozenset[str]:
    """The ways of comparing a line with those of other pages.

    >>> sorted(_keys("sida 3 (8)", 3))
    ['sida 3 (8)', 'sida 3 (p+5)', 'sida p+0 (8)', 'sida p+0 (p+5)']
    >>> "18.5a71/8.html p+0/12" in _keys("18.5a71/8.html 3/12", 3)
    True
    """
    numbers = _DIGITS.findall(text)
    between = _DIGITS.split(text)
    ways = [[number, f"p{int(number) - page:+d}"] for number in numbers]
    for way in ways[1 : -(MOST_NUMBERS - 1)]:
        del way[1:]
    parts = [
        [between[0]],
        *([a + b for a in way] for way, b in zip(ways, between[1:], strict=True)),
    ]
    return frozenset("".join(choice) for choice in product(*parts))


def _is_boxed(page: Page, box: Box) -> bool:
    if any(fill.box.holds_middle_of(box) for fill in page.fills):
        return True
    near = [r.box for r in page.rules if r.horizontal and r.box.overlap_x(box) > 0]
    above = any(0 <= box.top - rule.bottom < BOX_REACH_PT for rule in near)
    below = any(0 <= rule.top - box.bottom < BOX_REACH_PT for rule in near)
    return above and below


def _is_walled(page: Page, box: Box) -> bool:
    """Whether vertical rules stand on both sides: not the border around the whole page."""
    walls = [
        rule.box
        for rule in page.rules
        if not rule.horizontal
        and rule.box.top <= box.middle_y <= rule.box.bottom
        and rule.box.height < BORDER_SHARE * page.height
    ]
    return any(wall.x1 <= box.x0 for wall in walls) and any(wall.x0 >= box.x1 for wall in walls)


def pieces_of(line: Sequence[Word]) -> list[str]:
    """The texts that wide spaces part: header cells, or the left and right of a running line."""
    pieces = [line[0].text]
    for before, after in pairwise(line):
        if after.box.x0 - before.box.x1 > PIECE_GAP_SHARE * before.box.height:
            pieces.append(after.text)
        else:
            pieces[-1] += f" {after.text}"
    return pieces
