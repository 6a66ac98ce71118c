"""Words that stand apart in one cell: two columns may have been taken for one.

A header word that is wider than its column, or a header of which half the words are unknown, hides
the blank between two columns. What then stands side by side in one cell is kept, and doubted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .....schemas import FindingCode
from ....lines import group_lines
from ....naming.cell_shapes import is_value
from ....naming.header_period import is_bare_years
from ....naming.lexicon import Lexicon
from ....pages.page import Page, Word
from ....table import Doubt
from ...text_levels import OVERLAP_EMS, Run
from ..rows.body_lines import BodyLine, columns_of
from .glued_headers import header_pairs
from .header_cells import HeaderCell

FAR_EMS = 1.0
"""No word space is as wide, in font sizes: they are 0.22-0.3, stretched in justified lines to 0.8
(2026-11)."""

VALUES_EMS = 0.4
"""A blank wider than a word space parts two values, in font sizes."""

FAR_LINES = 2
"""With words apart in so many lines, a column is doubted in all its lines."""


def far_doubts(
    lines: Sequence[BodyLine], headers: Sequence[HeaderCell], page: Page, lexicon: Lexicon
) -> tuple[Doubt, ...]:
    """A doubt for each column that may be two; `headers` stand over them."""
    doubts: list[Doubt] = []
    for column in columns_of([line for line in lines if not line.is_across]):
        runs = [line.pieces[column] for line in lines if column in line.pieces]
        far = [run for run in runs if _is_far(run)]
        over = column < len(headers) and _are_two(headers[column].words, lexicon)
        if over or len(far) >= FAR_LINES:
            doubts.append(_doubt(runs, page))
        else:
            doubts += [_doubt([run], page) for run in far]
    return tuple(doubts)


def _is_far(run: Run) -> bool:
    """Whether a blank parts the words of one height: a wide one, or any beside two values."""
    for k, (left, right) in enumerate(pairwise(run.words), start=1):
        gap = _gap(left, right)
        if gap > FAR_EMS:
            return True
        is_new = gap > VALUES_EMS or _begins_anew(left.text, right.text)
        if is_new and _are_values(run.words[:k], run.words[k:]):
            return True
    return False


# "60-65", "6,1–6,9%"
_RANGE = re.compile(r"\d[\d.,]*[-–]\d[\d.,]*%?")


def _begins_anew(left: str, right: str) -> bool:
    """Whether a value begins where one has ended: no cell says `<54 % 12 %` or `60-65 66-70`.

    >>> _begins_anew("%", "12"), _begins_anew("65", ">70"), _begins_anew("60-65", "66-70")
    (True, True, True)
    >>> _begins_anew("%", "2026"), _begins_anew("Minst", "65"), _begins_anew("1", "200")
    (False, False, False)
    """
    if right[0] in "<>≤≥":
        return left[-1].isdigit() or left[-1] == "%"
    if left[-1] == "%" and right[0].isdigit():
        return not is_bare_years(right)
    return bool(_RANGE.fullmatch(left) and _RANGE.fullmatch(right))


def _are_values(*parts: Iterable[Word]) -> bool:
    texts = [" ".join(word.text for word in part) for part in parts]
    return all(is_value(text) and any(c.isdigit() for c in text) for text in texts)


def _are_two(header: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether words over one column are two headers at one height.

    They run into each other where one is wider than its column, or each reads as a whole header.
    """
    overlap = any(
        _gap(left, right) < -OVERLAP_EMS
        for line in group_lines(header)
        for left, right in pairwise(line)
    )
    return overlap or any(header_pairs(header, lexicon))


def _gap(left: Word, right: Word) -> float:
    return (right.box.x0 - left.box.x1) / max(left.size, right.size)


def _doubt(runs: Sequence[Run], page: Page) -> Doubt:
    first = next((run for run in runs if _is_far(run)), runs[0])
    message = f"Whether {first.text!r} stands in one column is not certain."
    boxes = tuple(run.box for run in runs)
    return Doubt(
        FindingCode.CELL_DOUBTFUL, message, page.number, boxes, tuple(run.text for run in runs)
    )
