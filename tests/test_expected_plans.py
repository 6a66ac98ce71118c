"""Every sample gives what stands beside it, and so do the plans of `pytest --plans DIR`."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

import styrkort
from styrkort.expectations import differences, expectation_for

SAMPLES = Path(__file__).parent.parent / "samples"


PRINTED_OTHERWISE = {
    # This form of the plan prints `VI` in capitals where the others print `Vi`.
    "sorsele_verksamhetsplan_2023_pdf_text.txt": ["$.goals[1].activities[5].text.text"],
}
"""What is printed is kept: places where one form of a plan differs from the others in print."""


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
    found = list(differences(expected, actual))
    printed_otherwise = PRINTED_OTHERWISE.get(plan_file.name, [])
    assert [line for line in found if line.partition(":")[0] not in printed_otherwise] == []
    assert len(found) == len(printed_otherwise)
