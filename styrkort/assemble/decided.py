"""The decision on a document: labelled in its title block, or a phrase among the first blocks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..extract.flow import Block
from ..normalize.documents.decisions import Decision, parse_decision, printed_day
from ..normalize.documents.metadata import MetadataField
from ..schemas import DatedText, Text
from .adoption import find_adoption
from .desk import Desk
from .scribe import Scribe, Source, source_of_lines

DECISION_BLOCKS = 15
"""A decision without a label (`Antagen av kommunfullmäktige …`) stands among the first blocks."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Who decided on the document, when, and in which paragraph of the minutes."""

    by: Text | None = None
    on: DatedText | None = None
    paragraph: Text | None = None


def read_decision(desk: Desk, blocks: Sequence[Block], scribe: Scribe) -> Decided:
    """The labelled decision; else a decision phrase among the first blocks."""
    fact = desk.fact(MetadataField.DECIDED_ON)
    if fact is not None:
        decision = parse_decision(fact.value)
        return Decided() if decision is None else _decided(decision, fact.value, fact.source, desk)
    adoption = find_adoption(blocks, scribe)
    if adoption is not None:
        return Decided(adoption.by, adoption.on, adoption.paragraph)
    for block in blocks[:DECISION_BLOCKS]:
        for lines in (block.lines, *((line,) for line in block.lines)):
            source = source_of_lines(lines)
            joined = scribe.join(source)
            if joined is None or not any(map(str.isdigit, joined.text)):
                continue  # no day, no decision
            decision = parse_decision(joined.text)
            if decision is not None and decision.date_text is not None:
                return _decided(decision, None, source, desk)
    return Decided()


def _decided(decision: Decision, value: str | None, source: Source, desk: Desk) -> Decided:
    """The parts of a decision, each with its place."""
    paragraph = None if decision.paragraph is None else desk.cited(decision.paragraph, source)
    printed = value
    joined = desk.scribe.join(source)
    if printed is None and decision.date_text is not None and joined is not None:
        printed = printed_day(joined.text, decision.date_text)
    on = None
    if printed is not None and decision.date_text is not None:
        on = DatedText(
            text=printed, date=decision.date, edtf=decision.edtf, citation=desk.citation(source)
        )
    by = None if decision.body is None else desk.cited(decision.body, source)
    return Decided(by, on, paragraph)
