"""Which rows of a table are sums of others: by their words, and by their figures over all pages of the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .strips import Strip
    from .tables import Columns, Grid, Row

#: "part": the sum of the rows of one page, which is no total of the paper
TotalKind = Literal["", "sub", "part", "total"]

_GRAND = re.compile(r"총합계|총누계|총계|합계누계|누계합계|총누계액")
_SUB = re.compile(r"소계|중계|누계|페이지계|면계|쪽계|이월|중간계|[가-힣]+소계|[가-힣]*(?:페이지|쪽|면|장)(?:의)?합?계")
_COUNT = r"\d+\s*(?:건|명|인|개월|개월분|월분|월|기|필지|회|개|종)"
_TOTAL = re.compile(
    r"(?:총|합|전체)?\s*(?:합\s*계|총\s*계|계|총\s*액|총\s*합)(?:금액|액)?(?:\s*[(（].{0,20}[)）])?"
    rf"(?:\s*{_COUNT})?|.*합계(?:액|금액)?|.*총계|총[가-힣]{{1,6}}액|TOTAL|Total"
)
#: 총 6개월, 6건 계, 이상 6건
_COUNTED_TOTAL = re.compile(rf"(?:총|도합|모두|이상|합)\s*{_COUNT}(?:\s*(?:합계|계))?|{_COUNT}\s*(?:합계|계)")
#: 계(3건), also where the scan spoiled its glyphs
_COUNTED = re.compile(r"\W*[^\s\d]{0,3}[(（]\d+(?:건|명|인|개월)[)）]\W*")


def total_kind(label: str) -> TotalKind:
    """Whether a row's text says that it sums up others."""
    tight = re.sub(r"\s|[:：]\s*$", "", label)
    if _GRAND.search(tight) and (not _SUB.sub("", _GRAND.sub("", tight)).strip("()（）액금")):
        return "total"
    if _SUB.search(tight):
        return "sub"
    said = _TOTAL.fullmatch(tight) or _COUNTED_TOTAL.fullmatch(tight) or _COUNTED.fullmatch(tight)
    return "total" if said else ""


def mark_sums(grids: Sequence[Grid], columns: Columns) -> None:
    """Sets what the rows of `grids` are from their figures, where their words do not say it or not all of it.

    A row that holds the sums of the rows above it (or, the first, of all below it) in two columns is no row of its
    own if it has no name, no day and no period: taking it for one would count the money twice. The last row of a table
    over several pages is its total, if its figures are the sums of all its rows; what sums up one page alone is not.
    """
    for chain in _chains(grids):
        rows = [(g, n) for g in chain for n in range(len(g.rows))]
        _mark_silent(chain, rows, columns)
        if len([g for g in chain if g.body]) > 1 or len([1 for g, n in rows if g.rows[n].total == "sub"]) > 1:
            _mark_pages(chain, columns)


def _chains(grids: Sequence[Grid]) -> list[list[Grid]]:
    """Tables of the same columns, one on each page after the other."""
    out: list[list[Grid]] = []
    for grid in grids:
        last = out[-1][-1] if out else None
        if last is not None and last.columns == grid.columns and grid.page.number == last.page.number + 1:
            out[-1].append(grid)
        else:
            out.append([grid])
    return out


def _mark_silent(chain: Sequence[Grid], rows: Sequence[tuple[Grid, int]], columns: Columns) -> None:
    """Rows whose words do not say that they are sums, and whose figures do."""
    keys = [k for k in columns.body if k in chain[0].columns]
    above: list[Row] = []
    if len(rows) > 2:
        grid, n = rows[0]
        others = [g.rows[i] for g, i in rows[1:] if not g.rows[i].total]
        if not grid.rows[n].total and len(others) > 1 and _nameless(grid.rows[n]) and _sums(grid.rows[n], others, keys):
            grid.rows[n] = replace(grid.rows[n], total="total")
    for at, (grid, n) in enumerate(rows):
        row = grid.rows[n]
        if row.total:
            continue
        end = at == len(rows) - 1
        if len(above) > 1 and _nameless(row, named=end) and _sums(row, above, keys):
            last = end and not any(g.rows[i].total for g, i in rows)
            grid.rows[n] = replace(row, total="total" if last else "sub")
        else:
            above.append(row)


def _nameless(row: Row, named: bool = False) -> bool:
    """Nothing in the row tells what it is itself: no day, no period, no number; a word only where `named`.

    Two fines of 40,000 won and one of 80,000 are three fines.
    """
    texts = [s.text.strip() for strips in row.cells.values() for s in strips if plain_figure(s) is None]
    words = [t for t in [*texts, row.label.strip()] if not re.fullmatch(r"[-–—]*", t)]
    return not any(re.search(r"\d", t) for t in words) and (named or not words)


def _sums(row: Row, others: Sequence[Row], keys: Sequence[str]) -> bool:
    """The row's figures, two different ones at least, are the sums of the others' columns, and in no column anything
    else."""
    right: set[int] = set()
    for key in keys:
        made = sum(plain_figure(r.one(key)) or 0 for r in others)
        said = plain_figure(row.one(key))
        if said is None or (said == 0 and made == 0):
            continue
        if said != made:
            return False
        right.add(said)
    return len(right) >= 2


def _mark_pages(chain: Sequence[Grid], columns: Columns) -> None:
    """Sums at the end of every page: the last one of all rows is the total, the others are of their page."""
    keys = [k for k in columns.body if k in chain[0].columns]
    body = [r for g in chain for r in g.body]
    several = len([g for g in chain if g.body]) > 1
    for grid in chain:
        for n, row in enumerate(grid.rows):
            if row.total not in ("sub", "total"):
                continue
            if _agrees(row, body, keys):
                last = grid is chain[-1] and n == len(grid.rows) - 1
                grid.rows[n] = replace(row, total="total" if last else row.total)
            elif several and row.total == "sub" and n == len(grid.rows) - 1:
                grid.rows[n] = replace(row, total="part")


def _agrees(row: Row, others: Sequence[Row], keys: Sequence[str]) -> bool:
    figures = [(plain_figure(row.one(k)), sum(plain_figure(r.one(k)) or 0 for r in others)) for k in keys]
    said = [(a, b) for a, b in figures if a is not None]
    return bool(said) and all(a == b for a, b in said)


def plain_figure(strip: Strip | None) -> int | None:
    """The whole amount of a cell that holds nothing else."""
    found = re.fullmatch(r"\s*(\d{1,3}(?:,\d{3})+|0)\s*원?\s*", strip.text) if strip is not None else None
    return int(found[1].replace(",", "")) if found else None
