"""Tables of one row with one text: nothing but their header shows that they are tables.

`Vi har öppet hus` alone under `Aktivitet | 2027 | 2028 | 2029` may be a text that follows it.
Another table under the same header shows how far below it rows begin, and where.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..text_levels import Level, Run
from .columns.fits import BodyLevel, Region
from .columns.stands import SAME_SIDE_PT
from .header.header_cells import Header
from .tails import is_next_line

SAME_BLANK_EMS = 0.5
"""Two tables keep the blank below their headers within this, in font sizes: cells of several lines
beside one of a single line lie half a line off."""


def with_lone_row(
    header: Header, region: Region, below: Sequence[Level], twins: Sequence[tuple[Header, Region]]
) -> Region:
    """The region, or of an empty one the text right below its header as a row that is not sure.

    `twins` are other headers of the same words at the same x, with what stands under them.
    """
    filled = [(head, body.body[0].level) for head, body in twins if body.body]
    if (
        region.body
        or not below
        or not any(_begins_alike(header, below[0], *twin) for twin in filled)
    ):
        return region
    lines = [below[0]]
    for level in below[1:]:
        if len(level.runs) > 1 or not _goes_on(lines[-1].runs[0], level.runs[0]):
            break
        lines.append(level)
    body = (BodyLevel(level, is_across=False, is_unsure=True) for level in lines)
    return Region(header.strips, tuple(body))


def _begins_alike(header: Header, level: Level, other: Header, first: Level) -> bool:
    """Whether a text stands under a header as the first row of its twin does under that one."""
    run, name = level.runs[0], first.runs[0]
    blank, usual = level.box.top - header.box.bottom, first.box.top - other.box.bottom
    is_alike = run.bold is name.bold and abs(run.box.x0 - name.box.x0) <= SAME_SIDE_PT
    ends = header.cells[1].box.x0 if len(header.cells) > 1 else run.box.x0
    is_alone = len(level.runs) == 1 and run.box.x1 < ends
    return is_alone and is_alike and abs(blank - usual) <= SAME_BLANK_EMS * run.size


def _goes_on(above: Run, below: Run) -> bool:
    return is_next_line(above, below) and abs(above.box.x0 - below.box.x0) <= SAME_SIDE_PT
