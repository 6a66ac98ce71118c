"""The one table of marks and phrases for "no value is printed here".

Source: guide/plan-tables.md section 3, "Missing". ``Ingen`` alone is not among them: it is the
trend "none" (Klippan, Ale). An empty cell is no mark at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..spelling.wordshapes import word_set
from .lexemes import Lexeme, lex

MARKS = "-–—−", "*", ".…", "?", "_"
"""The whole cell is a row of these, those of one group: ``--``, ``..`` (SCB), ``***``. A footnote
mark may stand behind: ``-*``."""

WHOLE = frozenset(
    {
        "i.u", "iu", "i u", "u.s", "n/a", "n.a", "saknas", "data saknas", "ej mätt", "mäts ej",
        "mäts inte", "ej mätbart", "okänt", "tbd", "ej tillämpligt", "ej aktuell", "e.t", "e.u",
        "ingen uppgift", "inget utfall", "inget värde", "inget resultat", "na", "n a", "fastställs",
        "mätning pågår", "vet ej", "okänd", "nytt", "under framtagande", "under utarbetande",
    }
)  # fmt: skip
"""The whole cell, casefolded, without a full stop at its end."""

ADVERB_FIRST = {
    "ej": "mätt mäts uppmätt mätbart mätbar relevant relevanta aktuellt aktuell aktuella klar "
    "tillgängligt tillgänglig tillgängliga bedömt bedömd redovisat redovisas rapporterat klart "
    "rapporterad genomförd genomfört tillämpligt tillämplig fastställt fastställd beslutat "
    "beslutad framtaget angivet angiven satt besvarad ifyllt känt utfört följts mätts "
    "applicerbart startat bestämt bestämd satta satt möjligt beräknat beräknad uppföljt "
    "uppföljd utsett utsedd tillsatt",
    "inte": "mätt mäts uppmätt mätbart relevant aktuellt tillgängligt bedömt redovisat mätts "
    "tillämpligt fastställt beslutat framtaget angivet satt bestämt möjligt beräknat genomförd "
    "genomfört klar klart",
    "ny": "indikator fråga mätning mätmetod metod enkät undersökning nyckeltal mätare",
    "nytt": "mått nyckeltal mätetal index",
    "ingen": "mätning uppgift data enkät undersökning redovisning uppföljning bedömning statistik "
    "mätdata utfallsdata tillgänglig",
    "inga": "uppgifter data mätningar tillgängliga mätdata siffror svar",
    "inget": "utfall värde underlag resultat mätvärde målvärde mått mål",
}  # fmt: skip
"""First word and the second words that make it a missing value: ``Ej relevant då …``."""

LACKING = frozenset({"saknas", "saknades"})
"""``Uppgift saknas``, ``Data saknas för …``: among the first words, nothing numeric before it."""

MEASURED_NOT = {
    "mäts": frozenset({"ej", "inte"}),
    "mättes": frozenset({"ej", "inte"}),
    "mättas": frozenset({"ej"}),
    "redovisas": frozenset({"ej", "inte"}),
    "genomfördes": frozenset({"ej", "inte"}),
    "gjordes": frozenset({"ej", "inte"}),
    "finns": frozenset({"ej", "inte"}),
    "följs": frozenset({"ej", "inte"}),
    "har": frozenset({"ej", "inte"}),
    "går": frozenset({"ej", "inte"}),
}

MEASURINGS = word_set(
    """
    mätning mätningen enkät enkäten undersökning undersökningen uppgift uppgiften uppgifter data
    värde värdet mätvärde målvärde målvärdet resultat resultatet utfall utfallet statistik underlag
    siffror siffra indikator indikatorn mått måttet tid datum tidpunkt bedömning svar
    """
)
"""What is said not to be there: ``Enkät ej genomförd``; ``Åtgärd ej genomförd`` is a status."""

LATER = frozenset({"fastställs", "beslutas", "kompletteras", "kommer", "redovisas", "anges"})
"""``Fastställs senare``, ``Redovisas senare``: nothing yet."""

UNABLE = frozenset({"kan", "går", "gick", "kunde"})
"""``Kan ej mätas``, ``Går inte att mäta``."""

_MEASURE = ("mät", "redovis", "bedöm", "beräkn", "följ", "ange", "tas")

FIRST_WORDS = 5
"""How far into the cell ``saknas`` may stand: ``Tillförlitlig data för året saknas``."""


def is_missing(text: str, lexemes: Sequence[Lexeme] | None = None) -> bool:
    """Tell whether the cell says that no value is printed; years are the only numbers in it.

    `lexemes` are those of the text, where it was cut already; few texts have to be.

    >>> all(map(is_missing, ("-", "i.u.", "Ny indikator 2023")))
    True
    >>> any(map(is_missing, ("Ingen", "- 5", "Ny indikator: 80 %")))
    False
    """
    pieces = (text, text.partition(": ")[2])  # "HME: ingen mätning 2020"
    if any(piece and _is_mark(piece) for piece in pieces):
        return True
    folded = [piece.casefold().strip("().- *") for piece in pieces if piece]
    if any(piece in WHOLE for piece in folded):
        return True
    if not any(map(_phrase, folded)):
        return False
    return not any(map(_is_value, lex(text) if lexemes is None else lexemes))


def _is_value(lexeme: Lexeme) -> bool:
    """A number that is no year."""
    year = lexeme.numeral.year if lexeme.numeral is not None else None
    return lexeme.is_number and year is None


def _is_mark(text: str) -> bool:
    printed = text.replace(" ", "").rstrip("*.") or text
    return any(mark.issuperset(printed) for mark in _SIGNS if printed[0] in mark)


_SIGNS = tuple(map(frozenset, MARKS))
_NOT = frozenset({"ej", "inte"})


_ADVERBS = frozenset({"", "ännu", "än"})


def _phrase(text: str) -> bool:
    """Whether the first words say it, behind ``ännu`` and the name of what is not there."""
    words = [word for each in text.split() if (word := each.strip(".,()-–*:")) not in _ADVERBS]
    if not words:
        return False
    first, second, third = (*words, "", "")[:3]
    if _denied(first, second) or (first in MEASURINGS and _denied(second, third)):
        return True
    if first in UNABLE and second in _NOT:
        return any(word.startswith(_MEASURE) for word in words[2:4])
    if first in LATER and second == "senare":
        return True
    if _NOT & set(words):
        return False
    return any(word in LACKING for word in words[: FIRST_WORDS + 1])


def _denied(first: str, second: str) -> bool:
    """``ej mätt``, ``mäts ej``, ``genomfördes ej`` behind what was to be measured."""
    return second in ADVERB_FIRST.get(first, "").split() or second in MEASURED_NOT.get(first, ())
