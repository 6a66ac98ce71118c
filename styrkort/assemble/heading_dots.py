"""Dots beside the headings of goals → statuses: `● Mål 2: Trygga barn` in red, yellow or green."""

from __future__ import annotations

from collections.abc import Sequence

from ..extract.table import Area
from ..normalize.colour_legend import meaning_of_result
from ..schemas import Status, StatusColour
from .drafts import GoalDraft
from .scribe import Scribe, Source
from .traffic_lights import traffic_light


def dots_of_goals(drafts: Sequence[GoalDraft], scribe: Scribe) -> dict[int, Status]:
    """The status that the dot of each goal shows, by the identity of its draft.

    None where all dots have one colour and no legend says what colours mean: then they decorate.
    """
    colours = {id(draft): _colour(draft) for draft in drafts}
    shown = set(colours.values()) - {None}
    if len(shown) < 2 and not (shown and any(map(scribe.legends.colours.__contains__, shown))):
        return {}
    return {
        id(draft): _status(draft, colour, scribe)
        for draft in drafts
        if (colour := colours[id(draft)]) is not None
    }


def _colour(draft: GoalDraft) -> StatusColour | None:
    if draft.sign is None or draft.sign.colour is None:
        return None
    return traffic_light(draft.sign.colour)


def _status(draft: GoalDraft, colour: StatusColour, scribe: Scribe) -> Status:
    page = draft.title[0].page
    areas = () if draft.sign is None or page is None else (Area(page, draft.sign.box),)
    return Status(
        code=meaning_of_result(colour, scribe.legends.colours),
        colour=colour,
        graphic=True,
        citation=scribe.citation(Source(lines=(), areas=areas), None),
    )


def with_dot(stated: Status | None, dot: Status | None) -> Status | None:
    """What words say of the goal, with the colour of its dot."""
    if stated is None or dot is None:
        return stated or dot
    return stated.model_copy(
        update={"colour": stated.colour or dot.colour, "code": stated.code or dot.code}
    )
