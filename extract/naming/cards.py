"""Cards: goals and indicators as labels and values inside cells, one card after the other.

One column whose cells hold label lines (`Verksamhetsmål …`, `Nyckeltal`) over their texts, or two
columns with the label on the left. A card cut by a page break goes on in the next cell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ..table import Cell, Line, Table
from .cell_shapes import is_value
from .header_look import read_cell
from .header_rows import find_header
from .header_text import Match, read_text
from .lexicon import Lexicon
from .roles import THRESHOLDS, Role

LONGEST_LABEL_WORDS = 10
"""Words of a label line; the longest seen has 7 (a published plan with seven cards, 2026-11)."""

LABEL_SHARE = 0.6
"""Share of a two-column table's rows whose left cell must be a known label."""

SUBJECTS = frozenset({Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT})
"""What a card is about; its other labels tell more of it."""
_PARTS = (
    SUBJECTS
    | THRESHOLDS
    | {
        *(Role.TARGET, Role.BASELINE, Role.CURRENT, Role.OUTTURN, Role.FORECAST),
        *(Role.RESPONSIBLE, Role.TIMING, Role.FOLLOW_UP, Role.STATUS, Role.COMMENT),
        *(Role.SOURCE, Role.UNIT, Role.PARTICIPANTS, Role.COMPARISON),
    }
)

# "Indikator 2:", "Aktivitet 1.3:", "Mål 4": the number that counts cards
_COUNT = re.compile(r"\s+\d{1,2}(?:\.\d{1,2})*(?=\s*:?$)")


@dataclass(frozen=True, slots=True)
class CardField:
    """A label and the lines under it. `role` is OTHER for labels the lexicon does not know."""

    role: Role
    label: Line
    """The label's words alone, without what follows them on the line (`Mål: minst 80`)."""
    lines: tuple[Line, ...]
    period: str | None = None
    exact: bool = True
    """Whether the label is a header word and nothing more (`Verksamhetsmål för god hushållning`
    only begins with one)."""
    cells: tuple[Cell, ...] = ()
    """The printed cells that the lines stand in; none for cards in prose."""


@dataclass(frozen=True, slots=True)
class Card:
    """One card: the lines above its first label (whose goal it is) and its fields in order."""

    heading: tuple[Line, ...]
    fields: tuple[CardField, ...]

    @property
    def has_text(self) -> bool:
        """Whether anything but labels is printed."""
        return bool(self.heading) or any(part.lines for part in self.fields)

    def of_role(self, role: Role) -> tuple[CardField, ...]:
        """The fields with this role."""
        return tuple(part for part in self.fields if part.role is role)


@dataclass(frozen=True, slots=True)
class Label:
    """A line as a label, with the words that follow on the same line (`Mål: minst 80`)."""

    role: Role
    line: Line
    period: str | None = None
    rest: Line | None = None
    exact: bool = True


def is_card_table(table: Table, lexicon: Lexicon) -> bool:
    """Whether the cells of the table hold labels: two known ones, of them a goal or indicator."""
    if table.column_count == 1:
        labels = _labels(table, lexicon)
        roles = {label.role for label in labels.values()}
        return bool(roles & SUBJECTS) and len(roles & _PARTS) >= 2
    return table.column_count == 2 and _is_label_table(table, lexicon)


def read_cards(table: Table, lexicon: Lexicon) -> tuple[Card, ...]:
    """The cards of a card table, in order; a title above them is a card without fields."""
    if table.column_count == 1:
        return tuple(_cards_of_cells(table, _labels(table, lexicon)))
    return tuple(_cards_of_rows(table, lexicon))


def _labels(table: Table, lexicon: Lexicon) -> dict[str, Label]:
    """Line text → label: header words, and short lines that several cells repeat.

    A line that only begins with a header word is a label where cells repeat it: goals begin so too.
    """
    seen = Counter(text for cell in table.cells for text in {line.text for line in cell.lines})
    found: dict[str, Label] = {}
    for cell in table.cells:
        for line in cell.lines:
            label, repeated = find_label(line, lexicon), seen[line.text] > 1
            if label is not None and not (label.exact or label.rest or repeated):
                label = None
            if label is None and repeated and _may_be_label(line.text):
                label = Label(Role.OTHER, line)
            if label is not None:
                found.setdefault(line.text, label)
    return found


def _may_be_label(text: str) -> bool:
    return len(text.split()) <= LONGEST_LABEL_WORDS and not text.endswith((".", ",", ";"))


def find_label(line: Line, lexicon: Lexicon) -> Label | None:
    """A line that is or begins with a header word, or with one and a colon; years need a value.

    The words behind a colon (`Mål: minst 80`, `2018: 7 poäng`) are the label's `rest`.
    """
    head, colon, rest = line.text.partition(":")
    if not head.strip() or not _may_be_label(head if colon else line.text):
        return None
    text = read_text(uncounted(head), lexicon)
    value = line._replace(text=rest.strip()) if colon and rest.strip() else None
    if text.match is Match.TIME:
        is_label = value is not None and is_value(value.text)
    else:
        is_label = head[0].isupper() and not _PARTS.isdisjoint(text.roles)
    exact = text.match in (Match.EXACT, Match.TIME)
    if not is_label or not (exact or _opens_with_role(head, lexicon)):
        return None  # `år` alone on a line is the end of a sentence, no label
    role = text.roles[0] if text.roles else Role.OTHER
    return Label(role, line._replace(text=head + colon), text.period, value, exact)


def _opens_with_role(head: str, lexicon: Lexicon) -> bool:
    """`Verksamhetsmål med inriktning på …`, not `Kommunen arbetar med sina mål`."""
    words = head.split()
    return bool(words) and words[0][0].isupper() and bool(read_text(words[0], lexicon).roles)


class Deck:
    """Cards under construction: a label that the open card already has begins the next one."""

    def __init__(self) -> None:
        self._cards: list[tuple[list[Line], list[_OpenField]]] = []

    def _fields(self) -> list[_OpenField]:
        return self._cards[-1][1] if self._cards else []

    def begin(self) -> None:
        """What follows is another card."""
        self._cards.append(([], []))

    def head(self, line: Line) -> None:
        """A line above the first label of a cell: it begins a card."""
        if not self._cards or self._fields():
            self.begin()
        self._cards[-1][0].append(line)

    def label(self, label: Label, cell: Cell | None = None) -> None:
        """A label; the lines that follow stand under it."""
        have = {_named(other.label) for other in self._fields()}
        if not self._cards or _named(label) in have:
            self.begin()
        self._fields().append(_OpenField(label))
        if label.rest is not None:
            self.text(label.rest, cell)

    def text(self, line: Line, cell: Cell | None = None) -> None:
        """A line under the last label, or more of the heading."""
        if not self._fields():
            self.head(line)
            return
        last = self._fields()[-1]
        last.lines.append(line)
        if cell is not None and cell not in last.cells:
            last.cells.append(cell)

    def cards(self) -> Iterator[Card]:
        """The finished cards in order."""
        for heading, fields in self._cards:
            yield Card(tuple(heading), tuple(part.closed() for part in fields))


def uncounted(label: str) -> str:
    """A label without the number that counts cards: `Indikator 2:` is `Indikator 1:` again."""
    return _COUNT.sub("", label)


def _named(label: Label) -> tuple[Role, str, str | None]:
    """What a label is known again by."""
    return label.role, uncounted(label.line.text), label.period


@dataclass(slots=True)
class _OpenField:
    label: Label
    lines: list[Line] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)

    def closed(self) -> CardField:
        return CardField(
            role=self.label.role,
            label=self.label.line,
            lines=tuple(self.lines),
            period=self.label.period,
            exact=self.label.exact,
            cells=tuple(self.cells),
        )


def _cards_of_cells(table: Table, labels: dict[str, Label]) -> Iterator[Card]:
    """One column: lines above a cell's first label head a card; without labels it is more text."""
    deck = Deck()
    for cell in table.cells:
        first = next((i for i, line in enumerate(cell.lines) if line.text in labels), None)
        if first:
            deck.begin()
        for index, line in enumerate(cell.lines):
            if line.text in labels:
                deck.label(_here(labels[line.text], line), cell)
            elif first is not None and index < first:
                deck.head(line)
            else:
                deck.text(line, cell)
    return deck.cards()


def _here(label: Label, line: Line) -> Label:
    """The label as this line prints it."""
    rest = None if label.rest is None else line._replace(text=label.rest.text)
    return replace(label, line=line._replace(text=label.line.text), rest=rest)


def _is_label_table(table: Table, lexicon: Lexicon) -> bool:
    """`Mål | …` / `Indikator | …` / `Ansvarig | …`: the header stands in the first column."""
    left = [cell for cell in table.cells if cell.column == 0 and cell.lines]
    pairs = [cell for cell in left if cell.column_span == 1]
    texts = [read_cell(cell, lexicon) for cell in pairs]
    known = [t.roles[0] for t in texts if t.roles and t.match is Match.EXACT]
    enough = bool(pairs) and len(known) >= LABEL_SHARE * len(pairs)
    if _has_header(table, lexicon):
        return False  # `Begrepp | Förklaring`: the labels are rows of that table
    return enough and len(_PARTS.intersection(known)) >= 3 and bool(SUBJECTS.intersection(known))


def _has_header(table: Table, lexicon: Lexicon) -> bool:
    """Whether the first row names the columns; `Mått: | Soliditet och åtaganden` is a label's."""
    header = find_header(table, lexicon)
    heads = {cell.column: read_cell(cell, lexicon) for cell in table.cells if cell.row in header}
    if not header or 0 not in heads or 1 not in heads:
        return bool(header)
    label, text = heads[0], heads[1]
    is_label = label.match is Match.EXACT and not _PARTS.isdisjoint(label.roles)
    return not is_label or text.match is Match.EXACT


def _cards_of_rows(table: Table, lexicon: Lexicon) -> Iterator[Card]:
    """Two columns: the left cell is the label, the right one its text; bands head a card."""
    deck = Deck()
    for cells in table.rows():
        for cell in (cell for cell in cells if cell.lines):
            if cell.column == 1:
                for line in cell.lines:
                    deck.text(line, cell)
            elif cell.column_span > 1:
                deck.begin()
                for line in cell.lines:
                    deck.head(line)
            else:
                text = read_cell(cell, lexicon)
                role = text.roles[0] if text.roles else Role.OTHER
                words = cell.lines[0]._replace(text=" ".join(line.text for line in cell.lines))
                exact = text.match in (Match.EXACT, Match.TIME)
                deck.label(Label(role, words, text.period, exact=exact))
    return deck.cards()
