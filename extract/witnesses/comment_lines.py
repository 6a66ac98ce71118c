"""Lines of a text that comment on the row above them, as ``Kommentar: Arbetet pågår`` does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..naming.lexicon import Lexicon
from ..naming.spelling import stems_of
from ..text_reader import TextLine

FULL_LINE_SHARE = 0.85
"""Share of the longest line of a text from which a line ended because it was full: the sentences
of a comment then go on below it, even behind a full stop."""

_SENTENCE_ENDS = (".", "!", "?", ".”", '."')


def is_comment(line: TextLine, lexicon: Lexicon) -> bool:
    """Whether a line begins with the label of a comment: ``Kommentar: Arbetet pågår``."""
    label, colon, _ = line.text.partition(":")
    return bool(colon) and stems_of(label) in lexicon.labels["comment"]


def find_comments(
    lines: Sequence[TextLine], body: Sequence[int], lexicon: Lexicon
) -> Iterator[list[int]]:
    """Among the printed lines of a body (their indexes), those of each comment.

    A comment ends with a sentence: with the one of its last line, unless that line is full and
    the next one is a sentence too.
    """
    widest = max((len(lines[i].text) for i in body), default=0)
    comment: list[int] = []
    for index in body:
        if comment and not _is_whole(lines[comment[-1]], lines[index], widest):
            comment.append(index)
            continue
        if comment:
            yield comment
        comment = [index] if is_comment(lines[index], lexicon) else []
    if comment:
        yield comment


def _is_whole(last: TextLine, below: TextLine, widest: int) -> bool:
    """Whether a comment whose last line is `last` ends there."""
    if not last.text.rstrip().endswith(_SENTENCE_ENDS):
        return False
    full = len(last.text) >= FULL_LINE_SHARE * widest
    return not (full and below.text.rstrip().endswith(_SENTENCE_ENDS))
