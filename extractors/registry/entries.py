"""Joins table rows into entries as printed: rows broken over pages, sub-rows of one rank, former rank numbers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from extractors.registry.flow import CellLine, Flow, join
from extractors.registry.grid import Row

COLUMNS = ("rank", "purpose", "receipt", "cause", "holders")
_RANK = re.compile(r"^(\d{1,4}(?:-\d{1,3})*)(?:\(전[\d-]*\)?)?(?:\((\d{1,2})\))?")
_FORMER = re.compile(r"^\(?전[\d-]*\)?$|^\)$")
_SUB_RANK = re.compile(r"^\((\d{1,2})\)")
_DATE = re.compile(r"^\d{4}년\d{1,2}월\d{1,2}일")
_NOTHING = re.compile(r"^-*기록사항없음-*$")


@dataclass
class Printed:
    """One entry as printed: its lines by column. `rank` is None where it cannot be read."""

    section: Literal["갑", "을"]
    rank: str | None
    cells: dict[str, list[CellLine]] = field(default_factory=lambda: {c: [] for c in COLUMNS})
    #: it shares the rank cell of an entry above
    shared: bool = False
    #: … as it seems, for no rule or rank says so
    inferred: bool = False

    def flow(self, column: str, one_line: bool = True) -> Flow:
        return join(self.cells[column], one_line)

    def add(self, cells: dict[str, list[CellLine]]) -> None:
        for role, lines in cells.items():
            self.cells.setdefault(role, []).extend(lines)

    @property
    def lines(self) -> list[CellLine]:
        return [line for lines in self.cells.values() for line in lines]


def gather(rows: Iterable[Row]) -> list[Printed]:
    """Entries of 갑구 and 을구 in the order of print. Nothing that stands in a row is dropped."""
    out: list[Printed] = []
    for row in rows:
        if row.part not in ("갑", "을") or not row.all_lines:
            continue
        if _NOTHING.match("".join(line.text for line in row.all_lines).replace(" ", "")):
            continue
        for piece, sub in _sub_rows(row):
            _place(out, row, piece, sub)
    return out


def _place(out: list[Printed], row: Row, cells: dict[str, list[CellLine]], sub: bool) -> None:
    """Opens a new entry for `cells` or lengthens the last one."""
    section: Literal["갑", "을"] = "갑" if row.part == "갑" else "을"
    rank_text = _text(cells, "rank")
    last = out[-1] if out and out[-1].section == section else None
    index = _SUB_RANK.match(_text(cells, "purpose")) or _SUB_RANK.match(rank_text)
    m = _RANK.match(rank_text)
    if m and last is not None and last.inferred and row.first and not cells.get("purpose"):
        last.rank, last.shared, last.inferred = m[1], False, False
    elif m:
        rank = m[1] + (f"({m[2] or (index and index[1])})" if m[2] or index else "")
        out.append(Printed(section, rank))
    elif last is not None and index and last.rank is not None and _opens(last, cells):
        out.append(Printed(section, f"{_base(last.rank)}({index[1]})", shared=True))
    elif last is not None and (not rank_text or _FORMER.match(rank_text)):
        trust = _text(cells, "purpose") == "신탁" and bool(last.cells["purpose"])  # always an entry beside the transfer
        if sub or trust or (_complete(last) and _DATE.match(_text(cells, "receipt")) and cells.get("purpose")):
            out.append(Printed(section, last.rank, shared=True, inferred=not sub and not trust))
        elif row.page.ocr and not row.first and cells.get("purpose") and cells.get("receipt"):
            out.append(Printed(section, None))  # the pixels of its rank were not read
        elif not row.first and cells.get("purpose"):  # a rule parts it from the row above: 신탁 under 소유권이전
            out.append(Printed(section, last.rank, shared=True, inferred=True))
    else:
        out.append(Printed(section, None))
    out[-1].add(cells)


def _base(rank: str) -> str:
    return rank.split("(")[0]


def _opens(last: Printed, cells: dict[str, list[CellLine]]) -> bool:
    """True if `cells` begin a sub-row: they bring a receipt or a purpose of their own."""
    return bool(cells.get("purpose")) and (bool(cells.get("receipt")) or bool(last.cells["purpose"]))


def _complete(entry: Printed) -> bool:
    """True if the receipt of `entry` has both its date and its number."""
    text = entry.flow("receipt").squash().text
    return bool(_DATE.match(text)) and bool(re.search(r"제\d+(-\d+)?호$", text))


def _text(cells: dict[str, list[CellLine]], column: str) -> str:
    return join(cells.get(column, [])).squash().text


def _sub_rows(row: Row) -> list[tuple[dict[str, list[CellLine]], bool]]:
    """A band that holds several entries of one rank, cut where a second receipt or a second `(n)` begins."""
    tops = [line.top for line in row.lines("purpose") if _SUB_RANK.match(line.text.replace(" ", ""))]
    if len(tops) < 2:
        tops = _receipt_tops(row.lines("receipt"))
    if len(tops) < 2:
        return [(row.cells, row.sub)]
    edges = [float("-inf"), *(y - 3 for y in tops[1:]), float("inf")]
    pieces = []
    for y0, y1 in itertools.pairwise(edges):
        cells = {role: kept for role, lines in row.cells.items() if (kept := [x for x in lines if y0 <= x.top < y1])}
        pieces.append((cells, row.sub or y0 > float("-inf")))
    return pieces


def _receipt_tops(lines: list[CellLine]) -> list[float]:
    """Where a full receipt (date and number) begins, in a cell that may hold several."""
    tops: list[float] = []
    text = "제0호"
    for line in lines:
        if re.match(r"\d{4}년", line.text.replace(" ", "")) and re.search(r"제\d+(-\d+)?호$", text):
            tops.append(line.top)
            text = ""
        text += line.text.replace(" ", "")
    return tops
