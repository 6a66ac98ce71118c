"""Crosses under months and years say when an activity runs, and nothing about the time between."""

from __future__ import annotations

import pytest
from small_plans import plan_of
from text_tables import ACROSS, DOWN, Grid, table_of

from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.roles import RowKind
from styrkort.extract.pages.page import Colour
from styrkort.schemas import Timing, TimingKind

MONTHS: list[str | None] = ["Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug"]


def timing(*rows: list[str | None]) -> Timing | None:
    """The time of the first activity of a table of these rows."""
    grid: Grid = list(rows)
    return plan_of("## Mål 1: Trygga invånare", grid).goals[0].activities[0].timing


@pytest.mark.parametrize(
    ("crosses", "text", "edtf"),
    [
        ("X.......", "Jan", "XXXX-01"),
        (".XXX....", "Feb–Apr", "XXXX-02/XXXX-04"),
        ("X...X...", "Jan, Maj", "{XXXX-01,XXXX-05}"),
        ("......X.", "Jul", "XXXX-07"),
        ("......XX", "Jul–Aug", "XXXX-07/XXXX-08"),
    ],
)
def test_months(crosses: str, text: str, edtf: str) -> None:
    cells = [cross.replace(".", "") for cross in crosses]
    time = timing(["Aktivitet", *MONTHS], ["Öppna en fritidsgård", *cells])
    assert time is not None
    assert (time.text, time.edtf) == (text, edtf)


def test_years_with_a_gap_are_no_span() -> None:
    time = timing(["Aktivitet", "2026", "2027", "2028"], ["Öppna en fritidsgård", "X", "", "X"])
    assert time is not None
    assert (time.text, time.kind, time.edtf) == ("2026, 2028", TimingKind.DATE, "{2026,2028}")


def test_a_year_above_the_months_is_theirs() -> None:
    time = timing(
        ["Aktivitet", "2026", ACROSS, ACROSS],
        [DOWN, "T1", "T2", "T3"],
        ["Öppna en fritidsgård", "", "X", "X"],
    )
    assert time is not None
    assert time.text == "T2–T3 2026"
    assert str(time.start) == "2026-05-01"


def test_months_of_two_years_have_each_their_year() -> None:
    time = timing(
        ["Aktivitet", "Okt 2026", "Nov 2026", "Dec 2026", "Jan 2027"],
        ["Öppna en fritidsgård", "", "X", "X", "X"],
    )
    assert time is not None
    assert (time.text, time.edtf) == ("Nov 2026–Jan 2027", "2026-11/2027-01")


def test_no_cross_is_no_time() -> None:
    assert timing(["Aktivitet", *MONTHS], ["Öppna en fritidsgård", *[""] * 8]) is None


def test_a_deed_without_a_cross_on_a_stripe_is_a_deed() -> None:
    """The one coloured row of a short zebra looks like a band, but no band stands above it."""
    deeds: Grid = [["Öppna torget", "X", ""], ["Rusta badet", "", ""], ["Måla bryggan", "", "X"]]
    stripe: dict[tuple[int, int], Colour] = {(2, column): (238, 242, 247) for column in range(3)}
    table = table_of([["Aktivitet", "2026", "2027"], *deeds], fills=stripe)
    named = name_columns(table, load_lexicon())
    assert [row.kind for row in named.rows[1:]] == [RowKind.DATA] * 3


INITIALS: list[str | None] = list("JFMAMJJASOND")


@pytest.mark.parametrize(
    ("crosses", "text", "edtf"),
    [
        ("..XXX.......", "M–M", "XXXX-03/XXXX-05"),
        ("X....X....X.", "J, J, N", "{XXXX-01,XXXX-06,XXXX-11}"),
        ("......X.....", "J", "XXXX-07"),
        (".......X....", "A", "XXXX-08"),
    ],
)
def test_the_initials_of_twelve_months_are_months_by_their_place(
    crosses: str, text: str, edtf: str
) -> None:
    cells = [cross.replace(".", "") for cross in crosses]
    time = timing(["Aktivitet", *INITIALS], ["Öppna en fritidsgård", *cells])
    assert time is not None
    assert (time.text, time.edtf) == (text, edtf)


def test_a_year_above_the_initials_is_theirs() -> None:
    time = timing(
        ["Aktivitet", "2031", *([ACROSS] * 11)],
        [DOWN, *INITIALS],
        ["Öppna en fritidsgård", "", "", "X", "X", "X", *([""] * 7)],
    )
    assert time is not None
    assert (time.text, time.edtf) == ("M–M 2031", "2031-03/2031-05")


def test_fewer_letters_are_no_months() -> None:
    header = ["Aktivitet", "Ansvarig", *INITIALS[:3]]
    assert timing(header, ["Öppna en fritidsgård", "Rektor", "X", "", ""]) is None


def test_months_that_narrow_columns_break_are_whole() -> None:
    header: list[str | None] = ["Åtgärd", "Ja|n", "Fe|b", "Ma|r", "Ap|r", "Ma|j"]
    time = timing(header, ["Öppna en fritidsgård", "", "", "", "X", "X"])
    assert time is not None
    assert (time.text, time.edtf) == ("Apr–Maj", "XXXX-04/XXXX-05")
