"""What a page break leaves alone with a table's header: the last band, the rest of one cell."""

from __future__ import annotations

from collections.abc import Sequence

from ...geometry import Box
from ..text_levels import Level, Run
from .columns.fits import BodyLevel, Region, Strips, column_of, fit_in
from .columns.stands import SAME_SIDE_PT
from .tails import MOST_BAND_LINES, ROW_BLANK_EMS, SAME_SIZE_PT, is_next_line


def rest_of_cell(
    strips: Sequence[Strips], levels: Sequence[Level], header: Box
) -> tuple[BodyLevel, ...]:
    """The lines right below the `header` of a page that end a cell of the page before.

    `Mått | Utfall | Målvärde` is printed again over `med föregående år`: a text in one column, not
    the first, that goes on in the midst of a sentence. Nothing else tells it from prose.
    """
    found: list[BodyLevel] = []
    bottom = header.bottom
    for level in levels:
        fit = fit_in(strips, level)
        run = level.runs[0]
        if fit is None or len(level.runs) > 1 or column_of(run, fit.strips) == 0:
            break
        if found and not is_next_line(found[-1].level.runs[0], run):
            break
        if not found and (run.text[0].isupper() or run.box.top - bottom > ROW_BLANK_EMS * run.size):
            break
        found.append(BodyLevel(fit.level, is_across=False))
    return tuple(found) if found and found[0].level.runs[0].text[0].islower() else ()


def with_last_band(region: Region, levels: Sequence[Level], header: Box) -> Region:
    """The region with a band at the page's end, whose rows stand on the next page.

    `levels` are those the region was found among, below the box of the `header`. Only where the
    table has such a band before, or where it has nothing but its header.
    """
    rest = levels[len(region.body) :]
    if not 0 < len(rest) < MOST_BAND_LINES or any(len(level.runs) > 1 for level in rest):
        return region
    alone = [item.level.runs[0] for item in region.body if len(item.level.runs) == 1]
    bands = [run for run in alone if run.bold]
    room = rest[0].size
    bottom = region.body[-1].level.box.bottom if region.body else header.bottom
    if not region.body and rest[0].box.x0 <= header.x0 + SAME_SIDE_PT:
        bands = [rest[0].runs[0]]
        room = ROW_BLANK_EMS * rest[0].size
    alike = bool(bands) and all(_looks_like(bands[0], level.runs[0]) for level in rest)
    if not alike or rest[0].box.top - bottom > room:
        return region
    return Region(region.strips, (*region.body, *(BodyLevel(x, is_across=True) for x in rest)))


def _looks_like(band: Run, run: Run) -> bool:
    same = run.bold and abs(band.size - run.size) < SAME_SIZE_PT
    return same and abs(band.box.x0 - run.box.x0) < run.size
