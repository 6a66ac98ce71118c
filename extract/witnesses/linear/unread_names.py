"""Lines of column names over text that no table has read: they are told of.

`Insatser Status Klar %`, `Åtgärder Huvudansvar Q1 Q2 Q3 Q4`: the names are known, but the text
below goes no way that a witness knows.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from ....schemas import FindingCode
from ...naming.header_text import Match, read_text
from ...naming.lexicon import Lexicon
from ...naming.roles import AGAINST_PLAN, ROW_NAMES, Role
from ...naming.scan import is_known
from ...table import Doubt
from ...text_reader import TextLine

KNOWN_SHARE = 0.6
"""Share of a line's words that are names of columns or times (as `scan.KNOWN_SHARE`)."""

FEWEST_TIMES = 3
"""Times that head a calendar beside what is done (`Insatser Jan Feb Mar …`)."""

LONGEST_NAME = 5
"""Words of one name (as in `header_names.py`)."""


class _Names(NamedTuple):
    """What a line holds, read from left to right."""

    roles: frozenset[Role]
    """Those whose names stand in the lexicon as they are."""
    times: int
    known: int
    """Words of names and times."""


def unread_names(
    lines: Sequence[TextLine], read: Container[int], lexicon: Lexicon
) -> Iterator[Doubt]:
    """A doubt for each line of column names that is in no table, each wording once.

    `read` are the ids of the words in tables. The last line of a text heads nothing.
    """
    printed = [line for line in lines if line.words]
    told: set[str] = set()
    for line in printed[:-1]:
        text = " ".join(word.text for word in line.words)
        if text in told or any(word.id in read for word in line.words):
            continue
        if _is_header([word.text for word in line.words], lexicon):
            told.add(text)
            yield Doubt(
                FindingCode.TABLE_SKIPPED,
                f"line {line.number}: no rows are read below “{text}”: what stands there is kept "
                "as text; read the PDF itself",
            )


def _is_header(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a line names columns of a plan, one of them the rows; `Problem` may be one too."""
    if len(words) < 2 or not words[0][0].isupper() or not any(is_known(w, lexicon) for w in words):
        return False
    names = _names(words, lexicon)
    plan = names.roles - AGAINST_PLAN - {Role.OTHER}
    enough = len(plan) > 1 or names.times >= FEWEST_TIMES
    return enough and bool(plan & ROW_NAMES) and names.known >= KNOWN_SHARE * len(words)


def _names(words: Sequence[str], lexicon: Lexicon) -> _Names:
    roles: set[Role] = set()
    times = sum(read_text(word, lexicon).match is Match.TIME for word in words)
    known = place = 0
    while place < len(words):
        for count in range(min(LONGEST_NAME, len(words) - place), 0, -1):
            text = read_text(" ".join(words[place : place + count]), lexicon)
            is_name = text.match is Match.EXACT and words[place][0].isupper()
            if is_name or (text.match is Match.TIME and count == 1):
                roles |= {text.roles[0]} if is_name else set()
                known += count
                break
        else:
            count = 1
        place += count
    return _Names(frozenset(roles), times, known)
