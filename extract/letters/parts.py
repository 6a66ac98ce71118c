"""The parts of a printed line: where it is parted by wide gaps, and lights that stand beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from ..lines import line_of
from ..markers import DOTS
from ..pages.page import Page, Word
from ..table import Line
from ..text_reader import TextLine, TextWord

WIDE_EMS = 1.5
"""Gap in font sizes that parts columns beside a list; in justified lines gaps are under 1
(2026-11)."""

WIDE_SPACES = 3
"""The same in spaces of a text document; a tab counts as so many."""

W = TypeVar("W")

Parts = Callable[[Line], Sequence[Line]]
"""A line → its parts from left to right; the line alone where nothing parts it."""


def parts_on(pages: Sequence[Page]) -> Parts:
    """The parts of lines of a PDF: each with its own words, box and colour."""
    known: dict[int, dict[int, Word]] = {}
    by_number = {page.number: page for page in pages}

    def parts(line: Line) -> Sequence[Line]:
        if line.page not in by_number:
            return (line,)
        page = by_number[line.page]
        words = known.setdefault(page.number, {word.id: word for word in page.words})
        own = [words[number] for number in line.words if number in words]
        if len(own) != len(line.words) or len(own) < 2:
            return (line,)
        groups = list(_grouped(own, _apart))
        return [line_of(group, page.number) for group in groups] if len(groups) > 1 else (line,)

    return parts


def parts_in(lines: Sequence[TextLine]) -> Parts:
    """The parts of lines of a text document."""
    by_number = {line.number: line for line in lines}

    def parts(line: Line) -> Sequence[Line]:
        source = by_number.get(line.number or 0)
        own = [] if source is None else [word for word in source.words if word.id in line.words]
        if source is None or len(own) < 2:
            return (line,)
        text = source.text

        def apart(before: TextWord, after: TextWord) -> bool:
            gap = text[before.end : after.start].expandtabs(WIDE_SPACES)
            return len(gap) >= WIDE_SPACES or is_light(before.text) or is_light(after.text)

        return [source.line(group) for group in _grouped(own, apart)]

    return parts


def _grouped(words: Sequence[W], apart: Callable[[W, W], bool]) -> Iterator[list[W]]:
    group = [words[0]]
    for before, after in pairwise(words):
        if apart(before, after):
            yield group
            group = []
        group.append(after)
    yield group


def _apart(before: Word, after: Word) -> bool:
    gap = after.box.x0 - before.box.x1
    return gap > WIDE_EMS * before.size or is_light(before.text) or is_light(after.text)


def is_light(text: str) -> bool:
    """Whether a text is nothing but lights: `●`, `● ▲`."""
    return bool(text) and all(c in DOTS or c.isspace() for c in text)
