"""One module per producer; each turns a `Document` into the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from document import Document

PRODUCERS = ("chromium", "libreoffice", "reportlab", "typst", "weasyprint")


def by_name(name: str) -> Callable[[Document], bytes]:
    """The producer's `render`; its library is imported only when it is asked for."""
    if name not in PRODUCERS:
        raise ValueError(f"no producer {name!r}; known: {', '.join(PRODUCERS)}")
    return cast("Callable[[Document], bytes]", import_module(f"producers.{name}").render)
