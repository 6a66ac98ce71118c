"""The options of `styrkort convert`, and what they come to."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from ..batch.configuration import FAIL_ON, KEYS, LEAST_MEMORY_MB, LOG_FORMATS, configuration
from ..batch.settings import Format, Settings
from ..exit_codes import NotAttempted

READABLE_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)

LAST_PAGE = 99_999
"""Of `--pages`: no plan has as many, and a range up to it is still a small set."""


@dataclass(frozen=True, slots=True)
class ConvertOptions:
    """What the options say."""

    out: Path | None
    settings: Settings
    calendar: Path | None
    """The file whose reports date follow-ups; the settings hold what it says once it is read."""
    fail_on: str
    """`info`, `warning`, `error` or `never`."""
    resume: str
    """`nothing`, `all` or `successes`, the names of `Resume`."""
    fail_fast: bool
    dry_run: bool
    shard: tuple[int, int] | None
    """Which of how many, counted from 0."""
    scheduler: str | None
    """Address of a dask scheduler; None to read on this machine."""
    remote: bool
    """Whether URLs are fetched."""
    log_format: str
    verbosity: int
    """-1 for `-q`, 1 for `-v`, else 0."""


def _pages(_: click.Context, __: click.Parameter, value: str | None) -> tuple[int, ...] | None:
    """Read ranges of pages: `1-3,5` → (1, 2, 3, 5)."""
    if value is None:
        return None
    pages: set[int] = set()
    for part in value.split(","):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise click.BadParameter(f"{part!r} is no page or range of pages, as in 1-3,5")
        start, stop = int(first), int(last if dash else first)
        if not 1 <= start <= stop <= LAST_PAGE:
            raise click.BadParameter(f"{part!r} is no range from 1 to {LAST_PAGE}")
        pages.update(range(start, stop + 1))
    return tuple(sorted(pages))


def _shard(_: click.Context, __: click.Parameter, value: str | None) -> tuple[int, int] | None:
    """Read which of how many: `0/4` → (0, 4)."""
    if value is None:
        return None
    index, _slash, count = value.partition("/")
    if not (index.isdecimal() and count.isdecimal() and int(index) < int(count)):
        raise click.BadParameter(f"{value!r} is not I/N with I from 0 to N-1, as in 0/4")
    return int(index), int(count)


def _formats(_: click.Context, __: click.Parameter, value: str | None) -> frozenset[Format] | None:
    """Read a list of formats: `json,csv`."""
    if value is None:
        return None
    names = [name.strip() for name in value.split(",")]
    unknown = [name for name in names if name not in set(Format)]
    if unknown:
        raise click.BadParameter(f"{unknown[0]!r} is none of {', '.join(Format)}")
    return frozenset(map(Format, names))


_OPTIONS = (
    click.option(
        "-o", "--output", "out", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
        help="Folder for the results; made where it is not there.",
    ),
    click.option(
        "--format", "formats", callback=_formats, metavar="json,csv",
        help="What is written with -o. [default: json,csv]",
    ),
    click.option("--pages", callback=_pages, metavar="1-3,5", help="Only these pages, from 1."),
    click.option(
        "--password-file", type=READABLE_FILE, metavar="FILE",
        help="File whose first line opens encrypted PDFs.",
    ),
    click.option(
        "--lexicon", type=READABLE_FILE, metavar="FILE", help="More header words (TOML)."
    ),
    click.option(
        "--calendar", type=READABLE_FILE, metavar="FILE",
        help="Date follow-ups by this governing model of the same municipality: a PDF or text, "
        "or its JSON.",
    ),
    click.option(
        "--with-people", is_flag=True,
        help="Publish names and contact details of persons; else they are withheld.",
    ),
    click.option(
        "--fail-on", type=click.Choice(FAIL_ON),
        help="Exit with 1 if there are findings this serious. [default: never]",
    ),
    click.option(
        "--jobs", type=click.IntRange(1, 256), metavar="N", help="Children. [default: the cores]"
    ),
    click.option(
        "--timeout", type=click.FloatRange(min=0, min_open=True), metavar="S",
        help=f"Seconds for each document. [default: {KEYS['limits.timeout_s'].default:g}]",
    ),
    click.option(
        "--max-memory", type=click.IntRange(min=LEAST_MEMORY_MB), metavar="MB",
        help=f"Memory of a child. [default: {KEYS['limits.memory_mb'].default}]",
    ),
    click.option(
        "--config", type=READABLE_FILE, metavar="FILE",
        help="Configuration instead of ./styrkort.toml.",
    ),
    click.option("--resume", is_flag=True, help="Keep what an earlier run in DIR has done."),
    click.option(
        "--retry-failed", is_flag=True, help="The same, but try failed documents again."
    ),
    click.option("--fail-fast", is_flag=True, help="Stop at the first document that fails."),
    click.option("--dry-run", is_flag=True, help="List what would be done, and do nothing."),
    click.option(
        "--shard", callback=_shard, metavar="I/N",
        help="Only the I-th of N parts of the inputs, from 0; see styrkort merge.",
    ),
    click.option(
        "--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True,
        help="Where documents are read: here, or on a dask cluster (extra: dask).",
    ),
    click.option("--scheduler", metavar="ADDRESS", help="Of dask, as in tcp://host:8786."),
    click.option(
        "--remote", is_flag=True,
        help="Fetch URLs among SRC (extra: remote); without it they are refused.",
    ),
    click.option(
        "--log-format", type=click.Choice(LOG_FORMATS),
        help="Form of the messages on stderr. [default: text]",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Only say what failed."),
    click.option("-v", "--verbose", is_flag=True, help="Say what was found in each document."),
)  # fmt: skip


def convert_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of `convert` as one `options` argument."""

    @functools.wraps(function)
    def with_options(sources: tuple[str, ...], **given: Any) -> Any:
        return function(sources, _options(**given))

    wrapped: Callable[..., Any] = with_options
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def limits_in_words() -> str:
    """The limits and other values of a configuration, for `--help`."""
    lines = [f"  {key.name} = {shown(key.default)}  ({key.meaning})" for key in KEYS.values()]
    return "\n".join(("\b", "In styrkort.toml or [tool.styrkort], with their defaults:", *lines))


def shown(value: object) -> str:
    """A value as it stands in TOML."""
    if isinstance(value, frozenset):
        return f"[{', '.join(shown(item) for item in sorted(value))}]"
    if value is None:
        return '""'
    return f'"{value}"' if isinstance(value, (str, Path)) else f"{value:g}"


def _options(**given: Any) -> ConvertOptions:
    out: Path | None = given["out"]
    _refuse_without_folder(out, given)
    in_force = configuration(_configured(given), given["config"])
    resume = "successes" if given["retry_failed"] else "all" if given["resume"] else "nothing"
    return ConvertOptions(
        out=out,
        settings=in_force.settings(password_of(given["password_file"]), given["pages"]),
        calendar=in_force.value("calendar"),
        fail_on=in_force.value("fail_on"),
        resume=resume,
        fail_fast=given["fail_fast"],
        dry_run=given["dry_run"],
        shard=given["shard"],
        scheduler=_scheduler(given["engine"], given["scheduler"]),
        remote=given["remote"],
        log_format=in_force.value("log_format"),
        verbosity=-1 if given["quiet"] else int(given["verbose"]),
    )


def _configured(given: dict[str, Any]) -> dict[str, Any]:
    """What options say of keys that a configuration may hold."""
    timeout = given["timeout"]
    return {
        "jobs": given["jobs"],
        "formats": given["formats"],
        "fail_on": given["fail_on"],
        "log_format": given["log_format"],
        "lexicon": given["lexicon"],
        "calendar": given["calendar"],
        "people": "named" if given["with_people"] else None,
        "limits.timeout_s": timeout,
        "limits.cpu_s": None if timeout is None else max(1, round(timeout)),
        "limits.memory_mb": given["max_memory"],
    }


def _scheduler(engine: str, address: str | None) -> str | None:
    if (engine == "dask") is not (address is not None):
        raise click.UsageError("--engine dask and --scheduler ADDRESS belong together")
    return address


def _refuse_without_folder(out: Path | None, given: dict[str, Any]) -> None:
    needing_one = {
        "--format": given["formats"],
        "--resume": given["resume"] or None,
        "--retry-failed": given["retry_failed"] or None,
        "--shard": given["shard"],
    }
    for option, value in needing_one.items():
        if out is None and value is not None:
            raise click.UsageError(f"{option} needs -o DIR")


def password_of(file: Path | None) -> str | None:
    """The first line of a file.

    Raises:
        NotAttempted: it is not UTF-8.
    """
    if file is None:
        return None
    try:
        return file.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
    except UnicodeDecodeError as error:
        raise NotAttempted(f"{file}: not UTF-8") from error
