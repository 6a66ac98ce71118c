"""Glyphs taken out of a page, and what they say. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from .glyphs import Glyphs, Run


def without(glyphs: Glyphs, gone: Collection[int]) -> Glyphs:
    """The glyphs without those at some places of the text; a run may end as several."""
    if not gone:
        return glyphs
    runs: list[Run] = []
    objects: list[int] = []
    for run, name in zip(glyphs.runs, glyphs.objects, strict=True):
        for start, end in _kept(run, gone):
            runs.append(run._replace(start=start, end=end))
            objects.append(name)
    return replace(glyphs, runs=tuple(runs), objects=tuple(objects))


def text_at(glyphs: Glyphs, places: Collection[int]) -> str:
    """What the glyphs at these places say, run by run with a space between, single-spaced."""
    said = (
        "".join(glyphs.text[at] for at in range(run.start, run.end) if at in places)
        for run in glyphs.runs
    )
    return " ".join(" ".join(said).split())


def _kept(run: Run, gone: Collection[int]) -> Iterator[tuple[int, int]]:
    """The stretches of a run that stay."""
    start = run.start
    for at in range(run.start, run.end):
        if at in gone:
            if at > start:
                yield start, at
            start = at + 1
    if run.end > start:
        yield start, run.end
