"""Registration numbers (diarienummer) in their many shapes."""

from __future__ import annotations

import re

from ..placeholders import is_placeholder
from ..spelling.characters import tidy

_LABEL = re.compile(r"(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr)\.? ?:? ?", re.IGNORECASE)

# "23KS188": year, organ, number
# "2022/507-012", "KS 2018/1092", "KS2016/1963-2", "KSF-2022-00486", "UN 2015.017", "SN/2014:47",
# "T2012-050-05828", "RUN 2015378", "0437/20", "KS.2022.12",
# "KS 2022-0012 012" with a class of the registry
_ONE = (
    r"(?:\d\d[A-ZÅÄÖ]{2,4}\d{1,5}|(?:[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,7}[ /.-]?)?"
    r"\d{1,8}(?:[/:.-]\d{1,8})?(?:[/:.-]\d{1,8})?(?:[/:.-]\d{1,8})?"
    r"(?: \d{3})?)"
)
_NUMBER = re.compile(_ONE, re.ASCII)
# "0521/15 (0110/20, 0234/23)", "KS 2018/1092, KS 2019/11"
_NEXT = re.compile(r" ?[,;(] ?| och |\) ?", re.ASCII)

_MOST_CHARACTERS = 120
"""A line with several numbers has under 60."""


def parse_diary_number(text: str) -> str | None:
    """The registration number or numbers as printed, without their label.

    None for placeholders and for what has no such shape: a bare year, a date, words.

    >>> parse_diary_number("Dnr: KS 2018/1092"), parse_diary_number("SN/2014:47")
    ('KS 2018/1092', 'SN/2014:47')
    >>> parse_diary_number("0xxx/23") is None, parse_diary_number("2022-11-29") is None
    (True, True)
    """
    printed = tidy(text)
    label = _LABEL.match(printed)
    bare = printed[label.end() :].strip() if label else printed
    if not bare or len(bare) > _MOST_CHARACTERS or is_placeholder(bare):
        return None
    parts = [part for part in _NEXT.split(bare) if part]
    return bare if parts and all(_is_number(part) for part in parts) else None


# "…, dnr SN 2024-0561": the label inside a line
_LABEL_INSIDE = re.compile(rf"(?<![\w-]){_LABEL.pattern}", re.IGNORECASE)

# "2022-11-29": a date has the shape too
_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d", re.ASCII)


# "Plan 2023": a word and a year is a title, "KS 2018" letters of an organ and a number
_TITLE = re.compile(r"[A-ZÅÄÖ][a-zåäö]+ (?:19|20)\d\d")


def find_diary_number(text: str) -> str | None:
    """The registration number that a line prints behind its label, wherever that stands.

    >>> find_diary_number("Beslutad av socialnämnden 2024-12-17 § 131, dnr SN 2024-0561")
    'SN 2024-0561'
    >>> find_diary_number("Nämndens diarium") is None
    True
    """
    label = _LABEL_INSIDE.search(text)
    if label is None:
        return None
    found = _NUMBER.match(text, label.end())
    return None if found is None else parse_diary_number(found[0].strip())


def _is_number(text: str) -> bool:
    """Digits with a separator or letters before them, but no date and no year alone."""
    if _DATE.fullmatch(text) or _NUMBER.fullmatch(text) is None:
        return False
    return not text.isdecimal() and not _TITLE.fullmatch(text)
