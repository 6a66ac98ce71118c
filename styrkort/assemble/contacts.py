"""Whom to ask about a document: roles; names and telephone numbers only where asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ..extract.flow import FurniturePiece, People
from ..extract.table import Line
from ..normalize.documents.metadata import MetadataField, parse_label_line
from ..normalize.people.contact_details import find_contact_details, find_persons
from ..normalize.people.persons import without_person
from ..normalize.people.responsible import parse_responsible
from ..normalize.text.triggers import Triggers
from ..schemas import Contact, FurnitureKind, Responsible, Text
from .passages import Passage, quote, sentences_with
from .scribe import Scribe, source_of_lines

# "Kontakta kommunens kvalitetsstrateg via kontaktcenter", "Frågor besvaras av ekonomichefen"
_ASK = re.compile(
    r"(?:kontakta|besvaras av|hör av dig till)\s+(?P<role>[\wåäöÅÄÖ -]{4,60}?)"
    r"\s*(?:\b(?:via|på|om|för|genom)\b|[.,;]|$)",
    re.IGNORECASE,
)
_ASKING_WORDS = Triggers("kontakta", "besvaras av", "hör av dig till")
_ROLE = re.compile(
    r"\b\w*(?:strateg|chef|direktör|samordnare|sekreterare|controller|handläggare|utvecklare|"
    r"ekonom|jurist|registrator|kommunikatör|ansvarig)(?:en|n)?\b",
    re.IGNORECASE,
)


def read_contacts(
    pieces: Iterable[FurniturePiece], passages: Sequence[Passage], scribe: Scribe, people: People
) -> tuple[Contact, ...]:
    """The roles beside persons' names in the furniture, and those that sentences name."""
    contact_pieces = [piece for piece in pieces if piece.kind is FurnitureKind.CONTACT]
    return (*_in_furniture(contact_pieces, scribe, people), *_in_prose(passages, scribe))


def _in_furniture(
    pieces: Sequence[FurniturePiece], scribe: Scribe, people: People
) -> Iterator[Contact]:
    """One contact for each piece that names one person, with the details of the next pieces."""
    for index, piece in enumerate(pieces):
        text = " ".join(line.text for line in piece.lines)
        persons = find_persons(text)
        if persons is None:
            yield from _asked_in(text, piece, scribe, people)
        if persons is None or len(persons.names) > 1:
            continue
        role = _role(persons.beside, pieces[index:], scribe, people)
        if people is People.WITHHELD:
            if role is not None:
                yield Contact(role=role)
            continue
        yield Contact(
            role=role,
            name=_withheld(persons.names[0], piece, scribe, people),
            details=tuple(_details(pieces[index:], scribe)),
        )


def _asked_in(
    text: str, piece: FurniturePiece, scribe: Scribe, people: People
) -> Iterator[Contact]:
    """The role that a sentence says to ask, without the name beside it."""
    if not piece.personal:
        yield from _asked(text, piece.lines, scribe)
        return
    found = _ASK.search(text)
    role = None if found is None else without_person(found["role"])
    if role is not None and _ROLE.search(role):
        yield Contact(role=_withheld(role, piece, scribe, people))


def _role(
    beside: str | None, pieces: Sequence[FurniturePiece], scribe: Scribe, people: People
) -> Text | None:
    """The role beside a name, without its label; else the line right below, where it is one."""
    if beside is not None:
        label = parse_label_line(beside)
        asked = _ASK.search(_bare(beside))
        words = asked["role"] if asked is not None else beside if label is None else label[1]
        return None if words is None else _withheld(words, pieces[0], scribe, people)
    for below in pieces[1:2]:
        words = " ".join(line.text for line in below.lines)
        bare = _bare(words)
        if bare and find_persons(words) is None and _ROLE.search(bare):
            return _withheld(words, below, scribe, people)
    return None


def _details(pieces: Sequence[FurniturePiece], scribe: Scribe) -> Iterator[Text]:
    """The telephone numbers and addresses on the person's own line and below, up to the next."""
    for number, piece in enumerate(pieces):
        text = " ".join(line.text for line in piece.lines)
        if number and (find_persons(text) is not None or not piece.personal):
            return
        for detail in find_contact_details(text).details:
            yield quote(detail, piece.lines, scribe)


def _withheld(words: str, piece: FurniturePiece, scribe: Scribe, people: People) -> Text | None:
    """Words of a personal line; its citation shows the line only where people were asked for.

    None where a name or a number parts the words.
    """
    source = source_of_lines(piece.lines)
    citation = scribe.citation(source, scribe.join(source))
    if people is People.WITHHELD:
        citation = citation.model_copy(update={"raw": ""})
    bare = _bare(words)
    together = bare in " ".join(line.text for line in piece.lines)
    return Text(text=bare, citation=citation) if bare and together else None


def _bare(words: str) -> str:
    """The words without telephone numbers and addresses."""
    for detail in find_contact_details(words).details:
        words = words.replace(detail, " ")
    return " ".join(words.split()).strip(" ,;:|–-")


def find_responsible_role(pieces: Iterable[FurniturePiece], scribe: Scribe) -> Responsible | None:
    """The role of a line like `Ansvarig: Enhetschef Anna Berg`, without the name beside it."""
    for piece in pieces:
        label = parse_label_line(" ".join(line.text for line in piece.lines))
        if not piece.personal or label is None or label[0] is not MetadataField.RESPONSIBLE:
            continue
        named = None if label[1] is None else parse_responsible(label[1])
        if named is not None and named.roles:
            source = source_of_lines(piece.lines)
            citation = scribe.citation(source, scribe.join(source)).model_copy(update={"raw": ""})
            return Responsible(text=", ".join(named.roles), roles=named.roles, citation=citation)
    return None


def _in_prose(passages: Sequence[Passage], scribe: Scribe) -> Iterator[Contact]:
    for passage in passages:
        for block in passage.body:
            for sentence in sentences_with(_ASKING_WORDS, block, scribe):
                yield from _asked(sentence.text, sentence.lines, scribe)


def _asked(text: str, lines: Sequence[Line], scribe: Scribe) -> Iterator[Contact]:
    """`Frågor besvaras av ekonomichefen`: the role that a sentence says to ask."""
    found = _ASK.search(text)
    if found is not None and _ROLE.search(found["role"]):
        yield Contact(role=quote(found["role"], lines, scribe))
