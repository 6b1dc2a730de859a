"""What a wage claim says its workers' claims come to: by kind, first of rank, the rest, all together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from core.models.filing import Worker
from extractors.grammar.money import read_amount

from .blocks import Paper
from .builder import Builder, read_whole
from .common import Units, labelled_money, same_sum, settle
from .strips import Hit, Strip
from .sums import check_parts
from .tables import Columns, Grid, Row, covers, find_grids
from .told_wages import told_total

FIELDS = ("preferential_wages", "preferential_retirement", "accident", "ordinary")
_LABELS: dict[str, tuple[str, ...]] = {
    "preferential_wages": (
        "최종3개월분임금",
        "최종3개월분의임금",
        "최종3월분임금",
        "최종3월분의임금",
        "최종3개월임금",
        "최종3개월간임금",
        "최종3개월간의임금",
        "최종3개월의임금",
        "최후3개월분임금",
    ),
    "preferential_retirement": (
        "최종3년간퇴직금",
        "최종3년간의퇴직금",
        "최종3년분퇴직금",
        "최종3년분의퇴직금",
        "최종3년퇴직금",
        "최종3년간퇴직급여",
        "최종3년간의퇴직급여등",
        "최종3년간의퇴직급여",
        "최후3년간퇴직금",
    ),
    "accident": (
        "재해보상금",
        "재해보상",
        "재해보상비",
    ),
    "ordinary": (
        "그밖의임금",
        "그밖의임금채권",
        "기타임금",
        "기타임금채권",
        "나머지임금",
        "일반임금",
        "일반임금채권",
        "그외임금",
        "그밖의임금등",
        "그밖의임금및퇴직금",
        "나머지임금및퇴직금",
        "기타임금및퇴직금",
        "그밖의체불임금",
    ),
}
_TOTAL = (
    "합계",
    "총계",
    "청구금액",
    "총청구액",
    "청구금액합계",
    "총액",
    "계",
    "합계금액",
    "청구총액",
    "배당요구금액",
    "배당요구채권액",
    "체불금액",
    "체불총액",
    "청구채권액",
    "총청구금액",
    "청구채권",
    "청구액",
    "배당요구총액",
    "합계액",
)


def together(grid: Grid, row: Row, notes: Units) -> tuple[str, int, Hit] | None:
    """The one kind that has several columns (`기타 체불임금 | 기타 퇴직금`), if all columns make up the row's total."""
    several = [k for k in FIELDS if len(row.all(k)) > 1]
    whole = _value(grid, row, "total", row.one("total"), notes)
    if len(several) != 1 or whole is None:
        return None
    key = several[0]
    parts = [(k, _value(grid, row, k, s, notes)) for k in FIELDS for s in row.all(k)]
    if any(v is None for _, v in parts) or sum(v or 0 for _, v in parts) != whole:
        return None
    strips = row.all(key)
    words = tuple(w for s in strips for w in s.words)
    return key, sum(v or 0 for k, v in parts if k == key), Hit(strips[0].page, words)


def _value(grid: Grid, row: Row, key: str, strip: Strip | None, notes: Units) -> int | None:
    """The amount of a cell; nothing where it says that there is none."""
    if strip is None:
        return None
    unit = notes.at(row.page, grid.top, grid.headers.get(key, ""))
    match = read_whole(strip, lambda t: read_amount(t, unit))
    return match.value if isinstance(match.value, int) else 0 if match.reason == "absent" else None


#: tables that say what all workers' claims come to, a row for each kind
_BY_KIND = Columns(
    {
        "kind": re.compile(r"(?:채권|청구|임금|금품)?(?:의)?(?:구분|종류|내역|항목|내용)|채권(?:명|명칭)?"),
        "amount": re.compile(r"(?:청구|채권|체불|배당요구)?(?:금)?액|합계(?:액|금액)?"),
        "name": re.compile(r"성명|이름|근로자(?:명)?|선정자"),
    },
    lambda keys: {"kind", "amount"} <= keys and "name" not in keys,
    frozenset({"amount"}),
)
_FIRST = re.compile(r"(?:최우선|우선)변제(?:권(?:이)?있는)?(?:임금)?(?:등)?(?:채권|금|임금|금액)?(?:액)?(?:[(（].*)?")
_ORDINARY = re.compile(r"(?:일반|그밖의|기타|나머지|후순위|그외)(?:체불)?임금(?:등)?(?:채권)?(?:액)?(?:[(（].*)?")


def _sums_by_kind(paper: Paper, notes: Units, workers: Sequence[Grid]) -> Iterator[tuple[str, int, Hit]]:
    """Rows such as `우선변제채권 | 5명 | 66,404,320` of a table outside of the workers' own."""
    for grid in find_grids(paper, _BY_KIND):
        if any(g.page is grid.page and abs(g.top - grid.top) < 3 for g in workers):
            continue
        for row in grid.rows:
            kind, strip = row.one("kind"), row.one("amount")
            value = _value(grid, row, "amount", strip, notes)
            said = re.sub(r"\s", "", kind.flowed if kind is not None else row.label)
            field = "preferential" if _FIRST.fullmatch(said) else "ordinary" if _ORDINARY.fullmatch(said) else ""
            if field and value is not None and strip is not None:
                yield field, value, strip.hit()


def labelled_sums(paper: Paper, out: Builder, grids: Sequence[Grid], notes: Any) -> dict[str, tuple[int, Hit]]:
    """Sums per kind after labels outside of the workers' table."""
    found: dict[str, tuple[int, Hit]] = {}
    for field, words in _LABELS.items():
        hits: list[tuple[int, Hit]] = []
        for match, hit, label in labelled_money(paper, words, unit=notes):
            if label.below or covers(grids, label.block.strip) or _in_head(grids, label.block.strip):
                continue
            if isinstance(match.value, int):
                hits.append((match.value, hit))
            else:
                out.doubt(field, match, hit)
        if len({v for v, _ in hits}) == 1:
            found[field] = hits[0]
        elif hits:
            listed = " / ".join(h.text for _, h in hits)
            out.find("amount_conflict", f"서로 다른 값이 적혀 있습니다: {listed}", field, "error")
    return found


def _in_head(grids: Sequence[Grid], strip: Any) -> bool:
    return any(g.page is strip.page and abs(g.top - strip.box[1]) < 30 and g.top <= strip.box[1] + 2 for g in grids)


def put_sums(
    paper: Paper,
    out: Builder,
    grids: Sequence[Grid],
    workers: Sequence[Worker],
    labelled: dict[str, tuple[int, Hit]],
    notes: Any,
) -> None:
    """`total`, `preferential`, `ordinary` as printed, and every column of totals against its rows."""
    totals: dict[str, tuple[int, Hit]] = {}
    for grid, row in [(g, r) for g in grids for r in g.totals][-1:]:
        for key in (*FIELDS, "amount", "total", "first"):
            strip = row.one(key) or row.summing(key)
            unit = notes.at(row.page, grid.top, grid.headers.get(key, ""))
            match = read_whole(strip, lambda t, unit=unit: read_amount(t, unit)) if strip is not None else None  # type: ignore[misc]
            if strip is not None and match is not None and isinstance(match.value, int):
                totals[key] = (match.value, strip.hit())
        if (whole := together(grid, row, notes)) is not None:
            totals[whole[0]] = whole[1:]
    if "amount" in totals and "total" not in totals:
        totals["total"] = totals["amount"]
    for key in FIELDS:
        column = [getattr(w, key) for w in workers]
        printed = totals.get(key) or (labelled.get(key) if grids else None)
        if printed and column and all(v is not None for v in column):
            check_parts(out, column, printed[0], key, "근로자별 금액")
        if key in totals and key in labelled and totals[key][0] != labelled[key][0]:
            message = f"표의 합계 {totals[key][0]:,}원, 본문 {labelled[key][0]:,}원"
            out.find("sum_mismatch", message, key, "error")
    found: list[tuple[Any, Hit | None]] = [totals["total"]] if "total" in totals else []
    for match, hit, label in labelled_money(paper, _TOTAL, unit=notes):
        if not label.below and not covers(grids, label.block.strip) and isinstance(match.value, int):
            found.append((match.value, hit))
    found = found or [*told_total(paper)]
    rows = [[getattr(w, k) for k in FIELDS] for w in workers]
    flat = [v for r in rows for v in r if v is not None]
    if not found and len(flat) > 1:
        found = same_sum(paper, out, sum(flat))
    total = settle(out, "total", found)
    by_kind = {field: (value, hit) for field, value, hit in _sums_by_kind(paper, notes, grids)}
    printed_ordinary = totals.get("ordinary") or labelled.get("ordinary") or by_kind.get("ordinary")
    if printed_ordinary:
        out.put("ordinary", *printed_ordinary)
    first = totals.get("first") or by_kind.get("preferential") or _first(paper, grids, notes)
    if first:
        out.put("preferential", *first)
    complete = bool(rows) and all(r[0] is not None for r in rows) and not any("wages" in g.columns for g in grids)
    loose = any("3" not in g.headers.get("preferential_retirement", "3") for g in grids)
    if total is not None and complete and not loose:
        check_parts(out, flat, total, "total", "근로자별 금액의 합계")
        for printed, keys in ((first, FIELDS[:-1]), (printed_ordinary, FIELDS[-1:])):
            parts = [getattr(w, k) or 0 for w in workers for k in keys]
            if printed and any(parts):
                where = "preferential" if len(keys) > 1 else "ordinary"
                check_parts(out, parts, printed[0], where, "근로자별 금액의 합계")


def _first(paper: Paper, grids: Sequence[Grid], notes: Units) -> tuple[int, Hit] | None:
    """The sum of first rank after its label, which may be a sum with the rank in brackets (`소계(최우선변제)`)."""
    words = ("최우선변제금액", "우선변제금액", "최우선변제채권", "우선변제채권", "최우선변제액", "최우선변제임금채권")
    for match, hit, label in labelled_money(paper, (*words, "소계", "합계", "계"), unit=notes):
        if label.below or not isinstance(match.value, int) or covers(grids, label.block.strip):
            continue
        if label.label in words or _FIRST.fullmatch(label.note):
            return match.value, hit
    return None
