"""Random appearances of plans: fonts, lines, fills, pages, and the wording of headers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from document import Down, Fills, HeaderRows, Look, Paper, RowBreaks, Rules, Wrap
from plan_tables import Column
from producers.reportlab import BUILT_IN, FONT_FILES, available

HEADERS: Mapping[str, tuple[str, ...]] = {
    "sub_goal": ("Delmål", "Delmål", "Mål/delmål"),
    "name": (
        "Indikator", "Indikator", "Indikatorer", "Indikator(er)", "Mått", "Mått/nyckeltal",
        "Nyckeltal", "Mätetal",
    ),
    "target": (
        "Målvärde", "Målvärde", "Målvärde {year}", "Mål {year}", "Målvärde\n{year}", "Målnivå",
        "Årsmål",
    ),
    "red": ("Röd",),
    "yellow": ("Gul",),
    "green": ("Grön",),
    "text": ("Aktivitet", "Aktivitet", "Aktiviteter", "Åtgärd", "Insats", "Åtgärder", "Insatser"),
    "responsible": ("Ansvarig", "Ansvarig", "Ansvariga", "Huvudansvar", "Huvudansvarig nämnd"),
    "participants": ("Medverkande", "Deltar", "Delansvar"),
    "timing": ("När genomfört", "När genomfört", "När", "Tidplan", "Tid"),
    "follow_up": ("Utvärderas", "Uppföljning", "Uppföljning av aktivitet"),
    "status": ("Status",),
    "comment": ("Kommentar",),
}  # fmt: skip
SHARES: Mapping[str, tuple[float, float]] = {
    "sub_goal": (1.8, 2.8),
    "name": (2.4, 3.6),
    "target": (1.5, 2.0),
    "red": (0.9, 1.2),
    "yellow": (1.0, 1.3),
    "green": (0.9, 1.2),
    "text": (3.2, 5.0),
    "responsible": (1.7, 2.3),
    "participants": (1.7, 2.3),
    "timing": (1.5, 2.0),
    "follow_up": (1.6, 2.1),
    "status": (1.3, 1.6),
    "comment": (2.5, 3.5),
}
COLOURS = ("red", "yellow", "green")
FREELY_PLACED = ("sub_goal", "name", "target")  # colour columns stay together behind them


def look(rng: Random) -> Look:
    """An appearance; lines inside a word occur only where a column is too narrow for it."""
    return Look(
        font=_font(rng),
        size=rng.choice((8.5, 9.0, 9.5, 10.0, 10.5, 11.0)),
        paper=rng.choice((Paper.PORTRAIT,) * 5 + (Paper.LANDSCAPE,) * 2 + (Paper.TURNED,)),
        margin=rng.choice((15.0, 18.0, 20.0, 25.0)),
        rules=rng.choice((Rules.FULL, Rules.FULL, Rules.HORIZONTAL, Rules.HEADER, Rules.NONE)),
        fills=rng.choice(tuple(Fills)),
        header_fill=rng.choice(("#d9e2f3", "#c6e0b4", "#bfbfbf", "#fce4d6")),
        wrap=rng.choice((Wrap.WORDS,) * 5 + (Wrap.HYPHENS,)),
        header_rows=rng.choice(tuple(HeaderRows)),
        row_breaks=rng.choice(tuple(RowBreaks)),
        page_header=rng.choice(("", "", "Verksamhetsplan", "Antagen av kommunstyrelsen")),
        page_footer=rng.choice(("", "{page}", "{page} ({pages})", "Sida {page} av {pages}")),
    )


def further_look(rng: Random) -> Look:
    """An appearance with cells anywhere in the height of their rows, wide or tight."""
    usual = look(rng)
    has_sign = usual.rules is not Rules.NONE or usual.fills is not Fills.NONE
    return replace(
        usual,
        down=rng.choice((Down.TOP, Down.TOP, Down.MIDDLE, Down.BOTTOM)),
        padding=rng.choice((None, None, 1.0, 2.0, 5.0)),
        leading=rng.choice((1.0, 1.15, 1.2, 1.35, 1.5)),
        bold_header=not has_sign or rng.random() < 0.8,
    )


def _font(rng: Random) -> str:
    """A family; the choice is the same everywhere, only its drawing falls back without the file."""
    family = rng.choice((*BUILT_IN, *FONT_FILES))
    return family if available(family) else next(iter(BUILT_IN))


def columns(rng: Random, fields: Sequence[str], year: int) -> tuple[Column, ...]:
    """Columns in a random order with random wording, alike in case throughout one table."""
    upper = rng.random() < 0.2
    colour_align = rng.choice(("left", "left", "center"))
    made: list[Column] = []
    for field in ordered(rng, fields):
        text = rng.choice(HEADERS[field]).format(year=year)
        share = rng.uniform(*SHARES[field])
        align = colour_align if field in COLOURS else "left"
        made.append(Column(text.upper() if upper else text, share, field, align))
    return tuple(made)


def ordered(rng: Random, fields: Sequence[str]) -> list[str]:
    """The fields in another order: colours stay together and keep their own order."""
    free = [field for field in fields if field not in COLOURS]
    colours = [field for field in fields if field in COLOURS]
    if rng.random() < 0.5:
        rng.shuffle(free)
    if colours and rng.random() < 0.2:
        colours.reverse()
    return free + colours


SIGN_FONT = "Liberation Sans"
"""A family with arrows and dots; ReportLab's own fonts have none."""


def with_signs(look: Look) -> Look:
    """The appearance in a font that has the signs of a status."""
    return replace(look, font=SIGN_FONT) if available(SIGN_FONT) else look


def dot_sign() -> str:
    """A dot of text; the bullet that every font has where the family is missing."""
    return "●" if available(SIGN_FONT) else "•"


def arrows(signs: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    """Arrows of text; words where no font of this machine has them."""
    return signs if available(SIGN_FONT) else words


LARGEST_WIDE = 9.0  # points: the names of twelve months fit side by side


def wide(look: Look) -> Look:
    """The appearance on a page on its side, in small letters."""
    paper = Paper.LANDSCAPE if look.paper is Paper.PORTRAIT else look.paper
    return replace(look, paper=paper, size=min(look.size, LARGEST_WIDE))
