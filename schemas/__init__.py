"""The contract: every published type of styrkort, and the JSON it is written as."""

from .base import Coordinate, IsoDate, Model, Number
from .citation import Box, Citation, Confidence, Repair, Witness, lowest
from .status import Status, StatusCode, StatusColour
from .text import OtherCell, Text
from .timing import (
    Bound,
    FollowUp,
    Occasion,
    OccasionCode,
    Recurrence,
    Responsible,
    Timing,
    TimingKind,
)
from .values import Change, Interval, Period, Rank, UnitCode, Value, ValueKind

__all__ = [
    "Bound",
    "Box",
    "Change",
    "Citation",
    "Confidence",
    "Coordinate",
    "FollowUp",
    "Interval",
    "IsoDate",
    "Model",
    "Number",
    "Occasion",
    "OccasionCode",
    "OtherCell",
    "Period",
    "Rank",
    "Recurrence",
    "Repair",
    "Responsible",
    "Status",
    "StatusCode",
    "StatusColour",
    "Text",
    "Timing",
    "TimingKind",
    "UnitCode",
    "Value",
    "ValueKind",
    "Witness",
    "lowest",
]
