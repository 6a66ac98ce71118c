"""One printed line of a cell or paragraph, with what geometry knows of its end."""

from __future__ import annotations

from typing import NamedTuple

from .glyph_widths import Room


class PrintedLine(NamedTuple):
    """A line as it is printed.

    `full`: the line reaches the edge of its cell, so that the next character would not fit.
    `space`: a space was printed after the last character.
    `room`: how much the line holds and has left, more exact than `full`; None where not known.
    """

    text: str
    full: bool = False
    space: bool = False
    room: Room | None = None

    def could_take(self, text: str) -> bool:
        """Whether the text would have fitted behind the line, so that nothing forced the break.

        >>> PrintedLine("Ledningsgru", full=True).could_take("p")
        False
        """
        return not self.full if self.room is None else self.room.takes(text)

    def could_hold(self, text: str) -> bool:
        """Whether the text is known to fit on a line of its own: nothing has to break it."""
        return self.room is not None and self.room.holds(text)

    def could_not_hold(self, text: str) -> bool:
        """Whether the text is known to be too long for a line of its own."""
        return self.room is not None and not self.room.holds(text)
