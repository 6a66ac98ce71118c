"""The collector's thresholds during a reading and after it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from styrkort.collecting import NEW_OBJECTS, seldom_collecting


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_the_thresholds_of_the_caller_come_back_after_an_error() -> None:
    gc.set_threshold(700, 10, 10)
    with pytest.raises(ValueError, match="broken"), seldom_collecting():
        assert gc.get_threshold() == (NEW_OBJECTS, 10, 10)
        raise ValueError("broken")
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.parametrize("youngest", [0, 2 * NEW_OBJECTS], ids=["never", "less often"])
def test_a_caller_who_collects_even_less_often_is_left_alone(youngest: int) -> None:
    gc.set_threshold(youngest, 10, 10)
    with seldom_collecting():
        assert gc.get_threshold() == (youngest, 10, 10)
