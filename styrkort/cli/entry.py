"""`styrkort COMMAND …`: finding the command, and the one place where errors become exit codes."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType

import click

from .. import __version__
from ..exit_codes import ExitCode, Problem
from .interrupts import interrupts_held_back
from .streams import ReaderGone, complain


@dataclass(frozen=True, slots=True)
class Deferred:
    """A command that is imported when it is called."""

    module: str
    summary: str
    """For the list of commands, which imports none of them."""


COMMANDS: Mapping[str, Deferred] = MappingProxyType(
    {
        "convert": Deferred("convert", "Plans (files, folders, - for text) to JSON and CSV."),
        "inspect": Deferred("inspect", "Show a plan or its JSON as tables in the terminal."),
        "debug": Deferred("debug", "Draw a page with what was read of it, as a PNG."),
        "parse": Deferred("parse", "The JSON that one cell gets: target, timing, …"),
        "schema": Deferred("schema", "Print the JSON Schema of the published JSON."),
        "validate": Deferred("validate", "Check JSON files against the schema."),
        "samples": Deferred("samples", "Compare plans with the expected JSON beside them."),
        "config": Deferred("config", "Print the configuration in force, and where it is from."),
        "link": Deferred("link", "Goals and reports that tie converted documents together."),
        "merge": Deferred("merge", "Put the folders of --shard runs together."),
    }
)


class Commands(click.Group):
    """The commands of the table above, each imported from its module when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        with interrupts_held_back():
            module = import_module(f".{COMMANDS[cmd_name].module}", __package__)
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by their summaries, importing none."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].summary) for name in COMMANDS])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def styrkort() -> None:
    """Swedish municipal plans as typed, checked, cited data.

    \b
    Example:
      styrkort convert plans/ -o out/
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and exit with its code (see `ExitCode`)."""
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    try:
        result = styrkort.main(
            list(arguments) if arguments is not None else None,
            prog_name="styrkort",
            standalone_mode=False,
        )
        sys.stdout.flush()
        return int(result or ExitCode.DONE)
    except (Exception, KeyboardInterrupt) as error:
        return _code_of(error)


def _code_of(error: BaseException) -> ExitCode:
    """Say what is wrong in one line (usage errors: with the usage) and give the exit code."""
    match error:
        case ReaderGone():
            return ExitCode.INTERRUPTED
        case click.Abort() | KeyboardInterrupt():
            complain("interrupted")
            return ExitCode.INTERRUPTED
        case click.ClickException():
            error.show()
            return ExitCode.NOT_ATTEMPTED
        case Problem():
            complain(str(error))
            return error.exit_code
        case OSError(filename=None):
            complain(str(error.strerror or error))
            return ExitCode.NOT_ATTEMPTED
        case OSError():
            complain(f"{os.fsdecode(error.filename)}: {error.strerror}")
            return ExitCode.NOT_ATTEMPTED
        case _:  # none of the above is foreseen: the place helps whoever mends it
            traceback.print_exception(error)
            complain("this is a fault of styrkort; please report it with the lines above")
            return ExitCode.INTERNAL
