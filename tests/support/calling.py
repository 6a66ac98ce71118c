"""What a command gave that was called inside the test's own process."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Called:
    code: int
    output: str
    messages: str


Call = Callable[..., Called]
"""The fixture `call`: arguments of a command → what it gave."""
