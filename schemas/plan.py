"""The published document: where it comes from and everything that was read in it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from .base import Integer, Model, Words
from .finding import Finding
from .goal import Goal
from .governance import Governance
from .metadata import Metadata
from .outline import Furniture, Section
from .table import PlainTable
from .text import Text

if TYPE_CHECKING:
    import pandas

SCHEMA_VERSION: Final = "1.0"
"""Of the JSON; grows when a key is added, and the older versions stay readable."""

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 in lower-case hexadecimal digits."""

Versions = dict[str, str]
"""Name of a program or library → its version."""


class Source(Model):
    """Which file a plan was made from, and with what."""

    name: str = Field(title="Filnamn", description="Name of the file, without its folder.")
    sha256: Sha256 = Field(title="Kontrollsumma", description="SHA-256 of its bytes.")
    media_type: Words = Field(
        title="Mediatyp", description="application/pdf, text/plain or text/markdown."
    )
    page_count: Annotated[Integer, Field(ge=0)] | None = Field(
        title="Antal sidor", description="Pages of the file (count); null for a text document."
    )
    generator: Versions = Field(
        title="Framställt med",
        description="styrkort and the libraries that read the file, with their versions.",
    )


class Plan(Model):
    """A plan, report or governing document as data."""

    schema_version: Literal["1.0"] = Field(
        default=SCHEMA_VERSION, title="Schemaversion", description="Version of this schema."
    )
    id: Words = Field(
        title="Planens beteckning", description="Name of the output file; plan_id in the CSV files."
    )
    source: Source = Field(title="Källfil", description="The file that was read.")
    metadata: Metadata = Field(
        default_factory=Metadata,
        title="Dokumentuppgifter",
        description="What the document says about itself.",
    )
    vision: Text | None = Field(
        default=None, title="Vision", description="The vision, where the document states one."
    )
    values: tuple[Text, ...] = Field(
        default=(), title="Värdeord", description="The values it states, in order."
    )
    goals: tuple[Goal, ...] = Field(
        default=(), title="Mål", description="The goals in reading order."
    )
    sections: tuple[Section, ...] = Field(
        default=(), title="Avsnitt", description="Prose and lists in reading order."
    )
    furniture: tuple[Furniture, ...] = Field(
        default=(), title="Övrigt på sidorna", description="Running lines, contents, credits, …"
    )
    governance: Governance = Field(
        default_factory=Governance,
        title="Styrning",
        description="How the municipality is governed.",
    )
    tables: tuple[PlainTable, ...] = Field(
        default=(), title="Tabeller", description="Tables that are not plan tables."
    )
    findings: tuple[Finding, ...] = Field(
        default=(), title="Iakttagelser", description="What is wrong or unsure."
    )

    @model_validator(mode="after")
    def _ids_are_unique_and_known(self) -> Self:
        ids = Counter(self._ids())
        if repeated := sorted(name for name, count in ids.items() if count > 1):
            raise ValueError(f"ids given twice: {', '.join(repeated)}")
        parents = {goal.parent for goal in self.goals if goal.parent is not None}
        if unknown := sorted(parents - {goal.id for goal in self.goals}):
            raise ValueError(f"parents that are no goals: {', '.join(unknown)}")
        return self

    def to_frames(self) -> dict[str, pandas.DataFrame]:
        """Give the plan's flat tables as data frames, by name (``goals``, ``indicators``)."""
        from .frames import to_frames  # the tables are declared on top of this class

        return to_frames([self])

    def _ids(self) -> list[str]:
        """Every id that a finding can refer to."""
        ids = [goal.id for goal in self.goals] + [table.id for table in self.tables]
        for goal in self.goals:
            ids += [indicator.id for indicator in goal.indicators]
            ids += [activity.id for activity in goal.activities]
        return ids
