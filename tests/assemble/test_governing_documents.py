"""Governing documents of fifteen invented municipalities, each in a wording of its own.

Beside each text stand the facts that are read of it, each of them compared with the text by a
person. A fault found in a published document becomes a row here: words of the same shape, and what
they state.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import styrkort
from styrkort.schemas import Plan, Text, citations

DOCUMENTS = sorted((Path(__file__).parent / "governing").glob("*.txt"))

each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)


@cache
def _plan(path: Path) -> Plan:
    return styrkort.read(path)


def _texts(found: tuple[Text, ...]) -> list[str]:
    return [text.text for text in found]


def facts_of(plan: Plan) -> dict[str, Any]:
    """What a plan states of itself and of steering, without citations; empty parts left out."""
    metadata = plan.metadata.model_dump(mode="json", exclude={"period": True})
    governance = plan.governance
    facts: dict[str, Any] = {
        "metadata": {name: one["text"] for name, one in metadata.items() if one is not None},
        "type": plan.metadata.document_type and plan.metadata.document_type.code,
        "days": {name: one["date"] for name, one in metadata.items() if one and one.get("date")},
        "vision": plan.vision and plan.vision.text,
        "values": _texts(plan.values),
        "perspectives": _texts(governance.perspectives),
        "parts": [part.name.text for part in governance.parts],
        "chain": [level.term for level in governance.chain],
        "organs": {one.name.text: _texts(one.responsibilities) for one in governance.organs},
        "reporting": [
            [one.name.text, one.code, one.covers_through_month, _texts(one.recipients)]
            for one in governance.reporting
        ],
        "documents": _texts(governance.documents),
        "contacts": [one.role and one.role.text for one in governance.contacts],
        "headings": [one.title.text for one in plan.sections if one.title is not None],
    }
    return {name: value for name, value in facts.items() if value}


@each_document
def test_the_facts_of_a_document(path: Path) -> None:
    expected = json.loads(path.with_suffix(".facts.json").read_text(encoding="utf-8"))
    assert facts_of(_plan(path)) == expected


@each_document
def test_every_statement_is_cited(path: Path) -> None:
    """…with the lines of the file that print it; persons' lines are withheld."""
    lines = path.read_text(encoding="utf-8").splitlines()
    cited = [one for one in citations(_plan(path)) if one.lines is not None]
    assert cited
    for citation in cited:
        assert citation.lines is not None
        first, last = citation.lines
        printed = "".join("".join(lines[first - 1 : last]).split())
        assert all("".join(part.split()) in printed for part in citation.raw.split("\n"))
