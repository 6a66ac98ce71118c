"""The vision and the values where a document states them; never a paragraph that explains them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..extract.flow import Block, BlockKind
from ..schemas import Text
from .scribe import Scribe, source_of_lines

# A heading that announces the vision: "Vision", "Vår vision", "Kommunens vision 2030", "Vision:"
_VISION_HEADING = re.compile(
    r"(?:(?:vår|kommunens|gemensam|en gemensam|[\wåäö]+(?:s)? kommuns?)\s+)?vision(?:en)?"
    r"(?:\s+(?:\d{4}|för\s.+))?\s*:?",
    re.IGNORECASE,
)
# Prose about visions in general: "En vision beskriver …", "Visionen är ett …"
_EXPLAINS = re.compile(
    r"\b(?:en vision (?:är|beskriver|anger|ska|talar)|visionen (?:är|beskriver|anger|ska|utgör|"
    r"talar|visar|pekar)|med vision menas|beslutar om vision)",
    re.IGNORECASE,
)
# "… värdeord Mod, Glädje och Respekt ska prägla …", "våra värdeord är öppenhet, ansvar och mod",
# "kärnvärden: …", "Värdegrund – respekt, tillit och utveckling"
_VALUES = re.compile(
    r"(?:värdeord|kärnvärden|värderingar|ledord)(?:en|et)?\s*(?:är|:|–|-)?\s*"
    r"(?P<list>[^\W\d_]+(?:,\s+[^\W\d_]+)+,?\s+(?:och|samt)\s+[^\W\d_]+)",
    re.IGNORECASE,
)
_VALUE_HEADING = re.compile(
    r"(?:(?:våra|kommunens)\s+)?(?:värdeord|kärnvärden|värderingar|ledord)\s*:?", re.IGNORECASE
)

MAX_VALUE_WORDS = 3
"""A value under its heading is a word or a short phrase."""

MAX_VISION_BLOCKS = 2
"""A vision takes one paragraph, sometimes a second; longer texts are about it."""


def read_vision(blocks: Sequence[Block], scribe: Scribe) -> Text | None:
    """The statement under a vision heading."""
    for index, block in enumerate(blocks):
        if block.kind not in (BlockKind.HEADING, BlockKind.LABEL):
            continue
        if not _VISION_HEADING.fullmatch(block.text):
            continue
        under = _under(blocks, index)
        if under and len(under) <= MAX_VISION_BLOCKS and not _EXPLAINS.search(under[0].text):
            return scribe.text(source_of_lines([ln for b in under for ln in b.lines]))
    return None


def _under(blocks: Sequence[Block], index: int) -> list[Block]:
    under: list[Block] = []
    for block in blocks[index + 1 :]:
        if block.kind is not BlockKind.PARAGRAPH:
            break
        under.append(block)
    return under


def read_values(blocks: Sequence[Block], scribe: Scribe) -> tuple[Text, ...]:
    """The values: a list in a sentence, or short items under a heading."""
    for index, block in enumerate(blocks):
        if block.kind in (BlockKind.HEADING, BlockKind.LABEL):
            if _VALUE_HEADING.fullmatch(block.text):
                items = _value_items(blocks, index)
                if items:
                    texts = (scribe.text(source_of_lines(item.lines)) for item in items)
                    return tuple(text for text in texts if text is not None)
            continue
        joined = scribe.join(source_of_lines(block.lines))
        match = None if joined is None else _VALUES.search(joined.text)
        if match is not None:
            return _split_values(block, match["list"], scribe)
    return ()


def _value_items(blocks: Sequence[Block], index: int) -> list[Block]:
    items: list[Block] = []
    for block in blocks[index + 1 :]:
        short = len(block.text.split()) <= MAX_VALUE_WORDS
        if block.kind not in (BlockKind.ITEM, BlockKind.PARAGRAPH) or not short:
            break
        items.append(block)
    return items


def _split_values(block: Block, listed: str, scribe: Scribe) -> tuple[Text, ...]:
    whole = scribe.text(source_of_lines(block.lines))
    if whole is None:
        return ()
    words = re.split(r",\s+(?:och\s+|samt\s+)?|\s+(?:och|samt)\s+", listed)
    return tuple(whole.model_copy(update={"text": word}) for word in words if word)
