"""Which meaning of an ambiguous header holds: decided by its contents and its neighbours.

`Mål` is the goal or the target, `Uppföljning` the follow-up or the indicator, `Status` a judgement
or a value (`lexicon.toml`, [[ambiguous]]). Position alone never decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .contents import Profile
from .roles import MEASURES, THRESHOLDS, Role

MOST = 0.5
"""Share of filled cells from which a column "holds" something: half of them."""

SOME = 0.3
"""Share from which a column is more than an accident of a few cells. Columns of real follow-ups
mix words and numbers: in the guide's layouts 8-11 a third of the target cells are words."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known of an ambiguous column and of the table's other columns."""

    profile: Profile
    others: frozenset[Role]
    """Roles of the other columns, as far as they are known."""
    period: str | None = None
    before: frozenset[Role] = frozenset()
    """Those of `others` whose columns stand to the left."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The role chosen and whether the evidence was enough to be sure."""

    role: Role
    certain: bool


_PLAN_PARTS = frozenset({Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.TARGET})
_DEEDS = frozenset({Role.ACTIVITY, Role.ASSIGNMENT})
_PLACED = frozenset({Role.TIMING, Role.START, Role.END, Role.FOLLOW_UP, Role.STATUS})
"""What makes a deed one of a plan: when it is done, how far it is."""


def choose(roles: tuple[Role, ...], clues: Clues) -> Meaning:
    """The meaning of a header that can mean `roles`; the default, uncertain, without evidence.

    >>> clues = Clues(Profile(filled=3, value=1.0), frozenset({Role.INDICATOR}))
    >>> choose((Role.GOAL, Role.TARGET), clues).role.value
    'target'
    """
    if len(roles) == 1:
        return Meaning(roles[0], certain=True)
    decide = _DECIDERS.get(frozenset(roles))
    found = decide(clues) if decide is not None else None
    return found or Meaning(roles[0], certain=False)


def _goal_or_target(clues: Clues) -> Meaning | None:
    profile, others = clues.profile, clues.others
    has_indicator = Role.INDICATOR in others
    is_worded = bool(profile.filled) and profile.value < SOME
    beside_sub_goal = Role.SUB_GOAL in others and Role.TARGET not in others and not is_worded
    has_goal = Role.GOAL in others or beside_sub_goal  # `Mål | Delmål | Indikator | Målvärde`
    if Role.TARGET in others and not has_goal and profile.number < MOST and profile.filled:
        return Meaning(Role.GOAL, certain=True)
    if not (has_indicator or has_goal) and profile.number < MOST and profile.sentence >= SOME:
        return Meaning(Role.GOAL, certain=False)  # `Soliditeten ska öka`: it names what is measured
    if profile.value >= MOST or (clues.period and profile.sentence < MOST):
        return Meaning(Role.TARGET, certain=has_indicator or has_goal or bool(others & MEASURES))
    if not profile.filled:
        return Meaning(Role.TARGET, certain=False) if has_indicator else None
    if not has_goal and not (Role.INDICATOR in clues.before and profile.value >= SOME):
        return Meaning(Role.GOAL, certain=profile.value < SOME)
    return Meaning(Role.TARGET, certain=has_indicator and has_goal)


def _goal_or_sub_goal(clues: Clues) -> Meaning:
    return Meaning(Role.SUB_GOAL if Role.GOAL in clues.others else Role.GOAL, certain=True)


def _sub_goal_or_target(clues: Clues) -> Meaning:
    """`Delmål` beside an indicator and full of numbers is a target on the way."""
    free = clues.period is not None or Role.TARGET not in clues.others
    is_target = free and clues.profile.number >= MOST and Role.INDICATOR in clues.others
    return Meaning(Role.TARGET if is_target else Role.SUB_GOAL, certain=True)


def _goal_or_other(clues: Clues) -> Meaning:
    """`Område | Mått | Utfall`: the area is the goal where no column is called goal."""
    if clues.others & {Role.GOAL, Role.SUB_GOAL} or clues.profile.value >= MOST:
        return Meaning(Role.OTHER, certain=True)
    has_indicator = Role.INDICATOR in clues.others
    is_goal = has_indicator or Role.TARGET in clues.others
    return Meaning(Role.GOAL if is_goal else Role.OTHER, certain=has_indicator or not is_goal)


def _sub_goal_or_other(clues: Clues) -> Meaning:
    is_goal = bool(clues.others & {Role.GOAL, Role.INDICATOR, Role.TARGET})
    return Meaning(Role.SUB_GOAL if is_goal else Role.OTHER, certain=True)


def _indicator_or_other(clues: Clues) -> Meaning:
    measured = bool(clues.others & (MEASURES | {Role.TARGET}))
    is_indicator = measured and Role.INDICATOR not in clues.others
    return Meaning(Role.INDICATOR if is_indicator else Role.OTHER, certain=not is_indicator)


def _indicator_or_amount(clues: Clues) -> Meaning:
    """`Finansiella nyckeltal`: of a plan with targets or goals, of the accounts without."""
    planned = clues.others & (_PLAN_PARTS | THRESHOLDS)
    return Meaning(Role.INDICATOR if planned else Role.AMOUNT, certain=True)


def _target_or_other(clues: Clues) -> Meaning:
    alone = not clues.others & (THRESHOLDS | {Role.TARGET})
    if alone and clues.profile.value >= SOME and clues.others & _PLAN_PARTS:
        return Meaning(Role.TARGET, certain=True)
    return Meaning(Role.OTHER, certain=not alone)


def _outturn_or_current(clues: Clues) -> Meaning:
    return Meaning(Role.OUTTURN if clues.period else Role.CURRENT, certain=True)


def _outturn_or_comment(clues: Clues) -> Meaning | None:
    if clues.profile.value >= MOST:
        return Meaning(Role.OUTTURN, certain=bool(clues.others & _PLAN_PARTS))
    if clues.profile.judgement >= MOST and clues.profile.sentence < SOME:
        return Meaning(Role.STATUS, certain=True)
    if clues.profile.filled:
        return Meaning(Role.COMMENT, certain=clues.profile.value < SOME)
    return None


def _comparison_or_other(clues: Clues) -> Meaning | None:
    """`Jämförelse med andra` holds figures of others, or words like `Bästa gruppen`."""
    if not clues.profile.filled:
        return None
    is_measured = clues.profile.value >= MOST
    return Meaning(Role.COMPARISON if is_measured else Role.OTHER, certain=True)


def _unit_or_responsible(clues: Clues) -> Meaning | None:
    """`Enhet`: of measure, or who acts; `Solgården` before a deed is only where it happens."""
    if clues.profile.unit >= SOME and clues.profile.unit > clues.profile.actor:
        return Meaning(Role.UNIT, certain=True)
    if clues.profile.actor >= SOME or clues.before & _DEEDS:
        return Meaning(Role.RESPONSIBLE, certain=clues.profile.actor >= MOST)
    return None


def _activity_or_sub_goal(clues: Clues) -> Meaning:
    above = bool(clues.others & _DEEDS)
    return Meaning(Role.SUB_GOAL if above else Role.ACTIVITY, certain=True)


def _responsible_or_other(clues: Clues) -> Meaning:
    needed = clues.others & (_DEEDS | _PLAN_PARTS) and Role.RESPONSIBLE not in clues.others
    if needed and clues.others & _DEEDS and clues.others & _PLACED:
        return Meaning(Role.RESPONSIBLE, certain=True)
    return Meaning(Role.RESPONSIBLE if needed else Role.OTHER, certain=not needed)


def _date_or_timing(clues: Clues) -> Meaning:
    """`Aktivitet | Ansvarig | Datum`: when it is done; `Månad | Nämnd | Aktivitet`: a calendar."""
    planned = clues.others & {Role.FOLLOW_UP, Role.STATUS, Role.PROGRESS, Role.GOAL, Role.SUB_GOAL}
    in_order = clues.profile.through_year or clues.profile.numbering >= MOST
    is_calendar = in_order and not clues.before & _DEEDS
    answered = Role.RESPONSIBLE in clues.others and not is_calendar
    if clues.others & _DEEDS and (planned or answered):
        return Meaning(Role.TIMING, certain=True)
    return Meaning(Role.DATE, certain=True)


def _comment_or_fault(clues: Clues) -> Meaning:
    """`Anmärkning | Åtgärd`: what was found and what is done; behind the measure a comment."""
    answered = clues.others & _DEEDS - clues.before
    return Meaning(Role.FAULT if answered else Role.COMMENT, certain=True)


def _risk_or_follow_up(clues: Clues) -> Meaning:
    """`Kontroll`: of what may go wrong; behind a goal's deeds how they are followed up."""
    follows = bool(clues.before & _DEEDS and clues.others & _PLAN_PARTS)
    return Meaning(Role.FOLLOW_UP if follows else Role.RISK, certain=not follows)


def _timing_or_other(clues: Clues) -> Meaning:
    return Meaning(Role.TIMING if clues.others & _DEEDS else Role.OTHER, certain=True)


def _follow_up_or_indicator(clues: Clues) -> Meaning | None:
    """`Uppföljning`: occasions and times follow up; beside targets it names what is measured."""
    profile, others = clues.profile, clues.others
    if profile.occasion >= MOST or profile.timing >= MOST or others & _DEEDS:
        return Meaning(Role.FOLLOW_UP, certain=True)
    if Role.INDICATOR not in others and others & (MEASURES | {Role.TARGET}):
        return Meaning(Role.INDICATOR, certain=profile.value < SOME)
    if profile.sentence >= MOST:
        return Meaning(Role.COMMENT, certain=False)
    return None


def _timing_or_status(clues: Clues) -> Meaning | None:
    """`Klart`, `Genomfört`: a time, or whether it is done."""
    if clues.profile.timing >= MOST:
        return Meaning(Role.TIMING, certain=True)
    if clues.profile.judgement >= MOST or clues.profile.mark >= MOST:
        return Meaning(Role.STATUS, certain=True)
    if clues.profile.number >= MOST:
        return Meaning(Role.STATUS, certain=True)  # `Klar %` over `60 %`
    return None


def _status_or_comment(clues: Clues) -> Meaning:
    """`Lägesrapport`: `Pågår enligt plan`, or sentences."""
    judged = clues.profile.judgement >= MOST and clues.profile.sentence < SOME
    return Meaning(Role.STATUS if judged else Role.COMMENT, certain=True)


def _activity_or_timing(clues: Clues) -> Meaning:
    if clues.profile.timing >= MOST or clues.others & _DEEDS:
        return Meaning(Role.TIMING, certain=clues.profile.timing >= MOST)
    return Meaning(Role.ACTIVITY, certain=clues.profile.sentence >= SOME)


def _status_or_current(clues: Clues) -> Meaning:
    profile = clues.profile
    numbers = profile.value >= MOST and profile.judgement < SOME
    if numbers and clues.others & (_PLAN_PARTS | MEASURES):
        return Meaning(Role.CURRENT, certain=True)
    return Meaning(Role.STATUS, certain=profile.value < MOST)


def _trend_or_deviation(clues: Clues) -> Meaning | None:
    if clues.profile.judgement >= SOME:
        return Meaning(Role.TREND, certain=True)
    if clues.profile.value >= MOST:
        return Meaning(Role.DEVIATION, certain=True)
    return None


_Decider = Callable[[Clues], Meaning | None]

_DECIDERS: Mapping[frozenset[Role], _Decider] = MappingProxyType(
    {
        frozenset({Role.GOAL, Role.TARGET}): _goal_or_target,
        frozenset({Role.GOAL, Role.SUB_GOAL}): _goal_or_sub_goal,
        frozenset({Role.SUB_GOAL, Role.TARGET}): _sub_goal_or_target,
        frozenset({Role.GOAL, Role.OTHER}): _goal_or_other,
        frozenset({Role.SUB_GOAL, Role.OTHER}): _sub_goal_or_other,
        frozenset({Role.INDICATOR, Role.OTHER}): _indicator_or_other,
        frozenset({Role.INDICATOR, Role.AMOUNT}): _indicator_or_amount,
        frozenset({Role.TARGET, Role.OTHER}): _target_or_other,
        frozenset({Role.OUTTURN, Role.CURRENT}): _outturn_or_current,
        frozenset({Role.OUTTURN, Role.COMMENT}): _outturn_or_comment,
        frozenset({Role.COMPARISON, Role.OTHER}): _comparison_or_other,
        frozenset({Role.UNIT, Role.RESPONSIBLE}): _unit_or_responsible,
        frozenset({Role.ACTIVITY, Role.SUB_GOAL}): _activity_or_sub_goal,
        frozenset({Role.RESPONSIBLE, Role.OTHER}): _responsible_or_other,
        frozenset({Role.DATE, Role.TIMING}): _date_or_timing,
        frozenset({Role.COMMENT, Role.FAULT}): _comment_or_fault,
        frozenset({Role.RISK, Role.FOLLOW_UP}): _risk_or_follow_up,
        frozenset({Role.TIMING, Role.OTHER}): _timing_or_other,
        frozenset({Role.FOLLOW_UP, Role.INDICATOR, Role.COMMENT}): _follow_up_or_indicator,
        frozenset({Role.TIMING, Role.STATUS}): _timing_or_status,
        frozenset({Role.ACTIVITY, Role.TIMING}): _activity_or_timing,
        frozenset({Role.STATUS, Role.CURRENT}): _status_or_current,
        frozenset({Role.STATUS, Role.COMMENT}): _status_or_comment,
        frozenset({Role.TREND, Role.DEVIATION}): _trend_or_deviation,
    }
)
