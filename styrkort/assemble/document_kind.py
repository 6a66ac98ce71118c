"""What kind of document a text says that it is, where neither label nor title names it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..extract.flow import Block
from ..normalize.documents.document_types import parse_document_type
from ..schemas import DocumentType
from .passages import quote, sentences_in
from .scribe import Scribe

FIRST_BLOCKS = 12
"""A document says what it is in its first paragraphs."""

# "Styrmodellen omfattar", "Den här planen beskriver", "Detta reglemente gäller", "Syftet med …"
_SELF = re.compile(
    r"(?:(?:den här|det här|denna|detta|föreliggande)\s+(?P<this>[\wåäö-]+)"
    r"|(?:syftet med|målet med)\s+(?:den här |denna |detta )?(?P<aim>[\wåäö-]+(?:en|n|et|t))"
    r"|(?P<subject>[\wåäö-]+(?:en|n|et|t)))\s+"
    r"(?:omfattar|beskriver|gäller|reglerar|anger|är|innehåller|visar|utgår|syftar|fungerar)\b",
    re.IGNORECASE,
)


def find_document_kind(blocks: Sequence[Block], scribe: Scribe) -> DocumentType | None:
    """The kind that the first sentence names which speaks of the document as its subject."""
    for block in blocks[:FIRST_BLOCKS]:
        for sentence in sentences_in(block, scribe):
            found = _SELF.match(sentence.text)
            if found is None:
                continue
            printed = found["this"] or found["aim"] or found["subject"]
            kind = parse_document_type(printed)
            if kind is not None and kind.code is not None:
                quoted = quote(printed, sentence.lines, scribe)
                return kind.model_copy(update={"citation": quoted.citation})
    return None
