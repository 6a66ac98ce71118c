from __future__ import annotations

from small_plans import plan_of


def test_a_refused_plan_table_is_reported_once_and_kept_cell_by_cell() -> None:
    plan = plan_of(
        "## Skyddsrond på förskolan",
        [
            ["Brist", "Åtgärd", "Ansvarig", "Klart"],
            ["Lös mattkant", "Limma fast", "Vaktmästare", "Mars"],
        ],
    )
    assert not plan.goals
    [table] = plan.tables
    texts = [cell.text for cell in table.rows[0] if cell is not None]
    assert texts == ["Lös mattkant", "Limma fast", "Vaktmästare", "Mars"]
    assert [(finding.code, finding.severity) for finding in plan.findings] == [
        ("table-kept-plain", "info")
    ]
