"""Which rows of a table are its header."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..pages.page import Colour
from ..table import Cell, Table
from .calendars import heads_calendar
from .contents import is_timing, is_value
from .header_period import is_bare_years, is_part_of_calendar
from .header_text import HeaderText, Match, read_header
from .lexicon import Lexicon
from .roles import ROW_NAMES, VALUES, ColumnName, Role

LONGEST_HEADER_WORDS = 10
"""Words in a header cell that is no known phrase; the longest of the field guide has 8 (`Utfall
perioden jämfört med samma period föregående år`), data cells of activities have 3-40."""

MOST_OTHER_WORDS = 5
"""Words beside the role words of a header (`Nuvärde (senast uppmätta värde)` has 3); a sentence
that happens to hold one (`… och återkoppla resultatet till …`) has more."""

SHORT_HEADER_WORDS = 5
"""Words in an unknown header cell beside a single known one; names of columns are short."""

MOST_HEADER_ROWS = 3
"""Rows of one header: group, word, year (layouts 3, 4 and 7 of the field guide)."""

FEWEST_HEADING_YEARS = 2
"""So many bare years beside a header word head columns: a row of data has one, its time."""

OWN_NAMES = ((Role.ACTIVITY,), (Role.ASSIGNMENT,), (Role.INDICATOR,))
"""Roles of the columns that name the rows themselves, not their goals."""

MOST_TITLE_ROWS = 2
"""Rows across the table above its header: a title, sometimes the goal under it."""


def find_header(table: Table, lexicon: Lexicon) -> range:
    """The rows that are header; empty where none is found. Rows above it are titles.

    `Table.header_rows` (what the witness knows) counts where the lexicon finds nothing, and where
    it names more rows than the lexicon.
    """
    rows = table.rows()
    first = _first_header_row(table, rows, lexicon)
    if first is None:
        return range(_told_rows(table))
    start = first
    while start > 0 and _is_group_row(rows[start - 1], table, lexicon):
        start -= 1
    stop = first + 1
    while stop < len(rows) and stop - start < MOST_HEADER_ROWS:
        if not _extends(table, range(start, stop), rows[stop], lexicon):
            break
        stop += 1
    return range(start, max(stop, _told_rows(table)))


def known_header_rows(table: Table, lexicon: Lexicon) -> int | None:
    """How many first rows are header or titles above it; None where no header is found."""
    return find_header(table, lexicon).stop or None


def names_rows(table: Table, lexicon: Lexicon) -> bool | None:
    """Whether a column of the header names the rows; None where no header is found.

    `Mål 2025`, and `Mål` alone, may be targets; `Uppföljning` seldom is what is measured.
    """
    header = find_header(table, lexicon)
    if not header:
        return None
    cells = [cell for cell in table.cells if cell.row in header and cell.lines]
    roles = [read_cell(cell, lexicon).roles for cell in cells]
    return any(set(named[:1]) & ROW_NAMES and not set(named) & VALUES for named in roles)


def row_name_columns(table: Table, lexicon: Lexicon) -> frozenset[int]:
    """The columns whose header names the rows themselves: `Aktivitet`, `Indikator`, `Uppdrag`."""
    header = find_header(table, lexicon)
    return frozenset(
        cell.column
        for cell in table.cells
        if cell.row in header and cell.lines and cell.column_span == 1
        if read_cell(cell, lexicon).roles[:1] in OWN_NAMES
    )


def column_name(text: str, lexicon: Lexicon) -> ColumnName:
    """What a text alone is as a column's name: `Målvärde 2024` a role, `2023` and `Män` members."""
    match read_header([text], lexicon).match:
        case Match.NONE | Match.NEARLY:
            return ColumnName.UNKNOWN
        case Match.TIME:
            return ColumnName.MEMBER
        case Match.PHRASE | Match.EXACT:
            return ColumnName.ROLE


def _told_rows(table: Table) -> int:
    """Header rows that the witness knows; tags that call every row a header say nothing."""
    told = table.header_rows or 0
    return told if told <= MOST_HEADER_ROWS and told < table.row_count else 0


def _first_header_row(table: Table, rows: list[list[Cell]], lexicon: Lexicon) -> int | None:
    for index in range(min(len(rows), MOST_TITLE_ROWS + 1)):
        if is_header_row(rows[index], lexicon) or _is_styled_header(rows, index, lexicon):
            return index
        if not is_across(rows[index], table) and not _is_group_row(rows[index], table, lexicon):
            return None
    return None


FEWEST_UNDER_GROUP = 2
"""Columns that a group's name stands over at least."""

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
    body = [cell for cell in filled if is_of_body(cell, lexicon)]
    months = heads_calendar([cell.text for cell in filled if is_part_of_calendar(cell.text)])
    if months:  # `Aktivitet | Ansvarig | Q1 | Q2 | Q3 | Q4`: the grid's own times
        body = [cell for cell in body if not is_part_of_calendar(cell.text)]
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
    return known == len(texts) and (bool(exact) or len(phrases) >= 2 or times)


def is_of_body(cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell cannot be a header's: a value, a long text, the time of a deed."""
    text = read_cell(cell, lexicon)
    return _is_body(cell, text) or _is_time_of_deed(cell, text)


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


def _is_body(cell: Cell, text: HeaderText) -> bool:
    """Whether a cell cannot be a header: a value or a long text."""
    if text.match is Match.EXACT:
        return False
    # `55 procent (2017)` is a value and its year; `Antal 2030` names a column of that year
    if text.match is Match.NONE and is_value((text.qualifier or "") if text.period else cell.text):
        return True
    if text.match is Match.PHRASE and len((text.qualifier or "").split()) > MOST_OTHER_WORDS:
        return True
    return len(cell.text.split()) > LONGEST_HEADER_WORDS


def _is_styled_header(rows: list[list[Cell]], index: int, lexicon: Lexicon) -> bool:
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


def _is_group_row(cells: Sequence[Cell], table: Table, lexicon: Lexicon) -> bool:
    """`Gränsvärden` over three columns, `Målvärde` alone over the last one."""
    filled = [cell for cell in cells if cell.lines]
    if not filled or (is_across(cells, table) and filled[0].column_span != 1):
        return False
    texts = [read_cell(cell, lexicon) for cell in filled]
    if any(_is_body(cell, text) for cell, text in zip(filled, texts, strict=True)):
        return False
    if is_across(cells, table):
        return texts[0].match is Match.EXACT
    return all(
        cell.column_span > 1 or text.match >= Match.TIME
        for cell, text in zip(filled, texts, strict=True)
    )


def _extends(table: Table, header: range, cells: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Whether the row below a header belongs to it: years, groups, the rest of broken words."""
    filled = [cell for cell in cells if cell.lines]
    if _stands_under_group(table, header, filled, lexicon):
        return True
    return bool(filled) and all(_continues(table, header, cell, lexicon) for cell in filled)


def _stands_under_group(
    table: Table, header: range, filled: Sequence[Cell], lexicon: Lexicon
) -> bool:
    """`RÖD | GUL | GRÖN` below `Gränsvärden` and two empty cells: text tables cannot merge them.

    Names and times alone, some of them below nothing; the first column has none.
    """
    if len(filled) < FEWEST_UNDER_GROUP or filled[0].column == 0:
        return False
    above = [[table.at(row, cell.column) for row in header] for cell in filled]
    bare = [not any(cell is not None and cell.lines for cell in cells) for cells in above]
    if not any(bare) or bare[0]:
        return False
    return all(read_cell(cell, lexicon).match >= Match.TIME for cell in filled)


def _continues(table: Table, header: range, cell: Cell, lexicon: Lexicon) -> bool:
    above = [c for row in header if (c := table.at(row, cell.column)) is not None and c.lines]
    own = read_cell(cell, lexicon)
    if _is_body(cell, own):
        return False
    if not above:
        return own.match is not Match.NONE
    if above[-1].column_span > 1:
        return own.match is not Match.NONE or len(cell.text.split()) <= SHORT_HEADER_WORDS
    text = read_cell(above[-1], lexicon)
    if own.match is Match.TIME and (not text.roles or text.roles[0] in VALUES):
        return text.period is None or own.period is None
    if text.match is Match.EXACT or (own.match is not Match.NONE and text.roles):
        return False  # nothing can be read better
    joined = [line.text for part in (above[-1], cell) for line in part.lines]
    return read_header(joined, lexicon).match > text.match
