"""The structure tree of a tagged PDF, read with pikepdf.

Roles are resolved through the RoleMap, pages inherited from the elements above, marked-content
references followed to their own page (a cell cut by a page break has marks on both pages). Marks
inside Form XObjects (`/Stm`) and annotations (`/OBJR`) are left out: `Word.mark` counts ids of
the page. Trees that refer to themselves are cut where they do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pikepdf

from ...errors import Damaged, Encrypted
from ..pdf_objects import PdfFile, PdfObjects, is_reference, name_of, plain, text_of
from .tag_tree import Mark, TagNode, TagTree

DEEPEST = 250
"""Levels below the root after which a branch is cut: real trees have 8-15, hostile ones any."""

MOST_NODES = 400_000
"""Elements read at most; a 500-page plan tagged letter by letter has about 100,000 (2026-11)."""

MOST_SPAN = 1_000
"""Rows or columns a cell may span; more is a damaged attribute."""

_GROUPING = "Document DocumentFragment Part Art Sect Div Aside BlockQuote Caption TOC TOCI Index"
_BLOCKS = "NonStruct Private Title P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody"
_TABLES = "Table TR TH TD THead TBody TFoot"
_INLINE = "Span Quote Note FENote Reference BibEntry Code Link Annot Em Strong Sub Figure Formula"
STANDARD_ROLES = frozenset(f"{_GROUPING} {_BLOCKS} {_TABLES} {_INLINE} Form Artifact".split())
"""ISO 32000-1, 14.8.4, and ISO 32000-2, 14.8.4: roles that a RoleMap does not redefine."""


class _Attributes(NamedTuple):
    """What the attributes of a cell or list say."""

    row_span: int = 1
    column_span: int = 1
    scope: str | None = None
    list_numbering: str | None = None


NO_ATTRIBUTES = _Attributes()


@dataclass(slots=True)
class _Draft:
    """A node while its children are still being read."""

    role: str
    page: int | None
    depth: int
    kids: Any
    """The element's `/K`, as plain data."""
    attributes: _Attributes = NO_ATTRIBUTES
    alt: str | None = None
    actual_text: str | None = None
    children: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


def read_tags(file: PdfFile) -> TagTree | None:
    """The structure tree of a PDF; None where it has none.

    Raises `Encrypted` or `Damaged` where the tree cannot be reached.
    """
    try:
        pdf = file.opened()
        root = pdf.Root.get("/StructTreeRoot")
        if not isinstance(root, pikepdf.Dictionary):
            return None
        return TagTree(_Reader(pdf, plain(root)).read())
    except pikepdf.PasswordError as error:
        raise Encrypted("the password does not open the structure tree") from error
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, AttributeError) as error:
        # pikepdf reports broken objects under all of these; the pages may be fine all the same.
        raise Damaged("the structure tree cannot be read") from error


class _Reader:
    """One pass over the tree, without recursion: hostile trees are deep."""

    def __init__(self, pdf: pikepdf.Pdf, root: dict[str, Any]) -> None:
        self._objects = PdfObjects(pdf)
        names = (page.obj.objgen for page in pdf.pages)
        self._pages = {f"{name} {generation} R": n for n, (name, generation) in enumerate(names, 1)}
        self._roles = _role_map(self._objects.followed(root.get("/RoleMap")))
        self._classes = self._objects.followed(root.get("/ClassMap"))
        self._seen: set[str] = set()
        self._drafts = [_Draft("StructTreeRoot", None, 0, root.get("/K"))]

    def read(self) -> TagNode:
        waiting = [0]
        while waiting:
            number = waiting.pop()
            self._read_kids(self._drafts[number])
            waiting.extend(reversed(self._drafts[number].children))
        return self._frozen()

    def _read_kids(self, draft: _Draft) -> None:
        for name, kid in self._kids(draft.kids):
            if isinstance(kid, int):
                if draft.page is not None:
                    draft.marks.append(Mark(draft.page, kid))
            elif isinstance(kid, dict):
                self._read_kid(name, kid, draft)
        draft.kids = None  # a tree of 100,000 elements is held once, not twice

    def _kids(self, entry: Any) -> Iterator[tuple[str | None, Any]]:
        """What a `/K` holds: one kid or an array of them; each with the reference to it."""
        if is_reference(entry):
            kid = self._objects.followed(entry)
            if not isinstance(kid, list):
                yield entry, kid
                return
            entry = kid
        kids = entry if isinstance(entry, list) else [entry]
        references = [kid for kid in kids if is_reference(kid)]
        found = self._objects.at(references)
        if len(found) == len(kids):
            yield from zip(references, found, strict=True)
            return
        referred = iter(found)
        for kid in kids:
            yield (kid, next(referred)) if is_reference(kid) else (None, kid)

    def _read_kid(self, name: str | None, kid: dict[str, Any], draft: _Draft) -> None:
        page_object = kid.get("/Pg")
        page = draft.page
        if page_object is not None:
            page = self._pages.get(page_object) if is_reference(page_object) else None
        mcid = kid.get("/MCID")
        if mcid is not None:
            if isinstance(mcid, int) and page is not None and "/Stm" not in kid:
                draft.marks.append(Mark(page, mcid))
            return
        if "/S" not in kid or not self._first_visit(name):
            return
        if draft.depth >= DEEPEST or len(self._drafts) >= MOST_NODES:
            return
        draft.children.append(len(self._drafts))
        self._drafts.append(self._drafted(kid, page, draft.depth + 1))

    def _drafted(self, entries: dict[str, Any], page: int | None, depth: int) -> _Draft:
        role = self._role(name_of(entries["/S"]) or "NonStruct")
        return _Draft(
            role,
            page,
            depth,
            entries.get("/K"),
            self._attributes(entries) if role in ("TD", "TH", "L") else NO_ATTRIBUTES,
            text_of(entries.get("/Alt")),
            text_of(entries.get("/ActualText")),
        )

    def _first_visit(self, name: str | None) -> bool:
        """False for an element met before: a tree that refers to itself is cut here."""
        if name is None:
            return True
        if name in self._seen:
            return False
        self._seen.add(name)
        return True

    def _role(self, role: str) -> str:
        for _ in range(len(self._roles)):
            if role in STANDARD_ROLES or role not in self._roles:
                break
            role = self._roles[role]
        return role

    def _attributes(self, entries: dict[str, Any]) -> _Attributes:
        """The Table and List attributes of an element, its classes' first, its own last."""
        table: dict[str, Any] = {}
        listed: dict[str, Any] = {}
        for attributes in (
            *self._class_attributes(entries.get("/C")),
            *self._objects.dictionaries(entries.get("/A")),
        ):
            owner = name_of(attributes.get("/O"))
            if owner == "Table":
                table.update(attributes)
            elif owner == "List":
                listed.update(attributes)
        if not table and not listed:
            return NO_ATTRIBUTES
        follow = self._objects.followed
        return _Attributes(
            _span(follow(table.get("/RowSpan"))),
            _span(follow(table.get("/ColSpan"))),
            name_of(follow(table.get("/Scope"))),
            name_of(follow(listed.get("/ListNumbering"))),
        )

    def _class_attributes(self, classes: Any) -> Iterator[dict[str, Any]]:
        entry = self._objects.followed(classes)
        for name in entry if isinstance(entry, list) else (entry,):
            if name_of(name) is not None and isinstance(self._classes, dict):
                yield from self._objects.dictionaries(self._classes.get(name))

    def _frozen(self) -> TagNode:
        """The drafts as nodes: children before parents, since a child is drafted later."""
        order = self._document_order()
        nodes: dict[int, TagNode] = {}
        for number in range(len(self._drafts) - 1, -1, -1):
            draft = self._drafts.pop()
            row_span, column_span, scope, list_numbering = draft.attributes
            nodes[number] = TagNode(
                order[number],
                draft.role,
                tuple([nodes.pop(child) for child in draft.children]),
                tuple(draft.marks),
                row_span,
                column_span,
                scope,
                draft.alt,
                draft.actual_text,
                list_numbering,
            )
        return nodes[0]

    def _document_order(self) -> dict[int, int]:
        """Draft number → place in document order."""
        order: dict[int, int] = {}
        waiting = [0]
        while waiting:
            number = waiting.pop()
            order[number] = len(order)
            waiting.extend(reversed(self._drafts[number].children))
        return order


def _role_map(value: Any) -> dict[str, str]:
    """The RoleMap as names without slashes; entries that are no names are left out."""
    entries = value.items() if isinstance(value, dict) else ()
    named = ((name_of(key), name_of(role)) for key, role in entries)
    return {key: role for key, role in named if key is not None and role is not None}


def _span(value: Any) -> int:
    return value if isinstance(value, int) and 1 <= value <= MOST_SPAN else 1
