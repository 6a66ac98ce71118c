"""The running text of a document: sections in reading order, and the furniture around them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from .base import Integer, Model, Words
from .citation import Cited
from .text import Text


class Section(Model):
    """A heading with what stands under it, up to the next heading."""

    level: Annotated[Integer, Field(ge=1)] = Field(
        title="Nivå", description="Depth of the heading; 1 is the highest."
    )
    title: Text | None = Field(
        default=None, title="Rubrik", description="The heading; null for text before the first."
    )
    text: Text | None = Field(
        default=None,
        title="Brödtext",
        description="The paragraphs of the section, joined in reading order.",
    )
    items: tuple[Text, ...] = Field(
        default=(), title="Punkter", description="The items of its lists, in reading order."
    )


class FurnitureKind(StrEnum):
    """What stands on the pages beside their content."""

    PAGE_HEADER = "page_header"
    PAGE_FOOTER = "page_footer"
    PAGE_NUMBER = "page_number"
    TOC = "toc"
    CREDIT = "credit"
    CONTACT = "contact"
    COOKIE = "cookie"
    FEEDBACK = "feedback"
    NAVIGATION = "navigation"
    SIGNATURE = "signature"
    WATERMARK = "watermark"
    SEPARATOR = "separator"
    """A row of dashes or dots that stands for a drawn line."""
    PLACEHOLDER = "placeholder"
    """An unfilled field of a template: ``[Datum]``."""
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    """Text of or under a picture or chart."""
    TABLE_HEADER = "table_header"
    """A header repeated on a following page."""


class Furniture(Model):
    """Printed words that belong to no section, value or table; kept, so that none is lost."""

    kind: FurnitureKind = Field(title="Slag", description="What it is.")
    text: Words | None = Field(
        title="Text", description="What is printed; null where personal data are withheld."
    )
    word_count: Annotated[Integer, Field(ge=0)] = Field(
        title="Antal ord", description="How many words are printed (count)."
    )
    citation: Cited = None

    @model_validator(mode="after")
    def _withholds_everywhere(self) -> Self:
        if self.text is None and self.citation is not None and self.citation.raw:
            raise ValueError("withheld text must not stand in the citation either")
        return self
