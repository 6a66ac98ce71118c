"""The labels of title blocks, in one table: what each announces.

Source: guide/plan-tables.md section 6.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


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


_LABELS: Mapping[MetadataField, str] = {
    MetadataField.TITLE: """
        dokumentnamn | namn på dokumentet | dokumentets namn | dokumenttitel | titel |
        dokumentets titel | rubrik
    """,
    MetadataField.DOCUMENT_TYPE: """
        dokumenttyp | typ av dokument | dokumentsort | dokumentkategori | typ av
        styrdokument | styrdokumentstyp | dokumentslag
    """,
    MetadataField.MUNICIPALITY: """
        kommun
    """,
    MetadataField.UNIT: """
        organisation | nämnd | förvaltning | avdelning | nämnd/styrelse | sektor | kontor |
        nämnd/förvaltning | nämnd/bolag | verksamhet | nämnd eller styrelse |
        verksamhetsområde | bolag
    """,
    MetadataField.PERIOD: """
        period | planperiod | rapportperiod | avser | avser period | år | verksamhetsår |
        avser år | budgetår | programperiod | avser perioden | gäller för åren | gäller för
        perioden
    """,
    MetadataField.DECIDED_BY: """
        beslutad av | beslutat av | beslutas av | fastställd av | fastställt av | antagen av
        | antaget av | godkänd av | godkänt av | beslutande organ | beslutsinstans |
        beslutande | beslutsfattare | beslutande instans | beslutat i | fastställd i |
        antagen i | beslutsorgan | fastställs av
    """,
    MetadataField.DECIDED_ON: """
        antagen den | fastställd den | beslutad den | beslutat datum | beslutsdatum |
        beslutad | beslutat | beslutandedatum | datum för beslut | datum och paragraf för
        beslutet | fastställd | fastställt datum | fastställd datum | fastställt | antagen |
        antaget | antaget datum | antagen datum | godkänt datum | godkänd | datum | datum
        för antagande | fastställelsedatum | datum för fastställande | beslut | datum för
        beslutet | beslutsdatum och paragraf | datum och paragraf | datum för fastställelse |
        fastställandedatum | antagandedatum
    """,
    MetadataField.PARAGRAPH: """
        paragraf | § | beslutsparagraf | beslutsnummer | beslutsnr
    """,
    MetadataField.VALID_FROM: """
        gäller från datum | gäller från | gäller från och med | gäller fr.o.m. | giltig från
        | giltig från och med | ikraftträdande | träder i kraft | giltigt från | giltig
        fr.o.m. | gäller from | gäller fr o m | gäller fr.o.m | gäller fr. o. m. | giltig fr
        o m | giltigt fr o m
    """,
    MetadataField.VALID_TO: """
        gäller till | gäller till och med | gäller t.o.m. | giltig till | dokumentet gäller
        till och med | giltig till och med | giltigt till | gäller tom | giltig t.o.m. |
        giltigt till och med | gäller t o m | gäller t.o.m | gäller t. o. m. | giltig t o m
        | giltigt t o m
    """,
    MetadataField.VALIDITY: """
        giltighetstid | dokumentets giltighetstid | giltighet | giltighetsperiod | gäller |
        gällande tid
    """,
    MetadataField.REVISED_ON: """
        reviderad | senast reviderad | revideras | revidering | revisionsdatum | reviderad
        den | reviderat | reviderad datum | senast ändrad | senast uppdaterad | uppdaterad |
        nästa revidering | datum för revidering | revideras senast
    """,
    MetadataField.APPLIES_TO: """
        gäller för | dokumentet gäller för | gäller för verksamhet | målgrupp
    """,
    MetadataField.DIARY_NUMBER: """
        diarienummer | dnr | dnr. | diarie-nr | diarienr. | ärende-id | diarienr |
        ärendenummer | ärendenr | diarie nr
    """,
    MetadataField.RESPONSIBLE: """
        ansvarig | dokumentansvarig | dokumentägare | ansvarig för dokumentet | ansvarig
        funktion | dokumentansvarig funktion | ansvarig förvaltning | ansvarig nämnd |
        ansvarig chef | ansvarig enhet | ansvarig avdelning | ansvarig tjänsteperson |
        ansvarig tjänsteman | processägare
    """,
    MetadataField.VERSION: """
        version | versionsnummer | utgåva | versionsnr
    """,
    MetadataField.REPLACES: """
        ersätter | ersätter tidigare | ersätter dokument | upphäver | tidigare version |
        ersätter tidigare version | föregående version
    """,
    MetadataField.PERSON: """
        foto | foton | fotograf | foton/bilder | bild | bilder | omslagsbild | omslagsfoto |
        illustration | illustrationer | layout | formgivning | grafisk form | text |
        handläggare | författare | upprättad av | framtagen av | kontaktperson | kontakt |
        projektledare | redaktör | e-post | telefon | skriven av | utarbetad av
    """,
    MetadataField.IGNORED: """
        dokumentinformation | bilagor | bilaga | följas upp | uppföljning | följs upp |
        status | beredande politiskt organ | beslutsunderlag | dokument-id | sida | sid |
        dokumentid | tryck | tryckeri | publicerad | lagrum | adress | webbplats | sökord |
        upplaga | tryckt | relaterade dokument | rapportnummer | handlingstyp
    """,
}
"""In small letters, without colon, parted by bars."""

FIELDS: Mapping[str, MetadataField] = MappingProxyType(
    {
        label: field
        for field, labels in _LABELS.items()
        for label in " ".join(labels.split()).split(" | ")
    }
)
"""Label → what it announces."""

WITHOUT_COLON = frozenset(
    {
        "diarienummer",
        "dnr",
        "dnr.",
        "diarienr",
        "version",
        "dokument-id",
        "godkänt datum",
        "dokumenttyp",
    }
    | {"gäller för verksamhet", "beslutsdatum", "ärendenummer"}
)
"""Labels that also stand without a colon before their value: ``Dnr 2013-39``."""
