"""Printed cells with what they mean, stated by hand.

The expectations of the samples must not come from the program under test. So whoever writes a
sample writes both: the text as it is printed, and the typed value of `contract.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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


def interval(
    text: str,
    lower: float | None,
    upper: float | None,
    *,
    lower_closed: bool = True,
    upper_closed: bool = True,
    **typed: object,
) -> Printed:
    """A cell that prints a range or a comparator; an open end is `None`."""
    bounds = {
        "lower": lower,
        "lower_closed": lower_closed and lower is not None,
        "upper": upper,
        "upper_closed": upper_closed and upper is not None,
    }
    return Printed(text, {"kind": "interval", "interval": bounds, **typed})


def at_least(text: str, bound: float, **typed: object) -> Printed:
    """`≥80`, `Minst 90 %`: the bound itself belongs to it."""
    return interval(text, bound, None, **typed)


def at_most(text: str, bound: float, **typed: object) -> Printed:
    """`≤3,4`, `Högst 12`: the bound itself belongs to it."""
    return interval(text, None, bound, **typed)


def over(text: str, bound: float, **typed: object) -> Printed:
    """`>85`, `Över 7,5 poäng`: the bound itself does not belong to it."""
    return interval(text, bound, None, lower_closed=False, **typed)


def under(text: str, bound: float, **typed: object) -> Printed:
    """`<70`, `< 6 %`: the bound itself does not belong to it."""
    return interval(text, None, bound, upper_closed=False, **typed)


def between(text: str, lower: float, upper: float, **typed: object) -> Printed:
    """`71-79`, `6,1–6,9`: both ends belong to it."""
    return interval(text, lower, upper, **typed)


def number(text: str, value: float, **typed: object) -> Printed:
    """A cell that prints one number."""
    return Printed(text, {"kind": "number", "number": value, **typed})


def exactly(text: str, value: float, **typed: object) -> Printed:
    """A threshold cell with a single number: the number, and the interval closed around it."""
    return interval(text, value, value, **{**typed, "kind": "number", "number": value})


def kind(text: str, name: str, **typed: object) -> Printed:
    """A cell whose kind is known but whose value is no number (`direction`, `text`, `missing`)."""
    return Printed(text, {"kind": name, **typed})


def role(*names: str, text: str = "") -> Printed:
    """One or several responsible roles; `text` where they are not joined by a comma."""
    return Printed(text or ", ".join(names), {"roles": list(names)})


def when(text: str, name: str, edtf: str | None = None, **typed: object) -> Printed:
    """A time: its kind and its EDTF string, as far as it is printed."""
    return Printed(text, {"kind": name, "edtf": edtf, **typed})


def occasions(text: str, *codes: str | tuple[str, int]) -> Printed:
    """When something is followed up: occasion codes, with a number where one is printed."""
    pairs = [(code, None) if isinstance(code, str) else code for code in codes]
    return Printed(text, {"occasions": [{"code": code, "number": n} for code, n in pairs]})


def status(text: str, code: str, **typed: object) -> Printed:
    """A status printed as text."""
    return Printed(text, {"code": code, **typed})
