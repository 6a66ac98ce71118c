"""Several readings of a page's tables → one verdict, with the confidence of each cell.

The surest reading of a region is kept as it is; the others are asked cell by cell. Nothing is
mixed from two readings: a mixture is what nobody read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ...schemas import Confidence, FindingCode, Witness
from ..pages.page import Page
from ..table import Cell, Doubt, ReadAs, Table
from .agreement import Answer, Comparison
from .annotated import annotated_words
from .beside import beside_rows, tables_inside
from .choice import agree, surest
from .conservation import conservation_doubts
from .evidence import Kind, Reading, crossings, weigh
from .grounds import with_grounds
from .lone_names import lone_names
from .loose_signs import with_loose_signs
from .overprint import overprints, slanted_words
from .run_on import run_ons
from .unmarked_headers import unmarked_header


class _Other(NamedTuple):
    """What another witness reads in the region of a kept table."""

    witness: Witness
    kind: Kind
    is_sound: bool
    comparison: Comparison


class _Contrary(NamedTuple):
    """A cell as a sound witness reads it otherwise."""

    witness: Witness
    kind: Kind
    text: str


_DRAWN = (Kind.LINES, Kind.ALIGNMENT)
"""The kinds that see what is drawn, the surer one first."""


class _Places(NamedTuple):
    """Doubts that lower cells: by their row, or where they themselves stand."""

    rows: Sequence[Doubt]  # words lost or taken twice
    cells: Sequence[
        Doubt
    ]  # words over each other, slanted ones, tables inside a cell, words beside it, names


def decide(page: Page, readings: Sequence[Table]) -> list[Table]:
    """The tables of a page, top to bottom, from the `readings` of any number of witnesses.

    Each table's cells have `witnesses` and `confidence`; disagreement and breaches of the
    conservation law stand in `doubts`.
    """
    by_witness = {
        witness: [table for table in readings if table.witness is witness] for witness in Witness
    }
    weighed = [weigh(table, page, by_witness[table.witness]) for table in readings]
    kept = surest(weighed)
    tables = [_judged(reading, weighed, kept, page) for reading in kept]
    return sorted(tables, key=lambda t: (t.areas[0].box.top, t.areas[0].box.x0))


def _judged(
    reading: Reading, weighed: Sequence[Reading], kept: Sequence[Reading], page: Page
) -> Table:
    """The kept table with each cell's witnesses and confidence, and with its doubts."""
    others = _others(reading, weighed)
    table = reading.table
    places = _Places(
        conservation_doubts(page, table, [each.table for each in kept]),
        (
            *overprints(page, table),
            *slanted_words(page, table),
            *run_ons(page, table),
            *annotated_words(page, table),
            *tables_inside(table, kept),
            *beside_rows(reading, weighed, kept, page),
            *lone_names(table),
        ),
    )
    judged = [_judge_cell(cell, reading, others, places, page) for cell in table.cells]
    confirmed = [cell for cell, _ in judged if cell.confidence is Confidence.CONFIRMED]
    settled = {doubt for cell in confirmed for doubt in crossings(table, cell)}
    doubts = (
        *(doubt for doubt in table.doubts if doubt not in settled),
        *_fault_doubts(reading, page),
        *places.rows,
        *places.cells,
        *(doubt for _, doubt in judged if doubt is not None),
    )
    told = _told_by_tags(reading, weighed)
    cells = tuple(cell for cell, _ in judged)
    drawn = _drawn_alike(reading, weighed)
    if drawn is not None:
        cells = with_grounds(cells, drawn)
    if reading.kind is Kind.TAGS and page.signs:
        cells = with_loose_signs(cells, page)
    above = unmarked_header(reading, weighed, page)
    return replace(told, cells=cells, doubts=doubts, removed=(*told.removed, *above))


def _drawn_alike(reading: Reading, weighed: Sequence[Reading]) -> Table | None:
    """The same table as it is drawn, where tags have told its cells: by rules and fills, or else
    with the words and signs in their places.
    """
    if reading.kind is not Kind.TAGS:
        return None
    alike = [each for each in weighed if each.kind in _DRAWN and _same_shape(each, reading)]
    drawn = sorted(alike, key=lambda each: _DRAWN.index(each.kind))
    return next((each.table for each in drawn if agree(reading, each)), None)


def _same_shape(one: Reading, other: Reading) -> bool:
    return (one.table.row_count, one.table.column_count) == (
        other.table.row_count,
        other.table.column_count,
    )


def _told_by_tags(reading: Reading, weighed: Sequence[Reading]) -> Table:
    """The kept table with what only tags know: header rows, and how it hangs over page breaks."""
    table = reading.table
    for other in weighed:
        same = other.kind is Kind.TAGS and _same_shape(other, reading)
        if same and not other.faults and agree(reading, other):
            return replace(
                table,
                header_rows=other.table.header_rows,
                continues_row=other.table.continues_row,
                key=other.table.key,
            )
    return table


def _others(reading: Reading, weighed: Sequence[Reading]) -> list[_Other]:
    """The other witnesses of the region."""
    others = []
    for witness in Witness:
        theirs = [
            each for each in weighed if each.table.witness is witness and each.words & reading.words
        ]
        if theirs and witness is not reading.table.witness:
            is_sound = all(not each.faults for each in theirs)
            comparison = Comparison([each.table for each in theirs])
            others.append(_Other(witness, theirs[0].kind, is_sound, comparison))
    return others


def _fault_doubts(reading: Reading, page: Page) -> tuple[Doubt, ...]:
    """Tags that do not fit the page, kept because nobody else reads the words as a table."""
    return tuple(
        Doubt(
            FindingCode.TAGS_UNUSABLE,
            f"The table's tags do not fit the page: {fault}.",
            page.number,
        )
        for fault in reading.faults
    )


def _judge_cell(
    cell: Cell,
    reading: Reading,
    others: Sequence[_Other],
    places: _Places,
    page: Page,
) -> tuple[Cell, Doubt | None]:
    """The cell with its witnesses and confidence, and the doubt about it if there is one."""
    agreeing = [reading.table.witness]
    kinds = {reading.kind}
    contrary: list[_Contrary] = []
    for other in others:
        match other.comparison.ask(cell, reading.table):
            case Answer.SAME:
                agreeing.append(other.witness)
                kinds.add(other.kind)
            case Answer.OTHER if other.is_sound:
                text = other.comparison.text_of(cell)
                contrary.append(_Contrary(other.witness, other.kind, text))
            case Answer.OTHER | Answer.SILENT:
                pass  # faulty tags are no evidence against anything
    confidence = _confidence(cell, reading, kinds, [each.kind for each in contrary], page)
    if confidence is Confidence.CONFIRMED and _may_be_misread(cell, page):
        confidence = Confidence.SINGLE
    if _beside_lost_words(cell, places.rows) or _holds_any(cell, places.cells):
        confidence = Confidence.DOUBTFUL
    witnesses = tuple(witness for witness in Witness if witness in agreeing)
    judged = cell._replace(witnesses=witnesses, confidence=confidence)
    if confidence is not Confidence.DOUBTFUL or not contrary:
        return judged, None
    return judged, _disagreement(judged, contrary)


def _confidence(
    cell: Cell, reading: Reading, agreeing: set[Kind], contrary: Sequence[Kind], page: Page
) -> Confidence:
    """The contract's confidence of one cell.

    Two kinds that agree outvote the words' places, which are never certain; not tags or lines.
    They agree on the words of a cell, not on where it stands: tags that do not fit the page may
    have it in another row.
    """
    other_kinds = {kind for kind in contrary if kind is not reading.kind}
    if len(agreeing) > 1 and not other_kinds - {Kind.ALIGNMENT}:
        return Confidence.SINGLE if reading.faults else Confidence.CONFIRMED
    if other_kinds or reading.faults or crossings(reading.table, cell):
        return Confidence.DOUBTFUL
    if not contrary and reading.certain(cell, page):
        return Confidence.CONFIRMED
    return Confidence.SINGLE


def _may_be_misread(cell: Cell, page: Page) -> bool:
    """Whether its words were recognised in a picture, or hold glyphs without a character."""
    return page.recognised_text or "\ufffd" in cell.text


def _beside_lost_words(cell: Cell, lost: Sequence[Doubt]) -> bool:
    """Whether words of the cell's row stand in no cell or in two."""
    return any(
        area.page == doubt.page and area.box.top <= box.middle_y <= area.box.bottom
        for doubt in lost
        for box in doubt.boxes
        for area in cell.areas
    )


def _holds_any(cell: Cell, doubts: Sequence[Doubt]) -> bool:
    """Whether a place of these doubts is in the cell."""
    return any(
        area.page == doubt.page and area.box.holds_middle_of(box)
        for doubt in doubts
        for box in doubt.boxes
        for area in cell.areas
    )


def _disagreement(cell: Cell, contrary: Sequence[_Contrary]) -> Doubt:
    """A doubt with both readings of a cell."""
    readings = (
        ReadAs(cell.witnesses, cell.text),
        *(ReadAs((each.witness,), each.text) for each in contrary),
    )
    told = "; ".join(f"{'+'.join(r.witnesses)} reads {r.text!r}" for r in readings)
    return Doubt(
        FindingCode.CELL_DOUBTFUL,
        f"Row {cell.row + 1}, column {cell.column + 1}: {told}.",
        cell.areas[0].page if cell.areas else None,
        tuple(area.box for area in cell.areas),
        readings=readings,
    )
