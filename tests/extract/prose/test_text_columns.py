"""Two columns of text on a page: no table between them, each read from top to bottom."""

from pdf_making import drawn
from reportlab.pdfgen.canvas import Canvas

from styrkort.reading import Input, read_input
from styrkort.schemas import Plan

LANDSCAPE = (842.0, 595.0)
LEFT, RIGHT = 50.0, 440.0
HEADING_PT, TEXT_PT = 12.0, 9.5


class _Column:
    """Writes headings and lines downwards."""

    def __init__(self, canvas: Canvas, x: float) -> None:
        self._canvas, self._x, self._y = canvas, x, 540.0

    def heading(self, text: str, size: float = HEADING_PT) -> None:
        self._canvas.setFont("Helvetica-Bold", size)
        self._y -= 20
        self._canvas.drawString(self._x, self._y, text)

    def lines(self, *texts: str, indent: float = 0) -> None:
        self._canvas.setFont("Helvetica", TEXT_PT)
        for text in texts:
            self._y -= 13
            self._canvas.drawString(self._x + indent, self._y, text)


def _plan(heading_pt: float) -> Plan:
    def draw(canvas: Canvas) -> None:
        left = _Column(canvas, LEFT)
        left.heading("Mål och budget 2025", heading_pt)
        left.lines("Dokumenttyp", "Gäller för", "Version")
        left._y += 39
        left.lines("Budget", "Alla nämnder och bolag i kommunen", "Den andra", indent=80)
        left.heading("Vision")
        left.lines("Skogsnäs är den självklara mötesplatsen i skogslandet.", "Här lever vi nära.")
        right = _Column(canvas, RIGHT)
        right.heading("Övergripande mål")
        right.lines("Kommunfullmäktige har beslutat om två övergripande mål:")
        right.lines("1. Alla barn lyckas i skolan", "2. En trygg omsorg hela livet", indent=20)
        right.lines("Nämnderna bryter ned målen i sina planer varje år.")
        right.heading("Uppföljning")
        right.lines("Delårsrapport per 31 augusti lämnas till kommunfullmäktige.")

    return read_input(Input("plan.pdf", drawn(draw, LANDSCAPE), "plan"))


def test_headings_of_two_columns_head_no_table() -> None:
    for heading_pt in (HEADING_PT, 17.0):
        plan = _plan(heading_pt)
        assert (plan.goals, plan.tables) == ((), ())
        titles = [one.title.text for one in plan.sections if one.title is not None]
        assert titles == ["Mål och budget 2025", "Vision", "Övergripande mål", "Uppföljning"]


def test_text_after_a_list_is_none_of_its_items() -> None:
    (goals,) = (one for one in _plan(17.0).sections if one.items)
    assert [one.text for one in goals.items] == [
        "1. Alla barn lyckas i skolan",
        "2. En trygg omsorg hela livet",
    ]
    assert goals.text is not None
    assert goals.text.text.endswith("Nämnderna bryter ned målen i sina planer varje år.")
