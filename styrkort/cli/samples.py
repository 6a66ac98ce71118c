"""`styrkort samples`: plans and the expected JSON beside them."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..exit_codes import ExitCode, code_for
from .streams import complain, write_data

if TYPE_CHECKING:
    from ..batch.stream_run import Result

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group("samples")
def command() -> None:
    """Compare plans with the expected JSON beside them.

    X.expected.json holds any part of the JSON and belongs to every plan whose name begins with X.

    \b
    Example:
      styrkort samples check samples/
    """


@command.command("check")
@click.argument("folder", type=FOLDER)
def check(folder: Path) -> ExitCode:
    """Say where plans differ from what is expected; a missing expectation fails.

    \b
    Example:
      styrkort samples check samples/
    """
    read = _read_all(folder)
    wrong = 0
    for plan, found in read.items():
        problems = _problems(plan, found)
        for problem in problems:
            complain(f"{plan}: {problem}")
        wrong += bool(problems)
    write_data(f"{len(read) - wrong} of {len(read)} plans as expected\n")
    return code_for(wrong, len(read))


@command.command("update")
@click.argument("folder", type=FOLDER)
@click.option("--new", "write_new", is_flag=True, help="Also write expectations that are missing.")
def update(folder: Path, write_new: bool) -> ExitCode:  # noqa: FBT001 - a flag of the command line
    """Rewrite expectations that differ with what is read now; look at the difference afterwards.

    An expectation keeps the keys that it has. A new one holds everything but the versions.

    \b
    Example:
      styrkort samples update --new samples/
    """
    from ..expectations import SUFFIX, expectation_for

    done: set[Path] = set()
    for plan, found in _read_all(folder).items():
        expectation = expectation_for(plan)
        if isinstance(found, str):
            complain(f"{plan}: {found}")
        elif expectation is None and not write_new:
            complain(f"{plan}: no expectation; --new writes one")
        elif expectation is None:
            _write(plan.with_name(plan.stem + SUFFIX), found)
        elif expectation not in done and _problems(plan, found):
            done.add(expectation)
            _write(expectation, _like(_expected(expectation), found))
    return ExitCode.DONE


Found = dict[str, Any] | str
"""A plan as plain JSON without the versions that read it, or why there is none."""


def _read_all(folder: Path) -> dict[Path, Found]:
    """The plans of a folder, each read in a child process."""
    from ..batch.stream_run import convert_many
    from ..expectations import plans_in

    results = {folder / result.name: result for result in convert_many([folder])}
    return {plan: _found(results[plan]) for plan in plans_in(folder) if plan in results}


def _found(result: Result) -> Found:
    if result.json is None:
        return f"{result.status}: {result.record.message}"
    found: dict[str, Any] = json.loads(result.json, parse_float=Decimal)
    del found["source"]["generator"]
    return found


def _problems(plan: Path, found: Found) -> list[str]:
    """What is wrong with a plan, one line each."""
    from ..expectations import differences, expectation_for

    expectation = expectation_for(plan)
    if expectation is None:
        return ["no expectation beside it"]
    if isinstance(found, str):
        return [found]
    return list(differences(_expected(expectation), found))


def _expected(expectation: Path) -> Any:
    return json.loads(expectation.read_text("utf-8"), parse_float=Decimal)


def _like(pattern: Any, found: Any) -> Any:
    """What was found, with only the keys that the pattern has.

    An element of a list follows the pattern's element in its place; further ones follow the last.

    >>> _like([{"a": 1}], [{"a": 2, "b": 3}, {"a": 4, "b": 5}])
    [{'a': 2}, {'a': 4}]
    """
    if isinstance(pattern, dict) and isinstance(found, dict):
        return {key: _like(pattern[key], found[key]) for key in pattern if key in found}
    if isinstance(pattern, list) and pattern and isinstance(found, list):
        last = len(pattern) - 1
        return [_like(pattern[min(index, last)], item) for index, item in enumerate(found)]
    return found


def _write(expectation: Path, content: Any) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=2, default=_number)
    expectation.write_text(text + "\n", encoding="utf-8")
    complain(f"{expectation}: written")


def _number(value: object) -> float:
    """A printed number; expectations are compared by value, not by decimals."""
    if not isinstance(value, Decimal):
        raise TypeError(f"no JSON form for {type(value).__name__}")
    return float(value)
