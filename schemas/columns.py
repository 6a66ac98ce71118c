"""The columns of the flat tables: paths into the models.

A column's type, title, description and choices are those of the field it reads; nothing is said
twice. The tables themselves stand in `flat_tables`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from .base import Model
from .citation import Confidence, citations, lowest
from .goal import Goal
from .indicator import Indicator
from .plan import Plan

Cell = str | int | bool | Decimal | date | None
"""What a flat table holds; null is an empty cell."""

LIST_SEPARATOR = " | "
"""Between the items of a list in one cell."""


class ColumnType(StrEnum):
    """Types of Table Schema that occur."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row is printed and how sure its reading is."""

    page: int | None = None
    line: int | None = None
    confidence: Confidence | None = None


NOWHERE = Place()


def place_of(content: Model | tuple[Model | None, ...]) -> Place:
    """Find the place of a row in the citations of its values.

    It is the first own one: a value carried down from a merged cell is printed elsewhere. The
    confidence is the lowest of all.
    """
    found = list(citations(content))
    first = next((one for one in found if not one.inherited), found[0] if found else None)
    if first is None:
        return NOWHERE
    line = first.lines[0] if first.lines is not None else None
    return Place(first.page, line, lowest(one.confidence for one in found))


@dataclass(frozen=True, slots=True)
class Row:
    """What a row of a flat table is about."""

    plan: Plan
    item: Model
    """What the paths of its columns begin at."""
    goal: Goal | None = None
    indicator: Indicator | None = None
    position: tuple[int, ...] = ()
    """Ordinal of the item; row and column of a cell."""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a flat table."""

    name: str
    type: ColumnType
    title: str
    """The Swedish term."""
    description: str
    read: Callable[[Row], Cell]
    choices: tuple[str, ...] = ()
    """All that may stand in it; empty where that is open."""
    required: bool = False
    """Never null."""


class PathError(LookupError):
    """A column's path names no field that a cell can hold; `model` and `path` are its fields."""

    def __init__(self, model: type[Model], path: str) -> None:
        self.model = model
        self.path = path
        super().__init__(model, path)

    def __str__(self) -> str:
        return f"{self.model.__name__} has no {self.path} that fits into a cell"


_TYPES: dict[type, ColumnType] = {
    str: ColumnType.STRING,
    int: ColumnType.INTEGER,
    Decimal: ColumnType.NUMBER,
    bool: ColumnType.BOOLEAN,
    date: ColumnType.DATE,
}


def field_column(model: type[Model], path: str, name: str | None = None) -> Column:
    """Make the column that reads a path of fields, such as ``target.interval.lower``.

    A path that meets null is null; a path through a tuple joins what its items give.

    Raises:
        PathError: when the path leaves the model, or ends at an object.
    """
    steps = path.split(".")
    fields, leaf, through_tuple = _follow(model, steps, path)
    choices = tuple(str(member) for member in leaf) if issubclass(leaf, StrEnum) else ()
    if not choices and leaf not in _TYPES:
        raise PathError(model, path)
    told = fields[:-1] if steps[-1] == "text" and len(fields) > 1 else fields
    return Column(
        name=name or "_".join(steps),
        type=ColumnType.STRING if choices or through_tuple else _TYPES[leaf],
        title=": ".join(field.title or "" for field in told),
        description=told[-1].description or "",
        read=lambda row: as_cell(_reach(row.item, steps)),
        choices=() if through_tuple else choices,
        required=all(_is_never_null(field) for field in fields) and not through_tuple,
    )


def _follow(model: type[Model], steps: list[str], path: str) -> tuple[list[FieldInfo], type, bool]:
    """Walk the path: the fields met, the type at its end, whether a tuple was passed."""
    fields: list[FieldInfo] = []
    through_tuple = False
    here: type = model
    for step in steps:
        if not issubclass(here, Model) or step not in here.model_fields:
            raise PathError(model, path)
        field = here.model_fields[step]
        fields.append(field)
        here, is_tuple = _inner(field.annotation)
        through_tuple = through_tuple or is_tuple
    return fields, here, through_tuple


def _inner(annotation: Any) -> tuple[type, bool]:
    """Strip ``Annotated``, ``| None`` and ``tuple[…, ...]``: the type left, whether a tuple was."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _inner(get_args(annotation)[0])
    if origin in (Union, UnionType):
        (only,) = (arm for arm in get_args(annotation) if arm is not NoneType)
        return _inner(only)
    if origin is tuple:
        return _inner(get_args(annotation)[0])[0], True
    return (annotation if isinstance(annotation, type) else str), False


def _is_never_null(field: FieldInfo) -> bool:
    return NoneType not in get_args(field.annotation)


def _reach(value: object, steps: list[str]) -> object:
    """Follow the path in a model; null stays null, a tuple gives a tuple."""
    for index, step in enumerate(steps):
        if value is None:
            return None
        if isinstance(value, tuple):
            return tuple(_reach(item, steps[index:]) for item in value)
        value = getattr(value, step)
    return value


def as_cell(value: object) -> Cell:
    """Turn what a path gives into a cell: the items of a list are joined, null ones as empty.

    >>> as_cell(("KS", "BMN")), as_cell((2, None)), as_cell((None, None))
    ('KS | BMN', '2 | ', None)

    Raises:
        TypeError: for an object that no cell can hold.
    """
    if isinstance(value, tuple):
        given = any(item is not None for item in value)
        items = ("" if item is None else str(item) for item in value)
        return LIST_SEPARATOR.join(items) if given else None
    if isinstance(value, StrEnum):
        return str(value)  # the plain code, also in a frame's repr
    if value is None or isinstance(value, (str, int, Decimal, date)):
        return value
    raise TypeError(f"no cell holds a {type(value).__name__}")
