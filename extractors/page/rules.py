"""Drawn lines and thin shapes into ruling lines and strikes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from .model import Box, Rule
from .source import Glyph, RawPage

THIN = 3.0  # pt: a filled shape no thicker is a line
STRAIGHT = 1.0  # pt: a line this far off the axis is still along it
SNAP = 1.5  # pt: parallel lines this near are one
JOIN = 2.0  # pt: a gap this small in a line is none
SHORTEST = 3.0  # pt

Segment = tuple[float, float, float]  # position across, from, to


def rules_and_strikes(raw: RawPage) -> tuple[tuple[Rule, ...], tuple[Box, ...]]:
    """Ruling lines (collinear ones merged) and the segments that strike text out."""
    across, down = _segments(raw)
    striking, ruling = _part(across, raw.glyphs)
    rules = [Rule(a, y, b, y, "h") for y, a, b in merge(ruling)]
    rules += [Rule(x, a, x, b, "v") for x, a, b in merge(down)]
    return tuple(rules), tuple((a, y, b, y) for y, a, b in sorted(striking))


def _segments(raw: RawPage) -> tuple[list[Segment], list[Segment]]:
    """Horizontal and vertical segments of everything drawn."""
    across: list[Segment] = []
    down: list[Segment] = []
    for x0, y0, x1, y1 in raw.lines:
        if abs(y1 - y0) <= STRAIGHT and abs(x1 - x0) > abs(y1 - y0):
            across.append(((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= STRAIGHT:
            down.append(((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    page = raw.width * raw.height
    for x0, top, x1, bottom in raw.boxes:
        wide, high = x1 - x0, bottom - top
        if high <= THIN and wide > high:
            across.append(((top + bottom) / 2, x0, x1))
        elif wide <= THIN:
            down.append(((x0 + x1) / 2, top, bottom))
        elif wide * high < 0.9 * page:
            across += [(top, x0, x1), (bottom, x0, x1)]
            down += [(x0, top, bottom), (x1, top, bottom)]
    return across, down


def _part(across: list[Segment], glyphs: list[Glyph]) -> tuple[list[Segment], list[Segment]]:
    """Horizontal segments parted into (strikes, rules): a strike runs through the middle of the glyphs it covers."""
    if not across:
        return [], []
    inked = sorted(((g[2] + g[4]) / 2, g[1], g[3], g[4] - g[2]) for g in glyphs if g[0] != " " and g[5] <= 30)
    middles = [g[0] for g in inked]
    striking: list[Segment] = []
    ruling: list[Segment] = []
    for segment in across:
        y, x0, x1 = segment
        covered = 0.0
        for middle, left, right, high in inked[bisect_left(middles, y - 4) : bisect_right(middles, y + 4)]:
            if right > x0 and left < x1 and abs(middle - y) <= 0.22 * high:
                covered += min(right, x1) - max(left, x0)
        (striking if covered > 0.4 * (x1 - x0) else ruling).append(segment)
    return striking, ruling


def merge(segments: Iterable[Segment]) -> list[Segment]:
    """Collinear segments that touch, as one."""
    out: list[Segment] = []
    groups: list[list[Segment]] = []
    for segment in sorted(segments):
        if groups and segment[0] - groups[-1][0][0] <= SNAP:
            groups[-1].append(segment)
        else:
            groups.append([segment])
    for group in groups:
        position = sum(s[0] for s in group) / len(group)
        spans = sorted((s[1], s[2]) for s in group)
        start, end = spans[0]
        for a, b in spans[1:]:
            if a <= end + JOIN:
                end = max(end, b)
                continue
            if end - start >= SHORTEST:
                out.append((position, start, end))
            start, end = a, b
        if end - start >= SHORTEST:
            out.append((position, start, end))
    return out
