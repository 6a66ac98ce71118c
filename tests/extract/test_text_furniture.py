"""Page numbers and running lines of texts with form feeds."""

import pytest

from styrkort.extract.text_furniture import find_text_furniture
from styrkort.extract.text_reader import split_lines
from styrkort.schemas import FurnitureKind

HEADER, FOOTER, NUMBER = (
    FurnitureKind.PAGE_HEADER,
    FurnitureKind.PAGE_FOOTER,
    FurnitureKind.PAGE_NUMBER,
)


def furniture(*pages: str) -> list[tuple[str, FurnitureKind]]:
    lines = list(split_lines("\f".join(pages)))
    return [(lines[i].text, kind) for i, kind in find_text_furniture(lines).items()]


def test_a_footer_of_several_lines_is_found_from_the_edge_inwards() -> None:
    foot = "Nämndplan 2031\n\nEkby kommun\n\n{} (13)\n\n"
    pages = [text + foot.format(n) for n, text in enumerate(["a\n", "b\n", "c\n", "d\n"], 1)]
    assert furniture(*pages) == [
        found
        for n in (1, 2, 3, 4)
        for found in (
            ("Nämndplan 2031", FOOTER),
            ("Ekby kommun", FOOTER),
            (f"{n} (13)", NUMBER),
        )
    ]


def test_a_cell_behind_the_footer_hides_it_on_one_page_only() -> None:
    pages = ["a\nPlan 1 (4)\n", "b\nPlan 2 (4)\n", "c\nPlan 3 (4)\nårsbokslut\n", "d\nPlan 4 (4)"]
    assert [text for text, _ in furniture(*pages)] == [f"Plan {n} (4)" for n in range(1, 5)]


def test_the_title_is_no_running_header_of_the_first_page() -> None:
    found = furniture("Nämndplan 2031\nIngress\n", "Nämndplan 2031\nMål\n", "Nämndplan 2031\nSlut")
    assert found == [("Nämndplan 2031", HEADER), ("Nämndplan 2031", HEADER)]


def test_a_cell_that_also_stands_inside_a_page_is_no_furniture() -> None:
    page = "a\nÅrsbokslut\nb\nc\nd\ne\nf\nÅrsbokslut\n"
    assert furniture(page, "g\nÅrsbokslut\n") == []


def test_a_text_without_pages_has_page_numbers_at_most() -> None:
    assert furniture("") == []
    assert furniture("Sida 3 av 8\n\nMål\n") == [("Sida 3 av 8", NUMBER)]


@pytest.mark.parametrize(
    "marks", [["1", "2"], ["1 (2)", "2 (2)"], ["- 1 -", "- 2 -"], ["1/2", "2/2"]]
)
def test_a_page_s_own_number_at_its_edge_is_furniture(marks: list[str]) -> None:
    lines = list(
        split_lines(
            "".join(f"{word}\nMer\n{mark}\n\f" for word, mark in zip("ab", marks, strict=True))
        )
    )
    assert list(find_text_furniture(lines)) == [2, 5]


def test_numbers_that_are_not_the_page_s_own_are_kept() -> None:
    lines = list(split_lines("Antal\n41\n\fAntal\n42\n\f"))
    assert not any(kind == "page_number" for kind in find_text_furniture(lines).values())
