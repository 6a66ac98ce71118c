"""Invented plans printed as linear text: cell by cell, wrapped by random column widths.

Everything is drawn from one `random.Random`, so a seed names a plan. The way of printing imitates
text taken from PDFs: a cell's lines stand one after the other; a cell of one line shares its line
with the next cell (or every cell begins a line); blank lines, trailing spaces, page breaks and
empty cells follow the plan's style.
"""

from __future__ import annotations

import random
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field

HEADERS = {
    "activities": [
        ["Aktivitet", "Ansvarig", "När genomfört", "Utvärderas"],
        ["Aktivitet", "Ansvarig", "Tidplan"],
        ["Åtgärd", "Ansvarig", "Deltar", "Tidplan"],
        ["Åtgärd", "Ansvarig", "Tid", "Uppföljning"],
        ["Aktivitet", "Ansvar", "När", "Följs upp"],
        ["Nr", "Aktivitet", "Ansvarig", "Klart senast"],
    ],
    "indicators": [
        ["DELMÅL", "MÅLVÄRDE", "INDIKATOR", "RÖD", "GUL", "GRÖN"],
        ["Indikator", "Målvärde", "Röd", "Gul", "Grön"],
        ["Indikator", "Utfall 2029", "Utfall 2030", "Målvärde 2031"],
        ["Mått", "Startvärde", "Målvärde"],
        ["Delmål", "Indikator", "Målvärde"],
    ],
}

OPENINGS = [
    "Vi", "Utveckla", "Ta fram", "Genomföra", "Se över", "Starta", "Vi ska", "Erbjuda", "Inventera",
    "Fortsätta att", "Öka", "Införa", "Kartlägga", "Arbeta med", "Stärka", "Genomlysning av",
    "Samverka kring", "Uppdatera", "Alla enheter", "Varje arbetslag", "Utbilda personalen i",
    "Planera och genomföra", "Utbildning i", "Fortsatt arbete med", "Implementera", "Revidera",
]  # fmt: skip
OBJECTS = [
    "en gemensam rutin för överlämning", "kartläggningen av svinn i köken", "lokala samråd",
    "introduktionen för nyanställda", "e-tjänster för bygglov", "nätverket för trygghetsvärdar",
    "rutiner för avvikelsehantering enligt SOSFS", "ett årshjul för kompetensutveckling",
    "HBTQ-certifiering av fritidsgårdarna", "skyddsronder", "energikartläggning av lokalerna",
    "dialogmöten med föreningslivet", "en plan för läsfrämjande arbete", "matlagning från grunden",
    "samtal om Agenda 2030", "elevernas delaktighet", "tillsynen av enskilda avlopp (etapp 2)",
    "simundervisningen vid Norrbadet", "det systematiska arbetsmiljöarbetet",
    "gång- och cykelvägar", "vaccinationsuppdraget", "ett språkombud på varje enhet",
    "hemtjänstens scheman i Teams",
    "avtalet med Lindvallen AB", "öppna data", "BAS-grupper i alla klasser",
]  # fmt: skip
TAILS = [
    "", "", "", "i samtliga verksamheter", "tillsammans med civilsamhället", "på alla enheter",
    "under hela året", "minst två gånger per termin", "med stöd av elevhälsan", "vid behov",
    "för att minska sjukfrånvaron", "så att fler söker sig till kommunen", "enligt fastställd plan",
    "(mail, telefon och besök)", "inom ramen för KAA", "och återkoppla resultatet till nämnden",
    "genom riktade insatser till unga 16-24 år", "i enlighet med Barnkonventionen",
    "samt följa upp utfallet per enhet. Resultatet redovisas för berörda.", ", årligen",
]  # fmt: skip
ACTORS = [
    "Rektor", "Enhetschef", "Ansvarig chef", "Alla medarbetare", "Kvalitetssamordnare",
    "Ledningsgrupp Väst", "Miljöstrateg", "Kommunchef", "Förvaltningschef", "HR-specialist",
    "Biblioteket", "Kost och lokalvård", "KS, BUN", "Tekniska utskottet", "Näringslivsutvecklare",
    "Avdelning Trygghet", "Socialsekreterare", "Kommundirektör", "Upphandlingsansvarig",
    "Arbetslaget", "Teamledare Norr", "Ekonomienheten", "Säkerhetschef", "Kontaktcenter",
    "Förskolechefer", "Fastighetsbolaget", "Respektive chef", "Verksamhetsutvecklare",
]  # fmt: skip
TIMES = [
    "Löpande", "December 2031", "Mars", "Höst 2031", "Vid behov", "Kvartal 2", "Q3 2031", "2031",
    "2031-2033", "Våren 2031", "Senast 1 oktober", "Årligen", "Minst 2 ggr/år", "T2 2031",
    "Hela året", "Vecka 40", "31 maj 2031", "2031-06-30", "Kontinuerligt", "Före sommaren",
    "Snarast efter beslut",
]  # fmt: skip
OCCASIONS = [
    "Årsbokslut", "Delårsrapport", "Tertialrapport/årsbokslut", "Verksamhetsberättelse",
    "Tertialrapport", "Delårsbokslut och bokslut", "Månadsuppföljning", "Årsredovisning",
    "T1, T2 och årsbokslut", "Delårsrapport 2", "Bokslut", "Nämndens uppföljning i maj",
]  # fmt: skip
SUB_GOALS = [
    "Trygga och säkra miljöer", "Hållbar ekonomi", "Nöjda brukare", "En attraktiv arbetsgivare",
    "Alla barn ska nå målen", "Ett levande kulturliv", "Minskad klimatpåverkan i egna transporter",
    "Kommunen ska vara lätt att nå", "God tillgång till bostäder",
    "Rent vatten i sjöar och vattendrag",
]  # fmt: skip
INDICATORS = [
    "Andel behöriga elever till yrkesprogram", "Brukarundersökning", "Sjukfrånvaro", "NKI företag",
    "Kolada U07451 Resultat vid granskning", "Antal besök på biblioteken per invånare",
    "SCB medborgarundersökning vart 3:e år. Hur nöjd är du med kommunen?", "HME totalindex",
    "Andel förnybar energi i egna fastigheter", "Kostnad per plats i förskolan",
    "Enkät till vårdnadshavare i årskurs 5", "Statistik från Previa", "Avfall per person",
    "Medarbetarundersökning", "Andel anställda som rekommenderar sin arbetsplats till andra",
]  # fmt: skip
TARGETS = [
    "100%", ">80", "< 6 %", "90 %", "8,0 (av 10,0)", "minst 75 procent", "HME-index >78",
    "95% nöjdhet", "12 500 kr", "+25 invånare / 1 nov", "3", "≥ 4,2", "Ska öka",
    "Enligt beslutad ram", "Minst 85 %", "0", "64", "7,5",
]  # fmt: skip
HEADINGS = [
    "Trygghet i hela kommunen", "En skola för alla", "Hållbar tillväxt och goda livsmiljöer",
    "Ekonomi i balans", "Attraktiv arbetsgivare", "Digital utveckling som gör nytta för invånarna",
    "Folkhälsa och delaktighet",
]  # fmt: skip
PROSE = [
    "Nämnden följer utvecklingen noga och återkommer i delårsrapporten med en samlad bild av "
    "läget. Arbetet bedrivs i nära samverkan med andra förvaltningar och med föreningslivet.",
    "Målet bryts ned i verksamheternas egna planer. Under året genomförs dialoger med samtliga "
    "enheter om hur arbetet fortskrider och vilka hinder som finns.",
]
LABELS = ["Kommunövergripande mått:", "Verksamhetens aktiviteter:", "Så mäter vi:"]

NARROW = dict.fromkeys("iljtfr.,:;()[]|!'/-1", 0.6) | dict.fromkeys("mwMWÅÄÖ%—", 1.45)


@dataclass(frozen=True)
class Style:
    """How one plan is printed."""

    shares_lines: bool
    blank: str
    """After which lines a blank one stands: `all`, `most`, `none`, `cells`, `rows`."""
    trailing: bool
    doubled: float
    """Chance of a second space at a cell's end."""
    empty_is_wide: bool
    page_break: str
    """`feed`, `feed and number`, `space`."""
    hyphenates: bool
    heading: str
    prose: float


@dataclass
class LinearPlan:
    """A printed plan and the printed words of each cell: tables of rows of cells of words."""

    text: str
    tables: list[list[list[list[str]]]] = field(default_factory=list)


def invent(seed: int) -> LinearPlan:
    """The plan with this seed."""
    rng = random.Random(seed)
    style = _style(rng)
    plan = LinearPlan("")
    out: list[str] = []
    header = {kind: rng.choice(choices) for kind, choices in HEADERS.items()}
    palette = _palette(rng)
    for number in range(1, rng.randint(3, 6)):
        out += _heading(rng, style, number)
        for kind in ("indicators", "activities"):
            if rng.random() < (0.6 if kind == "indicators" else 0.95):
                if rng.random() < 0.5:
                    out += _spaced([rng.choice(LABELS)], style, rng)
                maker = _activities if kind == "activities" else _indicators
                rows = maker(rng, header[kind], palette)
                printed, cells = _print_table(rng, style, header[kind], rows)
                out += printed
                plan.tables.append(cells)
        if rng.random() < style.prose:
            out += _spaced(_wrapped(rng.choice(PROSE).split(), 70.0, hyphenates=False), style, rng)
    plan.text = "\n".join(out) + "\n"
    return plan


def invented_rows(rng: random.Random, kind: str, header: Sequence[str]) -> list[list[str]]:
    """The texts of a table's rows, for one of the `HEADERS` of that kind."""
    maker = _activities if kind == "activities" else _indicators
    return maker(rng, header, _palette(rng))


def _style(rng: random.Random) -> Style:
    return Style(
        shares_lines=rng.random() < 0.75,
        blank=rng.choice(["all", "most", "most", "none", "cells", "rows"]),
        trailing=rng.random() < 0.6,
        doubled=rng.choice([0.0, 0.05, 0.15]),
        empty_is_wide=rng.random() < 0.85,
        page_break=rng.choice(["feed", "feed and number", "space"]),
        hyphenates=rng.random() < 0.4,
        heading=rng.choice(["• {}. {}", "- {}. {}", "{}. {}", "# {} {}", "{}.1 {}"]),
        prose=rng.choice([0.0, 0.0, 0.4]),
    )


def _palette(rng: random.Random) -> dict[str, list[str]]:
    """The few values that a plan's own columns hold again and again."""
    return {
        "actors": rng.sample(ACTORS, rng.randint(2, 7)),
        "times": rng.sample(TIMES, rng.randint(2, 7)),
        "occasions": rng.sample(OCCASIONS, rng.randint(1, 4)),
    }


def _activities(
    rng: random.Random, header: Sequence[str], palette: dict[str, list[str]]
) -> list[list[str]]:
    return [
        [_activity_cell(rng, name, number, palette) for name in header]
        for number in range(1, rng.randint(3, 14))
    ]


def _activity_cell(
    rng: random.Random, name: str, number: int, palette: dict[str, list[str]]
) -> str:
    match name:
        case "Aktivitet" | "Åtgärd":
            return _activity(rng)
        case "Nr":
            return f"{number}." if rng.random() < 0.9 else ""
        case "Ansvarig" | "Ansvar":
            return rng.choice(palette["actors"])
        case "Deltar":
            return rng.choice([*palette["actors"], ""])
        case "Utvärderas" | "Uppföljning" | "Följs upp":
            return rng.choice(palette["occasions"])
        case _:
            return rng.choice(palette["times"])


def _activity(rng: random.Random) -> str:
    parts = [rng.choice(OPENINGS), rng.choice(OBJECTS), rng.choice(TAILS)]
    if rng.random() < 0.2:
        parts[2:2] = ["och", rng.choice(OBJECTS)]
    return " ".join(part for part in parts if part).replace(" ,", ",")


def _indicators(
    rng: random.Random, header: Sequence[str], _palette: dict[str, list[str]]
) -> list[list[str]]:
    rows = []
    for _ in range(rng.randint(1, 4)):
        red, yellow, green = _thresholds(rng)
        values = {"RÖD": red, "GUL": yellow, "GRÖN": green}
        cells = []
        for name in header:
            if name.upper() in values:
                cells.append(values[name.upper()])
            elif name.upper() == "DELMÅL":
                cells.append(rng.choice(SUB_GOALS))
            elif name.upper() in ("INDIKATOR", "MÅTT"):
                cells.append(rng.choice(INDICATORS))
            elif name.upper() == "MÅLVÄRDE":
                cells.append(rng.choice(TARGETS))
            else:
                cells.append(
                    rng.choice(
                        [
                            f"{rng.randint(1, 99)}",
                            f"{rng.randint(1, 99)},{rng.randint(0, 9)} %",
                            "-",
                        ]
                    )
                )
        rows.append(cells)
    return rows


def _thresholds(rng: random.Random) -> tuple[str, str, str]:
    low = rng.randint(2, 80)
    high = low + rng.randint(2, 9)
    unit = rng.choice(["", "%", " %"])
    if rng.random() < 0.15:
        return f"<{high}{unit}", "", f"{high}{unit}"
    if rng.random() < 0.3:
        return f"≥{high},0", f"{low},1-{high - 1},9", f"< {low}{unit}"
    return f"≤{low}{unit}", f"{low + 1}-{high - 1}{unit}", f"≥{high}{unit}"


def _heading(rng: random.Random, style: Style, number: int) -> list[str]:
    title = style.heading.format(number, rng.choice(HEADINGS))
    return _spaced(_wrapped(title.split(), 60.0, hyphenates=False), style, rng)


def _spaced(lines: Sequence[str], style: Style, rng: random.Random) -> list[str]:
    out = []
    for line in lines:
        out.append(line + " " * style.trailing)
        if style.blank in ("all", "most", "cells", "rows") and rng.random() < 0.95:
            out.append("")
    return out


def _length(text: str) -> float:
    return sum(NARROW.get(character, 1.0) for character in text)


def _wrapped(words: Sequence[str], width: float, *, hyphenates: bool) -> list[str]:
    """Lines no wider than `width` mean characters; a long word may be cut with a hyphen."""
    lines: list[list[str]] = [[]]
    for word in words:
        room = width - _length(" ".join(lines[-1])) - (1 if lines[-1] else 0)
        if _length(word) > room and lines[-1]:
            cut = _cut(word, room) if hyphenates else None
            if cut is not None:
                lines[-1].append(cut + "-")
                word = word[len(cut) :]
            lines.append([])
        lines[-1].append(word)
    return [" ".join(line) for line in lines]


def _cut(word: str, room: float) -> str | None:
    if not word.isalpha() or len(word) < 11:
        return None
    return next(
        (word[:n] for n in range(len(word) - 4, 4, -1) if _length(word[:n]) < room - 1), None
    )


def _print_table(
    rng: random.Random, style: Style, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[list[str], list[list[list[str]]]]:
    widths = [_width(rng, name) for name in header]
    out = [" ".join(header) + " " * style.trailing, ""]
    if len(header) > 3 and rng.random() < 0.15:
        out = [" ".join(header[:2]) + " ", "", " ".join(header[2:]), ""]
    cells = []
    for row in rows:
        wrapped = [
            _wrapped(text.split(), width, hyphenates=style.hyphenates) if text else []
            for text, width in zip(row, widths, strict=True)
        ]
        cells.append([[word for line in lines for word in line.split()] for lines in wrapped])
        out += _print_row(rng, style, wrapped)
    return out, cells


def _width(rng: random.Random, name: str) -> float:
    if name in ("Aktivitet", "Åtgärd"):
        return rng.uniform(28, 48)
    if name.upper() in ("DELMÅL", "INDIKATOR", "MÅTT"):
        return rng.uniform(16, 34)
    if name == "Nr":
        return 5.0
    return rng.uniform(12, 26)


def _print_row(rng: random.Random, style: Style, cells: Sequence[Sequence[str]]) -> Iterator[str]:
    lines: list[str] = []
    ends_cell: list[bool] = []
    shared = ""
    for index, cell in enumerate(cells):
        if not cell:
            if style.empty_is_wide and shared:
                shared += " "
            continue
        first, *rest = cell
        shared = f"{shared} {first}" if shared else first
        last = index == len(cells) - 1
        if rest or last or not style.shares_lines or rng.random() < 0.02:
            lines.append(shared)
            ends_cell.append(not rest)
            lines += rest
            ends_cell += [False] * (len(rest) - 1) + [True] * bool(rest)
            shared = ""
    if shared:
        lines.append(shared)
        ends_cell.append(True)
    yield from _finished(rng, style, lines, ends_cell)


def _finished(
    rng: random.Random, style: Style, lines: Sequence[str], ends_cell: Sequence[bool]
) -> Iterator[str]:
    for index, (line, ends) in enumerate(zip(lines, ends_cell, strict=True)):
        if rng.random() < 0.03:
            line = yield from _new_page(rng, style, line)
        doubled = ends and rng.random() < style.doubled
        yield line + " " * (style.trailing + doubled)
        blank = {
            "all": True,
            "most": rng.random() < 0.93,
            "none": False,
            "cells": ends,
            "rows": index == len(lines) - 1,
        }[style.blank]
        if blank:
            yield ""


def _new_page(rng: random.Random, style: Style, line: str) -> Generator[str, None, str]:
    if style.page_break == "space":
        return " " + line
    if style.page_break == "feed and number":
        yield f"Sida {rng.randint(2, 30)}"
    return "\f" + line
