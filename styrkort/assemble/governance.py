"""Everything that a document states about how a municipality is governed."""

from __future__ import annotations

from collections.abc import Sequence

from ..extract.flow import FurniturePiece, People
from ..schemas import Governance
from .chain import read_chain
from .contacts import read_contacts
from .model_parts import read_parts
from .named_documents import read_documents
from .organs import read_organs
from .passages import Passage
from .perspectives import read_perspectives
from .reporting import read_reporting
from .scribe import Scribe


def read_governance(
    passages: Sequence[Passage],
    furniture: Sequence[FurniturePiece],
    scribe: Scribe,
    people: People,
) -> Governance:
    """The red thread as the prose of a document states it; what it does not state is empty."""
    return Governance(
        organs=read_organs(passages, scribe),
        reporting=read_reporting(passages, scribe),
        chain=read_chain(passages, scribe),
        parts=read_parts(passages, scribe),
        perspectives=read_perspectives(passages, scribe),
        documents=read_documents(passages, scribe),
        contacts=read_contacts(furniture, passages, scribe, people),
    )
