"""Annotations that change what a page says: somebody struck, covered or wrote over its text.

Reviewers' marks are no part of the page's content, and viewers show them over it. What they mean
is not read; the words below them are not what a reader takes from the page.
"""

from __future__ import annotations

from ...geometry import Box
from .. import pdfium
from ..frame import Frame

FREE_TEXT, LINE, POLYLINE, STRIKE_OUT, STAMP, CARET, INK, REDACTION = 3, 4, 8, 12, 13, 14, 15, 28
"""pdfium's numbers of the kinds that change a text. Links, highlights, underlines, frames and the
icons of comments do not."""

CHANGING = frozenset((FREE_TEXT, LINE, POLYLINE, STRIKE_OUT, STAMP, CARET, INK, REDACTION))

HIDDEN, NO_VIEW = 1 << 1, 1 << 5
"""Flags of annotations that no viewer shows (ISO 32000-1, table 165)."""


def written_over(page: int, frame: Frame) -> tuple[Box, ...]:
    """Where annotations change the text of an open page, in the page's order."""
    count = max(0, pdfium.count_annotations(page))
    if not count:
        return ()
    rect = pdfium.floats(4)
    boxes: list[Box] = []
    for number in range(count):
        annotation = pdfium.get_annotation(page, number)
        if not annotation:
            continue
        is_shown = not pdfium.annotation_flags(annotation) & (HIDDEN | NO_VIEW)
        changes = pdfium.annotation_kind(annotation) in CHANGING
        if is_shown and changes and pdfium.annotation_rect(annotation, rect.base):
            left, top, right, bottom = rect.values  # FS_RECTF
            boxes.append(frame.box(left, bottom, right, top))
        pdfium.close_annotation(annotation)
    return tuple(boxes)
