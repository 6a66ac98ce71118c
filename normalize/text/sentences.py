"""Whether a line is a whole sentence, the beginning of one, or a phrase such as a heading.

Closed classes only: function words, and the finite verbs with which plans introduce lists. Verbs
in general cannot be told by their endings (``nämnder`` and ``leder`` both end in -er).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..spelling.wordshapes import word_set

_FINITE_VERBS = word_set(
    """
    ska skall bör kan måste får vill är var blir har hade består omfattar innehåller innebär gäller
    ansvarar beslutar beslutade fastställer leder styr styrs deltar bidrar utgår utgörs bygger
    beskriver visar anger regleras reglerar framgår följer följs finns görs gör sker ger ges tar tas
    lämnar lämnas behandlar avser syftar genomför genomförs upprättar arbetar verkar utgör används
    kallas omsätter upprättas redovisas rapporteras rapporterar svarar
    """
)
"""Present (and a few past) forms that make a line a sentence; no noun of plans is spelled so."""

# "Nämnderna. De …": a stop, then a capital, a digit or a quotation mark
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…])[\"”»’)]?\s+(?=[\"”“»(–-]?[\"”“»]?\s?[A-ZÅÄÖ0-9§])")
# "den 3. maj" goes on, "070-123 45 67." does not;
# "bl.a.", "t.ex.", "fr.o.m.", "ca.", "nr.", "kap.", "S:t": the stop ends no sentence
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:bl\.? ?a|t\.? ?ex|fr\.? ?o\.? ?m|t\.? ?o\.? ?m|d\.? ?v\.? ?s|m\.? ?m"
    r"|o\.? ?s\.? ?v|m\.? ?fl|s\.? ?k|ca|nr|kap|st|resp|inkl|exkl|ev|jfr|dnr|tel|§"
    r"|(?<!\d\s)\d{1,2})\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text in order; together they hold all its words.

    >>> list(sentences("Nämnden har en plan (bl.a. för 2024). Den följs upp. När? I maj."))
    ['Nämnden har en plan (bl.a. för 2024).', 'Den följs upp.', 'När?', 'I maj.']
    """
    start = 0
    for found in _SENTENCE_BREAK.finditer(text):
        stop = text[start : found.start()] + text[found.start() : found.end()].rstrip()
        if _ABBREVIATION.search(stop):
            continue
        yield stop.strip()
        start = found.end()
    if text[start:].strip():
        yield text[start:].strip()


def ends_in_full_stop(text: str) -> bool:
    """Whether the stop at the end of a text ends a sentence, not an abbreviation.

    >>> ends_in_full_stop("Arbetet pågår."), ends_in_full_stop("Se över kontor, lokaler m.fl.")
    (True, False)
    """
    return text.endswith(".") and _ABBREVIATION.search(text) is None


def words_of(text: str) -> list[str]:
    """The words in small letters, without the signs around them.

    >>> words_of("Varje nämnd ansvarar, inom sitt område, för att")[:4]
    ['varje', 'nämnd', 'ansvarar', 'inom']
    """
    return [word for token in text.casefold().split() if (word := token.strip(_SIGNS))]


_SIGNS = ".,;:!?…()[]\"'”“»«’–—"


def has_finite_verb(text: str) -> bool:
    """Whether a verb of the table makes the words a sentence.

    >>> has_finite_verb("Nämnderna ansvarar för målen"), has_finite_verb("Nämndernas mål")
    (True, False)
    """
    return any(word in _FINITE_VERBS for word in words_of(text))


_CONNECTORS = word_set(
    """
    och samt eller att som för av en ett den det de dessa från genom mellan enligt inom utifrån hos
    är ska skall har kan vill bör innebär omfattar innehåller
    """
)
"""No phrase ends in one of these; verb particles (``hålla utkik efter``, ``siktar på``) may."""


def is_unfinished(text: str) -> bool:
    """Whether the words ask for more: ``… för att``, ``… och``, ``Villkor för nämnderna är``.

    >>> [is_unfinished(text) for text in ("ansvarar för att", "leder arbetet och", "Mål och medel")]
    [True, True, False]
    """
    words = words_of(text)
    if text.rstrip().endswith((".", "!", "?")):
        return False
    return len(words) > 1 and words[-1] in _CONNECTORS
