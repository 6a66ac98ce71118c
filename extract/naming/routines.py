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
_PLANNED = THRESHOLDS | {Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.TARGET}
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
    if not deeds or roles & _PLANNED:
        return ""
    things = [c for c in columns if is_thing(c, profiles[c.index])]
    before = [c for c in things if c.index < deeds[0].index]
    own = [c for c in before if _names_each(profiles[c.index], profiles[deeds[0].index])]
    placed = _is_placed(columns, roles, profiles)
    if min(profiles[column.index].short for column in deeds) > MOST:
        followed = any(profiles[c.index].occasion >= MOST for c in columns)
        if own and not followed:
            return f"short works on different things: {own[0].text}"
        unsaid = not placed or len(things) >= FEWEST_UNKNOWN
        if unsaid and not _is_answered(columns):
            return "names of works, nothing says when they are done or who answers for them"
    if not placed and (own or len(things) >= FEWEST_UNKNOWN):
        texts = ", ".join(column.text for column in own or things)
        return f"who does what, nothing says when, and unknown columns: {texts}"
    return ""


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
