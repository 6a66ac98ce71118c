"""What the words tell about rows: how one line of a column ends and the next begins.

A line that ended though the next word had room was ended on purpose; a line that begins with a
small letter goes on. The weights are for two cells where positive, for one where negative.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import category

from .....normalize.notation.lexemes import lex
from .....normalize.notation.missing import is_missing
from .....normalize.values.groups import GENDER_OF
from .....normalize.values.targets import parse_target
from .....schemas import ValueKind
from ....markers import BULLETS
from ....naming.cell_shapes import is_mark, is_value
from ...text_levels import Run
from .body_lines import BodyLine, columns_of

_ENDED_ON_PURPOSE = 2.5
"""A line that ended though the next word had room."""

_WRAPPED = -0.7
"""A line whose next word had no room: so it is with every wrapped line, and by chance with the
last lines of cells."""

_BEGINS_LARGE = 1.0
"""Added where the next word had no room but begins with a capital: cells do, few words in the
middle of a text do."""

_GENDER_ALONE = 3.0
"""Added where it is `Kvinnor` or `Män` alone: a part of what the line above measures."""

_BEGINS_SMALL = -2.0
"""Added where the next line begins with a small letter: cells seldom do."""

HANGS_OVER = -4.0
"""A line that ends in a hyphen, a comma, a slash or a word that leads on."""

_LEADS_ON = frozenset(
    ("och", "samt", "eller", "av", "för", "med", "i", "på", "från", "att", "som", "en", "ett",
     "inom", "vid", "hos", "mellan", "genom", "utan", "mot", "enligt", "per")
)  # fmt: skip
"""``med stöd av|HR- och ekonomienheten``: words that end no text (a closed class)."""

_VALUE_AGAIN = 1.5
"""Added for a complete value under a complete value in one column: a cell holds one."""

_SIGN_AGAIN = 4.0
"""A dot, an arrow or a cross under another, `Män` under `Samtliga`: a cell has one of them."""

SURELY_TWO = 4.0
"""From this weight on no paragraph of the same cell begins: a sign under another, or a value under
one that had room beside it."""

_LISTED = -0.7
"""A bullet under a bullet: each line of a list begins so, and the first one of a cell as well."""

_WORD_SPACE_EMS = 0.25
_SPARE_EMS = 0.15
"""A word that would have fitted with this much to spare was not wrapped."""


def rooms_of(lines: Sequence[BodyLine], sure: Sequence[float]) -> dict[int, float]:
    """The width of the text of each column: what it takes at least, or the `sure` one if wider."""
    rooms: dict[int, float] = {}
    for column in columns_of(lines):
        boxes = [line.pieces[column].box for line in lines if column in line.pieces]
        seen = max(box.x1 for box in boxes) - min(box.x0 for box in boxes)
        rooms[column] = max(seen, sure[column] if 0 <= column < len(sure) else 0.0)
    return rooms


def leads_on(word: str) -> bool:
    """Whether a text that ends in this word goes on: ``och``, ``Agenda-``, ``rektor,``."""
    return (len(word) > 1 and word[-1] in "-‐/,") or word.casefold() in _LEADS_ON


def told_by_break(before: Run, after: Run, room: float) -> float:
    """How much the end of one line and the beginning of the next speak for two cells.

    `room` is the width of their column's text in points.
    """
    first, last = after.words[0], before.words[-1]
    if _is_sign(before.text) and _is_sign(after.text):
        return _SIGN_AGAIN
    if _is_gender(after.text) and before.text.isalpha() and before.text.istitle():
        return _SIGN_AGAIN
    if leads_on(last.text) or _goes_on_with_years(before.text, after.text):
        return HANGS_OVER
    if first.text in BULLETS and len(after.words) > 1:
        return _LISTED if before.words[0].text in BULLETS else 0.0
    is_ended = had_room(before, after, room)
    told = _ENDED_ON_PURPOSE if is_ended else _WRAPPED
    is_again = are_two_values(before.text, after.text)
    told += _VALUE_AGAIN if is_again else 0.0
    if first.text[0].islower():
        told += 0.0 if is_again else _BEGINS_SMALL  # `högst 6 %` over `minst 70 %`
    elif first.text[0].isupper() and not is_ended:
        told += _GENDER_ALONE if _is_gender(after.text) else _BEGINS_LARGE
    return told


def had_room(before: Run, after: Run, room: float) -> bool:
    """Whether the first word of a line would have fitted behind the line above it."""
    first = after.words[0]
    needed = first.box.width + (_WORD_SPACE_EMS + _SPARE_EMS) * first.size
    return room - before.box.width > needed


def _goes_on_with_years(before: str, after: str) -> bool:
    """`2029: 40` over `2031: 46`: the values of several years in one cell."""
    first, second = _YEARED.match(before), _YEARED.match(after)
    return first is not None and second is not None and first[1] < second[1]


# `2029: 40`, `2031: 27,3 %`
_YEARED = re.compile(r"((?:19|20)\d\d):\s?\S")


def _is_gender(text: str) -> bool:
    """`Kvinnor`, `Män`."""
    return text[0].isupper() and text.casefold() in GENDER_OF


def _is_sign(text: str) -> bool:
    """`●`, `↑`, `X`: one sign by itself; not a dash, which is a missing value."""
    return is_mark(text) or (len(text) == 1 and category(text) in _SIGNS)


_SIGNS = frozenset({"So", "Sm"})
"""Unicode categories of dots, squares, ticks (other symbols) and of arrows (mathematical ones)."""


def are_two_values(above: str, below: str) -> bool:
    """`högst 6 %` over `minst 70 %`: each says all it has to say by itself.

    `minst 7 för kvinnor och minst 9 för män` does, with more words than a value has alone.
    """
    if _is_complete_value(above) and _is_complete_value(below):
        return True
    return below[0].islower() and _says_several(above) and _says_several(below)


def _says_several(text: str) -> bool:
    value = parse_target(text) if any(map(str.isdigit, text)) else None
    return value is not None and value.kind is ValueKind.SEVERAL


def _is_complete_value(text: str) -> bool:
    """A text that is a value up to its end: `högst 6 %`, `12`, `i.u.`; or a grid's mark: `X`."""
    if is_mark(text):
        return True
    if not is_value(text):
        return False
    return text[-1].isdigit() or text[-1] in "%-" or is_missing(text, lex(text))
