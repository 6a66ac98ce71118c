"""Hypothesis strategies for the published models, made from the models' own fields.

A field that is added is generated without a change here; only models whose fields depend on each
other have a strategy of their own.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from styrkort.schemas import (
    Activity,
    Bound,
    Box,
    Change,
    Citation,
    Furniture,
    Goal,
    Indicator,
    Interval,
    ManifestRecord,
    Model,
    Municipality,
    Period,
    PlainTable,
    Plan,
    Rank,
    Recurrence,
    Source,
    Text,
    Timing,
    TimingKind,
    Value,
    ValueKind,
)

M = TypeVar("M", bound=Model)

plan_settings = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
"""A plan is large: it takes 0.1 s to draw, and minutes to shrink."""

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12).filter(
    lambda text: text == text.strip()
)
"""Any text the models take: quotes, separators, control and bidirectional characters too."""

numbers = st.decimals(
    min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=3
) | st.integers(-(10**12), 10**12).map(Decimal)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
coordinates = st.floats(-1000, 2000, allow_nan=False)
shares = st.integers(0, 100).map(lambda percent: Decimal(percent) / 100)
durations = st.sampled_from(["P1Y", "P3Y", "P1M", "P3M", "P4M", "P2W", "P1Y6M", "P1D"])

_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: words,
    bool: st.booleans(),
    int: st.integers(1, 12),
    Decimal: shares,
    date: days,
    dict[str, str]: st.dictionaries(words, words, max_size=2),
}


def models(model: type[M], /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[M]:
    """Any instance of a model; `fields` replaces the strategies of single fields."""
    drawn = {
        name: fields[name] if name in fields else _of_field(model, name, field.annotation)
        for name, field in model.model_fields.items()
    }
    return st.builds(model, **drawn)


_OF_NAMED_FIELDS = {
    (Goal, "id"): st.integers(0, 99).map(lambda n: f"g{n}"),
    (Goal, "parent"): st.none(),
    (Indicator, "id"): st.integers(1, 99).map(lambda n: f"g1-i{n}"),
    (Activity, "id"): st.integers(1, 99).map(lambda n: f"g1-a{n}"),
    (Source, "sha256"): st.just("0f" * 32),
}


def _of_field(kind: type[Model], name: str, annotation: Any) -> st.SearchStrategy[Any]:
    named = _OF_NAMED_FIELDS.get((kind, name))
    return named if named is not None else of_type(annotation)


def of_type(annotation: Any) -> st.SearchStrategy[Any]:
    """Anything that a field of that type holds."""
    origin, arms = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return of_type(arms[0])
    if origin is Literal:
        return st.sampled_from(arms)
    if origin in (Union, UnionType):
        (only,) = (arm for arm in arms if arm is not NoneType)
        return st.none() | of_type(only)
    if origin is tuple:
        return st.lists(of_type(arms[0]), max_size=2).map(tuple)
    if annotation in _SPECIAL:
        return _SPECIAL[annotation]
    if issubclass(annotation, Model):
        return st.deferred(lambda: models(annotation))
    if issubclass(annotation, StrEnum):
        return st.sampled_from(annotation)
    return _BY_TYPE[annotation]


@st.composite
def _boxes(draw: st.DrawFn) -> Box:
    x0, x1 = sorted(draw(st.tuples(coordinates, coordinates)))
    top, bottom = sorted(draw(st.tuples(coordinates, coordinates)))
    return Box(page=draw(st.integers(1, 500)), x0=x0, top=top, x1=x1, bottom=bottom)


@st.composite
def _citations(draw: st.DrawFn) -> Citation:
    base = draw(models(Citation, page=st.just(1), boxes=st.just(()), lines=st.none()))
    if draw(st.booleans()):
        boxes = tuple(draw(st.lists(_boxes(), min_size=1, max_size=2)))
        return Citation(**{**dict(base), "page": boxes[0].page, "boxes": boxes})
    first, last = sorted(draw(st.tuples(st.integers(1, 999), st.integers(1, 999))))
    return Citation(**{**dict(base), "page": None, "lines": (first, last)})


@st.composite
def _intervals(draw: st.DrawFn) -> Interval:
    lower, upper = sorted(draw(st.tuples(numbers, numbers)))
    closed = lower == upper
    if draw(st.booleans()):
        return Interval(lower=lower, lower_closed=True, upper=None, upper_closed=False)
    return Interval(lower=lower, lower_closed=closed, upper=upper, upper_closed=True)


changes = st.sampled_from(Change)
ranks = st.builds(Rank, best=st.integers(1, 300), of=st.none() | st.integers(300, 400))

_FIELDS_OF_KIND: dict[ValueKind, dict[str, st.SearchStrategy[Any]]] = {
    ValueKind.NUMBER: {"number": numbers, "interval": st.none() | _intervals()},
    ValueKind.INTERVAL: {"interval": _intervals()},
    ValueKind.CHANGE: {"change": changes, "number": numbers},
    ValueKind.DIRECTION: {"change": changes},
    ValueKind.RANK: {"rank": ranks},
    ValueKind.SEVERAL: {"parts": st.deferred(lambda: _pairs_of_values())},
    ValueKind.TEXT: {"reason": words},
    ValueKind.MISSING: {},
}
_UNUSED = dict.fromkeys(("number", "interval", "change", "rank", "parts", "reason"), st.none())


@st.composite
def _values(draw: st.DrawFn, kinds: tuple[ValueKind, ...] = tuple(ValueKind)) -> Value:
    kind = draw(st.sampled_from(kinds))
    return draw(models(Value, kind=st.just(kind), **(_UNUSED | _FIELDS_OF_KIND[kind])))


def _pairs_of_values() -> st.SearchStrategy[tuple[Value, Value]]:
    part = _values((ValueKind.NUMBER, ValueKind.TEXT))
    return st.tuples(part, part)


@st.composite
def _periods(draw: st.DrawFn) -> Period:
    start, end = sorted(draw(st.tuples(days, days)))
    return draw(models(Period, start=st.just(start), end=st.none() | st.just(end)))


@st.composite
def _recurrences(draw: st.DrawFn) -> Recurrence:
    if draw(st.booleans()):
        return Recurrence(every=draw(durations))
    bound = draw(st.sampled_from(Bound))
    return Recurrence(count=draw(st.integers(1, 12)), per=draw(durations), bound=bound)


@st.composite
def _timings(draw: st.DrawFn) -> Timing:
    start, end = sorted(draw(st.tuples(days, days)))
    kind = draw(st.sampled_from(TimingKind))
    return draw(
        models(
            Timing,
            kind=st.just(kind),
            start=st.just(start),
            end=st.just(end),
            recurrence=_recurrences() if kind is TimingKind.RECURRING else st.none(),
            reason=words if kind is TimingKind.TEXT else st.none(),
        )
    )


@st.composite
def _plain_tables(draw: st.DrawFn) -> PlainTable:
    width = draw(st.integers(1, 3))
    row = st.lists(st.none() | models(Text), min_size=width, max_size=width).map(tuple)
    number = draw(st.integers(1, 99))
    rows = st.lists(row, max_size=2).map(tuple)
    return draw(models(PlainTable, id=st.just(f"t{number}"), header=row | st.just(()), rows=rows))


_SPECIAL: dict[Any, st.SearchStrategy[Any]] = {
    Box: _boxes(),
    Citation: _citations(),
    Interval: _intervals(),
    Value: _values(),
    Period: _periods(),
    Recurrence: _recurrences(),
    Timing: _timings(),
    PlainTable: _plain_tables(),
}
_SPECIAL[Furniture] = models(Furniture, text=words)
_SPECIAL[Municipality] = models(Municipality, name=st.just("Östby"), code=st.just("0180"))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any plan with up to two goals; ids unique."""
    goals = []
    for number in range(draw(st.integers(0, 2))):
        indicators = st.lists(models(Indicator, id=st.just(f"g{number}-i1")), max_size=1).map(tuple)
        activities = st.lists(models(Activity, id=st.just(f"g{number}-a1")), max_size=1).map(tuple)
        goal_id = st.just(f"g{number}")
        goals.append(draw(models(Goal, id=goal_id, indicators=indicators, activities=activities)))
    tables = st.lists(_plain_tables(), max_size=1).map(tuple)
    return draw(models(Plan, goals=st.just(tuple(goals)), tables=tables))


def records() -> st.SearchStrategy[ManifestRecord]:
    """Any record of a manifest."""
    digest = st.just("a1" * 32)
    return models(
        ManifestRecord,
        message=words,
        sha256=st.none() | digest,
        json_sha256=st.none() | digest,
        configuration=digest,
    )
