"""One header text → what it can mean: role words, time, population, the words left over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import chain, islice, pairwise
from typing import NamedTuple

from ...normalize.values.units import unit_in_name
from .header_period import split_period
from .lexicon import LONGEST_FUZZY, Lexicon
from .roles import MEASURES, VALUES, Role
from .shares_done import is_share_done
from .spelling import Token, joinings, letters_of, plain, squeezed, stem, tokens_of


class Match(IntEnum):
    """How a header's words were found in the lexicon, the better the higher."""

    NONE = 0
    NEARLY = 1
    """One letter differs."""
    TIME = 2
    """No role word, but a time or a population: `2021`, `Kvinnor`."""
    PHRASE = 3
    """A role word with other words: `Nämndens mål`, `Mål för perioden`, `Trygghetsmål`."""
    EXACT = 4


class HeaderText(NamedTuple):
    """What one header text says. `roles` are the meanings it can have, the default first."""

    text: str
    roles: tuple[Role, ...] = ()
    match: Match = Match.NONE
    period: str | None = None
    group: str | None = None
    qualifier: str | None = None
    also: Role | None = None

    @property
    def quality(self) -> tuple[bool, bool, Match]:
        """The higher the better: known exactly; known with no word left over; known somehow."""
        whole = self.match is not Match.NONE and not self.qualifier
        return self.match is Match.EXACT, whole, self.match


MOST_HEADER_WORDS = 20
"""Words beyond which a cell is not read as a header at all; the longest header seen has 8."""

# `Indikator (källa)`, `Nuvärde (senast uppmätta värde)`
_PARENTHESIS = re.compile(r"\(([^()]*)\)")

_LINKS = frozenset({"/", "&", "+", "och", "samt", "eller"})
_HEAD_ENDS = frozenset(
    {"för", "av", "med", "till", "i", "på", "per", "enligt", "som", "från", "vid", "om", "inom"}
)
"""Words that end a Swedish noun phrase: what stands before them carries the meaning."""

_SUMS = (Role.AMOUNT,)
"""The meaning of `tkr` alone; beside the name of a value it is that value's unit."""

_DESCRIBING = frozenset({(Role.STATUS,), (Role.STATUS, Role.TIMING)})
"""Meanings of words that are adjectives before another role word."""

# `Aktivitetens status`: the first word owns the next, it is not the meaning.
_OWNER = re.compile(r"(?:ens|ets|ans|ernas|arnas|ornas)$", re.IGNORECASE)


def read_header(lines: Sequence[str], lexicon: Lexicon) -> HeaderText:
    """The best reading of a header's printed lines over all ways of joining them.

    >>> from styrkort.extract.naming.lexicon import load_lexicon
    >>> header = read_header(["Målvärde", "december 2023"], load_lexicon())
    >>> header.roles[0].value, header.period
    ('target', 'december 2023')
    >>> read_header(["Huvudans", "var"], load_lexicon()).roles[0].value
    'responsible'
    """
    return _read_lines(tuple([line for line in lines if line.strip()]), lexicon)


@lru_cache(maxsize=4096)
def _read_lines(lines: tuple[str, ...], lexicon: Lexicon) -> HeaderText:
    if sum(len(line.split()) for line in lines) > MOST_HEADER_WORDS:
        return HeaderText(" ".join(lines))
    best: HeaderText | None = None
    ways = joinings(lines)
    for text in ways if _may_be_known(lines, lexicon) else islice(ways, 1):
        found = read_text(text, lexicon)
        if best is None or found.quality > best.quality:
            best = found
        exact = found.match is Match.EXACT
        if exact and found.quality == best.quality and _is_as_spelled(text, lexicon):
            return found  # not `Mede l` where `Medel` can be read
    return best or HeaderText("")


def _may_be_known(lines: Sequence[str], lexicon: Lexicon) -> bool:
    """Quickly: whether the way in which the lines are joined can matter.

    It does not where no word is a header's, nor two pieces of one across a line's end. Nearly half
    of the texts asked about are such: cells of bodies (2026-11).
    """
    whole = squeezed("".join(lines))
    if not whole or len(whole) <= LONGEST_FUZZY or whole in lexicon.squeezed:
        return True  # digits, or letters few enough for a slip of one
    words = [line.split() for line in lines]
    seams = (before[-1].rstrip("-\u00ad") + after[0] for before, after in pairwise(words))
    return any(lexicon.knows(stem(letters_of(w))) for w in chain(seams, *words))


def _is_as_spelled(text: str, lexicon: Lexicon) -> bool:
    """Whether the words stand in the lexicon as they are, without a blank inside one."""
    _, rest = split_period(plain(text))
    return bool(lexicon.phrase(tokens_of(rest)))


@lru_cache(maxsize=8192)
def read_text(text: str, lexicon: Lexicon) -> HeaderText:
    """What one line of header text says."""
    period, rest = split_period(plain(text))
    whole = lexicon.exact(tokens_of(rest))
    if whole:
        return _with_group(HeaderText(text, whole, Match.EXACT, period), rest)
    inside = " ".join(_PARENTHESIS.findall(rest))
    outside = _PARENTHESIS.sub(" ", rest)
    words = tokens_of(outside)
    header = _with_population(_read_words(outside, words, lexicon), lexicon)
    header = header._replace(text=text, period=period)
    if header.match is Match.NONE and (period or header.group) and not header.qualifier:
        header = header._replace(match=Match.TIME)
    header = _with_parenthesis(header, inside, lexicon)
    if is_share_done(text):
        return HeaderText(text, (Role.PROGRESS,), Match.EXACT, period)
    return _as_change(header, tokens_of(rest), lexicon)


def _read_words(text: str, words: Sequence[Token], lexicon: Lexicon) -> HeaderText:
    # Nearly all cells of a body hold no word of any spelling: not even a phrase then (2026-11).
    knows_any = any(lexicon.knows(word.stem) for word in words)
    readers = (_exactly, _linked, _in_phrase, _nearly) if knows_any else (_exactly, _nearly)
    for reader in readers:
        header = reader(text, words, lexicon)
        if header is not None:
            return header
    return HeaderText(text, qualifier=_tidy(text))


def _exactly(text: str, words: Sequence[Token], lexicon: Lexicon) -> HeaderText | None:
    roles = lexicon.exact(words)
    return _with_group(HeaderText(text, roles, Match.EXACT), text) if roles else None


def _nearly(text: str, words: Sequence[Token], lexicon: Lexicon) -> HeaderText | None:
    roles = lexicon.nearly(words)
    return _with_group(HeaderText(text, roles, Match.NEARLY), text) if roles else None


def _linked(text: str, words: Sequence[Token], lexicon: Lexicon) -> HeaderText | None:
    """`Ansvarig och tidplan`, `Aktivitet/insats`: every part is a role word by itself."""
    parts: list[list[Token]] = [[]]
    for word in words:
        if word.printed.casefold() in _LINKS:
            parts.append([])
        else:
            parts[-1].append(word)
    if len(parts) == 1:
        return None
    meanings = [_word_roles(part, lexicon) for part in parts]
    if not all(meanings):
        return None
    shared = tuple(role for role in meanings[0] if all(role in other for other in meanings))
    if shared:
        return HeaderText(text, shared, Match.EXACT)
    second = next(m[0] for m in meanings if m[0] is not meanings[0][0])
    return HeaderText(text, meanings[0], Match.EXACT, also=second)


def _word_roles(words: Sequence[Token], lexicon: Lexicon) -> tuple[Role, ...]:
    return lexicon.phrase(words) or (lexicon.compound(words[-1].stem) if len(words) == 1 else ())


def _in_phrase(text: str, words: Sequence[Token], lexicon: Lexicon) -> HeaderText | None:
    """`Nämndens mål` by its last words, `Mål för perioden` and `Nyckeltal SE. 8` by its first."""
    ends = (i for i, word in enumerate(words) if i and word.printed.casefold() in _HEAD_ENDS)
    head = words[: next(ends, len(words))]
    by_end, by_start = _longest_ending(head, lexicon), _longest_opening(words, lexicon)
    if by_start is not None and by_end is not None and by_start.roles in _DESCRIBING:
        by_start = None  # `Genomförda åtgärder`: the first word only describes the last
    if by_start is not None and by_end is not None and _is_unit(by_end, by_start):
        by_end = None  # `Utfall tkr`: the last word says in what it is measured
    found = [own for own in (by_end, by_start) if own is not None]
    if not found:
        return None
    own = max(found, key=lambda place: len(place.words))
    roles = own.roles
    if by_end is not None and by_start is not None and by_start.roles != by_end.roles:
        roles = _either(by_start.roles, by_end.roles)
    left = _tidy(text[: own.words[0].start] + " " + text[own.words[-1].end :])
    header = HeaderText(text, roles, Match.PHRASE, qualifier=left)
    return _with_group(header, text[own.words[0].start : own.words[-1].end])


class _Place(NamedTuple):
    """Role words inside a phrase."""

    words: Sequence[Token]
    roles: tuple[Role, ...]


def _is_unit(last: _Place, first: _Place) -> bool:
    """Whether words that name sums are a unit behind the name of a value."""
    words = " ".join(word.printed for word in last.words)
    return first.roles[0] in VALUES and last.roles == _SUMS and unit_in_name(words) is not None


def _longest_ending(head: Sequence[Token], lexicon: Lexicon) -> _Place | None:
    if not head:
        return None
    longest = lexicon.longest if head[-1].stem in lexicon.last_words else 0
    for start in range(max(0, len(head) - longest), len(head)):
        roles = lexicon.phrase(head[start:])
        if roles:
            return _Place(head[start:], roles)
    roles = lexicon.compound(head[-1].stem)
    return _Place(head[-1:], roles) if roles else None


def _longest_opening(words: Sequence[Token], lexicon: Lexicon) -> _Place | None:
    longest = lexicon.longest if words and words[0].stem in lexicon.first_words else 1
    for length in range(min(len(words) - 1, longest), 0, -1):
        roles = lexicon.phrase(words[:length]) or (
            lexicon.compound(words[0].stem) if length == 1 else ()
        )
        if roles and not _OWNER.search(words[length - 1].printed):
            return _Place(words[:length], roles)
    return None


def _either(first: tuple[Role, ...], second: tuple[Role, ...]) -> tuple[Role, ...]:
    """Both meanings; a measurement of others (`Utfall riket`) is a comparison."""
    if Role.COMPARISON in (*first, *second) and MEASURES.issuperset({first[0], second[0]}):
        return (Role.COMPARISON,)
    return tuple(dict.fromkeys((*second, *first)))


def _with_population(header: HeaderText, lexicon: Lexicon) -> HeaderText:
    """`Utfall kvinnor`: the words left over are a population.

    A single letter (`K`) counts only where it is the whole header.
    """
    left = tokens_of(header.qualifier) if header.qualifier else ()
    if not left or any((word.stem,) not in lexicon.populations for word in left):
        return header
    if header.roles and min(len(word.printed) for word in left) == 1:
        return header
    if not header.roles:
        return header._replace(group=header.qualifier, qualifier=None)
    if header.roles[0] not in VALUES:
        return header
    group = " ".join(part for part in (header.group, header.qualifier) if part)
    return header._replace(match=Match.EXACT, group=group, qualifier=None)


def _with_group(header: HeaderText, printed: str) -> HeaderText:
    """A comparison's words say whose value it is."""
    if header.roles[0] is Role.COMPARISON:
        return header._replace(group=_tidy(printed))
    return header


def _with_parenthesis(header: HeaderText, inside: str, lexicon: Lexicon) -> HeaderText:
    if not inside.strip():
        return header
    roles = lexicon.exact(tokens_of(inside))
    roles = () if roles == _SUMS and unit_in_name(inside) is not None else roles
    if roles and header.roles and roles[0] is not header.roles[0] and not header.also:
        return header._replace(also=roles[0])
    left = " ".join(part for part in (header.qualifier, inside.strip()) if part)
    return header._replace(qualifier=left)


def _as_change(header: HeaderText, words: Sequence[Token], lexicon: Lexicon) -> HeaderText:
    """A measurement `jämfört med` another one is a difference, no measurement."""
    if not header.roles or header.roles[0] not in MEASURES:
        return header
    stems = tuple(word.stem for word in words)
    for change in lexicon.changes:
        starts = range(len(stems) - len(change) + 1)
        if any(stems[i : i + len(change)] == change for i in starts):
            return header._replace(roles=(Role.DEVIATION,), match=Match.PHRASE)
    return header


def _tidy(text: str) -> str | None:
    return " ".join(text.split()).strip(" :;,.-–") or None
