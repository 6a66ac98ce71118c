"""Header names that stand between the cells of a linear table: its text is not in row order.

Programs that take the text out of a PDF block by block print a table's columns and header in the
order they find them. Cells read from such a text would be wrong and look right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ....schemas import FindingCode
from ...naming.header_text import Match, read_text
from ...naming.lexicon import Lexicon
from ...naming.roles import MEASURES, THRESHOLDS, Role
from ...table import Doubt
from ...text_reader import TextLine
from .header import names_on
from .stretch import Stretch

FIRST_LINES = 6
"""Printed lines below a header; a name there is one of its columns, so it was not understood."""

FEWEST_TIMES = 3
"""Different times on lines of their own that head a calendar; two may be a row's start and end."""

FEWEST_ROLES = 2
"""Different roles named further down: one may be a cell (``Uppföljning``, ``Grön``)."""

_HEAD_ONLY = (
    THRESHOLDS
    | MEASURES
    | {
        Role.GOAL,
        Role.SUB_GOAL,
        Role.INDICATOR,
        Role.ACTIVITY,
        Role.TARGET,
        Role.BASELINE,
        Role.RESPONSIBLE,
    }
)
"""Columns whose names are no cells of other columns, as ``Klart``, ``Bokslut`` or ``Enhet`` are."""


_SUBJECTS = frozenset({Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.ACTIVITY})
_JUDGED = frozenset({Role.STATUS, Role.PROGRESS})
_ATTRIBUTES = _HEAD_ONLY - _SUBJECTS
"""`Mål`, `Indikatorer` and `Aktiviteter` head chapters too; `Målvärde` and `Ansvarig` do not."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A printed line that holds nothing but names of columns."""

    line: int
    """Its number within the stretch."""
    roles: frozenset[Role]
    text: str


def scattered_names(stretch: Stretch, lexicon: Lexicon) -> Doubt | None:
    """What to tell of a table that cannot be read for its scattered header; None where it can."""
    names = list(_names(stretch, lexicon))
    soon = any(name.line < FIRST_LINES for name in names)
    roles = frozenset().union(*(name.roles for name in names))
    if not soon and len(roles) < FEWEST_ROLES:
        return None
    first = stretch.sources[names[0].line]
    quoted = ", ".join(f"“{text}”" for text in dict.fromkeys(name.text for name in names))
    return Doubt(
        FindingCode.TABLE_SKIPPED,
        f"line {first.number}: header names stand between the cells ({quoted}), so the text does "
        "not go row by row: the table is kept as text; read the PDF itself",
    )


def lone_names(lines: Sequence[TextLine], lexicon: Lexicon) -> Iterator[Doubt]:
    """What to tell of a text without a table whose columns' names stand on lines of their own.

    Programs that print one block of a page after the other part each column from its neighbours.
    """
    named = [(line, roles) for line in lines if (roles := _roles_alone(line, lexicon))]
    roles = frozenset().union(*(found for _, found in named))
    if not roles & _SUBJECTS:
        return
    if not roles & _ATTRIBUTES:
        first = next(line.number for line, found in named if found & _SUBJECTS)
        told = _told_below(first, lines, lexicon)
        if not told:
            return
        named += [(line, frozenset[Role]()) for line in told]
    quoted = ", ".join(
        f"“{text}”" for text in dict.fromkeys(line.text.strip() for line, _ in named)
    )
    yield Doubt(
        FindingCode.TABLE_SKIPPED,
        f"line {named[0][0].number}: names of columns stand on lines of their own ({quoted}), so "
        "the text does not go row by row: what they head is kept as text; read the PDF itself",
    )


def _told_below(first: int, lines: Sequence[TextLine], lexicon: Lexicon) -> list[TextLine]:
    """The lines below line `first` that are names of what is told of a row, and no row's cell.

    `Status`, `Klar %`, a dated `Utfall 2027`; the times of a calendar, which are several.
    """
    told: list[TextLine] = []
    times: dict[str, TextLine] = {}
    for line in lines:
        if line.number <= first or not line.words:
            continue
        header = read_text(line.text, lexicon)
        if header.match is Match.TIME:
            times.setdefault(header.period or "", line)
        elif header.match is Match.EXACT and (
            header.roles[0] in _JUDGED or (header.roles[0] in MEASURES and header.period)
        ):
            told.append(line)
    return [*told, *(times.values() if len(times) >= FEWEST_TIMES else ())]


def _roles_alone(line: TextLine, lexicon: Lexicon) -> frozenset[Role]:
    """The roles that a line names which holds names of columns alone; none for any other line."""
    named = names_on(line, lexicon) if line.words else ()
    if not named or not _HEAD_ONLY.issuperset(chain.from_iterable(named)):
        return frozenset()
    return frozenset(possible[0] for possible in named)


def _names(stretch: Stretch, lexicon: Lexicon) -> Iterator[_Name]:
    own = frozenset(stretch.header.roles)
    cells = THRESHOLDS if Role.STATUS in own else frozenset[Role]()
    cells |= MEASURES if Role.FOLLOW_UP in own else frozenset[Role]()  # "Bokslut"
    for number, source in enumerate(stretch.sources):
        roles = _roles_alone(source, lexicon) - own - cells
        if roles:
            yield _Name(number, roles, source.text.strip())
