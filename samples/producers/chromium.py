"""PDFs by headless Chromium, as a browser's "save as PDF" makes them (always tagged)."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from document import Document, Paper, Tags

from producers.finish import settle, turn
from producers.html import html

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
SECONDS = 90


class MissingProgramError(RuntimeError):
    """The producer's program is not installed on this machine."""


def render(document: Document) -> bytes:
    """The document as PDF bytes; raises `MissingProgramError` without Chromium."""
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise MissingProgramError("chromium")
    tags = [] if document.look.tags is Tags.WRITTEN else ["--disable-pdf-tagging"]
    with tempfile.TemporaryDirectory() as folder:
        page, pdf = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(html(document), encoding="utf-8")
        subprocess.run(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={folder}/profile", *tags, f"--print-to-pdf={pdf}", page.as_uri()],
            check=True, capture_output=True, timeout=SECONDS,
        )  # fmt: skip
        made = settle(pdf.read_bytes())
    return turn(made) if document.look.paper is Paper.TURNED else made
