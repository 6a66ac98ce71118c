"""What a plan's findings say of its reading, and that each is said once."""

from small_plans import plan_of as small_plan
from text_plans import plan_of

from styrkort.schemas import FindingCode, FurnitureKind

DOUBTED = """
Indikator Målvärde Utfall 2030
Andel invånare som rekommenderar kommunen NKI >78 75
Brukarnas helhetsbedömning >80 81
"""


def test_a_doubt_about_a_table_is_one_finding() -> None:
    messages = [finding.message for finding in plan_of(DOUBTED).findings]
    assert any("may also be" in message for message in messages)
    assert len(messages) == len(set(messages))


def test_a_row_without_a_name_among_others_is_told_of() -> None:
    """Its name may stand on the next page; where no row has a name, the goal is what counts."""
    header: list[str | None] = ["Aktivitet", "Ansvarig"]
    rows: list[list[str | None]] = [["Måla bryggan", "Rektor"], ["", "Enhetschef"]]
    plan = small_plan("## Trygg hamn", [header, *rows])
    codes = [(finding.code, finding.ref) for finding in plan.findings]
    assert (FindingCode.ROW_INCOMPLETE, "g1-a2") in codes
    nameless = small_plan("## Trygg hamn", [["Målvärde", "Utfall 2031"], ["80 %", "82 %"]])
    assert FindingCode.ROW_INCOMPLETE not in [finding.code for finding in nameless.findings]


def test_the_running_lines_of_a_text_are_furniture_and_no_rows() -> None:
    foot = "\n\nNämndplan 2031 Ekby kommun\n\f"
    rows = ("Måla bryggan Lagledare Maj 2031", "Laga taket Fastighetschef Juni 2031")
    plan = plan_of(f"Aktivitet Ansvarig När\n{rows[0]}{foot}{rows[1]}{foot}")
    activities = [activity for goal in plan.goals for activity in goal.activities]
    assert [activity.text and activity.text.text for activity in activities] == [
        "Måla bryggan",
        "Laga taket",
    ]
    running = [f.text for f in plan.furniture if f.kind is FurnitureKind.PAGE_FOOTER]
    assert running == 2 * ["Nämndplan 2031 Ekby kommun"]
