"""The one table of marks and phrases for "no value is printed here".

Source: guide/plan-tables.md section 3, "Missing". ``Ingen`` alone is not among them: it is the
trend "none" (Klippan, Ale). An empty cell is no mark at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from .lexemes import Lexeme

MARKS = frozenset({"-", "–", "—", "−", "--", "---", "–-", "*", "**", "..", "...", "…"})
"""The whole cell."""

WHOLE = frozenset(
    {
        "i.u", "iu", "i u", "u.s", "n/a", "n.a", "saknas", "data saknas", "ej mätt", "mäts ej",
        "mäts inte", "ej mätbart", "okänt", "tbd", "ej tillämpligt", "ej aktuell", "e.t", "e.u",
        "ingen uppgift", "inget utfall", "inget värde", "inget resultat",
    }
)  # fmt: skip
"""The whole cell, casefolded, without a full stop at its end."""

ADVERB_FIRST = {
    "ej": "mätt mäts uppmätt mätbart mätbar relevant relevanta aktuellt aktuell aktuella klar "
    "tillgängligt tillgänglig tillgängliga bedömt bedömd redovisat redovisas rapporterat klart "
    "rapporterad genomförd genomfört tillämpligt tillämplig fastställt fastställd beslutat "
    "beslutad framtaget angivet angiven satt besvarad ifyllt känt utfört följts mätts "
    "applicerbart startat",
    "inte": "mätt mäts uppmätt mätbart relevant aktuellt tillgängligt bedömt redovisat mätts "
    "tillämpligt fastställt beslutat framtaget angivet satt",
    "ny": "indikator fråga mätning mätmetod metod enkät undersökning nyckeltal mätare",
    "nytt": "mått nyckeltal mätetal index",
    "ingen": "mätning uppgift data enkät undersökning redovisning uppföljning bedömning statistik "
    "mätdata utfallsdata tillgänglig",
    "inga": "uppgifter data mätningar tillgängliga mätdata siffror svar",
    "inget": "utfall värde underlag resultat mätvärde målvärde mått",
}  # fmt: skip
"""First word and the second words that make it a missing value: ``Ej relevant då …``."""

LACKING = frozenset({"saknas", "saknades"})
"""``Uppgift saknas``, ``Data saknas för …``: among the first words, nothing numeric before it."""

MEASURED_NOT = {
    "mäts": frozenset({"ej", "inte"}),
    "mättes": frozenset({"ej", "inte"}),
    "mättas": frozenset({"ej"}),
    "redovisas": frozenset({"ej", "inte"}),
    "finns": frozenset({"ej", "inte"}),
    "följs": frozenset({"ej", "inte"}),
    "har": frozenset({"ej", "inte"}),
    "går": frozenset({"ej", "inte"}),
}

FIRST_WORDS = 5
"""How far into the cell ``saknas`` may stand: ``Tillförlitlig data för året saknas``."""


def is_missing(text: str, lexemes: Sequence[Lexeme]) -> bool:
    """Tell whether the cell says that no value is printed; years are the only numbers in it.

    >>> from .lexemes import lex
    >>> all(is_missing(text, lex(text)) for text in ("-", "i.u.", "Ny indikator 2023"))
    True
    >>> any(is_missing(text, lex(text)) for text in ("Ingen", "- 5", "Ny indikator: 80 %"))
    False
    """
    if text in MARKS:
        return True
    folded = text.casefold().strip("().- *")
    if folded in WHOLE:
        return True
    if any(_is_value(lexeme) for lexeme in lexemes):
        return False
    words = tuple(word.strip(".,()-–*") for word in folded.split())
    return _phrase(tuple(word for word in words if word))


def _is_value(lexeme: Lexeme) -> bool:
    """A number that is no year."""
    year = lexeme.numeral.year if lexeme.numeral is not None else None
    return lexeme.is_number and year is None


def _phrase(words: tuple[str, ...]) -> bool:
    if len(words) > 1:
        first, second = words[:2]
        if second in ADVERB_FIRST.get(first, "").split() or second in MEASURED_NOT.get(first, ()):
            return True
    if "inte" in words or "ej" in words:
        return False
    return any(word in LACKING for word in words[1 : FIRST_WORDS + 1])
