"""Words of random plans: sentences put together from parts, so that no two plans read alike.

Every part is ordinary plan language; none of it is taken from a published plan.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

PLACES = (
    "Almviken", "Björkanäs", "Ekdalen", "Granfors", "Hedåker", "Lövsjö", "Stenhult", "Tallmo",
    "Norrvattnet", "Kvarnlunda", "Vattmyra", "Åsmarken",
)  # fmt: skip

GOAL_SUBJECTS = (
    "Barn och unga", "Alla invånare", "Kommunens medarbetare", "Företagen", "Äldre personer",
    "Elever i alla skolformer", "Föreningslivet", "Nyanlända", "Besökare", "Unga vuxna",
)  # fmt: skip
GOAL_WISHES = (
    "har en trygg vardag", "möter god service", "har inflytande över sina insatser",
    "har goda levnadsvillkor", "trivs och utvecklas", "får rätt stöd i rätt tid",
    "har tillgång till digitala tjänster", "känner sig delaktiga", "har en meningsfull fritid",
    "bidrar till ett hållbart samhälle",
)  # fmt: skip
GOAL_NAMES = (
    "En ekonomi i balans", "God ekonomisk hushållning", "Attraktiv arbetsgivare",
    "Klimatneutral kommunal verksamhet", "Livskraftig landsbygd", "Rent vatten i sjöar och åar",
    "Trygga och säkra boendemiljöer", "Hög kvalitet i välfärden", "Fler i arbete och studier",
    "Digitalisering som förenklar", "Jämlik hälsa", "Ett växande näringsliv",
)  # fmt: skip

INDICATOR_GROUPS = (
    "elever i årskurs 9", "brukare i hemtjänsten", "medarbetare", "företagare", "invånare 16-84 år",
    "barn i förskolan", "deltagare i arbetsmarknadsinsatser", "boende på särskilt boende",
    "föräldrar", "ledamöter i nämnden",
)  # fmt: skip
INDICATOR_CLAIMS = (
    "som är nöjda med bemötandet", "som känner sig trygga", "som svarat på enkäten",
    "som upplever att de kan påverka", "som rekommenderar verksamheten",
    "som fått en individuell plan", "som deltagit i utbildning om hot och våld",
    "som har en aktuell genomförandeplan",
)  # fmt: skip
INDICATOR_NAMES = (
    "Medarbetarundersökning", "Total sjukfrånvaro", "Nettokostnadsavvikelse",
    "Utredningstid i antal dagar", "Nöjd-kund-index enligt Insikt", "Brukarundersökning",
    "Genomsnittligt meritvärde", "Energianvändning per kvadratmeter",
    "Budgetavvikelse vid årets slut", "Antal nystartade företag", "Antal besök på biblioteken",
    "Svarstid i kontaktcenter (minuter)", "Kolada N00945, valdeltagande i kommunalvalet",
    "Medarbetarengagemangsindex", "Kundnöjdhetsundersökning bland gymnasieelever",
    "Andel ekologiska livsmedel", "Resor i tjänsten med fossilfritt bränsle",
)  # fmt: skip

VERBS = (
    "Ta fram", "Utveckla", "Se över", "Följa upp", "Införa", "Genomföra", "Kartlägga", "Erbjuda",
    "Samordna", "Revidera", "Utvärdera", "Stärka", "Förenkla", "Planera", "Marknadsföra",
)  # fmt: skip
OBJECTS = (
    "rutiner för avvikelsehantering", "en plan för kompetensförsörjning",
    "arbetet med systematisk kvalitet", "introduktionen av nya medarbetare",
    "samverkan med vårdcentralerna", "mötesplatser för seniorer", "e-tjänster för bygglov",
    "utbildning i lågaffektivt bemötande", "kommunens lokalförsörjningsplan",
    "skolskjutsreglerna", "stödet till anhöriga", "tillgängligheten på badplatserna",
    "en översyn av taxor och avgifter", "dialogmöten med byalagen",
    "OSA-enkäten", "friskvårdstimmen", "cykelvägar mellan tätorterna",
    "energieffektivisering av idrottshallarna", "heltidsresan", "sommarjobb för gymnasieungdomar",
    "kompetensförsörjningsstrategin", "verksamhetsutvecklingsplanen",
    "informationsmaterial på lättläst svenska", "verksamhetssystemet för socialtjänsten",
    "inköpsorganisationen", "krisberedskapen", "nattvandring och trygghetsronder",
)  # fmt: skip
TAILS = (
    "", "", "", "", "tillsammans med de fackliga organisationerna", "i samtliga verksamheter",
    "inom ramen för befintlig budget", "utifrån resultatet i medarbetarenkäten",
    "(beslut i nämnden krävs)", "och återkoppla resultatet till arbetsplatsträffarna",
    "i enlighet med Agenda 2030", "för barn, unga och deras familjer", "på minst tre orter",
    "enligt årshjulet", "med stöd av HR- och ekonomienheten, IT-avdelningen m.fl.",
)  # fmt: skip
WE_DO = (
    "Vi svarar på e-post inom en arbetsdag", "Vi har APT minst 6 ggr/år",
    "Vi rapporterar tillbud och arbetsskador", "Vi bjuder in till öppet hus",
    "Vi håller våra mötestider", "Vi använder digitala möten när det är möjligt",
    "Vi källsorterar på alla arbetsplatser", "Vi dokumenterar i genomförandeplanen",
)  # fmt: skip

ROLES = (
    "Enhetschef", "Verksamhetschef", "Rektor", "Förvaltningschef", "Kommunstyrelsen",
    "Näringslivschef", "Ekonomichef", "HR-chef", "Alla medarbetare", "Kvalitetsutvecklare",
    "Ledningsgruppen", "Biträdande rektor", "Fastighetschef", "Kommunikatör", "Socialchef",
    "Tekniska nämnden", "Omsorgsnämnden", "Miljöstrateg", "Säkerhetssamordnare", "Bibliotekschef",
)  # fmt: skip
ORGANS = ("KS", "BUN", "SN", "KFN", "MBN", "Alla nämnder", "Samtliga chefer")
PARTNERS = (
    "Alla nämnder", "Bostadsbolaget", "Regionen", "Polisen och räddningstjänsten",
    "Näringslivsbolaget", "Civilsamhället", "Länsstyrelsen",
)  # fmt: skip
COMMENTS = (
    "Arbetet löper enligt plan.", "Upphandlingen är överklagad och ny tidplan tas fram.",
    "Resultatet är bättre än föregående år men når inte målvärdet.",
    "Mätningen görs vartannat år.", "Insatsen finansieras med statsbidrag.",
    "Två av tre delar är genomförda. Resterande del slutförs under våren.",
)  # fmt: skip
PROSE = (
    "Målet följs upp i delårsrapporten och i årsredovisningen.",
    "Nämnden ansvarar för att målet bryts ned i enheternas planer.",
    "Indikatorerna är hämtade ur Kolada och kommunens egna enkäter.",
    "Arbetet sker i nära dialog med dem som verksamheten är till för.",
)  # fmt: skip


def goal_title(rng: Random) -> str:
    """A goal as a sentence without full stop, or as a name."""
    if rng.random() < 0.5:
        return rng.choice(GOAL_NAMES)
    return f"{rng.choice(GOAL_SUBJECTS)} {rng.choice(GOAL_WISHES)}"


def indicator_name(rng: Random) -> str:
    """What is measured."""
    if rng.random() < 0.5:
        return rng.choice(INDICATOR_NAMES)
    return f"Andel {rng.choice(INDICATOR_GROUPS)} {rng.choice(INDICATOR_CLAIMS)}"


def activity_sentence(rng: Random) -> str:
    """What is to be done."""
    if rng.random() < 0.2:
        return rng.choice(WE_DO)
    tail = rng.choice(TAILS)
    return f"{rng.choice(VERBS)} {rng.choice(OBJECTS)}" + (f" {tail}" if tail else "")


def different(rng: Random, make: Callable[[Random], str], count: int) -> list[str]:
    """`count` different texts made by `make`."""
    texts: dict[str, None] = {}
    while len(texts) < count:
        texts.setdefault(make(rng))
    return list(texts)
