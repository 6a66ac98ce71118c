"""What a document says of its status colours."""

from __future__ import annotations

import pytest

from styrkort.normalize.colour_legend import find_colour_legend, meaning_of_deed, meaning_of_result
from styrkort.schemas import StatusCode, StatusColour

GOALS = {"green": ["met"], "yellow": ["partly_met"], "red": ["not_met"]}
DEEDS = {"green": ["done"], "yellow": ["ongoing"], "red": ["not_started"]}

LEGENDS = [
    ("Grön = uppnått, gul = delvis uppnått, röd = ej uppnått.", GOALS),
    ("● Grön: målet nås. ● Gul: målet nås delvis. ● Röd: målet nås inte.", GOALS),
    (
        "Grönt innebär att målet är uppfyllt, gult att målet är delvis uppfyllt och rött att "
        "målet inte är uppfyllt.",
        GOALS,
    ),
    ("Grön färg betyder uppfyllt, gul färg delvis uppfyllt och röd färg ej uppfyllt", GOALS),
    ("Målen bedöms som uppnått (grön), delvis uppnått (gul) eller ej uppnått (röd).", GOALS),
    ("Färgerna: grön (uppnått), gul (delvis uppnått), röd (ej uppnått)", GOALS),
    ("Teckenförklaring: Grön = Genomförd Gul = Pågår Röd = Ej påbörjad", DEEDS),
    ("Grön – Klar; Gul – Pågår; Röd – Ej påbörjad", DEEDS),
    ("Grön = Målet uppnått; Röd = Hög risk", {}),
    ("Grön: minst 80, gul: 70–79, röd: under 70", {}),
    ("Gröna partiet: uppnått resultat", {}),
    ("", {}),
]


@pytest.mark.parametrize(("text", "meanings"), LEGENDS, ids=[text[:25] for text, _ in LEGENDS])
def test_the_meaning_of_colours(text: str, meanings: dict[str, list[str]]) -> None:
    found = find_colour_legend([text])
    assert {colour.value: [c.value for c in codes] for colour, codes in found.items()} == meanings


def test_two_legends_are_told_apart_by_what_they_speak_of() -> None:
    legend = find_colour_legend([LEGENDS[0][0], LEGENDS[7][0]])
    assert meaning_of_deed(StatusColour.GREEN, legend) is StatusCode.DONE
    assert meaning_of_result(StatusColour.GREEN, legend) is StatusCode.MET


def test_a_colour_that_is_explained_in_two_ways_means_nothing() -> None:
    legend = find_colour_legend([LEGENDS[0][0], "Grön = sannolikt, röd = osannolikt"])
    assert meaning_of_result(StatusColour.GREEN, legend) is None
    assert meaning_of_result(StatusColour.YELLOW, legend) is StatusCode.PARTLY_MET
