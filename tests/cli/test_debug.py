"""`styrkort debug`: a picture, or one line that says why there is none."""

from pathlib import Path

import pikepdf
import pytest
from calling import Call
from pdf_making import changed, drawn

from styrkort.exit_codes import ExitCode

SAMPLES = Path(__file__).parent.parent.parent / "samples"
PLAN = SAMPLES / "fagervik_besoksnaring_2025.pdf"


def test_the_same_file_again(call: Call, tmp_path: Path) -> None:
    """An older picture is replaced; the bytes do not depend on where the file lies."""
    out = tmp_path / "page.png"
    assert call("debug", PLAN, "-o", out).code == ExitCode.DONE
    first = out.read_bytes()
    copy = tmp_path / PLAN.name
    copy.write_bytes(PLAN.read_bytes())
    assert call("debug", copy, "--page", 1, "-o", out) == call("debug", copy, "-o", out)
    assert out.read_bytes() == first
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def scan() -> bytes:
    return drawn(lambda canvas: canvas.rect(50, 50, 200, 200, fill=1))


def encrypted() -> bytes:
    return changed(PLAN.read_bytes(), lambda pdf: None, pikepdf.Encryption(user="x", owner="y"))


@pytest.mark.parametrize(
    ("name", "data", "page", "code", "message"),
    [
        pytest.param("a.pdf", PLAN.read_bytes(), 2, 2, "a.pdf has 1 pages; none is 2", id="page"),
        pytest.param("a.txt", b"Plan\n", 1, 2, "a.txt: a text has no pages to draw", id="text"),
        pytest.param("a.pdf", b"", 1, 4, "a.pdf: not_a_document: the file is empty", id="empty"),
        pytest.param("a.pdf", scan(), 1, 4, "a.pdf: no_text: no text layer; run OCR", id="scan"),
        pytest.param("a.pdf", encrypted(), 1, 4, "a.pdf: encrypted: needs a pass", id="encrypted"),
        pytest.param("a.pdf", PLAN.read_bytes()[:900], 1, 4, "a.pdf: damaged:", id="damaged"),
    ],
)
def test_one_line(
    name: str, data: bytes, page: int, code: int, message: str, call: Call, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    called = call("debug", tmp_path / name, "--page", page, "-o", tmp_path / "page.png")
    assert (called.code, called.output) == (code, "")
    assert called.messages.startswith(f"styrkort: {message}")
    assert called.messages.count("\n") == 1
    assert not (tmp_path / "page.png").exists()


def test_a_password(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(encrypted())
    (tmp_path / "secret").write_text("x\n")
    options = ["--password-file", tmp_path / "secret", "-o", tmp_path / "page.png"]
    assert call("debug", tmp_path / "a.pdf", *options).code == ExitCode.DONE


@pytest.mark.parametrize(
    ("out", "message"),
    [
        pytest.param("plan.pdf", "exists and is no PNG", id="not a picture"),
        pytest.param("link.png", "is a link", id="link"),
        pytest.param("nowhere/page.png", "no such folder", id="no folder"),
    ],
)
def test_nothing_else_is_replaced(out: str, message: str, call: Call, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(PLAN.read_bytes())
    (tmp_path / "link.png").symlink_to(tmp_path / "elsewhere.png")
    called = call("debug", PLAN, "-o", tmp_path / out)
    assert called.code == ExitCode.NOT_ATTEMPTED
    assert message in called.messages
    assert (tmp_path / "plan.pdf").read_bytes() == PLAN.read_bytes()
    assert not (tmp_path / "elsewhere.png").exists()
