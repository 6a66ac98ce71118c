"""Lines between a goal's heading and its table: how the goal stands, why, and who answers for it.

`God måluppfyllelse`, a paragraph that comments it, `Huvudansvarig nämnd` over bullets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile, takewhile

from ..extract.flow import Block, BlockKind
from ..extract.table import Line
from ..normalize.status import parse_status
from ..schemas import Responsible, Status, StatusCode, Text
from .scribe import Scribe, source_of_lines

REPEATED_LINES = 1024
"""Lines whose judgement is remembered: reports judge every goal with the same few words."""

LONGEST_JUDGEMENT_WORDS = 8
"""Words of a line that judges a goal (`Målet bedöms ej sannolikt att nås` has 7)."""

_OF_GOALS = frozenset(
    {
        *(StatusCode.MET, StatusCode.PARTLY_MET, StatusCode.NOT_MET),
        *(StatusCode.LIKELY, StatusCode.UNLIKELY, StatusCode.NOT_ASSESSED),
    }
)


# "Huvudansvarig nämnd", "Ansvarig: Socialnämnden", "Ansvariga nämnder:"
_RESPONSIBLE = re.compile(
    r"(?:huvud)?ansvar(?:iga?|ar)?(?: (?:nämnd(?:er)?|styrelse(?:r)?|förvaltning(?:ar)?))?"
    r"(?::\s*(?P<names>\S.*)?)?",
    re.IGNORECASE,
)


# "Bedömning: Målet bedöms delvis uppnås", "Målet förväntas nås till viss del"
_STATED = re.compile(
    r"(?:(?:bedömning|måluppfyllelse|prognos)\s?:\s?)?målet (?:bedöms|förväntas|beräknas|kan) "
    r".*\b(?:nås?|uppnås?|uppfyllas?|uppfylls|uppnått|uppfyllt)\b",
    re.IGNORECASE,
)
# "Bedömning", "Bedömning av måluppfyllelsen:" over the line that judges
_ASSESSMENT = re.compile(r"bedömning(?: av måluppfyllelse(?:n)?)?:?", re.IGNORECASE)
# "Målet bedöms sannolikt att nå", "God måluppfyllelse"
_GOAL = re.compile(r"\bmål(?:et|uppfyllelse)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a goal stands, the paragraphs that say why, and who answers for it."""

    status: Status | None = None
    comment: Text | None = None
    responsible: Responsible | None = None


def is_remark(text: str) -> bool:
    """Whether a line says how a goal stands or who answers for it; it then is no goal's name.

    >>> is_remark("Viss måluppfyllelse"), is_remark("Huvudansvarig nämnd"), is_remark("God vård")
    (True, True, False)
    """
    is_label = _RESPONSIBLE.fullmatch(text) or _ASSESSMENT.fullmatch(text)
    return is_label is not None or _judges(text) is not None


def assess_a_goal(remarks: Sequence[Block]) -> bool:
    """Whether lines under a heading judge a goal and say who answers for it.

    `Målet bedöms sannolikt att nå.` beside `Huvudansvarig nämnd`. A legend judges several times.
    """
    judged = [block for block in remarks if _GOAL.search(block.text) and _judges(block.text)]
    named = any(_RESPONSIBLE.fullmatch(block.text) for block in remarks)
    return len(judged) == 1 and named


def read_judgement(remarks: Sequence[Block], scribe: Scribe) -> Judgement:
    """The line that judges the goal, the paragraphs below it, and whom a line or list names."""
    named, rest = _responsible(remarks, scribe)
    judged = list(dropwhile(lambda block: _status(block, scribe) is None, rest))
    if not judged:
        return Judgement(responsible=named)
    prose = [block for block in judged[1:] if block.kind is BlockKind.PARAGRAPH]
    lines = [line for block in prose for line in block.lines]
    comment = scribe.text(source_of_lines(lines)) if lines else None
    return Judgement(_status(judged[0], scribe), comment, named)


def _responsible(
    remarks: Sequence[Block], scribe: Scribe
) -> tuple[Responsible | None, Sequence[Block]]:
    """Whom `Ansvarig: …` or the list below `Huvudansvarig nämnd` names, and the other remarks."""
    for place, block in enumerate(remarks):
        match = _RESPONSIBLE.fullmatch(block.text)
        if match is None:
            continue
        listed = list(takewhile(lambda b: b.kind is BlockKind.ITEM, remarks[place + 1 :]))
        rest = [*remarks[:place], *remarks[place + 1 + len(listed) :]]
        if match["names"]:
            return scribe.responsible(source_of_lines(block.lines)), [*rest, *listed]
        lines = [line for item in listed for line in _with_marker(item)]
        return (scribe.responsible(source_of_lines(lines)) if lines else None), rest
    return None, remarks


def _with_marker(item: Block) -> list[Line]:
    """The lines of a list item with the bullet that parts it from the others."""
    first = item.lines[0]._replace(text=f"{item.marker or ''} {item.lines[0].text}".strip())
    return [first, *item.lines[1:]]


@lru_cache(maxsize=REPEATED_LINES)
def _judges(text: str) -> Status | None:
    """The status of a goal that a short line states."""
    if len(text.split()) > LONGEST_JUDGEMENT_WORDS:
        return None
    status = parse_status(text)
    if status is not None and status.code in _OF_GOALS:
        return status
    return Status(text=text) if _STATED.match(text) else None


def _status(block: Block, scribe: Scribe) -> Status | None:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return None
    source = source_of_lines(block.lines)
    joined = scribe.join(source)
    status = None if joined is None else _judges(joined.text)
    if joined is None or status is None:
        return None
    return status.model_copy(update={"citation": scribe.citation(source, joined)})
