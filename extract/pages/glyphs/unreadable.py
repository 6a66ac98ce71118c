"""Glyphs in words for which the font has no character: a ligature that a program left out.

pdfium takes the glyph's number for its character then: `be` + glyph 564 + `ntlig` is `beȴntlig`.
What Swedish is not written with is asked about, and stands as U+FFFD where nothing is known. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_USUAL = r"\s!-~åäöÅÄÖéÉüÜáÁàÀ§°´·–—’‘“”„…•\xa0\xad\u0002\ue000-\uf8ff\ufffd\ufffe"
# `beȴntlig`, `m.ʔ.`, `ﬁnns`: any other character that is a part of a word
_STRANGER = re.compile(rf"(?<=\S)[^{_USUAL}]|[^{_USUAL}](?=\S)")


def strangers_in(text: str) -> Iterator[int]:
    """The places in a page's text of signs in words that Swedish is hardly written with.

    >>> list(strangers_in("beȴntlig → ≥85"))
    [2, 11]
    """
    return (found.start() for found in _STRANGER.finditer(text))


def with_unreadable(text: str, places: Iterable[int]) -> str:
    """The text with U+FFFD in these places."""
    letters = list(text)
    for at in places:
        letters[at] = "\ufffd"
    return "".join(letters)
