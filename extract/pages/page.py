"""The neutral page: what is printed, before anyone says what it means.

Made by `pdf_reader`; the witnesses and the prose reader see nothing else. No library's object
leaves its reader. Units are points, origin at the top left of the page as displayed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..geometry import Box
from .frame import Turn

Colour = tuple[int, int, int]
"""Red, green, blue, 0-255 each."""


class Word(NamedTuple):
    """A run of glyphs with no space between them.

    `mark` is the marked-content id that ties the word to the structure tree (None untagged).
    A line-end hyphen is printed as ``-`` whatever the library calls it (U+0002, U+FFFE, U+00AD).
    """

    id: int
    """Index in `Page.words`: the name under which the conservation law counts it."""
    text: str
    box: Box
    size: float
    """Font size in points as displayed."""
    bold: bool = False
    italic: bool = False
    colour: Colour = (0, 0, 0)
    mark: int | None = None
    space_after: bool = True
    """Whether a space follows in print; at a line's end: whether one was printed there."""
    superscript: bool = False
    """Smaller than and raised above its line: a footnote mark, an exponent."""
    turn: int = 0
    """Degrees clockwise by which the word stands turned against its page: 0, 90, 180, 270."""
    placed: bool = False
    """Whether it was put where it stands, and no printed space leads to it from the word before:
    cells begin so, and lines; where no spaces are printed, words as well."""
    slanted: bool = False
    """Whether it stands across the page, as a stamp does; `turn` is the nearest quarter then."""


class Rule(NamedTuple):
    """A visible straight horizontal or vertical line (thin filled rectangles count as rules)."""

    box: Box
    """Width 0 (vertical) or height 0 (horizontal): the line's axis."""
    thickness: float
    colour: Colour

    @property
    def horizontal(self) -> bool:
        """Whether the line runs from left to right."""
        return self.box.height <= self.box.width


class Fill(NamedTuple):
    """A visible filled area that is no rule (a cell's background, a status colour, a bar)."""

    box: Box
    colour: Colour
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """An image; `colour` is its dominant saturated colour where the reader was asked for it."""

    box: Box
    mark: int | None = None
    colour: Colour | None = None
    filled_share: float | None = None
    """0-1: the share of a bar's width in its dominant colour; None where it is no bar."""
    endless: bool = False
    """A bar drawn without the empty rest of it: how much of it is filled is not known."""
    alt: str | None = None
    """The alternative text that the tags give it: it may say the status."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as displayed. Words are in content order; ids are their indexes."""

    number: int
    """1-based."""
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictures: tuple[Picture, ...] = ()
    signs: tuple[Box, ...] = ()
    """Icons, dots, bars and coloured empty cells: they have no words, yet fill a cell."""
    bars: tuple[Box, ...] = ()
    """The signs that are bars beside an empty rest, or in a column of such."""
    suspect_text: bool = False
    """Glyphs without a readable character (U+FFFD, private use) make up a notable share."""
    recognised_text: bool = False
    """Most of the text paints nothing: a program recognised it in the picture of a scan."""
    hidden_text: str = ""
    """What is on the page and cannot be seen; no part of `words`."""
    struck_text: str = ""
    """What a line goes through: somebody deleted it; no part of `words`."""
    written_over: tuple[Box, ...] = ()
    """Where annotations strike, cover or change what is printed."""
    turn: Turn = 0
    """Degrees clockwise by which most text stands turned on the page as displayed.

    The page is given turned back by as much, so that its lines run from left to right;
    `frame.turned_back` gives a box of the page as displayed.
    """
