"""`styrkort config`: what is in force, and where it comes from."""

from __future__ import annotations

from pathlib import Path

import click

from ..batch.configuration import configuration
from .convert_options import READABLE_FILE, shown
from .streams import write_data


@click.command("config")
@click.option(
    "--config", "file", type=READABLE_FILE, metavar="FILE", help="Instead of ./styrkort.toml."
)
def command(file: Path | None) -> None:
    """Print the configuration in force as TOML, and where each value comes from.

    \b
    Example:
      styrkort config
    """
    in_force = configuration({}, file)
    entries = sorted(in_force.entries.values(), key=lambda entry: "." in entry.key.name)
    section = ""
    for entry in entries:
        head, _, name = entry.key.name.rpartition(".")
        if head != section:
            section = head
            write_data(f"\n[{section}]\n")
        comment = f"# {entry.key.meaning}; {entry.origin}"
        unset = "# " if entry.value is None else ""
        write_data(f"{unset}{name} = {shown(entry.value)}  {comment}\n")
