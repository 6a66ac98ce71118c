"""Small words with a fixed job in the notation: one table for each class, with its reason."""

from __future__ import annotations

from enum import Enum, auto

APPROXIMATE = (
    "ca|ca.|ca:|cirka|cirka:|circa|c:a|ungefär|ungefärligen|omkring|runt|kring|drygt|knappt|strax|"
    "närmare|nästan|nära|~|≈|i storleksordningen|uppskattningsvis|uppemot|bortåt"
)
"""The number is not exact. ``strax under 70`` is ``strax`` and the comparator ``under``."""

NEGATION = "inte|ej|icke|aldrig|ingen|inga|inget|utan"
"""Turns a comparator round, and makes any other sentence unreadable."""

MODAL = "ska|skall|skulle|bör|måste|får|kan|behöver"

LINKING = (
    "vara|är|uppgå|uppgår|uppgå till|uppgår till|ligga på|ligger på|ligga|ligger|nå|nå upp till|"
    "uppnå|uppnås|bli|utgöra|utgör|motsvara|lika med|hamna på|ha|uppnår"
)
"""Verbs that only tie a number to its subject: ``ska uppgå till 65 %`` says 65 %."""

ENDS_OF_RANGE = "till|upp till|och upp till|t|till och med|t.o.m|tom|upp till och med"
"""Between the ends of a range: ``80 till 89 %``."""

BETWEEN = "mellan|emellan|i intervallet"

SIGNS = {"minus": -1, "plus": 1}
"""Signs in words: ``minus 5 mnkr``."""

PLUS_MINUS = "±|+/-|+-|+/−|+/–|plus minus"

CONJUNCTION = "och|samt|respektive|resp|resp.|men|,|;|/|&|eller|•"
"""May part two values. ``respektive`` always does; a comma only beside units, groups or years."""

OF = "av|av max|av maximalt|av högst|av totalt|av maximala|utav|av möjliga|max|maximalt|av de"
"""Before the top of a scale: ``8,0 (av 10,0)``."""

SCALE = (
    "skala|skalan|på skala|på skalan|på en skala|på en skala från|skala från|på skalan från|"
    "i skalan|på en skala mellan|på skalan mellan|skala mellan"
)
"""Before both ends of a scale: ``(skala 1-5)``."""

REFERENCE = (
    "se|tabell|bilaga|kapitel|kap|avsnitt|sida|sidan|sid|figur|diagram|mål|målet|målen|delmål|steg|"
    "fas|etapp|vecka|v|kvartal|tertial|halvår|nr|nummer|punkt|version|agenda|paragraf|artikel|kl|"
    "klockan|klass|grupp|område|distrikt|rad|kolumn|del|omgång|vision|lag|rum|program|delår|not|"
    "mandatperiod|budget|bokslut|plan|verksamhetsplan|prioritet|nämndmål|inriktningsmål|uppdrag|"
    "dnr|diarienummer|sfs|afs|ss|ss-en|tfn|telefon|ruta|fråga|frågan|alternativ|exempel|scenario|covid|iso|september"
)
"""Words whose bare number is a name: ``Se tabell 2``, ``vecka 35``, ``delmål 3``."""

TIME_BEFORE_YEAR = (
    "år|senast|senast år|senast under|till|till år|till och med|till och med år|t.o.m|under|"
    "under år|före|innan|inom|från|från år|från och med|från och med år|fr.o.m|för|för år|per|"
    "helår|helåret|i slutet av|vid utgången av|vid slutet av|utgången av|i|mätår|läsår|läsåret|"
    "budgetår|verksamhetsår|fram till|fram till år"
)
"""Before four bare digits that may be a year, these say that they are one."""

GRADE = "årskurs|årskurserna|åk|åk.|klass"
"""School years: the digit behind them names a group."""

COMPARING = (
    "mer|mera|mindre|bättre|sämre|större|kortare|snabbare|längre|dubbelt|dubbla|bäst|bästa|sämsta"
)
"""Behind a number these compare without saying with what or which way: the cell stays text."""

FRACTION = (
    "hälften|halva|halv|halvera|halveras|halverad|halverat|halvering|fördubbla|fördubblas|"
    "fördubblad|fördubbling|tredjedel|tredjedelar|fjärdedel|fjärdedelar|dubbelt|tiondel"
)
"""Shares in words: no digits stand in the cell and the word is not the number itself."""

EARLIER = frozenset(
    {
        "föregående",
        "förra",
        "tidigare",
        "fjolåret",
        "nuläget",
        "nuläge",
        "idag",
        "dagens",
        "startvärdet",
        "startvärde",
        "utgångsvärdet",
        "basåret",
        "år",
    }
)
"""``högre än föregående år`` is a direction; ``högre än riket`` compares with a value elsewhere."""

FREQUENCY = frozenset(
    {
        "årlig",
        "årligt",
        "årliga",
        "årligen",
        "kontinuerlig",
        "kontinuerligt",
        "löpande",
        "successiv",
        "successivt",
        "ständig",
        "fortsatt",
        "en",
        "total",
        "totalt",
    }
)
"""Words beside a change that say how, not what: they are the qualifier, not the label."""

YEARLY = frozenset({"årlig", "årligt", "årliga", "årligen", "månatligen"})
"""As the whole label these say how often, not what: ``5 % årligen``."""

SUBORDINATE = frozenset(
    {"att", "genom", "så", "eftersom", "vilket", "medan", "men", "eller", "samtidigt", "varför"}
)
"""A sentence with these says more than a direction."""


STAYING = (
    "bibehåll",
    "behåll",
    "vidmakthåll",
    "upprätthåll",
    "oförändra",
    "kvarst",
    "alternativ",
)
"""How words begin that let a value stay as it is: ``öka/bibehålla`` is no direction."""


class ClauseNumbers(Enum):
    """Which numbers may stand in a clause behind a value and stay unread."""

    NONE = auto()
    YEARS = auto()
    ANY = auto()


CLAUSES = {
    ClauseNumbers.NONE: "av|för|i|bland|hos|på|vid|enligt|mot|utifrån|som|med|där|avseende|om|"
    "gällande|exklusive|exkl|inklusive|inkl|mellan|utav|ur|från|till|via|genom|per|"
    "och år|och enhet|och verksamhet|och avdelning|och person|och medarbetare|och elev|och termin|"
    "och kvartal|och månad|varje|över tid|under|varav",
    ClauseNumbers.YEARS: "jämfört med|jämfört mot|i jämförelse med|i förhållande till|sedan|än|"
    "jämförelse med|utifrån|från basåret|basår|med basår|mot basåret|relativt|i relation till",
    ClauseNumbers.ANY: "motsvarar|motsvarande|vilket motsvarar|dvs|d.v.s|det vill säga",
}
"""How a clause behind a value begins. What it restates (``motsvarar ca 170 st``) may have numbers,
what it compares with may have years; any other number must be read."""
