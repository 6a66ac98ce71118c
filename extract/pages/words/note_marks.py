"""Numbers of footnotes and of powers: small digits off the line of the figure they follow. Pure."""

from __future__ import annotations

import re

# `1`, `12`, `3)`: the number of a footnote or of a power (`m²`); longer raised numbers are text
NOTE = re.compile(r"\d{1,2}\)?", re.ASCII)

_RAISED = str.maketrans("0123456789)", "⁰¹²³⁴⁵⁶⁷⁸⁹⁾")

SMALLER = 0.9
"""Marks are set at up to this share of the size: 0.5-0.7 by word processors, 0.83 by browsers."""

RAISED_BY, LOWERED_BY = 0.12, 0.06
"""Their baselines are so far above or below the line, in font sizes of the figure before them:
0.3-0.45 above, 0.1-0.25 below; those of small type on the line differ by rounding (2026-11)."""

DESCENT = 0.21
"""Depth of letters below the baseline, in font sizes: 0.18-0.25 in the faces of plans (2026-11)."""


def raised(text: str) -> str:
    """The number of a note as it is printed: `86` with a raised `1` is no 861.

    >>> raised("12)")
    '¹²⁾'
    """
    return text.translate(_RAISED)


def is_off_line(size: float, bottom: float, own_size: float, own_bottom: float) -> bool:
    """Whether a number of `own_size` stands off the line that a figure before it stands on.

    `bottom`, `own_bottom`: how far down the page their letters reach (points).
    """
    rise = (bottom - DESCENT * size) - (own_bottom - DESCENT * own_size)
    is_off = rise > RAISED_BY * size or rise < -LOWERED_BY * size
    return own_size <= SMALLER * size and is_off
