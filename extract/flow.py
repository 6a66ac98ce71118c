"""What `extract` hands to assembly: a document as one flow of prose blocks and named tables.

The flow is in reading order. Every word of the document stands in exactly one block, one piece
of furniture or one table cell (the conservation law for prose).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..schemas import FurnitureKind
from .geometry import Box
from .naming.named import NamedTable
from .pages.frame import Turn, turned_back
from .pages.page import Picture
from .table import Doubt, Line


class BlockKind(StrEnum):
    """What a block of prose is, by its shape (and its tags where the PDF has them)."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    LABEL = "label"
    """A line that ends in a colon and introduces what follows: `Kommunövergripande mått:`."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or label: one or more printed lines.

    >>> # "- 2. Nöjda och friska medarbetare": marker "- 2.", number "2", lines without the marker
    """

    kind: BlockKind
    lines: tuple[Line, ...]
    """Without the marker. Never empty."""
    marker: str | None = None
    """What stood before the text: `1.`, `2.1.3`, `•`, `- 2.`, `a)`."""
    level: int | None = None
    """Headings: 1 is the highest; items: 1 is the outermost list."""
    sign: Picture | None = None
    """Headings: the dot or icon that is drawn beside the words."""

    @property
    def printed(self) -> tuple[Line, ...]:
        """The lines with the number in front again; a bullet is a drawing, not a word."""
        if self.marker is None or not any(c.isalnum() for c in self.marker):
            return self.lines
        first = self.lines[0]._replace(text=f"{self.marker} {self.lines[0].text}")
        return (first, *self.lines[1:])

    @property
    def text(self) -> str:
        """The lines with single spaces between them: for looking, not for publishing."""
        return " ".join(line.text for line in self.lines)


class People(StrEnum):
    """What is published of persons: names, telephone numbers, mail addresses."""

    WITHHELD = "withheld"
    """Their words are counted, not printed (the default)."""
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class FurniturePiece:
    """A page number, running header, contents line, credit …: kept apart, not lost."""

    kind: FurnitureKind
    lines: tuple[Line, ...]
    personal: bool = False
    """It names a person or says how to reach one: withheld unless people were asked for."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """The size of a page as read (points), and how far it was turned for reading (degrees)."""

    width: float
    height: float
    turn: Turn

    def as_displayed(self, box: Box) -> Box:
        """A box of the page as read, in the frame of the page as displayed."""
        return turned_back(box, self.width, self.height, self.turn)


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read, before anyone says what the plan is."""

    media_type: str
    page_count: int | None
    """None in text documents."""
    flow: tuple[Block | NamedTable, ...]
    furniture: tuple[FurniturePiece, ...] = ()
    frames: Mapping[int, PageFrame] = field(default_factory=dict)
    """By page number; empty for text documents."""
    doubts: tuple[Doubt, ...] = ()
    """About pages (without text, unreadable) rather than single tables."""
    title: str | None = None
    """The file's own metadata title, if any: evidence only, never printed as text."""
