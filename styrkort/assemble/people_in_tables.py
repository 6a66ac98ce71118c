"""Cells of a document's own fact table that name a person: `Handläggare | Maria Lind`.

They are withheld like contacts on lines of their own: the cell is empty, and a piece of furniture
counts its words. Tables in the text are left as printed: a member of a board is no contact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..extract.flow import People
from ..normalize.people.contact_details import find_contact_details, find_persons, reaches_person
from ..schemas import Furniture, FurnitureKind, PlainTable, Text


def withhold_people(
    tables: Sequence[PlainTable], fact_tables: Iterable[str], people: People
) -> tuple[tuple[PlainTable, ...], tuple[Furniture, ...]]:
    """The tables without persons in those named by `fact_tables` (ids), and what was taken out."""
    if people is People.NAMED:
        return tuple(tables), ()
    ids = frozenset(fact_tables)
    taken: list[Text] = []
    left = tuple(_without(table, taken) if table.id in ids else table for table in tables)
    return left, tuple(_counted(text) for text in taken)


def _without(table: PlainTable, taken: list[Text]) -> PlainTable:
    """The table with its personal cells empty; their texts are added to `taken`."""
    personal = [text for row in table.rows for text in row if text is not None and _names(text)]
    taken += personal
    rows = tuple(
        tuple(None if text is not None and _names(text) else text for text in row)
        for row in table.rows
    )
    return table.model_copy(update={"rows": rows})


def _names(text: Text) -> bool:
    reached = find_contact_details(text.text).has_personal or reaches_person(text.text)
    return reached or find_persons(text.text) is not None


def _counted(text: Text) -> Furniture:
    citation = text.citation
    return Furniture(
        kind=FurnitureKind.CONTACT,
        text=None,
        word_count=len(text.text.split()),
        citation=None if citation is None else citation.model_copy(update={"raw": ""}),
    )
