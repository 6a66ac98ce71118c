"""The vision where a document states it; never a paragraph that explains what a vision is.

A vision is quoted (after a lead that names it, or in a sentence), follows `Vår vision är`, or
stands as a statement under a heading. A text that speaks *of* the vision is none: it names it, or
those who decide on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..extract.flow import Block, BlockKind
from ..normalize.spelling.wordshapes import word_set
from ..normalize.text.sentences import sentences, words_of
from ..normalize.text.triggers import Triggers
from ..schemas import Text
from .passages import Passage, printed, quote, sentences_with
from .scribe import Scribe, source_of_lines

# "Vision", "Vår vision", "Ekbys vision 2030", "Vision för Ekby": a heading that announces it
_HEADING = re.compile(
    r"(?:(?:vår|kommunens|koncernens|gemensam|en gemensam|[\wåäö]+s?(?: kommuns?)?)\s+)?"
    r"vision(?:en)?(?:\s+(?:\d{4}|för\s.+|och\s.+))?\s*[:–-]?",
    re.IGNORECASE,
)
# "”Nära till allt.”", "Visionen är \\"Nära till allt\\".", »Nära till allt«
_QUOTED = re.compile(r"[”\"“»](?P<words>[^”\"“»«]{5,300})[”\"“«»]\.?")
# "Vår vision är att alla …", "Kommunens vision lyder: …", "Vision 2030: …"
_STATED = re.compile(
    r"^(?:vår|[\wåäö]+s|[\wåäö]+s? kommuns?)\s+(?:gemensamma\s+)?"
    r"vision(?:\s+\d{4})?\s+(?:är|lyder)\s*[:–-]?\s*"
    r"(?P<words>(?!en |ett |den |det ).{10,300})$",
    re.IGNORECASE,
)
_STATED_WORDS = Triggers("vision")
_OF_VISION = re.compile(r"\bvision(?:en|s)?\b", re.IGNORECASE)
# "Inom området Näringsliv tar strategin sikte mot en vision:": not the municipality's vision
_OF_AREA = re.compile(r"\b(?:områd\w*|delområd\w*)\b", re.IGNORECASE)
_SPEAKS_OF_IT = word_set(
    """
    vision visionen visioner visionens fullmäktige kommunfullmäktige kommunfullmäktiges styrmodell
    styrmodellen styrdokument mandatperiod mandatperioden målbild målbilden ledstjärna riktlinjer
    dokumentet planen
    """
)
"""Words of a text about the vision, its making or its use; no vision states itself with them."""

MOST_BLOCKS = 2
"""A vision takes one paragraph, sometimes a second; longer texts are about it."""

MOST_WORDS = 90
"""Words of a stated vision (published ones: 5-60, 2026-11)."""


def read_vision(passages: Sequence[Passage], scribe: Scribe) -> Text | None:
    """The vision; None where none is stated, or several differ (visions of single areas)."""
    for statements in (_quoted, _under_heading, _in_sentences):
        found = [text for passage in passages for text in statements(passage, scribe)]
        different = {_compared(text.text): text for text in reversed(found)}
        if len(different) == 1:
            return next(iter(different.values()))
        if different:
            return None
    return None


def _compared(words: str) -> str:
    return " ".join(words_of(words))


def _quoted(passage: Passage, scribe: Scribe) -> Iterator[Text]:
    """Words in quotation marks right after words that announce the vision."""
    announced = passage.heading is not None and _HEADING.fullmatch(passage.heading.text) is not None
    for block in passage.body:
        text = printed(block, scribe)
        found = _QUOTED.search(text)
        if found is not None and _is_statement(found["words"]):
            named = _OF_VISION.search(text[: found.start()]) is not None
            if named or (announced and found[0] == text):
                yield quote(found["words"].strip(), block.lines, scribe)
                return
        announced = _announces(block) or (announced and not block.text.endswith("."))


def _announces(block: Block) -> bool:
    """Whether the block ends in words that lead to the vision: `… vår vision av kommunen:`."""
    if not block.text.rstrip().endswith(":"):
        return False
    last = list(sentences(block.text))[-1:]
    if not last or _OF_AREA.search(last[0]):
        return False
    return _OF_VISION.search(last[0]) is not None


def _under_heading(passage: Passage, scribe: Scribe) -> Iterator[Text]:
    """The statement that follows a heading or a label that announces the vision."""
    heading = passage.heading
    if heading is not None and _HEADING.fullmatch(heading.text):
        yield from _statement(passage.body, scribe)
        return
    for index, block in enumerate(passage.body):
        if block.kind is BlockKind.ITEM:
            continue
        if _announces(block) or (block.kind is BlockKind.LABEL and _HEADING.fullmatch(block.text)):
            yield from _statement(passage.body[index + 1 :], scribe)


def _statement(body: Sequence[Block], scribe: Scribe) -> Iterator[Text]:
    """The first paragraphs of a body, where they state something."""
    under: list[Block] = []
    for block in body:
        if block.kind is BlockKind.ITEM:
            break
        if under and not _is_statement(block.text):
            break
        if block.kind is BlockKind.PARAGRAPH:
            under.append(block)
    if not under or not _is_statement(under[0].text) or len(under) > MOST_BLOCKS:
        return
    text = scribe.text(source_of_lines([line for block in under for line in block.lines]))
    if text is not None:
        yield text


def _in_sentences(passage: Passage, scribe: Scribe) -> Iterator[Text]:
    """`Vår vision är …` in running text."""
    for block in passage.paragraphs:
        for sentence in sentences_with(_STATED_WORDS, block, scribe):
            found = _STATED.match(sentence.text)
            if found is not None and _is_statement(found["words"]):
                yield quote(found["words"], block.lines, scribe)


def _is_statement(words: str) -> bool:
    """Words that do not speak of the vision itself, and are few enough."""
    return len(words.split()) <= MOST_WORDS and not _SPEAKS_OF_IT & set(words_of(words))
