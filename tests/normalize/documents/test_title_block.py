"""Title blocks: labels, decisions, diary numbers, document types, municipalities."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from styrkort.normalize.documents.decisions import parse_dated, parse_decision
from styrkort.normalize.documents.diary import parse_diary_number
from styrkort.normalize.documents.document_types import parse_document_type
from styrkort.normalize.documents.metadata import MetadataField, parse_label_line, parse_label_lines
from styrkort.normalize.documents.metadata_labels import FIELDS
from styrkort.normalize.people.municipalities import find_municipality, municipality_codes
from styrkort.normalize.people.persons import is_person, without_person
from styrkort.normalize.placeholders import is_placeholder
from styrkort.schemas import Metadata

LABELS = {
    "Dokumenttyp: Verksamhetsplan": ("document_type", "Verksamhetsplan"),
    "Beslutat datum: 2022-11-29 § 187": ("decided_on", "2022-11-29 § 187"),
    "Gäller från datum: 2023-01-01": ("valid_from", "2023-01-01"),
    "Beslutat av: Kommunstyrelsen": ("decided_by", "Kommunstyrelsen"),
    "Dokumentinformation: [Klicka eller tryck här för att ange text.](#)": ("ignored", None),
    "Foton: Eva Lind": ("person", "Eva Lind"),
    "Diarienummer: KS 2018/1092": ("diary_number", "KS 2018/1092"),
    "Dnr 2013-39": ("diary_number", "2013-39"),
    "VERSION 1.0": ("version", "1.0"),
    "GODKÄNT DATUM 2015-06-22": ("decided_on", "2015-06-22"),
    "Revideras: Vid behov": ("revised_on", "Vid behov"),
    "Fastställt av:": ("decided_by", None),
    "Dokumentet gäller till och med: 2025-12-31": ("valid_to", "2025-12-31"),
    "Giltighetstid: Tillsvidare": ("validity", "Tillsvidare"),
    "Datum och paragraf för beslutet: [Datum]": ("decided_on", None),
    "Rapportperiod: 2025-12-31": ("period", "2025-12-31"),
    "År:2019": ("period", "2019"),
    "Datum för beslut: 2016-12-14": ("decided_on", "2016-12-14"),
    "Handläggare: Eva Lind": ("person", "Eva Lind"),
    "Gäller fr o m: 2022-07-01": ("valid_from", "2022-07-01"),
    "Gäller fr.o.m. 2022-07-01": ("valid_from", "2022-07-01"),
    "Giltig t.o.m.: 2025-12-31": ("valid_to", "2025-12-31"),
    "Gäller för perioden: 2023–2025": ("period", "2023–2025"),
    "Dnr. 2022/12": ("diary_number", "2022/12"),
    "Antagen den: 2022-10-01": ("decided_on", "2022-10-01"),
    "Nämnd/förvaltning: Socialförvaltningen": ("unit", "Socialförvaltningen"),
    "Upphäver: Plan 2020": ("replaces", "Plan 2020"),
}


@pytest.mark.parametrize(("line", "expected"), LABELS.items(), ids=LABELS)
def test_a_label_line(line: str, expected: tuple[str, str | None]) -> None:
    assert parse_label_line(line) == (MetadataField(expected[0]), expected[1])


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Mål: 80 %",
        "Version av planen",
        "Det är så: vi växer",
        "Rapporterad till kommunstyrelsen",
        "Vi har en version: den nya",
        "Gäller från och med 2023 alla nämnder",
    ],
)
def test_no_label_line(line: str) -> None:
    assert parse_label_line(line) is None


def test_labels_that_share_a_line() -> None:
    line = (
        "Intern kontrollplan År:2019 Nämnd: Byggnadsnämnden Fastställd: 2019-09-25 Beslutsnummer:"
    )
    assert parse_label_line(line) is None
    assert parse_label_lines(line) == (
        (MetadataField.PERIOD, "2019"),
        (MetadataField.UNIT, "Byggnadsnämnden"),
        (MetadataField.DECIDED_ON, "2019-09-25"),
        (MetadataField.PARAGRAPH, None),
    )


def test_a_row_of_labels_has_no_values() -> None:
    found = parse_label_lines("Beslutad av: Gäller för: Diarienummer: Datum och paragraf:")
    assert [value for _, value in found] == [None] * 4


def test_labels_name_the_fields_of_the_metadata() -> None:
    own = {MetadataField.VALIDITY, MetadataField.PERSON, MetadataField.IGNORED}
    assert {field.value for field in MetadataField if field not in own} <= set(
        Metadata.model_fields
    )


DECISIONS = {
    "2022-11-29 § 187": (None, "2022-11-29", "187"),
    "KF 2023-06-14 § 76": ("KF", "2023-06-14", "76"),
    "Antagen av kommunfullmäktige 2023-10-09 § 118": ("kommunfullmäktige", "2023-10-09", "118"),
    "Antagen av Kommunfullmäktige 26 april 2004": ("Kommunfullmäktige", "2004-04-26", None),
    "Beslutad av landstingsfullmäktige 9-10 juni 2015": (
        "landstingsfullmäktige",
        "2015-06-09/2015-06-10",
        None,
    ),
    "i juni 2023 beslutat (§ 62)": (None, "2023-06", "62"),
    "2013-03-21 §22": (None, "2013-03-21", "22"),
    "§ 13": (None, None, "13"),
    "Fastställd av Barn- och utbildningsnämnden 2023-01-15, § 4": (
        "Barn- och utbildningsnämnden",
        "2023-01-15",
        "4",
    ),
    "Antagen av Nämnden för arbete och välfärd den 5 maj 2023": (
        "Nämnden för arbete och välfärd",
        "2023-05-05",
        None,
    ),
    "Beslutat av KS 221129 § 3": ("KS", "2022-11-29", "3"),
    "Godkänd av Kommunfullmäktige 2019-XX-XX, XX": ("Kommunfullmäktige", None, None),
    "2023-02-30 § 4": (None, None, "4"),
    "Fastställd av Tekniska nämnden 2023-10-09": ("Tekniska nämnden", "2023-10-09", None),
    "Kommunstyrelsens arbetsutskott 2023-10-09 § 3": (
        "Kommunstyrelsens arbetsutskott",
        "2023-10-09",
        "3",
    ),
    "BESLUTAD AV KOMMUNSTYRELSEN 2023-01-01": ("KOMMUNSTYRELSEN", "2023-01-01", None),
    "Antagen av Miljö- & byggnadsnämnden 2023-01-01": (
        "Miljö- & byggnadsnämnden",
        "2023-01-01",
        None,
    ),
}


@pytest.mark.parametrize(("text", "expected"), DECISIONS.items(), ids=DECISIONS)
def test_a_decision(text: str, expected: tuple[str | None, str | None, str | None]) -> None:
    decision = parse_decision(text)
    assert decision is not None
    assert (decision.body, decision.edtf, decision.paragraph) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Verksamhetsplan 2023",
        "Kommunfullmäktige",
        "Kommunfullmäktige har beslutat att växa 2023",
        "Rapporterad till kommunstyrelsen 2023-10-09",
        "Överlämnad till kommunstyrelsen 2023-10-09 § 3",
        "Planen följs upp av kommunstyrelsen 2023-10-09",
        "Reviderad av kommunfullmäktige 2023-10-09 § 118",
    ],
)
def test_no_decision(text: str) -> None:
    assert parse_decision(text) is None


def test_a_decision_without_its_day_says_why() -> None:
    unfilled, impossible = parse_decision("KF 2019-XX-XX § 3"), parse_decision("2023-02-30 § 4")
    assert unfilled is not None and unfilled.reason == "a placeholder"
    assert impossible is not None and "calendar" in str(impossible.reason)


@pytest.mark.parametrize(
    ("text", "day", "edtf"),
    [
        ("2023-01-01", "2023-01-01", "2023-01-01"),
        ("2024", "None", "2024"),
        ("Löpande", "None", None),
    ],
)
def test_a_dated_text(text: str, day: str, edtf: str | None) -> None:
    dated = parse_dated(text)
    assert dated is not None
    assert (dated.text, str(dated.date), dated.edtf) == (text, day, edtf)


@pytest.mark.parametrize(
    "number",
    [
        *("2022/507-012", "KS 2018/1092", "KS2016/1963-2", "KS2017/761/01", "KSF-2022-00486"),
        *("SLK-2026-00245", "0521/15 (0110/20, 0234/23)", "0437/20", "UN 2015.017", "SN/2014:47"),
        *("T2012-050-05828", "15/2014.002", "2013-39", "RUN 2015378", "BUN/2014:562"),
        "KS.2022.12",
        "KS 2022-0012 012",
    ],
)
def test_a_diary_number_is_kept_as_printed(number: str) -> None:
    assert parse_diary_number(number) == number
    assert parse_diary_number(f"Dnr: {number}") == number


@pytest.mark.parametrize(
    "text", ["", "0xxx/23", "VON 2015/", "2022", "2022-11-29", "1(6)", "Plan", "Plan 2023"]
)
def test_no_diary_number(text: str) -> None:
    assert parse_diary_number(text) is None


TYPES = {
    "Verksamhetsplan 2023": "operational_plan",
    "Delårsrapport mars 2026": "interim_report",
    "Styrmodell": "governing_model",
    "Budgetanvisningar 2027": "budget_instructions",
    "Mål och budget 2024": "budget",
    "Årsredovisning 2023": "annual_report",
    "Nämndplan": "committee_plan",
    "Tillväxtstrategi": "strategy",
    "Intern kontrollplan 2023": "internal_control_plan",
    "Avfallsplan": "plan",
    "Stödverksamheten": "None",
}


@pytest.mark.parametrize(("text", "code"), TYPES.items(), ids=TYPES)
def test_a_document_type(text: str, code: str) -> None:
    found = parse_document_type(text)
    assert found is not None
    assert str(found.code) == code


def test_there_are_290_municipalities_in_21_counties() -> None:
    table = (
        files("styrkort.normalize.people").joinpath("data/municipalities.csv").read_text("utf-8")
    )
    rows = list(csv.DictReader(table.splitlines()))
    assert len(rows) == len({row["code"] for row in rows}) == len({row["name"] for row in rows})
    assert len(rows) == 290
    assert {row["code"][:2]: row["county"] for row in rows}.keys() == {
        row["code"][:2] for row in rows
    }
    assert len({row["county"] for row in rows}) == len({row["code"][:2] for row in rows}) == 21
    assert [row["code"] for row in rows] == sorted(row["code"] for row in rows)


@pytest.mark.parametrize("name", municipality_codes(), ids=str)
def test_every_municipality_is_found_by_its_name_and_genitive(name: str) -> None:
    for phrase in (f"{name} kommun", f"{name}s kommun", f"{name.upper()} KOMMUN", f"{name}s stad"):
        found = find_municipality(f"Verksamhetsplan för {phrase} 2023")
        assert found is not None
        assert (found.name, found.code) == (name, municipality_codes()[name])


NAMED = {
    "Sundsvalls kommunkoncern": "Sundsvall",
    "Region Gotland": "Gotland",
    "www.goteborg.se": "Göteborg",
    "kommun@upplands-bro.se": "Upplands-Bro",
    "Vara": "Vara",
    "kommunfullmäktige i Vara": "Vara",
    "Mark och vatten": None,
    "i mark kommun": None,
    "info@habo.se": None,
    "Sala kommun och Heby kommun": None,
    "Region Norr": None,
    "Falu kommun": "Falun",
    "Upplands Bro kommun": "Upplands-Bro",
    "ÖSTRA GÖINGE KOMMUN": "Östra Göinge",
}


@pytest.mark.parametrize(("text", "name"), NAMED.items(), ids=NAMED)
def test_a_municipality_is_named(text: str, name: str | None) -> None:
    found = find_municipality(text)
    assert (None if found is None else found.name) == name


@pytest.mark.parametrize(
    "text", ["[Datum]", "0xxx/23", "2019-XX-XX", "20XX", "Ange ev. diarienummer"]
)
def test_placeholders(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["", "2023", "Löpande", "x", "Växjö", "Taxa", "max 30"])
def test_no_placeholders(text: str) -> None:
    assert not is_placeholder(text)


def test_people_are_told_from_roles() -> None:
    assert is_person("Anna Björkhult")
    assert is_person("E. Nordin")
    assert not is_person("Ledningsgrupp Stöd")
    assert not is_person("Barnen och skolan")
    assert without_person("Enhetschef Karl Lindgren") == "Enhetschef"
    assert without_person("Enhetschef Norr") == "Enhetschef Norr"


@pytest.mark.parametrize("label", sorted(FIELDS))
def test_every_label_begins_a_line_in_small_and_in_capital_letters(label: str) -> None:
    for spelled in (label, label.upper(), label.capitalize()):
        assert parse_label_line(f"{spelled}: Ekby") == (FIELDS[label], "Ekby")
