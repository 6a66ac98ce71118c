"""The flow of a document → goal drafts: which rows hang under which goal.

A goal is a heading over a plan table, a sentence above a small one, a band inside the table, or
a cell of a goal column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from ..extract.flow import Block, Document
from ..extract.naming.named import Column, NamedTable, Row
from ..extract.naming.roles import VALUES, Role, RowKind, TableKind
from ..extract.table import Cell, Line
from ..normalize.text.goal_labels import GoalLabel, find_goal_label, is_generic
from .above import Above, states_goal
from .drafts import DraftRow, Drafts, GoalDraft
from .judgements import assess_a_goal
from .table_notes import notes_of

PLAN_KINDS = frozenset(
    {TableKind.INDICATORS, TableKind.ACTIVITIES, TableKind.MIXED, TableKind.GOALS}
)

_OWN = VALUES | {
    *(Role.INDICATOR, Role.SUB_GOAL, Role.ACTIVITY, Role.ASSIGNMENT, Role.UNIT, Role.SOURCE),
    *(Role.TIMING, Role.START, Role.END, Role.TIME_MARK, Role.PARTICIPANTS, Role.FOLLOW_UP),
}
"""Roles whose cells tell of an indicator or activity, not of the goal beside them."""


@dataclass(eq=False, slots=True)
class _Walk:
    """The state of one walk over the flow."""

    above: Above
    goals: list[GoalDraft] = field(default_factory=list)
    plain: list[tuple[NamedTable, Block | None]] = field(default_factory=list)
    left_over: list[tuple[NamedTable, Row]] = field(default_factory=list)
    by_block: dict[int, GoalDraft] = field(default_factory=dict)
    """Goal by the identity of the block that states it."""
    open_goal: tuple[NamedTable, GoalDraft] | None = None
    """The table right above and its goal, that of its last band; None below anything else."""
    lone_goal: GoalDraft | None = None
    """The goal of the table above that states this one goal and nothing else."""


def draft_goals(document: Document, title: Block | None) -> Drafts:
    """Walk the flow once. `title` is the document's own title, which is no goal."""
    walk = _Walk(Above(title))
    stated = any(_is_sure_plan_table(item) for item in document.flow)
    for index, item in enumerate(document.flow):
        if isinstance(item, Block):
            _pass_block(walk, item)
            continue
        _keep_stated(walk, walk.above.heading)
        if item.kind in PLAN_KINDS and not (item.weak and stated):
            _take_table(walk, item, _blocks_below(document, index))
            walk.above.pass_table()
        else:
            walk.plain.append((item, walk.above.last))
            walk.above.pass_plain_table()
            walk.open_goal = walk.lone_goal = None
    _keep_stated(walk, walk.above.heading)
    return Drafts(tuple(walk.goals), tuple(walk.plain), tuple(walk.left_over))


def _pass_block(walk: _Walk, block: Block) -> None:
    """Go on below a block; a goal whose heading it closes is kept with what stood below it."""
    walk.open_goal = None
    if not walk.above.names_part(block):
        walk.lone_goal = None
    closed, remarks = walk.above.heading, list(walk.above.since_heading)
    walk.above.pass_block(block)
    if walk.above.heading is not closed:
        _keep_stated(walk, closed, remarks)


def _keep_stated(walk: _Walk, heading: Block | None, remarks: Sequence[Block] = ()) -> None:
    """The goal of a heading that says it is one, or under which one is judged in lines.

    No table may follow it.
    """
    below = remarks or walk.above.since_heading
    if heading is not None and (states_goal(heading) or assess_a_goal(below)):
        _draft_of_block(walk, heading, below)


def _is_sure_plan_table(item: Block | NamedTable) -> bool:
    return isinstance(item, NamedTable) and item.kind in PLAN_KINDS and not item.weak


def _blocks_below(document: Document, index: int) -> list[Block]:
    """The blocks between an item of the flow and the next table."""
    below = takewhile(lambda item: isinstance(item, Block), document.flow[index + 1 :])
    return [item for item in below if isinstance(item, Block)]


def _take_table(walk: _Walk, table: NamedTable, below: Sequence[Block]) -> None:
    goal = walk.goals[-1] if table.goes_on and walk.goals else _goal_over(walk, table)
    if goal is not None and not _goal_columns(table):
        walk.open_goal = (table, goal)
    caption, notes = walk.above.caption, notes_of(table, below)
    sub_goal: tuple[Line, ...] = ()
    for draft_row in _rows_with_comments(walk, table):
        row = draft_row.row
        if row.kind is RowKind.BAND:
            goal, sub_goal = _goal_of_band(walk, row, goal)
            walk.open_goal = None if goal is None else (table, goal)
            continue
        goal = _goal_of_row(walk, draft_row, goal)
        placed = replace(draft_row, sub_goal=sub_goal, caption=caption, notes=notes)
        target = goal or _no_goal(walk)
        (target.goal_rows if _tells_of_goal(placed) else target.rows).append(placed)
    if table.kind is TableKind.GOALS:
        alone = sum(row.kind is RowKind.DATA for row in table.rows) == 1
        walk.lone_goal = goal if alone else None


def _tells_of_goal(draft: DraftRow) -> bool:
    """A row of a table of goals, or one that names a goal and nothing that could be its own."""
    table, row = draft.table, draft.row
    if table.kind is TableKind.GOALS:
        return True
    printed = {
        column.role
        for column, cell in zip(table.columns, row.cells, strict=True)
        if cell is not None and cell.lines and column.index not in row.inherited
    }
    named = {Role.GOAL, Role.INDICATOR} <= table.roles and Role.GOAL in printed
    return named and not printed & _OWN


def _goal_columns(table: NamedTable) -> list[Column]:
    """The columns that state goals; in a table of goals sub-goals are goals under the others."""
    roles = {Role.GOAL, Role.SUB_GOAL} if table.kind is TableKind.GOALS else {Role.GOAL}
    return [column for column in table.columns if column.role in roles]


def _rows_with_comments(walk: _Walk, table: NamedTable) -> Iterator[DraftRow]:
    """Data and band rows, each data row with the comment rows that follow it."""
    pending: DraftRow | None = None
    for row in table.rows:
        match row.kind:
            case RowKind.COMMENT if pending is not None:
                pending = replace(pending, comments=(*pending.comments, row))
            case RowKind.DATA | RowKind.BAND:
                if pending is not None:
                    yield pending
                pending = DraftRow(table, row) if row.kind is RowKind.DATA else None
                if row.kind is RowKind.BAND:
                    yield DraftRow(table, row)
            case RowKind.FOOTNOTE | RowKind.SUBHEADER | RowKind.COMMENT:
                walk.left_over.append((table, row))
            case RowKind.HEADER | RowKind.REPEATED_HEADER | RowKind.SEPARATOR | RowKind.GROUP:
                pass
    if pending is not None:
        yield pending


def _goal_over(walk: _Walk, table: NamedTable) -> GoalDraft | None:
    """The goal that the first rows of a table hang under; None where nothing states one."""
    return _goal_carried_on(walk, table) or walk.lone_goal or _goal_above(walk)


def _goal_carried_on(walk: _Walk, table: NamedTable) -> GoalDraft | None:
    """The goal of the table right above, under whose header this one goes on."""
    if walk.open_goal is None:
        return None
    above, goal = walk.open_goal
    heads = [[(column.role, column.text) for column in each.columns] for each in (above, table)]
    walk.open_goal = (table, goal) if heads[0] == heads[1] else None
    return goal if heads[0] == heads[1] else None


def _goal_above(walk: _Walk) -> GoalDraft | None:
    """The goal that the blocks above the table state; None where they state none."""
    stated = walk.above.stated
    return None if stated is None else _draft_of_block(walk, stated, walk.above.since_heading)


def _draft_of_block(walk: _Walk, block: Block, since: Sequence[Block]) -> GoalDraft:
    """The block's goal, made when it is first needed."""
    known = walk.by_block.get(id(block))
    if known is not None:
        return known
    below = since[since.index(block) + 1 :] if block in since else since
    remarks = tuple(takewhile(lambda other: not states_goal(other), below))
    outer = walk.above.goal_around(block)
    parent = None if outer is None else walk.by_block.get(id(outer))
    draft = GoalDraft(title=block.lines, marker=block.marker, parent=parent, remarks=remarks)
    draft.sign = block.sign
    walk.by_block[id(block)] = draft
    walk.goals.append(draft)
    return draft


def _no_goal(walk: _Walk) -> GoalDraft:
    """`g0`, which holds what stands under no goal; always the first."""
    if not walk.goals or walk.goals[0].title:
        walk.goals.insert(0, GoalDraft(title=()))
    return walk.goals[0]


def _goal_of_band(
    walk: _Walk, row: Row, above: GoalDraft | None
) -> tuple[GoalDraft | None, tuple[Line, ...]]:
    """A band states a goal; under a goal of its own a `Delmål` band states a sub-goal."""
    text = _text(row.lines)
    label = find_goal_label(text)
    if label is None and is_generic(text):
        return above, ()
    under = above
    while under is not None and under.cell is not None and not _is_outer(under, label):
        under = under.parent
    if label is not None and label.is_sub_goal and under is not None and under.title:
        return under, row.lines
    stated = _stated_before(walk, text)
    if stated is not None:
        return stated, ()
    cell = next((c for c in row.cells if c is not None and c.lines), None)
    draft = GoalDraft(title=row.lines, cell=cell, context=walk.above.heading, parent=under)
    walk.goals.append(draft)
    return draft, ()


def _is_outer(goal: GoalDraft, label: GoalLabel | None) -> bool:
    """Whether a band above can hold this one: `Miljömål: …` over `Delmål 4: …`."""
    own = find_goal_label(goal.text)
    return label is not None and label.is_sub_goal and own is not None and not own.is_sub_goal


def _stated_before(walk: _Walk, text: str) -> GoalDraft | None:
    """The goal of these words that a table of goals under the same heading states already."""
    context = walk.above.heading
    return next(
        (
            goal
            for goal in reversed(walk.goals)
            if goal.goal_rows and goal.context is context and goal.text == text
        ),
        None,
    )


def _goal_of_row(walk: _Walk, draft: DraftRow, current: GoalDraft | None) -> GoalDraft | None:
    """The goal that the goal columns state for a row; the one above where they print nothing."""
    columns = _goal_columns(draft.table)
    cells = [draft.row.cells[column.index] for column in columns]
    if not any(cell is not None and cell.lines for cell in cells):
        return current
    for rank, column in enumerate(columns):
        current = _goal_of_cell(walk, draft, rank, column, current)
    return current


def _goal_of_cell(
    walk: _Walk, draft: DraftRow, rank: int, column: Column, current: GoalDraft | None
) -> GoalDraft | None:
    """The goal that a cell of a goal column states; a new one where its words are new."""
    table, row = draft.table, draft.row
    cell = row.cells[column.index]
    holder = current
    while holder is not None and holder.rank is not None and holder.rank > rank:
        holder = holder.parent
    if cell is None or not cell.lines:
        return holder
    if holder is not None and holder.rank == rank:
        if holder.cell is cell or holder.text == _text(cell.lines):
            return holder
        holder = holder.parent
    top = column.role is Role.GOAL
    goal = GoalDraft(
        title=cell.lines,
        cell=cell,
        number=_beside(table, row, Role.GOAL_NUMBER) if top else None,
        responsible=_beside(table, row, Role.GOAL_RESPONSIBLE) if top else None,
        rank=rank,
        context=walk.above.heading,
        parent=holder,
    )
    walk.goals.append(goal)
    return goal


def _beside(table: NamedTable, row: Row, role: Role) -> Cell | None:
    """The row's cell that tells something of the goal, where one is filled."""
    cells = (row.cells[column.index] for column in table.of_role(role))
    return next((cell for cell in cells if cell is not None and cell.lines), None)


def _text(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)
