"""What a document says about itself: its title block, its decision, its validity."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from .base import IsoDate, Model, PrintedText, Words
from .citation import Cited
from .text import Text
from .timing import Responsible
from .values import Period


class DocumentTypeCode(StrEnum):
    """Kinds of governing documents and reports."""

    OPERATIONAL_PLAN = "operational_plan"
    """Verksamhetsplan."""
    COMMITTEE_PLAN = "committee_plan"
    """Nämndplan, nämndens verksamhetsplan."""
    BUSINESS_PLAN = "business_plan"
    """Affärsplan."""
    ACTION_PLAN = "action_plan"
    """Handlingsplan, åtgärdsplan, aktivitetsplan."""
    STRATEGIC_PLAN = "strategic_plan"
    """Strategisk plan, kommunplan, översiktlig målplan."""
    PLAN = "plan"
    BUDGET = "budget"
    """Budget, mål och budget."""
    BUDGET_INSTRUCTIONS = "budget_instructions"
    """Budgetanvisningar, budgetdirektiv."""
    GOVERNING_MODEL = "governing_model"
    """Styrmodell, ledningssystem."""
    SCORECARD = "scorecard"
    """Styrkort."""
    VISION = "vision"
    POLICY = "policy"
    STRATEGY = "strategy"
    PROGRAMME = "programme"
    GUIDELINE = "guideline"
    """Riktlinje."""
    RULES = "rules"
    """Regler, reglemente, föreskrifter, bolagsordning."""
    ROUTINE = "routine"
    """Rutin, anvisning, instruktion."""
    TARIFF = "tariff"
    """Taxa."""
    ANNUAL_REPORT = "annual_report"
    """Årsredovisning."""
    ANNUAL_ACCOUNTS = "annual_accounts"
    """Årsbokslut, bokslut, verksamhetsberättelse."""
    INTERIM_REPORT = "interim_report"
    """Delårsrapport, delårsbokslut."""
    TERTIAL_REPORT = "tertial_report"
    FOLLOW_UP = "follow_up"
    """Uppföljningsrapport, månadsuppföljning."""
    INTERNAL_CONTROL_PLAN = "internal_control_plan"
    """Internkontrollplan."""
    RISK_ANALYSIS = "risk_analysis"
    """Risk- och sårbarhetsanalys."""
    INVESTIGATION = "investigation"
    """Utredning, tjänsteskrivelse, missiv."""


class DocumentType(Model):
    """What kind of document it is."""

    text: PrintedText
    code: DocumentTypeCode | None = Field(
        default=None, title="Dokumenttyp", description="Code of the kind; null if not known."
    )
    citation: Cited = None


class Municipality(Model):
    """The municipality whose document it is."""

    text: PrintedText
    name: Words | None = Field(
        default=None, title="Kommun", description="Its name without genitive and 'kommun'."
    )
    code: Annotated[str, Field(pattern=r"^[0-9]{4}$")] | None = Field(
        default=None, title="Kommunkod", description="Four digits of Statistics Sweden, as text."
    )
    citation: Cited = None

    @model_validator(mode="after")
    def _code_has_a_name(self) -> Self:
        if (self.name is None) != (self.code is None):
            raise ValueError("a municipality has its name and code, or neither")
        return self


class DatedText(Model):
    """A printed date, with what stands beside it."""

    text: PrintedText
    date: IsoDate | None = Field(
        default=None,
        title="Datum",
        description="The day (ISO date); null where none is printed ('Tillsvidare', '2024').",
    )
    edtf: Words | None = Field(
        default=None,
        title="EDTF",
        description="ISO 8601-2 (EDTF) of what is printed, also when it is no single day.",
    )
    citation: Cited = None


class Metadata(Model):
    """Each fact is null, or an object with its printed text and typed value."""

    title: Text | None = Field(default=None, title="Titel", description="Title of the document.")
    document_type: DocumentType | None = Field(
        default=None, title="Dokumenttyp", description="Verksamhetsplan, styrmodell, budget, …"
    )
    municipality: Municipality | None = Field(
        default=None, title="Kommun", description="The municipality with its code."
    )
    unit: Text | None = Field(
        default=None, title="Organisation", description="Committee, department or unit it is for."
    )
    period: Period | None = Field(
        default=None, title="Planperiod", description="The time the plan or report is for."
    )
    decided_by: Text | None = Field(
        default=None, title="Beslutat av", description="The organ that adopted it."
    )
    decided_on: DatedText | None = Field(
        default=None, title="Beslutsdatum", description="The day of the decision."
    )
    paragraph: Text | None = Field(
        default=None, title="Paragraf", description="Number of the paragraph, without §."
    )
    valid_from: DatedText | None = Field(
        default=None, title="Gäller från", description="First day it holds."
    )
    valid_to: DatedText | None = Field(
        default=None, title="Gäller till", description="Last day it holds, or 'Tillsvidare'."
    )
    revised_on: DatedText | None = Field(
        default=None, title="Reviderad", description="When it was or is to be revised."
    )
    applies_to: Text | None = Field(
        default=None, title="Gäller för", description="Whom it is binding on."
    )
    diary_number: Text | None = Field(
        default=None, title="Diarienummer", description="Registration number, as printed."
    )
    responsible: Responsible | None = Field(
        default=None, title="Dokumentansvarig", description="The role that answers for it."
    )
    version: Text | None = Field(default=None, title="Version", description="As printed.")
    replaces: Text | None = Field(
        default=None, title="Ersätter", description="The document or decision it replaces."
    )
