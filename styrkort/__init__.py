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
    from .extract.documents import Reading
    from .extract.errors import ReadError
    from .reading import load, read
    from .schemas import Plan, SchemaError, dumps, loads

_HOMES = {
    "Plan": ".schemas",
    "ReadError": ".extract.errors",
    "Reading": ".extract.documents",
    "SchemaError": ".schemas",
    "dumps": ".schemas",
    "load": ".reading",
    "loads": ".schemas",
    "read": ".reading",
}

__all__ = [
    "Plan",
    "ReadError",
    "Reading",
    "SchemaError",
    "__version__",
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
