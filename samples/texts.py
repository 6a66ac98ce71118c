"""The text forms of a plan: tab-separated, Markdown pipes, and linear as copied from a PDF."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyphen  # type: ignore[import-untyped]
from document import Block, Document, Grid, Heading, Items, NewPage, Paragraph, Row, Sidebar
from plan import Plan

LINE_CHARACTERS = 84  # of running text, as on an A4 page in 11 points
CELL_CHARACTERS = 92  # over all columns of a table
SHORTEST_PART = 3  # letters a line-end hyphen leaves on either side


@dataclass(frozen=True)
class TextSample:
    """One plan in several text forms: `NAME_FORM.txt`, with one `NAME.expected.json`."""

    name: str
    forms: tuple[str, ...]
    plan: Plan
    document: Document


def tabbed(document: Document) -> str:
    """Cells separated by tabs, a row on each line, blank lines between blocks."""
    blocks = (_plain(block, _tab_rows) for block in document.blocks if _printed(block))
    return "\n\n".join(blocks) + "\n"


def pipes(document: Document) -> str:
    """Markdown: `#` headings and pipe tables."""
    return "\n\n".join(_markdown(block) for block in document.blocks if _printed(block)) + "\n"


def linear(document: Document) -> str:
    """The cells of a table one after the other, as text selected in a PDF viewer.

    Single-line cells share a line; a cell of several lines ends its line; an empty cell leaves a
    second space; headings, rows and pages are told apart by nothing.
    """
    blocks = (_plain(block, _linear_rows) for block in document.blocks if _printed(block))
    return "\n".join(blocks) + "\n"


def prose(document: Document) -> str:
    """Running text in lines of a page's width, a blank line between blocks."""
    blocks = (_plain(block, _tab_rows) for block in document.blocks if _printed(block))
    folded = ("\n".join(_folded(line) for line in block.split("\n")) for block in blocks)
    return "\n\n".join(folded) + "\n"


def _folded(line: str) -> str:
    return textwrap.fill(line, LINE_CHARACTERS, break_long_words=False, break_on_hyphens=False)


FORMS: dict[str, tuple[str, Callable[[Document], str]]] = {
    "tabbed": (".txt", tabbed),
    "pipes": (".md", pipes),
    "linear": (".txt", linear),
    "prose": (".txt", prose),
}


def _printed(block: Block) -> bool:
    return not isinstance(block, NewPage)


def _plain(block: Block, rows: Callable[[Grid], str]) -> str:
    match block:
        case Heading(text) | Paragraph(text):
            return text
        case Items(items, marks):
            printed = marks or ("•",) * len(items)
            return "\n".join(f"{m} {i}" for m, i in zip(printed, items, strict=True))
        case Sidebar(title, text):
            return f"{title}\n{text}"
        case Grid():
            return (f"{block.caption}\n" if block.caption else "") + rows(block)
        case NewPage():
            return ""


def _tab_rows(grid: Grid) -> str:
    return "\n".join("\t".join(line) for line in _full_rows(grid))


def _markdown(block: Block) -> str:
    match block:
        case Heading(text, level):
            return "#" * level + f" {text}"
        case Grid():
            lines = [f"| {' | '.join(line)} |" for line in _full_rows(block)]
            rule = "|" + " --- |" * len(block.widths)
            caption = f"**{block.caption}**\n\n" if block.caption else ""
            return caption + "\n".join([lines[0], rule, *lines[1:]])
        case Paragraph() | Items() | Sidebar() | NewPage():
            return _plain(block, _tab_rows)


def _full_rows(grid: Grid) -> list[list[str]]:
    """Texts of every row; a cell merged over rows is printed in each of them."""
    above: dict[int, tuple[str, int]] = {}
    return [_full_row(row, len(grid.widths), above) for row in (*grid.header, *grid.rows)]


def _full_row(row: Row, size: int, above: dict[int, tuple[str, int]]) -> list[str]:
    texts: list[str] = []
    cells = list(row)
    while len(texts) < size:
        column = len(texts)
        text, left = above.get(column, ("", 0))
        if left:
            above[column] = (text, left - 1)
            texts.append(text)
            continue
        cell = cells.pop(0)
        above[column] = (cell.text, cell.rows - 1)
        texts += [cell.text.replace("\n", " ")] + [""] * (cell.columns - 1)
    return texts


def _linear_rows(grid: Grid) -> str:
    total = sum(grid.widths)
    limits = [max(6, int(CELL_CHARACTERS * share / total)) for share in grid.widths]
    lines: list[str] = []
    for row in _full_rows(grid):
        lines += _linear_row(row, limits)
    return "\n".join(f"{line} " for line in lines)


def _linear_row(row: Sequence[str], limits: Sequence[int]) -> list[str]:
    lines, current = [], ""
    for text, limit in zip(row, limits, strict=True):
        first, *rest = wrapped(text, limit) or [""]
        current = f"{current} {first}" if current else first
        if rest:
            lines += [current, *rest]
            current = ""
    return [*lines, current] if current else lines


def wrapped(text: str, limit: int) -> list[str]:
    """The text in lines of at most `limit` characters; longer words are hyphenated in Swedish.

    >>> wrapped("Tertialrapport/årsbokslut", 20)
    ['Tertialrapport/års-', 'bokslut']
    """
    lines: list[str] = []
    for line in textwrap.wrap(text, limit, break_long_words=False, break_on_hyphens=False):
        while len(line) > limit and (cut := _hyphenated(line, limit)) is not None:
            lines.append(cut)
            line = line[len(cut) - cut.endswith("-") :]
        lines.append(line)
    return lines


def _hyphenated(word: str, limit: int) -> str | None:
    """The longest beginning of the word that fits with its hyphen, or `None`."""
    start = word.rfind("/") + 1
    dictionary = pyphen.Pyphen(lang="sv", left=SHORTEST_PART, right=SHORTEST_PART)
    places = [start + place for place in dictionary.positions(word[start:])]
    fitting = [place for place in places if place < limit]
    if fitting:
        return word[: fitting[-1]] + "-"
    return word[:start] if 0 < start <= limit else None
