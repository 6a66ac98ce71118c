from __future__ import annotations

from pathlib import Path

import pytest

from styrkort.extract.naming.lexicon import LexiconError, load_lexicon
from styrkort.extract.naming.roles import Role
from styrkort.extract.naming.spelling import stem, tokens_of


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_every_role_but_the_computed_ones_has_a_spelling() -> None:
    named = {role for roles in load_lexicon().roles.values() for role in roles}
    computed = {Role.TIME_MARK, Role.GOAL_NUMBER, Role.GOAL_RESPONSIBLE}
    assert set(Role) - named == computed


def test_a_user_file_adds_spellings_and_changes_meanings(tmp_path: Path) -> None:
    extra = written(
        tmp_path / "more.toml",
        '[[spelling]]\nrole = "responsible"\nwords = ["Stafettpinne", "Strategi"]\n'
        '[[population]]\nwords = ["Sommargäster"]\n',
    )
    lexicon = load_lexicon(extra)
    assert lexicon.exact(tokens_of("STAFETTPINNE")) == (Role.RESPONSIBLE,)
    assert lexicon.exact(tokens_of("Strategi")) == (Role.RESPONSIBLE,)
    assert (stem("sommargäster"),) in lexicon.populations
    assert load_lexicon().exact(tokens_of("Strategi")) == (Role.ACTIVITY, Role.SUB_GOAL)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[[spelling]]\nrole = "goal"\nwords = ["Ett"]\n\n[[spelling]]\nrole = "gaol"\n',
            "more.toml, line 6, spelling.1.role: Input should be 'goal'",
        ),
        ('[[spelling]]\nroll = "goal"\n', "more.toml, line 2, spelling.0.roll: Extra inputs"),
        ("[[spelling]\n", "more.toml: "),
        (
            '[[spelling]]\nrole = "goal"\nwords = ["Ett"]\n'
            '[[spelling]]\nrole = "target"\nwords = ["ETT"]\n',
            "more.toml: 'ETT' has several meanings (goal, target): use [[ambiguous]]",
        ),
        (
            '[[spelling]]\nrole = "goal"\nwords = ["…"]\n',
            "more.toml: the spelling '…' holds no word",
        ),
    ],
    ids=["unknown role", "misspelt key", "no TOML", "two meanings", "no word"],
)
def test_a_bad_user_file_is_refused_by_line_and_key(
    tmp_path: Path, text: str, message: str
) -> None:
    extra = written(tmp_path / "more.toml", text)
    with pytest.raises(LexiconError) as caught:
        load_lexicon(extra)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "forms",
    [
        ("Indikator", "indikatorn", "Indikatorer", "INDIKATORERNA"),
        ("Mål", "målet", "målen", "måls"),
        ("Åtgärd", "åtgärden", "Åtgärder", "åtgärderna"),
        ("Ansvarig", "Ansvariga"),
        ("Källa", "Källor", "källan"),
        ("Nyckeltal", "nyckeltalet", "nyckeltalen"),
    ],
    ids=lambda forms: forms[0],
)
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("mål", "mått"), ("Ansvar", "Ansvarig"), ("Utfall", "Utfört")]
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)
