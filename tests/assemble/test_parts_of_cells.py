"""Cells that hold two things give two fields; nothing printed is lost."""

from __future__ import annotations

from small_plans import plan_of
from text_tables import DOWN, Grid

from styrkort.schemas import Activity, Indicator


def activities(*grid: list[str | None]) -> tuple[Activity, ...]:
    return plan_of("## Öppna scener", list(grid)).goals[0].activities


def indicators(*items: str | Grid) -> tuple[Indicator, ...]:
    return plan_of("## Nöjda brukare", *items).goals[0].indicators


def text(part: object) -> str | None:
    return getattr(part, "text", None)


def test_a_status_and_its_time() -> None:
    first, second, third = activities(
        ["Aktivitet", "Status och tid för färdigställande"],
        ["Rusta ateljéer", "Genomförd. Klart december 2029."],
        ["Öppna en scen", "Pågår, beräknas klart 2031"],
        ["Utreda residens", "Ej påbörjad"],
    )
    assert (text(first.status), text(first.timing)) == ("Genomförd.", "Klart december 2029.")
    assert (text(second.status), text(second.timing)) == ("Pågår", "beräknas klart 2031")
    assert (text(third.status), third.timing) == ("Ej påbörjad", None)


def test_labels_inside_a_cell() -> None:
    (activity,) = activities(
        ["Åtgärd", "Ansvar"],
        ["Starta center", "Huvudansvarig: Socialnämnden|Samverkande ansvariga: Kultur|och skola"],
    )
    assert (text(activity.responsible), text(activity.participants)) == (
        "Socialnämnden",
        "Kultur och skola",
    )


def test_the_same_label_twice_is_left_as_it_is() -> None:
    (activity,) = activities(
        ["Åtgärd", "Ansvar"], ["Starta center", "Ansvarig: Socialnämnden|Ansvarig: Kulturnämnden"]
    )
    assert text(activity.responsible) == "Ansvarig: Socialnämnden Ansvarig: Kulturnämnden"


def test_the_first_line_of_a_comment() -> None:
    """The comment keeps its words; the part has a field of its own beside it."""
    first, second = activities(
        ["Centrala uppdrag", "Kommentar"],
        ["Införa e-arkiv", "Halvår 1 2031|Upphandlingen är klar."],
        ["Samordna tryck", "December 2031|Ej börjat."],
    )
    assert (text(first.timing), text(second.timing)) == ("Halvår 1 2031", "December 2031")
    assert text(first.comment) == "Halvår 1 2031 Upphandlingen är klar."
    undated, _ = activities(
        ["Centrala uppdrag", "Kommentar"],
        ["Mäta trivsel", "Ingen enkät genomfördes under året|eftersom avtalet löpte ut."],
        ["Samordna tryck", "December 2031|Ej börjat."],
    )
    assert undated.timing is None
    (third,) = activities(
        ["Aktivitet", "Kommentar"],
        ["Stärka elevhälsan", "Ansvarig för aktiviteten: Skolnämnden|Arbetet pågår."],
    )
    assert text(third.responsible) == "Skolnämnden"


def test_the_source_in_parentheses_stays_in_the_name() -> None:
    (indicator,) = indicators(
        [["Indikator (källa)", "Målvärde 2031"], ["Andel trygga (Trygghets-|mätningen)", "80 %"]]
    )
    assert text(indicator.source) == "Trygghetsmätningen"
    assert text(indicator.name) == "Andel trygga (Trygghetsmätningen)"


def test_notes_below_a_table_name_the_source() -> None:
    first, second = indicators(
        [["Indikator", "Målvärde"], ["Gästnätter*", "85 000"], ["Nöjda gäster**", "40"]],
        "* Källa: SCB",
        "** Källa: egen enkät",
    )
    assert (text(first.source), text(second.source)) == ("SCB", "egen enkät")


def test_the_municipality_above_the_country_in_the_indicators_cell() -> None:
    """A municipality's name is in no lexicon; the country below it says what the line is."""
    (indicator,) = indicators(
        [
            ["Mått", "Utfall 2030", "Utfall 2031", "Målvärde 2031"],
            ["Nöjda med|maten|Ekby|Riket", "86|88", "-|87", "Högst i länet"],
        ]
    )
    assert text(indicator.name) == "Nöjda med maten"
    assert [(m.role.value, m.group, text(m.value)) for m in indicator.measurements] == [
        ("outturn", "Ekby", "86"),
        ("comparison", "Riket", "88"),
        ("outturn", "Ekby", "-"),
        ("comparison", "Riket", "87"),
    ]


def test_lines_of_groups_beside_lines_of_values() -> None:
    (indicator,) = indicators(
        [
            ["Mått", "", "2030", "2031", "Målvärde 2031"],
            ["Nöjda (%)", "Kommunen|Riket", "86|88", "-|87", "90"],
        ]
    )
    assert [
        (m.role.value, text(m.period), m.group, text(m.value)) for m in indicator.measurements
    ] == [
        ("outturn", "2030", "Kommunen", "86"),
        ("comparison", "2030", "Riket", "88"),
        ("outturn", "2031", "Kommunen", "-"),
        ("comparison", "2031", "Riket", "87"),
    ]
    assert text(indicator.target) == "90"


def test_values_wrapped_over_lines_are_no_groups() -> None:
    """A name of two lines beside a value of two lines names no groups."""
    (indicator,) = indicators(
        [["Mått", "Utfall 2031", "Målvärde"], ["Andel nöjda|brukare", "86 %|(2031)", "90 %"]]
    )
    assert text(indicator.name) == "Andel nöjda brukare"
    assert [text(m.value) for m in indicator.measurements] == ["86 % (2031)"]


def test_stacked_years_are_measurements() -> None:
    (indicator,) = indicators(
        [["Indikator", "Nuläge", "Målvärde"], ["NPS", "2029: 31|2030: 36", "2031: 40|2035: 46"]]
    )
    assert [
        (m.role.value, text(m.period), str(m.value and m.value.number))
        for m in indicator.measurements
    ] == [
        ("target", "2031", "40"),
        ("target", "2035", "46"),
        ("current", "2029", "31"),
        ("current", "2030", "36"),
    ]


def test_years_of_a_grid_are_the_time() -> None:
    first, second = plan_of(
        "## Bibliotek för alla",
        [
            ["Aktivitet", "Tidplan", ">", ">"],
            [DOWN, "2029", "2030", "2031"],
            ["1.1 Meröppet", "X", "X", ""],
            ["1.2 Utvärdering", "", "", "X"],
        ],
    ).goals[0].activities  # fmt: skip
    assert (text(first.timing), text(second.timing)) == ("2029–2030", "2031")
    assert (first.number, second.number) == ("1.1", "1.2")


def test_a_judgement_below_the_heading_is_the_goals() -> None:
    (goal,) = plan_of(
        "## Mål: Fler i arbete",
        "God måluppfyllelse",
        "Utvecklingen går åt rätt håll.",
        [["Indikator", "Målvärde"], ["Andel i arbete", "35 %"]],
    ).goals
    assert goal.status is not None
    assert (goal.status.text, goal.status.code) == ("God måluppfyllelse", "met")
    assert text(goal.comment) == "Utvecklingen går åt rätt håll."


def test_a_sentence_about_the_table_is_no_goal() -> None:
    (goal,) = plan_of(
        "## Fler i arbete",
        "Målet ska följas upp med indikatorn nedan.",
        [["Indikator", "Målvärde"], ["Andel i arbete", "35 %"]],
    ).goals
    assert text(goal.title) == "Fler i arbete"


def test_a_status_and_the_sentences_after_it() -> None:
    first, second, third = activities(
        ["Aktivitet", "Status"],
        ["Rusta ateljéer", "Genomförd. Lokalen öppnade i maj.|Två konstnärer hyr."],
        ["Öppna en scen", "Pågår.|Avtal tecknas, se bilaga."],
        ["Utreda residens", "Ej påbörjad"],
    )
    assert (text(first.status), text(first.comment)) == (
        "Genomförd.",
        "Lokalen öppnade i maj. Två konstnärer hyr.",
    )
    assert (text(second.status), text(second.comment)) == ("Pågår.", "Avtal tecknas, se bilaga.")
    assert (text(third.status), third.comment) == ("Ej påbörjad", None)


def test_the_units_cell_gives_the_unit_of_the_row() -> None:
    first, second, third = indicators(
        [
            ["Indikator", "Enhet", "Mål 2031"],
            ["Tillgängliga hållplatser", "%", "75"],
            ["Sjuka över 60 dagar", "antal", "12"],
            ["Väntetid, dagar", "Medelvärde", "30"],
        ]
    )
    units = [i.target.unit for i in (first, second, third) if i.target]
    assert units == ["percent", None, "days"]
