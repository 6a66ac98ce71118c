"""`God måluppfyllelse` between a goal's heading and its table: the goal's status and comment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from ..extract.flow import Block, BlockKind
from ..normalize.status import parse_status
from ..schemas import Status, StatusCode, Text
from .scribe import Scribe, source_of_lines

LONGEST_JUDGEMENT_WORDS = 8
"""Words of a line that judges a goal (`Målet bedöms ej sannolikt att nås` has 7)."""

_OF_GOALS = frozenset(
    {
        *(StatusCode.MET, StatusCode.PARTLY_MET, StatusCode.NOT_MET),
        *(StatusCode.LIKELY, StatusCode.UNLIKELY, StatusCode.NOT_ASSESSED),
    }
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a goal stands, and the paragraphs that say why."""

    status: Status | None = None
    comment: Text | None = None


def read_judgement(remarks: Sequence[Block], scribe: Scribe) -> Judgement:
    """The line that judges the goal and the paragraphs below it; nothing where no line does."""
    judged = list(dropwhile(lambda block: _status(block, scribe) is None, remarks))
    if not judged:
        return Judgement()
    prose = [block for block in judged[1:] if block.kind is BlockKind.PARAGRAPH]
    lines = [line for block in prose for line in block.lines]
    comment = scribe.text(source_of_lines(lines)) if lines else None
    return Judgement(_status(judged[0], scribe), comment)


def _status(block: Block, scribe: Scribe) -> Status | None:
    if block.kind is not BlockKind.PARAGRAPH or len(block.text.split()) > LONGEST_JUDGEMENT_WORDS:
        return None
    source = source_of_lines(block.lines)
    joined = scribe.join(source)
    status = None if joined is None else parse_status(joined.text)
    if joined is None or status is None or status.code not in _OF_GOALS:
        return None
    return status.model_copy(update={"citation": scribe.citation(source, joined)})
