"""How a municipality is governed, as its governing documents state it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Integer, Model, Words
from .citation import Cited
from .text import Text
from .timing import OccasionCode, Recurrence


class Organ(Model):
    """A council, committee, office or role with what it answers for."""

    name: Text = Field(title="Organ", description="Its name as printed.")
    responsibilities: tuple[Text, ...] = Field(
        default=(), title="Ansvar", description="What it answers for, in the document's order."
    )


class ReportingOccasion(Model):
    """A report of the year's calendar."""

    name: Text = Field(title="Uppföljningstillfälle", description="The report as printed.")
    code: OccasionCode | None = Field(
        default=None, title="Kod", description="Which kind of report; null if not known."
    )
    number: Annotated[Integer, Field(ge=1, le=12)] | None = Field(
        default=None, title="Nummer", description="Which in the year, where printed."
    )
    covers_through_month: Annotated[Integer, Field(ge=1, le=12)] | None = Field(
        default=None,
        title="Till och med månad",
        description="Last month that the report covers, as a month number 1-12.",
    )
    recurrence: Recurrence | None = Field(
        default=None,
        title="Återkommer",
        description="How often, where the text says so of it ('tertialvis').",
    )
    recipients: tuple[Text, ...] = Field(
        default=(), title="Mottagare", description="Who gets the report."
    )


class ChainLevel(Model):
    """One level of the steering chain."""

    term: Words = Field(title="Nivå", description="The document's own term: 'inriktningsmål'.")
    citation: Cited = None


class ModelPart(Model):
    """A part of the governing model."""

    name: Text = Field(title="Del", description="Its name as printed.")
    text: Text | None = Field(
        default=None, title="Beskrivning", description="What the document says of it."
    )


class Contact(Model):
    """Whom to ask: a role; the person only where that was asked for."""

    role: Text | None = Field(default=None, title="Roll", description="The role or office.")
    name: Text | None = Field(
        default=None, title="Namn", description="The person; null unless people were asked for."
    )
    details: tuple[Text, ...] = Field(
        default=(),
        title="Kontaktuppgifter",
        description="Telephone, mail and the like; empty unless people were asked for.",
    )


class Governance(Model):
    """The red thread of a governing document."""

    organs: tuple[Organ, ...] = Field(
        default=(), title="Organ", description="Organs and roles with their responsibilities."
    )
    reporting: tuple[ReportingOccasion, ...] = Field(
        default=(), title="Uppföljningskalender", description="Reports in the order of the text."
    )
    chain: tuple[ChainLevel, ...] = Field(
        default=(), title="Styrkedja", description="The levels from vision to activity, in order."
    )
    parts: tuple[ModelPart, ...] = Field(
        default=(), title="Modellens delar", description="The parts that the model is made of."
    )
    perspectives: tuple[Text, ...] = Field(
        default=(), title="Perspektiv", description="Perspectives of a balanced scorecard."
    )
    documents: tuple[Text, ...] = Field(
        default=(), title="Styrdokument", description="Governing documents that are named."
    )
    contacts: tuple[Contact, ...] = Field(
        default=(), title="Kontakter", description="Whom to ask about the document."
    )
