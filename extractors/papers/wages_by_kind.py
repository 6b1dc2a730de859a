"""Workers' tables that have a row for every kind of claim: name (merged over its rows), kind, amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractors.grammar.money import read_amount

from .blocks import Paper
from .builder import Builder, read_whole
from .common import Units
from .naming import clip_name
from .strips import Hit
from .sums import check_parts
from .tables import Columns, Grid, Row, find_grids

COLUMNS = Columns(
    {
        "kind": re.compile(r"(?:[가-힣]{0,4}채권|임금|체불|청구)?(?:의)?(?:종류|구분|항목|내역|내용|명목|세부내역)"),
        "amount": re.compile(r"(?:체불|청구|미지급|미지급임금)?(?:금액|액)"),
        "total": re.compile(r"(?:총|소)?(?:합계|계)(?:액|금액)?|(?:개인별|근로자별|1인당)합계(?:액)?"),
        "name": re.compile(r"[가-힣]{0,6}(?:성명|이름)|[가-힣]{0,4}(?:근로자|선정자|신청인|채권자)(?:명|성명)?"),
    },
    lambda keys: {"name", "kind", "amount"} <= keys,
    frozenset({"amount", "total"}),
    frozenset({"name", "total"}),
)
_NUMBER = re.compile(r"^\s*\d{1,3}[.)]?\s+")


def workers_by_kind(
    paper: Paper, out: Builder, notes: Units, kinds: Columns, fields: Sequence[str]
) -> tuple[list[dict[str, Any]], list[Grid]]:
    """Every worker with her sums by kind, and the tables they stand in. `kinds`: which words name which of `fields`."""
    grids = find_grids(paper, COLUMNS)
    workers: list[dict[str, Any]] = []
    wholes: list[tuple[int, Hit] | None] = []
    last: object = None
    for grid in grids:
        for row in grid.body:
            strip = row.one("name")
            name = clip_name(_NUMBER.sub("", strip.flowed))[0] if strip is not None else ""
            if not name or strip is None or re.search(r"[\d:：]", name):
                continue
            # the merged cell of a worker counts for each of its rows
            if (strip.page.number, strip.box) != last:
                last = (strip.page.number, strip.box)
                out.put(f"workers[{len(workers)}].name", name, strip.hit())
                workers.append({"name": name})
                wholes.append(_amount(grid, row, "total", notes))
            _add(out, workers, grid, row, notes, kinds, fields)
    for n, (worker, whole) in enumerate(zip(workers, wholes, strict=True)):
        if whole is not None:
            parts = [v for k, v in worker.items() if k != "name"]
            check_parts(out, parts, whole[0], f"workers[{n}]", f"{worker['name']}의 합계")
    return workers, grids


def _add(
    out: Builder,
    workers: list[dict[str, Any]],
    grid: Grid,
    row: Row,
    notes: Units,
    kinds: Columns,
    fields: Sequence[str],
) -> None:
    """One kind's amount to the last worker; a kind that is not certain, or stands there twice, is said."""
    path = f"workers[{len(workers) - 1}]"
    kind = row.one("kind")
    field = kinds.classify([kind.flowed]) if kind is not None else None
    amount = _amount(grid, row, "amount", notes)
    quoted = " ".join(s.text for key in ("kind", "amount") for s in row.all(key))
    if (
        field is None
        or field not in fields
        or amount is None
        or (field == "preferential_retirement" and kind and "3" not in kind.text)
    ):
        out.find("low_confidence", f"어느 채권의 금액인지 확정할 수 없습니다: “{quoted}”", path)
    elif field in workers[-1]:
        out.find("amount_conflict", f"같은 종류의 금액이 여럿 적혀 있습니다: “{quoted}”", f"{path}.{field}", "error")
        workers[-1][field] = None
        out.drop(f"{path}.{field}")
    else:
        workers[-1][field] = out.put(f"{path}.{field}", *amount)


def _amount(grid: Grid, row: Row, key: str, notes: Units) -> tuple[int, Hit] | None:
    strip = row.one(key)
    if strip is None:
        return None
    unit = notes.at(row.page, grid.top, grid.headers.get(key, ""))
    match = read_whole(strip, lambda t: read_amount(t, unit))
    return (match.value, strip.hit()) if isinstance(match.value, int) else None
