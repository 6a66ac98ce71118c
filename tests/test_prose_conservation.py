"""Every word of a file stands in exactly one section, piece of furniture or table cell."""

from pathlib import Path

from printed_words import (
    document_of,
    letters_of,
    places_taken,
    printed_words,
    published_texts,
)

import styrkort
from styrkort.extract.naming.named import NamedTable


def test_every_word_is_in_exactly_one_place(plan_file: Path) -> None:
    taken = places_taken(document_of(plan_file))
    words = printed_words(plan_file)
    lost = [text for place, text in words.items() if not taken[place]]
    twice = [text for place, text in words.items() if taken[place] > 1]
    assert (lost, twice) == ([], [])


def test_prose_is_published_letter_by_letter(plan_file: Path) -> None:
    """In documents without tables the sections and the furniture print everything once."""
    document = document_of(plan_file)
    if any(isinstance(item, NamedTable) for item in document.flow):
        return
    plan = styrkort.read(plan_file)
    withheld = [line.text for piece in document.furniture if piece.personal for line in piece.lines]
    assert letters_of([*published_texts(plan), *withheld]) == letters_of(
        printed_words(plan_file).values()
    )
    words = sum(piece.word_count for piece in plan.furniture if piece.text is None)
    assert words == sum(len(text.split()) for text in withheld)
