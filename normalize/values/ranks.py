"""Places in an order: ``#1``, ``topp 3``, ``plats 20 av 290``, ``bland de 25 % bästa``.

Source: guide/plan-tables.md section 3, "Rank". Only the best end can be stated in the contract:
``25 % sämsta`` and ``50 % i mitten`` stay text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from ...schemas import Rank, Value, ValueKind
from ..notation.closedclasses import FREQUENCY
from ..notation.lexemes import Cursor, Lexeme
from ..notation.numerals import Numeral
from ..notation.phrases import Sense
from ..notation.tokens import TokenKind
from ..spelling.characters import DASHES
from .periods import read_time, time_ahead, year_of

BEFORE = frozenset(
    {
        "#",
        "topp",
        "top",
        "topp-",
        "plats",
        "placering",
        "placeringen",
        "rank",
        "ranking",
        "rankning",
    }
    | {"rankningen", "rankingen", "plats nr", "platsen", "position", "topplats", "rankingplats"}
    | {"rankningsplats", "rankingplacering", "topplacering"}
)
"""Directly before the number, ``nr`` and a dash between them apart."""

BEST = frozenset({"bästa", "främsta", "ledande", "topprankade"})
"""Directly behind the number (``de 10 bästa``) or before it (``bästa 25 %``)."""

WORST = frozenset({"sämsta", "lägsta", "mitten", "sista", "mellersta"})

ORDINALS = {
    "första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7,
    "åttonde": 8, "nionde": 9, "tionde": 10,
}  # fmt: skip

PLACE = frozenset({"plats", "platsen", "placering", "placeringen"})

_PERCENT = frozenset({"%", "procent", "procenten"})

_AROUND = frozenset(
    {"bland", "de", "en", "av", "vara", "ligga", "på", "inom", "minst", "lägst", "till", "av de"}
    | {"tillhöra"}
)
_AROUND_AFTER = frozenset({"placering", "placeringen", "platsen", "plats", "placeringar"})
_NUMBER = frozenset({"nr", "nummer", "-", "–", ":"})


@dataclass(slots=True)
class _Found:
    best: int | None = None
    of: int | None = None
    share: Decimal | None = None
    label: list[str] = field(default_factory=list)
    qualifier: list[str] = field(default_factory=list)


def rank_ahead(cursor: Cursor) -> bool:
    """Tell whether the cell speaks of places: then nothing else is read in it."""
    return any(_is_cue(cursor, offset) for offset in range(cursor.stop - cursor.index))


def _is_cue(cursor: Cursor, offset: int) -> bool:
    lexeme = cursor.lexemes[cursor.index + offset]
    if lexeme.key in BEFORE and _number_after(cursor, offset + 1) is not None:
        return True
    if lexeme.key in PLACE | BEST and _ordinal(cursor, offset - 1) is not None:
        return True
    beside = (_numeral(cursor.peek(offset + step)) for step in (-3, -2, -1, 1))
    return lexeme.key in BEST | WORST and any(beside)


def _numeral(lexeme: Lexeme | None) -> Numeral | None:
    return None if lexeme is None else lexeme.numeral


def _number_after(cursor: Cursor, offset: int) -> int | None:
    """The offset of the number behind a cue; ``nr`` or a dash may stand between."""
    lexeme = cursor.peek(offset)
    if lexeme is not None and lexeme.key in _NUMBER:
        offset += 1
    return offset if _numeral(cursor.peek(offset)) else None


def _ordinal(cursor: Cursor, offset: int) -> int | None:
    """``3:e``, ``tredje``: ends at `offset`."""
    lexeme = cursor.peek(offset)
    if lexeme is None:
        return None
    if lexeme.key in ORDINALS:
        return ORDINALS[lexeme.key]
    number = _numeral(cursor.peek(offset - 2))
    if lexeme.key in ("a", "e") and cursor.is_sign(":", offset - 1) and number is not None:
        return _whole(number)
    return None


def _whole(numeral: Numeral) -> int | None:
    return int(numeral.value) if numeral.decimals == 0 and numeral.value > 0 else None


def read_rank(cursor: Cursor, text: str) -> Value:
    """Read the whole cell as a place.

    Raises:
        NotUnderstoodError: where something in it is neither the place nor words about it.
    """
    found = _Found()
    period = None
    while not cursor.done:
        if found.best is None and found.share is None and _place(cursor, found):
            continue
        placed = found.best is not None or found.share is not None
        dated = placed and year_of(cursor.peek()) is not None
        if (dated or time_ahead(cursor)) and period is None:
            period = read_time(cursor)
            continue
        _word(cursor, found)
    if found.best is None and found.share is None:
        raise cursor.refusal("no place that can be read")
    return Value(
        text=text,
        kind=ValueKind.RANK,
        label=" ".join(found.label) or None,
        rank=Rank(best=found.best, of=found.of, share=found.share),
        period=period,
        qualifier=" ".join(found.qualifier) or None,
    )


def _place(cursor: Cursor, found: _Found) -> bool:
    lexeme = cursor.lexemes[cursor.index]
    if lexeme.key in WORST:
        raise cursor.refusal("a place counted from the end or the middle")
    if lexeme.key in BEFORE | BEST and (offset := _number_after(cursor, 1)) is not None:
        cursor.index += offset
        _number(cursor, found)
        _best_word(cursor, found)
        return True
    if _ordinal_ahead(cursor, found):
        return True
    if lexeme.numeral is None or not _best_follows(cursor):
        return False
    _number(cursor, found)
    _best_word(cursor, found)
    return True


def _ordinal_ahead(cursor: Cursor, found: _Found) -> bool:
    """``3:e plats av 133``."""
    for length in (1, 3):
        after = cursor.peek(length)
        best = _ordinal(cursor, length - 1)
        if best is not None and after is not None and after.key in PLACE | BEST:
            found.best = best
            cursor.index += length + 1
            _of(cursor, found)
            return True
    return False


def _best_follows(cursor: Cursor) -> bool:
    offset = 2 if cursor.sense(Sense.UNIT, 1) is not None else 1
    lexeme = cursor.peek(offset)
    if lexeme is not None and lexeme.key in WORST:
        raise cursor.refusal("a place counted from the end or the middle", offset)
    return lexeme is not None and lexeme.key in BEST


def _best_word(cursor: Cursor, found: _Found) -> None:
    """``bästa``; ``de 25 bästa procenten`` is a share."""
    lexeme = cursor.peek()
    if lexeme is not None and lexeme.key in WORST:
        raise cursor.refusal("a place counted from the end or the middle")
    if lexeme is None or lexeme.key not in BEST:
        return
    cursor.take()
    behind = cursor.peek()
    if behind is not None and behind.key in _PERCENT and found.best is not None:
        cursor.take()
        found.share, found.best = Decimal(found.best), None


def _number(cursor: Cursor, found: _Found) -> None:
    """``3``, ``1-10`` (10 or better), ``25 %``, ``20 av 290``."""
    numeral = _numeral(cursor.take())
    if cursor.is_sign(DASHES) and _numeral(cursor.peek(1)):
        cursor.take()
        numeral = _numeral(cursor.take())
    if numeral is None:
        raise cursor.refusal("no place that can be read", -1)
    unit = cursor.peek()
    if unit is not None and unit.key in _PERCENT:
        cursor.take()
        found.share = _share(cursor, numeral)
        return
    found.best = _whole(numeral)
    if found.best is None:
        raise cursor.refusal("a place is a whole number", -1)
    _of(cursor, found)


def _share(cursor: Cursor, numeral: Numeral) -> Decimal:
    if numeral.value > 100:
        raise cursor.refusal("a share above 100 percent", -2)
    return numeral.value


def _of(cursor: Cursor, found: _Found) -> None:
    """``av 290``, ``(av 290)``."""
    inner = 1 if cursor.is_sign("(") and cursor.is_sign(")", 3) else 0
    total = _numeral(cursor.peek(inner + 1))
    if cursor.sense(Sense.OF, inner) is not None and total is not None:
        found.of = _whole(total)
        cursor.index += 2 + 2 * inner


def _word(cursor: Cursor, found: _Found) -> None:
    lexeme = cursor.lexemes[cursor.index]
    bounded = Sense.COMPARATOR in lexeme.senses and lexeme.key not in _AROUND
    placed = found.best is not None or found.share is not None
    compared = not placed and {Sense.COMPARING, Sense.COMPARED} & set(lexeme.senses)
    if Sense.NEGATION in lexeme.senses or lexeme.is_number or bounded or compared:
        raise cursor.refusal("not read beside a place")
    cursor.take()
    if lexeme.kind is not TokenKind.WORD:
        if lexeme.text not in "#,.:()-–*":
            raise cursor.refusal("a sign that is not read here", -1)
        return
    if lexeme.key in (_AROUND_AFTER if placed else _AROUND):
        return
    how = placed or lexeme.key in FREQUENCY
    (found.qualifier if how else found.label).append(lexeme.text)
