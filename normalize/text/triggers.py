"""Words without which a pattern cannot match: a quick look before a slow search.

Patterns about prose (who gets which report, what ties two levels together) ignore case and have
many branches, so that a search tries most of them at every letter. Few paragraphs print any of the
words that a pattern must have; looking for those first took governance from 6 % of the reading of a
plan to 2 % (2026-11).
"""

from __future__ import annotations

# Patterns that ignore case take these for an "i" too; `str.casefold` does not.
_DOTS = str.maketrans({"ı": "i", "İ": "i"})


def folded(text: str) -> str:
    """Small letters, such that a pattern that ignores case finds no word that `Triggers` misses.

    >>> folded("STRATEGI"), folded("Straße")
    ('strategi', 'strasse')
    """
    if not text.isascii() and ("ı" in text or "İ" in text):
        text = text.translate(_DOTS)
    return text.casefold()


class Triggers:
    """Words, or parts of words, of which every match of some pattern holds one."""

    __slots__ = ("words",)

    def __init__(self, *words: str) -> None:
        self.words = tuple(map(folded, words))

    def are_in(self, text: str) -> bool:
        """Whether a text, already `folded`, holds one of the words.

        >>> Triggers("röd tråd", "kedja").are_in(folded("Målkedjan binder ihop nivåerna."))
        True
        """
        for word in self.words:  # noqa: SIM110 - a generator takes twice the time
            if word in text:
                return True
        return False
