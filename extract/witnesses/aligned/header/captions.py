"""What stands right above or below a header and is none of its lines: captions and rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....geometry import Box, union
from ....naming.header_text import Match, read_header
from ....naming.lexicon import Lexicon
from ....pages.page import Page
from ...text_levels import Level
from .groups import SAME_SIDE_PT

# "Indikator: Restavfall per invånare", "Mått – Restavfall per invånare"
_LABELLED = re.compile(r"(?P<label>[^:–—-]+)(?::| [-–—]) (?P<name>\S.*)")


def ends_in_a_row(levels: Sequence[Level], page: Page) -> bool:
    """Whether a rule across the columns parts one text from the lines of two or more above it.

    `Uppdrag | Kommentar` with `Halvår 1 2026` below the rule: the first line of a row. The lower
    of two rows of a header has a text for each column of a group.
    """
    if len(levels) < 2 or len(levels[-1].runs) != 1 or len(levels[-2].runs) < 2:
        return False
    return _is_parted_by_a_rule(levels[-2:], union(level.box for level in levels), page)


def begins_with_a_caption(levels: Sequence[Level], page: Page, lexicon: Lexicon) -> bool:
    """Whether a text at the left edge is the name of the table, not of its first column.

    A rule across the columns parts it from all levels below, the frame's upper side; or it is a
    label and a name: `Indikator: Restavfall` above `Utfall 2021 | Mål 2024`. A group's name stands
    further right, over the columns it is of.
    """
    if len(levels) < 2 or len(levels[0].runs) != 1 or len(levels[1].runs) < 2:
        return False
    whole = union(level.box for level in levels)
    if levels[0].box.x0 > whole.x0 + SAME_SIDE_PT:
        return False
    named = _is_label_and_name(levels[0].runs[0].text, lexicon)
    return named or _is_parted_by_a_rule(levels[:2], whole, page)


def _is_label_and_name(text: str, lexicon: Lexicon) -> bool:
    """`Indikator: Restavfall`, `Mått - Restavfall`; not `Utfall: 2023`, a word and its time."""
    parts = _LABELLED.fullmatch(text)
    if parts is None or read_header([parts["label"]], lexicon).match is not Match.EXACT:
        return False
    return read_header([parts["name"]], lexicon).match is Match.NONE


def _is_parted_by_a_rule(levels: Sequence[Level], whole: Box, page: Page) -> bool:
    """Whether a rule as wide as the whole header lies between the two levels."""
    above, below = levels
    return any(
        rule.horizontal
        and above.box.middle_y < rule.box.top < below.box.middle_y
        and rule.box.x0 <= whole.x0 + SAME_SIDE_PT
        and rule.box.x1 >= whole.x1 - SAME_SIDE_PT
        for rule in page.rules
    )
