"""How two lines meet where a narrow column may have broken a word without a hyphen.

Geometry decides first. A producer breaks a word only where it must: most put the word on a line of
its own before they break it, some fill the line it begins on, and both leave no room for one more
character. A word that would fit on a line is broken by those few alone that break anywhere. Then
the document's own words decide, then what Swedish words look like; what remains keeps its space
and is doubted.
"""

from __future__ import annotations

import re

from ..spelling.wordshapes import (
    FUNCTION_WORDS,
    begins_inside_a_word,
    could_end_a_word,
    first_word,
    is_adjective,
    is_bound_form,
    is_bound_form_across,
    is_definite_genitive,
    is_inflected,
    is_linking_form,
    last_word,
)
from .halves import (
    continues,
    could_stand,
    is_broken,
    is_short_beginning,
    is_split_abbreviation,
    is_verb_and_article,
    stand_alone,
    stands_before,
)
from .plan_words import is_plan_word, is_role_across, is_whole_role
from .printed_line import PrintedLine
from .seams import SPACE, SPACE_DOUBTED, Seam, printed_elsewhere, word_joined
from .vocabulary import Vocabulary

# "Kommunstyrels|en", "kommun|den": function words that are endings too
_NOUN_ENDINGS = frozenset({"en", "de", "den"})
# "Omsorgsnämnd|en, rektor", "Omsorgsnämnd|en och rektor": no phrase ends in an article
_ENDS_A_PHRASE = (",", ";", ":", ")", "/", " och ", " samt ")
_INNER = frozenset("/-.,:")
_NEARLY_FULL = 3
"""Letters that do not fit on a nearly full line: where no lines are drawn, a column's width is
known to about two letters (2026-11)."""
# "m.fl.", "bl. a.", "s. 12": short pieces that are no rest of a word
_ABBREVIATED = re.compile(r"[^\W\d_]{1,3}\.(?:[^\W_]| [^\W_]{1,2}\b)")

# "Kostnadsavvikelse|individ- och familjeomsorg": what a hyphen leaves open mostly begins a word
_SUSPENDED = re.compile(r"-\s")
# "SCB:s|medborgarundersökning": the genitive of an acronym
_ACRONYM_GENITIVE = re.compile(r"[A-ZÅÄÖ]:s$")


def seam_inside_word(
    line: PrintedLine, before: str, after: str, vocabulary: Vocabulary, *, last: bool
) -> Seam:
    """The seam after a full line with no space printed behind it.

    `before` is the text so far, which ends in the line, `after` the line that follows; `last`: it
    is the last one.
    """
    head, tail = last_word(before), first_word(after)
    is_alone = _is_one_token(line.text)
    if after[0] in _INNER and after[1:2].isalnum() and is_alone:
        return word_joined(certain=True)
    if after[0] == "/" and after[1:2].isalnum() and before[-1].isalnum():
        return word_joined(certain=False)  # "Biträdande rektor|/Enhetschef"
    if not head or not tail or not after[0].isalnum():
        return SPACE
    if not head[-1].isalpha() or not continues(head, tail) or _ABBREVIATED.match(after):
        return SPACE
    if _ACRONYM_GENITIVE.search(before):
        return SPACE
    is_end = (last and after == tail) or f"{after} "[len(tail) :].startswith(_ENDS_A_PHRASE)
    is_noun = is_role_across(head, tail) or (is_alone and not vocabulary.count(head))
    if is_end and tail in _NOUN_ENDINGS and is_noun:
        return word_joined(certain=False)
    token = _last_token(before) + _first_token(after)
    if line.could_hold(token):
        return _of_a_short_word(head, tail, vocabulary)
    if is_alone:
        seam = _of_a_line_of_its_own(head, tail, vocabulary)
        is_open = _SUSPENDED.match(after[len(tail) :]) is not None
        return SPACE_DOUBTED if is_open and seam == word_joined(certain=False) else seam
    if line.could_not_hold(token):
        return _of_a_word_too_long(before, head, tail, vocabulary)
    return _of_a_longer_line(head, tail, vocabulary)


def _is_one_token(line: str) -> bool:
    """Whether the line is one token, after a list mark such as ``•`` or ``2.``."""
    tokens = line.split()
    if len(tokens) == 2 and not any(character.isalpha() for character in tokens[0]):
        return True
    return len(tokens) == 1


def _last_token(text: str) -> str:
    return text[text.rfind(" ") + 1 :]


def _first_token(text: str) -> str:
    return text.partition(" ")[0]


def _is_word(text: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.count(text) > 0 or is_plan_word(text)


def _of_a_short_word(head: str, tail: str, vocabulary: Vocabulary) -> Seam:
    """The whole word would fit on a line: nothing but a break anywhere can have cut it.

    Only the whole word elsewhere proves that; halves that cannot be words make it likely.
    """
    if _is_word(head, vocabulary) or _is_word(tail, vocabulary):
        return SPACE
    if tail.casefold() in FUNCTION_WORDS and could_end_a_word(head):
        # "vårdar|en närstående", though "vårdaren" is a word
        return SPACE_DOUBTED if vocabulary.count(head + tail) else SPACE
    if printed_elsewhere(head + tail, head, vocabulary):
        return word_joined(certain=True)
    if is_role_across(head, tail) and not is_verb_and_article(head, tail):
        return word_joined(certain=False)  # "Barn- och ut|bildningsnämnden"
    if stand_alone(head, tail) or not is_broken(head, tail):
        return SPACE
    return word_joined(certain=False)


def _of_a_longer_line(head: str, tail: str, vocabulary: Vocabulary) -> Seam:
    """The line holds other words too: most full lines end between two words."""
    if stand_alone(head, tail) or _is_word(head, vocabulary) or _is_word(tail, vocabulary):
        return SPACE
    if printed_elsewhere(head + tail, head, vocabulary):
        return word_joined(certain=True)
    return word_joined(certain=False) if is_broken(head, tail) else SPACE


def _of_a_word_too_long(before: str, head: str, tail: str, vocabulary: Vocabulary) -> Seam:
    """The line holds other words too, and what stands around its end is longer than a line.

    Two long words do that as well, so the letters decide, then whether the document breaks long
    words on the lines that they begin.
    """
    if _surely_broken(before, head, tail, vocabulary):
        return word_joined(certain=True)
    if stands_before(before, head, tail):
        return SPACE
    if _is_word(head, vocabulary) or _is_word(tail, vocabulary):
        return SPACE
    is_part = is_bound_form(head) or is_linking_form(head) or len(head) == 1
    if is_part or begins_inside_a_word(tail):
        return word_joined(certain=False)
    is_usual = vocabulary.breaks_begun_lines and not is_inflected(head)
    return word_joined(certain=False) if is_usual else SPACE_DOUBTED


def _surely_broken(before: str, head: str, tail: str, vocabulary: Vocabulary) -> bool:
    """Whether a word stands across the seam by its letters, or by another place that prints it."""
    if is_role_across(head, tail) and not is_verb_and_article(head, tail):
        return True
    if stands_before(before, head, tail) or _is_word(tail, vocabulary):
        return False
    if not could_stand(tail) or is_short_beginning(head) or is_bound_form_across(head, tail):
        return True
    if _is_word(head, vocabulary):
        return False
    return bool(printed_elsewhere(head + tail, head, vocabulary)) or is_broken(head, tail)


def is_cut_word(line: PrintedLine, before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Whether a word too long for its line stands across the end of a nearly full one.

    A role, or a word that is printed elsewhere and whose halves are none by their letters.

    >>> from .glyph_widths import Room
    >>> words = Vocabulary.of(["årsbokslutet"])
    >>> line = PrintedLine("Fastighetschef/Förvaltnings", room=Room(1.2, 14.0))
    >>> [is_cut_word(line, line.text, after, words) for after in ("chef", "planen")]
    [True, False]
    >>> line = PrintedLine("Tertialrapport/årsb", room=Room(1.2, 9.6))
    >>> is_cut_word(line, line.text, "okslut", words)
    True
    """
    if line.room is None or line.could_take(after[:_NEARLY_FULL]):
        return False
    head, tail = last_word(before), first_word(after)
    if not head or not tail or not continues(head, tail):
        return False
    if not line.could_not_hold(_last_token(before) + _first_token(after)):
        return False
    if is_role_across(head, tail):
        return True
    return is_broken(head, tail) and printed_elsewhere(head + tail, head, vocabulary) > 0


def breaks_a_begun_line(line: PrintedLine, after: str, vocabulary: Vocabulary) -> bool:
    """Whether a word too long for a line is broken surely on a line that others begin.

    >>> from .glyph_widths import Room
    >>> line = PrintedLine("Rektor och Sä", full=True, room=Room(0.0, 8.0))
    >>> breaks_a_begun_line(line, "kerhetssamordnare", Vocabulary.of([]))
    True
    """
    text = " ".join(line.text.split())
    head, tail = last_word(text), first_word(after)
    if not head or not tail or _is_one_token(text) or not head[-1].isalpha():
        return False
    if line.space or line.could_take(after[0]) or not continues(head, tail):
        return False
    token = _last_token(text) + _first_token(after)
    if not line.could_not_hold(token) or _ABBREVIATED.match(after):
        return False
    return _surely_broken(text, head, tail, vocabulary)


def _of_a_line_of_its_own(head: str, tail: str, vocabulary: Vocabulary) -> Seam:
    """Weigh the whole word elsewhere, the shape of the two halves, and whether they are words.

    The vocabulary holds no halves of broken words, so a half that it knows is a word of its own.
    """
    if is_split_abbreviation(head, tail):
        return SPACE
    whole = printed_elsewhere(head + tail, head, vocabulary)
    head_is_word = _is_word(head, vocabulary) and not is_linking_form(head)
    if tail.casefold() in FUNCTION_WORDS:
        head_stands = head_is_word or head.casefold() in FUNCTION_WORDS
        if not head_stands and not could_end_a_word(head):
            return word_joined(certain=True)  # "organisatio|ner"
        is_role = is_role_across(head, tail) and not is_inflected(head)
        return word_joined(certain=False) if (whole or is_role) and not head_stands else SPACE
    if is_broken(head, tail) or is_bound_form(head) or is_role_across(head, tail):
        return word_joined(certain=True)
    tail_is_word = _is_word(tail, vocabulary)
    if whole:
        return SPACE_DOUBTED if head_is_word and tail_is_word else word_joined(certain=True)
    if is_definite_genitive(head) or is_whole_role(head):
        return SPACE  # "Skolinspektionens|skolenkät", "Verksamhetschef|äldreomsorg"
    tail_is_word = tail_is_word or vocabulary.begins_another_word(tail)
    if tail_is_word and is_linking_form(head):
        return word_joined(certain=False)
    if tail_is_word and head_is_word:
        return SPACE
    if tail_is_word or head_is_word or is_adjective(head):
        return SPACE_DOUBTED
    return word_joined(certain=False)
