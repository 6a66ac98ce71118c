"""The structure tree of a tagged PDF, read with pikepdf, as our own frozen nodes.

Roles are resolved through the RoleMap, pages inherited from the elements above, marked-content
references followed to their own page (a cell cut by a page break has marks on both pages). Marks
inside Form XObjects (`/Stm`) and annotations (`/OBJR`) are left out: `Word.mark` counts ids of
the page. Trees that refer to themselves are cut where they do.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import pikepdf

from ..errors import Damaged, Encrypted

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


HEADING_LEVELS = {"Title": 1, **{f"H{level}": level for level in range(1, 7)}}


class Mark(NamedTuple):
    """Marked content: what a `Word` with this `mark` on this page belongs to."""

    page: int
    """1-based."""
    mcid: int


@dataclass(frozen=True, slots=True, eq=False)
class TagNode:
    """A structure element."""

    key: int
    """Its place in the tree, counted from the root downwards: later in the document is higher."""
    role: str
    """The standard role: `Table`, `TR`, `TH`, `H1`, …; else the producer's own."""
    children: tuple[TagNode, ...] = ()
    marks: tuple[Mark, ...] = ()
    """Content directly in this element, not in its children."""
    row_span: int = 1
    column_span: int = 1
    scope: str | None = None
    """Of a TH: `Row`, `Column` or `Both`."""
    alt: str | None = None
    """The text that stands for a picture."""
    actual_text: str | None = None
    list_numbering: str | None = None

    def descendants(self) -> Iterator[TagNode]:
        """The node itself and all below it, in document order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def all_marks(self) -> Iterator[Mark]:
        """The marks of this node and all below it."""
        for node in self.descendants():
            yield from node.marks


@dataclass(frozen=True)
class TagTree:
    """A document's structure, and which element each piece of marked content stands in."""

    root: TagNode

    @cached_property
    def _by_page(self) -> Mapping[int, Mapping[int, TagNode]]:
        pages: dict[int, dict[int, TagNode]] = {}
        for node in self.root.descendants():
            for mark in node.marks:
                pages.setdefault(mark.page, {}).setdefault(mark.mcid, node)
        return pages

    @cached_property
    def _parents(self) -> Mapping[int, TagNode]:
        return {child.key: node for node in self.root.descendants() for child in node.children}

    @cached_property
    def tables(self) -> tuple[TagNode, ...]:
        """The Table elements in document order, nested ones too."""
        return tuple(node for node in self.root.descendants() if node.role == "Table")

    def on_page(self, page: int) -> Mapping[int, TagNode]:
        """Marked-content id → the element it stands in, for page number `page` (1-based)."""
        return self._by_page.get(page, {})

    def ancestors(self, node: TagNode) -> Iterator[TagNode]:
        """The elements around a node, from the inside out."""
        parent = self._parents.get(node.key)
        while parent is not None:
            yield parent
            parent = self._parents.get(parent.key)

    def tables_on(self, page: int) -> tuple[TagNode, ...]:
        """The Table elements with content on a page."""
        return tuple(table for table in self.tables if page in self._table_pages[table.key])

    def headings(self) -> dict[Mark, int]:
        """The marks in headings → the heading's level (H1: 1; a Title: 1)."""
        return {
            mark: HEADING_LEVELS[node.role]
            for node in self.root.descendants()
            if node.role in HEADING_LEVELS
            for mark in node.all_marks()
        }

    @cached_property
    def _table_pages(self) -> Mapping[int, frozenset[int]]:
        return {
            table.key: frozenset(mark.page for mark in table.all_marks()) for table in self.tables
        }


@dataclass(slots=True)
class _Draft:
    """A node while its children are still being read."""

    entries: dict[str, Any]
    """The element's dictionary: taken out once, since asking pikepdf for an absent key is slow."""
    role: str
    page: int | None
    depth: int
    children: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


def read_tags(data: bytes, password: str | None = None) -> TagTree | None:
    """The structure tree of a PDF; None where it has none.

    Raises `Encrypted` or `Damaged` where the tree cannot be reached.
    """
    try:
        with pikepdf.open(io.BytesIO(data), password=password or "") as pdf:
            root = pdf.Root.get("/StructTreeRoot")
            if not isinstance(root, pikepdf.Dictionary):
                return None
            return TagTree(_Reader(pdf, root).read())
    except pikepdf.PasswordError as error:
        raise Encrypted("the password does not open the structure tree") from error
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, AttributeError) as error:
        # pikepdf reports broken objects under all of these; the pages may be fine all the same.
        raise Damaged("the structure tree cannot be read") from error


class _Reader:
    """One pass over the tree, without recursion: hostile trees are deep."""

    def __init__(self, pdf: pikepdf.Pdf, root: Any) -> None:
        self._pages = {page.obj.objgen: n for n, page in enumerate(pdf.pages, 1)}
        self._root = root
        self._roles = _role_map(root.get("/RoleMap"))
        self._classes = root.get("/ClassMap")
        self._seen: set[tuple[int, int]] = set()
        self._drafts: list[_Draft] = []

    def read(self) -> TagNode:
        self._drafts.append(_Draft(dict(self._root.items()), "StructTreeRoot", None, 0))
        waiting = [0]
        while waiting:
            number = waiting.pop()
            self._read_kids(number)
            waiting.extend(reversed(self._drafts[number].children))
        return self._frozen()

    def _read_kids(self, number: int) -> None:
        draft = self._drafts[number]
        kids = draft.entries.get("/K")
        if kids is None:
            return
        for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
            if isinstance(kid, int):
                if draft.page is not None:
                    draft.marks.append(Mark(draft.page, kid))
            elif isinstance(kid, pikepdf.Dictionary):
                self._read_kid(kid.objgen, dict(kid.items()), draft)

    def _read_kid(self, name: tuple[int, int], kid: dict[str, Any], draft: _Draft) -> None:
        page_object = kid.get("/Pg")
        page = draft.page
        if page_object is not None:
            page = self._pages.get(page_object.objgen)
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
        self._drafts.append(_Draft(kid, self._role(kid["/S"]), page, draft.depth + 1))

    def _first_visit(self, name: tuple[int, int]) -> bool:
        """False for an element met before: a tree that refers to itself is cut here."""
        if name == (0, 0):
            return True
        if name in self._seen:
            return False
        self._seen.add(name)
        return True

    def _role(self, name: Any) -> str:
        role = _name(name) or "NonStruct"
        for _ in range(len(self._roles)):
            if role in STANDARD_ROLES or role not in self._roles:
                break
            role = self._roles[role]
        return role

    def _frozen(self) -> TagNode:
        """The drafts as nodes: children before parents, since a child is drafted later."""
        order = self._document_order()
        nodes: dict[int, TagNode] = {}
        for number in range(len(self._drafts) - 1, -1, -1):
            draft = self._drafts[number]
            table, listed = self._attributes(draft)
            nodes[number] = TagNode(
                key=order[number],
                role=draft.role,
                children=tuple(nodes.pop(child) for child in draft.children),
                marks=tuple(draft.marks),
                row_span=_span(table.get("/RowSpan")),
                column_span=_span(table.get("/ColSpan")),
                scope=_name(table.get("/Scope")),
                alt=_string(draft.entries.get("/Alt")),
                actual_text=_string(draft.entries.get("/ActualText")),
                list_numbering=_name(listed.get("/ListNumbering")),
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

    def _attributes(self, draft: _Draft) -> tuple[dict[str, Any], dict[str, Any]]:
        """The Table and List attributes of an element, its classes' first, its own last."""
        table: dict[str, Any] = {}
        listed: dict[str, Any] = {}
        if draft.role in ("TD", "TH", "L"):
            for attributes in (
                *self._class_attributes(draft.entries.get("/C")),
                *_dictionaries(draft.entries.get("/A")),
            ):
                owner = _name(attributes.get("/O"))
                if owner == "Table":
                    table.update(attributes.items())
                elif owner == "List":
                    listed.update(attributes.items())
        return table, listed

    def _class_attributes(self, classes: Any) -> Iterator[Any]:
        if classes is None or not isinstance(self._classes, pikepdf.Dictionary):
            return
        for name in classes if isinstance(classes, pikepdf.Array) else (classes,):
            if isinstance(name, pikepdf.Name) and name in self._classes:
                yield from _dictionaries(self._classes.get(name))


def _dictionaries(value: Any) -> Iterator[Any]:
    """The attribute dictionaries in an entry that may hold one, a list, and revision numbers."""
    if isinstance(value, pikepdf.Dictionary):
        yield value
    elif isinstance(value, pikepdf.Array):
        yield from (item for item in value if isinstance(item, pikepdf.Dictionary))


def _role_map(value: Any) -> dict[str, str]:
    if not isinstance(value, pikepdf.Dictionary):
        return {}
    return {
        key.removeprefix("/"): str(role).removeprefix("/")
        for key, role in value.items()
        if isinstance(role, pikepdf.Name)
    }


def _name(value: Any) -> str | None:
    return str(value).removeprefix("/") if isinstance(value, pikepdf.Name) else None


def _string(value: Any) -> str | None:
    return str(value) if isinstance(value, pikepdf.String) else None


def _span(value: Any) -> int:
    return int(value) if isinstance(value, int) and 1 <= value <= MOST_SPAN else 1
