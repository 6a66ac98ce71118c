"""What reaches a person is withheld where it stands in running text; the rest is published."""

import pytest
from text_plans import plan_of

from styrkort.extract.flow import People

BEFORE, AFTER = "Riktlinjen gäller alla resor.", "Resor ska planeras i god tid."


def _published(
    sentence: str, people: People = People.WITHHELD
) -> tuple[str, list[str | None], int]:
    """The prose, and the texts and words of the contacts."""
    plan = plan_of(f"Riktlinje för resor\n\nSyfte\n\n{BEFORE} {sentence} {AFTER}\n", people)
    prose = " ".join(one.text.text for one in plan.sections if one.text is not None)
    contacts = [one for one in plan.furniture if one.kind.value == "contact"]
    return prose, [one.text for one in contacts], sum(one.word_count for one in contacts)


@pytest.mark.parametrize(
    "sentence",
    [
        "Frågor besvaras av upphandlare Maria Lind, maria.lind@sandby.se eller 070-123 45 67.",
        "För bokning ansvarar Per Åkesson på ekonomienheten (telefon 0555-123 45).",
        "Ring 070-123 45 67.",
    ],
    ids=["personal details", "a name and an office's telephone", "a mobile telephone"],
)
def test_a_sentence_that_reaches_a_person_is_withheld(sentence: str) -> None:
    assert _published(sentence) == (f"{BEFORE} {AFTER}", [None], len(sentence.split()))
    assert _published(sentence, People.NAMED)[1] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Växeln nås på 0555-123 45.",
        "Frågor besvaras av ekonomichefen.",
        "Läs mer på sandby.se/resor.",
    ],
    ids=["an office's telephone", "a role", "a page"],
)
def test_other_sentences_are_published(sentence: str) -> None:
    assert _published(sentence) == (f"{BEFORE} {sentence} {AFTER}", [], 0)


def test_the_role_in_such_a_sentence_is_a_contact() -> None:
    text = "Frågor besvaras av ekonomichef Maria Lind, maria.lind@sandby.se."
    plan = plan_of(f"Riktlinje för resor\n\nSyfte\n\n{BEFORE} {text} {AFTER}\n")
    (contact,) = plan.governance.contacts
    assert contact.role is not None
    assert contact.role.text == "ekonomichef"
    assert "Lind" not in plan.model_dump_json()
