"""The parts that a governing model is made of: `Modellen består av tre delar: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..extract.flow import Block
from ..normalize.text.enumerations import count_named, split_enumeration
from ..normalize.text.triggers import Triggers
from ..schemas import ModelPart, Text
from .passages import Passage, quote, sentences_in, sentences_with, whole
from .scribe import Scribe

_MODEL = r"\w*(?:modell|styrsystem|ledningssystem|styrning)"
_PARTS = (
    "delar|block|steg|pelare|grundpelare|byggstenar|hörnstenar|grundstenar|komponenter|"
    "delprocesser|processer|moment|faser"
)
# "Modellen ersätter …": a sentence about the model
_SUBJECT = re.compile(rf"{_MODEL}(?:en|et)\b", re.IGNORECASE)
# "Modellens tre hörnstenar", "Styrmodellens fyra delar": a heading over the parts' own headings
_HEADING = re.compile(rf"{_MODEL}(?:en|et)?s\s+(?P<count>\w+)\s+(?:\w+\s)?(?:{_PARTS})", re.I)
# "Modellen består av tre huvudsakliga delar:", "Styrmodellen bygger på fyra block: a, b, c och d"
_CONSISTS = re.compile(
    rf"\b{_MODEL}(?:en|et)?\b[^.:]{{0,60}}?\s"
    r"(?:består av|byggs upp av|bygger på|omfattar|innehåller|utgörs av|vilar på|delas in i)\s"
    rf"(?P<what>[^.:]{{0,60}}?(?:{_PARTS}))\b"
    r"(?P<inline>\s*[:–-]\s*(?P<list>.+)|,?\s*(?:nämligen|som är)\s+(?P<named>.+))?",
    re.IGNORECASE,
)
_MODEL_WORDS = Triggers("modell", "styrsystem", "ledningssystem", "styrning")


def read_parts(passages: Sequence[Passage], scribe: Scribe) -> tuple[ModelPart, ...]:
    """The parts of the first passage that lists them; each with the text under its own heading."""
    for index, passage in enumerate(passages):
        names = (
            _listed(passage, scribe)
            or _in_sentence(passage, scribe)
            or _headings(passage, passages[index + 1 :], scribe)
        )
        if names:
            return tuple(
                ModelPart(name=name, text=_described(name.text, passages, scribe)) for name in names
            )
    return ()


def _listed(passage: Passage, scribe: Scribe) -> list[Text]:
    """The items below a sentence that says of what the model consists."""
    for listing in passage.listings:
        if listing.lead is None:
            continue
        last = list(sentences_in(listing.lead, scribe))[-1:]
        if last and _CONSISTS.search(last[0].text):
            return list(_names(listing.items, scribe))
    return []


def _headings(passage: Passage, after: Sequence[Passage], scribe: Scribe) -> list[Text]:
    """The headings right below one that counts the parts, each with a text of its own."""
    announced = None if passage.heading is None else _HEADING.fullmatch(passage.heading.text)
    count = None if announced is None else count_named(announced["count"])
    if count is None or passage.body:
        return []
    parts = after[:count]
    if len(parts) < count or not all(one.heading is not None and one.body for one in parts):
        return []
    names = (whole(one.heading, scribe) for one in parts if one.heading is not None)
    return [name for name in names if name is not None]


def _names(items: Sequence[Block], scribe: Scribe) -> Iterator[Text]:
    """Items as names: the stop, comma or `och` that makes them one sentence is left out."""
    for item in items:
        text = whole(item, scribe)
        if text is None:
            continue
        name = re.sub(r"(?:,|;)?\s+(?:och|samt)$|[.,;]$", "", text.text)
        if name:
            yield quote(name, item.lines, scribe)


def _in_sentence(passage: Passage, scribe: Scribe) -> list[Text]:
    """Parts that stand in the sentence itself."""
    for block in passage.paragraphs:
        before = ""
        for sentence in sentences_with(_MODEL_WORDS, block, scribe):
            found = _CONSISTS.search(_with_subject(sentence.text, before))
            before = sentence.text
            listed = None if found is None else found["list"] or found["named"]
            if found is None or not listed:
                continue
            members = split_enumeration(listed, count_named(found["what"]))
            if len(members) > 1:
                return [quote(member, sentence.lines, scribe) for member in members]
    return []


def _with_subject(sentence: str, before: str) -> str:
    """`Den bygger på tre delar` as a sentence about the model that the one before is about."""
    if not sentence.startswith("Den ") or _SUBJECT.match(before) is None:
        return sentence
    return f"Modellen {sentence.removeprefix('Den ')}"


def _described(name: str, passages: Sequence[Passage], scribe: Scribe) -> Text | None:
    """The first paragraph under a heading that is the part's name."""
    bare = name.partition("(")[0].strip().casefold()
    for passage in passages:
        if passage.heading is None or passage.heading.text.casefold().strip(" .:") != bare:
            continue
        if passage.paragraphs:
            return whole(passage.paragraphs[0], scribe)
    return None
