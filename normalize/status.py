"""A status cell → its code, colour and progress.

Source: guide/plan-tables.md section 4. A word is looked up whole (`status_words.py`); a longer text
counts by its first sentence (``Pågår. Arbetet fortsätter …``), the text is kept as printed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from ..schemas import Status, StatusCode, StatusColour
from .notation.missing import is_missing
from .spelling.characters import tidy, unmarked, without_note_marks
from .status_words import CODES
from .times.dates import parse_moment
from .times.numeric_dates import UnreadableDateError

COLOUR_WORDS: Mapping[str, StatusColour] = MappingProxyType(
    {
        **dict.fromkeys(("röd", "rött", "röda", "🔴", "🟥", "😒", "☹", "🙁"), StatusColour.RED),
        **dict.fromkeys(("gul", "gult", "gula", "🟡", "🟨", "😐"), StatusColour.YELLOW),
        **dict.fromkeys(
            ("grön", "grönt", "gröna", "🟢", "🟩", "😊", "☺", "🙂"), StatusColour.GREEN
        ),
    }
)
"""Colour words and the glyphs that are a traffic light by themselves."""

_MARKS: Mapping[str, StatusCode] = MappingProxyType(
    {"✓": StatusCode.DONE, "✔": StatusCode.DONE, "☑": StatusCode.DONE, "√": StatusCode.DONE}
)
"""Single signs that mean one thing in every plan seen; letters (``G``, ``P``) do not."""

# "80 %", "80%", "färdiggrad 80 procent", "80 % klart"
_PROGRESS = re.compile(
    r"(?:färdiggrad:? |genomfört till |klart till |ca )?(\d{1,3})(?:[,.](\d))? ?(?:%|procent)"
    r"(?: (?:klart?|färdigt?|genomfört|genomförd|slutfört))?",
    re.ASCII,
)
# "pågår 50 %", "pågår (50 %)", "grön 100 %"
_PROGRESS_BEHIND = re.compile(r"([^\d%]+?) ?[(,-]? ?(\d{1,3} ?(?:%|procent))\)?", re.ASCII)
# "genomförd.", "pågår - arbetet fortsätter", "pågår. arbetet fortsätter": the first sentence
_FIRST_SENTENCE = re.compile(r"(.{1,60}?)(?:[.:;!] | [-–—] |[.!]$)")
_LABEL = re.compile(r"(?:status|bedömning|måluppfyllelse|färdiggrad|prognos):? ")
# "målet är delvis uppnått", "aktiviteten har avslutats", "kursen är inställd"
_SUBJECT = re.compile(
    r"^(?:(?:mål(?:et|en)?|nämndmålet|indikatorn|uppdraget|aktiviteten|åtgärden|insatsen) "
    r"(?:är |har )?|(?!ingen |inget )\w{3,}(?:en|et|na) (?:är |har )?|är |har |ännu )"
)
# "målet delvis är uppnått", "målet inte har nåtts": the word that says how far stands before "är"
_TURNED = re.compile(
    r"^(?:att )?mål(?:et|en) (?P<far>delvis|ej|inte|helt) (?:är|har) (?P<what>\w+)$"
)
# "bedöms vara delvis uppnått": what is judged to be so now; "bedöms uppnås" is an outlook
_JUDGED = re.compile(
    r"^(?:bedöms|anses)(?: (?:som|vara))? (?P<far>delvis |ej |inte |helt )?(?:ha )?"
    r"(?P<what>uppnå(?:tts?|dda?)|uppfyll(?:ts?|da?)|nåtts?|nådd)$"
)
# "röd 7,1 % 5,5 %": the colour of the row, before its values
_VALUES = re.compile(r"[\d ,.%+<>≤≥−–-]+", re.ASCII)


def parse_status(text: str) -> Status | None:
    """Read a status cell; None for a blank text. A text no rule knows keeps only its words.

    >>> parse_status("Pågår. Arbetet fortsätter under hösten.").code
    <StatusCode.ONGOING: 'ongoing'>
    >>> parse_status("Röd").colour, str(parse_status("80 %").progress)
    (<StatusColour.RED: 'red'>, '0.8')
    >>> parse_status("Målet bedöms delvis uppnått.").code
    <StatusCode.PARTLY_MET: 'partly_met'>
    >>> parse_status("G").code is None, parse_status("Pågår¹⁾").code
    (True, <StatusCode.ONGOING: 'ongoing'>)
    """
    printed = tidy(text)
    if not printed:
        return None
    words = without_note_marks(unmarked(printed)).strip().casefold().rstrip(". ")
    for reading in _readings(words):
        status = _known(printed, reading)
        if status is not None:
            return status
    missing = len(words) <= _LONGEST_MARK and is_missing(words)
    return Status(text=printed, code=StatusCode.NOT_ASSESSED if missing else None)


# "Målet uppnått?", "Uppfyllt", "Nått målet": what `Ja` and `Nej` answer
_ASKS_RESULT = re.compile(r"\b(?:uppnå|uppfyll|nå(?:tt|s)\b)", re.IGNORECASE)
# "Genomfört?", "Klart (ja/nej)"
_ASKS_DEED = re.compile(r"\b(?:genomför|klar|färdig|avsluta|slutför)", re.IGNORECASE)


def answered(question: str, answer: str) -> StatusCode | None:
    """What `Ja` or `Nej` under a header says; None for another text, or where it says too little.

    >>> answered("Målet uppnått?", "Nej"), answered("Genomfört", "Ja"), answered("Status", "Ja")
    (<StatusCode.NOT_MET: 'not_met'>, <StatusCode.DONE: 'done'>, None)
    """
    said = unmarked(tidy(answer)).strip(" .").casefold()
    if said not in ("ja", "nej"):
        return None
    if _ASKS_RESULT.search(question):
        return StatusCode.MET if said == "ja" else StatusCode.NOT_MET
    return StatusCode.DONE if said == "ja" and _ASKS_DEED.search(question) else None


_LONGEST_MARK = 60
"""Characters of ``Data saknas för den aktuella uppföljningsperioden`` and its like."""


def _readings(words: str) -> list[str]:
    """The whole text, then without label and subject, then its first sentence alone."""
    bare = _LABEL.sub("", words, count=1) if _LABEL.match(words) else words
    bare = _SUBJECT.sub("", bare, count=1) if _SUBJECT.match(bare) else bare
    sentence = _FIRST_SENTENCE.match(bare)
    return [words, bare] + ([sentence[1].strip()] if sentence else [])


def _known(printed: str, words: str) -> Status | None:
    colour, rest = _colour_first(words)
    if colour is not None and (not rest or _VALUES.fullmatch(rest)):
        return Status(text=printed, colour=colour)
    behind = _PROGRESS_BEHIND.fullmatch(rest)
    if behind and CODES.get(behind[1].strip()):
        rest, share = behind[1].strip(), _share(behind[2])
    else:
        share = _share(rest)
    code = _code(rest) or _code(_SUBJECT.sub("", rest, count=1))
    if code is None and share is None:
        return None
    return Status(text=printed, code=code, colour=colour, progress=share)


def _code(words: str) -> StatusCode | None:
    if turned := _TURNED.match(words):
        words = f"{turned['far']} {turned['what']}"
    elif judged := _JUDGED.match(words):
        words = f"{judged['far'] or ''}{judged['what']}"
    return CODES.get(words) or _MARKS.get(words) or _dated_code(words)


def _dated_code(words: str) -> StatusCode | None:
    """``klart 2023-05-31``, ``genomförd våren 2023``: the time says nothing of the status."""
    first, _, rest = words.partition(" ")
    code = CODES.get(first)
    if code is None:
        return None
    try:
        return None if parse_moment(rest) is None else code
    except UnreadableDateError:
        return None


def _colour_first(words: str) -> tuple[StatusColour | None, str]:
    """``grön, målet uppnått``: a colour word in front, and what stands behind it."""
    first, _, rest = words.partition(" ")
    colour = COLOUR_WORDS.get(first.strip(",:;.\ufe0f"))
    return (colour, rest.strip(" ,:;-–()")) if colour is not None else (None, words)


def _share(words: str) -> Decimal | None:
    """A percentage from 0 to 100 as a share from 0 to 1."""
    found = _PROGRESS.fullmatch(words)
    if found is None:
        return None
    percent = Decimal(f"{found[1]}.{found[2]}" if found[2] else found[1])
    return percent.scaleb(-2).normalize() + 0 if percent <= 100 else None
