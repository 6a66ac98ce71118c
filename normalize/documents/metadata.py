"""The labels of title blocks: ``Diarienummer: 2022/507-012`` → which fact it is, and its value.

Source: guide/plan-tables.md section 6. One label a line, several on one line, or a row of labels
without values; unfilled placeholders give an empty value.
"""

from __future__ import annotations

import re

from ..placeholders import is_placeholder
from ..spelling.characters import tidy
from ..text.triggers import folded
from .decisions import parse_dated
from .metadata_labels import FIELDS, WITHOUT_COLON
from .metadata_labels import MetadataField as MetadataField

_ALL = "|".join(re.escape(label) for label in sorted(FIELDS, key=len, reverse=True))
_SPACED = "|".join(re.escape(label) for label in sorted(WITHOUT_COLON, key=len, reverse=True))
# "Diarienummer: 2022/507", "Dokumenttyp :", "År:2019", "Dnr 2013-39"
_COLON_LABEL = re.compile(rf"(?<![\w/-])({_ALL}) ?:(?!\d\d\b(?<=\d:\d\d))", re.IGNORECASE)
_BARE_LABEL = re.compile(rf"({_SPACED})(?= |$)", re.IGNORECASE)

_DATED = "|".join(
    re.escape(label)
    for label, field in sorted(FIELDS.items(), reverse=True)
    if field in (MetadataField.VALID_FROM, MetadataField.VALID_TO, MetadataField.REVISED_ON)
)
# "Gäller fr.o.m. 2022-07-01": without a colon only before a day and nothing else
_DATED_LABEL = re.compile(rf"({_DATED}) (?=\d)", re.IGNORECASE)

_BEGINNINGS = tuple(sorted({label[:2] for label in (*FIELDS, *WITHOUT_COLON)}))
"""How a line with a label begins; most lines begin otherwise."""

_LONGEST_LINE = 400
"""Characters: the longest run-on block seen has 250 (Mullsjö); longer lines are prose."""


def parse_label_lines(line: str) -> tuple[tuple[MetadataField, str | None], ...]:
    """Every label of a line with its value, in order; empty where the line has no label.

    The value is None where nothing stands behind the label, or only a placeholder.

    >>> for field, value in parse_label_lines("Dokumenttyp: Riktlinje Version: 1.0 Beslutad:"):
    ...     print(field, value)
    document_type Riktlinje
    version 1.0
    decided_on None
    """
    printed = tidy(line)
    if len(printed) > _LONGEST_LINE:
        return ()
    found = list(_COLON_LABEL.finditer(printed))
    bare = None if found else _without_colon(printed)
    if bare:
        found = [bare]
    ends = [label.start() for label in found[1:]] + [len(printed)]
    return tuple(
        (FIELDS[label[1].casefold()], _value(printed[label.end() : end]))
        for label, end in zip(found, ends, strict=False)
    )


def parse_label_line(line: str) -> tuple[MetadataField, str | None] | None:
    """The label that begins a line, with its value; None where the line begins with no label.

    >>> parse_label_line("Beslutat datum: 2022-11-29 § 187")
    (<MetadataField.DECIDED_ON: 'decided_on'>, '2022-11-29 § 187')
    >>> parse_label_line("Giltighetstid: [Datum]")
    (<MetadataField.VALIDITY: 'validity'>, None)
    >>> parse_label_line("Målet är: att växa") is None
    True
    """
    printed = tidy(line)
    if not folded(printed[:2]).startswith(_BEGINNINGS):
        return None
    if not (_COLON_LABEL.match(printed) or _without_colon(printed)):
        return None
    labels = parse_label_lines(printed)
    return labels[0] if labels else None


def parse_bare_label(cell: str) -> MetadataField | None:
    """The label that is all a cell says: grids print labels without colons.

    >>> parse_bare_label("Dokumentansvarig"), parse_bare_label("Ekonomichef")
    (<MetadataField.RESPONSIBLE: 'responsible'>, None)
    """
    return FIELDS.get(tidy(cell).rstrip(" :").casefold())


def _without_colon(printed: str) -> re.Match[str] | None:
    """A label that stands without its colon: ``Dnr 2013-39``, ``Gäller fr.o.m. 2022-07-01``."""
    bare = _BARE_LABEL.match(printed)
    if bare and any(letter.isdigit() for letter in printed):
        return bare
    dated = _DATED_LABEL.match(printed)
    value = parse_dated(printed[dated.end() :]) if dated else None
    return dated if value is not None and value.date is not None else None


def _value(text: str) -> str | None:
    value = text.strip(" :;|")
    return None if not value or is_placeholder(value) else value
