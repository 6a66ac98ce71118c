"""Headers that look like groups over several columns and are of one: they stand over a blank."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from ....naming.header_period import is_bare_years
from ....naming.header_text import Match, read_header
from ....naming.lexicon import Lexicon
from ....naming.roles import THRESHOLDS, Role
from ...text_levels import Run
from .groups import is_over, names_values
from .spanning_rules import Placed

_OF_ONE_YEAR = frozenset({Role.BASELINE, Role.CURRENT})


def is_of_one_year(placed: Placed, runs: Sequence[Placed], lexicon: Lexicon) -> bool:
    """`Startvärde` over its year: a value before the plan has one, whatever years stand beside."""
    depth, run = placed
    years = [own for below, own in runs if below == depth + 1 and is_bare_years(own.text)]
    if not any(is_over(run, year.box) for year in years):
        return False
    header = read_header([run.text], lexicon)
    return header.match is Match.EXACT and header.roles[0] in _OF_ONE_YEAR


def is_between_sorts(placed: Placed, runs: Sequence[Placed], lexicon: Lexicon) -> bool:
    """`Målvärde 2027` above the blank between `2026` and `Röd`: a column of its own, over neither.

    A header with a year of its own stands over no years either.
    """
    depth, run = placed
    lower = [own for below, own in runs if below > depth]
    before = [own for own in lower if own.box.x1 <= run.box.x0]
    behind = [own for own in lower if own.box.x0 >= run.box.x1]
    if len(before) + len(behind) < len(lower) or not before or not behind:
        return False
    if not names_values([run], lexicon):
        return False
    left = _sort_of(max(before, key=lambda own: own.box.x1), lexicon)
    right = _sort_of(min(behind, key=lambda own: own.box.x0), lexicon)
    dated = read_header([run.text], lexicon).period is not None
    return left is not right or (dated and left is _Sort.YEAR)


class _Sort(Enum):
    """What a header below a group names."""

    YEAR = "a year"
    COLOUR = "a colour"
    OTHER = "something else"


def _sort_of(run: Run, lexicon: Lexicon) -> _Sort:
    if is_bare_years(run.text):
        return _Sort.YEAR
    is_colour = THRESHOLDS.intersection(read_header([run.text], lexicon).roles)
    return _Sort.COLOUR if is_colour else _Sort.OTHER
