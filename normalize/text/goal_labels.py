"""Headings that name a goal, and headings that only say what stands below them.

`Övergripande mål: Trygg stad` names the goal `Trygg stad`; `Mål och indikatorer 2024` names
none. The words are those of the lexicon and of the guide's governance vocabulary
(plan-tables.md, 1 and 8).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# "Övergripande mål:", "Nämndmål 3:", "Delmål ÖM.11.2", "Mål/delmål:", "Målområde 3 –",
# "Fokusområde 2.", "Inriktning 1:", "Perspektiv: Ekonomi", "Strategiskt område A:"
_KIND = (
    r"(?:(?P<words>(?:\w+\s){0,2}?)"
    r"(?P<kind>\w*mål(?:/\w*mål)?|\w*målområde|\w*område|\w*inriktning|\w*perspektiv|\w*tema|insats))"
)
_CODE = r"(?P<code>(?:[A-ZÅÄÖ]{1,4}[.]?)?\d{1,2}(?:\.\d{1,2}){0,4}|[A-ZÅÄÖ]{1,2}\d{0,2})"
_LABEL = re.compile(
    rf"{_KIND}(?:\s+{_CODE}(?P<stop>\s*[:.–—-]\s*|\s+)|(?P<colon>\s*:\s*))(?=\S)",
    re.IGNORECASE | re.UNICODE,
)
_GOAL_ENDINGS = ("mål", "målområde")

# "A1. Trygga invånare", "K 2.1 Minska utsläpp": a code before the text
_BARE_CODE = re.compile(r"(?P<code>[A-ZÅÄÖ]{1,2}\s?\d{1,2}(?:\.\d{1,2})*)[.:]?\s+(?=[A-ZÅÄÖ])")

# "Tabell 3. Avfall", "Diagram 2", "Figur: …": names a table or picture, never a goal
_CAPTION = re.compile(r"(?:tabell|diagram|figur|bild)\b", re.IGNORECASE)
# "Indikator - Sjukfrånvaro (%)", "Nyckeltal SE. 8.7.4: …", "Mått: Nöjdhet"
_INDICATOR = re.compile(
    r"(?:indikator|nyckeltal|mått|mätetal)(?:\s+[\w.]+)?\s*(?:[:–—]|\s-)\s*(?=\S)", re.IGNORECASE
)

GENERIC_WORDS = frozenset(
    """
    sammanfattning inledning bakgrund syfte bilagor organisation verksamhet budget
    mål målen målet delmål delmålen nämndmål nämndsmål verksamhetsmål effektmål resultatmål
    inriktningsmål kvalitetsmål arbetsmiljömål miljömål prioriterade prioriterat
    övergripande strategiska strategiskt finansiella kommunövergripande kommungemensamma
    verksamhetsspecifika verksamhetsspecifikt nämndspecifika gemensamma egna lokala
    indikator indikatorer indikatorerna mått måtten nyckeltal mätetal målvärde målvärden
    målnivåer målnivå gränsvärden resultat resultatet utfall måluppfyllelse måluppföljning
    aktivitet aktiviteter aktiviteterna aktivitetsplan åtgärd åtgärder åtgärdsplan insats
    insatser särskilda särskilt centrala riktade uppdrag uppdragen handlingsplan
    åtgärdsprogram handlingsprogram
    verksamhetsplan nämndplan enhetsplan styrkort plan planer
    delårsrapport delårsuppföljning delårsbokslut årsrapport årsredovisning årsbokslut
    tidplan uppföljning uppföljningen uppföljningsplan översikt sammanställning redovisning
    tabell bilaga status läge nuläge kommentar kommentarer analys genomförande ansvar
    röd gul grön rött gult grönt
    ansvarig tid kommunfullmäktiges kommunstyrelsens nämndens nämndernas förvaltningens
    verksamhetens enhetens kommunens avdelningens bolagets stadens regionens och för av samt
    med till i på per vid inom under från den det de våra vår år över om att nå uppnå
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
"""Words that say what kind of thing stands below, not which goal it is."""

# "Indikatorer", "Aktiviteter och uppföljning", "Mått": what hangs under a goal; "Uppdrag" does not
_PART_OF_GOAL = re.compile(
    r"indikator|aktivitet|åtgärd|\bmått|nyckeltal|mätetal|insats|målvärde|målnivå|uppföljning|tidplan"
    r"|ansvar|status",
    re.IGNORECASE,
)

# "Så gör vi", "Hur når vi målet?", "Så följer vi upp", "Vad ska vi göra?": what hangs under a goal
_HOW = re.compile(
    r"(?:så|hur|vad)\s(?:här\s)?(?:gör|når|nås|följer|följs|mäter|mäts|arbetar|ska|gick|går|vet)\b",
    re.IGNORECASE,
)

GENERIC_ENDINGS = ("mål", "målen", "indikatorer", "mått", "nyckeltal", "aktiviteter", "uppdrag")
"""Their compounds: `personalmål`, `hållbarhetsindikatorer`."""


# "Nyckeltal för nämnden", "Uppdrag till socialnämnden", "Aktiviteter under planperioden": of whom
# or of when, beside words that say what stands below
_OF_WHOM = re.compile(
    r"\w*(?:nämnd|förvaltning|styrelse|kommun|enhet|avdelning|bolag|verksamhet|period)"
    r"(?:en|et|er|erna|ens|s)?|\w*(?:styrelsen|fullmäktige|regionen|staden|tertialet)s?|\w*året"
)


@dataclass(frozen=True, slots=True)
class GoalLabel:
    """The label in front of a goal's own words."""

    number: str | None
    end: int
    """Where the goal's own words begin."""
    is_sub_goal: bool
    is_of_goal: bool = True
    """A label that says goal (`Mål 2:`), not an area, a direction or a bare code over goals."""


def find_goal_label(text: str) -> GoalLabel | None:
    """The label `text` begins with, or None.

    >>> find_goal_label("Övergripande mål: Trygg och säker")
    GoalLabel(number=None, end=18, is_sub_goal=False, is_of_goal=True)
    >>> find_goal_label("Målområde 3: Trygghet").number
    '3'
    >>> find_goal_label("Delmål ÖM.11.2 Hållbara resor").number
    'ÖM.11.2'
    >>> find_goal_label("Målvärden för 2024") is None
    True
    """
    match = _LABEL.match(text)
    if match is not None and not (match["code"] and match["code"].islower()):
        kind = match["kind"].casefold()
        of_goal = kind.endswith(_GOAL_ENDINGS)
        return GoalLabel(match["code"], match.end(), kind.startswith("delmål"), of_goal)
    match = _BARE_CODE.match(text)
    if match is not None:
        return GoalLabel(match["code"], match.end(), is_sub_goal=False, is_of_goal=False)
    return None


def find_indicator_label(text: str) -> int | None:
    """Where the indicator's own name begins in a line that is labelled as one; else None.

    >>> find_indicator_label("Indikator - Sjukfrånvaro (%)")
    12
    """
    match = _INDICATOR.match(text)
    return None if match is None else match.end()


def is_caption(text: str) -> bool:
    """Whether a line names a table or picture.

    >>> is_caption("Tabell 3. Mat- och restavfall"), find_indicator_label("Indikatorer") is None
    (True, True)
    """
    return _CAPTION.match(text) is not None or find_indicator_label(text) is not None


def is_generic(text: str) -> bool:
    """Whether a heading only says what kind of thing stands below it.

    >>> is_generic("Mål och indikatorer 2024"), is_generic("Nöjda medarbetare")
    (True, False)
    """
    if _HOW.match(text):
        return True
    words = re.findall(r"[^\W\d_]+", text.casefold())
    specific = [w for w in words if not (w in GENERIC_WORDS or w.endswith(GENERIC_ENDINGS))]
    if not specific:
        return True
    return len(specific) < len(words) and all(_OF_WHOM.fullmatch(word) for word in specific)


def names_part_of_goal(text: str) -> bool:
    """Whether a generic heading names what hangs under a goal, so that it does not end the goal.

    >>> names_part_of_goal("Indikatorer och mått"), names_part_of_goal("Uppdrag")
    (True, False)
    """
    return _HOW.match(text) is not None or _PART_OF_GOAL.search(text) is not None
