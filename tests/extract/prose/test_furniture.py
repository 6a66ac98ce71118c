"""Furniture is found where it repeats, and never takes a table's own header."""

import pytest
from page_builder import PageBuilder

from styrkort.extract.pages.page import Page
from styrkort.extract.prose.furniture import find_furniture, without
from styrkort.schemas import FurnitureKind


def _pages(
    top: str, bottom: str, count: int = 4, body_top: float = 110.0, gap: float = 0.3
) -> list[Page]:
    pages = []
    for number in range(1, count + 1):
        builder = PageBuilder(number=number)
        builder.text(70, 40, top.format(n=number), gap=gap)
        builder.text(
            70,
            body_top,
            f"Brödtext {'abcd'[number - 1]} som skiljer sig|och {'wxyz'[number - 1]} vidare",
        )
        builder.text(280, 800, bottom.format(n=number))
        pages.append(builder.page())
    return pages


_HEADER = ["Aktivitet", "Ansvarig", "Tidplan"]


def _never(text: str) -> bool:
    return False


@pytest.mark.parametrize(
    "number", ["{n}", "{n} (36)", "{n}(6)", "Sida {n} av 8", "SID {n} (36)", "sid {n}", "- {n} -"]
)
def test_page_numbers_of_every_shape_are_furniture(number: str) -> None:
    found = find_furniture(_pages("Nämndplan", number), _never)
    assert all(
        FurnitureKind.PAGE_NUMBER in [kind for kind, _ in found[n].pieces] for n in range(1, 5)
    )


def test_running_lines_leave_the_body_with_its_word_ids() -> None:
    pages = _pages("Nämndplan 2024 Ekby kommun", "Dnr KS 2023/11 sida {n}")
    found = find_furniture(pages, _never)
    body = without(pages[0], found[1])
    assert [word.text for word in body.words][:2] == ["Brödtext", "a"]
    assert body.words[0].id == pages[0].words.index(body.words[0])
    assert {kind for kind, _ in found[1].pieces} == {
        FurnitureKind.PAGE_HEADER,
        FurnitureKind.PAGE_FOOTER,
    }


def test_an_address_with_numbers_of_its_own_is_a_running_line() -> None:
    """A printed web page has its address at the foot, and the page's number behind it."""
    address = "https://www.ekby.se/18.5a3b71/1698/plan-2031.html"
    found = find_furniture(_pages("Nämndplan", address + " {n}/4"), _never)
    assert [found[n].pieces[-1][1].text for n in range(1, 5)] == [
        f"{address} {n}/4" for n in range(1, 5)
    ]


def test_a_repeated_table_header_stays_in_the_body() -> None:
    """White space would part it, but it holds header words of the lexicon."""
    pages = _pages("Aktivitet Ansvarig Tidplan", "{n}", gap=3.0)
    found = find_furniture(pages, lambda text: text.splitlines() == _HEADER)
    assert all("Aktivitet" in [w.text for w in without(p, found[p.number]).words] for p in pages)


def test_years_under_a_repeated_table_header_are_its_second_line() -> None:
    """They recur at the top of the pages as a running line does, below what is none."""
    pages = []
    for number in range(1, 5):
        builder = PageBuilder(number=number).text(70, 40, "Aktivitet Ansvarig Tidplan", gap=3.0)
        builder.text(200, 62, "2027 2028 2029", gap=3.0)
        builder.text(70, 110, f"Öppna mötesplats {'abcd'[number - 1]}").text(280, 800, str(number))
        pages.append(builder.page())
    found = find_furniture(pages, lambda text: text.splitlines() == _HEADER)
    assert all("2028" in [w.text for w in without(p, found[p.number]).words] for p in pages)


@pytest.mark.parametrize(("x", "is_group"), [(320, True), (70, False), (265, False)])
def test_a_group_over_a_repeated_table_header_is_its_first_line(x: float, is_group: bool) -> None:
    """`Tidplan 2026` over some of the columns; a running line is set to a side or the middle."""
    pages = []
    for number in range(1, 5):
        builder = PageBuilder(number=number).text(x, 36, "Tidplan 2026")
        builder.text(70, 60, "Aktivitet Ansvarig Tidplan", gap=12.0)
        builder.text(70, 110, f"Öppna mötesplats {'abcd'[number - 1]}").text(280, 800, str(number))
        pages.append(builder.page())
    found = find_furniture(pages, lambda text: text.splitlines() == _HEADER)
    bodies = [[w.text for w in without(p, found[p.number]).words] for p in pages]
    assert all(("2026" in words) is is_group for words in bodies)


def test_header_words_in_one_piece_are_a_running_line() -> None:
    """`Nämndernas mål 2025` on every page is the document's name, no row of cells."""
    pages = _pages("Aktivitet Ansvarig Tidplan", "{n}")
    found = find_furniture(pages, lambda _: True)
    assert all(
        "Aktivitet" not in [w.text for w in without(p, found[p.number]).words] for p in pages
    )


def test_a_line_close_to_the_body_is_body() -> None:
    pages = _pages("Aktivitet Ansvarig Tidplan", "{n}", body_top=54.0)
    found = find_furniture(pages, _never)
    assert all("Aktivitet" in [w.text for w in without(p, found[p.number]).words] for p in pages)


def test_a_line_that_stands_once_is_no_furniture() -> None:
    pages = _pages("Kapitel {n}", "x", count=1)
    assert find_furniture(pages, _never)[1].pieces == ()


def test_a_line_known_from_other_pages_may_come_close_to_the_body() -> None:
    apart = _pages("Nämndplan", "{n}", count=3)
    close = _pages("Nämndplan", "{n}", count=4, body_top=52)[3]
    found = find_furniture([*apart, close], _never)
    assert [line.text for _, line in found[4].pieces] == ["Nämndplan", "4"]


def test_rows_that_count_on_are_no_running_lines() -> None:
    """The first row of each page of a numbered table differs in nothing but its numbers."""
    pages = []
    for number, row in enumerate((1, 20, 41), start=1):
        builder = PageBuilder(number=number)
        builder.text(70, 40, f"{row}. Genomföra åtgärd {row}")
        pages.append(builder.text(70, 110, f"Brödtext {'abc'[number - 1]} vidare").page())
    found = find_furniture(pages, _never)
    assert not any(found[number].pieces for number in (1, 2, 3))


def test_the_same_comment_may_end_two_pages() -> None:
    """A labelled row at the same height on all pages is no running footer."""
    pages = _pages("Nämndplan", "Kommentar: Arbetet löper enligt plan.")
    found = find_furniture(pages, _never, lambda text: text.startswith("Kommentar:"))
    assert [line.text for _, line in found[1].pieces] == ["Nämndplan"]
    assert len(find_furniture(pages, _never)[1].pieces) == 2


def test_a_landscape_page_has_the_margins_of_a_portrait_page() -> None:
    """25 mm above the header: more of the page's height than on a portrait page."""
    pages = []
    for number in (1, 2):
        builder = PageBuilder(width=842, height=595, number=number)
        builder.text(71, 72, "Dnr KS 2024/233").text(71, 110, "Ett" if number == 1 else "Två")
        pages.append(builder.page())
    assert [piece.text for _, piece in find_furniture(pages, _never)[2].pieces] == [
        "Dnr KS 2024/233"
    ]


def test_a_year_alone_on_one_page_is_no_page_number() -> None:
    """`Agenda|2030`, cut by a page break."""
    years = PageBuilder(number=2).text(70, 40, "2030").text(70, 110, "Brödtext som går vidare")
    other = PageBuilder(number=1).text(70, 110, "Brödtext som går vidare").text(280, 800, "1")
    found = find_furniture([other.page(), years.page()], _never)
    assert [len(found[number].pieces) for number in (1, 2)] == [1, 0]


@pytest.mark.parametrize(("titles", "is_running"), [(2, False), (4, True)])
def test_a_title_that_comes_again_on_the_next_slide_is_none(titles: int, is_running: bool) -> None:
    """Where its table goes on; what stands on nearly every page in large print is running."""
    pages = []
    for number in range(1, 6):
        title = "Trygg omsorg" if number <= titles else f"Hållbart arbetsliv {'abc'[number - 3]}"
        builder = PageBuilder(width=794, height=446, number=number).text(40, 30, title, size=20)
        builder.text(40, 110, f"Andelen {'abcde'[number - 1]} ska öka|och följas upp varje år")
        pages.append(builder.page())
    assert bool(find_furniture(pages, _never)[1].pieces) is is_running


def test_a_title_that_the_running_header_repeats_is_body() -> None:
    pages = _pages("Nämndplan Ekby kommun 2024", "{n}")
    titled = PageBuilder(number=1, words=list(pages[0].words))
    titled.text(70, 62, "Nämndplan Ekby kommun 2024", size=18)
    found = find_furniture([titled.page(), *pages[1:]], _never)
    body = without(titled.page(), found[1])
    assert [word.size for word in body.words if word.text == "Nämndplan"] == [18]


@pytest.mark.parametrize("walls", [(), (250.0, 330.0)], ids=["bare", "in a cell"])
def test_a_figure_at_the_foot_of_a_page_is_no_page_number(walls: tuple[float, ...]) -> None:
    """Another number goes with the pages, or walls stand beside it: a cell that the page cuts."""
    number = "" if walls else "{n} (2)"
    pages = _pages("Nämndplan", number, count=2)
    builder = PageBuilder(words=list(pages[0].words)).text(280, 760, "74")
    for x in walls:
        builder.down(x, 700, 780)
    found = find_furniture([builder.page(), pages[1]], _never)
    assert "74" not in [line.text for _, line in found[1].pieces]
