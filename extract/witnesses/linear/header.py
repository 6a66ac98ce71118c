"""Headers of tables in linear text: lines made of nothing but the lexicon's header words.

The words of a header stand one after the other, on one line or on several; a column's name may be
cut by a line's end: ``Aktivitet Ansvarig När⏎genomfört⏎⏎Utvärderas``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from ...naming.lexicon import Lexicon
from ...naming.roles import AGAINST_PLAN, MEASURES, Role
from ...table import Line
from ...text_reader import TextLine
from .header_names import Knowledge, begins, goes_on, is_certain, name_columns
from .phrases import Phrase, Placed, readings_of

MOST_HEADER_LINES = 14
"""Printed lines of one header: a word on each line of a table with seven two-word columns."""

MOST_WORDS = 60
"""Words of one header; longer lines are prose."""

LAYOUT_GAP = 3
"""Spaces between header words that show where columns stand; linear text has one, rarely two."""

FLATTENED_COLUMNS = 3
"""Column names that must stand together where the first row follows on the same line: two header
words also begin sentences (``Aktiviteter och ansvar …``)."""

_SUBJECTS = frozenset(
    {Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT, Role.TARGET}
)
"""What a row of a plan table is about: a header without any of these is no plan table's."""


_ELSEWHERE = frozenset({Role.RISK, Role.PROBABILITY, Role.CONSEQUENCE, Role.FAULT, Role.RECORD})
"""Columns of tables that are no plan tables, and never names of a plan's rows (as sums may be)."""

_MONEY = frozenset({Role.BUDGET, Role.DEVIATION})
_PLANNED = _SUBJECTS - {Role.INDICATOR}


@dataclass(frozen=True, slots=True)
class HeaderColumn:
    """One column of a linear table: what it holds and the header's printed lines."""

    role: Role
    """The most likely in a plan."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """A header and the lines it takes: `start` is its first line's index, `end` one past."""

    start: int
    end: int
    columns: tuple[HeaderColumn, ...]
    words_on_last: int
    """How many words of its last line are header; in flattened text the first row follows."""

    @property
    def roles(self) -> tuple[Role, ...]:
        """What its columns hold."""
        return tuple(column.role for column in self.columns)

    @property
    def is_stacked(self) -> bool:
        """Whether each name begins and ends on lines of its own, as web pages saved as text do."""
        return all(
            before.lines[-1].number != after.lines[0].number
            for before, after in pairwise(self.columns)
        )

    @property
    def is_listed(self) -> bool:
        """Whether the names stand on lines right below each other: a blank line is a cell then."""
        lines = [line.number or 0 for column in self.columns for line in column.lines]
        return self.is_stacked and lines == list(range(lines[0], lines[0] + len(lines)))


def find_headers(lines: Sequence[TextLine], lexicon: Lexicon) -> Iterator[Header]:
    """The headers of plan tables, in order."""
    longest = lexicon.longest
    at = 0
    another = False
    while at < len(lines):
        line = lines[at]
        header = _header_at(lines, at, lexicon, longest) if _may_begin(line) else None
        if header is not None and not another:
            yield header
        if line.words:
            another = header is None and _heads_another(line, lexicon)
        at = at + 1 if header is None else header.end


def _may_begin(line: TextLine) -> bool:
    """Whether a header can begin on the line: every name of a column begins with a capital."""
    return bool(line.words) and line.words[0].text[0].isupper()


def _header_at(lines: Sequence[TextLine], at: int, lexicon: Lexicon, longest: int) -> Header | None:
    """The longest header that begins on line `at`."""
    placed: list[Placed] = []
    best = None
    taken = 0
    for index in range(at, len(lines)):
        line = lines[index]
        if line.blank and index > at:
            continue
        placed += [(line, word) for word in line.words]
        taken += 1
        if _is_laid_out(line):
            break  # columns parted by spaces: layout-preserving text is another reader's
        if not line.words or taken > MOST_HEADER_LINES or len(placed) > MOST_WORDS:
            break
        readings = readings_of(placed, lexicon, longest)
        phrases = readings[-1]
        if phrases is not None and len(phrases) == 1 and line.text.rstrip().endswith(":"):
            break  # a label alone on its line: "Så mäter vi:"
        if best is not None and phrases and _names_another(phrases[-1], best):
            return None  # "Mått", "Utfall 2031", "Budget 2031": no plan's columns
        if phrases is not None and _is_plan_header(phrases):
            if best is not None and _speaks_against(phrases[-1]):
                break  # the first row begins with a word of other tables: "Handläggningstid"
            best = _header(placed, phrases, at, index + 1)
        # A name may be cut by the line's end: go on while all but the last words are names.
        if all(reading is None for reading in readings[-longest - 1 :]):
            break
    return best or _phrased(lines, at, lexicon) or _flattened(lines, at, lexicon, longest)


def names_on(line: TextLine, lexicon: Lexicon) -> tuple[tuple[Role, ...], ...]:
    """The possible roles of each name on a line of nothing but columns' names; () elsewhere."""
    placed = [(line, word) for word in line.words[:MOST_WORDS]]
    phrases = readings_of(placed, lexicon, lexicon.longest)[-1]
    return tuple(phrase.roles for phrase in phrases or ())


def _is_laid_out(line: TextLine) -> bool:
    return any(b.start - a.end >= LAYOUT_GAP for a, b in pairwise(line.words))


def _phrased(lines: Sequence[TextLine], at: int, lexicon: Lexicon) -> Header | None:
    """The longest header on whole lines whose names are only partly in the lexicon."""
    placed: list[Placed] = []
    phrases: list[Phrase] = []
    known: list[Knowledge] = []
    best = None
    printed = (index for index in range(at, len(lines)) if lines[index].words or index == at)
    for index in islice(printed, MOST_HEADER_LINES):
        line = lines[index]
        names = name_columns([word.text for word in line.words], lexicon)
        if _is_laid_out(line) or not (goes_on(names) if phrases else begins(names)):
            break
        shift = len(placed)
        phrases += [Phrase(shift + n.first, shift + n.last, n.roles, n.dated) for n in names]
        known += [n.known for n in names]
        placed += [(line, word) for word in line.words]
        if best is not None and _speaks_against(phrases[-1]):
            break
        if is_certain(known) and _is_plan_header(phrases):
            best = _header(placed, phrases, at, index + 1)
    return best


def _flattened(lines: Sequence[TextLine], at: int, lexicon: Lexicon, longest: int) -> Header | None:
    """The header at the beginning of a line that runs on with the first row."""
    if _is_laid_out(lines[at]):
        return None
    placed = [(lines[at], word) for word in lines[at].words[:MOST_WORDS]]
    readings = [
        reading
        for reading in readings_of(placed, lexicon, longest)[:-1]
        if reading
        and len(reading) >= FLATTENED_COLUMNS
        and _is_plan_header(reading)
        and not lines[at].words[reading[-1].last].text[0].islower()
    ]
    return _header(placed, readings[-1], at, at + 1) if readings else None


def _header(placed: Sequence[Placed], phrases: Sequence[Phrase], start: int, end: int) -> Header:
    last = phrases[-1].last
    line = placed[last - 1][0]
    roles = settled_roles([phrase.roles for phrase in phrases])
    columns = tuple(
        HeaderColumn(role, _lines(placed, phrase))
        for role, phrase in zip(roles, phrases, strict=True)
    )
    return Header(start, end, columns, sum(at is line for at, _ in placed[:last]))


def _is_plan_header(phrases: Sequence[Phrase]) -> bool:
    """Two columns or more, a subject among them, few that speak against, none twice.

    Only values may stand several times (``Utfall 2021 Utfall 2022``, ``Mål 2026 Mål 2027``).
    """
    roles = [set(phrase.roles) for phrase in phrases]
    against = sum(_speaks_against(phrase) for phrase in phrases)
    firsts = Counter(phrase.roles[0] for phrase in phrases if not _may_recur(phrase))
    return (
        len(phrases) >= 2
        and any(found & _SUBJECTS for found in roles)
        and 2 * against < len(phrases)
        and max(firsts.values(), default=0) < 2
    )


def _speaks_against(phrase: Phrase) -> bool:
    return AGAINST_PLAN.issuperset(phrase.roles)


def _names_another(phrase: Phrase, header: Header) -> bool:
    """Whether a name is a column's of a list of risks or faults, or of a budget.

    Beside targets and deeds a budget or a deviation is a plan's.
    """
    if _MONEY.issuperset(phrase.roles):
        return _PLANNED.isdisjoint(header.roles)
    return _ELSEWHERE.issuperset(phrase.roles)


def _heads_another(line: TextLine, lexicon: Lexicon) -> bool:
    """Whether a line names nothing but columns of such tables: `Sannolikhet Konsekvens`."""
    names = names_on(line, lexicon)
    return bool(names) and all(_ELSEWHERE.issuperset(roles) for roles in names)


def _may_recur(phrase: Phrase) -> bool:
    return bool(set(phrase.roles) & MEASURES) or (phrase.dated and phrase.roles[0] is Role.TARGET)


def _lines(placed: Sequence[Placed], phrase: Phrase) -> tuple[Line, ...]:
    words = placed[phrase.first : phrase.last]
    lines = {id(line): line for line, _ in words}
    return tuple(line.line([w for at, w in words if at is line]) for line in lines.values())


def settled_roles(possible: Sequence[tuple[Role, ...]]) -> tuple[Role, ...]:
    """For each column's possible roles, the most likely one beside the other columns.

    `Mål` behind an indicator is its target; `Enhet` beside an activity is who does it.
    """
    firsts = [next((r for r in roles if r not in AGAINST_PLAN), roles[0]) for roles in possible]
    settled = list(firsts)
    for index, roles in enumerate(possible):
        if Role.TARGET in roles and Role.INDICATOR in firsts[:index] and Role.TARGET not in firsts:
            settled[index] = Role.TARGET
        if Role.RESPONSIBLE in roles and Role.ACTIVITY in firsts and Role.RESPONSIBLE not in firsts:
            settled[index] = Role.RESPONSIBLE
    return tuple(settled)
