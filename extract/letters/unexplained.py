"""Lists whose lines begin with letters that nothing in the document explains: they stay prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...schemas import FindingCode
from ..flow import Block
from ..naming.contents import is_unit
from ..naming.lexicon import Lexicon
from ..naming.named import NamedTable
from ..table import Doubt, Line
from .keys import find_any_key

FEWEST_LINES = 4
"""Lines of a list that is told of; fewer may be initials or an enumeration."""

MOST_LETTERS = 4
"""Different letters of such a list: goals, indicators, activities, assignments."""

FEWEST_MEASURES = 2
"""Lines of one letter that begin as the name of a measure: `Andel …`, `Antal …`."""


def unexplained(flow: Sequence[Block | NamedTable], lexicon: Lexicon) -> Iterator[Doubt]:
    """A doubt for each run of lines that looks like goals and measures, told apart by letters."""
    run: list[Line] = []
    for item in (*flow, None):
        lines = item.lines if isinstance(item, Block) else ()
        lettered = [line for line in lines if find_any_key(line.text) is not None]
        if lettered and lettered[0] is lines[0]:
            run += lettered
            continue
        if _is_list(run, lexicon):
            yield _doubt(run)
        run = []


def _is_list(run: Sequence[Line], lexicon: Lexicon) -> bool:
    if len(run) < FEWEST_LINES:
        return False
    keys = [(line, key) for line in run if (key := find_any_key(line.text)) is not None]
    letters = {key.letter for _, key in keys}
    measures = Counter(
        key.letter for line, key in keys if is_unit(line.text[key.end :].split()[0], lexicon)
    )
    return 1 < len(letters) <= MOST_LETTERS and max(measures.values(), default=0) >= FEWEST_MEASURES


def _doubt(run: Sequence[Line]) -> Doubt:
    letters = ", ".join(sorted({key.letter for x in run if (key := find_any_key(x.text))}))
    message = f"a list whose lines begin with {letters}, which nothing explains, was read as prose"
    page = run[0].page
    boxes = tuple(line.box for line in run if line.box is not None and line.page == page)
    return Doubt(FindingCode.TABLE_SKIPPED, message, page, boxes)
