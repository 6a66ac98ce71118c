"""Lines of column names over text that no table has read are told of."""

from __future__ import annotations

import pytest

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.text_reader import TextLine, read_text
from styrkort.extract.witnesses.linear.scattered import lone_names
from styrkort.extract.witnesses.linear.unread_names import unread_names
from styrkort.schemas import FindingCode

LEXICON = load_lexicon()


def lines_of(*lines: str) -> tuple[TextLine, ...]:
    return tuple(read_text("\n".join(lines).encode()).lines)


@pytest.mark.parametrize(
    "header",
    [
        "Insatser Status Klar %",
        "Åtgärder Huvudansvar Q1 Q2 Q3 Q4",
        "Insatser Jan Feb Mar Apr Maj Jun",
        "Nyckeltal Utfall 2031 Mål 2032",
        "Problem Orsak Åtgärd Ansvarig Klart",
    ],
)
def test_names_over_text_are_told_of(header: str) -> None:
    lines = lines_of("Plan", header, "Bygga en väg till badet", "Måla skolan", header, "Laga tak")
    [doubt] = unread_names(lines, frozenset(), LEXICON)
    assert doubt.code == FindingCode.TABLE_SKIPPED
    assert doubt.message.startswith(f"line 2: no rows are read below “{header}”")


@pytest.mark.parametrize(
    "line",
    [
        "Mål och aktiviteter",
        "Ansvarig Tidplan",
        "Aktiviteter",
        "Aktiviteter genomförs av alla nämnder under våren",
        "Belopp i tkr Utfall Budget",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert not list(unread_names(lines_of(line, "Nämnden följer upp."), frozenset(), LEXICON))


def test_names_in_a_table_or_at_the_end_are_not() -> None:
    lines = lines_of("Insatser Status Klar %", "Bygga väg Klart 100 %", "Insatser Status Klar %")
    read = frozenset(word.id for word in lines[0].words)
    assert not list(unread_names(lines, read, LEXICON))


@pytest.mark.parametrize(
    "below",
    [
        ["Bygga väg", "Status", "Pågår"],
        ["Antal besök", "Utfall 2031", "41"],
        ["Q1", "Q2", "Q3", "Bygga väg"],
    ],
    ids=["a judgement", "an outturn", "a calendar"],
)
def test_a_subject_and_what_is_told_of_it_on_lines_of_their_own(below: list[str]) -> None:
    [doubt] = lone_names(lines_of("Plan", "Insatser", *below), LEXICON)
    assert doubt.message.startswith("line 2: names of columns stand on lines of their own")


def test_a_heading_alone_is_no_name() -> None:
    assert not list(lone_names(lines_of("Insatser", "Vi bygger 2031.", "Q1"), LEXICON))
