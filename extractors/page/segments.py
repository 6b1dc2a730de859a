"""Where the lines of a scanned page stand: pieces of text parted by rules and by wide blanks, found by their ink.

Tesseract's own search for columns and lines fails on forms: it joins what stands in neighbouring cells and passes over
lone words. A piece that it gets by itself it reads well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from .model import Box

Mask = NDArray[np.uint8]

INK = 170  # darker is ink; a watermark is lighter
USUAL = 40.0  # pixels: the height of a glyph of ten points, where a page does not tell
#: by the height of a glyph: blanks narrower than this are within a line; parts of a glyph above one another are nearer
BLANK, WITHIN = 0.8, 0.12
#: higher than this share of the usual glyph: lines that touch, or large type
HIGH = 1.65
#: a glyph is no higher and no wider
GLYPH = 1.3
#: nor is one of a title wider; a line of a title is no higher
LARGE, TITLE = 3.4, 2.0
LOW = 0.3  # of the width of all pieces
DUST = 7  # pixels of ink: less is dust
FEWEST_STARS = 5
#: by the height of a glyph: paper behind the mark that begins an item
BULLET_GAP = 0.22
#: a round seal: its height by that of a glyph, the width of its line in pixels, how much of the circle is inked
RING, RING_WIDTH, RING_DRAWN = (1.7, 7.0), 11, 0.85
#: so many pieces beginning further right are looked at for the rest of a glyph
NEIGHBOURS = 150
#: a page with more pieces is no page of text
MOST = 4_000


cv2.setNumThreads(1)  # a reader is one process of several, and its computing time is bounded


class Crowded(Exception):
    """A picture with more pieces of ink than a page of text has."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of one line: its box in pixels, and its picture on white paper with nothing of its neighbours.

    `inked`: where its columns hold ink, from and to, in pixels of the page. `stars`: a row of equal small marks by which
    a number is hidden is left out of the picture and told by its place and their number. `colons`: from and to.
    """

    x0: int
    top: int
    x1: int
    bottom: int
    picture: Image.Image
    inked: tuple[tuple[int, int], ...]
    stars: tuple[tuple[int, int, int], ...] = ()
    colons: tuple[tuple[int, int], ...] = ()


def segments(image: Image.Image, down: Sequence[Box], scale: float) -> list[Segment]:
    """The pieces of lines of a grey picture without rules, which stood at `down` (points), top to bottom.

    Raises Crowded.
    """
    grey = np.asarray(image.convert("L"))
    ink = _without_dust((grey < INK).astype(np.uint8))
    usual = _usual(ink)
    ink = _without_seals(ink, usual)
    smeared = _smeared(ink, round(BLANK * usual), max(1, round(WITHIN * usual)))
    for x0, top, x1, bottom in down:
        x = round((x0 + x1) / 2 * scale)
        smeared[max(0, round(top * scale)) : round(bottom * scale), max(0, x - 1) : x + 2] = 0
    count, labels, stats, _ = cv2.connectedComponentsWithStats(smeared, connectivity=8)
    if count > MOST:
        raise Crowded(f"{count}")
    _whole_glyphs(np.asarray(labels), np.asarray(stats), usual)
    out: list[Segment] = []
    for n in range(1, count):
        left, upper, wide, high = (int(v) for v in stats[n, :4])
        if not wide:
            continue
        here = np.where(
            labels[upper : upper + high, left : left + wide] == n, ink[upper : upper + high, left : left + wide], 0
        )
        for first, last in _lines(here.astype(np.uint8), usual):
            found = _cut(grey, here[first:last], left, upper + first, usual)
            if found is not None:
                out.append(found)
    return sorted(out, key=lambda s: (s.top, s.x0))


def _whole_glyphs(labels: NDArray[Any], stats: NDArray[Any], usual: float) -> None:
    """Put together the parts of lone glyphs that stand above one another (수, 금), a part with the piece within whose
    box it stands, and pieces of one line that reach over one another (the upper part of a glyph in one, the lower in
    the other)."""
    order = sorted(range(1, len(stats)), key=lambda n: int(stats[n, 0]))
    for k, a in enumerate(order):
        for b in order[k + 1 : k + 1 + NEIGHBOURS]:
            (ax, ay, aw, ah), (bx, by, bw, bh) = ([int(v) for v in stats[n, :4]] for n in (a, b))
            if not aw or bx >= ax + aw:
                break
            x0, y0, x1, y1 = min(ax, bx), min(ay, by), max(ax + aw, bx + bw), max(ay + ah, by + bh)
            shared, wide = min(ax + aw, bx + bw) - max(ax, bx), max(aw, bw)
            gap = max(ay, by) - min(ay + ah, by + bh)
            within = bx + bw <= ax + aw and ay - 2 <= by and by + bh <= ay + ah + 2 and ah <= TITLE * usual
            stacked = shared >= 0.6 * min(aw, bw) and wide >= 0.4 * usual and gap <= 0.3 * wide
            level = shared > 2 and min(ah, bh) >= 0.4 * usual and y1 - y0 <= GLYPH * usual
            large = 0.7 * wide <= y1 - y0 <= 1.3 * wide <= LARGE * usual and gap <= 0.15 * wide
            if not within and not level and not (stacked and (max(y1 - y0, wide) <= GLYPH * usual or large)):
                continue
            labels[by : by + bh, bx : bx + bw][labels[by : by + bh, bx : bx + bw] == b] = a
            stats[a, :4] = (x0, y0, x1 - x0, y1 - y0)
            stats[b, :4] = 0


def _without_dust(ink: Mask) -> Mask:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    keep = (stats[:, cv2.CC_STAT_AREA] >= DUST).astype(np.uint8)
    keep[0] = 0
    clean: Mask = keep[labels]
    return clean


def _without_seals(ink: Mask, usual: float) -> Mask:
    """Ink without the rings of round seals, which stand on what is signed and would join it to the lines around."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    clean = ink.copy()
    for x, y, w, h, area in stats[1:]:
        if not (RING[0] * usual <= h <= RING[1] * usual and w >= 0.9 * h and area < 0.3 * w * h):
            continue
        ring = _ring(ink[y : y + h, x : x + w])
        if ring is not None:
            (cx, cy), radius = ring
            cv2.circle(clean, (int(x) + cx, int(y) + cy), radius, (0,), RING_WIDTH)
    return clean


def _ring(here: Mask) -> tuple[tuple[int, int], int] | None:
    """Centre and radius of a circle as high as a piece of ink that is drawn along most of its way, None without one."""
    high, wide = here.shape
    radius = (high - 1) / 2
    turn = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    thick = cv2.dilate(here, np.ones((5, 5), np.uint8))
    best, at = 0.0, 0
    for cx in range(int(radius), max(int(radius) + 1, int(wide - radius)), 2):
        xs = np.clip(np.rint(cx + (radius - 2) * np.cos(turn)).astype(int), 0, wide - 1)
        ys = np.clip(np.rint(radius + (radius - 2) * np.sin(turn)).astype(int), 0, high - 1)
        drawn = float(thick[ys, xs].mean())
        if drawn > best:
            best, at = drawn, cx
    return ((at, round(radius)), max(1, round(radius) - 2)) if best >= RING_DRAWN else None


def _usual(ink: Mask) -> float:
    """The usual height of a glyph: that of most pieces much wider than high once narrow blanks are closed."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(_smeared(ink, 24, 4), connectivity=8)
    pieces = sorted((int(h), int(w)) for _, _, w, h, _ in stats[1:] if 14 <= h <= 120 and w > 1.5 * h)
    rest = LOW * sum(w for _, w in pieces)
    for high, wide in pieces:  # a wide piece tells more than a part of a glyph, a low one more than lines that touch
        rest -= wide
        if rest <= 0:
            return float(high)
    return USUAL


def _smeared(ink: Mask, wide: int, high: int) -> Mask:
    """Ink with its blanks closed that are narrower than `wide` along the line and `high` across it."""
    along = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, wide), np.uint8))
    return cv2.morphologyEx(along, cv2.MORPH_CLOSE, np.ones((high, 1), np.uint8)).astype(np.uint8)


def _lines(here: Mask, usual: float) -> list[tuple[int, int]]:
    """First row and row after the last of the lines in a piece: more than one where lines touch."""
    high, wide = here.shape
    if high <= HIGH * usual or 0.7 * high <= wide <= 1.3 * high:
        return [(0, high)]  # one line, or one large glyph
    _, _, stats, _ = cv2.connectedComponentsWithStats(here, connectivity=8)
    heights = sorted(int(h) for h in stats[1:, cv2.CC_STAT_HEIGHT])
    if heights[len(heights) * 3 // 4] > 0.5 * high:
        return [(0, high)]  # large type
    rows = here.sum(axis=1, dtype=np.int64)
    parts = round(high / (1.35 * usual)) or 1
    cuts = [0]
    for k in range(1, parts):
        middle = high * k / parts
        low, top = int(middle - 0.4 * usual), int(middle + 0.4 * usual)
        low = max(low, cuts[-1] + 1)
        if low < top < high:
            cuts.append(low + int(np.argmin(rows[low:top])))
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], high], strict=True) if b - a > 0.3 * usual]


def _cut(grey: NDArray[np.uint8], here: Mask, left: int, top: int, usual: float) -> Segment | None:
    """The piece with the ink of `here` (whose corner is at `left`, `top`); None for a spot."""
    ys, xs = np.nonzero(here)
    if not len(xs):
        return None
    x0, x1, y0, y1 = int(xs.min()), int(xs.max()) + 1, int(ys.min()), int(ys.max()) + 1
    if max(x1 - x0, y1 - y0) < 0.25 * usual:
        return None
    here = here[y0:y1, x0:x1].copy()
    stars = _stars(here, usual)
    for a, b, _ in stars:
        here[:, a:b] = 0
    here[:, : _bullet(here, usual)] = 0
    near = cv2.dilate(here, np.ones((3, 3), np.uint8))
    part = grey[top + y0 : top + y1, left + x0 : left + x1]
    picture = Image.fromarray(np.where(near > 0, part, 255).astype(np.uint8))
    edges = np.flatnonzero(np.diff(np.concatenate(([0], here.any(axis=0).astype(np.int8), [0]))))
    inked = tuple((left + x0 + int(a), left + x0 + int(b)) for a, b in edges.reshape(-1, 2))
    told = tuple((left + x0 + a, left + x0 + b, n) for a, b, n in stars)
    colons = tuple((left + x0 + a, left + x0 + b) for a, b in _colons(here))
    return Segment(left + x0, top + y0, left + x1, top + y1, picture, inked, told, colons)


def _bullet(here: Mask, usual: float) -> int:
    """Columns that an empty square or circle at the head of a line takes, with paper behind it; no glyph is read of it."""
    columns = np.asarray(here.any(axis=0))
    if not columns[:3].any():
        return 0
    wide = int(np.argmin(columns[3:])) + 3 if not columns.all() else len(columns)
    blank = columns[wide : wide + round(BULLET_GAP * usual)]
    rows = np.flatnonzero(here[:, :wide].any(axis=1))
    high = int(rows[-1] - rows[0]) + 1
    mark = here[rows[0] : rows[0] + high, :wide]
    if not (0.4 * usual <= high <= 1.1 * usual and 0.8 * high <= wide <= 1.25 * high) or blank.any() or not blank.size:
        return 0
    inner = mark[high // 4 : -(high // 4), wide // 4 : -(wide // 4)]
    sides = (mark[: high // 4].any(axis=0), mark[-(high // 4) :].any(axis=0))
    ends = (mark[:, : wide // 4].any(axis=1), mark[:, -(wide // 4) :].any(axis=1))
    return wide if not inner.any() and all(float(np.mean(s)) > 0.9 for s in (*sides, *ends)) else 0


def _colons(here: Mask) -> list[tuple[int, int]]:
    """Where two equal dots stand above one another with nothing else in their columns."""
    high = here.shape[0]
    _, _, stats, _ = cv2.connectedComponentsWithStats(here, connectivity=8)
    dots = sorted(
        (int(x), int(y), int(w), int(h))
        for x, y, w, h, _ in stats[1:]
        if 0.05 * high <= w <= 0.24 * high and 0.05 * high <= h <= 0.24 * high
    )
    out = []
    for a, b in pairwise(dots):
        (ax, ay, aw, ah), (bx, by, bw, bh) = sorted((a, b), key=lambda d: d[1])
        alike = abs(ax - bx) <= 2 and abs(aw - bw) <= 3 and abs(ah - bh) <= 3
        x0, x1 = min(ax, bx), max(ax + aw, bx + bw)
        alone = here[:, max(0, x0 - 2) : x1 + 2].any(axis=1).sum() <= ah + bh
        if alike and alone and 0.08 * high <= by - ay - ah <= 0.6 * high:
            out.append((x0, x1))
    return out


def _stars(here: Mask, usual: float) -> list[tuple[int, int, int]]:
    """Rows of at least `FEWEST_STARS` equal marks about as wide as high, and far lower than a figure: from, to, number."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(here, connectivity=8)
    marks = sorted((int(x), int(y), int(w), int(h)) for x, y, w, h, _ in stats[1:])
    out: list[tuple[int, int, int]] = []
    row: list[tuple[int, int, int, int]] = []
    for mark in [*marks, (1 << 30, 0, 0, 0)]:
        if row and _like(row, mark):
            row.append(mark)
            continue
        if len(row) >= FEWEST_STARS:
            out.append((row[0][0], row[-1][0] + row[-1][2], len(row)))
        _, _, w, h = mark
        row = [mark] if 0.2 * usual <= h <= 0.5 * usual and 0.6 * h <= w <= 1.6 * h else []
    return out


def _like(row: Sequence[tuple[int, int, int, int]], mark: tuple[int, int, int, int]) -> bool:
    """True if a mark goes on a row: as large, as high up, and as far as the others from one another."""
    x, y, w, h = row[0]
    alike = abs(mark[2] - w) <= 0.3 * w + 1 and abs(mark[3] - h) <= 0.3 * h + 1 and abs(mark[1] - y) <= 0.3 * h + 1
    step = mark[0] - row[-1][0]
    return alike and step < 3 * w and (len(row) < 2 or abs(step - (row[1][0] - x)) <= 0.3 * w + 1)
