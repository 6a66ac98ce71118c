"""The words of a header as names of columns: ``Aktivitet Ansvarig När genomfört`` is three."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from ...naming.lexicon import Lexicon
from ...naming.roles import Role
from ...naming.spelling import Token, plain, tokens_of
from ...text_reader import TextLine, TextWord
from .header_names import roles_at

# "2023", "2023/2025", "2024–2026", "22/23", "31/8": a time after a header word
_PERIOD = re.compile(r"(?:(?:19|20)\d\d|\d\d/\d\d)(?:[/–-](?:20)?\d\d)?:?|\d{1,2}/\d{1,2}:?")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first … last-1`` of the lines are one column's name."""

    first: int
    last: int
    roles: tuple[Role, ...]
    dated: bool
    """With a time: `Mål 2027`."""


Placed = tuple[TextLine, TextWord]


def readings_of(
    placed: Sequence[Placed], lexicon: Lexicon, longest: int
) -> list[list[Phrase] | None]:
    """For each number of first words: they as column names, as few as possible, or None."""
    best: list[list[Phrase] | None] = [[]] + [None] * len(placed)
    for end in range(1, len(placed) + 1):
        for start in range(max(0, end - longest - 1), end):
            before = best[start]
            if before is None:
                continue
            phrase = _phrase(placed, start, end, lexicon)
            found = best[end]
            if phrase is not None and (found is None or len(before) + 1 < len(found)):
                best[end] = [*before, phrase]
    return best


def _phrase(placed: Sequence[Placed], start: int, end: int, lexicon: Lexicon) -> Phrase | None:
    texts = [word.text for _, word in placed[start:end]]
    dated = _PERIOD.fullmatch(texts[-1]) is not None
    if dated and len(texts) == 1:
        return Phrase(start, end, (Role.OUTTURN,), dated) if start else None
    if not texts[0][:1].isupper() or texts[-1].endswith((",", ";", ":")):
        return None  # "Mål, indikator och ansvarig": a list in a sentence; "Ansvar: Rektor"
    tokens = _tokens(" ".join(texts[:-1] if dated else texts))
    cut = placed[start][0] is not placed[end - 1][0]
    if cut and all(_is_name(part, lexicon) for part in _by_line(placed[start:end])):
        return None  # "Mått" above "Enhet"
    roles = lexicon.exact(tokens) if cut or len(tokens) == 1 else lexicon.phrase(tokens)
    return Phrase(start, end, roles_at(roles, dated=dated), dated) if roles else None


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    return tokens_of(plain(text))


def _by_line(placed: Sequence[Placed]) -> list[str]:
    """The words of each line."""
    lines = groupby(placed, lambda pair: pair[0].number)
    return [" ".join(word.text for _, word in line) for _, line in lines]


def _is_name(text: str, lexicon: Lexicon) -> bool:
    return text[0].isupper() and bool(lexicon.exact(_tokens(text)))
