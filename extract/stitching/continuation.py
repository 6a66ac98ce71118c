"""Whether the first table of a page continues the last table of the page before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from ...schemas import Witness
from ..table import Table
from .repeated_header import looks_like_header, repeated_header_rows, style_of

EDGE_POINTS = 3.0
"""Drawn column sides of one table differ by less than this from page to page, after the shift of
the left and right pages' margins."""

MARGIN_SHIFT_POINTS = 60.0
"""Inner and outer margins of a printed book differ by at most about 2 cm."""

ALIGNED_SHARE = 0.35
"""Column sides found between words move with the words: by under this share of the narrower
column beside them (measured 2026-11)."""

FEWEST_SIDES = 4
"""From three columns on the last side of words, where the longest text ends, tells nothing."""

LEAST_LINE_SHARE = 0.8
"""White space of under this many font sizes holds no line between two tables."""

SCALED_SHARE = 0.02
"""On a turned page a table is stretched: sides agree as shares of its width, within this."""

FEWEST_FIRST = 2
"""So many first columns are those of a wider table; a single one is as wide by chance."""

HeaderRows = Callable[[Table], int | None]
"""How many first rows of a table are header, by what knows header words; None: cannot tell."""


class Kind(Enum):
    """What the second table is to the first."""

    CONTINUES = "continues"
    NEW = "new"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The kind, how many first rows repeat the header, and why (for the finding)."""

    kind: Kind
    repeated_rows: int = 0
    reason: str = ""


def printed_header_rows(table: Table) -> int | None:
    """Header rows by tags or print alone, without knowing any words."""
    if table.header_rows is not None:
        return table.header_rows
    return 1 if looks_like_header(table) else None


def judge(above: Table, below: Table, header_rows: HeaderRows) -> Judgement:
    """Judge two tables with nothing between them but a page break."""
    repeated = repeated_header_rows(above, below)
    one_element = above.key is not None and above.key == below.key
    if above.column_count != below.column_count:
        if not header_rows(below) and _has_first_columns(above, below):
            return Judgement(Kind.UNCERTAIN, reason="no header, and the first columns alone")
        return _with_other_columns(below, one_element=one_element)
    if one_element:
        return Judgement(Kind.CONTINUES, repeated)
    if repeated:
        return _with_repeated_header(above, below, repeated)
    same = _same_columns(above, below)
    is_headed = header_rows(below) and not (same and _styled_as_data(above, below))
    if is_headed or _styled_as_header(above, below):
        return Judgement(Kind.NEW)
    if same:
        return Judgement(Kind.CONTINUES)
    return Judgement(Kind.UNCERTAIN, reason="no header of its own, but its columns stand elsewhere")


def touch(above: Table, below: Table, header_rows: HeaderRows) -> bool:
    """Whether a table without header begins where another ends, on the same page.

    Two kinds of evidence may have found the rows of one table: rules its painted header, words'
    places the rest. Between them no line would fit.
    """
    if not above.areas or not below.areas or above.column_count != below.column_count:
        return False
    last, first = above.areas[-1], below.areas[0]
    sizes = [line.size for cell in below.cells for line in cell.lines if line.size]
    gap = first.box.top - last.box.bottom
    near = last.page == first.page and abs(gap) < LEAST_LINE_SHARE * max(sizes, default=0.0)
    return near and not header_rows(below) and _same_columns(above, below)


def _has_first_columns(above: Table, below: Table) -> bool:
    """Whether a table stands in the first columns of another one, whose others it has not."""
    count = below.column_count
    if not above.edges or not below.edges or count >= above.column_count or count < FEWEST_FIRST:
        return False
    return same_columns(above.edges[: count + 1], below.edges, _slack(above, below))


def _with_other_columns(below: Table, *, one_element: bool) -> Judgement:
    first = next((cell.text for cell in below.cells if cell.lines), "")
    if one_element:
        return Judgement(
            Kind.UNCERTAIN, reason="the tags say one table, but the columns differ in number"
        )
    if first[:1].islower():
        return Judgement(
            Kind.UNCERTAIN, reason="begins in the middle of a text, but has other columns"
        )
    return Judgement(Kind.NEW)


def _with_repeated_header(above: Table, below: Table, repeated: int) -> Judgement:
    if _same_columns(above, below) or _scaled(above.edges, below.edges):
        return Judgement(Kind.CONTINUES, repeated)
    return Judgement(Kind.UNCERTAIN, reason="the same header, but its columns stand elsewhere")


def _styled_as_header(above: Table, below: Table) -> bool:
    """Whether `below` begins with a row in the style of the header of `above`, as wide as it."""
    if not looks_like_header(above):
        return False
    first, header = below.rows()[0], above.rows()[0]
    worded = [cell for cell in first if cell.lines]
    return len(worded) >= 2 and style_of(first) == style_of(header)


def _styled_as_data(above: Table, below: Table) -> bool:
    """Whether `above` sets its header apart, and `below` begins as the rows of `above` look.

    `Regionen | Bokslut` are header words, and what stands in a row.
    """
    if not looks_like_header(above):
        return False
    rows = above.rows()[above.header_rows or 1 :]
    return style_of(below.rows()[0]) in [style_of(row) for row in rows]


class Slack(Enum):
    """How exactly column sides are known."""

    DRAWN = "drawn"
    BETWEEN_WORDS = "between words"


def _slack(above: Table, below: Table) -> Slack:
    drawn = {Witness.RULED, Witness.PDFPLUMBER}
    return Slack.DRAWN if {above.witness, below.witness} <= drawn else Slack.BETWEEN_WORDS


def _same_columns(above: Table, below: Table) -> bool:
    slack = _slack(above, below)
    if same_columns(above.edges, below.edges, slack):
        return True
    return slack is Slack.BETWEEN_WORDS and texts_in_line(above, below)


def texts_in_line(above: Table, below: Table) -> bool:
    """Whether the texts of both tables, column by column, stand side by side without overlap.

    What stands between two columns of words is known no better than that.
    """
    reach: list[tuple[float, float]] = []
    for column in range(above.column_count):
        boxes = [
            line.box
            for table in (above, below)
            for cell in table.cells
            if cell.column == column and cell.column_span == 1
            for line in cell.lines
            if line.box is not None
        ]
        if boxes:
            reach.append((min(box.x0 for box in boxes), max(box.x1 for box in boxes)))
    return len(reach) > 1 and all(a[1] <= b[0] for a, b in pairwise(reach))


def same_columns(above: Sequence[float], below: Sequence[float], slack: Slack) -> bool:
    """Whether column sides agree but for one shift of the margins. Unknown sides ([]) agree.

    >>> same_columns([50, 100, 300], [64, 114, 314], Slack.DRAWN)
    True
    >>> same_columns([50, 100, 300], [50, 120, 300], Slack.DRAWN)
    False
    """
    if not above or not below:
        return True
    if len(above) != len(below) or abs(below[0] - above[0]) > MARGIN_SHIFT_POINTS:
        return False
    shift = below[0] - above[0] if slack is Slack.DRAWN else 0.0
    known = len(above) if slack is Slack.DRAWN or len(above) < FEWEST_SIDES else len(above) - 1
    return all(
        abs(b - a - shift) <= _allowed(above, place, slack)
        for place, (a, b) in enumerate(zip(above[:known], below[:known], strict=True))
    )


def _allowed(sides: Sequence[float], place: int, slack: Slack) -> float:
    if slack is Slack.DRAWN:
        return EDGE_POINTS
    beside = [sides[k + 1] - sides[k] for k in (place - 1, place) if 0 <= k < len(sides) - 1]
    return max(EDGE_POINTS, ALIGNED_SHARE * min(beside))


def _scaled(above: Sequence[float], below: Sequence[float]) -> bool:
    """Whether column sides agree as shares of the tables' widths."""
    if len(above) != len(below) or len(above) < 2:
        return False
    one, two = (
        [(x - sides[0]) / (sides[-1] - sides[0]) for x in sides] for sides in (above, below)
    )
    return all(abs(a - b) <= SCALED_SHARE for a, b in zip(one, two, strict=True))
