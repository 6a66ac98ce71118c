"""Checks on the finished plan: what is wrong in it, and what is unsure in its reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..extract.table import Doubt
from ..normalize.values.algebra import threshold_findings
from ..schemas import (
    Citation,
    Confidence,
    Finding,
    FindingCode,
    Goal,
    Indicator,
    Measurement,
    Model,
    Reading,
    Severity,
    Text,
    TimingKind,
    Value,
    ValueKind,
    citations,
)
from .scribe import Scribe

YEARS = range(1990, 2061)
"""Years that a plan or its history can speak of (the published plans: 1997-2050, 2026-11)."""

_SEVERITY = {
    FindingCode.WORDS_LOST: Severity.ERROR,
    FindingCode.WORDS_OUTSIDE_CELLS: Severity.WARNING,
    FindingCode.CELL_DOUBTFUL: Severity.WARNING,
    FindingCode.WITNESSES_DISAGREE: Severity.WARNING,
    FindingCode.CONTINUATION_UNCERTAIN: Severity.WARNING,
    FindingCode.PAGE_WITHOUT_TEXT: Severity.WARNING,
    FindingCode.PAGE_UNREADABLE: Severity.ERROR,
    FindingCode.TEXT_SUSPECT: Severity.WARNING,
    FindingCode.TEXT_HIDDEN: Severity.INFO,
    FindingCode.TAGS_UNUSABLE: Severity.INFO,
    FindingCode.TABLE_SKIPPED: Severity.WARNING,
    FindingCode.TABLE_KEPT_PLAIN: Severity.INFO,
    FindingCode.ENCODING_GUESSED: Severity.INFO,
}
"""How serious a doubt of the reading is; the others are warnings."""


def check_goals(goals: Iterable[Goal]) -> Iterator[Finding]:
    """Findings about the plan's own figures, in reading order."""
    for goal in goals:
        yield from _check_names([(row.id, row.name, row) for row in goal.indicators])
        yield from _check_names([(row.id, row.text, row) for row in goal.activities])
        for indicator in goal.indicators:
            yield from _check_thresholds(indicator)
            yield from _check_values(indicator)
        for activity in goal.activities:
            timing = activity.timing
            if timing is not None and timing.kind is TimingKind.TEXT:
                message = f"the time {timing.text!r} stays text: {timing.reason}"
                yield _not_understood(activity.id, "timing", message, timing.citation)


def _check_names(rows: Sequence[tuple[str, Text | None, Model]]) -> Iterator[Finding]:
    """A row without a name among others that have one: it may stand on the next page."""
    if all(name is None for _, name, _ in rows):
        return
    for ref, name, row in rows:
        if name is None:
            yield Finding(
                code=FindingCode.ROW_INCOMPLETE,
                severity=Severity.WARNING,
                message="The row has no name, though others under its goal have one.",
                ref=ref,
                citation=next(citations(row), None),
            )


def _check_thresholds(indicator: Indicator) -> Iterator[Finding]:
    limits = indicator.thresholds
    if limits is None:
        return
    citation = next(
        (v.citation for v in (limits.red, limits.yellow, limits.green) if v is not None), None
    )
    for found in threshold_findings(indicator.target, limits.red, limits.yellow, limits.green):
        yield Finding(
            code=found.code,
            severity=found.severity,
            message=found.message,
            ref=indicator.id,
            field="thresholds",
            interval=found.interval,
            citation=citation,
        )
    for name, value in (("red", limits.red), ("yellow", limits.yellow), ("green", limits.green)):
        if value is not None and value.kind is ValueKind.TEXT:
            message = f"the threshold {value.text!r} stays text: {value.reason}"
            yield _not_understood(indicator.id, f"thresholds.{name}", message, value.citation)


def _check_values(indicator: Indicator) -> Iterator[Finding]:
    for measurement in indicator.measurements:
        yield from _check_period(indicator.id, "measurements", measurement)
        value = measurement.value
        if value is not None and value.kind is ValueKind.TEXT:
            message = f"the value {value.text!r} stays text: {value.reason}"
            yield _not_understood(indicator.id, "measurements", message, value.citation)
    if indicator.target is not None:
        yield from _implausible_years(indicator.id, "target", indicator.target)
        if indicator.target.kind is ValueKind.TEXT:
            message = f"the target {indicator.target.text!r} stays text: {indicator.target.reason}"
            yield _not_understood(indicator.id, "target", message, indicator.target.citation)


def _check_period(ref: str, field: str, measurement: Measurement) -> Iterator[Finding]:
    if measurement.value is not None:
        yield from _implausible_years(ref, field, measurement.value)


def _implausible_years(ref: str, field: str, value: Value) -> Iterator[Finding]:
    """A year printed with a value that no plan speaks of is a misprint or a misreading."""
    if value.period is None or value.period.start is None:
        return
    year = value.period.start.year
    if year not in YEARS:
        yield Finding(
            code=FindingCode.YEAR_IMPLAUSIBLE,
            severity=Severity.WARNING,
            message=f"the year {year} in {value.text!r} cannot be",
            ref=ref,
            field=field,
            citation=value.citation,
        )


def _not_understood(ref: str, field: str, message: str, citation: Citation | None) -> Finding:
    return Finding(
        code=FindingCode.NOT_UNDERSTOOD,
        severity=Severity.INFO,
        message=message,
        ref=ref,
        field=field,
        citation=citation,
    )


def finding_of_doubt(doubt: Doubt, scribe: Scribe, ref: str | None = None) -> Finding:
    """A doubt of the reading, published."""
    code = FindingCode(doubt.code)
    citation = None
    if doubt.page is not None:
        citation = Citation(
            page=doubt.page,
            boxes=tuple(scribe.box(doubt.page, box) for box in doubt.boxes),
            confidence=Confidence.DOUBTFUL,
        )
    return Finding(
        code=code,
        severity=_SEVERITY.get(code, Severity.WARNING),
        message=doubt.message,
        ref=ref,
        words=doubt.words,
        readings=tuple(
            Reading(witnesses=reading.witnesses, text=reading.text or None)
            for reading in doubt.readings
        ),
        citation=citation,
    )
