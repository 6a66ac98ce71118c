"""What a document says of itself: title block, labels, decision, period, municipality."""

from __future__ import annotations

from dataclasses import dataclass

from ..extract.flow import Block, BlockKind, Document
from ..schemas import Finding, Metadata
from .scribe import Scribe, source_of_lines


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The metadata, the block that is the title, and what is odd about them."""

    metadata: Metadata
    title_block: Block | None
    findings: tuple[Finding, ...] = ()


def read_front_matter(document: Document, scribe: Scribe) -> FrontMatter:
    """The facts on the first pages."""
    blocks = [item for item in document.flow if isinstance(item, Block)]
    title = next((b for b in blocks if b.kind is BlockKind.HEADING and b.marker is None), None)
    text = None if title is None else scribe.text(source_of_lines(title.lines))
    return FrontMatter(Metadata(title=text), title)
