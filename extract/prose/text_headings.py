"""Headings of a text document: what a line is by its shape and by what stands around it.

A heading is a short phrase without final stop, alone between blank lines or right above a
sentence. Its level is 1 for the title; other levels come from numbering, for a text file shows
nothing else of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...normalize.documents.decisions import parse_decision
from ...normalize.documents.document_types import parse_document_type
from ...normalize.documents.metadata import parse_label_line
from ...normalize.people.municipalities import find_municipality
from ...normalize.text.goal_labels import find_goal_label
from ...normalize.text.sentences import has_finite_verb, is_unfinished
from ...schemas.metadata import DocumentTypeCode
from ..flow import Block, BlockKind
from ..markers import Marker, find_chapter_number, find_marker
from ..naming.cell_shapes import is_value
from .paragraphs import HEADING_BEFORE_TABLE, TableHere, heads_a_table
from .web_page import web_page_kind

HEADING_CHARACTERS = 130
"""A heading of a text document takes at most this many characters (longest goal seen: 119)."""

MAX_HEADING_WORDS = 12
"""A line without marker is a heading up to this many words (seen in the seeds: 1-9)."""

HEADING_LINES = 2
"""A heading without marker takes at most two lines of a text file (2026-11)."""

# "Diarienummer: 2022/507-012", "Foton: Okänd": a label and its value on a line of their own
LABELLED = re.compile(r"[A-ZÅÄÖ][\w åäöÅÄÖ/-]{2,40}:(?:\s+\S.*)?")
# "Vimmerby kommun", "SALA KOMMUN", "Borås Stad": the sender's name alone, beside a logo
_SENDER = re.compile(
    r"(?P<name>[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?) (?:kommun|stad|region)", re.IGNORECASE
)
# "Antagen av kommunfullmäktige", "Fastställd 2024-01-01": a fact of the front page
_ADOPTED = re.compile(
    r"(?:senast )?(?:antag|fastställ|beslut|godkän|revider)\w{1,3}\s(?:av|i|den|senast|\d)", re.I
)
# "Gäller från och med 1 mars 2024", "Revideras senast 2027-12-31", "Ersätter: …": how long it holds
_HOLDS = re.compile(r"(?:gäller|giltigt?|ersätter|träder i kraft)\b.*\d", re.IGNORECASE)
# "Ekby kommun · Ekonomienheten", "Socialnämnden, Ekby kommun": parts of a sender's line
_SENDER_PARTS = re.compile(r"\s*[·|,•]\s*|\s+[–-]\s+")
# "Delmål: Korta köer; målvärde 2027: 95 %", "Mål: Trygg stad, ansvarig: Rektor": a line of labels
_LABELS_INSIDE = re.compile(r":\s.*[;,.(]\s*\w[^:;,.]*:\s")
# "vision → mål → aktivitet": a chain drawn with arrows
_ARROW = re.compile(r"\s(?:→|➔|➜|⟶|[-=–]+>|>+)\s")

_ADJECTIVE_ENDINGS = (
    "ig",
    "isk",
    "bar",
    "fri",
    "sam",
    "lös",
    "trygg",
    "grön",
    "öppen",
    "ande",
    "iv",
)
"""Endings of what municipalities want to be: `hållbar`, `attraktiv`, `levande`, `trygg`."""

DENSE_HEADING_WORDS = 6
"""In a file without blank lines a heading is a single line of at most this many words."""

TITLE_WORDS = 3
"""A title that names no kind of document has at least this many words (`Så styrs Ekby`)."""

Neighbour = Block | TableHere | None


@dataclass(frozen=True, slots=True)
class Spacing:
    """The white space of a text file."""

    blank: frozenset[int]
    """Numbers of the blank lines."""
    dense: bool
    """Hardly a blank line: nothing stands alone."""


def settle_headings(flow: Sequence[Block | TableHere], spacing: Spacing) -> list[Block | TableHere]:
    """The flow with its headings named as such, each with a level.

    A file that marks its headings (`## Mål`) has no others.
    """
    marked = any(isinstance(block, Block) and block.kind is BlockKind.HEADING for block in flow)
    settled: list[Block | TableHere] = []
    for index, block in enumerate(flow):
        if isinstance(block, Block) and not (marked and block.kind is BlockKind.PARAGRAPH):
            before = flow[index - 1] if index else None
            above = settled[-1] if settled else None
            block = _settled(before, above, block, flow[index + 1 :], spacing)
        settled.append(block)
    return _levels_settled(settled)


def _settled(
    before: Neighbour,
    above: Neighbour,
    block: Block,
    after: Sequence[Block | TableHere],
    spacing: Spacing,
) -> Block:
    """`before` is the neighbour as it was, in its list; `above` what it has become."""
    if block.kind is BlockKind.ITEM:
        return _item_settled(before, block, after)
    if block.kind is not BlockKind.PARAGRAPH or not after:
        return block
    if not _alone(above, block, after[0], spacing) and not _opens(above, block, after[0]):
        return block
    number = find_chapter_number(block.text)
    bare = block.text if number is None else block.text[number.end :]
    if not _is_phrase(bare):
        return block
    if number is None:
        return replace(block, kind=BlockKind.HEADING)
    return _numbered(block, number)


def _numbered(block: Block, number: Marker) -> Block:
    first = block.lines[0]._replace(text=block.lines[0].text[number.end :])
    return replace(
        block, kind=BlockKind.HEADING, lines=(first, *block.lines[1:]), marker=number.text
    )


def _item_settled(before: Neighbour, item: Block, after: Sequence[Block | TableHere]) -> Block:
    """A numbered line that stands in no list is a heading; a bullet only above a table."""
    text = item.text
    if not after or len(text) > HEADING_CHARACTERS or text.endswith((".", ",", ";", ":")):
        return item
    if _in_list(before, item) or _in_list(after[0], item):
        return item
    if heads_a_table(after):
        return replace(item, kind=BlockKind.HEADING, level=HEADING_BEFORE_TABLE)
    marker = find_marker(f"{item.marker} x")
    if marker is None or marker.depth == 0 or not text[:1].isupper() or is_unfinished(text):
        return item
    return replace(item, kind=BlockKind.HEADING, level=None)


def _alone(before: Neighbour, block: Block, after: Block | TableHere, spacing: Spacing) -> bool:
    """Blank lines part it from its text, or the text begins right below with a sentence."""
    if spacing.dense and len(block.lines) == 1:
        return len(block.text.split()) <= DENSE_HEADING_WORDS
    if _is_last_of_several(before, block, spacing):
        return False
    if (block.lines[-1].number or 0) + 1 in spacing.blank:
        return True
    parted = not isinstance(before, Block) or (block.lines[0].number or 0) - 1 in spacing.blank
    if not parted or not isinstance(after, Block) or len(block.lines) > 1:
        return False
    if block.text.endswith("?") or after.kind in (BlockKind.ITEM, BlockKind.LABEL):
        return True
    longer = len(after.text) > len(block.text)
    return after.kind is BlockKind.PARAGRAPH and longer and after.text.endswith((".", "!", ":"))


def _opens(before: Neighbour, block: Block, after: Block | TableHere) -> bool:
    """A title whose further lines stand right below it: a subtitle, a unit, the decision."""
    if len(block.lines) > 1 or not isinstance(after, Block) or after.kind is BlockKind.ITEM:
        return False
    first = before is None or (isinstance(before, Block) and is_front_fact(before.text))
    below = is_front_fact(after.text) or not _names_document(_first_words(after.text))
    return first and below and len(after.lines) == 1 and _can_be_title(block.text)


def _is_last_of_several(before: Neighbour, block: Block, spacing: Spacing) -> bool:
    """Whether a phrase stands right above: lines of one list (`Nyfikna|Modiga`), no headings.

    A title may stand right below the name of who it is from.
    """
    if not isinstance(before, Block) or before.kind is not BlockKind.PARAGRAPH:
        return False
    parted = (block.lines[0].number or 0) - 1 in spacing.blank
    phrase = len(before.lines) == 1 and _is_phrase(before.text)
    titled = _names_document(block.text) and not _names_document(before.text)
    return phrase and not parted and not titled


def _is_phrase(text: str) -> bool:
    """Whether the words can head a section: short, complete, no statement, no front-page fact."""
    if len(text) > HEADING_CHARACTERS or len(text.split()) > MAX_HEADING_WORDS:
        return False
    if not text[:1].isupper() or text.endswith((".", "!", ",", ";", ":", "…")):
        return False
    if LABELLED.fullmatch(text) and not _states_goal(text):
        return False
    if _ARROW.search(text) or is_front_fact(text) or _LABELS_INSIDE.search(text):
        return False
    return not is_unfinished(text) and (_states_goal(text) or not _is_lead(text))


def _is_sender(text: str) -> bool:
    """`Ekby kommun`; `Fossilfri kommun`, a common word and no known name, heads a section."""
    match = _SENDER.fullmatch(text)
    if match is None:
        return False
    adjective = match["name"].casefold().endswith(_ADJECTIVE_ENDINGS)
    return not adjective or find_municipality(text) is not None


def _states_goal(text: str) -> bool:
    """`Mål 2: Trygga skolor`, not `Mål: minst 80 %`, which is a card's value."""
    label = find_goal_label(text)
    if label is None or not label.is_of_goal:
        return False
    return label.number is not None or not is_value(text[label.end :])


def is_front_fact(text: str) -> bool:
    """Whether a line states a fact of the front page: who sends, who decided, how long it holds."""
    sender = any(_is_sender(part) for part in _SENDER_PARTS.split(text))
    decided = _ADOPTED.match(text) is not None or parse_decision(text) is not None
    holds = _HOLDS.match(text) is not None
    return sender or decided or holds or parse_label_line(text) is not None


def _is_lead(text: str) -> bool:
    """The beginning of a sentence that a list completes: `Verksamheterna ansvarar för att skapa`.

    Questions are headings whatever verb they have.
    """
    return " att " in f" {text.casefold()} " and has_finite_verb(text) and not text.endswith("?")


def _in_list(neighbour: Neighbour, item: Block) -> bool:
    """Whether the neighbour is an item of the same list."""
    if not isinstance(neighbour, Block) or neighbour.kind is not BlockKind.ITEM:
        return False
    if bool(LABELLED.fullmatch(neighbour.text)) is not bool(LABELLED.fullmatch(item.text)):
        return False  # "2. Trygg skola" above "1. Aktivitet: Bygg om"
    one, other = find_marker(f"{neighbour.marker} x"), find_marker(f"{item.marker} x")
    return one is not None and other is not None and one.style == other.style


def _levels_settled(flow: Sequence[Block | TableHere]) -> list[Block | TableHere]:
    """Levels for the headings that have none: title, numbered chapters, what stands under them."""
    title = _title_among(flow)
    outermost = 1 if title is None else 2
    levelled: list[Block | TableHere] = []
    chapter = 0
    for block in flow:
        if block is title:
            block = replace(title, level=1)
        elif isinstance(block, Block) and block.kind is BlockKind.HEADING and block.level is None:
            depth = _depth(block)
            chapter = depth or chapter
            level = outermost + (depth - 1 if depth else chapter)
            block = replace(block, level=level)
        levelled.append(block)
    return levelled


def _depth(heading: Block) -> int:
    """How many numbers its number has; 0 where it has none."""
    marker = None if heading.marker is None else find_marker(f"{heading.marker} x")
    if marker is not None:
        return marker.depth
    return 0 if heading.marker is None else 1


def _title_among(flow: Sequence[Block | TableHere]) -> Block | None:
    """The first heading, where it stands before any running text."""
    for block in flow:
        if not isinstance(block, Block):
            return None
        if web_page_kind(block.text) is not None:
            continue
        if block.kind is BlockKind.HEADING and block.marker is None and block.level is None:
            return block if _can_be_title(block.text) else None
        if block.kind is not BlockKind.PARAGRAPH or block.text.endswith((".", "!")):
            return None
    return None


def _can_be_title(text: str) -> bool:
    """A kind of document, a year, or several words: text from the middle of a plan has neither."""
    return (
        _names_document(text) or len(text.split()) >= TITLE_WORDS or any(c.isdigit() for c in text)
    )


def _first_words(text: str) -> str:
    """`Mål och budget` of `Mål och budget 2025 för Ekby`: a title begins with its kind."""
    return " ".join(text.split()[:TITLE_WORDS])


def _names_document(text: str) -> bool:
    kind = parse_document_type(text)
    return kind is not None and kind.code not in (None, DocumentTypeCode.VISION)
