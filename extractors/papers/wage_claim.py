"""Wage claims: each worker's last three months' wages, last three years' retirement pay, accident pay, the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from core.models.filing import WageClaim, Worker
from extractors.grammar.money import read_amount
from extractors.page.model import Page
from extractors.reading import Reading

from .blocks import Paper
from .builder import Builder, read_whole
from .common import labelled_money, put_case, same_sum, settle, units
from .days import put_day
from .named import clip_name, put_name
from .pairs import paired
from .strips import Hit
from .sums import check_parts
from .tables import Columns, Grid, covers, find_grids
from .told_wages import told_total, told_wages, told_workers
from .wages_by_kind import workers_by_kind

#: the number of a row that stands close to the name
_NUMBER = re.compile(r"^\s*\d{1,3}[.)]?\s+")
_REST = r"(?:제외|이외|외의|외임금|초과|나머지|그밖|그외|기타|잔여)"
_FIELDS = ("preferential_wages", "preferential_retirement", "accident", "ordinary")
COLUMNS = Columns(
    {
        "ordinary": re.compile(
            rf".*{_REST}.*(?:임금|급여|퇴직금|채권|금품|체불|체불금)(?:액|등|합계)?|(?:일반|후순위|무담보)(?:임금)?(?:채권)?(?:액)?|(?:그밖의?|기타|나머지)|초과분?"
        ),
        "preferential_retirement": re.compile(
            r"(?=.*3년).*퇴직.*|(?:최종|최후)3년간?(?:분)?|퇴직(?:금|급여)(?:등|액)?"
        ),
        "preferential_wages": re.compile(r"(?!.*퇴직)(?=.*3개?월).*(?:임금|급여|월급).*|(?:최종|최후)?3개?월분?"),
        "accident": re.compile(r"(?:업무상)?(?:재해)?보상금|재해보상(?:금|비)?(?:등)?"),
        "first": re.compile(r"(?:최우선변제|우선변제|최우선|우선)(?:임금)?(?:채권|금|액|임금)?(?:소계|합계|총액|계)?"),
        "total": re.compile(
            r"(?:총|소)?합?계(?:액|금액)?|.*(?:합계|총계|총액|대위액계)(?:액|금액)?|[가-힣]{1,4}액계|체불(?:임금등?)?(?:총액|합계|금액|액)|청구(?:총)?(?:액|금액)|(?:대지급금|체당금)(?:지급)?(?:액|금액|총액|합계)?|지급(?:금)?액"
        ),
        "wages": re.compile(r"(?:체불|미지급)?(?:임금|급여|월급)"),
        "name": re.compile(
            r"[가-힣]{0,6}(?:성명|이름)|[가-힣]{0,4}(?:근로자|선정자|피대위자|수급자|수령자|대상자|퇴직자|직원)(?:명|성명)?|(?:임금)?채권자(?:명)?"
        ),
    },
    lambda keys: "name" in keys and len(keys & {*_FIELDS, "wages", "total"}) >= 2,
    frozenset({*_FIELDS, "total", "wages"}),
)
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


def read(pages: Sequence[Page]) -> Reading:
    """Representative, employer, workers, sums and the day of the demand."""
    paper, out = Paper(pages), Builder()
    notes = units(paper)
    put_case(paper, out)
    put_name(
        paper,
        out,
        "representative",
        (
            "선정당사자",
            "배당요구채권자(선정당사자)",
            "신청인(선정당사자)",
            "채권자(선정당사자)",
            "선정당사자겸근로자",
            "대표자",
            "근로자대표",
        ),
        extra=r"대\s*표(?=\s*[(（]\s*선)",
    )
    if "representative" not in out.values:
        put_name(
            paper,
            out,
            "representative",
            (
                "배당요구채권자",
                "채권자",
                "신청인",
                "근로자",
                "배당요구신청인",
                "신청채권자",
                "배당요구자",
                "신청근로자",
            ),
        )
    put_name(
        paper,
        out,
        "debtor",
        (
            "채무자",
            "사용자",
            "사업주",
            "채무자(사용자)",
            "채무자(사업주)",
            "피신청인",
            "채무자겸소유자",
            "사업주(채무자)",
        ),
    )
    grids = [g for g in find_grids(paper, COLUMNS) if "name" in g.columns]
    workers = _workers(out, grids, notes)
    if not workers:
        by_kind, grids = workers_by_kind(paper, out, notes, COLUMNS, _FIELDS)
        workers = [Worker(**values) for values in by_kind]
    if not workers and (blocks := paired(paper, COLUMNS)):
        grids, workers = blocks, _workers(out, blocks, notes)
    workers = workers or _told(paper, out)
    labelled = _labelled(paper, out, grids, notes) if grids or not workers else {}
    if not workers:
        labelled = told_wages(paper, out) | labelled
    if not workers and labelled:
        workers = [_single(out, labelled)]
    _put_sums(paper, out, grids, workers, labelled, notes)
    if not workers:
        out.find("low_confidence", "근로자별 금액을 찾지 못했습니다", "workers", "error")
    put_day(paper, out, "demanded_on")
    return out.reading(WageClaim, workers=tuple(workers))


def _workers(out: Builder, grids: Sequence[Grid], notes: Any) -> list[Worker]:
    workers: list[Worker] = []
    for grid in grids:
        if "wages" in grid.columns:
            out.find(
                "low_confidence", f"임금 중 최종 3개월분이 구분되어 있지 않습니다: “{grid.headers['wages']}”", "workers"
            )
        loose = grid.headers.get("preferential_retirement", "")
        if loose and "3" not in loose:
            out.find("low_confidence", f"퇴직금이 최종 3년간의 것인지 적혀 있지 않습니다: “{loose}”", "workers")
        for row in grid.body:
            path = f"workers[{len(workers)}]"
            strip = row.one("name")
            name, _ = clip_name(_NUMBER.sub("", strip.flowing.text)) if strip is not None else ("", 0)
            if not name or total_like(name) or re.search(r"[\d:：]", name):
                continue
            out.put(f"{path}.name", name, strip.hit() if strip is not None else None)
            values: dict[str, int | None] = {}
            for key in (*_FIELDS, "total"):
                unit = notes.at(row.page, grid.top, grid.headers.get(key, ""))
                cell = row.one(key) or row.summing(key)
                if cell is None and row.all(key):
                    several = " / ".join(s.text for s in row.all(key))
                    out.find("low_confidence", f"어느 칸이 맞는지 확정할 수 없습니다: {several}", f"{path}.{key}")
                if key == "preferential_retirement" and "3" not in grid.headers.get(key, "3"):
                    cell = None
                match = read_whole(cell, lambda t, unit=unit: read_amount(t, unit)) if cell is not None else None  # type: ignore[misc]
                if match is None or cell is None:
                    continue
                if match.value is None or not isinstance(match.value, int):
                    out.doubt(f"{path}.{key}", match, cell.hit())
                    continue
                values[key] = match.value
                if key in _FIELDS:
                    out.put(f"{path}.{key}", match.value, cell.hit())
            parts = [values[k] for k in _FIELDS if values.get(k) is not None]
            if len(parts) == len([k for k in _FIELDS if k in grid.columns]) and "wages" not in grid.columns:
                check_parts(out, parts, values.get("total"), f"{path}", f"{name}의 합계")
            workers.append(Worker(name=name, **{k: values.get(k) for k in _FIELDS}))
    return workers


def _told(paper: Paper, out: Builder) -> list[Worker]:
    workers: list[Worker] = []
    for found in told_workers(paper, out):
        for key, (value, hit) in found.items():
            out.put(f"workers[{len(workers)}].{key}", value, hit)
        workers.append(Worker(**{key: value for key, (value, _) in found.items()}))
    return workers


def total_like(name: str) -> bool:
    return bool(re.fullmatch(r"(?:합|총|소)?\s*계|[\d\s]+", name))


def _labelled(paper: Paper, out: Builder, grids: Sequence[Grid], notes: Any) -> dict[str, tuple[int, Hit]]:
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


def _single(out: Builder, labelled: dict[str, tuple[int, Hit]]) -> Worker:
    """One worker who claims for himself."""
    name = out.values.get("representative")
    for field, (value, hit) in labelled.items():
        out.put(f"workers[0].{field}", value, hit)
    if name is not None and "representative" in out.evidence:
        out.evidence["workers[0].name"] = out.evidence["representative"]
    return Worker(name=name, **{k: v for k, (v, _) in labelled.items()})


def _put_sums(
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
        for key in (*_FIELDS, "amount", "total", "first"):
            strip = row.one(key) or row.summing(key)
            unit = notes.at(row.page, grid.top, grid.headers.get(key, ""))
            match = read_whole(strip, lambda t, unit=unit: read_amount(t, unit)) if strip is not None else None  # type: ignore[misc]
            if strip is not None and match is not None and isinstance(match.value, int):
                totals[key] = (match.value, strip.hit())
    if "amount" in totals and "total" not in totals:
        totals["total"] = totals["amount"]
    for key in _FIELDS:
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
    rows = [[getattr(w, k) for k in _FIELDS] for w in workers]
    flat = [v for r in rows for v in r if v is not None]
    if not found and len(flat) > 1:
        found = same_sum(paper, out, sum(flat))
    total = settle(out, "total", found)
    printed_ordinary = totals.get("ordinary") or labelled.get("ordinary")
    if printed_ordinary and len(workers) > 1:
        out.put("ordinary", *printed_ordinary)
    first = totals.get("first")
    for match, hit, label in labelled_money(
        paper,
        ("최우선변제금액", "우선변제금액", "최우선변제채권", "우선변제채권", "최우선변제액", "최우선변제임금채권"),
        unit=notes,
    ):
        if not label.below and isinstance(match.value, int) and not covers(grids, label.block.strip):
            first = first or (match.value, hit)
    if first:
        out.put("preferential", *first)
    complete = bool(rows) and all(r[0] is not None for r in rows) and not any("wages" in g.columns for g in grids)
    loose = any("3" not in g.headers.get("preferential_retirement", "3") for g in grids)
    if total is not None and complete and not loose:
        check_parts(out, flat, total, "total", "근로자별 금액의 합계")
