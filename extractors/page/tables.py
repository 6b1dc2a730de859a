"""Ruled tables: rules → intersections → cells → tables, the geometry of pdfplumber on merged rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .model import Box, Cell, Rule, Table, Word, group_lines

REACH = 3.0  # pt: a rule that ends this near to another meets it
MOST_RULES = 2000

Corner = tuple[int, int]  # index of the horizontal and of the vertical rule


def find_tables(rules: Sequence[Rule], words: Sequence[Word]) -> tuple[Table, ...]:
    """All ruled tables, top to bottom; a page with more than 2,000 rules has none that is meant to be read."""
    across = sorted((r for r in rules if r.orientation == "h"), key=lambda r: (r.top, r.x0))
    down = sorted((r for r in rules if r.orientation == "v"), key=lambda r: (r.x0, r.top))
    if len(across) < 2 or len(down) < 2 or len(rules) > MOST_RULES:
        return ()
    tables = [_table(cells, words) for cells in _connected(_cells(across, down))]
    return tuple(sorted(tables, key=lambda t: (t.box[1], t.box[0])))


def _cells(across: list[Rule], down: list[Rule]) -> list[Box]:
    """The smallest closed boxes, one per top-left corner."""
    on_h: list[list[int]] = [[] for _ in across]
    on_v: list[list[int]] = [[] for _ in down]
    for i, h in enumerate(across):
        for j, v in enumerate(down):
            if h.x0 - REACH <= v.x0 <= h.x1 + REACH and v.top - REACH <= h.top <= v.bottom + REACH:
                on_h[i].append(j)
                on_v[j].append(i)
    corners = {(i, j) for i, js in enumerate(on_h) for j in js}
    out: list[Box] = []
    for i, j in sorted(corners):
        box = _smallest(i, j, on_h, on_v, corners, across, down)
        if box is not None:
            out.append(box)
    return out


def _smallest(
    i: int,
    j: int,
    on_h: list[list[int]],
    on_v: list[list[int]],
    corners: set[Corner],
    across: list[Rule],
    down: list[Rule],
) -> Box | None:
    x, y = down[j].x0, across[i].top
    below = [k for k in on_v[j] if across[k].top > y + REACH]
    right = [k for k in on_h[i] if down[k].x0 > x + REACH]
    for k in below:
        for m in right:
            if (k, m) in corners:
                return (x, y, down[m].x0, across[k].top)
    return None


def _connected(cells: list[Box]) -> list[list[Box]]:
    """Cells that share a corner belong to one table; a lone cell is one too (a framed note)."""
    owner: dict[tuple[float, float], int] = {}
    parent = list(range(len(cells)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for n, (x0, top, x1, bottom) in enumerate(cells):
        for corner in ((x0, top), (x1, top), (x0, bottom), (x1, bottom)):
            key = (round(corner[0]), round(corner[1]))
            if key in owner:
                parent[root(n)] = root(owner[key])
            else:
                owner[key] = n
    groups: dict[int, list[Box]] = {}
    for n, cell in enumerate(cells):
        groups.setdefault(root(n), []).append(cell)
    return list(groups.values())


def _table(cells: list[Box], words: Sequence[Word]) -> Table:
    """Rows and columns of `cells` with the words whose middle lies in each."""
    xs = sorted({c[0] for c in cells} | {c[2] for c in cells})
    ys = sorted({c[1] for c in cells} | {c[3] for c in cells})
    column = {x: n for n, x in enumerate(xs)}
    row = {y: n for n, y in enumerate(ys)}
    square: dict[tuple[int, int], int] = {}
    for n, (x0, top, x1, bottom) in enumerate(cells):
        for r in range(row[top], row[bottom]):
            for c in range(column[x0], column[x1]):
                square.setdefault((r, c), n)
    inside: dict[int, list[Word]] = {}
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.middle
        if xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1]:
            place = square.get((bisect_right(ys, y) - 1, bisect_right(xs, x) - 1))
            if place is not None:
                inside.setdefault(place, []).append(word)
    starts_x = sorted({c[0] for c in cells})
    grid: dict[tuple[float, float], Cell] = {}
    for n, cell in enumerate(cells):
        grid[(cell[1], cell[0])] = Cell(cell, tuple(group_lines(inside.get(n, ()))))
    rows = tuple(tuple(grid.get((y, x)) for x in starts_x) for y in sorted({c[1] for c in cells}))
    return Table((xs[0], ys[0], xs[-1], ys[-1]), rows)
