"""Tables without vertical rules: columns from where the header words stand, rows from lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extractors.page.model import Box, Line, Page, Word

from .beside import split_beside
from .heads import BoxedHead, find_head
from .runs import FIGURES, WHOLE, Head, gap, in_lines, overlap, place, runs, sentence, text_of
from .sideways import sideways_lines
from .strips import Strip
from .tables import Columns, Grid, Row
from .totals import total_kind
from .two_lines import further_heads, read_records


@dataclass
class UnruledGrid(Grid):
    """A grid with the places of its columns."""

    heads: tuple[Head, ...] = ()
    open: bool = False
    right: float = 0.0
    body_keys: frozenset[str] = field(default_factory=frozenset)


def find_unruled(
    page: Page, columns: Columns, ruled: Sequence[Box], last: Grid | None, boxed: Sequence[BoxedHead] = ()
) -> list[Grid]:
    """Tables of `page` outside of the `ruled` boxes; the first may go on with the `last` one of the page before.

    `boxed`: headers whose cells are ruled (or shaded) above rows that are not.
    """
    boxed = list(boxed)
    lines = [
        Line(words)
        for line in page.lines
        if (words := tuple(w for w in line.words if not w.struck and not _inside(w, ruled)))
    ]
    lines = _stacked(_visual(lines), columns)
    out: list[Grid] = []
    n = 0
    if isinstance(last, UnruledGrid) and last.open and page.number == last.page.number + 1:
        grid = UnruledGrid(page, 0.0, last.columns, last.header, headers=last.headers, heads=last.heads)
        at = 0
        while at < min(len(lines), 6) and find_head(lines, at, columns) is None:
            stop = _rows(page, lines, at, grid, columns)
            if grid.rows:
                grid.rows = split_beside(grid.rows, last.heads, columns) or grid.rows
                n = stop
                out.append(grid)
                break
            at += 1
    while n < len(lines):
        above = [b for b in boxed if b.bottom <= lines[n].box[1] + 4]
        found = (above[-1].heads, n) if above else find_head(lines, n, columns)
        boxed = [b for b in boxed if b not in above]
        if above and not above[-1].goes_on_at(lines[n:], columns):
            above, found = [], find_head(lines, n, columns)
        if found is None:
            n += 1
            continue
        heads, after = found
        deeper = [] if above else further_heads(lines, after, heads, columns)
        keys = tuple(h.key for h in heads if h.key)
        grid = UnruledGrid(
            page,
            above[-1].top if above else lines[n].box[1],
            keys,
            " ".join(h.text for h in heads),
            headers={h.key: h.text for h in heads if h.key},
            heads=heads,
        )
        if deeper:
            forms = [heads, *deeper]
            grid.columns = tuple(h.key for form in forms for h in form if h.key)
            grid.headers = {h.key: h.text for form in forms for h in form if h.key}
            grid.rows, n = read_records(page, lines, after + len(deeper), forms, columns)
            out.append(grid)
            continue
        n = max(_rows(page, lines, after, grid, columns, above[-1].bottom if above else 0.0), after)
        grid.rows = split_beside(grid.rows, heads, columns) or grid.rows
        grid.cut = bool(grid.rows) and not grid.totals and n < len(lines) and _like_a_row(lines[n], grid)
        out.append(grid)
    if not out:
        out += sideways_lines(page, lines, [runs(line.words) for line in lines], columns)
    return out


#: the next item of a list, which goes on below the table
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[가-하])\s*[.)]\s*[가-힣]")


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


#: a row of a table has so many columns at least, and its cells so many lines at most
_COLUMNS, _DEEP = 4, 4


def _stacked(lines: Sequence[Line], columns: Columns) -> list[Line]:
    """Lines that stand close together and clear of those above and below, as one row: its cells were broken. No
    column of a row has two whole amounts or days."""
    out: list[Line] = []
    n = 0
    while n < len(lines):
        m = n + 1
        pitch = lines[m].box[1] - lines[n].box[1] if m < len(lines) else 0.0
        while m < len(lines) and abs(lines[m].box[1] - lines[m - 1].box[1] - pitch) < 0.15 * pitch:
            m += 1
        above = lines[n].box[1] - lines[n - 1].box[1] if n else 2 * pitch
        below = lines[m].box[1] - lines[m - 1].box[1] if m < len(lines) else 2 * pitch
        group = lines[n:m]
        close = pitch < 2 * (lines[n].box[3] - lines[n].box[1]) and min(above, below) > 1.4 * pitch
        if 1 < len(group) <= _DEEP and close and _one_row(group, columns):
            out.append(_woven(group))
            n = m
        else:
            out.append(lines[n])
            n += 1
    return out


def _one_row(group: Sequence[Line], columns: Columns) -> bool:
    cut = [runs(line.words) for line in group]
    whole = [run for found in cut for run in found if WHOLE.fullmatch(text_of(run))]
    apart = all(overlap(a, b) < 0.2 for i, a in enumerate(whole) for b in whole[:i])
    heads = any(sum(columns.classify([text_of(run)]) is not None for run in found) > 1 for found in cut)
    wide = max(map(len, cut)) >= _COLUMNS
    told = any(sentence(line) and not _DAY_ALONE.fullmatch(line.text) for line in group)
    return wide and bool(whole) and apart and not heads and not told


#: a line of a broken cell that would be the day of a letter elsewhere
_DAY_ALONE = re.compile(r"\s*(?:19|20)\d{2}\s*[.년]\s*\d+\s*[.월]\s*\d+\s*[.일]?\s*")


def _woven(group: Sequence[Line]) -> Line:
    columns: list[list[Word]] = []
    for line in group:
        for run in runs(line.words):
            over = [c for c in columns if overlap(c, run) > 0.2]
            if over:
                over[0].extend(run)
            else:
                columns.append(list(run))
    columns.sort(key=lambda c: min(w.x0 for w in c))
    return Line(tuple(w for c in columns for line in in_lines(c) for w in line))


def _inside(word: Word, boxes: Sequence[Box]) -> bool:
    x = (word.x0 + word.x1) / 2
    return any(b[0] <= x <= b[2] and b[1] <= word.middle <= b[3] for b in boxes)


def _like_a_row(line: Line, grid: UnruledGrid) -> bool:
    """A line of two figures and more under the columns of the table that ended above it."""
    whole = [run for run in runs(line.words) if re.fullmatch(r"(?:₩|\\)?\d{1,3}(?:,\d{3})+원?", text_of(run))]
    return len(whole) > 1 and place(line, grid.heads) is not None


def _rows(
    page: Page, lines: Sequence[Line], start: int, grid: UnruledGrid, columns: Columns, bottom: float = 0.0
) -> int:
    """Fill `grid` with the rows from line `start` on; returns the index of the line that is no row any more.

    `bottom`: where a ruled header above the rows ends.
    """
    grid.heads = _widened(lines, start, _with_nameless(lines, start, _widened(lines, start, grid.heads)))
    groups: list[tuple[dict[int, list[Word]], list[Line]]] = []
    pending: list[tuple[dict[int, list[Word]], Line]] = []
    n = start
    pitch = 3.0
    last = bottom or (lines[start - 1].box[3] if start and start <= len(lines) else 0.0)
    body = {i for i, h in enumerate(grid.heads) if h.key in columns.body}
    ended = False
    gaps: list[float] = []
    end = _last_rule(page, grid, bottom - 1 if bottom else lines[start - 1].box[1] if start else 0.0)
    while n < len(lines):
        line = lines[n]
        far = line.box[1] - last > 2.6 * (line.box[3] - line.box[1]) + pitch
        if last and far and (groups or n > start + 1):
            break
        if end and line.box[1] > end and groups:
            break
        if len(gaps) > 2 and line.box[1] - last > 1.4 * max(gaps) + 1:
            break
        if n > start and find_head(lines, n, columns) is not None:
            break
        places = place(line, grid.heads)
        if sentence(line) or places is None:
            break
        figures = any(FIGURES.search(text_of(places[i])) or _dash(places[i]) for i in places if i in body)
        if figures:
            if ended and not _total(places, grid):
                break
            groups.append((places, [line]))
            if len(groups) > 1:
                gaps.append(line.box[1] - last)
            # a table may begin with what its rows come to
            ended = ended or (len(groups) > 1 and _total(places, grid) == "total")
            for extra, other in pending:
                _merge(groups[-1][0], extra, before=True)
                groups[-1][1].append(other)
            pending = []
        elif ended or (groups and _NUMBERED.match(line.text)):
            break
        elif not groups and not pending and _rest_of_head(lines, n, last):
            pass
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


def _with_nameless(lines: Sequence[Line], start: int, heads: tuple[Head, ...]) -> tuple[Head, ...]:
    """Columns of figures that stand clear of every header, between two that have figures of their own, get a header
    without a name."""
    out = list(heads)
    for line in lines[start : start + 6]:
        spans = [(min(w.x0 for w in run), max(w.x1 for w in run), run) for run in runs(line.words)]
        if sentence(line):
            break
        for x0, x1, run in spans:
            if not WHOLE.fullmatch(text_of(run)) or any(gap((x0, x1), h) <= 2 for h in out):
                continue
            near = [*[h for h in out if h.x1 < x0][-1:], *[h for h in out if h.x0 > x1][:1]]
            if all(any(gap((a, b), h) < -1 for a, b, _ in spans) for h in near):
                out = sorted([*out, Head(x0, x1, None, "")], key=lambda h: h.x0)
    for line in lines[start : start + 3]:
        found = runs(line.words)
        if len(found) <= len(heads) or not FIGURES.search(line.text) or sentence(line):
            continue
        for run in found:
            if all(gap((run[0].x0, run[-1].x1), h) > 2 for h in out):
                out.append(Head(run[0].x0, run[-1].x1, None, ""))
    return tuple(sorted(out, key=lambda h: h.x0))


def _widened(lines: Sequence[Line], start: int, heads: tuple[Head, ...]) -> tuple[Head, ...]:
    """Headers as wide as what stands under them in the rows that fill every column, for the rows that do not."""
    spans = [(h.x0, h.x1) for h in heads]
    for line in lines[start : start + 40]:
        found = runs(line.words)
        if sentence(line) or (len(found) < len(heads) and not FIGURES.search(line.text)):
            break
        if len(found) != len(heads):
            continue
        spans = [
            (min(a, min(w.x0 for w in run)), max(b, max(w.x1 for w in run)))
            for (a, b), run in zip(spans, found, strict=True)
        ]
    if any(right[0] < left[1] for left, right in pairwise(spans)):
        return heads
    return tuple(Head(a, b, h.key, h.text) for (a, b), h in zip(spans, heads, strict=True))


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
    return text_of(words) in ("-", "0")


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


def _rest_of_head(lines: Sequence[Line], n: int, last: float) -> bool:
    """Words between the header and the first row that stand nearer to the header (`카드이용대금|(원금)`)."""
    if n + 1 >= len(lines) or not last:
        return False
    return lines[n].box[1] - last < 0.5 * (lines[n + 1].box[1] - lines[n].box[3])


def _merge(into: dict[int, list[Word]], extra: dict[int, list[Word]], before: bool) -> None:
    for key, words in extra.items():
        into[key] = [*words, *into.get(key, [])] if before else [*into.get(key, []), *words]


def _narrow(strips: Sequence[Strip]) -> bool:
    """Some column is so narrow that a glyph fills a line: lines of the row may have been lost or joined."""
    return any(len(s.lines) > 1 and all(len(w.text) < 2 for w in s.words) for s in strips)


def _row(page: Page, places: dict[int, list[Word]], heads: Sequence[Head]) -> Row:
    """The words of a row by column. Where a column is too narrow for its words, their lines are strips of their own,
    none of which is the value of the row."""
    cells: dict[str, tuple[Strip, ...]] = {}
    texts: list[str] = []
    strips = {i: Strip(page, tuple(tuple(line) for line in in_lines(places[i]))) for i in sorted(places)}
    narrow = _narrow(list(strips.values()))
    for i, strip in strips.items():
        key = heads[i].key
        if key:
            parts = tuple(Strip(page, (line,)) for line in strip.lines) if narrow else (strip,)
            cells[key] = (*cells.get(key, ()), *parts)
        if not re.search(r"\d,\d{3}|^\d+$", strip.text.strip()):
            texts.append(strip.text)
    kinds = [total_kind(t) for t in [*texts[:2], "".join(texts)]]
    words = [w for ws in places.values() for w in ws]
    top, bottom = min(w.top for w in words), max(w.bottom for w in words)
    return Row(page, cells, texts[0] if texts else "", next((k for k in kinds if k), ""), top, bottom)
