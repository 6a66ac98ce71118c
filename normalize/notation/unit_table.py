"""The one table of units: code, multiplier and every spelling.

Sources: contract.md, "Units"; guide/plan-tables.md section 3, "Units in cell"; SI and SCB's usual
abbreviations for what neighbours those. A unit is only read after a number or in an indicator's
name, so short spellings (``h``, ``m``) do no harm to words elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ...schemas import UnitCode


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and the power of ten its spelling carries: ``mnkr`` is SEK times 1 000 000.

    `code` is None for a unit that the contract has no code for: it is kept as printed.
    """

    code: UnitCode | None
    multiplier: Decimal | None = None


THOUSAND = Decimal(1000)
MILLION = Decimal(1_000_000)
MILLIARD = Decimal(1_000_000_000)

_MONEY = {
    None: "kr kronor krona sek :-",
    THOUSAND: "tkr kkr ksek tsek t.kr",
    MILLION: "mkr mnkr msek mn.kr m.kr milj.kr miljkr",
    MILLIARD: "mdkr mdr.kr mrdkr",
}
"""`tusen kronor` and `miljoner kr` are a multiplier word and a unit: see `numerals.py`."""

_PER = {
    UnitCode.SEK_PER_INHABITANT: "inv|invånare|inv 80+|inv 65+|inv 20-64 år|inv 0-19 år",
    UnitCode.SEK_PER_PUPIL: "elev",
    UnitCode.SEK_PER_M2: "m2|m²|kvm|kvadratmeter",
}

_SPELLINGS = {
    UnitCode.PERCENT: "%|procent|procents|proc|pct|percent|per cent",
    UnitCode.PERCENTAGE_POINTS: "procentenheter|procentenhet|procent-enheter|%-enheter|%-enhet|"
    "%-en|p.e|pe|pp|p.p|procentpunkter|%-andelar|% enheter|% enhet|%-enh|procent enheter|"
    "procentenh",
    UnitCode.PER_MILLE: "‰|promille",
    UnitCode.MINUTES: "minuter|minut|min|min.|minuters",
    UnitCode.HOURS: "timmar|timme|tim|h|tim.|timmars|timmes",
    UnitCode.DAYS: "dagar|dag|dygn|arbetsdagar|arbetsdag|kalenderdagar|vardagar|sjukdagar|"
    "dagars|dags|dgr|kalenderdag|vardag",
    UnitCode.WEEKS: "veckor|vecka|veckors",
    UnitCode.MONTHS: "månader|månad|mån|mån.|månaders",
    UnitCode.YEARS: "år|års",
    UnitCode.NIGHTS: "nätter|natt|gästnätter|gästnatt|övernattningar",
    UnitCode.PERSONS: "personer|person|pers|pers.|invånare|inv|individer|elever|barn|ungdomar|"
    "deltagare|besökare|brukare|medarbetare|anställda|chefer|kommuninvånare|kommunmedborgare|"
    "medborgare|studenter|medlemmar|praktikanter|feriearbetare|lärlingar",
    UnitCode.PIECES: "stycken|styck|st|st.",
    UnitCode.FULL_TIME_EQUIVALENTS: "årsarbetare|årsarbetskrafter|heltidstjänster|heltidsanställda|"
    "åa|fte|årsverken|årsanställda|heltidstjänst",
    UnitCode.TIMES: "gånger|gång|ggr|ggn|ggr.",
    UnitCode.TIMES_PER_YEAR: "ggr/år|ggn/år|gånger/år|gång/år|gånger om året|gång om året|"
    "ggr om året|gånger årligen|ggr årligen|ggr per år|gånger per år|gång per år|gånger varje år|"
    "ggr./år|ggr. per år|ggn per år|gg/år|g/år",
    UnitCode.INDEX: "index|indexenheter|indexpoäng|indextal",
    UnitCode.POINTS: "poäng|p|p.|poängenheter|pts",
    UnitCode.KWH: "kwh|kilowattimmar",
    UnitCode.MWH: "mwh|megawattimmar",
    UnitCode.GWH: "gwh|gigawattimmar",
    UnitCode.KWH_PER_M2: "kwh/m2|kwh/m²|kwh/kvm|kwh per kvadratmeter|kwh per m2|kwh per m²|"
    "kwh per kvm|kwh/kvadratmeter|kwh/m2 atemp|kwh/m2, år|kwh/m², år|kwh/m2 och år|kwh/m² och år|"
    "kwh/m2/år|kwh/m²/år",
    UnitCode.GRAMS: "gram|g",
    UnitCode.KG: "kg|kilo|kilogram",
    UnitCode.KG_PER_PERSON: "kg/person|kg/invånare|kg/inv|kg per person|kg per invånare|"
    "kilo per person|kilo per invånare|kg/pers",
    UnitCode.TONNES: "ton",
    UnitCode.TONNES_CO2E: "ton co2e|ton co2-ekv|ton co2-ekvivalenter|ton co2 ekv|ton co2ekv|"
    "ton co₂e|ton co₂-ekv|ton co₂-ekvivalenter|ton koldioxidekvivalenter|ton co2-ekv.|ton co2|"
    "ton co₂|ton koldioxid|ton co2-e",
    UnitCode.KG_CO2E: "kg co2e|kg co2-ekv|kg co2-ekvivalenter|kg co₂e|kg co₂-ekv|"
    "kg koldioxidekvivalenter",
    UnitCode.HECTARES: "hektar|ha",
    UnitCode.M2: "m2|m²|kvm|kvadratmeter",
    UnitCode.M3: "m3|m³|kubikmeter|kubik",
    UnitCode.METRES: "meter|m",
    UnitCode.KM: "km|kilometer",
    UnitCode.LITRES: "liter|l",
}


_WITHOUT_CODE = (
    "sekunder|sekund|s|öre|öre/kwh|kr/kwh|mil|kw|mw|°c|grader|db|decibel|mg|mg/l|µg/m3|µg/m³|"
    "mbit/s|gbit/s|km/h|l/s|enheter|procentiler|kwh/ton|kwh/invånare|kg/m2|kg/m²"
)
"""Units that are read as such, so that they are no label; the contract has no code for them."""

_SECONDS = "sek"
"""``30 sek`` are seconds, ``30 SEK`` crowns."""


def _money_spellings() -> Iterator[tuple[str, Unit]]:
    for multiplier, spellings in _MONEY.items():
        for spelling in spellings.split():
            yield spelling, Unit(UnitCode.SEK, multiplier)
            for code, bases in _PER.items():
                for base in bases.split("|"):
                    yield f"{spelling}/{base}", Unit(code, multiplier)
                    yield f"{spelling} per {base}", Unit(code, multiplier)


def unit_spellings() -> Iterator[tuple[str, Unit]]:
    """Give every spelling (casefolded) with its unit.

    >>> dict(unit_spellings())["tkr/elev"]
    Unit(code=<UnitCode.SEK_PER_PUPIL: 'SEK_per_pupil'>, multiplier=Decimal('1000'))
    """
    yield from _money_spellings()
    for code, spellings in _SPELLINGS.items():
        for spelling in spellings.split("|"):
            yield spelling, Unit(code)
    yield from ((spelling, Unit(None)) for spelling in _WITHOUT_CODE.split("|"))


def unit_as_printed(unit: Unit, printed: str) -> Unit | None:
    """Give the unit that capitals and small letters leave: those of one letter are small letters.

    >>> crowns = Unit(UnitCode.SEK)
    >>> unit_as_printed(crowns, "SEK") == crowns, unit_as_printed(crowns, "sek").code
    (True, None)
    >>> unit_as_printed(Unit(UnitCode.GRAMS), "G") is None
    True
    """
    if len(printed) == 1 and printed.isupper():
        return None
    return Unit(None) if printed.casefold() == _SECONDS != printed.swapcase() else unit
