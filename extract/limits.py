"""How much of one document is read: beyond it, the document is `TooLarge`.

The limits keep the time and the memory of a reading within bounds where a file is hostile or no
plan at all. Limits of the process (time, address space) are the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """Largest counts that are read."""

    pages: int = 5_000
    """Of a document. Budgets with all annexes reach 800 (2026-11)."""
    objects: int = 200_000
    """Glyphs and drawn objects of a page. The densest published page has about 12,000."""
    cells: int = 500_000
    """Table cells of a document: 5,000 pages of 20 rows and 5 columns."""
