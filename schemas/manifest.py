"""One record for each document of a batch: what became of it, and what it was read with."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Integer, Model, Words
from .finding import Severity
from .plan import Plan, Sha256, Versions

Count = Annotated[Integer, Field(ge=0)]
"""How many."""


class DocumentStatus(StrEnum):
    """What became of a document."""

    OK = "ok"
    NO_PLAN_TABLES = "no_plan_tables"
    NO_TEXT = "no_text"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NOT_A_DOCUMENT = "not_a_document"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"
    TOO_LARGE = "too_large"

    @property
    def is_success(self) -> bool:
        """Whether the document has a JSON file."""
        return self in (DocumentStatus.OK, DocumentStatus.NO_PLAN_TABLES)


class Counts(Model):
    """What was found in a document."""

    written_inline: ClassVar[bool] = True

    pages: Count = Field(default=0, title="Sidor", description="Pages of the file (count).")
    goals: Count = Field(default=0, title="Mål", description="Goals (count), g0 not counted.")
    indicators: Count = Field(default=0, title="Indikatorer", description="Indicators (count).")
    measurements: Count = Field(default=0, title="Mätvärden", description="Measurements (count).")
    activities: Count = Field(default=0, title="Aktiviteter", description="Activities (count).")
    tables: Count = Field(default=0, title="Tabeller", description="Plain tables (count).")
    sections: Count = Field(default=0, title="Avsnitt", description="Sections (count).")


class FindingCounts(Model):
    """Findings by severity."""

    written_inline: ClassVar[bool] = True

    info: Count = Field(default=0, title="Upplysningar", description="Findings of severity info.")
    warning: Count = Field(
        default=0, title="Varningar", description="Findings of severity warning."
    )
    error: Count = Field(default=0, title="Fel", description="Findings of severity error.")


class ManifestRecord(Model):
    """A line of ``manifest.jsonl``. It holds no clock: a rerun writes the same bytes."""

    name: str = Field(
        title="Filnamn", description="Path of the input as given or relative to its folder."
    )
    id: Words = Field(title="Planens beteckning", description="Name of the output file.")
    status: DocumentStatus = Field(title="Status", description="What became of the document.")
    message: Words | None = Field(
        default=None,
        title="Meddelande",
        description="Why it failed, or why no calendar was used, in a line; else null.",
    )
    sha256: Sha256 | None = Field(
        title="Kontrollsumma", description="SHA-256 of the input; null where it was never read."
    )
    json_sha256: Sha256 | None = Field(
        default=None,
        title="Resultatets kontrollsumma",
        description="SHA-256 of the plan's JSON file; null where none was written.",
    )
    schema_version: Words = Field(
        title="Schemaversion", description="Version of the JSON that was written."
    )
    versions: Versions = Field(
        title="Versioner", description="styrkort and the libraries that read the file."
    )
    configuration: Sha256 = Field(
        title="Inställningar", description="SHA-256 of the configuration in force."
    )
    counts: Counts = Field(
        default_factory=Counts, title="Antal", description="What was found (counts)."
    )
    findings: FindingCounts = Field(
        default_factory=FindingCounts,
        title="Iakttagelser",
        description="Findings by severity (counts).",
    )

    @model_validator(mode="after")
    def _failure_says_why(self) -> Self:
        if not self.status.is_success and self.message is None:
            raise ValueError(f"a record of status {self.status} says why in its message")
        return self


def count_contents(plan: Plan) -> Counts:
    """Count what a plan holds."""
    indicators = [indicator for goal in plan.goals for indicator in goal.indicators]
    return Counts(
        pages=plan.source.page_count or 0,
        goals=sum(goal.id != "g0" for goal in plan.goals),
        indicators=len(indicators),
        measurements=sum(len(indicator.measurements) for indicator in indicators),
        activities=sum(len(goal.activities) for goal in plan.goals),
        tables=len(plan.tables),
        sections=len(plan.sections),
    )


def count_findings(plan: Plan) -> FindingCounts:
    """Count a plan's findings by severity."""
    severities = [finding.severity for finding in plan.findings]
    return FindingCounts(
        info=severities.count(Severity.INFO),
        warning=severities.count(Severity.WARNING),
        error=severities.count(Severity.ERROR),
    )
