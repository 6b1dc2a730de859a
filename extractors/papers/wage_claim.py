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
from .common import put_case, units
from .days import put_day
from .named import put_name
from .naming import clip_name
from .offices import put_agency
from .pairs import paired
from .strips import Hit
from .sums import check_parts
from .tables import Columns, Grid, find_grids
from .told_wages import told_wages, told_workers
from .wage_sums import FIELDS, labelled_sums, put_sums, together
from .wages_by_kind import workers_by_kind

#: the number of a row that stands close to the name
_NUMBER = re.compile(r"^\s*\d{1,3}[.)]?\s+")
_REST = r"(?:제외|이외|외의|외임금|초과|나머지|그밖|그외|기타|잔여)"
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
    lambda keys: "name" in keys and len(keys & {*FIELDS, "wages", "total"}) >= 2,
    frozenset({*FIELDS, "total", "wages"}),
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
    asks = ("배당요구채권자", "채권자", "신청인", "배당요구신청인", "신청채권자", "배당요구자", "신청근로자")
    if "representative" not in out.values and re.search(r"대지급금|체당금|대위", paper.compact):
        put_name(paper, out, "representative", asks)
        put_agency(paper, out, "representative")
    if "representative" not in out.values:
        put_name(paper, out, "representative", (*asks[:3], "근로자", *asks[3:]))
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
        by_kind, grids = workers_by_kind(paper, out, notes, COLUMNS, FIELDS)
        workers = [Worker(**values) for values in by_kind]
    if not workers and (blocks := paired(paper, COLUMNS)):
        grids, workers = blocks, _workers(out, blocks, notes)
    workers = workers or _told(paper, out)
    labelled = labelled_sums(paper, out, grids, notes) if grids or not workers else {}
    if not workers:
        labelled = told_wages(paper, out) | labelled
    if not workers and labelled:
        workers = [_single(out, labelled)]
    put_sums(paper, out, grids, workers, labelled, notes)
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
            whole = together(grid, row, notes)
            for key in (*FIELDS, "total"):
                if whole is not None and whole[0] == key:
                    values[key] = out.put(f"{path}.{key}", whole[1], whole[2])
                    continue
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
                if key in FIELDS:
                    out.put(f"{path}.{key}", match.value, cell.hit())
            parts = [values[k] for k in FIELDS if values.get(k) is not None]
            if len(parts) == len([k for k in FIELDS if k in grid.columns]) and "wages" not in grid.columns:
                check_parts(out, parts, values.get("total"), f"{path}", f"{name}의 합계")
            workers.append(Worker(name=name, **{k: values.get(k) for k in FIELDS}))
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


def _single(out: Builder, labelled: dict[str, tuple[int, Hit]]) -> Worker:
    """One worker who claims for himself."""
    name = out.values.get("representative")
    for field, (value, hit) in labelled.items():
        out.put(f"workers[0].{field}", value, hit)
    if name is not None and "representative" in out.evidence:
        out.evidence["workers[0].name"] = out.evidence["representative"]
    return Worker(name=name, **{k: v for k, (v, _) in labelled.items()})
