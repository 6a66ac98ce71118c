"""A printed text with its place."""

from __future__ import annotations

from pydantic import Field

from .base import Model, PrintedText
from .citation import Cited


class Text(Model):
    """A printed text that has no other type. An empty cell is null, never an empty text."""

    text: PrintedText
    citation: Cited = None


class OtherCell(Model):
    """A cell of a plan table under a column that has no field of its own: kept, never lost."""

    header: Text | None = Field(
        title="Rubrik", description="The column's header; null where none is printed."
    )
    value: Text = Field(title="Innehåll", description="What the cell prints.")
