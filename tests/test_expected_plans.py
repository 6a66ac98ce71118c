"""Every sample gives what stands beside it, and so do the plans of `pytest --plans DIR`."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

import styrkort
from styrkort.expectations import differences, expectation_for

SAMPLES = Path(__file__).parent.parent / "samples"


def test_plan_is_as_expected(plan_file: Path) -> None:
    expectation = expectation_for(plan_file)
    if expectation is None:
        if SAMPLES in plan_file.parents:
            pytest.fail(f"no expectation beside {plan_file.name}; write one")
        styrkort.read(plan_file)  # plans of other people without expectation: read, no crash
        return
    expected = json.loads(expectation.read_text("utf-8"), parse_float=Decimal)
    plan = styrkort.read(plan_file)
    actual = json.loads(styrkort.dumps(plan), parse_float=Decimal)
    assert list(differences(expected, actual)) == []
