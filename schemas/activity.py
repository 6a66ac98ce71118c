"""An activity or an assignment: what is done, by whom, when, and where it is followed up."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import Model, Words
from .citation import Cited
from .status import Status
from .text import OtherCell, Text
from .timing import FollowUp, Responsible, Timing

ActivityId = Annotated[
    str,
    Field(
        pattern=r"^g[0-9]+-a[1-9][0-9]*$",
        title="Aktivitetens beteckning",
        description="The goal's id and an ordinal in reading order: g2-a1.",
    ),
]
"""``g2-a1``."""


class ActivityKind(StrEnum):
    """Own plan, or given from above."""

    ACTIVITY = "activity"
    ASSIGNMENT = "assignment"
    """Uppdrag."""


class Activity(Model):
    """A row of an activity table."""

    id: ActivityId
    kind: ActivityKind = Field(
        default=ActivityKind.ACTIVITY,
        title="Slag",
        description="activity (Aktivitet, Åtgärd, Insats) or assignment (Uppdrag).",
    )
    number: Words | None = Field(
        default=None, title="Nummer", description="Number or code as printed: '1.1', 'K 2.1'."
    )
    sub_goal: Text | None = Field(
        default=None, title="Delmål", description="The sub-goal it serves, where a cell says it."
    )
    text: Text | None = Field(
        title="Aktivitet", description="What is to be done; null where the cell is empty."
    )
    responsible: Responsible | None = Field(
        default=None, title="Ansvarig", description="Who does it, as roles or organs."
    )
    participants: Responsible | None = Field(
        default=None, title="Medverkande", description="Who takes part, as roles or organs."
    )
    timing: Timing | None = Field(
        default=None, title="När genomfört", description="When it is done or is to be done."
    )
    follow_up: FollowUp | None = Field(
        default=None, title="Utvärderas", description="Where and when it is followed up."
    )
    status: Status | None = Field(
        default=None, title="Status", description="How far it has come, where the plan says so."
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
