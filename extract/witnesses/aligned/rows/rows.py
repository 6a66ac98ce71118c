"""Where rows begin in the body of a table that nothing encloses.

Rules and fills across the table part rows, and so do texts across it. Elsewhere the cheapest way
of cutting all lines into rows is taken, over all ways a table may be set: where its cells stand in
their rows, the distance of a cell's lines, the distance of rows. What costs little more when one
cut is left out, or made, leaves that cut in doubt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from .body_lines import BodyLine, columns_of
from .parting import (
    LARGEST_LEADING_EMS,
    are_rows,
    around_labels,
    banded_lines,
    set_apart_lines,
    stretches,
)
from .row_costs import SAME_STEP_PT, Body, Hang, Spans, Steps, costs_of
from .words import SURELY_TWO, rooms_of

DOUBTFUL_BELOW = 2.0
"""A cut is in doubt where all rows cost less than this more without it."""

USUAL_LEADING_EMS = 1.2
"""The distance of a cell's lines where no cell shows it."""

MOST_LEADINGS = 3
MOST_PITCHES = 5
"""So many distances are tried, the smallest and the most frequent ones."""

_STRIPED = 10.0
"""A row that begins inside a stripe, where each stripe is a row: a blank line and a capital behind
it in a cell cost 8.5 (`row_costs`)."""

_BANDED = 4.0
"""A row without rule above it, where rules part other rows."""

_ON_COLOUR = 2.0
"""A row without the side of a fill above it, where fills part other rows: the rows of one goal
may stand on one colour."""

_OTHER_PITCH = 2.0
"""A row at another distance than the table's rows keep."""

_NO_PITCH = 0.8
"""Each row of a table whose rows keep no one distance."""

_NEARER = 6.0
"""A row nearer to the one above than the lines of one cell."""

PARAGRAPH_LEADINGS = (1.3, 2.4)
"""Paragraphs of one cell are this much farther apart than its lines: half a line to a blank one."""

FEWEST_PARAGRAPHS = 2
"""So many equal distances show that cells have paragraphs."""

_PARAGRAPHS = 1.5
"""How much rarer tables with paragraphs in their cells are."""

_HANGS: Mapping[Hang, float] = {Hang.TOP: 0.0, Hang.MIDDLE: 0.7, Hang.BOTTOM: 1.4}
"""How much rarer than the top each place of cells is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the table besides its lines."""

    bands: Sequence[float] = ()
    """The y of rules and of the sides of fills across the table."""
    rules: Sequence[float] = ()
    """The y of rules alone."""
    rooms: Sequence[float] = ()
    """The width that the text of each column may take for sure, in points."""
    leading: float | None = None
    """Distance of the lines of one cell in font sizes, seen in the header or in prose."""
    loose: frozenset[int] = frozenset()
    """Columns of goals, whose cells may stand for several rows."""
    columns: int = 0
    """How many columns the table has."""
    twin_is_ruled: bool = False
    """Whether rules part the rows of a table under the same header."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Indexes of the lines that begin a row; those of them and of others where it is doubtful."""

    starts: tuple[int, ...]
    doubtful: tuple[int, ...]
    hang: Hang | None = None
    """Where cells stand in their rows; None where rows of one line do not show it."""
    leading: float = 0.0
    """The distance of the lines of a cell in points."""
    cost: float = 0.0
    """What these rows cost (`row_costs`)."""


@dataclass(frozen=True, slots=True)
class _Way:
    """The cheapest cuts in one way of setting the table, and what others cost."""

    cost: float
    cuts: tuple[int, ...]
    hang: Hang
    leading: float
    with_cut: Sequence[float]
    """For each line what all rows cost at least if a row begins there."""
    without: Sequence[float]
    """The same if none does."""


def find_rows(lines: Sequence[BodyLine], setting: Setting) -> Rows:
    """Where the rows of a body begin."""
    if len(lines) < 2:
        size = max((line.size for line in lines), default=0.0)
        return Rows(tuple(range(len(lines))), (), leading=USUAL_LEADING_EMS * size)
    banded = banded_lines(lines, setting.bands)
    is_ruled = setting.twin_is_ruled or bool(banded_lines(lines, setting.rules))
    is_striped = are_rows(stretches(lines, banded), setting.loose)
    unbanded = _BANDED if is_ruled else _ON_COLOUR if banded else 0.0
    unbanded = _STRIPED if is_striped else unbanded
    set_apart = set_apart_lines(lines, setting.loose)
    bands = [line.is_across or line in set_apart for line in lines]
    across = {k for k in range(1, len(lines)) if bands[k] is not bands[k - 1]}
    across |= around_labels(lines, setting.loose)
    body = Body(
        lines,
        banded | across,
        rooms_of(lines, setting.rooms),
        setting.loose,
        setting.columns or len(columns_of(lines)),
        ruled=is_ruled or is_striped,
    )
    ways: list[_Way] = []
    for leading in _leadings(body, setting.leading):
        pitches = _pitches(body, leading)
        cuts = [_cut_costs(body, leading, pitch, unbanded) for pitch in pitches]
        for steps in _steps(body, leading):
            spans = costs_of(body, steps)
            ways += [_cheapest(spans[hang], hang, steps, cut) for hang, cut in product(Hang, cuts)]
    best = min(ways, key=lambda way: way.cost)
    doubtful = [k for k in range(1, len(lines)) if k not in body.parted and _is_open(ways, k)]
    return Rows(best.cuts, tuple(doubtful), _hang_of(ways, best), best.leading, best.cost)


def _is_open(ways: Sequence[_Way], index: int) -> bool:
    """Whether a cut above a line costs about as much as none."""
    with_cut = min(way.with_cut[index] for way in ways)
    without = min(way.without[index] for way in ways)
    return abs(with_cut - without) < DOUBTFUL_BELOW


def _hang_of(ways: Sequence[_Way], best: _Way) -> Hang | None:
    """Where the cells stand, if no other place costs the same but for how rare it is."""
    costs = {
        hang: min(way.cost - _HANGS[hang] for way in ways if way.hang is hang) for hang in Hang
    }
    rivals = [costs[hang] for hang in Hang if hang is not best.hang]
    return best.hang if min(rivals) - costs[best.hang] > DOUBTFUL_BELOW else None


def _leadings(body: Body, seen: float | None) -> list[float]:
    """The distances (points) that the lines of cells may have."""
    size = body.size
    last: dict[int, float] = {}
    steps: list[float] = [] if seen is None else [seen * size]
    for line in body.lines:
        for column, run in line.pieces.items():
            if column in last:
                steps.append(run.box.middle_y - last[column])
            last[column] = run.box.middle_y
    close = [step for step in steps if step <= LARGEST_LEADING_EMS * size]
    return _distinct(close)[:MOST_LEADINGS] or [USUAL_LEADING_EMS * size]


def _steps(body: Body, leading: float) -> list[Steps]:
    """The distances of a cell's lines: without paragraphs, and with those that come again.

    Paragraphs show where the first column has no words beside them.
    """
    steps = [
        piece.step
        for index, (line, pieces) in enumerate(zip(body.lines, body.pieces, strict=True))
        for piece in pieces
        if body.key not in line.pieces and body.is_paragraph(index)
        if piece.above >= 0 and piece.told < SURELY_TWO
    ]
    near, far = (share * leading for share in PARAGRAPH_LEADINGS)
    counts = {
        step: sum(abs(other - step) <= SAME_STEP_PT for other in steps)
        for step in _distinct([step for step in steps if near <= step <= far])
    }
    most = max(counts, key=lambda step: (counts[step], -step), default=0.0)
    if counts.get(most, 0) < FEWEST_PARAGRAPHS:
        return [Steps(leading)]
    return [Steps(leading), Steps(leading, most)]


def _pitches(body: Body, leading: float) -> list[float | None]:
    """The distances (points) that may part rows: between their nearest lines."""
    steps = [step for step in body.steps if step > leading - SAME_STEP_PT]
    counts = {
        pitch: sum(abs(step - pitch) <= SAME_STEP_PT for step in steps)
        for pitch in _distinct(steps)
    }
    most = sorted(counts, key=lambda pitch: (-counts[pitch], pitch))
    return [None, *most[:MOST_PITCHES]]


def _distinct(steps: Sequence[float]) -> list[float]:
    """Clearly different distances, ascending."""
    found: list[float] = []
    for step in sorted(steps):
        if not found or step - found[-1] > SAME_STEP_PT:
            found.append(step)
    return found


def _cut_costs(body: Body, leading: float, pitch: float | None, unbanded: float) -> list[float]:
    """For each line what a row's beginning there costs, `unbanded` where nothing is drawn."""
    costs = [0.0]
    for index, step in enumerate(body.steps, start=1):
        if index in body.parted:
            costs.append(0.0)
            continue
        cost = 0.0 if body.lines[index].is_across else unbanded
        if step < leading - SAME_STEP_PT:
            cost += _NEARER
        elif pitch is None:
            cost += _NO_PITCH
        elif abs(step - pitch) > SAME_STEP_PT:
            cost += _OTHER_PITCH
        costs.append(cost)
    return costs


def _cheapest(spans: Spans, hang: Hang, steps: Steps, cut_costs: Sequence[float]) -> _Way:
    """The cheapest rows for one way of setting, from the top and from the bottom."""
    count = len(spans)
    down, before = _down(spans, cut_costs)
    up = [float("inf")] * count + [0.0]
    for start in range(count - 1, -1, -1):
        up[start] = cut_costs[start] + min([cost + up[stop] for stop, cost in spans[start].items()])
    without = [float("inf")] * count
    for start, stops in enumerate(spans):
        for stop, cost in stops.items():
            whole = down[start] + cut_costs[start] + cost + up[stop]
            for index in range(start + 1, stop):
                without[index] = min(without[index], whole)
    cuts: list[int] = []
    at = count
    while at:
        at = before[at]
        cuts.append(at)
    with_cut = [down[k] + up[k] for k in range(count)]
    rare = _HANGS[hang] + (0.0 if steps.paragraph is None else _PARAGRAPHS)
    return _Way(
        down[count] + rare,
        tuple(reversed(cuts)),
        hang,
        steps.leading,
        [cost + rare for cost in with_cut],
        [cost + rare for cost in without],
    )


def _down(spans: Spans, cut_costs: Sequence[float]) -> tuple[list[float], list[int]]:
    """For each line what the rows above it cost at least, and where the last of them begins."""
    count = len(spans)
    down, before = [0.0] + [float("inf")] * count, [0] * (count + 1)
    for start, stops in enumerate(spans):
        for stop, cost in stops.items():
            whole = down[start] + cut_costs[start] + cost
            if whole < down[stop]:
                down[stop], before[stop] = whole, start
    return down, before
