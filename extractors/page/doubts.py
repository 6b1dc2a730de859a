"""Text that a reader of the page may not see: suspected from how it is drawn, proved on the rendered page.

Suspecting costs little and is done on every page: pale or transparent ink, a clip, a form or optional content around
the text, a shape or picture painted over it. Only then the page is rendered with and without the suspected text:
a glyph that changes no pixel is not seen by anybody.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image, ImageChops, ImageDraw

from .model import Box

PALE = 190  # of 255: ink no darker than this on every channel
SMALLEST = 2.0  # pt: smaller text is no text for a reader
SEEN = 12  # of 255: a glyph that changes no pixel by more is not seen
MOST_SHAPES = 4_000
_NOT_DRAWN = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}

Placed = Callable[[float, float, float, float], Box]  # page space to upright points


class Doubts:
    """Told of a page's objects in drawing order; says which text objects are in doubt."""

    def __init__(self, place: Placed, size: tuple[float, float]) -> None:
        self._place = place
        self._size = size
        self._texts: list[tuple[int, Any]] = []
        self._covers: list[tuple[int, Box]] = []
        #: objects that are drawn invisibly by their render mode, and those in doubt
        self.unseen: list[Any] = []
        self.doubted: list[Any] = []

    def text(self, order: int, item: Any, inside: bool) -> None:
        """A text object; `inside` a form, whose own clip and layer it shares."""
        if pdfium.FPDFTextObj_GetTextRenderMode(item) in _NOT_DRAWN:
            self.unseen.append(item)
        elif inside or _pale(item) or _layered(item) or self._clipped(item):
            self.doubted.append(item)
        else:
            self._texts.append((order, item))

    def cover(self, order: int, box: Box) -> None:
        """A filled shape or a picture."""
        if min(box[2] - box[0], box[3] - box[1]) > 1:
            self._covers.append((order, box))

    def close(self) -> None:
        """After the last object: text over which something was painted later is in doubt too."""
        if not self._covers or not self._texts or self._covers[-1][0] < self._texts[0][0]:
            return
        if len(self._covers) > MOST_SHAPES:
            self.doubted += [item for _, item in self._texts]
            return
        width, height = (max(1, min(2_000, round(v))) for v in self._size)
        across, down = width / max(self._size[0], 1), height / max(self._size[1], 1)
        painted = Image.new("L", (width, height))
        brush = ImageDraw.Draw(painted)
        covers = list(self._covers)
        for order, item in reversed(self._texts):
            while covers and covers[-1][0] > order:
                x0, top, x1, bottom = covers.pop()[1]
                brush.rectangle((x0 * across, top * down, x1 * across, bottom * down), fill=1)
            if len(covers) == len(self._covers):
                continue
            box = self._bounds(item)
            area = (int(box[0] * across), int(box[1] * down), int(box[2] * across) + 1, int(box[3] * down) + 1)
            if painted.crop(area).getextrema()[1]:
                self.doubted.append(item)

    def _bounds(self, item: Any) -> Box:
        """The text object's box, upright; nothing for one without a box."""
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        if not pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            return (0.0, 0.0, 0.0, 0.0)
        x0, y0, x1, y1 = self._place(left.value, bottom.value, right.value, top.value)
        most_x, most_y = self._size
        return (max(x0, 0.0), max(y0, 0.0), min(max(x1, 0.0), most_x), min(max(y1, 0.0), most_y))

    def _clipped(self, item: Any) -> bool:
        """True if the object reaches beyond a clip, or the clip is no plain box."""
        clip = pdfium.FPDFPageObj_GetClipPath(item)
        count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
        if count <= 0:
            return False
        box = self._bounds(item)
        x, y = ctypes.c_float(), ctypes.c_float()
        for n in range(count):
            segments = pdfium.FPDFClipPath_CountPathSegments(clip, n)
            if not 0 <= segments <= 6:
                return True
            points = []
            for k in range(segments):
                segment = pdfium.FPDFClipPath_GetPathSegment(clip, n, k)
                if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                    points.append(self._place(x.value, y.value, x.value, y.value)[:2])
            if not points:
                return True
            left, right = min(p[0] for p in points), max(p[0] for p in points)
            top, bottom = min(p[1] for p in points), max(p[1] for p in points)
            if box[0] < left - 1 or box[1] < top - 1 or box[2] > right + 1 or box[3] > bottom + 1:
                return True
        return False


def address(item: Any) -> int:
    """What tells one object of a page from another, 0 for none."""
    return ctypes.addressof(item.contents) if item else 0


def seen(with_text: Image.Image, without: Image.Image, box: Box, scale: float) -> bool:
    """True if taking the doubted text away changes the picture at `box`."""
    x0, top, x1, bottom = (round(v * scale) for v in box)
    area = (max(0, x0 - 1), max(0, top - 1), min(with_text.width, x1 + 1), min(with_text.height, bottom + 1))
    if area[0] >= area[2] or area[1] >= area[3]:
        return False
    most: int = ImageChops.difference(with_text.crop(area), without.crop(area)).getextrema()[1]  # type: ignore[assignment]
    return most > SEEN


def _pale(item: Any) -> bool:
    """True if the ink is near white, transparent, blended, or a pattern."""
    if pdfium.FPDFPageObj_HasTransparency(item):
        return True
    r, g, b, a = (ctypes.c_uint() for _ in range(4))
    mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
    stroked = mode in (pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_STROKE_CLIP)
    get = pdfium.FPDFPageObj_GetStrokeColor if stroked else pdfium.FPDFPageObj_GetFillColor
    return not get(item, r, g, b, a) or a.value < 255 or min(r.value, g.value, b.value) > PALE


def _layered(item: Any) -> bool:
    """True if the object is marked as optional content."""
    name, length = ctypes.create_string_buffer(32), ctypes.c_ulong()
    wide = ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort))
    for n in range(max(0, pdfium.FPDFPageObj_CountMarks(item))):
        mark = pdfium.FPDFPageObj_GetMark(item, n)
        if not pdfium.FPDFPageObjMark_GetName(mark, wide, 32, length):
            return True  # a name longer than the buffer: not one that is usual
        if name.raw[: length.value].decode("utf-16-le", "replace").rstrip("\0") == "OC":
            return True
    return False
