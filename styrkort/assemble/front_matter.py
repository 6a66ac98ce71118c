"""What a document says of itself: title block, labels, decision, period, municipality."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..extract.flow import Block, BlockKind, Document
from ..normalize.documents.decisions import parse_dated
from ..normalize.documents.diary import find_diary_number, parse_diary_number
from ..normalize.documents.document_types import parse_document_type
from ..normalize.documents.metadata import MetadataField
from ..normalize.people.contact_details import find_persons
from ..normalize.people.responsible import parse_responsible
from ..normalize.times.periods import parse_period
from ..schemas import (
    DatedText,
    DocumentType,
    Finding,
    FindingCode,
    Metadata,
    Period,
    Responsible,
    Severity,
    Text,
)
from ..schemas.metadata import DocumentTypeCode
from .adoption import find_replaced, find_valid_from
from .contacts import find_responsible_role
from .decided import DECISION_BLOCKS, read_decision
from .desk import Desk
from .document_kind import find_document_kind
from .labels import Labelled, Unfilled, labelled_facts
from .municipality import read_municipality
from .passages import quote
from .scribe import Scribe, source_of_lines

DECISION_CHARACTERS = 160
"""Of a line that tells of the decision; longer ones are prose that may cite other files."""

# Headings that open a document's text, never its title.
_SECTION_WORDS = frozenset(
    """
    vision värdeord inledning innehåll innehållsförteckning bakgrund sammanfattning syfte förord
    uppdrag mål indikatorer aktiviteter avgränsning
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
# "2023", "2024-2026", "2024–2026", "2024/2025"; not the middle of a diary number or a date
_YEARS = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?(?!\d|-\d)")
# "Stödverksamheten", "Kultur- och fritidsnämnden", "Barn- och utbildningsförvaltningen"
_UNIT = re.compile(
    r"[\w\s,-]*(?:nämnd|nämnden|förvaltning|förvaltningen|verksamhet|verksamheten|styrelse|"
    r"styrelsen|avdelning|avdelningen|kontor|kontoret|sektor|sektorn|bolag|bolaget|\bAB)",
    re.IGNORECASE,
)
MAX_UNIT_CHARACTERS = 80
UNIT_BLOCKS = 3
"""A unit's name stands this close to the title."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The metadata, the block that is the title, and what is odd about them."""

    metadata: Metadata
    title_block: Block | None
    findings: tuple[Finding, ...] = ()


def read_front_matter(document: Document, scribe: Scribe) -> FrontMatter:
    """The facts of the title block, of the title itself, and of running headers."""
    blocks = [item for item in document.flow if isinstance(item, Block)]
    title = _title_block(document, blocks)
    facts = list(labelled_facts(document, scribe))
    desk = Desk([f for f in facts if isinstance(f, Labelled)], scribe)
    decision = read_decision(desk, blocks, scribe)
    title_text = None if title is None else scribe.text(source_of_lines(title.printed))
    title_text = title_text or desk.text(MetadataField.TITLE)
    metadata = Metadata(
        title=title_text,
        document_type=_document_type(desk, title_text) or find_document_kind(blocks, scribe),
        municipality=read_municipality(desk, document, blocks, scribe),
        unit=desk.text(MetadataField.UNIT) or _unit(blocks, title, scribe),
        period=_period(desk, title, title_text, scribe),
        decided_by=desk.text(MetadataField.DECIDED_BY) or decision.by,
        decided_on=decision.on,
        paragraph=decision.paragraph or desk.text(MetadataField.PARAGRAPH),
        valid_from=desk.dated(MetadataField.VALID_FROM)
        or _end_of_validity(desk, 0)
        or find_valid_from(blocks, scribe),
        valid_to=desk.dated(MetadataField.VALID_TO) or _end_of_validity(desk, -1),
        revised_on=desk.dated(MetadataField.REVISED_ON),
        applies_to=desk.text(MetadataField.APPLIES_TO),
        diary_number=_diary_number(desk) or _diary_number_inside(blocks, scribe),
        responsible=_responsible(desk) or find_responsible_role(document.furniture, scribe),
        version=desk.text(MetadataField.VERSION),
        replaces=desk.text(MetadataField.REPLACES) or find_replaced(blocks, scribe),
    )
    return FrontMatter(metadata, title, tuple(_oddities(facts, scribe)))


def _title_block(document: Document, blocks: Sequence[Block]) -> Block | None:
    """The largest heading of the first page that has headings; in a text the outermost one.

    Where a text document has several of the outermost level, the title is one of the first blocks
    and names a kind of document: text taken from the middle of a PDF begins with any section.
    """
    headings = [
        block
        for block in blocks
        if block.kind is BlockKind.HEADING
        and block.marker is None
        and block.text.casefold().rstrip(":") not in _SECTION_WORDS
    ]
    if not headings:
        return None
    if document.page_count is None:
        outermost = [block for block in headings if block.level == 1]
        if len(outermost) == 1 and len(headings) > 1:
            return outermost[0]
        first = blocks[:DECISION_BLOCKS]
        named = next((b for b in headings if b in first and _names_document(b.text)), None)
        dated = headings[0] is blocks[0] and _YEARS.search(headings[0].text) is not None
        return headings[0] if named is None and dated else named
    page = headings[0].lines[0].page
    on_page = [block for block in headings if block.lines[0].page == page]
    return min(on_page, key=lambda block: (block.level or 1, on_page.index(block)))


def _names_document(text: str) -> bool:
    """A vision's own document says whose or when: `Vision 2030`; `Vår vision` is a section."""
    kind = parse_document_type(text)
    if kind is None or kind.code is None or text.endswith("?"):
        return False
    return kind.code is not DocumentTypeCode.VISION or any(c.isdigit() for c in text)


def _document_type(desk: Desk, title: Text | None) -> DocumentType | None:
    fact = desk.fact(MetadataField.DOCUMENT_TYPE)
    if fact is not None:
        kind = parse_document_type(fact.value)
        citation = desk.citation(fact.source)
        return None if kind is None else kind.model_copy(update={"citation": citation})
    kind = None if title is None else parse_document_type(title.text)
    if title is None or kind is None or kind.code is None:
        return None
    return kind.model_copy(update={"citation": title.citation})


def _unit(blocks: Sequence[Block], title: Block | None, scribe: Scribe) -> Text | None:
    """The subtitle, where it names a committee, department or unit."""
    near = blocks.index(title) if title is not None else 0
    for block in blocks[max(0, near - UNIT_BLOCKS) : near + UNIT_BLOCKS + 1]:
        short = len(block.text) <= MAX_UNIT_CHARACTERS
        if block is not title and short and _UNIT.fullmatch(block.text):
            return scribe.text(source_of_lines(block.lines))
    return None


def _period(
    desk: Desk, title: Block | None, title_text: Text | None, scribe: Scribe
) -> Period | None:
    """By label, else the years in the title."""
    for field in (MetadataField.PERIOD, MetadataField.VALIDITY):
        fact = desk.fact(field)
        period = None if fact is None else parse_period(fact.value)
        if fact is not None and period is not None and period.start is not None:
            return period.model_copy(update={"citation": desk.citation(fact.source)})
    named = [text for text in (title_text, desk.text(MetadataField.TITLE)) if text is not None]
    for text in named:
        found = _YEARS.findall(text.text)
        period = parse_period(found[0]) if len(found) == 1 else None
        if period is not None:
            return period.model_copy(update={"citation": text.citation})
    return None


# "2024-06-01 – 2028-12-31", "1 juni 2024 till 31 december 2028": two days
_BETWEEN_DAYS = re.compile(r"\s+(?:[-–—]|till(?: och med)?|t\.?o\.?m\.?)\s+")


def _end_of_validity(desk: Desk, which: int) -> DatedText | None:
    """The first (0) or last (-1) day of `Giltighetstid: …`; a single time is its end."""
    fact = desk.fact(MetadataField.VALIDITY)
    if fact is None:
        return None
    ends = [parse_dated(one) for one in _BETWEEN_DAYS.split(fact.value)]
    days = [one for one in ends if one is not None and one.date is not None]
    if len(ends) == 2 and len(days) == 2:
        return days[which].model_copy(update={"citation": desk.citation(fact.source)})
    return None if which == 0 else desk.dated(MetadataField.VALIDITY)


def _diary_number(desk: Desk) -> Text | None:
    fact = desk.fact(MetadataField.DIARY_NUMBER)
    number = None if fact is None else parse_diary_number(fact.value)
    return None if fact is None or number is None else desk.cited(number, fact.source)


def _diary_number_inside(blocks: Sequence[Block], scribe: Scribe) -> Text | None:
    """A number in a line that says more: `Beslutad … § 131, dnr SN 2024-0561`."""
    for block in blocks[:DECISION_BLOCKS]:
        joined = scribe.join(source_of_lines(block.lines))
        number = None if joined is None else find_diary_number(joined.text)
        if number is not None and len(block.text) <= DECISION_CHARACTERS:
            return quote(number, block.lines, scribe)
    return None


def _responsible(desk: Desk) -> Responsible | None:
    """By label; the role alone, where a person is named beside it."""
    fact = desk.fact(MetadataField.RESPONSIBLE)
    named = None if fact is None else parse_responsible(fact.value)
    if fact is None or named is None:
        return None
    citation = desk.citation(fact.source)
    if find_persons(fact.value) is None:
        return named.model_copy(update={"citation": citation})
    if not named.roles:
        return None
    roles = ", ".join(named.roles)
    return Responsible(
        text=roles, roles=named.roles, citation=citation.model_copy(update={"raw": ""})
    )


def _oddities(facts: Sequence[Labelled | Unfilled], scribe: Scribe) -> Iterator[Finding]:
    """Placeholders left in the template, and facts that two places state differently."""
    first: dict[MetadataField, Labelled] = {}
    for fact in facts:
        joined = scribe.join(fact.source)
        citation = scribe.citation(fact.source, joined)
        if isinstance(fact, Unfilled):
            message = f"the field {fact.field.value} of the template was left unfilled"
            yield Finding(
                code=FindingCode.PLACEHOLDER,
                severity=Severity.INFO,
                message=message,
                field=fact.field.value,
                citation=citation,
            )
            continue
        known = first.setdefault(fact.field, fact)
        if known.value != fact.value and fact.field in _STATED_ONCE:
            message = f"{fact.field.value}: {known.value!r} is kept, {fact.value!r} differs"
            yield Finding(
                code=FindingCode.METADATA_CONFLICT,
                severity=Severity.INFO,
                message=message,
                field=fact.field.value,
                citation=citation,
            )


_STATED_ONCE = frozenset(
    {MetadataField.DECIDED_ON, MetadataField.DIARY_NUMBER, MetadataField.VALID_FROM}
)
"""Facts of which a document has one; organs and units are rightly named several times."""
