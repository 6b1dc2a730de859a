"""Glyphs, drawn lines and images of a page as pypdfium2 gives them: the exchangeable source of the page model.

All coordinates leave here upright: points from the top left of the page turned so that its text runs left to right.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from extractors.limits import LimitExceeded, Limits

from .model import Box

#: text, x0, top, x1, bottom, size
Glyph = tuple[str, float, float, float, float, float]
#: a b c d e f
Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
FORM_DEPTH = 12
INVISIBLE = 3  # text render mode: neither fill nor stroke


@dataclass(slots=True)
class RawPage:
    """What one page draws. `boxes` are areas (rectangles, flat curves); `lines` are straight segments."""

    number: int
    width: float
    height: float
    turned: int = 0
    glyphs: list[Glyph] = field(default_factory=list)
    lines: list[Box] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    #: shapes drawn, outlines of glyphs among them
    shapes: int = 0
    #: glyphs that no Unicode map explains, and glyphs that are drawn invisibly
    unmapped: int = 0
    invisible: int = 0


class Frame:
    """Turns page space (origin bottom left, as drawn) into upright points from the top left."""

    def __init__(self, crop: Box, rotation: int) -> None:
        self.crop, self.rotation = crop, rotation % 360
        width, height = crop[2] - crop[0], crop[3] - crop[1]
        self.size = (width, height) if self.rotation % 180 == 0 else (height, width)

    def point(self, x: float, y: float) -> tuple[float, float]:
        x0, y0, x1, y1 = self.crop
        if self.rotation == 0:
            return x - x0, y1 - y
        if self.rotation == 90:
            return y - y0, x - x0
        if self.rotation == 180:
            return x1 - x, y - y0
        return y1 - y, x1 - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        ax, ay = self.point(left, bottom)
        bx, by = self.point(right, top)
        return (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def read_raw(page: Any, number: int, limits: Limits) -> RawPage:
    """Everything page `page` (a pypdfium2 page) draws. Raises LimitExceeded."""
    crop = _crop(page, limits)
    rotation = int(pdfium.FPDFPage_GetRotation(page.raw)) * 90
    text = pdfium.FPDFText_LoadPage(page.raw)
    if not text:
        raise ValueError(f"page {number}: no text page")
    try:
        count = pdfium.FPDFText_CountChars(text)
        if count > limits.glyphs:
            raise LimitExceeded("glyphs", limits.glyphs, count)
        upright = _text_angle(text, count, rotation)
        frame = Frame(crop, upright)
        raw = RawPage(number, frame.size[0], frame.size[1], (upright - rotation) % 360)
        hidden = _drawn(page, frame, raw, limits)
        _glyphs(text, count, frame, raw, hidden)
    finally:
        pdfium.FPDFText_ClosePage(text)
    return raw


def _crop(page: Any, limits: Limits) -> Box:
    """The page's visible box as (left, bottom, right, top)."""
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page.raw, box):
        raise ValueError("page without a box")
    sides = (box.left, box.bottom, box.right, box.top)
    if not all(map(math.isfinite, sides)) or max(box.right - box.left, box.top - box.bottom) > limits.side:
        raise LimitExceeded("side", int(limits.side))
    return sides


def _text_angle(text: Any, count: int, rotation: int) -> int:
    """Direction in which most text runs (0, 90, 180, 270); without text the page's own rotation."""
    if not count:
        return rotation
    matrix = pdfium.FS_MATRIX()
    votes: Counter[int] = Counter()
    for i in range(0, count, max(1, count // 60)):
        if pdfium.FPDFText_GetMatrix(text, i, matrix) and (matrix.a or matrix.b):
            angle = math.degrees(math.atan2(matrix.b, matrix.a))
            if abs(angle - 90 * round(angle / 90)) < 5:
                votes[round(angle / 90) * 90 % 360] += 1
    return votes.most_common(1)[0][0] if votes else rotation


def _glyphs(text: Any, count: int, frame: Frame, raw: RawPage, hidden: bool) -> None:
    """All glyphs; blanks keep their place with the text " ", generated ones (without a place) are left out."""
    box = pdfium.FS_RECTF()
    get_box, get_unicode = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetUnicode
    straight = frame.rotation == 0
    left0, top0 = frame.crop[0], frame.crop[3]
    out = raw.glyphs
    reference = ctypes.byref(box)
    for i in range(count):
        code = get_unicode(text, i)
        if code <= 32 or code in BLANKS:
            if code in (10, 13) or pdfium.FPDFText_IsGenerated(text, i) == 1:
                continue
            if code == 0:
                raw.unmapped += 1
                continue
            char = " "
        else:
            if 0xE000 <= code <= 0xF8FF or code >= 0xFFFD:
                raw.unmapped += 1
            if code in INVISIBLE_MARKS:
                continue
            char = chr(code)
        if hidden and _is_hidden(text, i):
            raw.invisible += 1
            continue
        if straight and get_box(text, i, reference) and box.right > box.left and box.top - box.bottom > 0.5:
            top, bottom = top0 - box.top, top0 - box.bottom
            out.append((char, box.left - left0, top, box.right - left0, bottom, bottom - top))
        else:
            glyph = _turned_glyph(text, i, char, frame)
            if glyph is not None:
                out.append(glyph)


#: read as a blank (no-break, em, ideographic … space; U+0001 by Chromium with NanumGothic)
BLANKS = frozenset({0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x3164, 0xFFA0})
#: without width or meaning here
INVISIBLE_MARKS = frozenset({0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF})


def _is_hidden(text: Any, i: int) -> bool:
    drawn = pdfium.FPDFText_GetTextObject(text, i)
    return bool(drawn) and pdfium.FPDFTextObj_GetTextRenderMode(drawn) == INVISIBLE


def _turned_glyph(text: Any, i: int, char: str, frame: Frame) -> Glyph | None:
    """A glyph of turned text: ink box across, baseline and size along."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    matrix = pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    if not (
        pdfium.FPDFText_GetCharBox(text, i, left, right, bottom, top)
        and pdfium.FPDFText_GetMatrix(text, i, matrix)
        and pdfium.FPDFText_GetCharOrigin(text, i, x, y)
    ):
        return None
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    size = pdfium.FPDFText_GetFontSize(text, i) * math.hypot(matrix.a, matrix.b)
    ink = frame.box(left.value, bottom.value, right.value, top.value)
    if angle != frame.rotation:
        if char == " ":
            return None
        return (char, *ink, size)
    base_x, base_y = frame.point(x.value, y.value)
    x0, x1 = (base_x, base_x + size * 0.25) if char == " " else (min(base_x, ink[0]), ink[2])
    return (char, x0, base_y - 0.8 * size, x1, base_y + 0.2 * size, size)


def _drawn(page: Any, frame: Frame, raw: RawPage, limits: Limits) -> bool:
    """Collects lines, boxes and images; True if some text is drawn invisibly."""
    hidden = False
    for n, (item, matrix) in enumerate(_objects(page.raw, IDENTITY, 0)):
        if n > limits.objects:
            raise LimitExceeded("objects", limits.objects)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            raw.shapes += 1
            _path(item, matrix, frame, raw, limits)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            hidden = hidden or pdfium.FPDFTextObj_GetTextRenderMode(item) == INVISIBLE
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            own = _apply(_matrix(item), matrix)
            corners = [_through(own, x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
            xs, ys = [c[0] for c in corners], [c[1] for c in corners]
            raw.images.append(frame.box(min(xs), min(ys), max(xs), max(ys)))
    return hidden


def _objects(container: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    """Page objects in drawing order, those of forms with the form's matrix applied."""
    if depth == 0:
        count, get = pdfium.FPDFPage_CountObjects(container), pdfium.FPDFPage_GetObject
    else:
        count, get = pdfium.FPDFFormObj_CountObjects(container), pdfium.FPDFFormObj_GetObject
    for i in range(max(0, count)):
        item = get(container, i)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < FORM_DEPTH:
                yield from _objects(item, _apply(_matrix(item), matrix), depth + 1)
        else:
            yield item, matrix


def _path(item: Any, matrix: Matrix, frame: Frame, raw: RawPage, limits: Limits) -> None:
    """Straight segments of stroked paths; boxes of filled shapes and of flat curves."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    if not fill.value and not stroke.value:
        return
    if fill.value and not stroke.value and _white(item):
        return
    own = _apply(_matrix(item), matrix)
    for points, curved, closed in _subpaths(item, own, frame, limits):
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        around = (min(xs), min(ys), max(xs), max(ys))
        rectangle = len(points) >= 4 and not curved and _is_rectangle(points)
        if rectangle or curved or (fill.value and not stroke.value):
            if curved and not _flat(around):
                continue
            raw.boxes.append(around)
            continue
        if closed:
            points.append(points[0])
        raw.lines += [(*a, *b) for a, b in pairwise(points) if a != b]
        if len(raw.lines) > limits.objects:
            raise LimitExceeded("objects", limits.objects)


def _flat(box: Box) -> bool:
    return min(box[2] - box[0], box[3] - box[1]) <= 3


def _white(item: Any) -> bool:
    """True if the fill is white or transparent: a background, never a rule."""
    r, g, b, a = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(item, r, g, b, a):
        return False
    return a.value == 0 or min(r.value, g.value, b.value) >= 250


def _subpaths(
    item: Any, matrix: Matrix, frame: Frame, limits: Limits
) -> Iterator[tuple[list[tuple[float, float]], bool, bool]]:
    """Each subpath as (upright points, has curves, is closed)."""
    count = pdfium.FPDFPath_CountSegments(item)
    if count > limits.objects:
        raise LimitExceeded("objects", limits.objects, count)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    curved = closed = False
    for i in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, i)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points, curved, closed
            points, curved, closed = [], False, False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y) and math.isfinite(x.value) and math.isfinite(y.value):
            points.append(frame.point(*_through(matrix, x.value, y.value)))
        closed = closed or bool(pdfium.FPDFPathSegment_GetClose(segment))
    if points:
        yield points, curved, closed


def _is_rectangle(points: list[tuple[float, float]]) -> bool:
    """Four corners with sides along the axes (a closing fifth point allowed)."""
    if len(points) > 5 or (len(points) == 5 and math.dist(points[0], points[4]) > 0.1):
        return False
    corners = points[:4]
    sides = zip(corners, corners[1:] + corners[:1], strict=True)
    return all(abs(a[0] - b[0]) < 0.1 or abs(a[1] - b[1]) < 0.1 for a, b in sides)


def _matrix(item: Any) -> Matrix:
    m = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, m):
        return IDENTITY
    return (m.a, m.b, m.c, m.d, m.e, m.f)


def _apply(m: Matrix, n: Matrix) -> Matrix:
    """The matrix that does `m`, then `n`."""
    if n == IDENTITY:
        return m
    a, b, c, d, e, f = m
    p, q, r, s, t, u = n
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _through(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
