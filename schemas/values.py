"""The typed cell: numbers, intervals, changes, ranks, several values, or text with its reason."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Flag, Integer, IsoDate, Model, Number, PrintedText, Words
from .citation import Cited


class ValueKind(StrEnum):
    """What a target, threshold or measured cell says."""

    NUMBER = "number"
    INTERVAL = "interval"
    CHANGE = "change"
    """A change by an amount: ``öka med 2 procentenheter``."""
    DIRECTION = "direction"
    """A change without an amount: ``ska öka``."""
    RANK = "rank"
    SEVERAL = "several"
    TEXT = "text"
    """Words that no rule turns into a number; `reason` says why."""
    MISSING = "missing"
    """A printed mark for no value: ``-``, ``i.u.``, ``Ej mätt``."""


class Change(StrEnum):
    """Which way a value is to go."""

    INCREASE = "increase"
    DECREASE = "decrease"
    SIGNED = "signed"
    """The sign of the number says it: ``+25 invånare``."""


class UnitCode(StrEnum):
    """Units of measurement. Amounts of money carry their thousands in `multiplier`."""

    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage_points"
    SEK = "SEK"
    SEK_PER_INHABITANT = "SEK_per_inhabitant"
    SEK_PER_PUPIL = "SEK_per_pupil"
    SEK_PER_M2 = "SEK_per_m2"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    NIGHTS = "nights"
    PERSONS = "persons"
    PIECES = "pieces"
    FULL_TIME_EQUIVALENTS = "full_time_equivalents"
    TIMES = "times"
    TIMES_PER_YEAR = "times_per_year"
    INDEX = "index"
    POINTS = "points"
    PER_MILLE = "per_mille"
    KWH = "kWh"
    MWH = "MWh"
    GWH = "GWh"
    KWH_PER_M2 = "kWh_per_m2"
    GRAMS = "g"
    KG = "kg"
    KG_PER_PERSON = "kg_per_person"
    TONNES = "tonnes"
    TONNES_CO2E = "tonnes_CO2e"
    KG_CO2E = "kg_CO2e"
    HECTARES = "hectares"
    M2 = "m2"
    M3 = "m3"
    METRES = "metres"
    KM = "km"
    LITRES = "litres"


class Interval(Model):
    """A range of numbers with open or closed ends."""

    written_inline: ClassVar[bool] = True

    lower: Number | None = Field(
        title="Undre gräns", description="Lower end, in the value's unit; null where unbounded."
    )
    lower_closed: Flag = Field(
        title="Undre gränsen ingår", description="The lower end belongs to the interval."
    )
    upper: Number | None = Field(
        title="Övre gräns", description="Upper end, in the value's unit; null where unbounded."
    )
    upper_closed: Flag = Field(
        title="Övre gränsen ingår", description="The upper end belongs to the interval."
    )

    @model_validator(mode="after")
    def _is_an_interval(self) -> Self:
        if (self.lower is None and self.lower_closed) or (self.upper is None and self.upper_closed):
            raise ValueError("an unbounded end is not closed")
        if self.lower is None or self.upper is None:
            return self
        if self.lower > self.upper:
            raise ValueError(f"the lower end {self.lower} is above the upper end {self.upper}")
        if self.lower == self.upper and not (self.lower_closed and self.upper_closed):
            raise ValueError(f"the interval is empty: both ends are {self.lower}, not both closed")
        return self


class Rank(Model):
    """A place in an order: ``topp 3``, ``#1``, ``bland de 25 % bästa``."""

    written_inline: ClassVar[bool] = True

    best: Annotated[Integer, Field(ge=1)] | None = Field(
        default=None, title="Placering", description="The place or better, counted from 1."
    )
    of: Annotated[Integer, Field(ge=1)] | None = Field(
        default=None, title="Av antal", description="How many are ranked, where printed."
    )
    share: Annotated[Number, Field(ge=0, le=100)] | None = Field(
        default=None,
        title="Andel bästa",
        description="Among the best share of all, in percent as printed (25 in 'de 25 % bästa').",
    )


class Period(Model):
    """A printed time that a value is for: ``2022``, ``T1 2023``, ``31/8``."""

    text: PrintedText
    edtf: Words | None = Field(
        default=None, title="EDTF", description="ISO 8601-2 (EDTF) of what is printed, else null."
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
        description="The year is the plan's, not printed here.",
    )
    citation: Cited = None

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"the period ends ({self.end}) before it starts ({self.start})")
        return self


_TYPED = ("number", "interval", "change", "rank", "parts")
_NEEDS = {
    ValueKind.NUMBER: {"number"},
    ValueKind.INTERVAL: {"interval"},
    ValueKind.CHANGE: {"change"},
    ValueKind.DIRECTION: {"change"},
    ValueKind.RANK: {"rank"},
    ValueKind.SEVERAL: {"parts"},
    ValueKind.TEXT: set[str](),
    ValueKind.MISSING: set[str](),
}
_MAY_HAVE = {
    ValueKind.NUMBER: {"interval"},  # a threshold cell `100%` is a number and [100, 100]
    ValueKind.CHANGE: {"number", "interval"},
}


class Value(Model):
    """A typed cell. Every key is always present; what `kind` does not use is null."""

    text: PrintedText
    kind: ValueKind = Field(title="Slag", description="Which of the fields below hold the value.")
    label: Words | None = Field(
        default=None,
        title="Etikett",
        description="Words in the cell that name what is measured: 'HME-index' in 'HME-index >80'.",
    )
    number: Number | None = Field(
        default=None,
        title="Tal",
        description="The printed number with its decimals, in `unit`, before `multiplier`.",
    )
    interval: Interval | None = Field(
        default=None,
        title="Intervall",
        description="The numbers that satisfy the cell, in `unit`, before `multiplier`.",
    )
    decimals: Annotated[Integer, Field(ge=0)] | None = Field(
        default=None, title="Decimaler", description="Decimals as printed; null without a number."
    )
    change: Change | None = Field(
        default=None, title="Förändring", description="Which way the value is to change."
    )
    rank: Rank | None = Field(default=None, title="Rang", description="A place in an order.")
    parts: tuple[Value, ...] | None = Field(
        default=None,
        title="Delvärden",
        description="The values of a cell that holds several, each with its group or period.",
    )
    unit: UnitCode | None = Field(
        default=None, title="Enhet", description="Code of the unit; null where none is known."
    )
    unit_text: Words | None = Field(
        default=None, title="Enhet som tryckt", description="The unit as printed: 'mnkr', '%'."
    )
    unit_inherited: Flag = Field(
        default=False,
        title="Ärvd enhet",
        description="The unit is taken from the indicator's name or from other cells of the row.",
    )
    multiplier: Number | None = Field(
        default=None,
        title="Multiplikator",
        description="What number and interval are to be multiplied with: 1000000 for 'mnkr'.",
    )
    scale_max: Number | None = Field(
        default=None,
        title="Skalans största värde",
        description="The top of the scale: 10.0 in '8,0 (av 10,0)'.",
    )
    period: Period | None = Field(
        default=None, title="Period", description="The time printed with the value."
    )
    group: Words | None = Field(
        default=None,
        title="Grupp",
        description="Whom a part is for: women, men, or the group as printed.",
    )
    approximate: Flag = Field(
        default=False, title="Ungefärligt", description="Printed with ca, cirka, runt and the like."
    )
    qualifier: Words | None = Field(
        default=None,
        title="Bestämning",
        description="Words about the value, as printed: 'jämfört med 2020', 'i riket'.",
    )
    footnote: Words | None = Field(
        default=None, title="Fotnot", description="Footnote mark as printed: '*', '1'."
    )
    reason: Words | None = Field(
        default=None, title="Skäl", description="Why the cell stayed text; null otherwise."
    )
    citation: Cited = None

    @model_validator(mode="after")
    def _fields_fit_the_kind(self) -> Self:
        given = {name for name in _TYPED if getattr(self, name) is not None}
        needed = _NEEDS[self.kind]
        if missing := sorted(needed - given):
            raise ValueError(f"a value of kind {self.kind} needs {', '.join(missing)}")
        if odd := sorted(given - needed - _MAY_HAVE.get(self.kind, set())):
            raise ValueError(f"a value of kind {self.kind} has no {', '.join(odd)}")
        if (self.kind is ValueKind.TEXT) != (self.reason is not None):
            raise ValueError("a value that stayed text has a reason, no other has")
        if self.parts is not None and len(self.parts) < 2:
            raise ValueError("a value of kind several has at least two parts")
        return self
