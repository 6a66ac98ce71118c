"""Where a printed value was read, what was done to its text, and how sure the reading is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from .base import Coordinate, Flag, Integer, Model

PageNumber = Annotated[Integer, Field(ge=1)]
"""A page counted from 1, whatever number is printed on it."""


class Witness(StrEnum):
    """A reader of tables, named after the evidence it goes by."""

    TAGGED = "tagged"
    RULED = "ruled"
    ALIGNED = "aligned"
    LINEAR = "linear"
    DELIMITED = "delimited"
    PDFPLUMBER = "pdfplumber"
    CAMELOT = "camelot"


class Confidence(StrEnum):
    """How sure it is which words stand in which cell, the surest first."""

    CONFIRMED = "confirmed"
    SINGLE = "single"
    DOUBTFUL = "doubtful"


_SUREST_FIRST = tuple(Confidence)


def lowest(confidences: Iterable[Confidence]) -> Confidence | None:
    """Give the least sure of them, None when there are none.

    >>> lowest([Confidence.CONFIRMED, Confidence.SINGLE])
    <Confidence.SINGLE: 'single'>
    """
    return max(confidences, key=_SUREST_FIRST.index, default=None)


class Repair(StrEnum):
    """What was done between the printed lines and the text."""

    HYPHEN_JOINED = "hyphen-joined"
    """``års-|bokslut`` → ``årsbokslut``."""
    HYPHEN_KEPT = "hyphen-kept"
    """``OSA-|enkät`` → ``OSA-enkät``, ``verksamhets-|och`` → ``verksamhets- och``."""
    WORD_JOINED = "word-joined"
    """``Ledningsgru|pp`` → ``Ledningsgrupp``: broken without a hyphen."""
    SLASH_JOINED = "slash-joined"
    """``Tertialrapport/|årsbokslut``: no space after a slash at the line's end."""
    SOFT_HYPHEN_REMOVED = "soft-hyphen-removed"
    LIGATURE_EXPANDED = "ligature-expanded"
    SPACE_FOLDED = "space-folded"
    """No-break, thin and other special spaces became ordinary ones."""
    CHARACTER_REPLACED = "character-replaced"
    """A control character, a lone surrogate or the like became U+FFFD or was dropped."""
    COMPOSED = "composed"
    """``a`` and a combining ring became ``å`` (Unicode NFC)."""
    MERGED_CARRIED_DOWN = "merged-carried-down"
    """The value is printed once, in a merged cell above."""
    ROW_JOINED = "row-joined"
    """A row cut by a page break was made one again."""
    HEADER_REMOVED = "header-removed"
    """A header repeated inside a continued cell was taken out."""
    FURNITURE_REMOVED = "furniture-removed"
    """A page number or running line inside a cell was taken out."""
    LABEL_REMOVED = "label-removed"
    """The cell's own label (``Ansvarig:``) was taken out."""
    FOOTNOTE_REMOVED = "footnote-removed"
    """A footnote mark was taken out of the text."""
    ROTATED = "rotated"
    """The text is printed turned; it was read along its own direction."""
    REPEAT_REMOVED = "repeat-removed"
    """The same words were printed twice, one on the other (shadow, alternative text)."""


class Box(Model):
    """A rectangle on a page as displayed, in points from its upper left corner."""

    written_inline: ClassVar[bool] = True

    page: PageNumber = Field(title="Sida", description="The page, counted from 1.")
    x0: Coordinate = Field(title="Vänster", description="Left edge, in points (pt).")
    top: Coordinate = Field(title="Överkant", description="Upper edge, in points (pt).")
    x1: Coordinate = Field(title="Höger", description="Right edge, in points (pt).")
    bottom: Coordinate = Field(title="Underkant", description="Lower edge, in points (pt).")

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.x0 > self.x1 or self.top > self.bottom:
            raise ValueError(f"edges of the box in the wrong order: {self!r}")
        return self


class Citation(Model):
    """The place of a printed value: page and boxes in a PDF, lines in a text document."""

    written_inline: ClassVar[bool] = True

    page: PageNumber | None = Field(
        default=None, title="Sida", description="First page it stands on; null in text documents."
    )
    boxes: tuple[Box, ...] = Field(
        default=(),
        title="Rutor",
        description="One box on each page it covers; empty in text documents.",
    )
    lines: tuple[Annotated[Integer, Field(ge=1)], Annotated[Integer, Field(ge=1)]] | None = Field(
        default=None,
        title="Rader",
        description="First and last line of a text document, counted from 1; null in a PDF.",
    )
    raw: str = Field(
        default="",
        title="Ordagrant",
        description="What is printed, with its line breaks and line-end hyphens; empty where "
        "nothing is printed as text or the text is withheld.",
    )
    repairs: tuple[Repair, ...] = Field(
        default=(), title="Lagningar", description="What was done to the text, in that order."
    )
    witnesses: tuple[Witness, ...] = Field(
        default=(), title="Vittnen", description="The readers that agree on exactly these words."
    )
    confidence: Confidence = Field(
        default=Confidence.SINGLE,
        title="Säkerhet",
        description="confirmed: two kinds of evidence or one certain kind; single: one kind; "
        "doubtful: the kinds disagree, or words were cut or lost.",
    )
    inherited: Flag = Field(
        default=False,
        title="Ärvt",
        description="The value is printed elsewhere (a merged cell) and holds here too.",
    )

    @model_validator(mode="after")
    def _names_one_place(self) -> Self:
        if (self.page is None) == (self.lines is None):
            raise ValueError("a citation names either a page or lines")
        if self.lines is not None and (self.boxes or self.lines[0] > self.lines[1]):
            raise ValueError("lines ascend and have no boxes")
        return self


Cited = Annotated[
    Citation | None,
    Field(
        title="Källhänvisning",
        description="Where it was read; null only for a value that no document was read for.",
    ),
]
"""The `citation` of every printed value, always its last key."""


def citations(value: Model | tuple[object, ...]) -> Iterator[Citation]:
    """Give every citation inside a model or a tuple of models, in the order of the keys."""
    if isinstance(value, Citation):
        yield value
        return
    for inner in value if isinstance(value, tuple) else value.__dict__.values():
        if isinstance(inner, (Model, tuple)):
            yield from citations(inner)
