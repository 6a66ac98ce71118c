"""What a sample looks like on paper, told without any producer: blocks, cells and a look.

Every producer in `producers/` renders the same `Document`; what the plan *means* stands in
`plan.py`, and `plan_tables.py` makes the one from the other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Rules(Enum):
    """Which lines of a table are drawn."""

    FULL = "full"
    HORIZONTAL = "horizontal"
    HEADER = "header"
    NONE = "none"


class Fills(Enum):
    """Which rows of a table stand on colour."""

    NONE = "none"
    HEADER = "header"
    ZEBRA = "zebra"


class Wrap(Enum):
    """Where a line of a cell may end."""

    WORDS = "between words"
    ANYWHERE = "inside a word, without a hyphen"
    HYPHENS = "inside a word, with a hyphen"


class Down(Enum):
    """Where texts stand in the height of their row."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class HeaderRows(Enum):
    """Whether a table that runs over a page prints its header again."""

    ONCE = "once"
    REPEATED = "on every page"


class RowBreaks(Enum):
    """Whether a page may end in the middle of a row."""

    KEPT = "rows stay whole"
    CUT = "rows are cut"


class Paper(Enum):
    """The page as it is displayed."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    TURNED = "landscape, made by a portrait page with /Rotate 90"


class Tags(Enum):
    """Whether the PDF carries a structure tree, where the producer can choose."""

    WRITTEN = "tagged"
    LEFT_OUT = "untagged"


@dataclass(frozen=True)
class Look:
    """Everything about a document's appearance. Lengths in millimetres, font size in points."""

    font: str = "Liberation Sans"
    size: float = 9.5
    paper: Paper = Paper.PORTRAIT
    columns: int = 1
    margin: float = 20.0
    rules: Rules = Rules.FULL
    fills: Fills = Fills.HEADER
    header_fill: str = "#d9e2f3"
    zebra_fill: str = "#eef2f7"
    wrap: Wrap = Wrap.WORDS
    header_rows: HeaderRows = HeaderRows.ONCE
    row_breaks: RowBreaks = RowBreaks.KEPT
    tags: Tags = Tags.WRITTEN
    page_header: str = ""
    page_footer: str = ""  # `{page}` and `{pages}` are replaced
    down: Down = Down.TOP
    padding: float | None = None  # points above and below a cell's text; None: the producer's own
    leading: float = 1.2  # of tables, in font sizes; printed by ReportLab alone
    bold_header: bool = True


class Ink(Enum):
    """What an icon is made of."""

    PIXELS = "an image"
    SHAPES = "drawn shapes; an image where the producer draws none"


@dataclass(frozen=True)
class Dot:
    """A round icon in one colour (`#rrggbb`); nothing of it is text."""

    colour: str
    ink: Ink = field(default=Ink.PIXELS, repr=False)


@dataclass(frozen=True)
class Bar:
    """A progress bar, filled to `share` (0–1) with one colour; nothing of it is text."""

    colour: str
    share: float
    ink: Ink = field(default=Ink.PIXELS, repr=False)


@dataclass(frozen=True)
class Cell:
    """One cell. `text` may hold forced line breaks; spans count columns and rows.

    `raised` is a footnote mark printed small and high right behind the text, `ink` the text's
    colour (`#rrggbb`; black where empty). LibreOffice prints `raised` as ordinary text.
    """

    text: str = ""
    columns: int = 1
    rows: int = 1
    bold: bool = False
    fill: str = ""
    align: str = "left"
    icon: Dot | Bar | None = None
    raised: str = ""
    ink: str = ""


Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Grid:
    """A table: header rows, body rows, and column widths in shares of the text width."""

    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    caption: str = ""
    look: Look | None = None  # another look than the document's, for this table alone


@dataclass(frozen=True)
class Heading:
    """A heading of level 1–6."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Running text; a newline in it is a forced line break."""

    text: str
    bold: bool = False
    small: bool = False


@dataclass(frozen=True)
class Items:
    """A list, with the marks written out as they are printed (`•`, `1.`)."""

    items: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sidebar:
    """A box beside the running text."""

    title: str
    text: str


@dataclass(frozen=True)
class NewPage:
    """A page break."""


Block = Heading | Paragraph | Items | Grid | Sidebar | NewPage


@dataclass(frozen=True)
class Document:
    """A whole document, ready for any producer."""

    title: str
    blocks: tuple[Block, ...]
    look: Look = field(default_factory=Look)
