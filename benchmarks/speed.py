"""Pages per second and memory of styrkort beside what others read with, in one run.

Run: ``python benchmarks/speed.py [FOLDER…]``; the folders default to the samples, and to
``../shared/seeds`` and ``../shared/published`` where they exist. A document of 500 pages is made
first. Every reader gets the same files, each group of files in a process of its own, one process at
a time; what is timed is the reading, not the import. The slowest read only the first pages of the
long document, which the table says: pages per second are what is compared.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter

import pypdfium2
from long_document import PAGES, long_document

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "samples", ROOT / "../shared/seeds", ROOT / "../shared/published")

OURS, BARE = "styrkort", "pdfplumber"
TARGET_RATIO = 3.0
"""Pages per second against pdfplumber's bare table extraction, on every group of files."""

TARGET_MEMORY_MB = 200
"""Peak memory of styrkort on the long document."""

RUNS = 2
"""The faster of so many readings of a file counts: the machine's other work only slows."""

START_RUNS = 5

SLOW_PAGES = 60
"""Pages of the long document that camelot reads: all of them take minutes (2026-11)."""

KB_IN_MB = 1024
MAC_BYTES_IN_KB = 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """One reader over one group of files."""

    pages: int
    seconds: float
    peak_mb: float
    start_seconds: float
    """Import of the reader, not part of `seconds`."""

    @property
    def pages_per_second(self) -> float:
        """Speed of the reading alone."""
        return self.pages / self.seconds


Read = Callable[[Path, int], None]
"""Reads the first so many pages of a file."""


def styrkort() -> Read:
    """From the file to the JSON: every stage."""
    from styrkort import Reading, dumps, read

    def run(path: Path, pages: int) -> None:
        dumps(read(path, Reading(pages=frozenset(range(1, pages + 1)))))

    return run


def pdfplumber() -> Read:
    """`extract_tables` on every page, which is where most scripts begin."""
    import pdfplumber

    def run(path: Path, pages: int) -> None:
        with pdfplumber.open(path) as document:
            for page in document.pages[:pages]:
                page.extract_tables()
                page.close()

    return run


def camelot_lattice() -> Read:
    """Ruled tables by looking at a picture of the page, the default."""
    return _camelot(engine=None)


def camelot_vector() -> Read:
    """Ruled tables by the lines drawn."""
    return _camelot(engine="vector")


def _camelot(engine: str | None) -> Read:
    from camelot.io import read_pdf

    options = {} if engine is None else {"engine": engine}

    def run(path: Path, pages: int) -> None:
        read_pdf(str(path), pages=f"1-{pages}", flavor="lattice", **options)

    return run


def pypdfium2_text() -> Read:
    """The raw text, without any tables: what no reader can be faster than."""

    def run(path: Path, pages: int) -> None:
        with pypdfium2.PdfDocument(path) as document:
            for number in range(pages):
                page = document[number]
                page.get_textpage().get_text_bounded()
                page.close()

    return run


READERS: dict[str, Callable[[], Read]] = {
    OURS: styrkort,
    BARE: pdfplumber,
    "camelot lattice": camelot_lattice,
    "camelot vector": camelot_vector,
    "pypdfium2 text": pypdfium2_text,
}
SLOW_READERS = ("camelot lattice", "camelot vector")


def measure(reader: str, limit: int, files: Iterable[Path]) -> Measured:
    """Read the files in this process."""
    before = perf_counter()
    read = READERS[reader]()
    start = perf_counter() - before
    seconds, pages = 0.0, 0
    for path in files:
        count = min(page_count(path), limit)
        seconds += min(_seconds(read, path, count) for _ in range(RUNS))
        pages += count
    return Measured(pages, seconds, peak_mb(), start)


def _seconds(read: Read, path: Path, pages: int) -> float:
    before = perf_counter()
    read(path, pages)
    return perf_counter() - before


def peak_mb() -> float:
    """The most memory this process ever held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / KB_IN_MB / (MAC_BYTES_IN_KB if sys.platform == "darwin" else 1)


def page_count(path: Path) -> int:
    """Pages of a PDF."""
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def in_own_process(reader: str, limit: int, files: Sequence[Path]) -> Measured:
    """`measure`, in a process that has read nothing else."""
    command = [sys.executable, __file__, "--only", reader, "--limit", str(limit), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def groups_of(folders: Iterable[Path]) -> dict[str, list[Path]]:
    """The PDFs of each folder that has any."""
    found = {folder.resolve().name: sorted(folder.glob("*.pdf")) for folder in folders}
    return {name: files for name, files in found.items() if files}


def table(results: dict[str, dict[str, Measured]]) -> str:
    """A Markdown table: one row a group and reader."""
    lines = [
        "| files | reader | pages | pages/s | × pdfplumber | peak MB | import, s |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for group, by_reader in results.items():
        for reader, got in by_reader.items():
            ratio = got.pages_per_second / by_reader[BARE].pages_per_second
            lines.append(
                f"| {group} | {reader} | {got.pages} | {got.pages_per_second:.1f} | {ratio:.1f}"
                f" | {got.peak_mb:.0f} | {got.start_seconds:.1f} |"
            )
    return "\n".join(lines)


def verdicts(results: dict[str, dict[str, Measured]], long_name: str) -> list[str]:
    """What was missed of the targets, one line each."""
    missed = []
    for group, by_reader in results.items():
        ratio = by_reader[OURS].pages_per_second / by_reader[BARE].pages_per_second
        if ratio < TARGET_RATIO:
            missed.append(f"{group}: {ratio:.1f} × pdfplumber, target {TARGET_RATIO:.0f}")
    memory = results[long_name][OURS].peak_mb
    if memory >= TARGET_MEMORY_MB:
        missed.append(f"{long_name}: {memory:.0f} MB, target under {TARGET_MEMORY_MB}")
    return missed


STARTS = {
    "import styrkort": ("-c", "import styrkort"),
    "styrkort --version": ("-m", "styrkort", "--version"),
}


def starts() -> list[str]:
    """How long a start takes beside a bare start of Python, one line each."""
    bare = _start_seconds(("-c", "pass"))
    lines = [f"python -c pass: {bare:.2f} s"]
    for name, arguments in STARTS.items():
        took = _start_seconds(arguments)
        lines.append(f"{name}: {took:.2f} s, {took / bare:.1f} × a bare start")
    return lines


def _start_seconds(arguments: Sequence[str]) -> float:
    """The fastest of five starts."""

    def once() -> float:
        before = perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        return perf_counter() - before

    return min(once() for _ in range(START_RUNS))


def main() -> int:
    """Measure all and print the table; the exit code says whether the targets are met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--only", choices=READERS, help="one reader over files, as JSON")
    parser.add_argument("--limit", type=int, default=PAGES, help="pages read of each file")
    arguments = parser.parse_args()
    if arguments.only:
        print(json.dumps(asdict(measure(arguments.only, arguments.limit, arguments.paths))))
        return 0
    return compare(groups_of(arguments.paths or FOLDERS))


def compare(groups: dict[str, list[Path]]) -> int:
    """Every reader over every group of files and over the long document."""
    long_name = f"{PAGES} pages"
    results: dict[str, dict[str, Measured]] = {}
    with tempfile.TemporaryDirectory() as folder:
        long_file = Path(folder) / "long.pdf"
        long_file.write_bytes(long_document(PAGES))
        for group, files in {**groups, long_name: [long_file]}.items():
            results[group] = {}
            for reader in READERS:
                limit = SLOW_PAGES if reader in SLOW_READERS and group == long_name else PAGES
                results[group][reader] = in_own_process(reader, limit, files)
                print(f"{group}: {reader}", file=sys.stderr)
    print(table(results), *starts(), sep="\n\n")
    missed = verdicts(results, long_name)
    print("\n" + ("\n".join(f"missed: {line}" for line in missed) or "all targets met"))
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
