"""A document as one HTML page, for the producers that print HTML (Chromium, WeasyPrint)."""

from __future__ import annotations

import base64
from html import escape

from document import (
    Bar,
    Block,
    Cell,
    Document,
    Dot,
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
    Wrap,
)

from producers import pictures

LINE = "0.6pt solid #444"


def html(document: Document) -> str:
    """The whole page; deterministic."""
    body = "\n".join(_block(block, document.look) for block in document.blocks)
    return (
        '<!DOCTYPE html>\n<html lang="sv"><head><meta charset="utf-8">'
        f"<title>{escape(document.title)}</title><style>{_style(document.look)}</style></head>"
        f"<body><main>\n{body}\n</main></body></html>\n"
    )


def _style(look: Look) -> str:
    orientation = "portrait" if look.paper is Paper.PORTRAIT else "landscape"
    margins = _margin_box("top-left", look.page_header) + _margin_box(
        "bottom-right", look.page_footer
    )
    return (
        f"@page {{ size: A4 {orientation}; margin: {look.margin}mm; {margins} }}\n"
        f"body {{ font-family: '{look.font}'; font-size: {look.size}pt; margin: 0; }}\n"
        f"main {{ {_columns(look)} {_wrap(look.wrap)} }}\n"
        "h1 { font-size: 1.9em; } h2 { font-size: 1.4em; } h3 { font-size: 1.15em; }\n"
        "h1, h2, h3, h4, caption { break-after: avoid; }\n"
        "table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 0 0 12pt; }\n"
        "caption { text-align: left; font-weight: bold; padding: 3pt 0; }\n"
        f"th, td {{ text-align: left; vertical-align: {look.down.value}; padding:"
        f" {2.5 if look.padding is None else look.padding:g}pt 4pt; }}\n"
        "ul { list-style: none; padding-left: 8pt; } aside { border: 1pt solid #888;"
        " background: #f2f2f2; padding: 6pt; margin: 6pt 0; break-inside: avoid; }\n"
        ".small { font-size: 0.85em; }\n"
        f"{'' if look.bold_header else 'th { font-weight: normal; }'}"
    )


def _margin_box(place: str, text: str) -> str:
    if not text:
        return ""
    pieces = text.replace("{pages}", "\0").replace("{page}", "\1")
    content = "".join(
        " counter(pages) " if mark == "\0" else " counter(page) " if mark == "\1" else mark
        for mark in _split_marks(pieces)
    )
    return f"@{place} {{ content: {content}; font-size: 8pt; white-space: nowrap; }} "


def _split_marks(text: str) -> list[str]:
    parts: list[str] = []
    for character in text:
        if character in "\0\1":
            parts.append(character)
        elif parts and parts[-1] not in "\0\1":
            parts[-1] = parts[-1][:-1] + character + '"'
        else:
            parts.append(f'"{character}"')
    return parts


def _columns(look: Look) -> str:
    return f"column-count: {look.columns}; column-gap: 8mm;" if look.columns > 1 else ""


def _wrap(wrap: Wrap) -> str:
    match wrap:
        case Wrap.WORDS:
            return ""
        case Wrap.ANYWHERE:
            return "word-break: break-all;"
        case Wrap.HYPHENS:
            return "hyphens: auto;"


def _block(block: Block, look: Look) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(text, bold, small):
            inner = _lines(text)
            name = ' class="small"' if small else ""
            return f"<p{name}><b>{inner}</b></p>" if bold else f"<p{name}>{inner}</p>"
        case Items(items, marks):
            printed = marks or ("•",) * len(items)
            pairs = zip(printed, items, strict=True)
            return "<ul>" + "".join(f"<li>{m} {escape(i)}</li>" for m, i in pairs) + "</ul>"
        case Sidebar(title, text):
            return f"<aside><b>{escape(title)}</b><br>{_lines(text)}</aside>"
        case NewPage():
            return '<div style="break-after: page"></div>'
        case Grid():
            return _table(block, block.look or look)


def _table(grid: Grid, look: Look) -> str:
    caption = f"<caption>{escape(grid.caption)}</caption>" if grid.caption else ""
    total = sum(grid.widths)
    columns = "".join(f'<col style="width: {100 * w / total:.2f}%">' for w in grid.widths)
    once = look.header_rows is HeaderRows.ONCE
    group = "display: table-row-group" if once else "display: table-header-group"
    kept = "break-inside: avoid" if look.row_breaks is RowBreaks.KEPT else "break-inside: auto"
    head = "".join(
        f'<tr style="{kept}">' + _cells(row, "th", style) + "</tr>"
        for row, style in zip(grid.header, _header_styles(look, len(grid.header)), strict=True)
    )
    body = "".join(
        f'<tr style="{kept}">' + _cells(row, "td", _row_style(look, n)) + "</tr>"
        for n, row in enumerate(grid.rows)
    )
    size = "" if grid.look is None else f"font-size: {look.size}pt; {_wrap(look.wrap)}"
    return (
        f'<table style="{size}">{caption}<colgroup>{columns}</colgroup>'
        f'<thead style="{group}">{head}</thead><tbody>{body}</tbody></table>'
    )


def _header_styles(look: Look, rows: int) -> list[str]:
    """One style for each header row; a rule under the header stands under the last of them."""
    fill = "" if look.fills is Fills.NONE else f"background: {look.header_fill}; "
    style = fill + _rules(look)
    under = f"border-bottom: {LINE}; " if look.rules is Rules.HEADER else ""
    return [*[style] * (rows - 1), under + style][:rows]


def _row_style(look: Look, index: int) -> str:
    zebra = look.fills is Fills.ZEBRA and index % 2 == 1
    return (f"background: {look.zebra_fill}; " if zebra else "") + _rules(look)


def _rules(look: Look) -> str:
    match look.rules:
        case Rules.FULL:
            return f"border: {LINE};"
        case Rules.HORIZONTAL:
            return f"border-top: {LINE}; border-bottom: {LINE};"
        case Rules.HEADER | Rules.NONE:
            return ""


def _cells(row: Row, tag: str, style: str) -> str:
    return "".join(_cell(cell, tag, style) for cell in row)


def _cell(cell: Cell, tag: str, style: str) -> str:
    spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (
        f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    )
    fill = f" background: {cell.fill};" if cell.fill else ""
    align = f" text-align: {cell.align};" if cell.align != "left" else ""
    raised = f"<sup>{escape(cell.raised)}</sup>" if cell.raised else ""
    inner = _lines(cell.text) + raised + ("" if cell.icon is None else _icon(cell))
    inner = f'<span style="color: {cell.ink}">{inner}</span>' if cell.ink else inner
    bold = f"<b>{inner}</b>" if cell.bold else inner
    return f'<{tag}{spans} style="{style}{fill}{align}">{bold}</{tag}>'


def _icon(cell: Cell) -> str:
    if cell.icon is None:
        return ""
    if cell.icon.ink is Ink.SHAPES:
        return _shapes(cell.icon)
    width, height = pictures.size(cell.icon)
    data = base64.b64encode(pictures.png(cell.icon)).decode()
    size = f"width: {width * 0.35:.1f}pt; height: {height * 0.35:.1f}pt"
    return f'<img alt="" style="{size}" src="data:image/png;base64,{data}">'


def _shapes(icon: Dot | Bar) -> str:
    width, height = (length * 0.35 for length in pictures.size(icon))
    block = f"display: inline-block; height: {height:.1f}pt; width: "
    match icon:
        case Dot(colour):
            return (
                f'<span style="{block}{width:.1f}pt; border-radius: 50%; background: {colour}">'
                "</span>"
            )
        case Bar(colour, share):
            done = f'<span style="{block}{width * share:.1f}pt; background: {colour}"></span>'
            return f'<span style="{block}{width:.1f}pt; background: {pictures.TRACK}">{done}</span>'


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.split("\n"))
