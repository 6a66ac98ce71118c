"""A plan as tables for the terminal; plain text where stdout is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text as Styled

from ..schemas import Activity, Finding, Goal, Indicator, Plan, Severity, Thresholds
from .streams import printable
from .threshold_bar import threshold_bar

NARROWEST_TABLE = 70
"""Columns below which findings are lines: a table of four columns would break every word."""

NARROW = 100
"""Columns below which the tables drop what can be read in the JSON: source names, pages."""

_SEVERITY_STYLE = {Severity.INFO: "dim", Severity.WARNING: "yellow", Severity.ERROR: "bold red"}


def show(plan: Plan, console: Console) -> None:
    """Print title, goals with their indicators and activities, and findings."""
    for part in _parts(plan, console):
        console.print(part)


def _parts(plan: Plan, console: Console) -> Iterator[RenderableType]:
    yield _headline(plan)
    for goal in plan.goals:
        yield _goal_line(goal)
        if goal.indicators:
            yield _indicators(goal, console)
        if goal.activities:
            yield _activities(goal)
    if plan.tables:
        yield Styled(f"{len(plan.tables)} plain tables, {len(plan.sections)} sections", "dim")
    if plan.findings:
        yield from _findings(plan, console)


def _headline(plan: Plan) -> Styled:
    metadata = plan.metadata
    printed = [metadata.title, metadata.municipality, metadata.period]
    facts = [printable(item.text) for item in printed if item is not None]
    pages = [] if plan.source.page_count is None else [f"{plan.source.page_count} pages"]
    return Styled(" · ".join([*(facts or [plan.id]), *pages]), "bold")


def _goal_line(goal: Goal) -> Styled:
    if goal.title is None:
        return Styled("\n(under no goal)", "bold cyan")
    number = f"{goal.number} " if goal.number else ""
    return Styled(f"\n{number}{printable(goal.title.text)}", "bold cyan")


def _indicators(goal: Goal, console: Console) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    table.add_column("Indicator", ratio=3, overflow="fold")
    table.add_column("Target", ratio=2, overflow="fold")
    bars = any(indicator.thresholds is not None for indicator in goal.indicators)
    if bars:
        table.add_column("Thresholds", no_wrap=True)
        if console.width >= NARROW:
            table.add_column("red | yellow | green", ratio=2, overflow="fold")
    for indicator in goal.indicators:
        cells: list[RenderableType] = [_name(indicator), _printed(indicator.target)]
        if bars:
            cells.append(_bar(indicator.thresholds, console))
            if console.width >= NARROW:
                cells.append(_thresholds_as_printed(indicator.thresholds))
        table.add_row(*cells)
    return table


def _name(indicator: Indicator) -> str:
    texts = (indicator.name, indicator.sub_goal)
    return next((printable(text.text) for text in texts if text is not None), indicator.id)


def _bar(thresholds: Thresholds | None, console: Console) -> Styled:
    if thresholds is None:
        return Styled("")
    return threshold_bar(thresholds, coloured=console.color_system is not None)


def _thresholds_as_printed(thresholds: Thresholds | None) -> str:
    if thresholds is None:
        return ""
    return " | ".join(map(_printed, (thresholds.red, thresholds.yellow, thresholds.green)))


def _activities(goal: Goal) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    columns: dict[str, Callable[[Activity], object]] = {
        "Activity": lambda activity: activity.text,
        "Responsible": lambda activity: activity.responsible,
        "When": lambda activity: activity.timing,
        "Follow-up": lambda activity: activity.follow_up,
        "Status": lambda activity: activity.status,
    }
    used = {
        header: cell
        for header, cell in columns.items()
        if any(cell(activity) is not None for activity in goal.activities)
    }
    for header in used:
        table.add_column(header, overflow="fold", ratio=3 if header == "Activity" else 2)
    for activity in goal.activities:
        table.add_row(*(_printed(cell(activity)) for cell in used.values()))
    return table


def _findings(plan: Plan, console: Console) -> Iterator[RenderableType]:
    findings = sorted(plan.findings, key=_most_serious_first)
    if console.width >= NARROWEST_TABLE:
        yield _findings_table(findings)
        return
    yield Styled("Findings", "italic")
    for finding in findings:
        message = f"{finding.severity} {finding.code} {_about(finding)}: {finding.message}"
        yield Styled(printable(message), _SEVERITY_STYLE[finding.severity])


def _findings_table(findings: Iterable[Finding]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title="Findings", title_justify="left")
    for header in ("", "Code", "About", "Message"):
        table.add_column(header, overflow="fold")
    for finding in findings:
        style = _SEVERITY_STYLE[finding.severity]
        about = _about(finding)
        severity = Styled(finding.severity, style)
        table.add_row(severity, finding.code, about, Styled(printable(finding.message)))
    return table


def _most_serious_first(finding: Finding) -> int:
    return -list(Severity).index(finding.severity)


def _about(finding: Finding) -> str:
    """Which row or which page."""
    citation = finding.citation
    if finding.ref is not None:
        return finding.ref
    return "" if citation is None or citation.page is None else f"page {citation.page}"


def _printed(value: object) -> str:
    """The printed text of a cell; "" for an empty one, the colour of a drawn status."""
    if value is None:
        return ""
    text = getattr(value, "text", None) or getattr(value, "colour", None) or ""
    return printable(str(text)).replace("[", "\\[")
