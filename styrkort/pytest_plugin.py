"""`pytest --plans DIR`: compare plans of your own with the expected JSON beside them.

An entry point, because pytest must know the option before it reads any configuration: it would
take a folder outside the repository for the place of the tests. Unused without pytest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--plans DIR`, once for each folder of plans."""
    parser.addoption(
        "--plans",
        action="append",
        default=[],
        metavar="DIR",
        help="a folder of further plans; X.expected.json is compared with each plan named X…",
    )
