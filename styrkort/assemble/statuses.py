"""The status of a row or goal: a word, a fill, a coloured glyph, an icon or a bar."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from ..extract.naming.named import Column
from ..extract.naming.roles import Role
from ..extract.table import Cell
from ..normalize.colour_legend import ColourLegend
from ..normalize.status import answered
from ..schemas import Status, StatusCode, StatusColour
from .row_cells import RowCells
from .scribe import Scribe, Source, source_of_cell
from .traffic_lights import colour_of_cell

Meaning = Callable[[StatusColour, ColourLegend], StatusCode | None]
"""What a colour stands for in the document's legend: of a deed, or of a goal or an indicator."""


def status_of(cells: RowCells, meaning: Meaning) -> Status | None:
    """The row's status; a progress column fills in the share done, the legend what colours mean."""
    taken = cells.take_all(frozenset({Role.STATUS, Role.PROGRESS}))
    status: Status | None = None
    for column, source in taken:
        cell = cells.cell(column.index)
        if cell is None:
            continue
        part = _answer(read_status(cell, source, cells.scribe), column)
        status = part if status is None else _merged(status, part)
    return _explained(status, cells.scribe, meaning) if status is not None else None


def _answer(status: Status | None, column: Column) -> Status | None:
    """`Ja` under `Målet uppnått?` as what it answers."""
    if status is None or status.code is not None or status.text is None:
        return status
    code = answered(column.text, status.text)
    return status if code is None else status.model_copy(update={"code": code})


def _explained(status: Status, scribe: Scribe, meaning: Meaning) -> Status:
    if status.code is not None or status.colour is None:
        return status
    return status.model_copy(update={"code": meaning(status.colour, scribe.legends.colours)})


def read_status(cell: Cell, source: Source | None, scribe: Scribe) -> Status | None:
    """What one cell says; None where it is empty and undecorated."""
    drawn = colour_of_cell(cell)
    if source is not None:
        joined = scribe.join(source)
        status = None if joined is None else scribe.status(joined.text)
        if joined is None or status is None:
            return None
        colour = status.colour or drawn
        citation = scribe.citation(source, joined)
        return status.model_copy(update={"colour": colour, "citation": citation})
    if drawn is None and not cell.pictures:
        return None
    shares = [p.filled_share for p in cell.pictures if p.filled_share is not None]
    return Status(
        code=StatusCode.UNKNOWN_GRAPHIC if drawn is None and not shares else None,
        colour=drawn,
        progress=Decimal(str(round(shares[0], 2))) if shares else None,
        graphic=True,
        citation=scribe.citation(source_of_cell(cell), None),
    )


def _merged(status: Status, part: Status | None) -> Status:
    """A status and the progress beside it, as one."""
    if part is None:
        return status
    code = status.code if status.code is not StatusCode.UNKNOWN_GRAPHIC else None
    return status.model_copy(
        update={
            "code": code or part.code,
            "colour": status.colour or part.colour,
            "progress": status.progress if status.progress is not None else part.progress,
        }
    )
