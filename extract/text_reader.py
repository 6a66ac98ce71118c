"""Text documents (`.txt`, `.md`) → numbered lines of words, before anyone says what they mean.

Bytes are decoded strictly: a document that is no text is refused, never read as garbage.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from .errors import NotADocument
from .table import Line, Table

CONTROL_SHARE = 0.01
"""Share of control characters above which bytes are no text.

Text taken from PDFs has 0-0.1 % (form feeds, U+0002 as hyphen), compressed data about 10 %
(measured on the seeds and the hostile files, 2026-11).
"""

QUOTED_SHARE = 0.9
"""Share of printed lines that begin with `>` in a text that a mail quotes."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# "> ": what stands before the lines of a mail that is quoted
_QUOTE = re.compile(r"^> ?", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n")

# pdfium writes U+0002 or U+FFFE, Word U+001F or U+00AD, for the hyphen at a line's end: "års\x02";
# in text that keeps the layout another cell may follow: "sam\u00ad  Rektor"
_LINE_END_HYPHEN = re.compile(r"[\x02\x1f\u00ad\ufffe](?=\s|$)")
# The same marks inside a line show where a word may be broken and print nothing: "års\u00adbokslut"
_INVISIBLE = re.compile(r"[\x02\x1f\u00ad\ufffe\ufeff\u200b]")
# Word's hyphen that does not break: "e\x1etjänst"
_HARD_HYPHEN = "\x1e"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
# The control characters that no program writes into text on purpose
_STRANGE = re.compile(r"[\x00\x01\x03-\x06\x08\x0e-\x1a\x1c\x1d\x7f-\x9f]")

# "Total", "6\u00a0%" (a no-break space holds its words together), "|" parts cells and is no word
_WORD = re.compile(r"[^\s|]+(?:[\u00a0\u2007\u202f]+[^\s|]+)*")

_SPACES = re.compile(r"[ \t]+")

# "-----", "|:---|---:|", "+=====+---+", "--- ------- ---": drawn with characters, no words
_DRAWN_RULE = re.compile(
    r"(?=.*[-=_–—]{3})[\s|+:\-=_–—]+"
    # "+--+-+": the frame of narrow cells
    r"|\s*\+(?:[-=:]+\+)+\s*"
    # "~~~~~~", "^^^^": drawn below a heading
    r"|\s*([~^*#`\"'.])\1{2,}\s*"
    # "|:-|--:|", markdown's shortest
    r"|\s*\|?(?:\s*(?::-+:?|-{2,}:?|-:)\s*(?:\||$)){2,}\s*"
)


def decode(data: bytes) -> tuple[str, str]:
    r"""The text of a text file and the name of its encoding.

    UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252, else Latin-1.

    >>> decode("Mål".encode("latin-1"))
    ('Mål', 'cp1252')

    Raises:
        NotADocument: no bytes, NUL bytes, broken UTF-16, or a share of control characters that
            no text has.
    """
    if not data:
        raise NotADocument("the file is empty")
    text, encoding = _decoded(data)
    if "\x00" in text:
        raise NotADocument(f"not a text: NUL character at position {text.index(chr(0))}")
    strange = len(_STRANGE.findall(text))
    if strange > 1 and strange > CONTROL_SHARE * len(text):
        raise NotADocument(f"not a text: {strange} control characters in {len(text)}")
    return text, encoding


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise NotADocument(f"broken {encoding}: {error.reason} at {error.start}") from error
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "latin-1"


@dataclass(frozen=True, slots=True)
class TextWord:
    """A run of characters without space; `start` and `end` are offsets into its line's text."""

    id: int
    """Running number in the document: the name under which the conservation law counts it."""
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class TextLine:
    """One line of a text document. Tabs and runs of spaces are as in the file."""

    number: int
    """1-based. The rests of a line cut by a form feed have the same number."""
    text: str
    """Without line end; control characters are gone, line-end hyphens are ``-``."""
    first_word: int
    """Running number of its first word."""
    page_break: bool = False
    """A form feed stands right before."""

    @cached_property
    def words(self) -> tuple[TextWord, ...]:
        """The words, left to right; none in a drawn rule."""
        if self.is_rule:
            return ()
        found = enumerate(_WORD.finditer(self.text), self.first_word)
        return tuple(TextWord(i, m.group(), m.start(), m.end()) for i, m in found)

    @cached_property
    def is_rule(self) -> bool:
        """Whether the line is drawn with dashes: ``-----``, ``|---|:--:|``."""
        return _DRAWN_RULE.fullmatch(self.text) is not None

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on it."""
        return not self.text.strip()

    def line(self, words: Sequence[TextWord]) -> Line:
        """Some neighbouring words of this line (at least one) as a line of a cell or of prose."""
        text = self.text[words[0].start : words[-1].end]
        return Line(
            text=_SPACES.sub(" ", text),
            number=self.number,
            space=self.text[words[-1].end : words[-1].end + 1].isspace(),
            words=tuple(word.id for word in words),
        )

    def whole(self) -> Line:
        """All words of this line; ValueError where there is none."""
        if not self.words:
            raise ValueError(f"line {self.number} has no words")
        return self.line(self.words)


@dataclass(frozen=True, slots=True)
class TextDocument:
    """The lines of a text document and the encoding they were read in."""

    lines: tuple[TextLine, ...]
    encoding: str


def read_text(data: bytes) -> TextDocument:
    """The lines of a text file; NotADocument as `decode`."""
    text, encoding = decode(data)
    if text.count("\u00a0") > text.count(" "):
        text = text.replace("\u00a0", " ")  # a web page's only spaces: they hold nothing together
    return TextDocument(tuple(split_lines(_unquoted(text))), encoding)


def _unquoted(text: str) -> str:
    r"""The text without the marks of a mail that quotes all of it: ``> Mål 1: Trygg skola``.

    >>> _unquoted("> Mål\n>\n> Mått"), _unquoted("Målvärde\n>80")
    ('Mål\n\nMått', 'Målvärde\n>80')
    """
    printed = [line for line in text.splitlines() if line.strip()]
    quoted = sum(line.startswith((">\t", "> ")) or line == ">" for line in printed)
    if not printed or quoted < QUOTED_SHARE * len(printed):
        return text
    return _QUOTE.sub("", text)


def split_lines(text: str) -> Iterator[TextLine]:
    r"""The lines of `text`: CR, LF or CR LF end a line, a form feed begins a page.

    >>> [(line.number, line.text, line.page_break) for line in split_lines("a\r\n\fb\rc\fd")]
    [(1, 'a', False), (2, 'b', True), (3, 'c', False), (3, 'd', True)]
    """
    first_word = 0
    raws = _LINE_END.split(text)
    if not raws[-1]:
        raws.pop()
    for number, raw in enumerate(raws, 1):
        pieces = raw.split("\f")
        for index, piece in enumerate(pieces):
            if index == 0 and not piece and len(pieces) > 1:
                continue
            line = TextLine(number, _printed(piece), first_word, page_break=index > 0)
            first_word += len(line.words)
            yield line


# Two or more no-break spaces part columns, as spaces do; so do those around a line
_NO_BREAK_SPACES = re.compile(r"[ \u00a0]{2,}|^\u00a0|\u00a0$")
# "┌────┬────┐", "│ Mål │ När │": lines drawn with characters of their own are those of a keyboard
_DRAWN = str.maketrans(
    dict.fromkeys("│┃║╎╏┆┇┊┋", "|")
    | dict.fromkeys("─━╌╍┄┅┈┉", "-")
    | {"═": "="}
    | {chr(code): "+" for code in (*range(0x250C, 0x254C), *range(0x2552, 0x2570))}
)


def _printed(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    text = _NO_BREAK_SPACES.sub(lambda found: " " * len(found.group()), text)
    text = _LINE_END_HYPHEN.sub("-", text)
    text = _INVISIBLE.sub("", text).replace(_HARD_HYPHEN, "-")
    return _CONTROL.sub(" ", text).translate(_DRAWN)


def word_ids(tables: Iterable[Table]) -> frozenset[int]:
    """The ids of all words that stand in a cell of `tables`."""
    return frozenset(
        word
        for table in tables
        for cell in table.cells
        for line in cell.lines
        for word in line.words
    )


def lines_outside(tables: Iterable[Table], lines: Iterable[TextLine]) -> tuple[Line, ...]:
    """The printed lines of what stands in no table, in reading order.

    A line partly inside a table gives a line for each run of words outside.
    """
    inside = word_ids(tables)
    return tuple(
        line.line(list(run))
        for line in lines
        for taken, run in groupby(line.words, lambda word: word.id in inside)
        if not taken
    )
