"""Times, occasions, roles and statuses on one line, for the tables of example cells."""

from __future__ import annotations

from styrkort.schemas import FollowUp, Recurrence, Responsible, Status, Timing


def rendered_timing(timing: Timing | None) -> str:
    """Kind and EDTF, bounds, recurrence, reason: every field that is set."""
    if timing is None:
        return "null"
    fields = [timing.kind.value if timing.edtf is None else f"{timing.kind.value} {timing.edtf}"]
    if timing.start or timing.end:
        inferred = " (plan)" if timing.year_inferred else ""
        fields.append(f"{timing.start or ''}..{timing.end or ''}{inferred}")
    if timing.recurrence is not None:
        fields.append(_recurrence(timing.recurrence))
    if timing.reason is not None:
        fields.append(f"reason {timing.reason}")
    return "; ".join(fields)


def _recurrence(recurrence: Recurrence) -> str:
    if recurrence.every is not None:
        return f"every {recurrence.every}"
    return f"{recurrence.bound} {recurrence.count} per {recurrence.per}"


def rendered_follow_up(follow_up: FollowUp | None) -> str:
    if follow_up is None:
        return "null"
    names = [
        each.code.value if each.number is None else f"{each.code.value} {each.number}"
        for each in follow_up.occasions
    ]
    fields = [", ".join(names) or "none"]
    if follow_up.timing is not None:
        fields.append(rendered_timing(follow_up.timing))
    if follow_up.reason is not None:
        fields.append(f"reason {follow_up.reason}")
    return "; ".join(fields)


def rendered_roles(responsible: Responsible | None) -> str:
    return "null" if responsible is None else " | ".join(responsible.roles) or "none"


def rendered_status(status: Status | None) -> str:
    if status is None:
        return "null"
    fields = [field.value for field in (status.code, status.colour) if field is not None]
    if status.progress is not None:
        fields.append(f"progress {status.progress}")
    return "; ".join(fields) or "text"
