"""A row of an activity table → `Activity`: what, who, when, and where it is followed up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..extract.naming.roles import ABOUT_GOAL, VALUES, Role, TableKind
from ..normalize.colour_legend import meaning_of_deed
from ..schemas import Activity, ActivityKind, Responsible, Text
from .drafts import DraftRow
from .row_cells import RowCells
from .scribe import Scribe, source_of_lines
from .statuses import status_of

# "1.1 Öppna en replokal", "K 2.1": the code that ties an activity's rows in several tables
_CODE = re.compile(r"(?:[A-ZÅÄÖ]{1,2}\s?)?\d{1,2}(?:\.\d{1,2})+(?=\s|$)")


def read_activities(rows: Sequence[DraftRow], scribe: Scribe, goal: str) -> tuple[Activity, ...]:
    """The activities of a goal. One that stands in several tables with other columns is one."""
    found: list[tuple[list[DraftRow], Activity]] = []
    for row in rows:
        activity = read_activity(row, scribe, f"{goal}-a{len(found) + 1}")
        for index, (parts, known) in enumerate(found):
            if _is_same(parts, known, row, activity):
                found[index] = ([*parts, row], _joined(known, activity))
                break
        else:
            found.append(([row], activity))
    return tuple(activity for _, activity in found)


def _is_same(parts: Sequence[DraftRow], known: Activity, row: DraftRow, activity: Activity) -> bool:
    """The same code or words, in another table whose further columns are all others."""
    first, second = _key(known), _key(activity)
    if first is None or first != second:
        return False
    return all(
        part.table is not row.table
        and part.table.roles & row.table.roles <= ABOUT_GOAL | {Role.ACTIVITY, Role.ROW_NUMBER}
        for part in parts
    )


def _key(activity: Activity) -> str | None:
    if activity.text is None:
        return None
    return _code(activity.text) or activity.text.text.casefold()


def _code(text: Text | None) -> str | None:
    """The code that an activity's words begin with; they keep it."""
    match = None if text is None else _CODE.match(text.text)
    return None if match is None else match.group()


def _joined(known: Activity, more: Activity) -> Activity:
    """What the first table leaves open is taken from the other."""
    update = {
        name: getattr(more, name)
        for name in ("responsible", "participants", "timing", "follow_up", "status", "comment")
        if getattr(known, name) is None
    }
    return known.model_copy(update={**update, "other": (*known.other, *more.other)})


def read_activity(draft: DraftRow, scribe: Scribe, identity: str) -> Activity:
    """The activity that the row states."""
    cells = RowCells(draft, scribe)
    cells.take_all(ABOUT_GOAL)
    if draft.table.kind is TableKind.MIXED:
        cells.take_all(VALUES | {Role.INDICATOR, Role.UNIT, Role.SOURCE, Role.TREND})
    kind = ActivityKind.ACTIVITY
    text = cells.text(Role.ACTIVITY)
    if text is None and cells.has(Role.ASSIGNMENT):
        kind, text = ActivityKind.ASSIGNMENT, cells.text(Role.ASSIGNMENT)
    number = cells.text(Role.ROW_NUMBER)
    return Activity(
        id=identity,
        kind=kind,
        number=number.text if number is not None else _code(text),
        sub_goal=_sub_goal(cells),
        text=text,
        responsible=cells.responsible(),
        participants=_participants(cells),
        timing=cells.timing(),
        follow_up=cells.follow_up(),
        status=status_of(cells, meaning_of_deed),
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
