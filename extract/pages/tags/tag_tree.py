"""The structure tree of a tagged PDF as our own nodes: pure, and never changed.

`tag_reader` makes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

HEADING_LEVELS = {"Title": 1, **{f"H{level}": level for level in range(1, 7)}}


class Mark(NamedTuple):
    """Marked content: what a `Word` with this `mark` on this page belongs to."""

    page: int
    """1-based."""
    mcid: int


class TagNode(NamedTuple):
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
    def tables(self) -> tuple[TagNode, ...]:
        """The Table elements in document order, nested ones too."""
        return tuple(node for node in self.root.descendants() if node.role == "Table")

    def on_page(self, page: int) -> Mapping[int, TagNode]:
        """Marked-content id → the element it stands in, for page number `page` (1-based)."""
        return self._by_page.get(page, {})

    @cached_property
    def nested_tables(self) -> frozenset[int]:
        """The keys of the Table elements that stand inside another one."""
        return frozenset(
            inner.key
            for table in self.tables
            for inner in table.descendants()
            if inner.role == "Table" and inner.key != table.key
        )

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
