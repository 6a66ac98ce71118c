"""A chapter number makes a heading of a line that stands in no list."""

from styrkort.extract.flow import Block, BlockKind
from styrkort.extract.prose.numbered_headings import settle_numbered_headings
from styrkort.extract.table import Line


def _block(kind: BlockKind, text: str, marker: str | None = None, level: int = 1) -> Block:
    return Block(kind, (Line(text),), marker, level)


def _levels(*blocks: Block) -> list[tuple[str, int | None]]:
    return [
        (b.kind.value, b.level) for b in settle_numbered_headings(blocks) if isinstance(b, Block)
    ]


def test_a_single_chapter_number_heads_its_text() -> None:
    assert _levels(
        _block(BlockKind.HEADING, "Organisation", "1.3", level=4),
        _block(BlockKind.ITEM, "Krisledning", "1.3.1", level=3),
        _block(BlockKind.PARAGRAPH, "Nämnden leder arbetet."),
    ) == [("heading", 4), ("heading", 5), ("paragraph", 1)]


def test_numbered_lines_in_a_row_are_a_list() -> None:
    items = [_block(BlockKind.ITEM, f"Punkt {n}", f"2.{n}", level=2) for n in (1, 2, 3)]
    assert _levels(*items) == [("item", 2)] * 3


def test_numbered_sentences_are_items() -> None:
    assert _levels(_block(BlockKind.ITEM, "Nämnden ska följa upp målen.", "2.1")) == [("item", 1)]
