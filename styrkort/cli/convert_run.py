"""A call of `styrkort convert`, once its options are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..batch.engine import Engine
from ..batch.inputs import Inputs, Job, find_inputs
from ..batch.supervisor import Supervisor
from ..exit_codes import ExitCode, Interrupted, NotAttempted
from .convert_options import ConvertOptions
from .interrupts import interrupts_held_back, terminated_like_interrupted
from .reporting import Reporter
from .streams import printable, write_data

if TYPE_CHECKING:
    from ..schemas import Severity


def run(
    sources: Sequence[str], stdin: Path | None, scratch: Path, options: ConvertOptions
) -> ExitCode:
    """Convert what the sources name; `scratch` is a folder for what is fetched."""
    inputs = find_inputs(sources, stdin, _fetch(scratch, options))
    if options.shard is not None:
        inputs = inputs.shard(*options.shard)
    if options.settings.reading.lexicon is not None:
        check_lexicon(options.settings.reading.lexicon)
    options = _with_calendar(options)
    if options.dry_run:
        return _list_intents(inputs, options)
    # The first child starts while the rest is imported.
    with terminated_like_interrupted(), _engine(options) as engine:
        if options.out is None:
            return _to_stdout(inputs, options, engine)
        try:
            return _to_folder(inputs, options.out, options, engine)
        except KeyboardInterrupt as stop:
            message = f"interrupted; {options.out} has what was done, --resume goes on"
            raise Interrupted(message) from stop


def _fetch(scratch: Path, options: ConvertOptions) -> Callable[[str], Iterable[Job]] | None:
    if not options.remote:
        return None
    from ..batch.remote import Fetcher

    return Fetcher(scratch, options.settings.limits).fetch


def _engine(options: ConvertOptions) -> AbstractContextManager[Engine]:
    if options.scheduler is None:
        return Supervisor(options.settings)
    from ..batch.dask_engine import DaskEngine

    return DaskEngine(options.settings, options.scheduler)


def _to_stdout(inputs: Inputs, options: ConvertOptions, engine: Engine) -> ExitCode:
    with interrupts_held_back():
        from ..batch.stream_run import stream
        from ..batch.summary import Summary
        from ..batch.tasks import JsonLayout

    single = len(inputs.jobs) == 1
    layout = JsonLayout.INDENTED if single else JsonLayout.LINE
    summary = Summary(skipped_files=inputs.skipped)
    with Reporter(options, inputs) as reporter:
        for result in stream(inputs, options.settings, engine, layout):
            if result.json is not None:
                write_data(result.json)
            summary.add(result.record)
            reporter.document(result.record)
            if options.fail_fast and not result.status.is_success:
                break
    return summary.exit_code(_severity(options.fail_on))


def _to_folder(inputs: Inputs, out: Path, options: ConvertOptions, engine: Engine) -> ExitCode:
    with interrupts_held_back():
        from ..batch.folder_run import FolderRun, OnFailure
        from ..batch.resuming import Resume

    on_failure = OnFailure.STOP if options.fail_fast else OnFailure.GO_ON
    resume = Resume[options.resume.upper()]
    job = FolderRun(inputs, out, options.settings, resume, on_failure)
    with Reporter(options, inputs) as reporter:
        summary = job.convert(engine, reporter.document)
        reporter.summary(summary, out)
    return summary.exit_code(_severity(options.fail_on))


def _severity(name: str) -> Severity | None:
    from ..schemas import Severity

    return None if name == "never" else Severity(name)


def check_lexicon(path: Path) -> None:
    """Raise NotAttempted where a file is no lexicon, before any child is given it."""
    from ..extract.naming.lexicon import LexiconError, load_lexicon

    try:
        load_lexicon(path)
    except LexiconError as error:
        raise NotAttempted(str(error)) from error


def _with_calendar(options: ConvertOptions) -> ConvertOptions:
    """The options with what the calendar's file says among their settings."""
    if options.calendar is None:
        return options
    from ..batch.calendar_file import calendar_from

    calendar = calendar_from(options.calendar, options.settings).model_dump_json()
    reading = replace(options.settings.reading, calendar=calendar)
    return replace(options, settings=replace(options.settings, reading=reading))


def _list_intents(inputs: Inputs, options: ConvertOptions) -> ExitCode:
    """Print what would be done: action, hash, output and name, parted by tabs."""
    from ..batch.plan_of_work import plan_of_work
    from ..batch.resuming import Resume

    resume = Resume[options.resume.upper()]
    for intent in plan_of_work(inputs, options.out, options.settings, resume):
        document = intent.document
        fields = (intent.action, document.sha256 or "-", document.job.id, document.job.name)
        write_data("\t".join(map(printable, fields)) + "\n")
    return ExitCode.DONE
