"""The flat tables of the contract: which rows a plan gives, and which columns they have.

One declaration serves the CSV files, their data package and the data frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .activity import Activity
from .column_groups import (
    GOAL_ID,
    INDICATOR_ID,
    PLAN_ID,
    column_name,
    named_columns,
    ordinal_column,
    other_cells_column,
    place_columns,
    status_columns,
    value_columns,
)
from .columns import Cell, Column, ColumnType, Row, field_column
from .finding import Finding, Severity
from .flat_rows import (
    activity_rows,
    cell_header,
    cell_rows,
    cell_text,
    finding_rows,
    goal_rows,
    indicator_rows,
    measurement_rows,
    plan_rows,
)
from .goal import Goal
from .indicator import Indicator, Measurement
from .plan import Plan
from .table import PlainTable


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns that name a row of another table, where they have the same names."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A flat table: its rows in reading order, its columns in fixed order."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Plan], Iterator[Row]]
    foreign_keys: tuple[ForeignKey, ...] = ()


def flat_rows(table: FlatTable, plan: Plan) -> Iterator[tuple[Cell, ...]]:
    """Give the rows of a plan in a table, cell by cell in the order of the columns."""
    for row in table.rows(plan):
        yield tuple(column.read(row) for column in table.columns)


def _count_column(name: str, title: str, count: Callable[[Plan], int]) -> Column:
    return Column(
        name=name,
        type=ColumnType.INTEGER,
        title=title,
        description="How many the plan has (count).",
        read=lambda row: count(row.plan),
        required=True,
    )


def _severity_column(severity: Severity) -> Column:
    return _count_column(
        f"findings_{severity}",
        f"Iakttagelser: {severity}",
        lambda plan: sum(finding.severity is severity for finding in plan.findings),
    )


def _metadata_columns(*paths: str) -> tuple[Column, ...]:
    """Columns of the document's own facts, without ``metadata_`` in their names."""
    return tuple(field_column(Plan, f"metadata.{path}", column_name(path)) for path in paths)


PLANS = FlatTable(
    name="plans",
    title="Planer",
    description="One row for each document.",
    key=("plan_id",),
    rows=plan_rows,
    columns=(
        PLAN_ID,
        *named_columns(Plan, "schema_version", "source.name", "source.sha256"),
        *named_columns(Plan, "source.media_type", "source.page_count"),
        *_metadata_columns("title.text", "document_type.text", "document_type.code"),
        *_metadata_columns("municipality.text", "municipality.name", "municipality.code"),
        *_metadata_columns("unit.text", "period.text", "period.edtf", "period.start", "period.end"),
        *_metadata_columns("decided_by.text", "decided_on.text", "decided_on.date"),
        *_metadata_columns("paragraph.text", "valid_from.text", "valid_from.date"),
        *_metadata_columns("valid_to.text", "valid_to.date", "revised_on.text", "revised_on.date"),
        *_metadata_columns("applies_to.text", "diary_number.text", "responsible.text"),
        *_metadata_columns("version.text", "replaces.text"),
        *named_columns(Plan, "vision.text", "values.text"),
        _count_column("goals", "Mål", lambda plan: sum(goal.id != "g0" for goal in plan.goals)),
        _count_column(
            "indicators", "Indikatorer", lambda plan: sum(len(g.indicators) for g in plan.goals)
        ),
        _count_column(
            "activities", "Aktiviteter", lambda plan: sum(len(g.activities) for g in plan.goals)
        ),
        _count_column("tables", "Tabeller", lambda plan: len(plan.tables)),
        *(_severity_column(severity) for severity in Severity),
    ),
)

GOALS = FlatTable(
    name="goals",
    title="Mål",
    description="One row for each goal; g0 holds what stands under no goal.",
    key=("plan_id", "goal_id"),
    rows=goal_rows,
    foreign_keys=(ForeignKey(("plan_id",), "plans"),),
    columns=(
        PLAN_ID,
        field_column(Goal, "id", "goal_id"),
        *named_columns(Goal, "number", "title.text"),
        field_column(Goal, "parent", "parent_id"),
        *named_columns(Goal, "responsible.text", "responsible.roles"),
        *status_columns(Goal),
        *named_columns(Goal, "comment.text"),
        other_cells_column(),
        *place_columns(),
    ),
)

INDICATORS = FlatTable(
    name="indicators",
    title="Indikatorer",
    description="One row for each indicator, with its target and thresholds.",
    key=("plan_id", "indicator_id"),
    rows=indicator_rows,
    foreign_keys=(
        ForeignKey(("plan_id",), "plans"),
        ForeignKey(("plan_id", "goal_id"), "goals"),
    ),
    columns=(
        PLAN_ID,
        GOAL_ID,
        field_column(Indicator, "id", "indicator_id"),
        *named_columns(Indicator, "sub_goal.text", "name.text", "description.text"),
        *named_columns(Indicator, "unit.text", "source.text"),
        *value_columns(Indicator, "target"),
        *value_columns(Indicator, "thresholds.red"),
        *value_columns(Indicator, "thresholds.yellow"),
        *value_columns(Indicator, "thresholds.green"),
        field_column(Indicator, "thresholds.direction", "direction"),
        *named_columns(Indicator, "responsible.text", "responsible.roles", "timing.text"),
        *named_columns(Indicator, "follow_up.text", "trend.text"),
        *status_columns(Indicator),
        *named_columns(Indicator, "comment.text"),
        other_cells_column(),
        *place_columns(),
    ),
)

MEASUREMENTS = FlatTable(
    name="measurements",
    title="Mätvärden",
    description="One row for each outturn, forecast, baseline, comparison or further target.",
    key=("plan_id", "indicator_id", "measurement"),
    rows=measurement_rows,
    foreign_keys=(
        ForeignKey(("plan_id",), "plans"),
        ForeignKey(("plan_id", "indicator_id"), "indicators"),
    ),
    columns=(
        PLAN_ID,
        GOAL_ID,
        INDICATOR_ID,
        ordinal_column("measurement", "Nummer", "Ordinal of the indicator's values, from 1."),
        *named_columns(Measurement, "role", "period.text", "period.edtf"),
        *named_columns(Measurement, "period.start", "period.end", "period.year_inferred", "group"),
        *value_columns(Measurement, "value"),
        *place_columns(),
    ),
)

ACTIVITIES = FlatTable(
    name="activities",
    title="Aktiviteter",
    description="One row for each activity or assignment.",
    key=("plan_id", "activity_id"),
    rows=activity_rows,
    foreign_keys=(
        ForeignKey(("plan_id",), "plans"),
        ForeignKey(("plan_id", "goal_id"), "goals"),
    ),
    columns=(
        PLAN_ID,
        GOAL_ID,
        field_column(Activity, "id", "activity_id"),
        *named_columns(Activity, "kind", "number", "sub_goal.text"),
        field_column(Activity, "text.text", "text"),
        *named_columns(Activity, "responsible.text", "responsible.roles"),
        *named_columns(Activity, "participants.text", "participants.roles"),
        *named_columns(Activity, "timing.text", "timing.kind", "timing.edtf", "timing.start"),
        *named_columns(Activity, "timing.end", "timing.year_inferred"),
        field_column(Activity, "timing.recurrence.every", "recurrence_every"),
        field_column(Activity, "timing.recurrence.count", "recurrence_count"),
        field_column(Activity, "timing.recurrence.per", "recurrence_per"),
        field_column(Activity, "timing.recurrence.bound", "recurrence_bound"),
        *named_columns(Activity, "timing.reason", "follow_up.text"),
        field_column(Activity, "follow_up.occasions.code", "occasions"),
        field_column(Activity, "follow_up.occasions.number", "occasion_numbers"),
        *named_columns(Activity, "follow_up.reason"),
        *status_columns(Activity),
        *named_columns(Activity, "comment.text"),
        other_cells_column(),
        *place_columns(),
    ),
)

FINDINGS = FlatTable(
    name="findings",
    title="Iakttagelser",
    description="One row for each thing that is wrong or unsure.",
    key=("plan_id", "finding"),
    rows=finding_rows,
    foreign_keys=(ForeignKey(("plan_id",), "plans"),),
    columns=(
        PLAN_ID,
        ordinal_column("finding", "Nummer", "Ordinal in the plan, from 1."),
        *named_columns(Finding, "code", "severity", "message", "ref", "field"),
        *named_columns(Finding, "interval.lower", "interval.lower_closed"),
        *named_columns(Finding, "interval.upper", "interval.upper_closed", "words"),
        *place_columns(),
    ),
)

TABLES = FlatTable(
    name="tables",
    title="Övriga tabeller",
    description="One row for each cell of the tables that are not plan tables, empty ones too.",
    key=("plan_id", "table_id", "row", "column"),
    rows=cell_rows,
    foreign_keys=(ForeignKey(("plan_id",), "plans"),),
    columns=(
        PLAN_ID,
        field_column(PlainTable, "id", "table_id"),
        *named_columns(PlainTable, "caption.text"),
        ordinal_column("row", "Rad i tabellen", "Row from 1; 0 is the header."),
        ordinal_column("column", "Kolumn", "Column from 1.", place=1),
        Column(
            name="header",
            type=ColumnType.STRING,
            title="Kolumnrubrik",
            description="Header of the column; empty where none is printed.",
            read=cell_header,
        ),
        Column(
            name="text",
            type=ColumnType.STRING,
            title="Text",
            description="What the cell prints; empty where it is empty.",
            read=cell_text,
        ),
        *place_columns(),
    ),
)

FLAT_TABLES = (PLANS, GOALS, INDICATORS, MEASUREMENTS, ACTIVITIES, FINDINGS, TABLES)
"""In the order in which they refer to each other."""
