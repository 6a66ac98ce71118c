"""`styrkort schema`: the JSON Schema of the published JSON."""

from __future__ import annotations

import click

from ..exit_codes import NotAttempted
from .streams import write_data


@click.command("schema")
@click.option("--version", metavar="X.Y", help="An older version; default the current one.")
def command(version: str | None) -> None:
    """Print the JSON Schema (2020-12) of the JSON that `convert` writes.

    \b
    Example:
      styrkort schema > plan.schema.json
    """
    import json

    from ..schemas import SCHEMA_VERSION, json_schema
    from ..schemas.json_schema import UnknownVersionError

    try:
        schema = json_schema(version or SCHEMA_VERSION)
    except UnknownVersionError as error:
        raise NotAttempted(str(error)) from error
    write_data(json.dumps(schema, ensure_ascii=False, indent=2) + "\n")
