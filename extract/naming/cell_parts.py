"""Cells that hold two things: labelled lines, a date over a comment, a status with its time.

Each thing gets a column of its own at the right of the table, so that whoever reads a row finds
it by its role. A comment keeps its words also where a part of it stands in another column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...normalize.status import parse_status
from ...normalize.times.timing import parse_timing
from ...schemas import TimingKind
from ..table import Cell, Line
from .cards import Label, find_label
from .lexicon import Lexicon
from .meanings import MOST
from .named import Column, Naming, Row
from .roles import Role, RowKind

_LABELLED = frozenset(
    {*(Role.RESPONSIBLE, Role.PARTICIPANTS, Role.TIMING, Role.FOLLOW_UP, Role.SOURCE)}
)
"""What labelled lines inside a cell may say (`Samverkande ansvariga: …`, `Källa: …`)."""

_HOLDERS = frozenset({Role.RESPONSIBLE, Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT})
"""Columns in whose cells labelled lines are looked for."""

_TIMED = frozenset({Role.STATUS, Role.RESPONSIBLE, Role.ACTIVITY, Role.FOLLOW_UP})
"""Columns that may hold a time at the end of their cells where their header says so."""

LONGEST_STATUS_WORDS = 4
"""Words of a status before the sentences that comment it (`Pågår enligt plan.` has 3)."""

# "Genomförd. | Klart december 2029.", "Pågår, | beräknas klart 2031"; a line's end ends a sentence
_BOUNDARY = re.compile(r"[.,;–:](?:\s+|$)|\s[-–]\s|\s\(")

# `KS, BMN`, `SN`: committees in the short forms of municipalities; `LSS` is none
_COMMITTEES = re.compile(r"(?:KS|KF|[A-ZÅÄÖ]{1,4}N)(?:\s?[,/+&]\s?(?:KS|KF|[A-ZÅÄÖ]{1,4}N))*")

ANY = 0.0
"""Share of a column's cells where what is found needs no others like it."""


class Part(NamedTuple):
    """A part of a cell that has a role of its own, and what is left of the cell."""

    role: Role
    cell: Cell
    rest: Cell


Splitter = Callable[[Cell], Sequence[Part]]


def part_cells(naming: Naming, lexicon: Lexicon) -> Naming:
    """The naming with further columns for the parts of cells that hold two things."""
    for column in naming.columns:
        if column.role in _HOLDERS:
            naming = _parted(naming, column, lambda cell: _labelled(cell, lexicon), ANY)
        if column.role is Role.GOAL:
            naming = _parted(naming, column, _answered, ANY)
        if column.role is Role.COMMENT:
            naming = _parted(naming, column, lambda cell: _headed(cell, lexicon), ANY)
            naming = _parted(naming, column, _dated, MOST)
        if column.role in _TIMED and column.also is Role.TIMING:
            naming = _parted(naming, column, _timed, ANY)
        if column.role is Role.STATUS and column.also in (None, Role.COMMENT):
            naming = _parted(naming, column, _commented, ANY)
        if column.also is Role.SOURCE:
            naming = _parted(naming, column, _sourced, ANY)
    return naming


def _parted(naming: Naming, column: Column, split: Splitter, share: float) -> Naming:
    """The parts that `split` finds in a column's cells, in columns of their own.

    Only where it finds some in this share of the filled cells, and where the table has no other
    column of the parts' roles.
    """
    cells = [row.cells[column.index] for row in naming.rows if row.kind is RowKind.DATA]
    filled = [cell for cell in cells if cell is not None and cell.lines]
    found = [split(cell) for cell in filled]
    roles = {part.role for parts in found for part in parts} - {column.role}
    taken = {other.role for other in naming.columns if other is not column}
    enough = sum(bool(parts) for parts in found) >= max(1, share * len(filled))
    if not enough or roles & taken:
        return naming
    for role in sorted(roles):
        naming = _with_column(naming, column, role, split)
    return _without_parts(naming, column, split)


def _with_column(naming: Naming, column: Column, role: Role, split: Splitter) -> Naming:
    """One more column for the parts of one role."""
    index = len(naming.columns)
    rows = []
    for row in naming.rows:
        parts = [part for part in _parts(row, column, split) if part.role is role]
        rows.append(replace(row, cells=(*row.cells, parts[0].cell if parts else None)))
    return Naming((*naming.columns, Column(index, role)), tuple(rows))


def _without_parts(naming: Naming, column: Column, split: Splitter) -> Naming:
    """The column's own cells without what went into other columns."""
    rows = []
    for row in naming.rows:
        parts, cells = _parts(row, column, split), list(row.cells)
        own = [part.cell for part in parts if part.role is column.role]
        if parts:
            cells[column.index] = own[0] if own else parts[0].rest
        rows.append(replace(row, cells=tuple(cells)))
    return Naming(naming.columns, tuple(rows))


def _parts(row: Row, column: Column, split: Splitter) -> Sequence[Part]:
    cell = row.cells[column.index] if row.kind is RowKind.DATA else None
    return () if cell is None or not cell.lines else split(cell)


def _labelled(cell: Cell, lexicon: Lexicon) -> list[Part]:
    """`Huvudansvarig: …` and the lines under it, `Samverkande ansvariga: …` and those under it."""
    found: list[tuple[Role, list[Line]]] = []
    rest: list[Line] = []
    for line in cell.lines:
        label = _label(line, lexicon)
        if label is not None:
            found.append((label.role, [label.rest] if label.rest is not None else []))
        else:
            (found[-1][1] if found else rest).append(line)
    if len({role for role, _ in found}) < len(found):
        return []  # the same label twice: which of them counts is not known
    left = cell._replace(lines=tuple(rest))
    return [Part(role, cell._replace(lines=tuple(lines)), left) for role, lines in found if lines]


def _headed(cell: Cell, lexicon: Lexicon) -> list[Part]:
    """`Ansvarig för aktiviteten: Kulturnämnden` on the first line of a comment, which keeps it."""
    label = _label(cell.lines[0], lexicon)
    if label is None or label.rest is None:
        return []
    return [Part(label.role, cell._replace(lines=(label.rest,)), cell)]


def _label(line: Line, lexicon: Lexicon) -> Label | None:
    label = find_label(line, lexicon) if ":" in line.text else None
    return label if label is not None and label.role in _LABELLED else None


def _answered(cell: Cell) -> list[Part]:
    """`KS, BMN` on the last line of a goal: who answers for it."""
    *own, last = cell.lines
    if not own or _COMMITTEES.fullmatch(last.text) is None:
        return []
    part = cell._replace(lines=(last,))
    return [Part(Role.GOAL_RESPONSIBLE, part, cell._replace(lines=tuple(own)))]


def _dated(cell: Cell) -> list[Part]:
    """`Halvår 1 2026` on the first line of a comment, which keeps it."""
    first = cell.lines[0]
    if len(cell.lines) == 1 or first.full or not _is_time(first.text):
        return []
    return [Part(Role.TIMING, cell._replace(lines=(first,)), cell)]


def _timed(cell: Cell) -> list[Part]:
    """`Genomförd. Klart december 2029.`: the first break after which a time is left."""
    for head, tail in _cuts(cell):
        if _is_time(tail.text):
            return [Part(Role.TIMING, tail, head)]
    return []


def _commented(cell: Cell) -> list[Part]:
    """`Genomförd. Lokalen är klar sedan maj.`: a status as a sentence, then others."""
    for head, tail in _cuts(cell):
        if not head.text.endswith("."):
            continue
        status = parse_status(head.text)
        short = len(head.text.split()) <= LONGEST_STATUS_WORDS
        return [Part(Role.COMMENT, tail, head)] if short and status and status.code else []
    return []


def _cuts(cell: Cell) -> Iterator[tuple[Cell, Cell]]:
    """The ways of cutting a cell in two at a full stop, a comma or the like, from the left."""
    for place, line in enumerate(cell.lines):
        above, below = cell.lines[:place], cell.lines[place + 1 :]
        for cut in _BOUNDARY.finditer(line.text):
            before = line.text[: cut.start() + (cut[0][0] == ".")]
            after = line.text[cut.end() :]
            if before and (after or below):
                rest = (line._replace(text=after), *below) if after else below
                yield (
                    cell._replace(lines=(*above, line._replace(text=before))),
                    cell._replace(lines=rest),
                )


def _is_time(text: str) -> bool:
    timing = parse_timing(text, plan_period=None)
    return timing is not None and timing.kind not in (TimingKind.TEXT, TimingKind.MISSING)


def _sourced(cell: Cell) -> list[Part]:
    """`… sen kväll (SOM-undersökningen)`: the source stands in the name, which keeps it."""
    opened = [place for place, line in enumerate(cell.lines) if "(" in line.text]
    if not opened or not cell.lines[-1].text.endswith(")"):
        return []
    first, *others = cell.lines[opened[-1] :]
    inside = [first._replace(text=first.text.rpartition("(")[2]), *others]
    inside[-1] = inside[-1]._replace(text=inside[-1].text.removesuffix(")"))
    return [Part(Role.SOURCE, cell._replace(lines=tuple(inside)), cell)]
