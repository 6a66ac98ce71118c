"""The cells of one data row by role, each handed out once: what nobody takes is kept as `other`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..extract.naming.named import Column
from ..extract.naming.roles import Role
from ..extract.table import Cell, Line
from ..schemas import Confidence, FollowUp, OtherCell, Responsible, Text, Timing, lowest
from .calendar_marks import marked_time
from .drafts import DraftRow
from .scribe import Scribe, Source, source_of_cell, source_of_lines

# "Kommentar: Upphandlingen är klar."
_COMMENT_LABEL = re.compile(r"kommentar(?:er)?\s*:\s*", re.IGNORECASE)


class RowCells:
    """Hands out a row's cells by role and remembers which are left."""

    def __init__(self, draft: DraftRow, scribe: Scribe) -> None:
        self.draft = draft
        self.scribe = scribe.beside(draft.row.cells)
        self._comments_taken = 0
        columns = sorted(draft.table.columns, key=lambda column: column.index)
        self._left: dict[int, Column] = {column.index: column for column in columns}

    def has(self, *roles: Role) -> bool:
        """Whether the table has a column of one of the roles."""
        return any(column.role in roles for column in self.draft.table.columns)

    def take(self, *roles: Role) -> tuple[Column, Source] | None:
        """The first cell left whose column has one of the roles; None where none is printed."""
        for column in self._left.values():
            if column.role not in roles:
                continue
            del self._left[column.index]
            source = self.source(column.index)
            return None if source is None else (column, source)
        return None

    def take_all(self, roles: frozenset[Role]) -> list[tuple[Column, Source | None]]:
        """Every cell left whose column has one of the roles, left to right."""
        columns = [column for column in self._left.values() if column.role in roles]
        for column in columns:
            del self._left[column.index]
        return [(column, self.source(column.index)) for column in columns]

    def cell(self, index: int) -> Cell | None:
        """The printed cell of a column."""
        return self.draft.row.cells[index] if index < len(self.draft.row.cells) else None

    def source(self, index: int) -> Source | None:
        """What the cell of a column prints; None where nothing is printed as text."""
        cell = self.cell(index)
        if cell is None or not cell.lines:
            return None
        return source_of_cell(cell, inherited=index in self.draft.row.inherited)

    def text(self, *roles: Role) -> Text | None:
        """The first cell of the roles as plain text."""
        taken = self.take(*roles)
        return None if taken is None else self.scribe.text(taken[1])

    def comment(self) -> Text | None:
        """The comment cell, or the first `Kommentar:` row that follows."""
        cell = self.text(Role.COMMENT)
        if cell is not None or not self.draft.comments:
            return cell
        self._comments_taken = 1
        source = source_of_lines(self.draft.comments[0].lines)
        joined = self.scribe.join(source)
        label = None if joined is None else _COMMENT_LABEL.match(joined.text)
        return self.scribe.text(source, 0 if label is None else label.end())

    def responsible(self) -> Responsible | None:
        """Who answers for it."""
        taken = self.take(Role.RESPONSIBLE)
        return None if taken is None else self.scribe.responsible(taken[1])

    def timing(self) -> Timing | None:
        """When it is done: one cell, a start and an end, or crosses under years."""
        taken = self.take(Role.TIMING)
        if taken is not None:
            return self.scribe.timing(taken[1])
        ends = [source for _, source in self.take_all(frozenset({Role.START, Role.END})) if source]
        if ends:
            return self.scribe.timing(in_one(ends, " – "))
        calendar = self.take_all(frozenset({Role.TIME_MARK}))
        found = marked_time(
            [column for column, _ in calendar], [bool(mark) for _, mark in calendar]
        )
        if found is None:
            return None
        time = in_one([source_of_lines((line,)) for line in found.lines], found.between)
        whole = time if found.year is None else in_one([time, source_of_lines((found.year,))], " ")
        return self.scribe.time_of_calendar(whole, found.spelled)

    def follow_up(self) -> FollowUp | None:
        """Where it is followed up."""
        taken = self.take(Role.FOLLOW_UP)
        return None if taken is None else self.scribe.follow_up(taken[1])

    def others(self) -> tuple[OtherCell, ...]:
        """Cells under columns without a field of their own, and further comment rows."""
        kept = []
        for row in self.draft.comments[self._comments_taken :]:
            comment = self.scribe.text(source_of_lines(row.lines))
            if comment is not None:
                kept.append(OtherCell(header=None, value=comment))
        for column in self._left.values():
            source = self.source(column.index)
            value = None if source is None else self.scribe.text(source)
            if value is not None:
                kept.append(OtherCell(header=self.header(column), value=value))
        return tuple(kept)

    def header(self, column: Column) -> Text | None:
        """The header cell as printed."""
        return self.scribe.text(source_of_lines(column.lines)) if column.lines else None


def in_one(sources: Sequence[Source], between: str) -> Source:
    """Several cells read as one: all lines, `between` them, the least of the confidences."""
    *former, last = sources
    lines = [line for source in former for line in _before(source.lines, between)]
    lines += last.lines
    return Source(
        lines=tuple(lines),
        witnesses=sources[0].witnesses,
        confidence=lowest(s.confidence for s in sources) or Confidence.SINGLE,
    )


def _before(lines: Sequence[Line], between: str) -> list[Line]:
    """The lines of a cell with what stands between it and the next."""
    return [*lines[:-1], lines[-1]._replace(text=f"{lines[-1].text}{between}")]
