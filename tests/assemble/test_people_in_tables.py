"""Persons in a document's fact table are withheld; the role beside a name is published."""

from text_plans import plan_of

from styrkort.extract.flow import People

TABLE = """
    Riktlinje för resor

    Dokumenttyp\tRiktlinje
    Beslutad av\tKommunstyrelsen
    Dokumentansvarig\tEkonomichef Anna Berg
    Handläggare\tMaria Lind, maria.lind@sandby.se

    Syfte

    Riktlinjen gäller alla resor i tjänsten.
"""


def test_persons_in_a_fact_table_are_withheld() -> None:
    plan = plan_of(TABLE)
    text = plan.model_dump_json()
    assert not any(name in text for name in ("Anna", "Berg", "Lind", "maria"))
    assert plan.metadata.responsible is not None
    assert plan.metadata.responsible.roles == ("Ekonomichef",)
    assert [one.word_count for one in plan.furniture if one.text is None] == [3, 3]


def test_persons_in_a_fact_table_are_published_when_asked_for() -> None:
    (table,) = plan_of(TABLE, People.NAMED).tables
    cells = [text.text for row in table.rows for text in row if text is not None]
    assert "Maria Lind, maria.lind@sandby.se" in cells
