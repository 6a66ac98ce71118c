"""What a command gave that was called inside the test's own process."""

from collections.abc import Callable
from dataclasses import dataclass

from styrkort.cli import main


@dataclass(frozen=True)
class Called:
    code: int
    output: str
    messages: str


def invoke(*arguments: object) -> int:
    """Run a command in this process; give its exit code."""
    try:
        main(list(map(str, arguments)))
    except SystemExit as end:
        assert isinstance(end.code, int)
        return end.code
    raise AssertionError("a command ends with SystemExit")


Call = Callable[..., Called]
"""The fixture `call`: arguments of a command → what it gave."""
