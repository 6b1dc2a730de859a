"""Which of a scan's lines are strikes, and what they strike out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from extractors import tesseract
from extractors.page import pixels
from extractors.page.erased import erased
from extractors.page.model import Box, Rule, Word
from extractors.page.rules import merge
from extractors.secondlook import AGREED, FIGURES

#: a strike hides strokes of the glyphs under it: two readings err alike
UNDER_A_STRIKE = 0.7
#: a streak hides a stroke of a figure or adds one, at which all readings err alike
UNDER_A_STREAK = 0.5
#: points: a wider word is struck by a line that is found as such
NARROW = 26.0
LEVEL = 0.8  # points: lines of one row that differ no more in height are drawn alike
_FIGURES = re.compile(r"(?=.*\d)[\d\-]{1,5}")


def under_a_strike(word: Word) -> Word:
    """A word that is struck."""
    return replace(word, struck=True, ocr=min(word.ocr or 0.0, UNDER_A_STRIKE))


def streaked(word: Word) -> Word:
    """A word through which a streak runs."""
    return replace(word, ocr=min(word.ocr or 0.0, UNDER_A_STREAK))


def parted(across: list[Box], down: list[Box], words: list[Word]) -> tuple[tuple[Rule, ...], list[Box]]:
    """Ruling lines, and lines that run through the middle of words: black strikes."""
    strikes: list[Box] = []
    ruling: list[Box] = []
    for line in across:
        y = (line[1] + line[3]) / 2
        covered = sum(min(w.x1, line[2]) - max(w.x0, line[0]) for w in words if through(w, [line]))
        if covered > 0.5 * (line[2] - line[0]):
            strikes.append((line[0], y, line[2], y))
        else:
            ruling.append(line)
    rules = [Rule(a, y, b, y, "h") for y, a, b in merge(((b[1] + b[3]) / 2, b[0], b[2]) for b in ruling)]
    rules += [Rule(x, a, x, b, "v") for x, a, b in merge(((b[0] + b[2]) / 2, b[1], b[3]) for b in down)]
    return tuple(rules), strikes


def through(word: Word, lines: Sequence[Box]) -> bool:
    """True if one of `lines` runs through the middle of `word` along half of it or more."""
    high, wide = word.bottom - word.top, word.x1 - word.x0
    return any(
        abs((b[1] + b[3]) / 2 - word.middle) < 0.25 * high and min(b[2], word.x1) - max(b[0], word.x0) > 0.5 * wide
        for b in lines
    )


def short_strikes(
    image: Image.Image, ink: Image.Image, words: Sequence[Word], strikes: Sequence[Box], scale: float, seconds: float
) -> tuple[list[Word], list[Box]]:
    """`words` with short numbers read without the short line through them, and these lines: ranks that were cancelled.

    `image`: the grey page; `ink`: its mask; `strikes`: those that are known. A short line through Hangul is a stroke of
    it, unless the word stands by itself and the line is as high as the strikes of its row. Raises TooSlow.
    """
    bars = {n: b for n, w in enumerate(words) if w.x1 - w.x0 < NARROW and (b := pixels.bar(ink, scale, w.box))}
    hidden = [
        n
        for n in bars
        if not words[n].text or (not _FIGURES.fullmatch(words[n].text) and (words[n].ocr or 0.0) < AGREED)
    ]
    strips = [
        tesseract.cut(erased(image, [bars[n]], [], scale), _around(words[n].box), scale).convert("L") for n in hidden
    ]
    looks = (
        tesseract.read_lines(strips, seconds, language=tesseract.hangul(), height=44),
        tesseract.read_lines(strips, seconds, language="kor", height=44),
        tesseract.read_lines(strips, seconds, language="eng", height=60, only=FIGURES),
    )
    out = list(words)
    for n, *found in zip(hidden, *looks, strict=True):
        text, times = Counter(text for text, _ in found).most_common(1)[0]
        if times > 1 and _FIGURES.fullmatch(text):
            out[n] = replace(out[n], text=text)
    return out, [
        bar for n, bar in bars.items() if _FIGURES.fullmatch(out[n].text) or _of_the_row(out[n], bar, out, strikes)
    ]


def _of_the_row(word: Word, bar: Box, words: Sequence[Word], strikes: Sequence[Box]) -> bool:
    """True if a line through a word by itself is as high as two strikes beside it."""
    reach = word.bottom - word.top
    beside = any(
        w is not word and w.top < word.middle < w.bottom and w.x0 - word.x1 < reach and word.x0 - w.x1 < reach
        for w in words
    )
    level = sum(abs((s[1] + s[3] - bar[1] - bar[3]) / 2) < LEVEL for s in strikes)
    return not beside and level > 1


def _around(box: Box) -> Box:
    return (box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2)
