"""Kinds of municipal documents: the one table of their names."""

from __future__ import annotations

import re

from ...schemas.metadata import DocumentType, DocumentTypeCode
from ..placeholders import is_placeholder
from ..spelling.characters import tidy

_NAMES: tuple[tuple[DocumentTypeCode, str], ...] = (
    (
        DocumentTypeCode.INTERNAL_CONTROL_PLAN,
        r"intern ?kontroll(?:s?plan)?|plan för intern ?kontroll",
    ),
    (DocumentTypeCode.COMMITTEE_PLAN, r"nämnds?(?:verksamhets)?plan|nämndens verksamhetsplan"),
    (DocumentTypeCode.OPERATIONAL_PLAN, r"verksamhetsplan(?:ering)?|enhetsplan|förvaltningsplan"),
    (DocumentTypeCode.BUSINESS_PLAN, r"affärsplan"),
    (
        DocumentTypeCode.ACTION_PLAN,
        r"(?:handlings|åtgärds|aktivitets|genomförande)(?:plan|program)",
    ),
    (DocumentTypeCode.STRATEGIC_PLAN, r"strategisk (?:mål)?plan|kommunplan|målplan|flerårsplan"),
    (DocumentTypeCode.BUDGET_INSTRUCTIONS, r"budget(?:anvisning(?:ar)?|direktiv|förutsättningar)"),
    (DocumentTypeCode.BUDGET, r"mål och (?:resurs)?(?:budget|plan)|(?:drift|investerings)?budget"),
    (DocumentTypeCode.ANNUAL_REPORT, r"årsredovisning"),
    (DocumentTypeCode.INTERIM_REPORT, r"delårs?(?:rapport|bokslut)|delår"),
    (DocumentTypeCode.TERTIAL_REPORT, r"tertial(?:rapport|uppföljning|bokslut)"),
    (DocumentTypeCode.ANNUAL_ACCOUNTS, r"(?:års)?bokslut|verksamhetsberättelse"),
    (DocumentTypeCode.FOLLOW_UP, r"(?:månads|kvartals|program|års)?uppföljning(?:srapport)?"),
    (
        DocumentTypeCode.GOVERNING_MODEL,
        r"(?:(?:styr|lednings)- och (?:lednings|styr)|(?:mål)?styr|(?:mål)?styrnings|lednings)"
        r"(?:modell|system|principer)",
    ),
    (DocumentTypeCode.SCORECARD, r"styrkort"),
    (DocumentTypeCode.RISK_ANALYSIS, r"risk- och sårbarhetsanalys|riskanalys"),
    (DocumentTypeCode.VISION, r"vision"),
    (DocumentTypeCode.POLICY, r"\w{0,30}policy"),
    (DocumentTypeCode.STRATEGY, r"\w{0,30}strategi"),
    (DocumentTypeCode.PROGRAMME, r"\w{0,30}program"),
    (DocumentTypeCode.GUIDELINE, r"riktlinjer?"),
    (DocumentTypeCode.RULES, r"regler|reglemente|föreskrifter|bolagsordning|ägardirektiv"),
    (DocumentTypeCode.ROUTINE, r"rutin(?:beskrivning)?|anvisning(?:ar)?|instruktion"),
    (DocumentTypeCode.TARIFF, r"tax(?:a|or)"),
    (DocumentTypeCode.INVESTIGATION, r"utredning|tjänsteskrivelse|missiv"),
    (DocumentTypeCode.PLAN, r"\w{0,30}plan"),
)
"""Code and name, the more special first: a nämndplan is a plan too."""

_ENDING = r"(?:en|n|et|s|ens|ets)?"
_PATTERNS = tuple(
    (code, re.compile(rf"(?<![\w-])(?:{name}){_ENDING}(?![\w-])", re.IGNORECASE))
    for code, name in _NAMES
)
_LONGEST_TITLE = 200
"""Characters: titles and values of ``Dokumenttyp:`` are shorter; longer lines are prose."""


def parse_document_type(text: str) -> DocumentType | None:
    """The kind of document that a title or a label's value names; None for blanks, placeholders.

    Of several names the first in the text counts, of several codes for it the most special.

    >>> parse_document_type("Verksamhetsplan 2023").code
    <DocumentTypeCode.OPERATIONAL_PLAN: 'operational_plan'>
    >>> parse_document_type("Styrmodell för kommunkoncernen").text
    'Styrmodell för kommunkoncernen'
    >>> parse_document_type("Stödverksamheten").code is None
    True
    """
    printed = tidy(text)
    if not printed or is_placeholder(printed):
        return None
    return DocumentType(text=printed, code=_code(printed))


def _code(text: str) -> DocumentTypeCode | None:
    if len(text) > _LONGEST_TITLE:
        return None
    found = [
        (match.start(), code) for code, pattern in _PATTERNS if (match := pattern.search(text))
    ]
    first = min((start for start, _ in found), default=0)
    return next((code for start, code in found if start == first), None)
