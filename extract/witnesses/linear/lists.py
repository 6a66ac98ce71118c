"""Lists inside the cells of a linear table: ``- Rektor⏎- HR-chef`` is one cell, not two rows."""

from __future__ import annotations

from collections import Counter

from ...markers import BULLETS
from .stretch import Stretch

FEWEST_ITEMS = 2
"""Lines that begin with a mark and a word, from which the mark is one of lists; a lone ``-`` says
that a value is missing."""


def inside_lists(stretch: Stretch) -> frozenset[int]:
    """Positions where no cell begins: behind an item's mark, and at an item that is not the first.

    An item goes on with a list where the line before has the same mark.
    """
    marked = [i for i in range(len(stretch)) if _is_mark(stretch, i)]
    lines = [i for i in marked if i == stretch.starts[stretch.lines[i]]]
    counts = Counter(stretch.words[i].text for i in lines)
    listed = {mark for mark, count in counts.items() if count >= FEWEST_ITEMS}
    items = [i for i in marked if stretch.words[i].text in listed]
    marks = {(stretch.lines[i], stretch.words[i].text) for i in items}
    going_on = {
        i
        for i in items
        if i == stretch.starts[stretch.lines[i]]
        and (stretch.lines[i] - 1, stretch.words[i].text) in marks
    }
    return frozenset(going_on | {i + 1 for i in items})


def _is_mark(stretch: Stretch, at: int) -> bool:
    """Whether a word is a bullet with a word behind it on its line."""
    if stretch.words[at].text not in BULLETS or at + 1 >= stretch.starts[stretch.lines[at] + 1]:
        return False
    return stretch.words[at + 1].text[0].isalpha()
