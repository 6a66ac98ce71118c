"""Cards: goals and indicators as labels and values inside cells, one card after the other.

One column whose cells hold label lines (`Verksamhetsmål …`, `Nyckeltal`) over their texts, or two
columns with the label on the left. A card cut by a page break goes on in the next cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from .header_rows import read_cell
from .header_text import Match, read_text
from .lexicon import Lexicon
from .roles import THRESHOLDS, Role
from .table import Line, Table

LONGEST_LABEL_WORDS = 10
"""Words of a label line; the longest seen has 7 (a published plan with seven cards, 2026-11)."""

LABEL_SHARE = 0.6
"""Share of a two-column table's rows whose left cell must be a known label."""

_SUBJECTS = frozenset({Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT})
_PARTS = (
    _SUBJECTS
    | THRESHOLDS
    | {
        *(Role.TARGET, Role.BASELINE, Role.CURRENT, Role.OUTTURN, Role.FORECAST),
        *(Role.RESPONSIBLE, Role.TIMING, Role.FOLLOW_UP, Role.STATUS, Role.COMMENT),
        *(Role.SOURCE, Role.UNIT, Role.PARTICIPANTS, Role.COMPARISON),
    }
)


@dataclass(frozen=True, slots=True)
class CardField:
    """A label and the lines under it. `role` is OTHER for labels the lexicon does not know."""

    role: Role
    label: Line
    lines: tuple[Line, ...]
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One card: the lines above its first label (whose goal it is) and its fields in order."""

    heading: tuple[Line, ...]
    fields: tuple[CardField, ...]

    def of_role(self, role: Role) -> tuple[CardField, ...]:
        """The fields with this role."""
        return tuple(field for field in self.fields if field.role is role)


@dataclass(frozen=True, slots=True)
class _Label:
    """A line as a label, with the words that follow on the same line (`Mål: minst 80`)."""

    role: Role
    line: Line
    period: str | None
    rest: Line | None = None


def is_card_table(table: Table, lexicon: Lexicon) -> bool:
    """Whether the cells of the table hold labels: two known ones, of them a goal or indicator."""
    if table.column_count == 1:
        labels = _labels(table, lexicon)
        roles = {label.role for label in labels.values()}
        return bool(roles & _SUBJECTS) and len(roles & _PARTS) >= 2
    return table.column_count == 2 and _is_label_table(table, lexicon)


def read_cards(table: Table, lexicon: Lexicon) -> tuple[Card, ...]:
    """The cards of a card table, in order; cards without any text are left out."""
    if table.column_count == 1:
        cards = _cards_of_cells(table, _labels(table, lexicon))
    else:
        cards = _cards_of_rows(table, lexicon)
    return tuple(card for card in cards if any(field.lines for field in card.fields))


def _labels(table: Table, lexicon: Lexicon) -> dict[str, _Label]:
    """Line text → label: header words, and short lines that several cells repeat."""
    seen = Counter(text for cell in table.cells for text in {line.text for line in cell.lines})
    found: dict[str, _Label] = {}
    for cell in table.cells:
        for line in cell.lines:
            label = _known_label(line, lexicon)
            if label is None and seen[line.text] > 1 and _may_be_label(line):
                label = _Label(Role.OTHER, line, None)
            if label is not None:
                found.setdefault(line.text, label)
    return found


def _may_be_label(line: Line) -> bool:
    return len(line.text.split()) <= LONGEST_LABEL_WORDS and not line.text.endswith((".", ",", ";"))


def _known_label(line: Line, lexicon: Lexicon) -> _Label | None:
    """A line that is a header word by itself, or begins with one and a colon."""
    if not _may_be_label(line) or not line.text[0].isupper():
        return None  # `år` alone on a line is the end of a sentence, no label
    head, colon, rest = line.text.partition(":")
    text = read_text(head, lexicon)
    opens = text.match is Match.PHRASE and _opens_with_role(head, lexicon)
    if _PARTS.isdisjoint(text.roles) or not (text.match is Match.EXACT or opens):
        return None
    value = Line(rest.strip(), line.page, line.box, line.number) if colon and rest.strip() else None
    return _Label(text.roles[0], line, text.period, value)


def _opens_with_role(head: str, lexicon: Lexicon) -> bool:
    """`Verksamhetsmål med inriktning på …`, not `Kommunen arbetar med sina mål`."""
    words = head.split()
    return bool(words) and words[0][0].isupper() and bool(read_text(words[0], lexicon).roles)


class _Deck:
    """Cards under construction: a label that the open card already has begins the next one."""

    def __init__(self) -> None:
        self._cards: list[tuple[list[Line], list[tuple[_Label, list[Line]]]]] = []

    def _fields(self) -> list[tuple[_Label, list[Line]]]:
        return self._cards[-1][1] if self._cards else []

    def head(self, line: Line) -> None:
        """A line above the first label of a cell: it begins a card."""
        if not self._cards or self._fields():
            self._cards.append(([], []))
        self._cards[-1][0].append(line)

    def label(self, label: _Label) -> None:
        """A label; the lines that follow stand under it."""
        have = {(other.role, other.line.text) for other, _ in self._fields()}
        if not self._cards or (label.role, label.line.text) in have:
            self._cards.append(([], []))
        self._cards[-1][1].append((label, [label.rest] if label.rest else []))

    def text(self, line: Line) -> None:
        """A line under the last label, or more of the heading."""
        if self._fields():
            self._fields()[-1][1].append(line)
        else:
            self.head(line)

    def cards(self) -> Iterator[Card]:
        """The finished cards in order."""
        for heading, fields in self._cards:
            yield Card(
                heading=tuple(heading),
                fields=tuple(
                    CardField(label.role, label.line, tuple(lines), label.period)
                    for label, lines in fields
                ),
            )


def _cards_of_cells(table: Table, labels: dict[str, _Label]) -> Iterator[Card]:
    """One column: lines above a cell's first label head a card; without labels it is more text."""
    deck = _Deck()
    for cell in table.cells:
        first = next((i for i, line in enumerate(cell.lines) if line.text in labels), None)
        for index, line in enumerate(cell.lines):
            if line.text in labels:
                deck.label(replace(labels[line.text], line=line))
            elif first is not None and index < first:
                deck.head(line)
            else:
                deck.text(line)
    return deck.cards()


def _is_label_table(table: Table, lexicon: Lexicon) -> bool:
    """`Mål | …` / `Indikator | …` / `Ansvarig | …`: the header stands in the first column."""
    left = [cell for cell in table.cells if cell.column == 0 and cell.lines]
    pairs = [cell for cell in left if cell.column_span == 1]
    texts = [read_cell(cell, lexicon) for cell in pairs]
    known = [t.roles[0] for t in texts if t.roles and t.match is Match.EXACT]
    enough = bool(pairs) and len(known) >= LABEL_SHARE * len(pairs)
    return enough and len(_PARTS.intersection(known)) >= 3 and bool(_SUBJECTS.intersection(known))


def _cards_of_rows(table: Table, lexicon: Lexicon) -> Iterator[Card]:
    """Two columns: the left cell is the label, the right one its text; bands head a card."""
    deck = _Deck()
    for cells in table.rows():
        for cell in (cell for cell in cells if cell.lines):
            text = read_cell(cell, lexicon)
            if cell.column == 1:
                for line in cell.lines:
                    deck.text(line)
            elif cell.column_span > 1:
                for line in cell.lines:
                    deck.head(line)
            else:
                role = text.roles[0] if text.roles else Role.OTHER
                deck.label(_Label(role, cell.lines[0], text.period))
    return deck.cards()
