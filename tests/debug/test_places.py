"""Tags stand beside what they name, over no word and no other tag."""

from hypothesis import given, settings
from hypothesis import strategies as st
from page_builder import PageBuilder

from styrkort.debug.marks import Ink, Side, Tag
from styrkort.debug.places import FARTHEST_ASIDE, GAP, MARGIN_WIDTH, Size, place
from styrkort.extract.geometry import Box


def measure(tag: Tag) -> Size:
    return Size(5.0 * len(tag.text), 7.0)


def tag(anchor: Box, *sides: Side, text: str = "target", margin: Side | None = None) -> Tag:
    return Tag(text, Ink.ROLE, anchor, sides, margin)


def test_above_what_it_names() -> None:
    page = PageBuilder().text(100, 200, "Målvärde").page()
    (placed,) = place([tag(Box(98, 196, 160, 214), Side.ABOVE)], page, measure)
    assert placed.box == Box(98, 196 - GAP - 7, 128, 196 - GAP)
    assert placed.leader == ()


def test_inside_where_words_stand_above() -> None:
    page = PageBuilder().text(98, 187, "Mått:").text(100, 200, "Röd").page()
    (placed,) = place([tag(Box(98, 198, 160, 222), Side.ABOVE, Side.INSIDE)], page, measure)
    assert placed.box == Box(129, 214, 159, 221)


def test_in_the_margin_where_there_is_no_room() -> None:
    builder = PageBuilder()
    for top in range(0, 840, 10):
        builder.text(0, top, "m" * 119)
    anchor = Box(100, 200, 160, 214)
    (placed,) = place([tag(anchor, Side.ABOVE, margin=Side.RIGHT)], builder.page(), measure)
    assert placed.box.x1 == 595 + MARGIN_WIDTH - GAP
    assert placed.leader[0] == (placed.box.x0, placed.box.middle_y)
    assert placed.leader[-1] == (anchor.middle_x, anchor.top)


def test_left_out_where_no_margin_is_named() -> None:
    page = PageBuilder().text(100, 200, "Målvärde").page()
    assert place([tag(Box(100, 200, 140, 210), Side.INSIDE)], page, measure) == []


_COORDINATES = st.integers(0, 560).map(float)
_ANCHORS = st.builds(
    lambda x, y, w, h: Box(x, y, x + w, y + h),
    _COORDINATES, _COORDINATES, st.integers(5, 200).map(float), st.integers(5, 80).map(float),
)  # fmt: skip
_TAGS = st.builds(
    Tag,
    st.text("abc", min_size=1, max_size=12),
    st.just(Ink.ROW),
    _ANCHORS,
    st.lists(st.sampled_from(Side), max_size=4, unique=True).map(tuple),
    st.sampled_from((Side.LEFT, Side.RIGHT, None)),
)


@settings(max_examples=100)
@given(st.lists(_ANCHORS, max_size=40), st.lists(_TAGS, max_size=30))
def test_nothing_is_covered(words: list[Box], tags: list[Tag]) -> None:
    """Tags with a margin are all there: it has room for more than these."""
    builder = PageBuilder()
    for box in words:
        builder.text(box.x0, box.top, "m" * int(1 + box.width // 5))
    page = builder.page()
    placed = place(tags, page, measure)
    kept = [each.tag for each in placed]
    assert kept == [each for each in tags if each.margin is not None or each in kept]
    boxes = [word.box for word in page.words]
    for each in placed:
        assert all(each.box.overlap_x(b) * each.box.overlap_y(b) == 0 for b in boxes)
        boxes.append(each.box)


@given(_TAGS)
def test_near_what_it_names(one: Tag) -> None:
    """On an empty page a tag needs no line, or has one."""
    for placed in place([one], PageBuilder().page(), measure):
        around = one.anchor.grown(FARTHEST_ASIDE + 7.0 + 5.0 * len(one.text))
        assert placed.leader or around.holds_middle_of(placed.box)
