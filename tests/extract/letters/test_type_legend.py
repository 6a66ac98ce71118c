"""A legend of type letters is known by words of the lexicon, however it is written."""

from __future__ import annotations

import pytest

from styrkort.extract.letters.legend import find_type_legend
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.roles import Role

GOAL_AND_MEASURE = {"S": Role.GOAL, "N": Role.INDICATOR}


def legend(*texts: str) -> dict[str, Role]:
    found = find_type_legend(texts, load_lexicon())
    return {letter: roles[0] for letter, roles in found.items()}


@pytest.mark.parametrize(
    "text",
    [
        "S = mål, N = nyckeltal",
        "S=mål, N=nyckeltal",
        "S = mål N = nyckeltal",
        "S → mål, N → nyckeltal",
        "S: Mål | N: Nyckeltal",
        "S - Strategiskt mål, N - Nyckeltal",
        "(S) mål (N) nyckeltal",
        "”S” = mål, ”N” = nyckeltal",
        "Mål (S), nyckeltal (N)",
        "Mål betecknas S, nyckeltal betecknas N.",
        "Mål markeras med S och nyckeltal med N",
        "S står för strategiskt mål och N för nyckeltal.",
        "Med S avses mål och med N avses nyckeltal.",
        "I listan är S mål och N nyckeltal.",
        "Teckenförklaring: S strategiskt mål, N nyckeltal",
        "S = kommunens strategiska mål för mandatperioden, N = nyckeltal. Grönt: bra.",
        "S = mål (beslutas av fullmäktige), N = nyckeltal (mäts varje år)",
    ],
)
def test_two_letters_are_explained(text: str) -> None:
    assert legend(text) == GOAL_AND_MEASURE


def test_any_letters_and_words() -> None:
    text = "VM = verksamhetsmål, M = mått, Å = åtgärd, U = uppdrag, A = ansvarig"
    assert legend(text) == {
        "VM": Role.GOAL,
        "M": Role.INDICATOR,
        "Å": Role.ACTIVITY,
        "U": Role.ASSIGNMENT,
        "A": Role.RESPONSIBLE,
    }


@pytest.mark.parametrize(
    "text",
    [
        "S = Socialdemokraterna, M = Moderaterna",
        "KS = kommunstyrelsen, KF = kommunfullmäktige",
        "G = genomförd, P = pågår, E = ej påbörjad",
        "S = sannolikhet, K = konsekvens, Å = åtgärd",
        "A = ansvarig, T = tidplan",
        "M = mål",
        "Röd = ej uppnått, GUL = GRÖN, MÅL = RÖD",
        "I Ekbyn finns mål. Å andra sidan finns mått.",
    ],
    ids=[
        *("parties", "organs", "statuses", "risks", "nothing to state", "one letter"),
        *("words in capitals", "words of one letter"),
    ],
)
def test_what_is_no_legend_of_letters(text: str) -> None:
    assert legend(text) == {}


def test_a_letter_that_two_legends_explain_in_two_ways_means_nothing() -> None:
    first, second = "M = mål, N = nyckeltal, A = aktivitet", "M = mått, A = aktivitet"
    assert legend(first, second) == {"N": Role.INDICATOR, "A": Role.ACTIVITY}
