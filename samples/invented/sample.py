"""What a module of `invented/` hands over: a plan, how it is laid out, and who produces it."""

from __future__ import annotations

from dataclasses import dataclass

from document import Document
from plan import Plan


@dataclass(frozen=True)
class Sample:
    """One sample: `NAME.pdf` made by `producer`, and `NAME.expected.json` beside it."""

    name: str
    producer: str
    family: str  # the layout family in a few words
    plan: Plan
    document: Document
