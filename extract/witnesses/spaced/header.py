"""Headers of layout-preserving text: column names parted by runs of spaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...naming.calendars import runs_through_year
from ...naming.header_period import is_bare_years
from ...naming.header_text import Match, read_header
from ...naming.lexicon import Lexicon
from ...naming.roles import Role
from ...text_reader import TextLine
from ..linear.header import settled_roles
from .chunks import COLUMN_GAP, Chunk, Placed, chunks_of
from .groups import SpacedGroup, is_population, part_group

MOST_HEADER_LINES = 4
"""Printed lines of one header: word, cut word, period and year."""

FEWEST_COLUMNS = 2
"""Columns that a header has, and that the lexicon must know."""

KNOWN_COLUMNS_SHARE = 2 / 3
"""Share of a header's columns that the lexicon must know."""


@dataclass(frozen=True, slots=True)
class SpacedColumn:
    """A column's header: where it stands, what it means, and its chunks line by line."""

    start: int
    end: int
    role: Role
    chunks: tuple[tuple[TextLine, Chunk], ...]


@dataclass(frozen=True, slots=True)
class SpacedHeader:
    """A header: lines ``start … end-1`` and its columns from left to right."""

    start: int
    end: int
    columns: tuple[SpacedColumn, ...]
    group: SpacedGroup | None = None
    """A name that stands over several columns."""

    @property
    def is_spread(self) -> bool:
        """Whether more than a space parts some of its names; linear text prints one everywhere."""
        gaps = (right.start - left.end for left, right in pairwise(self.columns))
        return any(gap >= COLUMN_GAP for gap in gaps)

    @property
    def texts(self) -> tuple[str, ...]:
        """The columns' header texts."""
        return tuple(" ".join(c.text for _, c in column.chunks) for column in self.columns)


def find_spaced_headers(lines: Sequence[TextLine], lexicon: Lexicon) -> Iterator[SpacedHeader]:
    """The headers of plan tables in layout-preserving text, in order."""
    names = [_names_on(line, lexicon) for line in lines]
    at = 0
    while at < len(lines):
        header = _header_at(lines, names, at, lexicon)
        if header is not None:
            yield header
        at = at + 1 if header is None else header.end


def _names_on(line: TextLine, lexicon: Lexicon) -> list[Placed]:
    """The chunks of a line, parted where two names stand in one, if it were a header's."""
    return [(line, name) for chunk in chunks_of(line) for name in _names_in(chunk, lexicon)]


def _header_at(
    lines: Sequence[TextLine], names: Sequence[Sequence[Placed]], at: int, lexicon: Lexicon
) -> SpacedHeader | None:
    """The header that begins here, or on one of the lines of the same block.

    Of all groups of lines the one with the most known columns; then the one that names most of
    them by more than a time (`Utfall` above `2031`); then the one that begins last (a caption
    stands above); then the one with the most lines of times below the words; then the one with
    the most lines, if all its columns are known.
    """
    found: list[tuple[tuple[int, ...], SpacedHeader]] = []
    for start in range(at, min(at + MOST_HEADER_LINES, len(lines))):
        if not lines[start].words:
            break
        for end in range(start + 1, min(start + MOST_HEADER_LINES, len(lines)) + 1):
            if not lines[end - 1].words:
                if _parts_header(lines, end - 1, lexicon):
                    continue
                break
            own, group = part_group(names[start:end], lexicon)
            read = _columns(own, lexicon)
            if read is not None:
                columns, known, exact = read
                length = end - start if known == len(columns) else start - end
                times = sum(_holds_times(line) for line in lines[start + 1 : end])
                grouped = group is not None
                score = (known, exact + grouped, start, times, length)
                found.append((score, SpacedHeader(start, end, columns, group)))
        if not found and start == at:
            return None  # nothing begins on this line: the next ones are looked at in turn
    return max(found, key=lambda scored: scored[0])[1] if found else None


def _holds_times(line: TextLine) -> bool:
    """Whether a line below a header's words holds years and little else: `2030  2031  2032`.

    So do the parts of one year: `Kvartal 1  Kvartal 2  Kvartal 3`.
    """
    texts = [chunk.text for chunk in chunks_of(line)]
    years = 2 * sum(is_bare_years(text) for text in texts) > len(texts)
    return len(texts) > 1 and (years or runs_through_year(texts))


def _parts_header(lines: Sequence[TextLine], at: int, lexicon: Lexicon) -> bool:
    """Whether a blank line parts a header's words from a line of times or populations alone."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or not below.words:
        return False
    chunks = chunks_of(below)
    populations = len(chunks) > 1 and all(is_population(chunk, lexicon) for chunk in chunks)
    return populations or _holds_times(below)


def _columns(
    names: Sequence[Sequence[Placed]], lexicon: Lexicon
) -> tuple[tuple[SpacedColumn, ...], int, int] | None:
    """The names on some lines grouped into columns; how many of them the lexicon knows, and how
    many by a word, not by a time alone. None where they are no header's columns.
    """
    groups = _one_above_another(names)
    if len(groups) < FEWEST_COLUMNS or not all(_may_be_name(group[0][1]) for group in groups):
        return None
    possible: list[tuple[Role, ...]] = []
    known = named = 0
    for group in groups:
        if known + len(groups) - len(possible) < KNOWN_COLUMNS_SHARE * len(groups):
            return None  # too few can be known, whatever the others say
        found = read_header([chunk.text for _, chunk in group], lexicon)
        timed = found.match is Match.TIME and bool(possible)
        exact = found.match is Match.EXACT
        known += exact or timed
        named += exact
        possible.append(found.roles if exact and found.roles else (_UNNAMED[timed],))
    columns = _placed_columns(groups, settled_roles(possible))
    return (columns, known, named) if _is_header(columns, known) else None


def _one_above_another(names: Sequence[Sequence[Placed]]) -> list[list[Placed]]:
    """Names that share positions, from left to right; of each group the upper lines first."""
    groups: list[list[Placed]] = []
    reach = 0
    placed = (name for line in names for name in line)
    for name in sorted(placed, key=lambda placed: (placed[1].start, placed[0].number)):
        _, chunk = name
        if groups and chunk.start < reach:
            groups[-1].append(name)
            reach = max(reach, chunk.end)
        else:
            groups.append([name])
            reach = chunk.end
    for group in groups:
        group.sort(key=lambda placed: placed[0].number)
    return groups


_UNNAMED = {True: Role.OUTTURN, False: Role.OTHER}
"""A column headed by a time alone holds measurements; of other unknown ones nothing is known."""


def _placed_columns(
    groups: Sequence[Sequence[tuple[TextLine, Chunk]]], roles: Sequence[Role]
) -> tuple[SpacedColumn, ...]:
    return tuple(
        SpacedColumn(
            min(chunk.start for _, chunk in group),
            max(chunk.end for _, chunk in group),
            role,
            tuple(group),
        )
        for group, role in zip(groups, roles, strict=True)
    )


def _names_in(chunk: Chunk, lexicon: Lexicon) -> list[Chunk]:
    """A chunk of a header, parted where one space stands between two columns' names.

    ``När genomfört Ansvarig`` and ``2022 Målvärde 2023`` are two names; ``Önskat läge`` is one.
    """
    dated = _after_year(chunk)
    if dated is not None and read_header([dated.text], lexicon).period is not None:
        year = chunk.words[0]
        return [Chunk(year.start, year.end, (year,)), *_names_in(dated, lexicon)]
    if read_header([chunk.text], lexicon).match is Match.EXACT:
        return [chunk]
    for at in range(len(chunk.words) - 1, 0, -1):
        first, rest = chunk.words[:at], chunk.words[at:]
        head = Chunk(first[0].start, first[-1].end, first)
        if not rest[0].text[0].isupper():
            continue
        if read_header([head.text], lexicon).match is Match.EXACT:
            tail = _names_in(Chunk(rest[0].start, rest[-1].end, rest), lexicon)
            if read_header([tail[0].text], lexicon).match is Match.EXACT:
                return [head, *tail]
    return [chunk]


def _after_year(chunk: Chunk) -> Chunk | None:
    """What stands behind a year that begins the chunk, if anything does."""
    first, *rest = chunk.words
    if not rest or not is_bare_years(first.text):
        return None
    return Chunk(rest[0].start, chunk.end, tuple(rest))


_SUBJECTS = frozenset(
    {Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT, Role.TARGET}
)


def _may_be_name(chunk: Chunk) -> bool:
    text = chunk.text
    return not text[0].islower() and not text.endswith((".", ",", ";")) and len(chunk.words) <= 6


def _is_header(columns: Sequence[SpacedColumn], known: int) -> bool:
    """Two known columns, nearly all known, something a plan's row can be about."""
    return (
        known >= FEWEST_COLUMNS
        and known >= KNOWN_COLUMNS_SHARE * len(columns)
        and any(column.role in _SUBJECTS for column in columns)
    )
