"""Which municipality a document is of: by label, sender, running header, or the text at large."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..extract.flow import Block, Document
from ..extract.table import Line
from ..normalize.documents.metadata import MetadataField
from ..normalize.people.municipalities import find_municipality
from ..schemas import Municipality
from .desk import Desk
from .scribe import Scribe, source_of_lines

FRONT_BLOCKS = 15
"""A sender stands among the first blocks (seen: within 9, 2026-11)."""

# "Ekdalens kommun", "Region Norr", "Hedåkers stad": a body that the table of 290 may not know
_BODY = re.compile(
    r"\b[A-ZÅÄÖ][A-ZÅÄÖ-]+(?:\s[A-ZÅÄÖ][A-ZÅÄÖ-]+)?\s(?:KOMMUN|STAD)\b"
    r"|\b[A-ZÅÄÖ][\wåäö-]+(?:\s[A-ZÅÄÖ][\wåäö-]+)?\s(?:kommun(?:koncern)?|stad)\b"
)


def read_municipality(
    desk: Desk, document: Document, blocks: Sequence[Block], scribe: Scribe
) -> Municipality | None:
    """By label, on the first blocks, in running headers; else the body that is named most."""
    fact = desk.fact(MetadataField.MUNICIPALITY)
    if fact is not None:
        stated = find_municipality(fact.value) or Municipality(text=fact.value)
        return stated.model_copy(update={"citation": desk.citation(fact.source)})
    front = [block.lines for block in blocks[:FRONT_BLOCKS]]
    furniture = [piece.lines for piece in document.furniture]
    for lines in (*front, *furniture):
        named = _body_named(lines, scribe)
        if named is not None:
            return named
    everywhere = [n for block in blocks if (n := _body_named(block.lines, scribe)) is not None]
    counts = Counter(n.name or n.text for n in everywhere)
    return max(everywhere, key=lambda n: counts[n.name or n.text], default=None)


def _body_named(lines: Sequence[Line], scribe: Scribe) -> Municipality | None:
    source = source_of_lines(lines)
    joined = scribe.join(source)
    if joined is None:
        return None
    named = find_municipality(joined.text)
    if named is None:
        match = _BODY.search(joined.text)
        if match is None:
            return None
        named = Municipality(text=match.group())
    return named.model_copy(update={"citation": scribe.citation(source, joined)})
