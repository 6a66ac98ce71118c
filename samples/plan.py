"""What an invented plan says: metadata, goals, indicators, activities. Nothing of how it looks.

`unclaimed` names the keys of the JSON for which a sample makes no claim, because two readings of
the same print would be right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from values import Json, Printed


@dataclass(frozen=True)
class Thresholds:
    """The printed red, yellow and green cells; `None` is an empty cell."""

    red: Printed | None
    yellow: Printed | None
    green: Printed | None
    direction: str


@dataclass(frozen=True)
class Measurement:
    """A value beside the target: its role, its period, and whom it is about.

    The period is printed in the header, or it is a mapping of what is known of one that stands in
    the value's own cell.
    """

    role: str
    value: Printed
    period: Printed | Json | None = None
    group: str | None = None


@dataclass(frozen=True)
class Status:
    """A status; `text` is `None` where only a picture or a fill says it."""

    text: str | None
    typed: Mapping[str, Any]


@dataclass(frozen=True)
class Indicator:
    """One row of a goal table."""

    name: Printed
    target: Printed | None = None
    sub_goal: Printed | None = None
    thresholds: Thresholds | None = None
    measurements: tuple[Measurement, ...] = ()
    status: Status | None = None
    comment: str | None = None
    unit: Printed | None = None
    source: Printed | None = None
    trend: str | None = None
    unclaimed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Activity:
    """One row of an activity table."""

    text: str
    responsible: Printed | None = None
    participants: Printed | None = None
    timing: Printed | None = None
    follow_up: Printed | None = None
    status: Status | None = None
    comment: str | None = None
    kind: str = "activity"
    unclaimed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Goal:
    """A goal with what hangs under it; `title=None` holds rows that stand under no goal."""

    title: str | None
    number: str | None = None
    indicators: tuple[Indicator, ...] = ()
    activities: tuple[Activity, ...] = ()
    status: Status | None = None
    comment: str | None = None
    band: str = ""  # a theme or group line that is printed above the goal but is not the goal
    parent: str | None = None  # the id of the goal above it
    unclaimed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class PlainTable:
    """A table that is no plan table: it is kept cell by cell; an empty text is an empty cell."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Plan:
    """A whole invented plan."""

    title: str
    municipality: str
    goals: tuple[Goal, ...]
    metadata: Mapping[str, Printed] = field(default_factory=dict)
    title_block: tuple[tuple[str, str], ...] = ()  # label, value: as printed
    vision: str | None = None
    values: tuple[str, ...] = ()
    tables: tuple[PlainTable, ...] = ()
    further: Mapping[str, Any] = field(default_factory=dict)  # keys of the JSON, written out
