"""Pages without text: rules and strikes from the pixels, words by Tesseract (kor+eng), each with its confidence."""

from __future__ import annotations

import math
import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytesseract
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from extractors.page import pixels
from extractors.page.model import Box, Cell, Page, Rule, Word, group_lines
from extractors.page.rules import merge
from extractors.page.tables import find_tables

SCALE = 300 / 72  # pixels per point
LANGUAGE = "kor+eng"
AGREED, DISAGREED = 0.95, 0.4
#: words read again by themselves: at most so many a page
REREAD = 80
#: a cell with a word of less confidence is read again by itself
DOUBTED = 0.8
#: pixels between two cells on the sheet on which they are read again
APART = 60
#: a gap narrower than this share of the height of a line is no blank
NARROW = 0.25
#: two Hangul glyphs whose middles are further apart than this share of the usual step have a blank between them
STEP = 1.2
#: upright strips of a page whose rows are compared
STRIPS = 24
#: so many steps of a line tell its own
ENOUGH = 6
LEAST_CONFIDENCE = 0.2  # below this a "word" is dirt
LEAST_IN_PICTURE = 0.5  # the same within a page of text, where a picture may show anything
#: what Tesseract makes of the ends of rules and of dust
DIRT = "‘’“”'`|_~"
_AMOUNT = re.compile(r"\d[\d,.]{3,}")


def available() -> str:
    """Empty if Tesseract with Korean is there, else what is missing (Korean)."""
    if shutil.which("tesseract") is None:
        return "문자인식 프로그램(Tesseract)이 설치되어 있지 않음"
    return "" if "kor" in _languages() else "Tesseract의 한국어(kor) 자료가 설치되어 있지 않음"


_known: list[str] = []


def _languages() -> list[str]:
    if not _known:
        _known.extend(pytesseract.get_languages())
    return _known


def read_picture(page: Page, image: Image.Image, seconds: float) -> Page:
    """`page` with the words, rules and strikes of `image` (its rendering at `SCALE`, RGB).

    Raises RuntimeError if Tesseract takes longer than `seconds`.
    """
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    angle = skew(image)
    if angle:
        image = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    struck = pixels.red(image)
    # thin rules are grey in a scan, a watermark is lighter; a red line is a strike and no rule
    ink = ImageChops.subtract(pixels.dark(image, 190), pixels.thickened(struck, upright=True))
    strikes = [b for b in pixels.across(struck, SCALE, 3.0) if pixels.alone(struck, SCALE, b)]
    across = pixels.across(pixels.thickened(ink, upright=True), SCALE, 40.0)
    down = _standing(pixels.down(pixels.thickened(ink, upright=False), SCALE, 14.0), across)
    clean = _without(image, struck, [*across, *down])
    words = _titles(clean, read_words(clean, seconds))
    rules, more = _rules(across, down, words)
    strikes += more
    words = [replace(w, struck=True) if _through(w, strikes) else w for w in words]
    found = tuple(words)
    tables = find_tables(rules, found)
    again = _cells_again(clean, [c for t in tables for row in t.rows for c in row if c is not None], strikes, seconds)
    if again:
        replaced = {id(w) for cell, _ in again for w in cell.words}
        found = tuple([w for w in found if id(w) not in replaced] + [w for _, new in again for w in new])
        tables = find_tables(rules, found)
    return replace(
        page,
        words=found,
        rules=rules,
        strikes=tuple(strikes),
        tables=tables,
        ocr=True,
        skew=angle,
    )


def read_words(image: Image.Image, seconds: float) -> list[Word]:
    """Words of a grey picture at `SCALE`; amounts are read a second time by themselves."""
    return _words_of(image, LANGUAGE, "--psm 4 --dpi 300", seconds)


def _words_of(image: Image.Image, language: str, config: str, seconds: float) -> list[Word]:
    data = pytesseract.image_to_data(
        image, lang=language, config=config, output_type=pytesseract.Output.DICT, timeout=seconds
    )
    lines: dict[tuple[int, int, int], list[Word]] = {}
    reread = 0
    for block, paragraph, line, text, sure, left, top, wide, high in zip(
        *(data[k] for k in ("block_num", "par_num", "line_num", "text", "conf", "left", "top", "width", "height")),
        strict=True,
    ):
        text, confidence = text.strip().strip(DIRT), float(sure) / 100
        if not text or confidence < LEAST_CONFIDENCE or not re.search(r"\w|[()【】\[\]₩*]", text):
            continue
        place = (left, top, left + wide, top + high)
        if _AMOUNT.search(text) and reread < REREAD:
            reread += 1
            confidence = _second_look(image, place, text, confidence)
        box = (left / SCALE, top / SCALE, place[2] / SCALE, place[3] / SCALE)
        word = Word(text, *box, size=high / SCALE, ocr=round(confidence, 2))
        lines.setdefault((block, paragraph, line), []).append(word)
    common = _quantile([d / _usual(line) for line in lines.values() for d in _steps(line)])
    return [word for line in lines.values() for word in _joined(line, common)]


def read_part(image: Image.Image, box: Box, seconds: float) -> list[Word]:
    """Words of one picture among the text of a page; `image` is the page at `SCALE` without its text.

    Raises RuntimeError if Tesseract takes longer than `seconds`.
    """
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    x0, top = max(0, int(box[0] * SCALE)), max(0, int(box[1] * SCALE))
    part = image.crop((x0, top, min(image.width, int(box[2] * SCALE)), min(image.height, int(box[3] * SCALE))))
    struck, ink = pixels.red(part), pixels.dark(part, 150)
    lines = [*pixels.across(ink, SCALE, 40.0), *pixels.down(ink, SCALE, 16.0)]
    left, above = x0 / SCALE, top / SCALE
    return [
        replace(w, x0=w.x0 + left, x1=w.x1 + left, top=w.top + above, bottom=w.bottom + above)
        for w in read_words(_without(part, struck, lines), seconds)
        if (w.ocr or 0.0) >= LEAST_IN_PICTURE and re.search(r"\w", w.text)
    ]


def _standing(down: Sequence[Box], across: Sequence[Box]) -> list[Box]:
    """Upright lines that are rules: long, or standing on one that lies. A stroke of a large glyph is neither."""

    def held(x: float, y: float) -> bool:
        return any(abs(y - (b[1] + b[3]) / 2) < 3 and b[0] - 3 < x < b[2] + 3 for b in across)

    return [b for b in down if b[3] - b[1] >= 40 or held(b[0], b[1]) or held(b[0], b[3])]


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


def _joined(line: Sequence[Word], common: float) -> list[Word]:
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
        if last is None or not close:
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


def _titles(image: Image.Image, words: list[Word]) -> list[Word]:
    """Large lines of the upper half read again: their glyphs stand far apart, which Tesseract takes for pictures."""
    heights = sorted(w.bottom - w.top for w in words)
    usual = heights[len(heights) // 2] if heights else 0.0
    out = list(words)
    for line in group_lines(words)[:10]:
        x0, top, x1, bottom = line.box
        high = bottom - top
        glyphs = sorted(w.bottom - w.top for w in line.words)[len(line.words) // 2]
        if not 1.25 * usual < glyphs < 4 * usual or high > 2 * glyphs or bottom > image.height / SCALE / 2:
            continue
        strip = image.crop(((x0 - 60) * SCALE, (top - 2) * SCALE, (x1 + 60) * SCALE, (bottom + 2) * SCALE))
        text, confidence = _read_close(strip)
        if len(re.findall(r"[가-힣]", text)) >= 4:
            place = min(out.index(w) for w in line.words)
            out = [w for w in out if w not in line.words]
            out.insert(place, Word(text, x0, top, x1, bottom, high, ocr=round(confidence, 2)))
    return out


def _read_close(strip: Image.Image) -> tuple[str, float]:
    """Text of one line after its glyphs were set close together and to the size Tesseract reads best."""
    columns = strip.resize((strip.width, 1), Image.Resampling.BOX).point([1 if v < 250 else 0 for v in range(256)])
    blobs = [(m.start(), m.end()) for m in re.finditer(b"\x01+", columns.tobytes())]
    gap = round(strip.height * 0.12)
    width = sum(b - a for a, b in blobs) + gap * (len(blobs) + 1)
    if not blobs:
        return "", 0.0
    close = Image.new("L", (width + 40, strip.height + 40), 255)
    x, last = 20, blobs[0][0]
    for a, b in blobs:
        x += min(gap, a - last)
        close.paste(strip.crop((a, 0, b, strip.height)), (x, 20))
        x, last = x + b - a, b
    factor = 48 / strip.height
    close = close.crop((0, 0, x + 20, close.height)).resize(
        (max(1, round((x + 20) * factor)), max(1, round(close.height * factor))), Image.Resampling.LANCZOS
    )
    data = pytesseract.image_to_data(close, lang="kor", config="--psm 7", output_type=pytesseract.Output.DICT)
    read = [(t.strip(), float(c) / 100) for t, c in zip(data["text"], data["conf"], strict=True) if t.strip()]
    return "".join(t for t, _ in read), min((c for _, c in read), default=0.0)


def _cells_again(
    image: Image.Image, cells: Sequence[Cell], strikes: Sequence[Box], seconds: float
) -> list[tuple[Cell, list[Word]]]:
    """Small cells that were read badly, or not at all though they hold ink, read once more without their neighbours.

    They are set below one another on one sheet, so that Tesseract starts once; only better words are taken.
    """
    doubted = [c for c in cells if _doubted(image, c, strikes)][:REREAD]
    if not doubted:
        return []
    crops = [image.crop(_inside(c)) for c in doubted]
    sheet = Image.new("L", (max(c.width for c in crops) + 80, sum(c.height + APART for c in crops) + APART), 255)
    tops: list[int] = []
    y = APART
    for crop in crops:
        sheet.paste(crop, (40, y))
        tops.append(y)
        y += crop.height + APART
    read = _words_of(sheet, "kor", "--psm 6 --dpi 300", seconds)
    out: list[tuple[Cell, list[Word]]] = []
    for cell, crop, top in zip(doubted, crops, tops, strict=True):
        x0, y0, _, _ = _inside(cell)
        dx, dy = (x0 - 40) / SCALE, (y0 - top) / SCALE
        words = [
            replace(w, x0=w.x0 + dx, x1=w.x1 + dx, top=w.top + dy, bottom=w.bottom + dy)
            for w in read
            if top - APART / 2 < w.middle * SCALE < top + crop.height + APART / 2
        ]
        foreign = any(re.search(r"[A-Za-z]{2}", w.text) for w in words)
        if words and not foreign and _mean(words) > _mean(cell.words):
            out.append((cell, words))
    return out


def _inside(cell: Cell) -> tuple[float, float, float, float]:
    """The pixels of a cell without its rules."""
    x0, top, x1, bottom = cell.box
    return (round(x0 * SCALE) + 6, round(top * SCALE) + 6, round(x1 * SCALE) - 6, round(bottom * SCALE) - 6)


def _doubted(image: Image.Image, cell: Cell, strikes: Sequence[Box]) -> bool:
    x0, top, x1, bottom = cell.box
    left, upper, right, lower = _inside(cell)
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


def _second_look(image: Image.Image, place: tuple[int, int, int, int], text: str, confidence: float) -> float:
    """Confidence in a word with figures after reading it alone: figures by the figure whitelist, others as text."""
    left, top, right, bottom = place
    crop = image.crop((left - 8, top - 8, right + 8, bottom + 8))
    framed = Image.new("L", (crop.width + 40, crop.height + 40), 255)
    framed.paste(crop, (20, 20))
    if re.fullmatch(r"[\d,.]+", text):
        again = pytesseract.image_to_string(
            framed, lang="eng", config="--psm 7 -c tessedit_char_whitelist=0123456789,."
        )
    else:
        again = pytesseract.image_to_string(framed, lang=LANGUAGE, config="--psm 7")
    return max(confidence, AGREED) if _figures(again) == _figures(text) else min(confidence, DISAGREED)


def _figures(text: str) -> str:
    return re.sub(r"\D", "", text)


def skew(image: Image.Image) -> float:
    """Degrees by which a scan must be turned counterclockwise so that its lines lie level (−3 to 3).

    The page is cut into upright strips, each summed up row by row; the strips are shifted against each other until
    their rows fit best. (Turning the picture itself blurs it, so that a small angle never looks better than none.)
    """
    small = image.convert("L").reduce(max(1, round(image.width / 1200)))
    wide = small.width / STRIPS
    strips = [
        small.crop((round(n * wide), 0, round((n + 1) * wide), small.height))
        .resize((1, small.height), Image.Resampling.BOX)
        .tobytes()
        for n in range(STRIPS)
    ]

    @cache
    def sharpness(tenths: int) -> int:
        slope = math.tan(math.radians(tenths / 10)) * wide
        shifts = [round((n - (STRIPS - 1) / 2) * slope) for n in range(STRIPS)]
        most = max(map(abs, shifts))
        rows = [
            sum(r)
            for r in zip(*(s[most + k : len(s) - most + k] for s, k in zip(strips, shifts, strict=True)), strict=False)
        ]
        return sum((a - b) ** 2 for a, b in pairwise(rows))

    best = max(range(-30, 31, 2), key=lambda t: (sharpness(t), -abs(t)))
    best = max(range(best - 1, best + 2), key=lambda t: (sharpness(t), -abs(t)))
    return best / 10 if sharpness(best) > 1.05 * sharpness(0) else 0.0


def _without(image: Image.Image, mask: Image.Image, lines: Sequence[Box]) -> Image.Image:
    """A grey picture without ruling lines and without red ink; where that crossed a stroke, the stroke is closed."""
    grey = image.convert("L")
    wide = mask.point([0, *[255] * 255]).filter(ImageFilter.MaxFilter(3))
    far = round(1.1 * SCALE)
    closed = ImageChops.lighter(ImageChops.offset(grey, 0, far), ImageChops.offset(grey, 0, -far))
    grey.paste(closed, mask=wide)
    draw = ImageDraw.Draw(grey)
    for x0, top, x1, bottom in lines:
        draw.rectangle((x0 * SCALE - 1, top * SCALE - 1, x1 * SCALE + 1, bottom * SCALE + 1), fill=255)
    return grey


def _rules(across: list[Box], down: list[Box], words: list[Word]) -> tuple[tuple[Rule, ...], list[Box]]:
    """Ruling lines, and lines that run through the middle of words: black strikes."""
    strikes: list[Box] = []
    ruling: list[Box] = []
    for line in across:
        y = (line[1] + line[3]) / 2
        covered = sum(min(w.x1, line[2]) - max(w.x0, line[0]) for w in words if _through(w, [line]))
        if covered > 0.5 * (line[2] - line[0]):
            strikes.append((line[0], y, line[2], y))
        else:
            ruling.append(line)
    rules = [Rule(a, y, b, y, "h") for y, a, b in merge(((b[1] + b[3]) / 2, b[0], b[2]) for b in ruling)]
    rules += [Rule(x, a, x, b, "v") for x, a, b in merge(((b[0] + b[2]) / 2, b[1], b[3]) for b in down)]
    return tuple(rules), strikes


def _through(word: Word, lines: Sequence[Box]) -> bool:
    """True if one of `lines` runs through the middle of `word` along half of it or more."""
    high, wide = word.bottom - word.top, word.x1 - word.x0
    return any(
        abs((b[1] + b[3]) / 2 - word.middle) < 0.25 * high and min(b[2], word.x1) - max(b[0], word.x0) > 0.5 * wide
        for b in lines
    )
