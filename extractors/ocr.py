"""Pages without text: rules and strikes from the pixels, words by Tesseract (kor+eng), each with its confidence."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytesseract
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from extractors.page import pixels
from extractors.page.model import Box, Page, Rule, Word, group_lines
from extractors.page.rules import merge
from extractors.page.tables import find_tables

SCALE = 300 / 72  # pixels per point
LANGUAGE = "kor+eng"
AGREED, DISAGREED = 0.95, 0.4
#: words read again by themselves: at most so many a page
REREAD = 80
#: a gap narrower than this share of the height of a line is no blank
NARROW = 0.25
LEAST_CONFIDENCE = 0.2  # below this a "word" is dirt
LEAST_IN_PICTURE = 0.5  # the same within a page of text, where a picture may show anything
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
    ink = pixels.dark(image, 150)
    struck = pixels.red(image)
    strikes = [b for b in pixels.across(struck, SCALE, 3.0) if pixels.alone(struck, SCALE, b)]
    across = pixels.across(ink, SCALE, 40.0)
    down = pixels.down(ink, SCALE, 16.0)
    clean = _without(image, struck, [*across, *down])
    words = _titles(clean, read_words(clean, seconds))
    rules, more = _rules(across, down, words)
    strikes += more
    words = [replace(w, struck=True) if _through(w, strikes) else w for w in words]
    found = tuple(words)
    return replace(
        page,
        words=found,
        rules=rules,
        strikes=tuple(strikes),
        tables=find_tables(rules, found),
        ocr=True,
        skew=angle,
    )


def read_words(image: Image.Image, seconds: float) -> list[Word]:
    """Words of a grey picture at `SCALE`; amounts are read a second time by themselves."""
    data = pytesseract.image_to_data(
        image, lang=LANGUAGE, config="--psm 4 --dpi 300", output_type=pytesseract.Output.DICT, timeout=seconds
    )
    lines: dict[tuple[int, int, int], list[Word]] = {}
    reread = 0
    for block, paragraph, line, text, sure, left, top, wide, high in zip(
        *(data[k] for k in ("block_num", "par_num", "line_num", "text", "conf", "left", "top", "width", "height")),
        strict=True,
    ):
        text, confidence = text.strip(), float(sure) / 100
        if not text or confidence < LEAST_CONFIDENCE or not re.search(r"\w|[()【】\[\]₩*]", text):
            continue
        place = (left, top, left + wide, top + high)
        if _AMOUNT.search(text) and reread < REREAD:
            reread += 1
            confidence = _second_look(image, place, text, confidence)
        box = (left / SCALE, top / SCALE, place[2] / SCALE, place[3] / SCALE)
        word = Word(text, *box, size=high / SCALE, ocr=round(confidence, 2))
        lines.setdefault((block, paragraph, line), []).append(word)
    return [word for line in lines.values() for word in _joined(line)]


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


def _joined(line: list[Word]) -> list[Word]:
    """Tesseract parts Hangul glyph by glyph: what stands closer than a blank is one word."""
    heights = sorted(w.bottom - w.top for w in line)
    usual = heights[len(heights) * 3 // 4]
    out: list[Word] = []
    for w in line:
        last = out[-1] if out else None
        if last is None or not -usual < w.x0 - last.x1 < NARROW * usual:
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
        if not 1.25 * usual < high < 4 * usual or bottom > image.height / SCALE / 2:
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
    """Degrees by which a scan must be turned counterclockwise so that its lines lie level (−3 to 3)."""
    small = image.convert("L").reduce(max(1, round(image.width / 500)))

    def sharpness(angle: float) -> int:
        turned = small.rotate(angle, Image.Resampling.BILINEAR, fillcolor=255) if angle else small
        column = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
        return sum((a - b) ** 2 for a, b in pairwise(column))

    best = max((a / 2 for a in range(-6, 7)), key=lambda a: (sharpness(a), -abs(a)))
    best = max((best + a / 10 for a in range(-4, 5)), key=lambda a: (sharpness(a), -abs(a)))
    return round(best, 1) if sharpness(best) > 1.1 * sharpness(0) else 0.0


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
