"""Pieces that Tesseract found in a line into words: it parts Hangul glyph by glyph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.page.model import Box, Word

#: a gap narrower than this share of the height of a line is no blank
NARROW = 0.25
#: two Hangul glyphs whose middles are further apart than this share of the usual step have a blank between them
STEP = 1.2
#: so many steps of a line tell its own
ENOUGH = 6


def words_of(lines: Sequence[Sequence[Word]], down: Sequence[Box] = ()) -> list[Word]:
    """The words of lines of pieces, left to right each; a rule of `down` parts two pieces however near they are."""
    common = _quantile([d / _usual(line) for line in lines for d in _steps(line)])
    return [word for line in lines for word in _joined(line, common, down)]


def _usual(line: Sequence[Word]) -> float:
    heights = sorted(w.bottom - w.top for w in line)
    return heights[len(heights) * 3 // 4]


def _hangul(left: Word, right: Word) -> bool:
    return bool(re.search(r"[가-힣]$", left.text) and re.match(r"[가-힣]", right.text))


def _step(left: Word, right: Word) -> float:
    """From the middle of the last glyph of one piece to the middle of the first of the next."""
    a, b = (left.x1 - left.x0) / len(left.text), (right.x1 - right.x0) / len(right.text)
    return (right.x0 + b / 2) - (left.x1 - a / 2)


def _steps(line: Sequence[Word]) -> list[float]:
    return [_step(a, b) for a, b in pairwise(line) if _hangul(a, b)]


def _quantile(values: Sequence[float]) -> float:
    """Most neighbouring glyphs belong to one word: a low value is the step within words."""
    return sorted(values)[len(values) * 3 // 10] if values else 0.0


def _joined(line: Sequence[Word], common: float, down: Sequence[Box]) -> list[Word]:
    """Tesseract parts Hangul glyph by glyph: what stands closer than a blank is one word.

    Hangul glyphs are all equally wide, so the step between their middles tells a blank better than the ink between
    them does. `common`: the usual step of the page by the height of a line.
    """
    usual, steps = _usual(line), _steps(line)
    pitch = _quantile(steps) if len(steps) >= ENOUGH else common * usual
    out: list[Word] = []
    for before, w in zip([None, *line], line, strict=False):
        last = out[-1] if out else None
        if before is not None and pitch and _hangul(before, w):
            close = -usual < w.x0 - before.x1 and _step(before, w) < STEP * pitch
        else:
            close = before is not None and -usual < w.x0 - before.x1 < NARROW * usual
        if last is None or not close or _ruled(last, w, down):
            out.append(w)
            continue
        out[-1] = Word(
            last.text + w.text,
            last.x0,
            min(last.top, w.top),
            w.x1,
            max(last.bottom, w.bottom),
            max(last.size, w.size),
            ocr=min(last.ocr or 0.0, w.ocr or 0.0),
        )
    return out


def _ruled(left: Word, right: Word, down: Sequence[Box]) -> bool:
    """True if a rule stands between two pieces."""
    low, high = min(left.x1, right.x0) - 1, max(left.x1, right.x0) + 1
    return any(low <= (b[0] + b[2]) / 2 <= high and b[1] <= left.middle <= b[3] for b in down)
