"""The structure tree: roles, pages, attributes, and trees that mean harm."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pdf_making import changed, with_content
from tag_making import Element, content, tagged_pdf

from styrkort.extract.errors import Encrypted, ReadError
from styrkort.extract.pages.pdf_objects import PdfFile
from styrkort.extract.pages.tags.tag_reader import DEEPEST, read_tags
from styrkort.extract.pages.tags.tag_tree import Mark, TagTree

HOSTILE = Path(__file__).parents[5] / "shared" / "hostile"


def tree(*elements: Element, pages: int = 2, role_map: dict[str, str] | None = None) -> TagTree:
    tags = read_tags(PdfFile(tagged_pdf([""] * pages, elements, role_map)))
    assert tags is not None
    return tags


def test_an_untagged_document_has_no_tree() -> None:
    assert read_tags(PdfFile(with_content(""))) is None


def test_nodes_stand_in_document_order_with_their_marks() -> None:
    tags = tree(
        Element("Document", [Element("H1", [(1, 0)]), Element("P", [(1, 1), (1, 2)])]),
    )
    (document,) = tags.root.children
    assert [node.role for node in document.children] == ["H1", "P"]
    assert [node.key for node in tags.root.descendants()] == [0, 1, 2, 3]
    assert list(tags.root.all_marks()) == [Mark(1, 0), Mark(1, 1), Mark(1, 2)]
    assert tags.on_page(1)[2].role == "P"
    assert tags.on_page(2) == {}


def test_roles_go_through_the_role_map_and_pages_are_inherited() -> None:
    tags = tree(
        Element("Rubrik 1", [(2, 5)]),
        Element("P", [(1, 3)]),
        role_map={"Rubrik 1": "Rubrik", "Rubrik": "H1", "P": "H6"},
    )
    assert tags.on_page(2)[5].role == "H1"
    assert tags.on_page(1)[3].role == "P"  # a standard role is not redefined
    assert tags.headings() == {Mark(2, 5): 1}


def test_a_reference_to_another_page_keeps_its_page() -> None:
    tags = tree(Element("TD", [Element("P", [(1, 7), (2, 0)])]))
    assert list(tags.root.all_marks()) == [Mark(1, 7), Mark(2, 0)]


def test_a_role_map_in_a_ring_ends() -> None:
    tags = tree(Element("A", [(1, 0)]), role_map={"A": "B", "B": "A"})
    assert tags.on_page(1)[0].role in ("A", "B")


def test_attributes_come_from_the_element_and_its_class() -> None:
    def classes(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        root.ClassMap = pikepdf.Dictionary(
            {"/bred": pikepdf.Dictionary({"/O": pikepdf.Name.Table, "/ColSpan": 3})}
        )
        root.K[1].C = pikepdf.Name("/bred")

    data = tagged_pdf(
        [""],
        [
            Element("TH", [(1, 0)], {"RowSpan": 2, "Scope": pikepdf.Name.Row}),
            Element("TD", [(1, 1)]),
            Element("TD", [(1, 2)], {"RowSpan": -4, "ColSpan": 99999}),
            Element("Figure", [(1, 3)], entries={"Alt": "Grön", "ActualText": "ok"}),
        ],
    )
    tags = read_tags(PdfFile(changed(data, classes)))
    assert tags is not None
    head, wide, broken, figure = tags.root.children
    assert (head.row_span, head.column_span, head.scope) == (2, 1, "Row")
    assert (wide.row_span, wide.column_span) == (1, 3)
    assert (broken.row_span, broken.column_span) == (1, 1)
    assert (figure.alt, figure.actual_text) == ("Grön", "ok")


def test_kids_and_attributes_may_stand_behind_references() -> None:
    def referred(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        cell = root.K[0]
        cell.A = pdf.make_indirect(
            pikepdf.Array([pikepdf.Dictionary({"/O": pikepdf.Name.Table, "/RowSpan": 3})])
        )
        cell.K = pdf.make_indirect(pikepdf.Array([4, 5]))
        root.K = pdf.make_indirect(root.K)

    tags = read_tags(PdfFile(changed(tagged_pdf([""], [Element("TD", [(1, 0)])]), referred)))
    assert tags is not None
    (cell,) = tags.root.children
    assert cell.row_span == 3
    assert [mark.mcid for mark in cell.marks] == [4, 5]


def test_a_tree_is_read_where_no_file_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> object:
        raise OSError("no space left on device")

    data = tagged_pdf([""], [Element("P", [(1, 0)])])
    written = read_tags(PdfFile(data))
    monkeypatch.setattr("styrkort.extract.pages.pdf_objects.TemporaryFile", full)
    assert written is not None
    assert read_tags(PdfFile(data)) == written


def test_list_numbering_is_kept() -> None:
    def numbering(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K[0].A = pikepdf.Array(
            [
                pikepdf.Dictionary(
                    {"/O": pikepdf.Name.List, "/ListNumbering": pikepdf.Name.Decimal}
                ),
                0,
            ]
        )

    tags = read_tags(PdfFile(changed(tagged_pdf([""], [Element("L", [(1, 0)])]), numbering)))
    assert tags is not None
    assert tags.root.children[0].list_numbering == "Decimal"


def test_tables_are_found_by_page() -> None:
    tags = tree(
        Element("Table", [Element("TR", [Element("TD", [(1, 0)])])]),
        Element("Table", [Element("TR", [Element("TD", [(1, 1), (2, 0)])])]),
    )
    assert len(tags.tables) == 2
    assert [table.key for table in tags.tables_on(2)] == [tags.tables[1].key]
    assert len(tags.tables_on(1)) == 2


def test_a_table_in_a_cell_of_another_is_nested() -> None:
    inner = Element("Table", [Element("TR", [Element("TD", [(1, 1)])])])
    tags = tree(Element("Table", [Element("TR", [Element("TD", [(1, 0), inner])])]))
    assert tags.nested_tables == {tags.tables[1].key}


def test_a_tree_that_refers_to_itself_is_cut() -> None:
    def ring(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        root.K[0].K.append(root.K[0])
        root.K.append(root.K[0])

    tags = read_tags(PdfFile(changed(tagged_pdf([""], [Element("P", [(1, 0)])]), ring)))
    assert tags is not None
    assert sum(1 for _ in tags.root.descendants()) == 2


def test_a_tree_without_end_is_cut_at_a_depth() -> None:
    def deepen(pdf: pikepdf.Pdf) -> None:
        parent = pdf.Root.StructTreeRoot.K[0]
        for _ in range(3 * DEEPEST):
            child = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Div))
            parent.K = pikepdf.Array([child])
            parent = child

    tags = read_tags(PdfFile(changed(tagged_pdf([""], [Element("Div")]), deepen)))
    assert tags is not None
    assert sum(1 for _ in tags.root.descendants()) == DEEPEST + 1


@pytest.mark.parametrize(
    "kids", [3.5, pikepdf.Array([None, True, pikepdf.Array([1])]), pikepdf.Dictionary()], ids=str
)
def test_kids_that_are_none_are_passed_over(kids: object) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K[0].K = kids

    tags = read_tags(PdfFile(changed(tagged_pdf([""], [Element("P", [(1, 0)])]), spoil)))
    assert tags is not None
    assert [node.role for node in tags.root.descendants()] == ["StructTreeRoot", "P"]


def test_marks_inside_forms_are_left_out() -> None:
    def in_form(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"")
        pdf.Root.StructTreeRoot.K[0].K = pikepdf.Array(
            [pikepdf.Dictionary(Type=pikepdf.Name.MCR, MCID=0, Stm=form)]
        )

    tags = read_tags(PdfFile(changed(tagged_pdf([""], [Element("P", [(1, 0)])]), in_form)))
    assert tags is not None
    assert list(tags.root.all_marks()) == []


def test_a_locked_tree_needs_its_password() -> None:
    locked = changed(
        tagged_pdf([content([(0, "Mål", 50, 700)])], [Element("P", [(1, 0)])]),
        lambda pdf: None,
        encryption=pikepdf.Encryption(owner="o", user="hemlig", R=6),
    )
    with pytest.raises(Encrypted):
        read_tags(PdfFile(locked))
    assert read_tags(PdfFile(locked, "hemlig")) is not None


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="../shared/hostile is not there")
def test_hostile_files_give_a_tree_none_or_a_read_error() -> None:
    outcomes = set()
    for path in sorted(HOSTILE.glob("*.pdf")):
        try:
            tags = read_tags(PdfFile(path.read_bytes()))
            outcomes.add(type(tags).__name__)
        except ReadError as error:
            outcomes.add(type(error).__name__)
    assert outcomes <= {"TagTree", "NoneType", "Damaged", "Encrypted"}
