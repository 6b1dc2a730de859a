"""Tables without vertical rules: columns from where the header words stand, rows from lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.page.model import Box, Line, Page, Word, union

from .sideways import sideways_lines
from .strips import Strip
from .tables import Columns, Grid, Row, bare, total_kind

_FIGURES = re.compile(r"\d,\d{3}|\d{4}[.\-/년]|\d원|^\d+$")
#: header lines that belong together stand no further apart than this share of their height
_NEAR = 0.85


@dataclass(frozen=True)
class _Head:
    """A column header: x range, key, text."""

    x0: float
    x1: float
    key: str | None
    text: str


@dataclass
class UnruledGrid(Grid):
    """A grid with the places of its columns."""

    heads: tuple[_Head, ...] = ()
    open: bool = False
    right: float = 0.0
    body_keys: frozenset[str] = field(default_factory=frozenset)


def find_unruled(page: Page, columns: Columns, ruled: Sequence[Box], last: Grid | None) -> list[Grid]:
    """Tables of `page` outside of the `ruled` boxes; the first may go on with the `last` one of the page before."""
    lines = [
        Line(words)
        for line in page.lines
        if (words := tuple(w for w in line.words if not w.struck and not _inside(w, ruled)))
    ]
    lines = _visual(lines)
    out: list[Grid] = []
    n = 0
    if isinstance(last, UnruledGrid) and last.open and page.number == last.page.number + 1:
        grid = UnruledGrid(page, 0.0, last.columns, last.header, headers=last.headers, heads=last.heads)
        at = 0
        while at < min(len(lines), 6) and _head(lines, at, columns) is None:
            stop = _rows(page, lines, at, grid, columns)
            if grid.rows:
                n = stop
                out.append(grid)
                break
            at += 1
    while n < len(lines):
        found = _head(lines, n, columns)
        if found is None:
            n += 1
            continue
        heads, after = found
        keys = tuple(h.key for h in heads if h.key)
        grid = UnruledGrid(
            page,
            lines[n].box[1],
            keys,
            " ".join(h.text for h in heads),
            headers={h.key: h.text for h in heads if h.key},
            heads=heads,
        )
        n = max(_rows(page, lines, after, grid, columns), after)
        out.append(grid)
    if not out:
        out += sideways_lines(page, lines, [_runs(line.words) for line in lines], columns)
    return out


def _visual(lines: Sequence[Line]) -> list[Line]:
    """Lines that overlap in height (cells of two lines beside cells of one) as one, wrapped words side by side."""
    out: list[list[Line]] = []
    for line in lines:
        height = line.box[3] - line.box[1]
        if out and line.box[1] - out[-1][-1].box[1] < 0.75 * height and (line.box[1] - out[-1][0].box[1]) < 3 * height:
            out[-1].append(line)
        else:
            out.append([line])
    return [group[0] if len(group) == 1 else _woven(group) for group in out]


def _woven(group: Sequence[Line]) -> Line:
    columns: list[list[Word]] = []
    for line in group:
        for run in _runs(line.words):
            over = [c for c in columns if _overlap(c, run) > 0.2]
            if over:
                over[0].extend(run)
            else:
                columns.append(list(run))
    columns.sort(key=lambda c: min(w.x0 for w in c))
    return Line(tuple(w for c in columns for w in sorted(c, key=lambda w: (round(w.middle / 3), w.x0))))


def _inside(word: Word, boxes: Sequence[Box]) -> bool:
    x = (word.x0 + word.x1) / 2
    return any(b[0] <= x <= b[2] and b[1] <= word.middle <= b[3] for b in boxes)


def _head(lines: Sequence[Line], n: int, columns: Columns) -> tuple[tuple[_Head, ...], int] | None:
    """The header that begins at line `n` and the index of the line after it."""
    if _FIGURES.search(lines[n].text):
        return None
    best: tuple[tuple[_Head, ...], int] | None = None
    most = 0
    for depth in (1, 2, 3, 4):
        if n + depth > len(lines):
            break
        group = lines[n : n + depth]
        if depth > 1:
            above, below = group[-2], group[-1]
            if _FIGURES.search(below.text) or below.box[1] - above.box[3] > _NEAR * (above.box[3] - above.box[1]):
                break
        heads = _heads(group, columns)
        keys = [h.key for h in heads if h.key]
        if columns.need(set(keys)) and len(keys) > most and _mostly(heads, group):
            best, most = (heads, n + depth), len(keys)
    if best is None:
        return None
    if best[1] > n + 1:
        wanted = len({h.key for h in best[0] if h.key})
        for k in range(n + 1, best[1]):
            later = _head(lines[: best[1]], k, columns)
            if later is not None and len({h.key for h in later[0] if h.key}) >= wanted:
                return None
    first = _heads(lines[n : n + 1], columns)
    if best[1] > n + 1 and not any(h.key for h in first) and len(first) < 2:
        return None
    return best


def _mostly(heads: Sequence[_Head], group: Sequence[Line]) -> bool:
    """The lines are a header, not a sentence that happens to hold its words."""
    known = sum(len(bare(h.text)) for h in heads if h.key)
    everything = sum(len(re.sub(r"\s", "", line.text)) for line in group)
    sentence = re.search(r"(?:니다|하여|으로|에서|하오니)(?:[\s.]|$)", " ".join(line.text for line in group))
    return known >= 0.4 * everything and not sentence


def _heads(group: Sequence[Line], columns: Columns) -> tuple[_Head, ...]:
    """Headers of one to four lines: known words first, then what stands above each other."""
    parts: list[tuple[list[Word], str | None]] = []
    for line in group:
        parts += _segments(line.words, columns)
    # a part that is no header by itself may be with what stands above or below it
    merged: list[tuple[list[Word], str | None]] = []
    for words, key in parts:
        for i, (other, _) in enumerate(merged):
            if _overlap(other, words) > 0.3 and not any(_same_line(a, b) for a in other for b in words):
                together = other + words
                merged[i] = (together, columns.classify([_text(together)]) or merged[i][1] or key)
                break
        else:
            merged.append((words, key))
    heads = [_Head(min(w.x0 for w in ws), max(w.x1 for w in ws), key, _text(ws)) for ws, key in merged]
    return tuple(sorted(heads, key=lambda h: h.x0))


def _same_line(a: Word, b: Word) -> bool:
    return abs(a.middle - b.middle) < 0.4 * max(a.size, b.size)


def _text(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in sorted(words, key=lambda w: (round(w.middle), w.x0)))


def _overlap(a: Sequence[Word], b: Sequence[Word]) -> float:
    ax0, _, ax1, _ = union(w.box for w in a)
    bx0, _, bx1, _ = union(w.box for w in b)
    return (min(ax1, bx1) - max(ax0, bx0)) / max(min(ax1 - ax0, bx1 - bx0), 0.1)


def _segments(words: Sequence[Word], columns: Columns) -> list[tuple[list[Word], str | None]]:
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
    """How far a header that begins with word `i` may go: over wide gaps only between single glyphs (`본   세`)."""
    j = i + 1
    while j < min(len(words), i + 8):
        left, right = words[j - 1], words[j]
        wide = right.x0 - left.x1 > 0.9 * max(left.size, right.size)
        if wide and not (len(left.text) == len(right.text) == 1):
            break
        j += 1
    return j


def _rows(page: Page, lines: Sequence[Line], start: int, grid: UnruledGrid, columns: Columns) -> int:
    """Fill `grid` with the rows from line `start` on; returns the index of the line that is no row any more."""
    grid.heads = _widened(lines, start, _with_nameless(lines, start, grid.heads))
    groups: list[tuple[dict[int, list[Word]], list[Line]]] = []
    pending: list[tuple[dict[int, list[Word]], Line]] = []
    n = start
    pitch = 3.0
    last = lines[start - 1].box[3] if start and start <= len(lines) else 0.0
    body = {i for i, h in enumerate(grid.heads) if h.key in columns.body}
    ended = False
    gaps: list[float] = []
    end = _last_rule(page, grid, lines[start - 1].box[1] if start else 0.0)
    while n < len(lines):
        line = lines[n]
        far = line.box[1] - last > 2.6 * (line.box[3] - line.box[1]) + pitch
        if last and far and (groups or n > start + 1):
            break
        if end and line.box[1] > end and groups:
            break
        if len(gaps) > 2 and line.box[1] - last > 1.4 * max(gaps) + 1:
            break
        if n > start and _head(lines, n, columns) is not None:
            break
        places = _place(line, grid.heads)
        if _sentence(line) or places is None:
            break
        figures = any(_FIGURES.search(_text(places[i])) or _dash(places[i]) for i in places if i in body)
        if figures:
            if ended and not _total(places, grid):
                break
            groups.append((places, [line]))
            if len(groups) > 1:
                gaps.append(line.box[1] - last)
            ended = ended or bool(_total(places, grid) == "total")
            for extra, other in pending:
                _merge(groups[-1][0], extra, before=True)
                groups[-1][1].append(other)
            pending = []
        elif ended:
            break
        elif groups and not _closer_to_next(lines, n):
            _merge(groups[-1][0], places, before=False)
            groups[-1][1].append(line)
        else:
            pending.append((places, line))
            if len(pending) > 3:
                break
        last = line.box[3]
        n += 1
    grid.open = n >= len(lines) - 2 and not ended
    for places, _ in groups:
        grid.rows.append(_row(page, places, grid.heads))
    return n - len(pending)


def _with_nameless(lines: Sequence[Line], start: int, heads: tuple[_Head, ...]) -> tuple[_Head, ...]:
    """Columns of figures that stand clear of every header get a header without a name."""
    out = list(heads)
    for line in lines[start : start + 3]:
        runs = _runs(line.words)
        if len(runs) <= len(heads) or not _FIGURES.search(line.text) or _sentence(line):
            continue
        for run in runs:
            if all(_gap((run[0].x0, run[-1].x1), h) > 2 for h in out):
                out.append(_Head(run[0].x0, run[-1].x1, None, ""))
    return tuple(sorted(out, key=lambda h: h.x0))


def _widened(lines: Sequence[Line], start: int, heads: tuple[_Head, ...]) -> tuple[_Head, ...]:
    """Headers as wide as what stands under them in the rows that fill every column, for the rows that do not."""
    spans = [(h.x0, h.x1) for h in heads]
    for line in lines[start : start + 40]:
        runs = _runs(line.words)
        if _sentence(line) or (len(runs) < len(heads) and not _FIGURES.search(line.text)):
            break
        if len(runs) != len(heads):
            continue
        spans = [
            (min(a, min(w.x0 for w in run)), max(b, max(w.x1 for w in run)))
            for (a, b), run in zip(spans, runs, strict=True)
        ]
    if any(right[0] < left[1] for left, right in pairwise(spans)):
        return heads
    return tuple(_Head(a, b, h.key, h.text) for (a, b), h in zip(spans, heads, strict=True))


def _last_rule(page: Page, grid: UnruledGrid, top: float) -> float:
    """Where the rules across a table end below its header, 0 if rows are not ruled."""
    x0, x1 = grid.heads[0].x0, grid.heads[-1].x1
    across = sorted(
        {
            round(r.top, 1)
            for r in page.rules
            if r.orientation == "h" and r.top > top and r.x0 < x0 + 20 and r.x1 > x1 - 20
        }
    )
    if len(across) < 2:
        return 0.0
    pitch = max(30.0, 1.7 * (across[1] - across[0]))
    last = across[0]
    for y in across[1:]:
        if y - last > pitch:
            break
        last = y
    return last


def _dash(words: Sequence[Word]) -> bool:
    return _text(words) in ("-", "0")


def _total(places: dict[int, list[Word]], grid: UnruledGrid) -> str:
    row = _row(grid.page, places, grid.heads)
    return row.total


def _closer_to_next(lines: Sequence[Line], n: int) -> bool:
    """A line of text only belongs to the figures below it if these are nearer than those above."""
    if n + 1 >= len(lines) or n == 0:
        return False
    below = lines[n + 1].box[1] - lines[n].box[3]
    above = lines[n].box[1] - lines[n - 1].box[3]
    return below < above - 1.0


def _sentence(line: Line) -> bool:
    return bool(
        re.search(
            r"니다|하시기|바랍|귀중|귀하|위와\s*같|※|상기\s*금액|^위\s|기준임|임\.$|까지\s*계산|^\s*(?:19|20)\d{2}\s*[.년]\s*\d+\s*[.월]\s*\d+\s*[.일]?$",
            line.text,
        )
    )


def _merge(into: dict[int, list[Word]], extra: dict[int, list[Word]], before: bool) -> None:
    for key, words in extra.items():
        into[key] = [*words, *into.get(key, [])] if before else [*into.get(key, []), *words]


def _place(line: Line, heads: Sequence[_Head]) -> dict[int, list[Word]] | None:
    """The words of a line by the header they stand under, in order; None if a run of text crosses the table."""
    runs = _runs(line.words)
    for run in runs:
        under = [h for h in heads if min(run[-1].x1, h.x1) - max(run[0].x0, h.x0) > 1.0]
        if len(under) > max(3, 0.6 * len(heads)) and len(run) > 3 and not _FIGURES.search(_text(run)):
            return None
    if len(runs) > len(heads):
        out: dict[int, list[Word]] = {}
        for run in runs:
            out.setdefault(min(range(len(heads)), key=lambda i: _cost(run, heads[i])), []).extend(run)
        return out
    return {j: runs[i] for i, j in enumerate(_aligned(runs, heads))}


def _aligned(runs: Sequence[Sequence[Word]], heads: Sequence[_Head]) -> list[int]:
    """For every run the index of its header: strictly in order, as near to them in sum as can be."""
    far = float("inf")
    n, m = len(runs), len(heads)
    best = [[0.0] * (m + 1)] + [[far] * (m + 1) for _ in range(n)]
    for i in range(1, n + 1):
        for j in range(i, m + 1):
            take = best[i - 1][j - 1] + _cost(runs[i - 1], heads[j - 1])
            best[i][j] = min(take, best[i][j - 1])
    out: list[int] = []
    i, j = n, m
    while i:
        if best[i][j] < best[i][j - 1]:
            out.append(j - 1)
            i -= 1
        j -= 1
    return out[::-1]


def _cost(run: Sequence[Word], head: _Head) -> float:
    x0, x1 = min(w.x0 for w in run), max(w.x1 for w in run)
    return max(0.0, _gap((x0, x1), head)) + 0.02 * abs((x0 + x1) - (head.x0 + head.x1))


_WHOLE = re.compile(r"(?:₩|\\)?\d{1,3}(?:,\d{3})+원?|(?:19|20)\d{2}[.\-/]\d{1,2}[.\-/]\d{1,2}\.?|\d{1,2}(?:\.\d+)?%")


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Words close to each other; a whole amount or date is a run of its own unless ~ joins it to another."""
    out: list[list[Word]] = []
    for word in words:
        if not out or word.x0 - out[-1][-1].x1 > 0.75 * word.size:
            out.append([word])
            continue
        last = out[-1][-1]
        tied = re.fullmatch(r"[~～∼\-–]|부터|원|금|정|까지|연|월", word.text) or re.fullmatch(
            r".*[~～∼–]|.*부터|금|연|월", last.text
        )
        if not tied and (_WHOLE.fullmatch(word.text) or _WHOLE.fullmatch(last.text)):
            out.append([word])
        else:
            out[-1].append(word)
    return out


def _gap(span: tuple[float, float], head: _Head) -> float:
    """Blank between a run and a header; within it, minus what they share."""
    return max(head.x0 - span[1], span[0] - head.x1)


def _row(page: Page, places: dict[int, list[Word]], heads: Sequence[_Head]) -> Row:
    cells: dict[str, tuple[Strip, ...]] = {}
    texts: list[str] = []
    for i in sorted(places):
        lines: list[list[Word]] = []
        for word in sorted(places[i], key=lambda w: (round(w.middle / 3), w.x0)):
            if lines and _same_line(lines[-1][-1], word):
                lines[-1].append(word)
            else:
                lines.append([word])
        strip = Strip(page, tuple(tuple(line) for line in lines))
        key = heads[i].key
        if key:
            cells[key] = (*cells.get(key, ()), strip)
        if not re.search(r"\d,\d{3}|^\d+$", strip.text.strip()):
            texts.append(strip.text)
    kinds = [total_kind(t) for t in [*texts[:2], "".join(texts)]]
    words = [w for ws in places.values() for w in ws]
    top, bottom = min(w.top for w in words), max(w.bottom for w in words)
    return Row(page, cells, texts[0] if texts else "", next((k for k in kinds if k), ""), top, bottom)
