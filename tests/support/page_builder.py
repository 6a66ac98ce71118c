"""Synthetic pages: words, rules and fills placed by hand, as the PDF reader would give them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from styrkort.extract.geometry import Box
from styrkort.extract.pages.page import Colour, Fill, Page, Picture, Rule, Word
from styrkort.extract.pages.painted.signs import bars_of, signs_of

BLACK: Colour = (0, 0, 0)
BLUE: Colour = (190, 210, 240)
GLYPH = 0.5
"""Width of a glyph in font sizes: as even as a typewriter's."""


@dataclass
class PageBuilder:
    """A page under construction; every method returns the builder."""

    number: int = 1
    width: float = 595.0
    height: float = 842.0
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def text(
        self,
        x: float,
        top: float,
        text: str,
        *,
        size: float = 10.0,
        bold: bool = False,
        gap: float = 0.3,
    ) -> PageBuilder:
        """One line from `x`; words are split at spaces, `|` starts the next line."""
        for line in text.split("|"):
            at = x
            for token in line.split():
                end = at + GLYPH * size * len(token)
                box = Box(at, top, end, top + size)
                word = Word(len(self.words), token, box, size, bold, placed=at == x)
                self.words.append(word)
                at = end + gap * size
            top += 1.2 * size
        return self

    def across(self, y: float, x0: float, x1: float, thickness: float = 0.5) -> PageBuilder:
        """A horizontal rule."""
        self.rules.append(Rule(Box(x0, y, x1, y), thickness, BLACK))
        return self

    def down(self, x: float, top: float, bottom: float, thickness: float = 0.5) -> PageBuilder:
        """A vertical rule."""
        self.rules.append(Rule(Box(x, top, x, bottom), thickness, BLACK))
        return self

    def frame(self, x0: float, top: float, x1: float, bottom: float) -> PageBuilder:
        """Four rules around a box."""
        return (
            self.across(top, x0, x1)
            .across(bottom, x0, x1)
            .down(x0, top, bottom)
            .down(x1, top, bottom)
        )

    def fill(
        self, x0: float, top: float, x1: float, bottom: float, colour: Colour = BLUE
    ) -> PageBuilder:
        """A coloured area."""
        self.fills.append(Fill(Box(x0, top, x1, bottom), colour))
        return self

    def table(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        texts: Sequence[Sequence[str]],
        *,
        lines: bool = True,
        bold_rows: int = 0,
    ) -> PageBuilder:
        """A full grid at `xs` and `ys` with one text a cell (`|` breaks the line)."""
        if lines:
            for y in ys:
                self.across(y, xs[0], xs[-1])
            for x in xs:
                self.down(x, ys[0], ys[-1])
        for row, line in enumerate(texts):
            for column, text in enumerate(line):
                self.text(xs[column] + 4, ys[row] + 3, text, bold=row < bold_rows)
        return self

    def page(self) -> Page:
        """The finished page."""
        signs = signs_of(self.words, self.fills, self.pictures)
        return Page(
            number=self.number,
            width=self.width,
            height=self.height,
            words=tuple(self.words),
            rules=tuple(self.rules),
            fills=tuple(self.fills),
            pictures=tuple(self.pictures),
            signs=signs,
            bars=bars_of(self.fills, signs),
        )
