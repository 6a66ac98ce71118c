"""The steering chain: the levels from vision to activity in the order that the document states.

Four ways of stating it (guide/plan-tables.md section 8): arrows (`vision → mål → aktivitet`); a red
thread `från … till …`; a pyramid read from its top; and sentences that tie two levels together
(`Visionen konkretiseras till inriktningsmål`, `fokusområden utifrån de övergripande målen`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..extract.flow import Block, BlockKind
from ..extract.table import Line
from ..normalize.documents.steering_levels import indefinite, level_terms
from ..normalize.text.enumerations import split_enumeration
from ..normalize.text.triggers import Triggers
from ..schemas import ChainLevel
from .passages import Passage, Sentence, quote, sentences_in, sentences_with
from .scribe import Scribe

LEAST_LEVELS = 3
"""Two levels are a relation, not a chain."""

MOST_WORDS = 5
"""Words of a level between arrows; longer pieces are sentences."""

# "vision → inriktningsmål → nämndmål", "Vision > Mål > Aktivitet", "vision -> mål -> mått"
_ARROW = re.compile(r"\s*(?:→|➔|➜|⟶|⇒|[=–-]+>|>)\s*")
_ARROWS = Triggers("→", "➔", "➜", "⟶", "⇒", ">")
# "en röd tråd från vision till aktiviteter", "Från vision … ner till mål på enhetsnivå"
_FROM_TO = re.compile(
    r"\bfrån\s+(?P<upper>.{3,160}?)\s+(?:(?:ner|ned|vidare|fram)\s+)?(?:till|ut i)\s+"
    r"(?P<lower>.{3,120})",
    re.IGNORECASE,
)
# "från vision via inriktningsmål till aktiviteter"
_VIA = re.compile(r"\s(?:via|genom|över)\s", re.IGNORECASE)
_THREAD = re.compile(r"röda? tråd", re.IGNORECASE)
_THREAD_WORDS = Triggers("tråd")
# "bildar tillsammans styrkedjan", "Målkedjan består av": the levels that a sentence lists
_CHAIN = re.compile(r"\b(?:styr|mål)kedjan?\b", re.IGNORECASE)
_CHAIN_WORDS = Triggers("kedja")
# "I toppen av pyramiden finns visionen", "Överst står visionen"
_TOP = re.compile(r"\b(?:i toppen|överst|högst upp|längst upp)\b", re.IGNORECASE)
_TOP_WORDS = Triggers("i toppen", "överst", "högst upp", "längst upp")
# "konkretiseras till", "bryts ned i", "omsätts i": the upper level stands before, the lower after
_DOWN = re.compile(
    r"\b(?:konkretiseras|bryts ne[dr]|bryts ut|omsätts|översätts|förtydligas|preciseras|"
    r"utmynnar|resulterar)\s+(?:till|i|genom)\b"
    r"|\b(?:är|utgör|bildar)\s+(?:utgångspunkt(?:en)?|grund(?:en)?|bas(?:en)?)\s+för\b"
    r"|\bligger till grund för\b",
    re.IGNORECASE,
)
# "fokusområden utifrån de övergripande målen": the lower level stands before, the upper after
_UP = re.compile(
    r"\b(?:utifrån|utgår från|utgår ifrån|bygger på|kopplade till|härleds ur|"
    r"nedbrytning av|bryter ne[dr]|konkretiserar)\b",
    re.IGNORECASE,
)
# "Utifrån visionen beslutar fullmäktige om mål", "Med visionen som utgångspunkt … mål"
_FRONTED = re.compile(
    r"^(?:utifrån\s+(?P<from>[^,.]{3,80}?)|med\s+(?P<with>[^,.]{3,80}?)\s+som\s+"
    r"(?:utgångspunkt|grund|bas)),?\s+"
    r"(?P<verb>beslutar|fastställer|formulerar|tar|sätter|skapar|upprättar|arbetar|anger|ger)\b"
    r"(?P<rest>.+)",
    re.IGNORECASE,
)
_RELATING_WORDS = Triggers(
    *("konkretisera", "bryt", "omsätts", "översätts", "förtydligas", "preciseras", "utmynnar"),
    *("resulterar", "utgångspunkt", "grund", "bas", "utifrån", "utgår", "bygger på", "kopplade"),
    *("härleds",),
)


@dataclass(frozen=True, slots=True)
class _Level:
    """A level and the lines that print it."""

    term: str
    key: str
    lines: tuple[Line, ...]
    printed: str


Relation = tuple[_Level, _Level]
"""(upper, lower)"""


def read_chain(passages: Sequence[Passage], scribe: Scribe) -> tuple[ChainLevel, ...]:
    """The longest chain that the document states; empty where it states none of three levels."""
    relating = _sentences(passages, _RELATING_WORDS, scribe)
    candidates = [
        *map(_of_arrows, _sentences(passages, _ARROWS, scribe)),
        *map(_of_thread, _sentences(passages, _THREAD_WORDS, scribe)),
        *map(_of_named_chain, _sentences(passages, _CHAIN_WORDS, scribe)),
        *(_of_pyramid(passage, scribe) for passage in passages),
        _of_relations([relation for sentence in relating for relation in _relations(sentence)]),
    ]
    longest: list[_Level] = max(candidates, key=len, default=[])
    if len(longest) < LEAST_LEVELS:
        return ()
    return tuple(
        ChainLevel(term=level.term, citation=quote(level.printed, level.lines, scribe).citation)
        for level in longest
    )


def _sentences(
    passages: Sequence[Passage], triggers: Triggers, scribe: Scribe
) -> Iterator[Sentence]:
    """The sentences of all blocks that print one of the triggers."""
    for passage in passages:
        for block in passage.body:
            yield from sentences_with(triggers, block, scribe)


def _levels(text: str, lines: Sequence[Line]) -> list[_Level]:
    """The levels that a piece of a sentence names, in order."""
    return [
        _Level(found.term, found.key, tuple(lines), text[found.start : found.end])
        for found in level_terms(text)
    ]


def _unique(levels: Iterable[_Level]) -> list[_Level]:
    """The first of each level, in order."""
    first: dict[str, _Level] = {}
    for level in levels:
        first.setdefault(level.key, level)
    return list(first.values())


def _of_arrows(sentence: Sentence) -> list[_Level]:
    pieces = [piece.strip(" .") for piece in _ARROW.split(sentence.text)]
    if len(pieces) < LEAST_LEVELS or any(
        not piece or len(piece.split()) > MOST_WORDS for piece in pieces
    ):
        return []
    return [_Level(indefinite(p), indefinite(p), sentence.lines, p) for p in pieces]


def _of_thread(sentence: Sentence) -> list[_Level]:
    """`Från vision, strategisk plan och mål ner till mål på enhetsnivå … röd tråd`."""
    found = _FROM_TO.search(sentence.text)
    if found is None or _THREAD.search(sentence.text) is None:
        return []
    upper = (one for part in split_enumeration(found["upper"]) for one in _VIA.split(part))
    parts = (*upper, found["lower"])
    return _unique(level for part in parts for level in _levels(part, sentence.lines)[:1])


def _of_named_chain(sentence: Sentence) -> list[_Level]:
    """`Vision, inriktningsmål, nämndmål och aktiviteter bildar kommunens styrkedja`."""
    if _CHAIN.search(sentence.text) is None:
        return []
    return _unique(_levels(sentence.text, sentence.lines))


def _of_pyramid(passage: Passage, scribe: Scribe) -> list[_Level]:
    """The levels from the sentence about the top on, paragraph after paragraph."""
    levels: list[_Level] = []
    for block in passage.body:
        if block.kind is BlockKind.ITEM:
            continue
        below = _sentences_below(block, scribe, begun=bool(levels))
        mine = [level for one in below for level in _levels(one.text, one.lines)]
        if levels and not mine:
            break
        levels += mine
    return _unique(levels)


def _sentences_below(block: Block, scribe: Scribe, *, begun: bool) -> list[Sentence]:
    """The block's sentences from the one about the top on; all of them once it was there."""
    if begun:
        return list(sentences_in(block, scribe))
    sentences = list(sentences_with(_TOP_WORDS, block, scribe))
    top = next((i for i, one in enumerate(sentences) if _TOP.search(one.text)), len(sentences))
    return sentences[top:]


def _relations(sentence: Sentence) -> Iterator[Relation]:
    """Pairs of levels that a sentence ties together."""
    text, lines = sentence.text, sentence.lines
    fronted = _FRONTED.match(text)
    if fronted is not None:
        for upper in _levels(fronted["from"] or fronted["with"], lines):
            yield from ((upper, lower) for lower in _levels(fronted["rest"], lines)[:1])
        return
    for pattern in (_DOWN, _UP):
        verb = pattern.search(text)
        if verb is None:
            continue
        before = _nearest(text[: verb.start()], lines)
        after = _levels(text[verb.end() :], lines)[:1]
        pairs = [(one, other) for one in before for other in after]
        yield from pairs if pattern is _DOWN else ((lower, upper) for upper, lower in pairs)


def _nearest(text: str, lines: Sequence[Line]) -> list[_Level]:
    """The last level of a piece; two that `och` ties together are one level of two names."""
    found = level_terms(text)
    if not found:
        return []
    last = found[-1]
    if len(found) > 1 and text[found[-2].end : last.start] == " och ":
        first = found[-2]
        printed = text[first.start : last.end]
        return [_Level(f"{first.term} och {last.term}", printed.casefold(), tuple(lines), printed)]
    return [_Level(last.term, last.key, tuple(lines), text[last.start : last.end])]


def _of_relations(relations: Sequence[Relation]) -> list[_Level]:
    """The longest path of levels, each tied to the next by a sentence.

    A relation that would lead back up (`målen` below `indikatorer` below `målen`) is left out: the
    earlier statement counts.
    """
    below: dict[str, list[str]] = {}
    first: dict[str, _Level] = {}
    for upper, lower in relations:
        for level in (upper, lower):
            first.setdefault(level.key, level)
        if upper.key not in _reached(lower.key, below):
            below.setdefault(upper.key, []).append(lower.key)
    paths = [_longest_path(key, below) for key in first]
    return [first[key] for key in max(paths, key=len, default=[])]


def _reached(start: str, below: dict[str, list[str]]) -> set[str]:
    """Every level at or below `start`."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        key = waiting.pop()
        if key not in reached:
            reached.add(key)
            waiting += below.get(key, [])
    return reached


def _longest_path(start: str, below: dict[str, list[str]]) -> list[str]:
    paths = [_longest_path(key, below) for key in below.get(start, [])]
    return [start, *max(paths, key=len, default=[])]
