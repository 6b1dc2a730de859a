"""Glyphs into words: blanks and gaps part them, repeated drawing and watermarks fall away."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .model import Box, Rule, Word
from .source import WATERMARK_SIZE, Glyph

#: a gap wider than this share of the size parts two words
GAP = 0.3
#: a glyph drawn again within this share of its size is one glyph
AGAIN = 0.13
#: so does a narrower one (a blank that was not drawn) where the glyphs beside it stand nearer together by as much
NARROW_BLANK = 0.18

Fragment = list[Glyph]


def clean(glyphs: list[Glyph]) -> tuple[list[Glyph], bool]:
    """Without watermarks (by size) and without glyphs drawn again at the same place (fake bold, shadows).

    Also whether letters or figures are printed over other ones, so that the text is not what the page shows.
    """
    kept = [g for g in glyphs if g[5] <= WATERMARK_SIZE]
    if not _crowded(kept):
        return kept, False
    seen: dict[str, list[Glyph]] = {}
    once: list[Glyph] = []
    for g in kept:
        same = seen.setdefault(g[0], [])
        reach = max(1.0, AGAIN * g[5]) if g[5] > 6 else AGAIN * g[5]
        if any(abs(s[1] - g[1]) < reach and abs(s[2] - g[2]) < reach for s in same[-400:]):
            continue
        same.append(g)
        once.append(g)
    return once, _overprinted(once)


def _crowded(glyphs: list[Glyph]) -> bool:
    """True if two glyphs begin in one small square: rarely so unless something is drawn twice."""
    places = [(int(x0 / 2), int(top / 2)) for text, x0, top, _, _, _ in glyphs if text != " "]
    return len(set(places)) < len(places)


def _overprinted(glyphs: list[Glyph]) -> bool:
    """True if three letters or figures or more lie on other ones."""
    squares: dict[tuple[int, int], Glyph] = {}
    over = 0
    for g in glyphs:
        if not g[0].isalnum():
            continue
        middle_x, middle_y = (g[1] + g[3]) / 2, (g[2] + g[4]) / 2
        other = squares.setdefault((int(middle_x / 3), int(middle_y / 3)), g)
        if other[0] != g[0]:
            reach = 0.25 * min(g[5], other[5])
            away_x, away_y = (other[1] + other[3]) / 2 - middle_x, (other[2] + other[4]) / 2 - middle_y
            over += abs(away_x) < reach and abs(away_y) < reach
    return over >= 3


def words(glyphs: list[Glyph], rules: Sequence[Rule], strikes: Sequence[Box]) -> list[Word]:
    """Words in reading order of the file; a word is split where a vertical rule or the end of a strike runs through."""
    parts = _join(_fragments(glyphs))
    upright = sorted((r.x0, r.top, r.bottom) for r in rules if r.orientation == "v")
    if upright:
        xs = [u[0] for u in upright]
        parts = [piece for part in parts for piece in _split_at_rules(part, upright, xs)]
    out: list[Word] = []
    bars = sorted(strikes, key=lambda s: s[1])
    tops = [s[1] for s in bars]
    for part in parts:
        out.extend(_struck_words(part, bars, tops))
    return out


def _fragments(glyphs: Iterable[Glyph]) -> list[tuple[Fragment, bool]]:
    """Runs of glyphs in drawing order with whether a blank ended them."""
    out: list[tuple[Fragment, bool]] = []
    now: Fragment = []
    end = middle = 0.0
    gaps = False

    def finish(closed: bool) -> None:
        if gaps:
            *firsts, last = _at_narrow_blanks(now)
            out.extend((part, True) for part in firsts)
            out.append((last, closed))
        else:
            out.append((now, closed))

    for g in glyphs:
        text, x0, top, x1, bottom, size = g
        if text == " ":
            if now:
                finish(True)
                now, gaps = [], False
            continue
        if now and (not -0.4 * size < x0 - end < GAP * size or abs((top + bottom) / 2 - middle) > 0.3 * size):
            finish(False)
            now, gaps = [], False
        if not now:
            middle = (top + bottom) / 2
        elif x0 - end > NARROW_BLANK * size:
            gaps = True
        now.append(g)
        end = x1
    if now:
        finish(False)
    return out


def _at_narrow_blanks(part: Fragment) -> list[Fragment]:
    """A run cut where its glyphs part more than they do elsewhere in it; evenly spaced glyphs stay one word."""
    gaps = [b[1] - a[3] for a, b in pairwise(part)]
    usual = max(0.0, sorted(gaps)[len(gaps) // 2])
    out: list[Fragment] = [[part[0]]]
    for gap, g in zip(gaps, part[1:], strict=True):
        if gap - usual > NARROW_BLANK * g[5]:
            out.append([])
        out[-1].append(g)
    return out


def _join(fragments: list[tuple[Fragment, bool]]) -> list[Fragment]:
    """Puts together runs that touch on one line although they were drawn apart."""
    open_ends = [(f, i) for i, (f, closed) in enumerate(fragments) if not closed]
    if len(open_ends) < 2:
        return [f for f, _ in fragments]
    starts = sorted(((f[0][1], i) for i, (f, _) in enumerate(fragments)), key=lambda s: s[0])
    keys = [s[0] for s in starts]
    follow: dict[int, int] = {}
    taken: set[int] = set()
    for fragment, i in open_ends:
        last = fragment[-1]
        reach = GAP * last[5]
        low, high = bisect_left(keys, last[3] - 0.4 * last[5]), bisect_right(keys, last[3] + reach)
        best: tuple[float, int] | None = None
        for x0, j in starts[low:high]:
            head = fragments[j][0][0]
            if j == i or j in taken or x0 <= fragment[0][1]:
                continue
            if abs((head[2] + head[4] - last[2] - last[4]) / 2) > 0.3 * max(last[5], head[5]):
                continue
            if best is None or abs(x0 - last[3]) < best[0]:
                best = (abs(x0 - last[3]), j)
        if best is not None:
            follow[i] = best[1]
            taken.add(best[1])
    out: list[Fragment] = []
    for i, (fragment, _) in enumerate(fragments):
        if i in taken:
            continue
        whole, j = list(fragment), i
        while j in follow:
            j = follow[j]
            whole += fragments[j][0]
        out.append(whole)
    return out


def _split_at_rules(part: Fragment, upright: list[tuple[float, float, float]], xs: list[float]) -> list[Fragment]:
    """A run that a vertical rule crosses in a gap between two glyphs is two words; text set over a rule is one."""
    x0, x1 = part[0][1], part[-1][3]
    low, high = bisect_right(xs, x0 + 1), bisect_left(xs, x1 - 1)
    if low >= high:
        return [part]
    middle = (part[0][2] + part[0][4]) / 2
    cuts = [x for x, top, bottom in upright[low:high] if top <= middle <= bottom]
    if not cuts:
        return [part]
    out: list[Fragment] = [[]]
    for g in part:
        if out[-1] and g[1] - out[-1][-1][3] > 0.1 * g[5] and any(out[-1][-1][3] - 1 < x < g[1] + 1 for x in cuts):
            out.append([])
        out[-1].append(g)
    return out


def _struck_words(part: Fragment, bars: list[Box], tops: list[float]) -> list[Word]:
    """One word, or several where a strike covers only some of its glyphs."""
    if not bars:
        return [_word(part, False)]
    low, high = bisect_left(tops, min(g[2] for g in part)), bisect_right(tops, max(g[4] for g in part))
    near = [b for b in bars[low:high] if b[0] < part[-1][3] and b[2] > part[0][1]]
    if not near:
        return [_word(part, False)]
    flags = [any(b[0] - 0.5 <= (g[1] + g[3]) / 2 <= b[2] + 0.5 for b in near) for g in part]
    for i, g in enumerate(part):  # a bracket or point goes with the letters it stands by
        if not flags[i] and not g[0].isalnum():
            flags[i] = all(flags[j] for j in (i - 1, i + 1) if 0 <= j < len(part)) and len(part) > 1
    out: list[Word] = []
    start = 0
    for i in range(1, len(part) + 1):
        if i == len(part) or flags[i] != flags[start]:
            out.append(_word(part[start:i], flags[start]))
            start = i
    return out


def _word(part: Fragment, struck: bool) -> Word:
    texts, x0s, tops, x1s, bottoms, sizes = zip(*part, strict=True)
    text = "".join(texts)
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return Word(text, x0s[0], min(tops), max(x1s), max(bottoms), max(sizes), struck)
