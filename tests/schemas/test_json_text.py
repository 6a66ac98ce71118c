"""The canonical JSON text: exact, safe to show, and read back to the same model."""

import json
import pickle
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from plan_strategies import of_type, plan_settings, plans, records

from styrkort.schemas import (
    Activity,
    Finding,
    Indicator,
    Interval,
    Layout,
    ManifestRecord,
    Plan,
    Problem,
    SchemaError,
    Source,
    Text,
    Value,
    dump,
    dumps,
    loads,
)


def a_plan(**fields: object) -> Plan:
    source = Source(
        name="plan.pdf", sha256="0" * 64, media_type="text/plain", page_count=None, generator={}
    )
    return Plan.model_validate({"id": "plan", "source": source, **fields})


@plan_settings
@given(plans())
def test_a_plan_survives_both_layouts(plan: Plan) -> None:
    for layout in Layout:
        text = dumps(plan, layout)
        assert loads(text) == plan
        assert dumps(loads(text), layout) == text
        file = BytesIO()
        dump(plan, file, layout)
        assert file.getvalue() == text.encode("utf-8")


@plan_settings
@given(of_type(Indicator) | of_type(Activity) | of_type(Finding))
def test_every_part_of_a_plan_survives(part: Indicator | Activity | Finding) -> None:
    assert loads(dumps(part), type(part)) == part


@plan_settings
@given(records())
def test_a_record_of_the_manifest_is_one_line(record: ManifestRecord) -> None:
    text = dumps(record, Layout.LINE)
    assert len(text.splitlines()) == 1
    assert loads(text, ManifestRecord) == record


@pytest.mark.parametrize("printed", ["7.0", "80", "-1", "0.050", "1000000", "-0.10"])
def test_a_number_keeps_its_printed_decimals(printed: str) -> None:
    value = Value(text="7,0", kind="number", number=Decimal(printed))
    assert f'"number": {printed},' in dumps(value)
    assert str(loads(dumps(value), Value).number) == printed


def test_an_exponent_is_never_written() -> None:
    value = Value(text="1 mnkr", kind="number", number=Decimal("1E+6"), multiplier=Decimal("1E-3"))
    assert '"number": 1000000,' in dumps(value)
    assert '"multiplier": 0.001,' in dumps(value)


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u200f", "\u2028", "\ufeff", "\u061c"],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_characters_that_steer_a_terminal_are_escaped(character: str) -> None:
    text = dumps(Text(text=f"a{character}b"))
    assert f"\\u{ord(character):04x}" in text
    assert loads(text, Text).text == f"a{character}b"


def test_swedish_letters_stand_as_they_are() -> None:
    assert dumps(Text(text="Målvärde ≥80 – år")) == (
        '{\n  "text": "Målvärde ≥80 – år",\n  "citation": null\n}'
    )


def test_omitted_keys_are_left_out_at_every_depth() -> None:
    part = Value(text="10", kind="number", number=Decimal(10))
    several = Value(text="10 respektive 15", kind="several", parts=(part, part))
    text = dumps(several, Layout.LINE, omit=frozenset({"citation"}))
    assert "citation" not in text
    assert json.loads(text)["parts"][0]["number"] == 10


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON: Expecting value at line 1 column 1"),
        ('{"id": 1,}', "not JSON"),
        ('{"id": NaN}', "not JSON: NaN is no number"),
        ('{"id": "a", "id": "b"}', 'key given twice: "id"'),
        ("[" * 100_000, "nested too deeply"),
        ('{"id": ' + "9" * 5000 + "}", "not JSON"),
        ("[]", "Input should be a valid dictionary"),
    ],
    ids=["empty", "comma", "nan", "twice", "deep", "long-integer", "array"],
)
def test_what_is_no_plan_is_our_error(text: str, message: str) -> None:
    with pytest.raises(SchemaError, match="(?s)" + message):
        loads(text)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"goals": [{"id": "g1", "colour": "red"}]}, "goals[0].colour"),
        ({"goals": [{"id": "goal one"}]}, "goals[0].id"),
        ({"vision": {"text": ""}}, "vision.text"),
        ({"vision": {"text": " blank"}}, "vision.text"),
        ({"source": 1}, "source"),
        ({"schema_version": "9.9"}, "schema_version"),
    ],
    ids=lambda item: item if isinstance(item, str) else "",
)
def test_an_error_names_the_json_path(change: dict[str, object], path: str) -> None:
    document = json.loads(dumps(a_plan())) | change
    with pytest.raises(SchemaError) as caught:
        loads(json.dumps(document))
    assert path in [problem.path for problem in caught.value.problems]


def test_an_error_survives_the_way_between_processes() -> None:
    error = SchemaError([Problem("goals[0].id", "not an id"), Problem("", "no plan")])
    copy = pickle.loads(pickle.dumps(error))
    assert copy.problems == error.problems
    assert str(copy) == "goals[0].id: not an id\nno plan"


@pytest.mark.parametrize("number", ["1e400", "1" * 60, "0." + "0" * 60 + "1"])
def test_numbers_of_absurd_length_are_refused(number: str) -> None:
    text = f'{{"lower": {number}, "lower_closed": true, "upper": null, "upper_closed": false}}'
    with pytest.raises(SchemaError, match="digits"):
        loads(text, Interval)
