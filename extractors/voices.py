"""Lines read from pixels by two models; where they differ, a third reading decides, and what stays open is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from PIL import Image

from extractors import tesseract
from extractors.page.model import Word
from extractors.secondlook import AGREED, DISAGREED, MAJORITY
from extractors.tesseract import Piece

SECOND = "kor"
#: heights in pixels to which the three readings set a glyph: another height is as good as another reader
FIRST_HEIGHT, SECOND_HEIGHT, THIRD_HEIGHT = 31, 31, 40

#: what the models take 납 for, in words that no Korean text has otherwise
_TERMS = re.compile(r"(?<=체)남|남(?=기일|기한|부기한|세의무|세자|입고지)")


def settled(
    lines: Sequence[Sequence[Word]], strips: Sequence[Image.Image], heights: Sequence[float], seconds: float
) -> list[list[Word]]:
    """The words of `lines`, read first by the model of the script, as two of three readings have them.

    `strips`: the picture of each line; `heights`: that of its glyphs in pixels. Raises TooSlow.
    """
    second = again(strips, heights, seconds, language=SECOND, size=SECOND_HEIGHT)
    undecided = [n for n, words in enumerate(lines) if words and _differ(words, second[n])]
    third = again(
        [strips[n] for n in undecided],
        [heights[n] for n in undecided],
        seconds,
        language=tesseract.hangul(),
        size=THIRD_HEIGHT,
    )
    told = dict(zip(undecided, third, strict=True))
    return [_line(words, second[n], told.get(n, "")) for n, words in enumerate(lines)]


def _differ(words: Sequence[Word], second: str) -> bool:
    """True if two readings of a line differ in more than marks."""
    return _letters("".join(w.text for w in words)) != _letters(second)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def _line(words: Sequence[Word], second: str, third: str) -> list[Word]:
    same, other = _agreeing(words, second), _agreeing(words, third)
    if not all(same) and second and third and _letters(second) == _letters(third):
        return [_as_term(w) for w in _respelled(words, second)]
    out = []
    for word, b, c in zip(words, same, other, strict=True):
        sure = AGREED if b else MAJORITY if c else min(word.ocr or 0.0, DISAGREED)
        out.append(replace(word, ocr=sure))
    return [_as_term(w) for w in out]


def _as_term(word: Word) -> Word:
    """A word of the law whose glyph was taken for another; no reading had it so, so it does not count as certain."""
    text = _TERMS.sub("납", word.text)
    return word if text == word.text else replace(word, text=text, ocr=min(word.ocr or 0.0, MAJORITY))


def _agreeing(words: Sequence[Word], other: str) -> list[bool]:
    """For each word whether another reading of its line has the same letters and figures there, and none more."""
    mine = [_letters(w.text) for w in words]
    whole, told = "".join(mine), _letters(other)
    held = [False] * len(whole)
    torn: set[int] = set()  # places before which the other has something more
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, whole, told, autojunk=False).get_opcodes():
        if tag == "equal":
            held[a0:a1] = [True] * (a1 - a0)
        elif tag == "insert" and b1 > b0:
            torn.add(a0)
    out = []
    at = 0
    for letters in mine:
        end = at + len(letters)
        inside = any(at <= place <= end for place in torn)
        out.append(all(held[at:end]) and not inside and bool(told or not letters))
        at = end
    return out


def _respelled(words: Sequence[Word], text: str) -> list[Word]:
    """`words` with the letters of `text`, which two readings have; each takes what stands in its place."""
    text = re.sub(r"\s", "", text)
    whole = "".join(w.text for w in words)
    ends: list[int] = []
    for w in words:
        ends.append((ends[-1] if ends else 0) + len(w.text))
    parts = [""] * len(words)
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, whole, text, autojunk=False).get_opcodes():
        if tag == "delete":
            continue
        for k, mark in enumerate(text[b0:b1]):
            place = min(a0 + k, max(a0, a1 - 1))
            n = next((i for i, end in enumerate(ends) if place < end), len(words) - 1)
            parts[n] += mark
    return [replace(w, text=part, ocr=MAJORITY) for w, part in zip(words, parts, strict=True) if part]


def read(
    strips: Sequence[Image.Image], heights: Sequence[float], seconds: float, *, language: str, size: int
) -> list[list[Piece]]:
    """The pieces of each line, set for the reading so that its glyphs are `size` pixels high. Raises TooSlow."""
    scaled = [max(1, round(size * s.height / h)) for s, h in zip(strips, heights, strict=True)]
    return tesseract.read_pieces(strips, seconds, language=language, heights=scaled)


def again(
    strips: Sequence[Image.Image], heights: Sequence[float], seconds: float, *, language: str, size: int
) -> list[str]:
    """The text of each line without blanks, set as for `read`. Raises TooSlow."""
    return ["".join(p.text for p in line) for line in read(strips, heights, seconds, language=language, size=size)]
