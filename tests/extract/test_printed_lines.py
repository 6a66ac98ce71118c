"""Words → printed lines: spaces as seen, and labels that stand on their side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrkort.extract.geometry import Box
from styrkort.extract.lines import group_lines, line_of, lines_of
from styrkort.extract.pages.page import Word


def word(number: int, text: str, box: tuple[float, float, float, float], turn: int = 0) -> Word:
    return Word(id=number, text=text, box=Box(*box), size=10, space_after=False, turn=turn)


def test_a_gap_without_a_printed_space_is_a_space() -> None:
    words = [word(0, "Mål:", (10, 0, 30, 10)), word(1, "80", (90, 0, 100, 10))]
    assert line_of(words, 1).text == "Mål: 80"


def test_parts_of_a_word_are_joined() -> None:
    words = [word(0, "index", (10, 0, 30, 10)), word(1, "1", (30, -2, 33, 4))]
    assert line_of(words, 1).text == "index1"


def test_a_dot_among_the_words_keeps_its_colour() -> None:
    dot = word(0, "●", (10, 0, 18, 10))._replace(colour=(200, 0, 0))
    line = line_of([dot, word(1, "Försenad", (20, 0, 60, 10))], 1)
    assert (line.light, line.colour) == ((200, 0, 0), (0, 0, 0))


@pytest.mark.parametrize(
    ("turn", "first", "second"),
    [
        (270, (10, 80, 20, 100), (10, 50, 20, 75)),  # reads upwards
        (90, (10, 10, 20, 30), (10, 35, 20, 60)),  # reads downwards
        (180, (80, 10, 100, 20), (50, 10, 75, 20)),
    ],
    ids=["upwards", "downwards", "upside down"],
)
def test_a_turned_label_is_one_line_in_its_own_direction(
    turn: int, first: tuple[float, ...], second: tuple[float, ...]
) -> None:
    label = [word(0, "Trygg", first, turn), word(1, "kommun", second, turn)]  # type: ignore[arg-type]
    (line,) = lines_of(reversed(label), 1)
    assert line.text == "Trygg kommun"


def test_turned_words_do_not_mix_with_upright_lines() -> None:
    label = word(0, "Mål", (0, 0, 10, 60), turn=270)
    upright = [word(1, "ett", (20, 0, 30, 10)), word(2, "två", (20, 15, 30, 25))]
    assert [line.text for line in lines_of([label, *upright], 1)] == ["Mål", "ett", "två"]


@given(st.permutations(range(6)))
def test_the_order_of_the_words_does_not_matter(order: list[int]) -> None:
    words = [
        word(k, str(k), (10 + 30 * (k % 2), 12 * (k // 2), 20 + 30 * (k % 2), 12 * (k // 2) + 10))
        for k in range(6)
    ]
    lines = group_lines(words[k] for k in order)
    assert [[w.id for w in line] for line in lines] == [[0, 1], [2, 3], [4, 5]]


_COORDINATES = st.integers(0, 60)


@given(st.lists(st.tuples(_COORDINATES, st.integers(4, 30)), min_size=1, max_size=8))
def test_the_words_of_a_line_are_one_line_by_themselves(heights: list[tuple[int, int]]) -> None:
    """So that what was grouped once, and not cut since, need not be grouped again."""
    words = [word(k, str(k), (9 * k, y, 9 * k + 8, y + h)) for k, (y, h) in enumerate(heights)]
    for line in group_lines(words):
        assert group_lines(line) == [line]


def test_a_mark_raised_by_half_a_line_stands_behind_its_word() -> None:
    """Browsers raise so far that it shares hardly any height with its line."""
    base = word(0, "36,3%", (10, 6, 40, 16))
    mark = word(1, "¹", (40, 0.5, 45, 10))._replace(superscript=True)
    above = word(2, "Utfall", (10, -8, 40, 2))
    assert [line.text for line in lines_of([base, mark, above], 1)] == ["Utfall", "36,3%¹"]
