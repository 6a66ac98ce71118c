"""A cell that is not understood, with the place that stopped the reading."""

from __future__ import annotations


class NotUnderstoodError(Exception):
    """The text is not of the form that a reader reads.

    `reason` is one short English phrase, `start` and `end` the characters it is about, counted in
    the tidied text.
    """

    def __init__(self, reason: str, start: int, end: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.start = start
        self.end = end


def marked(text: str, start: int, end: int) -> str:
    """Give the text with a line of carets under the characters `start` to `end`.

    >>> print(marked(">24-72", 3, 4))
    >24-72
       ^
    """
    return f"{text}\n{' ' * start}{'^' * max(1, end - start)}"
