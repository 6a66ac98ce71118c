"""Headings that name goals, and headings that only say what follows."""

import pytest

from styrkort.normalize.text.goal_labels import find_goal_label, find_indicator_label, is_generic


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("Övergripande mål: Trygg och säker", None, "Trygg och säker"),
        ("Mål 3: Trygghet", "3", "Trygghet"),
        ("Mål 3 Trygghet", "3", "Trygghet"),
        ("Målområde 2 – Klimat", "2", "Klimat"),
        ("Mål/delmål: Fler arbetar", None, "Fler arbetar"),
        ("Delmål ÖM.11.2 Hållbara resor", "ÖM.11.2", "Hållbara resor"),
        ("Miljömål: Rent vatten", None, "Rent vatten"),
        ("A1. Barn lär sig", "A1", "Barn lär sig"),
        ("Strategiskt mål 4. Ett levande centrum", "4", "Ett levande centrum"),
    ],
)
def test_labels(heading: str, number: str | None, title: str) -> None:
    label = find_goal_label(heading)
    assert label is not None
    assert (label.number, heading[label.end :]) == (number, title)


@pytest.mark.parametrize(
    "heading",
    ["Målvärden för 2024", "Nöjda medarbetare", "Mål", "Målet är att växa", "Områden i fokus"],
)
def test_no_labels(heading: str) -> None:
    assert find_goal_label(heading) is None


@pytest.mark.parametrize(
    "heading",
    ["Indikatorer", "Mål och indikatorer 2024", "Aktiviteter", "Nämndens mål", "Uppföljning av mål",
     "Kommunövergripande mått:", "3.2 Kvalitetsmål", "Så gör vi", "Hur följs målet upp?",
     "Vad ska vi göra?", "Så här når vi dit", "Särskilda uppdrag", "Nyckeltal för nämnden",
     "Uppdrag till socialnämnden", "Aktiviteter under planperioden", "Åtgärdsprogram 2025"],
)  # fmt: skip
def test_generic_headings_name_no_goal(heading: str) -> None:
    assert is_generic(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Trygg skola",
        "Socialnämnden",
        "Åtgärder för ett levande centrum",
        "En budget i balans",
        "Klimat",
        "Barn och unga",
        "Så mycket bättre skola",
    ],
)
def test_specific_headings(heading: str) -> None:
    assert not is_generic(heading)


def test_a_caption_names_the_indicator() -> None:
    text = "Indikator - Sjukfrånvaro (%)"
    start = find_indicator_label(text)
    assert start is not None
    assert text[start:] == "Sjukfrånvaro (%)"
