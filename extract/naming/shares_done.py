"""Headers of how much is done: `Klar %` beside `Klar`, which says whether."""

from __future__ import annotations

import re

_DONE = r"(?:klart?|färdigt?|genomför[dt]|slutför[dt]|avklara[dt])"
# `Klar %`, `Klart (%)`, `Genomfört, procent`, `% klart`
_SHARE_DONE = re.compile(
    rf"{_DONE}\s?[,(]?\s?(?:i\s)?(?:%|procent)\)?|(?:%|procent)\s{_DONE}", re.IGNORECASE
)


def is_share_done(header: str) -> bool:
    """Whether a header asks for a percentage of completion.

    >>> is_share_done("Klar %"), is_share_done("Genomfört (%)"), is_share_done("Klart senast")
    (True, True, False)
    """
    return _SHARE_DONE.fullmatch(" ".join(header.split())) is not None
