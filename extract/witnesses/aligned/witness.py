"""The witness of the words' own places: tables without vertical lines, or without any.

Known header words show the columns, blanks that no word crosses part them, and the distances and
breaks of lines show the rows.
"""

from __future__ import annotations

from itertools import zip_longest

from ...naming.header_rows import read_cell
from ...naming.header_text import HeaderText
from ...naming.lexicon import Lexicon
from ...naming.roles import Role
from ...naming.scan import has_header_words
from ...pages.page import Page
from ...table import Table
from ..text_levels import leading_of, levels_of
from .below import stands_of, walk_below
from .cells import Found, table_from
from .header import find_headers
from .region import walk, with_last_band


def read_aligned(page: Page, lexicon: Lexicon) -> list[Table]:
    """The tables under the page's known header words, top to bottom."""
    levels = levels_of(page.words)
    printed = "\n".join(run.text for level in levels for run in level.runs)
    if not has_header_words(printed, lexicon):
        return []
    headers = find_headers(levels, page, lexicon)
    leading = leading_of(levels, page)
    tables: list[Table] = []
    for header, following in zip_longest(headers, headers[1:]):
        below = levels[header.stop : None if following is None else following.start]
        region = walk(below, header.strips, lexicon, header.box)
        if following is None:
            region = with_last_band(region, below)
        if region.body or header.stop == len(levels):
            goals = frozenset(k for k, cell in enumerate(header.cells) if _is_goal(cell.text))
            tables.append(
                table_from(Found(page, region, header, leading=leading, goal_columns=goals))
            )
    return tables


def read_aligned_below(page: Page, above: Table, lexicon: Lexicon) -> Table | None:
    """The rows at the top of `page` that go on with the table `above` of the page before.

    None where the page begins with something else, or prints a header of its own there.
    """
    stands = stands_of(above)
    if stands is None:
        return None
    levels = levels_of(page.words)
    headers = find_headers(levels, page, lexicon)
    first = headers[0].start if headers else len(levels)
    region = walk_below(levels[:first], stands, lexicon)
    if region is None:
        return None
    leading = leading_of(levels, page)
    goals = _goal_columns(above, lexicon)
    return table_from(Found(page, region, None, stands, above.edges, leading, goals))


_GOALS = frozenset({Role.GOAL, Role.SUB_GOAL})


def _is_goal(text: HeaderText) -> bool:
    return bool(text.roles) and text.roles[0] in _GOALS


def _goal_columns(table: Table, lexicon: Lexicon) -> frozenset[int]:
    """The columns of a table under the header of a goal."""
    heads = [cell for cell in table.cells if cell.row < (table.header_rows or 0)]
    return frozenset(cell.column for cell in heads if _is_goal(read_cell(cell, lexicon)))
