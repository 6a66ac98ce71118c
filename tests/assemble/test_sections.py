"""The outline of a text: headings by shape and number, lists, and what stands beside them."""

import pytest
from text_plans import plan_of

from styrkort.extract.flow import People
from styrkort.schemas import FurnitureKind, Plan

LONG_DOCUMENT = """
    Styrmodell för Nyhults kommun

    Antagen av kommunfullmäktige

    2024-02-05 § 12

    Innehåll
    1 Inledning ........ 2
    2 Ansvar ........ 3

    1 Inledning

    Styrmodellen beskriver hur Nyhults kommun styrs och hur resultaten följs upp. Den gäller för
    alla nämnder och för de bolag som kommunen äger.

    2 Ansvar

    2.1 Nämnderna

    Nämnderna ansvarar för att
    • målen nås
    • pengarna räcker

    4 (12)

    Hur går det till?

    Planering
    Varje höst skriver nämnderna en plan för det kommande året. Den beslutas i november.
"""


def _outline(plan: Plan) -> list[tuple[int, str | None, int]]:
    return [(s.level, s.title.text if s.title else None, len(s.items)) for s in plan.sections]


def test_levels_come_from_title_and_numbers() -> None:
    assert _outline(plan_of(LONG_DOCUMENT)) == [
        (1, "Styrmodell för Nyhults kommun", 0),
        (2, "1 Inledning", 0),
        (2, "2 Ansvar", 0),
        (3, "2.1 Nämnderna", 2),
        (4, "Hur går det till?", 0),
        (4, "Planering", 0),
    ]


def test_a_list_follows_its_introduction() -> None:
    section = plan_of(LONG_DOCUMENT).sections[3]
    assert section.text is not None
    assert section.text.text == "Nämnderna ansvarar för att"
    assert [item.text for item in section.items] == ["målen nås", "pengarna räcker"]


def test_contents_and_page_numbers_are_furniture() -> None:
    kinds = [(piece.kind, piece.text) for piece in plan_of(LONG_DOCUMENT).furniture]
    assert kinds == [
        (FurnitureKind.PAGE_NUMBER, "4 (12)"),
        (FurnitureKind.TOC, "Innehåll"),
        (FurnitureKind.TOC, "1 Inledning ........ 2"),
        (FurnitureKind.TOC, "2 Ansvar ........ 3"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Verksamheterna ansvarar för att skapa",
        "Kommunstyrelsen leder arbetet och",
        "vision → mål → aktivitet",
        "Nyhults kommun",
        "Fastställd av kommunstyrelsen 2024-01-15",
        "Ansvarig: Ekonomichef",
    ],
)
def test_lines_that_head_nothing(line: str) -> None:
    plan = plan_of(f"Inledning\n\nDetta är en text om målen.\n\n{line}\n\nMer text står här.")
    assert line not in [s.title.text for s in plan.sections if s.title is not None]


def test_a_single_bullet_is_an_item() -> None:
    plan = plan_of("""
        Ansvar och roller

        Medarbetare

        - Följa de mål som gäller för verksamheten

        Chefer

        - Leda arbetet
    """)
    assert [len(section.items) for section in plan.sections] == [0, 1, 1]


WEB_PAGE = """
    Så styrs vår kommun

    Styrmodellen visar hur beslut blir till handling i alla verksamheter.

    Foto: Nyhults kommun

    Bilder: Sara Lind

    Styrdokument på intranätet, Inloggad.

    Kontakt

    Anna Berg Kvalitetsstrateg

    0470-12 34 56

    Nyhults kommun
    123 45 Nyhult

    Hittade du det du sökte på sidan?

    • Ja
    • Nej
    • Detta fält används för valideringsändamål och ska lämnas oförändrat.

    Sidan uppdaterad 2024-03-01

    Vi använder kakor (cookies) för att webbplatsen ska fungera.

    Godkänn alla
"""


def test_what_stands_beside_the_text_of_a_web_page() -> None:
    pieces = [(piece.kind.value, piece.text) for piece in plan_of(WEB_PAGE).furniture]
    assert pieces == [
        ("credit", "Foto: Nyhults kommun"),
        ("credit", None),
        ("navigation", "Styrdokument på intranätet, Inloggad."),
        ("contact", "Kontakt"),
        ("contact", None),
        ("contact", None),
        ("contact", "Nyhults kommun"),
        ("contact", "123 45 Nyhult"),
        ("feedback", "Hittade du det du sökte på sidan?"),
        ("feedback", "Ja"),
        ("feedback", "Nej"),
        ("feedback", "Detta fält används för valideringsändamål och ska lämnas oförändrat."),
        ("navigation", "Sidan uppdaterad 2024-03-01"),
        ("cookie", "Vi använder kakor (cookies) för att webbplatsen ska fungera."),
        ("cookie", "Godkänn alla"),
    ]


def test_withheld_words_are_counted_and_nowhere_printed() -> None:
    plan = plan_of(WEB_PAGE)
    withheld = [piece.word_count for piece in plan.furniture if piece.text is None]
    assert withheld == [3, 3, 3]
    assert "Berg" not in plan.model_dump_json()
    assert "12 34 56" not in plan.model_dump_json()


def test_persons_are_printed_where_asked_for() -> None:
    plan = plan_of(WEB_PAGE, People.NAMED)
    assert "Anna Berg Kvalitetsstrateg" in [piece.text for piece in plan.furniture]
    contact = plan.governance.contacts[0]
    assert contact.name is not None
    assert (contact.name.text, [one.text for one in contact.details]) == (
        "Anna Berg",
        ["0470-12 34 56"],
    )


def test_the_role_of_a_responsible_person_is_kept_without_the_name() -> None:
    plan = plan_of("""
        Verksamhetsplan 2024

        Ansvarig: Enhetschef Anna Berg

        Planen gäller för hela enheten och följs upp varje år.
    """)
    responsible = plan.metadata.responsible
    assert responsible is not None
    assert (responsible.text, responsible.roles) == ("Enhetschef", ("Enhetschef",))
    assert "Berg" not in plan.model_dump_json()
