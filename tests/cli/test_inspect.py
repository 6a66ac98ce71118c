"""`styrkort inspect`: what a person sees."""

from pathlib import Path

import pytest
from calling import Call

from styrkort import dumps, read
from styrkort.cli.threshold_bar import threshold_bar
from styrkort.exit_codes import ExitCode
from styrkort.normalize.values.thresholds import parse_threshold
from styrkort.schemas import Thresholds

PLAN = (
    "Mål 1 Nöjda medborgare\n\nDELMÅL\tMÅLVÄRDE\tRÖD\tGUL\tGRÖN\n"
    "Bemötande\t>80\t<70\t71-79\t≥80\n\nAktivitet\tAnsvarig\nBesöka byskolan\tRektor\n"
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def json_of_plan(plan: Path) -> Path:
    path = plan.with_suffix(".json")
    path.write_text(dumps(read(plan)), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [40, 80, 200])
def test_everything_is_shown_at_any_width(
    width: int,
    json_of_plan: Path,
    call: Call,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No line is wider than the terminal; stdout is none here, so there are no colours."""
    monkeypatch.setenv("COLUMNS", str(width))
    called = call("inspect", json_of_plan)
    assert called.code == ExitCode.DONE
    assert max(map(len, called.output.splitlines())) <= width
    assert "\x1b" not in called.output
    for word in ("Nöjda", "Bemötande", "byskolan", "Rektor", "threshold-gap"):
        assert word in called.output


def test_json_gives_the_same_as_the_plan(plan: Path, json_of_plan: Path, call: Call) -> None:
    assert call("inspect", json_of_plan).output == call("inspect", plan).output


def test_what_is_no_plan(tmp_path: Path, call: Call) -> None:
    (tmp_path / "x.json").write_text("{}")
    assert call("inspect", tmp_path / "x.json").code == ExitCode.NOT_ATTEMPTED
    (tmp_path / "x.pdf").write_bytes(b"")
    assert call("inspect", tmp_path / "x.pdf").code == ExitCode.ALL_FAILED


def thresholds(red: str, yellow: str | None, green: str) -> Thresholds:
    return Thresholds(
        red=parse_threshold(red),
        yellow=None if yellow is None else parse_threshold(yellow),
        green=parse_threshold(green),
    )


@pytest.mark.parametrize(
    ("classes", "bar"),
    [
        pytest.param(thresholds("<70", "70-79", "≥80"), "rrryyyyyyyyyyggg", id="higher"),
        pytest.param(thresholds("≥7,0", "6,1-6,9", "<6"), "ggg·yyyyyyyyyrrr", id="lower, gaps"),
        pytest.param(thresholds("<100%", None, "100%"), "rrrgggggggggg···", id="a single number"),
    ],
)
def test_threshold_bars(classes: Thresholds, bar: str) -> None:
    assert threshold_bar(classes, coloured=False).plain == bar


def test_a_bar_of_words_is_empty() -> None:
    assert threshold_bar(thresholds("Nej", None, "Ja"), coloured=False).plain == ""


def test_colours_stand_for_the_classes() -> None:
    bar = threshold_bar(thresholds("<70", "70-79", "≥80"), coloured=True)
    assert {str(span.style) for span in bar.spans} == {"red", "yellow", "green"}
