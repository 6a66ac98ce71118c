"""What a font says about the look of its glyphs: weight, slant, depth below the baseline."""

from __future__ import annotations

import ctypes
import re
from typing import NamedTuple

from .. import pdfium
from .symbols import alphabet_of

# `ABCDEF+Calibri-Bold`, `Arial,BoldItalic`, `OpenSans-SemiBold`, `Frutiger-Black`
_BOLD = re.compile(r"bold|black|heavy|(?<=[-, ])(?:demi|fet)", re.IGNORECASE)
# `Calibri-Italic`, `Helvetica-Oblique`, `Garamond-Kursiv`
_ITALIC = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)

# `CIDFont+F2` of printer drivers, `ABCDEF+TT0`, `T1_2`, `F13`, and no name (Type 3 fonts)
_NUMBERED = re.compile(r"(?:\w+\+)?(?:[A-Za-z]{0,4}_?\d+)?")

BOLD_WEIGHT = 700
"""Weight from which a font with a telling weight is bold.

Only asked where the name does not say it: pdfium guesses the weight from the stem width, and
regular faces of some text fonts come out at 500-600 (2026-11).
"""

DEFAULT_DESCENT = 0.22
"""Depth of the letters as a share of the size, where the font does not say it (Arial: 0.21)."""

LEAST_DESCENT, MOST_DESCENT = 0.12, 0.32
"""Depths outside are a font's mistake (0, or its whole bounding box): the default is used."""


class FontFace(NamedTuple):
    """One font as seen."""

    bold: bool
    italic: bool
    descent: float
    """A share of the font size."""
    alphabet: str | None = None
    """Of `symbols`, where the letters are none of Unicode."""
    says_weight: bool = True
    """Whether the name is more than a number: else the weight must be seen."""


class FontFaces:
    """The fonts of one page, each asked once; valid while the page is open."""

    def __init__(self) -> None:
        self._faces: dict[int | None, FontFace] = {
            None: FontFace(bold=False, italic=False, descent=DEFAULT_DESCENT)
        }
        self._name = ctypes.create_string_buffer(256)
        self._descent = pdfium.floats(1)

    def of(self, font: int | None) -> FontFace:
        """The face of a font; None is the font of a text object that has none."""
        if font is not None and font not in self._faces:
            self._faces[font] = self._asked(font)
        return self._faces[font]

    def _asked(self, font: int) -> FontFace:
        length = pdfium.font_name(font, self._name, len(self._name))
        name = self._name.raw[: max(0, min(length, 256) - 1)].decode("latin-1")
        flags = max(0, pdfium.font_flags(font))
        heavy = bool(flags & pdfium.FONT_FORCE_BOLD) or pdfium.font_weight(font) >= BOLD_WEIGHT
        return FontFace(
            bold=bool(_BOLD.search(name)) or (heavy and not name),
            italic=bool(_ITALIC.search(name)) or bool(flags & pdfium.FONT_ITALIC),
            descent=self._descent_of(font),
            alphabet=alphabet_of(name),
            says_weight=_NUMBERED.fullmatch(name) is None,
        )

    def _descent_of(self, font: int) -> float:
        if not pdfium.font_descent(font, 1.0, self._descent.base):
            return DEFAULT_DESCENT
        descent = -float(self._descent.values[0])
        return descent if LEAST_DESCENT <= descent <= MOST_DESCENT else DEFAULT_DESCENT
