"""`styrkort debug`: a page as a picture, with what was read of it."""

from __future__ import annotations

from pathlib import Path

import click

from .convert_options import READABLE_FILE, password_of
from .validate import EXISTING_FILE


@click.command("debug")
@click.argument("source", type=EXISTING_FILE, metavar="PLAN")
@click.option(
    "--page", type=click.IntRange(min=1), default=1, show_default=True, metavar="N",
    help="Which page, from 1.",
)  # fmt: skip
@click.option(
    "-o", "--output", "out", required=True, metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path), help="The PNG to write.",
)  # fmt: skip
@click.option(
    "--password-file", type=READABLE_FILE, metavar="FILE",
    help="File whose first line opens encrypted PDFs.",
)  # fmt: skip
@click.option("--lexicon", type=READABLE_FILE, metavar="FILE", help="More header words (TOML).")
def command(
    source: Path, page: int, out: Path, password_file: Path | None, lexicon: Path | None
) -> None:
    """Draw a page of a PDF with what was read of it: for adding a layout.

    Words, rules and cells are framed, cells in the colour of their confidence. Tags name the
    table, the role of each column, the kind of each row and block, and what is doubtful. The
    legend says who read each table, and why it is that kind of table.

    \b
    Example:
      styrkort debug plan.pdf --page 3 -o page3.png
    """
    from ..batch.configuration import configuration
    from ..batch.page_picture import write_page_picture
    from .convert_run import check_lexicon

    in_force = configuration({"lexicon": lexicon, "jobs": 1}, None)
    settings = in_force.settings(password_of(password_file), pages=None)
    if settings.reading.lexicon is not None:
        check_lexicon(settings.reading.lexicon)
    write_page_picture(source, page, out, settings)
