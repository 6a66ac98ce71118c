"""All samples, in the order of the layout families."""

from __future__ import annotations

from invented import almviken, bjorkanas, ekdalen, granfors, hedaker, lovsjo, stenhult, tallmo
from invented.sample import Sample
from texts import TextSample

SAMPLES: tuple[Sample, ...] = (
    almviken.SAMPLE,
    hedaker.SAMPLE,
    granfors.SAMPLE,
    tallmo.SAMPLE,
    stenhult.SAMPLE,
    lovsjo.SAMPLE,
    ekdalen.SAMPLE,
    bjorkanas.SAMPLE,
)
TEXT_SAMPLES: tuple[TextSample, ...] = (hedaker.TEXTS,)
