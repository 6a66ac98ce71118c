"""Data to stdout, messages to stderr: always UTF-8, whatever the locale."""

from __future__ import annotations

import os
import sys

import click

from ..exit_codes import Interrupted, NotAttempted


class ReaderGone(Interrupted):
    """The reader of stdout went away; there is nobody to tell."""


def write_data(text: str) -> None:
    """Write a text to stdout and hand it on at once.

    Raises:
        ReaderGone: nobody reads any more.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError as error:
        # What is still in the buffer must go somewhere when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReaderGone from error


def read_stdin_text() -> str:
    """The text on stdin.

    Raises:
        NotAttempted: it is not UTF-8.
    """
    data = sys.stdin.buffer.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NotAttempted(f"stdin, line {line}: not UTF-8") from error


def complain(message: str) -> None:
    """Write one line to stderr, beginning with the program's name."""
    click.echo(f"styrkort: {printable(message)}", err=True)


def printable(text: str) -> str:
    r"""The text with everything escaped that a terminal could obey; line breaks stay.

    >>> printable("Målvärde \x1b[31m\u202e")
    'Målvärde \\x1b[31m\\u202e'
    """
    return "".join(
        character
        if character == "\n" or character.isprintable()
        else character.encode("unicode_escape").decode("ascii")
        for character in text
    )
