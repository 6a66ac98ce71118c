"""What the cells of a tagged table hold on one page: words and pictures by their marks.

From them the columns and rows as printed: between the words, on a rule where one is drawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...geometry import Box, union
from ...pages.page import Page, Picture, Word
from ...pages.tags.tag_tree import TagNode
from ..tracks import Tracks, tracks_of
from .grid import TaggedCell

RULED_SHARE = 0.5
"""A rule along this share of the table's height (or width) bounds its columns (or rows)."""

OUTER_REACH = 15.0
"""Points beyond the first and last row's words within which a rule is the table's border.

Cell padding measures 2-11 points in the published plans (2026-11).
"""


class HeldCell(NamedTuple):
    """A cell of the fragment on one page, with its words and pictures."""

    cell: TaggedCell
    words: tuple[Word, ...]
    pictures: tuple[Picture, ...]

    box: Box | None
    """Around its words and pictures; None where it holds none."""


def words_by_mark(page: Page) -> Mapping[int, Sequence[Word]]:
    """The tagged words of a page."""
    words: defaultdict[int, list[Word]] = defaultdict(list)
    for word in page.words:
        if word.mark is not None:
            words[word.mark].append(word)
    return words


def held_cell(cell: TaggedCell, page: Page, words: Mapping[int, Sequence[Word]]) -> HeldCell:
    """The words and pictures that a cell's marks hold on the page."""
    found: list[Word] = []
    pictures: list[Picture] = []
    for node in cell.node.descendants():
        marks = {mark.mcid for mark in node.marks if mark.page == page.number}
        for mark in sorted(marks):
            found.extend(words.get(mark, ()))
        if node.role == "Figure":
            pictures.extend(_pictures(node, marks, page))
    found.sort(key=lambda word: word.id)
    boxes = [*[word.box for word in found], *[picture.box for picture in pictures]]
    return HeldCell(cell, tuple(found), tuple(pictures), union(boxes) if boxes else None)


def _pictures(figure: TagNode, marks: set[int], page: Page) -> list[Picture]:
    """A Figure's images, or the area it paints, with its alternative text."""
    images = [
        replace(picture, alt=figure.alt) for picture in page.pictures if picture.mark in marks
    ]
    painted = [fill for fill in page.fills if fill.mark in marks]
    if images or not painted:
        return images
    first = painted[0]
    return [Picture(union(fill.box for fill in painted), first.mark, first.colour, alt=figure.alt)]


def columns_of(count: int, held: Iterable[HeldCell], page: Page) -> Tracks | None:
    """The columns as printed: between the words, on a rule where one is drawn."""
    boxes = [(h.cell.column, h.cell.column_span, h.box) for h in held if h.box is not None]
    box = union(b for _, _, b in boxes)
    items = [(column, span, b.x0, b.x1) for column, span, b in boxes]
    lines = [
        rule.box.x0
        for rule in page.rules
        if not rule.horizontal and rule.box.overlap_y(box) >= RULED_SHARE * box.height
    ]
    return tracks_of(count, items, lines, reach=box.width)


def bands_of(count: int, held: Iterable[HeldCell], page: Page) -> Tracks | None:
    """The rows as printed."""
    boxes = [(h.cell.row, h.cell.row_span, h.box) for h in held if h.box is not None]
    box = union(b for _, _, b in boxes)
    items = [(row, span, b.top, b.bottom) for row, span, b in boxes]
    lines = [
        rule.box.top
        for rule in page.rules
        if rule.horizontal and rule.box.overlap_x(box) >= RULED_SHARE * box.width
    ]
    return tracks_of(count, items, lines, OUTER_REACH)
