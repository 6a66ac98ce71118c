"""Inputs on other machines, copied here before anything reads them; only with `--remote`.

Needs the extra `styrkort[remote]` (fsspec, and for each kind of storage its own library).
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any

from ..exit_codes import NotAttempted
from ..media_types import MEDIA_TYPES
from .inputs import Job, readable
from .limits import MEGABYTE, Limits

BLOCK_BYTES = 1 << 20


class Fetcher:
    """Copies what URLs name into a folder of this machine."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._folder = folder
        self._limits = limits
        self._count = 0

    def fetch(self, url: str) -> Iterator[Job]:
        """The documents of a URL, copied: one file, or those of a folder with its subfolders.

        Raises:
            NotAttempted: the extra is missing, or the URL cannot be read.
        """
        if "::" in url:
            raise NotAttempted(f"{url}: URLs inside URLs are not opened")
        try:
            fsspec = import_module("fsspec.core")
        except ImportError as error:
            raise NotAttempted("--remote needs: pip install 'styrkort[remote]'") from error
        try:
            system, root = fsspec.url_to_fs(url)
            for path, name in _documents(system, root):
                yield Job(readable(name), str(self._copied(system, path)), as_given=readable(url))
        except (OSError, ValueError, ImportError) as error:
            raise NotAttempted(f"{url}: {error}") from error

    def _copied(self, system: Any, path: str) -> Path:
        """A copy, cut off above the limit: then it is `too_large` like any other file."""
        self._count += 1
        copy = self._folder / f"{self._count}{PurePosixPath(path).suffix.lower()}"
        left = self._limits.file_mb * MEGABYTE + 1
        with system.open(path, "rb") as source, copy.open("wb") as target:
            while left > 0 and (block := source.read(min(BLOCK_BYTES, left))):
                target.write(block)
                left -= len(block)
        return copy


def _documents(system: Any, root: str) -> Iterator[tuple[str, str]]:
    """Path and name of each document: of a folder's, the name is relative to it."""
    if not system.isdir(root):
        yield root, PurePosixPath(root).name
        return
    for path in sorted(system.find(root)):
        if PurePosixPath(path).suffix.lower() in MEDIA_TYPES:
            yield path, PurePosixPath(path).relative_to(root).as_posix()
