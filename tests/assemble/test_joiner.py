"""Lines joined once for all who ask."""

from __future__ import annotations

from styrkort.assemble.joiner import Joiner
from styrkort.extract.table import Line
from styrkort.normalize.text.lines import Vocabulary

LINES = (Line("Planen följs upp i tertialrap-"), Line("port och bokslut. Den revideras årligen."))


def test_asked_again_it_gives_the_same_text() -> None:
    joiner = Joiner(Vocabulary.of(["tertialrapporten"]))
    first = joiner.join(LINES)
    assert first is not None
    assert first.text == "Planen följs upp i tertialrapport och bokslut. Den revideras årligen."
    assert joiner.join((LINES[0], LINES[1])) is first


def test_sentences_are_those_of_the_joined_lines() -> None:
    joiner = Joiner(Vocabulary.of([]))
    assert [len(text.split()) for text in joiner.sentences(LINES)] == [7, 3]
    assert joiner.sentences(LINES) is joiner.sentences(LINES)


def test_nothing_printed_is_no_text_and_no_sentence() -> None:
    joiner = Joiner(Vocabulary.of([]))
    assert joiner.join(()) is None
    assert joiner.join((Line(" "),)) is None
    assert joiner.sentences((Line(" "),)) == ()
