"""What is gathered while one value is read, and the `Value` it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from ...schemas import Change, Interval, Period, UnitCode, Value, ValueKind
from ..notation.closedclasses import FREQUENCY, YEARLY
from .amounts import Measure
from .quantities import Quantity

COUNTED = frozenset(
    {
        UnitCode.PERSONS,
        UnitCode.PIECES,
        UnitCode.PERCENTAGE_POINTS,
        UnitCode.HECTARES,
        UnitCode.FULL_TIME_EQUIVALENTS,
        UnitCode.TIMES,
        UnitCode.TIMES_PER_YEAR,
        UnitCode.NIGHTS,
    }
)
"""A level of these has no sign, so ``+25 invånare`` is a change. Money and percentages have levels
below and above zero (``+26,3 mkr``): there the plus sign is only printed out. So it is with things
that are named instead of a unit: ``+25 bostäder``."""


@dataclass(slots=True)
class Statement:
    """One value under construction."""

    label: list[str] = field(default_factory=list)
    qualifier: list[str] = field(default_factory=list)
    footnote: list[str] = field(default_factory=list)
    quantity: Quantity | None = None
    change: Change | None = None
    scale_max: Decimal | None = None
    period: Period | None = None
    label_after: bool = False

    def label_text(self) -> str | None:
        """The label's words, or None."""
        return _joined(self.label)

    def set_adverbs_apart(self) -> None:
        """Alone or beside a change ``årlig`` says how, not what: it goes to the qualifier."""
        adverbs = [word for word in self.label if word.casefold() in FREQUENCY]
        self.label = [word for word in self.label if word.casefold() not in FREQUENCY]
        self.qualifier = adverbs + self.qualifier

    def to_value(self, text: str) -> Value:
        """Make the value; its `text` is the given text."""
        if all(word.casefold() in YEARLY for word in self.label):
            self.set_adverbs_apart()
        kind, change = self._kind()
        quantity = self.quantity
        measure = self._measure()
        return Value(
            text=text,
            kind=kind,
            label=self.label_text(),
            number=None if quantity is None else quantity.number,
            interval=None if quantity is None else quantity.interval,
            decimals=None if quantity is None else quantity.decimals,
            change=change,
            unit=measure.code,
            unit_text=measure.text,
            multiplier=measure.multiplier,
            scale_max=self.scale_max,
            period=self.period,
            approximate=quantity is not None and quantity.approximate,
            qualifier=_joined(self.qualifier),
            footnote="".join(self.footnote) or None,
        )

    def _measure(self) -> Measure:
        """The printed unit; ``Index 6`` prints it before the number."""
        if self.quantity is None:
            return Measure()
        label = self.label_text()
        if self.quantity.measure == Measure() and label is not None and label.casefold() == "index":
            return Measure(UnitCode.INDEX, label)
        return self.quantity.measure

    def _kind(self) -> tuple[ValueKind, Change | None]:
        quantity = self.quantity
        if quantity is None:
            return ValueKind.DIRECTION, self.change
        if self.change is not None:
            return ValueKind.CHANGE, self.change
        if quantity.number is None:
            return ValueKind.INTERVAL, None
        signed = quantity.plus or quantity.number < 0
        things = self.label_after and quantity.measure == Measure() and not quantity.decimals
        if (signed and quantity.measure.code in COUNTED) or (quantity.plus and things):
            return ValueKind.CHANGE, Change.SIGNED
        return ValueKind.NUMBER, None


def _joined(pieces: list[str]) -> str | None:
    return " ".join(pieces).strip(" ,.:;") or None


def closed_at(number: Decimal) -> Interval:
    """The interval of one number: what a threshold cell ``100%`` holds."""
    return Interval(lower=number, lower_closed=True, upper=number, upper_closed=True)


def with_measure(quantity: Quantity, measure: Measure) -> Quantity:
    """The same quantity in a unit that is printed further on (``90 (%)``)."""
    return replace(quantity, measure=measure, bare=False)
