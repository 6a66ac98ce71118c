"""Header words as they are compared: without case, inflection, footnote marks or line breaks."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

# `Huvudansvar²⁰`, `Utfall¹⁾`, `3,8 miljoner***`, `Mål [1]`
_FOOTNOTE_MARK = re.compile(r"[⁰¹²³⁴-⁹]+⁾?|\*+|\[\d{1,2}\]")
# `Huvudansvar20`, `Målvärde1`: a word of letters with one or two digits glued on
_GLUED_FOOTNOTE = re.compile(r"(?<=[^\W\d_]{4})\d{1,2}(?!\w)")
# `Utfall2021`
_GLUED_YEAR = re.compile(r"(?<=[^\W\d_]{3})(?=(?:19|20)\d\d(?!\d))")
# `Indikator(er)`, `Ansvarig(a)`
_OPTIONAL_ENDING = re.compile(r"(?<=\w)\((?:er|ar|or|n|s|a|t|e|en|et|na)\)", re.IGNORECASE)
# `Mått`, `OSA-enkät`, `/`, `&`, `%`, `#`
_TOKEN = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*|[/&+%#²]")

# `Ansvarig nämnd`, `Mål 2023 (≥80 %)`: no sign that NFKC or a pattern above changes, unless glued
_NOTHING_ODD = re.compile(r"[0-9A-Za-zÅÄÖåäöé\s,.:;/&%+()<>=≥≤»§!?–-]*")
# `Indikator(er)`, `Målvärde1`, `Utfall2021`
_GLUED = re.compile(r"[(0-9](?<=\w\(|[^\W\d_]\d)")

_HYPHENS = "-‐‑\u00ad\ufffe\u0002"

_ENDINGS = frozenset(
    {"ernas", "ornas", "arnas", "erna", "orna", "arna", "ens", "ets", "ans", "ers"}
    | {"er", "or", "ar", "en", "et", "an", "na", "n", "s", "a", "e"}
)
_LONGEST_ENDING = max(map(len, _ENDINGS))
SHORTEST_STEM = 3
"""Letters that inflection leaves: `målet` → `mål`; fewer would join `tid` with `ti`."""

MOST_BREAKS = 5
"""Line breaks inside one header for which every way of joining is tried (2⁵ ways); the widest
header of the guide breaks four times (`Utfall / perioden / jämfört / med samma / period`)."""


class Token(NamedTuple):
    """A word of a header: as printed, as compared, and where it stands in the text."""

    printed: str
    stem: str
    start: int
    end: int


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What is left of a word without its Swedish endings; equal for all its forms.

    It is no dictionary form and means nothing by itself.

    >>> stem("Indikatorerna") == stem("indikator"), stem("källor") == stem("Källa")
    (True, True)
    >>> stem("Målet"), stem("mått")
    ('mål', 'mått')
    """
    word = word.casefold()
    while True:
        longest = min(_LONGEST_ENDING, len(word) - SHORTEST_STEM)
        for length in range(longest, 0, -1):
            if word[-length:] in _ENDINGS:
                word = word[:-length]
                break
        else:
            return word


def plain(text: str) -> str:
    """The text without footnote marks, optional endings and odd spaces.

    >>> plain("Huvudansvar20"), plain("Utfall2021*"), plain("Indikator(er)")
    ('Huvudansvar', 'Utfall 2021', 'Indikator')
    """
    if _NOTHING_ODD.fullmatch(text) and not _GLUED.search(text):
        return " ".join(text.split())
    text = _OPTIONAL_ENDING.sub("", _FOOTNOTE_MARK.sub("", text))
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    return " ".join(_GLUED_FOOTNOTE.sub("", _GLUED_YEAR.sub(" ", text)).split())


@lru_cache(maxsize=8192)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of a text that has gone through `plain`.

    >>> [t.stem for t in tokens_of("Mått/nyckeltal:")]
    ['mått', '/', 'nyckeltal']
    """
    found = [(match[0], match.start()) for match in _TOKEN.finditer(text)]
    return tuple([Token(word, stem(word), at, at + len(word)) for word, at in found])


@lru_cache(maxsize=8192)
def stems_of(text: str) -> tuple[str, ...]:
    """What `text` is compared by: the stems of its words."""
    return tuple([token.stem for token in tokens_of(plain(text))])


def letters_of(word: str) -> str:
    """A printed word without digits, hyphens and signs.

    >>> letters_of("(mål)"), letters_of("2023")
    ('mål', '')
    """
    return word if word.isalpha() else "".join(filter(str.isalpha, word))


def squeezed(text: str) -> str:
    """What `text` is compared by where a line broke inside a word: only letters, run together.

    "" where digits are among them: they would count as letters of a word.

    >>> squeezed("När genom fört") == squeezed("När genomfört")
    True
    """
    letters = "".join(re.findall(r"\w+", text))
    return "" if any(map(str.isdigit, letters)) else stem(letters)


def joinings(lines: Sequence[str]) -> Iterator[str]:
    """The ways in which printed lines can be one text, the most ordinary first.

    A break is a space or nothing (`Huvudans|var`); after a hyphen the hyphen is dropped or kept.

    >>> list(joinings(["När", "genomfört"]))
    ['När genomfört', 'Närgenomfört']
    >>> list(joinings(["års-", "bokslut"]))
    ['årsbokslut', 'års-bokslut', 'års- bokslut']
    """
    if not lines:
        return
    breaks = [_break_choices(line) for line in lines[:-1]]
    if len(breaks) > MOST_BREAKS:
        breaks = [choices[:1] for choices in breaks]
    ways = itertools.product(*(range(len(choices)) for choices in breaks))
    for way in sorted(ways, key=lambda w: (sum(w), w)):
        parts = [breaks[i][choice] for i, choice in enumerate(way)]
        yield "".join([*parts, lines[-1]])


def _break_choices(line: str) -> tuple[str, ...]:
    if line and line[-1] in _HYPHENS:
        return (line[:-1], line[:-1] + "-", line[:-1] + "- ")
    if line.endswith("/"):
        return (line, line + " ")
    return (line + " ", line)


def one_edit_apart(first: str, second: str) -> bool:
    """Whether one letter inserted, dropped or exchanged makes the two words equal.

    >>> one_edit_apart("indikator", "indiktor"), one_edit_apart("mål", "mått")
    (True, False)
    """
    if not -1 <= len(first) - len(second) <= 1:
        return False
    if len(first) > len(second):
        first, second = second, first
    same = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    if same is None:
        return len(first) != len(second)
    skipped = same + 1 if len(first) == len(second) else same
    return first[skipped:] == second[same + 1 :]
