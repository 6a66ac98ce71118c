"""Words that may be a comparator with a slip of the hand: ``mints 80 %``.

Read as a label, such a word would turn a bound into a number that looks right; so it stops the
reading instead. Nothing is ever corrected.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ..notation.comparators import postfix_comparators, prefix_comparators

_SHORTEST = 5
"""Letters: shorter comparators (``max``, ``över``) are one slip away from too many other words."""

_OTHER_WORDS = frozenset(
    {"vinst", "höst", "häst", "minut", "minsta", "högsta", "lägsta", "högt", "kunder", "sunder"}
    | {"undre", "undra", "precist", "exakta", "precisa", "maximala", "minimala", "minns", "gunst"}
)
"""Words of plans that are one letter away from a comparator and mean something else."""


def _guarded() -> Iterator[str]:
    for spelling, _ in chain(prefix_comparators(), postfix_comparators()):
        if spelling.isalpha() and len(spelling) >= _SHORTEST and spelling != "under":
            yield spelling


_GUARDED = tuple(sorted(set(_guarded())))
"""Comparators of one word; not ``under``, which stands in ``kunder`` and begins many words."""


def may_be_comparator(word: str) -> bool:
    """Whether a word is one letter, or two letters in the wrong order, away from a comparator.

    >>> [may_be_comparator(word) for word in ("Mints", "minnst", "högts", "vinst", "Nöjdhet")]
    [True, True, True, False, False]
    """
    folded = word.casefold()
    return folded not in _OTHER_WORDS and any(_one_slip(folded, each) for each in _GUARDED)


def _one_slip(word: str, meant: str) -> bool:
    """One letter more, less or other, or two neighbours changed."""
    if word == meant or abs(len(word) - len(meant)) > 1:
        return False
    first = next((at for at, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), None)
    if first is None:
        return True
    rest, meant_rest = word[first:], meant[first:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    other, more, less = meant_rest[1:] == rest[1:], rest[1:] == meant_rest, rest == meant_rest[1:]
    return meant_rest == swapped or other or more or less
