"""All samples, in the order of the layout families."""

from __future__ import annotations

from invented import (
    almviken,
    asmarken,
    backlunda,
    bjorkanas,
    ekdalen,
    fagervik,
    granfors,
    gransjo,
    hagsta,
    hallmo,
    hedaker,
    kvarnlunda,
    lingby,
    lovsjo,
    mellanbygd,
    nederby,
    norrvattnet,
    ottervik,
    rodsele,
    ryttorp,
    solvang,
    stenhult,
    tallmo,
    tranvik,
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
    gransjo.SAMPLE,
    hallmo.SAMPLE,
    tranvik.SAMPLE,
    lingby.SAMPLE,
    solvang.SAMPLE,
    backlunda.SAMPLE,
    mellanbygd.SAMPLE,
    hagsta.SAMPLE,
    ryttorp.SAMPLE,
    nederby.SAMPLE,
)
TEXT_SAMPLES: tuple[TextSample, ...] = (hedaker.TEXTS,)
