"""What the command line names → the documents to read, each with the name of its output.

Names depend on the whole list of inputs, never on a shard, on the order of the arguments or on
what a file system lists first.
"""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import NoReturn

from ..exit_codes import NotAttempted
from ..media_types import MEDIA_TYPES
from ..slugs import slug

STDIN = "-"
STDIN_NAME = "stdin"

RESERVED_IDS = frozenset({"datapackage", "manifest", "report"})
"""Files of the output folder that are no plans."""

HASH_DIGITS = 8
"""Hexadecimal digits that tell apart two inputs of one name."""


@dataclass(frozen=True, slots=True)
class Job:
    """One document to read."""

    name: str
    """Its path relative to the folder it was found in; of a file named directly, its name."""
    location: str
    """What to open: absolute, links of the command line resolved.

    A string: there are as many of these in memory as there are documents.
    """
    id: str = ""
    """Name of its output, without suffix."""
    as_given: str = field(default="", compare=False)
    """Its path as the user would write it, while names are being given."""

    @property
    def path(self) -> Path:
        """What to open."""
        return Path(self.location)


@dataclass(frozen=True, slots=True)
class Inputs:
    """The documents of a call, sorted by name, and how much else their folders hold."""

    jobs: tuple[Job, ...]
    skipped: int
    """Files of other kinds, links, and hidden folders, each as one."""

    def shard(self, index: int, count: int) -> Inputs:
        """Every `count`-th document, from number `index` on (counted from 0)."""
        return Inputs(self.jobs[index::count], self.skipped)


def find_inputs(
    sources: Sequence[str],
    stdin: Path | None = None,
    fetch: Callable[[str], Iterable[Job]] | None = None,
) -> Inputs:
    """Find the documents that the sources name: files, folders, `-` for stdin.

    Args:
        sources: paths as the user gave them.
        stdin: the file that holds what came on stdin, where `-` is among the sources.
        fetch: copies what a URL names; None to refuse URLs.

    Raises:
        NotAttempted: a URL, a path that does not exist, or nothing to read in all of them.
    """
    found: list[Job] = []
    skipped = 0
    for source in sources:
        if "://" in source:
            found += _refused(source) if fetch is None else fetch(source)
        elif source == STDIN:
            found.append(Job(STDIN_NAME, str(_needed(stdin)), as_given=STDIN_NAME))
        elif Path(source).is_dir():
            taken, left = _in_folder(Path(source))
            found += taken
            skipped += left
        else:
            found.append(_file(source))
    if not found:
        others = f" ({skipped} other files)" if skipped else ""
        suffixes = ", ".join(MEDIA_TYPES)
        raise NotAttempted(f"no {suffixes} in {', '.join(sources)}{others}")
    return Inputs(with_ids(_with_unique_names(found)), skipped)


def readable(name: str) -> str:
    r"""A file name as text that UTF-8 can hold: other bytes of it are written as escapes.

    >>> readable("pl\udce5n.pdf")
    'pl\\xe5n.pdf'
    """
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _refused(url: str) -> NoReturn:
    """Raise NotAttempted: no library ever sees a URL."""
    raise NotAttempted(f"{url}: URLs are not opened; download the file first, or give --remote")


def _needed(stdin: Path | None) -> Path:
    if stdin is None:
        raise NotAttempted("- stands for stdin, which is not open here")
    return stdin


def _file(source: str) -> Job:
    path = Path(source)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:  # ValueError: a NUL character
        reason = getattr(error, "strerror", None) or str(error)
        raise NotAttempted(f"{source}: {reason}") from error
    if not stat.S_ISREG(mode):
        raise NotAttempted(f"{source}: neither a file nor a folder")
    return Job(readable(path.name), str(path.resolve()), as_given=readable(source))


def _in_folder(folder: Path) -> tuple[list[Job], int]:
    """The documents of a folder and its subfolders, and how many other things there are.

    Every file of a suffix that is read is a document: README.md too, which is `no_plan_tables`.
    Hidden folders (`.git`, `.venv`) are not entered, links are not followed.
    """
    jobs: list[Job] = []
    skipped = 0
    for parent, folders, files in os.walk(folder, onerror=_cannot_list):
        entered = [name for name in folders if not _is_left_out(Path(parent, name))]
        skipped += len(folders) - len(entered)
        folders[:] = sorted(entered)
        for name in sorted(files):
            path = Path(parent, name)
            if path.suffix.lower() in MEDIA_TYPES and stat.S_ISREG(path.lstat().st_mode):
                relative = readable(path.relative_to(folder).as_posix())
                jobs.append(Job(relative, str(path.resolve()), as_given=readable(str(path))))
            else:
                skipped += 1
    return jobs, skipped


def _is_left_out(folder: Path) -> bool:
    return folder.name.startswith(".") or folder.is_symlink()


def _cannot_list(error: OSError) -> None:
    raise NotAttempted(f"{error.filename}: {error.strerror}") from error


def _with_unique_names(found: Iterable[Job]) -> list[Job]:
    """Each file once, sorted by name; where two files have one name, by their paths as given."""
    by_path = {job.location: job for job in sorted(found, key=lambda j: (j.name, j.as_given))}
    jobs = list(by_path.values())
    count = Counter(job.name for job in jobs)
    named = [
        job if count[job.name] == 1 else replace(job, name=PurePath(job.as_given).as_posix())
        for job in jobs
    ]
    return sorted(named, key=lambda job: (job.name, job.location))


def with_ids(jobs: Iterable[Job]) -> tuple[Job, ...]:
    """The jobs with the names of their outputs.

    A slug of the stem; where two are the same to a file system that ignores case, or one is that
    of another file in the folder, each gets digits of the hash of its name.
    """
    plain = [replace(job, id=slug(PurePath(job.name).stem), as_given="") for job in jobs]
    digits = HASH_DIGITS
    while clashing := set(_clashes(plain)):
        plain = [
            replace(job, id=f"{slug(PurePath(job.name).stem)}-{_digest(job.name)[:digits]}")
            if job.id in clashing
            else job
            for job in plain
        ]
        digits += HASH_DIGITS
    return tuple(plain)


def _clashes(jobs: Sequence[Job]) -> Iterator[str]:
    count = Counter(_folded(job.id) for job in jobs)
    for job in jobs:
        folded = _folded(job.id)
        if count[folded] > 1 or folded in RESERVED_IDS:
            yield job.id


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name.casefold())


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8")).hexdigest()
