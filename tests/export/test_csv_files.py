"""The CSV set: what RFC 4180 and a data package reader say of it, and that it repeats."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import frictionless
import pandas
import pytest
from hypothesis import given, settings
from plan_strategies import plan_settings, plans

from styrkort.export import CsvFolder, csv_header, csv_rows, data_package, write_csv_set
from styrkort.schemas import FLAT_TABLES, Plan, Source, plan_frames, to_frames

SOURCE = Source(
    name="a.pdf", sha256="0" * 64, media_type="application/pdf", page_count=2, generator={}
)
PLACE = {"page": 2, "confidence": "confirmed", "raw": "x"}
CARRIED = {"page": 1, "confidence": "single", "inherited": True}
GREEN = {
    "text": "≥80",
    "kind": "interval",
    "interval": {"lower": "80", "lower_closed": True, "upper": None, "upper_closed": False},
    "decimals": 0,
    "unit": "index",
    "unit_inherited": True,
    "citation": PLACE,
}
INDICATOR = {
    "id": "g1-i1",
    "sub_goal": {"text": 'Trivsel, "hela" året', "citation": CARRIED},
    "name": {"text": "Enkät", "citation": PLACE},
    "target": {"text": "=7,0*", "kind": "number", "number": "7.0", "decimals": 1},
    "thresholds": {"green": GREEN, "direction": "higher_is_better"},
    "measurements": [
        {
            "role": "outturn",
            "period": {"text": "2022", "edtf": "2022", "start": "2022-01-01", "end": "2022-12-31"},
            "group": "women",
            "value": {"text": "-", "kind": "missing"},
        },
        {"role": "comparison", "group": "Riket", "value": None},
    ],
}
ACTIVITY = {
    "id": "g1-a1",
    "text": {"text": "Möten\nvarje vecka", "citation": PLACE},
    "responsible": {"text": "KS, BMN", "roles": ["KS", "BMN"]},
    "timing": {
        "text": "Minst 3 ggr/år",
        "kind": "recurring",
        "recurrence": {"count": 3, "per": "P1Y", "bound": "at_least"},
    },
    "follow_up": {
        "text": "T2 och bokslut",
        "occasions": [{"code": "tertial_report", "number": 2}, {"code": "annual_accounts"}],
    },
    "status": {"text": "Pågår", "code": "ongoing", "progress": "0.5"},
    "other": [
        {"header": {"text": "Kostnad"}, "value": {"text": "5 tkr"}},
        {"header": None, "value": {"text": "X"}},
    ],
}
TABLE = {
    "id": "t1",
    "caption": {"text": "Budget"},
    "header": [{"text": "År"}, None],
    "rows": [[{"text": "2023"}, {"text": "1,5", "citation": PLACE}]],
}
FINDING = {
    "code": "threshold-gap",
    "severity": "warning",
    "message": "70 is in no class",
    "ref": "g1-i1",
    "interval": {"lower": "70", "lower_closed": True, "upper": "70", "upper_closed": True},
    "words": ["70"],
}


@pytest.fixture
def plan() -> Plan:
    return Plan.model_validate(
        {
            "id": "plan",
            "source": SOURCE,
            "metadata": {"municipality": {"text": "Östby", "name": "Östby", "code": "0180"}},
            "values": [{"text": "Mod"}, {"text": "Respekt"}],
            "goals": [{"id": "g1", "indicators": [INDICATOR], "activities": [ACTIVITY]}],
            "tables": [TABLE],
            "findings": [FINDING],
        }
    )


def read(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_an_indicator_is_one_row_with_its_typed_cells(plan: Plan, tmp_path: Path) -> None:
    write_csv_set([plan], tmp_path)
    (row,) = read(tmp_path, "indicators.csv")
    expected = {
        "plan_id": "plan",
        "goal_id": "g1",
        "indicator_id": "g1-i1",
        "sub_goal": 'Trivsel, "hela" året',
        "target_text": "=7,0*",
        "target_kind": "number",
        "target_number": "7.0",
        "target_lower": "",
        "red_kind": "",
        "green_lower": "80",
        "green_lower_closed": "true",
        "green_upper": "",
        "green_upper_closed": "false",
        "green_unit": "index",
        "green_unit_inherited": "true",
        "direction": "higher_is_better",
        "page": "2",
        "line": "",
        "confidence": "single",
    }
    assert {name: row[name] for name in expected} == expected


def test_measurements_are_tidy(plan: Plan, tmp_path: Path) -> None:
    write_csv_set([plan], tmp_path)
    first, second = read(tmp_path, "measurements.csv")
    assert (first["role"], first["period_edtf"], first["period_end"], first["group"]) == (
        "outturn",
        "2022",
        "2022-12-31",
        "women",
    )
    assert (first["value_kind"], first["value_number"]) == ("missing", "")
    assert (second["measurement"], second["role"], second["value_text"]) == ("2", "comparison", "")


def test_an_activity_keeps_lists_and_line_breaks(plan: Plan, tmp_path: Path) -> None:
    write_csv_set([plan], tmp_path)
    (row,) = read(tmp_path, "activities.csv")
    assert row["text"] == "Möten\nvarje vecka"
    assert row["responsible_roles"] == "KS | BMN"
    assert row["occasions"] == "tertial_report | annual_accounts"
    assert row["occasion_numbers"] == "2 | "
    assert (row["recurrence_count"], row["recurrence_per"]) == ("3", "P1Y")
    assert row["status_progress"] == "0.5"
    assert row["other"] == "Kostnad: 5 tkr | X"


def test_plain_tables_give_every_cell_and_findings_their_interval(
    plan: Plan, tmp_path: Path
) -> None:
    write_csv_set([plan], tmp_path)
    cells = [
        (row["row"], row["column"], row["header"], row["text"], row["page"])
        for row in read(tmp_path, "tables.csv")
    ]
    assert cells == [
        ("0", "1", "År", "År", ""),
        ("0", "2", "", "", ""),
        ("1", "1", "År", "2023", ""),
        ("1", "2", "", "1,5", "2"),
    ]
    (finding,) = read(tmp_path, "findings.csv")
    assert (finding["code"], finding["interval_lower"], finding["words"]) == (
        "threshold-gap",
        "70",
        "70",
    )
    (document,) = read(tmp_path, "plans.csv")
    assert (document["municipality_code"], document["values"]) == ("0180", "Mod | Respekt")
    assert (document["goals"], document["findings_warning"]) == ("1", "1")


def test_the_bytes_are_utf_8_with_crlf_and_repeat(plan: Plan, tmp_path: Path) -> None:
    other = plan.model_copy(update={"id": "other"})
    write_csv_set([other, plan], tmp_path)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_csv_set(iter([other, plan]), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first
    assert set(first) == {f"{table.name}.csv" for table in FLAT_TABLES} | {"datapackage.json"}
    plans_file = first["plans.csv"]
    assert plans_file.startswith(b"plan_id,")
    assert plans_file.count(b"\r\n") == plans_file.count(b"\n") == 3
    assert "Östby".encode() in plans_file


def test_the_chunks_of_single_plans_make_the_file(plan: Plan, tmp_path: Path) -> None:
    other = plan.model_copy(update={"id": "other"})
    write_csv_set([other, plan], tmp_path)
    for table in FLAT_TABLES:
        text = csv_header(table) + csv_rows(table, other) + csv_rows(table, plan)
        assert (tmp_path / f"{table.name}.csv").read_bytes() == text.encode()


def test_an_error_leaves_what_was_there(plan: Plan, tmp_path: Path) -> None:
    write_csv_set([plan], tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def failing() -> Iterator[Plan]:
        yield plan
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_csv_set(failing(), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_folder_that_is_missing_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), CsvFolder(tmp_path / "nowhere"):
        pass


def test_frictionless_finds_the_package_valid(plan: Plan, tmp_path: Path) -> None:
    write_csv_set([plan, plan.model_copy(update={"id": "other"})], tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "fieldName", "note"])
    assert report.stats["tasks"] == len(FLAT_TABLES)


def test_frictionless_finds_a_row_without_its_goal(plan: Plan, tmp_path: Path) -> None:
    write_csv_set([plan], tmp_path)
    file = tmp_path / "activities.csv"
    file.write_bytes(file.read_bytes().replace(b"plan,g1,", b"plan,g9,"))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert ["foreign-key"] in report.flatten(["type"])


@settings(plan_settings, max_examples=10)
@given(plans())
def test_any_plan_reads_back_cell_by_cell(plan: Plan) -> None:
    for table, rows in zip(FLAT_TABLES, plan_frames([plan]).values(), strict=True):
        text = csv_header(table) + csv_rows(table, plan)
        header, *records = csv.reader(io.StringIO(text, newline=""))
        assert header == [column.name for column in table.columns]
        assert len(records) == len(rows)
        for record, row in zip(records, rows, strict=True):
            for field, cell in zip(record, row.values(), strict=True):
                assert (field == "") == (cell is None)
                if isinstance(cell, str):
                    assert field == cell


def test_column_names_are_unique_and_described() -> None:
    for table in FLAT_TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names), table.name
        assert set(table.key) <= set(names)
        assert all(column.title and column.description for column in table.columns)
        for key in table.foreign_keys:
            assert set(key.columns) <= set(names)


def test_contract_columns_are_there() -> None:
    fields = {
        resource["name"]: [field["name"] for field in resource["schema"]["fields"]]
        for resource in data_package()["resources"]
    }
    for prefix in ("target", "red", "yellow", "green"):
        suffixes = ("kind", "number", "lower", "lower_closed", "upper", "upper_closed", "unit")
        assert {f"{prefix}_{suffix}" for suffix in suffixes} <= set(fields["indicators"])
    assert {"direction", "page", "confidence"} <= set(fields["indicators"])
    assert all(names[0] == "plan_id" for names in fields.values())


def test_choices_become_enumerations() -> None:
    (indicators,) = (r for r in data_package()["resources"] if r["name"] == "indicators")
    (kind,) = (f for f in indicators["schema"]["fields"] if f["name"] == "target_kind")
    assert kind["constraints"]["enum"][:2] == ["number", "interval"]
    assert kind["title"] == "Målvärde: Slag"
    json.dumps(data_package())


def test_frames_have_nullable_types(plan: Plan) -> None:
    frames = to_frames([plan, plan.model_copy(update={"id": "other"})])
    assert list(frames) == [table.name for table in FLAT_TABLES]
    indicators = frames["indicators"]
    assert list(indicators["plan_id"]) == ["plan", "other"]
    assert indicators["target_number"].dtype == "Float64"
    assert indicators["green_lower_closed"].dtype == "boolean"
    assert indicators["red_lower"].isna().all()
    ends = frames["measurements"]["period_end"]
    assert ends[0] == pandas.Timestamp(2022, 12, 31)
    assert list(plan.to_frames()["goals"]["goal_id"]) == ["g1"]


def test_frames_of_no_plan_have_their_columns() -> None:
    frames = to_frames([])
    assert all(frame.empty and len(frame.columns) for frame in frames.values())
