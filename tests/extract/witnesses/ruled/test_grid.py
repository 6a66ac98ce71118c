"""Random grids with merged cells and careless lines give the same cells back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st
from page_builder import PageBuilder

from styrkort.extract.witnesses.ruled.edges import Axis, Edge, components, merge_edges
from styrkort.extract.witnesses.ruled.grid import find_cells
from styrkort.extract.witnesses.ruled.stacked import split_stacked
from styrkort.extract.witnesses.ruled.witness import read_ruled

Place = tuple[int, int, int, int]
"""Row, column, row span, column span."""


@dataclass(frozen=True)
class Sketch:
    """A table to draw: boundaries, cells that tile it, and the jitter of each line drawn."""

    xs: list[float]
    ys: list[float]
    cells: list[Place]
    jitter: list[float]


def tile(rows: int, columns: int, wishes: list[Place]) -> list[Place]:
    """Merged cells where the wishes fit, single ones elsewhere."""
    taken: set[tuple[int, int]] = set()
    cells: list[Place] = []
    singles = [(row, column, 1, 1) for row in range(rows) for column in range(columns)]
    for row, column, down, right in [*wishes, *singles]:
        slots = {(r, c) for r in range(row, row + down) for c in range(column, column + right)}
        fits = row + down <= rows and column + right <= columns and not slots & taken
        if fits and slots:
            taken |= slots
            cells.append((row, column, down, right))
    return sorted(cells)


@st.composite
def sketches(draw: st.DrawFn) -> Sketch:
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    heights = draw(st.lists(st.floats(11, 60), min_size=rows, max_size=rows))
    widths = draw(st.lists(st.floats(14, 120), min_size=columns, max_size=columns))
    spot = st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 3), st.integers(1, 3))
    wishes = draw(st.lists(spot, max_size=4))
    jitter = draw(st.lists(st.floats(-0.4, 0.4), min_size=8, max_size=8))
    xs = list(accumulate(widths, initial=50.0))
    ys = list(accumulate(heights, initial=70.0))
    return Sketch(xs, ys, tile(rows, columns, wishes), jitter)


def drawn_per_cell(sketch: Sketch) -> list[Edge]:
    """Four sides for each cell, each shifted a little and short by up to a point at its ends."""
    edges: list[Edge] = []
    for number, (row, column, down, right) in enumerate(sketch.cells):
        x0, x1 = sketch.xs[column], sketch.xs[column + right]
        top, bottom = sketch.ys[row], sketch.ys[row + down]
        shift = [sketch.jitter[(number + k) % 8] for k in range(4)]
        edges += [
            Edge(Axis.HORIZONTAL, top + shift[0], x0 + shift[1], x1 - shift[2]),
            Edge(Axis.HORIZONTAL, bottom + shift[1], x0 + shift[3], x1 - shift[0]),
            Edge(Axis.VERTICAL, x0 + shift[2], top + shift[0], bottom - shift[3]),
            Edge(Axis.VERTICAL, x1 + shift[3], top + shift[2], bottom - shift[1]),
        ]
    return edges


def boundaries(cells: list[Place]) -> tuple[list[int], list[int]]:
    """Row and column boundaries that some cell ends at: others cannot be seen in print."""
    rows = sorted({b for row, _, down, _ in cells for b in (row, row + down)})
    columns = sorted({b for _, column, _, right in cells for b in (column, column + right)})
    return rows, columns


@given(sketches())
@settings(max_examples=150, deadline=None)
def test_cells_come_back(sketch: Sketch) -> None:
    (group,) = components(merge_edges(drawn_per_cell(sketch)))
    rows, columns = boundaries(sketch.cells)
    expected = sorted(
        (
            rows.index(row),
            columns.index(column),
            rows.index(row + down) - rows.index(row),
            columns.index(column + right) - columns.index(column),
        )
        for row, column, down, right in sketch.cells
    )
    found = find_cells(group)
    assert [(c.row, c.column, c.row_span, c.column_span) for c in found] == expected
    assert all(cell.closed and not cell.leaks for cell in found)


@given(sketches())
@settings(max_examples=50, deadline=None)
def test_splitting_keeps_every_cell(sketch: Sketch) -> None:
    cells = find_cells(drawn_per_cell(sketch))
    parts = split_stacked(cells)
    assert sorted(c.box for part in parts for c in part) == sorted(c.box for c in cells)


def test_lines_that_enclose_nothing() -> None:
    across = [Edge(Axis.HORIZONTAL, y, 50, 500) for y in (100, 120, 140)]
    assert find_cells(across) == []


def test_a_band_whose_words_happen_to_begin_at_a_column_stays_whole() -> None:
    """`Delmål 1: Trygghet på allmänna|platser`: a printed space leads over the column's side."""
    builder = PageBuilder().text(54, 104, "Delmål 1: Trygghet på allmänna platser", gap=0.3)
    x = builder.words[-1].box.x0 - 3
    for top in (84, 124):
        builder.text(54, top, "Medelbetyg").text(x + 4, top, "73")
        builder.down(x, top - 4, top + 16)
    for y in (80, 100, 120, 140):
        builder.across(y, 50, 500)
    (table,) = read_ruled(builder.down(50, 80, 140).down(500, 80, 140).page())
    assert [cell.text for cell in table.rows()[1]] == ["Delmål 1: Trygghet på allmänna platser"]
