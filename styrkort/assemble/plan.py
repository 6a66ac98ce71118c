"""A read document → the `Plan`: the one place where its parts come together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..extract.flow import Block, BlockKind, Document, People
from ..extract.naming.named import NamedTable, Row
from ..extract.naming.roles import TableKind
from ..extract.table import Doubt, Line
from ..schemas import Finding, Goal, PlainTable, Plan, Source
from .checks import check_goals, finding_of_doubt
from .drafts import Drafts
from .drawn_cells import doubts_of_drawings
from .front_matter import FrontMatter, read_front_matter
from .goals import read_goals
from .governance import read_governance
from .joiner import Joiner
from .legends import read_legends
from .passages import passages_of
from .people_in_tables import withhold_people
from .plain_tables import read_plain_table
from .routines import without_routines
from .scribe import Scribe, vocabulary_of
from .sections import read_furniture, read_sections
from .value_words import read_values
from .vision import read_vision
from .walk import PLAN_KINDS, draft_goals


@dataclass(frozen=True, slots=True)
class Identity:
    """What the caller knows of the document."""

    id: str
    """Name of the output file."""
    source: Source


def assemble_plan(document: Document, identity: Identity, people: People = People.WITHHELD) -> Plan:
    """Everything that was read, as published."""
    joiner = Joiner(vocabulary_of(list(_texts(document))))
    front = read_front_matter(document, Scribe(joiner, frames=document.frames))
    scribe = Scribe(joiner, front.metadata.period, document.frames, read_legends(document))
    document = without_routines(document, front.title_block)
    drafts = draft_goals(document, front.title_block)
    goals = read_goals(drafts.goals, scribe)
    tables, persons = withhold_people(_plain_tables(drafts, scribe), _fact_tables(drafts), people)
    passages = passages_of(item for item in document.flow if isinstance(item, Block))
    return Plan(
        id=identity.id,
        source=identity.source,
        metadata=front.metadata,
        vision=read_vision(passages, scribe),
        values=read_values(passages, scribe),
        goals=goals,
        sections=read_sections(_prose(document, drafts), scribe),
        furniture=(*read_furniture(document.furniture, scribe, people), *persons),
        governance=read_governance(passages, document.furniture, scribe, people),
        tables=tables,
        findings=tuple(_findings(document, goals, front, scribe)),
    )


def _texts(document: Document) -> Iterator[Sequence[Line]]:
    """The lines of every block and cell, for the document's vocabulary."""
    for item in document.flow:
        if isinstance(item, Block):
            yield item.lines
        else:
            for cell in item.table.cells:
                yield cell.lines


def _fact_tables(drafts: Drafts) -> Iterator[str]:
    """The ids of the tables that hold the document's own facts."""
    for number, (table, _) in enumerate(drafts.plain, start=1):
        if table.kind is TableKind.METADATA:
            yield f"t{number}"


def _plain_tables(drafts: Drafts, scribe: Scribe) -> tuple[PlainTable, ...]:
    return tuple(
        read_plain_table(table, above, scribe, f"t{number}")
        for number, (table, above) in enumerate(drafts.plain, start=1)
    )


def _prose(document: Document, drafts: Drafts) -> Iterator[Block]:
    """The blocks, and after each plan table its rows that are neither data nor context."""
    left_over: dict[int, list[Row]] = {}
    for table, row in drafts.left_over:
        left_over.setdefault(id(table), []).append(row)
    for item in document.flow:
        if isinstance(item, Block):
            yield item
            continue
        for row in left_over.get(id(item), ()):
            if row.lines:
                yield Block(BlockKind.PARAGRAPH, row.lines)


def _drawings(table: NamedTable) -> Iterator[Doubt]:
    return doubts_of_drawings(table) if table.kind in PLAN_KINDS else iter(())


def _findings(
    document: Document, goals: Sequence[Goal], front: FrontMatter, scribe: Scribe
) -> Iterator[Finding]:
    yield from (finding_of_doubt(doubt, scribe) for doubt in document.doubts)
    yield from front.findings
    for item in document.flow:
        if isinstance(item, NamedTable):
            yield from (
                finding_of_doubt(doubt, scribe)
                for doubt in (*item.table.doubts, *item.doubts, *_drawings(item))
            )
    yield from check_goals(goals)
