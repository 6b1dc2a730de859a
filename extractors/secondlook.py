"""Figures read from pixels are read again by themselves; a figure counts as certain only where two readings agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PIL import Image

from extractors import tesseract
from extractors.page.model import Word
from extractors.tesseract import Piece

#: confidence where both readings agree, where two of three do, and where none do
AGREED, MAJORITY, DISAGREED = 0.95, 0.8, 0.4
MARGIN = 2.0  # points around a word
LANGUAGE = "kor+eng"
FIGURES = "0123456789,.-%"
LEAST_CONFIDENCE = 0.2  # below this a "word" is dirt
#: what Tesseract makes of the ends of rules and of dust
DIRT = "‘’“”'`|_~"
#: words nearer than this share of their height are looked at together, this many at most
REACH, MOST_TOGETHER = 0.8, 4
#: a comma with dust beside it, or one that the dust makes a semicolon; a hyphen that was read as two
_DUST = re.compile(r"(?<=\d)(?:[,.;]{2}|;)(?=\d{3}(?!\d))")
_HYPHEN = re.compile(r"(?<=\d)=(?=\d)")
#: two points and more between groups of figures are commas
_POINTS = re.compile(r"(?<![\d.])\d{1,3}(?:[,.]\d{3}){2,}(?![\d.])|(?<![\d.])\d{1,3}(?:[,.]\d{3})+[,.]\d{1,2}$")
#: the rest of an amount that goes on in the next line
_REST = re.compile(r"\d{1,3}(?:,\d{3})*원?")
_GROUPED = re.compile(r"\d{1,3}(?:[,.]\d{3})+")


def legible(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces without dirt."""
    for piece in pieces:
        text = piece.text.strip(DIRT)
        if text and piece.sure >= LEAST_CONFIDENCE and re.search(r"\w|[()【】\[\]₩*]", text):
            yield replace(piece, text=text)


def checked(image: Image.Image, words: Sequence[Word], scale: float, seconds: float) -> list[Word]:
    """`words` with the confidence of every word that has a figure settled by a second and a third look.

    The second look is free to find letters among figures; the third allows nothing but figures where neither of the
    first two found a letter. Raises TooSlow.
    """
    out = [_agreed(w, AGREED) if (w.ocr or 0.0) >= AGREED and re.search(r"\d", w.text) else w for w in words]
    places = [i for i, w in enumerate(words) if (w.ocr or 0.0) < AGREED and re.search(r"\d", w.text)]
    strips = [_strip(image, out[i], words, scale) for i in places]
    second = tesseract.read_lines(strips, seconds, language=LANGUAGE, height=44)
    doubtful: dict[bool, list[tuple[int, Image.Image, str]]] = {True: [], False: []}
    for i, strip, (text, _) in zip(places, strips, second, strict=True):
        word = out[i]
        if _same(text, word.text):
            out[i] = _agreed(word, AGREED)
        else:
            doubtful[_alone(word.text) and (_alone(text) or not text)].append((i, strip, text))
    for i in _confirmed_together(image, out, [i for rest in doubtful.values() for i, _, _ in rest], scale, seconds):
        out[i] = _agreed(out[i], AGREED)
        for alone, rest in doubtful.items():
            doubtful[alone] = [d for d in rest if d[0] != i]
    for alone, rest in doubtful.items():
        options = {"language": "eng", "only": FIGURES} if alone else {"language": LANGUAGE}
        third = tesseract.read_lines([s for _, s, _ in rest], seconds, height=60, **options)
        for (i, _, text), (again, _) in zip(rest, third, strict=True):
            out[i] = _settled(out[i], text, again)
    return [_grouped(w, out) for w in out]


def _confirmed_together(
    image: Image.Image, words: Sequence[Word], doubtful: Sequence[int], scale: float, seconds: float
) -> list[int]:
    """Which of the `doubtful` words are read the same when looked at together with what stands close beside them.

    The glyphs of 2023 and 타경 touch: the picture of one holds a part of the other, or Tesseract's box is the box of both.
    Raises TooSlow.
    """
    runs = {i: _run(i, words) for i in doubtful}
    runs = {i: run for i, run in runs.items() if len(run) > 1}
    pictures = sorted(set(runs.values()))
    strips = []
    for run in pictures:
        x0, x1 = min(words[n].x0 for n in run), max(words[n].x1 for n in run)
        top, bottom = min(words[n].top for n in run), max(words[n].bottom for n in run)
        whole = Word("", x0, top, x1, bottom, bottom - top)
        strips.append(_strip(image, whole, [w for n, w in enumerate(words) if n not in run], scale))
    read = tesseract.read_lines(strips, seconds, language=LANGUAGE, height=44)
    same = {
        run
        for run, (text, _) in zip(pictures, read, strict=True)
        if _skeleton(text) == _skeleton("".join(words[n].text for n in run))
    }
    return [i for i, run in runs.items() if run in same]


def _run(place: int, words: Sequence[Word]) -> tuple[int, ...]:
    """The words that stand closer to one another than a wide blank, around one and on its line, left to right."""
    word = words[place]
    near = REACH * (word.bottom - word.top)
    line = sorted(
        (n for n, w in enumerate(words) if w.top < word.middle < w.bottom and word.top < w.middle < word.bottom),
        key=lambda n: words[n].x0,
    )
    at = line.index(place)
    first = last = at
    while first > 0 and last - first < MOST_TOGETHER and words[line[first]].x0 - words[line[first - 1]].x1 < near:
        first -= 1
    while (
        last + 1 < len(line) and last - first < MOST_TOGETHER and words[line[last + 1]].x0 - words[line[last]].x1 < near
    ):
        last += 1
    return tuple(line[first : last + 1])


def _skeleton(text: str) -> str:
    """What must be read twice alike around figures: the figures, and one mark for whatever stands between them."""
    return re.sub(r"[^\d]+", " ", re.sub(r"(?<=\d)[\s,.]+(?=\d)", "", text)).strip()


def _settled(word: Word, second: str, third: str) -> Word:
    """A word after three readings of which the first two differ."""
    if _same(third, word.text):
        return _agreed(replace(word, ocr=0.0), MAJORITY)
    if _same(third, second) and abs(len(third) - len(word.text)) <= 2:  # longer: it took in what stands beside it
        return replace(word, text=third, ocr=MAJORITY)
    return replace(word, ocr=min(word.ocr or 0.0, DISAGREED))


def _same(one: str, other: str) -> bool:
    """True if two readings agree in their figures."""
    return _digits(one) != "" and _digits(one) == _digits(other)


def _agreed(word: Word, sure: float) -> Word:
    """A word whose figures were read twice alike; dust makes no other mark of a comma (1,500,.350; 1;234)
    and a hyphen is none for sums (2021=10=22)."""
    text = _HYPHEN.sub("-", _DUST.sub(",", word.text))
    return replace(word, text=_POINTS.sub(lambda m: m[0].replace(".", ","), text), ocr=max(word.ocr or 0.0, sure))


def _grouped(word: Word, words: Sequence[Word]) -> Word:
    """An amount whose groups are not of three figures has lost or gained one, unless it goes on in the next line."""
    if _whole(word.text):
        return word
    high = word.bottom - word.top
    below = (
        w.text
        for w in words
        if _REST.fullmatch(w.text)
        and word.bottom - 0.3 * high < w.top < word.bottom + high
        and w.x0 < word.x1
        and word.x0 < w.x1
    )
    if any(_whole(word.text + rest) for rest in below):
        return word
    return replace(word, ocr=min(word.ocr or 0.0, DISAGREED))


def _whole(text: str) -> bool:
    """True if every amount with groups has them of three figures."""
    amounts = re.findall(r"\d[\d,.]*", text)
    return all("," not in amount or _GROUPED.fullmatch(amount.rstrip(",.")) for amount in amounts)


def _strip(image: Image.Image, word: Word, words: Sequence[Word], scale: float) -> Image.Image:
    """The picture of a word with a margin that ends half way to its neighbours."""
    x0, top, x1, bottom = word.box
    left, right = x0 - MARGIN, x1 + MARGIN
    for other in words:
        if other is not word and other.top < word.middle < other.bottom:
            if other.x0 >= x1 - 1:
                right = min(right, max(x1, (x1 + other.x0) / 2))
            elif other.x1 <= x0 + 1:
                left = max(left, min(x0, (x0 + other.x1) / 2))
    return tesseract.cut(image, (left, top - MARGIN, right, bottom + MARGIN), scale)


def _alone(text: str) -> bool:
    return bool(re.fullmatch(r"[\d,.%-]+", text))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
