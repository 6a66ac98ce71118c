"""What `styrkort link` writes: which goal takes up which, and which report dates what."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Integer, IsoDate, Model, Number, Words
from .citation import Cited
from .governance import ReportingOccasion
from .metadata import Municipality
from .timing import Occasion


class Calendar(Model):
    """Which reports there are in the year, as one governing model states them."""

    plan: Words = Field(title="Styrmodell", description="Id of the converted governing model.")
    municipality: Municipality | None = Field(title="Kommun", description="As it names it.")
    reports: tuple[ReportingOccasion, ...] = Field(
        title="Uppföljningstillfällen", description="In its order."
    )


class GoalReference(Model):
    """A goal of one converted document."""

    plan: Words = Field(title="Plan", description="Id of the document.")
    ref: Words = Field(
        title="Avser", description="Id of the goal, or s3-i2: the second item of the third section."
    )
    text: Words = Field(title="Mål", description="The goal's words.")
    citation: Cited = None


class GoalLink(Model):
    """A plan's goal that takes up an overall goal, by its words."""

    goal: GoalReference = Field(title="Planens mål", description="The goal of the plan.")
    overall: GoalReference = Field(
        title="Övergripande mål", description="The goal of the document above it."
    )
    score: Number = Field(
        title="Likhet", description="Share of words in common, 0-1; not below the threshold."
    )


class OccasionLink(Model):
    """An activity that is followed up in a report of the calendar."""

    plan: Words = Field(title="Plan", description="Id of the plan.")
    activity: Words = Field(title="Aktivitet", description="Id of the activity in it.")
    occasion: Occasion = Field(title="Tillfälle", description="The report that the plan names.")
    calendar: Words = Field(title="Kalender", description="Id of the governing model.")
    report: Words = Field(title="Rapport", description="The report as the model prints it.")
    covers_through_month: Annotated[Integer, Field(ge=1, le=12)] = Field(
        title="Till och med månad", description="Last month that the report covers (1-12)."
    )
    covers_through: IsoDate | None = Field(
        default=None,
        title="Till och med",
        description="Last day that it covers in the plan's year; null unless the plan has one.",
    )
    citation: Cited = None


class LinkedDocument(Model):
    """A converted document that took part."""

    id: Words = Field(title="Beteckning", description="Name of its JSON file.")
    title: Words | None = Field(title="Titel", description="As printed.")
    document_type: Words | None = Field(title="Dokumenttyp", description="Its code.")


class MunicipalityLinks(Model):
    """The documents of one municipality and what ties them together."""

    name: Words | None = Field(title="Kommun", description="As named; null where none is.")
    code: Words | None = Field(title="Kommunkod", description="Four digits, where known.")
    documents: tuple[LinkedDocument, ...] = Field(title="Dokument", description="By id.")
    goal_links: tuple[GoalLink, ...] = Field(
        default=(), title="Målkopplingar", description="In the order of the plans."
    )
    unlinked_goals: tuple[GoalReference, ...] = Field(
        default=(),
        title="Mål utan koppling",
        description="Goals of plans that no overall goal resembles enough.",
    )
    occasion_links: tuple[OccasionLink, ...] = Field(
        default=(), title="Uppföljningar", description="In the order of the plans."
    )


class Links(Model):
    """Everything that was found between the documents of a folder."""

    threshold: Number = Field(
        title="Tröskel", description="Least score of a link between goals (0-1)."
    )
    municipalities: tuple[MunicipalityLinks, ...] = Field(
        title="Kommuner", description="By code and name."
    )
