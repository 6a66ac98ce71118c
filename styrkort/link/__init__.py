"""The red thread across documents: goals that take up goals, and reports that date follow-ups."""

from .calendar import OtherMunicipalityError, calendar_of, date_follow_ups
from .diagram import mermaid
from .documents import read_converted
from .join import link_documents

__all__ = [
    "OtherMunicipalityError",
    "calendar_of",
    "date_follow_ups",
    "link_documents",
    "mermaid",
    "read_converted",
]
