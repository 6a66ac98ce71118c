"""Whether text is bold, by the stems of its letters as they are seen.

Fonts say it with their names (`Calibri-Bold`), but printer drivers name them `CIDFont+F2`, and
Type 3 fonts have no name at all. Of these a few letters of each are rendered: the strokes that run
down a bold letter are half as wide again as those of a text face.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from statistics import median
from typing import NamedTuple

from ...geometry import Box
from ..frame import Turn, turned_back
from ..page import Colour
from ..rendering import Pixels, pixels_of
from .glyphs import Glyphs, Run, Style

BOLD_STEM = 0.118
"""Width of a stem, as a share of the size, from which a face is bold.

Measured as below: text faces 0.083-0.105, semibold 0.115-0.125, bold 0.125-0.19; sans and serif,
upright and italic (2026-11).
"""

SAMPLE_EMS = 8.0
"""Width of the sample of a font, in font sizes: some 15 letters."""

LEAST_LETTERS = 3
"""Fewer do not tell: a bullet, a dot."""

PIXELS_AN_EM = 64
"""So that stems are 5-12 pixels wide; a sample takes 4 ms (2026-11)."""

WIDEST_STEM = 0.3
"""Wider stretches (shares of the size) are bars: of `t`, `e` and `L`, dashes, underlines."""

CLEAR_CONTRAST = 60
"""Steps (0-255) between text and ground from which the edge of a letter is seen."""

GROUND_STEP = 7
"""Every so many pixels are enough to know the ground."""


class _Sample(NamedTuple):
    """Neighbouring glyphs of one font on one line."""

    letters: int
    box: Box
    size: float
    colour: Colour


def with_seen_weights(glyphs: Glyphs, page: int) -> Glyphs:
    """The glyphs of an open page, bold where a font that does not say its weight looks so."""
    if all(run.style.font is None for run in glyphs.runs):
        return glyphs
    samples = _samples(glyphs)
    heavy = {font for font, sample in samples.items() if _is_heavy(sample, glyphs, page)}
    if not heavy:
        return glyphs
    runs = (
        run._replace(style=run.style._replace(bold=True)) if run.style.font in heavy else run
        for run in glyphs.runs
    )
    return replace(glyphs, runs=tuple(runs))


def _samples(glyphs: Glyphs) -> dict[int, _Sample]:
    """The longest line of each font that does not say its weight."""
    found: dict[int, _Sample] = {}
    for (style, _), runs in groupby(glyphs.runs, lambda run: (run.style, run.base)):
        if style.font is None or style.turn or style.diagonal or style.bold:
            continue
        sample = _sample(glyphs, list(runs), style)
        longest = found.get(style.font)
        if sample.letters >= LEAST_LETTERS and (longest is None or sample > longest):
            found[style.font] = sample
    return found


def _sample(glyphs: Glyphs, runs: list[Run], style: Style) -> _Sample:
    starts, ends = glyphs.spans[style.turn]
    x0 = starts[runs[0].start]
    places = [k for run in runs for k in range(run.start, run.end)]
    near = [k for k in places if ends[k] - x0 <= SAMPLE_EMS * style.size]
    bottom = runs[0].base + style.descent * style.size
    x1 = max((ends[k] for k in near), default=x0)
    box = Box(x0, bottom - style.size, x1, bottom)
    letters = sum(glyphs.text[k].isalnum() for k in near)
    return _Sample(letters, box, style.size, style.colour)


def _is_heavy(sample: _Sample, glyphs: Glyphs, page: int) -> bool:
    """Whether the median stroke across the letters is that of a bold face."""
    if sample.box.width <= 0 or sample.size <= 0:
        return False
    frame = glyphs.frame
    displayed = turned_back(sample.box, frame.width, frame.height, glyphs.turn)
    pixels = pixels_of(page, displayed, PIXELS_AN_EM / sample.size)
    strokes = [
        length
        for line in _ink(pixels, sample.colour, glyphs.turn)
        for length in map(len, line.split(b"\0"))
        if 0 < length <= WIDEST_STEM * PIXELS_AN_EM
    ]
    return bool(strokes) and median(strokes) >= BOLD_STEM * PIXELS_AN_EM


def _ink(pixels: Pixels, colour: Colour, turn: Turn) -> Iterator[bytes]:
    """The lines of pixels along the text, 1 where the text's colour is; none without contrast."""
    channels = [pixels.data[k::4] for k in (2, 1, 0)]  # stored as blue, green, red
    grounds = [Counter(channel[::GROUND_STEP]).most_common(1)[0][0] for channel in channels]
    contrast, best = max(
        (abs(a - b), k) for k, (a, b) in enumerate(zip(colour, grounds, strict=True))
    )
    if contrast < CLEAR_CONTRAST:
        return
    low, high = sorted((colour[best], grounds[best]))
    dark = colour[best] < grounds[best]
    middle = (low + high) / 2
    seen = channels[best].translate(bytes((level < middle) == dark for level in range(256)))
    width = pixels.width
    if turn in (90, 270):
        yield from (seen[x::width] for x in range(width))
    else:
        yield from (seen[y * width : (y + 1) * width] for y in range(pixels.height))
