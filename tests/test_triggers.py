"""The quick look before a slow pattern: whatever the pattern matches prints one of its triggers."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from styrkort.assemble import (
    adoption,
    chain,
    contacts,
    model_parts,
    named_documents,
    perspectives,
    value_words,
    vision,
)
from styrkort.extract.prose import web_page
from styrkort.normalize import colour_legend, status_legend
from styrkort.normalize.people import contact_details
from styrkort.normalize.text.triggers import Triggers, folded

DETAILS = ("mail", "phone", "town", "street", "number", "web")
COLOURS = Triggers(*(word for each in colour_legend._COLOURS for word in each.words))
GUARDED = {
    "holds from": (adoption._HOLDS_FROM, adoption._HOLDING_WORDS),
    "replaces": (adoption._REPLACES, adoption._REPLACING_WORDS),
    "arrow": (chain._ARROW, chain._ARROWS),
    "thread": (chain._THREAD, chain._THREAD_WORDS),
    "chain": (chain._CHAIN, chain._CHAIN_WORDS),
    "top": (chain._TOP, chain._TOP_WORDS),
    "down": (chain._DOWN, chain._RELATING_WORDS),
    "up": (chain._UP, chain._RELATING_WORDS),
    "fronted": (chain._FRONTED, chain._RELATING_WORDS),
    "ask": (contacts._ASK, contacts._ASKING_WORDS),
    "model consists of": (model_parts._CONSISTS, model_parts._MODEL_WORDS),
    "sentence about the model": (model_parts._SUBJECT, model_parts._MODEL_WORDS),
    "document": (named_documents._NAMED, named_documents._NAMING_WORDS),
    "titles of documents": (named_documents._DOCUMENT, named_documents._NAMING_WORDS),
    "perspectives": (perspectives._PERSPECTIVES, perspectives._PERSPECTIVE_WORDS),
    "values": (value_words._STATED, value_words._STATED_WORDS),
    "colour before": (colour_legend._COLOUR_FIRST, COLOURS),
    "colour behind": (colour_legend._COLOUR_LAST, COLOURS),
    "colour and parenthesis": (colour_legend._IN_PARENTHESES, COLOURS),
    "sign": (status_legend._PAIR, Triggers(*status_legend._BETWEEN)),
    "vision": (vision._STATED, vision._STATED_WORDS),
    "cookies": (web_page._COOKIE, web_page._COOKIE_WORDS),
    "link": (web_page._LINK, web_page._LINK_WORDS),
    **dict(zip(DETAILS, contact_details._PATTERNS, strict=True)),
}


@pytest.mark.parametrize("guarded", GUARDED)
@given(data=st.data())
@settings(
    max_examples=20,
    deadline=None,  # long patterns make long texts
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
def test_a_match_prints_a_trigger(guarded: str, data: st.DataObject) -> None:
    pattern, triggers = GUARDED[guarded]
    text = " ".join(data.draw(st.from_regex(pattern)).split())  # as joined lines are
    assert triggers.are_in(folded(text)) or pattern.search(text) is None


@given(st.text(alphabet="siıİSſkKåÅÅ", min_size=1, max_size=4))
def test_folding_finds_what_patterns_that_ignore_case_find(text: str) -> None:
    for word in ("si", "k", "å", "sk"):
        if re.search(word, text, re.IGNORECASE):
            assert Triggers(word).are_in(folded(text))


def test_a_text_without_the_words_is_not_searched() -> None:
    assert not Triggers("kedja", "röd tråd").are_in(folded("Nämnden ansvarar för målen."))
