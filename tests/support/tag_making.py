"""Tagged PDFs for the tests: pages of words, and a structure tree over their marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pikepdf
from pdf_making import A4, fonts, saved


@dataclass
class Element:
    """A structure element: kids are elements or (page number, mark)."""

    role: str
    kids: Sequence[Element | tuple[int, int]] = ()
    attributes: dict[str, object] = field(default_factory=dict)
    """Of the Table owner: RowSpan, ColSpan, Scope."""
    entries: dict[str, object] = field(default_factory=dict)
    """Further entries of the element: Alt, ActualText, …"""


def content(words: Sequence[tuple[int | None, str, float, float]]) -> str:
    """Words as (mark, text, x, y), 10 points high; None is an artifact."""
    lines = []
    for mark, text, x, y in words:
        begin = "/Artifact BMC" if mark is None else f"/P <</MCID {mark}>> BDC"
        lines.append(f"{begin} BT /F1 10 Tf {x} {y} Td ({text}) Tj ET EMC")
    return "\n".join(lines)


def tagged_pdf(
    pages: Sequence[str], elements: Sequence[Element], role_map: dict[str, str] | None = None
) -> bytes:
    """A tagged PDF; marks of an element's first page are plain numbers, others references."""
    pdf = pikepdf.new()
    for stream in pages:
        page = pdf.add_blank_page(page_size=A4)
        page.Resources = fonts(pdf)
        page.Contents = pdf.make_stream(stream.encode("latin-1"))
    root = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    root.K = pikepdf.Array([_element(pdf, element, root) for element in elements])
    if role_map:
        root.RoleMap = pikepdf.Dictionary(
            {f"/{own}": pikepdf.Name(f"/{standard}") for own, standard in role_map.items()}
        )
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    return saved(pdf)


def _element(pdf: pikepdf.Pdf, element: Element, parent: pikepdf.Object) -> pikepdf.Object:
    made = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem, S=pikepdf.Name(f"/{element.role}"), P=parent
        )
    )
    marks = [kid for kid in element.kids if isinstance(kid, tuple)]
    if marks:
        made.Pg = pdf.pages[marks[0][0] - 1].obj
    made.K = pikepdf.Array(
        [
            _element(pdf, kid, made)
            if isinstance(kid, Element)
            else kid[1]
            if kid[0] == marks[0][0]
            else pikepdf.Dictionary(
                Type=pikepdf.Name.MCR, Pg=pdf.pages[kid[0] - 1].obj, MCID=kid[1]
            )
            for kid in element.kids
        ]
    )
    if element.attributes:
        table = {f"/{key}": value for key, value in element.attributes.items()}
        made.A = pikepdf.Dictionary({"/O": pikepdf.Name.Table, **table})
    for key, value in element.entries.items():
        made[f"/{key}"] = value
    return made
