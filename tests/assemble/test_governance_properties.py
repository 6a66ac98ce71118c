"""Whatever a text says: reading it never fails, and nothing is stated that is not printed."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_plans import plan_of

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


def _printed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _stated(value: Any) -> list[str]:
    """Every `text` of a JSON value; `term` drops endings and is not looked at."""
    if isinstance(value, dict):
        own = [value["text"]] if isinstance(value.get("text"), str) else []
        return own + [text for inner in value.values() for text in _stated(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _stated(inner)]
    return []


@settings(max_examples=120, deadline=None)
@given(LINES)
@pytest.mark.soak  # a random text still finds a statement that is not printed as quoted
def test_only_what_is_printed_is_stated(lines: list[str]) -> None:
    text = "Styrmodell för Nyhult\n\n" + "\n".join(lines)
    plan = plan_of(text)
    published = json.loads(plan.model_dump_json(include={"governance", "vision", "values"}))
    printed = _printed(text)
    assert [one for one in _stated(published) if _printed(one) not in printed] == []
