"""Whether times follow each other through one year, as those of a calendar do.

The times of a plan's activities stand in the order of the activities: `Löpande`, `2026`, `Maj`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ...normalize.notation.months import MONTHS
from .header_period import is_part_of_calendar, last_year

FEWEST_TIMES = 3
"""Times from which their order tells something: three stand in order by chance in 1 of 6 cases."""
FEWEST_TURNED = 4
"""The same for a year that does not begin in January: four may begin at each of them."""

WEEKS_A_MONTH = 52 / 12
DAYS_A_MONTH = 31
MONTHS_A_QUARTER = 3
MONTHS_A_TERTIAL = 4
MONTHS_A_YEAR = 12

MONTH_NAMES = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
"""In the order of the year."""
INITIALS = "".join(name[0].upper() for name in MONTH_NAMES)
"""`JFMAMJJASOND`: nothing else is printed so."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# `Januari`, `15 mars`, `jan–feb`, `Mars/april`, `I början av maj`: the first month counts
_IN_MONTH = re.compile(
    rf"(?:(?:i )?(?:början|mitten|slutet) av )?"
    rf"(?:(?P<day>\d{{1,2}})(?:\s?[-–]\s?\d{{1,2}})?\s)?(?P<month>{_MONTH})\b\.?"
    rf"(?:\s?(?:[-–/]|och)\s?(?:\d{{1,2}}\s)?(?:{_MONTH})\b\.?)?",
    re.IGNORECASE,
)
# `Vecka 6`, `v. 34`, `v 40-41`
_IN_WEEK = re.compile(r"v(?:ecka|\.)?\s?(?P<week>\d\d?)(?:\s?[-–]\s?\d\d?)?", re.IGNORECASE)
# `2031-08-26`: days so written are in order where their texts are
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
# `Kvartal 2`, `Q3`
_IN_QUARTER = re.compile(r"(?:kvartal\s?|q)(?P<quarter>[1-4])", re.IGNORECASE)
# `Tertial 2`, `T1`
_IN_TERTIAL = re.compile(r"(?:tertial\s?|t)(?P<tertial>[1-3])", re.IGNORECASE)
# ` 2026` behind a month
_YEAR = re.compile(r"\s(?:19|20)\d\d$")


def runs_through_year(cells: Sequence[str]) -> bool:
    """Whether all cells are months, weeks or quarters without a year, in the order of a year,
    or days in their order.

    The year may begin anywhere: a school year runs from August to June.

    >>> runs_through_year(["Augusti", "Vecka 46", "15 mars", "Juni"])
    True
    >>> runs_through_year(["Maj", "Löpande", "Oktober"]), runs_through_year(["Maj", "Maj", "Mars"])
    (False, False)
    """
    if len(cells) < FEWEST_TIMES:
        return False
    if all(map(_DAY.fullmatch, cells)):
        return len(set(cells)) >= FEWEST_TIMES and sorted(cells) == list(cells)
    places = []
    for cell in cells:
        place = _month_of(cell)
        if place is None:
            return False
        places.append(place)
    if len(set(places)) < FEWEST_TIMES:
        return False
    turns = sum(later < earlier for earlier, later in pairwise(places))
    turned = turns == 1 and places[-1] <= places[0] and len(set(places)) >= FEWEST_TURNED
    return turns == 0 or turned


def heads_calendar(headers: Sequence[str]) -> bool:
    """Whether headers are months, quarters or tertials in the order of a year, perhaps of years.

    >>> heads_calendar(["Jan", "Feb", "Mar"]), heads_calendar(["T1 2026", "T2 2026", "T3 2026"])
    (True, True)
    >>> heads_calendar(["Maj", "Jan", "Okt"]), heads_calendar(["Maj", "Juni"])
    (False, False)
    """
    if len(headers) < FEWEST_TIMES or not all(map(is_part_of_calendar, headers)):
        return False
    places = [(last_year(header) or 0, _month_of(_YEAR.sub("", header))) for header in headers]
    known = [(year, month) for year, month in places if month is not None]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(known)]
    goes_on = all(step > (0, 0) or step == (0, 1 - MONTHS_A_YEAR) for step in steps)
    return len(known) == len(headers) and goes_on


def months_of_initials(headers: Sequence[str]) -> dict[int, str]:
    """Place → month for the twelve headers in a row that are the initials of a year's months.

    One letter alone says nothing: `M` is March or May by its place.

    >>> months_of_initials(["Aktivitet", *"JFMAMJJASOND"])[5]
    'maj'
    >>> months_of_initials([*"JFMAMJ"])
    {}
    """
    found: dict[int, str] = {}
    letters = [header.strip(" .") for header in headers]
    for first in range(len(letters) - MONTHS_A_YEAR + 1):
        if letters[first : first + MONTHS_A_YEAR] == list(INITIALS):
            found |= dict(enumerate(MONTH_NAMES, first))
    return found


@lru_cache(maxsize=4096)
def _month_of(cell: str) -> float | None:
    """The month of the year, 1 to 12, with the part of it gone by; None for any other text."""
    if match := _IN_MONTH.fullmatch(cell):
        return MONTHS[match["month"].casefold()] + int(match["day"] or 0) / (DAYS_A_MONTH + 1)
    if match := _IN_WEEK.fullmatch(cell):
        return 1 + int((int(match["week"]) - 1) / WEEKS_A_MONTH)
    if match := _IN_QUARTER.fullmatch(cell):
        return 1 + MONTHS_A_QUARTER * (int(match["quarter"]) - 1)
    if match := _IN_TERTIAL.fullmatch(cell):
        return 1 + MONTHS_A_TERTIAL * (int(match["tertial"]) - 1)
    return None
