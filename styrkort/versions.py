"""Which versions read a file: part of every plan and of every record of a manifest."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from . import __version__

_LIBRARIES = ("pypdfium2", "pikepdf", "pdfplumber", "camelot-py")


@cache
def generator_versions() -> dict[str, str]:
    """Styrkort and the libraries that read files; treat it as read-only."""
    versions = {"styrkort": __version__}
    for library in _LIBRARIES:
        try:
            versions[library] = version(library)
        except PackageNotFoundError:  # a trimmed installation says so instead of failing
            versions[library] = "not installed"
    return versions
