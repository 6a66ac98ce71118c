"""How the readers' time grows with the text: 100 kB against 10 kB, for every reader.

Run: ``python benchmarks/linearity.py``. A ratio near 10 is linear; a pattern that backtracks shows
as a ratio near 100. The texts repeat what a reader finds hardest: half-understood notation.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

from styrkort.normalize.people.responsible import parse_responsible
from styrkort.normalize.spelling.characters import tidy
from styrkort.normalize.status import parse_status
from styrkort.normalize.times.occasions import parse_follow_up
from styrkort.normalize.times.timing import parse_timing
from styrkort.normalize.values.numbers import parse_number
from styrkort.normalize.values.targets import parse_target
from styrkort.normalize.values.thresholds import parse_threshold
from styrkort.normalize.values.units import unit_in_name

SHORT, LONG = 10_000, 100_000
"""Characters of the two texts."""

RUNS = 3
"""The fastest of so many runs counts: the machine's other work only slows."""

LARGEST_RATIO = 15.0
"""Above this the growth is not linear; measured 8 to 12 (2026-11)."""

READERS: dict[str, Callable[[str], object]] = {
    "tidy": tidy,
    "parse_target": parse_target,
    "parse_threshold": parse_threshold,
    "parse_number": parse_number,
    "unit_in_name": unit_in_name,
    "parse_timing": parse_timing,
    "parse_follow_up": parse_follow_up,
    "parse_responsible": parse_responsible,
    "parse_status": parse_status,
}

TEXTS = {
    "digits": "1 ",
    "words": "nöjdhet ",
    "values": "2025: 40 % / ",
    "groups": "9 % av tjejer, ",
    "openers": "minst ca inte ",
    "parentheses": "(av ",
    "times": "senast 31 mars 2024 och ",
    "slashes": "tertial/",
    "hyphens": "års-",
}


def seconds(read: Callable[[str], object], text: str) -> float:
    """The fastest of a few readings, in processor seconds, without the garbage collector."""

    def once() -> float:
        start = process_time()
        read(text)
        return process_time() - start

    gc.collect()
    gc.disable()
    try:
        return min(once() for _ in range(RUNS))
    finally:
        gc.enable()


def text_of(piece: str, length: int) -> str:
    """A piece repeated to a length."""
    return (piece * (length // len(piece) + 1))[:length].strip()


def main() -> int:
    """Print the table; the exit code says whether every reader is linear."""
    worst = 0.0
    print(f"{'reader':<18}{'text':<14}{'10 kB, ms':>11}{'100 kB, ms':>12}{'ratio':>8}")
    for name, read in READERS.items():
        for kind, piece in TEXTS.items():
            short, long = (seconds(read, text_of(piece, size)) for size in (SHORT, LONG))
            ratio = long / short
            worst = max(worst, ratio)
            print(f"{name:<18}{kind:<14}{short * 1000:>11.2f}{long * 1000:>12.2f}{ratio:>8.1f}")
    print(f"largest ratio {worst:.1f}, allowed {LARGEST_RATIO:.1f}")
    return 0 if worst <= LARGEST_RATIO else 1


if __name__ == "__main__":
    raise SystemExit(main())
