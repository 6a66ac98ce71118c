"""Tables of linear text: cells stand one after the other with nothing between them.

``Vi deltar på APT Alla medarbetare Löpande Tertialrapport/års-⏎bokslut``: the header says what the
columns hold, the line ends show where cells may end, and what recurs in the document is learnt
from the document itself. No words of any plan are known beforehand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...schemas import Confidence, Repair, Witness
from ..lexicon import Lexicon
from ..table import Cell, Line, Table
from ..text_reader import TextLine
from .linear_evidence import Evidence, kind_of
from .linear_header import Header, find_headers
from .linear_model import Model, Placed, learnt_model, usual_model
from .linear_search import Lattice, Scorer, Span, Split, TextScores, best_split, find_starts, search
from .linear_stretch import Stretch, find_stretches
from .linear_words import Words, prepare

ROUNDS = 6
"""Splits made at most; the third is usually the last that changes anything (2026-11)."""


def read_linear(lines: Sequence[TextLine], lexicon: Lexicon) -> list[Table]:
    """The plan tables of a linear text, in order; the header is each table's first row."""
    headers = list(find_headers(lines, lexicon))
    tables = [prepare(stretch) for stretch in find_stretches(lines, headers)]
    if not tables:
        return []
    roles = [tuple(column.role for column in words.stretch.header.columns) for words in tables]
    evidence = Evidence(lexicon)
    texts = [TextScores(words, evidence) for words in tables]
    starts = [find_starts(words, roles[i], evidence) for i, words in enumerate(tables)]
    model = usual_model(tables)
    placed: list[Placed] = []
    for _ in range(ROUNDS):
        scorers = [Scorer(words, roles[i], model, i, texts[i]) for i, words in enumerate(tables)]
        splits = [best_split(search(s, starts[i]), s) for i, s in enumerate(scorers)]
        found = [cell for i, split in enumerate(splits) for cell in _placed(i, roles[i], split)]
        if found == placed:
            break
        placed = found
        model = learnt_model(model, tables, placed)
    return [_table(words, split) for words, split in zip(tables, splits, strict=True) if split.rows]


def _placed(table: int, roles, split: Split) -> list[Placed]:
    cells = []
    for row, spans in enumerate(split.rows):
        filled = [column for column, span in enumerate(spans) if span is not None]
        for column in filled:
            start, end = spans[column]
            cells.append(Placed(table, row, column, kind_of(roles[column]), start, end, column == filled[-1]))
    return cells


def _table(words: Words, split: Split) -> Table:
    stretch = words.stretch
    header = stretch.header
    cells = [
        Cell(0, i, column.lines, witnesses=(Witness.LINEAR,))
        for i, column in enumerate(header.columns)
    ]
    for row, spans in enumerate(split.rows, 1):
        for column, span in enumerate(spans):
            cells.append(Cell(row, column, _lines(stretch, span), witnesses=(Witness.LINEAR,)))
    return Table(
        cells=tuple(cells),
        row_count=len(split.rows) + 1,
        column_count=len(header.columns),
        witness=Witness.LINEAR,
        header_rows=1,
        first_line=header.columns[0].lines[0].number,
    )


def _lines(stretch: Stretch, span: Span | None) -> tuple[Line, ...]:
    if span is None:
        return ()
    start, end = span
    found = []
    while start < end:
        number = stretch.lines[start]
        after = min(end, stretch.starts[number + 1])
        found.append(stretch.sources[number].line(stretch.words[start:after]))
        start = after
    return tuple(found)
