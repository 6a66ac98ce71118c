"""Prose blocks → the outline: headings with their paragraphs and list items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..extract.flow import Block, BlockKind, FurniturePiece, People
from ..schemas import Citation, Furniture, Section, Text, lowest
from .scribe import Scribe, source_of_lines


def read_sections(blocks: Iterable[Block], scribe: Scribe) -> tuple[Section, ...]:
    """Sections in reading order. Text before the first heading is a section without a title."""
    sections: list[Section] = []
    heading: Block | None = None
    body: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            sections += _section(heading, body, scribe)
            heading, body = block, []
        else:
            body.append(block)
    return (*sections, *_section(heading, body, scribe))


def _section(heading: Block | None, body: Sequence[Block], scribe: Scribe) -> list[Section]:
    if heading is None and not body:
        return []
    items = [_text(block, scribe) for block in body if block.kind is BlockKind.ITEM]
    prose = [_text(block, scribe) for block in body if block.kind is not BlockKind.ITEM]
    return [
        Section(
            level=1 if heading is None else heading.level or 1,
            title=None if heading is None else _text(heading, scribe),
            text=_paragraphs([text for text in prose if text is not None]),
            items=tuple(text for text in items if text is not None),
        )
    ]


def _text(block: Block, scribe: Scribe) -> Text | None:
    return scribe.text(source_of_lines(block.printed))


def _paragraphs(texts: Sequence[Text]) -> Text | None:
    """Paragraphs as one text; `raw` keeps the line breaks, an empty line parts paragraphs."""
    if not texts:
        return None
    if len(texts) == 1:
        return texts[0]
    citations = [text.citation for text in texts if text.citation is not None]
    return Text(text=" ".join(text.text for text in texts), citation=joined_citation(citations))


def joined_citation(citations: Sequence[Citation]) -> Citation:
    """One citation for texts that follow each other."""
    first = citations[0]
    lines = [line for c in citations if c.lines is not None for line in c.lines]
    return first.model_copy(
        update={
            "boxes": tuple(box for c in citations for box in c.boxes),
            "lines": (min(lines), max(lines)) if lines else None,
            "raw": "\n\n".join(c.raw for c in citations),
            "repairs": tuple(dict.fromkeys(r for c in citations for r in c.repairs)),
            "confidence": lowest(c.confidence for c in citations) or first.confidence,
        }
    )


def read_furniture(
    pieces: Iterable[FurniturePiece], scribe: Scribe, people: People
) -> tuple[Furniture, ...]:
    """Furniture in the order of the document; persons' details are counted, unless asked for."""
    found = []
    for piece in pieces:
        text = scribe.text(source_of_lines(piece.lines))
        if text is None:
            continue
        withheld = piece.personal and people is People.WITHHELD
        citation = text.citation
        if withheld and citation is not None:
            citation = citation.model_copy(update={"raw": ""})
        found.append(
            Furniture(
                kind=piece.kind,
                text=None if withheld else text.text,
                word_count=sum(len(line.text.split()) for line in piece.lines),
                citation=citation,
            )
        )
    return tuple(found)
