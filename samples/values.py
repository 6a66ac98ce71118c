"""Printed cells with what they mean, stated by hand.

The expectations of the samples must not come from the program under test. So whoever writes a
sample writes both: the text as it is printed, and the typed value of `contract.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Printed:
    """A printed text and those fields of its typed value that the sample vouches for."""

    text: str
    typed: Json = field(default_factory=dict)

    def truth(self) -> dict[str, Any]:
        """The expected JSON object, a subset of the contract's."""
        return {"text": self.text, **self.typed}


class Ends(Enum):
    """Whether the printed bounds belong to the interval."""

    CLOSED = "closed"
    OPEN = "open"


def interval(
    text: str,
    lower: float | None,
    upper: float | None,
    ends: Ends = Ends.CLOSED,
    **typed: Any,
) -> Printed:
    """A cell that prints a range or a comparator; an unbounded side is `None`."""
    closed = ends is Ends.CLOSED
    bounds = {
        "lower": lower,
        "lower_closed": closed and lower is not None,
        "upper": upper,
        "upper_closed": closed and upper is not None,
    }
    return Printed(text, {"kind": "interval", "interval": bounds, **typed})


def at_least(text: str, bound: float, **typed: Any) -> Printed:
    """`≥80`, `Minst 90 %`: the bound itself belongs to it."""
    return interval(text, bound, None, **typed)


def at_most(text: str, bound: float, **typed: Any) -> Printed:
    """`≤3,4`, `Högst 12`: the bound itself belongs to it."""
    return interval(text, None, bound, **typed)


def over(text: str, bound: float, **typed: Any) -> Printed:
    """`>85`, `Över 7,5 poäng`: the bound itself does not belong to it."""
    return interval(text, bound, None, Ends.OPEN, **typed)


def under(text: str, bound: float, **typed: Any) -> Printed:
    """`<70`, `< 6 %`: the bound itself does not belong to it."""
    return interval(text, None, bound, Ends.OPEN, **typed)


def between(text: str, lower: float, upper: float, **typed: Any) -> Printed:
    """`71-79`, `6,1–6,9`: both ends belong to it."""
    return interval(text, lower, upper, **typed)


def number(text: str, value: float, **typed: Any) -> Printed:
    """A cell that prints one number."""
    return Printed(text, {"kind": "number", "number": value, **typed})


def exactly(text: str, value: float, **typed: Any) -> Printed:
    """A threshold cell with a single number: the number, and the interval closed around it."""
    return interval(text, value, value, **{**typed, "kind": "number", "number": value})


def kind(text: str, name: str, **typed: Any) -> Printed:
    """A cell whose kind is known but whose value is no number (`direction`, `text`, `missing`)."""
    return Printed(text, {"kind": name, **typed})


def role(*names: str, text: str = "") -> Printed:
    """One or several responsible roles; `text` where they are not joined by a comma."""
    return Printed(text or ", ".join(names), {"roles": list(names)})


def when(text: str, name: str, edtf: str | None = None, **typed: Any) -> Printed:
    """A time: its kind and its EDTF string, as far as it is printed."""
    return Printed(text, {"kind": name, "edtf": edtf, **typed})


def occasions(text: str, *codes: str | tuple[str, int]) -> Printed:
    """When something is followed up: occasion codes, with a number where one is printed."""
    pairs = [(code, None) if isinstance(code, str) else code for code in codes]
    return Printed(text, {"occasions": [{"code": code, "number": n} for code, n in pairs]})


def status(text: str, code: str, **typed: Any) -> Printed:
    """A status printed as text."""
    return Printed(text, {"code": code, **typed})
