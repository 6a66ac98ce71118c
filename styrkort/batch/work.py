"""One document in a child: bytes → JSON and CSV files, and the answer that says how it went."""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import traceback
from pathlib import Path
from typing import Any

from ..export import csv_rows
from ..extract.documents import Reading
from ..extract.errors import ReadError
from ..extract.flow import People
from ..extract.limits import ReadingLimits
from ..extract.memory import is_out_of_memory
from ..extract.naming.lexicon import load_lexicon
from ..link.dating import dated, refusal_of
from ..reading import Input, load, read_input
from ..schemas import (
    FLAT_TABLES,
    Calendar,
    Counts,
    DocumentStatus,
    Layout,
    Plan,
    count_contents,
    count_findings,
    dump,
)
from .chunks import write_chunk
from .tasks import JsonLayout, Orders, Target, Task, Verb

_LAYOUTS = {JsonLayout.INDENTED: Layout.INDENTED, JsonLayout.LINE: Layout.LINE}


class Reader:
    """Reads documents in the settings of a batch."""

    def __init__(self, orders: Orders) -> None:
        logging.getLogger().addHandler(logging.NullHandler())  # libraries log what cells say
        settings, limits = orders.reading, orders.limits
        self._reading = Reading(
            password=settings.password,
            pages=None if settings.pages is None else frozenset(settings.pages),
            lexicon=load_lexicon(settings.lexicon),
            people=People(settings.people),
            limits=ReadingLimits(limits.pages, limits.objects, limits.cells),
        )
        text = settings.calendar
        self._calendar = None if text is None else Calendar.model_validate_json(text)

    def answer(self, task: Task) -> dict[str, Any]:
        """Do a task, write its files, say what became of it."""
        answer: dict[str, Any] = {"number": task.number, "sha256": task.sha256}
        try:
            match task.verb:
                case Verb.READ:
                    return answer | self._read(task)
                case Verb.RESTATE:
                    return answer | _restate(task)
                case Verb.DRAW:
                    return answer | self._draw(task)
        except ReadError as error:
            return answer | _refused(error)
        except OSError as error:
            return answer | _not_done(error)
        except Exception as error:  # any fault is this document's, and is reported
            return answer | _fault(error)

    def _read(self, task: Task) -> dict[str, Any]:
        data = task.path.read_bytes()
        sha256 = hashlib.sha256(data).hexdigest()
        if task.sha256 not in (None, sha256):
            return _failed(DocumentStatus.DAMAGED, "the file was changed meanwhile")
        first = task.targets[0]
        plan = read_input(Input(first.name, data, first.id), self._reading)
        if self._calendar is not None:
            plan = dated(plan, self._calendar)
        for target in task.targets:
            source = plan.source.model_copy(update={"name": target.name})
            named = plan.model_copy(update={"id": target.id, "source": source})
            _write_json(target.json, named, _LAYOUTS[task.layout])
            _write_csv(target, named)
        return _done(plan) | {"sha256": sha256}

    def _draw(self, task: Task) -> dict[str, Any]:
        """Draw a page; where the document has no such page, say only how many it has."""
        from ..debug.picture import draw_page  # Pillow is no part of what a batch needs

        (target,) = task.targets
        assert task.page is not None
        data = task.path.read_bytes()
        page_count, picture = draw_page(data, target.name, task.page, self._reading)
        if picture is not None:
            target.json.write_bytes(picture)
        return {
            "status": DocumentStatus.OK,
            "message": None,
            "counts": Counts(pages=page_count).model_dump(),
        }


def _restate(task: Task) -> dict[str, Any]:
    plan = load(task.path)
    for target in task.targets:
        _write_csv(target, plan)
    return _done(plan)


def _done(plan: Plan) -> dict[str, Any]:
    rows = any(goal.indicators or goal.activities for goal in plan.goals)
    status = DocumentStatus.OK if rows else DocumentStatus.NO_PLAN_TABLES
    return {
        "status": status,
        "message": refusal_of(plan),
        "counts": count_contents(plan).model_dump(),
        "findings": count_findings(plan).model_dump(),
    }


def _failed(status: DocumentStatus, message: str) -> dict[str, Any]:
    return {"status": status, "message": message}


def _refused(error: ReadError) -> dict[str, Any]:
    """A document that cannot be read; what a library hides behind its own error is found."""
    if is_out_of_memory(error):
        return _failed(DocumentStatus.MEMORY, "reading it takes more memory than the limit")
    return _failed(error.status, str(error))


def _not_done(error: OSError) -> dict[str, Any]:
    """A file that cannot be read or written: the document's fault, or that of the whole batch."""
    if is_out_of_memory(error):
        return _failed(DocumentStatus.MEMORY, "reading it takes more memory than the limit")
    if error.errno == errno.EFBIG:
        return _failed(DocumentStatus.TOO_LARGE, "the result is larger than the limit")
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.ENOENT):
        return {"stop": error.strerror}
    if error.errno == errno.EMFILE:
        return _failed(DocumentStatus.CRASHED, "reading it opened too many files")
    return _failed(DocumentStatus.DAMAGED, f"cannot be read: {error.strerror}")


def _fault(error: Exception) -> dict[str, Any]:
    """An error that nobody foresaw: its type and place, never its words, which may be a cell's."""
    if is_out_of_memory(error):
        return _failed(DocumentStatus.MEMORY, "reading it takes more memory than the limit")
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno}"
    return _failed(DocumentStatus.CRASHED, f"{type(error).__name__} at {place}")


def _write_json(path: Path, plan: Plan, layout: Layout) -> None:
    """Write JSON so that it outlives a loss of power once the manifest tells of it."""
    with path.open("wb") as file:
        dump(plan, file, layout)
        file.write(b"\n")
        file.flush()
        os.fsync(file.fileno())


def _write_csv(target: Target, plan: Plan) -> None:
    if target.csv is not None:
        write_chunk(target.csv, {table.name: csv_rows(table, plan) for table in FLAT_TABLES})
