"""Tables of linear text: cells stand one after the other with nothing between them.

``Vi deltar på APT Alla medarbetare Löpande Tertialrapport/års-⏎bokslut``: the header says what the
columns hold, the line ends show where cells may end, and what recurs in the document is learnt
from the document itself. No words of any plan are known beforehand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ....schemas import Confidence, FindingCode, Repair, Witness
from ...naming.lexicon import Lexicon
from ...naming.roles import Role
from ...table import Cell, Doubt, Line, Table
from ...text_reader import TextLine
from ..cell_evidence import Evidence
from ..cell_kinds import Kind, kind_of
from .bands import find_bands
from .header import find_headers
from .model import Placed, learnt_model, usual_model
from .rivals import Rival, find_rivals
from .scattered import scattered_names
from .score import Scorer, TextScores, text_scores
from .search import Lattice, Row, Span, Split, best_split, find_starts, search
from .shifts import shiftable
from .stretch import Stretch, find_stretches
from .trust import distrusted, doubt_of, support_of
from .words import Words, prepare

ROUNDS = 6
"""Splits made at most; the third is usually the last that changes anything (2026-11)."""


class LinearText(NamedTuple):
    """The plan tables of a linear text, and what is told of those that cannot be read."""

    tables: list[Table]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Task:
    """One table to be split, and what the words say whatever the model."""

    number: int
    words: Words
    roles: tuple[Role, ...]
    texts: dict[Kind, TextScores]
    starts: list[int]


@dataclass(frozen=True, slots=True)
class _Found:
    """A table's best split, and how it was found."""

    task: _Task
    scorer: Scorer
    lattice: Lattice
    split: Split


def read_linear(lines: Sequence[TextLine], lexicon: Lexicon) -> LinearText:
    """The plan tables of a linear text, in order; the header is each table's first row.

    Every cell is `single`, or `doubtful` where another split scores nearly the same: the doubt
    quotes both readings. Lines that begin no table (prose below the last row) are left out.
    """
    stretches = [
        stretch
        for stretch in find_stretches(lines, list(find_headers(lines, lexicon)), lexicon)
        if any(kind_of(role) is not Kind.FREE for role in stretch.header.roles)
    ]  # where all are free, nothing tells one sentence's column from the next one's
    doubts = [scattered_names(stretch, lexicon) for stretch in stretches]
    in_rows = [each for each, doubt in zip(stretches, doubts, strict=True) if doubt is None]
    tables, kept = _believed(_settled(_tasks(in_rows, lexicon)))
    return LinearText(tables, (*(doubt for doubt in doubts if doubt is not None), *kept))


def _believed(settled: Sequence[_Found]) -> tuple[list[Table], list[Doubt]]:
    """The tables whose splits can be believed, and what is told of the others."""
    split = [found for found in settled if found.split.rows]
    supports = [support_of(found.task.words, found.scorer, found.split) for found in split]
    tables: list[Table] = []
    doubts: list[Doubt] = []
    for found, support, doubted in zip(split, supports, distrusted(supports), strict=True):
        if doubted:
            doubts.append(doubt_of(found.task.words, support))
        else:
            tables.append(_table(found))
    return tables, doubts


def _tasks(stretches: Iterable[Stretch], lexicon: Lexicon) -> list[_Task]:
    evidence = Evidence(lexicon)
    tasks = []
    for number, stretch in enumerate(stretches):
        roles = stretch.header.roles
        words = prepare(stretch)
        texts = text_scores(words, roles, evidence)
        tasks.append(_Task(number, words, roles, texts, find_starts(words, roles, evidence)))
    return tasks


def _settled(tasks: Sequence[_Task]) -> list[_Found]:
    """Split all tables with what the splits before have taught, until nothing changes."""
    tables = [task.words for task in tasks]
    model = usual_model(tables)
    found: list[_Found] = []
    placed: list[Placed] = []
    for _ in range(ROUNDS):
        scorers = [Scorer(t.words, t.roles, t.texts, model, t.number) for t in tasks]
        found = [_split(task, scorer) for task, scorer in zip(tasks, scorers, strict=True)]
        now = [cell for each in found for cell in _placed(each)]
        if now == placed:
            break
        placed = now
        model = learnt_model(model, tables, placed)
    return found


def _split(task: _Task, scorer: Scorer) -> _Found:
    lattice = search(scorer, task.starts)
    return _Found(task, scorer, lattice, best_split(lattice, scorer))


def _placed(found: _Found) -> Iterator[Placed]:
    for row, spans in enumerate(found.split.rows):
        filled = [column for column, span in enumerate(spans) if span is not None]
        for column, span in enumerate(spans):
            if span is not None:
                kind = kind_of(found.task.roles[column])
                last = column == filled[-1]
                yield Placed(found.task.number, row, column, kind, *span, last)


def _table(found: _Found) -> Table:
    words = found.task.words
    columns = words.stretch.header.columns
    rivals = find_rivals(found.lattice, found.scorer, found.split)
    rivalled = {rival.row: rival for rival in rivals}
    bands = find_bands(words, found.split.rows)
    cells = [Cell(0, i, c.lines, witnesses=(Witness.LINEAR,)) for i, c in enumerate(columns)]
    comments = [each for each in words.stretch.comments if each.before <= found.split.end]
    at = 1
    for index, row in enumerate(found.split.rows):
        shifted = shiftable(row, found.scorer)
        own = tuple(_row_cells(words.stretch, at, row, rivalled.get(index), shifted))
        cells += [_band(own, bands)] if index in bands else own
        at += 1
        while comments and comments[0].before <= _end_of(row):
            lines = tuple(line.whole() for line in comments.pop(0).lines)
            across = Cell(at, 0, lines, column_span=len(columns), witnesses=(Witness.LINEAR,))
            cells.append(across)
            at += 1
    return Table(
        cells=tuple(cells),
        row_count=at,
        column_count=len(columns),
        witness=Witness.LINEAR,
        header_rows=1,
        first_line=columns[0].lines[0].number,
        doubts=(
            *(_doubt(found, rival) for rival in rivals),
            *_doubts_of_empty(found, rivalled),
            *_doubts_of_bands(words, found.split.rows, bands),
        ),
    )


def _band(cells: Sequence[Cell], bands: Collection[int]) -> Cell:
    """The text of a row alone, as a cell across the table; one alone is doubted."""
    text = next(cell for cell in cells if cell.lines)
    doubted = Confidence.DOUBTFUL if len(bands) == 1 else text.confidence
    return text._replace(column=0, column_span=len(cells), confidence=doubted)


def _doubts_of_bands(words: Words, rows: Sequence[Row], bands: Collection[int]) -> Iterator[Doubt]:
    if len(bands) == 1:
        (row,) = (rows[number] for number in bands)
        yield Doubt(
            FindingCode.CELL_DOUBTFUL,
            f"line {_line_of(words, row)}: “{_quoted(words, row).strip(' |')}” is read as a "
            "heading over the rows below it, it may be a row of which nothing more is known",
        )


def _end_of(row: Row) -> int:
    return max(span[1] for span in row if span is not None)


def _row_cells(
    stretch: Stretch, at: int, row: Row, rival: Rival | None, shifted: Collection[int]
) -> Iterator[Cell]:
    for column, span in enumerate(row):
        same = (rival is None or rival.cells[column] == span) and column not in shifted
        yield Cell(
            at,
            column,
            _lines(stretch, span),
            witnesses=(Witness.LINEAR,),
            confidence=Confidence.SINGLE if same else Confidence.DOUBTFUL,
            repairs=_repairs(stretch, span),
        )


def _lines(stretch: Stretch, span: Span | None) -> tuple[Line, ...]:
    found = []
    start, end = span or (0, 0)
    while start < end:
        number = stretch.lines[start]
        after = min(end, stretch.starts[number + 1])
        found.append(stretch.sources[number].line(stretch.words[start:after]))
        start = after
    return tuple(found)


def _repairs(stretch: Stretch, span: Span | None) -> tuple[str, ...]:
    """Whether a page number or running line stood inside the cell."""
    if span is None:
        return ()
    lines = range(stretch.lines[span[0]] + 1, stretch.lines[span[1] - 1] + 1)
    cut = any(line in stretch.cut_by_furniture for line in lines)
    return (Repair.FURNITURE_REMOVED,) if cut else ()


def _doubt(found: _Found, rival: Rival) -> Doubt:
    words = found.task.words
    row = found.split.rows[rival.row]
    line = _line_of(words, row)
    return Doubt(
        FindingCode.CELL_DOUBTFUL,
        f"line {line}: read as “{_quoted(words, row)}”, "
        f"but may also be “{_quoted(words, rival.cells)}”",
    )


def _doubts_of_empty(found: _Found, rivalled: Collection[int]) -> Iterator[Doubt]:
    """Rows whose texts may stand in other columns, for one of them is empty."""
    words = found.task.words
    for index, row in enumerate(found.split.rows):
        if index in rivalled or not shiftable(row, found.scorer):
            continue
        message = f"read as “{_quoted(words, row)}”, but another column may be the empty one"
        yield Doubt(FindingCode.CELL_DOUBTFUL, f"line {_line_of(words, row)}: {message}")


def _line_of(words: Words, row: Row) -> int:
    """The number of the line on which a row begins."""
    first = next(span for span in row if span is not None)[0]
    return words.stretch.sources[words.stretch.lines[first]].number


def _quoted(words: Words, row: Row) -> str:
    return " | ".join("" if span is None else words.text(*span) for span in row)
