"""What speaks against a plan table though its header has the words of one.

`Åtgärd | Ansvarig | Klart` are activities of a plan; below a fault they answer it (safety rounds),
beside a price they are services, in a calendar's order they are its entries.
"""

from __future__ import annotations

from collections.abc import Sequence

from .contents import Profile
from .meanings import MOST, SOME
from .named import Column
from .roles import MEASURES, THRESHOLDS, VALUES, Role

MONEY = frozenset({Role.BUDGET, Role.DEVIATION, Role.AMOUNT, Role.ACCOUNT})
STRANGE = frozenset(
    {Role.PERSON, Role.PARTY, Role.PRICE, Role.SUBSTANCE, Role.TERM, Role.RECORD}
)  # fmt: skip
_FAULTS = frozenset({Role.FAULT, Role.DEVIATION})
_DEEDS = frozenset({Role.ACTIVITY, Role.ASSIGNMENT})
_GOALS = frozenset({Role.GOAL, Role.SUB_GOAL})
_FROM_TO = frozenset({Role.START, Role.END})
_TIMES = _FROM_TO | {Role.TIMING}
_FOLLOWED = frozenset({Role.FOLLOW_UP, Role.STATUS, Role.PROGRESS})
_PLANNED = _GOALS | {Role.INDICATOR}
_ANSWERED = _PLANNED | _FOLLOWED | {Role.RESPONSIBLE, Role.PARTICIPANTS}
"""What deeds that cost money have in a plan; lists of works and projects have none of it."""

_ENTRIES = _TIMES | {Role.COMMENT, Role.RESPONSIBLE, Role.PARTICIPANTS}
"""What the entries of a calendar have."""

_NAMED = frozenset({*_DEEDS, *_PLANNED, Role.ROW_NUMBER, Role.FAULT, Role.RISK})
"""Columns that say what a row is about."""

_OF_DEEDS = frozenset({Role.RESPONSIBLE, Role.TIMING, Role.FOLLOW_UP, Role.STATUS})
FEWEST_OF_DEEDS = 3
"""So many of what deeds have, and no deed: `Ansvarig | Tidplan` alone may be of anything."""

SCHEDULE_SHARE = 0.5
"""Share of clock times and full days in the time column of a schedule: half of them. The activity
tables of the field guide hold months, seasons and words there, no day (2026-11)."""


def values_without_names(columns: Sequence[Column], profiles: Sequence[Profile]) -> str:
    """What a table holds of indicators or activities that none of its columns names; "" if nothing.

    The names may stand on the page before, beside which nothing shows that these columns belong,
    or under a header that no plan is known to have (`Måltid | Mål | Utfall`).
    """
    roles = frozenset(column.role for column in columns)
    if roles & _NAMED or roles & (MONEY | STRANGE):
        return ""
    values = roles & VALUES
    printed = [profiles[c.index].value for c in columns if c.role in VALUES]
    if Role.OTHER in roles and max(printed, default=0.0) < SOME:
        return ""
    if len(values) > 1 and not values <= MEASURES:
        return names_of(values)
    done = roles & _OF_DEEDS
    return names_of(done) if len(done) >= FEWEST_OF_DEEDS else ""


def against_activities(columns: Sequence[Column], profiles: Sequence[Profile]) -> str:
    """Why a table with deeds holds no activities of a plan; "" where nothing says so."""
    roles = frozenset(column.role for column in columns)
    if strange := roles & STRANGE - _places(columns, roles, profiles):
        return f"no plan table: {names_of(strange)}"
    if not roles & _PLANNED and (faults := roles & _FAULTS):
        return f"measures against what is wrong: {names_of(faults)}"
    if not roles & _ANSWERED and (money := roles & MONEY):
        return f"works and their costs, nobody answers for them: {names_of(money)}"
    if not roles & (_PLANNED | _FOLLOWED) and _is_calendar(columns, roles, profiles):
        return "a calendar: its times come first and in order"
    if _is_schedule(columns, roles, profiles):
        return "a schedule: what happens when"
    if _is_list_of_works(columns, roles, profiles):
        return "works on different things, each with its time"
    return ""


def _places(
    columns: Sequence[Column], roles: frozenset[Role], profiles: Sequence[Profile]
) -> frozenset[Role]:
    """`Vattendrag | Åtgärd | Ansvarig | Tidplan`: where a deed is done, not what is measured."""
    long = [profiles[c.index].short < SOME for c in columns if c.role in _DEEDS]
    answered = Role.RESPONSIBLE in roles and bool(roles & _TIMES) and not roles & MEASURES
    return frozenset({Role.SUBSTANCE}) if answered and all(long) else frozenset()


def against_indicators(columns: Sequence[Column], profiles: Sequence[Profile]) -> str:
    """Why a table with indicators or goals holds none of a plan; "" where nothing says so.

    What has targets or goals is planned, whatever else the table holds.
    """
    roles = frozenset(column.role for column in columns)
    targets = roles & (THRESHOLDS | {Role.TARGET})
    if Role.INDICATOR in roles and (targets or roles & _GOALS):
        return ""
    against = roles & STRANGE if targets else roles & (STRANGE | MONEY)
    if Role.INDICATOR in roles:
        against -= {Role.DEVIATION}  # `Mått | Utfall 2031 | Utfall 2030 | Förändring`
    if against:
        return f"no plan table: {names_of(against)}"
    named = [profiles[c.index].account for c in columns if c.role is Role.INDICATOR]
    if named and max(named) >= MOST and roles <= MEASURES | {Role.INDICATOR, Role.OTHER}:
        return "key figures of the accounts"
    if roles <= MEASURES | {Role.INDICATOR, Role.OTHER} and _is_split(columns, profiles):
        return "figures of several places or kinds"
    return ""


def _is_split(columns: Sequence[Column], profiles: Sequence[Profile]) -> bool:
    """`Mått | Huvudbibliotek | Filial | Totalt`, `Nyckeltal | Kommunen | Riket`: no time, and
    figures under unknown words or of others too, none of them an outturn.
    """
    measured = [c for c in columns if c.role in MEASURES]
    unknown = [c for c in columns if c.role is Role.OTHER and profiles[c.index].number >= MOST]
    several = bool(unknown) or any(c.role is Role.COMPARISON for c in measured)
    return several and all(c.period is None and c.group is not None for c in measured)


def _is_calendar(
    columns: Sequence[Column], roles: frozenset[Role], profiles: Sequence[Profile]
) -> bool:
    """`När | Vad | Ansvarig` over months in order: what happens each year, not a plan's deeds."""
    first = next((c for c in columns if c.role is not Role.ROW_NUMBER), None)
    return first is not None and first.role in _TIMES and profiles[first.index].through_year


def _is_schedule(
    columns: Sequence[Column], roles: frozenset[Role], profiles: Sequence[Profile]
) -> bool:
    """`Datum | Aktivitet`, `Tid | Aktivitet` with clock times: what happens when, no plan.

    Who answers for it makes a plan of dates, not of the hours of one day; so do sentences that say
    what is done from a day to a day, as Stratsys prints activities.
    """
    about = roles - _DEEDS - {Role.OTHER, Role.ROW_NUMBER}
    if Role.DATE in roles:
        return about - {Role.DATE} <= _ENTRIES
    times = [profiles[c.index] for c in columns if c.role in _TIMES]
    if any(profile.filled and profile.hour >= SCHEDULE_SHARE for profile in times):
        return True
    deeds = [profiles[c.index].sentence for c in columns if c.role in _DEEDS]
    if about - _TIMES or (about >= _FROM_TO and max(deeds, default=0.0) >= MOST):
        return False
    return any(profile.filled and profile.clock >= SCHEDULE_SHARE for profile in times)


def _is_list_of_works(
    columns: Sequence[Column], roles: frozenset[Role], profiles: Sequence[Profile]
) -> bool:
    """`Väg | Åtgärd | År`: things with names of their own, a short deed and a time for each."""
    first = next((c for c in columns if c.role is not Role.ROW_NUMBER), None)
    if first is None or first.role is not Role.OTHER or first.certain or not first.text:
        return False
    deeds = [profiles[c.index].sentence for c in columns if c.role in _DEEDS]
    about = roles - _DEEDS - {Role.OTHER, Role.ROW_NUMBER}
    undone = about <= _TIMES | {Role.COMMENT, Role.TIME_MARK}
    return undone and not profiles[first.index].repeats and max(deeds, default=1.0) < SOME


def names_of(roles: frozenset[Role]) -> str:
    """The roles as one text, always in the same order."""
    return ", ".join(sorted(role.value for role in roles))
