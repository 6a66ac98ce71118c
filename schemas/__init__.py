"""The contract: every published type of styrkort, and the JSON it is written as."""

from .activity import Activity, ActivityKind
from .base import Coordinate, IsoDate, Model, Number
from .citation import Box, Citation, Confidence, Repair, Witness, citations, lowest
from .columns import Cell, Column, ColumnType
from .finding import Finding, FindingCode, Reading, Severity
from .flat_tables import FLAT_TABLES, FlatTable, ForeignKey, flat_rows
from .frames import plan_frames, to_frames
from .goal import Goal
from .governance import ChainLevel, Contact, Governance, ModelPart, Organ, ReportingOccasion
from .indicator import Direction, Indicator, Measurement, MeasurementRole, Thresholds
from .json_schema import json_schema, plan_json_schema, schema_versions
from .json_text import Layout, Problem, SchemaError, dump, dumps, loads
from .links import (
    Calendar,
    GoalLink,
    GoalReference,
    LinkedDocument,
    Links,
    MunicipalityLinks,
    OccasionLink,
)
from .manifest import (
    Counts,
    DocumentStatus,
    FindingCounts,
    ManifestRecord,
    count_contents,
    count_findings,
)
from .metadata import DatedText, DocumentType, DocumentTypeCode, Metadata, Municipality
from .outline import Furniture, FurnitureKind, Section
from .plan import SCHEMA_VERSION, Plan, Source
from .status import Status, StatusCode, StatusColour
from .table import PlainTable
from .text import OtherCell, Text
from .timing import (
    Bound,
    FollowUp,
    Occasion,
    OccasionCode,
    Recurrence,
    Responsible,
    Timing,
    TimingKind,
)
from .values import Change, Interval, Period, Rank, UnitCode, Value, ValueKind

__all__ = [
    "FLAT_TABLES",
    "SCHEMA_VERSION",
    "Activity",
    "ActivityKind",
    "Bound",
    "Box",
    "Calendar",
    "Cell",
    "ChainLevel",
    "Change",
    "Citation",
    "Column",
    "ColumnType",
    "Confidence",
    "Contact",
    "Coordinate",
    "Counts",
    "DatedText",
    "Direction",
    "DocumentStatus",
    "DocumentType",
    "DocumentTypeCode",
    "Finding",
    "FindingCode",
    "FindingCounts",
    "FlatTable",
    "FollowUp",
    "ForeignKey",
    "Furniture",
    "FurnitureKind",
    "Goal",
    "GoalLink",
    "GoalReference",
    "Governance",
    "Indicator",
    "Interval",
    "IsoDate",
    "Layout",
    "LinkedDocument",
    "Links",
    "ManifestRecord",
    "Measurement",
    "MeasurementRole",
    "Metadata",
    "Model",
    "ModelPart",
    "Municipality",
    "MunicipalityLinks",
    "Number",
    "Occasion",
    "OccasionCode",
    "OccasionLink",
    "Organ",
    "OtherCell",
    "Period",
    "PlainTable",
    "Plan",
    "Problem",
    "Rank",
    "Reading",
    "Recurrence",
    "Repair",
    "ReportingOccasion",
    "Responsible",
    "SchemaError",
    "Section",
    "Severity",
    "Source",
    "Status",
    "StatusCode",
    "StatusColour",
    "Text",
    "Thresholds",
    "Timing",
    "TimingKind",
    "UnitCode",
    "Value",
    "ValueKind",
    "Witness",
    "citations",
    "count_contents",
    "count_findings",
    "dump",
    "dumps",
    "flat_rows",
    "json_schema",
    "loads",
    "lowest",
    "plan_frames",
    "plan_json_schema",
    "schema_versions",
    "to_frames",
]
