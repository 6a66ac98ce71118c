"""Printed lines → one running text, with every repair recorded (contract: "Joining lines")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...schemas import Repair
from ..spelling.repairs import repaired, single_spaced
from .broken_numbers import may_be_one_number, seam_inside_number, stands_apart
from .broken_words import is_cut_word, seam_inside_word
from .printed_line import PrintedLine
from .seams import HYPHENS, SPACE, SPACE_DOUBTED, Seam, seam_at_hyphen, seam_at_mark
from .vocabulary import Vocabulary

__all__ = ["Joined", "PrintedLine", "Vocabulary", "join_lines"]

# pdfium gives the hyphen printed at a line's end as U+0002 (FPDFText_GetUnicode) or U+FFFE
# (get_text_range); a soft hyphen is printed only there.
_LINE_END_HYPHENS = frozenset("\u0002\ufffe\u00ad")


# Ligatures of the fonts that plans are printed in (Calibri, Carlito, Source Sans: 2026-11)
_LIGATURES = ("ff", "fi", "fl", "ft", "fj", "tf", "ti", "tt")


class Joined(NamedTuple):
    """The running text of some lines.

    `text` is single-spaced and trimmed (``""`` where nothing is printed); `raw` keeps the line
    breaks and the hyphens at the lines' ends; `repairs` are in the order they were first done;
    `certain` is false where a repair was decided without second evidence; `apart` says that a
    number stands below another in a line of its own, so that both may be two.
    """

    text: str
    raw: str
    repairs: tuple[Repair, ...]
    certain: bool
    apart: bool = False


def join_lines(lines: Sequence[PrintedLine], vocabulary: Vocabulary) -> Joined:
    r"""Join printed lines by the contract's rule.

    >>> words = Vocabulary.of(["Årsbokslut", "OSA-enkäten", "ledningsgruppen"])
    >>> join_lines([PrintedLine("Tertialrapport/års-"), PrintedLine("bokslut")], words).text
    'Tertialrapport/årsbokslut'
    >>> join_lines([PrintedLine("(OSA-"), PrintedLine("enkät)")], words).text
    '(OSA-enkät)'
    >>> join_lines([PrintedLine("verksamhets-"), PrintedLine("och enhetschef")], words).text
    'verksamhets- och enhetschef'
    >>> join_lines([PrintedLine("Ledningsgru", full=True), PrintedLine("pp Stöd")], words)
    ... # doctest: +NORMALIZE_WHITESPACE
    Joined(text='Ledningsgrupp Stöd', raw='Ledningsgru\npp Stöd',
           repairs=(<Repair.WORD_JOINED: 'word-joined'>,), certain=True, apart=False)
    """
    shown = [_with_printed_hyphen(line) for line in lines]
    text, done, certain, apart = "", list[Repair](), True, False
    previous: PrintedLine | None = None
    for number, line in enumerate(shown, start=1):
        piece, repairs = repaired(line.text)
        piece = single_spaced(piece)
        if not piece:
            continue
        done += repairs
        if previous is not None:
            seam = _seam(previous, text, piece, shown[number : number + 1], vocabulary)
            if seam.drops_hyphen:
                text = text[:-1]
            text += seam.glue
            done += [seam.repair] if seam.repair else []
            certain = certain and seam.certain
            apart = apart or (seam.glue == " " and stands_apart(previous, text[:-1], piece))
        text += piece
        space = line.space or line.text[-1:].isspace()
        previous = PrintedLine(piece, line.full, space, line.room)
    raw = "\n".join(_without_surrogates(line.text) for line in shown)
    return Joined(text, raw, tuple(dict.fromkeys(done)), certain and not apart, apart)


def _with_printed_hyphen(line: PrintedLine) -> PrintedLine:
    """Show the hyphen that was printed where a library gives another character for it."""
    if line.text[-1:] not in _LINE_END_HYPHENS or not line.text:
        return line
    return line._replace(text=line.text[:-1] + "-")


def _first_glyph(text: str) -> str:
    """The letters that a font may print as one glyph: no line breaks inside it (`berä|ttelse`).

    >>> _first_glyph("ttelse"), _first_glyph("tiden"), _first_glyph("chef")
    ('tt', 'ti', 'c')
    """
    return text[:2] if text.startswith(_LIGATURES) else text[:1]


def _without_surrogates(text: str) -> str:
    """Lone surrogates cannot be written as UTF-8."""
    return text if text.isprintable() else text.encode("utf-8", "replace").decode("utf-8")


def _seam(
    line: PrintedLine,
    before: str,
    after: str,
    below: Sequence[PrintedLine],
    vocabulary: Vocabulary,
) -> Seam:
    """Decide between the text so far, which ends in `line`, and the line after it.

    `below` has the line that follows both, if there is one. Figures that meet where nothing
    forced a break may be two numbers, or one in a column that is narrower than it looks.
    """
    # Text exports print a space at every line's end: after a slash it says nothing (contract).
    if line.space and not (before[-1] == "/" and before[-2:-1].isalnum()):
        return SPACE
    if before[-1] in HYPHENS:
        free = len(before) == 1 or before[-2].isspace()
        return SPACE if free else seam_at_hyphen(before, after, vocabulary)
    marked = seam_at_mark(before, after)
    if marked is not None:
        return marked
    if line.could_take(_first_glyph(after)) and not is_cut_word(line, before, after, vocabulary):
        return SPACE_DOUBTED if may_be_one_number(before, after) else SPACE
    further = below[0].text if below else ""
    number = seam_inside_number(line, before, after, further, vocabulary)
    return number or seam_inside_word(line, before, after, vocabulary, last=not below)
