"""The JSON Schema of the published document: made from the models, shipped with the package.

`schema_text` makes the text of the current version's file; a test compares it with the file. A
published version is never changed: when a key is added, `SCHEMA_VERSION` grows and a new file is
put beside the old ones.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from .plan import SCHEMA_VERSION, Plan

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILE_PREFIX, _FILE_SUFFIX = "plan-", ".schema.json"


class UnknownVersionError(LookupError):
    """There is no schema of that version; `version` and the `known` ones are its fields."""

    def __init__(self, version: str, known: tuple[str, ...]) -> None:
        self.version = version
        self.known = known
        super().__init__(version, known)

    def __str__(self) -> str:
        return f"no schema of version {self.version!r}; known: {', '.join(self.known)}"


def schema_id(version: str) -> str:
    """Give the stable ``$id`` of a version.

    >>> schema_id("1.0")
    'urn:styrkort:schema:plan:1.0'
    """
    return f"urn:styrkort:schema:plan:{version}"


class _PublishedSchema(GenerateJsonSchema):
    """Pydantic's schema with the dialect and the versioned name, and without defaults.

    A default says nothing where every key is required.
    """

    schema_dialect = DIALECT

    def generate(
        self, schema: core_schema.CoreSchema, mode: JsonSchemaMode = "validation"
    ) -> JsonSchemaValue:
        return {
            "$schema": self.schema_dialect,
            "$id": schema_id(SCHEMA_VERSION),
            **super().generate(schema, mode),
        }

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def plan_json_schema() -> dict[str, Any]:
    """Make the schema from the models: JSON Schema 2020-12, every written key required."""
    return Plan.model_json_schema(mode="serialization", schema_generator=_PublishedSchema)


def schema_text() -> str:
    """Make the text of the current version's file."""
    return json.dumps(plan_json_schema(), ensure_ascii=False, indent=2) + "\n"


def schema_versions() -> tuple[str, ...]:
    """List the versions shipped with the package, the oldest first."""
    names = [file.name for file in _folder().iterdir() if file.name.endswith(_FILE_SUFFIX)]
    versions = [name.removeprefix(_FILE_PREFIX).removesuffix(_FILE_SUFFIX) for name in names]
    return tuple(sorted(versions, key=lambda version: [int(part) for part in version.split(".")]))


def json_schema(version: str = SCHEMA_VERSION) -> dict[str, Any]:
    """Read a shipped schema.

    Raises:
        UnknownVersionError: when no such version was published.
    """
    if version not in schema_versions():
        raise UnknownVersionError(version, schema_versions())
    file = _folder() / f"{_FILE_PREFIX}{version}{_FILE_SUFFIX}"
    schema: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return schema


def _folder() -> resources.abc.Traversable:
    return resources.files(__package__) / "versions"
