"""The flow of a document → goal drafts: which rows hang under which goal.

A goal is a heading over a plan table, a sentence above a small one, a band inside the table, or
a cell of a goal column. Nothing is typed here; the drafts hold the printed cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..extract.flow import Block, BlockKind, Document
from ..extract.named import Column, NamedTable, Row
from ..extract.roles import VALUES, Role, RowKind, TableKind
from ..extract.table import Cell, Line
from .goal_labels import (
    GoalLabel,
    find_goal_label,
    find_indicator_label,
    is_caption,
    is_generic,
    names_part_of_goal,
)

PLAN_KINDS = frozenset(
    {TableKind.INDICATORS, TableKind.ACTIVITIES, TableKind.MIXED, TableKind.GOALS}
)

_OWN = VALUES | {
    *(Role.INDICATOR, Role.SUB_GOAL, Role.ACTIVITY, Role.ASSIGNMENT, Role.UNIT, Role.SOURCE),
    *(Role.TIMING, Role.START, Role.END, Role.YEAR_MARK, Role.PARTICIPANTS, Role.FOLLOW_UP),
}
"""Roles whose cells tell of an indicator or activity, not of the goal beside them."""

GOAL_SENTENCE_LINES = 4
"""A sentence above a table that states a goal takes at most this many lines (seen: 1-3)."""

# "Andelen nöjda brukare ska öka", "Kommunen bör …": what a goal sentence says and a caption not
GOAL_VERBS = frozenset({"ska", "skall", "bör", "vill", "skapar", "erbjuder"})


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A data row with its table and what stands around it in the table."""

    table: NamedTable
    row: Row
    sub_goal: tuple[Line, ...] = ()
    """Lines of the band that names the row's sub-goal, where a band does."""
    comments: tuple[Row, ...] = ()
    """`Kommentar:` rows that follow it."""
    caption: tuple[Line, ...] = ()
    """The line above the table, where it names the table's one indicator."""


@dataclass(eq=False, slots=True)
class GoalDraft:
    """A goal in the making; filled while the flow is walked, then never changed."""

    title: tuple[Line, ...]
    """As printed, without a list marker; empty for the goal-less `g0`."""
    marker: str | None = None
    cell: Cell | None = None
    """The cell, where the goal stands in one."""
    column: int | None = None
    """The goal column that `cell` stands in; None for headings and bands."""
    context: Block | None = None
    """The heading under which the table stands that states the goal."""
    parent: GoalDraft | None = None
    rows: list[DraftRow] = field(default_factory=list)
    goal_rows: list[DraftRow] = field(default_factory=list)
    """Rows of tables of goals: their status, comment and responsible belong to the goal."""

    @property
    def text(self) -> str:
        """The title for comparing."""
        return " ".join(line.text for line in self.title)


@dataclass(frozen=True, slots=True)
class Drafts:
    """What the walk found."""

    goals: tuple[GoalDraft, ...]
    plain: tuple[tuple[NamedTable, Block | None], ...]
    """Tables that are not plan tables, each with the block that captions it."""
    left_over: tuple[tuple[NamedTable, Row], ...]
    """Rows of plan tables that are neither data nor context: footnotes, remarks on columns."""


@dataclass(eq=False, slots=True)
class _Walk:
    """The state of one walk over the flow."""

    title: Block | None
    goals: list[GoalDraft] = field(default_factory=list)
    plain: list[tuple[NamedTable, Block | None]] = field(default_factory=list)
    left_over: list[tuple[NamedTable, Row]] = field(default_factory=list)
    headings: list[Block] = field(default_factory=list)
    """The open headings, outermost first."""
    by_block: dict[int, GoalDraft] = field(default_factory=dict)
    """Goal by the identity of the block that states it."""
    last: Block | None = None


def draft_goals(document: Document, title: Block | None) -> Drafts:
    """Walk the flow once. `title` is the document's own title, which is no goal."""
    walk = _Walk(title)
    stated = any(_is_sure_plan_table(item) for item in document.flow)
    for item in document.flow:
        if isinstance(item, Block):
            _open_heading(walk, item)
            walk.last = item
            continue
        if item.kind in PLAN_KINDS and not (item.weak and stated):
            _take_table(walk, item)
        else:
            walk.plain.append((item, walk.last))
        walk.last = None  # what stands above the next table stands below this one
    return Drafts(tuple(walk.goals), tuple(walk.plain), tuple(walk.left_over))


def _is_sure_plan_table(item: Block | NamedTable) -> bool:
    return isinstance(item, NamedTable) and item.kind in PLAN_KINDS and not item.weak


def _open_heading(walk: _Walk, block: Block) -> None:
    """Keep the open headings; `Aktiviteter` under a goal's heading does not close that one."""
    if block.kind is not BlockKind.HEADING or is_caption(block.text):
        return
    level = block.level or 1
    if is_generic(block.text) and names_part_of_goal(block.text):
        walk.headings = [h for h in walk.headings if (h.level or 1) <= level]
    else:
        walk.headings = [h for h in walk.headings if (h.level or 1) < level]
    walk.headings.append(block)


def _take_table(walk: _Walk, table: NamedTable) -> None:
    goal = _goal_above(walk)
    caption = _indicator_caption(walk)
    sub_goal: tuple[Line, ...] = ()
    for draft_row in _rows_with_comments(walk, table):
        row = draft_row.row
        if row.kind is RowKind.BAND:
            goal, sub_goal = _goal_of_band(walk, row, goal)
            continue
        for column in _goal_columns(table):
            goal = _goal_of_cell(walk, row, column.index, goal)
        placed = replace(draft_row, sub_goal=sub_goal, caption=caption)
        target = goal or _no_goal(walk)
        (target.goal_rows if _tells_of_goal(placed) else target.rows).append(placed)


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


def _indicator_caption(walk: _Walk) -> tuple[Line, ...]:
    """`Indikator - Sjukfrånvaro (%)` right above a table names the indicator of its rows."""
    if walk.last is None or find_indicator_label(walk.last.text) is None:
        return ()
    return walk.last.lines


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
            case RowKind.HEADER | RowKind.REPEATED_HEADER | RowKind.SEPARATOR:
                pass
    if pending is not None:
        yield pending


def _goal_above(walk: _Walk) -> GoalDraft | None:
    """The goal that the blocks above the table state; None where they state none."""
    stated = _sentence_above(walk) or _context(walk)
    return None if stated is None else _draft_of_block(walk, stated)


def _context(walk: _Walk) -> Block | None:
    """The nearest heading that names something of its own."""
    for heading in reversed(walk.headings):
        if heading is walk.title:
            return None
        if not is_generic(heading.text) and not is_caption(heading.text):
            return heading
    return None


def _sentence_above(walk: _Walk) -> Block | None:
    """The block right above, where it is a goal written as a sentence or a labelled line."""
    block = walk.last
    if block is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return None
    text = _text(block.lines)
    if len(block.lines) > GOAL_SENTENCE_LINES or text.endswith(":"):
        return None
    if find_goal_label(text) is not None:
        return block
    sentences = [s for s in text.rstrip(".").split(". ") if s]
    if len(sentences) == 1 and GOAL_VERBS & set(text.casefold().split()):
        return block
    return None


def _draft_of_block(walk: _Walk, block: Block) -> GoalDraft:
    """The block's goal, made when it is first needed."""
    known = walk.by_block.get(id(block))
    if known is not None:
        return known
    draft = GoalDraft(title=block.lines, marker=block.marker)
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
    draft = GoalDraft(title=row.lines, cell=cell, context=_context(walk), parent=under)
    walk.goals.append(draft)
    return draft, ()


def _is_outer(goal: GoalDraft, label: GoalLabel | None) -> bool:
    """Whether a band above can hold this one: `Miljömål: …` over `Delmål 4: …`."""
    own = find_goal_label(goal.text)
    return label is not None and label.is_sub_goal and own is not None and not own.is_sub_goal


def _stated_before(walk: _Walk, text: str) -> GoalDraft | None:
    """The goal of these words that a table of goals under the same heading states already."""
    context = _context(walk)
    return next(
        (
            goal
            for goal in reversed(walk.goals)
            if goal.goal_rows and goal.context is context and goal.text == text
        ),
        None,
    )


def _goal_of_cell(walk: _Walk, row: Row, index: int, current: GoalDraft | None) -> GoalDraft | None:
    """The goal that a cell of a goal column states; a new one where its words are new."""
    cell = row.cells[index]
    holder = current
    while holder is not None and holder.column is not None and holder.column > index:
        holder = holder.parent
    if cell is None or not cell.lines:
        return holder
    if holder is not None and holder.column == index:
        if holder.cell is cell or holder.text == _text(cell.lines):
            return holder
        holder = holder.parent
    draft = GoalDraft(
        title=cell.lines, cell=cell, column=index, context=_context(walk), parent=holder
    )
    walk.goals.append(draft)
    return draft


def _text(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)
