"""The decision that made a document hold, where its parts stand on lines of their own.

`Antagen av kommunfullmäktige` and `2023-10-09 § 118` may stand on two lines, and what the document
replaces stands in its first paragraphs: `ersätter tidigare version (KF 2012-12-17 § 231)`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..extract.flow import Block, BlockKind
from ..extract.table import Line
from ..normalize.documents.decisions import Decision, parse_dated, parse_decision, printed_day
from ..normalize.documents.metadata_labels import FIELDS
from ..normalize.text.triggers import Triggers
from ..schemas import DatedText, Text
from .passages import quote, sentences_with
from .scribe import Scribe, source_of_lines

FRONT_BLOCKS = 20
"""A decision stands among the first blocks of a document (title, logo, labels before it)."""

REPLACING_BLOCKS = 40
"""What a document replaces stands in its introduction."""

MOST_LINES = 3
"""Lines over which one decision is spread: organ, date, paragraph."""

# "Antagen av", "Fastställd i", "Beslutad", "Reviderad av": the decision begins
_ADOPTED = re.compile(
    r"(?:senast )?(?:antag(?:en|et)|fastställ(?:d|t)|beslut(?:ad|at)|godkän(?:d|t))\b",
    re.IGNORECASE,
)
# "ersätter tidigare version (Id 2012.2698, KF 2012-12-17, §231)", "ersätter Miljöprogram 2019"
_REPLACES = re.compile(
    r"\bersätter\s+(?P<what>(?:[^.()]|\.(?=\d)|\([^()]*\)){3,160})", re.IGNORECASE
)
_REPLACING_WORDS = Triggers("ersätter")
# "Principerna gäller från 1 juli 2024", "Planen träder i kraft den 2024-07-01"
_HOLDS_FROM = re.compile(
    r"\b(?:(?:gäller|giltigt?|börjar gälla)\s+(?:från(?:\soch\smed)?|fr\.?\s?o\.?\s?m\.?)"
    r"|träder i kraft)\s+"
    r"(?:den\s+)?(?P<day>\d{4}-\d\d-\d\d|\d{1,2}\s[a-z]{3,9}\s\d{4})(?!\d)",
    re.IGNORECASE,
)
_HOLDING_WORDS = Triggers("gäller", "giltig", "börjar gälla", "träder i kraft")
# "och", "men", "från": the sentence goes on about something else
_GOES_ON = re.compile(r",?\s+(?:och|men|samt|som|från och med|för att)\s.*$", re.IGNORECASE)
# "… § 49 Dokumentansvarig Ekonomichef": the next label of a fact table without lines
_LABELS = "|".join(sorted(re.escape(one.capitalize()) for one in FIELDS if one[:3].isalpha()))
_NEXT_LABEL = re.compile(rf"\s(?:{_LABELS})\s.*$")
# "det direktiv som fullmäktige antog 2019-03-18": the clause says which one it is
_WHICH_ONE = re.compile(r"(?:det|den|de)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Adoption:
    """Who adopted the document, when, and under which paragraph; None where not printed."""

    by: Text | None
    on: DatedText | None
    paragraph: Text | None


def find_adoption(blocks: Sequence[Block], scribe: Scribe) -> Adoption | None:
    """The first decision among the first blocks, also where it is spread over several lines."""
    lines = [line for block in blocks[:FRONT_BLOCKS] if _is_short(block) for line in block.lines]
    for start, line in enumerate(lines):
        if not _ADOPTED.match(line.text):
            continue
        for count in range(1, MOST_LINES + 1):
            adoption = _adoption(lines[start : start + count], scribe)
            if adoption is not None:
                return adoption
    return None


def _is_short(block: Block) -> bool:
    """Front-page facts are lines, not running text."""
    return block.kind is not BlockKind.ITEM and not block.text.endswith(".")


def _adoption(lines: Sequence[Line], scribe: Scribe) -> Adoption | None:
    """The decision of these lines, once they print organ and day."""
    joined = scribe.join(source_of_lines(lines))
    decision = None if joined is None else parse_decision(joined.text)
    if joined is None or decision is None or decision.body is None or decision.date_text is None:
        return None
    paragraph = decision.paragraph
    return Adoption(
        by=quote(decision.body, lines, scribe),
        on=_decided_on(decision, joined.text, lines, scribe),
        paragraph=None if paragraph is None else quote(paragraph, lines, scribe),
    )


def _decided_on(
    decision: Decision, joined: str, lines: Sequence[Line], scribe: Scribe
) -> DatedText | None:
    """The day with the paragraph behind it, as printed: `2023-10-09 § 118`."""
    if decision.date_text is None:
        return None
    printed = quote(printed_day(joined, decision.date_text), lines, scribe)
    return DatedText(
        text=printed.text, date=decision.date, edtf=decision.edtf, citation=printed.citation
    )


def find_valid_from(blocks: Sequence[Block], scribe: Scribe) -> DatedText | None:
    """The day from which the document says in its first paragraphs that it holds."""
    for block in blocks[:FRONT_BLOCKS]:
        for sentence in sentences_with(_HOLDING_WORDS, block, scribe):
            found = _HOLDS_FROM.search(sentence.text)
            dated = None if found is None else parse_dated(found["day"])
            if dated is not None and dated.date is not None:
                printed = quote(dated.text, sentence.lines, scribe)
                return dated.model_copy(update={"citation": printed.citation})
    return None


def find_replaced(blocks: Sequence[Block], scribe: Scribe) -> Text | None:
    """What the document says that it replaces; None where its introduction does not say it."""
    for block in blocks[:REPLACING_BLOCKS]:
        for sentence in sentences_with(_REPLACING_WORDS, block, scribe):
            found = _REPLACES.search(sentence.text)
            if found is None:
                continue
            what = _NEXT_LABEL.sub("", found["what"]).rstrip(" .,;")
            if ")" not in what and _WHICH_ONE.match(what) is None:
                what = _GOES_ON.sub("", what)
            return quote(what, sentence.lines, scribe)
    return None
