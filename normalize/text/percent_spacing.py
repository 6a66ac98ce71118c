"""Whether a text prints its percent signs behind a space: evidence for one on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class PercentSpacing:
    """How often the sign stands at its number (`glued`) and behind a space (`apart`)."""

    glued: int = 0
    apart: int = 0

    @classmethod
    def of(cls, tokens: Iterable[str]) -> Self:
        """Count the signs of printed tokens (what stands between blanks).

        >>> PercentSpacing.of(["Minst", "90%", "(12,5", "%)"])
        PercentSpacing(glued=1, apart=1)
        """
        glued = apart = 0
        for token in tokens:
            if "%" in token:
                before = token.partition("%")[0]
                apart += not before
                glued += before[-1:].isdigit()
        return cls(glued, apart)
