"""Headers over rows that nobody read: they are told of, so that no table is lost in silence.

On a page of several text columns a header may stand at the height of other texts, and no witness
knows its table.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from ...schemas import FindingCode
from ..geometry import union
from ..naming.header_text import HeaderText, Match, read_text
from ..naming.lexicon import Lexicon
from ..naming.roles import ROW_NAMES, Role
from ..naming.scan import ENOUGH_ROLES, is_known
from ..pages.page import Page, Word
from ..table import Doubt, Table, words_by_page
from ..witnesses.text_levels import Level, Run, cut_lines, levels_from, run_of

LEVELS_BELOW = 4
"""So many heights below a header one of its rows stands: the second line of its cells, and rows of
the text column beside it, are between (2026-11)."""


def unread_headers(
    pages: Iterable[Page], tables: Sequence[Table], lexicon: Lexicon
) -> Iterator[Doubt]:
    """A doubt for each header that stands in none of the `tables`, over texts in its columns."""
    read = words_by_page(tables)
    for page in pages:
        yield from _on(page, read[page.number], lexicon)


def _on(page: Page, read: Collection[int], lexicon: Lexicon) -> Iterator[Doubt]:
    unread = [word for word in page.words if word.id not in read]
    if not _share_a_height([word for word in unread if is_known(word.text, lexicon)]):
        return
    lines = cut_lines(page.words)
    for place, line in enumerate(lines):
        parts = [part for part in line if all(word.id not in read for word in part)]
        if len(parts) < ENOUGH_ROLES:
            continue  # nearly all lines: they are not made levels of
        for header in _headers_on([run_of(part) for part in parts], lexicon):
            below = levels_from(lines[place + 1 : place + 1 + LEVELS_BELOW])
            if any(_stands_under(header, other) for other in below):
                yield _doubt(header, page)


def _share_a_height(words: Sequence[Word]) -> bool:
    """Whether two of the words stand beside each other: quickly asked, before lines are made."""
    placed = sorted(words, key=lambda word: word.box.top)
    return any(below.box.top < above.box.bottom for above, below in pairwise(placed))


def _headers_on(runs: Sequence[Run], lexicon: Lexicon) -> Iterator[list[Run]]:
    """Neighbouring texts of one height that name columns, one of them the rows."""
    found: list[tuple[Run, HeaderText]] = []
    for run in [*runs, None]:
        text = None if run is None else read_text(run.text, lexicon)
        if run is not None and text is not None and text.match is not Match.NONE:
            found.append((run, text))
            continue
        exact = {text.roles[0] for _, text in found if text.match is Match.EXACT}
        if len(exact - {Role.OTHER}) >= ENOUGH_ROLES and exact & ROW_NAMES:
            yield [run for run, _ in found]
        found = []


def _stands_under(header: Sequence[Run], level: Level) -> bool:
    """Whether texts stand below two cells of a header, each below one and before the next."""
    sides = [*(run.box.x0 for run in header), float("inf")]
    under = (
        any(
            run.box.overlap_x(head.box) > 0 and run.box.x0 < right and run.box.x1 <= right
            for run in level.runs
        )
        for head, (_, right) in zip(header, pairwise(sides), strict=True)
    )
    return sum(under) > 1


def _doubt(header: Sequence[Run], page: Page) -> Doubt:
    named = " | ".join(run.text for run in header)
    return Doubt(
        FindingCode.TABLE_SKIPPED,
        f"page {page.number}: no rows are read below “{named}”: what stands there is kept as text",
        page.number,
        (union([run.box for run in header]),),
    )
