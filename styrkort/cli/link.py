"""`styrkort link`: what ties the converted documents of one municipality together."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from ..exit_codes import NotAttempted
from .streams import write_data

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def _threshold(_: click.Context, __: click.Parameter, value: str | None) -> Decimal | None:
    """Read a share: `0.6`."""
    if value is None:
        return None
    try:
        share = Decimal(value)
    except InvalidOperation:
        share = Decimal(-1)
    if not 0 < share <= 1:
        raise click.BadParameter(f"{value!r} is no share above 0 and up to 1, as in 0.6")
    return share


@click.command("link")
@click.argument("folder", type=FOLDER, metavar="OUT")
@click.option(
    "--threshold",
    callback=_threshold,
    metavar="0-1",
    help="Least likeness of two goals that are linked. [default: 0.6]",
)
@click.option(
    "--diagram", is_flag=True, help="A Mermaid flowchart instead of JSON."
)  # fmt: skip
def command(folder: Path, threshold: Decimal | None, diagram: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Say which goal takes up which overall goal, and which report dates which activity.

    OUT is a folder that `styrkort convert` wrote. Documents are joined by their municipality;
    each link shows its score, and goals that resemble no overall goal are listed.

    \b
    Example:
      styrkort link out/ > links.json
      styrkort link out/ --diagram > links.mmd
    """
    from ..link import link_documents, mermaid, read_converted
    from ..link.join import THRESHOLD
    from ..schemas import SchemaError, dumps

    try:
        plans = read_converted(folder)
    except (SchemaError, UnicodeDecodeError) as error:
        raise NotAttempted(f"{folder}: {str(error).splitlines()[0]}") from error
    if not plans:
        raise NotAttempted(f"{folder}: no converted plans (*.json)")
    links = link_documents(plans, threshold or THRESHOLD)
    write_data(mermaid(links) if diagram else dumps(links) + "\n")
