"""Goal drafts → `Goal` objects with ids, numbers, titles and everything that hangs under them."""

from __future__ import annotations

from collections.abc import Sequence

from ..extract.markers import find_marker
from ..extract.naming.roles import ABOUT_GOAL, VALUES, Role, TableKind
from ..normalize.colour_legend import meaning_of_result
from ..normalize.text.goal_labels import find_goal_label
from ..schemas import Goal, Responsible, Status, Text
from .activities import read_activities
from .drafts import DraftRow, GoalDraft
from .heading_dots import dots_of_goals, with_dot
from .indicators import read_indicator
from .judgements import assess_a_goal, read_judgement
from .row_cells import RowCells
from .scribe import Scribe, Source, source_of_cell, source_of_lines
from .statuses import status_of


def read_goals(drafts: Sequence[GoalDraft], scribe: Scribe) -> tuple[Goal, ...]:
    """The goals in reading order; `g0` first where rows stand under no goal."""
    kept = _without_repeats([draft for draft in drafts if _is_kept(draft)])
    first = 0 if kept and not kept[0].title else 1
    ids = {id(draft): f"g{number}" for number, draft in enumerate(kept, start=first)}
    dots = dots_of_goals(kept, scribe)
    return tuple(_goal(draft, ids, dots.get(id(draft)), scribe) for draft in kept)


def _is_kept(draft: GoalDraft) -> bool:
    """A heading over bands or goal columns is a goal only if it is labelled, or judged, as one."""
    if draft.rows or draft.goal_rows or draft.cell is not None:
        return True
    return find_goal_label(draft.text) is not None or assess_a_goal(draft.remarks)


def _without_repeats(drafts: Sequence[GoalDraft]) -> list[GoalDraft]:
    """Without headings that print a goal once more with nothing under it, as an overview does."""
    filled = {draft.text for draft in drafts if draft.rows or draft.goal_rows}
    kept: list[GoalDraft] = []
    for draft in reversed(drafts):
        bare = not (draft.rows or draft.goal_rows or draft.cell is not None)
        if not bare or draft.text not in filled:
            kept.append(draft)
        filled.add(draft.text)
    return kept[::-1]


def _goal(draft: GoalDraft, ids: dict[int, str], dot: Status | None, scribe: Scribe) -> Goal:
    identity = ids[id(draft)]
    number, title = _number_and_title(draft, scribe)
    about = [RowCells(row, scribe) for row in draft.goal_rows]
    judged = read_judgement(draft.remarks, scribe)
    indicator_rows = [row for row in draft.rows if _holds_indicator(row)]
    activity_rows = [row for row in draft.rows if _holds_activity(row)]
    parent = draft.parent
    while parent is not None and id(parent) not in ids:
        parent = parent.parent
    for cells in about:
        cells.take_all(ABOUT_GOAL | {Role.SUB_GOAL})
    stated = [status_of(cells, meaning_of_result) for cells in about]
    return Goal(
        id=identity,
        number=number,
        title=title,
        parent=None if parent is None else ids[id(parent)],
        responsible=_responsible(draft, about, scribe) or judged.responsible,
        status=with_dot(next(filter(None, stated), judged.status), dot),
        comment=next((c for cells in about if (c := cells.comment())), judged.comment),
        indicators=tuple(
            read_indicator(row, scribe, f"{identity}-i{number}")
            for number, row in enumerate(indicator_rows, start=1)
        ),
        activities=read_activities(activity_rows, scribe, identity),
        other=tuple(other for cells in about for other in cells.others()),
    )


def _responsible(draft: GoalDraft, about: Sequence[RowCells], scribe: Scribe) -> Responsible | None:
    """Who answers for the goal: in its own cell, or in a row that tells of it."""
    if draft.responsible is not None:
        return scribe.responsible(source_of_cell(draft.responsible))
    return next((found for cells in about if (found := cells.responsible())), None)


def _number_and_title(draft: GoalDraft, scribe: Scribe) -> tuple[str | None, Text | None]:
    """The goal's number, and its words without the number or the label in front of them."""
    if not draft.title:
        return None, None
    source = _title_source(draft)
    joined = scribe.join(source)
    if joined is None:
        return None, None
    number, skip = None, 0
    marker = find_marker(draft.marker + " x") if draft.marker else find_marker(joined.text)
    if marker is not None:
        number = marker.number
        skip = 0 if draft.marker else marker.end
    elif draft.marker is not None and draft.marker.isdigit():
        number = draft.marker
    label = find_goal_label(joined.text[skip:])
    if label is not None:
        number = label.number or number
        skip += label.end
    if number is None and draft.number is not None:
        counted = scribe.join(source_of_cell(draft.number))
        number = None if counted is None else counted.text.rstrip(".):")
    return number, scribe.text(source, skip) or scribe.text(source)


def _title_source(draft: GoalDraft) -> Source:
    if draft.cell is not None:
        return source_of_cell(draft.cell)
    return source_of_lines(draft.title)


def _holds_indicator(row: DraftRow) -> bool:
    """In a table of both, what tells of indicators and deeds alike is a deed's in a deed's row."""
    if row.table.kind is TableKind.MIXED and _prints(row, _ACTIVITY_ROLES):
        return _prints(row, _INDICATOR_ROLES)
    return row.table.kind in (TableKind.INDICATORS, TableKind.MIXED) and _prints(
        row, frozenset(Role) - _ACTIVITY_ROLES - ABOUT_GOAL
    )


def _holds_activity(row: DraftRow) -> bool:
    if row.table.kind is TableKind.ACTIVITIES:
        return True
    return row.table.kind is TableKind.MIXED and _prints(row, _ACTIVITY_ROLES)


_ACTIVITY_ROLES = frozenset(
    {
        Role.ACTIVITY, Role.ASSIGNMENT, Role.PARTICIPANTS, Role.TIMING, Role.START, Role.END,
        Role.TIME_MARK,
    }
)  # fmt: skip
"""In a table of both: the columns whose cells make the row an activity."""

_INDICATOR_ROLES = VALUES | {Role.INDICATOR, Role.UNIT, Role.SOURCE, Role.TREND}
"""In a table of both: the columns whose cells make an activity's row an indicator's too."""


def _prints(row: DraftRow, roles: frozenset[Role]) -> bool:
    """Whether the row itself prints something under one of the roles."""
    return any(
        cell is not None and cell.lines and column.role in roles
        for column in row.table.columns
        for cell in [row.row.cells[column.index]]
    )
