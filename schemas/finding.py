"""What is wrong or unsure in a plan or in its reading."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .base import Model, Words
from .citation import Cited, Witness
from .values import Interval


class Severity(StrEnum):
    """How serious a finding is, the mildest first."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    def reaches(self, level: Severity) -> bool:
        """Tell whether it is at least as serious as `level`.

        >>> Severity.WARNING.reaches(Severity.INFO), Severity.INFO.reaches(Severity.ERROR)
        (True, False)
        """
        order = tuple(Severity)
        return order.index(self) >= order.index(level)


class FindingCode(StrEnum):
    """What the finding is about. Codes are added, never renamed."""

    # the plan's own figures
    THRESHOLD_GAP = "threshold-gap"
    """A value on the printed decimal grid is in no class; `interval` says which."""
    THRESHOLD_GAP_OFF_GRID = "threshold-gap-off-grid"
    THRESHOLD_OVERLAP = "threshold-overlap"
    THRESHOLD_DIRECTION = "threshold-direction"
    """Red, yellow and green do not lie in order."""
    THRESHOLD_DEAD = "threshold-dead"
    """A class that no value can be in."""
    TARGET_VS_GREEN = "target-vs-green"
    UNIT_DIFFERS = "unit-differs"
    SCALE_DIFFERS = "scale-differs"
    YEAR_IMPLAUSIBLE = "year-implausible"
    OPERATOR_DIFFERS = "operator-differs"
    """The name says ``ska överstiga``, the cell ``≥``."""
    METADATA_CONFLICT = "metadata-conflict"
    """Two places state a fact differently; the first is kept."""
    PLACEHOLDER = "placeholder"
    """An unfilled field of a template."""
    CONTENTS_DIFFER = "contents-differ"
    """The table of contents names goals that are not found, or the other way round."""
    NUMBERING_GAP = "numbering-gap"
    """A number is missing in a numbered sequence."""
    # a calendar of another document
    FOLLOW_UP_DATED = "follow-up-dated"
    """Times that are not printed in the plan: a report of the calendar gives them."""
    CALENDAR_NOT_USED = "calendar-not-used"
    """The calendar is of another municipality."""
    CALENDAR_UNCHECKED = "calendar-unchecked"
    """The plan or the calendar does not name its municipality."""
    # the reading of tables
    WORDS_LOST = "words-lost"
    WORDS_OUTSIDE_CELLS = "words-outside-cells"
    CELL_DOUBTFUL = "cell-doubtful"
    WITNESSES_DISAGREE = "witnesses-disagree"
    CONTINUATION_UNCERTAIN = "continuation-uncertain"
    ROW_INCOMPLETE = "row-incomplete"
    HEADER_UNCERTAIN = "header-uncertain"
    """A header that may mean several things, or none of the lexicon's."""
    MERGE_UNCERTAIN = "merge-uncertain"
    """Empty or merged: a value was carried down without drawn evidence."""
    TAGS_UNUSABLE = "tags-unusable"
    """The structure tree fails its sanity checks and was not used."""
    TABLE_SKIPPED = "table-skipped"
    """Something drawn like a table was read as prose."""
    TABLE_KEPT_PLAIN = "table-kept-plain"
    """It has words of plan tables, but others speak against it; the message says which."""
    STATUS_NOT_IN_TEXT = "status-not-in-text"
    """A status is a drawing or a fill that no rule reads."""
    # the reading of texts
    NOT_UNDERSTOOD = "not-understood"
    """A cell stayed text; the message marks the place."""
    TEXT_SUSPECT = "text-suspect"
    """Unmapped glyphs, control characters or the like: the words may not be what is seen."""
    TEXT_HIDDEN = "text-hidden"
    """Words that cannot be seen (white, clipped, outside the page)."""
    TEXT_STRUCK = "text-struck"
    """Words with a line through them: deleted, and left out."""
    HYPHEN_UNDECIDED = "hyphen-undecided"
    """A line-end hyphen was joined or kept without a second occurrence of the word."""
    ENCODING_GUESSED = "encoding-guessed"
    """A text file that is not UTF-8."""
    VALUE_REPEATED = "value-repeated"
    """The same words printed twice side by side were taken once."""
    # pages and documents
    PAGE_WITHOUT_TEXT = "page-without-text"
    PAGE_UNREADABLE = "page-unreadable"
    PAGES_SKIPPED = "pages-skipped"
    LIMIT_REACHED = "limit-reached"
    DOCUMENT_REPAIRED = "document-repaired"
    """The file is damaged; a reader mended it."""


class Reading(Model):
    """What one or several witnesses read in the same place."""

    witnesses: tuple[Witness, ...] = Field(title="Vittnen", description="Who reads it so.")
    text: Words | None = Field(title="Läsning", description="The words; null for an empty cell.")


class Finding(Model):
    """One thing that a person should know about the result."""

    code: FindingCode = Field(title="Kod", description="What it is about.")
    severity: Severity = Field(title="Allvarsgrad", description="info, warning or error.")
    message: Words = Field(title="Meddelande", description="One sentence in English for a person.")
    ref: Words | None = Field(
        default=None, title="Avser", description="Id of the goal, indicator, activity or table."
    )
    field: Words | None = Field(
        default=None,
        title="Fält",
        description="Key inside the object of `ref`: 'target', 'thresholds.red', 'timing'.",
    )
    interval: Interval | None = Field(
        default=None,
        title="Intervall",
        description="The numbers in no class or in two, in the row's unit.",
    )
    words: tuple[str, ...] = Field(
        default=(), title="Ord", description="The printed words concerned: lost, outside, suspect."
    )
    readings: tuple[Reading, ...] = Field(
        default=(), title="Läsningar", description="What the disagreeing witnesses read."
    )
    citation: Cited = None
