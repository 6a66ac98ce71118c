"""All samples, in the order of the layout families."""

from __future__ import annotations

from invented import almviken
from invented.sample import Sample
from texts import TextSample

SAMPLES: tuple[Sample, ...] = (almviken.SAMPLE,)
TEXT_SAMPLES: tuple[TextSample, ...] = ()
