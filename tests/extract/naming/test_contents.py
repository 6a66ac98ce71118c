from __future__ import annotations

import pytest

from styrkort.extract.naming.cell_shapes import is_timing, is_value
from styrkort.extract.naming.contents import column_profile
from styrkort.extract.naming.lexicon import load_lexicon

VALUES = [
    "86,4", "82,6%", "Minst 90 %", "≥99 %", "< 6 %", "≤-1", "6,1-6,9", "8,0 (av 10,0)", "150 078",
    "+25 invånare / 1 nov", "HME-index >80", "90% nöjdhet", "Över 7,5 poäng.", "Andelen ska öka",
    "minska med minst 20 procent", "-", "i.u.", "Ej mätt", "2019: 3,6 miljoner", "#1", "64–82",
    "Ska minska jämfört med föregående år",
]  # fmt: skip
TIMES = [
    "Löpande", "December 2023", "April", "Höst 2023", "Vid behov", "Minst 3ggr/år", "2024–2026",
    "Snarast efter resultat finns", "Senast 2024", "Q4", "v.48, 2023", "31/8", "2023-10-25",
    "årligen", "T1 2023",
]  # fmt: skip
NEITHER = [
    "Trygga elever", "Alla medarbetare", "Öka antalet invånare med 25 personer per år till 2040",
    "Utbilda alla nya kollegor i rutinen", "1.2 Pröva bussen", "3. Rensa diken",
]  # fmt: skip


@pytest.mark.parametrize("cell", VALUES)
def test_values(cell: str) -> None:
    assert is_value(cell)


@pytest.mark.parametrize("cell", TIMES)
def test_times(cell: str) -> None:
    assert is_timing(cell)


@pytest.mark.parametrize("cell", NEITHER)
def test_sentences_and_names_are_neither(cell: str) -> None:
    assert not is_value(cell) and not is_timing(cell)


def test_a_profile_counts_filled_cells_only() -> None:
    profile = column_profile(["Rektor", "KS, BMN", "", "Alla medarbetare"], load_lexicon())
    assert (profile.actor, profile.filled, profile.empty) == (1.0, 3, 1)


def test_an_empty_column_has_no_shares() -> None:
    assert column_profile(["", ""], load_lexicon()).value == 0.0
