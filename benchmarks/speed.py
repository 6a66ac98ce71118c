"""Pages per second and memory of styrkort beside what others read with, in one run.

Run: ``python benchmarks/speed.py [FOLDER…]``; the folders default to the samples, and to
``../shared/seeds`` and ``../shared/published`` where they exist. A document of 500 pages is made
first. Every reader gets the same files, each group of files in a process of its own, one process at
a time; what is timed is the reading, not the import. The slowest read only the first pages of the
long document, which the table says: pages per second are what is compared.

A reader may import more while it reads: styrkort asks camelot only where a table is not certain.
What the first turn imported so late, the next turns import before the first page, as a part of the
reader's start.

The seconds are those of the processor, which other work on the machine disturbs least; the seconds
of the clock stand beside them. All readers take turns, and after the last turn the fastest reading
of each file counts: so a busy minute falls on all of them. Each process reads a small document
first, as the children of a batch have, and each file once: nothing is remembered of it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from functools import reduce
from importlib import import_module
from pathlib import Path
from time import perf_counter, process_time

import pypdfium2
from long_document import PAGES
from readers import BARE, OURS, READERS

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "samples", ROOT / "../shared/seeds", ROOT / "../shared/published")

TARGET_RATIO = 3.0
"""Pages per second against pdfplumber's bare table extraction, on every group of files."""

TARGET_MEMORY_MB = 200
"""Peak memory of styrkort on the long document."""

TURNS = 3
"""The fastest of so many readings of a file counts: the machine's other work only slows."""

WARM_PAGES = 3
"""Pages of the document read first: what a process loads once is then loaded."""

LIBRARIES = ("camelot", "pdfplumber", "pikepdf", "pypdfium2")
"""Of these the table says how long their import takes, whenever it happens."""

START_RUNS = 5

SLOW_PAGES = 60
"""Pages of the long document that camelot reads: all of them take minutes (2026-11)."""

KB_IN_MB = 1024
MAC_BYTES_IN_KB = 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """One reader over one group of files."""

    pages: int
    cpu: tuple[float, ...]
    """Seconds of the processor for each file."""
    clock: tuple[float, ...]
    """Seconds of the clock for each file."""
    peak_mb: float
    start_seconds: float
    """Import of the reader, not part of the others."""
    late: tuple[str, ...]
    """Libraries imported only in the reading: a part of its seconds in this turn."""

    @property
    def pages_per_second(self) -> float:
        """Speed of the reading alone, by the processor's seconds."""
        return self.pages / sum(self.cpu)

    @property
    def pages_per_clock_second(self) -> float:
        """The same by the clock."""
        return self.pages / sum(self.clock)

    def and_also(self, other: Measured) -> Measured:
        """Both groups of files as one."""
        return Measured(
            self.pages + other.pages,
            self.cpu + other.cpu,
            self.clock + other.clock,
            max(self.peak_mb, other.peak_mb),
            max(self.start_seconds, other.start_seconds),
            self.late + other.late,
        )

    def best_with(self, other: Measured) -> Measured:
        """The faster reading of each file; the higher peak; the start that holds every import.

        `other` is of earlier turns: what it imported late was imported early in this one.
        """
        return Measured(
            self.pages,
            tuple(map(min, self.cpu, other.cpu)),
            tuple(map(min, self.clock, other.clock)),
            max(self.peak_mb, other.peak_mb),
            self.start_seconds if other.late else min(self.start_seconds, other.start_seconds),
            tuple(dict.fromkeys((*other.late, *self.late))),
        )


SLOW_READERS = ("camelot lattice", "camelot vector")


def measure(
    reader: str, limit: int, early: Sequence[str], warm: Path, files: Iterable[Path]
) -> Measured:
    """Read the files in this process, each once, after the one that warms it.

    `early` are libraries to import before, which an earlier turn found to be imported late.
    """
    before = perf_counter()
    read = READERS[reader]()
    for library in early:
        import_module(library)
    start = perf_counter() - before
    read(warm, WARM_PAGES)
    imported = [name for name in LIBRARIES if name in sys.modules]
    pages: list[int] = []
    cpu: list[float] = []
    clock: list[float] = []
    for path in files:
        pages.append(min(page_count(path), limit))
        clock_before, cpu_before = perf_counter(), process_time()
        read(path, pages[-1])
        cpu.append(process_time() - cpu_before)
        clock.append(perf_counter() - clock_before)
    late = tuple(name for name in LIBRARIES if name in sys.modules and name not in imported)
    return Measured(sum(pages), tuple(cpu), tuple(clock), peak_mb(), start, late)


def peak_mb() -> float:
    """The most memory this process ever held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / KB_IN_MB / (MAC_BYTES_IN_KB if sys.platform == "darwin" else 1)


def page_count(path: Path) -> int:
    """Pages of a PDF."""
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def in_own_process(
    reader: str, limit: int, early: Sequence[str], files: Sequence[Path]
) -> Measured:
    """`measure`, in a process that has read nothing else; `files` begin with the warming one."""
    command = [sys.executable, __file__, "--only", reader, "--limit", str(limit)]
    command += [f"--early={library}" for library in early]
    done = subprocess.run(
        [*command, *map(str, files)], stdout=subprocess.PIPE, text=True, check=True
    )
    told = json.loads(done.stdout.splitlines()[-1])
    lists = {name: tuple(told[name]) for name in ("cpu", "clock", "late")}
    return Measured(**told | lists)


def write_long_document(path: Path, pages: int) -> None:
    """Made in a process of its own: a child begins with the peak memory of its parent."""
    program = Path(__file__).with_name("long_document.py")
    subprocess.run([sys.executable, program, path, "--pages", str(pages)], check=True)


def groups_of(folders: Iterable[Path]) -> dict[str, list[Path]]:
    """The PDFs of each folder that has any."""
    found = {folder.resolve().name: sorted(folder.glob("*.pdf")) for folder in folders}
    return {name: files for name, files in found.items() if files}


def table(results: dict[str, dict[str, Measured]]) -> str:
    """A Markdown table: one row a group and reader."""
    lines = [
        "| files | reader | pages | pages/s of CPU | × pdfplumber | × by the clock | peak MB"
        " | import, s |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for group, by_reader in results.items():
        for reader, got in by_reader.items():
            bare = by_reader[BARE]
            ratio = got.pages_per_second / bare.pages_per_second
            by_clock = got.pages_per_clock_second / bare.pages_per_clock_second
            lines.append(
                f"| {group} | {reader} | {got.pages} | {got.pages_per_second:.1f} | {ratio:.1f}"
                f" | {by_clock:.1f} | {got.peak_mb:.0f} | {got.start_seconds:.1f} |"
            )
    return "\n".join(lines)


def together(results: dict[str, dict[str, Measured]]) -> dict[str, Measured]:
    """All groups as one, for the readers that read every page of them."""
    return {
        reader: reduce(Measured.and_also, (by_reader[reader] for by_reader in results.values()))
        for reader in READERS
        if reader not in SLOW_READERS
    }


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
    parser.add_argument("--early", action="append", default=[], help="a library to import before")
    arguments = parser.parse_args()
    if arguments.only:
        warm, *files = arguments.paths
        got = measure(arguments.only, arguments.limit, arguments.early, warm, files)
        print(json.dumps(asdict(got)))
        return 0
    return compare(groups_of(arguments.paths or FOLDERS))


def in_turns(files: Sequence[Path], *, is_long: bool) -> dict[str, Measured]:
    """Every reader over the same files, turn by turn; slow readers and long files have one turn."""
    best: dict[str, Measured] = {}
    for turn in range(1 if is_long else TURNS):
        for reader in READERS:
            slow = reader in SLOW_READERS
            if slow and turn:
                continue
            early = best[reader].late if reader in best else ()
            got = in_own_process(reader, SLOW_PAGES if slow and is_long else PAGES, early, files)
            best[reader] = got.best_with(best[reader]) if reader in best else got
    return best


def compare(groups: dict[str, list[Path]]) -> int:
    """Every reader over every group of files and over the long document."""
    long_name = f"{PAGES} pages"
    results: dict[str, dict[str, Measured]] = {}
    with tempfile.TemporaryDirectory() as folder:
        warm, long_file = Path(folder) / "warm.pdf", Path(folder) / "long.pdf"
        write_long_document(warm, WARM_PAGES)
        write_long_document(long_file, PAGES)
        for group, files in {**groups, long_name: [long_file]}.items():
            results[group] = in_turns([warm, *files], is_long=group == long_name)
            print(f"{group}: measured", file=sys.stderr)
    everything = {"all files": together(results)}
    print(table(results | everything), *starts(), sep="\n\n")
    missed = verdicts(results, long_name)
    print("\n" + ("\n".join(f"missed: {line}" for line in missed) or "all targets met"))
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
