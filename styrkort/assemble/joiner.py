"""The printed lines of one document → running text and sentences, each text joined once.

Ten readers go through the same paragraphs, each for what it knows; joining them anew for each took
an eighth of the reading of prose (2026-11).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..extract.table import Line
from ..normalize.text.lines import Joined, PrintedLine, Vocabulary, join_lines
from ..normalize.text.sentences import sentences
from ..normalize.text.triggers import folded

Lines = tuple[Line, ...]


@dataclass(slots=True)
class _Told:
    """Lines, and what was made of them so far."""

    lines: Lines
    joined: Joined
    folded: str | None = None
    sentences: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins lines by one document's vocabulary, and remembers what it joined."""

    vocabulary: Vocabulary
    _told: dict[tuple[int, ...], _Told] = field(default_factory=dict, init=False, repr=False)
    """By the identities of the lines, which stay alive in the value: a line's hash is that of its
    box and all its words, and took as long as joining it."""

    def join(self, lines: Lines) -> Joined | None:
        """The lines as one text; None where nothing is printed."""
        joined = self._of(lines).joined
        return joined if joined.text else None

    def folded(self, lines: Lines) -> str:
        """The joined lines as `Triggers` look at them."""
        told = self._of(lines)
        if told.folded is None:
            told.folded = folded(told.joined.text)
        return told.folded

    def sentences(self, lines: Lines) -> tuple[str, ...]:
        """The sentences of the joined lines, in order."""
        told = self._of(lines)
        if told.sentences is None:
            told.sentences = tuple(sentences(told.joined.text))
        return told.sentences

    def _of(self, lines: Lines) -> _Told:
        key = tuple(map(id, lines))
        told = self._told.get(key)
        if told is None:
            told = _Told(lines, join_lines(list(map(printed_line, lines)), self.vocabulary))
            self._told[key] = told
        return told


def printed_line(line: Line) -> PrintedLine:
    """What joining needs to know of a line."""
    return PrintedLine(line.text, line.full, line.space, line.room)
