"""Figures read from pixels are read again by themselves; a figure counts as certain only where two readings agree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from extractors import tesseract
from extractors.page.model import Word

#: confidence where both readings agree, where two of three do, and where none do
AGREED, MAJORITY, DISAGREED = 0.95, 0.8, 0.4
MARGIN = 2.0  # points around a word
LANGUAGE = "kor+eng"
FIGURES = "0123456789,.-%"
_GROUPED = re.compile(r"\d{1,3}(?:[,.]\d{3})+")


def checked(image: Image.Image, words: Sequence[Word], scale: float, seconds: float) -> list[Word]:
    """`words` with the confidence of every word that has a figure settled by a second and a third look.

    The second look is free to find letters among figures; the third allows nothing but figures where neither of the
    first two found a letter. Raises TooSlow.
    """
    out = list(words)
    places = [i for i, w in enumerate(out) if re.search(r"\d", w.text)]
    strips = [_strip(image, out[i], scale) for i in places]
    second = tesseract.read_lines(strips, seconds, language=LANGUAGE, height=44)
    doubtful: dict[bool, list[tuple[int, Image.Image, str]]] = {True: [], False: []}
    for i, strip, (text, _) in zip(places, strips, second, strict=True):
        word = out[i]
        if _same(text, word.text):
            out[i] = replace(word, ocr=_bounded(max(word.ocr or 0.0, AGREED), word.text))
        else:
            doubtful[_alone(word.text) and (_alone(text) or not text)].append((i, strip, text))
    for alone, rest in doubtful.items():
        options = {"language": "eng", "only": FIGURES} if alone else {"language": LANGUAGE}
        third = tesseract.read_lines([s for _, s, _ in rest], seconds, height=60, **options)
        for (i, _, text), (again, _) in zip(rest, third, strict=True):
            out[i] = _settled(out[i], text, again)
    return out


def _settled(word: Word, second: str, third: str) -> Word:
    """A word after three readings of which the first two differ."""
    if _same(third, word.text):
        return replace(word, ocr=_bounded(MAJORITY, word.text))
    if _same(third, second):
        return replace(word, text=third, ocr=_bounded(MAJORITY, third))
    return replace(word, ocr=min(word.ocr or 0.0, DISAGREED))


def _same(one: str, other: str) -> bool:
    """True if two readings agree in their figures, and in whether there are letters among them."""
    digits = _digits(one)
    return digits != "" and digits == _digits(other) and _alone(one) == _alone(other)


def _bounded(sure: float, text: str) -> float:
    """An amount whose groups are not of three figures has lost or gained one."""
    for amount in re.findall(r"\d[\d,.]*", text):
        if "," in amount and not _GROUPED.fullmatch(amount.rstrip(",.")):
            return min(sure, DISAGREED)
    return round(sure, 2)


def _strip(image: Image.Image, word: Word, scale: float) -> Image.Image:
    x0, top, x1, bottom = word.box
    return tesseract.cut(image, (x0 - MARGIN, top - MARGIN, x1 + MARGIN, bottom + MARGIN), scale)


def _alone(text: str) -> bool:
    return bool(re.fullmatch(r"[\d,.%-]+", text))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
