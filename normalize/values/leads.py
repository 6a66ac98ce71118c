"""What stands before the number: year, label, ``ska``, and words of change."""

from __future__ import annotations

from dataclasses import dataclass

from ...schemas import Change
from ..notation.changes import AMOUNT_AFTER, LEVEL_AFTER
from ..notation.closedclasses import EARLIER, FREQUENCY, SUBORDINATE
from ..notation.comparators import PREPOSITIONS
from ..notation.lexemes import Cursor, Lexeme
from ..notation.phrases import Sense
from ..notation.tokens import TokenKind
from ..spelling.characters import DASHES
from .amounts import amount_ahead
from .periods import read_time, time_ahead, year_of
from .statements import Statement

LAST_GRADE = 12
"""School years are numbered to 9; older plans count gymnasiet as 10 to 12."""

LEAST_LAW = 100
"""``2017:725``: glued to a year, larger numbers are those of laws; targets have two digits."""

_BEFORE_LEVEL = frozenset({"på", "om"})

_LABEL_SIGNS = frozenset(",/&-–\"'”“»«:.•●▪○◦‣")


@dataclass(slots=True)
class Lead:
    """The words of change before a number.

    `level` says that the number is what to reach (``öka till``), `joined` that nothing stands
    between the change and the number but ``med`` and its like. `loose` is the place of a comparator
    that stands in the label (``minst betyget 4,0``).
    """

    move: Change | None = None
    level: bool = False
    joined: bool = False
    loose: int | None = None


def read_lead(cursor: Cursor, statement: Statement) -> Lead:
    """Read up to the number, or to the end where there is none.

    Raises:
        NotUnderstoodError: at a negation, a verb that is not read, or an unknown sign.
    """
    lead = Lead()
    while not cursor.done:
        if _grade(cursor, statement) or _time(cursor, statement):
            continue
        if lead.move is not None and _amount_word(cursor, lead):
            break
        if _compared(cursor, statement, lead):
            continue
        if cursor.sense(Sense.BETWEEN) is not None or amount_ahead(cursor):
            _refuse_open_label(cursor, statement)
            break
        _word(cursor, statement, lead)
    return lead


def _refuse_open_label(cursor: Cursor, statement: Statement) -> None:
    """``plats av 133``, ``enligt 5``: the number belongs to the word before it, not to a label.

    ``Nöjdhet på 80 %`` reads as ``Nöjdhet 80 %``.
    """
    before = cursor.peek(-1)
    if not statement.label or before is None or before.text != statement.label[-1]:
        return
    if before.key in _BEFORE_LEVEL:
        statement.label.pop()
    elif {Sense.OF, Sense.CLAUSE, Sense.NUMBER_WORD} & set(before.senses):
        raise cursor.refusal("a word that ties the number to something else", -1)


def _grade(cursor: Cursor, statement: Statement) -> bool:
    """Take ``Årskurs 9:``, a number that names a group."""
    following = cursor.peek(1)
    if cursor.sense(Sense.GRADE) is None or following is None or following.numeral is None:
        return False
    if not following.numeral.bare or following.numeral.value > LAST_GRADE:
        return False
    first = cursor.index
    cursor.index += 2
    statement.label.append(cursor.between(first, cursor.index))
    return True


def _time(cursor: Cursor, statement: Statement) -> bool:
    """``2025:``, ``År 2025:``, ``senast 2025``."""
    if not (_labelling_year(cursor) or time_ahead(cursor)):
        return False
    if statement.period is not None:
        raise cursor.refusal("a second time for one value")
    if _law_number(cursor, statement):
        raise cursor.refusal("the number of a law, or a year with its value")
    statement.period = read_time(cursor)
    if cursor.is_sign(":,"):
        cursor.take()
    return True


def _labelling_year(cursor: Cursor) -> bool:
    """Tell whether ``2025:`` or ``2024-2026:`` stands here."""
    if year_of(cursor.peek()) is None:
        return False
    spanned = cursor.is_sign(DASHES | {"/"}, 1) and year_of(cursor.peek(2)) is not None
    return cursor.is_sign(":", 3 if spanned else 1)


def _law_number(cursor: Cursor, statement: Statement) -> bool:
    """``SFS 2017:725``; ``2025:40`` and ``2025:100 %`` are years with their values, glued."""
    number = cursor.peek(2)
    if not cursor.is_sign(":", 1) or number is None or number.spaced or number.numeral is None:
        return False
    in_unit = (
        cursor.sense(Sense.UNIT, 3) is not None or cursor.sense(Sense.MULTIPLIER, 3) is not None
    )
    return not in_unit and (bool(statement.label) or number.numeral.value >= LEAST_LAW)


def _compared(cursor: Cursor, statement: Statement, lead: Lead) -> bool:
    """``högre än föregående år``, ``lägre än 2022 års nivå``: an earlier time, not a level.

    Raises:
        NotUnderstoodError: for ``fler än 2022``, where the digits may be either.
    """
    lexeme = cursor.lexemes[cursor.index]
    move = lexeme.senses.get(Sense.COMPARED)
    if not isinstance(move, Change) or not _earlier_ahead(cursor):
        return False
    if lead.move is not None:
        raise cursor.refusal("a second word of change")
    lead.move = move
    rest = cursor.lexemes[cursor.index : cursor.stop]
    if any(each.is_number and year_of(each) is None for each in rest):
        raise cursor.refusal("a number in the comparison", len(rest) - 1)
    start = lexeme.start + lexeme.text.find(" ") + 1
    statement.qualifier.append(cursor.text[start : rest[-1].end])
    cursor.index = cursor.stop
    return True


def _earlier_ahead(cursor: Cursor) -> bool:
    following, genitive = cursor.peek(1), cursor.peek(2)
    of_year = year_of(following) is not None and genitive is not None and genitive.key == "års"
    return of_year or (following is not None and following.key in EARLIER)


def _amount_word(cursor: Cursor, lead: Lead) -> bool:
    """``med`` or ``till`` between a change and its number; True where the number comes next."""
    lexeme = cursor.peek()
    ahead = Cursor(cursor.text, cursor.lexemes, cursor.index + 1, cursor.stop)
    if lexeme is None or not amount_ahead(ahead):
        return False
    if lexeme.key == "från":
        raise cursor.refusal("a change from one level to another")
    if lexeme.key in LEVEL_AFTER or lexeme.key in AMOUNT_AFTER:
        lead.level = lexeme.key in LEVEL_AFTER
        lead.joined = True
        cursor.take()
        return True
    return False


def _word(cursor: Cursor, statement: Statement, lead: Lead) -> None:
    lexeme = cursor.lexemes[cursor.index]
    if Sense.NEGATION in lexeme.senses:
        raise cursor.refusal("a negation")
    if Sense.MODAL in lexeme.senses:
        _refuse_other_verb(cursor)
        cursor.take()
    elif (move := _move(cursor, lexeme)) is not None:
        if lead.move is not None:
            raise cursor.refusal("a second word of change")
        lead.move = move
        cursor.take()
        if cursor.is_sign(":"):
            cursor.take()
        lead.joined = amount_ahead(cursor)
    elif lead.move is not None and Sense.CLAUSE in lexeme.senses:
        _clause(cursor, statement)
    elif Sense.FRACTION in lexeme.senses:
        raise cursor.refusal("a fraction in words")
    elif lexeme.is_word:
        if Sense.COMPARATOR in lexeme.senses and lexeme.key.rstrip(":") not in PREPOSITIONS:
            lead.loose = cursor.index
        _add_word(cursor, statement, lead)
    elif lexeme.text in DASHES and not _is_bullet(cursor, statement):
        raise cursor.refusal("a dash that may be a minus")
    elif lexeme.text in _LABEL_SIGNS and (lexeme.text != ":" or cursor.index > 0):
        cursor.take()
    elif lexeme.text == "(":
        _words_in_parentheses(cursor, statement)
    else:
        raise cursor.refusal("a sign that is not read here")


def _is_bullet(cursor: Cursor, statement: Statement) -> bool:
    """``- varav flickor``: before the first word, or between words of the label."""
    following = cursor.peek(1)
    return bool(statement.label) or (
        following is not None and following.is_word and following.spaced
    )


def _move(cursor: Cursor, lexeme: Lexeme) -> Change | None:
    """``öka``, ``Färre``."""
    for sense in (Sense.MOVE, Sense.COMPARATIVE):
        found = lexeme.senses.get(sense)
        if isinstance(found, Change):
            return found
    if Sense.COMPARED in lexeme.senses:
        raise cursor.refusal("a comparison with a value that is not printed")
    return None


def _refuse_other_verb(cursor: Cursor) -> None:
    """After ``ska`` only changes and linking verbs are read: ``ska genomföra 5`` says no value."""
    following = cursor.peek(1)
    if following is not None and (
        following.key in FREQUENCY
        or {Sense.MOVE, Sense.COMPARATIVE, Sense.MODAL, Sense.NEGATION} & set(following.senses)
    ):
        return
    raise cursor.refusal("a verb that says no value", 1)


def _add_word(cursor: Cursor, statement: Statement, lead: Lead) -> None:
    lexeme = cursor.take()
    if lead.move is not None and lexeme.key in SUBORDINATE:
        cursor.index -= 1
        raise cursor.refusal("a sentence that says more than a direction")
    if lexeme.kind is not TokenKind.WORD:
        return
    statement.label.append(lexeme.text)


def _clause(cursor: Cursor, statement: Statement) -> None:
    """``jämfört med föregående år`` behind a change; the amount may still follow (``med 5 %``)."""
    first = cursor.index
    cursor.take()
    while not cursor.done and not amount_ahead(cursor) and not time_ahead(cursor):
        lexeme = cursor.lexemes[cursor.index]
        if Sense.FRACTION in lexeme.senses:
            raise cursor.refusal("a fraction in words")
        if lexeme.key in (*AMOUNT_AFTER, *LEVEL_AFTER) or lexeme.key in SUBORDINATE:
            break
        cursor.take()
    if cursor.sense(Sense.CLAUSE, -1) is not None and year_of(cursor.peek()) is not None:
        cursor.take()
    statement.qualifier.append(cursor.between(first, cursor.index))


def _words_in_parentheses(cursor: Cursor, statement: Statement) -> None:
    """``Nöjd-kund-index (NKI)`` in a label."""
    first = cursor.index
    cursor.take()
    while not cursor.done and not cursor.is_sign(")"):
        lexeme = cursor.take()
        if lexeme.is_number:
            cursor.index -= 1
            raise cursor.refusal("a number in a parenthesis before the value")
    if cursor.done:
        raise cursor.refusal("a parenthesis that is not closed")
    cursor.take()
    statement.label.append(cursor.between(first, cursor.index))
