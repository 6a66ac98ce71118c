"""The goals of converted documents, and which of them the others take up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..normalize.text.sentences import words_of
from ..schemas import GoalLink, GoalReference, Plan
from ..schemas.metadata import DocumentTypeCode
from .similarity import similarity

_OVERALL = frozenset(
    {
        DocumentTypeCode.GOVERNING_MODEL,
        DocumentTypeCode.STRATEGIC_PLAN,
        DocumentTypeCode.BUDGET,
        DocumentTypeCode.VISION,
    }
)
"""Documents of the whole municipality: their goals are the overall ones."""

_GOAL_WORDS = ("mål", "målen", "målområden", "inriktningar", "inriktningsmål", "fokusområden")
"""A section whose heading ends in one of these lists goals."""

MOST_ITEM_WORDS = 30
"""A listed goal is a sentence; longer items are text about goals (2026-11)."""


def is_overall(plan: Plan) -> bool:
    """Whether a document states goals for the whole municipality."""
    kind = plan.metadata.document_type
    return kind is not None and kind.code in _OVERALL


def goals_of(plan: Plan) -> Iterator[GoalReference]:
    """The goals of its tables; of a document without such, the items under headings of goals."""
    found = False
    for goal in plan.goals:
        if goal.title is not None:
            found = True
            yield GoalReference(
                plan=plan.id, ref=goal.id, text=goal.title.text, citation=goal.title.citation
            )
    if not found:
        yield from _listed_goals(plan)


def _listed_goals(plan: Plan) -> Iterator[GoalReference]:
    for number, section in enumerate(plan.sections, start=1):
        last = words_of(section.title.text)[-1:] if section.title is not None else []
        if not last or not last[0].endswith(_GOAL_WORDS):
            continue
        for place, item in enumerate(section.items, start=1):
            if len(item.text.split()) <= MOST_ITEM_WORDS:
                yield GoalReference(
                    plan=plan.id, ref=f"s{number}-i{place}", text=item.text, citation=item.citation
                )


def link_goals(
    plans: Sequence[Plan], threshold: Decimal
) -> tuple[list[GoalLink], list[GoalReference]]:
    """Each plan goal with the overall goal most like it, and the goals that resemble none.

    Without a document of overall goals nothing is linked, and nothing is missing.
    """
    overall = [goal for plan in plans if is_overall(plan) for goal in goals_of(plan)]
    links: list[GoalLink] = []
    unlinked: list[GoalReference] = []
    if not overall:
        return links, unlinked
    for goal in (goal for plan in plans if not is_overall(plan) for goal in goals_of(plan)):
        scores = [(similarity(goal.text, above.text), above) for above in overall]
        score, nearest = max(scores, key=lambda one: one[0])
        if score >= threshold:
            links.append(GoalLink(goal=goal, overall=nearest, score=score))
        else:
            unlinked.append(goal)
    return links, unlinked
