"""When an activity is done, when it is followed up, and by whom it is done."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Flag, Integer, IsoDate, Model, PrintedText, Words
from .citation import Cited


class TimingKind(StrEnum):
    """What a "När genomfört" cell says."""

    DATE = "date"
    """One date of any precision: a day, a month, a season, a tertial, a year."""
    PERIOD = "period"
    DEADLINE = "deadline"
    """``Senast 31 oktober``."""
    ONGOING = "ongoing"
    """``Löpande``; may carry a recurrence."""
    RECURRING = "recurring"
    """``Minst 3 ggr/år``, ``vart 3:e år``."""
    ON_DEMAND = "on_demand"
    """``Vid behov``."""
    CONDITIONAL = "conditional"
    """``Snarast efter …``: depends on something else."""
    MISSING = "missing"
    """A printed mark for no date, or an unfilled placeholder: ``2023-xx-xx``."""
    TEXT = "text"
    """Words that no rule dates; `reason` says why."""


class Bound(StrEnum):
    """How a count of occurrences is meant."""

    AT_LEAST = "at_least"
    EXACT = "exact"
    AT_MOST = "at_most"


# "P1Y", "P3M", "P2W", "P1Y6M": a calendar duration of ISO 8601, weeks alone or Y, M, D in order
_DURATION = r"^P(?:[0-9]+W|[0-9]+Y(?:[0-9]+M)?(?:[0-9]+D)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)$"

Duration = Annotated[str, Field(pattern=_DURATION)]
"""A calendar duration of ISO 8601."""


class Recurrence(Model):
    """How often: either every duration, or so many times in each."""

    written_inline: ClassVar[bool] = True

    every: Duration | None = Field(
        default=None,
        title="Intervall",
        description="ISO 8601 duration from one occurrence to the next: 'P3Y' for 'vart 3:e år'.",
    )
    count: Annotated[Integer, Field(ge=1)] | None = Field(
        default=None, title="Antal gånger", description="Occurrences in each `per`."
    )
    per: Duration | None = Field(
        default=None, title="Per", description="ISO 8601 duration the count is for: 'P1Y'."
    )
    bound: Bound | None = Field(
        default=None, title="Gräns", description="Whether the count is a least, exact or most."
    )

    @model_validator(mode="after")
    def _is_one_of_two_forms(self) -> Self:
        counted = (self.count, self.per, self.bound)
        if self.every is not None and counted == (None, None, None):
            return self
        if self.every is None and None not in counted:
            return self
        raise ValueError("a recurrence has either every, or count, per and bound")


class Timing(Model):
    """A typed time of an activity."""

    text: PrintedText
    kind: TimingKind = Field(title="Slag", description="Which kind of time the cell states.")
    edtf: Words | None = Field(
        default=None,
        title="EDTF",
        description="ISO 8601-2 (EDTF) of what is printed: '2023-12', 'XXXX-04'; else null.",
    )
    start: IsoDate | None = Field(
        default=None, title="Från och med", description="First day (ISO date); null if unknown."
    )
    end: IsoDate | None = Field(
        default=None, title="Till och med", description="Last day (ISO date); null if unknown."
    )
    year_inferred: Flag = Field(
        default=False,
        title="Året härlett",
        description="The year of start and end is the plan's, not printed in the cell.",
    )
    recurrence: Recurrence | None = Field(
        default=None, title="Återkommer", description="How often; null where nothing says it."
    )
    reason: Words | None = Field(
        default=None, title="Skäl", description="Why the cell stayed text; null otherwise."
    )
    citation: Cited = None

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"the time ends ({self.end}) before it starts ({self.start})")
        if self.kind is TimingKind.RECURRING and self.recurrence is None:
            raise ValueError("a recurring time has a recurrence")
        if (self.kind is TimingKind.TEXT) != (self.reason is not None):
            raise ValueError("a time that stayed text has a reason, no other has")
        return self


class OccasionCode(StrEnum):
    """A report in which something is followed up."""

    TERTIAL_REPORT = "tertial_report"
    INTERIM_REPORT = "interim_report"
    ANNUAL_ACCOUNTS = "annual_accounts"
    ANNUAL_REPORT = "annual_report"
    MONTHLY_FOLLOWUP = "monthly_followup"
    QUARTERLY_FOLLOWUP = "quarterly_followup"
    BUDGET_FOLLOWUP = "budget_followup"
    OTHER = "other"


class Occasion(Model):
    """One occasion of follow-up."""

    written_inline: ClassVar[bool] = True

    code: OccasionCode = Field(title="Tillfälle", description="Which report it is.")
    number: Annotated[Integer, Field(ge=1, le=12)] | None = Field(
        default=None, title="Nummer", description="Which in the year, where printed: 1 for 'T1'."
    )


class FollowUp(Model):
    """Where and when it is followed up (Utvärderas, Uppföljning)."""

    text: PrintedText
    occasions: tuple[Occasion, ...] = Field(
        default=(),
        title="Uppföljningstillfällen",
        description="The occasions the text names, in its order.",
    )
    timing: Timing | None = Field(
        default=None,
        title="Tidpunkt",
        description="The time, where the text states one instead of or beside a report; without "
        "citation where a calendar dates the reports (--calendar).",
    )
    reason: Words | None = Field(
        default=None, title="Skäl", description="Why the cell stayed text; null otherwise."
    )
    citation: Cited = None


class Responsible(Model):
    """Who does it, as roles or organs; never the names of persons."""

    text: PrintedText
    roles: tuple[Words, ...] = Field(
        default=(), title="Roller", description="The roles or organs named, in their order."
    )
    citation: Cited = None
