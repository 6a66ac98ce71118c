"""pdfium's C functions, bound once with plain integer arguments.

pypdfium2's own bindings wrap every handle in a typed pointer object; on the per-glyph functions
that costs more than pdfium's work (0.9 against 0.25 µs a call, 2026-11). Here a handle and a
buffer are plain addresses (``int``), so that a whole page is read with a few ``map`` calls into
one array. What is asked of every glyph takes a `Pointer`, which nothing has to convert any more.
Nothing outside the reader modules sees a handle.

pdfium is not thread-safe: one process reads one document at a time.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

import pypdfium2.raw as raw

INT, DOUBLE, FLOAT, SIZE = ctypes.c_int, ctypes.c_double, ctypes.c_float, ctypes.c_size_t
ULONG, HANDLE = ctypes.c_ulong, ctypes.c_void_p
ADDRESS = ctypes.c_void_p
"""Where pdfium writes an answer; as a whole number it would take 0.1 µs more to pass (2026-11)."""

Pointer = ctypes.c_void_p
"""An address as C has it, for the functions that are bound without types of arguments."""

ERROR_PASSWORD = 4
ERROR_SECURITY = 5

OBJECT_TEXT, OBJECT_PATH, OBJECT_IMAGE, OBJECT_SHADING, OBJECT_FORM = 1, 2, 3, 4, 5
SEGMENT_LINE, SEGMENT_BEZIER, SEGMENT_MOVE = 0, 1, 2

RENDER_STROKE, RENDER_FILL_STROKE, RENDER_INVISIBLE, RENDER_CLIP = 1, 2, 3, 7
FONT_ITALIC = 1 << 6
FONT_FORCE_BOLD = 1 << 18

Number = TypeVar("Number", int, float)


def _bind(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The function for long calls: other Python threads (a watchdog) may run meanwhile."""
    return _at(ctypes.CFUNCTYPE, name, result, arguments)


def _bind_short(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The function for calls of well under a microsecond: the interpreter lock is kept."""
    return _at(ctypes.PYFUNCTYPE, name, result, arguments)


def _bind_bare(name: str, result: Any) -> Callable[..., Any]:
    """The function for calls by the thousand, one a glyph: half the time of those with types.

    Nothing converts its arguments: handles and addresses must be a `Pointer`, numbers are C ints.
    """
    return _at(ctypes.PYFUNCTYPE, name, result, ())


def _at(kind: Any, name: str, result: Any, arguments: tuple[Any, ...]) -> Callable[..., Any]:
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    bound: Callable[..., Any] = kind(result, *arguments)(address)
    return bound


load_document = _bind("FPDF_LoadMemDocument64", HANDLE, ctypes.c_char_p, SIZE, ctypes.c_char_p)
close_document = _bind("FPDF_CloseDocument", None, HANDLE)
last_error = _bind_short("FPDF_GetLastError", ULONG)
count_pages = _bind("FPDF_GetPageCount", INT, HANDLE)
load_page = _bind("FPDF_LoadPage", HANDLE, HANDLE, INT)
close_page = _bind("FPDF_ClosePage", None, HANDLE)
page_bounding_box = _bind_short("FPDF_GetPageBoundingBox", INT, HANDLE, HANDLE)
page_rotation = _bind_short("FPDFPage_GetRotation", INT, HANDLE)

load_text = _bind("FPDFText_LoadPage", HANDLE, HANDLE)
close_text = _bind("FPDFText_ClosePage", None, HANDLE)
count_chars = _bind_short("FPDFText_CountChars", INT, HANDLE)
get_text = _bind_short("FPDFText_GetText", INT, HANDLE, INT, INT, HANDLE)
char_unicode = _bind_short("FPDFText_GetUnicode", ctypes.c_uint, HANDLE, INT)
char_unmapped = _bind_short("FPDFText_HasUnicodeMapError", INT, HANDLE, INT)
char_loose_box = _bind_bare("FPDFText_GetLooseCharBox", None)
char_box = _bind_short("FPDFText_GetCharBox", INT, HANDLE, INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
char_origin = _bind_short("FPDFText_GetCharOrigin", INT, HANDLE, INT, ADDRESS, ADDRESS)
char_matrix = _bind_short("FPDFText_GetMatrix", INT, HANDLE, INT, ADDRESS)
char_font_size = _bind_short("FPDFText_GetFontSize", DOUBLE, HANDLE, INT)
char_text_object = _bind_bare("FPDFText_GetTextObject", HANDLE)

text_font = _bind_short("FPDFTextObj_GetFont", HANDLE, HANDLE)
text_render_mode = _bind_short("FPDFTextObj_GetTextRenderMode", INT, HANDLE)
font_name = _bind_short("FPDFFont_GetBaseFontName", SIZE, HANDLE, HANDLE, SIZE)
font_weight = _bind_short("FPDFFont_GetWeight", INT, HANDLE)
font_flags = _bind_short("FPDFFont_GetFlags", INT, HANDLE)
font_descent = _bind_short("FPDFFont_GetDescent", INT, HANDLE, FLOAT, ADDRESS)

count_objects = _bind_short("FPDFPage_CountObjects", INT, HANDLE)
get_object = _bind_short("FPDFPage_GetObject", HANDLE, HANDLE, INT)
count_form_objects = _bind_short("FPDFFormObj_CountObjects", INT, HANDLE)
get_form_object = _bind_short("FPDFFormObj_GetObject", HANDLE, HANDLE, ULONG)
object_type = _bind_short("FPDFPageObj_GetType", INT, HANDLE)
object_mark = _bind_short("FPDFPageObj_GetMarkedContentID", INT, HANDLE)
count_marks = _bind_short("FPDFPageObj_CountMarks", INT, HANDLE)
object_mark_at = _bind_short("FPDFPageObj_GetMark", HANDLE, HANDLE, ULONG)
remove_mark_entry = _bind_short("FPDFPageObjMark_RemoveParam", INT, HANDLE, HANDLE, ctypes.c_char_p)
set_active = _bind_short("FPDFPageObj_SetIsActive", INT, HANDLE, INT)
object_matrix = _bind_short("FPDFPageObj_GetMatrix", INT, HANDLE, ADDRESS)
object_bounds = _bind_short(
    "FPDFPageObj_GetBounds", INT, HANDLE, ADDRESS, ADDRESS, ADDRESS, ADDRESS
)
object_fill_colour = _bind_short(
    "FPDFPageObj_GetFillColor", INT, HANDLE, ADDRESS, ADDRESS, ADDRESS, ADDRESS
)
object_stroke_colour = _bind_short(
    "FPDFPageObj_GetStrokeColor", INT, HANDLE, ADDRESS, ADDRESS, ADDRESS, ADDRESS
)
object_stroke_width = _bind_short("FPDFPageObj_GetStrokeWidth", INT, HANDLE, ADDRESS)
object_clip_path = _bind_short("FPDFPageObj_GetClipPath", HANDLE, HANDLE)
count_clip_paths = _bind_short("FPDFClipPath_CountPaths", INT, HANDLE)
count_clip_segments = _bind_short("FPDFClipPath_CountPathSegments", INT, HANDLE, INT)
get_clip_segment = _bind_short("FPDFClipPath_GetPathSegment", HANDLE, HANDLE, INT, INT)
path_draw_mode = _bind_short("FPDFPath_GetDrawMode", INT, HANDLE, ADDRESS, ADDRESS)
count_segments = _bind_short("FPDFPath_CountSegments", INT, HANDLE)
get_segment = _bind_short("FPDFPath_GetPathSegment", HANDLE, HANDLE, INT)
segment_point = _bind_short("FPDFPathSegment_GetPoint", INT, HANDLE, ADDRESS, ADDRESS)
segment_type = _bind_short("FPDFPathSegment_GetType", INT, HANDLE)
segment_close = _bind_short("FPDFPathSegment_GetClose", INT, HANDLE)

count_annotations = _bind_short("FPDFPage_GetAnnotCount", INT, HANDLE)
get_annotation = _bind_short("FPDFPage_GetAnnot", HANDLE, HANDLE, INT)
close_annotation = _bind_short("FPDFPage_CloseAnnot", None, HANDLE)
annotation_kind = _bind_short("FPDFAnnot_GetSubtype", INT, HANDLE)
annotation_flags = _bind_short("FPDFAnnot_GetFlags", INT, HANDLE)
annotation_rect = _bind_short("FPDFAnnot_GetRect", INT, HANDLE, ADDRESS)

create_bitmap = _bind("FPDFBitmap_Create", HANDLE, INT, INT, INT)
fill_bitmap = _bind("FPDFBitmap_FillRect", INT, HANDLE, INT, INT, INT, INT, ULONG)
bitmap_buffer = _bind_short("FPDFBitmap_GetBuffer", HANDLE, HANDLE)
bitmap_stride = _bind_short("FPDFBitmap_GetStride", INT, HANDLE)
destroy_bitmap = _bind("FPDFBitmap_Destroy", None, HANDLE)
render_page = _bind("FPDF_RenderPageBitmapWithMatrix", None, HANDLE, HANDLE, HANDLE, HANDLE, INT)


def call_all(function: Callable[..., Any], *arguments: Iterable[Any]) -> None:
    """The function with each set of arguments, for what it writes into buffers."""
    deque(map(function, *arguments), maxlen=0)


class Buffer(Generic[Number]):
    """A reusable C array: `base` is its address for pdfium, `values` are its numbers for Python.

    An `array.array`: pdfium writes into its memory as into an array of ctypes, but six numbers
    are taken out of it in 0.2 instead of 1.2 µs, and every fourth of many twice as fast (2026-11).
    """

    def __init__(self, values: array[Number]) -> None:
        self.values: array[Number] = values
        self.base = values.buffer_info()[0]

    def hold(self, count: int) -> None:
        """Make room for `count` numbers; what the array held is lost where it must grow."""
        if count > len(self.values):
            room = bytes(2 * count * self.values.itemsize)
            self.values = array(self.values.typecode, room)
            self.base = self.values.buffer_info()[0]


def floats(count: int) -> Buffer[float]:
    """Room for `count` 32-bit floats."""
    return Buffer(array("f", bytes(4 * count)))


def doubles(count: int) -> Buffer[float]:
    """Room for `count` 64-bit floats."""
    return Buffer(array("d", bytes(8 * count)))


def unsigneds(count: int) -> Buffer[int]:
    """Room for `count` 32-bit unsigned integers."""
    return Buffer(array("I", bytes(4 * count)))
