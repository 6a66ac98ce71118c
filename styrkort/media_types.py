"""The files that are read, by suffix."""

from collections.abc import Mapping
from types import MappingProxyType

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {".pdf": "application/pdf", ".txt": "text/plain", ".md": "text/markdown"}
)
"""Suffix → media type. Folders are searched for these; a file named directly may have any."""
