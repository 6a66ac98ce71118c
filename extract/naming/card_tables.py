"""Cards as a table: a column for each label, a row for each card; then named as any table is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...schemas import Confidence, lowest
from ..geometry import union
from ..table import Area, Cell, Line, Table
from .cards import SUBJECTS, Card, CardField, uncounted
from .contents import column_profile
from .header_text import read_text
from .lexicon import Lexicon
from .named import Column
from .roles import Role
from .spelling import stems_of


@dataclass(frozen=True, slots=True)
class TurnedCards:
    """Cards as a table: a header row of their labels, one row a card.

    Before the labels' columns stand those for what is printed above a card's labels.
    """

    table: Table
    cards: tuple[Card, ...]
    """Those that became rows."""
    headings: tuple[Role, ...]
    """RESPONSIBLE for `Kommunstyrelsen`, OTHER for other headings; only those that occur."""

    def with_headings(self, columns: Sequence[Column]) -> tuple[Column, ...]:
        """The columns with the headings' roles: a heading is the goal where no label names one."""
        goals = {Role.GOAL, Role.SUB_GOAL}.intersection(column.role for column in columns)
        roles = [Role.GOAL if r is Role.OTHER and not goals else r for r in self.headings]
        heads = [replace(c, role=r, certain=True) for c, r in zip(columns, roles, strict=False)]
        return (*heads, *columns[len(heads) :])


def turn(cards: Sequence[Card], printed: Table, lexicon: Lexicon) -> TurnedCards:
    """The cards as rows. Lines, boxes and confidence are those of the printed cells.

    A part of a cell is `single` at best: only its words say where it begins and ends. A title
    that is a label (`Verksamhetsmål`) becomes the header alone, no row.
    """
    labels = _labels(cards)
    cards = [card for card in cards if card.has_text]
    heads = [_heading_role(card, lexicon) for card in cards]
    headings = tuple(role for role in (Role.RESPONSIBLE, Role.OTHER) if role in heads)
    first = len(headings)
    cells = [Cell(0, place, (label,)) for place, label in enumerate(labels.values(), first)]
    for row, (card, head) in enumerate(zip(cards, heads, strict=True), start=1):
        if head is not None:
            cells.append(_cell(row, headings.index(head), card.heading, ()))
        cells += _fields(row, card, list(labels), first)
    table = replace(
        printed,
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
        row_count=len(cards) + 1,
        column_count=first + len(labels),
        edges=(),
        header_rows=1,
        continues_row=False,
        removed=(*printed.removed, *_repeated_labels(printed, cells)),
    )
    return TurnedCards(table, tuple(cards), headings)


def _repeated_labels(printed: Table, cells: Sequence[Cell]) -> list[Line]:
    """Labels that the header stands for: printed in every card, and in no cell."""
    placed = {word for cell in cells for word in cell.words}
    return [
        line
        for cell in printed.cells
        for line in cell.lines
        if placed.isdisjoint((line.page, word) for word in line.words)
    ]


def has_exact_subject(cards: Sequence[Card]) -> bool:
    """Whether the labels of the goals, indicators and activities are header words themselves."""
    fields = [part for card in cards for part in card.fields if part.role in SUBJECTS]
    return bool(fields) and all(part.exact for part in fields)


_Key = tuple[Role, tuple[str, ...], str | None]


def _key(part: CardField) -> _Key:
    return part.role, stems_of(uncounted(part.label.text)), part.period


def _labels(cards: Sequence[Card]) -> dict[_Key, Line]:
    """The different labels, in the order in which they are first printed."""
    found: dict[_Key, Line] = {}
    for card in cards:
        for part in card.fields:
            found.setdefault(_key(part), part.label)
    return found


def _fields(row: int, card: Card, keys: Sequence[_Key], first: int) -> list[Cell]:
    """A card's cells. What a card with a heading leaves out is empty, not merged from above."""
    have = {_key(part): part for part in card.fields}
    cells = []
    for place, key in enumerate(keys, start=first):
        part = have.get(key)
        if part is not None:
            cells.append(_cell(row, place, part.lines, part.cells))
        elif card.heading:
            cells.append(Cell(row, place))
    return cells


def _cell(row: int, column: int, lines: tuple[Line, ...], printed: Sequence[Cell]) -> Cell:
    first = printed[0].witnesses if printed else ()
    found = lowest(cell.confidence for cell in printed)
    whole = len(printed) == 1 and len(printed[0].lines) == len(lines)
    part = lowest((found, Confidence.SINGLE)) if found is not None else None
    return Cell(
        row=row,
        column=column,
        lines=lines,
        areas=areas_of(lines),
        witnesses=tuple(w for w in first if all(w in cell.witnesses for cell in printed)),
        confidence=(found if whole else part) or Confidence.SINGLE,
        repairs=tuple(dict.fromkeys(code for cell in printed for code in cell.repairs)),
    )


def areas_of(lines: Sequence[Line]) -> tuple[Area, ...]:
    """Where lines stand, one area a page."""
    placed = [(line.page, line.box) for line in lines]
    boxes = [(page, box) for page, box in placed if page is not None and box is not None]
    pages = sorted({page for page, _ in boxes})
    return tuple(Area(page, union(box for at, box in boxes if at == page)) for page in pages)


def _heading_role(card: Card, lexicon: Lexicon) -> Role | None:
    """`Kommunstyrelsen` answers for the goal; `Generellt verksamhetsmål` does not."""
    if not card.heading:
        return None
    text = " ".join(line.text for line in card.heading)
    is_goal_word = Role.GOAL in read_text(text, lexicon).roles
    actor = not is_goal_word and column_profile([text], lexicon).actor == 1
    return Role.RESPONSIBLE if actor else Role.OTHER
