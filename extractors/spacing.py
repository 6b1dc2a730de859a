"""The glyphs that were read in a line, set to the ink that stands there: blanks part words where the paper does.

Tesseract says only roughly where a glyph of Hangul stands, and parts words at its own liking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

#: a gap in the ink wider than this share of the height of a glyph is a blank
BLANK = 0.32
#: paper that some glyphs have beside their ink, so that two of them stand further apart than others do within a word
_LONELY = {"1": 0.14, "l": 0.1, "I": 0.1, "i": 0.1, "'": 0.1, ",": 0.08, ".": 0.08, ":": 0.08, "-": 0.05}
_GOES_ON = re.compile(r"[.,]\d{2,3}")
#: how wide a glyph runs, by the height of a glyph of Hangul
_WIDTHS = (
    (re.compile(r"[가-힣㐀-鿿【】○●□■※㎡]"), 1.08),
    (re.compile(r"[A-Z%&@#₩\\]"), 0.78),
    (re.compile(r"[\w~+=*]"), 0.6),
)
_NARROW = 0.34
_HANGUL = re.compile(r"[가-힣]")
#: a line of figures is lower than one of Hangul: by so much the latter would be higher
_FIGURES_HIGH = 1.25
#: paper beside the ink of the first and last glyph of a word
_BESIDE = 0.15
#: what it costs to leave ink without a glyph, and to set a glyph away from where Tesseract saw it
_EMPTY, _FAR = 0.3, 2.0
#: the same about a colon: where Tesseract lost one, it saw what stands beside it nearer
_NEAR_COLON = 0.3
#: by the height of a glyph: where glyphs seem to run wider, one was lost
_WHOLE = 1.06
#: the same where every word is as wide as its ink, by the height of a glyph up to this
_NEXT_TO_NOTHING, _FITS = 0.05, 0.35


def width(text: str) -> float:
    """How wide a text runs, in heights of a glyph of Hangul."""
    return sum(_wide(c) for c in text)


def _wide(c: str) -> float:
    return next((w for pattern, w in _WIDTHS if pattern.match(c)), _NARROW)


def places(inked: Sequence[tuple[int, int]], high: float) -> list[tuple[int, int]]:
    """The words of a line by its ink: runs of inked columns (pixels) joined over gaps narrower than a blank."""
    out: list[tuple[int, int]] = []
    for a, b in inked:
        if out and a - out[-1][1] < BLANK * high:
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out


def words(
    glyphs: Sequence[tuple[str, float]],
    inked: Sequence[tuple[int, int]],
    high: float,
    colons: Sequence[tuple[int, int]] = (),
) -> list[tuple[str, int, int]]:
    """The words of a line: text, and where its ink begins and ends; `glyphs` and `high` as in `shared`.

    `colons`: where the ink has one, which the reading may have lost.
    """
    if len(colons) > sum(c == ":" for c, _ in glyphs):
        return _about_colons([g for g in glyphs if g[0] not in ":;"], inked, high, colons)
    spots = places(inked, high)
    out: list[tuple[str, int, int]] = []
    for (x0, x1), text in zip(spots, shared(glyphs, spots, high), strict=True):
        if not text:
            continue
        beside = sum(_LONELY.get(c, 0.0) for c in (out[-1][0][-1], text[0])) if out else 0.0
        if (out and _GOES_ON.match(text) and out[-1][0][-1].isdigit()) or (
            beside and x0 - out[-1][2] < (BLANK + beside) * high
        ):  # no figure ends before its comma
            out[-1] = (out[-1][0] + text, out[-1][1], x1)
        else:
            out.append((text, x0, x1))
    return out


def _about_colons(
    glyphs: Sequence[tuple[str, float]],
    inked: Sequence[tuple[int, int]],
    high: float,
    colons: Sequence[tuple[int, int]],
) -> list[tuple[str, int, int]]:
    """The words before the first colon, the colon, and the words after it."""
    if not colons:
        return words(glyphs, inked, high)
    x0, x1 = colons[0]
    left, right = [(a, b) for a, b in inked if b <= x0], [(a, b) for a, b in inked if a >= x1]
    spots = (places(left, high), places(right, high))  # a mark before a label may have no glyph
    texts = shared(glyphs, [*spots[0], *spots[1]], high, _NEAR_COLON) if left and glyphs else []
    count = sum(map(len, texts[: len(spots[0])]))
    before = words(glyphs[:count], left, high) if left else []
    after = _about_colons(glyphs[count:], right, high, colons[1:]) if right else []
    if before and x0 - before[-1][2] < (BLANK + 0.1) * high:  # the paper that a colon has beside it
        before[-1] = (before[-1][0] + ":", before[-1][1], x1)
    else:
        before.append((":", x0, x1))
    timed = re.search(r"\d:$", before[-1][0]) and after and after[0][0][0].isdigit() and after[0][1] - x1 < BLANK * high
    if timed:
        text, begin, _ = before.pop()
        after[0] = (text + after[0][0], begin, after[0][2])
    return [*before, *after]


def shared(
    glyphs: Sequence[tuple[str, float]], spots: Sequence[tuple[int, int]], high: float, far: float = _FAR
) -> list[str]:
    """The glyphs of a line shared out among its words so that each word is as wide as what it holds.

    `glyphs`: each with the place of its middle as Tesseract saw it, left to right; `spots`: the words' ink (pixels);
    `high`: the height of a glyph. A word may stay empty. Where every word can be just as wide as its ink, the places
    count for next to nothing; where a glyph was lost, they tell which.
    """
    text = "".join(c for c, _ in glyphs)
    if len(spots) <= 1 or not text:
        return [text] * len(spots)
    high *= 1.0 if _HANGUL.search(text) else _FIGURES_HIGH
    loose = sum(b - a for a, b in spots) / max(0.1, width(text) - _BESIDE * len(spots))
    pitch = min(max(loose, 0.8 * high), 1.25 * high)  # letters may be set wide or narrow
    ahead = [0.0]
    for c in text:
        ahead.append(ahead[-1] + _wide(c))
    for weight in (_NEXT_TO_NOTHING, far) if loose <= _WHOLE * high else (far,):
        cuts = _cheapest(glyphs, ahead, spots, (pitch, weight))
        off = (
            abs(ahead[b] - ahead[a] - _BESIDE - (x1 - x0) / pitch)
            for (a, b), (x0, x1) in zip(pairwise(cuts), spots, strict=True)
        )
        if max(off) <= _FITS:
            break
    return [text[a:b] for a, b in pairwise(cuts)]


def _cheapest(
    glyphs: Sequence[tuple[str, float]],
    ahead: Sequence[float],
    spots: Sequence[tuple[int, int]],
    measures: tuple[float, float],
) -> tuple[int, ...]:
    """Where the glyphs are cut into words at the least cost; `measures` as in `_costs`."""
    endless = float("inf")
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, (0,))] + [(endless, ())] * len(glyphs)
    for spot in spots:
        now: list[tuple[float, tuple[int, ...]]] = []
        for end in range(len(glyphs) + 1):
            options = (
                (best[start][0] + cost, best[start][1])
                for start, cost in _costs(glyphs, ahead, end, spot, measures)
                if best[start][0] < endless
            )
            total, cuts = min(options, default=(endless, ()))
            now.append((total, (*cuts, end)))
        best = now
    return best[len(glyphs)][1]


def _costs(
    glyphs: Sequence[tuple[str, float]],
    ahead: Sequence[float],
    end: int,
    spot: tuple[int, int],
    measures: tuple[float, float],
) -> Iterator[tuple[int, float]]:
    """For every first glyph what it costs that the glyphs up to `end` stand at `spot`, by squares of a pitch."""
    pitch, far = measures
    span = (spot[1] - spot[0]) / pitch
    yield end, span * span + _EMPTY
    away = 0.0
    for start in range(end - 1, -1, -1):
        x = glyphs[start][1]
        off = max(0.0, spot[0] - x, x - spot[1]) / pitch
        away += far * min(off * off, 4.0)
        wide = ahead[end] - ahead[start] - _BESIDE - span
        yield start, wide * wide + away
        if wide > 3.0:
            return
