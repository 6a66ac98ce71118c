"""Headings of a text that are underlined with characters, as markdown and reStructuredText do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ..text_reader import TextLine

MOST_APART = 3
"""Characters by which the rule may be longer or shorter than the heading: longer ones part the
sections of a text, whatever stands above them (2026-11)."""

_MARKDOWN_LEVELS: Mapping[str, int] = {"=": 1, "-": 2}


def underlined_headings(lines: Sequence[TextLine]) -> Mapping[int, int]:
    r"""Line number → level of each underlined heading.

    The first character drawn is that of the first level, the next new one that of the second; in
    a file that marks headings with hashes too, the levels are markdown's.

    >>> from ..text_reader import split_lines
    >>> underlined_headings(list(split_lines("Plan\n====\n\nTrygghet\n--------\n\nText\n")))
    {1: 1, 4: 2}
    """
    found = list(_underlined(lines))
    hashes = any(line.text.startswith("#") for line in lines)
    styles = dict.fromkeys(style for _, style in found)
    levels = {style: level for level, style in enumerate(styles, start=1)}
    if hashes:
        levels |= _MARKDOWN_LEVELS
    return {number: levels[style] for number, style in found}


def _underlined(lines: Sequence[TextLine]) -> Iterator[tuple[int, str]]:
    """Number of each underlined line, and the character below it."""
    parted = True
    for line, below in pairwise(lines):
        rule = below.text.strip()
        text = line.text.strip()
        drawn = below.is_rule and len(set(rule)) == 1 and bool(line.words)
        if drawn and parted and abs(len(rule) - len(text)) <= MOST_APART and "|" not in text:
            yield line.number, rule[0]
        parted = line.blank or line.is_rule
