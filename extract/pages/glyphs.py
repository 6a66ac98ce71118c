"""The glyphs of a PDF page, run by run: the raw material of words.

This is the only module that asks pdfium about text. A *run* is a stretch of glyphs that one
operator of the content stream printed; font, size, colour and mark hold for all of it, so they
are asked once a run. Characters that pdfium generates (spaces, line ends) stand in no run: what
is a space is decided by `words` from the geometry.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, repeat
from typing import NamedTuple

from . import pdfium
from .fonts import FontFace, FontFaces
from .frame import Frame, Turn, turn_of
from .page import Colour

BLACK: Colour = (0, 0, 0)


class Style(NamedTuple):
    """What holds for all glyphs of a run."""

    size: float
    """Font size in points as displayed."""
    descent: float
    """Depth of the letters below the baseline, as a share of the size."""
    turn: Turn
    """Clockwise, against the frame; of diagonal text: the nearest quarter."""
    diagonal: bool = False
    bold: bool = False
    italic: bool = False
    colour: Colour = BLACK
    mark: int | None = None


class Run(NamedTuple):
    """Glyphs ``start … end - 1`` of `Glyphs.text`."""

    start: int
    end: int
    base: float
    """The baseline: how far down the page, as seen by the reader of the run (points)."""
    style: Style
    blank_before: bool = False
    """pdfium saw a space before the run: a weak hint (it also stands for lone space glyphs)."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The printed characters of a page.

    `spans` gives, for each reading direction on the page, where each glyph's advance begins and
    ends along that direction (points in ``frame.turned(turn)``).
    """

    frame: Frame
    turn: Turn
    """How the frame is turned against the page as displayed."""
    text: str
    runs: tuple[Run, ...]
    spans: Mapping[Turn, tuple[list[float], list[float]]]
    unmapped: int = 0
    """How many glyphs have no character in the font's own table."""


class _Stretch(NamedTuple):
    """Neighbouring glyphs of one text object."""

    text_object: int
    start: int
    end: int
    blank_before: bool


class _Raw(NamedTuple):
    """A run before the frame is known; `degrees` is the direction, clockwise as displayed."""

    start: int
    end: int
    x: float
    y: float
    degrees: float
    size: float
    face: FontFace
    colour: Colour
    bold: bool
    mark: int | None
    blank_before: bool


class GlyphReader:
    """Reads text pages; keeps the buffers between pages."""

    def __init__(self) -> None:
        self._boxes = pdfium.Floats(0)
        self._matrix = pdfium.Floats(6)
        self._origin = (pdfium.DOUBLE * 2)()
        self._origin_at = ctypes.addressof(self._origin)
        self._rgba = pdfium.Unsigneds(4)

    def read(
        self,
        text_page: int,
        display: Frame,
        rotate: Turn,
        form_marks: Mapping[int, int | None],
    ) -> Glyphs:
        """All glyphs of a page.

        `form_marks`: for text objects inside Form XObjects, the mark of the form they stand in
        (their own ids count within the form, not on the page).
        """
        count = max(0, pdfium.count_chars(text_page))
        text = page_text(text_page, count)
        faces = FontFaces()
        raw = [
            self._raw_run(text_page, stretch, faces, form_marks)
            for stretch in _stretches(text_page, count, text)
        ]
        if rotate:
            raw = [run._replace(degrees=run.degrees + rotate) for run in raw]
        turn = _majority_turn(raw)
        frame = display.turned(turn)
        runs = tuple(_settled(run, frame, turn) for run in raw)
        spans = self._spans(text_page, count, frame, {run.style.turn for run in runs})
        unmapped = sum(
            run.end - run.start for run in raw if pdfium.char_unmapped(text_page, run.start) == 1
        )
        return Glyphs(frame, turn, text, runs, spans, unmapped)

    def _raw_run(
        self,
        text_page: int,
        stretch: _Stretch,
        faces: FontFaces,
        form_marks: Mapping[int, int | None],
    ) -> _Raw:
        text_object, start, end, blank_before = stretch
        pdfium.char_origin(text_page, start, self._origin_at, self._origin_at + 8)
        pdfium.char_matrix(text_page, start, self._matrix.base)
        a, b, c, d, _, _ = self._matrix.values
        scale = pdfium.char_font_size(text_page, start)
        if scale < 0:  # a negative font size with a mirrored matrix prints upright
            a, b, scale = -a, -b, -scale
        degrees = -math.degrees(math.atan2(b, a)) if b or a < 0 else 0.0
        mode = pdfium.text_render_mode(text_object)
        face = faces.of(text_object)
        return _Raw(
            start=start,
            end=end,
            x=self._origin[0],
            y=self._origin[1],
            degrees=degrees,
            size=round(scale * math.hypot(c, d), 2),
            face=face,
            colour=self._colour(text_object, mode),
            bold=face.bold or mode == pdfium.RENDER_FILL_STROKE,
            mark=(form_marks[text_object] if text_object in form_marks else _own_mark(text_object)),
            blank_before=blank_before,
        )

    def _colour(self, text_object: int, mode: int) -> Colour:
        """The colour one sees: of the outline where only that is drawn."""
        at = self._rgba.base
        ask = (
            pdfium.object_stroke_colour
            if mode == pdfium.RENDER_STROKE
            else pdfium.object_fill_colour
        )
        if not ask(text_object, at, at + 4, at + 8, at + 12):
            return BLACK
        red, green, blue, _ = self._rgba.values
        return red, green, blue

    def _spans(
        self, text_page: int, count: int, frame: Frame, turns: set[Turn]
    ) -> dict[Turn, tuple[list[float], list[float]]]:
        if 4 * count > len(self._boxes.values):
            self._boxes = pdfium.Floats(8 * count)
        base = self._boxes.base
        addresses = range(base, base + 16 * count, 16)
        pdfium.call_all(pdfium.char_loose_box, repeat(text_page, count), range(count), addresses)
        # FS_RECTF: left, top, right, bottom.
        flat = self._boxes.values[: 4 * count]
        return {turn: _along(flat, frame.turned(turn)) for turn in sorted(turns)}


def _stretches(text_page: int, count: int, text: str) -> Iterator[_Stretch]:
    objects = map(pdfium.char_text_object, repeat(text_page, count), range(count))
    start = 0
    blank = False
    for text_object, group in groupby(objects):
        end = start + len(list(group))
        if text_object is None:  # generated characters
            blank = " " in text[start:end]
        else:
            yield _Stretch(text_object, start, end, blank)
            blank = False
        start = end


def _along(flat: list[float], frame: Frame) -> tuple[list[float], list[float]]:
    axis = frame.across
    low, high = (flat[3::4], flat[1::4]) if axis.vertical else (flat[0::4], flat[2::4])
    offset = axis.offset
    if axis.sign < 0:
        return [offset - v for v in high], [offset - v for v in low]
    if offset == 0:
        return low, high
    return [v + offset for v in low], [v + offset for v in high]


def _own_mark(text_object: int) -> int | None:
    mark: int = pdfium.object_mark(text_object)
    return mark if mark >= 0 else None


def _majority_turn(runs: list[_Raw]) -> Turn:
    """The direction in which most glyphs of the page are read; 0 on a tie."""
    votes: Counter[Turn] = Counter()
    for run in runs:
        turn = turn_of(run.degrees)
        if turn is not None:
            votes[turn] += run.end - run.start
    return max(votes, key=lambda turn: (votes[turn], -turn), default=0)


def _settled(run: _Raw, frame: Frame, frame_turn: Turn) -> Run:
    """The run in the frame that was chosen."""
    turn = turn_of(run.degrees - frame_turn)
    diagonal = turn is None
    if turn is None:
        turn = turn_of(round((run.degrees - frame_turn) / 90) * 90.0) or 0
    style = Style(
        size=run.size,
        descent=run.face.descent,
        turn=turn,
        diagonal=diagonal,
        bold=run.bold,
        italic=run.face.italic,
        colour=run.colour,
        mark=run.mark,
    )
    base = frame.turned(turn).down.of(run.x, run.y)
    return Run(run.start, run.end, base, style, run.blank_before)


def page_text(text_page: int, count: int) -> str:
    """The `count` characters of a text page, one Python character each."""
    buffer = (ctypes.c_uint16 * (count + 1))()
    written = pdfium.get_text(text_page, 0, count, ctypes.addressof(buffer))
    if written == count + 1:
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", errors="replace")
        if len(text) == count:
            return text
    # pdfium left glyphs out (no character) or wrote surrogate pairs: ask one by one.
    codes = map(pdfium.char_unicode, repeat(text_page, count), range(count))
    return "".join(map(_character, codes))


def _character(code: int) -> str:
    """The character; U+FFFD for what is none (0, half a surrogate pair, out of range)."""
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    return chr(code)
