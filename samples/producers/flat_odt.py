"""A document as flat OpenDocument text (`.fodt`), which LibreOffice opens like a written file."""

from __future__ import annotations

import base64
from html import escape

from document import (
    Block,
    Cell,
    Document,
    Fills,
    Grid,
    HeaderRows,
    Heading,
    Items,
    Look,
    NewPage,
    Paragraph,
    Row,
    RowBreaks,
    Rules,
    Sidebar,
)

from producers import odt_page, pictures

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    )
)  # fmt: skip
LINE = "0.6pt solid #444444"
NO_LINE = "none"


class _Writer:
    """Collects the automatic styles while the body is written."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.styles: dict[str, str] = {}  # definition without name → name
        self.tables = 0

    def style(self, family: str, properties: str) -> str:
        """The name of an automatic style with these properties."""
        key = f'style:family="{family}">{properties}</style:style>'
        return self.styles.setdefault(key, f"s{len(self.styles) + 1}")

    def definitions(self) -> str:
        return "".join(
            f'<style:style style:name="{name}" {key}' for key, name in self.styles.items()
        )


def flat_odt(document: Document) -> str:
    """The whole file; deterministic."""
    look = document.look
    writer = _Writer(look)
    body = "".join(_block(block, writer) for block in document.blocks)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES} '
        'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:font-face-decls>{odt_page.font(look)}</office:font-face-decls>"
        f"<office:styles>{odt_page.named_styles(look)}</office:styles>"
        f"<office:automatic-styles>{writer.definitions()}{odt_page.page_layout(look)}"
        f"</office:automatic-styles><office:master-styles>{odt_page.master(look)}</office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>\n"
    )


def _block(block: Block, writer: _Writer) -> str:
    match block:
        case Heading(text, level):
            name = f"Heading_20_{level}"
            return (
                f'<text:h text:style-name="{name}" text:outline-level="{level}">{_t(text)}</text:h>'
            )
        case Paragraph(text, bold, small):
            return _paragraph(text, writer, bold=bold, scale=0.85 if small else 1.0, below=5)
        case Items(items, marks):
            printed = marks or ("•",) * len(items)
            return "".join(
                _paragraph(f"{mark} {item}", writer, below=2, left=12)
                for mark, item in zip(printed, items, strict=True)
            )
        case Sidebar(title, text):
            grid = Grid((), ((Cell(f"{title}\n{text}", fill="#f2f2f2"),),), (1.0,))
            return _table(grid, writer)
        case NewPage():
            name = writer.style("paragraph", '<style:paragraph-properties fo:break-before="page"/>')
            return f'<text:p text:style-name="{name}"/>'
        case Grid():
            return _table(block, writer)


def _paragraph(
    text: str,
    writer: _Writer,
    *,
    bold: bool = False,
    scale: float = 1.0,
    below: float = 0,
    left: float = 0,
    align: str = "left",
    size: float | None = None,
    inner: str = "",
) -> str:
    points = (size or writer.look.size) * scale
    weight = ' fo:font-weight="bold"' if bold else ""
    name = writer.style(
        "paragraph",
        f'<style:paragraph-properties fo:margin-bottom="{below}pt" fo:margin-left="{left}pt" '
        f'fo:text-align="{align}"/><style:text-properties style:font-name="F" '
        f'fo:font-size="{points:.1f}pt"{weight}/>',
    )
    return f'<text:p text:style-name="{name}">{_t(text)}{inner}</text:p>'


def _t(text: str) -> str:
    return escape(text).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")


def _table(grid: Grid, writer: _Writer) -> str:
    look = grid.look or writer.look
    writer.tables += 1
    width, total = odt_page.text_width(writer.look), sum(grid.widths)
    table = writer.style(
        "table",
        f'<style:table-properties style:width="{width:.1f}mm" table:align="left" '
        'fo:margin-bottom="10pt" table:border-model="collapsing"/>',
    )
    columns = "".join(
        '<table:table-column table:style-name="'
        + writer.style(
            "table-column",
            f'<style:table-column-properties style:column-width="{width * share / total:.1f}mm"/>',
        )
        + '"/>'
        for share in grid.widths
    )
    above: dict[int, int] = {}
    head = "".join(
        _row(row, writer, look, properties, bold=True, covered=above)
        for row, properties in zip(
            grid.header, _header_properties(look, len(grid.header)), strict=True
        )
    )
    if head and look.header_rows is HeaderRows.REPEATED:
        head = f"<table:table-header-rows>{head}</table:table-header-rows>"
    covered: dict[int, int] = {}
    body = "".join(
        _row(row, writer, look, _row_properties(look, n), covered=covered)
        for n, row in enumerate(grid.rows)
    )
    caption = _paragraph(grid.caption, writer, bold=True, below=3) if grid.caption else ""
    return (
        f'{caption}<table:table table:name="t{writer.tables}" table:style-name="{table}">'
        f"{columns}{head}{body}</table:table>"
    )


def _header_properties(look: Look, rows: int) -> list[str]:
    """Properties of each header row; a rule under the header stands under the last of them."""
    fill = "" if look.fills is Fills.NONE else f'fo:background-color="{look.header_fill}" '
    properties = fill + _rules(look)
    under = f'fo:border-bottom="{LINE}" ' if look.rules is Rules.HEADER else ""
    return [*[properties] * (rows - 1), properties + under][:rows]


def _row_properties(look: Look, index: int) -> str:
    zebra = look.fills is Fills.ZEBRA and index % 2 == 1
    return (f'fo:background-color="{look.zebra_fill}" ' if zebra else "") + _rules(look)


def _rules(look: Look) -> str:
    match look.rules:
        case Rules.FULL:
            return f'fo:border="{LINE}" '
        case Rules.HORIZONTAL:
            return f'fo:border="{NO_LINE}" fo:border-top="{LINE}" fo:border-bottom="{LINE}" '
        case Rules.HEADER | Rules.NONE:
            return f'fo:border="{NO_LINE}" '


def _row(
    row: Row,
    writer: _Writer,
    look: Look,
    properties: str,
    *,
    bold: bool = False,
    covered: dict[int, int] | None = None,
) -> str:
    """One row; `covered` counts, per column, the rows still covered by a merged cell above."""
    covered = {} if covered is None else covered
    kept = "always" if look.row_breaks is RowBreaks.KEPT else "auto"
    style = writer.style("table-row", f'<style:table-row-properties fo:keep-together="{kept}"/>')
    cells: list[str] = []
    column = 0
    for cell in row:
        while covered.get(column, 0):
            covered[column] -= 1
            cells.append("<table:covered-table-cell/>")
            column += 1
        cells.append(_cell(cell, writer, look, properties, bold=bold))
        cells.append("<table:covered-table-cell/>" * (cell.columns - 1))
        for offset in range(cell.columns):
            covered[column + offset] = cell.rows - 1
        column += cell.columns
    return f'<table:table-row table:style-name="{style}">{"".join(cells)}</table:table-row>'


def _cell(cell: Cell, writer: _Writer, look: Look, properties: str, *, bold: bool) -> str:
    fill = f'fo:background-color="{cell.fill}" ' if cell.fill else ""
    kept = properties
    if cell.fill and "background-color" in properties:
        kept = properties.split('"', 2)[2].lstrip()
    style = writer.style(
        "table-cell", f'<style:table-cell-properties {fill}{kept}fo:padding="2.5pt"/>'
    )
    spans = (f' table:number-columns-spanned="{cell.columns}"' if cell.columns > 1 else "") + (
        f' table:number-rows-spanned="{cell.rows}"' if cell.rows > 1 else ""
    )
    inner = "" if cell.icon is None else _icon(cell)
    paragraph = _paragraph(
        cell.text, writer, bold=bold or cell.bold, align=cell.align, size=look.size, inner=inner
    )
    return (
        f'<table:table-cell table:style-name="{style}"{spans} office:value-type="string">'
        f"{paragraph}</table:table-cell>"
    )


def _icon(cell: Cell) -> str:
    if cell.icon is None:
        return ""
    width, height = pictures.size(cell.icon)
    data = base64.b64encode(pictures.png(cell.icon)).decode()
    return (
        f'<draw:frame svg:width="{width * 0.35:.1f}pt" svg:height="{height * 0.35:.1f}pt" '
        'text:anchor-type="as-char"><draw:image><office:binary-data>'
        f"{data}</office:binary-data></draw:image></draw:frame>"
    )
