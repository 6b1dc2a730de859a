"""Tables whose head repeats itself: what has no room below goes on beside it (`월 | 보험료 | 월 | 보험료`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.page.model import Page, Table

from .runs import Head
from .tables import Columns, Row, RuledGrid, RuledHead, bare, read_ruled
from .totals import TotalKind, total_kind

#: a head of fewer columns than this may repeat for other reasons (an item and its amount, twice in a row)
_LEAST = 3
#: columns that are counted upwards
_COUNTED = ("period", "due_on", "number")


def read_beside(page: Page, table: Table, head: RuledHead, columns: Columns) -> tuple[RuledGrid, int] | None:
    """The rows of all parts as one table, and the row behind it; None where the head does not repeat itself."""
    texts = [bare(t) for _, _, _, t in head.leaves]
    n = _period(texts)
    if not n:
        return None
    grids: list[RuledGrid] = []
    after = 0
    for at in range(0, len(texts), n):
        leaves = head.leaves[at : at + n]
        left, right = leaves[0][0] - 2, leaves[-1][1] + 2
        last = at + n == len(texts)
        rows = tuple(
            tuple(
                c
                if c is not None and ((left < c.box[0] and c.box[2] < right) or (last and c.box[2] > right - 4))
                else None
                for c in row
            )
            for row in table.rows
        )
        grid, end = read_ruled(page, Table(table.box, rows), RuledHead(leaves, head.after), columns)
        grids.append(grid)
        after = max(after, end)
    return replace(grids[0], rows=_in_order([g.rows for g in grids]), head=head), after


def _in_order(parts: Sequence[Sequence[Row]]) -> list[Row]:
    """The records of all parts, down or across as their months go up; the sums last."""
    body = [[r for r in part if not r.total] for part in parts]
    down = [r for part in body for r in part]
    across = [part[i] for i in range(max(map(len, body))) for part in body if i < len(part)]
    ordered = down if _upwards(down) or not _upwards(across) else across
    return [*ordered, *(r for part in parts for r in part if r.total)]


def split_beside(rows: Sequence[Row], heads: Sequence[Head], columns: Columns) -> list[Row] | None:
    """Rows without vertical rules under heads that stand there twice or more, as records of their own; None if the
    heads are no such. A cell belongs to the part its middle stands in."""
    texts = [bare(h.text) for h in heads]
    n = _period(texts)
    if not n or not columns.need({h.key for h in heads[:n] if h.key}):
        return None
    edges = [(heads[at - 1].x1 + heads[at].x0) / 2 for at in range(n, len(heads), n)]
    parts: list[list[Row]] = [[] for _ in range(len(edges) + 1)]
    for row in rows:
        for k, part in enumerate(parts):
            cells = {
                key: kept
                for key, strips in row.cells.items()
                if (kept := tuple(s for s in strips if sum((s.box[0] + s.box[2]) / 2 > e for e in edges) == k))
            }
            words = [s.text for key, strips in cells.items() if key not in columns.body for s in strips]
            kind: TotalKind = next((x for x in map(total_kind, words) if x), "")
            if any(re.search(r"\d", s.text) for key in columns.body for s in cells.get(key, ())):
                part.append(replace(row, cells=cells, label=words[0] if words else "", total=kind))
    return _in_order(parts)


def _period(texts: Sequence[str]) -> int:
    """How many heads stand there again and again, 0 if they do not."""
    fits = (n for n in range(_LEAST, len(texts) // 2 + 1) if len(texts) % n == 0)
    return next((n for n in fits if list(texts) == list(texts[:n]) * (len(texts) // n)), 0)


def _upwards(rows: Sequence[Row]) -> bool:
    for key in _COUNTED:
        texts = [strip.text for r in rows if (strip := r.one(key)) is not None]
        if len(texts) == len(rows) and len({len(t) for t in texts}) == 1:
            return texts == sorted(texts)
    return False
