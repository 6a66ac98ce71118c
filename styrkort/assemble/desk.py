"""The labelled facts of a title block, looked up by what they state."""

from __future__ import annotations

from collections.abc import Sequence

from ..normalize.documents.decisions import parse_dated
from ..normalize.documents.metadata import MetadataField
from ..schemas import Citation, DatedText, Text
from .labels import Labelled
from .scribe import Scribe, Source


class Desk:
    """The labelled facts, the first of each field first."""

    def __init__(self, facts: Sequence[Labelled], scribe: Scribe) -> None:
        self._facts = facts
        self.scribe = scribe

    def fact(self, field: MetadataField) -> Labelled | None:
        """The first fact of a field; None where no label states it."""
        return next((fact for fact in self._facts if fact.field is field), None)

    def text(self, field: MetadataField) -> Text | None:
        """Its value as printed."""
        fact = self.fact(field)
        return None if fact is None else self.cited(fact.value, fact.source)

    def dated(self, field: MetadataField) -> DatedText | None:
        """Its value as a day or time; None where it is neither."""
        fact = self.fact(field)
        dated = None if fact is None else parse_dated(fact.value)
        if fact is None or dated is None:
            return None
        return dated.model_copy(update={"citation": self.citation(fact.source)})

    def cited(self, value: str, source: Source) -> Text:
        """Words of a fact with their citation."""
        return Text(text=value, citation=self.citation(source))

    def citation(self, source: Source) -> Citation:
        """Where a fact was read."""
        return self.scribe.citation(source, self.scribe.join(source))
