"""Tables that are no plan tables beside plan tables with the same words."""

from __future__ import annotations

import pytest
from text_tables import table_of

from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.named import NamedTable
from styrkort.extract.naming.roles import TableKind
from styrkort.schemas import FindingCode

# What it is; its header; its rows; what speaks against a plan table.
NO_PLANS = [
    (
        "a league",
        "Lag | Spelade | Mål | Vinster 2031 | Utfall",
        ["Norrby IF | 11 | 28 | 8 | 26", "Sjövik | 11 | 9 | 1 | 5"],
        "no column names its rows",
    ),
    (
        "a diet",
        "Måltid | Mål kcal | Utfall måndag",
        ["Frukost | 450 | 390", "Lunch | 600 | 610", "Middag | 600 | 550"],
        "no column names its rows",
    ),
    (
        "year wheel",
        "Månad | Nämnd | Aktivitet",
        [
            "Februari | Byggnadsnämnden | Årsredovisning behandlas",
            "Maj | Kommunstyrelsen | Ramar för budget",
            "Oktober | Kommunfullmäktige | Beslut om skattesats",
        ],
        "a schedule: what happens when",
    ),
    (
        "values whose indicators stand on another page",
        "Utfall 2030 | Målvärde 2031 | Ansvarig",
        ["7,1 | 6,5 | Rektor", "88 % | 90 % | Socialchef"],
        "no column names its rows",
    ),
    (
        "what belongs to deeds of another page",
        "Ansvarig | Tidplan | Status",
        ["Rektor | Maj 2031 | Klart", "Socialchef | Hösten 2031 | Pågår"],
        "no column names its rows",
    ),
    (
        "school year",
        "När | Vad | Vem",
        [
            "Augusti | Uppstartsdagar | Rektor",
            "v. 44 | Lovskola | Biträdande rektor",
            "Januari | Betygskonferens | Lärarlaget",
            "Juni | Läsåret utvärderas | Rektor",
        ],
        "a calendar: its times come first and in order",
    ),
    (
        "weeks",
        "Vecka | Aktivitet | Ansvarig",
        ["34 | Upprop | Mentor", "36 | Friluftsdag | Idrottslärare", "41 | Tema hav | Arbetslag"],
        "a schedule: what happens when",
    ),
    (
        "safety round",
        "Brist | Åtgärd | Ansvarig | Klart",
        ["Lös mattkant i hallen | Limma fast | Vaktmästare | 2031-03-01"],
        "measures against what is wrong: fault",
    ),
    (
        "fire inspection",
        "Nr | Anmärkning | Åtgärd | Ansvarig | Klart datum",
        ["1 | Utgången är låst | Byt vred | Husvärd | 2031-02-11"],
        "measures against what is wrong: fault",
    ),
    (
        "internal control",
        "Avvikelse | Orsak | Åtgärd | Ansvarig | Status",
        ["Attest saknas | Ny chef | Utbildning i attest | Ekonom | Klart"],
        "measures against what is wrong: deviation",
    ),
    (
        "consultation",
        "Synpunkt | Kommentar | Åtgärd",
        ["Bullret bör utredas | Utredning pågår | Avsnitt 5 kompletteras"],
        "measures against what is wrong: fault",
    ),
    (
        "keeping documents",
        "Handling | Gallring | Förvaring | Anmärkning",
        ["Ansökan om stöd | Gallras efter 5 år | Närarkiv | Skannas"],
        "no plan table: record",
    ),
    (
        "project economy",
        "Aktivitet | Budget | Utfall | Kommentar",
        ["Utbildning | 80 000 | 71 500 | Färre deltagare"],
        "works and their costs, nobody answers for them: budget",
    ),
    (
        "maintenance with costs",
        "Fastighet | Åtgärd | År | Kostnad (tkr)",
        ["Strandskolan | Nytt tak | 2031 | 2 400", "Badhuset | Ny ventilation | 2032 | 6 100"],
        "works and their costs, nobody answers for them: amount",
    ),
    (
        "forestry",
        "Bestånd | Areal ha | Åtgärd | År",
        ["7b | 3,1 | Röjning | 2031", "12 | 6,0 | Gallring | 2032"],
        "works on different things, each with its time",
    ),
    (
        "checklist of a crisis",
        "Händelse | Åtgärd | Ansvarig",
        ["Elavbrott | Starta reservkraft | Driftchef"],
        "a risk table: risk",
    ),
    (
        "key figures of the accounts",
        "Nyckeltal | 2029 | 2030 | 2031",
        ["Soliditet, % | 44 | 45 | 47", "Långfristig skuld, mnkr | 310 | 305 | 290"],
        "key figures of the accounts",
    ),
    (
        "members",
        "Uppdragstagare | Uppdrag | Mandatperiod",
        ["Revisorn | Granskar nämnderna | 2031–2034"],
        "no plan table: party",
    ),
    (
        "statistics of several places",
        "Mått | Huvudbibliotek | Filial | Totalt",
        ["Besök | 31 200 | 7 100 | 38 300", "Lån | 50 100 | 9 000 | 59 100"],
        "figures of several places or kinds",
    ),
    (
        "comparison of places",
        "Nyckeltal | Kön | Kommunen | Riket",
        ["Nöjda med hemtjänst | Kvinnor | 91 | 88", "Nöjda med hemtjänst | Män | 90 | 87"],
        "figures of several places or kinds",
    ),
    (
        "days of an election",
        "Datum | Aktivitet | Ansvarig",
        [
            "2031-08-26 | Förtidsröstning | Valnämnd",
            "2031-09-13 | Valdag | Valnämnd",
            "2031-09-16 | Räkning | Valnämnd",
        ],
        "a schedule: what happens when",
    ),
    (
        "works from a day to a day",
        "Aktivitet | Startdatum | Slutdatum",
        ["Projektering | 2031-02-01 | 2031-05-31", "Byggstart | 2031-08-15 | 2032-03-01"],
        "a schedule: what happens when",
    ),
    (
        "care on days of the week",
        "När | Insats | Vem",
        ["Tisdag | Dusch | Personal", "Dagligen | Matlåda | Personal"],
        "a schedule: what happens when",
    ),
    (
        "cases",
        "Ärendenummer | Åtgärd | Ansvarig | Status",
        ["INC-204 | Bytt skärm | Tekniker | Klar"],
        "no plan table: record",
    ),
]

# What it is; its header; its rows; why its deeds may be a routine's.
ROUTINES = [
    (
        "a course",
        "Vecka | Mål | Arbetssätt | Bedömning",
        [
            "7 | Känna till vattnets kretslopp | Försök i grupp | Prov",
            "8 | Läsa kartor | Film | Prov",
        ],
        "a course whose times are counted: Vecka",
    ),
    (
        "steps of a pay review",
        "Aktivitet | Datum | Ansvarig",
        ["Överläggning | 2031-01-20 | HR", "Lönesamtal | 2031-02-15 | Chef"],
        "steps of a procedure with their days",
    ),
    (
        "care of land",
        "Delområde | Mål | Åtgärd | Intervall",
        ["Hagmark | Öppen betesmark | Bete | Årligen", "Bryn | Flerskiktat bryn | Röjning | –"],
        "short aims and works for different things: Delområde",
    ),
    (
        "levels of a warning",
        "Nivå | Temperatur | Åtgärd | Vem",
        ["Gul | 26 grader i tre dagar | Ge extra dryck till alla boende | All personal"],
        "who does what, nothing says when, and unknown columns: Nivå, Temperatur",
    ),
    (
        "steps of a process",
        "Steg | Vem | Vad",
        ["1 | Handläggaren | Tar emot ansökan", "2 | Chefen | Fattar beslut i ärendet"],
        "who does what, nothing says when, and unknown columns: Steg",
    ),
    (
        "maintenance",
        "Maskin | Åtgärd | Intervall | Ansvarig",
        ["Traktor | Oljebyte | 500 timmar | Verkstad", "Lift | Besiktning | 12 mån | Firma"],
        "short works on different things: Maskin",
    ),
    (
        "services",
        "Insats | Utförare",
        ["Hemtjänst | Norra gruppen", "Trygghetslarm | Larmcentralen"],
        "names of works, nothing says when they are done or who answers for them",
    ),
    (
        "elections to posts",
        "Uppdrag | Nuvarande | Förslag | Period",
        ["Revisor | Krona | Klave | 2031–2034", "Ombud | Krona | Krona | 2031–2034"],
        "names of works, nothing says when they are done or who answers for them",
    ),
    (
        "a safety walk",
        "Plats | Vad vi såg | Åtgärd | Ansvarig",
        ["Parken | Mörk gångväg | Ny armatur vid bron | Gatuchef"],
        "who does what, nothing says when, and unknown columns: Plats",
    ),
]

# Plan tables with those words.
PLANS = [
    (
        "waters where something is done",
        "Vattendrag | Åtgärd | Ansvarig | Tidplan",
        ["Lillån | Bygga en väg för fisk förbi dammen | Miljöchef | 2031"],
        TableKind.ACTIVITIES,
    ),
    (
        "a control behind the deeds of goals",
        "Mål | Åtgärd | Ansvarig | Klart | Kontroll",
        ["Tydliga roller | Skriva uppdrag för alla chefer | HR | 2031 | Möte i maj"],
        TableKind.ACTIVITIES,
    ),
    (
        "what is promised",
        "Vi lovar att | Ansvarig | Klart",
        ["resa med tåg inom landet | Alla chefer | Löpande"],
        TableKind.ACTIVITIES,
    ),
    (
        "goals in words beside sub-goals",
        "Mål | Delmål | Status",
        ["En lärande förvaltning | Alla team har en utvecklingsdag | Delvis uppfyllt"],
        TableKind.GOALS,
    ),
    (
        "measures under an unknown header",
        "Det vi räknar | Mål | Utfall",
        ["Andel nöjda brukare | 90 % | 84 %", "Antal besök | 300 | 280"],
        TableKind.INDICATORS,
    ),
    (
        "steps with their times",
        "Steg | Aktivitet | Ansvarig | Tidplan",
        ["1 | Kartlägg behoven i verksamheten | Chef | Våren 2031", "2 | Köp in | Chef | 2032"],
        TableKind.ACTIVITIES,
    ),
    (
        "a grid of quarters",
        "Aktivitet | Ansvarig | Q1 | Q2 | Q3 | Q4",
        ["Kurs för nya chefer | HR | X | | X |", "Enkät till alla | HR | | X | | X"],
        TableKind.ACTIVITIES,
    ),
    (
        "outturns of parts of a year",
        "Styrtal | Jan–aug | Helår | Mål",
        ["Sjukfrånvaro | 6,8 | 7,1 | 6,5", "Avtalstrohet | 81 % | 82 % | 90 %"],
        TableKind.INDICATORS,
    ),
    (
        "deadlines behind the deed",
        "Aktivitet | Ansvarig | Månad",
        ["Öppna språkcafé | Chef | Mars", "Bjud in föräldrar | Chef | Maj", "Mät | Chef | Oktober"],
        TableKind.ACTIVITIES,
    ),
    (
        "times in no order",
        "När | Vad | Vem",
        ["2031 | Starta jobbspår | Chef", "Löpande | Träffa företag | Chef", "Maj | Mät | Chef"],
        TableKind.ACTIVITIES,
    ),
    (
        "a calendar that is followed up",
        "Månad | Aktivitet | Ansvarig | Uppföljning",
        [
            "Mars | Mässa | Chef | Årsbokslut",
            "Maj | Enkät | Chef | Delår",
            "Juni | Resa | Chef | –",
        ],
        TableKind.ACTIVITIES,
    ),
    (
        "deeds in sentences from a day to a day",
        "Aktivitet | Startdatum | Slutdatum",
        [
            "Öppna en mötesplats för nya föräldrar | 2031-01-01 | 2031-12-31",
            "Samla ungdomar till råd om parken | 2031-02-01 | 2031-06-30",
        ],
        TableKind.ACTIVITIES,
    ),
    (
        "to whom a task is given",
        "Uppdrag | Till | Återrapporteras",
        ["Utred ett gemensamt arkiv | Kommunstyrelsen | Bokslut"],
        TableKind.ACTIVITIES,
    ),
    (
        "what is wrong, under a goal",
        "Mål | Brist | Åtgärd | Ansvarig",
        ["Trygga gårdar | Mörka gångar | Ny belysning | Gatuchef"],
        TableKind.ACTIVITIES,
    ),
    (
        "a remark behind the deed",
        "Åtgärd | Ansvarig | Klart | Anmärkning",
        ["Ny belysning vid skolan | Gatuchef | 2031 | Samordnas med bygget"],
        TableKind.ACTIVITIES,
    ),
    (
        "costs that somebody answers for",
        "Åtgärd | Ansvarig | Kostnad | Tidplan",
        ["Byt till elbilar | Teknisk chef | 2 mnkr | 2031–2033"],
        TableKind.ACTIVITIES,
    ),
    (
        "themes that repeat",
        "Arena | Aktivitet | När",
        ["Skola | Frukostklubb | 2031", "Skola | Läxhjälp | 2031", "Fritid | Nattöppet | 2032"],
        TableKind.ACTIVITIES,
    ),
    (
        "deeds in sentences",
        "Arena | Aktivitet | När",
        ["Skola | Alla barn ska erbjudas frukost innan skoldagen börjar | 2031"],
        TableKind.ACTIVITIES,
    ),
    (
        "a deed for an indicator that deviates",
        "Indikator | Målvärde | Utfall | Avvikelse | Åtgärd | Kommentar",
        ["Andel nöjda | 90 % | 84 % | -6 | Samtal med anhöriga | Görs i vår"],
        TableKind.MIXED,
    ),
    (
        "finance with targets",
        "Nyckeltal | Målvärde 2031 | Utfall 2030",
        ["Soliditet, % | 45 | 44", "Låneskuld per invånare, tkr | 20 | 22"],
        TableKind.INDICATORS,
    ),
    (
        "a change beside outturns",
        "Mått | Utfall 2031 | Utfall 2030 | Förändring | Riket",
        ["Elever per lärare | 11,8 | 12,1 | -0,3 | 12,0"],
        TableKind.INDICATORS,
    ),
    (
        "goals in sentences that say what increases",
        "Mål | Utfall 2030 | Utfall 2031 | Måluppfyllelse",
        [
            "Resultatet ska vara minst 1,5 % av skatten | 2,1 % | 0,4 % | Ej uppfyllt",
            "Soliditeten ska öka | 21 % | 23 % | Uppfyllt",
        ],
        TableKind.INDICATORS,
    ),
]

# One word of a plan and others that say nothing of one.
ONE_WORD = [
    ("Enhet | Fall | Läkemedel | Åtgärd", ["Solgården | 12 | 4 | Genomgång", "Åbo | 9 | 6 | –"]),
    ("Miljömål | Påverkan | Kommentar", ["Levande skogar | Negativ | Skog tas i anspråk"]),
    ("Sjö | Ekologisk status | Mål | År", ["Kvarnsjön | Måttlig | God | 2033"]),
    ("System | Ägare | Status", ["Lön | HR-chef | Avvecklas"]),
    ("Testfall | Förväntat resultat | Utfall", ["Logga in | Sidan visas | Sidan visas"]),
]

# Words that end like goals.
NO_GOALS = ["Besöksmål", "Önskemål", "Straffmål", "Mellanmål", "Tvistemål", "Modersmål", "Resmål"]


def named(header: str, rows: list[str]) -> NamedTable:
    grid = [[cell.strip() for cell in row.split("|")] for row in (header, *rows)]
    return name_columns(table_of(grid, header_rows=1), load_lexicon())


@pytest.mark.parametrize(("what", "header", "rows", "why"), NO_PLANS, ids=[c[0] for c in NO_PLANS])
def test_what_only_has_words_of_a_plan_is_plain_and_says_why(
    what: str, header: str, rows: list[str], why: str
) -> None:
    table = named(header, rows)
    assert (table.kind, table.why) == (TableKind.PLAIN, why), what
    [doubt] = table.doubts
    assert doubt.code == FindingCode.TABLE_KEPT_PLAIN
    assert doubt.message.endswith(why)


@pytest.mark.parametrize(("what", "header", "rows", "why"), ROUTINES, ids=[c[0] for c in ROUTINES])
def test_deeds_that_may_be_those_of_a_routine_say_so(
    what: str, header: str, rows: list[str], why: str
) -> None:
    table = named(header, rows)
    assert (table.kind, table.routine) == (TableKind.ACTIVITIES, why), what


@pytest.mark.parametrize(("what", "header", "rows", "kind"), PLANS, ids=[c[0] for c in PLANS])
def test_plans_have_those_words_too(
    what: str, header: str, rows: list[str], kind: TableKind
) -> None:
    table = named(header, rows)
    assert (table.kind, table.routine) == (kind, ""), (what, table.why)


@pytest.mark.parametrize(("header", "rows"), ONE_WORD, ids=[c[0] for c in ONE_WORD])
def test_one_word_of_a_plan_is_not_enough(header: str, rows: list[str]) -> None:
    table = named(header, rows)
    assert (table.kind, table.doubts) == (TableKind.PLAIN, ())


@pytest.mark.parametrize("word", NO_GOALS)
def test_a_word_that_ends_like_a_goal_is_none(word: str) -> None:
    table = named(f"{word} | 2030 | 2031", ["Norra | 12 | 14", "Södra | 8 | 11"])
    assert table.kind is TableKind.PLAIN
    assert table.columns[0].role.value == "other"


def test_counts_of_those_who_came_are_no_participants() -> None:
    table = named(
        "Aktivitet | Antal tillfällen | Antal deltagare", ["Bokcirkel | 10 | 74", "Dans | 9 | 140"]
    )
    assert table.kind is TableKind.PLAIN
    assert table.columns[2].role.value == "other"
