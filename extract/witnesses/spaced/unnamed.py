"""A first column without a name in layout-preserving text: ``Utfall 2030   Mål 2031`` over values,
with the rows' names to the left of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...naming.header_period import last_year
from ...naming.roles import Role
from ..cell_evidence import Evidence
from ..cell_kinds import Kind, kind_of
from .body import Body, is_whole
from .chunks import COLUMN_GAP, Chunk, chunks_of
from .header import SpacedColumn, SpacedHeader

_FIGURES = (Kind.VALUE, Kind.TARGET)


def with_unnamed_column(
    header: SpacedHeader, body: Body, evidence: Evidence
) -> SpacedHeader | None:
    """The header with a column of row names before the first; None where none stands there.

    Each text to the left of the header then has figures beside it, and nothing else. The text of
    a page's other column stands beside the table by chance.
    """
    named_values = zip(header.columns, header.texts, strict=True)
    if not all(kind_of(c.role) in _FIGURES or last_year(text) for c, text in named_values):
        return None
    left = header.columns[0].start - COLUMN_GAP
    rows = [chunks_of(line) for line in body.lines[: _first_block(body)]]
    named = [found for found in rows if found[0].end <= left]
    if not named or not all(_holds_figures(found, header, evidence) for found in named):
        return None
    start, end = min(found[0].start for found in named), max(found[0].end for found in named)
    return replace(header, columns=(SpacedColumn(start, end, Role.OTHER, ()), *header.columns))


def line_after_first_block(body: Body) -> int:
    """Index of the text's line before which a table of values alone has ended."""
    return body.lines[_first_block(body) - 1].number


def _first_block(body: Body) -> int:
    """How many lines stand above the first text alone below a blank line: a note, a heading."""
    parted = (n for n, blank in enumerate(body.blank_before) if n and blank)
    return next((n for n in parted if len(chunks_of(body.lines[n])) == 1), len(body.lines))


def _holds_figures(found: Sequence[Chunk], header: SpacedHeader, evidence: Evidence) -> bool:
    """Whether figures follow the first text of a line, no more than the header has columns."""
    texts = [[word.text for word in chunk.words] for chunk in found[1:]]
    few = 0 < len(texts) <= len(header.columns)
    return few and all(is_whole(Kind.TARGET, words, evidence) for words in texts)
