"""Cells that hold several values one above the other, under a head that names each of them on a line of its own."""

from __future__ import annotations

import re

from extractors.page.model import Cell, Table

from .tables import Columns

_NEAR = 3.0
_DEEPEST = 3
#: an amount or a day, alone on its line
_WHOLE = re.compile(
    r"[₩\\]?\s*\d{1,3}(?:,\d{3})+\s*원?|0|[-–—]|['’]?(?:19|20)?\d{2}\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]\s*\d{1,2}\s*[.일]?"
)


def unstacked(table: Table, columns: Columns) -> Table:
    """The table with such a column parted into one for each of its lines; the table itself where there is none."""
    for n, row in enumerate(table.rows):
        for head in row:
            if head is None or not _names_several(head, columns):
                continue
            below = [c for later in table.rows[n + 1 :] for c in later if c is not None and _same(c, head)]
            filled = [c for c in below if c.text.strip()]
            deep = len(head.lines)
            if filled and all(len(c.lines) == deep for c in filled) and _values(filled):
                return unstacked(_parted(table, n, head), columns)
    return table


def _names_several(head: Cell, columns: Columns) -> bool:
    keys = [columns.classify([line.text]) for line in head.lines]
    return 1 < len(keys) <= _DEEPEST and None not in keys and len(set(keys)) == len(keys)


def _same(cell: Cell, head: Cell) -> bool:
    return abs(cell.box[0] - head.box[0]) < _NEAR and abs(cell.box[2] - head.box[2]) < _NEAR


def _values(cells: list[Cell]) -> bool:
    """Every line is an amount or a day: no words that the edge of the cell broke."""
    return all(_WHOLE.fullmatch(line.text.strip()) for c in cells for line in c.lines)


def _parted(table: Table, n: int, head: Cell) -> Table:
    """The column from row `n` on cut in as many as its head has lines, side by side within its edges."""
    deep = len(head.lines)
    rows = []
    for m, row in enumerate(table.rows):
        out: list[Cell | None] = []
        for cell in row:
            if cell is None or m < n or not _same(cell, head):
                out.append(cell)
                continue
            x0, top, x1, bottom = cell.box
            step = (x1 - x0) / deep
            for k in range(deep):
                lines = cell.lines[k : k + 1] if len(cell.lines) == deep else ()
                out.append(Cell((x0 + k * step, top, x0 + (k + 1) * step, bottom), lines))
        rows.append(tuple(out))
    return Table(table.box, tuple(rows))
