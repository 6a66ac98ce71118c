"""Page, fonts and named styles of a flat OpenDocument text."""

from __future__ import annotations

from html import escape

from document import Look, Paper

A4_MM = (210.0, 297.0)
COLUMN_GAP_MM = 8.0


def font(look: Look) -> str:
    """The font declaration."""
    return f'<style:font-face style:name="F" svg:font-family="&apos;{escape(look.font)}&apos;"/>'


def named_styles(look: Look) -> str:
    """Default and heading styles."""
    text = (
        f'<style:text-properties style:font-name="F" fo:font-size="{look.size}pt" '
        'fo:language="sv" fo:country="SE"/>'
    )
    headings = "".join(
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}" '
        f'style:family="paragraph" style:default-outline-level="{level}">'
        '<style:paragraph-properties fo:margin-top="10pt" fo:margin-bottom="4pt" '
        'fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" '
        f'style:font-name="F" fo:font-size="{look.size * scale:.1f}pt"/></style:style>'
        for level, scale in ((1, 1.9), (2, 1.4), (3, 1.15), (4, 1.05))
    )
    return (
        '<style:default-style style:family="paragraph">'
        f"{text}</style:default-style>"
        '<style:style style:name="Standard" style:family="paragraph" style:class="text">'
        f"{text}</style:style>{headings}"
    )


def size(look: Look) -> tuple[float, float]:
    """Width and height of the page in millimetres."""
    width, height = A4_MM
    return (width, height) if look.paper is Paper.PORTRAIT else (height, width)


def text_width(look: Look) -> float:
    """Width of one text column in millimetres."""
    usable = size(look)[0] - 2 * look.margin
    return (usable - COLUMN_GAP_MM * (look.columns - 1)) / look.columns


def page_layout(look: Look) -> str:
    """Page size, margins and columns."""
    width, height = size(look)
    columns = (
        f'<style:columns fo:column-count="{look.columns}" fo:column-gap="{COLUMN_GAP_MM:g}mm"/>'
        if look.columns > 1
        else ""
    )
    return (
        '<style:page-layout style:name="page"><style:page-layout-properties '
        f'fo:page-width="{width}mm" fo:page-height="{height}mm" fo:margin="{look.margin}mm">'
        f"{columns}</style:page-layout-properties>"
        "<style:header-style/><style:footer-style/></style:page-layout>"
    )


def master(look: Look) -> str:
    """The master page: header and footer with page numbers."""
    header = (
        f"<style:header><text:p>{escape(look.page_header)}</text:p></style:header>"
        if look.page_header
        else ""
    )
    printed = (
        escape(look.page_footer)
        .replace("{pages}", "<text:page-count/>")
        .replace("{page}", '<text:page-number text:select-page="current"/>')
    )
    footer = f"<style:footer><text:p>{printed}</text:p></style:footer>" if printed else ""
    return (
        '<style:master-page style:name="Standard" style:page-layout-name="page">'
        f"{header}{footer}</style:master-page>"
    )
