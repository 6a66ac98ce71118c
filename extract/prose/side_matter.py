"""Blocks that stand beside a document's content: credits, contacts, cookies, feedback, navigation.

They are kept apart as furniture, so that a telephone number is no paragraph and a photographer no
goal. What belongs to a person is marked as personal: it is withheld unless asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...normalize.people.contact_details import find_contact_details, find_persons, reaches_person
from ...normalize.people.municipalities import find_municipality
from ...normalize.text.sentences import has_finite_verb
from ...schemas import FurnitureKind
from ..flow import Block, BlockKind, FurniturePiece
from .paragraphs import TableHere
from .persons_apart import with_persons_apart
from .web_page import follows_form, web_page_kind

CREDIT_WORDS = 25
CAPTION_WORDS = 40
"""A caption of a picture is a sentence or two; longer blocks that begin alike are text."""

SENDER_WORDS = 5
"""`Ekdalens kommun`, `Norra regionens räddningsförbund`: the line above an address."""

# "Foto: Ekdalens kommun", "Foton:", "Omslagsbild: …", "Illustrationer: …", "© Anna Berg"
_CREDIT = re.compile(
    r"(?:(?:foto(?:n|graf(?:er|ier)?)?|bild(?:er)?|illustration(?:er)?|omslag(?:s(?:foto|bild))?|"
    r"grafisk (?:form|design|produktion)|layout|formgivning|tryck(?:eri)?)\s*:|©)",
    re.IGNORECASE,
)
# "Figur 3. Styrkedjan", "Bild 1 – Organisation", "Diagram 2: …"; tables have captions of their own
_CAPTION = re.compile(r"(?:bild|figur|fig\.|diagram|karta|illustration) ?\d+", re.IGNORECASE)
# "Kontakt", "Kontakta oss", "Kontaktuppgifter:", "Kontaktpersoner", "Frågor?"
_CONTACT_HEADING = re.compile(
    r"(?:kontakt(?:a oss|uppgifter|information|person(?:er)?)?|frågor|vid frågor)\s*[:?]?",
    re.IGNORECASE,
)
# "Foto: Ekdalens kommun", "Bilder: Adobe Stock": a body or an agency, not a person
_BODY = re.compile(
    r"\b(?:kommun(?:en|s)?|region\w*|förvaltning\w*|AB|stock|mostphotos|shutterstock|pixabay|"
    r"unsplash|scandinav|getty|kommunikation\w*|tryckeri\w*|reklam\w*)\b",
    re.IGNORECASE,
)

Kinds = list[FurnitureKind | None]


def part_side_matter(
    flow: Sequence[Block | TableHere],
) -> tuple[list[Block | TableHere], list[FurniturePiece]]:
    """The flow without what stands beside the content, and that as furniture, in order."""
    flow = with_persons_apart(flow)
    kinds: Kinds = [
        _own_kind(item, flow[index + 1 : index + 2]) if isinstance(item, Block) else None
        for index, item in enumerate(flow)
    ]
    _take_form_answers(flow, kinds)
    _take_senders(flow, kinds)
    _take_contact_headings(flow, kinds)
    people = _near_people(flow, kinds)
    kept: list[Block | TableHere] = []
    pieces: list[FurniturePiece] = []
    for index, (item, kind) in enumerate(zip(flow, kinds, strict=True)):
        if kind is None or not isinstance(item, Block):
            kept.append(item)
        else:
            personal = _is_personal(kind, item.text, near_person=index in people)
            pieces.append(FurniturePiece(kind, item.printed, personal))
    return kept, pieces


def _own_kind(block: Block, after: Sequence[Block | TableHere]) -> FurnitureKind | None:
    """What a block is by its own words."""
    text = block.text
    words = len(text.split())
    if _CREDIT.match(text) and words <= CREDIT_WORDS:
        return FurnitureKind.CREDIT
    above_table = bool(after) and not isinstance(after[0], Block)
    if _CAPTION.match(text) and words <= CAPTION_WORDS and not above_table:
        return FurnitureKind.CAPTION if block.kind is BlockKind.PARAGRAPH else None
    found = web_page_kind(text)
    if found is not None:
        return found
    if reaches_person(text) or (not has_finite_verb(text) and _reaches_someone(text)):
        return FurnitureKind.CONTACT
    return None


def _reaches_someone(text: str) -> bool:
    """A line of contact details, or of persons with their roles."""
    return find_contact_details(text).is_contact_line or find_persons(text) is not None


def _take_form_answers(flow: Sequence[Block | TableHere], kinds: Kinds) -> None:
    """`Ja`, `Nej`, `Skicka` and the small print below a question about the page are its form."""
    for index in range(1, len(flow)):
        item, above = flow[index], kinds[index - 1]
        if above not in (FurnitureKind.FEEDBACK, FurnitureKind.COOKIE) or kinds[index] is not None:
            continue
        if isinstance(item, Block) and follows_form(item.text):
            kinds[index] = above


def _take_senders(flow: Sequence[Block | TableHere], kinds: Kinds) -> None:
    """The name of the municipality right above its address or telephone belongs to it."""
    for index in range(len(flow) - 2, -1, -1):
        item = flow[index]
        if kinds[index] is not None or kinds[index + 1] is not FurnitureKind.CONTACT:
            continue
        if isinstance(item, Block) and _is_sender(item):
            kinds[index] = FurnitureKind.CONTACT


def _is_sender(block: Block) -> bool:
    text = block.text
    if block.kind is BlockKind.ITEM or len(text.split()) > SENDER_WORDS:
        return False
    named = find_municipality(text)
    return (named is not None and named.text == text) or text.casefold().endswith(" kommun")


def _take_contact_headings(flow: Sequence[Block | TableHere], kinds: Kinds) -> None:
    """A heading `Kontakt` over nothing but contacts is one of them."""
    for index, item in enumerate(flow[:-1]):
        heads = isinstance(item, Block) and _CONTACT_HEADING.fullmatch(item.text) is not None
        if heads and kinds[index + 1] is FurnitureKind.CONTACT:
            kinds[index] = FurnitureKind.CONTACT


def _near_people(flow: Sequence[Block | TableHere], kinds: Kinds) -> set[int]:
    """Contact blocks in one run with a block that names a person."""
    near: set[int] = set()
    run: list[int] = []
    for index in range(len(flow) + 1):
        if index < len(flow) and kinds[index] is FurnitureKind.CONTACT:
            run.append(index)
            continue
        if any(find_persons(_text(flow[i])) is not None for i in run):
            near.update(run)
        run = []
    return near


def _text(item: Block | TableHere) -> str:
    return item.text if isinstance(item, Block) else ""


def _is_personal(kind: FurnitureKind, text: str, *, near_person: bool) -> bool:
    """Whether a person can be told by it."""
    if find_persons(text) is not None or reaches_person(text):
        return True
    if kind is FurnitureKind.CREDIT:
        return _BODY.search(text) is None
    found = find_contact_details(text)
    return found.has_personal or (near_person and bool(found.details) and not _is_post(text))


def _is_post(text: str) -> bool:
    """A post address of the office: no telephone, no mail."""
    details = find_contact_details(text).details
    return not any("@" in one or _PHONE_DIGITS.search(one) for one in details)


# "060-19 13 91": more digits than a post code
_PHONE_DIGITS = re.compile(r"(?:\d[\s–-]*){7,}")
