"""Cards written as prose: `Mått: …`, `Önskat läge: …`, `2023: 7 poäng`, line by line.

A run of labelled lines is a card only where a label's own kind of text follows it: a value after
`Målvärde:`, a time after `Tidplan:`. A glossary that explains the same words stays prose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from ...schemas import Witness
from ..flow import Block, BlockKind
from ..naming.card_tables import areas_of
from ..naming.cards import Card, Deck, Label, find_label
from ..naming.contents import column_profile
from ..naming.header_period import is_bare_years
from ..naming.headers import name_cards
from ..naming.lexicon import Lexicon
from ..naming.meanings import MOST
from ..naming.named import NamedTable
from ..naming.roles import VALUES, Role, TableKind
from ..table import Line, Table
from .labelled_parts import parted_at_labels

FEWEST_LABELS = 2
"""Labels that a card has at least."""

_DEEDS = frozenset({Role.ACTIVITY, Role.ASSIGNMENT})
_TIMES = frozenset({Role.TIMING, Role.START, Role.END})


def with_prose_cards(
    flow: Sequence[Block | NamedTable], lexicon: Lexicon
) -> tuple[Block | NamedTable, ...]:
    """The flow with each run of labelled lines that is a card as a table; nothing else moves."""
    found: list[Block | NamedTable] = []
    run: list[Block] = []
    for item in flow:
        if isinstance(item, Block) and _belongs(item, run, lexicon):
            run.append(item)
            continue
        found += _closed(run, lexicon)
        run = []
        found.append(item)
    return (*found, *_closed(run, lexicon))


def _belongs(block: Block, run: Sequence[Block], lexicon: Lexicon) -> bool:
    """Whether a block goes on with the labelled lines, or begins with the first of them."""
    if block.kind is BlockKind.HEADING:
        return False
    several = len(parted_at_labels(block.lines, lexicon)) > len(block.lines)
    numbered = block.marker is not None and any(c.isalnum() for c in block.marker)
    if numbered and not several:
        return False
    if _is_labelled(block.lines[0], lexicon) or (run and _is_year(block.lines[0])):
        return True
    awaited = run and run[-1].kind is BlockKind.LABEL
    return bool(awaited) and block.kind is BlockKind.PARAGRAPH


def _is_labelled(line: Line, lexicon: Lexicon) -> bool:
    return ":" in line.text and find_label(line, lexicon) is not None


def _closed(run: Sequence[Block], lexicon: Lexicon) -> Iterator[Block | NamedTable]:
    """A run as tables, or its blocks as they were."""
    for part in _of_one_kind(run, lexicon):
        table = _as_table(part, lexicon)
        if table is None:
            yield from part
        else:
            yield table


def _of_one_kind(run: Sequence[Block], lexicon: Lexicon) -> Iterator[list[Block]]:
    """The run, parted where deeds follow indicators, or these them, with something between them.

    Labels of both kinds without a blank line between them are of one card.
    """
    part: list[Block] = []
    kinds: set[bool] = set()
    for block in run:
        kind = _is_of_deed(block, lexicon)
        if kind is not None and kinds == {not kind} and _is_apart(part, block, lexicon):
            yield part
            part, kinds = [], set()
        part.append(block)
        kinds |= set() if kind is None else {kind}
    if part:
        yield part


def _is_of_deed(block: Block, lexicon: Lexicon) -> bool | None:
    """Whether a block is labelled as a deed; False: as an indicator, None: as neither."""
    label = find_label(block.lines[0], lexicon)
    if label is None or label.role not in _DEEDS | {Role.INDICATOR, Role.SUB_GOAL}:
        return None
    return label.role in _DEEDS


def _is_apart(above: Sequence[Block], block: Block, lexicon: Lexicon) -> bool:
    """Whether the block is a card by itself, or begins below a blank line as no line before it."""
    if len(parted_at_labels(block.lines, lexicon)) > len(block.lines):
        return True
    gaps = [_gap(upper, lower) for upper, lower in pairwise([*above, block])]
    return gaps[-1] and not all(gaps)


def _gap(upper: Block, lower: Block) -> bool:
    """Whether lines of a text stand between two blocks: blank ones."""
    last, first = upper.lines[-1].number, lower.lines[0].number
    return last is not None and first is not None and first - last > 1


def _as_table(run: Sequence[Block], lexicon: Lexicon) -> NamedTable | None:
    lines = [line for block in run for line in parted_at_labels(block.lines, lexicon)]
    cards = _cards(lines, lexicon)
    if max(len(card.fields) for card in cards) < FEWEST_LABELS:
        return None
    numbers = [line.number for line in lines if line.number is not None]
    printed = Table(
        cells=(),
        row_count=0,
        column_count=0,
        areas=areas_of(lines),
        witness=Witness.LINEAR if numbers else Witness.ALIGNED,
        first_line=min(numbers, default=None),
    )
    named = name_cards(cards, printed, lexicon)
    sure = named.kind is not TableKind.PLAIN and not named.weak
    return named if sure and _holds_what_labels_say(named, lexicon) else None


def _cards(lines: Sequence[Line], lexicon: Lexicon) -> tuple[Card, ...]:
    deck = Deck()
    for line, below in zip_longest(lines, lines[1:]):
        label = _label(line, below, lexicon)
        if label is None:
            deck.text(line)
        else:
            deck.label(label)
    return tuple(deck.cards())


def _label(line: Line, below: Line | None, lexicon: Lexicon) -> Label | None:
    """The label that a line is or begins with; a year alone (`2023:`) needs a value below it."""
    if ":" not in line.text:
        return None
    if below is None or not _is_year(line):
        return find_label(line, lexicon)
    both = find_label(line._replace(text=f"{line.text} {below.text}"), lexicon)
    return None if both is None else replace(both, line=line, rest=None)


def _is_year(line: Line) -> bool:
    return line.text.endswith(":") and is_bare_years(line.text[:-1])


def _holds_what_labels_say(table: NamedTable, lexicon: Lexicon) -> bool:
    """Whether a value follows a value's label, a time that of a time, or who does a deed its."""
    for column in table.columns:
        cells = [row.cells[column.index] for row in table.data]
        profile = column_profile([cell.text for cell in cells if cell is not None], lexicon)
        if column.role in VALUES and profile.number >= MOST:
            return True
        if column.role in _TIMES and profile.timing >= MOST:
            return True
        if column.role is Role.RESPONSIBLE and profile.actor >= MOST and table.roles & _DEEDS:
            return True
    return False
