"""A goal with everything that hangs under it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .activity import Activity
from .base import Model, Words
from .indicator import Indicator
from .status import Status
from .text import OtherCell, Text
from .timing import Responsible

GoalId = Annotated[str, Field(pattern=r"^g[0-9]+$")]
"""``g1``, ``g2`` … in reading order; ``g0`` holds what stands under no goal."""


class Goal(Model):
    """A goal, or (``g0``) the place of rows that stand under none."""

    id: GoalId = Field(
        title="Målets beteckning",
        description="Ordinal in reading order: g1; g0, without number and title, holds what "
        "stands under no goal.",
    )
    number: Words | None = Field(
        default=None,
        title="Målnummer",
        description="Number or code as printed: '2', '7.1.1', 'A1'.",
    )
    title: Text | None = Field(default=None, title="Mål", description="The goal's own words.")
    parent: GoalId | None = Field(
        default=None, title="Överordnat mål", description="Id of the goal that this one serves."
    )
    responsible: Responsible | None = Field(
        default=None, title="Ansvarig", description="Who answers for the goal."
    )
    status: Status | None = Field(
        default=None, title="Måluppfyllelse", description="How the goal stands, where it is said."
    )
    comment: Text | None = Field(
        default=None, title="Kommentar", description="A comment on the goal."
    )
    indicators: tuple[Indicator, ...] = Field(
        default=(), title="Indikatorer", description="Its indicators in reading order."
    )
    activities: tuple[Activity, ...] = Field(
        default=(), title="Aktiviteter", description="Its activities in reading order."
    )
    other: tuple[OtherCell, ...] = Field(
        default=(),
        title="Övriga celler",
        description="Labelled cells about the goal that have no field here.",
    )
