"""Glyphs, drawn lines and images of a page as pypdfium2 gives them: the exchangeable source of the page model.

All coordinates leave here upright: points from the top left of the page turned so that its text runs left to right.
"""

from __future__ import annotations

import ctypes
import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from extractors.limits import LimitExceeded, Limits

from .doubts import SMALLEST, Doubts, address
from .model import Box
from .paths import IDENTITY, Matrix, Paths, after, matrix_of, through

#: nothing on a filing but a watermark is set larger (registry extracts: titles 17 pt, "열람용" 52 and 64 pt)
WATERMARK_SIZE = 30.0

#: text, x0, top, x1, bottom, size
Glyph = tuple[str, float, float, float, float, float]
FORM_DEPTH = 12


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
    #: small filled shapes with curves: letters drawn as outlines
    outlines: int = 0
    #: glyphs that no Unicode map explains
    unmapped: int = 0
    #: glyphs that nobody sees: drawn invisibly, too small, beside the page
    hidden: list[Glyph] = field(default_factory=list)
    #: text objects that may not be seen, and which of `glyphs` they drew
    doubted: list[Any] = field(default_factory=list)
    doubtful: list[int] = field(default_factory=list)


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
        doubts = _drawn(page, frame, raw, limits)
        _glyphs(text, count, frame, raw, doubts)
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


def _glyphs(text: Any, count: int, frame: Frame, raw: RawPage, doubts: Doubts) -> None:
    """All glyphs; blanks keep their place with the text " ", generated ones (without a place) take that between their
    neighbours, where there is any: PDFium makes one in the place of a narrow blank drawn by Chromium."""
    box = pdfium.FS_RECTF()
    get_box, has_no_meaning = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_HasUnicodeMapError
    straight = frame.rotation == 0
    left0, top0 = frame.crop[0], frame.crop[3]
    out = raw.glyphs
    reference = ctypes.byref(box)
    unseen, doubted = {address(t) for t in doubts.unseen}, {address(t) for t in doubts.doubted}
    parted = False
    before: list[int] = []  # glyphs before which PDFium sees a blank that was not drawn
    beside: list[tuple[int, Glyph]] = []  # glyphs off the page, and where among the others they were drawn
    for i, code in enumerate(_codes(text, count)):
        if code in LINE_END_HYPHENS and pdfium.FPDFText_IsHyphen(text, i) == 1:
            char = "-"
        elif code <= 32 or code in BLANKS:
            if code in (10, 13) or pdfium.FPDFText_IsGenerated(text, i) == 1:
                parted = code == 32
                continue
            char = " "
            if code < 32 and (code == 0 or has_no_meaning(text, i) == 1):
                raw.unmapped += 1
                char = NO_MEANING
        elif code in INVISIBLE_MARKS:
            continue
        else:
            char = chr(code)
            if 0xE000 <= code <= 0xF8FF or code >= 0xFFFD or has_no_meaning(text, i) == 1:
                raw.unmapped += 1
                char = NO_MEANING
        glyph: Glyph | None
        if straight and get_box(text, i, reference) and box.right > box.left and box.top - box.bottom > 0.5:
            top, bottom = top0 - box.top, top0 - box.bottom
            glyph = (char, box.left - left0, top, box.right - left0, bottom, bottom - top)
        else:
            glyph = _turned_glyph(text, i, char, frame)
        if glyph is None:
            continue
        if unseen or doubted:
            drawn = address(pdfium.FPDFText_GetTextObject(text, i))
            if drawn in unseen:
                raw.hidden.append(glyph)
                continue
            if drawn in doubted and glyph[5] <= WATERMARK_SIZE:
                raw.doubtful.append(len(out))
        if glyph[5] < SMALLEST or not (
            glyph[1] < raw.width and glyph[3] > 0 and glyph[2] < raw.height and glyph[4] > 0
        ):
            raw.hidden.append(glyph)
            if glyph[5] >= SMALLEST:
                beside.append((len(out), glyph))
            if raw.doubtful and raw.doubtful[-1] == len(out):
                raw.doubtful.pop()
            continue
        if parted and out and char != " ":
            before.append(len(out))
        parted = False
        out.append(glyph)
    if beside:
        before = _hide_cut_words(raw, beside, before)
    if before:
        _insert_blanks(raw, [i for i in before if _is_blank_before(out, i)])
    raw.doubted = doubts.doubted if raw.doubtful else []


def _hide_cut_words(raw: RawPage, beside: Sequence[tuple[int, Glyph]], before: Sequence[int]) -> list[int]:
    """Hide what the edge of the page leaves of a word (`12,345` of `12,345,678`): it is another value. Returns the
    numbers of `before` after that."""
    out = raw.glyphs
    cut: set[int] = set()
    for at, off in beside:
        for i, step in ((at - 1, -1), (at, 1)):
            last = off
            while 0 <= i < len(out) and i not in cut and out[i][0] != " " and _adjoin(last, out[i]):
                cut.add(i)
                last, i = out[i], i + step
    if not cut:
        return list(before)
    kept = [i for i in range(len(out)) if i not in cut]
    moved = {old: new for new, old in enumerate(kept)}
    raw.hidden += [out[i] for i in sorted(cut)]
    raw.doubtful = [moved[i] for i in raw.doubtful if i in moved]
    out[:] = [out[i] for i in kept]
    return [moved[i] for i in before if i in moved]


def _adjoin(a: Glyph, b: Glyph) -> bool:
    """Two glyphs of one word: on one line, with hardly any paper between."""
    apart = max(a[1], b[1]) - min(a[3], b[3])
    return abs(a[4] - b[4]) < 0.3 * a[5] and apart < 0.3 * a[5]


#: a gap narrower than this share of the size is no blank, whatever PDFium makes of it
NARROWEST_BLANK = 0.12
#: nor is one that is no wider than those beside it by this share
EVEN = 0.06


def _is_blank_before(glyphs: list[Glyph], i: int) -> bool:
    """True if there is room for a blank before glyph `i` on its line, and the glyphs beside it do not stand as far apart."""
    gap = _gap(glyphs, i)
    size = glyphs[i][5]
    if gap is None or gap <= NARROWEST_BLANK * size:
        return False
    beside = [g for g in (_gap(glyphs, i - 1), _gap(glyphs, i + 1)) if g is not None and g < size]
    return not beside or gap - min(beside) > EVEN * size


def _gap(glyphs: list[Glyph], i: int) -> float | None:
    """Paper between glyph `i` and the one before it, None at an end of a run."""
    if not 0 < i < len(glyphs) or " " in (glyphs[i][0], glyphs[i - 1][0]):
        return None
    last, glyph = glyphs[i - 1], glyphs[i]
    return glyph[1] - last[3] if abs(last[4] - glyph[4]) < 0.3 * glyph[5] else None


def _insert_blanks(raw: RawPage, places: list[int]) -> None:
    """Blanks before the glyphs at `places`; the numbers of the glyphs in doubt move along."""
    out: list[Glyph] = []
    for start, end in pairwise([0, *places, len(raw.glyphs)]):
        out += raw.glyphs[start:end]
        if end < len(raw.glyphs):
            last, glyph = raw.glyphs[end - 1], raw.glyphs[end]
            out.append((" ", last[3], glyph[2], glyph[1], glyph[4], glyph[5]))
    raw.doubtful = [i + bisect_right(places, i) for i in raw.doubtful]
    raw.glyphs[:] = out


def _codes(text: Any, count: int) -> Sequence[int]:
    """The code point of every glyph; at once where the page has none beyond sixteen bits."""
    units = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(text, 0, count, units) == count + 1:
        codes: list[int] = units[:count]
        if not any(0xD800 <= c < 0xE000 for c in codes):
            return codes
    return [pdfium.FPDFText_GetUnicode(text, i) for i in range(count)]


#: stands for a glyph that no Unicode map explains
NO_MEANING = "\ufffd"
#: read as a blank (no-break, em, ideographic … space; U+0001 by Chromium with NanumGothic)
BLANKS = frozenset({0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x3164, 0xFFA0})
#: what pdfium makes of a hyphen at the end of a line, glyph by glyph and in one piece
LINE_END_HYPHENS = frozenset({0x02, 0xFFFE})
#: without width or meaning here
INVISIBLE_MARKS = frozenset({0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF})


def _turned_glyph(text: Any, i: int, char: str, frame: Frame) -> Glyph | None:
    """A glyph of turned text: advance (else ink box) across, baseline and size along."""
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
    advance = _advance(text, i, char, size)
    x0, x1 = (base_x, base_x + size * 0.25) if char == " " else (min(base_x, ink[0]), max(ink[2], base_x + advance))
    return (char, x0, base_y - 0.8 * size, x1, base_y + 0.2 * size, size)


def _advance(text: Any, i: int, char: str, size: float) -> float:
    """How far glyph `i` moves the pen, 0 where its font does not tell."""
    drawn = pdfium.FPDFText_GetTextObject(text, i)
    font = pdfium.FPDFTextObj_GetFont(drawn) if drawn else None
    width = ctypes.c_float()
    if not font or not pdfium.FPDFFont_GetGlyphWidth(font, ord(char), size, width) or width.value > 1.5 * size:
        return 0.0
    return width.value


def _drawn(page: Any, frame: Frame, raw: RawPage, limits: Limits) -> Doubts:
    """Collects lines, boxes and images; says which text may not be seen."""
    doubts = Doubts(frame.box, frame.size)
    paths = Paths(frame.point, raw.lines, raw.boxes, limits)
    for n, (item, matrix, inside) in enumerate(_objects(page.raw, IDENTITY, 0)):
        if n > limits.objects:
            raise LimitExceeded("objects", limits.objects)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            raw.shapes += 1
            for box in paths.take(item, matrix):
                doubts.cover(n, box)
            if len(raw.lines) > limits.objects:
                raise LimitExceeded("objects", limits.objects)
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            doubts.text(n, item, inside)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            own = after(matrix_of(item), matrix)
            corners = [through(own, x, y) for x, y in ((0, 0), (1, 0), (0, 1), (1, 1))]
            xs, ys = [c[0] for c in corners], [c[1] for c in corners]
            raw.images.append(frame.box(min(xs), min(ys), max(xs), max(ys)))
            doubts.cover(n, raw.images[-1])
        elif kind == pdfium.FPDF_PAGEOBJ_SHADING:
            doubts.cover(n, (0.0, 0.0, raw.width, raw.height))
    raw.outlines = paths.outlines
    doubts.close()
    return doubts


def _objects(container: Any, matrix: Matrix, depth: int) -> Iterator[tuple[Any, Matrix, bool]]:
    """Page objects in drawing order, those of forms with the form's matrix applied and marked as inside one."""
    if depth == 0:
        count, get = pdfium.FPDFPage_CountObjects(container), pdfium.FPDFPage_GetObject
    else:
        count, get = pdfium.FPDFFormObj_CountObjects(container), pdfium.FPDFFormObj_GetObject
    for i in range(max(0, count)):
        item = get(container, i)
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < FORM_DEPTH:
                yield from _objects(item, after(matrix_of(item), matrix), depth + 1)
        else:
            yield item, matrix, depth > 0
