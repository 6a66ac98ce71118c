"""What is not certain of a table that nothing encloses: its rows, its goals, its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....schemas import FindingCode
from ...pages.page import Page
from ...table import Doubt
from ..text_levels import Level, Run
from .rows.body_lines import BodyLine


def row_doubt(lines: Sequence[BodyLine], page: Page) -> Doubt:
    """That the second of two lines may or may not begin a row."""
    runs = [run for line in lines for run in line.pieces.values()]
    first = next(iter(lines[-1].pieces.values()))
    message = f"Whether a row begins with {first.text!r} is not certain."
    return _doubt(message, runs, page)


def goal_doubt(runs: Sequence[Run], page: Page) -> Doubt:
    """That the goals printed as `runs` may stand for other rows."""
    message = f"For which rows {runs[0].text!r} stands is not certain."
    return _doubt(message, runs, page)


def column_doubts(runs: Sequence[Run], page: Page) -> Iterator[Doubt]:
    """That texts may stand in the column beside theirs."""
    for run in runs:
        yield _doubt(f"In which column {run.text!r} stands is not certain.", [run], page)


def end_doubt(level: Level, page: Page) -> Doubt:
    """That a row of one cell at the table's end may be text that follows it."""
    message = f"Whether {level.runs[0].text!r} belongs to the table above it is not certain."
    return _doubt(message, level.runs, page)


def _doubt(message: str, runs: Sequence[Run], page: Page) -> Doubt:
    boxes = tuple(run.box for run in runs)
    texts = tuple(run.text for run in runs)
    return Doubt(FindingCode.CELL_DOUBTFUL, message, page.number, boxes, texts)
