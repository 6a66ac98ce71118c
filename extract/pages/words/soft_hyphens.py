"""Soft hyphens in a word: whether one is seen, and those inside the glyph of a ligature."""

from __future__ import annotations

SOFT_HYPHEN_WIDTH = 0.05
"""A soft hyphen narrower than this share of the size is not seen."""

NARROWEST_HYPHEN = 0.27
"""Width of the narrowest printed hyphen as a share of the size: 0.27-0.6 (2026-11)."""

LONGEST_LIGATURE = 5
"""Characters that stand for one glyph, soft hyphens among them: ``t\xadti``."""

EQUAL_PARTS_POINTS = 0.02
"""Widths that differ by less are equal parts of one glyph."""

_LIGATURES = frozenset({"ff", "fi", "fl", "ffi", "ffl", "ft", "fft", "tf", "ti", "tt", "tti", "Th"})


def with_seen_hyphens(word: str, starts: list[float], ends: list[float], size: float) -> str:
    r"""The word with each soft hyphen as `-` where a glyph is drawn for it, else without.

    `starts` and `ends` are those of its characters along the line, in points, as `size` is.
    The PDF's text may have a letter and the soft hyphen behind it for one glyph: equal parts of it.

    >>> with_seen_hyphens("ig\xadr", [0, 2.2, 4.4, 7.5], [1.2, 4.4, 6.6, 10.3], 10)
    'igr'
    >>> with_seen_hyphens("ig\xad", [0, 2.2, 6.8], [1.2, 6.6, 9.8], 10)
    'ig-'
    """
    shown = [
        ("-" if end - start > SOFT_HYPHEN_WIDTH * size else "") if sign == "\xad" else sign
        for sign, start, end in zip(word, starts, ends, strict=True)
    ]
    for at in (at for at, sign in enumerate(word) if sign == "\xad"):
        first, end = _parts_of_one_glyph(at, starts, ends)
        if ends[at] - starts[at] >= NARROWEST_HYPHEN * size:
            continue
        if first < at < end - 1:
            letters = word[first:end].replace("\xad", "")
            shown[first:end] = [_in_reading_order(letters), *[""] * (end - first - 1)]
        elif first < at and abs(starts[at] - ends[at - 1]) <= EQUAL_PARTS_POINTS:
            shown[at] = ""  # `g\xad` for the one glyph `g`
    return "".join(shown)


def _parts_of_one_glyph(at: int, starts: list[float], ends: list[float]) -> tuple[int, int]:
    r"""The characters around `at` that share one glyph: (first, end).

    A browser prints `kort\xadtids` with one glyph for `t\xadti`; pdfium gives each character of the
    PDF's text for it an equal part of the glyph.
    """
    width = ends[at] - starts[at]

    def is_part(k: int) -> bool:
        return abs(ends[k] - starts[k] - width) <= EQUAL_PARTS_POINTS

    first, end = at, at + 1
    while first > 0 and is_part(first - 1):
        first -= 1
    while end < len(starts) and is_part(end):
        end += 1
    return (first, end) if end - first <= LONGEST_LIGATURE else (at, at + 1)


def _in_reading_order(letters: str) -> str:
    """The letters of a ligature; pdfium reverses those of a glyph numbered as Arabic letters are.

    >>> _in_reading_order("itt"), _in_reading_order("tti")
    ('tti', 'tti')
    """
    turned = letters[::-1]
    return turned if turned in _LIGATURES and letters not in _LIGATURES else letters
