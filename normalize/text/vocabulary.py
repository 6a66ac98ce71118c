"""The words of one document, as evidence for how a word cut by a line break is to be joined."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from .percent_spacing import PercentSpacing

INFLECTION_LETTERS = 4
"""The longest ending of the same word: ``strategi`` → ``strategierna``.

Swedish noun endings have at most four letters after the stem's last vowel (``-erna``, ``-arna``);
longer tails are other compounds (2026-11).
"""

BEGINNING_LETTERS = 5
"""Two words that share so many first letters share a stem: ``digitalt``, ``digitala``.

Fewer letters are shared by chance; fragments of broken words shared five with no word in the narrow
plans of samples/ (2026-11).
"""

# "strategi" behind "strategin", "strategier", "strategiernas"
_ENDINGS = ("s", "n", "en", "et", "t", "na", "er", "ar", "or", "erna", "arna", "orna", "ns", "ens")

_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None})


_NOTHING_SEEN = PercentSpacing()


@dataclass(frozen=True)
class Vocabulary:
    """Word counts of one document, case-folded; `of` makes it.

    `counts` maps a word to how often it is printed; `ordered` holds the same words sorted.
    `percent` says how the document prints percent signs, `beside` how the cells of the same row do.
    """

    counts: Mapping[str, int]
    ordered: tuple[str, ...]
    percent: PercentSpacing = _NOTHING_SEEN
    beside: PercentSpacing = _NOTHING_SEEN
    breaks_begun_lines: bool = False
    """Words too long for a line are broken on the line that they begin, not put on the next."""

    @classmethod
    def of(cls, tokens: Iterable[str]) -> Self:
        """Count the words of printed tokens (what stands between blanks) in any order.

        The tokens are those that no line break may have cut: not the last of a full line, nor the
        first of the line after it. Otherwise the halves of broken words pass for words.

        Punctuation around a word is ignored, a slash parts words, a hyphen inside a word stays, and
        a token that ends in a hyphen is half a word and is not counted.

        >>> Vocabulary.of(["(OSA-enkät)", "Tertialrapport/årsbokslut", "års-"]).ordered
        ('osa-enkät', 'tertialrapport', 'årsbokslut')
        """
        printed = Counter(tokens)  # half of a text is words that stand in it already
        counts = Counter[str]()
        for token, times in printed.items():
            for word in _words(token):
                counts[word] += times
        return cls(counts, tuple(sorted(counts)), PercentSpacing.of(printed.elements()))

    def with_row(self, tokens: Iterable[str]) -> Self:
        """The same words for a cell beside cells that print these tokens.

        Where they have no percent sign, what is known of the row stands.
        """
        beside = PercentSpacing.of(tokens)
        return self if beside in (self.beside, _NOTHING_SEEN) else replace(self, beside=beside)

    def count(self, word: str) -> int:
        """How often exactly this word is printed, whatever its case."""
        return self.counts.get(_folded(word), 0)

    def count_forms(self, word: str, *, shortest: int = 0) -> int:
        """How often the word is printed as it stands, with an ending more, or with one less.

        Forms below `shortest` letters do not count.

        >>> words = Vocabulary.of(["Årsbokslutet", "årsbokslutsprocessen", "årsbok"])
        >>> words.count_forms("årsbokslut"), words.count_forms("årsboksluten")
        (1, 0)
        >>> Vocabulary.of(["årsbokslut"]).count_forms("årsbokslutet")
        1
        """
        stem = _folded(word)
        bare = {stem.removesuffix(ending) for ending in _ENDINGS} - {stem}
        shorter = sum(self.counts.get(form, 0) for form in bare if len(form) >= shortest)
        return shorter + self._count_longer(stem)

    def begins_another_word(self, text: str) -> bool:
        """Whether other words of the document begin as this text does.

        >>> words = Vocabulary.of(["digitalt", "digitala", "sinsatser"])
        >>> words.begins_another_word("digitalt"), words.begins_another_word("sinsatser")
        (True, False)
        """
        word = _folded(text)
        beginning = word[:BEGINNING_LETTERS]
        if len(beginning) < BEGINNING_LETTERS:
            return False
        return any(other != word for other in self._beginning_with(beginning))

    def _count_longer(self, stem: str) -> int:
        return sum(
            self.counts[word]
            for word in self._beginning_with(stem)
            if len(word) - len(stem) <= INFLECTION_LETTERS
        )

    def _beginning_with(self, stem: str) -> Iterator[str]:
        for index in range(bisect_left(self.ordered, stem), len(self.ordered)):
            if not self.ordered[index].startswith(stem):
                break
            yield self.ordered[index]


def _folded(word: str) -> str:
    if word.isascii():
        return word.casefold()
    return unicodedata.normalize("NFC", word.translate(_HYPHENS)).casefold()


def _words(token: str) -> Iterable[str]:
    """The words of one token, folded; halves that end in a hyphen are left out."""
    for part in _folded(token).split("/"):
        start, end = 0, len(part)
        while start < end and not part[start].isalnum():
            start += 1
        while end > start and not part[end - 1].isalnum():
            end -= 1
        if start < end and not part[end:].startswith("-"):
            yield part[start:end]
