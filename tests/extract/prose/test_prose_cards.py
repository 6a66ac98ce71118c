"""Labelled lines are a card where the labels' own kind of text follows them."""

from __future__ import annotations

import pytest

from styrkort.extract.flow import Block, BlockKind
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.named import NamedTable
from styrkort.extract.naming.roles import Role, TableKind
from styrkort.extract.prose.labelled_parts import parted_at_labels
from styrkort.extract.prose.prose_cards import with_prose_cards
from styrkort.extract.table import Line


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind, tuple(Line(line) for line in text.split("|")))


def tables(*blocks: Block) -> list[NamedTable]:
    flow = with_prose_cards(blocks, load_lexicon())
    return [item for item in flow if isinstance(item, NamedTable)]


def cells(table: NamedTable) -> list[dict[Role, str]]:
    return [
        {c.role: cell.text for c in table.columns if (cell := row.cells[c.index]) is not None}
        for row in table.data
    ]


def test_lines_of_labels_and_values_are_a_card() -> None:
    (table,) = tables(
        block("Fler cyklar", BlockKind.HEADING),
        block("Mått kopplat till målet: Andel resor|med cykel"),
        block("Önskat läge: Minst 25 %"),
        block("2031: 19 %"),
    )
    assert table.kind is TableKind.INDICATORS
    assert cells(table) == [
        {Role.INDICATOR: "Andel resor med cykel", Role.TARGET: "Minst 25 %", Role.OUTTURN: "19 %"}
    ]
    assert table.of_role(Role.OUTTURN)[0].period == "2031"


def test_a_label_on_a_line_of_its_own_waits_for_its_text() -> None:
    (table,) = tables(
        block("Indikator:", BlockKind.LABEL),
        block("Andel resor med cykel"),
        block("Målvärde:", BlockKind.LABEL),
        block("25 %"),
    )
    assert cells(table) == [{Role.INDICATOR: "Andel resor med cykel", Role.TARGET: "25 %"}]


def test_the_first_label_again_begins_the_next_card() -> None:
    (table,) = tables(
        block("Indikator: Resor"), block("Målvärde: 25 %"),
        block("Indikator: Skador"), block("Målvärde: 11"),
    )  # fmt: skip
    assert [cell[Role.INDICATOR] for cell in cells(table)] == ["Resor", "Skador"]


def test_a_glossary_of_the_same_words_stays_prose() -> None:
    blocks = (
        block("Mål: beskriver ett läge som kommunen vill nå."),
        block("Indikator: visar hur långt nämnden har kommit."),
        block("Målvärde: anger den nivå som ska nås under perioden."),
    )
    assert with_prose_cards(blocks, load_lexicon()) == blocks


def test_a_title_block_stays_prose() -> None:
    blocks = (block("Ansvarig: Kanslichef"), block("Uppföljning: Årligen"), block("Tid: 2031"))
    assert with_prose_cards(blocks, load_lexicon()) == blocks


def test_a_year_on_a_line_of_its_own_waits_for_its_value() -> None:
    (table,) = tables(
        block("Mått kopplat till målet:", BlockKind.LABEL),
        block("Andel resor med cykel"),
        block("Önskat läge:", BlockKind.LABEL),
        block("Minst 25 %"),
        block("2031:", BlockKind.LABEL),
        block("19 %"),
    )
    assert cells(table) == [
        {Role.INDICATOR: "Andel resor med cykel", Role.TARGET: "Minst 25 %", Role.OUTTURN: "19 %"}
    ]
    assert table.of_role(Role.OUTTURN)[0].period == "2031"


@pytest.mark.parametrize(
    "text",
    [
        "Indikator: Nöjda elever; målvärde 2031: 95 %; källa: SCB",
        "Indikator 4: Nöjda elever, målvärde 2031: 95 %, källa: SCB.",
        "Indikator: Nöjda elever. Målvärde 2031: 95 %. Källa: SCB.",
        "Indikator: Nöjda elever (målvärde 2031: 95 %, källa: SCB)",
        "Indikator: Nöjda elever – målvärde 2031: 95 % – källa: SCB",
        "Indikator: Nöjda elever; målvärde|2031: 95 %;|källa: SCB",
    ],
    ids=["semicolons", "commas", "stops", "parentheses", "dashes", "broken"],
)
def test_a_line_with_several_labels_is_a_card(text: str) -> None:
    (table,) = tables(block(text))
    assert cells(table) == [
        {Role.INDICATOR: "Nöjda elever", Role.TARGET: "95 %", Role.SOURCE: "SCB"}
    ]
    assert table.of_role(Role.TARGET)[0].period == "2031"


def test_counted_labels_are_of_cards_of_their_own() -> None:
    (table,) = tables(
        block("Indikator 1: Resor; mål 2031: 25 %"), block("Indikator 2: Skador; mål 2031: 11")
    )
    assert [cell[Role.INDICATOR] for cell in cells(table)] == ["Resor", "Skador"]


def test_deeds_with_who_does_them_are_cards_apart_from_indicators() -> None:
    first, second = tables(
        block("Delmål: Ro; indikator: Resor; mål 2031: 25 %"),
        block("Aktivitet: Bygg cykelväg; ansvarig: Gatuchef"),
        block("Aktivitet: Räkna resor; ansvarig: Trafikstrateg"),
    )
    assert first.kind is TableKind.INDICATORS
    assert cells(second) == [
        {Role.ACTIVITY: "Bygg cykelväg", Role.RESPONSIBLE: "Gatuchef"},
        {Role.ACTIVITY: "Räkna resor", Role.RESPONSIBLE: "Trafikstrateg"},
    ]


def test_commas_and_colons_of_sentences_part_nothing() -> None:
    lines = [
        Line("Aktivitet: Se över taxan, bl.a. enligt detta: lag, praxis och mål."),
        Line("Ro."),
    ]
    assert parted_at_labels(lines, load_lexicon()) == lines
