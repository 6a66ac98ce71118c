"""Deeds of a routine beside deeds of a plan: `Nivå | Åtgärd | Vem` has the words of both.

A plan says when a deed is done, how far it is or what follows it up, or which goal it serves. Who
does what in which case, on which machine or for which person is a routine, a list of works or one
person's care; only what stands around such a table (a stated goal, a sister table) makes a plan
of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from .contents import Profile
from .meanings import MOST
from .named import Column
from .roles import THRESHOLDS, Role

_DEEDS = frozenset({Role.ACTIVITY, Role.ASSIGNMENT})
_GOALS = frozenset({Role.GOAL, Role.SUB_GOAL})
_PLANNED = THRESHOLDS | _GOALS | {Role.INDICATOR, Role.TARGET}
_ANSWERED = frozenset({Role.RESPONSIBLE, Role.PARTICIPANTS, Role.STATUS, Role.FOLLOW_UP})
_FOLLOWED = frozenset(
    {Role.FOLLOW_UP, Role.STATUS, Role.PROGRESS, Role.START, Role.END, Role.TIME_MARK}
)

FEWEST_UNKNOWN = 2
"""Unknown columns behind the deed from which a table is about something else than deeds: an
activity table of the field guide has one at most (2026-11)."""


def routine_reason(columns: Sequence[Column], profiles: Sequence[Profile]) -> str:
    """Why the deeds may be those of a routine; "" where something says that they are planned."""
    roles = frozenset(column.role for column in columns)
    deeds = [column for column in columns if column.role in _DEEDS]
    if not deeds:
        return ""
    if counted := _is_course(columns, profiles, deeds[0]):
        return counted
    if roles & _PLANNED:
        return _care_of_things(columns, profiles, roles, deeds)
    things = [c for c in columns if is_thing(c, profiles[c.index])]
    before = [c for c in things if c.index < deeds[0].index]
    own = [c for c in before if _names_each(profiles[c.index], profiles[deeds[0].index])]
    placed = _is_placed(columns, roles, profiles)
    if min(profiles[column.index].short for column in deeds) > MOST:
        followed = any(profiles[c.index].occasion >= MOST for c in columns)
        if own and not followed:
            return f"short works on different things: {own[0].text}"
        if not roles & _FOLLOWED and _are_full_days(columns, profiles):
            return "steps of a procedure with their days"
        unsaid = not placed or len(things) >= FEWEST_UNKNOWN
        if unsaid and not _is_answered(columns):
            return "names of works, nothing says when they are done or who answers for them"
    if not placed and (own or len(things) >= FEWEST_UNKNOWN):
        texts = ", ".join(column.text for column in own or things)
        return f"who does what, nothing says when, and unknown columns: {texts}"
    return ""


def _is_course(columns: Sequence[Column], profiles: Sequence[Profile], deed: Column) -> str:
    """`Vecka | Mål | Arbetssätt`: a course counts its weeks before it says what is done."""
    first = next((c for c in columns if c.role is not Role.ROW_NUMBER), deed)
    if first.role is Role.TIMING and profiles[first.index].numbering >= MOST:
        return f"a course whose times are counted: {first.text}"
    return ""


def _care_of_things(
    columns: Sequence[Column],
    profiles: Sequence[Profile],
    roles: frozenset[Role],
    deeds: Sequence[Column],
) -> str:
    """`Delområde | Mål | Åtgärd`: for each thing a short aim and a short work, nobody answers."""
    told = [*deeds, *(c for c in columns if c.role in _GOALS)]
    if roles & (_PLANNED - _GOALS) or roles & _ANSWERED:
        return ""
    first = columns[0]
    each = is_thing(first, profiles[0]) and _names_each(profiles[0], profiles[deeds[0].index])
    if not each or min(profiles[c.index].short for c in told) < MOST:
        return ""
    return f"short aims and works for different things: {first.text}"


def _are_full_days(columns: Sequence[Column], profiles: Sequence[Profile]) -> bool:
    """Whether the times are days, as those of a procedure are: a plan has months and years."""
    return any(c.role is Role.TIMING and profiles[c.index].clock > MOST for c in columns)


def is_thing(column: Column, profile: Profile) -> bool:
    """Whether a column is filled below a header that no plan is known to have; `X` fills none."""
    unknown = column.role is Role.OTHER and not column.certain
    return unknown and bool(column.text) and profile.filled > 0 and profile.mark < MOST


def _names_each(profile: Profile, deeds: Profile) -> bool:
    """Whether each deed has a thing of its own: themes stand once over several deeds."""
    return not profile.repeats and profile.filled >= deeds.filled


def _is_answered(columns: Sequence[Column]) -> bool:
    """Whether a header says `Ansvarig`; `Utförare`, `Förvaltning` may only tell whose they are."""
    return any(column.role is Role.RESPONSIBLE and column.certain for column in columns)


def _is_placed(
    columns: Sequence[Column], roles: frozenset[Role], profiles: Sequence[Profile]
) -> bool:
    """Whether something says when the deeds are done, or how they are followed up."""
    if roles & _FOLLOWED:
        return True
    times = (profiles[column.index] for column in columns if column.role is Role.TIMING)
    return any(profile.timing >= MOST for profile in times)
