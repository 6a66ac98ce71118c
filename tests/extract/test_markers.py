"""Markers are told from values, amounts and sentences."""

import pytest

from styrkort.extract.markers import find_chapter_number, find_marker


@pytest.mark.parametrize(
    ("text", "marker", "number"),
    [
        ("1. Trygg skola", "1.", "1"),
        ("12) Trygg skola", "12)", "12"),
        ("- 2. Nöjda kunder", "- 2.", "2"),
        (" • 3. Ökad kvalitet".strip(), "• 3.", "3"),
        ("2.1.3 Hållbarhet", "2.1.3", "2.1.3"),
        ("7.1.1.1 Mål: x", "7.1.1.1", "7.1.1.1"),
        ("a) första", "a)", "a"),
        ("• punkt", "•", None),
        ("– punkt", "–", None),
        ("\uf0b7 punkt", "\uf0b7", None),
        ("» Nämnden", "»", None),
    ],
)
def test_markers(text: str, marker: str, number: str | None) -> None:
    found = find_marker(text)
    assert found is not None
    assert (found.text, found.number) == (marker, number)


@pytest.mark.parametrize(
    "text",
    ["-0,8 %", "- 6 279", "–3", "2023 ska alla", "8,0 (av 10,0)", "*Ny indikator", "80%", "1.", ""],
)
def test_values_are_no_markers(text: str) -> None:
    assert find_marker(text) is None


def test_a_chapter_number_stands_before_a_capital() -> None:
    found = find_chapter_number("3 Ekonomi")
    assert found is not None
    assert found.number == "3"
    assert find_chapter_number("3 av fem") is None


def test_items_of_one_list_share_a_style() -> None:
    styles = {find_marker(text).style for text in ("- 1. Ett", "- 12. Två")}  # type: ignore[union-attr]
    assert styles == {"- #."}
