"""`convert --calendar`: a governing model dates the follow-ups of the plans of its municipality."""

import json
from pathlib import Path
from typing import Any

import pytest
from calling import invoke
from command import tree

from styrkort import ExitCode
from styrkort.reading import Input, read_input
from styrkort.schemas import dumps

MODEL = """\
Styrmodell för Sandvikens kommun

Styrmodellen gäller för alla nämnder och bolag.

Uppföljning

Kommunstyrelsen får två gånger per år en rapport:

- Delårsrapport - uppföljning till och med {month}
- Årsredovisning - uppföljning till och med december
"""
PLAN = """\
Verksamhetsplan 2024

{place}

Mål 1 Nöjda medborgare

Aktivitet\tAnsvarig\tUtvärderas
Besöka byskolan\tRektor\tDelårsrapport
Städa\tChef\tMånadsrapport
"""


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    for name, place in (("a", "Sandvikens kommun"), ("b", "Sala kommun"), ("c", "Förvaltningen")):
        (folder / f"{name}.txt").write_text(PLAN.format(place=place), encoding="utf-8")
    return folder


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return _converted(tmp_path, "augusti")


def _converted(folder: Path, month: str) -> Path:
    """The model's JSON."""
    document = Input("modell.txt", MODEL.format(month=month).encode(), "modell")
    path = folder / "modell.json"
    path.write_text(dumps(read_input(document)), encoding="utf-8")
    return path


def _times(folder: Path, name: str) -> list[str | None]:
    """The last day of each follow-up."""
    plan = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    timings = [activity["follow_up"]["timing"] for activity in plan["goals"][0]["activities"]]
    return [None if timing is None else timing["end"] for timing in timings]


def _codes(folder: Path, name: str) -> list[tuple[str, str]]:
    plan = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    found = [(one["code"], one["severity"]) for one in plan["findings"]]
    return [one for one in found if one[0].startswith(("calendar", "follow-up"))]


def _manifest(folder: Path) -> dict[str, Any]:
    lines = (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["name"]: record for record in map(json.loads, lines)}


def test_each_plan_by_its_municipality(
    plans: Path, model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    options = ["-o", out, "--calendar", model, "-q", "--fail-on", "error"]
    assert invoke("convert", plans, *options) == ExitCode.FINDINGS
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("styrkort: b.txt: The calendar 'modell' dates nothing here: ")
    assert "Sala kommun" in line
    assert _manifest(out)["b.txt"]["message"] in line
    assert (_times(out, "a"), _codes(out, "a")) == (
        ["2024-08-31", None],
        [("follow-up-dated", "info")],
    )
    assert (_times(out, "b"), _codes(out, "b")) == (
        [None, None],
        [("calendar-not-used", "error")],
    )
    assert (_times(out, "c"), _codes(out, "c")) == (
        ["2024-08-31", None],
        [("calendar-unchecked", "warning"), ("follow-up-dated", "info")],
    )


def test_the_same_from_a_document_and_from_its_json(
    plans: Path, model: Path, tmp_path: Path
) -> None:
    """At any number of children, also with the file named in a configuration, byte for byte."""
    (tmp_path / "modell.txt").write_text(MODEL.format(month="augusti"), encoding="utf-8")
    config = tmp_path / "own.toml"
    config.write_text('calendar = "modell.txt"\n', encoding="utf-8")
    one, two = tmp_path / "one", tmp_path / "two"
    assert invoke("convert", plans, "-o", one, "--calendar", model, "--jobs", 1) == ExitCode.DONE
    assert invoke("convert", plans, "-o", two, "--config", config, "--jobs", 2) == ExitCode.DONE
    assert tree(one) == tree(two)


def test_resume_goes_by_what_the_calendar_says(
    plans: Path, model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    convert = ("convert", plans / "a.txt", "-o", out, "--calendar", model, "--jobs", 1)
    invoke(*convert)
    before = _manifest(out)["a.txt"]["configuration"]
    assert invoke(*convert, "--resume", "--dry-run") == ExitCode.DONE
    assert capsys.readouterr().out.startswith("keep")
    _converted(tmp_path, "juli")
    invoke(*convert, "--resume")
    assert _times(out, "a")[0] == "2024-07-31"
    assert _manifest(out)["a.txt"]["configuration"] != before


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("m.txt", "Styrmodell\n\nIngen rapport.\n", "no report says which months it covers"),
        ("m.json", "{}", "m.json"),
    ],
    ids=["no calendar", "no converted document"],
)
def test_a_calendar_that_dates_nothing_is_refused(
    plans: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: str,
    says: str,
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    called = invoke("convert", plans, "-o", tmp_path / "out", "--calendar", tmp_path / name)
    assert called == ExitCode.NOT_ATTEMPTED
    assert says in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_calendar_that_is_not_there(plans: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.pdf"
    assert invoke("convert", plans, "--calendar", missing) == ExitCode.NOT_ATTEMPTED
