"""A legend of status colours: `Grön = uppnått, gul = delvis uppnått` → what each colour means.

A colour alone does not say whether a goal is reached or a measure begun (guide/plan-tables.md
section 4, "Colour as word", "Icon only"); where the document itself explains it, it does. Only what
the status words explain counts, and only where one line or list explains two or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..schemas import StatusCode, StatusColour
from .status import COLOUR_WORDS, parse_status
from .status_words import OF_DEEDS
from .text.triggers import Triggers, folded

FEWEST_COLOURS = 2
"""Colours that a legend explains at least; one alone is a word in prose."""

_COLOUR = r"(?:gröna?|grönt|gula?|gult|röda?|rött)"
_SHOWN = r"\s(?:färg|markering|cirkel|prick|punkt|ruta|smiley|gubbe|pil|status|bedömning)"
_VERB = r"\s(?:betyder|innebär|visar|motsvarar)(?:\satt)?\s"
# "Grön = ", "Röd: ", "gul – ", "grönt innebär att ", "röd färg ", "gult att "
_KEY = rf"(?<!\w)%s(?:(?:{_SHOWN})?(?:\s?[=:]\s?|\s[–-]\s|{_VERB}|\satt\s)|{_SHOWN}\s)"
# "Grön = uppnått, gul = delvis uppnått", "Röd: målet nås inte."; the meaning ends where the next
# colour begins, or at a stop
_COLOUR_FIRST = re.compile(
    _KEY % f"(?P<colour>{_COLOUR})" + r"(?P<meaning>[^=:;.]+?)"
    rf"(?=[\s,;/|·•()●]*(?:(?:och|samt)\s+)?(?:$|[.;]|{_KEY % _COLOUR}))",
    re.IGNORECASE,
)
# "målet är uppnått (grön), delvis uppnått (gul)"
_COLOUR_LAST = re.compile(
    rf"(?P<meaning>[^(),;.:]+?)\s\((?P<colour>{_COLOUR})(?:{_SHOWN})?\)", re.IGNORECASE
)
# "grön (uppnått), gul (delvis uppnått)"
_IN_PARENTHESES = re.compile(
    rf"(?<!\w)(?P<colour>{_COLOUR})(?:{_SHOWN})?\s\((?P<meaning>[^()]+)\)", re.IGNORECASE
)
# "och att målet är nått", "eller ej uppnått": words that join a meaning to those beside it
_JOINING = re.compile(r"^(?:(?:och|samt|eller|att)\s+)+|\s+(?:och|samt|eller)$")

_COLOURS = (Triggers("grön"), Triggers("gul"), Triggers("röd", "rött"))

ColourLegend = Mapping[StatusColour, frozenset[StatusCode]]
"""What the document says each colour stands for: of goals, of activities, or of both."""


def find_colour_legend(texts: Iterable[str]) -> ColourLegend:
    """What each colour stands for in the legends among `texts` (a paragraph or list in each).

    >>> legend = find_colour_legend(["Grön = uppnått, gul = delvis uppnått."])
    >>> [(colour.value, code.value) for colour, codes in legend.items() for code in codes]
    [('green', 'met'), ('yellow', 'partly_met')]
    >>> find_colour_legend(["Grön = låg risk, röd = hög risk"])
    mappingproxy({})
    """
    found: dict[StatusColour, frozenset[StatusCode]] = {}
    for text in texts:
        for colour, code in _explained(text).items():
            found[colour] = found.get(colour, frozenset()) | {code}
    return MappingProxyType(found)


def meaning_of_deed(colour: StatusColour, legend: ColourLegend) -> StatusCode | None:
    """What the colour of an activity means by the legend; None where that is not certain."""
    told = {each: codes & OF_DEEDS for each, codes in legend.items()}
    return _only(told if any(told.values()) else legend, colour)


def meaning_of_result(colour: StatusColour, legend: ColourLegend) -> StatusCode | None:
    """What the colour of a goal or indicator means by the legend; None where not certain."""
    told = {each: codes - OF_DEEDS for each, codes in legend.items()}
    return _only(told if any(told.values()) else legend, colour)


def _only(legend: ColourLegend, colour: StatusColour) -> StatusCode | None:
    codes = legend.get(colour, frozenset())
    return next(iter(codes)) if len(codes) == 1 else None


def _names_colours(text: str) -> bool:
    """Whether a text prints the words of as many colours as a legend explains; few do."""
    searched = folded(text)
    return sum(words.are_in(searched) for words in _COLOURS) >= FEWEST_COLOURS


def _explained(text: str) -> dict[StatusColour, StatusCode]:
    if not _names_colours(text):
        return {}
    explained: dict[StatusColour, StatusCode] = {}
    for pattern in (_COLOUR_FIRST, _COLOUR_LAST, _IN_PARENTHESES):
        for match in pattern.finditer(text):
            meaning = _JOINING.sub("", match["meaning"].strip(" ,;/|.·•()●"))
            status = parse_status(meaning)
            if status is not None and status.code is not None:
                explained.setdefault(COLOUR_WORDS[match["colour"].casefold()], status.code)
    return explained if len(explained) >= FEWEST_COLOURS else {}
