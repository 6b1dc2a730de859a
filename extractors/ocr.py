"""Pages without text: rules and strikes from the pixels, words by Tesseract, each with its confidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from statistics import median

from PIL import Image, ImageChops, ImageFilter, ImageOps

from extractors import secondlook, spacing, spread, tesseract, voices
from extractors.page import light, pixels
from extractors.page.erased import erased, pale
from extractors.page.lean import lean, levelled
from extractors.page.model import Box, Page, Word, group_lines
from extractors.page.segments import Crowded, Segment, segments
from extractors.page.skew import skew
from extractors.page.streaks import streaks
from extractors.page.tables import find_tables
from extractors.secondlook import checked, legible
from extractors.strikes import parted, short_strikes, streaked, through, under_a_strike
from extractors.tesseract import Piece, TooSlow

__all__ = ["SCALE", "TooSlow", "missing", "read_part", "read_picture", "skew"]

SCALE = 300 / 72  # pixels per point
LEAST_IN_PICTURE = 0.5  # the same within a page of text, where a picture may show anything
#: a page that reads worse than this may stand on its head
POOR = 0.6
#: points: a shorter line is a stroke of a glyph, unless it runs through figures
SHORTEST = 24.0
#: pixels of paper around a segment; a lower one (figures, a dash) is read as high as this share of the usual
EDGE, LEAST_GLYPH = 6, 0.75
#: a word that was read with less confidence is none
GUESSED = 0.35
#: by the height of a title: its glyphs stand no further apart
TITLE_GAP = 6.0
#: of the usual height: the width of the stroke of a 1
LEAST_STROKE = 0.1

missing = tesseract.missing


def read_picture(page: Page, image: Image.Image, seconds: float) -> Page:
    """`page` with the words, rules and strikes of `image` (its rendering at `SCALE`, RGB). Raises TooSlow."""
    found = _read_upright(page, image, seconds)
    if _legible(found) >= POOR:
        return found
    turn = tesseract.turned(image.convert("L"), seconds)
    if not turn:
        return found
    width, height = (page.height, page.width) if turn % 180 else (page.width, page.height)
    other = replace(page, width=width, height=height, turned=(page.turned + turn) % 360)
    again = _read_upright(other, image.rotate(-turn, expand=True), seconds)
    return again if _legible(again) > _legible(found) else found


def _legible(page: Page) -> float:
    """Mean confidence of a page's glyphs."""
    glyphs = sum(len(w.text) for w in page.words)
    return sum(len(w.text) * (w.ocr or 0.0) for w in page.words) / glyphs if glyphs else 0.0


def _read_upright(page: Page, image: Image.Image, seconds: float) -> Page:
    angle = skew(image)
    if angle:
        image = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=light.paper(image))
    image = light.white(image)
    leaning = lean(image)
    if leaning:
        image = levelled(image, leaning)
    struck = pixels.red(image)
    # thin rules are grey in a scan, a watermark is lighter; a red line is a strike and no rule
    ink = ImageChops.subtract(pixels.dark(image, 190), pixels.thickened(struck, upright=True))
    strikes = [b for b in pixels.across(struck, SCALE, 3.0) if pixels.alone(struck, SCALE, b)]
    across = pixels.across(pixels.thickened(ink, upright=True), SCALE, SHORTEST)
    down = _standing(pixels.down(pixels.thickened(ink, upright=False), SCALE, 14.0), across)
    dirt = streaks(ink, across, down, SCALE)
    down = [line for line in down if line not in dirt]
    clean = _without(image, struck, across, down, dirt)
    words = _titles(clean, read_words(clean, seconds, down), seconds)
    dark = [line for line in dirt if not pale(image, line, SCALE)]
    words = [streaked(w) if any(_meets(w, line) for line in dark) else w for w in words]
    rules, more = parted(across, down, words)
    words, short = short_strikes(clean, ink, words, [*strikes, *more], SCALE, seconds)
    strikes += [*more, *short]
    read, words = words, [under_a_strike(w) if through(w, strikes) else w for w in words if w.text]
    return replace(
        page,
        words=tuple(words),
        rules=rules,
        strikes=tuple(strikes),
        tables=find_tables(rules, words),
        ocr=True,
        skew=angle,
        lean=leaning or (0.0, 0.0),
        unread=tuple(w.box for w in read if _unread(w) and _like_a_glyph(w, _height(words))),
    )


def _unread(word: Word) -> bool:
    """True for ink of which no two readings made the same, and none with confidence."""
    return not word.text or (word.ocr or 0.0) < GUESSED


def _meets(word: Word, line: Box) -> bool:
    return line[0] < word.x1 and word.x0 < line[2] and line[1] < word.bottom and word.top < line[3]


def _like_a_glyph(word: Word, usual: float) -> bool:
    """True for ink as high as a figure or as wide as a glyph of Hangul; less is dirt or the end of a rule."""
    high, wide = word.bottom - word.top, word.x1 - word.x0
    return (high >= 0.6 * usual and wide >= LEAST_STROKE * usual) or (wide >= 0.8 * usual and high >= 0.35 * usual)


def read_words(image: Image.Image, seconds: float, down: Sequence[Box] = ()) -> list[Word]:
    """Words of a grey picture at `SCALE`, parted at the rules `down`, each read twice or more. Raises TooSlow."""
    try:
        found = segments(image, down, SCALE)
    except Crowded as error:
        raise TooSlow(str(error)) from error
    shown = [s for s in found if s.inked]
    strips = [ImageOps.expand(s.picture, EDGE, 255) for s in shown]
    usual = median(s.bottom - s.top for s in found) if found else 1.0
    heights = [max(float(s.bottom - s.top), LEAST_GLYPH * usual) for s in shown]
    first = voices.read(strips, heights, seconds, language=tesseract.hangul(), size=voices.FIRST_HEIGHT)
    lines = [_words(list(legible(pieces)), s, high) for s, pieces, high in zip(shown, first, heights, strict=True)]
    lines = spread.read_together(voices.settled(lines, strips, heights, seconds), shown, seconds)
    words = [w for line in lines for w in line]
    return _with_stars(checked(image, words, SCALE, seconds), found)


def _words(pieces: Sequence[Piece], segment: Segment, high: float) -> list[Word]:
    """The words of a segment: the glyphs that were read where its ink stands; an empty one where none was read."""
    glyphs = [
        (c, segment.x0 - EDGE + p.left + (p.right - p.left) * (n + 0.5) / len(p.text))
        for p in pieces
        for n, c in enumerate(p.text)
    ]
    top, bottom = segment.top / SCALE, segment.bottom / SCALE
    sure = round(min((p.sure for p in pieces), default=0.0), 2)
    return [
        Word(text, x0 / SCALE, top, x1 / SCALE, bottom, bottom - top, ocr=sure)
        for text, x0, x1 in spacing.words(glyphs, segment.inked, high, segment.colons) or [("", segment.x0, segment.x1)]
    ]


def _with_stars(words: Sequence[Word], found: Sequence[Segment]) -> list[Word]:
    """`words` with the stars that hide a number, each row of them at the end of the word it follows, if any."""
    out = list(words)
    for segment in found:
        top, bottom = segment.top / SCALE, segment.bottom / SCALE
        for left, right, number in segment.stars:
            x0, x1 = left / SCALE, right / SCALE
            stars = Word("*" * number, x0, top, x1, bottom, bottom - top, ocr=secondlook.AGREED)
            near = [w for w in out if w.top < stars.middle < w.bottom and -1 < x0 - w.x1 < spacing.BLANK * w.size]
            if near:
                before = max(near, key=lambda w: w.x1)
                out[out.index(before)] = replace(before, text=before.text + stars.text, x1=x1)
            else:
                out.append(stars)
    return out


def read_part(image: Image.Image, box: Box, seconds: float) -> list[Word]:
    """Words of one picture among the text of a page; `image` is the page at `SCALE` without its text. Raises TooSlow."""
    x0, top = max(0, int(box[0] * SCALE)), max(0, int(box[1] * SCALE))
    part = image.crop((x0, top, min(image.width, int(box[2] * SCALE)), min(image.height, int(box[3] * SCALE))))
    part = light.white(part)
    struck, ink = pixels.red(part), pixels.dark(part, 190)
    across = pixels.across(pixels.thickened(ink, upright=True), SCALE, 40.0)
    down = _standing(pixels.down(pixels.thickened(ink, upright=False), SCALE, 14.0), across)
    left, above = x0 / SCALE, top / SCALE
    return [
        replace(w, x0=w.x0 + left, x1=w.x1 + left, top=w.top + above, bottom=w.bottom + above)
        for w in read_words(_without(part, struck, across, down), seconds, down)
        if (w.ocr or 0.0) >= LEAST_IN_PICTURE and re.search(r"\w", w.text)
    ]


def _titles(image: Image.Image, words: list[Word], seconds: float) -> list[Word]:
    """Large lines of the upper half read again: their glyphs stand far apart, which Tesseract takes for pictures.

    A line with figures is no title.
    """
    usual = _height(words)
    large = [
        line
        for line in group_lines(words)[:10]
        if 1.25 * usual < (glyphs := _height(line.words)) < 4 * usual
        and line.box[3] - line.box[1] <= 2 * glyphs
        and line.box[3] <= image.height / SCALE / 2
        and not re.search(r"\d", line.text)
        and _together(line.words, TITLE_GAP * glyphs)
    ]
    strips = []
    for line in large:
        x0, top, x1, bottom = line.box
        strips.append(_close(tesseract.cut(image, (x0 - 60, top - 2, x1 + 60, bottom + 2), SCALE)))
    out = list(words)
    read = tesseract.read_lines(strips, seconds, language="kor", height=48)
    for line, (text, sure) in zip(large, read, strict=True):
        if len(re.findall(r"[가-힣]", text)) >= 4 and not re.search(r"\d", text):
            x0, top, x1, bottom = line.box
            place = min(out.index(w) for w in line.words)
            out = [w for w in out if w not in line.words]
            out.insert(place, Word(text, x0, top, x1, bottom, bottom - top, ocr=round(sure, 2)))
    return out


def _together(words: Sequence[Word], most: float) -> bool:
    """True if no blank between the words of a line, left to right, is wider than `most`."""
    edges = accumulate((w.x1 for w in words), max)
    return all(w.x0 - edge < most for edge, w in zip(edges, words[1:], strict=False))


def _height(words: Sequence[Word]) -> float:
    """The height that half of the words have."""
    heights = sorted(w.bottom - w.top for w in words)
    return heights[len(heights) // 2] if heights else 0.0


def _close(strip: Image.Image) -> Image.Image:
    """One line with its glyphs set close together."""
    columns = strip.resize((strip.width, 1), Image.Resampling.BOX).point([1 if v < 250 else 0 for v in range(256)])
    blobs = [(m.start(), m.end()) for m in re.finditer(b"\x01+", columns.tobytes())]
    if not blobs:
        return strip
    gap = round(strip.height * 0.12)
    close = Image.new("L", (sum(b - a for a, b in blobs) + gap * (len(blobs) + 1), strip.height), 255)
    x, last = 0, blobs[0][0]
    for a, b in blobs:
        x += min(gap, a - last)
        close.paste(strip.crop((a, 0, b, strip.height)), (x, 0))
        x, last = x + b - a, b
    return close.crop((0, 0, max(1, x), close.height))


def _standing(down: Sequence[Box], across: Sequence[Box]) -> list[Box]:
    """Upright lines that are rules: long, or standing on one that lies. A stroke of a large glyph is neither."""

    def held(x: float, y: float) -> bool:
        return any(abs(y - (b[1] + b[3]) / 2) < 3 and b[0] - 3 < x < b[2] + 3 for b in across)

    return [b for b in down if b[3] - b[1] >= 40 or held(b[0], b[1]) or held(b[0], b[3])]


def _without(
    image: Image.Image, mask: Image.Image, across: Sequence[Box], down: Sequence[Box], dirt: Sequence[Box] = ()
) -> Image.Image:
    """A grey picture without ruling lines, streaks and red ink; where that crossed a stroke, the stroke is closed."""
    grey = image.convert("L")
    wide = mask.point([0, *[255] * 255]).filter(ImageFilter.MaxFilter(3))
    far = round(1.1 * SCALE)
    closed = ImageChops.lighter(ImageChops.offset(grey, 0, far), ImageChops.offset(grey, 0, -far))
    grey.paste(closed, mask=wide)
    return erased(grey, across, down, SCALE, dirt)
