"""What a Swedish word can look like: evidence that a piece of text is only a part of one.

Only closed classes are listed (function words, abbreviations without a vowel); everything else goes
by letters.
"""

from __future__ import annotations

import re


def word_set(words: str) -> frozenset[str]:
    """The words of a closed class, written in one string."""
    return frozenset(words.split())


_VOWELS = frozenset("aeiouyåäöéèüáàæø")
_ONE_LETTER_WORDS = frozenset("iåö")

FUNCTION_WORDS = word_set(
    """
    alla allt att av bakom bara bland bli blir båda både bör de dem den denna deras dess det
    detta dock då där efter eller en endast enligt ett exklusive från för förutom genom gentemot
    ha har hos hur högst i in inför inga ingen inget inklusive innan inom inte kan kring liksom
    längs med medan mellan men mer minst mot ned ner någon något några när och också om omkring
    per på redan resp respektive samt samtliga sedan sig sin sina sitt ska som så såväl till
    tillsammans tre trots två under upp utan utanför utifrån utom vad var varje vars vi via vid
    vilka vilken vilket vår våra vårt åt än är även över
    """
)
"""Words that stand alone and seldom end another word at a line break (closed classes)."""

# "st", "kr", "ggr": no vowel and yet printed as words
_VOWELLESS_WORDS = word_set(
    "bl dnr dr dvs fg fl fr ggr gm gr hr jfr kg kl km kr kv kvm mdkr mkr mm mnkr nr osv pm resp s "
    "st tfn tf tkr tr tv vd"
)
# "av", "ej", "ca": two letters that are no ending (closed class)
_TWO_LETTER_WORDS = word_set(
    """
    ah av ax be bi bo by ca da de di do du då ed ej ek el em en ev ex fe få ge gå ha he in ja jo ju
    ko kö le lä må ni nu ny nå om ok på ro rå se så sy ta te tå ur ut va ve vi yr år åk ål åt äl än
    är äs ät öl öv
    """
)

# "strategi", "skjuts", "grupp": all beginnings of Swedish words with two consonants or more
_ONSETS = word_set(
    """
    bj bl br ch chr cl cr cz dj dr dv dw fj fl fn fr gh gj gl gn gr hj kh kj kl kn kr kv kw lj mc mj
    mn nj ph phr pj pl pn pr ps pt rh sc sch schl schm schw scr sf sh shr sj sk skj skl skr skv sl
    sm sn sp spj spl spr sq st stj str sv sw tch th thr tj tr ts tv tw vl vr wh wr zl
    """
)

# "it-system", "eu-medel": acronyms that are also written in small letters
_SMALL_ACRONYMS = word_set("ai apt bup esf eu fou hme ikt iot it iva kpi kkik lia nki osa sfi")

# "bpl", "ntr", "sb", "dn": two consonants that need a vowel to follow
_UNENDED = frozenset(
    before + last
    for befores, lasts in (
        ("bdfghkpstv", "lr"), ("m", "r"), ("fkpstx", "bdgv"), ("bdgm", "v"),
        ("bdfghkmpstv", "j"), ("bdfkpstv", "n"), ("bdfkpv", "m"), ("bdfklmnrv", "h"),
    )
    for before in befores
    for last in lasts
)  # fmt: skip

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
    """Whether the text may stand alone: two letters with a vowel, and begun as words begin.

    Short words are known; of longer ones the consonants before the first vowel tell.

    >>> [could_be_a_word(text) for text in ("pp", "t", "e", "i", "ggr", "chef", "80")]
    [False, False, False, True, True, True, True]
    >>> [could_be_a_word(text) for text in ("ddningstjänsten", "rjad", "er", "skjutsar")]
    [False, False, False, True]
    """
    word = text.casefold()
    if not word.isalpha() or word in _VOWELLESS_WORDS or word in _SMALL_ACRONYMS:
        return True
    if len(word) <= 2:
        return word in (_ONE_LETTER_WORDS if len(word) == 1 else _TWO_LETTER_WORDS)
    onset = next((at for at, letter in enumerate(word) if letter in _VOWELS), None)
    return onset is not None and (onset < 2 or word[:onset] in _ONSETS)


# "organisatio|ner", "dimensio|nen"; not "sjuttio", "femtio"
_STEM_OF_ION = re.compile(r"\w{3}(?<!sjut)(?<!åt)(?<!nit)(?<!tret)(?<!fyr)(?<!fem)(?<!sex)[ts]io$")


def could_end_a_word(text: str) -> bool:
    """Whether a word may end like this.

    >>> [could_end_a_word(text) for text in ("verksamhetspl", "utr", "Alla", "regn")]
    [False, False, True, True]
    >>> [could_end_a_word(text) for text in ("Näringslivsb", "organisatio", "femtio")]
    [False, False, True]
    """
    word = text.casefold()
    if len(word) <= 2 or not word.isalpha() or word in _VOWELLESS_WORDS or word == "inkl":
        return True
    return word[-2:] not in _UNENDED and _STEM_OF_ION.search(word) is None


def is_abbreviation(text: str) -> bool:
    """Whether a part before a hyphen is an acronym in small letters: ``hr-``, ``it-``, ``lss-``.

    >>> [is_abbreviation(text) for text in ("hr", "it", "års", "in")]
    [True, True, False, False]
    """
    word = text.casefold()
    return word in _SMALL_ACRONYMS or not any(letter in _VOWELS for letter in word)


# "arbets", "samhälls", "hälso": forms of nouns that stand in compounds alone
_BOUND_FORMS = ("arbets", "samhälls", "sjukvårds", "hälso", "kyrko", "familje", "försöks", "livs")


def is_bound_form(text: str) -> bool:
    """Whether the text ends in a form that no word has outside compounds.

    >>> is_bound_form("arbets"), is_bound_form("Arbetsplats"), is_bound_form("arbetes")
    (True, False, False)
    """
    return text.casefold().endswith(_BOUND_FORMS)


def is_bound_form_across(head: str, tail: str) -> bool:
    """Whether such a form begins with the first text and ends inside the second.

    >>> is_bound_form_across("arb", "etsmarknad"), is_bound_form_across("arbets", "marknad")
    (True, False)
    """
    word = (head + tail).casefold()
    return any(word.startswith(form) and len(head) < len(form) < len(word) for form in _BOUND_FORMS)


# "Tekniska", "Biträdande", "Övriga": words that a noun follows
_ADJECTIVE_ENDINGS = ("ska", "iga", "ala", "ella", "iva", "ande", "ende", "ade")
# "ekonomisk", "meningsfull", but "frisk|vård", "full|mäktige"
_LONG_ADJECTIVE_ENDINGS = (*_ADJECTIVE_ENDINGS, "isk", "full")
_LONG_ADJECTIVE = 7
"""Letters from which on such a text is a whole word."""


def is_adjective(text: str) -> bool:
    """Whether the text ends as adjectives and participles do before a noun.

    >>> is_adjective("Biträdande"), is_adjective("Tekniska"), is_adjective("Kommunstyrels")
    (True, True, False)
    >>> is_adjective("ekonomisk"), is_adjective("frisk"), is_adjective("meningsfull")
    (True, False, True)
    """
    ending = _LONG_ADJECTIVE_ENDINGS if len(text) >= _LONG_ADJECTIVE else _ADJECTIVE_ENDINGS
    return text.casefold().endswith(ending)


# "nöjda", "nystartade", "elever", "planen", "systematisk", "lågaffektivt"
_INFLECTIONS = ("a", "e", "en", "in", "an", "er", "ar", "or", "isk", "ig", "t")


def is_inflected(text: str) -> bool:
    """Whether the text ends as whole words do: in the ending of a noun, an adjective, a verb.

    >>> is_inflected("nystartade"), is_inflected("elever"), is_inflected("Kvali")
    (True, True, False)
    """
    return text.casefold().endswith(_INFLECTIONS)


def is_linking_form(text: str) -> bool:
    """Whether the text is the first half of a compound: ``verksamhets``, ``utbildnings``.

    >>> is_linking_form("Verksamhets"), is_linking_form("Alla")
    (True, False)
    """
    return len(text) >= _MINIMUM_LINKING_LETTERS and text.casefold().endswith(_LINKING_ENDINGS)


# "Skolinspektionens", "nämndens", "styrelsens", "elevernas"; not "konferens", "konkurrens"
_DEFINITE_GENITIVE = re.compile(
    r"\w{2}(?:(?:ion|ing|het|skap|nämnd|nad|råd|ment|förbund|kontor|bolag)e[nt]|elsen|[aeo]rna)s$"
)


def is_definite_genitive(text: str) -> bool:
    """Whether the text is a definite noun in the genitive: no compound begins with one.

    >>> is_definite_genitive("Skolinspektionens"), is_definite_genitive("elevernas")
    (True, True)
    >>> is_definite_genitive("konkurrens"), is_definite_genitive("utbildnings")
    (False, False)
    """
    return _DEFINITE_GENITIVE.search(text.casefold()) is not None


# "ningstjänsten", "hetschef", "tighetschef": what links a compound, and no word begins like it
_INNER_BEGINNING = re.compile(r"[nl]ings|[bdfghjklmnprstv]{0,2}(?:ig)?hets|t?ets[^aio]|elses|skaps")


def begins_inside_a_word(text: str) -> bool:
    """Whether the text begins with an ending that links the halves of a compound.

    >>> [begins_inside_a_word(text) for text in ("ningstjänsten", "tighetschef", "hetschef")]
    [True, True, True]
    >>> [begins_inside_a_word(text) for text in ("enhetschef", "ringledning", "etsade")]
    [False, False, False]
    """
    return _INNER_BEGINNING.match(text.casefold()) is not None
