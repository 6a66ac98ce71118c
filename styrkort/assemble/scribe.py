"""Printed lines → published objects: the joined text, its citation, and the typed value.

The scribe is the only place where `extract`'s cells meet `normalize`'s readers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple, TypeVar

from ..extract.flow import PageFrame
from ..extract.geometry import Box as PointBox
from ..extract.geometry import union
from ..extract.table import Area, Cell, Line
from ..normalize.people.responsible import parse_responsible
from ..normalize.status import parse_status
from ..normalize.text.broken_words import breaks_a_begun_line
from ..normalize.text.lines import Joined, Vocabulary
from ..normalize.times.occasions import parse_follow_up
from ..normalize.times.timing import parse_timing
from ..normalize.values.numbers import parse_number
from ..normalize.values.targets import parse_target
from ..normalize.values.thresholds import parse_threshold
from ..schemas import (
    Box,
    Citation,
    Confidence,
    FollowUp,
    Period,
    Repair,
    Responsible,
    Status,
    Text,
    Timing,
    Value,
    ValueKind,
    Witness,
)
from .joiner import Joiner, printed_line
from .legends import Legends

REPEATED_TEXTS = 4096
"""Texts whose reading is remembered: a plan says `Löpande` dozens of times, a batch thousands."""

# "Jul–Sep 2026": the month; elsewhere `till jul` is Christmas
_JULY = re.compile(r"\bjul\b", re.IGNORECASE)

NUMBERS_APART = "a number below a number with room beside it: one number or two"

_target = lru_cache(maxsize=REPEATED_TEXTS)(parse_target)
_threshold = lru_cache(maxsize=REPEATED_TEXTS)(parse_threshold)
_number = lru_cache(maxsize=REPEATED_TEXTS)(parse_number)
_timing = lru_cache(maxsize=REPEATED_TEXTS)(parse_timing)
_follow_up = lru_cache(maxsize=REPEATED_TEXTS)(parse_follow_up)
_responsible = lru_cache(maxsize=REPEATED_TEXTS)(parse_responsible)

Cited = TypeVar("Cited", Text, Value, Timing, FollowUp, Responsible)


class Source(NamedTuple):
    """Lines to publish, and what is known of how they were read."""

    lines: tuple[Line, ...]
    witnesses: tuple[Witness, ...] = ()
    confidence: Confidence = Confidence.SINGLE
    repairs: tuple[str, ...] = ()
    inherited: bool = False
    areas: tuple[Area, ...] = ()
    """Where the cell is, for cells that print nothing as text."""


def source_of_cell(cell: Cell, inherited: bool = False) -> Source:  # noqa: FBT001, FBT002
    """The cell's lines with the verdict on it."""
    return Source(
        lines=cell.lines,
        witnesses=cell.witnesses,
        confidence=cell.confidence,
        repairs=cell.repairs,
        inherited=inherited,
        areas=cell.areas,
    )


def source_of_lines(lines: Sequence[Line]) -> Source:
    """Prose: one kind of evidence (the glyphs' places, or the lines of the file)."""
    return Source(lines=tuple(lines))


@dataclass(frozen=True, slots=True)
class Scribe:
    """Publishes cells of one document."""

    joiner: Joiner
    plan_period: Period | None = None
    frames: Mapping[int, PageFrame] = field(default_factory=dict)
    legends: Legends = field(default_factory=Legends)
    """What the document says of its status letters, signs and colours."""

    def status(self, text: str) -> Status | None:
        """A status as the document's legend or the common words read it."""
        known = self.legends.signs.get(text)
        return parse_status(text) if known is None else known.model_copy(update={"text": text})

    def beside(self, cells: Iterable[Cell | None]) -> Scribe:
        """The scribe of some cells of a row: those beside a broken one show how it is spelled."""
        percents = (
            token
            for cell in cells
            if cell is not None and any("%" in line.text for line in cell.lines)
            for token in _whole_tokens(cell.lines)
        )
        vocabulary = self.joiner.vocabulary.with_row(percents)
        if vocabulary is self.joiner.vocabulary:
            return self
        return Scribe(Joiner(vocabulary), self.plan_period, self.frames, self.legends)

    def join(self, source: Source) -> Joined | None:
        """The lines as one text; None where nothing is printed."""
        return self.joiner.join(source.lines)

    def text(self, source: Source, skip: int = 0) -> Text | None:
        """The printed text; the first `skip` characters (a label) stay in `raw` only."""
        joined = self.join(source)
        if joined is None or not joined.text[skip:].strip():
            return None
        repairs = (Repair.LABEL_REMOVED,) if skip else ()
        return Text(
            text=joined.text[skip:].strip(), citation=self.citation(source, joined, repairs)
        )

    def target(self, source: Source, year: int | None = None) -> Value | None:
        """A target cell."""
        return self._value(source, lambda text: _target(text, year=year))

    def threshold(self, source: Source) -> Value | None:
        """A red, yellow or green cell."""
        return self._value(source, _threshold)

    def number(self, source: Source) -> Value | None:
        """A measured value."""
        return self._value(source, _number)

    def _value(self, source: Source, read: Callable[[str], Value | None]) -> Value | None:
        """A value; text where two numbers stand below each other that would make a third one.

        Drawn walls show how much room a cell has; a column without may be narrower than its blank.
        """
        joined = self.join(source)
        if joined is None:
            return None
        value = read(joined.text)
        if value is not None and joined.apart and Witness.RULED in source.witnesses:
            value = Value(text=value.text, kind=ValueKind.TEXT, reason=NUMBERS_APART)
        return self._cited(value, source, joined)

    def timing(self, source: Source) -> Timing | None:
        """When something is done."""
        joined = self.join(source)
        if joined is None:
            return None
        return self._cited(_timing(joined.text, plan_period=self.plan_period), source, joined)

    def time_of_calendar(self, source: Source, spelled: str | None = None) -> Timing | None:
        """When something is done, from the headers of a calendar: `Jul` is July there.

        `spelled` are its words where initials are printed: `mars–maj`.
        """
        joined = self.join(source)
        if joined is None:
            return None
        time = _timing(spelled or _JULY.sub("juli", joined.text), plan_period=self.plan_period)
        named = None if time is None else time.model_copy(update={"text": joined.text})
        return self._cited(named, source, joined)

    def follow_up(self, source: Source) -> FollowUp | None:
        """Where something is followed up."""
        joined = self.join(source)
        return None if joined is None else self._cited(_follow_up(joined.text), source, joined)

    def responsible(self, source: Source) -> Responsible | None:
        """Who does it."""
        joined = self.join(source)
        if joined is None:
            return None
        return self._cited(_responsible(joined.text), source, joined)

    def _cited(self, model: Cited | None, source: Source, joined: Joined) -> Cited | None:
        if model is None:
            return None
        return model.model_copy(update={"citation": self.citation(source, joined)})

    def box(self, page: int, box: PointBox) -> Box:
        """A box as published: in the frame of the page as displayed."""
        frame = self.frames.get(page)
        x0, top, x1, bottom = box if frame is None else frame.as_displayed(box)
        return Box(page=page, x0=x0, top=top, x1=x1, bottom=bottom)

    def _boxes(self, source: Source) -> tuple[Box, ...]:
        """One box a page, pages ascending."""
        by_page: dict[int, list[PointBox]] = {}
        for page, box in _places(source):
            by_page.setdefault(page, []).append(box)
        return tuple(self.box(page, union(boxes)) for page, boxes in sorted(by_page.items()))

    def citation(
        self, source: Source, joined: Joined | None, extra: Sequence[Repair] = ()
    ) -> Citation:
        """Where the source stands, and what was done to its text."""
        confidence = source.confidence
        if joined is not None and not joined.certain and confidence is Confidence.CONFIRMED:
            confidence = Confidence.SINGLE
        repairs = [Repair(code) for code in source.repairs]
        repairs += [] if joined is None else list(joined.repairs)
        if source.inherited:
            repairs.append(Repair.MERGED_CARRIED_DOWN)
        numbers = [line.number for line in source.lines if line.number is not None]
        boxes = () if numbers else self._boxes(source)
        return Citation(
            page=None if numbers else boxes[0].page,
            boxes=boxes,
            lines=(min(numbers), max(numbers)) if numbers else None,
            raw="" if joined is None else joined.raw,
            repairs=tuple(dict.fromkeys([*repairs, *extra])),
            witnesses=source.witnesses,
            confidence=confidence,
            inherited=source.inherited,
        )


def _places(source: Source) -> Iterator[tuple[int, PointBox]]:
    """(page, box) of every line; of the cell itself where it prints no line."""
    placed = [(line.page, line.box) for line in source.lines]
    found = [(page, box) for page, box in placed if page is not None and box is not None]
    yield from found or ((area.page, area.box) for area in source.areas)


def vocabulary_of(texts: Collection[Sequence[Line]]) -> Vocabulary:
    """The document's own words, as evidence for joining: none that a line break may have cut.

    `texts` are cells and blocks, each a sequence of lines.
    """
    words = Vocabulary.of(token for lines in texts for token in _whole_tokens(lines))
    breaks_begun_lines = any(
        breaks_a_begun_line(printed_line(line), after.text, words)
        for lines in texts
        for line, after in pairwise(lines)
        if line.full
    )
    return replace(words, breaks_begun_lines=breaks_begun_lines)


def _whole_tokens(lines: Sequence[Line]) -> Iterator[str]:
    cut = False
    for line, after in zip_longest(lines, lines[1:]):
        tokens = line.text.split()
        may_go_on = line.text.endswith("-") or not printed_line(line).could_take(_first_of(after))
        last = len(tokens) - 1 if may_go_on and after is not None else len(tokens)
        yield from tokens[1 if cut else 0 : last]
        cut = may_go_on


def _first_of(line: Line | None) -> str:
    """The character that a line begins with."""
    return "" if line is None else line.text[:1]
