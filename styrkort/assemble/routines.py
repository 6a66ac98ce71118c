"""Tables whose deeds may be a routine's: of a plan below a stated goal or beside a sister table.

`extract/naming/routines.py` says which they are; here is what stands around them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..extract.flow import Block, Document
from ..extract.naming.headers import kept_plain
from ..extract.naming.named import NamedTable
from ..extract.naming.roles import RowKind, TableKind
from ..normalize.text.goal_labels import find_goal_label
from .above import Above


def without_routines(document: Document, title: Block | None) -> Document:
    """The document; routines that nothing makes part of the plan are plain tables, and say so."""
    if not any(isinstance(item, NamedTable) and item.routine for item in document.flow):
        return document
    return replace(document, flow=tuple(_settled(document, Above(title))))


def _settled(document: Document, above: Above) -> Iterator[Block | NamedTable]:
    sisters = {_header(item) for item in document.flow if _is_sure(item)}
    for item in document.flow:
        if isinstance(item, Block):
            above.pass_block(item)
            yield item
            continue
        planned = _header(item) in sisters or above.says_goal or _has_goal_band(item)
        settled = kept_plain(item) if item.routine and not planned else item
        if settled.kind is TableKind.PLAIN:
            above.pass_plain_table()
        else:
            above.pass_table()
        yield settled


def _is_sure(item: Block | NamedTable) -> bool:
    return isinstance(item, NamedTable) and item.kind is TableKind.ACTIVITIES and not item.routine


def _header(item: Block | NamedTable) -> tuple[str, ...]:
    return () if isinstance(item, Block) else tuple(column.text for column in item.columns)


def _has_goal_band(table: NamedTable) -> bool:
    """Whether a band of the table says of itself that it is a goal."""
    bands = (row.text for row in table.rows if row.kind is RowKind.BAND)
    labels = (find_goal_label(text) for text in bands)
    return any(label is not None and label.is_of_goal for label in labels)
