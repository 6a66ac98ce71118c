"""A text page of pdfium → its glyphs, run by run.

This is the only module that asks pdfium about text. What holds for a whole run (font, size,
colour, mark) is asked once a run, and what follows from the answers is worked out once for all
runs that look alike.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import Counter
from collections.abc import Mapping
from itertools import groupby, repeat
from operator import sub
from typing import NamedTuple

from .. import pdfium
from ..frame import Frame, Turn
from ..page import Colour
from .fonts import FontFaces
from .glyphs import BLACK, Glyphs, Run, Style
from .looks import Asked, look_of, majority_turn, style_of
from .raised_digits import suspects_of, with_raised
from .symbols import in_unicode
from .unreadable import strangers_in, with_unreadable


class _Stretches(NamedTuple):
    """The stretches of neighbouring glyphs of one text object, column by column."""

    objects: list[int]
    starts: list[int]
    ends: list[int]
    blanks: list[bool]
    """Whether pdfium saw a space before each."""


class GlyphReader:
    """Reads text pages; keeps the buffers between pages.

    pdfium is asked one question about all runs, then the next: a `map` over its function costs a
    third of a call from Python's loop. What follows from the answers is made once for each look,
    of which a page has 10-30 for its 100-300 runs (2026-11).
    """

    def __init__(self) -> None:
        self._boxes = pdfium.floats(0)
        self._places: list[pdfium.Pointer] = []
        self._matrices = pdfium.floats(0)
        self._origins = pdfium.doubles(0)
        self._rgba = pdfium.unsigneds(0)

    def read(
        self,
        text_page: int,
        display: Frame,
        rotate: Turn,
        form_marks: Mapping[int, int | None],
        page_turn: Turn | None = None,
    ) -> Glyphs:
        """All glyphs of a page.

        `form_marks`: for text objects inside Form XObjects, the mark of the form they stand in
        (their own ids count within the form, not on the page). `page_turn`: how the page is turned
        to be read, where that is known; else as most of its glyphs are.
        """
        count = max(0, pdfium.count_chars(text_page))
        text = page_text(text_page, count)
        stretches = _stretches(text_page, count, text)
        asked = self._asked(text_page, stretches, form_marks)
        letters: Counter[Asked] = Counter()
        for key, start, end in zip(asked, stretches.starts, stretches.ends, strict=True):
            letters[key] += end - start
        faces = FontFaces()
        looks = {key: look_of(key, faces, rotate) for key in letters}
        votes = ((looks[key].degrees, number) for key, number in letters.items())
        turn = majority_turn(votes) if page_turn is None else page_turn
        frame = display.turned(turn)
        styles = {key: style_of(look, turn) for key, look in looks.items()}
        runs = self._runs(text_page, stretches, [styles[key] for key in asked], frame)
        spans = self._spans(text_page, count, frame, {style.turn for style in styles.values()})
        if any(look.face.alphabet for look in looks.values()):
            parts = zip(stretches.starts, stretches.ends, asked, strict=True)
            named = ((start, end, looks[key].face.alphabet) for start, end, key in parts)
            text = in_unicode(text, [(start, end, name) for start, end, name in named if name])
        unknown = [at for at in strangers_in(text) if pdfium.char_unmapped(text_page, at) == 1]
        text = with_unreadable(text, unknown) if unknown else text
        unmapped, objects = _unmapped(text_page, stretches), tuple(stretches.objects)
        glyphs = Glyphs(frame, turn, text, runs, spans, unmapped, objects)
        return self._with_raised_digits(text_page, glyphs)

    def _with_raised_digits(self, text_page: int, glyphs: Glyphs) -> Glyphs:
        """The glyphs with the digits raised whose ink stands high: few are asked about."""
        suspects = list(suspects_of(glyphs))
        if not suspects:
            return glyphs
        self._origins.hold(4)
        left, right, bottom, top = (self._origins.base + 8 * part for part in range(4))
        lowest = []
        for at in suspects:
            if pdfium.char_box(text_page, at, left, right, bottom, top):
                x0, x1, y0, y1 = self._origins.values[:4]
                lowest.append((at, glyphs.frame.box(x0, y0, x1, y1).bottom))
        return with_raised(glyphs, lowest)

    def _asked(
        self, text_page: int, stretches: _Stretches, form_marks: Mapping[int, int | None]
    ) -> list[Asked]:
        """What pdfium says of each stretch."""
        objects, starts, _, _ = stretches
        count = len(objects)
        self._matrices.hold(6 * count)
        matrices = range(self._matrices.base, self._matrices.base + 24 * count, 24)
        pdfium.call_all(pdfium.char_matrix, repeat(text_page, count), starts, matrices)
        flat = self._matrices.values
        modes = list(map(pdfium.text_render_mode, objects))
        marks = [mark if mark >= 0 else None for mark in map(pdfium.object_mark, objects)]
        if form_marks:
            marks = [form_marks.get(*own) for own in zip(objects, marks, strict=True)]
        return list(
            zip(
                map(pdfium.char_font_size, repeat(text_page, count), starts),
                *(flat[part : 6 * count : 6] for part in range(4)),
                map(pdfium.text_font, objects),
                modes,
                self._colours(objects, modes),
                marks,
                strict=True,
            )
        )

    def _colours(self, objects: list[int], modes: list[int]) -> list[Colour]:
        """The colours one sees: of the outline where only that is drawn."""
        count = len(objects)
        self._rgba.hold(4 * count)
        red, green, blue, alpha = (
            range(self._rgba.base + 4 * part, self._rgba.base + 16 * count + 4 * part, 16)
            for part in range(4)
        )
        answered = list(map(pdfium.object_fill_colour, objects, red, green, blue, alpha))
        for k, mode in enumerate(modes):
            if mode == pdfium.RENDER_STROKE:
                answered[k] = pdfium.object_stroke_colour(
                    objects[k], red[k], green[k], blue[k], alpha[k]
                )
        flat = self._rgba.values
        seen = zip(*(flat[part : 4 * count : 4] for part in range(3)), strict=True)
        return [colour if known else BLACK for known, colour in zip(answered, seen, strict=True)]

    def _runs(
        self, text_page: int, stretches: _Stretches, styles: list[Style], frame: Frame
    ) -> tuple[Run, ...]:
        _, starts, ends, blanks = stretches
        count = len(starts)
        self._origins.hold(2 * count)
        base = self._origins.base
        xs, ys = range(base, base + 16 * count, 16), range(base + 8, base + 8 + 16 * count, 16)
        pdfium.call_all(pdfium.char_origin, repeat(text_page, count), starts, xs, ys)
        origins = self._origins.values
        down = {turn: frame.turned(turn).down for turn in {style.turn for style in styles}}
        places = zip(origins[0 : 2 * count : 2], origins[1 : 2 * count : 2], strict=True)
        bases = (down[style.turn].of(x, y) for style, (x, y) in zip(styles, places, strict=True))
        return tuple(map(Run, starts, ends, bases, styles, blanks))

    def _spans(
        self, text_page: int, count: int, frame: Frame, turns: set[Turn]
    ) -> dict[Turn, tuple[list[float], list[float]]]:
        places = self._places_for(count)
        page = repeat(pdfium.Pointer(text_page))
        pdfium.call_all(pdfium.char_loose_box, page, range(count), places)
        flat = self._boxes.values
        return {turn: _along(flat, 4 * count, frame.turned(turn)) for turn in sorted(turns)}

    def _places_for(self, count: int) -> list[pdfium.Pointer]:
        """Where the boxes of so many glyphs go, and perhaps of more: made once for all pages."""
        before = self._boxes.base
        self._boxes.hold(4 * count)
        base = self._boxes.base
        if base != before:
            self._places.clear()
        known = len(self._places)
        self._places += map(pdfium.Pointer, range(base + 16 * known, base + 16 * count, 16))
        return self._places


def _stretches(text_page: int, count: int, text: str) -> _Stretches:
    objects = map(pdfium.char_text_object, repeat(pdfium.Pointer(text_page)), range(count))
    found = _Stretches([], [], [], [])
    start = 0
    blank = False
    for text_object, group in groupby(objects):
        end = start + len(list(group))
        if text_object is None:  # generated characters
            blank = " " in text[start:end]
        else:
            found.objects.append(text_object)
            found.starts.append(start)
            found.ends.append(end)
            found.blanks.append(blank)
            blank = False
        start = end
    return found


def _unmapped(text_page: int, stretches: _Stretches) -> int:
    """How many glyphs stand in runs whose first one has no character in the font's own table."""
    _, starts, ends, _ = stretches
    errors = map(pdfium.char_unmapped, repeat(text_page), starts)
    lengths = map(sub, ends, starts)
    return sum(length for length, error in zip(lengths, errors, strict=True) if error == 1)


def _along(flat: array[float], end: int, frame: Frame) -> tuple[list[float], list[float]]:
    """Where glyphs begin and end along a frame's x; `flat` holds left, top, right, bottom of each
    (FS_RECTF) up to `end`.
    """
    axis = frame.across
    first, last = (3, 1) if axis.vertical else (0, 2)
    low, high = flat[first:end:4].tolist(), flat[last:end:4].tolist()
    offset = axis.offset
    if axis.sign < 0:
        return [offset - v for v in high], [offset - v for v in low]
    if offset == 0:
        return low, high
    return [v + offset for v in low], [v + offset for v in high]


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
