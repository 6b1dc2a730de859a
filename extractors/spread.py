"""Words set with wide blanks between their glyphs (세 무 서 장): each glyph is read better in the company of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from extractors import tesseract, voices
from extractors.page.model import Word
from extractors.page.segments import Segment
from extractors.secondlook import AGREED

#: fewer glyphs in a row are no word set wide; by the height of a glyph: how far apart they may stand
FEWEST, APART = 3, 4.0
CLOSE = 0.14  # between glyphs set close together
_HANGUL = re.compile(r"[가-힣]+")


def rows(found: Sequence[Segment]) -> list[list[int]]:
    """Which of the segments are lone glyphs that stand in a row, evenly enough to be one word; left to right."""
    lone = sorted(
        (n for n, s in enumerate(found) if 0.5 < (s.x1 - s.x0) / (s.bottom - s.top) < 1.5),
        key=lambda n: found[n].x0,
    )
    out: list[list[int]] = []
    for n in lone:
        s = found[n]
        for row in out:
            last = found[row[-1]]
            high = max(s.bottom - s.top, last.bottom - last.top)
            level = abs((s.top + s.bottom) - (last.top + last.bottom)) < 0.6 * high
            if level and 0 < s.x0 - last.x1 < APART * high and _even(row, n, found, high):
                row.append(n)
                break
        else:
            out.append([n])
    return [row for row in out if len(row) >= FEWEST]


def _even(row: Sequence[int], n: int, found: Sequence[Segment], high: float) -> bool:
    """True if a glyph stands as far from the last of a row as that one from the one before."""
    if len(row) < 2:
        return True
    before, last, this = ((found[i].x0 + found[i].x1) / 2 for i in (row[-2], row[-1], n))
    return abs((this - last) - (last - before)) < 0.4 * high


def read_together(lines: Sequence[list[Word]], found: Sequence[Segment], seconds: float) -> list[list[Word]]:
    """`lines` (the words of each segment) with glyphs set wide as two models read them set close. Raises TooSlow."""
    out = list(lines)
    wide = rows(found)
    strips = [_montage([found[n] for n in row]) for row in wide]
    heights = [float(max(found[n].bottom - found[n].top for n in row)) for row in wide]
    looks = [
        voices.again(strips, heights, seconds, language=language, size=voices.FIRST_HEIGHT)
        for language in (tesseract.hangul(), voices.SECOND)
    ]
    for row, one, other in zip(wide, *looks, strict=True):
        if one != other or len(one) != len(row) or not _HANGUL.fullmatch(one):
            continue
        for n, glyph in zip(row, one, strict=True):
            if len(out[n]) == 1:
                out[n] = [replace(out[n][0], text=glyph, ocr=AGREED)]
    return out


def _montage(glyphs: Sequence[Segment]) -> Image.Image:
    """Pictures of glyphs side by side as close as in a word."""
    top, bottom = min(s.top for s in glyphs), max(s.bottom for s in glyphs)
    gap = round(CLOSE * (bottom - top))
    sheet = Image.new("L", (sum(s.x1 - s.x0 + gap for s in glyphs) + 2 * gap, bottom - top + 2 * gap), 255)
    x = gap
    for s in glyphs:
        sheet.paste(s.picture, (x, s.top - top + gap))
        x += s.x1 - s.x0 + gap
    return sheet
