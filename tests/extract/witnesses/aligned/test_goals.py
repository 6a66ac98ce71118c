"""How far goals reach that are printed once for several rows."""

from __future__ import annotations

from body_printing import lines_of
from pytest import mark

from styrkort.extract.witnesses.aligned.rows.goal_spans import spans_of
from styrkort.extract.witnesses.aligned.rows.goals import with_lines
from styrkort.extract.witnesses.aligned.rows.row_costs import Hang

LEADING_PT = 12.0


@mark.parametrize(
    ("tops", "hang", "merged"),
    [
        ([(0, "Trygghet;A"), (18, ";B"), (36, "Hälsa;C"), (54, ";D"), (72, ";E")],
         Hang.TOP, set()),
        ([(0, ";A"), (9, "Trygghet;"), (18, ";B"), (36, ";C"), (54, "Hälsa;D"), (72, ";E")],
         Hang.MIDDLE, {0, 2, 3}),
        ([(0, ";A"), (18, "Trygghet;B"), (36, ";C"), (54, ";D"), (72, "Hälsa;E")],
         Hang.BOTTOM, {0, 2, 3}),
    ],
    ids=["top", "middle", "bottom"],
)  # fmt: skip
def test_goals_at_every_height(tops: list[tuple[float, str]], hang: Hang, merged: set[int]) -> None:
    """A goal begins with its rows, stands in their middle, or ends with them."""
    lines = lines_of(*tops)
    firm = [[line] for line in lines if 1 in line.pieces]
    lonely = [line for line in lines if 1 not in line.pieces]
    rows = with_lines(firm, lonely, {0: []}, LEADING_PT)
    for known in (hang, None):
        spans = spans_of(rows, 0, (LEADING_PT, known), ())
        assert (spans.merged, bool(spans.doubtful)) == (frozenset(merged), False)


@mark.parametrize(
    ("tops", "merged"),
    [
        ([(0, ";A"), (9, "Ro;"), (18, ";B"), (36, ";C"), (45, "Hälsa;"), (54, ";D"), (72, ";E")],
         {0, 2, 3}),
        ([(0, ";A"), (18, ";B"), (27, "Ro;"), (36, ";C"), (54, "Hälsa;D")], {1}),
    ],
    ids=["below", "above"],
)  # fmt: skip
def test_a_goal_cut_by_the_page_break(tops: list[tuple[float, str]], merged: set[int]) -> None:
    """The goals whose rows are all on the page keep them; the rows of a cut one are in doubt."""
    lines = lines_of(*tops)
    firm = [[line] for line in lines if 1 in line.pieces]
    lonely = [line for line in lines if 1 not in line.pieces]
    rows = with_lines(firm, lonely, {0: []}, LEADING_PT)
    spans = spans_of(rows, 0, (LEADING_PT, Hang.MIDDLE), ())
    assert (spans.merged, bool(spans.doubtful)) == (frozenset(merged), True)


def test_a_wall_ends_a_goal() -> None:
    """What is drawn between two rows of the goal's column parts them."""
    rows = [[line] for line in lines_of((0, "Trygghet;A"), (18, ";B"), (36, ";C"))]
    assert spans_of(rows, 0, (LEADING_PT, Hang.TOP), (1, 2)).merged == frozenset()


def test_a_goal_that_fits_two_ways_is_doubtful() -> None:
    """From the first row on, or to the last: rows of one line do not show it."""
    rows = [[line] for line in lines_of((0, "Trygghet;A"), (18, ";B"), (36, "Hälsa;C"))]
    assert spans_of(rows, 0, (LEADING_PT, None), ()).doubtful


def test_a_number_begins_a_goal() -> None:
    """`2. Hälsa` below `1. Trygghet` is another goal though no capital begins it."""
    rows = [[line] for line in lines_of((0, "1. Trygghet;A"), (18, "2. Hälsa;B"), (36, "3. Ro;C"))]
    assert spans_of(rows, 0, (18.0, None), ()).merged == frozenset()


def test_lines_of_one_goal_stay_together() -> None:
    """The last lines of a goal belong to the row where it begins, not to the row beside them."""
    first, second, third, last = lines_of(
        (0, "En kommun;A"), (12, "som är trygg;"), (24, "för alla;"), (42, "Hälsa;B")
    )
    rows = with_lines([[first], [last]], [second, third], {0: []}, LEADING_PT)
    assert rows == [[first, second, third], [last]]


def test_a_rule_parts_goals_that_stand_as_close_as_lines() -> None:
    """Values in the middle of their rows: the first line of a goal stands above them."""
    above, line, value, last = lines_of(
        (0, "Resultatet ska vara god;A"), (12, "Investeringar till;"), (18, ";B"), (24, "hälften;")
    )
    rows = with_lines([[above], [value]], [line, last], {0: [above.bottom + 1]}, LEADING_PT)
    assert rows == [[above], [line, value, last]]
