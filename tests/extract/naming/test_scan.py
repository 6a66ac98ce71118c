from __future__ import annotations

import pytest

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.scan import has_header_words

YES = [
    "DELMÅL MÅLVÄRDE INDIKATOR RÖD GUL GRÖN",
    "Indikator\nMål\nAndel elever som läser\nMinst 90 %",
    "Utfall Målvärde Utfall\nIndikator 2031 2032 2032",
    "Aktivitet Ansvarig När genomfört Utvärderas",
    "Indikator\n2031\n2032\nAntal hushåll\n164\n151",
    "Nyckeltal 2031 2032 2033",
    "Insats\nJan\nFeb\nMar\nApr",
    "Åtgärd Q1 Q2 Q3 Q4",
    "text före\nCentrala uppdrag\nKommentar\ntext efter",
]
NO = [
    "",
    "Nämnden ska nå sina mål under året och följa upp varje indikator.",
    "Belopp i mnkr Utfall Budget Avvikelse",
    "Mål",
    "Mål\n2031",
    "Ledamöter\nNamn Parti",
]


@pytest.mark.parametrize("text", YES)
def test_pages_that_can_hold_a_plan_table(text: str) -> None:
    assert has_header_words(text, load_lexicon())


@pytest.mark.parametrize("text", NO)
def test_pages_that_cannot(text: str) -> None:
    assert not has_header_words(text, load_lexicon())
