"""Headers of tables without vertical rules: from words that stand above each other, or from ruled cells above rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.page.model import Line, Word

from .runs import FIGURES, Head, overlap, place, same_line, sentence, text_of
from .tables import Columns

#: header lines that belong together stand no further apart than this share of their height
_NEAR = 0.85


@dataclass(frozen=True)
class BoxedHead:
    """A ruled header that ends at `bottom` with no ruled row below it; `near`: a ruled table whose last row may be open."""

    top: float
    bottom: float
    heads: tuple[Head, ...]
    near: bool = False

    @classmethod
    def of(
        cls, top: float, bottom: float, leaves: Iterable[tuple[float, float, str | None, str]], near: bool = False
    ) -> BoxedHead:
        return cls(top, bottom, tuple(Head(x0, x1, key, text) for x0, x1, key, text in leaves), near)

    def goes_on_at(self, lines: Sequence[Line], columns: Columns) -> bool:
        """The lines directly below are a row; rows under a header alone may stand a little further down."""
        if not self.near:
            return True
        bottom = self.bottom
        for line in lines[:4]:
            places = place(line, self.heads)
            close = line.box[1] - bottom < 1.5 * (line.box[3] - line.box[1])
            inside = line.box[0] > self.heads[0].x0 - 2 and line.box[2] < self.heads[-1].x1 + 2
            if places is None or not close or not inside or sentence(line):
                return False
            if any(self.heads[i].key in columns.body and FIGURES.search(text_of(ws)) for i, ws in places.items()):
                return True
            bottom = line.box[3]
        return False


def find_head(lines: Sequence[Line], n: int, columns: Columns) -> tuple[tuple[Head, ...], int] | None:
    """The header that begins at line `n` and the index of the line after it."""
    if FIGURES.search(lines[n].text):
        return None
    best: tuple[tuple[Head, ...], int] | None = None
    most = 0
    for depth in (1, 2, 3, 4):
        if n + depth > len(lines):
            break
        group = lines[n : n + depth]
        if depth > 1:
            above, below = group[-2], group[-1]
            if FIGURES.search(below.text) or below.box[1] - above.box[3] > _NEAR * (above.box[3] - above.box[1]):
                break
        heads = _heads(group, columns)
        keys = [h.key for h in heads if h.key]
        if columns.need(set(keys)) and len(keys) > most and _mostly(heads, group):
            best, most = (heads, n + depth), len(keys)
    if best is None:
        return None
    if best[1] > n + 1:
        wanted = len({h.key for h in best[0] if h.key})
        fewer = False
        for k in range(n + 1, best[1]):
            later = find_head(lines[: best[1]], k, columns)
            if later is not None and len({h.key for h in later[0] if h.key}) >= wanted:
                return None
            fewer = fewer or later is not None
        if fewer:
            return best  # its first line belongs to it (`사업자등록신|청일`)
    first = _heads(lines[n : n + 1], columns)
    if best[1] > n + 1 and not any(h.key for h in first) and len(first) < 2:
        return None
    return best


def _mostly(heads: Sequence[Head], group: Sequence[Line]) -> bool:
    """The lines are a header, not a sentence that happens to hold its words."""
    known = sum(len(re.sub(r"\s", "", h.text)) for h in heads if h.key)
    everything = sum(len(re.sub(r"\s", "", line.text)) for line in group)
    sentence = re.search(r"(?:니다|하여|으로|에서|하오니)(?:[\s.]|$)", " ".join(line.text for line in group))
    return known >= 0.4 * everything and not sentence


def _heads(group: Sequence[Line], columns: Columns) -> tuple[Head, ...]:
    """Headers of one to four lines: known words first, then what stands above each other."""
    lines = [segments(line.words, columns) for line in group]
    parts: list[tuple[list[Word], str | None]] = []
    for n, cut in enumerate(lines):
        below = [words for later in lines[n + 1 :] for words, _ in later]
        parts += [(words, key) for words, key in cut if not _spans(words, below)]
    # a part that is no header by itself may be with what stands above or below it
    merged: list[tuple[list[Word], str | None]] = []
    for words, key in parts:
        for i, (other, _) in enumerate(merged):
            if overlap(other, words) > 0.3 and not any(same_line(a, b) for a in other for b in words):
                together = other + words
                merged[i] = (together, columns.classify([text_of(together)]) or key or merged[i][1])
                break
        else:
            merged.append((words, key))
    heads = [Head(min(w.x0 for w in ws), max(w.x1 for w in ws), key, text_of(ws)) for ws, key in merged]
    return tuple(sorted(heads, key=lambda h: h.x0))


def _spans(words: Sequence[Word], below: Sequence[Sequence[Word]]) -> bool:
    """True for a heading over several columns: it touches two headings of one line below it."""
    under = [b for b in below if min(b[-1].x1, words[-1].x1) - max(b[0].x0, words[0].x0) > 2]
    return any(same_line(a[0], b[0]) and b[0].x0 > a[-1].x1 for a in under for b in under)


def segments(words: Sequence[Word], columns: Columns) -> list[tuple[list[Word], str | None]]:
    """A line cut into known headers (longest first) and what is left, parted at wide gaps."""
    out: list[tuple[list[Word], str | None]] = []
    rest: list[Word] = []
    i = 0
    while i < len(words):
        for j in range(_reach(words, i), i, -1):
            key = columns.classify([" ".join(w.text for w in words[i:j])])
            if key:
                if rest:
                    out.append((rest, None))
                    rest = []
                out.append((list(words[i:j]), key))
                i = j
                break
        else:
            if rest and words[i].x0 - rest[-1].x1 > 0.8 * words[i].size:
                out.append((rest, None))
                rest = []
            rest.append(words[i])
            i += 1
    if rest:
        out.append((rest, None))
    return out


def _reach(words: Sequence[Word], i: int) -> int:
    """How far a header that begins with word `i` may go: over wide gaps only between single glyphs (`본   세`), and
    not over one much wider than those before it (`원 금      이 자`)."""
    j = i + 1
    least = float("inf")
    while j < min(len(words), i + 8):
        left, right = words[j - 1], words[j]
        apart = right.x0 - left.x1
        glyphs = len(left.text) == len(right.text) == 1 and same_line(left, right)
        if apart > 0.6 * max(left.size, right.size) and (not glyphs or apart > 1.8 * least):
            break
        least = min(least, max(apart, 0.2 * left.size))
        j += 1
    return j
