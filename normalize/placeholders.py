"""Forms that were never filled in.

``[Datum]``, ``2019-XX-XX``, ``0xxx/23``, ``Klicka eller tryck här för att ange text.`` (guide,
plan-tables.md 6) are no values.
"""

from __future__ import annotations

import re

from .times.dates import plain

# "[datum]", "[nämnd/styrelse/befattning]", "<ange text>", "[klicka …](#)"
_BRACKETED = re.compile(r"(?:\[[^\[\]]{0,80}\]|<[^<>]{0,80}>)(?:\([^()]{0,200}\))?")
# "klicka eller tryck här för att ange text", "ange ev. diarienummer", "skriv här", "välj ett datum"
_PROMPT = re.compile(r"\[?(?:klicka|tryck|ange|skriv|välj|fyll i|infoga)\b.{0,160}")
# "0xxx/23", "2019-xx-xx, xx", "xxxx-xx-xx", "20xx", "åååå-mm-dd", "§ xx", "xx"
_CROSSED = re.compile(
    r"(?:ks |kf |dnr |§+ ?)?(?=.{0,30}(?:xx|åå|yy))[\dxåymd][\dxåymd/:., §-]{0,30}"
)

_LONGEST = 240
"""Characters: Word's prompt with its link target has under 100."""


def is_placeholder(text: str) -> bool:
    """Whether a form field was left as it came.

    >>> [is_placeholder(text) for text in ("[Datum]", "2019-XX-XX, XX", "0xxx/23", "1801/11")]
    [True, True, True, False]
    """
    words = plain(text)
    if not words or len(words) > _LONGEST:
        return False
    return any(form.fullmatch(words) for form in (_BRACKETED, _PROMPT, _CROSSED))
