"""PDFs by ReportLab: fast, untagged, and cell borders stay open where a page cuts a row."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from document import (
    Block,
    Cell,
    Document,
    Down,
    Fills,
    Grid,
    HeaderRows,
    Heading,
    Items,
    Look,
    NewPage,
    Paper,
    Paragraph,
    RowBreaks,
    Rules,
    Sidebar,
    Wrap,
)
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
)
from reportlab.platypus import Paragraph as Text

from producers.finish import turn
from producers.reportlab_icons import icon

FONT_FOLDER = Path("/usr/share/fonts/truetype")
FONT_FILES = {
    "Liberation Sans": "liberation/LiberationSans-{face}.ttf",
    "Liberation Serif": "liberation/LiberationSerif-{face}.ttf",
    "Carlito": "crosextra/Carlito-{face}.ttf",
    "Open Sans": "open-sans/OpenSans-{face}.ttf",
}
BUILT_IN = {"Helvetica": ("Helvetica", "Helvetica-Bold"), "Times": ("Times-Roman", "Times-Bold")}
GAP = 8 * mm
SCALES = {1: 1.9, 2: 1.4, 3: 1.15}
LINE = 0.6
HEADING_SPACE = (9, 5)  # points before and after
HEADING_ROOM = 70  # points left on the page, or the heading starts the next one


def render(document: Document) -> bytes:
    """The document as PDF bytes, without a clock in them."""
    file = io.BytesIO()
    look = document.look
    page = A4 if look.paper is Paper.PORTRAIT else landscape(A4)
    template = BaseDocTemplate(file, pagesize=page, title=document.title, invariant=1)
    template.addPageTemplates(PageTemplate(frames=_frames(look, page), onPage=_furniture(look)))
    width = _frame_width(look, page[0])
    story = [flowable for block in document.blocks for flowable in _block(block, look, width)]
    template.build(story, canvasmaker=_counting(look))
    return turn(file.getvalue()) if look.paper is Paper.TURNED else file.getvalue()


def fonts(family: str) -> tuple[str, str]:
    """Registered names of the regular and the bold face; built-in faces need no file."""
    if family in BUILT_IN:
        return BUILT_IN[family]
    regular, bold = _register(family, "Regular"), _register(family, "Bold")
    return regular, bold


@cache
def available(family: str) -> bool:
    """Whether this machine has the family's files."""
    return family in BUILT_IN or (FONT_FOLDER / FONT_FILES[family].format(face="Regular")).exists()


@cache
def _register(family: str, face: str) -> str:
    name = f"{family}-{face}".replace(" ", "")
    pdfmetrics.registerFont(TTFont(name, FONT_FOLDER / FONT_FILES[family].format(face=face)))
    return name


def _frame_width(look: Look, page_width: float) -> float:
    usable = page_width - 2 * look.margin * mm
    return float((usable - GAP * (look.columns - 1)) / look.columns)


def _frames(look: Look, page: tuple[float, float]) -> list[Frame]:
    width = _frame_width(look, page[0])
    margin = look.margin * mm
    return [
        Frame(margin + n * (width + GAP), margin, width, page[1] - 2 * margin, 0, 0, 0, 0)
        for n in range(look.columns)
    ]


def _furniture(look: Look):  # type: ignore[no-untyped-def]  # reportlab has no types
    def draw(canvas: Canvas, template: BaseDocTemplate) -> None:
        if look.page_header:
            canvas.setFont(fonts(look.font)[0], 8)
            canvas.drawString(look.margin * mm, template.pagesize[1] - 10 * mm, look.page_header)

    return draw


def _counting(look: Look) -> type[Canvas]:
    """A canvas that prints the footer last, when the number of pages is known."""

    class Counting(Canvas):  # type: ignore[misc]  # reportlab has no types
        def __init__(self, *args: object, **kwargs: object) -> None:
            super().__init__(*args, **kwargs)
            self._pages: list[dict[str, object]] = []

        def showPage(self) -> None:  # noqa: N802  # reportlab's name
            self._pages.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            pages = self._pages
            for number, state in enumerate(pages, start=1):
                self.__dict__.update(state)
                if look.page_footer:
                    self.setFont(fonts(look.font)[0], 8)
                    text = look.page_footer.format(page=number, pages=len(pages))
                    x = self._pagesize[0] - look.margin * mm
                    self.drawRightString(x, 10 * mm, text)
                Canvas.showPage(self)
            Canvas.save(self)

    return Counting


@cache
def _style(font: str, size: float, align: str, wrap: Wrap, leading: float = 1.2) -> ParagraphStyle:
    return ParagraphStyle(
        f"{font}{size}{align}{wrap.name}{leading}",
        fontName=font,
        fontSize=size,
        leading=size * leading,
        alignment={"left": 0, "center": 1, "right": 2}[align],
        splitLongWords=1,
        wordWrap="CJK" if wrap is Wrap.ANYWHERE else None,
        hyphenationLang="sv" if wrap is Wrap.HYPHENS else "",
    )


def _text(
    text: str,
    look: Look,
    *,
    bold: bool = False,
    scale: float = 1,
    align: str = "left",
    raised: str = "",
    ink: str = "",
) -> Text:
    font = fonts(look.font)[1 if bold else 0]
    style = _style(font, round(look.size * scale, 1), align, look.wrap, look.leading)
    marked = escape(text).replace("\n", "<br/>")
    marked += f"<super>{escape(raised)}</super>" if raised else ""
    return Text(f'<font color="{ink}">{marked}</font>' if ink else marked, style)


def _block(block: Block, look: Look, width: float) -> list[Flowable]:
    match block:
        case Heading(text, level):
            heading = _text(text, look, bold=True, scale=SCALES.get(level, 1.05))
            heading.spaceBefore, heading.spaceAfter = HEADING_SPACE
            return [CondPageBreak(HEADING_ROOM), heading]
        case Paragraph(text, bold, small):
            return [_text(text, look, bold=bold, scale=0.85 if small else 1), Spacer(1, 5)]
        case Items(items, marks):
            printed = marks or ("•",) * len(items)
            pairs = zip(printed, items, strict=True)
            return [_text(f"{mark} {item}", look) for mark, item in pairs] + [Spacer(1, 5)]
        case Sidebar(title, text):
            cell = Cell(f"{title}\n{text}", fill="#f2f2f2")
            return [_table(Grid((), ((cell,),), (1.0,)), look, width), Spacer(1, 6)]
        case NewPage():
            return [PageBreak()]
        case Grid():
            own = block.look or look
            caption = [_text(block.caption, look, bold=True)] if block.caption else []
            return [*caption, _table(block, own, width), Spacer(1, 12)]


def _table(grid: Grid, look: Look, width: float) -> Table:
    total = sum(grid.widths)
    columns = [width * share / total for share in grid.widths]
    heads = len(grid.header)
    data, style = _filled(grid, look)
    return Table(
        data,
        colWidths=columns,
        style=[*_fills(look, heads, len(grid.rows)), *style, *_rules(look, heads)],
        repeatRows=heads if look.header_rows is HeaderRows.REPEATED else 0,
        splitInRow=int(look.row_breaks is RowBreaks.CUT and not _fails_to_cut(grid, look)),
        hAlign="LEFT",
    )


def _fails_to_cut(grid: Grid, look: Look) -> bool:
    """Whether ReportLab (5.1) may end in an error of its own where it cuts a row.

    It does where the cut leaves all of a merged cell's content, set in the middle, on one side.
    """
    return look.down is Down.MIDDLE and any(cell.rows > 1 for row in grid.rows for cell in row)


def _filled(grid: Grid, look: Look) -> tuple[list[list[object]], list[tuple[object, ...]]]:
    """Cell contents in full rows of equal length, and the style commands of spans and fills."""
    size = len(grid.widths)
    data: list[list[object]] = []
    style: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), look.down.name)]
    if look.padding is not None:
        style.append(("TOPPADDING", (0, 0), (-1, -1), look.padding))
        style.append(("BOTTOMPADDING", (0, 0), (-1, -1), look.padding))
    covered: set[tuple[int, int]] = set()
    for y, row in enumerate((*grid.header, *grid.rows)):
        line: list[object] = [""] * size
        column = 0
        for cell in row:
            while (column, y) in covered:
                column += 1
            line[column] = _content(cell, look, bold=look.bold_header and y < len(grid.header))
            end = (column + cell.columns - 1, y + cell.rows - 1)
            if cell.columns > 1 or cell.rows > 1:
                style.append(("SPAN", (column, y), end))
            if cell.icon is not None and cell.align != "left":
                style.append(("ALIGN", (column, y), end, cell.align.upper()))
            if cell.fill:
                style.append(("BACKGROUND", (column, y), end, cell.fill))
            covered |= {(x, z) for x in range(column, end[0] + 1) for z in range(y, end[1] + 1)}
            column = end[0] + 1
        data.append(line)
    return data, style


def _content(cell: Cell, look: Look, *, bold: bool) -> object:
    if cell.icon is not None:
        return icon(cell.icon, cell.align)
    if not cell.text:
        return ""
    return _text(
        cell.text,
        look,
        bold=bold or cell.bold,
        align=cell.align,
        raised=cell.raised,
        ink=cell.ink,
    )


def _rules(look: Look, heads: int) -> list[tuple[object, ...]]:
    match look.rules:
        case Rules.FULL:
            return [("GRID", (0, 0), (-1, -1), LINE, "#444444")]
        case Rules.HORIZONTAL:
            return [
                ("LINEABOVE", (0, 0), (-1, -1), LINE, "#444444"),
                ("LINEBELOW", (0, -1), (-1, -1), LINE, "#444444"),
            ]
        case Rules.HEADER:
            return [("LINEBELOW", (0, heads - 1), (-1, heads - 1), LINE, "#444444")]
        case Rules.NONE:
            return []


def _fills(look: Look, heads: int, rows: int) -> list[tuple[object, ...]]:
    commands: list[tuple[object, ...]] = []
    if look.fills is not Fills.NONE and heads:
        commands.append(("BACKGROUND", (0, 0), (-1, heads - 1), look.header_fill))
    if look.fills is Fills.ZEBRA:
        commands += [
            ("BACKGROUND", (0, heads + n), (-1, heads + n), look.zebra_fill)
            for n in range(1, rows, 2)
        ]
    return commands
