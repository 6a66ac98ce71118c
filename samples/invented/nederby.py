"""Nederby: budget, members, risks, tariffs, water quality: tables that are no plan tables."""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look
from plan import PlainTable, Plan
from plan_tables import front, grid

from invented.sample import Sample

TABLES: tuple[tuple[str, PlainTable, tuple[float, ...]], ...] = (
    (
        "Driftbudget",
        PlainTable(
            ("Verksamheter (tkr)", "Utfall 2023", "Budget 2024", "Prognos 2024", "Avvikelse"),
            (
                ("Förskola", "-98 412", "-101 200", "-102 050", "-850"),
                ("Grundskola", "-214 870", "-219 400", "-221 300", "-1 900"),
                ("Äldreomsorg", "-187 330", "-196 000", "-194 100", "1 900"),
                ("Summa", "-500 612", "-516 600", "-517 450", "-850"),
            ),
        ),
        (2.4, 1, 1, 1.1, 1),
    ),
    (
        "Nämndens ledamöter",
        PlainTable(
            ("Uppdrag", "Parti", "Mandatperiod"),
            (("Ordförande", "A", "2023-2026"), ("Ledamot", "B", "2023-2026")),
        ),
        (2, 1, 1.5),
    ),
    (
        "Riskanalys",
        PlainTable(
            ("ID", "Skadehändelse", "Konsekvens", "Sannolikhet", "Riskvärde"),
            (
                ("1", "Strömavbrott längre än åtta timmar", "3", "2", "6"),
                ("2", "Felaktiga utbetalningar", "2", "3", "6"),
            ),
        ),
        (0.5, 3, 1.1, 1.2, 1.1),
    ),
    (
        "Taxa för uthyrning av lokaler",
        PlainTable(
            ("Lokal", "Avgift kr/timme", "Avgift kr/dygn"),
            (("Idrottshall", "150", "1 200"), ("Samlingssal", "120", "900")),
        ),
        (2, 1, 1),
    ),
    (
        "Dagvatten, halter vid utloppet (µg/l)",
        PlainTable(
            ("Ämne", "P", "N", "Pb", "Cu", "Zn"),
            (
                ("Målvärde", "150", "2500", "14", "22", "60"),
                ("Beräknad halt", "0.12", "1800", "0.40", "0.050", ""),
            ),
        ),
        (1.6, 1, 1, 1, 1, 1),
    ),
)
PLAN = Plan(
    "Budget och taxor 2025", "Nederby kommun", (), tables=tuple(table for _, table, _ in TABLES)
)


def _blocks() -> list[Block]:
    blocks = front(PLAN)
    for title, table, widths in TABLES:
        blocks += [Heading(title, 2), grid(table.header, table.rows, widths)]
    return blocks


SAMPLE = Sample(
    name="nederby_budget_2025",
    producer="libreoffice",
    family="no plan table: budget, members, risks, tariffs, water quality",
    plan=PLAN,
    document=Document(
        PLAN.title, tuple(_blocks()), Look(font="Liberation Sans", size=10, fills=Fills.HEADER)
    ),
)
