"""What the rules and fills around a text say: whether it lies between those of a table's rows."""

from __future__ import annotations

from collections.abc import Sequence

from ...geometry import Box

SAME_END_PT = 3.0
"""Rules and fills of one table begin and end within this."""

THICKEST_RULE_PT = 1.5
"""What is drawn lower than this is a line, no ground of a row."""

OTHER_MARGIN_PT = 1.0
"""Texts that begin this much apart do not begin at one margin."""


def is_enclosed(box: Box, rows: Sequence[Box], drawn: Sequence[Box]) -> bool:
    """Whether a text lies between two rules, or on a fill, that begin and end as the table's do.

    Text beside the table's margin, at the very end of the rules, is none of its cells.
    """
    top, bottom = min(row.top for row in rows), max(row.bottom for row in rows)
    of_table = [each for each in drawn if top - box.height <= each.bottom and each.top <= bottom]
    for side in of_table:
        alike = [
            each
            for each in drawn
            if abs(each.x0 - side.x0) <= SAME_END_PT and abs(each.x1 - side.x1) <= SAME_END_PT
        ]
        fits = side.x0 + OTHER_MARGIN_PT < box.x0 and box.x1 < side.x1
        over = any(bottom - box.height <= each.bottom <= box.middle_y for each in alike)
        under = any(
            box.middle_y <= each.bottom <= box.bottom + 2 * box.height
            and each.top <= box.bottom + 2 * box.height
            for each in alike
        )
        if fits and over and under:
            return True
    return False


def is_in_last_row(box: Box, rows: Sequence[Box], drawn: Sequence[Box]) -> bool:
    """Whether rules part the rows, and one that is as wide stands below a text, none above it."""
    first, last = rows[0], rows[-1]
    rules = [each for each in drawn if each.height < THICKEST_RULE_PT]
    inside = [
        rule
        for rule in rules
        if first.middle_y < rule.top < last.middle_y and rule.x0 <= box.x0 and box.x1 <= rule.x1
    ]
    for side in inside:
        under = [
            each.top
            for each in rules
            if each.top > last.middle_y
            and abs(each.x0 - side.x0) <= SAME_END_PT
            and abs(each.x1 - side.x1) <= SAME_END_PT
        ]
        if under and min(under) > box.middle_y:
            return True
    return False


def is_below_sides(box: Box, rows: Sequence[Box], sides: Sequence[Box]) -> bool:
    """Whether vertical lines run along the last of the rows and end above the text `box`.

    `Indikator - Restavfall` between two frames is in neither, though rules lie over and under it.
    """
    if not rows:
        return False
    along = [each for each in sides if each.top <= rows[-1].middle_y <= each.bottom]
    beside = [each for each in along if each.x0 <= rows[-1].x0 or each.x0 >= rows[-1].x1]
    return bool(beside) and all(each.bottom <= box.middle_y for each in beside)
