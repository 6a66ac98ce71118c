"""What every published model is made of: the frozen base and the exact scalar types.

`Number` keeps decimals as printed (``7.0`` stays ``7.0``), `Coordinate` is a rounded point of a
page, `IsoDate` a calendar date, `PrintedText` a text that is never empty.
"""

from __future__ import annotations

import math
import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
)


class Model(BaseModel):
    """Base of everything published: immutable, and no key but the declared ones."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        json_schema_serialization_defaults_required=True,  # every key is always written
    )

    written_inline: ClassVar[bool] = False
    """The indented layout writes the whole object on one line (boxes, citations)."""

    def model_post_init(self, context: Any, /) -> None:
        """Let all objects of a model share the set of its keys: every key counts as given.

        pydantic keeps a set for each object, of the keys that a caller gave. Here absent keys are
        null and every key is always written, so that it would say nothing, in 700 bytes for every
        box and every citation: 36 MB of a document of 500 pages (2026-11).
        """
        object.__setattr__(self, "__pydantic_fields_set__", self._all_keys)

    _all_keys: ClassVar[set[str]]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Make the set of keys of each model once."""
        super().__pydantic_init_subclass__(**kwargs)
        cls._all_keys = set(cls.model_fields)


MAX_NUMBER_DIGITS = 40
"""Digits before or after the decimal point.

A guard against ``1e999999``, which is a few bytes of JSON and a million digits when written out.
Amounts in budgets end at 15 digits (2026-11).
"""

# "80", "-1", "7.0": what a JSON number without exponent looks like; not "07", ".5", "1_000"
_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", re.ASCII)


def _exact_number(value: object) -> Decimal:
    """Take a Decimal, an int or a plain number string; refuse everything that is not exact.

    A binary float is refused even when it is integral: ``80.0`` does not say whether ``80`` or
    ``80,0`` was printed. Read JSON with `schemas.loads`, which never makes floats.

    Raises:
        ValueError: for any other type, for NaN and infinities, and for absurd lengths.
    """
    if isinstance(value, str) and not _PLAIN_NUMBER.fullmatch(value):
        raise ValueError(f"not a plain number: {value!r}")
    if isinstance(value, bool) or not isinstance(value, (Decimal, int, str)):
        raise ValueError(f"not an exact number: {value!r} ({type(value).__name__})")
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(f"not a finite number: {number}")
    exponent = number.as_tuple().exponent
    if number.adjusted() > MAX_NUMBER_DIGITS or -int(exponent) > MAX_NUMBER_DIGITS:
        raise ValueError(f"more than {MAX_NUMBER_DIGITS} digits before or after the point")
    return number


def _nearest_json_number(number: Decimal) -> int | float:
    """For pydantic's own JSON dump, which knows no decimals; `schemas.dumps` is exact."""
    return int(number) if number == number.to_integral_value() else float(number)


Number = Annotated[
    Decimal,
    BeforeValidator(_exact_number),
    PlainSerializer(_nearest_json_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""An exact decimal number: a JSON number with its printed decimals, a `Decimal` in Python."""

COORDINATE_DECIMALS = 2
"""1/100 point is 3.5 µm: finer than any printed rule, and free of floating-point noise."""


def _page_coordinate(value: object) -> float:
    """Round to 1/100 point; NaN, infinities, strings and booleans are refused.

    Raises:
        ValueError: when the value is no finite number.
    """
    if type(value) is not float:
        if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
            raise ValueError(f"not a coordinate: {value!r}")
        value = float(value)
    if not math.isfinite(value):
        raise ValueError(f"not a finite coordinate: {value!r}")
    return round(value, COORDINATE_DECIMALS) + 0.0  # + 0.0 turns -0.0 into 0.0


Coordinate = Annotated[float, BeforeValidator(_page_coordinate), WithJsonSchema({"type": "number"})]
"""A distance on a page in points, rounded to 1/100."""

# "2022-11-29"
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def _iso_date(value: object) -> date:
    """Take a date or ``YYYY-MM-DD``; never a timestamp or a date with a clock.

    Raises:
        ValueError: when the value is neither, or no day of the calendar.
    """
    if type(value) is date:
        return value
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        return date.fromisoformat(value)
    raise ValueError(f"not an ISO date (YYYY-MM-DD): {value!r}")


IsoDate = Annotated[date, BeforeValidator(_iso_date)]
"""A day, ``YYYY-MM-DD`` in JSON."""


def _trimmed(text: str) -> str:
    """Refuse blanks at either end: such a text was not joined and repaired.

    Raises:
        ValueError: naming the text.
    """
    if text != text.strip():
        raise ValueError(f"blanks at the end of a text: {text!r}")
    return text


Words = Annotated[str, Field(min_length=1), AfterValidator(_trimmed)]
"""A text that is not empty and has no blanks at its ends."""

PrintedText = Annotated[
    Words,
    Field(
        title="Text",
        description="What is printed: lines joined, repaired, single-spaced, trimmed, never empty.",
    ),
]
"""The `text` of every printed value."""

Integer = Annotated[int, Field(strict=True)]
"""A whole number; ``"6"``, ``6.0`` and ``true`` are refused."""

Flag = Annotated[bool, Field(strict=True)]
"""True or false; ``1`` and ``"yes"`` are refused."""
