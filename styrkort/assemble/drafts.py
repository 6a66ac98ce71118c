"""What a walk over the document finds: goals in the making, each with its printed rows.

Nothing is typed here; the drafts hold the printed cells and lines.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..extract.flow import Block
from ..extract.naming.named import NamedTable, Row
from ..extract.pages.page import Picture
from ..extract.table import Cell, Line
from .table_notes import Note


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
    notes: tuple[Note, ...] = ()
    """`* Källa: …` under the table or at its end."""


@dataclass(eq=False, slots=True)
class GoalDraft:
    """A goal in the making; filled while the flow is walked, then never changed."""

    title: tuple[Line, ...]
    """As printed, without a list marker; empty for the goal-less `g0`."""
    marker: str | None = None
    cell: Cell | None = None
    """The cell, where the goal stands in one."""
    number: Cell | None = None
    """The cell that numbers it, where a column does."""
    responsible: Cell | None = None
    """The cell that says who answers for it, where it stands beside or in the goal's."""
    rank: int | None = None
    """Which of its table's goal columns `cell` stands in, 0 the first; None for headings and
    bands."""
    context: Block | None = None
    """The heading under which the table stands that states the goal."""
    parent: GoalDraft | None = None
    rows: list[DraftRow] = field(default_factory=list)
    goal_rows: list[DraftRow] = field(default_factory=list)
    """Rows of tables of goals: their status, comment and responsible belong to the goal."""
    sign: Picture | None = None
    """The dot beside the goal's heading."""
    remarks: tuple[Block, ...] = ()
    """Paragraphs between the goal's heading and its first table."""

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
