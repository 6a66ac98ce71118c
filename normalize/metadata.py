"""The labels of title blocks: ``Diarienummer: 2022/507-012`` → which fact it is, and its value.

Source: guide/plan-tables.md section 6. One label a line, several on one line, or a row of labels
without values; unfilled placeholders give an empty value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from .characters import tidy
from .placeholders import is_placeholder


class MetadataField(StrEnum):
    """What a label announces. The first are fields of `schemas.Metadata`."""

    TITLE = "title"
    DOCUMENT_TYPE = "document_type"
    MUNICIPALITY = "municipality"
    UNIT = "unit"
    PERIOD = "period"
    DECIDED_BY = "decided_by"
    DECIDED_ON = "decided_on"
    """Its value may hold the paragraph and the organ too: see `decisions.parse_decision`."""
    PARAGRAPH = "paragraph"
    VALID_FROM = "valid_from"
    VALID_TO = "valid_to"
    REVISED_ON = "revised_on"
    APPLIES_TO = "applies_to"
    DIARY_NUMBER = "diary_number"
    RESPONSIBLE = "responsible"
    VERSION = "version"
    REPLACES = "replaces"
    VALIDITY = "validity"
    """``Giltighetstid: 2023–2026`` or ``Tillsvidare``: both ends of the validity at once."""
    PERSON = "person"
    """Handläggare, foto: names of persons, never published as they stand."""
    IGNORED = "ignored"
    """Known by name and of no use as data: bilagor, status of the export, page numbers."""


_LABELS: tuple[tuple[MetadataField, str], ...] = (
    (MetadataField.TITLE, "dokumentnamn|namn på dokumentet|dokumentets namn|dokumenttitel|titel"),
    (MetadataField.TITLE, "dokumentets titel|rubrik"),
    (MetadataField.DOCUMENT_TYPE, "dokumenttyp|typ av dokument|dokumentsort|dokumentkategori"),
    (MetadataField.DOCUMENT_TYPE, "typ av styrdokument|styrdokumentstyp|dokumentslag"),
    (MetadataField.MUNICIPALITY, "kommun"),
    (MetadataField.UNIT, "organisation|nämnd|förvaltning|avdelning|nämnd/styrelse|sektor|kontor"),
    (MetadataField.UNIT, "verksamhet|nämnd eller styrelse|verksamhetsområde|bolag"),
    (MetadataField.PERIOD, "period|planperiod|rapportperiod|avser|avser period|år|verksamhetsår"),
    (MetadataField.PERIOD, "avser år|budgetår|programperiod"),
    (MetadataField.DECIDED_BY, "beslutad av|beslutat av|beslutas av|fastställd av|fastställt av"),
    (MetadataField.DECIDED_BY, "antagen av|antaget av|godkänd av|godkänt av|beslutande organ"),
    (MetadataField.DECIDED_BY, "beslutsinstans|beslutande|beslutsfattare|beslutande instans"),
    (MetadataField.DECIDED_BY, "beslutat i|fastställd i|antagen i|beslutsorgan|fastställs av"),
    (MetadataField.DECIDED_ON, "beslutat datum|beslutsdatum|beslutad|beslutat|beslutandedatum"),
    (MetadataField.DECIDED_ON, "datum för beslut|datum och paragraf för beslutet|fastställd"),
    (MetadataField.DECIDED_ON, "fastställt datum|fastställd datum|fastställt|antagen|antaget"),
    (MetadataField.DECIDED_ON, "antagen datum|godkänt datum|godkänd|datum|datum för antagande"),
    (
        MetadataField.DECIDED_ON,
        "fastställelsedatum|datum för fastställande|beslut|datum för beslutet",
    ),
    (
        MetadataField.DECIDED_ON,
        "beslutsdatum och paragraf|datum och paragraf|datum för fastställelse",
    ),
    (MetadataField.PARAGRAPH, "paragraf|§|beslutsparagraf|beslutsnummer|beslutsnr"),
    (MetadataField.VALID_FROM, "gäller från datum|gäller från|gäller från och med|gäller fr.o.m."),
    (MetadataField.VALID_FROM, "giltig från|giltig från och med|ikraftträdande|träder i kraft"),
    (MetadataField.VALID_FROM, "giltigt från|giltig fr.o.m.|gäller from|gäller fr o m"),
    (MetadataField.VALID_FROM, "gäller fr.o.m|gäller fr. o. m.|giltig fr o m|giltigt fr o m"),
    (MetadataField.VALID_TO, "gäller till|gäller till och med|gäller t.o.m.|giltig till"),
    (MetadataField.VALID_TO, "dokumentet gäller till och med|giltig till och med|giltigt till"),
    (MetadataField.VALID_TO, "gäller tom|giltig t.o.m.|giltigt till och med|gäller t o m"),
    (MetadataField.VALID_TO, "gäller t.o.m|gäller t. o. m.|giltig t o m|giltigt t o m"),
    (MetadataField.VALIDITY, "giltighetstid|giltighet|giltighetsperiod|gäller|gällande tid"),
    (MetadataField.REVISED_ON, "reviderad|senast reviderad|revideras|revidering|revisionsdatum"),
    (
        MetadataField.REVISED_ON,
        "reviderat|reviderad datum|senast ändrad|senast uppdaterad|uppdaterad",
    ),
    (MetadataField.REVISED_ON, "nästa revidering|datum för revidering|revideras senast"),
    (MetadataField.APPLIES_TO, "gäller för|dokumentet gäller för|gäller för verksamhet|målgrupp"),
    (MetadataField.DIARY_NUMBER, "diarienummer|dnr|diarienr|ärendenummer|ärendenr|diarie nr"),
    (MetadataField.RESPONSIBLE, "ansvarig|dokumentansvarig|dokumentägare|ansvarig för dokumentet"),
    (MetadataField.RESPONSIBLE, "ansvarig funktion|dokumentansvarig funktion|ansvarig förvaltning"),
    (MetadataField.RESPONSIBLE, "ansvarig nämnd|ansvarig chef|ansvarig enhet|ansvarig avdelning"),
    (MetadataField.RESPONSIBLE, "ansvarig tjänsteperson|ansvarig tjänsteman|processägare"),
    (MetadataField.VERSION, "version|versionsnummer|utgåva|versionsnr"),
    (MetadataField.REPLACES, "ersätter|ersätter tidigare|ersätter dokument"),
    (MetadataField.PERSON, "foto|foton|fotograf|foton/bilder|bild|bilder|omslagsbild|omslagsfoto"),
    (MetadataField.PERSON, "illustration|illustrationer|layout|formgivning|grafisk form|text"),
    (
        MetadataField.PERSON,
        "handläggare|författare|upprättad av|framtagen av|kontaktperson|kontakt",
    ),
    (MetadataField.PERSON, "projektledare|redaktör|e-post|telefon|skriven av|utarbetad av"),
    (MetadataField.IGNORED, "dokumentinformation|bilagor|bilaga|följas upp|uppföljning|följs upp"),
    (
        MetadataField.IGNORED,
        "status|beredande politiskt organ|beslutsunderlag|dokument-id|sida|sid",
    ),
    (MetadataField.IGNORED, "dokumentid|tryck|tryckeri|publicerad|lagrum|adress|webbplats|sökord"),
    (MetadataField.IGNORED, "upplaga|tryckt|relaterade dokument|rapportnummer|handlingstyp"),
)
"""The one table of labels, in small letters, without colon."""

_FIELDS: Mapping[str, MetadataField] = MappingProxyType(
    {label: field for field, labels in _LABELS for label in labels.split("|")}
)

_WITHOUT_COLON = frozenset(
    {"diarienummer", "dnr", "diarienr", "version", "dokument-id", "godkänt datum", "dokumenttyp"}
    | {"gäller för verksamhet", "beslutsdatum", "ärendenummer"}
)
"""Labels that also stand without a colon before their value: ``Dnr 2013-39``."""

_ALL = "|".join(re.escape(label) for label in sorted(_FIELDS, key=len, reverse=True))
_SPACED = "|".join(re.escape(label) for label in sorted(_WITHOUT_COLON, key=len, reverse=True))
# "Diarienummer: 2022/507", "Dokumenttyp :", "År:2019", "Dnr 2013-39"
_COLON_LABEL = re.compile(rf"(?<![\w/-])({_ALL}) ?:(?!\d\d\b(?<=\d:\d\d))", re.IGNORECASE)
_BARE_LABEL = re.compile(rf"({_SPACED})(?= |$)", re.IGNORECASE)

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
    bare = None if found else _BARE_LABEL.match(printed)
    if bare and any(letter.isdigit() for letter in printed):
        found = [bare]
    ends = [label.start() for label in found[1:]] + [len(printed)]
    return tuple(
        (_FIELDS[label[1].casefold()], _value(printed[label.end() : end]))
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
    if not (_COLON_LABEL.match(printed) or _BARE_LABEL.match(printed)):
        return None
    labels = parse_label_lines(printed)
    return labels[0] if labels else None


def _value(text: str) -> str | None:
    value = text.strip(" :;|")
    return None if not value or is_placeholder(value) else value
