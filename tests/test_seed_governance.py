"""Facts of the three published governing models, where they are given (`../shared/seeds`).

Only facts stand here (names, codes, dates, counts, terms); the texts themselves are not ours.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import styrkort
from styrkort.schemas import Plan

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the published texts are not given")


@dataclass(frozen=True)
class Facts:
    """What a reader finds in one document."""

    file: str
    municipality: tuple[str, str]
    has_vision: bool
    values: tuple[str, ...] = ()
    decided: tuple[str, date, str] | None = None
    valid_from: date | None = None
    replaces: tuple[str, ...] = ()
    organs: tuple[int, ...] = ()
    """How many responsibilities each organ has, in order."""
    reports: tuple[tuple[str, int | None], ...] = ()
    parts: int = 0
    perspectives: int = 0
    chain: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    """Some of those named."""
    furniture: tuple[str, ...] = ()
    roles: int = 0
    withheld: int = 0
    """Pieces of furniture with the text withheld."""


SUNDSVALL = Facts(
    "sundsvall_styrmodell_webpage.txt",
    ("Sundsvall", "2281"),
    has_vision=False,
    organs=(5, 6, 4),
    reports=(("interim_report", None), ("annual_report", None)),
    chain=("vision", "inriktningsmål", "verksamhetsmål", "indikatorer"),
    documents=("Mål och resursplan (MRP)",),
    furniture=("contact", "credit", "feedback", "navigation"),
    roles=2,
    withheld=4,
)
VIMMERBY = Facts(
    "vimmerby_styrmodell.txt",
    ("Vimmerby", "0884"),
    has_vision=False,
    values=("ansvar", "mod", "fantasi"),
    decided=("kommunfullmäktige", date(2023, 10, 9), "118"),
    valid_from=date(2023, 10, 9),
    replaces=("2012.2698", "2012-12-17", "§231"),
    organs=(9, 5, 6, 3, 6, 1, 2),
    reports=(
        ("budget_followup", 4),
        ("interim_report", 8),
        ("annual_report", 12),
        ("tertial_report", None),
    ),
    perspectives=4,
    chain=("vision", "strategisk plan", "övergripande mål", "mål på enhetsnivå"),
    documents=("ägardirektiv", "Budget med plan"),
)
SALA = Facts(
    "sala_styrmodell_brochure.txt",
    ("Sala", "1981"),
    has_vision=True,
    organs=(3, 3),
    parts=3,
    chain=("vision", "kommunövergripande mål", "fokusområden", "strategier och aktiviteter"),
    documents=("Sala kommuns styrmodell", "Ekonomi och verksamhetsstyrning"),
    furniture=("contact", "page_number"),
)

EVERY = pytest.mark.parametrize("facts", [SUNDSVALL, VIMMERBY, SALA], ids=lambda f: f.file)


@cache
def _read(file: str) -> Plan:
    return styrkort.read(SEEDS / file)


@EVERY
def test_document_facts(facts: Facts) -> None:
    metadata = _read(facts.file).metadata
    assert metadata.municipality is not None
    assert (metadata.municipality.name, metadata.municipality.code) == facts.municipality
    assert metadata.document_type is not None
    assert metadata.document_type.code == "governing_model"
    assert (metadata.decided_on is None) == (facts.decided is None)
    if facts.decided is not None and metadata.decided_on is not None:
        body, day, paragraph = facts.decided
        assert metadata.decided_on.date == day
        assert metadata.decided_by is not None
        assert metadata.decided_by.text == body
        assert metadata.paragraph is not None
        assert metadata.paragraph.text == paragraph


@EVERY
def test_validity(facts: Facts) -> None:
    metadata = _read(facts.file).metadata
    found = None if metadata.valid_from is None else metadata.valid_from.date
    assert found == facts.valid_from
    replaced = "" if metadata.replaces is None else metadata.replaces.text
    assert bool(replaced) == bool(facts.replaces)
    assert all(one in replaced for one in facts.replaces)


@EVERY
def test_steering_content(facts: Facts) -> None:
    plan = _read(facts.file)
    governance = plan.governance
    assert (plan.vision is not None) is facts.has_vision
    assert tuple(text.text for text in plan.values) == facts.values
    assert tuple(len(organ.responsibilities) for organ in governance.organs) == facts.organs
    assert len(governance.parts) == facts.parts
    assert len(governance.perspectives) == facts.perspectives
    assert tuple(level.term for level in governance.chain) == facts.chain
    assert set(facts.documents) <= {text.text for text in governance.documents}


@EVERY
def test_reporting_calendar(facts: Facts) -> None:
    reports = _read(facts.file).governance.reporting
    found = tuple((one.code and one.code.value, one.covers_through_month) for one in reports)
    assert found == facts.reports


@EVERY
def test_what_stands_beside_the_text(facts: Facts) -> None:
    plan = _read(facts.file)
    assert tuple(sorted({piece.kind.value for piece in plan.furniture})) == facts.furniture
    assert len(plan.governance.contacts) == facts.roles
    assert sum(piece.text is None for piece in plan.furniture) == facts.withheld
