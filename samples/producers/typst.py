"""PDFs by Typst (tagged unless told otherwise)."""

from __future__ import annotations

import tempfile
from pathlib import Path

from document import (
    Bar,
    Block,
    Cell,
    Document,
    Dot,
    Down,
    Fills,
    Grid,
    HeaderRows,
    Heading,
    Ink,
    Items,
    Look,
    NewPage,
    Paper,
    Paragraph,
    Row,
    RowBreaks,
    Rules,
    Sidebar,
    Tags,
    Wrap,
)

from producers import pictures
from producers.finish import settle, turn

DOWN = {Down.TOP: "top", Down.MIDDLE: "horizon", Down.BOTTOM: "bottom"}
LINE = '0.6pt + rgb("#444444")'


def render(document: Document) -> bytes:
    """The document as PDF bytes."""
    import typst

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "plan.typ")
        source.write_text(markup(document, Path(folder)), encoding="utf-8")
        tagged = document.look.tags is Tags.WRITTEN
        pdf = typst.compile(str(source), pdf_tags=tagged)
    return turn(settle(pdf)) if document.look.paper is Paper.TURNED else settle(pdf)


def markup(document: Document, folder: Path) -> str:
    """The document in Typst's markup; pictures are written into `folder`."""
    body = "\n".join(_block(block, document.look, folder) for block in document.blocks)
    return _settings(document) + body + "\n"


def _settings(document: Document) -> str:
    look = document.look
    flipped = "false" if look.paper is Paper.PORTRAIT else "true"
    hyphens = "true" if look.wrap is Wrap.HYPHENS else "false"
    return (
        f"#set document(title: {_string(document.title)}, date: none)\n"
        f'#set page("a4", flipped: {flipped}, margin: {look.margin}mm, columns: {look.columns}'
        f"{_margin_line('header', look.page_header)}{_margin_line('footer', look.page_footer)})\n"
        f'#set text(font: {_string(look.font)}, size: {look.size}pt, lang: "sv",'
        f" hyphenate: {hyphens})\n"
    )


def _margin_line(place: str, text: str) -> str:
    if not text:
        return ""
    printed = (
        _escaped(text.replace("{pages}", "\0").replace("{page}", "\1"))
        .replace("\0", "#counter(page).final().first()")
        .replace("\1", "#counter(page).display()")
    )
    return f", {place}: context text(size: 8pt)[{printed}]"


def _block(block: Block, look: Look, folder: Path) -> str:
    match block:
        case Heading(text, level):
            return f"#heading(level: {level})[{_escaped(text)}]\n"
        case Paragraph(text, bold, small):
            inner = f"#strong[{_escaped(text)}]" if bold else _escaped(text)
            return f"#text(size: 0.85em)[{inner}]\n" if small else f"{inner}\n"
        case Items(items, marks):
            printed = marks or ("•",) * len(items)
            lines = (f"{mark} {item}" for mark, item in zip(printed, items, strict=True))
            return "\n\n".join(_escaped(line) for line in lines) + "\n"
        case Sidebar(title, text):
            return (
                f"#block(fill: luma(242), inset: 6pt, stroke: 1pt + luma(136), width: 100%)"
                f"[#strong[{_escaped(title)}] \\\n{_escaped(text)}]\n"
            )
        case NewPage():
            return "#pagebreak()\n"
        case Grid():
            caption = f"#strong[{_escaped(block.caption)}]\n\n" if block.caption else ""
            return caption + _table(block, block.look or look, folder)


def _table(grid: Grid, look: Look, folder: Path) -> str:
    columns = ", ".join(f"{share:g}fr" for share in grid.widths)
    heads = len(grid.header)
    repeat = "true" if look.header_rows is HeaderRows.REPEATED else "false"
    head = "".join(_row(row, folder, "#strong" if look.bold_header else "") for row in grid.header)
    rows = "".join(_row(row, folder, "") for row in grid.rows)
    header = f"table.header(repeat: {repeat},\n{head}),\n" if head else ""
    kept = "false" if look.row_breaks is RowBreaks.KEPT else "true"
    return (
        f"#[#show table.cell: set block(breakable: {kept})\n"
        f"#set table.cell(breakable: {kept})\n"
        f"#set text(size: {look.size}pt)\n"
        f"#table(columns: ({columns},), inset: {_inset(look)}, align: left + {DOWN[look.down]},"
        f" stroke: {_stroke(look, heads)}, fill: {_fill(look, heads)},\n{header}{rows})]\n"
    )


def _inset(look: Look) -> str:
    return "3.5pt" if look.padding is None else f"(x: 3.5pt, y: {look.padding:g}pt)"


def _stroke(look: Look, heads: int) -> str:
    match look.rules:
        case Rules.FULL:
            return LINE
        case Rules.HORIZONTAL:
            return f"(x: none, y: {LINE})"
        case Rules.HEADER:
            return f"(x, y) => if y == {heads - 1} {{ (bottom: {LINE}) }}"
        case Rules.NONE:
            return "none"


def _fill(look: Look, heads: int) -> str:
    header = f'rgb("{look.header_fill}")'
    match look.fills:
        case Fills.NONE:
            return "none"
        case Fills.HEADER:
            return f"(x, y) => if y < {heads} {{ {header} }}"
        case Fills.ZEBRA:
            zebra = f'rgb("{look.zebra_fill}")'
            odd = f"calc.rem(y - {heads}, 2) == 1"
            return f"(x, y) => if y < {heads} {{ {header} }} else if {odd} {{ {zebra} }}"


def _row(row: Row, folder: Path, wrapper: str) -> str:
    return "".join(_cell(cell, folder, wrapper) + ",\n" for cell in row)


def _cell(cell: Cell, folder: Path, wrapper: str) -> str:
    options = [f"colspan: {cell.columns}"] if cell.columns > 1 else []
    options += [f"rowspan: {cell.rows}"] if cell.rows > 1 else []
    options += [f'fill: rgb("{cell.fill}")'] if cell.fill else []
    options += [f"align: {cell.align}"] if cell.align != "left" else []
    strong = wrapper or ("#strong" if cell.bold else "")
    text = _escaped(cell.text)
    text += f"#super[{_escaped(cell.raised)}]" if cell.raised else ""
    text = f'#text(fill: rgb("{cell.ink}"))[{text}]' if cell.ink else text
    inner = f"{strong}[{text}]" if strong and text else text
    inner += "" if cell.icon is None else _icon(cell, folder)
    return f"table.cell({', '.join(options)})[{inner}]"


def _icon(cell: Cell, folder: Path) -> str:
    if cell.icon is None:
        return ""
    if cell.icon.ink is Ink.SHAPES:
        return _shapes(cell.icon)
    data = pictures.png(cell.icon)
    width, _ = pictures.size(cell.icon)
    name = f"icon-{cell.icon!r}.png".replace("#", "").replace("'", "")
    Path(folder, name).write_bytes(data)
    return f"#box(image({_string(name)}, width: {width * 0.35:.1f}pt))"


def _shapes(icon: Dot | Bar) -> str:
    width, height = (length * 0.35 for length in pictures.size(icon))
    match icon:
        case Dot(colour):
            return f'#box(circle(radius: {height / 2:.1f}pt, fill: rgb("{colour}")))'
        case Bar(colour, share):
            size = f'height: {height:.1f}pt, fill: rgb("{colour}")'
            done = f"rect(width: {width * share:.1f}pt, {size})"
            track = f'height: {height:.1f}pt, fill: rgb("{pictures.TRACK}")'
            return f"#box(width: {width:.1f}pt, {track}, {done})"


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _escaped(text: str) -> str:
    marked = "".join(f"\\{c}" if c in "\\#$*_`<>@[]~=-+/'\"" else c for c in text)
    return marked.replace("\n", " \\\n")
