"""The red thread from texts to links: a budget, a governing model and two plans of one place."""

from styrkort.link import link_documents
from styrkort.reading import Input, read_input
from styrkort.schemas import MunicipalityLinks

BUDGET = """\
Mål och budget 2025

Almhults kommun

Övergripande mål

1. Alla elever ska nå kunskapsmålen
2. Äldre ska känna trygghet i hemtjänsten
3. Kommunen ska ha en ekonomi i balans
"""
MODEL = """\
Styrmodell för Almhults kommun

Styrmodellen gäller för alla nämnder och bolag.

Uppföljning

- Tertialrapport 1 - uppföljning till och med april
- Delårsrapport - uppföljning till och med augusti
- Årsredovisning - uppföljning till och med december
"""
SCHOOL = """\
Verksamhetsplan 2025
Barn- och utbildningsnämnden

Almhults kommun

Mål 1 Elever når kunskapsmålen i alla ämnen

Aktivitet\tAnsvarig\tUtvärderas
Lovskola i matematik\tRektor\tDelårsrapport
Kollegialt lärande\tRektor\tMånadsrapport

Mål 2 Trygga lärmiljöer

Aktivitet\tAnsvarig\tUtvärderas
Trygghetsvandringar\tRektor\tTertialrapport 1
"""
CARE = """\
Nämndplan 2025
Socialnämnden, Almhults kommun

Mål 1 Trygghet för äldre med hemtjänst

Aktivitet\tAnsvarig\tUtvärderas
Kontaktman till alla\tEnhetschef\tDelårsrapport/årsbokslut
"""
ELSEWHERE = SCHOOL.replace("Almhults", "Ekvikens")


def _links() -> list[MunicipalityLinks]:
    texts = {"budget": BUDGET, "model": MODEL, "school": SCHOOL, "care": CARE, "other": ELSEWHERE}
    inputs = (Input(f"{name}.txt", text.encode(), name) for name, text in texts.items())
    return list(link_documents(read_input(one) for one in inputs).municipalities)


def test_which_goal_takes_up_which() -> None:
    here, elsewhere = _links()
    found = [(one.goal.plan, one.overall.ref, str(one.score)) for one in here.goal_links]
    assert found == [("care", "s2-i2", "0.86"), ("school", "s2-i1", "0.80")]
    assert [one.text for one in here.unlinked_goals] == ["Trygga lärmiljöer"]
    assert elsewhere.goal_links == ()


def test_which_report_dates_which_activity() -> None:
    here, elsewhere = _links()
    found = [
        (one.plan, one.activity, one.report, str(one.covers_through)) for one in here.occasion_links
    ]
    assert found == [
        ("care", "g1-a1", "Delårsrapport", "2025-08-31"),
        ("care", "g1-a1", "Årsredovisning", "2025-12-31"),
        ("school", "g1-a1", "Delårsrapport", "2025-08-31"),
        ("school", "g2-a1", "Tertialrapport 1", "2025-04-30"),
    ]
    assert all(one.citation is not None for one in here.occasion_links)
    assert elsewhere.occasion_links == ()
