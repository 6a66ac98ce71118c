"""Header cells → named columns: roles, times, populations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..table import Line, Table
from .calendars import months_of_initials
from .contents import is_unit
from .header_period import is_bare_years, is_part_of_calendar, last_year
from .header_text import HeaderText, Match
from .headings import Heading, read_heading
from .lexicon import Lexicon
from .meanings import MOST, SOME, Clues, choose
from .named import Column
from .roles import MEASURES, THRESHOLDS, VALUES, Role

_DEEDS = frozenset({Role.ACTIVITY, Role.ASSIGNMENT})
_NAMES = frozenset({Role.INDICATOR, Role.GOAL, Role.SUB_GOAL})
_PEOPLE = frozenset({Role.RESPONSIBLE, Role.PARTICIPANTS})
_ECONOMY = frozenset({Role.BUDGET, Role.DEVIATION, Role.AMOUNT, Role.ACCOUNT})


def name_header(table: Table, header: range, lexicon: Lexicon) -> tuple[Column, ...]:
    """The columns of `table` whose header are the rows `header` (perhaps none)."""
    headings = [read_heading(table, header, index, lexicon) for index in range(table.column_count)]
    headings = _with_months(headings)
    columns = _first_meanings(headings)
    columns = _second_meanings(headings, columns)
    columns = [_settle(heading, columns, lexicon) for heading in headings]
    columns = _name_row_labels(headings, columns)
    columns = _number_columns(headings, columns)
    return tuple(_doubt_twins(_rank_goals(headings, columns)))


def _with_months(headings: Sequence[Heading]) -> list[Heading]:
    """The headings, the twelve initials of months (`J F M A …`) with the month each stands for."""
    months = months_of_initials([h.cells[-1].text if h.cells else "" for h in headings])
    return [
        replace(heading, header=HeaderText(heading.cells[-1].text, (), Match.TIME, month))
        if (month := months.get(heading.index)) is not None
        else heading
        for heading in headings
    ]


def continue_columns(columns: Sequence[Column], table: Table) -> tuple[Column, ...] | None:
    """The columns of a fragment without header that goes on under `columns`.

    None where the number of columns differs: then it is another table.
    """
    return tuple(columns) if len(columns) == table.column_count else None


def _column(heading: Heading, role: Role, *, certain: bool) -> Column:
    lines: tuple[Line, ...] = tuple(line for cell in heading.cells for line in cell.lines)
    header = heading.header
    return Column(
        index=heading.index,
        role=role,
        text=" ".join(line.text for line in lines),
        lines=lines,
        period=header.period,
        group=header.group,
        qualifier=header.qualifier,
        also=header.also,
        certain=certain,
    )


def _roles_beside(index: int, columns: Sequence[Column]) -> frozenset[Role]:
    return frozenset(c.role for c in columns if c.index != index and c.role is not Role.OTHER)


def _roles_before(index: int, columns: Sequence[Column]) -> frozenset[Role]:
    return frozenset(c.role for c in columns if c.index < index and c.role is not Role.OTHER)


def _is_sure(header: HeaderText) -> bool:
    """A value's role read from a phrase may be another value: `Förra årets utfall`."""
    if header.match is Match.NEARLY:
        return False
    doubtful = header.match is Match.PHRASE and header.roles[0] in VALUES
    return not (doubtful and header.qualifier)


def _first_meanings(headings: Sequence[Heading]) -> list[Column]:
    """Ambiguous headers by their contents and the headers with one meaning."""
    clear = [
        _column(heading, heading.header.roles[0], certain=True)
        for heading in headings
        if len(heading.header.roles) == 1
    ]
    return [_choose(heading, clear) for heading in headings]


def _second_meanings(headings: Sequence[Heading], first: Sequence[Column]) -> list[Column]:
    """The same again, now that the other ambiguous columns have a meaning."""
    return [_choose(heading, first) for heading in headings]


def _choose(heading: Heading, columns: Sequence[Column]) -> Column:
    roles = heading.header.roles
    if not roles:
        return _column(heading, Role.OTHER, certain=False)
    beside = _roles_beside(heading.index, columns)
    before = _roles_before(heading.index, columns)
    meaning = choose(roles, Clues(heading.profile, beside, heading.header.period, before))
    return _column(heading, meaning.role, certain=meaning.certain and _is_sure(heading.header))


def _settle(heading: Heading, columns: Sequence[Column], lexicon: Lexicon) -> Column:
    """Headers that name no role (years, populations, blanks); roles the contents deny."""
    column = columns[heading.index]
    beside = _roles_beside(heading.index, columns)
    if heading.header.roles:
        return _corrected(heading, column, beside)
    if heading.header.match is Match.TIME:
        return _timed(heading, columns, beside)
    if not heading.cells:
        return _blank(heading, beside)
    if heading.header.period and heading.profile.value >= MOST and Role.INDICATOR in beside:
        return _of_somebody(heading, column, beside, lexicon)
    return column


def _of_somebody(
    heading: Heading, column: Column, beside: frozenset[Role], lexicon: Lexicon
) -> Column:
    """`Antal 2016`: an outturn headed by its unit; `Lindesberg 2016`: by whose it is.

    Only beside the values of others a word says whose: `Lovat 2026` may be anything.
    """
    words = heading.header.qualifier or ""
    if is_unit(words, lexicon):
        return replace(column, role=Role.OUTTURN)
    if Role.COMPARISON not in beside:
        return column
    return replace(column, role=Role.OUTTURN, group=words or None, qualifier=None)


def _corrected(heading: Heading, column: Column, beside: frozenset[Role]) -> Column:
    profile = heading.profile
    worded = bool(profile.filled) and profile.value < SOME
    deeds_only = beside & _DEEDS and Role.INDICATOR not in beside
    if column.role is Role.OUTTURN and worded and deeds_only:
        return replace(column, role=Role.COMMENT, certain=False)
    if column.role is Role.FORECAST and worded and profile.judgement >= MOST:
        return replace(column, role=Role.STATUS, certain=False)
    if column.role in _PEOPLE and profile.numbering >= MOST:
        return replace(column, role=Role.OTHER)  # `Antal deltagare`: how many, not who
    period = column.period or ""
    if column.role is Role.TIMING and (is_bare_years(period) or is_part_of_calendar(period)):
        marked = profile.mark >= MOST or not profile.filled
        return replace(column, role=Role.TIME_MARK) if marked else column
    untimed = bool(profile.filled) and not profile.timing
    if column.role is Role.TIMING and heading.header.match is Match.PHRASE and untimed:
        return replace(column, role=Role.OTHER, certain=False)  # `Tid utan el` over `0–2 timmar`
    return column


def _timed(heading: Heading, columns: Sequence[Column], beside: frozenset[Role]) -> Column:
    """A bare year or population: an outturn beside indicators, a mark beside activities."""
    profile, years = heading.profile, is_bare_years(heading.header.period or "")
    part = is_part_of_calendar(heading.header.period or "")
    if (years or part) and profile.mark >= MOST:
        return _column(heading, Role.TIME_MARK, certain=True)
    if heading.drawn or profile.judgement >= MOST:
        return _column(heading, Role.STATUS, certain=heading.drawn)
    if beside & _DEEDS and Role.INDICATOR not in beside:
        role = Role.TIME_MARK if (years or part) and not profile.filled else Role.OTHER
        return _column(heading, role, certain=role is Role.TIME_MARK)
    if years and not profile.filled and not beside & (MEASURES | {Role.TARGET, Role.INDICATOR}):
        return _column(heading, Role.OTHER, certain=False)  # goals and a year: nothing is measured
    if beside & (_NAMES | MEASURES | {Role.TARGET}) and (
        profile.value >= MOST or not profile.filled
    ):
        role = Role.TARGET if _goes_on_target(heading, columns) else Role.OUTTURN
        return _column(heading, role, certain=role is Role.OUTTURN)
    return _column(heading, Role.OTHER, certain=False)


def _goes_on_target(heading: Heading, columns: Sequence[Column]) -> bool:
    """`Målvärde 2024 | 2025 | 2030`: later and later years behind the year of a target."""
    year, place = last_year(heading.header.period or ""), heading.index
    while year is not None and place > 0:
        place -= 1
        before = columns[place]
        earlier = last_year(before.period or "")
        if earlier is None or earlier >= year:
            return False
        if before.role is not Role.OTHER:
            return before.role is Role.TARGET
        year = earlier
    return False


def _blank(heading: Heading, beside: frozenset[Role]) -> Column:
    """A column without header words: numbering, a status, or nothing that can be known."""
    profile = heading.profile
    if heading.signal is not None and beside & _NAMES and (profile.value or not profile.filled):
        return _column(heading, heading.signal, certain=True)
    if profile.filled and profile.numbering >= MOST and beside & (_DEEDS | _NAMES):
        return _column(heading, Role.ROW_NUMBER, certain=True)
    judged = profile.judgement >= MOST and profile.sentence < SOME
    if beside & (_DEEDS | _NAMES) and (heading.drawn or heading.dotted or judged):
        return _column(heading, Role.STATUS, certain=heading.drawn)
    return _column(heading, Role.OTHER, certain=False)


def _name_row_labels(headings: Sequence[Heading], columns: Sequence[Column]) -> list[Column]:
    """Targets and measurements side by side without a word for what is measured.

    The only column of texts is then the indicator, uncertain: below a blank, or where its texts
    name measures; `Lag | Mål | Poäng` and `Måltid | Mål | Utfall` are of something else.
    """
    roles = {column.role for column in columns}
    kinds = len(roles & MEASURES) + (Role.TARGET in roles) + bool(roles & THRESHOLDS)
    values = [headings[c.index].profile.value for c in columns if c.role in VALUES]
    if max(values, default=0.0) < SOME:
        return list(columns)  # `Testfall | Förväntat resultat | Utfall`: texts
    if kinds < 2 or Role.TARGET not in roles or roles & (_NAMES | _ECONOMY | {Role.SUBSTANCE}):
        return list(columns)
    labels = [
        heading.index
        for heading in headings
        if columns[heading.index].role is Role.OTHER
        and heading.profile.filled
        and heading.profile.value < SOME
        and heading.header.match is Match.NONE
        and (not heading.cells or heading.profile.measure >= MOST)
    ]
    if len(labels) != 1:
        return list(columns)
    return [
        replace(column, role=Role.INDICATOR) if column.index in labels else column
        for column in columns
    ]


def _number_columns(headings: Sequence[Heading], columns: Sequence[Column]) -> list[Column]:
    """`Mål` over a number and a text: the number's column is numbering, the text's the goal."""
    named = list(columns)
    for heading in headings:
        shared = [
            other
            for other in headings
            if other is not heading and heading.cells and other.cells == heading.cells
        ]
        column, numbered = named[heading.index], heading.profile.numbering >= MOST
        if shared and numbered and column.role not in VALUES:
            named[heading.index] = replace(column, role=Role.ROW_NUMBER)
    return named


def _rank_goals(headings: Sequence[Heading], columns: Sequence[Column]) -> list[Column]:
    """`Övergripande mål | Effektmål | Indikator`: the goal is the one with fewest different texts.

    The others are sub-goals; where they differ as much, the left one is the goal, uncertain.
    """
    goals = [column.index for column in columns if column.role is Role.GOAL]
    if len(goals) < 2:
        return list(columns)
    counts = {index: headings[index].different for index in goals}
    top = min(goals, key=lambda index: (counts[index], index))
    sure = list(counts.values()).count(counts[top]) == 1
    return [
        replace(column, role=Role.SUB_GOAL, certain=column.certain and sure)
        if column.index in goals and column.index != top
        else column
        for column in columns
    ]


def _doubt_twins(columns: Sequence[Column]) -> list[Column]:
    """Two columns of values with the same role, time and population cannot both be certain."""
    keys = [(c.role, c.period, c.group, c.qualifier) for c in columns]
    return [
        replace(column, certain=False)
        if column.role in VALUES and keys.count(keys[column.index]) > 1
        else column
        for column in columns
    ]
