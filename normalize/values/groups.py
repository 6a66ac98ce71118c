"""Whom the parts of a cell of several values are for: genders, school years, named groups."""

from __future__ import annotations

from ...schemas import Period, Value
from ..notation.closedclasses import GRADE

GENDERS = {
    "women": "k|kvinnor|kvinna|kvinnorna|kv|kv.|flickor|flickorna|flicka|tjejer|tjejerna|tjej",
    "men": "män|man|männen|m|m.|pojkar|pojkarna|pojke|killar|killarna|kille",
}
"""The contract's codes of the groups that statistics are split by."""

GENDER_OF = {word: code for code, words in GENDERS.items() for word in words.split("|")}

_GROUP_OPENERS = ("av ", "för ", "bland ", "hos ", "till ", "i ")
_NO_GROUPS = frozenset({"år", "snitt", "genomsnitt", "medel", "dag", "index"})
"""Behind ``i`` these say how or when: ``80 % i snitt``."""


def with_group(value: Value) -> Value:
    """Move the words that say whom the part is for from label or qualifier to `group`."""
    label, qualifier = value.label, value.qualifier
    if qualifier is not None and (group := _group_in(qualifier, value.text)) is not None:
        joined = f"{label}, {group}" if label is not None and _is_grade(label) else group
        kept = None if joined != group else label
        return value.model_copy(update={"group": joined, "qualifier": None, "label": kept})
    head, _, last = (label or "").rpartition(" ")
    if head and last.casefold() in GENDER_OF:  # "Sjukfrånvaro: kvinnor 7 %"
        return value.model_copy(update={"group": last, "label": head})
    return value.model_copy(update={"group": label, "label": None})


def _group_in(qualifier: str, text: str) -> str | None:
    """``av tjejer`` → ``tjejer``; ``(kvinnor)`` comes as ``kvinnor``."""
    if f"({qualifier})" in text:
        return qualifier
    opener = next((word for word in _GROUP_OPENERS if qualifier.casefold().startswith(word)), "")
    group = qualifier[len(opener) :]
    return group if opener and group.casefold() not in _NO_GROUPS else None


def _is_grade(label: str) -> bool:
    """``Årskurs 2 gymnasiet``."""
    return label.split()[0].casefold() in GRADE.split("|") and any(map(str.isdigit, label))


def splits_one_measure(group: str) -> bool:
    """Whether the group is one that a single measure is split by: a gender, a school year."""
    return group in GENDERS or _is_grade(group.partition(", ")[0])


def with_grades(values: list[Value]) -> list[Value]:
    """``Årskurs 9: 3 % av tjejer, 9 % av killar``: the school year holds until the next one."""
    grade = ""
    groups: list[str | None] = []
    for value in values:
        group = value.group
        head, comma, _ = (group or "").partition(", ")
        if comma and _is_grade(head):
            grade = head
        elif grade and group is not None:
            group = f"{grade}, {group}"
        groups.append(None if group is None else GENDER_OF.get(group.casefold(), group))
    return [
        value.model_copy(update={"group": group})
        for value, group in zip(values, groups, strict=True)
    ]


def common_period(values: list[Value]) -> tuple[list[Value], Period | None]:
    """A time behind the last part only, where groups part them, is the time of all."""
    *others, last = values
    alone = last.period is not None and all(value.period is None for value in others)
    if not alone or any(value.group is None for value in values):
        return values, None
    return [*others, last.model_copy(update={"period": None})], last.period


def common_label(values: list[Value]) -> tuple[list[Value], str | None]:
    """``HME: 80 (2024), 82 (2025)``: the name before the first is the name of all."""
    first, *others = values
    if first.label is not None:
        return [first.model_copy(update={"label": None}), *others], first.label
    alone = first.group is not None and all(value.group is None for value in others)
    if not alone or any(value.period is None for value in values):
        return values, None
    return [first.model_copy(update={"group": None}), *others], first.group
