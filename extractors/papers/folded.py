"""Ruled tables whose records have several rows each: the head is as deep as a record and cut in the same cells.

대출과목 | 원금 | 비용          가계자금     | 50,000,000 |  20,000
계좌번호 | 이자 | 합계    →    123-45-6789 |  1,200,000 | 51,220,000
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.page.model import Box, Cell, Page, Table

from .strips import Strip, strip_of_cell
from .tables import Columns, Grid, Row, bare
from .totals import total_kind

#: a record has so many rows at most
_DEEPEST = 4
_NEAR = 3.0
_FIGURE = re.compile(r"\d{4}|\d,\d{3}")
#: what fills a cell: an amount, a day, words
_SUM = re.compile(r"\D{0,4}\d{1,3}(?:,\d{3})+\s*원?\s*정?|0|[-–—]")
_DAY = re.compile(r"['’]?(?:19|20)?\d{2}\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]\s*\d{1,2}\s*[.일]?")


@dataclass(frozen=True)
class _Place:
    """One cell of a record: the row within it, its x range, the rows it spans, what its head calls it."""

    row: int
    x0: float
    x1: float
    deep: int
    key: str | None
    text: str

    def is_of(self, cell: Cell) -> bool:
        return abs(cell.box[0] - self.x0) < _NEAR and abs(cell.box[2] - self.x1) < _NEAR


#: the cells of a record, row by row
_Form = tuple[tuple[_Place, ...], ...]


@dataclass
class FoldedGrid(Grid):
    """A grid that knows the form of its records, to go on over pages."""

    form: _Form = ()
    box: Box = (0, 0, 0, 0)
    ended: bool = False


@dataclass
class _Records:
    """Records found so far, and the index of the row behind them."""

    rows: list[Row] = field(default_factory=list)
    kinds: dict[tuple[int, int], set[str]] = field(default_factory=dict)
    after: int = 0
    ended: bool = False


def folded(page: Page, table: Table, start: int, columns: Columns) -> tuple[FoldedGrid, int] | None:
    """The table of records that begins with its head at row `start`, and the row behind it."""
    for deep in range(2, _DEEPEST + 1):
        form = _form(table, start, deep, columns)
        if form is None:
            continue
        found = _records(page, table, start + deep, form, columns)
        if found is None:
            continue
        places = [p for row in form for p in row]
        top = min(c.box[1] for c in table.rows[start] if c is not None)
        heads = {p.key: p.text for p in reversed(places) if p.key}
        keys = tuple(p.key for p in places if p.key)
        grid = FoldedGrid(page, top, keys, " ".join(p.text for p in places), found.rows, heads, form=form)
        grid.box, grid.ended = table.box, found.ended
        return grid, found.after
    return None


def goes_on(page: Page, table: Table, last: Grid | None, columns: Columns) -> FoldedGrid | None:
    """The records at the head of the next page that belong to the `last` table of the page before."""
    if not isinstance(last, FoldedGrid) or last.ended or page.number != last.page.number + 1:
        return None
    if abs(last.box[0] - table.box[0]) > _NEAR or abs(last.box[2] - table.box[2]) > _NEAR:
        return None
    found = _records(page, table, 0, last.form, columns)
    if found is None:
        return None
    grid = FoldedGrid(page, table.box[1], last.columns, last.header, found.rows, last.headers, form=last.form)
    grid.box, grid.ended = table.box, found.ended
    return grid


def _own(table: Table, n: int) -> list[Cell]:
    return [c for c in table.rows[n] if c is not None] if n < len(table.rows) else []


def _tops(table: Table) -> list[float]:
    """Where each row of the table begins."""
    out: list[float] = []
    for n in range(len(table.rows)):
        own = _own(table, n)
        out.append(min(c.box[1] for c in own) if own else (out[-1] if out else table.box[1]))
    return out


def _depth(cell: Cell, n: int, tops: Sequence[float]) -> int:
    return 1 + sum(top < cell.box[3] - _NEAR for top in tops[n + 1 :])


def _form(table: Table, start: int, deep: int, columns: Columns) -> _Form | None:
    """The form that `deep` rows of head words give; None if they are no such head."""
    tops = _tops(table)
    form: list[tuple[_Place, ...]] = []
    for k in range(deep):
        own = _own(table, start + k)
        if not own or any(_FIGURE.search(c.text) for c in own):
            return None
        places = tuple(
            _Place(k, c.box[0], c.box[2], _depth(c, start + k, tops), columns.classify([c.text]), bare(c.text))
            for c in own
        )
        if any(p.row + p.deep > deep for p in places):
            return None
        form.append(places)
    keys = [p.key for row in form for p in row if p.key]
    if not columns.need(set(keys)) or not _differ(form):
        return None
    return tuple(form)


def _differ(form: Sequence[Sequence[_Place]]) -> bool:
    """Some column is headed by two words, each of which names another thing: no head over others of its kind."""
    rows = [p for row in form for p in row]
    pairs = [
        (a, b) for a in rows for b in rows if b.row > a.row and abs(a.x0 - b.x0) < _NEAR and abs(a.x1 - b.x1) < _NEAR
    ]
    return any(a.key and b.key and a.key != b.key for a, b in pairs)


def _records(page: Page, table: Table, start: int, form: _Form, columns: Columns) -> _Records | None:
    """Records from row `start` on, to the end of the table or to the first row that is none; None where the rows are
    not cut like the head, or where a cell holds an amount in one record and a day or words in another."""
    out = _Records(after=start)
    tops = _tops(table)
    deep = len(form)
    while out.after < len(table.rows):
        n = out.after
        if _fits(table, n, form, tops):
            row = _record(page, table, n, form, out)
            out.after += deep
            if row is not None:
                out.rows.append(row)
            continue
        row, used = _total(page, table, n, form, columns)
        if row is None:
            break
        out.rows.append(row)
        out.after += used
        out.ended = True
    body = [r for r in out.rows if not r.total]
    if not body or any({"sum", "day"} <= kinds or {"sum", "words"} <= kinds for kinds in out.kinds.values()):
        return None
    return out if all(any(r.all(key) for r in body) for key in columns.body & _keys(form)) else None


def _keys(form: _Form) -> set[str]:
    return {p.key for row in form for p in row if p.key}


def _fits(table: Table, start: int, form: _Form, tops: Sequence[float]) -> bool:
    """The rows from `start` are cut in the same cells as the head."""
    for k, places in enumerate(form):
        own = _own(table, start + k)
        if len(own) != len(places):
            return False
        for cell, place in zip(own, places, strict=True):
            if not place.is_of(cell) or _depth(cell, start + k, tops) != place.deep:
                return False
    return True


def _record(page: Page, table: Table, start: int, form: _Form, out: _Records) -> Row | None:
    cells: dict[str, tuple[Strip, ...]] = {}
    texts: list[str] = []
    for k, places in enumerate(form):
        for i, (cell, place) in enumerate(zip(_own(table, start + k), places, strict=True)):
            strip = strip_of_cell(page, cell)
            if strip is None:
                continue
            text = strip.flowed
            kind = "sum" if _SUM.fullmatch(text) else "day" if _DAY.fullmatch(text) else "words"
            if text not in ("0", "-"):
                out.kinds.setdefault((k, i), set()).add(kind)
            if place.key:
                cells[place.key] = (*cells.get(place.key, ()), strip)
            if kind == "words" and not re.fullmatch(r"\d+", text):
                texts.append(text)
    if not cells:
        return None
    total = next((k for k in map(total_kind, texts[:2]) if k), "")
    return Row(page, cells, texts[0] if texts else "", total, *_extent(table, start, len(form)))  # type: ignore[arg-type]


def _total(page: Page, table: Table, start: int, form: _Form, columns: Columns) -> tuple[Row | None, int]:
    """A row of sums, of fewer cells than a record: those that stand where one place of the form alone stands."""
    tops = _tops(table)
    own = _own(table, start)
    label = next((c for c in own if not _FIGURE.search(c.text) and c.text.strip()), None)
    kind = total_kind(label.text) if label is not None else ""
    if label is None or not kind:
        return None, 0
    depth = max(_depth(c, start, tops) for c in own)
    used = min(depth, len(form), len(table.rows) - start)
    cells: dict[str, tuple[Strip, ...]] = {}
    for k in range(used):
        for cell in _own(table, start + k):
            strip = strip_of_cell(page, cell)
            if cell is label or strip is None:
                continue
            under = [p for row in form for p in row if p.is_of(cell) and p.key in columns.body]
            exact = [p for p in under if used == len(form) and p.row == k] or (under if len(under) == 1 else [])
            if len(exact) == 1 and exact[0].key:
                cells[exact[0].key] = (*cells.get(exact[0].key, ()), strip)
    return Row(page, cells, label.text, kind, *_extent(table, start, used)), used


def _extent(table: Table, start: int, deep: int) -> tuple[float, float]:
    own = [c for k in range(deep) for c in _own(table, start + k)]
    return min(c.box[1] for c in own), max(c.box[3] for c in own)
