"""A row of an indicator table → `Indicator`: target, thresholds and measurements, typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..extract.naming.group_rows import is_whole
from ..extract.naming.named import Column
from ..extract.naming.roles import ABOUT_GOAL, MEASURES, THRESHOLDS, Role, TableKind
from ..normalize.colour_legend import meaning_of_result
from ..normalize.text.goal_labels import find_indicator_label
from ..normalize.times.periods import parse_period
from ..normalize.values.threshold_classes import threshold_direction
from ..normalize.values.units import inherit_units, lacks_unit, unit_in_name
from ..schemas import Indicator, Measurement, MeasurementRole, Period, Text, Thresholds, Value
from .drafts import DraftRow
from .row_cells import RowCells
from .scribe import REPEATED_TEXTS, Scribe, Source, source_of_lines
from .statuses import status_of
from .table_notes import source_of

_MEASUREMENT_ROLES = {
    Role.TARGET: MeasurementRole.TARGET,
    Role.BASELINE: MeasurementRole.BASELINE,
    Role.CURRENT: MeasurementRole.CURRENT,
    Role.OUTTURN: MeasurementRole.OUTTURN,
    Role.FORECAST: MeasurementRole.FORECAST,
    Role.COMPARISON: MeasurementRole.COMPARISON,
}

_parse_period = lru_cache(maxsize=REPEATED_TEXTS)(parse_period)  # asked again in each row

# Header words of a gender split → the contract's codes; other groups stay as printed.
_GROUPS = {
    "kvinnor": "women", "kvinna": "women", "flickor": "women", "kv": "women", "k": "women",
    "tjejer": "women", "män": "men", "man": "men", "pojkar": "men", "m": "men", "killar": "men",
}  # fmt: skip


def read_indicator(draft: DraftRow, scribe: Scribe, identity: str) -> Indicator:
    """The indicator that the row states."""
    cells = RowCells(draft, scribe)
    cells.take_all(ABOUT_GOAL)
    if draft.table.kind is TableKind.MIXED:
        cells.take_all(frozenset({Role.ACTIVITY, Role.ASSIGNMENT}))  # an activity of its own
    name = _name(cells)
    unit = cells.text(Role.UNIT)
    target_cell = cells.take(Role.TARGET)
    target = None if target_cell is None else _target(*target_cell, cells.scribe)
    thresholds = _thresholds(cells)
    measurements = [*_yearly_targets(target), *_measurements(cells)]
    target, thresholds, measured = _with_units(target, thresholds, measurements, unit, name)
    return Indicator(
        id=identity,
        sub_goal=_sub_goal(cells),
        name=name,
        unit=unit,
        source=cells.text(Role.SOURCE) or _noted_source(cells, name),
        target=target,
        thresholds=thresholds,
        measurements=measured,
        responsible=cells.responsible(),
        timing=cells.timing(),
        follow_up=cells.follow_up(),
        trend=cells.text(Role.TREND),
        status=status_of(cells, meaning_of_result),
        comment=cells.comment(),
        other=cells.others(),
    )


def _name(cells: RowCells) -> Text | None:
    """The indicator cell, or the caption of a table that has one indicator."""
    caption = cells.draft.caption
    if caption:
        source = source_of_lines(caption)
        joined = cells.scribe.join(source)
        start = None if joined is None else find_indicator_label(joined.text)
        if start is not None:
            return cells.scribe.text(source, start)
    return cells.text(Role.INDICATOR)


def _noted_source(cells: RowCells, name: Text | None) -> Text | None:
    """`* Källa: SCB` below the table, for the name that ends with the same mark."""
    lines = source_of(cells.draft.notes, "" if name is None else name.text)
    return cells.scribe.text(source_of_lines(lines)) if lines else None


def _sub_goal(cells: RowCells) -> Text | None:
    cell = cells.text(Role.SUB_GOAL)
    if cell is not None or not cells.draft.sub_goal:
        return cell
    return cells.scribe.text(source_of_lines(cells.draft.sub_goal))


def _target(column: Column, source: Source, scribe: Scribe) -> Value | None:
    value = _with_header_unit(scribe.target(source), column)
    period = _period(column, scribe)
    if value is None or period is None or value.period is not None:
        return value
    return value.model_copy(update={"period": period})


def _thresholds(cells: RowCells) -> Thresholds | None:
    if not cells.has(*THRESHOLDS):
        return None
    limits = [cells.take(role) for role in (Role.RED, Role.YELLOW, Role.GREEN)]
    # Thresholds are spelled alike, also where the measured values of their row are not.
    scribe = cells.scribe.beside(cells.cell(limit[0].index) for limit in limits if limit)
    red, yellow, green = (
        None if limit is None else _with_header_unit(scribe.threshold(limit[1]), limit[0])
        for limit in limits
    )
    return Thresholds(red=red, yellow=yellow, green=green)


def _measurements(cells: RowCells) -> list[Measurement]:
    """Every measured or further planned value that is printed, in the order of the columns."""
    found = []
    for column, source in cells.take_all(MEASURES | {Role.TARGET}):
        if source is None:
            continue
        role = _MEASUREMENT_ROLES[column.role]
        is_target = role is MeasurementRole.TARGET
        read = cells.scribe.target(source) if is_target else cells.scribe.number(source)
        value = _with_header_unit(read, column)
        period = _period(column, cells.scribe)
        found += [
            Measurement(
                role=role,
                period=period or (None if part is None else part.period),
                group=_group(column),
                value=part,
            )
            for part in _by_period(value)
        ]
    return found


def _with_header_unit(value: Value | None, column: Column) -> Value | None:
    """The value in the unit of its header, `Utfall 2022 (%)`, where it prints none itself."""
    return value if column.qualifier is None else inherit_units([value], column.qualifier)[0]


def _by_period(value: Value | None) -> list[Value | None]:
    """`2019: 3,6 miljoner` over `2020: 2,1 miljoner` are two values; others are one."""
    if value is None or value.parts is None or any(p.period is None for p in value.parts):
        return [value]
    return [part.model_copy(update={"citation": value.citation}) for part in value.parts]


def _yearly_targets(target: Value | None) -> list[Measurement]:
    """The years of a target cell that prints several: `2025: 40` over `2030: 46`."""
    parts = _by_period(target)
    return [
        Measurement(role=MeasurementRole.TARGET, period=part.period, value=part)
        for part in parts
        if part is not None and len(parts) > 1
    ]


def _period(column: Column, scribe: Scribe) -> Period | None:
    """The time printed in the column's header, cited there; the words alone of an unread one."""
    if column.period is None:
        return None
    period = _parse_period(column.period) or Period(text=column.period)
    if not column.lines:
        return period
    source = source_of_lines(column.lines)
    return period.model_copy(update={"citation": scribe.citation(source, scribe.join(source))})


def _group(column: Column) -> str | None:
    if column.group is None or is_whole(column.group):
        return None
    return _GROUPS.get(column.group.casefold().rstrip("."), column.group)


def _context(unit: Text | None, name: Text | None) -> str | None:
    """The words that say the unit: those of the unit's cell where they name one, else the name."""
    told = [text.text for text in (unit, name) if text is not None]
    if unit is not None and unit.text.casefold().startswith("antal"):
        return None  # a count, whatever is measured in the name: `Sjuka över 60 dagar`
    return next((text for text in told if unit_in_name(text) is not None), None)


def _with_units(
    target: Value | None,
    thresholds: Thresholds | None,
    measurements: Sequence[Measurement],
    unit: Text | None,
    name: Text | None,
) -> tuple[Value | None, Thresholds | None, tuple[Measurement, ...]]:
    """The same values with the unit of the row, marked as inherited where it is not their own."""
    limits = [thresholds.red, thresholds.yellow, thresholds.green] if thresholds else []
    values = [target, *limits, *(m.value for m in measurements)]
    if any(map(lacks_unit, values)):
        values = inherit_units(values, _context(unit, name))
    target, values = values[0], values[1:]
    if thresholds is not None:
        red, yellow, green = values[:3]
        values = values[3:]
        thresholds = Thresholds(
            red=red,
            yellow=yellow,
            green=green,
            direction=threshold_direction(red, yellow, green),
        )
    return (
        target,
        thresholds,
        tuple(
            m.model_copy(update={"value": value})
            for m, value in zip(measurements, values, strict=True)
        ),
    )
