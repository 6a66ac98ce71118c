"""What a Swedish word can look like: evidence that a piece of text is only a part of one.

Only closed classes are listed (function words, abbreviations without a vowel); everything else goes
by letters.
"""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a closed class, written in one string."""
    return frozenset(words.split())


_VOWELS = frozenset("aeiouyåäöéèüáàæø")
_ONE_LETTER_WORDS = frozenset("iåö")

FUNCTION_WORDS = word_set(
    """
    alla allt att av bli blir de dem den denna deras dess det detta där då efter eller en ett enligt
    från för genom ha har hos hur i in inför inom inte kan kring med mellan men mer mot ned ner när
    och om omkring per på resp respektive samt sig sin sina sitt ska som så till tre två under upp
    utan utanför utom utifrån vad var vars vi vid vår våra vårt än är åt över
    """
)
"""Words that stand alone and seldom end another word at a line break (closed classes)."""

# "st", "kr", "ggr": no vowel and yet printed as words
_VOWELLESS_WORDS = word_set(
    "dvs fl ggr gm hr jfr kg kl km kr mdkr mkr mm mnkr nr osv st tfn tkr tv vd"
)

# "it-system", "eu-medel": acronyms that are also written in small letters
_SMALL_ACRONYMS = word_set("ai apt bup esf eu fou hme ikt iot it iva kpi kkik lia nki osa sfi")

# "bpl", "ntr": a stop with l or r after it needs a vowel to follow
_STOPS = frozenset("bdfgkptv")
_LIQUIDS = frozenset("lr")

_LONGEST_WORD = 80
"""Letters looked at for one word: no Swedish compound in plan prose is longer (2026-11)."""

_MINIMUM_LINKING_LETTERS = 5
"""``verksamhets`` + ``chef``: shorter words in -s are mostly whole words (``plats``, ``års``)."""
_LINKING_ENDINGS = ("hets", "ings", "ions", "skaps", "doms", "tets", "ments", "nads", "lings")


def last_word(text: str) -> str:
    """The letters, digits and inner hyphens at the end of the text.

    >>> last_word("Tertialrapport/års"), last_word("(OSA"), last_word("e"), last_word("slut.")
    ('års', 'OSA', 'e', '')
    """
    start, limit = len(text), max(0, len(text) - _LONGEST_WORD)
    while start > limit and _in_word(text[start - 1]):
        start -= 1
    return text[start:].lstrip("-")


def first_word(text: str) -> str:
    """The letters and digits at the beginning of the text, with inner hyphens.

    >>> first_word("t/årsbokslut"), first_word("miljö- och"), first_word("(nya)")
    ('t', 'miljö', '')
    """
    end, limit = 0, min(len(text), _LONGEST_WORD)
    while end < limit and _in_word(text[end]):
        end += 1
    return text[:end].rstrip("-")


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "-"


def could_be_a_word(text: str) -> bool:
    """Whether the text may stand alone: it has a vowel and two letters, or is a known exception.

    >>> [could_be_a_word(text) for text in ("pp", "t", "e", "i", "ggr", "chef", "80")]
    [False, False, False, True, True, True, True]
    """
    word = text.casefold()
    if not word.isalpha():
        return True
    if len(word) == 1:
        return word in _ONE_LETTER_WORDS
    return word in _VOWELLESS_WORDS or any(letter in _VOWELS for letter in word)


def could_end_a_word(text: str) -> bool:
    """Whether a word may end like this.

    >>> [could_end_a_word(text) for text in ("verksamhetspl", "utr", "Alla", "regn")]
    [False, False, True, True]
    """
    word = text.casefold()
    if len(word) <= 2 or not word.isalpha() or word in _VOWELLESS_WORDS:
        return True
    return not (word[-2] in _STOPS and word[-1] in _LIQUIDS)


def is_abbreviation(text: str) -> bool:
    """Whether a part before a hyphen is an acronym in small letters: ``hr-``, ``it-``, ``lss-``.

    >>> [is_abbreviation(text) for text in ("hr", "it", "års", "in")]
    [True, True, False, False]
    """
    word = text.casefold()
    return word in _SMALL_ACRONYMS or not any(letter in _VOWELS for letter in word)


def is_linking_form(text: str) -> bool:
    """Whether the text is the first half of a compound: ``verksamhets``, ``utbildnings``.

    >>> is_linking_form("Verksamhets"), is_linking_form("Alla")
    (True, False)
    """
    return len(text) >= _MINIMUM_LINKING_LETTERS and text.casefold().endswith(_LINKING_ENDINGS)
