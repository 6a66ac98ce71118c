"""What the cells of a column can be, as far as splitting words into cells goes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from ..naming.roles import MEASURES, THRESHOLDS, Role


class Kind(StrEnum):
    """What columns hold, as far as the split of words goes."""

    FREE = "free"
    """Goals, indicators, activities, comments: phrases and sentences."""
    NAME = "name"
    """Responsible, participants, source: names and short phrases."""
    STATUS = "status"
    TIME = "time"
    OCCASION = "occasion"
    TARGET = "target"
    VALUE = "value"
    """Thresholds, measurements, progress: figures."""
    UNIT = "unit"
    NUMBER = "number"
    """Row numbers."""


_KINDS: Mapping[Role, Kind] = (
    dict.fromkeys(Role, Kind.FREE)
    | dict.fromkeys(MEASURES | THRESHOLDS | {Role.PROGRESS, Role.BUDGET, Role.AMOUNT}, Kind.VALUE)
    | dict.fromkeys({Role.RESPONSIBLE, Role.PARTICIPANTS, Role.SOURCE, Role.PERSON}, Kind.NAME)
    | dict.fromkeys({Role.STATUS, Role.TREND, Role.TIME_MARK}, Kind.STATUS)
    | dict.fromkeys({Role.TIMING, Role.START, Role.END, Role.DATE}, Kind.TIME)
    | {
        Role.FOLLOW_UP: Kind.OCCASION,
        Role.TARGET: Kind.TARGET,
        Role.UNIT: Kind.UNIT,
        Role.ROW_NUMBER: Kind.NUMBER,
    }
)


def kind_of(role: Role) -> Kind:
    """What a column of this role holds."""
    return _KINDS[role]


EMPTY: Mapping[Role, float] = (
    dict.fromkeys(Role, -2.0)
    | dict.fromkeys({Role.GOAL, Role.SUB_GOAL}, -3.0)
    | dict.fromkeys({Role.ACTIVITY, Role.ASSIGNMENT, Role.INDICATOR}, -6.0)
    | dict.fromkeys({Role.RESPONSIBLE, Role.TIMING, Role.FOLLOW_UP}, -3.5)
    | {Role.TARGET: -4.5, Role.TIME_MARK: -0.7}
    | dict.fromkeys({Role.RED, Role.GREEN, *MEASURES}, -2.5)
)
"""How rare an empty cell is: nothing is printed there but perhaps a second space."""


class Form(StrEnum):
    """How a figure is written: thresholds of one colour are written alike."""

    RANGE = "range"
    BOUND = "bound"
    NUMBER = "number"
    OTHER = "other"


# "71-79", "6,1–6,9%"
_RANGE = re.compile(r"[\d.,]+%?[-–][\d.,]+%?.*")


def figure_form(key: str) -> Form:
    """The form of a figure without spaces.

    >>> [figure_form(key).value for key in ("71-79%", "≤-1", "100%", "-")]
    ['range', 'bound', 'number', 'other']
    """
    if key[0] in "<>≤≥":
        return Form.BOUND
    if _RANGE.fullmatch(key):
        return Form.RANGE
    return Form.NUMBER if any(character.isdigit() for character in key) else Form.OTHER


def form_score(role: Role, form: Form) -> float:
    """How usual the form is in the column: yellow lies between, red and green lie outside."""
    match form:
        case Form.RANGE:
            return {Role.YELLOW: 1.0, Role.RED: -1.0, Role.GREEN: -1.0}.get(role, -0.5)
        case Form.BOUND:
            return {Role.YELLOW: -1.0, Role.RED: 0.3, Role.GREEN: 0.3}.get(role, -0.5)
        case Form.NUMBER:
            return {Role.YELLOW: -0.7}.get(role, 0.0)
        case Form.OTHER:
            return 0.0
