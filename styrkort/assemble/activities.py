"""A row of an activity table → `Activity`: what, who, when, and where it is followed up."""

from __future__ import annotations

from ..extract.roles import Role
from ..schemas import Activity, ActivityKind, Responsible, Text
from .drafts import DraftRow
from .row_cells import RowCells
from .scribe import Scribe, source_of_lines
from .statuses import status_of


def read_activity(draft: DraftRow, scribe: Scribe, identity: str) -> Activity:
    """The activity that the row states."""
    cells = RowCells(draft, scribe)
    cells.take(Role.GOAL)
    kind = ActivityKind.ACTIVITY
    text = cells.text(Role.ACTIVITY)
    if text is None and cells.has(Role.ASSIGNMENT):
        kind, text = ActivityKind.ASSIGNMENT, cells.text(Role.ASSIGNMENT)
    number = cells.text(Role.ROW_NUMBER)
    return Activity(
        id=identity,
        kind=kind,
        number=None if number is None else number.text,
        sub_goal=_sub_goal(cells),
        text=text,
        responsible=cells.responsible(),
        participants=_participants(cells),
        timing=cells.timing(),
        follow_up=cells.follow_up(),
        status=status_of(cells),
        comment=cells.comment(),
        other=cells.others(),
    )


def _sub_goal(cells: RowCells) -> Text | None:
    cell = cells.text(Role.SUB_GOAL)
    if cell is not None or not cells.draft.sub_goal:
        return cell
    return cells.scribe.text(source_of_lines(cells.draft.sub_goal))


def _participants(cells: RowCells) -> Responsible | None:
    taken = cells.take(Role.PARTICIPANTS)
    return None if taken is None else cells.scribe.responsible(taken[1])
