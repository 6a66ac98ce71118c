"""A printed table that is not a plan table: a budget, a schedule, a list of members."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from .base import Model
from .citation import Cited, PageNumber
from .text import Text

TableId = Annotated[str, Field(pattern=r"^t[1-9][0-9]*$")]
"""``t1``, ``t2`` … in reading order."""


class PlainTable(Model):
    """Cells as printed, rows of equal length."""

    id: TableId = Field(title="Tabellens beteckning", description="Ordinal in reading order: t1.")
    caption: Text | None = Field(
        default=None, title="Tabellrubrik", description="The line that names the table."
    )
    header: tuple[Text | None, ...] = Field(
        default=(),
        title="Kolumnrubriker",
        description="The header cells, null where empty; no cells where no row is a header.",
    )
    rows: tuple[tuple[Text | None, ...], ...] = Field(
        default=(), title="Rader", description="The cells row by row, null where empty."
    )
    pages: tuple[PageNumber, ...] = Field(
        default=(),
        title="Sidor",
        description="The pages it stands on, ascending; empty in text documents.",
    )
    citation: Cited = None

    @model_validator(mode="after")
    def _is_rectangular(self) -> Self:
        lengths = {len(row) for row in self.rows} | ({len(self.header)} if self.header else set())
        if len(lengths) > 1:
            raise ValueError(f"rows of different lengths: {sorted(lengths)} cells")
        return self
