"""Ruled tables whose head repeats itself: what has no room below goes on beside it (`월 | 보험료 | 월 | 보험료`)."""

from __future__ import annotations

from dataclasses import replace

from extractors.page.model import Page, Table

from .tables import Columns, Row, RuledGrid, RuledHead, bare, read_ruled

#: a head of fewer columns than this may repeat for other reasons (an item and its amount, twice in a row)
_LEAST = 3
#: columns that are counted upwards
_COUNTED = ("period", "due_on", "number")


def read_beside(page: Page, table: Table, head: RuledHead, columns: Columns) -> tuple[RuledGrid, int] | None:
    """The rows of all parts as one table, and the row behind it; None where the head does not repeat itself."""
    texts = [bare(t) for _, _, _, t in head.leaves]
    n = next(
        (
            n
            for n in range(_LEAST, len(texts) // 2 + 1)
            if len(texts) % n == 0 and texts == texts[:n] * (len(texts) // n)
        ),
        0,
    )
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
    body = [[r for r in g.rows if not r.total] for g in grids]
    down = [r for part in body for r in part]
    across = [part[i] for i in range(max(map(len, body))) for part in body if i < len(part)]
    ordered = down if _upwards(down) or not _upwards(across) else across
    sums = [r for g in grids for r in g.rows if r.total]
    return replace(grids[0], rows=[*ordered, *sums], head=head), after


def _upwards(rows: list[Row]) -> bool:
    for key in _COUNTED:
        texts = [strip.text for r in rows if (strip := r.one(key)) is not None]
        if len(texts) == len(rows) and len({len(t) for t in texts}) == 1:
            return texts == sorted(texts)
    return False
