"""The documentation names modules, links and commands that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "CONTRIBUTING.md", ROOT / "samples" / "README.md", *(ROOT / "docs").glob("*.md")]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")

# [docs/notation.md](docs/notation.md), [samples](samples/README.md#adding-a-layout-sample)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")
# `extract/errors.py`, `lexicon.toml`, `styrkort/assemble/`
_PLACE = re.compile(r"`([\w/]+(?:\.py|\.toml|/))`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = _LINK.findall(page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_architecture_names_files_that_exist() -> None:
    places = set(_PLACE.findall(ARCHITECTURE))
    files = {path.name for path in ROOT.rglob("*.py")} | {"lexicon.toml"}
    packages = {f"{path.parent.name}/" for path in ROOT.rglob("__init__.py")}
    known = files | packages
    missing = [
        p for p in places if not (ROOT / p).exists() and re.split(r"/(?=.)", p)[-1] not in known
    ]
    assert len(places) > 40
    assert missing == []


def test_every_target_of_make_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    texts = [page.read_text("utf-8") for page in (*PAGES, ROOT / "README.md")]
    named = {target for text in texts for target in re.findall(r"`make ([a-z]+)", text)}
    assert named - targets == set()
