"""The values a document states: `Värdeorden ansvar, mod och fantasi ska genomsyra …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..extract.flow import Block, BlockKind
from ..normalize.text.enumerations import split_enumeration
from ..normalize.text.triggers import Triggers
from ..schemas import Text
from .passages import Passage, Sentence, quote, sentences_with, whole
from .scribe import Scribe

_VALUE_WORDS = r"(?:värdeord|kärnvärde[nr]?|ledord)"
_NAMES = r"(?:värdeord|kärnvärde[nr]?|ledord|(?:grund)?värdering(?:ar)?|värdegrund)"
# One value: "ansvar", "Glädje", "nära samarbete"; the words of a list stand between its commas
_VALUE = r"(?!såsom\b|som\b)[^\W\d_][\w-]*(?: [^\W\d_][\w-]*){0,2}"
_LIST = rf"(?P<list>{_VALUE}(?:, {_VALUE})*,? (?:och|samt) [^\W\d_][\w-]*)"
# "Värdeorden ansvar, mod och fantasi ska", "värdegrunden – ansvar, mod och fantasi –",
# "våra värdeord är öppenhet och mod", "Vår värdegrund bygger på respekt, tillit och mod"
_STATED = re.compile(
    rf"\b(?:{_NAMES}(?:en|et|arna|ena|na)?"
    r"(?:\s*[:–—-]\s*|\s+(?:är|bygger på|utgörs av|består av|vilar på|sammanfattas (?:i|med|av)|"
    r"uttrycks (?:i|med)|beskrivs med)\s*:?\s*"
    r"(?:(?:de |våra )?(?:två |tre |fyra |fem |sex |\d )?(?:(?:värde|led)?ord(?:en)?|"
    r"(?:kärn)?värden(?:a)?|begrepp(?:en)?)\s*:?\s*)?)"
    rf"|{_VALUE_WORDS}(?:en|et|a)?\s+)"
    rf"{_LIST}(?=\s+(?:ska|skall|är|genomsyrar|präglar|styr|vägleder|som|utgör|bör|beskriver)\b"
    r"|\s*[–—-]\s|[.,;:)]|$)",
    re.IGNORECASE,
)
_STATED_WORDS = Triggers("värdeord", "kärnvärde", "ledord", "värdering", "värdegrund")
# "Värdeord", "Våra värdeord:", "Kommunens värdegrund", "Kärnvärden"
_HEADING = re.compile(
    rf"(?:(?:vår|våra|kommunens|gemensam|[\w-]+s(?: kommuns)?)\s+)?{_NAMES}(?:en|et)?\s*:?",
    re.IGNORECASE,
)
# "Öppenhet – vi lyssnar", "Mod: vi prövar nytt": the value before what is said of it
_NAME = re.compile(r"(?P<name>[^–:.!]+?)\s*(?:\s[–-]\s.*|:.*|[.!])?", re.DOTALL)

MOST_WORDS = 3
"""A value is a word or a short phrase."""

LEAST = 2


def read_values(passages: Sequence[Passage], scribe: Scribe) -> tuple[Text, ...]:
    """The values of the first place that states them."""
    for passage in passages:
        for found in (_in_sentences(passage, scribe), _under_heading(passage, scribe)):
            if found:
                return found
    return ()


def _in_sentences(passage: Passage, scribe: Scribe) -> tuple[Text, ...]:
    for block in passage.body:
        for sentence in sentences_with(_STATED_WORDS, block, scribe):
            values = tuple(_listed(sentence))
            if values:
                return tuple(quote(value, sentence.lines, scribe) for value in values)
    return ()


def _listed(sentence: Sentence) -> Iterator[str]:
    found = _STATED.search(sentence.text)
    members = () if found is None else split_enumeration(found["list"])
    if len(members) >= LEAST and all(len(one.split()) <= MOST_WORDS for one in members):
        yield from members


def _under_heading(passage: Passage, scribe: Scribe) -> tuple[Text, ...]:
    """Short items or lines under a heading or label that names values."""
    announced = passage.heading is not None and _HEADING.fullmatch(passage.heading.text) is not None
    blocks: list[Block] = []
    for block in passage.body:
        if block.kind is BlockKind.LABEL and _HEADING.fullmatch(block.text):
            announced, blocks = True, []
        elif announced and block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH):
            blocks.append(block)
    items = [block for block in blocks if block.kind is BlockKind.ITEM]
    items = items or [line for block in blocks for line in _lines(block)]
    names = [_name(block, scribe) for block in items]
    if len(names) < LEAST or None in names:
        return ()
    return tuple(
        quote(name, block.lines, scribe)
        for name, block in zip(names, items, strict=True)
        if name is not None
    )


def _lines(block: Block) -> list[Block]:
    """Each line as a block of its own, where all are short on purpose: `Nyfikna|Modiga`."""
    short = all(not line.full and len(line.text.split()) <= MOST_WORDS for line in block.lines)
    capital = all(line.text[:1].isupper() for line in block.lines)
    if len(block.lines) < LEAST or not (short and capital):
        return [block]
    return [replace(block, lines=(line,)) for line in block.lines]


def _name(block: Block, scribe: Scribe) -> str | None:
    text = whole(block, scribe)
    found = None if text is None else _NAME.fullmatch(text.text)
    if found is None or len(found["name"].split()) > MOST_WORDS:
        return None
    return found["name"]
