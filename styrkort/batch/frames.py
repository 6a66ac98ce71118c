"""Messages between the supervisor and its children: a length and JSON, never a pickle.

What a child says is not trusted: it reads hostile files. A message is bounded in size and is
data, whatever it holds.
"""

from __future__ import annotations

import json
import struct
from typing import IO, Any

_LENGTH = struct.Struct(">I")

LONGEST_BYTES = 1 << 20
"""A message holds a task or a manifest record: a few kilobytes. Plans travel as files."""


class BrokenFrame(Exception):  # noqa: N818 - what it is
    """The other side sent something that is no message."""


def send(stream: IO[bytes], message: dict[str, Any]) -> None:
    """Write one message."""
    body = json.dumps(message).encode("ascii")
    if len(body) > LONGEST_BYTES:
        raise BrokenFrame(f"a message of {len(body)} bytes")
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def receive(stream: IO[bytes]) -> dict[str, Any] | None:
    """Read one message; None at the end of the stream.

    Raises:
        BrokenFrame: too long, cut off, or no JSON object.
    """
    head = stream.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise BrokenFrame("cut off")
    (length,) = _LENGTH.unpack(head)
    if length > LONGEST_BYTES:
        raise BrokenFrame(f"a message of {length} bytes")
    body = stream.read(length)
    if len(body) < length:
        raise BrokenFrame("cut off")
    try:
        message = json.loads(body)
    except ValueError as error:
        raise BrokenFrame("not JSON") from error
    if not isinstance(message, dict):
        raise BrokenFrame("no JSON object")
    return message
