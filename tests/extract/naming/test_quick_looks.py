"""Quick looks at header texts never change what is read: each beside the slow way it spares."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from styrkort.extract.naming import header_period, header_text, spelling
from styrkort.extract.naming.header_period import split_period
from styrkort.extract.naming.lexicon import LONGEST_FUZZY, SHORTEST_FUZZY, load_lexicon
from styrkort.extract.naming.spelling import one_edit_apart, plain, squeezed, stem, tokens_of
from styrkort.normalize.notation.months import MONTHS

EXAMPLES = settings(max_examples=150, deadline=None)

LEXICON = load_lexicon()
WORDS = sorted(word for word in LEXICON.words if word.isalpha())
LETTERED = sorted(word for word in LEXICON.squeezed if word.isalpha())
FRAGMENTS = (
    *("Mål", "värde", "för", "enligt", "och", "/", "kvinnor", "K", "elever", "skola", "indiktator"),
    *("2023", "31/8", "T1", "VT", "fg år", "i fjol", "perıod", "HELÅR", "ſept", "1 nov", "23/24"),
    *(
        "(källa)",
        "(er)",
        "[1]",
        "¹",
        "*",
        "²",
        "ﬁ",
        "\u00ad",
        "\u00a0",
        "a\u0308",
        "İ",
        "-",
        "–",
        ".",
    ),
)
texts = st.lists(
    st.sampled_from(FRAGMENTS)
    | st.sampled_from(sorted(MONTHS))
    | st.sampled_from(WORDS)
    | st.text(max_size=3),
    max_size=6,
).flatmap(lambda parts: st.sampled_from(["", " "]).map(lambda blank: blank.join(parts)))


@EXAMPLES
@given(texts)
@example("UTFALL 31/8 och Helår 2025")
def test_a_time_is_found_in_letters_of_any_size(text: str) -> None:
    assume(text.casefold() == text.lower() and "ı" not in text)
    found = list(re.finditer(header_period._PERIOD.pattern, text, re.IGNORECASE))
    assume([match["time"].casefold() for match in found] not in (["period"], ["perioden"]))
    printed, rest = split_period(text)
    assert printed == (" ".join(match["time"] for match in found) or None)
    left = re.sub(header_period._PERIOD.pattern, " ", text, flags=re.IGNORECASE)
    assert rest.split() == (re.sub(r"\(\s*[,;]?\s*\)", " ", left) if found else text).split()


@EXAMPLES
@given(texts)
def test_a_text_with_nothing_odd_is_plain_but_for_its_spaces(text: str) -> None:
    slow = spelling._OPTIONAL_ENDING.sub("", spelling._FOOTNOTE_MARK.sub("", text))
    slow = unicodedata.normalize("NFKC", slow).replace("\u00ad", "")
    slow = spelling._GLUED_FOOTNOTE.sub("", spelling._GLUED_YEAR.sub(" ", slow))
    assert plain(text) == " ".join(slow.split())


@EXAMPLES
@given(
    st.text()
    | st.sampled_from(WORDS).flatmap(lambda w: st.sampled_from(["erna", "s"]).map(w.__add__))
)
def test_a_stem_is_the_word_without_its_longest_endings_one_after_the_other(word: str) -> None:
    endings = sorted(spelling._ENDINGS, key=len, reverse=True)
    left, before = word.casefold(), None
    while left != before:
        before = left
        fits = [e for e in endings if left.endswith(e) and len(left) - len(e) >= 3]
        left = left.removesuffix(fits[0]) if fits else left
    assert stem(word) == left


@EXAMPLES
@given(texts)
def test_squeezed_are_the_letters_one_by_one(text: str) -> None:
    letters = re.findall(r"\w", text)
    digits = any(letter.isdigit() for letter in letters)
    assert squeezed(text) == ("" if digits else stem("".join(letters)))


@EXAMPLES
@given(st.sampled_from(["", "trivsel", "å", "mål"]), st.sampled_from(WORDS) | st.text(max_size=8))
def test_a_compound_is_found_by_its_longest_known_last_part(first: str, last: str) -> None:
    word = first + last
    endings = [item for group in LEXICON.endings.values() for item in group]
    longest = sorted(endings, key=lambda item: -len(item[0]))
    slow = (r for e, r in longest if word.endswith(e) and len(word) > len(e) + 1)
    assert LEXICON.compound(word) == next(slow, ())


@EXAMPLES
@given(texts)
def test_a_phrase_holds_a_known_word(text: str) -> None:
    words = tokens_of(plain(text))
    if not any(LEXICON.knows(word.stem) for word in words):
        assert header_text._linked(text, words, LEXICON) is None
        assert header_text._in_phrase(text, words, LEXICON) is None


@EXAMPLES
@given(texts)
def test_only_what_is_read_exactly_stands_in_the_lexicon_as_spelled(text: str) -> None:
    if header_text._is_as_spelled(text, LEXICON):
        assert header_text.read_text(text, LEXICON).match is header_text.Match.EXACT


@EXAMPLES
@given(
    st.sampled_from(LETTERED).flatmap(
        lambda word: st.builds(
            lambda at, letter, dropped: word[:at] + letter + word[at + dropped :],
            st.integers(0, len(word)),
            st.sampled_from(["", "x", "a"]),
            st.integers(0, 1),
        )
    )
)
def test_one_wrong_letter_is_looked_for_in_all_spellings(text: str) -> None:
    word = stem(text)
    found = {
        roles
        for known, roles in LEXICON.squeezed.items()
        if (known[0] == word[:1] or known[-1] == word[-1:]) and one_edit_apart(word, known)
    }
    long = SHORTEST_FUZZY <= len(word) <= LONGEST_FUZZY
    assert LEXICON.nearly(tokens_of(text)) == (found.pop() if long and len(found) == 1 else ())
