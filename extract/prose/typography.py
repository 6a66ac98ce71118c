"""What is usual in a document's print: size and colour of its body, the gap between lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from ..table import Line
from .reading_order import Row

WIDEST_LINE_GAP = 0.3
"""White space between the lines of a paragraph, in font sizes, where no line of the document runs
on over a line break: then every gap may be one between paragraphs (samples 0.0-0.25, 2026-11)."""

BODY_SHARE = 0.2
"""Share of the running text that is the body's at least: notes may take more room than it."""

RUNNING_WORDS = 10
"""Words of a line of running text; lines of headings have 1-9 (2026-11)."""

SENTENCE_END = (".", "!", "?", ":", "…")


@dataclass(frozen=True, slots=True)
class Typography:
    """What is usual in a document."""

    body_size: float
    line_gap: float
    """White space between the lines of a paragraph, in points (negative where boxes overlap)."""
    body_colour: tuple[int, int, int]


def typography_of(rows: Iterable[Row], cells: Iterable[Line]) -> Typography:
    """The body's size and colour, and the usual gap between lines.

    The body is running text; where a document has none, only headings over tables, its size is
    that of the tables' text (`cells`).
    """
    running, other, in_cells = Counter[float](), Counter[float](), Counter[float]()
    for line in cells:
        in_cells[round(line.size * 2) / 2] += len(line.text)
    colours: Counter[tuple[int, int, int]] = Counter()
    gaps: list[float] = []
    inside: list[float] = []
    last: Row | None = None
    for row in rows:
        sizes = running if _is_running(row) else other
        for looks, words in groupby(row.words, key=attrgetter("size", "colour")):
            letters = sum([len(word.text) for word in words])
            sizes[round(looks[0] * 2) / 2] += letters
            colours[looks[1]] += letters
        if last is not None and 0 < row.box.top - last.box.top < 2.5 * row.box.height:
            gaps.append(row.box.top - last.box.bottom)
            inside += gaps[-1:] if runs_on(last.words[-1].text, row.words[0].text) else []
        last = row
    sizes = _without_notes(running, in_cells) or in_cells or other
    body_size = min(sizes, key=lambda s: (-sizes[s], s)) if sizes else 11.0
    return Typography(
        body_size=body_size,
        line_gap=_line_gap(gaps, inside, body_size),
        body_colour=min(colours, key=lambda c: (-colours[c], c)) if colours else (0, 0, 0),
    )


def _without_notes(running: Counter[float], in_cells: Counter[float]) -> Counter[float]:
    """The sizes of running text without those of notes: print below the size of the tables' text.

    Unless nearly all of it is smaller: then it is the body.
    """
    least = max(in_cells, key=lambda s: (in_cells[s], -s), default=0.0)
    large = Counter({size: count for size, count in running.items() if size >= least})
    return large if large.total() >= BODY_SHARE * running.total() else running


def _line_gap(gaps: Sequence[float], inside: Sequence[float], body_size: float) -> float:
    """The usual gap between lines of a paragraph; `inside` are those where a sentence runs on."""
    usual = sorted(gaps)[len(gaps) // 3] if gaps else 2.0
    # where paragraphs are of a line or two, most gaps stand between them
    within = sorted(inside)[len(inside) // 2] if inside else WIDEST_LINE_GAP * body_size
    return min(usual, within)


def _is_running(row: Row) -> bool:
    """Whether a line is text that runs on: no label, and no heading, however long it is."""
    if all(word.bold for word in row.words):
        return False
    return len(row.words) >= RUNNING_WORDS or row.words[-1].text.endswith((".", ",", ";", "!", "?"))


def runs_on(text: str, following: str) -> bool:
    """A sentence that goes on over a page or column break."""
    return not text.endswith(SENTENCE_END) and following[:1].islower()
