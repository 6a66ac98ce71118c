"""A page of one document drawn by a child process, with the limits of every reading."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from ..exit_codes import Failed, NotAttempted
from ..extract.errors import NotADocument
from ..media_types import MEDIA_TYPES
from ..reading import PDF_HEADER_WITHIN, media_type_of
from .files import replacing
from .settings import Settings
from .supervisor import Supervisor
from .tasks import JsonLayout, Target, Task, Verb
from .verdicts import verdict_on

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def write_page_picture(path: Path, number: int, out: Path, settings: Settings) -> None:
    """Draw page `number` (1-based) of a PDF into the file `out`, which may be an older picture.

    Raises:
        NotAttempted: the file is a text, has no such page, or `out` is something else's file.
        Failed: the document or the page cannot be read; the message has the status.
    """
    _check_pages(path)
    _refuse_foreign(out)
    with tempfile.TemporaryDirectory(prefix="styrkort-") as scratch:
        picture = Path(scratch, "page.png")
        target = Target("", path.name, picture, None)
        task = Task(0, Verb.DRAW, path.resolve(), None, JsonLayout.LINE, (target,), number)
        with Supervisor(settings) as engine:
            (ended,) = engine.run([task])
        verdict = verdict_on(ended, settings.limits)
        if not verdict.status.is_success:
            raise Failed(f"{path.name}: {verdict.status}: {verdict.message}")
        if not picture.exists():
            raise NotAttempted(f"{path.name} has {verdict.counts.pages} pages; none is {number}")
        with replacing(out) as part:
            shutil.copyfile(picture, part)


def _check_pages(path: Path) -> None:
    """Raise where a file is no PDF, going by its first bytes."""
    with path.open("rb") as file:
        head = file.read(PDF_HEADER_WITHIN)
    try:
        media_type = media_type_of(path.name, head)
    except NotADocument as error:
        raise Failed(f"{path.name}: {error.status}: {error}") from error
    if media_type != MEDIA_TYPES[".pdf"]:
        raise NotAttempted(f"{path.name}: a text has no pages to draw; styrkort inspect shows it")


def _refuse_foreign(out: Path) -> None:
    """Raise NotAttempted where a file that would be replaced is a link or no picture."""
    if not out.parent.is_dir():
        raise NotAttempted(f"{out.parent}: no such folder")
    if out.is_symlink():
        raise NotAttempted(f"{out}: is a link; remove it")
    if out.exists():
        with out.open("rb") as file:
            if file.read(len(PNG_SIGNATURE)) not in (PNG_SIGNATURE, b""):
                raise NotAttempted(f"{out}: exists and is no PNG; move it away")
