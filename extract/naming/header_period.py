"""The time in a header cell: where it stands, as printed.

Headers only: what the time means is read by `normalize`, from the printed text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...normalize.notation.months import MONTHS

# Named parts, each with what it should find.
_YEAR = r"(?:19|20)\d\d"
# `januari`, `aug.`, `sept`
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
# `31/8`, `31/12 2023`, `31 augusti 2023`, `2023-08-31`, `1 nov`
_DAY = (
    rf"(?:{_YEAR}-\d\d-\d\d|\d{{1,2}}/1?\d(?![\d/])(?:\s*-?\s*{_YEAR})?"
    rf"|\d{{1,2}}\s{_MONTH}(?:\s{_YEAR})?)"
)
# `2023`, `2023/2025`, `2024-2026`, `2022/23`, `2020/ 2021`
_YEARS = rf"{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d\d))?(?!\d)"
# `december 2023`, `jan-mars 2026`
_MONTHS = rf"{_MONTH}(?:\s?[-–]\s?{_MONTH})?(?:\s{_YEAR})?"
# `helår 2025`, `halvår 1 2026`, `T1 2023`, `tertial 2`, `Q3 2024`, `delår 2`, `VT 2023`,
# `läsåret 22/23`
_PART = (
    r"(?:helår(?:et)?|delår(?:et)?(?:\s[12](?!\d))?|(?:första |andra )?halvår(?:et)?(?:\s[12])?"
    r"|läsår(?:et)?|tertial\s?[123]|kvartal\s?[1-4]|perioden|period"
    rf"|(?:vår|höst)(?:en)?(?=\s{_YEAR})|[tq][1-4]|[vh]t)"
    rf"\b(?:\s{_YEARS}|\s\d\d/\d\d)?"
)
# `fg år`, `samma period föregående år`, `motsvarande period föregående år`, `aktuell period`
_RELATIVE = (
    r"(?:(?:samma|motsvarande) period )?(?:fg\.?|föreg\.?|föregående|förra|innevarande|i fjol)"
    r"\s(?:år|period)(?:et|en)?|(?:aktuell|ackumulerad|samma|motsvarande) period"
)
_PERIOD = re.compile(
    rf"(?<!\w)(?:per\s|år(?:et)?\s|t\.?o\.?m\.?\s|till och med\s)?"
    rf"(?P<time>{_RELATIVE}|{_DAY}|{_MONTHS}|{_PART}|{_YEARS})(?!\w)"
)
_ONLY_YEARS = re.compile(_YEARS)
_SHORT_PART = re.compile(r"[TQ][1-4]|[VH]T")


class FoundPeriod(NamedTuple):
    """A time in a header: as printed, and the header's other words."""

    printed: str | None
    rest: str


def split_period(text: str) -> FoundPeriod:
    """Take the time out of a header; several times are kept as one text with what joins them.

    >>> split_period("Utfall helår 2025")
    FoundPeriod(printed='helår 2025', rest='Utfall')
    >>> split_period("Målvärde (december 2023)")
    FoundPeriod(printed='december 2023', rest='Målvärde')
    >>> split_period("Utfall 31/8")
    FoundPeriod(printed='31/8', rest='Utfall')
    >>> split_period("Mått kopplat till målet")
    FoundPeriod(printed=None, rest='Mått kopplat till målet')
    """
    found = list(_PERIOD.finditer(_lower(text)))
    if not found or (len(found) == 1 and _is_role_word(found[0])):
        return FoundPeriod(None, text)
    printed = " ".join(text[match.start("time") : match.end("time")] for match in found)
    starts = [0, *(match.end() for match in found)]
    ends = [*(match.start() for match in found), len(text)]
    rest = " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))
    rest = re.sub(r"\(\s*[,;]?\s*\)", " ", rest)
    return FoundPeriod(printed, " ".join(rest.split()))


def _lower(text: str) -> str:
    """The text in small letters, each in its place: to look for small letters is much quicker."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text  # a Turkish `İ` becomes two


def _is_role_word(match: re.Match[str]) -> bool:
    """`Period` alone heads a column of times; it is no time itself."""
    return match["time"] in {"period", "perioden"} and match[0].strip() == match.string.strip()


def is_bare_years(text: str) -> bool:
    """Whether the text is a year or a span of years and nothing else (`2019`, `2020/2021`)."""
    return _ONLY_YEARS.fullmatch(text.strip()) is not None


# `Jan`, `Maj 2026`, `Q1`, `Kvartal 2`, `T3 2026`, `Tertial 1`, `VT`
_CALENDAR = re.compile(
    rf"(?:{_MONTH}|kvartal\s?[1-4]|tertial\s?[1-3]|q[1-4]|t[1-3]|[vh]t)(?:\s{_YEARS})?",
    re.IGNORECASE,
)


def is_part_of_calendar(text: str) -> bool:
    """Whether the text is one month, quarter, tertial or term, with or without its year.

    >>> [is_part_of_calendar(text) for text in ("Jan", "Q1 2026", "31/8", "helår 2026")]
    [True, True, False, False]
    """
    return _CALENDAR.fullmatch(text) is not None


def is_part_of_year(text: str) -> bool:
    """Whether the text is the short name of a tertial, a quarter or a term (`T1`, `Q3`, `VT`)."""
    return _SHORT_PART.fullmatch(text) is not None


def last_year(text: str) -> int | None:
    """The last year written with four digits."""
    years = re.findall(rf"(?<!\d){_YEAR}(?!\d)", text)
    return int(years[-1]) if years else None
