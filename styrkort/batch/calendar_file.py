"""The file of `--calendar` → the calendar it states: a governing model, or its JSON."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..exit_codes import NotAttempted
from ..link.calendar import calendar_of, dates_something
from ..reading import load
from ..schemas import Calendar, Plan, SchemaError
from .inputs import find_inputs
from .settings import Settings
from .stream_run import stream
from .supervisor import Supervisor
from .tasks import JsonLayout

CONVERTED_SUFFIX = ".json"
"""Of what `convert` writes."""


def calendar_from(path: Path, settings: Settings) -> Calendar:
    """Read a calendar; a document in a child process, with the limits of any other.

    Raises:
        NotAttempted: it cannot be read, or none of its reports says which months it covers.
    """
    converted = path.suffix.lower() == CONVERTED_SUFFIX
    calendar = calendar_of(_loaded(path) if converted else _read(path, settings))
    if not dates_something(calendar):
        raise NotAttempted(f"{path}: no calendar; no report says which months it covers")
    return calendar


def _loaded(path: Path) -> Plan:
    try:
        return load(path)
    except (SchemaError, UnicodeDecodeError) as error:
        raise NotAttempted(f"{path}: {str(error).splitlines()[0]}") from error


def _read(path: Path, settings: Settings) -> Plan:
    """All its pages, by the settings of the batch."""
    reading = replace(settings.reading, pages=None, calendar=None)
    alone = replace(settings, reading=reading, jobs=1)
    with Supervisor(alone) as supervisor:
        (result,) = stream(find_inputs([str(path)]), alone, supervisor, JsonLayout.LINE)
    plan = result.plan()
    if plan is None:
        raise NotAttempted(f"{path}: {result.status}: {result.record.message}")
    return plan
