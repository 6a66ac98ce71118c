"""Random printed cells together with what they mean, in the notation of real plans."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from random import Random

from invented.often import MONTHS, bare_month, month
from plan import Status, Thresholds
from values import (
    Printed,
    at_least,
    at_most,
    between,
    kind,
    number,
    occasions,
    over,
    under,
    when,
)

WORDED = 0.15  # of the targets write their comparator and their unit out


class Scale(Enum):
    """What an indicator's numbers count: name, smallest, largest, decimals."""

    PERCENT = ("percent", 40, 84, 0)
    SHARE = ("share", 2, 40, 1)
    INDEX = ("index", 55, 85, 0)
    GRADE = ("grade", 3, 8, 1)
    COUNT = ("count", 5, 400, 0)
    LARGE = ("large", 1100, 9000, 0)


@dataclass(frozen=True)
class Notation:
    """How one indicator prints its numbers; rows of one plan may differ, a row does not."""

    scale: Scale
    percent: str  # " %", "%", or nothing
    dash: str  # of ranges
    gap: str  # between comparator and number

    @property
    def decimals(self) -> int:
        """Printed decimals."""
        return self.scale.value[3]

    def printed(self, value: float) -> str:
        """The bare number: decimal comma, thousands in groups."""
        return f"{value:,.{self.decimals}f}".replace(",", " ").replace(".", ",") + self.percent

    def compared(self, sign: str, value: float) -> str:
        """The number behind a comparator."""
        return f"{sign}{self.gap}{self.printed(value)}"

    def ranged(self, lower: float, upper: float) -> str:
        """Two numbers with a dash; the percent sign stands once."""
        low = self.printed(lower).removesuffix(self.percent)
        return f"{low}{self.dash}{self.printed(upper)}"


def notation(rng: Random) -> Notation:
    """A way of printing numbers."""
    scale = rng.choice(list(Scale))
    has_percent = scale in (Scale.PERCENT, Scale.SHARE)
    return Notation(
        scale,
        rng.choice((" %", "%")) if has_percent else "",
        rng.choice(("-", "-", "–")),
        rng.choice(("", "", " ")),
    )


def amount(rng: Random, how: Notation) -> float:
    """A number on the notation's scale and grid."""
    _, smallest, largest, decimals = how.scale.value
    return round(rng.uniform(smallest, largest), decimals)


def _unit(how: Notation) -> dict[str, str]:
    return {"unit": "percent"} if how.percent else {}


def outturn(rng: Random, how: Notation) -> Printed | None:
    """A measured value, `-` for a missing one, or an empty cell."""
    chance = rng.random()
    if chance < 0.06:
        return None
    if chance < 0.12:
        return kind("-", "missing")
    value = amount(rng, how)
    return number(how.printed(value), value, **_unit(how))


def target(rng: Random, how: Notation, green: float, direction: str) -> Printed:
    """A target in one of its usual forms; `green` is the bound that should be reached."""
    upward = direction == "higher_is_better"
    text, unit = how.printed(green), _unit(how)
    if rng.random() < WORDED:
        return _worded_target(rng, how, green, upward=upward)
    form = rng.randrange(8)
    if form == 0:
        return number(text, green, **unit)
    if form == 1:
        word, make = ("Minst", at_least) if upward else ("Högst", at_most)
        return make(f"{word} {text}", green, **unit)
    if form == 2:
        sign, make = ("≥", at_least) if upward else ("≤", at_most)
        return make(how.compared(sign, green), green, **unit)
    if form == 3:
        sign, make = (">", over) if upward else ("<", under)
        return make(how.compared(sign, green), green, **unit)
    if form == 4:
        return _odd_target(rng, upward=upward)
    if form == 5 and how.scale is Scale.GRADE:
        return number(f"{text} (av 10,0)", green, scale_max=10.0)
    if form == 6 and how.scale is Scale.INDEX:
        return (
            at_least(f"HME-index minst {text}", green, label="HME-index")
            if upward
            else number(text, green)
        )
    return number(text, green, **unit)


def _worded_target(rng: Random, how: Notation, bound: float, *, upward: bool) -> Printed:
    """A target whose sign is a word, or whose unit is one."""
    bare = how.printed(bound).removesuffix(how.percent)
    unit, behind = ({"unit": "percent"}, " procent") if how.percent else ({}, "")
    text = f"{bare}{behind}"
    if upward:
        words = (("Minst", at_least), ("Lägst", at_least), ("Mer än", over), ("Över", over))
    else:
        words = (("Högst", at_most), ("Max", at_most), ("Under", under), ("Mindre än", under))
    word, make = rng.choice(words)
    if how.scale is Scale.COUNT and rng.random() < 0.5:
        return make(f"{word} {text} dagar", bound, unit="days")
    return make(f"{word} {text}", bound, **unit)


def _odd_target(rng: Random, *, upward: bool) -> Printed:
    return rng.choice(
        (
            kind("Enligt budget", "text"),
            kind("Andelen ska öka", "direction", change="increase")
            if upward
            else kind("Andelen ska minska", "direction", change="decrease"),
            kind("Ska öka", "direction", change="increase")
            if upward
            else kind("Ska minska", "direction", change="decrease"),
        )
    )


def thresholds(rng: Random, how: Notation) -> tuple[Thresholds, float]:
    """Red, yellow and green on one grid without gap, and the bound of green."""
    step = 10.0**-how.decimals
    first = amount(rng, how)
    second = round(first + step * rng.randint(3, 12), how.decimals)
    binary = rng.random() < 0.25
    if rng.random() < 0.6:
        return _upward(rng, how, first, first if binary else second, step)
    return _downward(rng, how, first if not binary else second, second, step)


def _upward(
    rng: Random, how: Notation, low: float, high: float, step: float
) -> tuple[Thresholds, float]:
    """Red is below `low`, green from `high`."""
    below = round(low - step, how.decimals)
    red = (
        under(how.compared("<", low), low)
        if low == high or rng.random() < 0.6
        else at_most(how.compared("≤", below), below)
    )
    last = round(high - step, how.decimals)
    yellow = None if low == high else between(how.ranged(low, last), low, last)
    green = at_least(how.compared("≥", high), high)
    return Thresholds(red, yellow, green, "higher_is_better"), high


def _downward(
    rng: Random, how: Notation, low: float, high: float, step: float
) -> tuple[Thresholds, float]:
    """Green is up to `low`, red above `high`."""
    above = round(high + step, how.decimals)
    red = (
        over(how.compared(">", high), high)
        if low == high or rng.random() < 0.6
        else at_least(how.compared("≥", above), above)
    )
    first = round(low + step, how.decimals)
    yellow = None if low == high else between(how.ranged(first, high), first, high)
    green = at_most(how.compared("≤", low), low)
    return Thresholds(red, yellow, green, "lower_is_better"), low


def timing(rng: Random, year: int) -> Printed | None:
    """When something is to be done, in a plan of one year."""
    name = rng.choice(sorted(MONTHS)).capitalize()
    forms = (
        None,
        when("Löpande", "ongoing"),
        when("Löpande", "ongoing"),
        when("Vid behov", "on_demand"),
        month(f"{name} {year}", year),
        month(f"{name} {year}", year),
        bare_month(name, year),
        when(f"Höst {year}", "date", f"{year}-23"),
        when(f"Vår {year}", "date", f"{year}-21"),
        when(f"Q2 {year}", "date", f"{year}-34"),
        when(f"Senast {year}-03-31", "deadline", f"../{year}-03-31"),
        when(f"{year}-{year + 2}", "period", f"{year}/{year + 2}"),
        when(f"{year}", "date", f"{year}"),
        when(
            "Minst 3 ggr/år",
            "recurring",
            recurrence={"count": 3, "per": "P1Y", "bound": "at_least"},
        ),
        when("Årligen", "recurring", recurrence={"every": "P1Y"}),
        when("Snarast efter beslut", "conditional"),
        *_dated(name, year),
        *_recurring(),
    )
    return rng.choice(forms)


def _dated(month_name: str, year: int) -> tuple[Printed, ...]:
    """Dates and periods in the notations that plans use least often."""
    number = MONTHS[month_name.lower()]
    return (
        when(f"Hösten {year}", "date", f"{year}-23"),
        when(f"T1 {year}", "date", f"{year}-37"),
        when(f"Tertial 2 {year}", "date", f"{year}-38"),
        when(f"Kvartal 3 {year}", "date", f"{year}-35"),
        when(f"Första halvåret {year}", "date", f"{year}-40"),
        when(f"Halvår 2 {year}", "date", f"{year}-41"),
        when(f"{year}-06-30", "date", f"{year}-06-30"),
        when(f"30 juni {year}", "date", f"{year}-06-30"),
        when(f"Senast 15 {month_name.lower()} {year}", "deadline", f"../{year}-{number:02}-15"),
        when(f"Senast {year + 1}", "deadline", f"../{year + 1}"),
        when(f"Juni–augusti {year}", "period", f"{year}-06/{year}-08"),
        when(f"{year}–{year + 3}", "period", f"{year}/{year + 3}"),
        when(f"{year}-xx-xx", "missing", f"{year}"),
    )


def _recurring() -> tuple[Printed, ...]:
    return (
        when("Kontinuerligt", "ongoing"),
        when("Vartannat år", "recurring", recurrence={"every": "P2Y"}),
        when("Kvartalsvis", "recurring", recurrence={"every": "P3M"}),
        when("Månadsvis", "recurring", recurrence={"every": "P1M"}),
        when("2 ggr/år", "recurring", recurrence={"count": 2, "per": "P1Y", "bound": "exact"}),
    )


def follow_up(rng: Random) -> Printed:
    """When something is followed up."""
    return rng.choice(
        (
            occasions("Årsbokslut", "annual_accounts"),
            occasions("Delårsrapport", "interim_report"),
            occasions("Tertialrapport", "tertial_report"),
            occasions("Årsredovisning", "annual_report"),
            occasions("Tertialrapport/årsbokslut", "tertial_report", "annual_accounts"),
            occasions("Delårsbokslut och bokslut", "interim_report", "annual_accounts"),
            occasions("Delårsrapport och årsredovisning", "interim_report", "annual_report"),
            occasions("Månadsuppföljning", "monthly_followup"),
            occasions("Bokslut", "annual_accounts"),
            occasions("Kvartalsrapport", "quarterly_followup"),
            occasions(
                "T1, T2 och årsbokslut",
                ("tertial_report", 1),
                ("tertial_report", 2),
                "annual_accounts",
            ),
        )
    )


def activity_status(rng: Random) -> Status:
    """How far an activity has come, in words."""
    text, code = rng.choice(
        (
            ("Genomförd", "done"),
            ("Avslutad", "done"),
            ("Pågår", "ongoing"),
            ("Pågående", "ongoing"),
            ("Ej påbörjad", "not_started"),
            ("Försenad", "delayed"),
        )
    )
    return Status(text, {"code": code})
