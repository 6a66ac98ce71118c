"""The canonical JSON text of a model, and back.

Two dumps of equal models are equal byte for byte, and `loads` gives back an equal model: keys in
the models' order, numbers with their printed decimals and never with an exponent, Swedish letters
as they are, control and bidirectional characters escaped (a terminal or an editor that shows the
file obeys none of them).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Any, BinaryIO, NoReturn, TypeVar, overload

from pydantic import ValidationError

from .base import Model
from .plan import Plan

M = TypeVar("M", bound=Model)


class Layout(Enum):
    """How the JSON text is broken into lines."""

    INDENTED = auto()
    """Two spaces a level; boxes, citations, intervals and lists of scalars on one line."""
    LINE = auto()
    """All on one line, for JSON Lines."""


def dumps(
    model: Model, layout: Layout = Layout.INDENTED, omit: frozenset[str] = frozenset()
) -> str:
    """Write a model as JSON, without a line break at the end.

    Args:
        model: what to write.
        layout: broken into lines, or on one.
        omit: keys to leave out at every depth (`styrkort parse` has no ``citation``).

    >>> from .values import Interval
    >>> dumps(Interval(lower=Decimal("7.0"), lower_closed=True, upper=None, upper_closed=False))
    '{"lower": 7.0, "lower_closed": true, "upper": null, "upper_closed": false}'
    """
    return "".join(_pieces(model, _margin(layout), omit))


def dump(model: Model, file: BinaryIO, layout: Layout = Layout.INDENTED) -> None:
    """Write what `dumps` gives into a file, in UTF-8 and piece by piece.

    A document of 500 pages has 12 MB of JSON; as one text it would take 40 MB (2026-11).
    """
    for piece in _pieces(model, _margin(layout), frozenset()):
        file.write(piece.encode("utf-8"))


def _margin(layout: Layout) -> str:
    return "\n" if layout is Layout.INDENTED else ""


def _pieces(model: Model, margin: str, omit: frozenset[str]) -> Iterator[str]:
    """The text of a model in pieces: the members of its lists of models each by itself.

    A long plan's goals and sections make most of its text; joined list by list and then model by
    model, that text would be held three times.
    """
    values = model.__dict__
    opening = "{"
    deeper = margin + "  " if margin and not type(model).written_inline else ""
    for name, key in _keys(type(model), omit):
        yield opening + deeper + key
        value = values[name]
        if value and isinstance(value, tuple) and isinstance(value[0], Model):
            yield from _list_pieces(value, deeper, omit)
        else:
            yield _render(value, deeper, omit)
        opening = "," if deeper else ", "
    yield "{}" if opening == "{" else margin + "}" if deeper else "}"


def _list_pieces(items: tuple[object, ...], margin: str, omit: frozenset[str]) -> Iterator[str]:
    """The text of a list of models, one piece a member."""
    opening = "["
    deeper = margin + "  " if margin else ""
    for item in items:
        yield opening + deeper
        yield _render(item, deeper, omit)
        opening = "," if deeper else ", "
    yield margin + "]" if deeper else "]"


def _render(value: object, margin: str, omit: frozenset[str]) -> str:
    """Write one value; `margin` is a line break with the current indent, or empty on one line."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return quote(value)
    if type(value) is float or type(value) is int:  # coordinates: half of all values
        return repr(value)
    if isinstance(value, Model):
        return _render_model(value, margin, omit)
    if isinstance(value, tuple):
        return _render_array(value, margin, omit)
    if isinstance(value, dict):
        return _render_mapping(value, margin, omit)
    return _render_scalar(value)


def _render_scalar(value: object) -> str:
    """Write a number, a truth value or a date.

    Raises:
        TypeError: for a type that no published model has.
    """
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, Decimal):
        return format(value, "f")  # never an exponent: 1E+3 is 1000
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    raise TypeError(f"no JSON form for {type(value).__name__}")


@cache
def _keys(model: type[Model], omit: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Attribute and written key of each field of a model, in order."""
    return tuple((name, f'"{name}": ') for name in model.model_fields if name not in omit)


def _render_model(model: Model, margin: str, omit: frozenset[str]) -> str:
    kind = type(model)
    values = model.__dict__
    deeper = margin + "  " if margin and not kind.written_inline else ""
    members: list[str] = []
    for name, key in _keys(kind, omit):
        value = values[name]
        if value is None:
            members.append(key + "null")
        elif type(value) is float:  # coordinates, half of all values: without a call for each
            members.append(key + repr(value))
        else:
            members.append(key + _render(value, deeper, omit))
    return _bracket("{", members, "}", deeper)


def _render_mapping(mapping: dict[str, str], margin: str, omit: frozenset[str]) -> str:
    """Write a mapping of versions, sorted by name: dictionaries have no order of their own."""
    deeper = margin + "  " if margin else ""
    members = [f"{quote(key)}: {_render(mapping[key], deeper, omit)}" for key in sorted(mapping)]
    return _bracket("{", members, "}", deeper)


def _render_array(items: tuple[object, ...], margin: str, omit: frozenset[str]) -> str:
    if not items:
        return "[]"
    nested = margin and any(isinstance(item, (Model, tuple)) for item in items)
    deeper = margin + "  " if nested else ""
    return _bracket("[", [_render(item, deeper, omit) for item in items], "]", deeper)


def _bracket(opening: str, members: list[str], closing: str, deeper: str) -> str:
    """Put members between brackets: each on a line of its own where `deeper` is an indent."""
    if not deeper or not members:
        return opening + ", ".join(members) + closing
    return opening + deeper + ("," + deeper).join(members) + deeper[:-2] + closing


_quote_plain = json.encoder.encode_basestring  # what a JSONEncoder calls for strings, in C

# DEL and C1 controls, line and paragraph separators, bidirectional marks, embeddings, overrides
# and isolates, zero-width no-break space, lone surrogates (which UTF-8 cannot hold)
_UNSAFE = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufff9-\ufffb]"
)


def quote(text: str) -> str:
    r"""Write a string as JSON with everything escaped that a terminal could obey.

    >>> quote("Målvärde \x1b[31m\u202e")
    '"Målvärde \\u001b[31m\\u202e"'
    """
    quoted = _quote_plain(text)
    if text.isprintable():  # none of the unsafe characters is
        return quoted
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


@dataclass(frozen=True, slots=True)
class Problem:
    """One place of a JSON text that does not fit the schema."""

    path: str
    """``goals[0].indicators[1].target.kind``; empty for the whole text."""
    message: str


class SchemaError(ValueError):
    """A JSON text is not what the schema says; `problems` has each place, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)  # so that it can be sent between processes

    def __str__(self) -> str:
        return "\n".join(f"{p.path}: {p.message}" if p.path else p.message for p in self.problems)


@overload
def loads(text: str) -> Plan: ...
@overload
def loads(text: str, model: type[M]) -> M: ...
def loads(text: str, model: type[Model] = Plan) -> Model:
    """Read back what `dumps` wrote; numbers keep their decimals.

    Keys that are absent count as null or empty; unknown keys are errors.

    Raises:
        SchemaError: when the text is no JSON, or does not fit the model; with the JSON path.
    """
    try:
        return model.model_validate(_parse(text))
    except ValidationError as error:
        raise SchemaError(_problems(error)) from error
    except RecursionError as error:
        raise SchemaError([Problem("", "the JSON is nested too deeply")]) from error


def _parse(text: str) -> object:
    """Parse JSON strictly: no NaN, no repeated keys, decimals exact.

    Raises:
        SchemaError: with line and column where the text is no JSON.
    """
    try:
        return json.loads(
            text,
            parse_float=Decimal,
            parse_constant=_refuse_constant,
            object_pairs_hook=_unique_members,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno} column {error.colno}"
        raise SchemaError([Problem("", f"not JSON: {error.msg} at {place}")]) from error
    except SchemaError:
        raise
    except ValueError as error:  # an integer of more digits than Python converts
        raise SchemaError([Problem("", f"not JSON: {error}")]) from error


def _refuse_constant(name: str) -> NoReturn:
    raise SchemaError([Problem("", f"not JSON: {name} is no number")])


def _unique_members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        repeated = sorted({name for name in names if names.count(name) > 1})
        raise SchemaError([Problem("", f"key given twice: {', '.join(map(quote, repeated))}")])
    return members


def _problems(error: ValidationError) -> list[Problem]:
    """Translate pydantic's errors; the model's own messages lose pydantic's prefix."""
    return [
        Problem(_json_path(item["loc"]), item["msg"].removeprefix("Value error, "))
        for item in error.errors(include_url=False, include_context=False, include_input=False)
    ]


def _json_path(steps: tuple[int | str, ...]) -> str:
    """Join steps into a path.

    >>> _json_path(("goals", 0, "title"))
    'goals[0].title'
    """
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return path.removeprefix(".")
