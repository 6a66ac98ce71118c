"""The layout families of the field guide (section 7) as grids with invented contents."""

from __future__ import annotations

from dataclasses import dataclass, field

from text_tables import Grid

from styrkort.extract.naming.roles import TableKind


@dataclass(frozen=True)
class Layout:
    """A grid, and what naming its columns must give."""

    name: str
    grid: Grid
    kind: TableKind
    roles: list[str]
    rows: str
    """First letters of the row kinds: h(eader) d(ata) b(and) c(omment) s(ubheader) f(ootnote)
    -(separator) r(epeated header)."""
    periods: list[str | None] = field(default_factory=list)
    groups: list[str | None] = field(default_factory=list)
    bold_rows: frozenset[int] = frozenset()
    fills: dict[tuple[int, int], tuple[int, int, int]] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    """Roles of the columns for parts of cells that hold two things."""


IND, ACT = TableKind.INDICATORS, TableKind.ACTIVITIES
GOALS, PLAIN = TableKind.GOALS, TableKind.PLAIN

LAYOUTS = [
    Layout(
        "1 goal table with thresholds",
        [
            ["DELMÅL", "MÅLVÄRDE", "INDIKATOR", "RÖD", "GUL", "GRÖN"],
            ["Trygga|elever", "≥90 %", "Trivselenkät", "<70", "70-89", "≥90"],
            ["Färre olyckor", "12 st", "Olycksstatistik", ">20", "", "≤12"],
        ],
        IND,
        ["sub_goal", "target", "indicator", "red", "yellow", "green"],
        "hdd",
    ),
    Layout(
        "1 activity table",
        [
            ["Aktivitet", "Ansvarig", "När|genomfört", "Utvärderas"],
            ["Vi ses varje vecka kring barnens läsning", "Rektor", "Löpande", "Årsbokslut"],
            ["Utbilda alla nya kollegor i rutinen", "Enhetschef", "April", "Tertialrapport"],
        ],
        ACT,
        ["activity", "responsible", "timing", "follow_up"],
        "hdd",
    ),
    Layout(
        "2 indicator list",
        [
            ["Indikator", "Mål"],
            ["Andel elever som läser flytande i årskurs 3", "Minst 90 %"],
            ["Nöjdhet med biblioteket", "8"],
        ],
        IND,
        ["indicator", "target"],
        "hdd",
    ),
    Layout(
        "3 word over year",
        [
            ["", "Utfall", "Målvärde", "Utfall"],
            ["Indikator", "2031", "2032", "2032"],
            ["Andelen bokningar i tid", "98,9 %", ">99 %", "99,2 %"],
        ],
        IND,
        ["indicator", "outturn", "target", "outturn"],
        "hhd",
        periods=[None, "2031", "2032", "2032"],
    ),
    Layout(
        "3 interim with forecast",
        [
            ["Indikator", "Målvärde 2035", "Utfall 31/8", "Prognos 2035"],
            ["Kundnöjdhet", "≥72%", "70%", "<72%"],
        ],
        IND,
        ["indicator", "target", "outturn", "forecast"],
        "hd",
        periods=[None, "2035", "31/8", "2035"],
    ),
    Layout(
        "4 target word alone above",
        [
            ["", "", "", "", "Målvärde"],
            ["Indikator", "Utfall 2031", "Utfall 2032", "Utfall 2033", ""],
            ["", "", "", "", "2033"],
            ["Antal deltagare", "", "", "14", "20"],
        ],
        IND,
        ["indicator", "outturn", "outturn", "outturn", "target"],
        "hhhd",
        periods=[None, "2031", "2032", "2033", "2033"],
    ),
    Layout(
        "4 activities with comment across",
        [
            ["Aktiviteter", "Aktivitetens status och kommentar"],
            ["Starta mötesplats i Norrby", "Pågående"],
            [
                "Lokalen är hyrd och inredd under våren, personal anställs efter sommaren och "
                "invigningen sker under hösten om bygglovet är klart.",
                ">",
            ],
        ],
        ACT,
        ["activity", "status"],
        "hdc",
    ),
    Layout(
        "4 short comments across",
        [
            ["Aktiviteter", "Aktivitetens status och kommentar"],
            ["Starta mötesplats i Norrby", "Pågående"],
            ["Invigning i september.", ">"],
            ["Utbilda handledare", "Ej påbörjad"],
            ["Kursen är inställd.", ">"],
        ],
        ACT,
        ["activity", "status"],
        "hdcdc",
    ),
    Layout(
        "5 goals with dots",
        [["Nämndmål", "Bedömning"], ["Fler unga läser böcker på sin fritid", ""]],
        GOALS,
        ["goal", "status"],
        "hd",
    ),
    Layout(
        "5 bands and comments inside activities",
        [
            ["Aktivitet", "Status", "Färdiggrad"],
            ["Fler unga läser böcker på sin fritid", ">", ">"],
            ["Boka in bokbussen i varje by", "", ""],
            ["Kommentar: Bussen är på verkstad.", ">", ">"],
        ],
        ACT,
        ["activity", "status", "progress"],
        "hbdc",
    ),
    Layout(
        "6 wide year matrix",
        [
            ["Mått/nyckeltal", "2029", "2030", "2031", "Målvärde 2032"],
            ["Andel nöjda brukare", "88 %", "-", "91 %", "Över medel i riket"],
            ["Antal vårdare per brukare", "15", "14", "13", "12"],
        ],
        IND,
        ["indicator", "outturn", "outturn", "outturn", "target"],
        "hdd",
        periods=[None, "2029", "2030", "2031", "2032"],
    ),
    Layout(
        "7 baseline, years, target",
        [
            ["", "Startvärde|2019", "2020", "2021", "2022", "Målvärde|2030"],
            ["Matavfall (kg/person)", "33,9", "31,0", "", "28,1", "20"],
        ],
        IND,
        ["indicator", "baseline", "outturn", "outturn", "outturn", "target"],
        "hd",
        periods=[None, "2019", "2020", "2021", "2022", "2030"],
    ),
    Layout(
        "8 verbal targets",
        [
            [
                "Indikator (källa)",
                "Angivet värde i|programmet",
                "Nuvärde (senast|uppmätta värde)",
                "Målvärde 2036",
            ],
            ["Otrygga kvällstid (Polisen)", "30 % (2031)", "27 % (2034)", "Andel ska minska"],
            ["Anmälda brott (BRÅ)", "900 (år 2030)", "870 (år 2033)", "Antalet ska minska"],
        ],
        IND,
        ["indicator", "baseline", "current", "target"],
        "hdd",
        periods=[None, None, None, "2036"],
        parts=["source"],
    ),
    Layout(
        "9 goal on every row",
        [
            ["Mål", "Indikator(er)", "Utgångsvärde (2032)", "Målvärde (2035/2036)"],
            ["Barn ska växa upp i trygga hem", "Antal orosanmälningar", "5", "0"],
            ["Barn ska växa upp i trygga hem", "Minskat antal vräkta familjer", "", ""],
        ],
        IND,
        ["goal", "indicator", "baseline", "target"],
        "hdd",
        periods=[None, None, "2032", "2035/2036"],
    ),
    Layout(
        "10 current and target in lines",
        [
            ["Indikator", "Nuläge", "Målvärde"],
            ["Gästnätter*", "2029: 3,6 miljoner|2030: 2,1 miljoner", "2035: 4|2040: 5"],
            ["* Källa: Gästregistret", ">", ">"],
        ],
        IND,
        ["indicator", "current", "target"],
        "hdf",
    ),
    Layout(
        "11 status as value, bands",
        [
            ["Indikator", "Startvärde", "Status uppföljning 2033", "Målvärde 2040", "Kommentar"],
            ["Miljömål: Ren luft i hela kommunen", "", "", "", ""],
            ["Utsläpp från trafiken", "14 794 ton", "12 100 ton", "Minst 50 % lägre", ""],
            ["Delmål 2: Fler cyklar", "", "", "", ""],
            ["Cykelresor", "12 %", "15 %", "25 %", "Mäts vartannat år."],
        ],
        IND,
        ["indicator", "baseline", "current", "target", "comment"],
        "hbdbd",
        periods=[None, None, "2033", "2040", None],
    ),
    Layout(
        "12 name as caption",
        [
            ["", "Utfall 2030", "Utfall 2031", "Mål 2032"],
            ["Utfall/mål för bolaget", "5,1", "*", "4,5"],
        ],
        IND,
        ["indicator", "outturn", "outturn", "target"],
        "hd",
        periods=[None, "2030", "2031", "2032"],
    ),
    Layout(
        "13 finance goals with sub-header",
        [
            ["Finansiella inriktningar", "Målvärde 2033", "Prognos 2033"],
            ["", "rullande tioårsvärde", ""],
            ["Resultatet ska vara minst två procent av skatter och bidrag", "2 %", "2,4 %"],
        ],
        IND,
        ["goal", "target", "forecast"],
        "hsd",
        periods=[None, "2033", "2033"],
    ),
    Layout(
        "14 bare years",
        [
            ["Indikator", "2029", "2030", "2031"],
            ["Antal hushåll i tillfälligt boende", "210", "198", "5 015"],
            ["- varav barnfamiljer", "40", "", "31"],
        ],
        IND,
        ["indicator", "outturn", "outturn", "outturn"],
        "hdd",
        periods=[None, "2029", "2030", "2031"],
    ),
    Layout(
        "15 theme bands, repeated header",
        [
            ["Åtgärd", "Ansvarig", "Deltar", "Tidplan"],
            ["Elförsörjning", ">", ">", ">"],
            ["Öva reservkraft på äldreboenden", "Fastighetsnämnden", "", "2034–2036"],
            ["Åtgärd", "Ansvarig", "Deltar", "Tidplan"],
            ["Dricksvatten", ">", ">", ">"],
            ["Ta fram plan för nödvatten", "Tekniska nämnden", "Räddningstjänsten", "2035"],
        ],
        ACT,
        ["activity", "responsible", "participants", "timing"],
        "hbdrbd",
    ),
    Layout(
        "16 activity and follow-up",
        [
            ["Aktivitet", "Uppföljning av aktivitet"],
            ["1.1 Konst i varje stadsdel", "Antal visade verk redovisas vid planperiodens slut"],
        ],
        ACT,
        ["activity", "follow_up"],
        "hd",
    ),
    Layout(
        "16 shared responsibility, glued footnotes",
        [
            ["Aktivitet", "Huvudans|var20", "Delansvar21"],
            ["1.1 Konst i varje stadsdel", "KN", "SBN"],
        ],
        ACT,
        ["activity", "responsible", "participants"],
        "hd",
    ),
    Layout(
        "16 year grid",
        [
            ["Aktivitet", "Tidplan", ">", ">"],
            ["", "2033", "2034", "2035"],
            ["1.1", "X", "X", ""],
            ["1.2", "", "X", ""],
        ],
        ACT,
        ["activity", "time_mark", "time_mark", "time_mark"],
        "hhdd",
        periods=[None, "2033", "2034", "2035"],
    ),
    Layout(
        "17 strategies",
        [
            ["Mål", "Ansvar", "Strategier är att:"],
            [
                "Staden ska vara trygg för alla som bor där",
                "Alla nämnder",
                "Belysa gångar.Klippa",
            ],
        ],
        ACT,
        ["goal", "responsible", "activity"],
        "hd",
    ),
    Layout(
        "18 assignments",
        [
            ["Centrala uppdrag", "Kommentar"],
            ["Se över lokalbehovet", "Halvår 1 2036||Översynen pågår."],
        ],
        ACT,
        ["assignment", "comment"],
        "hd",
        parts=["timing"],
    ),
    Layout(
        "19 status colour words",
        [
            ["Kortsiktiga nyckeltal", "", "Utfall", "Mål", "Kommentar"],
            ["Väntetid", "Röd", "7,1 %", "5,5 %", ""],
            ["Hälsoindex ska öka", "Grön", "4,72", "4,5", "Mäts årligen."],
        ],
        IND,
        ["indicator", "status", "outturn", "target", "comment"],
        "hdd",
    ),
    Layout(
        "20 comparison",
        [
            ["Mått", "Enhet", "Utfall 2033", "Utfall 2032", "Medel", "Sämst", "Bäst"],
            ["Kostnad för förskola", "kr/barn", "150 078", "148 100", "151 000", "201 000", "9"],
        ],
        IND,
        ["indicator", "unit", "outturn", "outturn", "comparison", "comparison", "comparison"],
        "hd",
        groups=[None, None, None, None, "Medel", "Sämst", "Bäst"],
    ),
    Layout(
        "20 comparison with area",
        [
            ["Område", "Mått", "Utfall 2033", "Förändring", "Jämförelse med andra", "Riket 2032"],
            ["Skola", "Behöriga till gymnasiet", "81,2", "Upp", "Mellersta gruppen", "84,0"],
            ["^", "Meritvärde i årskurs 9", "212", "Ingen", "Bästa gruppen", "219"],
        ],
        IND,
        ["goal", "indicator", "outturn", "trend", "other", "comparison"],
        "hdd",
    ),
    Layout(
        "21 colour overview",
        [
            ["Strategiska mål", "Nämndmål", "Förvaltningsområde", "2031"],
            ["Livslångt lärande", "Fler klarar skolan", "Barn och utbildning", ""],
            ["^", "Fler läser vidare", "Barn och utbildning", ""],
        ],
        GOALS,
        ["goal", "sub_goal", "responsible", "status"],
        "hdd",
        periods=[None, None, None, "2031"],
        fills={(1, 3): (0, 160, 60), (2, 3): (220, 40, 30)},
    ),
    Layout(
        "24 country and gender",
        [
            ["Resultatmål", "Indikatorer", "Utfall", ">", ">", "Riket"],
            ["", "", "Totalt", "K", "M", ""],
            ["Fler i arbete", "Andel förvärvsarbetande", "78", "77", "79", "80"],
        ],
        IND,
        ["goal", "indicator", "outturn", "outturn", "outturn", "comparison"],
        "hhd",
        groups=[None, None, "Totalt", "K", "M", "Riket"],
    ),
    Layout(
        "thresholds under a group header",
        [
            ["Indikator", "Målvärde", "Gränsvärden", ">", ">"],
            ["^", "^", "Röd", "Gul", "Grön"],
            ["Frisknärvaro", "96 %", "<90", "90-95", ">95"],
        ],
        IND,
        ["indicator", "target", "red", "yellow", "green"],
        "hhd",
    ),
    Layout(
        "finance goals with key figures",
        [
            ["Finansiella mål", "Nyckeltal"],
            ["Soliditeten ska öka under mandatperioden", "Mäts i bokslutet"],
        ],
        IND,
        ["goal", "indicator"],
        "hd",
    ),
    Layout(
        "follow-up as indicator",
        [
            ["Mål", "Uppföljning", "Värde 2031", "Målvärde december 2033"],
            ["Staden ska vara en attraktiv arbetsgivare", "Medarbetarindex", "78", "minst 80"],
            ["Chefer ska ha rimliga villkor i vardagen", "Chefers index", "81", "minst 83"],
        ],
        IND,
        ["goal", "indicator", "outturn", "target"],
        "hdd",
        periods=[None, None, "2031", "december 2033"],
    ),
    Layout(
        "title across and separator",
        [
            ["Grundskolans åtaganden under året", ">", ">"],
            ["Aktivitet", "Ansvarig", "Klart senast"],
            ["---", "---", "---"],
            ["Läsprojekt i alla klasser", "Rektor", "Juni 2034"],
        ],
        ACT,
        ["activity", "responsible", "timing"],
        "bh-d",
    ),
    Layout(
        "numbered activities under one header",
        [
            ["Aktivitet", ">", "Ansvarig"],
            ["1.", "Ordna en mötesplats", "Enhetschef"],
            ["2.", "Utbilda handledare", "Rektor"],
        ],
        ACT,
        ["row_number", "activity", "responsible"],
        "hdd",
    ),
    Layout(
        "interim targets",
        [
            ["Indikator", "Delmål 2025", "Delmål 2027", "Slutmål 2030"],
            ["Andel fossilfria bilar", "60 %", "80 %", "100 %"],
        ],
        IND,
        ["indicator", "target", "target", "target"],
        "hd",
        periods=[None, "2025", "2027", "2030"],
    ),
    Layout(
        "done or when",
        [
            ["Insatser", "Vem", "Klart", "Genomfört"],
            ["Inventera lekplatser", "Parkchef", "Juni 2034", "Ja"],
            ["Byta belysning", "Driftledare", "Hösten 2034", "Pågår"],
        ],
        ACT,
        ["activity", "responsible", "timing", "status"],
        "hdd",
    ),
    Layout(
        "indicators and activities in one row",
        [
            ["Mål", "Indikator", "Målnivå", "Aktiviteter", "Ansvarig"],
            ["Eleverna ska känna sig trygga", "Trygghet", "95 %", "Rastvärdar", "Rektor"],
        ],
        TableKind.MIXED,
        ["goal", "indicator", "target", "activity", "responsible"],
        "hd",
    ),
    Layout(
        "threshold columns by colour alone",
        [
            ["Indikator", "Målvärde", "", "", ""],
            ["Frisknärvaro", "96 %", "<90", "90-95", ">95"],
        ],
        IND,
        ["indicator", "target", "red", "yellow", "green"],
        "hd",
        fills={(0, 2): (255, 0, 0), (0, 3): (255, 240, 0), (0, 4): (0, 140, 0)},
    ),
    Layout(
        "two levels of goals",
        [
            ["Inriktningsmål", "Effektmål", "Nyckeltal", "Resultat 2034"],
            ["Ett grönt Norrby", "Mer kollektivtrafik", "Resor per invånare", "41"],
            ["Ett grönt Norrby", "Renare luft", "Partiklar", "12"],
        ],
        IND,
        ["goal", "sub_goal", "indicator", "outturn"],
        "hdd",
        periods=[None, None, None, "2034"],
    ),
    Layout(
        "25 status of the goal above",
        [
            ["Huvudansvarig nämnd", "Bedömning måluppfyllelse"],
            ["» Skolnämnden|» Kulturnämnden", "Målet bedöms sannolikt att nå."],
        ],
        GOALS,
        ["responsible", "status"],
        "hd",
    ),
    Layout(
        "15 dates with who answers",
        [
            ["Datum", "Aktivitet", "Ansvarig"],
            ["2031-02-15", "Vandra genom centrum med råden", "Trafikingenjör"],
            ["2031-10-01", "Skylta badplatserna", "Gatuchef"],
        ],
        ACT,
        ["timing", "activity", "responsible"],
        "hdd",
    ),
    Layout(
        "21 goals with a colour that is not printed as text",
        [
            ["Strategiska mål", "Nämndmål", "Förvaltningsområde", "2032"],
            ["Ett gott liv", "Fler äldre är nöjda med maten", "Omsorg", ""],
            ["^", "Fler barn läser böcker", "Utbildning", ""],
        ],
        GOALS,
        ["goal", "sub_goal", "responsible", "other"],
        "hdd",
    ),
    Layout(
        "questions as headers",
        [
            ["Vad ska vi mäta?", "Läge 2030", "Mål 2031", "Hur gick det?"],
            ["Andel fysiskt aktiva vuxna", "61 %", "66 %", "Ökar i alla åldrar"],
        ],
        IND,
        ["indicator", "current", "target", "comment"],
        "hd",
        periods=[None, "2030", "2031", None],
    ),
    Layout(
        "questions as headers of activities",
        [
            ["Vad ska vi göra?", "Vem gör det?", "När ska det vara klart?", "Hur följs det upp?"],
            ["Kartlägga alla löner", "HR-chef", "Mars 2031", "Personalbokslut"],
        ],
        ACT,
        ["activity", "responsible", "timing", "follow_up"],
        "hd",
    ),
    Layout(
        "key figures with targets",
        [["Finansiella nyckeltal", "Mål 2032", "Utfall 2032"], ["Soliditet (%)", "40", "42"]],
        IND,
        ["indicator", "target", "outturn"],
        "hd",
    ),
    # --- no plan tables
    Layout(
        "schedule",
        [["Datum", "Aktivitet"], ["20 mars", "Nämnderna lämnar in sina förslag"]],
        PLAIN,
        ["date", "activity"],
        "hd",
    ),
    Layout(
        "schedule by the clock",
        [["Tid", "Aktivitet"], ["08.30", "Samling"], ["09:00-10:00", "Genomgång"]],
        PLAIN,
        ["timing", "activity"],
        "hdd",
    ),
    Layout(
        "schedule of a day with names",
        [
            ["Tid", "Aktivitet", "Ansvarig"],
            ["08.30", "Samling", "Ordförande"],
            ["kl. 9.15", "Genomgång", "Ekonomichef"],
        ],
        PLAIN,
        ["timing", "activity", "responsible"],
        "hdd",
    ),
    Layout(
        "wheel of the year",
        [["Månad", "Aktivitet"], ["Januari", "Bokslut"], ["Juni", "Fullmäktige beslutar"]],
        PLAIN,
        ["date", "activity"],
        "hdd",
    ),
    Layout(
        "water at places",
        [
            ["Provpunkt", "Riktvärde", "Utfall 2031", "Utfall 2032"],
            ["Norra viken, totalfosfor", "25", "31", "28"],
        ],
        PLAIN,
        ["substance", "other", "outturn", "outturn"],
        "hd",
    ),
    Layout(
        "noise along roads",
        [["Väg", "Riktvärde", "Uppmätt värde"], ["Storgatan", "55 dBA", "61 dBA"]],
        PLAIN,
        ["other", "other", "outturn"],
        "hd",
    ),
    Layout(
        "key figures of the accounts",
        [["Finansiella nyckeltal", "2031", "2032"], ["Soliditet (%)", "41", "42"]],
        PLAIN,
        ["amount", "other", "other"],
        "hd",
    ),
    Layout(
        "economy",
        [
            ["Belopp i mnkr", "Period", ">", ">", "Helår", ">"],
            ["", "Utfall", "Budget", "Avvik|else", "Prognos", "Fg prognos"],
            ["Intäkter", "1 513,3", "1 500,0", "13,3", "6 000", "6 010"],
        ],
        PLAIN,
        ["amount", "outturn", "budget", "deviation", "forecast", "forecast"],
        "hhd",
    ),
    Layout(
        "economy of units",
        [
            ["Verksamheter (tkr)", "Utfall 2035", "Budget 2035", "Återstår"],
            ["Bibliotek", "- 6 279", "-8 417", "2 138"],
        ],
        PLAIN,
        ["amount", "outturn", "budget", "budget"],
        "hd",
    ),
    Layout(
        "change between periods",
        [
            ["Mått", "Utfall perioden jämfört med|samma period föregående år"],
            ["Personalkostnader", "7,6 %"],
        ],
        PLAIN,
        ["indicator", "deviation"],
        "hd",
    ),
    Layout(
        "risks",
        [
            ["ID", "Skadehändelse", "Sannolikhet", "Konsekvens", "Åtgärd", "Ansvarig"],
            ["3", "Översvämning i källaren", "3", "4", "Pumpar", "Fastighetschef"],
        ],
        PLAIN,
        ["row_number", "risk", "probability", "consequence", "activity", "responsible"],
        "hd",
    ),
    Layout(
        "water",
        [
            ["Ämne", "Halt före rening", "Målvärde"],
            ["Fosfor", "0,12", "0.050"],
        ],
        PLAIN,
        ["substance", "substance", "target"],
        "hd",
    ),
    Layout(
        "members",
        [["Namn", "Parti", "Uppdrag"], ["N. N.", "(X)", "Ordförande"]],
        PLAIN,
        ["person", "party", "assignment"],
        "hd",
    ),
    Layout(
        "tariff",
        [["Åtgärd", "Avgift", "Handläggningstid"], ["Bygglov för altan", "4 500 kr", "10 v"]],
        PLAIN,
        ["activity", "price", "price"],
        "hd",
    ),
]
