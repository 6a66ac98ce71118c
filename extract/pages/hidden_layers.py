"""PDFs without the layers that are not shown.

Drawing programs keep drafts, other languages and printer's marks in layers (optional content,
ISO 32000-1, 8.11) that a reader opens without. pdfium reads their texts all the same; so what such
layers paint is taken out of the page descriptions first.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pikepdf

from .pdf_objects import PdfFile

_log = logging.getLogger(__name__)

_MAY_HAVE_LAYERS = (b"/OCProperties", b"/ObjStm")
"""A file with neither has no layers; in object streams they are not seen from outside."""

_MARKED = frozenset({"BDC", "BMC"})
_PAINTING = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
_PLACING = frozenset({"Tj", "TJ", "Do", "sh", "INLINE IMAGE"})

_BROKEN = (
    *(pikepdf.PdfError, pikepdf.PasswordError),
    *(RuntimeError, ValueError, TypeError, AttributeError, LookupError),
)
"""What pikepdf reports broken objects with; an operator may lack its operands."""

DEEPEST = 12
"""Forms nested deeper are not followed: real ones nest 1-4 deep."""

_Layer = tuple[int, int]
"""Number and generation of an optional content group."""

_Names = Mapping[str, frozenset[_Layer]]
"""Names of resources that are hidden, with the layers for which they are."""


class Shown(NamedTuple):
    """A PDF as a reader opens it, and the names of the layers that it has left out."""

    data: bytes
    left_out: tuple[str, ...]


def without_hidden_layers(file: PdfFile) -> Shown:
    """The PDF without the layers that are not shown; as it is where it has none.

    So it stays too where pikepdf cannot read it: pdfium may.
    """
    if not any(sign in file.data for sign in _MAY_HAVE_LAYERS):
        return Shown(file.data, ())
    try:
        return _shown(file.opened(), file.data)
    except _BROKEN as error:
        _log.info("the layers of a PDF cannot be read: %s", error)
        return Shown(file.data, ())


def _shown(pdf: pikepdf.Pdf, data: bytes) -> Shown:
    hidden = _hidden_layers(pdf)
    if not hidden:
        return Shown(data, ())
    layers = _Layers(frozenset(hidden))
    for page in pdf.pages:
        content = layers.content_without(page.obj, page.resources, 0)
        if content is not None:
            page.obj.Contents = pdf.make_stream(content)
    if not layers.met:
        return Shown(data, ())
    file = io.BytesIO()
    pdf.save(file, deterministic_id=True)
    return Shown(file.getvalue(), tuple(sorted({hidden[layer] for layer in layers.met})))


def _hidden_layers(pdf: pikepdf.Pdf) -> dict[_Layer, str]:
    """The layers that the document's own configuration turns off, with their names."""
    properties = pdf.Root.get("/OCProperties")
    if not isinstance(properties, pikepdf.Dictionary):
        return {}
    setting = properties.get("/D", pikepdf.Dictionary())
    layers = {layer.objgen: layer for layer in _groups(properties.get("/OCGs"))}
    off = {layer.objgen for layer in _groups(setting.get("/OFF"))}
    if setting.get("/BaseState") == pikepdf.Name.OFF:
        off = set(layers) - {layer.objgen for layer in _groups(setting.get("/ON"))}
    return {name: str(layers[name].get("/Name", "")) for name in sorted(off & set(layers))}


def _groups(value: pikepdf.Object | None) -> list[pikepdf.Object]:
    """The groups of an array, or one alone."""
    found = list(value) if isinstance(value, pikepdf.Array) else [value]
    return [each for each in found if isinstance(each, pikepdf.Dictionary)]


class _Layers:
    """Takes hidden layers out of content streams, and notes which it has met."""

    def __init__(self, hidden: frozenset[_Layer]) -> None:
        self._hidden = hidden
        self._forms: set[_Layer] = set()
        self.met: set[_Layer] = set()

    def content_without(
        self, holder: pikepdf.Object, resources: pikepdf.Object | None, depth: int
    ) -> bytes | None:
        """The content of a page or form without hidden layers; None where it has none.

        Forms that it draws are rewritten themselves.
        """
        drawings = _entries(resources, "/XObject")
        for form in drawings.values():
            self._take_out_of(form, depth)
        marks = self._hidden_of(_entries(resources, "/Properties"))
        drawn = self._hidden_of({name: each.get("/OC") for name, each in drawings.items()})
        if not marks and not drawn:
            return None
        content = _Content(marks, drawn)
        kept = list(content.kept(holder))
        self.met |= content.met
        return pikepdf.unparse_content_stream(kept) if content.met else None

    def _take_out_of(self, form: pikepdf.Object, depth: int) -> None:
        is_form = form.get("/Subtype") == pikepdf.Name.Form
        if not is_form or depth >= DEEPEST or form.objgen in self._forms:
            return
        self._forms.add(form.objgen)
        content = self.content_without(form, form.get("/Resources"), depth + 1)
        if content is not None:
            form.write(content)

    def _hidden_of(self, memberships: Mapping[str, pikepdf.Object | None]) -> _Names:
        """Those of the names that belong to something hidden."""
        found = {name: self._hidden_in(each) for name, each in memberships.items()}
        return {name: layers for name, layers in found.items() if layers}

    def _hidden_in(self, membership: pikepdf.Object | None) -> frozenset[_Layer]:
        """The layers for which a member of one, or of several (`/OCMD`), is not shown."""
        if not isinstance(membership, pikepdf.Dictionary):
            return frozenset()
        several = membership.get("/Type") == pikepdf.Name.OCMD
        groups = _groups(membership.get("/OCGs")) if several else [membership]
        hidden = [group.objgen in self._hidden for group in groups]
        policy = str(membership.get("/P", "/AnyOn"))
        is_shown = not groups or {
            "/AllOn": not any(hidden),
            "/AnyOn": not all(hidden),
            "/AnyOff": any(hidden),
            "/AllOff": all(hidden),
        }.get(policy, True)
        return frozenset() if is_shown else self._hidden & {group.objgen for group in groups}


def _entries(resources: pikepdf.Object | None, kind: str) -> dict[str, pikepdf.Object]:
    """Name → dictionary or stream, of one kind of resources."""
    found = None if resources is None else resources.get(kind)
    if not isinstance(found, pikepdf.Dictionary):
        return {}
    kinds = (pikepdf.Dictionary, pikepdf.Stream)
    return {name: entry for name, entry in found.items() if isinstance(entry, kinds)}


_Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


class _Content:
    """One content stream, with the names of its hidden marks and drawings."""

    def __init__(self, marks: _Names, drawn: _Names) -> None:
        self._marks = marks
        self._drawn = drawn
        self.met: set[_Layer] = set()

    def kept(self, holder: pikepdf.Object) -> Iterator[_Instruction]:
        """The instructions, without what hidden ones paint."""
        within: list[bool] = []
        for instruction in pikepdf.parse_content_stream(holder):
            name, operands = str(instruction.operator), instruction.operands
            if name in _MARKED:
                is_layer = name == "BDC" and str(operands[0]) == "/OC"
                within.append(is_layer and self._meets(self._marks, operands[1]))
            elif name == "EMC" and within:
                within.pop()
            elif any(within):
                yield from _unpainted(instruction)
                continue
            elif name == "Do" and self._meets(self._drawn, operands[0]):
                continue
            yield instruction

    def _meets(self, names: _Names, name: Any) -> bool:
        """Whether the name is a hidden one, which is noted."""
        layers = names.get(str(name), frozenset())
        self.met |= layers
        return bool(layers)


def _unpainted(instruction: _Instruction) -> Iterator[_Instruction]:
    """What an instruction does besides painting."""
    name, operands = str(instruction.operator), instruction.operands
    if name in _PAINTING:
        yield _instruction("n")
    elif name == "'":
        yield _instruction("T*")
    elif name == '"':
        yield _instruction("Tw", operands[0])
        yield _instruction("Tc", operands[1])
        yield _instruction("T*")
    elif name not in _PLACING:
        yield instruction


def _instruction(name: str, *operands: Any) -> _Instruction:
    return pikepdf.ContentStreamInstruction(operands, pikepdf.Operator(name))
