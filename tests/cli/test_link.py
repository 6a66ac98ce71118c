"""`styrkort link`: converted plans in, JSON or a diagram out."""

import json
from pathlib import Path

import pytest
from calling import Call
from text_plans import plan_of

from styrkort.schemas import dumps

MODEL = """
    Styrmodell för Nyhults kommun

    Styrmodellen gäller för alla nämnder och bolag.

    Uppföljning

    Delårsrapporten görs till och med augusti.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "modell.json").write_text(dumps(plan_of(MODEL)), "utf-8")
    (tmp_path / "report.json").write_text("{}", "utf-8")
    return tmp_path


def test_links_are_json(folder: Path, call: Call) -> None:
    done = call("link", folder)
    assert done.code == 0
    links = json.loads(done.output)
    assert [one["name"] for one in links["municipalities"]] == ["Nyhults kommun"]
    assert links["threshold"] == 0.6


def test_links_as_a_diagram(folder: Path, call: Call) -> None:
    assert call("link", folder, "--diagram").output == "flowchart TD\n"


@pytest.mark.parametrize("share", ["0", "1.5", "många"])
def test_a_threshold_is_a_share(folder: Path, call: Call, share: str) -> None:
    assert call("link", folder, "--threshold", share).code == 2


def test_a_folder_without_plans_is_refused(tmp_path: Path, call: Call) -> None:
    done = call("link", tmp_path)
    assert done.code == 2
    assert "no converted plans" in done.messages


def test_a_plan_that_is_not_valid_is_refused(folder: Path, call: Call) -> None:
    (folder / "b.json").write_text('{"schema_version": "1.0", "id": "b", "source": 1}', "utf-8")
    assert call("link", folder).code == 2
