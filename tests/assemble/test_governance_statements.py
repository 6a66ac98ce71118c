"""Vision, values, perspectives and parts: stated, never guessed; explanations are none."""

import pytest
from text_plans import plan_of

from styrkort.schemas import Plan, Text, citations

TITLE = "Styrmodell för Nyhults kommun\n\nStyrmodellen gäller för alla nämnder och bolag.\n\n"


def _plan(text: str) -> Plan:
    return plan_of(f"{TITLE}{text}\n")


def _texts(found: tuple[Text, ...]) -> list[str]:
    return [text.text for text in found]


@pytest.mark.parametrize(
    ("text", "vision"),
    [
        ("Vision\n\nNyhult – nära till skog och stad.", "Nyhult – nära till skog och stad."),
        (
            "Vår vision\n\nUtgångspunkten är vår vision av framtiden:\n\n”Nyhult växer tryggt.”",
            "Nyhult växer tryggt.",
        ),
        (
            "Riktning\n\nFullmäktige har enats om visionen ”Ett Nyhult för alla”.",
            "Ett Nyhult för alla",
        ),
        (
            "Riktning\n\nKommunens vision är att alla ska trivas i Nyhult.",
            "att alla ska trivas i Nyhult.",
        ),
        ("Vision 2035:\n\nHär bor du nära allt.", "Här bor du nära allt."),
    ],
    ids=["heading", "quoted after a lead", "quoted in a sentence", "is", "label"],
)
def test_a_vision_is_read_where_it_is_stated(text: str, vision: str) -> None:
    found = _plan(text).vision
    assert found is not None
    assert found.text == vision


@pytest.mark.parametrize(
    "text",
    [
        "Vision\n\nEn vision beskriver ett läge som kommunen vill nå. Den ger kraft i arbetet.",
        "Vision\n\nFullmäktige ser över den varje mandatperiod.",
        "Vår vision\n\nVisionen beslutas av kommunfullmäktige och gäller tills vidare.",
        "Mål\n\nAlla ska trivas i Nyhult.",
        "Område ett\n\nVision:\n\nSkolan är bäst.\n\nOmråde två\n\nVision:\n\nVården är trygg.",
    ],
    ids=["explains", "who decides", "how it holds", "no vision", "visions of areas differ"],
)
def test_a_text_about_visions_is_none(text: str) -> None:
    assert _plan(text).vision is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Värdeorden omtanke, mod och respekt ska prägla mötet.", ["omtanke", "mod", "respekt"]),
        (
            "Den beslutade värdegrunden – öppenhet, tillit och glädje – ska synas i vardagen.",
            ["öppenhet", "tillit", "glädje"],
        ),
        ("Våra värdeord är nytänkande och omtanke.", ["nytänkande", "omtanke"]),
        (
            "Vår värdegrund bygger på respekt, nära samarbete samt ansvar.",
            ["respekt", "nära samarbete", "ansvar"],
        ),
        (
            "Värdeord\n\n• Mod – vi prövar nytt.\n• Omtanke – vi lyssnar.\n• Ansvar",
            ["Mod", "Omtanke", "Ansvar"],
        ),
        ("Värdegrunden ska genomsyra verksamheten och allt arbete.", []),
        ("Styrningen bygger på förtroende, öppenhet och dialog.", []),
        ("Hållbarhet är ett av ledorden i visionen och innebär ansvar, mod och omtanke.", []),
    ],
)
def test_values(text: str, values: list[str]) -> None:
    assert _texts(_plan(text).values) == values


@pytest.mark.parametrize(
    ("text", "perspectives"),
    [
        (
            "Arbetet följs upp i de fyra perspektiven ekonomi, barn och unga, miljö och klimat"
            " samt arbetsliv.",
            ["ekonomi", "barn och unga", "miljö och klimat", "arbetsliv"],
        ),
        (
            "Målen sätts i tre perspektiv i det balanserade styrkortet: medborgare, medarbetare"
            " och ekonomi.",
            ["medborgare", "medarbetare", "ekonomi"],
        ),
        (
            "Vi styr efter tre perspektiv:\n\n• Medborgare – nöjda invånare\n• Process\n• Ekonomi",
            ["Medborgare", "Process", "Ekonomi"],
        ),
        (
            "Arbetet har ett medborgarperspektiv, ett barnperspektiv och ett helhetsperspektiv.",
            [],
        ),
    ],
)
def test_perspectives(text: str, perspectives: list[str]) -> None:
    assert _texts(_plan(text).governance.perspectives) == perspectives


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Styrmodellen består av tre viktiga delar:\n\n• politik (mål)\n• kvalitet och\n"
            "• ekonomi.",
            ["politik (mål)", "kvalitet", "ekonomi"],
        ),
        (
            "Modellen bygger på fyra steg: planera, genomföra, följa upp och förbättra.",
            ["planera", "genomföra", "följa upp", "förbättra"],
        ),
        ("Grunduppdraget består av två delar:\n\n• en lagstadgad del\n• en lokal del", []),
    ],
)
def test_parts_of_the_model(text: str, parts: list[str]) -> None:
    assert [part.name.text for part in _plan(text).governance.parts] == parts


def test_a_part_is_described_under_its_own_heading() -> None:
    plan = _plan(
        "Modellen består av två delar:\n\n• målstyrning\n• kvalitet\n\nKvalitet\n\n"
        "Kvalitet mäts varje år i en gemensam enkät.\n\nSlut\n\nDet var allt som fanns att säga."
    )
    texts = [part.text and part.text.text for part in plan.governance.parts]
    assert texts == [None, "Kvalitet mäts varje år i en gemensam enkät."]


def test_documents_are_named_once_with_their_abbreviation() -> None:
    plan = _plan(
        "Kommunfullmäktige beslutar om Mål och resursplan (MRP). Nämnderna skriver nämndplaner och"
        " följer Mål och resursplanen. Nämndplanen utgår från reglementet.\n\n"
        "Mer finns i dokumenten ”Nyhults ekonomistyrning” och ”Så arbetar vi”."
    )
    assert _texts(plan.governance.documents) == [
        "Mål och resursplan (MRP)",
        "nämndplaner",
        "reglementet",
        "Nyhults ekonomistyrning",
        "Så arbetar vi",
    ]


def test_every_statement_is_cited_and_printed() -> None:
    """Each text of the governance stands in the lines that its citation names."""
    text = TITLE + (
        "Kommunfullmäktige\n\n• beslutar om vision\n• beslutar om budget\n\nFrån vision, mål"
        " och nämndmål ner till mål på enhetsnivå går en röd tråd.\n\nBudgetuppföljning görs till"
        " och med april och lämnas till kommunstyrelsen.\n"
    )
    governance = plan_of(text).governance
    lines = text.splitlines()
    found = list(citations(governance))
    assert len(found) >= 8
    for citation in found:
        assert citation.lines is not None
        first, last = citation.lines
        printed = " ".join("\n".join(lines[first - 1 : last]).replace("•", " ").split())
        assert " ".join(citation.raw.split()) in printed
