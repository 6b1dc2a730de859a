"""Pages whose rules and strikes are in pictures behind the text: the pictures are rendered without the text."""

from __future__ import annotations

from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image

from extractors.limits import LimitExceeded, Limits

from . import pixels
from .model import Box
from .source import RawPage

SCALE = 2.0  # pixels per point


def add_pictured_lines(page: Any, raw: RawPage, limits: Limits) -> None:
    """Add to `raw.lines` what pictures draw behind or across its text."""
    if not raw.glyphs or not any(_meets_text(box, raw) for box in raw.images):
        return
    image = render(page, raw, SCALE, limits, text=False)
    mask = pixels.dark(image)
    within = [(x0 - 2, top - 2, x1 + 2, bottom + 2) for x0, top, x1, bottom in raw.images]
    for line in pixels.across(mask, SCALE, 4.0):
        wide = line[2] - line[0]
        if _in_any(line, within) and (wide > 60 or pixels.alone(mask, SCALE, line)):
            middle = (line[1] + line[3]) / 2
            raw.lines.append((line[0], middle, line[2], middle))
    for line in pixels.down(mask, SCALE, 9.0):
        if _in_any(line, within):
            middle = (line[0] + line[2]) / 2
            raw.lines.append((middle, line[1], middle, line[3]))


def render(page: Any, raw: RawPage, scale: float, limits: Limits, text: bool = True) -> Image.Image:
    """The page as an upright RGB picture of `scale` pixels per point. Raises LimitExceeded."""
    if raw.width * raw.height * scale * scale > limits.pixels:
        raise LimitExceeded("pixels", limits.pixels, int(raw.width * raw.height * scale * scale))
    hidden = [] if text else _texts(page.raw, 0)
    for item in hidden:
        pdfium.FPDFPageObj_SetIsActive(item, False)
    bitmap = page.render(scale=scale, rotation=raw.turned, draw_annots=False)
    try:
        image: Image.Image = bitmap.to_pil().convert("RGB")
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
