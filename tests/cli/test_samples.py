"""`styrkort samples`: plans against the expected JSON beside them."""

import json
from pathlib import Path

import pytest
from calling import Call

from styrkort.exit_codes import ExitCode

PLAN = "Mål 1 Nöjda medborgare\n\nAktivitet\tAnsvarig\nBesöka byskolan\tRektor\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(PLAN, encoding="utf-8")
    return tmp_path


def expected(folder: Path) -> object:
    return json.loads((folder / "a.expected.json").read_text(encoding="utf-8"))


def test_a_missing_expectation_fails(folder: Path, call: Call) -> None:
    called = call("samples", "check", folder)
    assert called.code == ExitCode.ALL_FAILED
    assert "no expectation" in called.messages


def test_update_writes_new_ones_only_when_told(folder: Path, call: Call) -> None:
    call("samples", "update", folder)
    assert not (folder / "a.expected.json").exists()
    call("samples", "update", "--new", folder)
    assert call("samples", "check", folder).code == ExitCode.DONE


def test_versions_are_not_compared(folder: Path, call: Call) -> None:
    call("samples", "update", "--new", folder)
    source = expected(folder)["source"]  # type: ignore[index]
    assert "sha256" in source
    assert "generator" not in source


def test_a_difference_is_named_with_its_path(folder: Path, call: Call) -> None:
    wrong = {"goals": [{"title": {"text": "Missnöjda medborgare"}, "activities": [{}]}]}
    (folder / "a.expected.json").write_text(json.dumps(wrong))
    called = call("samples", "check", folder)
    assert called.code == ExitCode.ALL_FAILED
    assert "$.goals[0].title.text" in called.messages


def test_update_keeps_the_keys_of_an_expectation(folder: Path, call: Call) -> None:
    wrong = {"goals": [{"title": {"text": "Missnöjda medborgare"}}]}
    (folder / "a.expected.json").write_text(json.dumps(wrong))
    call("samples", "update", folder)
    assert expected(folder) == {"goals": [{"title": {"text": "Nöjda medborgare"}}]}


def test_an_empty_folder(tmp_path: Path, call: Call) -> None:
    assert call("samples", "check", tmp_path).code == ExitCode.NOT_ATTEMPTED
