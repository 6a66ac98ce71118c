"""Whether the text of a cell goes on in another, by its own words and signs."""

from __future__ import annotations

from collections.abc import Sequence

from ..table import Cell

OPEN_ENDS = ("-", "/", ",", "(", "–", "+", "&")
"""A cell's text does not end in these."""

JOINING_WORDS = frozenset(
    ("att", "av", "den", "det", "eller", "en", "ett", "för", "i", "med", "och", "om", "på", "per")
) | {"samt", "som", "till", "vid"}
"""Swedish function words after which a sentence goes on."""

BEGIN_INSIDE = (",", ".", ";", ":", ")", "%", "/")
"""A cell's text does not begin with these."""


def goes_on(above: Cell, below: Cell, *, lower_anyway: bool) -> bool:
    """Whether the text of `above` goes on in `below`: in the middle of a sentence or word.

    `lower_anyway`: the column's texts begin in lower case, so that this says nothing.
    """
    before, after = above.text.rstrip(), below.text.lstrip()
    if after[:1].islower() and not lower_anyway:
        return True
    if len(after) > 1 and after.startswith(BEGIN_INSIDE):
        return True
    if len(before) > 1 and before.endswith(OPEN_ENDS):
        return True
    return before.split()[-1].casefold() in JOINING_WORDS and not _ends_in_rest(above)


def starts_lower(texts: Sequence[str]) -> bool:
    """Whether most texts of a column start in lower case; so they do where there are none."""
    return 2 * sum(text[:1].islower() for text in texts) >= max(1, len(texts))


def _ends_in_rest(cell: Cell) -> bool:
    """Whether the last line may be the rest of a broken word: ``Omsorgsnämn|den``."""
    return len(cell.lines) > 1 and cell.lines[-2].full and " " not in cell.lines[-1].text
