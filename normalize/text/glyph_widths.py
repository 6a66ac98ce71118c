"""How wide text is printed, about: enough to tell whether a word would have fitted on a line.

The widths are those of Helvetica and Liberation Sans in font sizes. Other fonts are wider or
narrower as a whole; who measures a printed line knows by how much, and divides it out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

_NARROW = frozenset("iíìjlI.,:;'’|!·")
_SLIM = frozenset('frt()[]{}/\\ -\u2010\u2011"”“*°')
_WIDE = frozenset("mMWw@%‰—…Œœ")

_NARROW_EM = 0.25
_SLIM_EM = 0.31
_WIDE_EM = 0.84
_CAPITAL_EM = 0.69
_OTHER_EM = 0.55

WIDTH_ERROR = 0.12
"""Share by which a width told from the letters' classes misses the printed one.

Words of four letters or more in Helvetica, Times, Carlito and Open Sans, upright and bold, measured
by a line of two other words: 0.04 on average, more than 0.12 in one of twenty (2026-11).
"""


def printed_width(text: str) -> float:
    """The width of the text in font sizes.

    >>> round(printed_width("illa"), 2), round(printed_width("mamma"), 2)
    (1.3, 3.62)
    """
    return sum(map(_width, text))


@lru_cache(maxsize=512)
def _width(character: str) -> float:
    if character in _NARROW:
        return _NARROW_EM
    if character in _SLIM:
        return _SLIM_EM
    if character in _WIDE:
        return _WIDE_EM
    return _CAPITAL_EM if character.isupper() else _OTHER_EM


CHARACTER_ERROR_EM = 0.2
"""Font sizes by which a single character's own width misses that of its class: `r` is 0.28 wide in
Carlito and 0.41 in Open Sans Bold (2026-11)."""


class Room(NamedTuple):
    """The room of one printed line, in the unit of `printed_width`.

    `left` is free behind the last character; `line` is what the whole line holds.
    """

    left: float
    line: float

    def takes(self, text: str) -> bool:
        """Whether the text would surely have fitted behind the line's last character.

        >>> Room(left=1.0, line=9.0).takes("a"), Room(left=1.0, line=9.0).takes("arbete")
        (True, False)
        """
        return _at_most_wide(text) <= self.left

    def holds(self, text: str) -> bool:
        """Whether the text would surely fit on a line of its own."""
        return _at_most_wide(text) <= self.line


def _at_most_wide(text: str) -> float:
    return printed_width(text) * (1 + WIDTH_ERROR) + CHARACTER_ERROR_EM
