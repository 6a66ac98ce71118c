"""What ties documents together as a Mermaid flowchart, for a README or an intranet page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..schemas import GoalReference, Links, MunicipalityLinks

LABEL_CHARACTERS = 60
"""A box takes about this much; the whole text is in the JSON."""


def mermaid(links: Links) -> str:
    """A flowchart: overall goals above the goals that take them up, reports beside the plans."""
    lines = ["flowchart TD"]
    for number, municipality in enumerate(links.municipalities, start=1):
        lines += _subgraph(municipality, f"m{number}")
    return "\n".join(lines) + "\n"


def _subgraph(links: MunicipalityLinks, name: str) -> Iterator[str]:
    nodes: dict[tuple[str, str], str] = {}
    edges: list[str] = []
    for link in links.goal_links:
        above, below = (_node(goal, name, nodes) for goal in (link.overall, link.goal))
        edges.append(f"    {above} -->|{link.score}| {below}")
    edges += _report_edges(links, name)
    if not edges:
        return
    yield f'  subgraph {name}["{_escaped(links.name or "-")}"]'
    labels = {**_labels(links, nodes), **_report_labels(links, name)}
    yield from (f'    {node}["{label}"]' for node, label in labels.items())
    yield from edges
    yield "  end"


def _node(goal: GoalReference, name: str, nodes: dict[tuple[str, str], str]) -> str:
    return nodes.setdefault((goal.plan, goal.ref), f"{name}g{len(nodes) + 1}")


def _labels(links: MunicipalityLinks, nodes: dict[tuple[str, str], str]) -> dict[str, str]:
    goals = [goal for link in links.goal_links for goal in (link.overall, link.goal)]
    texts = {(goal.plan, goal.ref): goal.text for goal in goals}
    return {node: _escaped(f"{key[0]} {key[1]}: {texts[key]}") for key, node in nodes.items()}


def _reports(links: MunicipalityLinks) -> Counter[tuple[str, str, int]]:
    """(report, plan, month) → how many activities it dates."""
    return Counter((one.report, one.plan, one.covers_through_month) for one in links.occasion_links)


def _report_nodes(links: MunicipalityLinks, name: str) -> dict[tuple[str, int] | str, str]:
    """A node for each report with its month, and one for each plan that it dates."""
    keys = sorted(_reports(links))
    reports = dict.fromkeys((report, month) for report, _, month in keys)
    plans = sorted({plan for _, plan, _ in keys})
    nodes: dict[tuple[str, int] | str, str] = {
        key: f"{name}r{number}" for number, key in enumerate(reports, start=1)
    }
    return nodes | {plan: f"{name}p{number}" for number, plan in enumerate(plans, start=1)}


def _report_labels(links: MunicipalityLinks, name: str) -> dict[str, str]:
    return {
        node: _escaped(key if isinstance(key, str) else f"{key[0]} (t.o.m. månad {key[1]})")
        for key, node in _report_nodes(links, name).items()
    }


def _report_edges(links: MunicipalityLinks, name: str) -> list[str]:
    nodes = _report_nodes(links, name)
    return [
        f"    {nodes[report, month]} -->|{_counted(count)}| {nodes[plan]}"
        for (report, plan, month), count in sorted(_reports(links).items())
    ]


def _counted(activities: int) -> str:
    return "1 aktivitet" if activities == 1 else f"{activities} aktiviteter"


def _escaped(text: str) -> str:
    """Text for a Mermaid label: no quotation marks or brackets that would end it, and not long."""
    short = text if len(text) <= LABEL_CHARACTERS else text[: LABEL_CHARACTERS - 1] + "…"
    entities = {'"': "#quot;", "<": "#lt;", ">": "#gt;", "#": "#35;", "\n": " "}
    return "".join(entities.get(character, character) for character in short)
