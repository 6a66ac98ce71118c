"""Makes the sample plans: `python samples/make.py [NAME…]` (all of them without a name).

Writes `NAME.pdf` (or the text forms) and `NAME.expected.json` beside this file. Samples whose
producer is not installed keep their committed PDF, and the program says so.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from catalogue import SAMPLES, TEXT_SAMPLES
from invented.sample import Sample
from producers import by_name
from producers.chromium import MissingProgramError
from texts import FORMS, TextSample
from truth import truth

FOLDER = Path(__file__).resolve().parent


def main(names: list[str]) -> int:
    """Make the named samples, or all; 2 where a name is unknown."""
    known = {*(sample.name for sample in SAMPLES), *(text.name for text in TEXT_SAMPLES)}
    unknown = sorted(set(names) - known)
    if unknown:
        print(f"no such sample: {', '.join(unknown)}", file=sys.stderr)
        return 2
    for sample in SAMPLES:
        if not names or sample.name in names:
            _make_pdf(sample)
    for text_sample in TEXT_SAMPLES:
        if not names or text_sample.name in names:
            _make_texts(text_sample)
    return 0


def _make_pdf(sample: Sample) -> None:
    try:
        pdf = by_name(sample.producer)(sample.document)
    except MissingProgramError as missing:
        print(f"{sample.name}: {missing} is not installed, the PDF is kept as it is")
    else:
        Path(FOLDER, f"{sample.name}.pdf").write_bytes(pdf)
        print(f"{sample.name}: {len(pdf):,} bytes by {sample.producer}")
    _write_expected(sample.name, truth(sample.plan))


def _make_texts(sample: TextSample) -> None:
    for form in sample.forms:
        suffix, write = FORMS[form]
        Path(FOLDER, f"{sample.name}_{form}{suffix}").write_text(
            write(sample.document), encoding="utf-8"
        )
    print(f"{sample.name}: {', '.join(sample.forms)}")
    _write_expected(sample.name, truth(sample.plan))


def _write_expected(name: str, expected: dict[str, Any]) -> None:
    text = json.dumps(expected, ensure_ascii=False, indent=1) + "\n"
    Path(FOLDER, f"{name}.expected.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
