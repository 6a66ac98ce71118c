"""What holds for every text: no exception, no invented number, one answer, linear time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from types import FrameType

import pytest
from babel.numbers import NumberFormatError, parse_decimal
from hypothesis import given, settings
from hypothesis import strategies as st

from styrkort.normalize.notation.numerals import number_words
from styrkort.normalize.spelling.characters import tidy
from styrkort.normalize.values.numbers import parse_number
from styrkort.normalize.values.ranks import ORDINALS
from styrkort.normalize.values.targets import parse_target
from styrkort.normalize.values.thresholds import parse_threshold
from styrkort.normalize.values.value import explain
from styrkort.schemas import Change, Interval, Value, ValueKind

READERS: tuple[Callable[[str], Value | None], ...] = (parse_target, parse_threshold, parse_number)

PIECES = (
    *(
        "8,0",
        "71-79",
        "12 718",
        "1.200.000",
        "2025",
        "0,5",
        "007",
        "100",
        "1",
        "9",
        "31/8",
        "1 nov",
    ),
    *("%", "%-enheter", "mnkr", "kr/inv", "st", "poäng", "år", "dagar", "index", "miljoner"),
    *("≥", ">", "<", "≤", "=>", "=<", "minst", "högst", "under", "över", "mer än", "inte", "ska"),
    *("uppgå till", "från", "till", "mellan", "och", "respektive", "eller", "fler", "av", "för"),
    *(",", "/", ";", ":", "(", ")", "*", "¹", "-", "–", "−", "+", "±", "ca", "strax", "."),
    *("(av 10)", "(2021)", "senast", "öka", "minska", "ökning", "med", "jämfört", "föregående"),
    *("topp", "plats", "#", "bästa", "3:e", "Årskurs", "kvinnor", "män", "elever", "nöjdhet"),
    *("HME", "Ingen", "saknas", "i.u.", "Ej mätt", "fem", "en", "hälften", "\u00a0", "\u00ad", "ﬁ"),
)

cells = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join) | st.lists(
    st.sampled_from(PIECES), min_size=1, max_size=6
).map("".join)

DIGITS = frozenset("0123456789")
WORDS = dict(number_words()) | ORDINALS


def numbers_in(value: Value) -> Iterator[Decimal]:
    """Every number that the value states about the indicator."""
    yield from (number for number in (value.number, value.scale_max) if number is not None)
    if value.interval is not None:
        ends = (value.interval.lower, value.interval.upper)
        yield from (end for end in ends if end is not None)
    if value.rank is not None:
        places = (value.rank.best, value.rank.of, value.rank.share)
        yield from (Decimal(place) for place in places if place is not None)
    for part in value.parts or ():
        yield from numbers_in(part)


def evidence(text: str) -> frozenset[str]:
    """The digit runs of a text, joined over blanks and points in every way, and number words."""
    folded = tidy(text).casefold()
    words = {str(WORDS[word]) for word in WORDS if word in folded}
    digits = "".join(character if character in DIGITS else " " for character in folded).split()
    spans = (
        "".join(digits[first:last])
        for first in range(len(digits))
        for last in range(first + 1, len(digits) + 1)
    )
    return frozenset(words) | frozenset(spans)


@settings(max_examples=400)
@given(cells)
def test_no_number_is_invented(text: str) -> None:
    for read in READERS:
        value = read(text)
        if value is None:
            continue
        stated = {
            "".join(filter(DIGITS.__contains__, f"{number:f}")) for number in numbers_in(value)
        }
        assert stated <= evidence(text)


@settings(max_examples=300)
@given(st.text(max_size=40) | cells)
def test_every_text_is_read_or_kept_with_a_reason(text: str) -> None:
    for read in READERS:
        value = read(text)
        if not tidy(text):
            assert value is None
            continue
        assert value is not None
        assert value.text == tidy(text)
        assert (value.kind is ValueKind.TEXT) == (value.reason is not None)
        assert value == read(text)
        assert value == Value.model_validate(value.model_dump())


@settings(max_examples=200)
@given(st.text(max_size=40) | cells)
def test_what_is_not_understood_can_be_pointed_at(text: str) -> None:
    value = parse_target(text)
    if value is None or value.kind is not ValueKind.TEXT:
        return
    printed, carets = explain(text, value).splitlines()
    assert printed == value.text
    assert "^" in carets
    assert carets.split("^")[-1].strip()


amounts = st.decimals(-99_999, 99_999, places=2, allow_nan=False).map(
    lambda number: number.quantize(Decimal("0.1"))
)
blanks = st.sampled_from([" ", "\u00a0", "\u202f", ""])


def swedish(number: Decimal, blank: str) -> str:
    """``-1 234,5`` with the given blank between thousands (none below 10 000 where it is "")."""
    whole, _, decimals = f"{abs(number):,f}".partition(".")
    sign = "-" if number < 0 else ""
    return sign + whole.replace(",", blank) + "," + decimals


@settings(max_examples=200)
@given(amounts, blanks)
def test_a_formatted_number_is_read_back(number: Decimal, blank: str) -> None:
    value = parse_number(swedish(number, blank))
    assert value is not None
    assert (value.kind, value.number, value.decimals) == (ValueKind.NUMBER, number, 1)


@settings(max_examples=200)
@given(amounts, amounts, blanks, st.sampled_from(["-", "–", " - ", " – ", " till "]))
def test_a_formatted_range_is_read_back(
    one: Decimal, other: Decimal, blank: str, between: str
) -> None:
    lower, upper = sorted((one, other))
    value = parse_threshold(f"{swedish(lower, blank)}{between}{swedish(upper, blank)}")
    assert value is not None
    assert value.interval == Interval(
        lower=lower, lower_closed=True, upper=upper, upper_closed=True
    )


FORMS = {
    "≥{}": ("lower", True),
    ">{}": ("lower", False),
    "minst {}": ("lower", True),
    "över {}": ("lower", False),
    "{} eller fler": ("lower", True),
    "≤{}": ("upper", True),
    "< {}": ("upper", False),
    "högst {} %": ("upper", True),
    "inte överstiga {} %": ("upper", True),
    "under {} %": ("upper", False),
}


@settings(max_examples=200)
@given(amounts, blanks, st.sampled_from(sorted(FORMS)))
def test_a_formatted_bound_is_read_back(number: Decimal, blank: str, form: str) -> None:
    value = parse_target(form.format(swedish(number, blank)))
    assert value is not None
    assert value.interval is not None
    end, closed = FORMS[form]
    assert getattr(value.interval, end) == number
    assert getattr(value.interval, f"{end}_closed") is closed


@settings(max_examples=200)
@given(amounts.map(abs), st.sampled_from([("öka", "increase"), ("minska", "decrease")]))
def test_a_formatted_change_is_read_back(number: Decimal, move: tuple[str, str]) -> None:
    value = parse_target(f"{move[0]} med {swedish(number, ' ')} procentenheter")
    assert value is not None
    assert (value.kind, value.change, value.number) == (
        ValueKind.CHANGE,
        Change(move[1]),
        number,
    )


@settings(max_examples=200)
@given(st.text(alphabet="0123456789 ,\u00a0", min_size=1, max_size=9))
def test_babel_never_reads_another_bare_number(text: str) -> None:
    """Where babel's strict Swedish reading and ours both give a number, it is the same."""
    value = parse_number(text)
    if value is None or value.number is None:
        return
    try:
        oracle = parse_decimal(text.strip().replace(" ", "\u00a0"), locale="sv_SE", strict=True)
    except NumberFormatError:
        return
    assert value.number == oracle


LONG_TEXTS = {
    "digits": "1 ",
    "thousands": "123 ",
    "words": "nöjdhet ",
    "values": "2025: 40 / ",
    "groups": "9 % av tjejer, ",
    "comparators": "minst ",
    "signs": "- ",
    "parentheses": "( ",
    "closed parentheses": "(2021) ",
    "footnotes": "*",
    "separators": "och ",
    "clauses": "80 % av eleverna i ",
    "changes": "öka med ",
    "places": "topp 3 ",
    "ordinals": "3:e plats ",
    "one word": "a",
    "hyphens": "a-",
    "full stops": "a.",
    "grades": "åk 9: ",
    "ranges": "1-",
    "points": "1.234",
}


@pytest.mark.parametrize("piece", LONG_TEXTS.values(), ids=LONG_TEXTS)
@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_the_work_grows_with_the_length(read: Callable[[str], Value | None], piece: str) -> None:
    """Four times the text costs at most five times the function calls (a clock would be noise)."""
    short, long = (calls(lambda n=n: read(piece * n)) for n in (60, 240))  # type: ignore[misc]
    assert long <= 5 * short


def calls(run: Callable[[], object]) -> int:
    """Count the Python and C calls of a run."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(None)
    return counted
