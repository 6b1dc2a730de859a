"""Pages whose rules and strikes are in pictures behind the text: the pictures are rendered without the text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from extractors.limits import LimitExceeded, Limits

from . import pixels
from .doubts import seen
from .model import Box, union
from .source import Glyph, RawPage

SCALE = 2.0  # pixels per point
LARGE = 0.03  # of the page
MOST_PICTURES = 200  # of one page are looked at one by one
COARSE = 1.5  # enough to see whether a glyph is there


def add_pictured_lines(page: Any, raw: RawPage, limits: Limits) -> list[Box]:
    """Add to `raw.lines` what pictures draw behind or across its text. Returns the pictures that show text of their own."""
    if not any(_meets_text(box, raw) for box in raw.images) and not any(_large(b, raw) for b in _joined(raw.images)):
        return []
    image = render(page, raw, SCALE, limits, text=False)
    mask = pixels.dark(image)
    within = [(x0 - 2, top - 2, x1 + 2, bottom + 2) for x0, top, x1, bottom in raw.images]
    across = [line for line in pixels.across(mask, SCALE, 4.0) if _in_any(line, within)]
    down = [line for line in pixels.down(mask, SCALE, 9.0) if _in_any(line, within)]
    for line in across:
        if line[2] - line[0] > 60 or pixels.alone(mask, SCALE, line):
            middle = (line[1] + line[3]) / 2
            raw.lines.append((line[0], middle, line[2], middle))
    for line in down:
        middle = (line[0] + line[2]) / 2
        raw.lines.append((middle, line[1], middle, line[3]))
    large = [box for box in _joined(raw.images) if _large(box, raw)]
    if not large:
        return []
    ink = pixels.without(ImageChops.subtract(mask, pixels.red(image)), [*across, *down], SCALE)
    return [box for box in large if pixels.like_text(ink, box, SCALE)]


def _joined(boxes: Sequence[Box]) -> list[Box]:
    """Pictures that touch, as one: scanners and drivers cut a picture into strips and tiles."""
    out: list[Box] = []
    for box in boxes[:MOST_PICTURES]:
        now = box
        apart = []
        for other in out:
            if now[0] <= other[2] + 1 and other[0] <= now[2] + 1 and now[1] <= other[3] + 1 and other[1] <= now[3] + 1:
                now = union((now, other))
            else:
                apart.append(other)
        out = [*apart, now]
    return [*out, union(boxes[MOST_PICTURES:])] if len(boxes) > MOST_PICTURES else out


def _large(box: Box, raw: RawPage) -> bool:
    """True for a picture that may hold a table or a paragraph; seals, logos and codes are smaller."""
    wide = min(box[2], raw.width) - max(box[0], 0)
    high = min(box[3], raw.height) - max(box[1], 0)
    return min(wide, high) > 12 and wide * high > LARGE * raw.width * raw.height


def drop_unseen(page: Any, raw: RawPage, limits: Limits) -> None:
    """Move the glyphs in doubt that change nothing on the rendered page from `raw.glyphs` to `raw.hidden`."""
    if not raw.doubtful:
        return
    scale = min(COARSE, math.sqrt(limits.pixels / max(1.0, raw.width * raw.height)) * 0.99)
    whole = render(page, raw, scale, limits, grey=True)
    without = render(page, raw, scale, limits, hide=raw.doubted, grey=True)
    unseen: set[int] = set()
    for index in raw.doubtful:
        glyph = raw.glyphs[index]
        if glyph[0] != " " and not seen(whole, without, glyph[1:5], scale):
            unseen.add(index)
    if unseen:
        _with_blanks(raw.glyphs, raw.doubtful, unseen)
        raw.hidden += [raw.glyphs[i] for i in sorted(unseen)]
        raw.glyphs[:] = [g for i, g in enumerate(raw.glyphs) if i not in unseen]
    raw.doubtful.clear()


def _with_blanks(glyphs: list[Glyph], doubtful: list[int], unseen: set[int]) -> None:
    """Blanks between unseen glyphs go with them."""
    for before, index in pairwise(doubtful):
        if index == before + 1 and before in unseen and glyphs[index][0] == " ":
            unseen.add(index)


def render(
    page: Any,
    raw: RawPage,
    scale: float,
    limits: Limits,
    *,
    text: bool = True,
    hide: Sequence[Any] = (),
    grey: bool = False,
) -> Image.Image:
    """The page as an upright RGB or grey picture of `scale` pixels per point, without `hide`. Raises LimitExceeded."""
    if raw.width * raw.height * scale * scale > limits.pixels:
        raise LimitExceeded("pixels", limits.pixels, int(raw.width * raw.height * scale * scale))
    hidden = list(hide) if text else _texts(page.raw, 0)
    for item in hidden:
        pdfium.FPDFPageObj_SetIsActive(item, False)
    bitmap = page.render(scale=scale, rotation=raw.turned, draw_annots=False, grayscale=grey)
    try:
        image: Image.Image = bitmap.to_pil().convert("L" if grey else "RGB")
    finally:
        bitmap.close()
        for item in hidden:
            pdfium.FPDFPageObj_SetIsActive(item, True)
    return image


def _texts(container: Any, depth: int) -> list[Any]:
    """All text objects, those in forms too."""
    if depth == 0:
        count, get = pdfium.FPDFPage_CountObjects(container), pdfium.FPDFPage_GetObject
    else:
        count, get = pdfium.FPDFFormObj_CountObjects(container), pdfium.FPDFFormObj_GetObject
    out: list[Any] = []
    for i in range(max(0, count)):
        item = get(container, i)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            out.append(item)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 12:
            out += _texts(item, depth + 1)
    return out


def _meets_text(box: Box, raw: RawPage) -> bool:
    x0, top, x1, bottom = box
    return any(x0 < g[3] and g[1] < x1 and top < g[4] and g[2] < bottom for g in raw.glyphs if g[0] != " ")


def _in_any(line: Box, boxes: list[Box]) -> bool:
    x, y = (line[0] + line[2]) / 2, (line[1] + line[3]) / 2
    return any(b[0] <= x <= b[2] and b[1] <= y <= b[3] for b in boxes)
