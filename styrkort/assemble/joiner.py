"""The printed lines of one document → running text and sentences, each text joined once.

Ten readers go through the same paragraphs, each for what it knows; joining them anew for each took
an eighth of the reading of prose (2026-11).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..extract.table import Line
from ..normalize.text.lines import Joined, PrintedLine, Vocabulary, join_lines
from ..normalize.text.sentences import sentences

Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Joiner:
    """Joins lines by one document's vocabulary, and remembers what it joined."""

    vocabulary: Vocabulary
    _joined: dict[Lines, Joined] = field(default_factory=dict, init=False, repr=False)
    _sentences: dict[Lines, tuple[str, ...]] = field(default_factory=dict, init=False, repr=False)

    def join(self, lines: Lines) -> Joined | None:
        """The lines as one text; None where nothing is printed."""
        joined = self._joined.get(lines)
        if joined is None:
            joined = join_lines([printed_line(line) for line in lines], self.vocabulary)
            self._joined[lines] = joined
        return joined if joined.text else None

    def sentences(self, lines: Lines) -> tuple[str, ...]:
        """The sentences of the joined lines, in order."""
        known = self._sentences.get(lines)
        if known is None:
            joined = self.join(lines)
            known = () if joined is None else tuple(sentences(joined.text))
            self._sentences[lines] = known
        return known


def printed_line(line: Line) -> PrintedLine:
    """What joining needs to know of a line."""
    return PrintedLine(line.text, line.full, line.space, line.room)
