"""Swedish municipal plans as typed, checked, cited data.

The public API is a few verbs; what they need is imported when one is first used, so that
``import styrkort`` and ``styrkort --version`` are quick.

>>> import styrkort
>>> plan = styrkort.read("plan.pdf")  # doctest: +SKIP
>>> plan.goals[0].indicators[0].target.interval  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from .batch.limits import Limits
    from .batch.settings import ReadingSettings, Recycling, Settings
    from .batch.stream_run import Result, convert_many
    from .exit_codes import ExitCode, NotAttempted
    from .extract.documents import Reading
    from .extract.errors import ReadError
    from .reading import load, read
    from .schemas import Plan, SchemaError, dumps, loads

_HOMES = {
    "ExitCode": ".exit_codes",
    "Limits": ".batch.limits",
    "NotAttempted": ".exit_codes",
    "Plan": ".schemas",
    "ReadError": ".extract.errors",
    "Reading": ".extract.documents",
    "ReadingSettings": ".batch.settings",
    "Recycling": ".batch.settings",
    "Result": ".batch.stream_run",
    "SchemaError": ".schemas",
    "Settings": ".batch.settings",
    "convert_many": ".batch.stream_run",
    "dumps": ".schemas",
    "load": ".reading",
    "loads": ".schemas",
    "read": ".reading",
}

__all__ = [
    "ExitCode",
    "Limits",
    "NotAttempted",
    "Plan",
    "ReadError",
    "Reading",
    "ReadingSettings",
    "Recycling",
    "Result",
    "SchemaError",
    "Settings",
    "__version__",
    "convert_many",
    "dumps",
    "load",
    "loads",
    "read",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module 'styrkort' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)
