"""What stands in a layer that is not shown is not read."""

from __future__ import annotations

import pytest
from pdf_making import A4, changed, with_content
from pikepdf import Array, Dictionary, Encryption, Name, Object, Pdf, String

from styrkort.extract.pages.hidden_layers import Shown, without_hidden_layers
from styrkort.extract.pages.pdf_objects import PdfFile
from styrkort.extract.pages.pdf_reader import PdfDocument

SEEN = "BT /F1 10 Tf 50 600 Td (Mål ett) Tj ET "
DRAFT = "BT /F1 10 Tf 50 700 Td (Utkast) Tj ET 50 660 100 20 re f "


def layered(content: str, *, off: tuple[int, ...] = (0,), setting: str = "OFF") -> bytes:
    """A page with the layers L0 (`Utkast`) and L1 (`Karta`), some of them turned off."""

    def add(pdf: Pdf) -> None:
        layers = [
            pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name)))
            for name in ("Utkast", "Karta")
        ]
        chosen = Array([layers[number] for number in off])
        only = Dictionary(BaseState=Name.OFF, ON=chosen) if setting == "ON" else None
        pdf.Root.OCProperties = Dictionary(
            OCGs=Array(layers), D=only if only is not None else Dictionary(OFF=chosen)
        )
        resources = pdf.pages[0].Resources
        resources.Properties = Dictionary(
            L0=layers[0],
            L1=layers[1],
            M0=pdf.make_indirect(Dictionary(Type=Name.OCMD, OCGs=Array(layers), P=Name.AllOn)),
        )
        resources.XObject = Dictionary(
            Fm0=form(pdf, resources, DRAFT, layers[0]),
            Fm1=form(pdf, resources, f"/OC /L0 BDC {DRAFT} EMC {SEEN}", None),
        )

    return changed(with_content(content), add)


def form(pdf: Pdf, resources: Object, content: str, layer: Object | None) -> Object:
    made = pdf.make_stream(
        content.encode("latin-1"),
        Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, *A4]),
    )
    made.Resources = Dictionary(Font=resources.Font, Properties=resources.Properties)
    if layer is not None:
        made.OC = layer
    return made


def read(shown: Shown) -> list[str]:
    with PdfDocument(shown.data) as pdf:
        return [word.text for word in pdf.page(1).words]


@pytest.mark.parametrize(
    "content",
    [
        f"/OC /L0 BDC {DRAFT} EMC {SEEN}",
        f"/OC /L0 BDC /Span <</Lang (sv)>> BDC {DRAFT} EMC {DRAFT} EMC {SEEN}",
        f"/Fm0 Do {SEEN}",
        "/Fm1 Do",
        f"/OC /M0 BDC {DRAFT} EMC {SEEN}",
        "BT /F1 10 Tf 12 TL 50 612 Td /OC /L0 BDC (Utkast) ' EMC ET " + SEEN,
    ],
    ids=["marked", "nested", "form", "in a form", "member of two", "next line"],
)
def test_a_hidden_layer_is_left_out_and_named(content: str) -> None:
    shown = without_hidden_layers(PdfFile(layered(content)))
    assert read(shown) == ["Mål", "ett"]
    assert shown.left_out == ("Utkast",)


def test_paths_of_a_hidden_layer_are_not_drawn() -> None:
    shown = without_hidden_layers(PdfFile(layered(f"/OC /L0 BDC {DRAFT} EMC {SEEN}")))
    with PdfDocument(shown.data) as pdf:
        assert pdf.page(1).fills == ()


@pytest.mark.parametrize(("off", "setting"), [((1,), "OFF"), ((), "OFF"), ((0,), "ON")])
def test_a_shown_layer_is_read(off: tuple[int, ...], setting: str) -> None:
    data = layered(f"/OC /L0 BDC {DRAFT} EMC {SEEN}", off=off, setting=setting)
    shown = without_hidden_layers(PdfFile(data))
    assert read(shown) == ["Utkast", "Mål", "ett"]
    assert shown == Shown(data, ())


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 /OCProperties", with_content(SEEN)])
def test_other_bytes_stay_as_they_are(data: bytes) -> None:
    assert without_hidden_layers(PdfFile(data)) == Shown(data, ())


@pytest.mark.parametrize("broken", ["BDC", "/OC BDC", "(Tj", "/L0 Do EMC EMC"])
def test_a_broken_content_stream_is_left_to_the_reader(broken: str) -> None:
    data = layered(f"/OC /L0 BDC {DRAFT} EMC {SEEN} {broken}")
    assert "Mål" in read(without_hidden_layers(PdfFile(data)))


def test_an_encrypted_plan_has_its_layers_left_out_too() -> None:
    secret = Encryption(owner="ekby", user="ekby")
    data = changed(layered(f"/OC /L0 BDC {DRAFT} EMC {SEEN}"), lambda _: None, secret)
    assert without_hidden_layers(PdfFile(data)) == Shown(data, ())
    assert read(without_hidden_layers(PdfFile(data, "ekby"))) == ["Mål", "ett"]


def test_the_same_bytes_come_out_twice() -> None:
    data = layered(f"/OC /L0 BDC {DRAFT} EMC {SEEN}")
    assert without_hidden_layers(PdfFile(data)) == without_hidden_layers(PdfFile(data))
