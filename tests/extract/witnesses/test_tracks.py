"""Columns and rows between words, with and without rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrkort.extract.witnesses.tracks import PADDING, tracks_of


def test_boundaries_without_rules_lie_between_the_words() -> None:
    tracks = tracks_of(2, [(0, 1, 10, 30), (1, 1, 42, 60)], [], reach=20)
    assert tracks is not None
    assert tracks.edges == (10 - PADDING, 36, 60 + PADDING)
    assert tracks.drawn == (False, False, False)


def test_an_empty_track_takes_its_rules() -> None:
    tracks = tracks_of(4, [(0, 1, 10, 30), (2, 1, 82, 90)], [5, 38, 78, 100, 130], reach=60)
    assert tracks is not None
    assert tracks.edges == (5, 38, 78, 100, 130) and all(tracks.drawn)


def test_words_of_several_tracks_reach_over_boundaries() -> None:
    items = [(0, 2, 10, 95), (0, 1, 10, 30), (1, 1, 50, 80)]
    tracks = tracks_of(2, items, [40], reach=20)
    assert tracks is not None and tracks.edges[1] == 40
    assert tracks.edges[2] == 95 + PADDING


@pytest.mark.parametrize(
    ("count", "items"),
    [
        (2, [(0, 1, 10, 60), (1, 1, 42, 80)]),
        (2, [(0, 1, 50, 60), (1, 1, 10, 20)]),
        (2, [(0, 1, 50, 60)]),
        (1, []),
    ],
    ids=["overlapping", "out of order", "no evidence for the last", "no words"],
)
def test_tracks_that_cannot_be_told_are_none(
    count: int, items: list[tuple[int, int, float, float]]
) -> None:
    assert tracks_of(count, items, [], reach=20) is None


@given(
    st.lists(st.tuples(st.integers(1, 40), st.integers(2, 30)), min_size=1, max_size=6),
    st.lists(st.floats(-50, 500), max_size=6),
)
def test_every_track_encloses_its_words(parts: list[tuple[int, int]], lines: list[float]) -> None:
    items: list[tuple[int, int, float, float]] = []
    at = 0
    for index, (width, gap) in enumerate(parts):
        items.append((index, 1, at, at + width))
        at += width + gap
    tracks = tracks_of(len(items), items, lines, reach=15)
    if tracks is None:  # rules closer than words are wide may cross
        assert lines
        return
    assert len(tracks.edges) == len(items) + 1
    for index, _, low, high in items:
        assert tracks.edges[index] <= low + 1 and high - 1 <= tracks.edges[index + 1]
