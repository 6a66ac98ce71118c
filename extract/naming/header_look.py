"""Whether a row of a table looks like a header: by its words, or by its print."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..pages.page import Colour
from ..table import Cell, Table
from .calendars import heads_calendar, months_of_initials
from .cell_shapes import is_timing, is_value
from .header_period import is_bare_years, is_part_of_calendar
from .header_text import HeaderText, Match, read_header
from .lexicon import Lexicon
from .roles import VALUES, Role

LONGEST_HEADER_WORDS = 10
"""Words in a header cell that is no known phrase; the longest of the field guide has 8 (`Utfall
perioden jämfört med samma period föregående år`), data cells of activities have 3-40."""

MOST_OTHER_WORDS = 5
"""Words beside the role words of a header (`Nuvärde (senast uppmätta värde)` has 3); a sentence
that happens to hold one (`… och återkoppla resultatet till …`) has more."""

SHORT_HEADER_WORDS = 5
"""Words in an unknown header cell beside a single known one; names of columns are short."""

FEWEST_HEADING_YEARS = 2
"""So many bare years beside a header word head columns: a row of data has one, its time."""

ZEBRA_ROWS = 2
"""A striped row's ground returns within this many rows."""


def read_cell(cell: Cell, lexicon: Lexicon) -> HeaderText:
    """What a cell's words say as a header."""
    return read_header([line.text for line in cell.lines], lexicon)


def is_header_row(cells: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Whether the words of a row show that it is a header.

    Two different header words and at least half of the cells known, or every cell known. A row of
    data may hold header words too: `Samverkan | Ansvarig chef | Löpande | Bokslut` is none,
    because a time stands in it.
    """
    filled = [cell for cell in cells if cell.lines]
    initials = months_of_initials([cell.text for cell in filled])
    if initials:  # `Aktivitet | J | F | M | A | …`: twelve letters in the order of the year
        others = [cell for place, cell in enumerate(filled) if place not in initials]
        return any(read_cell(cell, lexicon).match is Match.EXACT for cell in others)
    body = [cell for cell in filled if is_of_body(cell, lexicon)]
    months = heads_calendar([unbroken(c) for c in filled if is_part_of_calendar(unbroken(c))])
    if months:  # `Aktivitet | Ansvarig | Q1 | Q2 | Q3 | Q4`: the grid's own times
        body = [cell for cell in body if not is_part_of_calendar(unbroken(cell))]
    if any(read_cell(cell, lexicon).match is not Match.TIME for cell in body):
        return False
    texts = [read_cell(cell, lexicon) for cell in filled]
    exact = {text.roles for text in texts if text.match is Match.EXACT}
    if body and not _names_measured(exact):
        return False
    phrases = {text.roles for text in texts if text.match in (Match.PHRASE, Match.NEARLY)}
    known = sum(text.match is not Match.NONE for text in texts)
    if known < 2 or 2 * known < len(texts):
        return False
    if len(exact) >= 2:
        return True
    years = sum(is_bare_years(cell.text) for cell in filled)
    if exact and (months or years >= FEWEST_HEADING_YEARS):
        return True  # `Indikator | Grupp | 2030 | 2031`
    times = all(text.match is Match.TIME for text in texts)
    phrased = len(phrases) >= 2 and 2 * len(filled) >= len(cells)  # else two texts of a row
    return known == len(texts) and (bool(exact) or phrased or times)


def unbroken(cell: Cell) -> str:
    """The text of a cell; a month that a narrow column breaks (`Ja|n`) as one word."""
    whole = "".join(line.text for line in cell.lines)
    return whole if len(cell.lines) > 1 and is_part_of_calendar(whole) else cell.text


def is_of_body(cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell cannot be a header's: a value, a long text, the time of a deed."""
    text = read_cell(cell, lexicon)
    return is_value_or_long(cell, text) or _is_time_of_deed(cell, text)


def _names_measured(exact: Collection[tuple[Role, ...]]) -> bool:
    """`Indikator | Målvärde 2030 | T1 | T2`: the times are those of values, not of deeds."""
    first = {roles[0] for roles in exact if roles}
    return Role.INDICATOR in first and any(VALUES & set(roles) for roles in exact)


def _is_time_of_deed(cell: Cell, text: HeaderText) -> bool:
    """`Löpande`, `Maj 2024`, `Senast 2024-03-31`: when something is done, no column's name."""
    dated = text.period is not None and Role.TIMING in text.roles
    if not (dated or text.match in (Match.NONE, Match.TIME)) or not is_timing(cell.text):
        return False
    return not is_bare_years(cell.text)


def is_full_header_row(cells: Sequence[Cell], header: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Whether a row inside a table is certainly a header: all its words known, two roles.

    Where it is printed like the table's own `header` row, phrases count as known words.
    """
    texts: list[HeaderText] = []
    filled = [cell for cell in cells if cell.lines]
    # The shortest text first: it is soonest read, and seldom printed for the first time.
    for cell in sorted(filled, key=lambda cell: len(cell.text)):
        text = read_cell(cell, lexicon)
        if text.match < Match.TIME or is_of_body(cell, lexicon):
            return False
        texts.append(text)
    exact = {text.roles for text in texts if text.match is Match.EXACT and text.roles}
    if len(exact) >= 2:
        return True
    known = {text.roles[0] for text in texts if text.roles}
    return len(known) >= 2 and bool(header) and _style(cells) == _style(header) != (False, {None})


def _style(cells: Sequence[Cell]) -> tuple[bool, set[Colour | None]]:
    return _is_bold(cells), {cell.fill for cell in cells}


def is_across(cells: Sequence[Cell], table: Table) -> bool:
    """Whether a row holds nothing but one text at its left edge or across the table."""
    filled = [cell for cell in cells if cell.lines]
    return len(filled) <= 1 and all(
        cell.column == 0 or cell.column_span == table.column_count for cell in filled
    )


def is_value_or_long(cell: Cell, text: HeaderText) -> bool:
    """Whether a cell cannot be a header: a value or a long text."""
    if text.match is Match.EXACT:
        return False
    # `55 procent (2017)` is a value and its year; `Antal 2030` names a column of that year
    if text.match is Match.NONE and is_value((text.qualifier or "") if text.period else cell.text):
        return True
    if text.match is Match.PHRASE and len((text.qualifier or "").split()) > MOST_OTHER_WORDS:
        return True
    return len(cell.text.split()) > LONGEST_HEADER_WORDS


def is_styled_header(rows: list[list[Cell]], index: int, lexicon: Lexicon) -> bool:
    """Whether a row of short texts with one known word is set apart from the next in print."""
    cells = [cell for cell in rows[index] if cell.lines]
    if len(cells) < 2 or index + 1 >= len(rows):
        return False
    short = all(len(cell.text.split()) <= SHORT_HEADER_WORDS for cell in cells)
    if not short or any(is_of_body(cell, lexicon) for cell in cells):
        return False
    known = any(read_cell(cell, lexicon).match is Match.EXACT for cell in cells)
    set_apart = _is_set_apart(cells, rows[index + 1 : index + 1 + ZEBRA_ROWS])
    return set_apart and (known or len(cells) == len(rows[index]))


def _is_set_apart(cells: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    """Bold over regular rows, or on a ground that no row right below has: not one zebra stripe."""
    if _is_bold(cells) and not _is_bold(below[0]):
        return True
    fills = {cell.fill for cell in cells}
    if None in fills or len(below) < ZEBRA_ROWS:
        return False
    return all(fills.isdisjoint(cell.fill for cell in row) for row in below)


def _is_bold(cells: Sequence[Cell]) -> bool:
    lines = [line for cell in cells for line in cell.lines]
    return bool(lines) and all(line.bold for line in lines)
