"""All samples, in the order of the layout families."""

from __future__ import annotations

from invented import (
    almviken,
    asmarken,
    bjorkanas,
    ekdalen,
    fagervik,
    granfors,
    hedaker,
    kvarnlunda,
    lovsjo,
    norrvattnet,
    ottervik,
    rodsele,
    stenhult,
    tallmo,
    vattmyra,
)
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
    kvarnlunda.SAMPLE,
    vattmyra.SAMPLE,
    fagervik.SAMPLE,
    norrvattnet.SAMPLE,
    ottervik.SAMPLE,
    asmarken.SAMPLE,
    rodsele.SAMPLE,
)
TEXT_SAMPLES: tuple[TextSample, ...] = (hedaker.TEXTS,)
