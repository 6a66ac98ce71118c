"""The flow of a document → goal drafts: which rows hang under which goal.

A goal is a heading over a plan table, a sentence above a small one, a band inside the table, or
a cell of a goal column. Nothing is typed here; the drafts hold the printed cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..extract.flow import Block, BlockKind, Document
from ..extract.named import NamedTable, Row
from ..extract.roles import Role, RowKind, TableKind
from ..extract.table import Cell, Line
from .goal_labels import find_goal_label, is_generic

PLAN_KINDS = frozenset(
    {TableKind.INDICATORS, TableKind.ACTIVITIES, TableKind.MIXED, TableKind.GOALS}
)

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


@dataclass(eq=False, slots=True)
class GoalDraft:
    """A goal in the making; filled while the flow is walked, then never changed."""

    title: tuple[Line, ...]
    """As printed, without a list marker; empty for the goal-less `g0`."""
    marker: str | None = None
    cell: Cell | None = None
    """The cell, where the goal stands in one."""
    inherited: bool = False
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
    for item in document.flow:
        if isinstance(item, Block):
            _open_heading(walk, item)
            walk.last = item
            continue
        if item.kind in PLAN_KINDS:
            _take_table(walk, item)
        else:
            walk.plain.append((item, walk.last))
        walk.last = None  # what stands above the next table stands below this one
    return Drafts(tuple(walk.goals), tuple(walk.plain), tuple(walk.left_over))


def _open_heading(walk: _Walk, block: Block) -> None:
    if block.kind is not BlockKind.HEADING:
        return
    level = block.level or 1
    walk.headings = [h for h in walk.headings if (h.level or 1) < level]
    walk.headings.append(block)


def _take_table(walk: _Walk, table: NamedTable) -> None:
    goal = _goal_above(walk)
    sub_goal: tuple[Line, ...] = ()
    for draft_row in _rows_with_comments(walk, table):
        row = draft_row.row
        if row.kind is RowKind.BAND:
            goal, sub_goal = _goal_of_band(walk, table, row, goal)
            continue
        goal = _goal_of_row(walk, table, row, goal)
        placed = replace(draft_row, sub_goal=sub_goal)
        target = goal or _no_goal(walk)
        (target.goal_rows if _is_about_goal(table) else target.rows).append(placed)


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


def _is_about_goal(table: NamedTable) -> bool:
    return table.kind is TableKind.GOALS


def _goal_above(walk: _Walk) -> GoalDraft | None:
    """The goal that the blocks above the table state; None where they state none."""
    stated = _sentence_above(walk)
    if stated is not None:
        return _draft_of_block(walk, stated)
    for heading in reversed(walk.headings):
        if heading is walk.title:
            return None
        if not is_generic(_text(heading.lines)):
            return _draft_of_block(walk, heading)
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
    walk: _Walk, table: NamedTable, row: Row, above: GoalDraft | None
) -> tuple[GoalDraft | None, tuple[Line, ...]]:
    """A band states a goal; under an indicator table's own goal it states a sub-goal."""
    label = find_goal_label(_text(row.lines))
    under = above if above is not None and above.title else None
    if under is not None and under.cell is None and label is not None and label.is_sub_goal:
        return under, row.lines
    if is_generic(_text(row.lines)) and label is None:
        return above, ()
    cell = next((c for c in row.cells if c is not None and c.lines), None)
    parent = under.parent if under is not None and under.cell is not None else under
    draft = GoalDraft(title=row.lines, cell=cell, parent=parent)
    walk.goals.append(draft)
    return draft, ()


def _goal_of_row(
    walk: _Walk, table: NamedTable, row: Row, current: GoalDraft | None
) -> GoalDraft | None:
    """The goal that the row's goal column states; a new one where its words are new."""
    columns = table.of_role(Role.GOAL)
    if not columns:
        return current
    index = columns[0].index
    cell = row.cells[index]
    if cell is None or not cell.lines:
        return current
    if current is not None and current.cell is not None and _same(current, cell):
        return current
    above = current
    while above is not None and above.cell is not None and above.cell.column == index:
        above = above.parent
    draft = GoalDraft(title=cell.lines, cell=cell, parent=above)
    walk.goals.append(draft)
    return draft


def _same(goal: GoalDraft, cell: Cell) -> bool:
    return goal.cell is cell or goal.text == _text(cell.lines)


def _text(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)
