"""What a table is, decided by the roles of its columns: goals, activities or neither.

One header word is never enough (`Målvärde` heads water tables, `Utfall` budgets): a plan table
shows two words of its family.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .contents import Profile
from .named import Column
from .roles import MEASURES, THRESHOLDS, Role, TableKind


class Verdict(NamedTuple):
    """A table's kind and why."""

    kind: TableKind
    why: str


_GOALS = frozenset({Role.GOAL, Role.SUB_GOAL})
_DEEDS = frozenset({Role.ACTIVITY, Role.ASSIGNMENT})
_RISKS = frozenset({Role.RISK, Role.PROBABILITY})
_MONEY = frozenset({Role.BUDGET, Role.DEVIATION, Role.AMOUNT, Role.ACCOUNT})
_FOLLOWED = frozenset({Role.STATUS, Role.PROGRESS, Role.TREND, Role.COMMENT, Role.RESPONSIBLE})
_DONE_BY = frozenset(
    {
        *(Role.RESPONSIBLE, Role.PARTICIPANTS, Role.TIMING, Role.START, Role.END),
        *(Role.FOLLOW_UP, Role.STATUS, Role.PROGRESS, Role.COMMENT, Role.YEAR_MARK),
        *(Role.GOAL, Role.SUB_GOAL, Role.INDICATOR),
    }
)
"""What makes activities of a list of activities."""

SCHEDULE_SHARE = 0.5
"""Share of clock times and full days in the time column of a schedule: half of them. The activity
tables of the field guide hold months, seasons and words there, no day (2026-11)."""

_STRANGE = frozenset({Role.PERSON, Role.PARTY, Role.PRICE, Role.SUBSTANCE, Role.TERM})


def decide_kind(columns: Sequence[Column], profiles: Sequence[Profile]) -> Verdict:
    """The kind of a table with these columns; `profiles` tell what they hold."""
    roles = frozenset(column.role for column in columns)
    if not roles - {Role.OTHER}:
        return Verdict(TableKind.PLAIN, "no header word of the lexicon")
    if roles & _RISKS:
        return Verdict(TableKind.PLAIN, f"a risk table: {_list(roles & _RISKS)}")
    indicators, deeds = _indicator_reason(roles), _activity_reason(columns, roles, profiles)
    if indicators and deeds:
        return Verdict(TableKind.MIXED, f"{indicators}; {deeds}")
    if deeds:
        return Verdict(TableKind.ACTIVITIES, deeds)
    if indicators:
        return Verdict(TableKind.INDICATORS, indicators)
    goals = _goal_reason(roles)
    return Verdict(TableKind.GOALS, goals) if goals else Verdict(TableKind.PLAIN, _against(roles))


def _goal_reason(roles: frozenset[Role]) -> str:
    """Why it is a table of goals alone; "" where it is none."""
    followed = roles & _FOLLOWED
    if roles >= _GOALS:
        return "goals with sub-goals"
    if roles & _GOALS and followed and not roles & (_MONEY | _STRANGE):
        return f"goals with {_list(followed)}"
    if roles >= {Role.STATUS, Role.RESPONSIBLE} and roles <= _FOLLOWED | {Role.OTHER}:
        return "status and responsible of the goal above"
    return ""


def _indicator_reason(roles: frozenset[Role]) -> str:
    """Why it is an indicator table; "" where it is none."""
    measured, colours = roles & MEASURES, roles & THRESHOLDS
    if Role.INDICATOR in roles and (Role.TARGET in roles or colours):
        return "indicators with targets"
    if Role.INDICATOR in roles and roles & _GOALS:
        return "goals with indicators"
    if roles & _GOALS and (Role.TARGET in roles or colours) and not roles & _STRANGE:
        return "goals with targets"
    if roles & (_MONEY | _STRANGE):
        return ""
    if Role.INDICATOR in roles and measured:
        return f"indicators with {_list(measured)}"
    if roles & _GOALS and measured:
        return f"goals with {_list(measured)}"
    if Role.INDICATOR in roles and roles & {Role.STATUS, Role.COMMENT, Role.SOURCE, Role.TREND}:
        return "indicators with what is known of them"
    return ""


def _activity_reason(
    columns: Sequence[Column], roles: frozenset[Role], profiles: Sequence[Profile]
) -> str:
    """Why it is an activity table; "" where it is none."""
    deeds, about = roles & _DEEDS, roles & _DONE_BY
    if not deeds or not about or roles & _STRANGE:
        return ""
    if _is_schedule(columns, about, profiles):
        return ""
    return f"{_list(deeds)} with {_list(about)}"


def _is_schedule(
    columns: Sequence[Column], about: frozenset[Role], profiles: Sequence[Profile]
) -> bool:
    """`Datum | Aktivitet`, `Tid | Aktivitet` with clock times: what happens when, no plan.

    Who answers for it makes a plan of dates, not of the hours of one day.
    """
    if any(column.role is Role.DATE for column in columns):
        return about <= {Role.TIMING, Role.COMMENT, Role.PARTICIPANTS}
    times = [profiles[c.index] for c in columns if c.role in (Role.TIMING, Role.START, Role.END)]
    if any(profile.filled and profile.hour >= SCHEDULE_SHARE for profile in times):
        return True
    if about - {Role.TIMING, Role.START, Role.END}:
        return False
    return any(profile.filled and profile.clock >= SCHEDULE_SHARE for profile in times)


def _against(roles: frozenset[Role]) -> str:
    against = roles & (_MONEY | _STRANGE | {Role.DATE})
    if against:
        return f"no plan table: {_list(against)}"
    return f"one family word is not enough: {_list(roles - {Role.OTHER})}"


def _list(roles: frozenset[Role]) -> str:
    return ", ".join(sorted(role.value for role in roles))
