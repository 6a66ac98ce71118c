"""The published JSON Schema: equal to the models, and judged by another implementation."""

import json

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from plan_strategies import plan_settings, plans

from styrkort.schemas import (
    SCHEMA_VERSION,
    Plan,
    dumps,
    json_schema,
    plan_json_schema,
    schema_versions,
)
from styrkort.schemas.json_schema import UnknownVersionError, schema_text


def test_the_shipped_file_is_what_the_models_say() -> None:
    assert json_schema(SCHEMA_VERSION) == plan_json_schema() == json.loads(schema_text())


@pytest.mark.parametrize("version", schema_versions())
def test_every_shipped_schema_is_valid_and_names_itself(version: str) -> None:
    schema = json_schema(version)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:styrkort:schema:plan:{version}"
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_an_unknown_version_is_refused_by_name() -> None:
    with pytest.raises(UnknownVersionError, match=r"'0\.0'; known: 1\.0"):
        json_schema("0.0")


@settings(plan_settings, max_examples=15)
@given(plans())
def test_every_written_plan_is_valid(plan: Plan) -> None:
    document = json.loads(dumps(plan))
    assert list(Draft202012Validator(json_schema()).iter_errors(document)) == []


def test_every_key_is_required_and_no_other_allowed() -> None:
    for name, definition in plan_json_schema()["$defs"].items():
        if definition["type"] == "object":
            assert definition["required"] == list(definition["properties"]), name
            assert definition["additionalProperties"] is False, name


def test_every_property_is_described_in_the_schema() -> None:
    schema = plan_json_schema()
    for definition in [schema, *schema["$defs"].values()]:
        for name, field in definition.get("properties", {}).items():
            assert {"title", "description"} <= field.keys(), name


def test_numbers_are_json_numbers() -> None:
    lower = plan_json_schema()["$defs"]["Interval"]["properties"]["lower"]
    assert lower["anyOf"] == [{"type": "number"}, {"type": "null"}]
