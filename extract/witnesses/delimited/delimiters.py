"""One row of delimited text → its fields: tabs (also quoted, as spreadsheets write) and pipes."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...table import Line
from ...text_reader import TextLine, TextWord

QUOTED_LINES = 30
"""Lines a quoted field may run over; a quote not closed by then is a printed quote."""

# An opening quote of a spreadsheet's field, up to the end of its line: '"Genomgång av ""Nya hem""'
_OPENING_QUOTE = re.compile(r'(?:^|\t)"(?:""|[^"\t])*$')
# The same field's end on a later line: 'vid behov"', followed by a tab or nothing
_CLOSING_QUOTE = re.compile(r'^(?:""|[^"\t])*"(?=\t|$)')

# '"Nya ""hem"" vid sjön"': a whole quoted field
_QUOTED = re.compile(r'"(?:""|[^"])*"')

# "<br>", "<br/>": a line break inside a markdown cell
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
# "**Aktivitet**", "_Löpande_": emphasis around the whole cell
_EMPHASIS = re.compile(r"(\*\*|__|\*|_)(\S(?:.*\S)?)\1")
# "\|", "\<", "\*"
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Field:
    """What stands between two delimiters; no lines where nothing does."""

    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """The lines with single spaces between them."""
        return " ".join(line.text for line in self.lines)

    def followed_by(self, other: Field) -> Field:
        """The field that runs on over the lines of `other`."""
        return Field(self.lines + other.lines)


Fields = tuple[Field, ...]

NOTHING = Field()
"""An empty cell."""


def without_trailing_empty(fields: Fields) -> Fields:
    """The fields up to the last one that holds something."""
    end = max((i for i, field in enumerate(fields, 1) if field.lines), default=0)
    return fields[:end]


def tab_fields(lines: Sequence[TextLine], at: int) -> tuple[Fields, int]:
    """The fields of the row that begins at line `at`, and the index of the line after it.

    A quoted field of a spreadsheet runs on over several lines: ``"Genomgång av⏎arbetsmiljö"``.
    """
    last = _last_quoted(lines, at)
    fields = _between_tabs(lines[at])
    for line in lines[at + 1 : last + 1]:
        first, *rest = _between_tabs(line)
        fields = [*fields[:-1], fields[-1].followed_by(first), *rest]
    return tuple(_unquoted(field) for field in fields), last + 1


def has_tab(lines: Sequence[TextLine], at: int) -> bool:
    """Whether a row parted by tabs begins at line `at`; its first field may be a quoted one.

    A spreadsheet's header ``"När⏎klart"⇥"Vad"`` has its first tab on its second line.
    """
    last = _last_quoted(lines, at) if lines[at].text.startswith('"') else at
    return any("\t" in line.text for line in lines[at : last + 1])


def tab_run_fields(lines: Sequence[TextLine], at: int) -> tuple[Fields, int]:
    """As `tab_fields`, for columns aligned by hand: a run of tabs is one delimiter."""
    fields, after = tab_fields(lines, at)
    return tuple(field for field in fields if field.lines), after


def _last_quoted(lines: Sequence[TextLine], at: int) -> int:
    last = at
    while _OPENING_QUOTE.search(lines[last].text):
        ahead = range(last + 1, min(last + 1 + QUOTED_LINES, len(lines)))
        closing = next((i for i in ahead if _CLOSING_QUOTE.search(lines[i].text)), None)
        if closing is None:
            return last
        last = closing
    return last


def _between_tabs(line: TextLine) -> list[Field]:
    tabs = [i for i, character in enumerate(line.text) if character == "\t"]
    return [_field(line, words) for words in _parted(line.words, tabs)]


def _parted(words: Sequence[TextWord], marks: Sequence[int]) -> list[list[TextWord]]:
    parts: list[list[TextWord]] = [[] for _ in range(len(marks) + 1)]
    part = 0
    for word in words:
        while part < len(marks) and word.start > marks[part]:
            part += 1
        parts[part].append(word)
    return parts


def _field(line: TextLine, words: Sequence[TextWord]) -> Field:
    return Field((line.line(words),)) if words else Field()


def _unquoted(field: Field) -> Field:
    """The field without the quotes around it; those inside it are printed twice."""
    text = field.text
    if _QUOTED.fullmatch(text) is None:
        return field
    first, *rest = field.lines
    lines = [first._replace(text=first.text[1:]), *rest]
    lines[-1] = lines[-1]._replace(text=lines[-1].text[:-1])
    single = (line._replace(text=line.text.replace('""', '"').strip()) for line in lines)
    return Field(tuple(line for line in single if line.text))


@dataclass(frozen=True, slots=True)
class Edges:
    """Whether the rows of a table begin and end with a pipe, which parts nothing."""

    left: bool
    right: bool


def edges_of(line: TextLine) -> Edges:
    """How a table's first line is edged: ``| a | b |``, ``a | b``."""
    text = line.text.strip()
    return Edges(text.startswith("|"), text.endswith("|") and not text.endswith("\\|"))


def pipe_marks(line: TextLine, edges: Edges) -> list[int]:
    r"""Offsets of the pipes that part fields: not ``\|``, not those at the edges of the table."""
    text = line.text
    marks = [m.start() for m in re.finditer(r"(?<!\\)\|", text)]
    if marks and edges.left and not text[: marks[0]].strip():
        marks = marks[1:]
    if marks and edges.right and not text[marks[-1] + 1 :].strip():
        marks = marks[:-1]
    return marks


def pipe_fields(line: TextLine, edges: Edges) -> Fields:
    r"""The fields of a line of a pipe table, freed of markdown's own marks.

    ``| **Mål** | \<70<br>enligt SCB |`` has the fields ``Mål`` and ``<70``, ``enligt SCB``.
    """
    parts = _parted(line.words, pipe_marks(line, edges))
    return tuple(Field(tuple(_markdown_lines(_field(line, words)))) for words in parts)


def _markdown_lines(field: Field) -> Iterator[Line]:
    for line in field.lines:
        texts = [_plain(text) for text in _BREAK_TAG.split(line.text)]
        printed = [text for text in texts if text]
        for index, text in enumerate(printed):
            yield line._replace(text=text, words=line.words if index == 0 else ())


def _plain(markdown: str) -> str:
    text = markdown.strip()
    emphasised = _EMPHASIS.fullmatch(text)
    return html.unescape(_ESCAPE.sub(r"\1", emphasised[2] if emphasised else text))
