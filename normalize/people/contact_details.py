"""Telephone numbers, mail and post addresses in a text, and the names of persons beside them.

Details of persons are withheld unless they were asked for; those of an office are not personal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..spelling.wordshapes import word_set
from ..text.sentences import words_of
from ..text.triggers import Triggers, folded
from .persons import is_person

# "060-19 13 91", "+46 (0)70-693 44 83", "0224-74 70 00", "070 693 44 83", "010-123 45 67"
_PHONE = re.compile(
    r"(?<![\w/-])(?:\+46\s?(?:\(0\)\s?)?|0)\d{1,3}[\s–-]{1,3}\d{2,3}(?:\s?\d{2,3}){1,3}(?![\w/-])"
)
# "kommun.info@sala.se"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# "www.sala.se", "sundsvall.se/personuppgifter"
_WEB = re.compile(
    r"(?:https?://|www\.)\S+|(?<![@\w.-])[a-zåäö0-9-]+\.(?:se|nu|com|eu)(?:/\S*)?(?![\w.-])", re.I
)
# "851 85 Sundsvall", "733 25 Sala", "S-123 45 Stad"
_POST_TOWN = re.compile(
    r"(?<![\d-])(?:S(?:E)?-)?\d{3} ?\d{2} [A-ZÅÄÖ][\wåäöÅÄÖ-]+(?: [A-ZÅÄÖ][\wåäöÅÄÖ-]+)?"
)
# "Box 304", "Stora torget 1", "Kyrkogatan 12 B"
_STREET = re.compile(
    r"\bBox \d{1,5}|[A-ZÅÄÖ][\wåäö]*(?: [\wåäöÅÄÖ]+)? ?"
    r"(?:gatan|vägen|torget|gränd|allén|plan|platsen|stigen) \d{1,3}(?: ?[A-F])?\b"
)
# "Org.nr 212000-2411", "Organisationsnummer: 212000-2411"
_REGISTERED = re.compile(r"\d{6}-\d{4}(?!\d)")
# "1", "@", "sala.se", "http://": every detail has one of them, most sentences have none
_MAY_HOLD_DETAILS = re.compile(r"[\d@]|\S\.\S|://")
# "Box 3", "-gatan 1"; "vägen", "plan" and the like stand in many texts, a number behind in few
_STREET_WORDS = Triggers(
    *("box", "gatan ", "vägen ", "torget ", "gränd ", "allén ", "plan ", "platsen ", "stigen "),
)
_WEB_WORDS = Triggers("http", "www.", ".se", ".nu", ".com", ".eu")
_PATTERNS = (
    *((_MAIL, Triggers("@")), (_PHONE, Triggers("0", "+46")), (_POST_TOWN, Triggers(" "))),
    *((_STREET, _STREET_WORDS), (_REGISTERED, Triggers("-")), (_WEB, _WEB_WORDS)),
)
"""What the details look like, and what each of them prints in any case."""

REPEATED_TEXTS = 64
"""Texts whose details are remembered: several questions are asked about a block, one at once."""

_LABELS = word_set(
    """
    telefon tel tfn tlf växel mobil mobiltelefon direkt fax e-post epost mejl mail e-postadress
    postadress besöksadress adress box webb webbplats hemsida internet org.nr orgnr
    organisationsnummer kontakt kontakta kundtjänst kontaktcenter medborgarservice fakturaadress
    leveransadress bankgiro plusgiro oss
    """
)
"""Words that stand before contact details and say which one follows."""

# "anna.berg@…", "a.berg@…": names of persons; "kommun@…", "info@…", "kommun.info@…" are offices
_OFFICE_MAIL = re.compile(
    r"(?:kommun|info|kontakt|kundtjanst|registrator|kansli|medborgar|post|diarium|dataskydd|"
    r"namnd|forvaltning|service|kommunstyrelse|bygg|social|skola)",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"(?:\+46\s?(?:\(0\)\s?)?|0)7\d")

WORDS_BESIDE = 6
"""Contact lines have at most this many words beside details and labels: an office's name, a role.

Sentences that mention a telephone number have more (seeds and published plans, 2026-11).
"""


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """What a text prints of ways to reach someone."""

    details: tuple[str, ...]
    """As printed, in order."""
    beside: tuple[str, ...]
    """The other words, in small letters, without labels (``telefon``, ``e-post``)."""

    @property
    def is_contact_line(self) -> bool:
        """Whether the text is there for the sake of its details."""
        return bool(self.details) and len(self.beside) <= WORDS_BESIDE

    @property
    def has_personal(self) -> bool:
        """Whether a detail belongs to a person by its form: a mobile number, a personal mail."""
        return any(_MOBILE.match(one) or _is_personal_mail(one) for one in self.details)


@lru_cache(maxsize=REPEATED_TEXTS)
def find_contact_details(text: str) -> ContactDetails:
    """The telephone numbers, addresses and the like of a text.

    >>> found = find_contact_details("Telefon: 0511-310 00 | E-post info@ekdalen.se")
    >>> found.details, found.beside, found.is_contact_line, found.has_personal
    (('0511-310 00', 'info@ekdalen.se'), (), True, False)
    >>> find_contact_details("Sara Ek, 070-123 45 67").has_personal
    True
    >>> find_contact_details("Perioden 2023-2025 kostar 12 000 kr").details
    ()
    """
    found: list[tuple[int, str]] = []
    rest = text
    searched = folded(text) if _MAY_HOLD_DETAILS.search(text) else ""
    for pattern, triggers in _PATTERNS:
        if not triggers.are_in(searched):
            continue
        matches = [(match.start(), match[0]) for match in pattern.finditer(rest)]
        if matches:
            found += matches
            rest = pattern.sub(lambda match: " " * len(match[0]), rest)
    beside = [word for word in words_of(rest) if word not in _LABELS and word.strip("|•·/")]
    return ContactDetails(tuple(detail for _, detail in sorted(found)), tuple(beside))


def _is_personal_mail(detail: str) -> bool:
    name, at, _ = detail.partition("@")
    return bool(at) and "." in name and _OFFICE_MAIL.search(name) is None


# "Elise Andersson": no common noun ends in -sson
_PATRONYMIC = re.compile(r"[A-ZÅÄÖ][\wåäöé-]+ [A-ZÅÄÖ][\wåäöé]*sson")
_LONGEST_NAME, _SHORTEST_NAME = 3, 2
"""Words of a name that is looked for inside a line."""


@dataclass(frozen=True, slots=True)
class NamedPersons:
    """The persons that a short line names, and the words beside their names (None: no others)."""

    names: tuple[str, ...]
    beside: str | None


def find_persons(text: str) -> NamedPersons | None:
    """The persons that a short line is there to name; None for other lines.

    >>> find_persons("Maria Lind Kvalitets- och utvecklingsstrateg")
    NamedPersons(names=('Maria Lind',), beside='Kvalitets- och utvecklingsstrateg')
    >>> find_persons("Handläggare: Anders Berg, Maria Lind")
    NamedPersons(names=('Anders Berg', 'Maria Lind'), beside='Handläggare')
    >>> find_persons("Nämnderna följer upp sina mål") is None
    True
    """
    words = text.replace("|", " ").split()
    if len(words) > WORDS_BESIDE + 2 * _LONGEST_NAME:
        return None
    names: list[str] = []
    rest: list[str] = []
    index = 0
    while index < len(words):
        length = _length_of_name(words[index:])
        if length:
            names.append(_bare(words[index : index + length]))
        else:
            rest.append(words[index])
        index += length or 1
    beside = _bare(rest)
    if not names or len(rest) > WORDS_BESIDE:
        return None
    return NamedPersons(tuple(names), beside or None)


def reaches_person(sentence: str) -> bool:
    """Whether a sentence tells how to reach a person: by a personal detail, or name and detail.

    >>> reaches_person("Frågor besvaras av Anna Berg, telefon 0555-123 45.")
    True
    >>> reaches_person("Växeln nås på 0555-123 45."), reaches_person("Anna Berg tog beslutet.")
    (False, False)
    """
    found = find_contact_details(sentence)
    if not found.details:
        return False
    if found.has_personal:
        return True
    reachable = any("@" in detail or _PHONE.fullmatch(detail) for detail in found.details)
    words = sentence.split()
    return reachable and any(_length_of_name(words[index:]) for index in range(len(words)))


def _length_of_name(words: list[str]) -> int:
    """How many words from the first on are one person's name; 0 where they are none."""
    for length in (_LONGEST_NAME, _SHORTEST_NAME):
        name = words[:length]
        inner = any(word[-1] in ",;:.)" for word in name[:-1])
        if len(name) < length or inner or not _is_name(_bare(name)):
            continue
        if length == _SHORTEST_NAME or _is_name(_bare(name[1:])):
            return length
    return 0


def _is_name(text: str) -> bool:
    return is_person(text) or _PATRONYMIC.fullmatch(text) is not None


def _bare(words: list[str]) -> str:
    return " ".join(words).strip(" ,;:–—-()")
