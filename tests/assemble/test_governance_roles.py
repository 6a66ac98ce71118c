"""Organs with what they answer for, the steering chain and the reporting calendar."""

import pytest
from text_plans import plan_of

from styrkort.schemas import Plan

TITLE = "Styrmodell för Nyhults kommun\n\nStyrmodellen gäller för alla nämnder och bolag.\n\n"


def _plan(text: str) -> Plan:
    return plan_of(f"{TITLE}{text}\n")


def _organs(plan: Plan) -> list[tuple[str, list[str]]]:
    return [
        (organ.name.text, [duty.text for duty in organ.responsibilities])
        for organ in plan.governance.organs
    ]


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        (
            "Kommunens nämnder\n\n- Mål för verksamheten\n- Intern kontroll\n\n"
            "Nyhults kommun Förvaltnings AB\n\n- Följa ägardirektiv",
            [
                ("Kommunens nämnder", ["Mål för verksamheten", "Intern kontroll"]),
                ("Nyhults kommun Förvaltnings AB", ["Följa ägardirektiv"]),
            ],
        ),
        (
            "Vem gör vad?\n\nAlla har en uppgift. Varje nämnd ansvarar, inom sitt område, för att"
            "\n\n• fördela pengarna\n• följa upp målen",
            [("Varje nämnd", ["fördela pengarna", "följa upp målen"])],
        ),
        (
            "Styrelsen\n\nStyrelsen leder arbetet och\n\n• lämnar förslag\n• har uppsikt",
            [("Styrelsen", ["lämnar förslag", "har uppsikt"])],
        ),
        (
            "För dig som är chef\n\n• Du leder arbetet.\n• Du följer upp målen.",
            [("För dig som är chef", ["Du leder arbetet.", "Du följer upp målen."])],
        ),
        (
            "Hur berörs jag?\n\nDu leder verksamheten. Det är roligt.\n\nDu bidrar genom att:\n\n"
            "• Berätta om målen.\n\nDu möter invånarna varje dag.\n\nDu bidrar genom att:\n\n"
            "• Föreslå förbättringar.",
            [
                ("Du leder verksamheten.", ["Berätta om målen."]),
                ("Du möter invånarna varje dag.", ["Föreslå förbättringar."]),
            ],
        ),
        (
            "Organisation\n\nOrganen i korthet:\n\n• Kommunfullmäktige beslutar om målen.\n"
            "• Kommunstyrelsen leder arbetet.",
            [
                ("Kommunfullmäktige", ["Kommunfullmäktige beslutar om målen."]),
                ("Kommunstyrelsen", ["Kommunstyrelsen leder arbetet."]),
            ],
        ),
        (
            "Principer\n\nVillkor för kommunens nämnder är\n\n- Att lagar följs\n- Att allt räcker",
            [],
        ),
        ("Tidplan\n\nArbetet sker i tre steg:\n\n• Planera\n• Göra\n• Följa upp", []),
    ],
    ids=["headings", "sentence", "both", "audience", "du", "items", "conditions", "steps"],
)
def test_organs(text: str, organs: list[tuple[str, list[str]]]) -> None:
    assert _organs(_plan(text)) == organs


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "vision → inriktningsmål → nämndmål → aktivitet",
            "vision inriktningsmål nämndmål aktivitet",
        ),
        (
            "Från vision, strategisk plan och fullmäktiges övergripande mål ner till mål på"
            " enhetsnivå ska en röd tråd löpa.",
            "vision|strategisk plan|övergripande mål|mål på enhetsnivå",
        ),
        (
            "Överst i pyramiden finns visionen.\n\nVisionen blir till inriktningsmål.\n\n"
            "Nämnderna formulerar verksamhetsmål med indikatorer.\n\nGrunden är stadig.\n\n"
            "Sedan görs aktiviteter.",
            "vision|inriktningsmål|verksamhetsmål|indikatorer",
        ),
        (
            "Utifrån visionen beslutar fullmäktige om kommunövergripande mål. Nämnden väljer"
            " fokusområden utifrån de övergripande målen. Enheten gör strategier och aktiviteter"
            " utifrån nämndens fokusområden.",
            "vision|kommunövergripande mål|fokusområden|strategier och aktiviteter",
        ),
        ("Visionen konkretiseras i strategiska mål.", ""),
        ("Nämnden har mål, indikatorer och aktiviteter i sin plan.", ""),
    ],
    ids=["arrows", "thread", "pyramid", "relations", "two levels", "a mere list"],
)
def test_the_steering_chain(text: str, chain: str) -> None:
    terms = [level.term for level in _plan(f"Så hänger det ihop\n\n{text}").governance.chain]
    assert terms == (chain.split("|") if "|" in chain else chain.split())


def _reports(plan: Plan) -> list[tuple[str, str | None, int | None, list[str]]]:
    return [
        (
            report.name.text,
            report.code and report.code.value,
            report.covers_through_month,
            [text.text for text in report.recipients],
        )
        for report in plan.governance.reporting
    ]


def test_a_calendar_as_a_list() -> None:
    plan = _plan(
        "Rapportering\n\nNämnd, styrelse och ledning möts ofta. Under året ska nämnd och"
        " kommunfullmäktige tre gånger per år få en rapport:\n\n"
        "- Budgetuppföljning - till och med april\n"
        "- Delårsrapport - till och med augusti\n"
        "- Årsredovisning - till och med december\n"
    )
    receivers = ["nämnd", "kommunfullmäktige"]
    assert _reports(plan) == [
        ("Budgetuppföljning", "budget_followup", 4, receivers),
        ("Delårsrapport", "interim_report", 8, receivers),
        ("Årsredovisning", "annual_report", 12, receivers),
    ]
    recurrence = plan.governance.reporting[0].recurrence
    assert recurrence is not None
    assert (recurrence.count, recurrence.per) == (3, "P1Y")


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        (
            "En budgetuppföljning görs per sista mars och lämnas till kommunstyrelsen.",
            [("budgetuppföljning", "budget_followup", 3, ["kommunstyrelsen"])],
        ),
        (
            "Delårsrapporten avser januari–augusti och behandlas av kommunfullmäktige i oktober.",
            [("Delårsrapporten", "interim_report", 8, ["kommunfullmäktige"])],
        ),
        (
            "Delårsrapport 1 omfattar tiden t.o.m. april. Delårsrapport 2 görs per 31/8.",
            [
                ("Delårsrapport 1", "interim_report", 4, []),
                ("Delårsrapport 2", "interim_report", 8, []),
            ],
        ),
        (
            "Även återrapportering av den interna kontrollen sker tertialvis.",
            [("återrapportering av den interna kontrollen", "tertial_report", None, [])],
        ),
        ("Årsredovisningen avser helåret.", [("Årsredovisningen", "annual_report", 12, [])]),
        ("Nämnden läser delårsrapporten och årsredovisningen.", []),
        ("Om avvikelser kvarstår vid delårsbokslutet görs en åtgärdsplan till nämnden.", []),
        ("Uppföljning sker löpande under året.", []),
    ],
)
def test_a_calendar_in_sentences(
    text: str, reports: list[tuple[str, str | None, int | None, list[str]]]
) -> None:
    assert _reports(_plan(f"Uppföljning\n\n{text}")) == reports


def test_a_report_told_of_twice_stands_once() -> None:
    plan = _plan(
        "Uppföljning\n\nDelårsrapporten görs till och med augusti.\n\n"
        "Delårsrapporten lämnas till kommunfullmäktige."
    )
    assert _reports(plan) == [("Delårsrapporten", "interim_report", 8, ["kommunfullmäktige"])]


def test_whom_to_ask_in_a_sentence() -> None:
    plan = _plan("Frågor\n\nKontakta kommunens kvalitetsstrateg via kontaktcenter.")
    roles = [contact.role and contact.role.text for contact in plan.governance.contacts]
    assert roles == ["kommunens kvalitetsstrateg"]
