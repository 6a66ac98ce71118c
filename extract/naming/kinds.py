"""What a table is, decided by the roles of its columns: goals, activities or neither.

One header word is never enough (`Målvärde` heads water tables, `Utfall` budgets): a plan table
shows two words of its family, and nothing speaks against it (`objections.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .contents import Profile
from .meanings import MOST
from .named import Column
from .objections import (
    MONEY,
    STRANGE,
    against_activities,
    against_indicators,
    names_of,
    values_without_names,
)
from .roles import MEASURES, THRESHOLDS, Role, TableKind
from .routines import is_thing, routine_reason


class Verdict(NamedTuple):
    """A table's kind and why."""

    kind: TableKind
    why: str
    refused: str = ""
    """What speaks for a plan table where more speaks against it; else ""."""
    routine: str = ""
    """Why its deeds may be those of a routine; else ""."""


class _Case(NamedTuple):
    """What speaks for one kind of plan table and what against it; "" where nothing does."""

    reason: str
    objection: str

    @property
    def holds(self) -> bool:
        """Whether it is that kind."""
        return bool(self.reason) and not self.objection


_GOALS = frozenset({Role.GOAL, Role.SUB_GOAL})
_DEEDS = frozenset({Role.ACTIVITY, Role.ASSIGNMENT})
_RISKS = frozenset({Role.RISK, Role.PROBABILITY})
_FOLLOWED = frozenset({Role.STATUS, Role.PROGRESS, Role.TREND, Role.COMMENT, Role.RESPONSIBLE})
_DONE_BY = frozenset(
    {
        *(Role.RESPONSIBLE, Role.PARTICIPANTS, Role.TIMING, Role.START, Role.END),
        *(Role.FOLLOW_UP, Role.STATUS, Role.PROGRESS, Role.COMMENT, Role.TIME_MARK),
        *(Role.GOAL, Role.SUB_GOAL, Role.INDICATOR),
    }
)
"""What makes activities of a list of activities."""


def decide_kind(columns: Sequence[Column], profiles: Sequence[Profile]) -> Verdict:
    """The kind of a table with these columns; `profiles` tell what they hold."""
    roles = frozenset(column.role for column in columns)
    if not roles - {Role.OTHER}:
        return Verdict(TableKind.PLAIN, "no header word of the lexicon")
    deeds = _Case(_activity_reason(roles), against_activities(columns, profiles))
    indicators = _Case(_indicator_reason(roles), against_indicators(columns, profiles))
    if roles & _RISKS:
        why = f"a risk table: {names_of(roles & _RISKS)}"
        return Verdict(TableKind.PLAIN, why, deeds.reason or indicators.reason)
    if indicators.holds and deeds.holds:
        return Verdict(TableKind.MIXED, f"{indicators.reason}; {deeds.reason}")
    if deeds.holds:
        routine = routine_reason(columns, profiles)
        return Verdict(TableKind.ACTIVITIES, deeds.reason, routine=routine)
    if indicators.holds:
        return Verdict(TableKind.INDICATORS, indicators.reason)
    if goals := _goal_reason(roles, columns, profiles):
        return Verdict(TableKind.GOALS, goals)
    refused = next((case for case in (deeds, indicators) if case.reason), None)
    if refused is not None:
        return Verdict(TableKind.PLAIN, refused.objection, refused.reason)
    if values := values_without_names(columns, profiles):
        return Verdict(TableKind.PLAIN, "no column names its rows", values)
    return Verdict(TableKind.PLAIN, _against(roles))


def _goal_reason(
    roles: frozenset[Role], columns: Sequence[Column], profiles: Sequence[Profile]
) -> str:
    """Why it is a table of goals alone; "" where it is none."""
    followed = roles & _FOLLOWED
    if _is_about_things(columns, profiles):
        return ""
    if roles >= _GOALS:
        return "goals with sub-goals"
    if roles & _GOALS and followed and not roles & (MONEY | STRANGE | {Role.CONSEQUENCE}):
        return f"goals with {names_of(followed)}"
    if roles >= {Role.STATUS, Role.RESPONSIBLE} and roles <= _FOLLOWED | {Role.OTHER}:
        return "status and responsible of the goal above"
    return ""


def _is_about_things(columns: Sequence[Column], profiles: Sequence[Profile]) -> bool:
    """`Sjö | Status | Mål`, `System | Ägare | Status`: things, and what is aimed at for each."""
    if not any(is_thing(column, profiles[column.index]) for column in columns):
        return False
    goals = [profiles[column.index].short for column in columns if column.role in _GOALS]
    return min(goals, default=1.0) >= MOST


def _indicator_reason(roles: frozenset[Role]) -> str:
    """What speaks for an indicator table; "" where nothing does."""
    measured, planned = roles & MEASURES, roles & (THRESHOLDS | {Role.TARGET})
    if Role.INDICATOR in roles and planned:
        return "indicators with targets"
    if Role.INDICATOR in roles and roles & _GOALS:
        return "goals with indicators"
    if roles & _GOALS and planned:
        return "goals with targets"
    if Role.INDICATOR in roles and measured:
        return f"indicators with {names_of(measured)}"
    if roles & _GOALS and measured:
        return f"goals with {names_of(measured)}"
    if Role.INDICATOR in roles and roles & {Role.STATUS, Role.COMMENT, Role.SOURCE, Role.TREND}:
        return "indicators with what is known of them"
    return ""


def _activity_reason(roles: frozenset[Role]) -> str:
    """What speaks for an activity table; "" where nothing does."""
    deeds, about = roles & _DEEDS, roles & _DONE_BY
    return f"{names_of(deeds)} with {names_of(about)}" if deeds and about else ""


def _against(roles: frozenset[Role]) -> str:
    against = roles & (MONEY | STRANGE | {Role.DATE})
    if against:
        return f"no plan table: {names_of(against)}"
    return f"one family word is not enough: {names_of(roles - {Role.OTHER})}"
