"""Tables by their header words, in any order of columns, ruled or not, over several pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractors.page.model import Box, Cell, Page, Table

from .blocks import FRAME_LINES, Paper
from .strips import Strip, strip_of_cell
from .totals import TotalKind, mark_sums, plain_figure, total_kind

#: heads of what a paper prints for comparison only: what it said before its change, and what it says now
FORMER = re.compile(
    r"(?:(?:변경|정정|수정|경정|감액|증액|조정|보정)(?:이)?전|당초|종전|기존|기제출)(?:의)?(?:금액|액|청구|청구액|신고액|채권액|내용|분)?|"
    r"(?:최초|당초|종전|기존|갱신전|증액전)(?:임대차)?(?:계약|조건)"
)
REVISED = re.compile(
    r"(?:(?:변경|정정|수정|경정|감액|증액|조정|보정)(?:이)?후)(?:의)?(?:금액|액|청구|청구액|신고액|채권액|내용|분)?|"
    r"(?:갱신|증액|변경)(?:후)?(?:[(（](?:갱신|증액|변경)[)）])?(?:임대차)?(?:계약|조건)"
)


@dataclass(frozen=True)
class Columns:
    """What to look for: a pattern per column (of the header without blanks), and which columns make a table of it.

    `body`: a row without any of these is no row. `carry`: a merged cell of these counts for every row it spans.
    """

    patterns: Mapping[str, re.Pattern[str]]
    need: Callable[[set[str]], bool]
    body: frozenset[str]
    carry: frozenset[str] = frozenset()

    def classify(self, texts: Sequence[str]) -> str | None:
        """Column of a header whose cells read `texts` from top to bottom: all of it, its last line, its first."""
        if any(FORMER.fullmatch(bare(t)) for t in texts if t):
            return None
        parts = [bare(t) for t in texts if t]
        whole = [re.sub(r"[()（）\[\]]", "", plain(t)) for t in texts if t]
        tries = ["".join(whole), "".join(parts), *reversed(whole), *reversed(parts)] if parts else []
        for text in tries:
            for key, pattern in self.patterns.items():
                if pattern.fullmatch(text):
                    return key
        return None


@dataclass(frozen=True)
class Row:
    """One row of a table: strips by column. `label`: its text outside of amounts; `total`: a row of sums."""

    page: Page
    cells: Mapping[str, tuple[Strip, ...]]
    label: str
    total: TotalKind = ""
    top: float = 0.0
    bottom: float = 0.0

    def one(self, key: str) -> Strip | None:
        """The only strip of a column, None if there are several or none."""
        found = self.cells.get(key, ())
        return found[0] if len(found) == 1 else None

    def summing(self, key: str) -> Strip | None:
        """Of several strips of a column (months and what they come to) the only one that is the sum of the others."""
        found = self.cells.get(key, ())
        values = [plain_figure(s) for s in found]
        if len(found) < 3 or any(v is None for v in values):
            return None
        whole = sum(v for v in values if v is not None)
        sums = [s for s, v in zip(found, values, strict=True) if v and 2 * v == whole]
        return sums[0] if len(sums) == 1 else None

    def all(self, key: str) -> tuple[Strip, ...]:
        return self.cells.get(key, ())


@dataclass
class Grid:
    """A table: which columns it has, its rows, and the text of its header."""

    page: Page
    top: float
    columns: tuple[str, ...]
    header: str
    rows: list[Row] = field(default_factory=list)
    headers: Mapping[str, str] = field(default_factory=dict)
    #: what stands below the last row looks like a row too: the table may not be whole
    cut: bool = False

    @property
    def body(self) -> list[Row]:
        return [r for r in self.rows if not r.total]

    @property
    def totals(self) -> list[Row]:
        """Rows that sum up all others; a lone 소계 at the end is one too."""
        found = [r for r in self.rows if r.total == "total"]
        subs = [r for r in self.rows if r.total == "sub"]
        return subs if not found and len(subs) == 1 and self.rows[-1] is subs[0] and len(self.body) > 1 else found


def covers(grids: Sequence[Grid], strip: Strip) -> bool:
    """True if the strip stands in a row of one of the tables."""
    middle = (strip.box[1] + strip.box[3]) / 2
    return any(r.page is strip.page and r.top - 1 <= middle <= r.bottom + 1 for g in grids for r in g.rows)


def bare(text: str) -> str:
    """A header without blanks, bullets and what stands in brackets (`금 액 (원)` → `금액`)."""
    tight = plain(text)
    cut = re.sub(r"[(（\[][^)）\]]*[)）\]]?", "", tight)
    return cut or tight.strip("()（）[]")


def plain(text: str) -> str:
    """Without blanks, the marks between words and those of footnotes (`이 자¹⁾`)."""
    return re.sub(r"[\s·ㆍ・/,:：]|[¹²³⁰-₟]+[)）]?|(?<=[가-힣])\*+\d?[)）]?$", "", text)


def find_grids(paper: Paper, columns: Columns) -> list[Grid]:
    """All tables of the paper that have the columns asked for, those that go on over pages joined."""
    from .heads import BoxedHead
    from .stacked import unstacked
    from .unruled import find_unruled

    out: list[Grid] = []
    for page in paper.pages:
        ruled = _ruled_of_page(page, columns, out[-1] if out else None)
        bare_heads = [g for g in ruled if isinstance(g, RuledGrid) and not g.rows and g.box[3] - g.bottom < 3]
        boxed = [BoxedHead.of(g.top, g.bottom, g.head.leaves) for g in bare_heads]
        # the last row on a page may have no rule below it
        for g in ruled:
            if isinstance(g, RuledGrid) and g.rows and not g.ended and not g.totals:
                if _narrow(g):
                    g.cut = _goes_below(page, g)
                else:
                    boxed.append(BoxedHead.of(g.top, g.box[3], g.head.leaves, near=True))
        out += [g for g in ruled if g.rows]
        heads = [g.box for g in bare_heads]
        boxes = [
            t.box
            for t in page.tables
            if _columns_of(t) > 1 and len(t.rows) > 1 and (not _columned(t) or unstacked(t, columns) is not t)
        ]
        out += find_unruled(page, columns, [*boxes, *heads], out[-1] if out else None, boxed)
    for grid in out:
        if any(REVISED.fullmatch(bare(r.label)) for r in grid.rows):
            grid.rows = [r for r in grid.rows if not FORMER.fullmatch(bare(r.label))]
    found = sorted((g for g in out if g.rows), key=lambda g: (paper.pages.index(g.page), g.top))
    mark_sums(found, columns)
    return found


def _narrow(grid: RuledGrid) -> bool:
    """Some column is so narrow that every glyph has a line of its own: without rules its words cannot be told apart."""
    texts = [t for _, _, _, t in grid.head.leaves] + [s.text for r in grid.rows for ss in r.cells.values() for s in ss]
    return any(re.fullmatch(r"\S(?:\n\S){2,}", text) for text in texts)


def _goes_below(page: Page, grid: RuledGrid) -> bool:
    """Words directly below the last rule, within its edges."""
    x0, _, x1, bottom = grid.box
    return any(
        bottom - 1 < line.box[1] < bottom + 1.5 * (line.box[3] - line.box[1]) + 6
        and line.box[0] > x0 - 2
        and line.box[2] < x1 + 2
        for line in page.lines
    )


def _columns_of(table: Table) -> int:
    return max((sum(c is not None for c in row) for row in table.rows), default=0)


_VALUE = re.compile(
    r"[^\d]{0,3}\d{1,3}(?:,\d{3})+\s*원?|(?:19|20)\d{2}\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]\s*\d{1,2}\s*[.일]?"
)


def _columned(table: Table) -> bool:
    """Only the columns are ruled: a cell holds a value of every row, line by line (not one value broken in lines)."""
    for row in table.rows:
        several = [
            n for c in row if c is not None and (n := sum(bool(_VALUE.fullmatch(x.text.strip())) for x in c.lines)) > 1
        ]
        if len(several) > 1 or any(n > 2 for n in several):
            return True
    return len(table.rows) == 2 and any(c is not None and len(c.lines) > 2 * FRAME_LINES for c in table.rows[1])


@dataclass(frozen=True)
class RuledHead:
    """Header leaves of a ruled table: x range, key and text each; and the row index after the header."""

    leaves: tuple[tuple[float, float, str | None, str], ...]
    after: int


#: header of the last ruled table, to read its continuation on the next page
_Memory = tuple[Page, Table, RuledHead]


def _ruled_of_page(page: Page, columns: Columns, last: Grid | None) -> list[Grid]:
    from .beside import read_beside
    from .folded import folded, goes_on
    from .sideways import sideways_ruled
    from .stacked import unstacked

    out: list[Grid] = []
    for whole in page.tables:
        table = unstacked(whole, columns)
        if table is whole and _columned(table):
            continue
        n = 0
        found = False
        further = goes_on(page, table, out[-1] if out else last, columns)
        if further is not None:
            out.append(further)
            continue
        while n < len(table.rows):
            records = folded(page, table, n, columns)
            if records is not None:
                out.append(records[0])
                n, found = records[1], True
                continue
            head = _head(table, n, columns)
            if head is None:
                n += 1
                continue
            grid, n = read_beside(page, table, head, columns) or read_ruled(page, table, head, columns)
            out.append(grid)
            found = True
        side = None if found else sideways_ruled(page, table, columns)
        if side is not None:
            out.append(side)
            continue
        before = out[-2] if len(out) > 1 else last
        if not found and isinstance(before, RuledGrid) and _continues(before, page, table):
            grid, _ = read_ruled(page, table, replace(before.head, after=0), columns)
            out.append(grid)
    return out


@dataclass
class RuledGrid(Grid):
    """A grid that knows its header geometry and whether it ran to the end of its table."""

    head: RuledHead = field(default_factory=lambda: RuledHead((), 0))
    box: Box = (0, 0, 0, 0)
    bottom: float = 0.0  # of the header
    ended: bool = False

    def head_over(self, key: str, strip: Strip) -> str | None:
        """What the one of several columns of the same meaning is called that a strip stands in."""
        middle = (strip.box[0] + strip.box[2]) / 2
        return next((bare(t) for x0, x1, k, t in self.head.leaves if k == key and x0 <= middle <= x1), None)


def _continues(grid: RuledGrid, page: Page, table: Table) -> bool:
    """A table on the next page with the same edges goes on with the rows of the last one, unless it begins with
    heads of its own."""
    same = abs(grid.box[0] - table.box[0]) < 4 and abs(grid.box[2] - table.box[2]) < 4
    first = [c for c in table.rows[0] if c is not None]
    strips = [strip for c in first if (strip := strip_of_cell(page, c)) is not None]
    other_head = len(strips) > 2 and not any(_filled(s) for s in strips)
    return same and page.number == grid.page.number + 1 and len(first) > 1 and not grid.ended and not other_head


def _head(table: Table, start: int, columns: Columns) -> RuledHead | None:
    """The header that begins at row `start`, None if none does."""
    cells = [c for c in table.rows[start] if c is not None]
    if len(cells) < 2:
        return None
    if any(re.search(r"\d{4}|\d,\d{3}", c.text) for c in cells):
        return None
    for depth in (1, 2, 3):
        if start + depth > len(table.rows):
            return None
        rows = table.rows[start : start + depth]
        heads = [c for row in rows for c in row if c is not None]
        if depth > 1 and any(re.search(r"\d{4}|\d,\d{3}", c.text) for c in rows[-1] if c is not None):
            return None
        bottom = max(c.box[3] for c in cells) if depth == 1 else max(c.box[3] for c in heads)
        leaves = _leaves(heads, columns)
        keys = {k for _, _, k, _ in leaves if k}
        deeper = start + depth < len(table.rows) and any(
            c is not None and c.box[1] < bottom - 2 for c in table.rows[start + depth]
        )
        if columns.need(keys) and not deeper:
            return RuledHead(leaves, start + depth)
    return None


def _leaves(heads: list[Cell], columns: Columns) -> tuple[tuple[float, float, str | None, str], ...]:
    """Header cells that have no other below them, each with the texts above it."""
    out = []
    for cell in heads:
        x0, _, x1, bottom = cell.box
        under = [
            c for c in heads if c is not cell and c.box[1] >= bottom - 2 and c.box[0] < x1 - 2 and c.box[2] > x0 + 2
        ]
        if under:
            continue
        over = sorted(
            (
                c
                for c in heads
                if c is not cell and c.box[3] <= cell.box[1] + 2 and c.box[0] < x1 - 2 and c.box[2] > x0 + 2
            ),
            key=lambda c: c.box[1],
        )
        texts = [c.text for c in [*over, cell]]
        alike = [c.text for c in over if abs(c.box[0] - x0) < 3 and abs(c.box[2] - x1) < 3]
        key = None if _two_things([*alike, cell.text], columns) else columns.classify(texts)
        out.append((x0, x1, key, " ".join(texts)))
    return tuple(sorted(out, key=lambda leaf: leaf[0]))


#: what a head over others may be called itself
_WHOLES = frozenset({"total", "arrears", "first", "debt", "wages", "lent"})


def _two_things(texts: Sequence[str], columns: Columns) -> bool:
    """Heads of one column alone that name two different sums: which of them its figures are is not certain."""
    keys = [columns.classify([t]) for t in texts]
    return any(a in columns.body and a not in _WHOLES and b in columns.body and a != b for a, b in pairwise(keys))


def read_ruled(page: Page, table: Table, head: RuledHead, columns: Columns) -> tuple[RuledGrid, int]:
    """Rows below the header, to the end of the table, to another header or to a row of something else."""
    keys = tuple(k for _, _, k, _ in head.leaves if k)
    grid = RuledGrid(
        page,
        table.box[1] if head.after == 0 else min(c.box[1] for c in table.rows[head.after - 1] if c),
        keys,
        " ".join(t for _, _, _, t in head.leaves),
        headers={k: t for _, _, k, t in head.leaves if k},
        head=head,
        box=table.box,
        bottom=max((c.box[3] for row in table.rows[: head.after] for c in row if c), default=table.box[1]),
    )
    everything = [c for row in table.rows for c in row if c is not None]
    n = head.after
    while n < len(table.rows):
        if n > head.after and _head(table, n, columns) is not None:
            break
        row = _row(page, table, n, head, columns, everything)
        if row is not None and not any(_filled(s) for k in columns.body for s in row.all(k)):
            regular = sum(c is not None for c in table.rows[n]) >= len(head.leaves)
            if (row.label or row.cells) and not (regular and n == head.after):
                grid.ended = True
                break
            row = None
        if row is not None:
            grid.rows.append(row)
        n += 1
    return grid, max(n, head.after + 1)


def _filled(strip: Strip) -> bool:
    """A figure, a date or a word that says there is none."""
    return bool(re.search(r"\d|[-–—]$|미상|없음|무$|만$", strip.text.strip()))


def _row(page: Page, table: Table, n: int, head: RuledHead, columns: Columns, everything: list[Cell]) -> Row | None:
    own = [c for c in table.rows[n] if c is not None]
    if not own:
        return None
    middle = min((c.box[1] + min(c.box[3], c.box[1] + 400)) / 2 for c in own)
    cells: dict[str, tuple[Strip, ...]] = {}
    texts: list[str] = []
    for cell in own:
        strip = strip_of_cell(page, cell)
        if strip is None:
            continue
        covered = [leaf for leaf in head.leaves if _covers(cell.box, leaf)]
        key = covered[0][2] if len(covered) == 1 else None
        if key:
            cells[key] = (*cells.get(key, ()), strip)
        if not re.search(r"\d,\d{3}|^\d+$", strip.text.strip()):
            texts.append(strip.text)
    _carry(page, middle, head, columns, everything, cells)
    label = texts[0] if texts else ""
    kinds = [total_kind(t) for t in texts[:2]]
    top, bottom = min(c.box[1] for c in own), min(c.box[3] for c in own)
    return Row(page, cells, label, next((k for k in kinds if k), ""), top, bottom)


def _carry(
    page: Page,
    middle: float,
    head: RuledHead,
    columns: Columns,
    everything: list[Cell],
    cells: dict[str, tuple[Strip, ...]],
) -> None:
    """Merged cells from above that span this row count for it too, in the columns that may be carried."""
    for leaf in head.leaves:
        key = leaf[2]
        if not key or key not in columns.carry or key in cells:
            continue
        for cell in everything:
            if cell.box[1] < middle < cell.box[3] and _covers(cell.box, leaf):
                strip = strip_of_cell(page, cell)
                if strip is not None:
                    cells[key] = (strip,)


def _covers(box: Box, leaf: tuple[float, float, str | None, str]) -> bool:
    """The cell lies over the leaf by more than half of the leaf, or within it."""
    shared = min(box[2], leaf[1]) - max(box[0], leaf[0])
    return shared > 0.5 * min(leaf[1] - leaf[0], box[2] - box[0])
