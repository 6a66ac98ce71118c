"""What may be configured, in one table: its key, its default, what it may be, what it means.

A value comes from the command line, else from `styrkort.toml` or `[tool.styrkort]` of
`pyproject.toml` in the folder of the call (or from the file named with `--config`), else from the
default. A configuration holds plain values: nothing in it can name code to run.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..exit_codes import NotAttempted
from .limits import Limits
from .settings import Format, ReadingSettings, Recycling, Settings, cores

CONFIGURATION_NAME = "styrkort.toml"
PYPROJECT_NAME = "pyproject.toml"

FAIL_ON = ("info", "warning", "error", "never")
LOG_FORMATS = ("text", "json")
PEOPLE = ("withheld", "named")

DEFAULT, COMMAND_LINE = "default", "command line"
"""Where a value can come from, besides a file."""


@dataclass(frozen=True, slots=True)
class Key:
    """Something that may be configured."""

    name: str
    default: Any
    check: Callable[[object], Any]
    """Gives the value; ValueError says what it must be."""
    meaning: str


def _whole(least: int, most: int) -> Callable[[object], int]:
    def check(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(f"a whole number from {least} to {most}")
        return value

    return check


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value < 1e6:
        raise ValueError("a number of seconds above 0")
    return float(value)


def _one_of(choices: tuple[str, ...]) -> Callable[[object], str]:
    def check(value: object) -> str:
        if value not in choices:
            raise ValueError(f"one of {', '.join(choices)}")
        return str(value)

    return check


def _formats(value: object) -> frozenset[Format]:
    if not isinstance(value, (list, frozenset)) or not value or set(value) - set(Format):
        raise ValueError(f"a list of {', '.join(Format)}")
    return frozenset(map(Format, value))


def _file(value: object) -> Path | None:
    if value is None or isinstance(value, Path):
        return value
    if not isinstance(value, str) or not value:
        raise ValueError("the path of a file")
    return Path(value)


_LIMITS, _RECYCLING = Limits(), Recycling()
_MANY = 1_000_000

LEAST_MEMORY_MB = 256
"""A child at rest takes about 150 MB of address space."""

KEYS: Mapping[str, Key] = MappingProxyType(
    {
        key.name: key
        for key in (
            Key("jobs", cores(), _whole(1, 256), "children at work at a time"),
            Key("formats", frozenset(Format), _formats, "what is written into a folder"),
            Key("fail_on", "never", _one_of(FAIL_ON), "findings that give exit code 1"),
            Key("log_format", "text", _one_of(LOG_FORMATS), "form of the messages"),
            Key("lexicon", None, _file, "more header words"),
            Key("calendar", None, _file, "governing model whose reports date follow-ups"),
            Key("people", "withheld", _one_of(PEOPLE), "names and contact details of persons"),
            Key("limits.timeout_s", _LIMITS.timeout_s, _seconds, "clock, for each document"),
            Key("limits.cpu_s", _LIMITS.cpu_s, _whole(1, _MANY), "CPU, for each document"),
            Key(
                "limits.memory_mb",
                _LIMITS.memory_mb,
                _whole(LEAST_MEMORY_MB, _MANY),
                "memory of a child",
            ),
            Key("limits.output_mb", _LIMITS.output_mb, _whole(1, _MANY), "a file that is written"),
            Key("limits.open_files", _LIMITS.open_files, _whole(16, _MANY), "files of a child"),
            Key("limits.file_mb", _LIMITS.file_mb, _whole(1, _MANY), "an input"),
            Key("limits.pages", _LIMITS.pages, _whole(1, _MANY), "pages of a document"),
            Key("limits.objects", _LIMITS.objects, _whole(1, 10**9), "glyphs and paths of a page"),
            Key("limits.cells", _LIMITS.cells, _whole(1, 10**9), "table cells of a document"),
            Key(
                "recycling.after_documents",
                _RECYCLING.after_documents,
                _whole(1, _MANY),
                "documents of a child before a fresh one takes its place",
            ),
            Key(
                "recycling.above_mb",
                _RECYCLING.above_mb,
                _whole(1, _MANY),
                "memory of a child above which a fresh one takes its place",
            ),
        )
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A value in force, and where it comes from."""

    key: Key
    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class Configuration:
    """All values in force, by key."""

    entries: Mapping[str, Entry]

    def value(self, name: str) -> Any:
        """The value of a key."""
        return self.entries[name].value

    def settings(self, password: str | None, pages: tuple[int, ...] | None) -> Settings:
        """The settings of a batch; a password and pages are given by the call alone."""
        return Settings(
            reading=ReadingSettings(
                password=password,
                pages=pages,
                lexicon=self.value("lexicon"),
                people=self.value("people"),
            ),
            limits=Limits(**self._section("limits", Limits)),
            recycling=Recycling(**self._section("recycling", Recycling)),
            jobs=self.value("jobs"),
            formats=self.value("formats"),
        )

    def _section(self, section: str, kind: type) -> dict[str, Any]:
        return {field.name: self.value(f"{section}.{field.name}") for field in fields(kind)}


def configuration(
    given: Mapping[str, Any], file: Path | None, folder: Path | None = None
) -> Configuration:
    """Put together what is in force.

    Args:
        given: values of the command line by key; None where an option was not used.
        file: the file of `--config`; None to look for one.
        folder: where to look; the current one by default.

    Raises:
        NotAttempted: a file that is no TOML, an unknown key, or a value that is none of its kind.
    """
    path = file or _found(folder or Path.cwd())
    from_file = {} if path is None else dict(_flat(_table(path), path))
    entries = {name: Entry(key, key.default, DEFAULT) for name, key in KEYS.items()}
    for name, value in from_file.items():
        assert path is not None
        entries[name] = Entry(KEYS[name], _beside(path, value), str(path))
    for name, value in given.items():
        if value is not None:
            entries[name] = Entry(KEYS[name], value, COMMAND_LINE)
    return Configuration(MappingProxyType(entries))


def _found(folder: Path) -> Path | None:
    """The configuration file of a folder: our own, else a pyproject.toml that speaks of us."""
    own, shared = folder / CONFIGURATION_NAME, folder / PYPROJECT_NAME
    if own.is_file():
        return own
    if shared.is_file() and "styrkort" in _parsed(shared).get("tool", {}):
        return shared
    return None


def _table(path: Path) -> dict[str, Any]:
    table = _parsed(path)
    if path.name != PYPROJECT_NAME:
        return table
    ours: dict[str, Any] = table.get("tool", {}).get("styrkort", {})
    return ours


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise NotAttempted(f"{path}: {error}") from error


def _flat(table: Mapping[str, Any], path: Path, section: str = "") -> Iterator[tuple[str, Any]]:
    """Keys with their sections, `limits.pages`, and their checked values."""
    sections = {name.partition(".")[0] for name in KEYS if "." in name}
    for name, value in table.items():
        key = f"{section}{name}"
        if not section and key in sections and isinstance(value, dict):
            yield from _flat(value, path, f"{key}.")
        elif key in KEYS:
            yield key, _checked(KEYS[key], value, path)
        else:
            raise NotAttempted(f"{path}: unknown key {key!r}; known: {', '.join(KEYS)}")


def _checked(key: Key, value: object, path: Path) -> Any:
    try:
        return key.check(value)
    except ValueError as error:
        raise NotAttempted(f"{path}: {key.name} must be {error}, not {value!r}") from error


def _beside(path: Path, value: Any) -> Any:
    """A path in a configuration counts from the folder of its file."""
    return path.parent / value if isinstance(value, Path) else value
