"""A name over several columns of layout-preserving text: `Utfall 2030` over women, men and all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ...naming.header_text import Match, read_header
from ...naming.lexicon import Lexicon
from ...naming.roles import VALUES
from .chunks import Chunk, Placed

FEWEST_COLUMNS = 2
"""Columns that a group's name stands over at least."""

BESIDE = 2
"""Characters that it may stand out beside them: it is set over their middle, in other type."""


@dataclass(frozen=True, slots=True)
class SpacedGroup:
    """A value's name, and the chunks below it: one for each of its columns."""

    name: Placed
    below: tuple[Chunk, ...]

    def places(self, starts: Sequence[int]) -> range:
        """The numbers of its columns among those that begin at these positions."""
        own = [chunk.start for chunk in self.below]
        held = [n for n, start in enumerate(starts) if own[0] <= start <= own[-1]]
        return range(held[0], held[-1] + 1)


def part_group(
    names: Sequence[Sequence[Placed]], lexicon: Lexicon
) -> tuple[list[list[Placed]], SpacedGroup | None]:
    """The names of a header line by line without the one over several populations, and that one.

    Only populations take over what stands above their middle: of years, a name may be one's own.
    """
    own = [list(line) for line in names]
    if len(own) < FEWEST_COLUMNS or not own[0] or not own[-1]:
        return own, None
    below = [chunk for _, chunk in own[-1]]
    for named, run in groupby(below, lambda chunk: is_population(chunk, lexicon)):
        chunks = tuple(run)
        if not named or len(chunks) < FEWEST_COLUMNS:
            continue
        first, last = chunks[0].start - BESIDE, chunks[-1].end + BESIDE
        over = [name for name in own[0] if first < name[1].end and name[1].start < last]
        if len(over) == 1 and _names_values(over[0][1], lexicon) and _within(over[0], first, last):
            own[0].remove(over[0])
            return own, SpacedGroup(over[0], chunks)
    return own, None


def _within(name: Placed, first: int, last: int) -> bool:
    return first <= name[1].start and name[1].end <= last


def is_population(chunk: Chunk, lexicon: Lexicon) -> bool:
    """Whether a text says whose value it is and nothing more: `Kvinnor`, `Totalt`."""
    read = read_header([chunk.text], lexicon)
    return read.group is not None and not read.roles


def _names_values(chunk: Chunk, lexicon: Lexicon) -> bool:
    read = read_header([chunk.text], lexicon)
    return read.match is Match.EXACT and bool(read.roles) and read.roles[0] in VALUES
