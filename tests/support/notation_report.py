"""Which notations are typed and which stay text, from the tables of example cells.

``python tests/support/notation_report.py`` writes ``docs/notation.md``; a test compares it.
"""

from __future__ import annotations

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
    "not_yet": "Not read yet",
}

HEAD = """# Notation: what is typed and what stays text

Every cell below is a line of `tests/normalize/cells/`. A cell is understood as a whole or it stays
`kind: text`; then the reason stands here, with the place quoted where it is not the whole cell.
"""


def page() -> str:
    """Give the page as Markdown."""
    return HEAD + "".join(f"\n## {title}\n{_table(name)}" for name, title in TITLES.items())


def _table(name: str) -> str:
    """A table for each section; a file without sections has one."""
    lines: list[str] = []
    for line in (CELLS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(SECTION):
            lines += ["", line.removeprefix(SECTION).capitalize() + ":"]
        elif line and not line.startswith("# "):
            if not lines or not lines[-1].startswith("|"):
                lines += ["", "| cell | read as |", "|---|---|"]
            text, _, value = line.partition(" ⇒ ")
            lines.append(f"| `{_escaped(text)}` | `{_escaped(value)}` |")
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
