"""The one table of what names of roles and organs end in: chef, nämnd, styrelse, grupp."""

from __future__ import annotations

_HEADS = (
    "chef", "nämnd", "styrelse", "ansvarig", "ansvariga", "ledare", "ledning", "grupp", "råd",
    "utskott", "sekreterare", "handläggare", "samordnare", "strateg", "direktör", "rektor",
    "medarbetare", "personal", "anställda", "förvaltning", "kontor", "avdelning", "enhet", "sektor",
    "bolag", "controller", "ekonom", "utvecklare", "pedagog", "lärare", "sköterska", "assistent",
    "tekniker", "ingenjör", "ordförande", "politiker", "kommun", "region", "myndighet", "ombud",
    "administratör", "coach", "specialist", "konsult", "arkitekt", "planerare", "inspektör",
    "kurator", "psykolog", "bibliotekarie", "koordinator", "ägare", "förvaltare", "team", "lag",
    "förening", "polis", "skola", "skolor", "verksamhet", "jurist", "kommunikatör", "tjänsteperson",
    "tjänsteman", "tjänstemän", "stab", "fullmäktige", "beredning", "revisor", "kansli", "vd",
    "byrå", "stiftelse", "förbund", "organisation", "partner", "biolog", "arkivarie", "registrator",
    "vaktmästare", "kock", "terapeut", "vårdare", "projektägare", "chaufför", "samhälle",
)  # fmt: skip
"""Last parts of the names of roles and organs, without their endings."""

_ENDINGS = (
    "",
    "n",
    "en",
    "et",
    "er",
    "erna",
    "ar",
    "arna",
    "na",
    "r",
    "rna",
    "or",
    "s",
    "ns",
    "ens",
)
_DEFINITE = ("tjänsten", "hälsan", "biblioteket", "verket", "museet", "lantmäteriet", "servicen")
"""Organs that are named by the definite form alone: `en tjänst` is a service, `Räddningstjänsten`
who gives it."""

ROLE_HEADS = frozenset(head + ending for head in _HEADS for ending in _ENDINGS) | set(_DEFINITE)
"""The same in all their forms, in small letters."""

ROLE_AREAS = frozenset(
    (
        "administrations", "anhörig", "arbetsmarknads", "arkiv", "avfalls", "barn", "barnomsorgs",
        "beredskaps", "bibliotek", "biblioteks", "biståndsbedömar", "bostads", "budget", "bygg",
        "byggnads", "demokrati", "digitaliserings", "drift", "ekonomi", "elevhälso", "energi",
        "enhets", "fastighets", "folkhälso", "fritids", "förskole", "förvaltnings", "gymnasie",
        "grundskole", "hållbarhets", "inköps", "integrations", "klimat", "kommun", "kommunikations",
        "kompetens", "kost", "kultur", "kvalitets", "kök", "lednings", "livsmedels",
        "lokalförsörjnings", "lss", "löne", "mark", "marknads", "miljö", "myndighets",
        "näringslivs", "omsorgs", "personal", "plan", "planerings", "projekt", "renhållnings",
        "räddnings", "samhällsbyggnads", "samhällsplanerar", "skol", "social", "socialtjänst",
        "stads", "säkerhets", "teknik", "trafik", "trygghets", "turism", "ungdoms", "upphandlings",
        "utbildnings", "utvecklings", "vatten", "verksamhets", "vuxenutbildnings", "vård",
        "äldreomsorgs", "överförmyndar",
    )
)  # fmt: skip
"""First parts of the names of roles, organs and their fields, as they stand in the compound."""
