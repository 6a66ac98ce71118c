"""The title block of invented documents, in the shapes of the guide's section 6."""

from datetime import date

import pytest

from styrkort.reading import Input, read_input
from styrkort.schemas import FindingCode, Metadata, Plan

BODY = """

Inledning

Planen beskriver vad nämnden ska åstadkomma och hur det följs upp under året.
"""


def _plan(front: str) -> Plan:
    return read_input(Input("plan.txt", (front + BODY).encode(), "plan"))


def _metadata(front: str) -> Metadata:
    return _plan(front).metadata


def test_one_label_a_line() -> None:
    found = _metadata(
        "Verksamhetsplan 2024\n\nKvalitetsenheten\n\n"
        "Dokumenttyp: Verksamhetsplan\nBeslutat datum: 2023-11-14 § 132\n"
        "Gäller från datum: 2024-01-01\nBeslutat av: Bildningsnämnden\n"
        "Ansvarig: Kvalitetschef\nDiarienummer: BIN 2023/418\nVersion: 1.2\n"
    )
    assert found.title is not None
    assert found.title.text == "Verksamhetsplan 2024"
    assert found.decided_on is not None
    assert (found.decided_on.text, found.decided_on.date) == (
        "2023-11-14 § 132",
        date(2023, 11, 14),
    )
    assert found.paragraph is not None
    assert found.paragraph.text == "132"
    assert found.valid_from is not None
    assert found.valid_from.date == date(2024, 1, 1)
    assert found.decided_by is not None
    assert found.decided_by.text == "Bildningsnämnden"
    assert found.responsible is not None
    assert found.responsible.roles == ("Kvalitetschef",)
    assert found.diary_number is not None
    assert found.diary_number.text == "BIN 2023/418"
    assert found.version is not None
    assert found.version.text == "1.2"
    assert found.period is not None
    assert found.period.edtf == "2024"


def test_labels_that_run_on_in_one_line() -> None:
    found = _metadata(
        "Riktlinje för tillsyn\n\nDokumenttyp: Riktlinje Version: 2.0 "
        "Beslutad av: Kommunfullmäktige Diarienummer: KS 2022/77\n"
    )
    assert found.document_type is not None
    assert found.document_type.text == "Riktlinje"
    assert found.diary_number is not None
    assert found.diary_number.text == "KS 2022/77"


@pytest.mark.parametrize(
    ("phrase", "text", "day", "paragraph"),
    [
        (
            "Antagen av kommunfullmäktige 2022-06-13 § 74",
            "2022-06-13 § 74",
            date(2022, 6, 13),
            "74",
        ),
        (
            "Antagen av kommunfullmäktige\n2022-06-13 § 74",
            "2022-06-13 § 74",
            date(2022, 6, 13),
            "74",
        ),
        ("Fastställd av nämnden 26 april 2021", "26 april 2021", date(2021, 4, 26), None),
    ],
)
def test_decision_phrases(phrase: str, text: str, day: date, paragraph: str | None) -> None:
    found = _metadata(f"Styrmodell för Ekdalens kommun\n\n{phrase}\n")
    assert found.decided_on is not None
    assert (found.decided_on.text, found.decided_on.date) == (text, day)
    assert (found.paragraph.text if found.paragraph else None) == paragraph


def test_an_unfilled_field_is_null_and_reported() -> None:
    plan = _plan("Verksamhetsplan 2024\n\nDiarienummer: [Nummer]\nBeslutat av: Nämnden\n")
    assert plan.metadata.diary_number is None
    assert [f.code for f in plan.findings] == [FindingCode.PLACEHOLDER]


def test_a_sentence_with_a_label_word_is_prose() -> None:
    found = _metadata("Budget 2025\n\nSom övergripande mål i kommunen gäller: ordning och reda.\n")
    assert found.valid_to is None


def test_a_text_that_begins_with_a_section_has_no_title() -> None:
    assert _metadata("Vision\n\nEtt gott liv i hela kommunen.\n").title is None


@pytest.mark.parametrize(
    ("line", "name", "code"),
    [
        ("Verksamhetsplan för Sundsvalls kommunkoncern", "Sundsvall", "2281"),
        ("Budget 2025 Vimmerby kommun", "Vimmerby", "0884"),
        ("Verksamhetsplan Ekdalens kommun", None, None),
    ],
)
def test_the_municipality_with_its_code(line: str, name: str | None, code: str | None) -> None:
    found = _metadata(line + "\n").municipality
    assert found is not None
    assert (found.name, found.code) == (name, code)


def test_a_period_of_several_years_infers_no_year() -> None:
    plan = _metadata("Handlingsplan 2024–2027\n")
    assert plan.period is not None
    assert plan.period.edtf == "2024/2027"
