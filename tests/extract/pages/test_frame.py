"""Frames: every turn is undone by `turned_back`, every point keeps its place on the paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrkort.extract.pages.frame import Turn, display_frame, turn_of, turned_back

TURNS: tuple[Turn, ...] = (0, 90, 180, 270)
rectangles = st.tuples(
    st.integers(0, 90), st.integers(0, 40), st.integers(1, 10), st.integers(1, 10)
)


@given(rectangles, st.sampled_from(TURNS), st.sampled_from(TURNS))
def test_a_turned_box_comes_back(
    rectangle: tuple[int, int, int, int], rotate: Turn, turn: Turn
) -> None:
    left, bottom, width, height = rectangle
    displayed = display_frame(-20, -30, 120, 70, rotate)
    frame = displayed.turned(turn)
    box = frame.box(left, bottom, left + width, bottom + height)
    assert 0 <= box.x0 <= box.x1 <= frame.width and 0 <= box.top <= box.bottom <= frame.height
    assert turned_back(box, frame.width, frame.height, turn) == displayed.box(
        left, bottom, left + width, bottom + height
    )


@given(st.sampled_from(TURNS), st.sampled_from(TURNS))
def test_turns_add_up(first: Turn, second: Turn) -> None:
    frame = display_frame(0, 0, 100, 50, 0)
    both = TURNS[(TURNS.index(first) + TURNS.index(second)) % 4]
    assert frame.turned(first).turned(second) == frame.turned(both)


@pytest.mark.parametrize(
    ("rotate", "corner"), [(0, (0, 50)), (90, (0, 0)), (180, (100, 0)), (270, (100, 50))]
)
def test_the_rotate_entry_turns_clockwise(rotate: Turn, corner: tuple[float, float]) -> None:
    """The PDF corner that is displayed at the top left."""
    assert display_frame(0, 0, 100, 50, rotate).point(*corner) == (0, 0)


@pytest.mark.parametrize(
    ("degrees", "turn"),
    [(0, 0), (3, 0), (-3, 0), (87, 90), (-90, 270), (180, 180), (359, 0), (45, None), (30, None)],
)
def test_nearly_straight_text_is_straight_and_watermarks_are_not(
    degrees: float, turn: Turn | None
) -> None:
    assert turn_of(degrees) == turn
