"""PDFs by LibreOffice Writer, as an office exports its own plan, tagged or not."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from document import Document, Paper, Tags

from producers.chromium import MissingProgramError
from producers.finish import settle, turn
from producers.flat_odt import flat_odt

SECONDS = 120


def render(document: Document) -> bytes:
    """The document as PDF bytes; raises `MissingProgramError` without LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        raise MissingProgramError("soffice")
    tagged = "true" if document.look.tags is Tags.WRITTEN else "false"
    options = f'{{"UseTaggedPDF":{{"type":"boolean","value":"{tagged}"}}}}'
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "plan.fodt")
        written.write_text(flat_odt(document), encoding="utf-8")
        subprocess.run(
            [program, "--headless", f"-env:UserInstallation=file://{folder}/profile",
             "--convert-to", f"pdf:writer_pdf_Export:{options}", "--outdir", folder, str(written)],
            check=True, capture_output=True, timeout=SECONDS,
        )  # fmt: skip
        made = settle(Path(folder, "plan.pdf").read_bytes())
    return turn(made) if document.look.paper is Paper.TURNED else made
