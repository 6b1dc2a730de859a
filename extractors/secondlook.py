"""Figures read from pixels are read again by themselves; a figure counts as certain only where two readings agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PIL import Image

from extractors import tesseract
from extractors.glyphrows import words_of
from extractors.page.model import Box, Cell, Table, Word
from extractors.tesseract import Piece

#: confidence where both readings agree, where two of three do, and where none do
AGREED, MAJORITY, DISAGREED = 0.95, 0.8, 0.4
MARGIN = 2.0  # points around a word
LANGUAGE = "kor+eng"
FIGURES = "0123456789,.-%"
LEAST_CONFIDENCE = 0.2  # below this a "word" is dirt
#: what Tesseract makes of the ends of rules and of dust
DIRT = "‘’“”'`|_~"
#: a cell with a word of less confidence is read again by itself; at most so many a page
DOUBTED, MOST_CELLS = 0.8, 80
#: pixels between two cells on the sheet on which they are read again
APART = 60
#: words nearer than this share of their height are looked at together, this many at most
REACH, MOST_TOGETHER = 0.8, 4
#: a comma with dust beside it, or one that the dust makes a semicolon; a hyphen that was read as two
_DUST = re.compile(r"(?<=\d)(?:[,.;]{2}|;)(?=\d{3}(?!\d))")
_HYPHEN = re.compile(r"(?<=\d)=(?=\d)")
_GROUPED = re.compile(r"\d{1,3}(?:[,.]\d{3})+")


def legible(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Pieces without dirt."""
    for piece in pieces:
        text = piece.text.strip(DIRT)
        if text and piece.sure >= LEAST_CONFIDENCE and re.search(r"\w|[()【】\[\]₩*]", text):
            yield replace(piece, text=text)


def as_word(piece: Piece, scale: float) -> Word:
    """A piece in points."""
    x0, top, x1, bottom = (v / scale for v in (piece.left, piece.top, piece.right, piece.bottom))
    return Word(piece.text, x0, top, x1, bottom, size=bottom - top, ocr=round(piece.sure, 2))


def checked(image: Image.Image, words: Sequence[Word], scale: float, seconds: float) -> list[Word]:
    """`words` with the confidence of every word that has a figure settled by a second and a third look.

    The second look is free to find letters among figures; the third allows nothing but figures where neither of the
    first two found a letter. Raises TooSlow.
    """
    out = list(words)
    places = [i for i, w in enumerate(out) if re.search(r"\d", w.text)]
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
    return out


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
        return replace(word, text=third, ocr=_bounded(MAJORITY, third))
    return replace(word, ocr=min(word.ocr or 0.0, DISAGREED))


def _same(one: str, other: str) -> bool:
    """True if two readings agree in their figures."""
    return _digits(one) != "" and _digits(one) == _digits(other)


def _agreed(word: Word, sure: float) -> Word:
    """A word whose figures were read twice alike; dust makes no other mark of a comma (1,500,.350; 1;234)
    and a hyphen is none for sums (2021=10=22)."""
    text = _HYPHEN.sub("-", _DUST.sub(",", word.text))
    return replace(word, text=text, ocr=_bounded(max(word.ocr or 0.0, sure), text))


def _bounded(sure: float, text: str) -> float:
    """An amount whose groups are not of three figures has lost or gained one."""
    for amount in re.findall(r"\d[\d,.]*", text):
        if "," in amount and not _GROUPED.fullmatch(amount.rstrip(",.")):
            return min(sure, DISAGREED)
    return round(sure, 2)


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


def cells_again(
    image: Image.Image,
    words: Sequence[Word],
    tables: Sequence[Table],
    strikes: Sequence[Box],
    scale: float,
    seconds: float,
) -> list[Word]:
    """`words` with small cells that were read badly, or not at all though they hold ink, read without their neighbours.

    They are set below one another on one sheet, so that Tesseract starts once; only better words are taken, and
    figures among them only as certain as two readings make them. Raises TooSlow.
    """
    cells = [c for t in tables for row in t.rows for c in row if c is not None]
    doubted = [c for c in cells if _doubted(image, c, strikes, scale)][:MOST_CELLS]
    if not doubted:
        return list(words)
    crops = [image.crop(_inside(c, scale)) for c in doubted]
    sheet = Image.new("L", (max(c.width for c in crops) + 80, sum(c.height + APART for c in crops) + APART), 255)
    tops: list[int] = []
    y = APART
    for crop in crops:
        sheet.paste(crop, (40, y))
        tops.append(y)
        y += crop.height + APART
    lines: dict[tuple[str, ...], list[Word]] = {}
    for piece in legible(tesseract.read(sheet, seconds, language="kor", layout=6)):
        lines.setdefault(piece.line, []).append(as_word(piece, scale))
    read = words_of(list(lines.values()))
    placed: list[tuple[int, Word]] = []
    for n, (cell, crop, top) in enumerate(zip(doubted, crops, tops, strict=True)):
        x0, y0, _, _ = _inside(cell, scale)
        dx, dy = (x0 - 40) / scale, (y0 - top) / scale
        placed += [
            (n, replace(w, x0=w.x0 + dx, x1=w.x1 + dx, top=w.top + dy, bottom=w.bottom + dy))
            for w in read
            if top - APART / 2 < w.middle * scale < top + crop.height + APART / 2
        ]
    again = list(zip((n for n, _ in placed), checked(image, [w for _, w in placed], scale, seconds), strict=True))
    gone: set[int] = set()
    better: list[Word] = []
    for n, cell in enumerate(doubted):
        new = [w for m, w in again if m == n]
        if new and not any(re.search(r"[A-Za-z]{2}", w.text) for w in new) and _mean(new) > _mean(cell.words):
            gone |= {id(w) for w in cell.words}
            better += new
    return [w for w in words if id(w) not in gone] + better


def _inside(cell: Cell, scale: float) -> tuple[int, int, int, int]:
    """The pixels of a cell without its rules."""
    x0, top, x1, bottom = (round(v * scale) for v in cell.box)
    return (x0 + 6, top + 6, x1 - 6, bottom - 6)


def _doubted(image: Image.Image, cell: Cell, strikes: Sequence[Box], scale: float) -> bool:
    x0, top, x1, bottom = cell.box
    left, upper, right, lower = _inside(cell, scale)
    if bottom - top > 80 or right - left < 20 or lower - upper < 20:
        return False
    if any(s[0] < x1 and s[2] > x0 and s[1] < bottom and s[3] > top for s in strikes):
        return False
    sure = min((w.ocr or 0.0 for w in cell.words), default=0.0)
    if sure >= DOUBTED and not re.search(r"[A-Za-z]{2}|[ㄱ-ㅎㅏ-ㅣ‘’|_~]", cell.text):
        return False
    crop = image.crop((left, upper, right, lower))
    return crop.point([1 if v < 128 else 0 for v in range(256)]).getbbox() is not None


def _mean(words: Sequence[Word]) -> float:
    return sum(w.ocr or 0.0 for w in words) / len(words) if words else 0.0
