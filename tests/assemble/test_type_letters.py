"""Lists whose lines begin with type letters, as text documents print them."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from styrkort.reading import Input, read_input
from styrkort.schemas import Confidence, FindingCode, Plan

LEGEND = "S = mål, N = nyckeltal, A = aktivitet"


def plan_of(text: str) -> Plan:
    whole = f"Verksamhetsplan 2031\n\nEkbyns kommun\n\n{dedent(text)}"
    return read_input(Input("plan.txt", whole.encode(), "plan"))


def outline(plan: Plan) -> list[tuple[str | None, str | None, list[str], list[str]]]:
    """Number, title, indicators and activities of each goal."""
    return [
        (
            goal.number,
            goal.title.text if goal.title else None,
            [i.name.text for i in goal.indicators if i.name],
            [a.text.text for a in goal.activities if a.text],
        )
        for goal in plan.goals
    ]


def codes(plan: Plan) -> set[FindingCode]:
    return {finding.code for finding in plan.findings}


EXPECTED = [
    ("A1", "Trygga barn i Ekbyn", ["Andel behöriga lärare"], ["Anställa två kuratorer"]),
    ("A2", "Rent vatten", ["Antal åtgärdade avlopp"], []),
]


@pytest.mark.parametrize(
    "line",
    ["{} {}", "{}: {}", "({}) {}", "{}) {}", "{}. {}", "{} – {}", "• {} {}", "{}\t{}", "{} | {}"],
)
def test_each_line_is_what_its_letter_says(line: str) -> None:
    rows = [
        ("S", "A1. Trygga barn i Ekbyn"), ("N", "Andel behöriga lärare"),
        ("A", "Anställa två kuratorer"), ("S", "A2. Rent vatten"), ("N", "Antal åtgärdade avlopp"),
    ]  # fmt: skip
    text = "\n".join(line.format(*row) for row in rows)
    plan = plan_of(f"{LEGEND}\n\n{text}\n")
    assert outline(plan) == EXPECTED
    assert not codes(plan) & {FindingCode.NOT_UNDERSTOOD, FindingCode.TABLE_SKIPPED}


@pytest.mark.parametrize("where", ["above", "below", "in another chapter", "line by line"])
def test_the_legend_may_stand_anywhere(where: str) -> None:
    lines = (
        "S A1. Trygga barn i Ekbyn\n\nN Andel behöriga lärare\n\nA Anställa två kuratorer\n\n"
        "S A2. Rent vatten\n\nN Antal åtgärdade avlopp\n\n"
    )
    match where:
        case "above":
            text = f"{LEGEND}\n\n{lines}"
        case "below":
            text = f"{lines}Förklaring: {LEGEND}.\n"
        case "in another chapter":
            text = f"# Läsanvisning\n\n{LEGEND}\n\nPlanen gäller ett år.\n\n# Styrkort\n\n{lines}"
        case _:
            text = f"S Strategiskt mål\nN Nyckeltal\nA Aktivitet\n\n{lines}"
    assert outline(plan_of(text)) == EXPECTED


def test_letters_that_begin_the_codes_stay_with_the_text() -> None:
    plan = plan_of(
        """\
        M = mål, I = indikator

        M1 Trygga barn
        I1.1 Andel behöriga lärare
        M2 Rent vatten
        I2.1 Antal avlopp
        """
    )
    assert outline(plan) == [
        ("M1", "Trygga barn", ["I1.1 Andel behöriga lärare"], []),
        ("M2", "Rent vatten", ["I2.1 Antal avlopp"], []),
    ]


def test_lines_set_close_go_on_where_they_are_full_and_text_below_is_apart() -> None:
    plan = plan_of(
        """\
        S = mål, N = nyckeltal

        S A1. Trygga barn
        N Andel elever i grundskolan som har minst en vuxen i skolan att vända sig till
        om något händer
        N Andel behöriga lärare
        Nämnden följer upp målet två gånger om året och redovisar resultatet för fullmäktige.
        """
    )
    long = "Andel elever i grundskolan som har minst en vuxen i skolan att vända sig till om något"
    expected = [f"{long} händer", "Andel behöriga lärare"]
    assert outline(plan) == [("A1", "Trygga barn", expected, [])]


def test_text_between_the_lines_parts_no_goal_but_a_heading_does() -> None:
    plan = plan_of(
        """\
        S = mål, N = nyckeltal

        S A1. Trygga barn

        Nämnden ser skolan som den viktigaste platsen för arbetet med trygghet.

        N Andel behöriga lärare

        ## Övriga nyckeltal

        N Antal avlopp
        """
    )
    goals = {number: names for number, _, names, _ in outline(plan)}
    assert goals == {None: ["Antal avlopp"], "A1": ["Andel behöriga lärare"]}


def test_a_line_may_tell_of_the_one_above() -> None:
    plan = plan_of(
        """\
        S = mål, N = nyckeltal, M = målvärde, A = aktivitet, R = ansvarig

        S A1. Trygga barn
        N Andel behöriga lärare
        M minst 85 %
        A Anställa två kuratorer
        R Rektor
        """
    )
    (goal,) = plan.goals
    (indicator,), (activity,) = goal.indicators, goal.activities
    assert indicator.target is not None and indicator.target.text == "minst 85 %"
    assert activity.responsible is not None and activity.responsible.text == "Rektor"


def test_a_goal_may_stand_for_the_target_below_a_measure() -> None:
    (goal,) = plan_of(
        "N = nyckeltal, M = mål\n\nN Andel lärare\nM 85 %\nN Antal böcker\nM 7\n"
    ).goals
    assert [i.target.text for i in goal.indicators if i.target] == ["85 %", "7"]


def test_committee_goals_are_goals_under_those_above() -> None:
    plan = plan_of(
        """\
        S = strategiskt mål, D = delmål, N = nyckeltal

        S A1. Trygga barn
        D A1.1 Alla har någon att prata med
        N Andel elever per kurator
        """
    )
    first, second = plan.goals
    assert (second.parent, [i.name.text for i in second.indicators if i.name]) == (
        first.id,
        ["Andel elever per kurator"],
    )


def test_lights_are_statuses_and_figures_without_a_header_are_kept_as_they_are() -> None:
    plan = plan_of(
        """\
        S = mål, N = nyckeltal

        S A1. Trygga barn               ●
        N Andel behöriga lärare         ●      85 %
        """
    )
    (goal,) = plan.goals
    (indicator,) = goal.indicators
    assert goal.status is not None and indicator.status is not None
    assert indicator.name is not None and indicator.name.text == "Andel behöriga lärare"
    assert indicator.target is None and not indicator.measurements
    assert "85 %" in [other.value.text for other in indicator.other]
    assert FindingCode.HEADER_UNCERTAIN in codes(plan)


def test_a_letter_that_the_legend_leaves_out_keeps_its_line_as_text() -> None:
    plan = plan_of(
        """\
        S = mål, N = nyckeltal

        S A1. Trygga barn

        K Minst två möten om året

        N Andel behöriga lärare
        """
    )
    assert outline(plan) == [("A1", "Trygga barn", ["Andel behöriga lärare"], [])]
    assert FindingCode.NOT_UNDERSTOOD in codes(plan)
    prose = [str(section.model_dump()) for section in plan.sections]
    assert any("Minst två möten om året" in text for text in prose)


def test_letters_that_nothing_explains_are_told_of_and_not_guessed() -> None:
    plan = plan_of(
        """\
        S A1. Trygga barn

        N Andel behöriga lärare

        N Antal kuratorer

        S A2. Rent vatten

        N Antal avlopp
        """
    )
    assert not plan.goals
    assert FindingCode.TABLE_SKIPPED in codes(plan)


def test_words_in_a_list_are_single_at_best() -> None:
    (first, _) = plan_of(
        f"{LEGEND}\n\nS A1. Trygga barn\nN Andel behöriga lärare\nS A2. Rent vatten\n"
    ).goals
    assert first.title is not None and first.title.citation is not None
    assert first.title.citation.confidence is Confidence.SINGLE


def test_ordinary_prose_below_a_legend_stays_prose() -> None:
    plan = plan_of(
        """\
        I tabellen är M = mål, I = indikator och Å = åtgärd.

        I Ekbyn finns två skolor och en förskola.

        I slutet av året följs planen upp.

        Å andra sidan finns en budget.
        """
    )
    assert not plan.goals


WORDS = ("barn", "skolor", "vatten", "vägar", "möten", "resor", "hus", "träd")
LETTERS = st.permutations("SNMIAVRKUD").map(lambda letters: letters[:3])


@settings(max_examples=25, deadline=None)
@given(
    LETTERS,
    st.lists(st.tuples(st.sampled_from("gia"), st.sampled_from(WORDS)), min_size=2, max_size=9),
)
def test_every_line_is_found_once_under_the_goal_above(
    letters: list[str], lines: list[tuple[str, str]]
) -> None:
    """Whatever the letters: they mean what the legend says, and no line is lost or invented."""
    told = dict(zip("gia", letters, strict=True))
    legend = f"{told['g']} = mål, {told['i']} = indikator, {told['a']} = aktivitet"
    printed = [(kind, f"Fler {word} i by {index}") for index, (kind, word) in enumerate(lines)]
    text = "\n\n".join(f"{told[kind]} {words}" for kind, words in printed)
    expected: list[tuple[str | None, list[str], list[str]]] = [(None, [], [])]
    for kind, words in printed:
        if kind == "g":
            expected.append((words, [], []))
        else:
            _, names, deeds = expected[-1]
            (names if kind == "i" else deeds).append(words)
    found = [
        (title, names, deeds)
        for _, title, names, deeds in outline(plan_of(f"{legend}\n\n{text}\n"))
    ]
    assert found == [goal for goal in expected if goal != (None, [], [])]


def test_a_sentence_set_close_below_a_list_is_none_of_its_lines() -> None:
    plan = plan_of(
        """\
        Planen gäller för hela kommunen och följs upp av nämnden två gånger om året i samband med

        S = mål, N = nyckeltal

        S A1. Trygga barn
        N Andel behöriga lärare
        Nämnden följer målet varje år.
        """
    )
    assert outline(plan) == [("A1", "Trygga barn", ["Andel behöriga lärare"], [])]
