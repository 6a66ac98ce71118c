"""`styrkort parse`: the object of one cell, one line each."""

import io
import json
import sys

import pytest
from calling import Call

from styrkort.exit_codes import ExitCode


def test_the_object_of_the_cell_without_citation(call: Call) -> None:
    called = call("parse", "HME-index >80")
    (line,) = called.output.splitlines()
    value = json.loads(line)
    assert value["text"] == "HME-index >80"
    assert value["interval"]["lower"] == 80
    assert "citation" not in value
    assert called.messages == ""


@pytest.mark.parametrize(
    ("kind", "text", "key", "expected"),
    [
        ("target", "100%", "number", 100),
        ("threshold", "≤-1", "kind", "interval"),
        ("number", "- 6 279", "number", -6279),
        ("timing", "Löpande", "kind", "ongoing"),
        ("follow-up", "Årsbokslut", "occasions", [{"code": "annual_accounts", "number": None}]),
        ("responsible", "KS, BMN", "roles", ["KS", "BMN"]),
        ("status", "Pågår", "code", "ongoing"),
    ],
)
def test_kinds(kind: str, text: str, key: str, expected: object, call: Call) -> None:
    assert json.loads(call("parse", "--as", kind, "--", text).output)[key] == expected


@pytest.mark.parametrize("text", ["", "  ", "\u00a0"])
def test_an_empty_cell_is_null(text: str, call: Call) -> None:
    assert call("parse", text).output == "null\n"


def test_the_plans_year(call: Call) -> None:
    """It gives April its year and marks it as inferred; without it there is none."""
    timing = json.loads(call("parse", "--as", "timing", "--year", "2023", "April").output)
    assert (timing["start"], timing["year_inferred"]) == ("2023-04-01", True)
    assert json.loads(call("parse", "--as", "timing", "April").output)["start"] is None


def test_a_text_that_begins_with_a_minus(call: Call) -> None:
    assert json.loads(call("parse", "--", "-1").output)["number"] == -1


def test_what_is_not_understood_is_marked(call: Call) -> None:
    called = call("parse", "80 72")
    assert called.code == ExitCode.DONE
    assert json.loads(called.output)["kind"] == "text"
    assert "80 72\n^^^^^" in called.messages


def test_lines_of_stdin(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO("80\n\n≥7,0\n".encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    values = [json.loads(line) for line in call("parse").output.splitlines()]
    assert [value and value["text"] for value in values] == ["80", None, "≥7,0"]


def test_stdin_that_is_not_utf8(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"80\nM\xe5l\n")))
    called = call("parse")
    assert called.code == ExitCode.NOT_ATTEMPTED
    assert "line 2" in called.messages
