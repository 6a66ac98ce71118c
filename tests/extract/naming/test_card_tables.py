from __future__ import annotations

import pytest
from text_tables import ACROSS, Grid, table_of

from styrkort.extract.naming.cards import is_card_table, read_cards
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.roles import Role


def cell(heading: str, goal: str, link: str, measure: str) -> str:
    return (
        f"{heading}|Verksamhetsmål för god hushållning|{goal}|Koppling till plan|{link}"
        f"|Nyckeltal|{measure}"
    )


def test_labels_inside_cells_make_cards() -> None:
    grid: Grid = [
        ["Verksamhetsmål för god hushållning"],
        [cell("Byggnämnden", "Lov ges i tid|till alla.", "Snabba svar sparar.", "Dagar till lov")],
        [cell("Kulturnämnden", "Alla når ett bibliotek.", "Fler läser.", "Antal besök")],
    ]
    table = table_of(grid)
    assert is_card_table(table, load_lexicon())
    title, first, second = read_cards(table, load_lexicon())
    assert not any(field.lines for field in title.fields)
    assert [line.text for line in first.heading] == ["Byggnämnden"]
    (goal,) = first.of_role(Role.GOAL)
    assert [line.text for line in goal.lines] == ["Lov ges i tid", "till alla."]
    (link,) = first.of_role(Role.OTHER)
    assert link.label.text == "Koppling till plan"
    assert [line.text for f in second.of_role(Role.INDICATOR) for line in f.lines] == [
        "Antal besök"
    ]


def test_a_card_cut_by_a_page_break_goes_on() -> None:
    grid: Grid = [
        ["Byggnämnden|Verksamhetsmål|Lov ges i tid."],
        ["Nyckeltal|Dagar till lov"],
        ["Kulturnämnden|Verksamhetsmål|Alla når ett bibliotek.|Nyckeltal|Antal besök"],
    ]
    cards = read_cards(table_of(grid), load_lexicon())
    assert [[field.role for field in card.fields] for card in cards] == [
        [Role.GOAL, Role.INDICATOR],
        [Role.GOAL, Role.INDICATOR],
    ]


def test_text_after_a_cut_stays_under_its_label() -> None:
    grid: Grid = [
        ["Verksamhetsmål|Lov ges i tid.|Nyckeltal|Dagar från ansökan"],
        ["till beslut och klagomål"],
    ]
    (card,) = read_cards(table_of(grid), load_lexicon())
    (measure,) = card.of_role(Role.INDICATOR)
    assert [line.text for line in measure.lines] == [
        "Dagar från ansökan",
        "till beslut och klagomål",
    ]


def test_labels_on_the_left_make_cards() -> None:
    grid: Grid = [
        ["Trygghet", ACROSS],
        ["Mål", "Alla ska våga gå ut"],
        ["Indikator", "Otrygga på kvällen"],
        ["Målvärde 2034:", "20 %"],
        ["Mål", "Färre skador"],
        ["Indikator", "Fallolyckor"],
        ["Målvärde 2034:", "11"],
    ]
    first, second = read_cards(table_of(grid), load_lexicon())
    assert [line.text for line in first.heading] == ["Trygghet"]
    assert first.of_role(Role.TARGET)[0].period == "2034"
    assert [line.text for line in second.of_role(Role.TARGET)[0].lines] == ["11"]


def test_label_and_value_on_one_line() -> None:
    grid: Grid = [["Mål: Fler cyklar|Mått: Andel resor|Målvärde: 25 %"]]
    (card,) = read_cards(table_of(grid), load_lexicon())
    assert [(f.role, [line.text for line in f.lines]) for f in card.fields] == [
        (Role.GOAL, ["Fler cyklar"]),
        (Role.INDICATOR, ["Andel resor"]),
        (Role.TARGET, ["25 %"]),
    ]


def test_a_box_of_prose_is_no_card() -> None:
    grid: Grid = [["Så här arbetar vi|Nämnden följer sina mål under året.|Läs mer på sidan 4"]]
    assert not is_card_table(table_of(grid), load_lexicon())


@pytest.mark.parametrize(
    "name", ["Soliditet och åtaganden", "Handläggningstid för lov", "Antal olyckor"]
)
def test_a_value_with_a_header_word_in_it_is_no_header(name: str) -> None:
    """`Handläggningstid` alone would head prices, `åtaganden` deeds."""
    grid: Grid = [
        ["Mått kopplat till målet:", name],
        ["Önskat läge:", "Högst 20"],
        ["2031:", "24"],
        ["Definition av mått:", "Mäts i december."],
    ]
    assert is_card_table(table_of(grid), load_lexicon())


def test_a_glossary_of_header_words_is_no_card() -> None:
    grid: Grid = [
        ["Begrepp", "Vad vi menar"],
        ["Mål", "Det vi vill nå."],
        ["Indikator", "Det vi mäter."],
        ["Aktivitet", "Det vi gör."],
    ]
    assert not is_card_table(table_of(grid), load_lexicon())
