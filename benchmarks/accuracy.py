"""Rows found, lost and invented: styrkort beside pdfplumber, camelot and img2table.

Run: ``python benchmarks/accuracy.py [FIRST [LAST]]``; the seeds of the random plans, 0 to 120 by
default. Every reader gets the same PDFs (ReportLab, untagged, by style of the tables' lines). A
row is exact when every cell of it stands in its column with all its words; blanks and hyphens do
not count, so that no reader loses by how it joins lines. Rows that no table prints are invented;
headers count as neither.
"""

from __future__ import annotations

import logging
import sys
import tempfile
import unicodedata
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "samples"))

import random_plans  # noqa: E402 - the samples' modules are not installed
from document import Grid, Rules  # noqa: E402

SEEDS = (0, 120)

Row = tuple[str, ...]
Reader = Callable[[bytes], Iterator[Row]]


def folded(text: str | None) -> str:
    """The text without blanks and hyphens."""
    composed = unicodedata.normalize("NFKC", text or "")
    return "".join(c for c in composed if not c.isspace() and c not in "-‐‑\u00ad")


def printed_rows(plan: random_plans.RandomPlan) -> tuple[set[Row], Counter[Row]]:
    """The header rows and the body rows of a plan's tables; a merged cell in its first row."""
    headers: set[Row] = set()
    body: Counter[Row] = Counter()
    for grid in plan.document.blocks:
        if not isinstance(grid, Grid):
            continue
        covered: set[tuple[int, int]] = set()
        for y, cells in enumerate((*grid.header, *grid.rows)):
            line, x = [""] * len(grid.widths), 0
            for cell in cells:
                while (x, y) in covered:
                    x += 1
                line[x] = folded(cell.text)
                span = [(x + dx, y + dy) for dx in range(cell.columns) for dy in range(cell.rows)]
                covered.update(span)
                x += cell.columns
            if y < len(grid.header):
                headers.add(tuple(line))
            else:
                body[tuple(line)] += 1
    return headers, body


def ours(data: bytes) -> Iterator[Row]:
    """styrkort: the rows of every table, after stitching."""
    from styrkort.extract.documents import Reading, read_pdf
    from styrkort.extract.naming.named import NamedTable

    for item in read_pdf(data, Reading()).flow:
        if isinstance(item, NamedTable):
            rows = [[""] * item.table.column_count for _ in range(item.table.row_count)]
            for cell in item.table.cells:
                rows[cell.row][cell.column] = folded("".join(line.text for line in cell.lines))
            yield from map(tuple, rows)


def pdfplumber_rows(data: bytes) -> Iterator[Row]:
    """Tables as pdfplumber's own settings find them."""
    from io import BytesIO

    import pdfplumber

    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages:
            for table in page.extract_tables():
                yield from (tuple(map(folded, row)) for row in table)


def camelot_rows(data: bytes, **settings: str) -> Iterator[Row]:
    """Tables as a flavour of camelot finds them."""
    from camelot.io import read_pdf

    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        for table in read_pdf(file.name, pages="all", **settings):
            yield from (tuple(map(folded, row)) for row in table.df.itertuples(index=False))


def camelot_lattice(data: bytes) -> Iterator[Row]:
    """By drawn lines."""
    return camelot_rows(data, flavor="lattice", engine="vector")


def camelot_stream(data: bytes) -> Iterator[Row]:
    """By alignment."""
    return camelot_rows(data, flavor="stream")


def img2table_rows(data: bytes) -> Iterator[Row]:
    """img2table with borderless tables, the PDF's own text."""
    from img2table.document import PDF

    for tables in (
        PDF(src=data, pdf_text_extraction=True)
        .extract_tables(borderless_tables=True, implicit_rows=False)
        .values()
    ):
        for table in tables:
            yield from (tuple(folded(cell.value) for cell in row) for row in table.content.values())


READERS: dict[str, Reader] = {
    "styrkort": ours,
    "pdfplumber": pdfplumber_rows,
    "camelot lattice": camelot_lattice,
    "camelot stream": camelot_stream,
}


def with_img2table() -> dict[str, Reader]:
    """img2table beside the others, where it is installed (the extra `bench`)."""
    try:
        import img2table  # noqa: F401
    except ModuleNotFoundError:
        print("img2table is not installed: left out", file=sys.stderr)
        return READERS
    return {**READERS, "img2table": img2table_rows}


def compared(rows: Sequence[Row], headers: set[Row], body: Counter[Row]) -> tuple[int, int]:
    """How many printed rows were found, and how many rows were invented."""
    found = Counter(row for row in rows if row not in headers and any(row))
    return sum((body & found).values()), sum((found - body).values())


def main(first: int, last: int) -> None:
    """Print the table as Markdown."""
    warnings.filterwarnings("ignore")
    logging.disable(logging.ERROR)
    readers = with_img2table()
    totals: dict[tuple[str, str], Counter[str]] = {}
    for seed in range(first, last):
        plan = random_plans.random_plan(seed)
        data = random_plans.render(plan)
        headers, body = printed_rows(plan)
        style = "full rules" if plan.document.look.rules is Rules.FULL else "no vertical lines"
        for name, reader in readers.items():
            exact, invented = compared(list(reader(data)), headers, body)
            counts = Counter(rows=sum(body.values()), exact=exact, invented=invented)
            totals.setdefault((style, name), Counter()).update(counts)
    print("| tables | reader | rows | exact | | invented |\n| --- | --- | --: | --: | --: | --: |")
    for style in sorted({style for style, _ in totals}):
        for name in readers:
            got = totals[style, name]
            share = got["exact"] / max(1, got["rows"])
            cells = f"{got['rows']} | {got['exact']} | {share:.1%} | {got['invented']}"
            print(f"| {style} | {name} | {cells} |")


if __name__ == "__main__":
    bounds = [int(word) for word in sys.argv[1:3]]
    main(*(bounds if len(bounds) == 2 else (SEEDS[0], bounds[0] if bounds else SEEDS[1])))
