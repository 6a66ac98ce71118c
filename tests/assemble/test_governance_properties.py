"""Whatever a text says: reading it never fails, and nothing is stated that is not printed."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from text_plans import plan_of

from styrkort.schemas import Plan

PIECES = st.sampled_from(
    """
    Kommunfullmäktige|Nämnderna|Varje nämnd|Kommunstyrelsen|Du|ansvarar för att|beslutar om|ska|är
    visionen|vision|inriktningsmål|övergripande mål|nämndmål|aktiviteter|indikatorer|utifrån
    konkretiseras till|röd tråd|från|till|Värdeorden|värdegrunden|mod|ansvar|glädje|och|samt
    perspektiven|de fyra perspektiv|ekonomi|barn och unga|Modellen består av tre delar
    Delårsrapport|Delårsrapport 2|Delårsrapport, 2|Årsredovisning|till och med augusti|per 31/8
    tertialvis|tre gånger om året|lämnas till|kommunstyrelsen|Mål och resursplan (MRP)|reglementet
    Antagen av|2024-02-30 § 4|2024-01-05|§ 12|ersätter|(KF 2010-01-01)|Gäller fr o m:|Kontakta
    kvalitetsstrategen|Anna Berg|070-123 45 67|→|”|:|.|- |• |1. |2.1 |Foto:|Kontakt|Vision|Värdeord
    Innehåll|a@b.se|?|,|–|;|(|)|Nyhults kommun|8 9
    """.replace("\n", "|")
    .strip()
    .split("|")
)
LINES = st.lists(
    st.lists(PIECES, min_size=0, max_size=7).map(lambda words: " ".join(w.strip() for w in words)),
    max_size=14,
)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _stated(value: Any) -> list[tuple[str, tuple[int, int]]]:
    """Every `text` of a JSON value with the lines it cites; `term` drops endings: not looked at."""
    if isinstance(value, dict):
        own = [(value["text"], value["citation"]["lines"])] if value.get("text") else []
        return own + [one for inner in value.values() for one in _stated(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in _stated(inner)]
    return []


def _without_furniture(printed: list[str], plan: Plan) -> list[str]:
    """The lines, empty where they are furniture; a sentence may share its line with a contact."""
    left = list(printed)
    for piece in plan.furniture:
        assert piece.citation is not None
        assert piece.citation.lines is not None
        first, last = piece.citation.lines
        if piece.word_count >= len(" ".join(printed[first - 1 : last]).split()):
            left[first - 1 : last] = [""] * (last - first + 1)
    return left


def _not_printed(published: Any, printed: list[str]) -> list[str]:
    """What is stated and does not stand in the lines it cites."""
    return [
        text
        for text, (first, last) in _stated(published)
        if _letters(text) not in _letters(" ".join(printed[first - 1 : last]))
    ]


@settings(max_examples=120, deadline=None)
@given(LINES)
def test_only_what_is_printed_is_stated(lines: list[str]) -> None:
    """Each statement is printed in the lines it cites; only a contact may stand in furniture."""
    printed = ["Styrmodell för Nyhult", "", *lines]
    plan = plan_of("\n".join(printed))
    published = json.loads(plan.model_dump_json(include={"governance", "vision", "values"}))
    assert _not_printed(published["governance"].pop("contacts"), printed) == []
    assert _not_printed(published, _without_furniture(printed, plan)) == []
