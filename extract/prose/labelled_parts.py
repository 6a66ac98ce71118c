"""Lines that label several things: ``Indikator: Andel nöjda; målvärde 2027: 95 %``.

Such a line is as many lines as it has labels. A label behind another one's text is a header word of
the lexicon, with a sign before it that parts the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..naming.cards import find_label
from ..naming.lexicon import Lexicon
from ..table import Line

LONGEST_INNER_LABEL = 40
"""Characters of a label inside a line: `målvärde för december 2027` has 27 (2026-11)."""

_LABEL = rf"(?P<label>[^\W\d_][^:;,.|()–]{{1,{LONGEST_INNER_LABEL}}})"
# "; målvärde 2027:", ", ansvarig:", ". Tidplan:", " (ansvarig:", " | När:", " - uppföljning:"
_INNER = re.compile(rf"(?P<sign>\s*[;,.|]\s+|\s*\(|\s+[|–-]\s+){_LABEL}:(?=\s|$)")
# "; målvärde" at the end of a line, where "2027: 95 %" goes on with the label
_CUT_LABEL = re.compile(rf"(?P<sign>[;,.|]\s+|\s\(){_LABEL}$")
_REST_OF_LABEL = re.compile(r"[\w\s/-]*:(?=\s|$)")
# "uppföljning: Årsredovisning" below a line that ends in "tidplan: 2027;"
_FIRST = re.compile(rf"{_LABEL}:(?=\s|$)")
_ENDING_SIGN = re.compile(r"\s*(?:[;,.(|]|\s[–-])$")
# "Ansvarig: Rektor.", "Mål 2027: 95 %.": the stop of all the labels; a sentence keeps its own, and
# so does "Ansvarig: KS m.fl."
_STOP = re.compile(r"(?<=:)(?P<text>(?:\s+[^\s.]+){1,3})\.$")


def parted_at_labels(lines: Sequence[Line], lexicon: Lexicon) -> list[Line]:
    """The lines of a block, those with several labels parted before each but the first.

    The signs between the parts are gone, and so is the full stop behind the last.
    """
    whole = _with_whole_labels(lines, lexicon)
    parts = [part for line in whole for part in _parts(line, lexicon)]
    if len(parts) > len(whole):
        parts[-1] = parts[-1]._replace(text=_STOP.sub(r"\g<text>", parts[-1].text))
    return parts


def _with_whole_labels(lines: Sequence[Line], lexicon: Lexicon) -> list[Line]:
    """The lines, a label that a line's end cuts on the second: ``målvärde|2027: 95 %``.

    So is the sign that stands before a label, at the end of the line above it.
    """
    whole = list(lines)
    for index, below in enumerate(lines[1:]):
        above = whole[index]
        sign, first = _ENDING_SIGN.search(above.text), _FIRST.match(below.text)
        if sign is not None and first is not None and _is_label(below, below.text, lexicon):
            whole[index] = above._replace(text=above.text[: sign.start()])
            whole[index + 1] = below._replace(text=f"{sign.group()} {below.text}")
            continue
        cut, rest = _CUT_LABEL.search(above.text), _REST_OF_LABEL.match(below.text)
        if cut is None or rest is None:
            continue
        if _is_label(below, f"{cut['label']} {below.text}", lexicon):
            whole[index] = above._replace(text=above.text[: cut.start()])
            text = f"{cut.group()} {below.text}"
            whole[index + 1] = below._replace(text=text, words=above.words + below.words)
    return whole


def _parts(line: Line, lexicon: Lexicon) -> Iterator[Line]:
    inner = list(_inner_labels(line, lexicon))
    ends = [*(match.start() for match in inner), len(line.text)]
    if ends[0]:
        yield line._replace(text=line.text[: ends[0]])
    for match, end in zip(inner, ends[1:], strict=True):
        text = line.text[match.start("label") : end]
        closed = text[:-1] if text[-1] == ")" and text.count(")") > text.count("(") else text
        yield line._replace(text=_capitalised(closed))


def _inner_labels(line: Line, lexicon: Lexicon) -> Iterator[re.Match[str]]:
    if ":" in line.text:
        for match in _INNER.finditer(line.text):
            if _is_label(line, line.text[match.start("label") :], lexicon):
                yield match


def _is_label(line: Line, text: str, lexicon: Lexicon) -> bool:
    """Whether a text inside a line begins with a label that the lexicon has as it is."""
    found = find_label(line._replace(text=_capitalised(text)), lexicon)
    return found is not None and found.exact


def _capitalised(text: str) -> str:
    return text[0].upper() + text[1:]
