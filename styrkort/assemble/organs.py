"""Organs and roles with what they answer for, where a document lists it.

Five layouts (seen in governing models of municipalities, 2026-11): a section whose heading names
the organ; a list that completes a sentence about it (`Varje nämnd ansvarar … för att`); a list that
speaks to the reader (`Du deltar genom att:`); items that each name their organ; and the sentences
of a section about responsibilities (`Ansvar`, `Rollfördelning`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..extract.flow import Block, BlockKind
from ..normalize.people.organ_names import (
    answers_for,
    names_audience,
    names_organ,
    organ_of_heading,
    shares_out_duties,
    starts_with_organ,
    states_duty,
    without_section_sign,
)
from ..normalize.text.sentences import is_unfinished, words_of
from ..schemas import Organ, Text
from .passages import Listing, Passage, Sentence, quote, sentences_in, whole
from .scribe import Scribe

# "Kommunstyrelsen – leder och samordnar", "Nämnderna: följer upp": a name and its duties
_NAMED_ITEM = re.compile(r"(?P<name>[^–:]{3,60}?)\s*(?:\s[–-]\s|:\s+)(?P<duty>\S.*)")
_ADDRESSED = frozenset({"du", "dig", "din", "ditt", "dina", "ni", "er", "era"})

LEAST_NAMED_ITEMS = 2
"""One item that begins with an organ is a sentence; two are a list of organs."""


@dataclass(frozen=True, slots=True)
class _Found:
    name: Text
    duties: tuple[Text, ...]


def read_organs(passages: Sequence[Passage], scribe: Scribe) -> tuple[Organ, ...]:
    """The organs in the order of the text; lists about one organ in a row are one."""
    organs: list[Organ] = []
    for passage in passages:
        for found in _in_passage(passage, scribe):
            if organs and organs[-1].name == found.name:
                duties = (*organs[-1].responsibilities, *found.duties)
                organs[-1] = organs[-1].model_copy(update={"responsibilities": duties})
            else:
                organs.append(Organ(name=found.name, responsibilities=found.duties))
    return tuple(organs)


def _in_passage(passage: Passage, scribe: Scribe) -> Iterator[_Found]:
    organ = _organ_of_heading(passage.heading, scribe)
    if organ is not None:
        duties = tuple(_duties_of_section(passage, scribe))
        if duties:
            yield _Found(organ, duties)
        return
    shares_out = passage.heading is not None and shares_out_duties(passage.heading.text)
    listings = {id(listing.items[0]): listing for listing in passage.listings}
    for block in passage.body:
        if id(block) in listings:
            yield from _of_listing(passage.heading, listings[id(block)], scribe)
        elif shares_out and block.kind is not BlockKind.ITEM:
            yield from _in_prose(_statements(block, passage, scribe), scribe)


def _of_listing(heading: Block | None, listing: Listing, scribe: Scribe) -> Iterator[_Found]:
    name = _name(heading, listing, scribe)
    if name is None:
        yield from _named_items(listing, scribe)
    else:
        yield _Found(name, _texts(listing.items, scribe))


def _organ_of_heading(heading: Block | None, scribe: Scribe) -> Text | None:
    """`Kommunstyrelsen`, `Kommunstyrelsens uppgifter`: the organ that a section is about."""
    if heading is None:
        return None
    organ = organ_of_heading(heading.text)
    return None if organ is None else quote(organ, heading.lines, scribe)


def _duties_of_section(passage: Passage, scribe: Scribe) -> Iterator[Text]:
    """All items of an organ's section, and the sentences that say what an organ answers for."""
    for block in passage.body:
        if block.kind is BlockKind.ITEM:
            yield from _texts([block], scribe)
            continue
        for sentence in _statements(block, passage, scribe):
            bare = without_section_sign(sentence.text)
            if starts_with_organ(bare) and states_duty(bare):
                yield quote(bare, sentence.lines, scribe)


def _statements(block: Block, passage: Passage, scribe: Scribe) -> list[Sentence]:
    """The sentences of a block without the one that a list completes."""
    said = list(sentences_in(block, scribe))
    introduces = any(listing.lead is block for listing in passage.listings)
    return said[:-1] if introduces and said and not said[-1].text.endswith(".") else said


def _in_prose(said: Iterable[Sentence], scribe: Scribe) -> Iterator[_Found]:
    """Sentences of a section about responsibilities that say what their subject answers for."""
    for sentence in said:
        bare = without_section_sign(sentence.text)
        parted = _NAMED_ITEM.fullmatch(bare)
        if parted is not None and names_organ(parted["name"]):
            name = quote(parted["name"], sentence.lines, scribe)
            yield _Found(name, (quote(parted["duty"], sentence.lines, scribe),))
            continue
        subject = answers_for(bare)
        if subject is not None:
            name = quote(subject, sentence.lines, scribe)
            yield _Found(name, (quote(bare, sentence.lines, scribe),))


def _name(heading: Block | None, listing: Listing, scribe: Scribe) -> Text | None:
    """Whom the list is about: its heading, the subject of its introduction, or the reader."""
    if heading is not None and names_audience(heading.text):
        return whole(heading, scribe)
    introduction = _introduction(listing, scribe)
    if introduction is None:
        return None
    subject = starts_with_organ(introduction.text)
    if subject is not None and (states_duty(introduction.text) or is_unfinished(introduction.text)):
        return quote(subject, introduction.lines, scribe)
    if words_of(introduction.text)[:1] in (["du"], ["ni"]):
        return _addressed(listing, scribe)
    return None


def _introduction(listing: Listing, scribe: Scribe) -> Sentence | None:
    """The sentence that the list completes: the last above it, ending in no full stop."""
    if listing.lead is None:
        return None
    last = list(sentences_in(listing.lead, scribe))[-1:]
    if not last or last[0].text.endswith("."):
        return None
    return last[0]._replace(text=without_section_sign(last[0].text))


def _addressed(listing: Listing, scribe: Scribe) -> Text | None:
    """Who `du` is: the sentence above the introduction that speaks to the reader, else `Du`."""
    for block in reversed(listing.above[:-1]):
        for sentence in sentences_in(block, scribe):
            if _ADDRESSED & set(words_of(sentence.text)):
                return quote(sentence.text, sentence.lines, scribe)
    assert listing.lead is not None
    return quote(listing.lead.text.split()[0], listing.lead.lines, scribe)


def _named_items(listing: Listing, scribe: Scribe) -> Iterator[_Found]:
    """Items that each begin with their organ, most of which say what it does."""
    found = [one for item in listing.items if (one := _named_item(item, scribe)) is not None]
    duties = sum(states_duty(duty.text) for one in found for duty in one.duties)
    most = len(listing.items) // 2 + 1
    if len(found) >= max(LEAST_NAMED_ITEMS, most) and 2 * duties >= len(found):
        yield from found


def _named_item(item: Block, scribe: Scribe) -> _Found | None:
    text = whole(item, scribe)
    if text is None:
        return None
    parted = _NAMED_ITEM.fullmatch(text.text)
    if parted is not None and names_organ(parted["name"]):
        name = quote(parted["name"], item.lines, scribe)
        return _Found(name, (quote(parted["duty"], item.lines, scribe),))
    subject = starts_with_organ(text.text)
    if subject is None or subject == text.text:
        return None
    return _Found(quote(subject, item.lines, scribe), (text,))


def _texts(blocks: Iterable[Block], scribe: Scribe) -> tuple[Text, ...]:
    found = (whole(block, scribe) for block in blocks)
    return tuple(text for text in found if text is not None)
