"""Lines on a bitmap: rules and strikes that exist only as pixels (print drivers, scanners)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw

from .model import Box

THICKEST = 3.0  # pt: a darker band is no line
MOST_RUNS = 60_000
REACH = 0.06  # by the height of a word: so much further than its figures a strike runs, both sides together
SQUARE = 12.0  # pt: about a glyph
FEWEST_SQUARES = 8
MOST_INK = 0.4  # of a picture: more is a photograph


@dataclass(slots=True)
class _Band:
    """Runs of dark pixels in rows below one another that overlap."""

    x0: int
    x1: int
    first: int
    last: int


def dark(image: Image.Image, below: int = 200) -> Image.Image:
    """Mask (mode L, 0 or 1) of the pixels darker than `below` of 255; a watermark's grey (213 and lighter) is not."""
    return image.convert("L").point([1 if v < below else 0 for v in range(256)])


def thickened(mask: Image.Image, upright: bool) -> Image.Image:
    """`mask` one pixel wider on both sides across the lines sought, so that a line that steps a row stays whole."""
    dx, dy = (0, 1) if upright else (1, 0)
    beside = ImageChops.lighter(ImageChops.offset(mask, dx, dy), ImageChops.offset(mask, -dx, -dy))
    return ImageChops.lighter(mask, beside)


def red(image: Image.Image) -> Image.Image:
    """Mask of the pixels that are clearly red: the strikes of a registry extract, seals."""
    r, g, b = image.convert("RGB").split()
    excess = ImageChops.subtract(r, ImageChops.lighter(g, b))
    return excess.point([1 if v > 70 else 0 for v in range(256)])


def across(mask: Image.Image, scale: float, shortest: float) -> list[Box]:
    """Thin horizontal lines of at least `shortest` points, as boxes in points; `scale` is pixels per point."""
    width, height = mask.size
    data = mask.tobytes()
    pattern = re.compile(b"\x01{%d,}" % max(2, round(shortest * scale)))
    bands: list[_Band] = []
    live: list[_Band] = []
    runs = 0
    for y in range(height):
        now: list[_Band] = []
        for m in pattern.finditer(data, y * width, (y + 1) * width):
            runs += 1
            x0, x1 = m.start() - y * width, m.end() - y * width
            for band in live:
                if band.last == y - 1 and band.x0 < x1 and x0 < band.x1:
                    band.x0, band.x1, band.last = min(band.x0, x0), max(band.x1, x1), y
                    if band not in now:
                        now.append(band)
                    break
            else:
                band = _Band(x0, x1, y, y)
                bands.append(band)
                now.append(band)
        if runs > MOST_RUNS:
            return []
        live = now
    most = THICKEST * scale
    return [
        (b.x0 / scale, b.first / scale, b.x1 / scale, (b.last + 1) / scale)
        for b in bands
        if b.last - b.first + 1 <= most
    ]


def down(mask: Image.Image, scale: float, shortest: float) -> list[Box]:
    """Thin vertical lines of at least `shortest` points."""
    turned = mask.transpose(Image.Transpose.TRANSPOSE)
    return [(top, x0, bottom, x1) for x0, top, x1, bottom in across(turned, scale, shortest)]


def alone(mask: Image.Image, scale: float, line: Box) -> bool:
    """True if a line has clear paper above and below: it is not a stroke of a seal or a picture."""
    x0, top, x1, bottom = (round(v * scale) for v in line)
    gap, depth = max(1, round(0.8 * scale)), max(2, round(2 * scale))
    for y0, y1 in ((top - gap - depth, top - gap), (bottom + gap, bottom + gap + depth)):
        strip = mask.crop((x0, max(0, y0), x1, min(mask.height, max(y1, 1))))
        inked = sum(strip.tobytes())
        if strip.width and strip.height and inked > 0.2 * strip.width * strip.height:
            return False
    return True


def bar(mask: Image.Image, scale: float, box: Box) -> Box | None:
    """The thin line through the middle of a short word at `box` that reaches beyond its other ink on both sides.

    A stroke of a figure does not: it ends where the figure ends.
    """
    x0, top, x1, bottom = (round(v * scale) for v in box)
    part = mask.crop((x0 - 3, top, x1 + 3, bottom))
    high, wide = part.height, part.width
    data = part.tobytes()
    rows = [[m.span() for m in re.finditer(b"\x01+", data[y * wide : (y + 1) * wide])] for y in range(high)]
    middle = [
        y for y in range(round(0.3 * high), round(0.6 * high)) if rows[y] and _longest(rows[y]) >= 0.9 * (x1 - x0)
    ]
    if not middle or middle[-1] - middle[0] >= min(THICKEST * scale, 0.3 * high):
        return None
    first, last = middle[0], middle[-1]
    left, right = min(rows[y][0][0] for y in middle), max(rows[y][-1][1] for y in middle)
    rest = [span for y, row in enumerate(rows) if not first - 2 <= y <= last + 2 for span in row]
    if not rest:
        return None
    before, after = min(a for a, _ in rest) - left, right - max(b for _, b in rest)
    if before < 0 or after < 0 or before + after < REACH * high:
        return None
    return ((x0 - 3 + left) / scale, (top + first) / scale, (x0 - 3 + right) / scale, (top + last + 1) / scale)


def _longest(row: Sequence[tuple[int, int]]) -> int:
    return max(b - a for a, b in row)


def without(mask: Image.Image, lines: Sequence[Box], scale: float) -> Image.Image:
    """The mask without its ruling lines."""
    clean = mask.copy()
    draw = ImageDraw.Draw(clean)
    for x0, top, x1, bottom in lines:
        draw.rectangle((x0 * scale - 1, top * scale - 1, x1 * scale + 1, bottom * scale + 1), fill=0)
    return clean


def like_text(mask: Image.Image, box: Box, scale: float) -> bool:
    """True if there is ink at `box` as text has it: several squares of a glyph's size partly inked, and most is paper."""
    width, height = mask.size
    x0, top, x1, bottom = (round(v * scale) for v in box)
    part = mask.crop((max(0, x0), max(0, top), min(width, x1), min(height, bottom)))
    side = max(1, round(SQUARE * scale))
    if part.width < side or part.height < side:
        return False
    shares = part.point([0, *[255] * 255]).reduce(side).tobytes()
    inked = sum(8 < v < 160 for v in shares)
    return inked >= FEWEST_SQUARES and sum(shares) / len(shares) < 255 * MOST_INK
