"""The perspectives of a balanced scorecard: `de fyra perspektiven ekonomi, invånare och …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..normalize.text.enumerations import count_named, split_enumeration
from ..normalize.text.sentences import has_finite_verb, words_of
from ..normalize.text.triggers import Triggers
from ..schemas import Text
from .passages import Passage, Sentence, quote, sentences_with, whole
from .scribe import Scribe

# "de fyra perspektiven i det balanserade styrkortet; ekonomi, …", "perspektiven ekonomi, …"
_PERSPECTIVES = re.compile(
    r"(?P<count>(?:\w+\s){0,2})\bperspektiv(?:en)?"
    r"(?:(?P<between>[^;:,.]{0,60})[;:]|\s+(?:är|–|-)|)\s+(?P<list>[^.;:]+)",
    re.IGNORECASE,
)
_PERSPECTIVE_WORDS = Triggers("perspektiv")
# "Vi följer fyra perspektiv:", "Perspektiven är:"
_LEAD = re.compile(r"\bperspektiv(?:en)?\b[^.]{0,60}$", re.IGNORECASE)
# "Ekonomi – en budget i balans": the name of a perspective before what is said of it
_NAME = re.compile(r"(?P<name>[^–:.]+?)\s*(?:\s[–-]\s.*|:.*|\.)?")

LEAST = 3
"""Fewer members make no scorecard; `ett medborgarperspektiv` lists none."""

MOST_WORDS = 5
"""Words of one perspective (`verksamhet och medarbetare`); more are a sentence."""


def read_perspectives(passages: Sequence[Passage], scribe: Scribe) -> tuple[Text, ...]:
    """The perspectives of the first place that lists them."""
    for passage in passages:
        for listing in passage.listings:
            if listing.lead is not None and _LEAD.search(listing.lead.text.rstrip(" :")):
                texts = [whole(item, scribe) for item in listing.items]
                names = [_NAME.fullmatch(text.text) for text in texts if text is not None]
                found = [name["name"] for name in names if name is not None]
                if len(found) == len(listing.items) and _are_names(found):
                    pairs = zip(found, listing.items, strict=True)
                    return tuple(quote(name, item.lines, scribe) for name, item in pairs)
        for block in passage.paragraphs:
            for sentence in sentences_with(_PERSPECTIVE_WORDS, block, scribe):
                members = _members(sentence)
                if members:
                    return tuple(quote(one, sentence.lines, scribe) for one in members)
    return ()


def _members(sentence: Sentence) -> tuple[str, ...]:
    for found in _PERSPECTIVES.finditer(sentence.text):
        count = count_named(found["count"])
        definite = "perspektiven" in found[0].casefold()
        members = split_enumeration(found["list"], count)
        if (definite or count == len(members)) and _are_names(members):
            return members
    return ()


def _are_names(members: Sequence[str]) -> bool:
    """Enough of them, and each a phrase: no verb, no `som`."""
    return len(members) >= LEAST and all(
        len(one.split()) <= MOST_WORDS and not has_finite_verb(one) and "som" not in words_of(one)
        for one in members
    )
