"""An indicator: what is measured, its target, its thresholds and its measured values."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import Model, Words
from .citation import Cited
from .status import Status
from .text import OtherCell, Text
from .timing import FollowUp, Responsible, Timing
from .values import Period, Value

IndicatorId = Annotated[
    str,
    Field(
        pattern=r"^g[0-9]+-i[1-9][0-9]*$",
        title="Indikatorns beteckning",
        description="The goal's id and an ordinal in reading order: g2-i1.",
    ),
]
"""``g2-i1``."""


class Direction(StrEnum):
    """Which values are better, as the thresholds order them."""

    HIGHER_IS_BETTER = "higher_is_better"
    LOWER_IS_BETTER = "lower_is_better"
    TARGET_IS_BEST = "target_is_best"
    """Green lies between two reds or yellows."""


class Thresholds(Model):
    """What is red, yellow and green."""

    red: Value | None = Field(
        default=None, title="Röd", description="Values that are red; null where the cell is empty."
    )
    yellow: Value | None = Field(
        default=None, title="Gul", description="Values that are yellow; null where it is empty."
    )
    green: Value | None = Field(
        default=None, title="Grön", description="Values that are green; null where it is empty."
    )
    direction: Direction | None = Field(
        default=None,
        title="Riktning",
        description="Which values are better; null where the cells do not say.",
    )


class MeasurementRole(StrEnum):
    """What a measured or planned value is to the indicator."""

    TARGET = "target"
    OUTTURN = "outturn"
    BASELINE = "baseline"
    CURRENT = "current"
    FORECAST = "forecast"
    COMPARISON = "comparison"


class Measurement(Model):
    """A value of an indicator at a time, for a group."""

    role: MeasurementRole = Field(
        title="Värdets roll",
        description="Target, outturn, baseline (Startvärde), current (Nuläge), forecast or "
        "comparison (Riket, Medel).",
    )
    period: Period | None = Field(
        default=None, title="Period", description="The time it is for; null where none is printed."
    )
    group: Words | None = Field(
        default=None,
        title="Grupp",
        description="women, men, a group as printed ('Riket', 'Chefer'), or null for all.",
    )
    value: Value | None = Field(
        title="Värde", description="The typed value; null where the cell is empty."
    )


class Indicator(Model):
    """A row of a goal table."""

    id: IndicatorId
    sub_goal: Text | None = Field(
        default=None, title="Delmål", description="The sub-goal that the indicator measures."
    )
    name: Text | None = Field(
        default=None, title="Indikator", description="What is measured; null where not printed."
    )
    description: Text | None = Field(
        default=None, title="Beskrivning", description="How it is defined or measured."
    )
    unit: Text | None = Field(
        default=None,
        title="Enhet",
        description="The unit's own cell, as printed; the typed unit stands in each value.",
    )
    source: Text | None = Field(
        default=None, title="Källa", description="Where the figures come from."
    )
    target: Value | None = Field(
        default=None, title="Målvärde", description="The value to reach; null where it is empty."
    )
    thresholds: Thresholds | None = Field(
        default=None,
        title="Gränsvärden",
        description="Red, yellow and green; null where the plan has no such columns.",
    )
    measurements: tuple[Measurement, ...] = Field(
        default=(),
        title="Mätvärden",
        description="Outturns, forecasts, baselines, comparisons and further targets, in the "
        "order of the columns.",
    )
    responsible: Responsible | None = Field(
        default=None, title="Ansvarig", description="Who answers for it, as roles or organs."
    )
    timing: Timing | None = Field(
        default=None, title="När mäts", description="When it is measured or to be reached."
    )
    follow_up: FollowUp | None = Field(
        default=None, title="Uppföljning", description="Where and when it is followed up."
    )
    trend: Text | None = Field(
        default=None, title="Trend", description="How it has developed, as printed."
    )
    status: Status | None = Field(
        default=None, title="Status", description="How it stands, where the plan says so."
    )
    comment: Text | None = Field(
        default=None, title="Kommentar", description="A comment on this row."
    )
    other: tuple[OtherCell, ...] = Field(
        default=(),
        title="Övriga celler",
        description="Cells of columns that have no field here, in the order of the columns.",
    )
    citation: Cited = None
