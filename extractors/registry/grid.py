"""Cuts pages into table rows: sections by their titles, columns by rules or header words, rows by rules or ranks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractors.page.model import Page, Rule, Word
from extractors.registry.columns import NEAR, Anchor, Columns, find_anchors, find_columns
from extractors.registry.flow import CellLine, cell_lines
from extractors.registry.titles import Part

RANK_START = re.compile(r"^(\d{1,4}(-\d{1,3})*)(-?)(\(전\d[\d-]*\)?)?(\(\d+\))?$")


@dataclass(frozen=True)
class Row:
    """A printed row: its section, cells by role; `first`: first row of a table part on its page; `sub`: shares the
    rank cell of the row above; `heading`: number of the part of the summary it belongs to."""

    part: Part
    cells: dict[str, list[CellLine]]
    page: Page
    first: bool = False
    sub: bool = False
    heading: str = ""

    def lines(self, role: str) -> list[CellLine]:
        return self.cells.get(role, [])

    @property
    def all_lines(self) -> list[CellLine]:
        return [line for lines in self.cells.values() for line in lines]


@dataclass
class Scan:
    """All rows of an extract in order, the list numbers printed outside tables, parts whose title was never seen."""

    rows: list[Row] = field(default_factory=list)
    untitled: bool = False


def scan(pages: Sequence[Page]) -> Scan:
    """Rows of all tables on all pages."""
    out = Scan()
    part: Part | None = None
    heading = ""
    columns: Columns | None = None
    ruled = _rows_are_ruled(pages)
    for page in pages:
        anchors = find_anchors(page)
        if columns is not None and part is not None and _goes_on_without_header(page, anchors, columns, ruled):
            top = max((a.bottom for a in anchors if a.kind == "note" and a.top < page.height * 0.12), default=0.0)
            limits = _limits(page, anchors, top)
            out.rows += _rows(page, part, columns.scaled(page.width), top, limits, ruled, heading)
        for anchor in anchors:
            if anchor.kind == "title":
                part, heading = anchor.value, ""  # type: ignore[assignment]
            elif anchor.kind == "heading":
                part, heading = "summary", anchor.value
            if anchor.kind != "header":
                continue
            columns = find_columns(page, anchor)
            limits = _limits(page, anchors, anchor.bottom)
            section: Part | None = part
            if section is None or (section in ("표제", "other") and "purpose" in columns.roles):
                out.untitled = section is None or out.untitled
                section = "갑" if "purpose" in columns.roles else "other"
            out.rows += _rows(page, section, columns, anchor.bottom, limits, ruled, heading)
    out.rows = measured(out.rows)
    return out


def _limits(page: Page, anchors: Sequence[Anchor], top: float) -> tuple[float, float]:
    """Where a table that begins at `top` must end (next title or header), and where it would without rules (note)."""
    later = [a for a in anchors if a.top > top + 1]
    hard = min((a.top for a in later if a.kind != "note"), default=page.height)
    return hard, min([hard, *(a.top for a in later)])


def _goes_on_without_header(page: Page, anchors: Sequence[Anchor], columns: Columns, ruled: bool) -> bool:
    """True if a page opens inside a table: its rules, or without rules its words, stand where the columns stood."""
    first = next((a for a in anchors if a.kind in ("header", "title", "heading")), None)
    limit = first.top if first else page.height
    if not ruled and not any(r.orientation == "v" for r in page.rules):
        notes = [a for a in anchors if a.kind == "note"]
        free = [line for line in page.lines if line.box[1] < limit - 1 and not any(a.line is line for a in notes)]
        starts = columns.scaled(page.width).edges
        flush = [line for line in free if any(0 <= line.box[0] - e < 30 for e in starts[:-1])]
        return bool(free) and len(flush) >= 0.6 * len(free)
    ups = [r for r in page.rules if r.orientation == "v" and r.top < limit - 20 and r.bottom - r.top > 10]
    edges = columns.scaled(page.width).edges[1:-1]
    hits = sum(any(abs(r.x0 - e) < NEAR for r in ups) for e in edges)
    return bool(edges) and hits == len(edges)


def _rows_are_ruled(pages: Sequence[Page]) -> bool:
    """True if rows are parted by rules (else only by their ranks): some band between two full rules holds one rank."""
    for page in pages:
        for anchor in (a for a in find_anchors(page) if a.kind == "header"):
            columns = find_columns(page, anchor)
            if "purpose" not in columns.roles:
                continue
            bottom = _grid_bottom(page, columns, anchor.bottom, (page.height, page.height))
            full = [y for y, whole in _separators(page, columns, anchor.bottom, bottom) if whole]
            if len([y for y in full if anchor.bottom + 5 < y < bottom - 5]) >= 1:
                return True
    return False


def _grid_bottom(page: Page, columns: Columns, top: float, limits: tuple[float, float]) -> float:
    """Where the upright rules of a table end, following them from its header; without rules at the next note."""
    reach = 0.0
    for edge in columns.edges[1:-1]:
        end = top
        for r in sorted(
            (r for r in page.rules if r.orientation == "v" and abs(r.x0 - edge) < NEAR), key=lambda r: r.top
        ):
            if r.top <= end + 6 and r.bottom > end:
                end = r.bottom
        reach = max(reach, end)
    return min(limits[0], reach) if reach > top + 5 else limits[1]


def _covers(rules: Sequence[Rule], x: float) -> bool:
    return any(r.x0 - 1 <= x <= r.x1 + 1 for r in rules)


def _separators(page: Page, columns: Columns, top: float, bottom: float) -> Iterator[tuple[float, bool]]:
    """Heights of the rules between rows; True where the rank column is parted too."""
    level = sorted(
        (r for r in page.rules if r.orientation == "h" and top - 1 <= r.top <= bottom + 2), key=lambda r: r.top
    )
    middles = [(a + b) / 2 for a, b in zip(columns.edges, columns.edges[1:], strict=False)]
    rank = columns.index("rank") or 0
    i = 0
    while i < len(level):
        same = [r for r in level[i:] if r.top - level[i].top <= 1.5]
        i += len(same)
        others = [x for k, x in enumerate(middles) if k != rank]
        if sum(_covers(same, x) for x in others) >= 0.8 * len(others):
            yield same[0].top, _covers(same, middles[rank])


def _rows(
    page: Page, part: Part, columns: Columns, top: float, limits: tuple[float, float], ruled: bool, heading: str
) -> list[Row]:
    """Rows of one table between `top` and its end."""
    bottom = _grid_bottom(page, columns, top, limits)
    marks = [(y, whole) for y, whole in _separators(page, columns, top, bottom) if top + 1 < y]
    # lines above which nothing is printed close the header, those at the bottom close the table
    bounds: list[tuple[float, bool]] = [(top, True), *marks]
    if not marks or bottom - marks[-1][0] > 5:
        bounds.append((bottom, True))
    rows: list[Row] = []
    for (y0, whole), (y1, _) in itertools.pairwise(bounds):
        words = [w for w in page.words if y0 - 0.5 <= w.middle < y1 + 0.5 and _inside(w, columns)]
        if not words:
            continue
        cells = {
            role: cell_lines(page, own, columns.edges[k], columns.edges[k + 1])
            for k, role in enumerate(columns.roles)
            if (own := [w for w in words if columns.edges[k] <= (w.x0 + w.x1) / 2 < columns.edges[k + 1]])
        }
        row = Row(part, cells, page, not rows, not whole and bool(rows), heading)
        rows += _split(row, free=not ruled)
    return _spread_rank(rows)


def _inside(w: Word, columns: Columns) -> bool:
    return columns.edges[0] - 2 <= (w.x0 + w.x1) / 2 <= columns.edges[-1] + 2


def measured(rows: Sequence[Row]) -> list[Row]:
    """The rows with the bounds of each cell's text as the whole extract shows them: how far its column is filled.

    Lines are counted in points and in half squares, for printers break lines by the one or by the other.
    """
    reach: dict[tuple[str, int], float] = {}
    units: dict[tuple[str, int], int] = {}

    def key(role: str, line: CellLine) -> tuple[str, int]:
        return role, round(line.right - line.left)

    every = [(role, line) for row in rows for role, lines in row.cells.items() for line in lines]
    for role, line in every:
        k = key(role, line)
        reach[k] = max(reach.get(k, 0.0), min(line.words[-1].x1, line.right) - line.left)
        units[k] = max(units.get(k, 0), line.units)
    out: list[Row] = []
    for row in rows:
        cells: dict[str, list[CellLine]] = {}
        for role, lines in row.cells.items():
            cells[role] = []
            for line in lines:
                k, width = key(role, line), line.right - line.left
                least = 0.75 * width
                right = line.left + max(reach[k], least)
                most = max(units[k], int(2 * least / line.words[0].size))
                cells[role].append(replace(line, right=right, limit=most))
        out.append(replace(row, cells=cells))
    return out


def _split(row: Row, free: bool) -> list[Row]:
    """A row that holds several ranks (or, where rows are not ruled, also the end of the row above) cut apart."""
    starts = [
        line.top
        for line in row.lines("no" if row.part == "joint" else "rank")
        if RANK_START.match(line.text.replace(" ", "")) and line.text[0].isdigit()
    ]
    starts = [y for y in starts if not _after_hyphen(row, y)]
    if row.part not in ("갑", "을", "summary", "joint") or (len(starts) < 2 and not free):
        return [row]
    cuts = starts if free else starts[1:]
    edges = [float("-inf"), *(y - 3 for y in cuts), float("inf")]
    out: list[Row] = []
    for y0, y1 in itertools.pairwise(edges):
        cells = {role: kept for role, lines in row.cells.items() if (kept := [x for x in lines if y0 <= x.top < y1])}
        if cells:
            out.append(replace(row, cells=cells, first=row.first and not out, sub=row.sub and not out))
    return out


def _after_hyphen(row: Row, top: float) -> bool:
    """True if the rank line at `top` only ends a rank whose hyphen closed the line above."""
    above = [line for line in row.lines("rank") if line.top < top]
    return bool(above) and above[-1].text.rstrip().endswith("-")


def _spread_rank(rows: list[Row]) -> list[Row]:
    """Moves a rank printed in the middle of a cell that spans several rows up to the first of them."""
    for i, row in enumerate(rows):
        if row.lines("rank") or row.sub:
            continue
        subs = []
        for later in rows[i + 1 :]:
            if not later.sub:
                break
            subs.append(later)
        owner = next((s for s in subs if s.lines("rank")), None)
        if owner is not None:
            row.cells["rank"] = owner.cells.pop("rank")
    return rows
