"""What stands above a table: the open headings, the block right above, the paragraphs between."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..extract.flow import Block, BlockKind
from ..extract.naming.cell_shapes import is_value
from ..extract.table import Line
from ..normalize.text.goal_labels import (
    find_goal_label,
    find_indicator_label,
    is_caption,
    is_generic,
    names_part_of_goal,
)
from .judgements import is_remark

GOAL_SENTENCE_LINES = 4
"""A sentence above a table that states a goal takes at most this many lines (seen: 1-3)."""

# "Andelen nöjda brukare ska öka", "Kommunen bör …": what a goal sentence says and a caption not
GOAL_VERBS = frozenset({"ska", "skall", "bör", "vill", "skapar", "erbjuder"})


# "Målet följs upp med följande indikatorer": speaks of the table below it
_INTRODUCES = re.compile(
    r"\b(?:nedan|följande|tabell\w*|redovisas|framgår|följas? upp|följs upp|mäts|mätas"
    r"|indikator\w*|nyckeltal\w*|aktivitet\w*|åtgärd\w*)\b",
    re.IGNORECASE,
)


def states_goal(block: Block) -> bool:
    """Whether a heading or line says of itself that it is a goal: `Mål 2: Trygga skolor`."""
    label = find_goal_label(block.text)
    return label is not None and label.is_of_goal and not is_value(block.text[label.end :])


def _can_be_goal(heading: Block) -> bool:
    """Whether a heading looks like a goal: labelled, numbered, or a sentence of what shall be."""
    if heading.marker is not None or find_goal_label(heading.text) is not None:
        return True
    return bool(GOAL_VERBS & set(heading.text.casefold().split()))


@dataclass(eq=False, slots=True)
class Above:
    """What has been read above the place where a walk stands."""

    title: Block | None
    """The document's own title, which is no goal."""
    headings: list[Block] = field(default_factory=list)
    """The open headings, outermost first."""
    last: Block | None = None
    """The block right above; None below a table."""
    heading: Block | None = None
    """The nearest open heading that names something of its own."""
    since_heading: list[Block] = field(default_factory=list)
    """The blocks since the last heading or table."""
    over_plain: Block | None = None
    """The last heading that has a table of its own which is no plan table: `Budget`."""

    def pass_block(self, block: Block) -> None:
        """The walk goes on below `block`."""
        self.last = block
        remark = is_caption(block.text) or is_remark(block.text)
        if block.kind is BlockKind.HEADING and not remark:
            self._open(block)
        else:
            self.since_heading.append(block)

    def names_part(self, block: Block) -> bool:
        """Whether a line, or a heading below the open ones, names what hangs under a goal."""
        if not (is_generic(block.text) and names_part_of_goal(block.text)):
            return False
        open_level = (self.headings[-1].level or 1) if self.headings else 0
        return block.kind is not BlockKind.HEADING or (block.level or 1) > open_level

    def pass_plain_table(self) -> None:
        """The heading right above is that table's, and states no goal of what follows."""
        self.over_plain = self.headings[-1] if self.headings else None
        self.pass_table()

    def pass_table(self) -> None:
        """What stands above the next table stands below this one."""
        self.last = None
        self.since_heading = []

    def _open(self, block: Block) -> None:
        """Keep the open headings; `Aktiviteter` below a goal's heading does not close that one."""
        level, goal = block.level or 1, self.heading
        if is_generic(block.text) and names_part_of_goal(block.text):
            self.headings = [
                h
                for h in self.headings
                if (h.level or 1) < level or ((h.level or 1) == level and h is not self.over_plain)
            ]
        else:
            self.headings = [h for h in self.headings if (h.level or 1) < level]
        self.headings.append(block)
        self.heading = self._nearest_of_its_own()
        if self.heading is not goal:
            self.since_heading = []

    @property
    def stated(self) -> Block | None:
        """The block that states the goal of the next table; None where none does."""
        return self._sentence() or self.heading

    @property
    def says_goal(self) -> bool:
        """Whether what is stated is worded as a goal: labelled, or what shall be."""
        stated = self.stated
        if stated is None:
            return False
        return states_goal(stated) or bool(GOAL_VERBS & set(stated.text.casefold().split()))

    def _nearest_of_its_own(self) -> Block | None:
        """Of the open headings.

        Below `Mål 2: Trygga skolor` a heading that does not look like a goal itself (`Så når vi
        dit`) names a part of that goal.
        """
        named = [h for h in reversed(self.headings) if h is not self.title]
        own = [h for h in named if not is_generic(h.text) and not is_caption(h.text)]
        if not own or _can_be_goal(own[0]):
            return next(iter(own), None)
        return next((h for h in own if states_goal(h)), own[0])

    def goal_around(self, block: Block) -> Block | None:
        """The open heading of a goal under which `block`, labelled as one itself, stands."""
        if not states_goal(block):
            return None
        level = block.level if block.kind is BlockKind.HEADING else None
        outer = [h for h in self.headings if h is not block and states_goal(h)]
        inner = [h for h in outer if level is None or (h.level or 1) < level]
        return inner[-1] if inner else None

    @property
    def caption(self) -> tuple[Line, ...]:
        """`Indikator - Sjukfrånvaro (%)` right above a table names the indicator of its rows."""
        if self.last is None or find_indicator_label(self.last.text) is None:
            return ()
        return self.last.lines

    def _sentence(self) -> Block | None:
        """The block right above, where it is a goal written as a sentence or a labelled line.

        The one labelled line counts also where remarks on the goal stand below it.
        """
        labelled = [block for block in self.since_heading if states_goal(block)]
        block = labelled[0] if len(labelled) == 1 else self.last
        if block is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            return None
        if len(block.lines) > GOAL_SENTENCE_LINES or block.text.endswith(":"):
            return None
        label = find_goal_label(block.text)
        if label is not None and not is_value(block.text[label.end :]):
            return block
        if self.heading is not None and find_goal_label(self.heading.text) is not None:
            return None  # the heading says of itself that it is the goal
        if _INTRODUCES.search(block.text):
            return None
        sentences = [s for s in block.text.rstrip(".").split(". ") if s]
        if len(sentences) == 1 and GOAL_VERBS & set(block.text.casefold().split()):
            return block
        return None
