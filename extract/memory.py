"""Lack of memory, whichever error a library makes of it.

A document that does not fit into memory fails as a whole (`memory`): read without what did not
fit, it would give another result on a machine with more.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator

# "Unable to allocate output buffer." (pdfminer), "std::bad_alloc", "Cannot allocate memory",
# "out of memory", "memory allocation of 8192 bytes failed", "MemoryError"
_NO_MEMORY = re.compile(
    r"unable to allocate|bad_alloc|cannot allocate|out of memory|allocation (?:of .* )?failed"
    r"|memoryerror|failed to allocate|insufficient memory",
    re.IGNORECASE,
)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, whichever error a library made of it.

    >>> try:
    ...     try:
    ...         raise MemoryError
    ...     except MemoryError as error:
    ...         raise ValueError("broken stream") from error
    ... except ValueError as error:
    ...     is_out_of_memory(error)
    True
    """
    return any(
        isinstance(link, MemoryError)
        or (isinstance(link, OSError) and link.errno == errno.ENOMEM)
        or says_out_of_memory(str(link))
        for link in _chain(error)
    )


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, what it was raised from, and so on."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__


def says_out_of_memory(text: str) -> bool:
    """Whether a message tells of memory that could not be had.

    >>> says_out_of_memory("Unable to allocate output buffer."), says_out_of_memory("no /Root")
    (True, False)
    """
    return _NO_MEMORY.search(text) is not None
