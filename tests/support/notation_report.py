"""Which notations are typed and which stay text, from the tables of example cells.

``python tests/support/notation_report.py`` writes ``docs/notation.md``; a test compares it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parent.parent
CELLS = TESTS / "normalize" / "cells"
PAGE = TESTS.parent / "docs" / "notation.md"

SECTION = "# --- "
"""Begins the line of a section in the tables."""

TITLES = {
    "targets": "Target cells",
    "thresholds": "Threshold cells",
    "measured": "Measured cells",
    "not_yet": "Values that are not read yet",
    "timing": "Time cells, in a plan for 2023",
    "timing_not_yet": "Times that are not read yet",
    "occasions": "Follow-up cells",
    "responsible": "Responsible cells",
    "status": "Status cells",
}

NOT_YET = frozenset({"not_yet", "timing_not_yet"})
"""Their cells stay text today; the table says what they should become."""

WITHOUT_REASON = {
    "text": "text; no code of the contract says this",
    "none": "text; it names no role or organ",
}
"""What the tables of statuses and roles leave out."""

HEAD = """# Notation: what is typed and what stays text

Every cell below is a line of `tests/normalize/cells/`. A cell is understood as a whole or it stays
text; then the reason stands here, with the place quoted where it is not the whole cell.

"""


def page() -> str:
    """Give the page as Markdown: how many cells stay text, and every cell with its reading."""
    tables = "".join(f"\n## {title}\n{_table(name)}" for name, title in TITLES.items())
    return HEAD + _summary() + tables


def _summary() -> str:
    lines = ["| table | cells | typed | mark for nothing | text |", "|---|---|---|---|---|"]
    for name, title in TITLES.items():
        readings = [reading for _, reading in _cells(name)]
        text = sum(name in NOT_YET or reading.startswith("text") for reading in readings)
        marks = 0 if name in NOT_YET else sum(map(_is_mark, readings))
        typed = len(readings) - text - marks
        lines.append(
            f"| [{title}](#{_anchor(title)}) | {len(readings)} | {typed} | {marks} | {text} |"
        )
    return "\n".join(lines) + "\n"


def _is_mark(reading: str) -> bool:
    return reading.startswith(("missing", "none; reason", "not_assessed"))


def _anchor(title: str) -> str:
    """The anchor that a Markdown heading gets."""
    return title.casefold().replace(",", "").replace(" ", "-")


def _cells(name: str) -> Iterator[tuple[str, str]]:
    """The cells of a table, each with what it is read as."""
    for line in _lines(name):
        if not line.startswith("# "):
            text, _, reading = line.partition(" ⇒ ")
            yield text, WITHOUT_REASON.get(reading, reading)


def _lines(name: str) -> Iterator[str]:
    lines = (CELLS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return (line for line in lines if line)


def _table(name: str) -> str:
    """A table for each section; a file without sections has one."""
    lines: list[str] = []
    cells = _cells(name)
    for line in _lines(name):
        if line.startswith(SECTION):
            lines += ["", line.removeprefix(SECTION).capitalize() + ":"]
        elif not line.startswith("# "):
            if not lines or not lines[-1].startswith("|"):
                lines += ["", "| cell | read as |", "|---|---|"]
            text, reading = next(cells)
            lines.append(f"| `{_escaped(text)}` | `{_escaped(reading)}` |")
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
