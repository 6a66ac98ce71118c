"""Rows parted by printed delimiters that stand together, as they are gathered line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from .delimiters import NOTHING, Fields, without_trailing_empty


class Shape(Enum):
    """How a row fits the header's number of fields."""

    REGULAR = "regular"
    JOINED = "joined"
    """A cell of it was broken over two lines."""
    LOOSE = "loose"
    """A line of it may be of the row above or below."""
    RAGGED = "ragged"
    BAND = "band"
    """One field between rows: a heading inside the table."""


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of a row and how they fit its table."""

    fields: Fields
    shape: Shape
    number: int
    """Line number of the row's first line."""


@dataclass(slots=True)
class Block:
    """Rows that stand together, and the index of the line after them."""

    width: int
    end: int
    rows: list[Row] = field(default_factory=list)
    ruled_header: bool = False

    def add(self, fields: Fields, number: int) -> None:
        """Put `fields` below the other rows, or at the end of the last one if it runs on."""
        filled = without_trailing_empty(fields)
        if self.rows and self._runs_on(filled):
            last = self.rows.pop()
            first, *rest = filled
            joined = (*last.fields[:-1], last.fields[-1].followed_by(first), *rest)
            complete = len(last.fields) + len(fields) - 1 >= self.width
            shape = Shape.JOINED if complete else Shape.RAGGED
            self.rows.append(Row(self._padded(joined) if complete else joined, shape, last.number))
        elif len(filled) <= self.width <= len(fields):
            self.rows.append(Row(fields[: self.width], Shape.REGULAR, number))
        else:
            shape = Shape.BAND if len(fields) == 1 else Shape.RAGGED
            self.rows.append(Row(filled, shape, number))

    def _runs_on(self, fields: Fields) -> bool:
        """Whether a cell of the last row goes on: a small letter or a hyphen, and room for it."""
        last = self.rows[-1].fields
        return (
            bool(last and fields)
            and len(last) + len(fields) - 1 <= self.width
            and (fields[0].text[:1].islower() or last[-1].text.endswith("-"))
        )

    def _padded(self, fields: Fields) -> Fields:
        return fields + (NOTHING,) * (self.width - len(fields))
