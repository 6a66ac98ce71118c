"""A legend of type letters: `S = mål, N = nyckeltal` → what the lines of a list state.

Any letters and any words of the lexicon; a letter means nothing until the document itself explains
it (guide/plan-tables.md, family 23). One letter alone may be an abbreviation in prose, so only a
line or list that explains two or more is a legend.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from ..naming.header_text import Match, read_text
from ..naming.lexicon import Lexicon
from ..naming.roles import AGAINST_PLAN, Role

FEWEST_LETTERS = 2
"""Letters that a legend explains at least."""

LONGEST_MEANING_WORDS = 6
"""Words that explain a letter (`kommunens strategiska mål för mandatperioden` has 5)."""

LONGEST_PIECE = 90
"""Characters between the stops of a legend, with the words that lead to it (`Raderna som är märkta
med bokstaven S anger kommunens strategiska mål` has 75); more are running text."""

SUBJECTS = frozenset({Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT})
"""What a line of its own can state; one letter of a legend stands for such."""

DETAILS = frozenset(
    {
        *(Role.TARGET, Role.BASELINE, Role.CURRENT, Role.OUTTURN, Role.UNIT, Role.SOURCE),
        *(Role.RESPONSIBLE, Role.PARTICIPANTS, Role.TIMING, Role.FOLLOW_UP, Role.COMMENT),
    }
)
"""What a line can say of the one above it."""

KEY = r"[A-ZÅÄÖ]{1,3}"
"""A type letter; plans print one, seldom two or three (`SM` for strategiskt mål)."""

_QUOTED_KEY = rf"[(\[\"”»]?(?P<key>{KEY})[)\]\"”«]?"
_MEANS = (
    r"(?:står\sför|betyder|avser|avses|menas|betecknar|betecknas|markerar|markeras|innebär|visar"
    r"|är|för)"
)
# "S = mål", "N: nyckeltal", "A – aktivitet", "(N) nyckeltal", "S står för mål", "med S avses mål"
_LETTER_FIRST = re.compile(
    rf"(?<![\w=]){_QUOTED_KEY}(?:\s*[=:→]\s*|\s[–-]\s|(?<=[)\]])\s*|\s{_MEANS}\s)(?P<meaning>\w.*)"
)
# "mål (S)", "mål = S", "nyckeltal markeras med N", "nyckeltal med bokstaven N"
_LETTER_LAST = re.compile(
    rf"(?P<meaning>[^()=]+?)(?:\s*\((?P<inside>{KEY})\)|\s?=\s?(?P<equal>{KEY})"
    r"|\s(?:(?:markeras|betecknas|anges|märks|skrivs|inleds|visas)\s(?:(?:med|som|av)\s)?|med\s)"
    rf"(?:bokstaven\s)?[\"”»]?(?P<said>{KEY})[\"”«]?)$"
)
# "S Strategiskt mål", "Teckenförklaring: S strategiskt mål": nothing stands between
_BESIDE = re.compile(rf"(?:^|.*\s)(?P<key>{KEY})\s+(?P<meaning>\w+(?:\s\w+){{0,2}})")
# where one explanation ends: a stop, or the next letter that is explained
_BOUNDARY = re.compile(
    rf"[,;.|/•·●]+(?:\s+|$)|\s+(?:och|samt)\s+(?=(?:\w+\s){{0,3}}\W?{KEY}\b)"
    rf"|\s+(?=[(\[]?{KEY}[)\]]?\s?=)|\s+(?=\({KEY}\)\s\w)|\s+(?={KEY}:\s)"
)

TypeLegend = Mapping[str, tuple[Role, ...]]
"""Letter → what its lines can be, the likeliest first."""

WORDS = frozenset({"I", "Å"})
"""Letters that are words of their own: `I Ekbyn finns …`, `Å andra sidan …`."""


def find_type_legend(texts: Iterable[str], lexicon: Lexicon) -> TypeLegend:
    """What each letter says of its line, by the legends among `texts`; empty where none is.

    A letter that is explained in two ways is left out, and a legend of risks or amounts is none.

    >>> from styrkort.extract.naming.lexicon import load_lexicon
    >>> legend = find_type_legend(["S = strategiskt mål, N = nyckeltal"], load_lexicon())
    >>> [(letter, roles[0].value) for letter, roles in legend.items()]
    [('S', 'goal'), ('N', 'indicator')]
    >>> find_type_legend(["S = Socialdemokraterna, M = Moderaterna"], load_lexicon())
    mappingproxy({})
    """
    found: dict[str, tuple[Role, ...]] = {}
    disputed: set[str] = set()
    for text in texts:
        for letter, roles in explained_letters(text, lexicon).items():
            if found.setdefault(letter, roles)[0] is not roles[0]:
                disputed.add(letter)
    known = {
        letter: roles
        for letter, roles in found.items()
        if letter not in disputed and roles[0] in SUBJECTS | DETAILS
    }
    return MappingProxyType(known if SUBJECTS.intersection(_firsts(known)) else {})


def _firsts(legend: TypeLegend) -> Iterator[Role]:
    return (roles[0] for roles in legend.values())


def explained_letters(text: str, lexicon: Lexicon) -> TypeLegend:
    """The letters that one text explains; empty where it is no legend of type letters."""
    if not _may_explain(text):
        return {}
    pairs: dict[str, tuple[Role, ...]] = {}
    for piece in _BOUNDARY.split(text):
        letter, roles = next(_pairs(piece, lexicon), ("", ()))
        if roles and not _is_word(letter, lexicon):
            pairs.setdefault(letter, roles)
    firsts = set(_firsts(pairs))
    sure = len(pairs) >= FEWEST_LETTERS and firsts & SUBJECTS and not firsts & AGAINST_PLAN
    return pairs if sure else {}


# quickly: a letter that stands alone, two of them; hardly a paragraph prints such
_LONE_LETTER = re.compile(rf"(?<!\w){KEY}(?!\w)")
_LONE_LETTERS = re.compile(rf"{_LONE_LETTER.pattern}.*?{_LONE_LETTER.pattern}", re.DOTALL)


def _may_explain(text: str) -> bool:
    return _LONE_LETTERS.search(text) is not None


def _pairs(piece: str, lexicon: Lexicon) -> Iterator[tuple[str, tuple[Role, ...]]]:
    """The letter and its meanings that a piece of a legend may print, the likeliest reading first.

    Where no sign and no verb says that the words explain the letter, they are a header's alone.
    """
    piece = piece.strip(" \t:-–")
    if len(piece) > LONGEST_PIECE:
        return
    if _LONE_LETTER.search(piece) is None:
        return
    first, last = _LETTER_FIRST.search(piece), _LETTER_LAST.search(piece)
    if first is not None and (roles := _roles(first["meaning"], lexicon)):
        yield first["key"], roles
    if last is not None and (roles := _roles(last["meaning"], lexicon)):
        yield last["inside"] or last["equal"] or last["said"], roles
    beside = _BESIDE.fullmatch(piece)
    if beside is not None and is_header(beside["meaning"], lexicon):
        is_letter = beside.start("key") == 0 or beside["key"] not in WORDS
        if is_letter:
            yield beside["key"], _roles(beside["meaning"], lexicon)


def _roles(meaning: str, lexicon: Lexicon) -> tuple[Role, ...]:
    """What the words that explain a letter mean; nothing where they are no words of plans."""
    words = meaning.partition(" (")[0].strip(' .,:;()"”').split()
    if not words or len(words) > LONGEST_MEANING_WORDS:
        return ()
    read = read_text(" ".join(words), lexicon)
    return read.roles if read.match >= Match.PHRASE else ()


def _is_word(letters: str, lexicon: Lexicon) -> bool:
    """Whether letters are a header of their own: `GUL`, `RÖD`, `MÅL`."""
    return len(letters) > 1 and is_header(letters, lexicon)


def is_header(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is words of a header and nothing else."""
    return read_text(text.strip(" .,:;"), lexicon).match is Match.EXACT


def is_meaning_of(letter: str, text: str, legend: TypeLegend, lexicon: Lexicon) -> bool:
    """Whether `text` explains the letter before it (`N Nyckeltal`), as a legend's line does."""
    roles = _roles(text, lexicon)
    return bool(roles) and roles[0] is legend[letter][0] and is_header(text, lexicon)
