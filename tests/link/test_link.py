"""Goals and reports of one municipality are tied together; nothing is tied that is not alike."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrkort.link import (
    OtherMunicipalityError,
    calendar_of,
    date_follow_ups,
    link_documents,
    mermaid,
)
from styrkort.link.calendar import report_of
from styrkort.link.similarity import similarity
from styrkort.schemas import (
    Activity,
    Calendar,
    FollowUp,
    Goal,
    Governance,
    Links,
    Metadata,
    Municipality,
    Occasion,
    OccasionCode,
    Period,
    Plan,
    ReportingOccasion,
    Section,
    Source,
    Text,
)
from styrkort.schemas.metadata import DocumentType, DocumentTypeCode

YEAR = Period(text="2024", edtf="2024", start=date(2024, 1, 1), end=date(2024, 12, 31))
YEARS = Period(text="2024-2026", start=date(2024, 1, 1), end=date(2026, 12, 31))


def _plan(
    name: str,
    *titles: str,
    kind: DocumentTypeCode = DocumentTypeCode.OPERATIONAL_PLAN,
    municipality: str | None = "Nyhults kommun",
    period: Period | None = YEAR,
    follow_up: FollowUp | None = None,
    reports: tuple[ReportingOccasion, ...] = (),
    sections: tuple[Section, ...] = (),
) -> Plan:
    """A plan with goals of these titles; the first has one activity with the follow-up."""
    goals = []
    for number, title in enumerate(titles, start=1):
        activity = Activity(id="g1-a1", text=Text(text="Göra något"), follow_up=follow_up)
        activities = (activity,) if follow_up is not None and number == 1 else ()
        goals.append(Goal(id=f"g{number}", title=Text(text=title), activities=activities))
    return Plan(
        id=name,
        source=Source(
            name=f"{name}.pdf",
            sha256="0" * 64,
            media_type="application/pdf",
            page_count=1,
            generator={},
        ),
        metadata=Metadata(
            document_type=DocumentType(text=kind.value, code=kind),
            municipality=None if municipality is None else Municipality(text=municipality),
            period=period,
        ),
        goals=tuple(goals),
        sections=sections,
        governance=Governance(reporting=reports),
    )


def _report(name: str, code: OccasionCode, month: int | None) -> ReportingOccasion:
    return ReportingOccasion(name=Text(text=name), code=code, covers_through_month=month)


def _followed_up_in(*codes: OccasionCode) -> FollowUp:
    return FollowUp(text="Uppföljning", occasions=tuple(Occasion(code=code) for code in codes))


REPORTS = (
    _report("Budgetuppföljning", OccasionCode.BUDGET_FOLLOWUP, 4),
    _report("Delårsrapport", OccasionCode.INTERIM_REPORT, 8),
    _report("Årsredovisning", OccasionCode.ANNUAL_REPORT, 12),
)
MODEL = _plan("styrmodell", kind=DocumentTypeCode.GOVERNING_MODEL, period=None, reports=REPORTS)
BUDGET = _plan(
    "budget", "Friska medarbetare som är nöjda", "Trygg skola", kind=DocumentTypeCode.BUDGET
)


def _calendar(
    municipality: Municipality | None, reports: tuple[ReportingOccasion, ...]
) -> Calendar:
    return Calendar(plan="modell", municipality=municipality, reports=reports)


def _only(links: Links, index: int = 0) -> tuple[list[tuple[str, str, Decimal]], list[str]]:
    municipality = links.municipalities[index]
    found = [(one.goal.ref, one.overall.ref, one.score) for one in municipality.goal_links]
    return found, [goal.ref for goal in municipality.unlinked_goals]


def test_a_goal_takes_up_the_overall_goal_most_like_it() -> None:
    plan = _plan("plan", "Nöjda och friska medarbetare", "En budget i balans")
    assert _only(link_documents([plan, BUDGET])) == ([("g1", "g1", Decimal("1.00"))], ["g2"])


def test_nothing_is_linked_below_the_threshold() -> None:
    plan = _plan("plan", "Friska hus")
    assert _only(link_documents([plan, BUDGET], Decimal("0.9"))) == ([], ["g1"])


def test_without_overall_goals_nothing_is_missing() -> None:
    plans = [_plan("a", "Trygg skola"), _plan("b", "Trygg skola")]
    assert _only(link_documents(plans)) == ([], [])


def test_goals_that_an_overall_document_lists_in_prose() -> None:
    section = Section(
        level=1,
        title=Text(text="Övergripande mål"),
        items=(Text(text="Trygg skola"), Text(text="God vård")),
    )
    strategic = _plan("strategi", kind=DocumentTypeCode.STRATEGIC_PLAN, sections=(section, section))
    links = link_documents([strategic, _plan("plan", "God vård för alla")])
    assert _only(links)[0] == [("g1", "s1-i2", Decimal("1.00"))]


def test_municipalities_stay_apart() -> None:
    other = _plan("annan", "Nöjda och friska medarbetare", municipality="Ekby kommun")
    nameless = _plan("okänd", "Nöjda och friska medarbetare", municipality=None)
    links = link_documents([other, nameless, BUDGET])
    assert [one.name for one in links.municipalities] == [None, "Ekby kommun", "Nyhults kommun"]
    assert all(not one.goal_links for one in links.municipalities)


def test_a_report_dates_an_activity() -> None:
    follow_up = _followed_up_in(OccasionCode.INTERIM_REPORT, OccasionCode.ANNUAL_ACCOUNTS)
    links = link_documents([_plan("plan", "God vård", follow_up=follow_up), MODEL])
    found = [
        (one.activity, one.report, one.covers_through_month, one.covers_through)
        for one in links.municipalities[0].occasion_links
    ]
    assert found == [
        ("g1-a1", "Delårsrapport", 8, date(2024, 8, 31)),
        ("g1-a1", "Årsredovisning", 12, date(2024, 12, 31)),
    ]


def test_follow_ups_are_dated_with_the_calendar() -> None:
    follow_up = _followed_up_in(OccasionCode.BUDGET_FOLLOWUP)
    plan = _plan("plan", "God vård", follow_up=follow_up)
    dated = date_follow_ups(plan, calendar_of(MODEL)).goals[0].activities[0].follow_up
    assert dated is not None
    assert dated.timing is not None
    timing = dated.timing
    assert (timing.text, timing.edtf, timing.end) == ("april", "XXXX-04", date(2024, 4, 30))
    assert timing.year_inferred
    assert timing.citation is None


@pytest.mark.parametrize(
    ("codes", "period", "end"),
    [
        ((OccasionCode.TERTIAL_REPORT,), YEAR, None),
        ((OccasionCode.TERTIAL_REPORT, OccasionCode.ANNUAL_ACCOUNTS), YEAR, None),
        ((OccasionCode.INTERIM_REPORT,), YEARS, None),
        ((OccasionCode.OTHER,), YEAR, None),
        ((OccasionCode.ANNUAL_ACCOUNTS,), YEAR, date(2024, 12, 31)),
    ],
    ids=["not in the calendar", "one of two", "several years", "other", "same year's report"],
)
def test_only_what_the_calendar_says_is_dated(
    codes: tuple[OccasionCode, ...], period: Period, end: date | None
) -> None:
    plan = _plan("plan", "God vård", follow_up=_followed_up_in(*codes), period=period)
    dated = date_follow_ups(plan, calendar_of(MODEL)).goals[0].activities[0].follow_up
    assert dated is not None
    assert (None if dated.timing is None else dated.timing.end) == end


def test_a_calendar_of_another_municipality_is_refused() -> None:
    calendar = _calendar(Municipality(text="Ekby kommun"), REPORTS)
    with pytest.raises(OtherMunicipalityError, match="Ekby kommun"):
        date_follow_ups(BUDGET, calendar)


def test_the_names_of_one_municipality_agree() -> None:
    calendar = _calendar(Municipality(text="Nyhults kommunkoncern"), REPORTS)
    assert date_follow_ups(BUDGET, calendar) == BUDGET


def test_reports_that_disagree_date_nothing() -> None:
    twice = (*REPORTS, _report("Delårsrapport", OccasionCode.INTERIM_REPORT, 6))
    calendar = _calendar(None, twice)
    assert report_of(calendar, Occasion(code=OccasionCode.INTERIM_REPORT)) is None


def test_the_diagram_shows_goals_scores_and_reports() -> None:
    follow_up = _followed_up_in(OccasionCode.INTERIM_REPORT)
    plan = _plan("plan", 'Trygg skola "för alla"', follow_up=follow_up)
    diagram = mermaid(link_documents([plan, BUDGET, MODEL]))
    assert diagram.splitlines() == [
        "flowchart TD",
        '  subgraph m1["Nyhults kommun"]',
        '    m1g1["budget g2: Trygg skola"]',
        '    m1g2["plan g1: Trygg skola #quot;för alla#quot;"]',
        '    m1r1["Delårsrapport (t.o.m. månad 8)"]',
        '    m1p1["plan"]',
        "    m1g1 -->|1.00| m1g2",
        "    m1r1 -->|1 aktivitet| m1p1",
        "  end",
    ]


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_symmetric_and_a_share(one: str, other: str) -> None:
    score = similarity(one, other)
    assert 0 <= score <= 1
    assert (similarity(one, one) == 1) == (similarity(one, one) > 0)
    assert (score == 0) == (similarity(other, one) == 0)
