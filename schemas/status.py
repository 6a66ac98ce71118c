"""How far something has come or how well it went: a word, a colour or a bar."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .base import Flag, Model, Number, Words
from .citation import Cited


class StatusCode(StrEnum):
    """Progress of an activity, or outcome and outlook of a goal."""

    DONE = "done"
    ONGOING = "ongoing"
    NOT_STARTED = "not_started"
    DELAYED = "delayed"
    CANCELLED = "cancelled"
    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    LIKELY = "likely"
    UNLIKELY = "unlikely"
    NOT_ASSESSED = "not_assessed"
    UNKNOWN_GRAPHIC = "unknown_graphic"


class StatusColour(StrEnum):
    """The traffic light."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"


class Status(Model):
    """A status as printed or drawn."""

    text: Words | None = Field(
        default=None,
        title="Text",
        description="What is printed; null where the status is a drawing or a fill only.",
    )
    code: StatusCode | None = Field(
        default=None,
        title="Statuskod",
        description="What it means; null where the words or the colour alone do not say.",
    )
    colour: StatusColour | None = Field(
        default=None,
        title="Färg",
        description="The colour that a fill, a glyph, an icon or a word gives.",
    )
    progress: Annotated[Number, Field(ge=0, le=1)] | None = Field(
        default=None,
        title="Färdiggrad",
        description="Share done, from 0 to 1, where a bar or a percentage says it.",
    )
    graphic: Flag = Field(
        default=False, title="Grafisk", description="Nothing is printed as text: a drawing says it."
    )
    citation: Cited = None
