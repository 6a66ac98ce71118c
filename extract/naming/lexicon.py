"""The header lexicon as looked up: `lexicon.toml`, checked and frozen.

A user's file of the same form (`--lexicon FILE`) adds spellings and may give a built-in one
another meaning. What the sections mean stands at the top of `lexicon.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from .roles import Role
from .spelling import Token, one_edit_apart, squeezed, stem, stems_of

SHORTEST_FUZZY = 8
"""Letters a word must have to be accepted with one wrong letter: shorter header words differ from
other words by one letter (`Mått`/`Rått`, `Källa`/`Kalla`), none of the lexicon's long ones does."""

LONGEST_FUZZY = 24
"""Letters up to which a header is searched for one wrong letter; longer ones are phrases."""

Stems = tuple[str, ...]

_Key = TypeVar("_Key", bound=Hashable)


class LexiconError(ValueError):
    """A lexicon file that cannot be used; the message names file, line and key."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    source: str = "user"


class _Spelling(_Strict):
    role: Role
    words: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


class _Ambiguous(_Strict):
    word: str
    roles: tuple[Role, ...] = Field(min_length=2)
    endings: tuple[str, ...] = ()


class _Words(_Strict):
    words: tuple[str, ...]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    spelling: tuple[_Spelling, ...] = ()
    ambiguous: tuple[_Ambiguous, ...] = ()
    population: tuple[_Words, ...] = ()
    change: tuple[_Words, ...] = ()
    contents: dict[str, tuple[str, ...]] = {}
    labels: dict[str, tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Spellings by their compared form. Build it with `load_lexicon`.

    Two lexicons are equal only if they are the same object: readings are cached by it.
    """

    roles: Mapping[Stems, tuple[Role, ...]]
    """Stems of a spelling → what it can mean, the default first."""
    squeezed: Mapping[str, tuple[Role, ...]]
    """The same by the spelling without spaces."""
    by_first: Mapping[tuple[int, str], tuple[tuple[str, tuple[Role, ...]], ...]]
    """These by their number of letters and the first of them."""
    by_last: Mapping[tuple[int, str], tuple[tuple[str, tuple[Role, ...]], ...]]
    """These by their number of letters and the last of them."""
    endings: Mapping[str, tuple[tuple[str, tuple[Role, ...]], ...]]
    """Last letter → last parts of compounds with what they can mean, the longest first."""
    populations: frozenset[Stems]
    changes: tuple[Stems, ...]
    contents: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, frozenset[Stems]]

    longest: int
    """Words in the longest spelling."""
    words: frozenset[str]
    """Every stem that occurs in a spelling."""
    first_words: frozenset[str]
    """Those that a spelling begins with: asked before its other words are."""
    last_words: frozenset[str]
    """Those that a spelling ends with."""

    def knows(self, word: str) -> bool:
        """Whether a stem is a word of some spelling or a compound with a known last part."""
        return word in self.words or bool(self.compound(word))

    def phrase(self, words: Sequence[Token]) -> tuple[Role, ...]:
        """What these words of a header can mean; () if they are not in the lexicon."""
        return self.roles.get(tuple([word.stem for word in words]), ())

    def exact(self, words: Sequence[Token]) -> tuple[Role, ...]:
        """What a header of exactly these words can mean, also where a space is too much in it."""
        return self.phrase(words) or self.squeezed.get(_run_together(words), ())

    def compound(self, word: str) -> tuple[Role, ...]:
        """What a compound (a stem) can mean by its last part: `trivselindikator`."""
        for ending, roles in self.endings.get(word[-1:], ()):
            if word.endswith(ending) and len(word) > len(ending) + 1:
                return roles
        return ()

    def nearly(self, words: Sequence[Token]) -> tuple[Role, ...]:
        """What long words can mean if one letter of them is wrong.

        () when they are short or when spellings of different meaning are near.
        """
        word = _run_together(words)
        if not SHORTEST_FUZZY <= len(word) <= LONGEST_FUZZY:
            return ()
        near = [
            item
            for length in range(len(word) - 1, len(word) + 2)
            for ends in (self.by_first.get((length, word[0])), self.by_last.get((length, word[-1])))
            for item in ends or ()
        ]
        found = {roles for known, roles in near if one_edit_apart(word, known)}
        return found.pop() if len(found) == 1 else ()


def _run_together(words: Sequence[Token]) -> str:
    """The words as one, "" where a sign stands between them: `Mål/indikator` is two words."""
    letters = "".join([word.printed for word in words]).replace("-", "")
    return stem(letters) if letters.isalpha() else ""


@cache
def load_lexicon(extra: Path | None = None) -> Lexicon:
    """The built-in lexicon, with the user's file over it.

    LexiconError names file, line and key of what is wrong; OSError when `extra` is unreadable.
    """
    inside = resources.files(__package__).joinpath("lexicon.toml")
    files = [_parse(inside.read_text("utf-8"), "lexicon.toml")]
    if extra is not None:
        files.append(_parse(extra.read_text("utf-8-sig"), str(extra)))
    return _merge(files)


def _parse(text: str, name: str) -> tuple[str, _File]:
    try:
        return name, _File.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from error
    except ValidationError as error:
        # an unknown key explains a missing one, not the other way round
        faults = sorted(error.errors(), key=lambda e: e["type"] != "extra_forbidden")
        first = faults[0]
        key = ".".join(str(part) for part in first["loc"])
        where = _line_of(text, first["loc"])
        raise LexiconError(f"{name}, line {where}, {key}: {first['msg']}") from error


def _line_of(text: str, location: tuple[int | str, ...]) -> int:
    """The 1-based line of a key like ("spelling", 3, "role"); of its section if it is not found."""
    section, *rest = location
    index = next((part for part in rest if isinstance(part, int)), 0)
    key = next((part for part in rest if isinstance(part, str)), None)
    lines = text.splitlines()
    heads = [n for n, line in enumerate(lines) if re.match(rf"\s*\[+{section}\b", line)]
    if not heads:
        return next((n for n, line in enumerate(lines, 1) if str(section) in line), 1)
    head = heads[min(index, len(heads) - 1)]
    for number in range(head + 1, len(lines)):
        if lines[number].lstrip().startswith("["):
            break
        if key is not None and re.match(rf"\s*{re.escape(key)}\s*=", lines[number]):
            return number + 1
    return head + 1


def _merge(files: Iterable[tuple[str, _File]]) -> Lexicon:
    roles: dict[Stems, tuple[Role, ...]] = {}
    run_together: dict[str, tuple[Role, ...]] = {}
    endings: dict[str, tuple[Role, ...]] = {}
    populations: set[Stems] = set()
    changes: list[Stems] = []
    contents: dict[str, tuple[str, ...]] = {}
    labels: dict[str, frozenset[Stems]] = {}
    for name, file in files:
        spellings = _spellings(file, name)
        roles |= {stems_of(word): found for word, found in spellings.items()}
        run_together |= {squeezed(word): found for word, found in spellings.items()}
        endings |= {stem(ending): (s.role,) for s in file.spelling for ending in s.endings}
        endings |= {stem(ending): a.roles for a in file.ambiguous for ending in a.endings}
        populations |= {stems_of(word) for group in file.population for word in group.words}
        changes += [stems_of(word) for group in file.change for word in group.words]
        for key, words in file.contents.items():
            contents[key] = contents.get(key, ()) + tuple(word.casefold() for word in words)
        for key, words in file.labels.items():
            labels[key] = labels.get(key, frozenset()) | {stems_of(word) for word in words}
    run_together.pop("", None)  # spellings without letters (`#`) are found by their stems only
    return Lexicon(
        roles=MappingProxyType(roles),
        squeezed=MappingProxyType(run_together),
        by_first=_grouped(run_together, lambda word: (len(word), word[0])),
        by_last=_grouped(run_together, lambda word: (len(word), word[-1])),
        endings=_grouped(endings, lambda ending: ending[-1:]),
        populations=frozenset(populations),
        changes=tuple(changes),
        contents=MappingProxyType(contents),
        labels=MappingProxyType(labels),
        longest=max(len(stems) for stems in roles),
        words=frozenset(word for stems in (*roles, *populations) for word in stems),
        first_words=frozenset(stems[0] for stems in roles),
        last_words=frozenset(stems[-1] for stems in roles),
    )


def _grouped(
    spellings: Mapping[str, tuple[Role, ...]], key_of: Callable[[str], _Key]
) -> Mapping[_Key, tuple[tuple[str, tuple[Role, ...]], ...]]:
    """Spellings with their roles by what is looked up of them, the longest of a group first."""
    groups: dict[_Key, tuple[tuple[str, tuple[Role, ...]], ...]] = {}
    for word, roles in sorted(spellings.items(), key=lambda item: (-len(item[0]), item[0])):
        key = key_of(word)
        groups[key] = (*groups.get(key, ()), (word, roles))
    return MappingProxyType(groups)


def _spellings(file: _File, name: str) -> dict[str, tuple[Role, ...]]:
    """Spelling → roles of one file; LexiconError for one spelling with two unannounced meanings."""
    pairs: list[tuple[str, tuple[Role, ...]]]
    pairs = [(word, (s.role,)) for s in file.spelling for word in s.words]
    pairs += [(entry.word, entry.roles) for entry in file.ambiguous]
    seen: dict[Stems, tuple[Role, ...]] = {}
    for word, roles in pairs:
        stems = stems_of(word)
        if not stems:
            raise LexiconError(f"{name}: the spelling {word!r} holds no word")
        if seen.setdefault(stems, roles) != roles:
            both = ", ".join((*seen[stems], *roles))
            raise LexiconError(f"{name}: {word!r} has several meanings ({both}): use [[ambiguous]]")
    return dict(pairs)
