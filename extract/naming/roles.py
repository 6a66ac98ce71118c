"""What columns, rows and tables can be: the closed vocabularies of the step "name the columns"."""

from __future__ import annotations

from enum import Enum, StrEnum


class Role(StrEnum):
    """What a column holds. The spellings of each stand in `lexicon.toml`, nowhere else."""

    GOAL = "goal"
    SUB_GOAL = "sub_goal"
    INDICATOR = "indicator"
    TARGET = "target"
    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    BASELINE = "baseline"
    CURRENT = "current"
    OUTTURN = "outturn"
    FORECAST = "forecast"
    COMPARISON = "comparison"
    UNIT = "unit"
    SOURCE = "source"
    ACTIVITY = "activity"
    ASSIGNMENT = "assignment"
    RESPONSIBLE = "responsible"
    PARTICIPANTS = "participants"
    TIMING = "timing"
    START = "start"
    END = "end"
    FOLLOW_UP = "follow_up"
    STATUS = "status"
    PROGRESS = "progress"
    TREND = "trend"
    COMMENT = "comment"
    ROW_NUMBER = "row_number"
    GOAL_NUMBER = "goal_number"
    """Numbering that counts the goals of the column to its right, not the rows."""
    TIME_MARK = "time_mark"
    """A year, month, quarter or tertial of a calendar: `X` where the activity runs."""
    GOAL_RESPONSIBLE = "goal_responsible"
    """Who answers for the goal of the row: `KS, BMN` under the goal's text."""
    OTHER = "other"
    """Kept with its header; nothing is known of it."""

    # Words of tables that are no plan tables: they speak against goals and activities.
    BUDGET = "budget"
    DEVIATION = "deviation"
    AMOUNT = "amount"
    ACCOUNT = "account"
    RISK = "risk"
    PROBABILITY = "probability"
    CONSEQUENCE = "consequence"
    DATE = "date"
    PERSON = "person"
    PARTY = "party"
    PRICE = "price"
    SUBSTANCE = "substance"
    TERM = "term"
    """A word that the next column explains (glossaries, abbreviations)."""
    FAULT = "fault"
    """What is wrong or was complained of: a safety round, an inspection, opinions on a proposal."""
    RECORD = "record"
    """A case, or what happens to a document: where it is kept, when it is weeded out."""


ABOUT_GOAL: frozenset[Role] = frozenset({Role.GOAL, Role.GOAL_NUMBER, Role.GOAL_RESPONSIBLE})
"""Columns whose cells tell of the goal of a row, not of the row's indicator or activity."""

MEASURES: frozenset[Role] = frozenset(
    {Role.BASELINE, Role.CURRENT, Role.OUTTURN, Role.FORECAST, Role.COMPARISON}
)
"""Columns whose cells are measurements of the row's indicator."""

THRESHOLDS: frozenset[Role] = frozenset({Role.RED, Role.YELLOW, Role.GREEN})

VALUES: frozenset[Role] = MEASURES | THRESHOLDS | {Role.TARGET}
"""Columns whose cells are values of the row's indicator."""

ROW_NAMES: frozenset[Role] = frozenset(
    {
        Role.GOAL,
        Role.SUB_GOAL,
        Role.INDICATOR,
        Role.ACTIVITY,
        Role.ASSIGNMENT,
        Role.ROW_NUMBER,
    }
)
"""What the first column of a table names."""

AGAINST_PLAN: frozenset[Role] = frozenset(
    {
        Role.BUDGET,
        Role.DEVIATION,
        Role.AMOUNT,
        Role.ACCOUNT,
        Role.RISK,
        Role.PROBABILITY,
        Role.CONSEQUENCE,
        Role.DATE,
        Role.PERSON,
        Role.PARTY,
        Role.PRICE,
        Role.SUBSTANCE,
        Role.TERM,
        Role.FAULT,
        Role.RECORD,
    }
)
"""Columns of budgets, risk and fault lists, members, tariffs, schedules, glossaries, archives."""


class ColumnName(Enum):
    """What a text alone is as the name of a column."""

    ROLE = "a header word, alone or with others"
    MEMBER = "a year, a time or people: what a group parts"
    UNKNOWN = "none of these"


class TableKind(StrEnum):
    """What a table is, decided by its columns (`kinds.py`)."""

    INDICATORS = "indicators"
    ACTIVITIES = "activities"
    GOALS = "goals"
    """Goals and sub-goals without indicators, perhaps with status, responsible or comment."""
    MIXED = "mixed"
    """Indicators and activities in the same rows."""
    METADATA = "metadata"
    """A grid of document labels and values (diarienummer, beslutad av, …)."""
    PLAIN = "plain"


class RowKind(StrEnum):
    """What a row of a table is (`rows.py`)."""

    HEADER = "header"
    DATA = "data"
    BAND = "band"
    """A heading inside the table: context of the rows that follow."""
    COMMENT = "comment"
    """`Kommentar: …` across the table: belongs to the data row before."""
    SUBHEADER = "subheader"
    """A remark on the columns inside the body (`rullande tioårsvärde`)."""
    GROUP = "group"
    """Values of one group of the indicator above (`Kvinnor`): they stand in that data row."""
    FOOTNOTE = "footnote"
    """`* Källa: …` across the table."""
    SEPARATOR = "separator"
    """A row of dashes or an empty row."""
    REPEATED_HEADER = "repeated_header"
