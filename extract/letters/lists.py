"""Lists as paragraphs: runs of blocks that begin with explained type letters → named tables."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..flow import Block, BlockKind
from ..geometry import union
from ..markers import DOTS
from ..naming.cell_shapes import is_value
from ..naming.lexicon import Lexicon
from ..pages.page import Picture
from ..prose.typography import runs_on
from ..table import Line
from .close_lines import Columns, parted_below
from .entries import Entry
from .keys import Key, find_key
from .legend import KEY, TypeLegend, explained_letters, is_meaning_of
from .parts import Parts, is_light

# "S", "S:", "(N)", "S A1.", "S 1.2": what may stand in a column of its own before the text
_BEGINNING = re.compile(rf"\W?{KEY}[)\]]?\s?[:.|–-]?(?:\s?(?:{KEY})?\s?\d{{1,2}}[\d.]*[.:)]?)?")

Dots = Mapping[int, Sequence[Picture]]
"""Drawn lights by page number, those that stand in no table."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a list is read with."""

    legend: TypeLegend
    lexicon: Lexicon
    parts: Parts
    dots: Dots
    columns: Columns


def entries_of(block: Block, around: Surroundings) -> tuple[Entry | Block, ...]:
    """The lines of a list that a block prints; none where it does not begin with a letter.

    Lines set close are one block: each that begins with a letter of the legend is a line of the
    list, the others go on with the one above, but for a paragraph that begins below the list.
    """
    lines = _printed(block)
    if key_of(lines[0], around) is None or _explains(lines[0], around):
        return ()
    marker = "" if lines[0].text != block.lines[0].text else block.marker or ""
    found: list[Sequence[Line]] = []
    for own in _at_letters(lines, around):
        found += parted_below(own, lines, around.columns)
    return tuple(
        _entry(own, marker if own is found[0] else "", around)
        or Block(BlockKind.PARAGRAPH, tuple(own))
        for own in found
    )


def is_legend_by_line(block: Block, around: Surroundings) -> bool:
    """Whether every line of a block explains one letter: `SM strategiskt mål`, `NT nyckeltal`."""
    texts = [line.text for line in block.lines]
    return len(explained_letters("; ".join(texts), around.lexicon)) == len(texts)


def _explains(line: Line, around: Surroundings) -> bool:
    return bool(explained_letters(line.text, around.lexicon))


def _at_letters(lines: Sequence[Line], around: Surroundings) -> list[list[Line]]:
    """The lines of a block, parted where one begins with a letter or explains letters."""
    found: list[list[Line]] = []
    for line in lines:
        if not found or _explains(line, around) or key_of(line, around) is not None:
            found.append([])
        found[-1].append(line)
    return found


def _printed(block: Block) -> tuple[Line, ...]:
    """The lines with a letter that was taken for a list's marker in front again: `S) Trygga`."""
    letter = block.marker is not None and block.marker[:1].isalpha()
    return block.printed if letter else block.lines


def key_of(line: Line, around: Surroundings) -> Key | None:
    """The letter that a line begins with, unless the line only explains it."""
    key = find_key(line.text, around.legend)
    if key is None or not key.end:
        return key
    behind = line.text[key.end :]
    return None if is_meaning_of(key.letter, behind, around.legend, around.lexicon) else key


def _entry(lines: Sequence[Line], marker: str, around: Surroundings) -> Entry | None:
    """One line of the list: its letter, its text, what stands beside it.

    `marker` is what was printed before it: a number stays with the text. None for a letter without
    text, or text without a letter.
    """
    key = key_of(lines[0], around)
    if key is None or (key.end == len(lines[0].text) and len(lines) == 1):
        return None
    texts: list[Line] = []
    beside: list[Line] = []
    for line in lines:
        own, further = _parted(line, around.parts)
        texts.append(own)
        beside += further
    mark: tuple[Line, ...] = ()
    if key.end:
        mark = (texts[0]._replace(text=key.letter, words=()),)
        number = f"{marker} " if any(map(str.isdigit, marker)) else ""
        rest = texts[0]._replace(text=number + texts[0].text[key.end :])
        texts = [rest, *texts[1:]] if rest.text.strip() else texts[1:]
    return Entry(key.letter, mark, tuple(texts), tuple(beside), _drawn(lines, around.dots))


def _parted(line: Line, parts: Parts) -> tuple[Line, list[Line]]:
    """The line's own text, and the parts of the print to the right of it.

    The letter, and a code behind it, may stand in columns of their own.
    """
    pieces = list(parts(line))
    lights = [piece for piece in pieces[:1] if is_light(piece.text) and _is_coloured(piece)]
    pieces = pieces[1:] if pieces and is_light(pieces[0].text) else pieces
    whole = " ".join(piece.text for piece in pieces)
    if len(pieces) < 2 or not whole.endswith(line.text):
        return line, lights
    text, taken = "", 0
    for piece in pieces:
        if text and not _is_beginning(text):
            break
        text, taken = f"{text} {piece.text}".strip(), taken + 1
    own = pieces[:taken]
    boxes = [piece.box for piece in own if piece.box is not None]
    kept = own[0]._replace(
        text=text.removeprefix(whole[: len(whole) - len(line.text)]),
        box=union(boxes) if boxes else None,
        words=tuple(word for piece in own for word in piece.words),
    )
    return kept, [*lights, *pieces[taken:]]


def _is_beginning(text: str) -> bool:
    return _BEGINNING.fullmatch(text) is not None


def _is_coloured(light: Line) -> bool:
    """Whether the dot before a line is a light, not a black bullet."""
    return light.text in DOTS and max(light.colour) != min(light.colour)


def _drawn(lines: Sequence[Line], dots: Dots) -> tuple[Picture, ...]:
    """The one drawn light at the height of an entry's lines."""
    page = lines[0].page
    boxes = [line.box for line in lines if line.box is not None and line.page == page]
    if page is None or not boxes:
        return ()
    area = union(boxes)
    found = [dot for dot in dots.get(page, ()) if area.top <= dot.box.middle_y <= area.bottom]
    return tuple(found) if len(found) == 1 else ()


def goes_on(entry: Entry, block: Block) -> Entry | None:
    """The entry with a block right below it that is the rest of its text, or stands beside it.

    Figures and lights set at the middle of a row part its text: `31 %`, `med kommunen`.
    """
    texts = [line for line in block.lines if not (is_value(line.text) or is_light(line.text))]
    beside = tuple(line for line in block.lines if line not in texts)
    last, first = entry.lines[-1], block.lines[0]
    if not _is_close(last, first) or block.marker is not None:
        return None
    if texts and not runs_on(last.text, texts[0].text):
        return None
    return replace(entry, lines=(*entry.lines, *texts), beside=(*entry.beside, *beside))


def _is_close(above: Line, below: Line) -> bool:
    """Whether a line stands on the next line of print, or beside the one above."""
    if above.box is None or below.box is None:
        return above.number is not None and (below.number or 0) == above.number + 1
    return above.page == below.page and below.box.top - above.box.bottom < CLOSE * below.size


CLOSE = 0.7
"""White space in font sizes between the lines of one text; rows of a list are set wider."""


def begins_above(block: Block, entry: Entry) -> Entry | None:
    """The entry with a block right above it that is the beginning of its text.

    Letters set at the middle of a row stand beside its second line.
    """
    last, first = block.lines[-1], entry.lines[0]
    if not block.lines[0].text[:1].isupper() or not _is_close(last, first):
        return None
    joined = block.kind is BlockKind.PARAGRAPH and runs_on(last.text, first.text)
    return replace(entry, lines=(*block.lines, *entry.lines)) if joined else None
