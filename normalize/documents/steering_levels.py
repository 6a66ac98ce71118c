"""The levels of a steering chain, from vision to activity, and the words that tie them together.

Source of the terms: guide/plan-tables.md section 8 (the goal chains of some thirty bodies).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_GOAL_KINDS = (
    "inriktnings|effekt|nämnds?|verksamhets|resultat|del|bolags|enhets|etapp|utvecklings|process|"
    "program|års|kvalitets|slut|hållbarhets|fullmäktige|kommunfullmäktige|koncern|styr"
)
_ADJECTIVES = (
    "(?:kommun)?övergripande|strategiska?|kommungemensamma?|koncerngemensamma?|politiska|"
    "långsiktiga|prioriterade|finansiella"
)
_PLURAL = "er(?:na)?|en"
# "visionen", "kommunövergripande mål", "inriktningsmålen", "mål på enhetsnivå", "aktiviteter"
_LEVEL = re.compile(
    rf"(?<![\w-])(?:vision(?:{_PLURAL})?"
    rf"|(?:{_ADJECTIVES}) (?:mål(?:en|et)?|plan(?:{_PLURAL})?|prioriteringar(?:na)?|"
    r"inriktning(?:ar(?:na)?|en)?|områden(?:a)?)"
    rf"|(?:{_GOAL_KINDS})mål(?:en|et)?|mål på \w+nivå"
    r"|(?:fokus|mål)områden?(?:a|t)?|framgångsfaktorer(?:na)?|nyckeltal(?:en)?|mätetal(?:en)?"
    r"|indikator(?:er(?:na)?|n)?|aktivitet(?:er(?:na)?|en)?|åtgärd(?:er(?:na)?|en)?"
    r"|insatser(?:na)?|strategier(?:na)?"
    rf"|(?:verksamhets|nämnds?|enhets|affärs|handlings|aktivitets)plan(?:{_PLURAL})?"
    r")(?![\w-])",
    re.IGNORECASE,
)
# Definite endings: "visionen", "målen", "planerna", "områdena", "aktiviteterna", "indikatorn"
_DEFINITE = (
    (re.compile(r"(vision|plan|inriktning|aktivitet|åtgärd)en$"), r"\1"),
    (re.compile(r"(mål|tal)(?:en|et)$"), r"\1"),
    (re.compile(r"(områden)a$"), r"\1"),
    (re.compile(r"(område)t$"), r"\1"),
    (re.compile(r"(er|ar)na$"), r"\1"),
    (re.compile(r"(indikator)n$"), r"\1"),
)
_SINGULAR = re.compile(r"a (?=(?:plan|inriktning)$)")


@dataclass(frozen=True, slots=True)
class LevelTerm:
    """A term for one level as a text prints it."""

    term: str
    """In small letters and without the definite ending: ``inriktningsmål``."""
    start: int
    end: int
    """Offsets of the printed term in the text."""

    @property
    def key(self) -> str:
        """Equal for terms of one level: ``kommunövergripande mål`` and ``övergripande mål``.

        >>> LevelTerm("kommunövergripande mål", 0, 0).key
        'övergripande mål'
        """
        return self.term.removeprefix("kommun").removesuffix("na")


def level_terms(text: str) -> list[LevelTerm]:
    """Every term of a level in a text, in order.

    >>> [found.term for found in level_terms("Visionen konkretiseras till inriktningsmålen.")]
    ['vision', 'inriktningsmål']
    >>> [found.term for found in level_terms("den strategiska planen och mål på enhetsnivå")]
    ['strategisk plan', 'mål på enhetsnivå']
    """
    found = ((indefinite(match[0]), *match.span()) for match in _LEVEL.finditer(text))
    return [LevelTerm(*one) for one in found]


def indefinite(printed: str) -> str:
    """A term without its definite ending, in small letters.

    >>> indefinite("Strategiska planen"), indefinite("aktiviteterna"), indefinite("fokusområdena")
    ('strategisk plan', 'aktiviteter', 'fokusområden')
    """
    term = printed.casefold()
    for pattern, without in _DEFINITE:
        term, changed = pattern.subn(without, term)
        if changed:
            break
    return _SINGULAR.sub(" ", term)
