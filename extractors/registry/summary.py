"""주요 등기사항 요약: never a second count, only held against the entries whose strikes were read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from core.models.base import Finding
from core.models.filing import Foreign, RegistryEntry
from extractors.grammar.money import find_amounts
from extractors.registry.cancellations import is_right
from extractors.registry.flow import CellLine, join
from extractors.registry.grid import Row

_RANK = re.compile(r"^(\d{1,4}(?:-\d{1,3})*)(?:\(전[\d-]*\)?)?(\(\d{1,2}\))?")
_RECEIPT = re.compile(r"제(\d+)(?:-\d+)?호")
#: what the summary leaves out although it burdens the property
_NOT_LISTED = re.compile(r"신탁")


@dataclass
class Stated:
    """A row of the summary: what it says is live."""

    section: Literal["갑", "을"]
    rank: str
    purpose: list[CellLine] = field(default_factory=list)
    receipt: list[CellLine] = field(default_factory=list)
    matter: list[CellLine] = field(default_factory=list)

    @property
    def receipt_no(self) -> int | None:
        m = _RECEIPT.search(join(self.receipt).squash().text)
        return int(m[1]) if m else None

    @property
    def amounts(self) -> list[int | Foreign]:
        return [a.value for a in find_amounts(join(self.matter, one_line=True).text) if a.value is not None]


def read_summary(rows: Sequence[Row]) -> list[Stated]:
    """Rows of parts 2 (갑구) and 3 (을구) of the summary."""
    out: list[Stated] = []
    for row in rows:
        if row.part != "summary" or row.heading not in ("2", "3"):
            continue
        section: Literal["갑", "을"] = "갑" if row.heading == "2" else "을"
        m = _RANK.match(join(row.lines("rank")).squash().text)
        if m:
            out.append(Stated(section, m[1] + (m[2] or "")))
        if out and out[-1].section == section:
            out[-1].purpose += row.lines("purpose")
            out[-1].receipt += row.lines("receipt")
            out[-1].matter += row.lines("holders")
    return out


def check_summary(entries: Sequence[RegistryEntry], rows: Sequence[Row], complete: bool | None) -> list[Finding]:
    """Differences between the summary and the live entries, each with both sides."""
    if not any(r.part == "summary" for r in rows):
        return []
    stated = read_summary(rows)
    printed = {h for r in rows if r.part == "summary" for h in r.heading}
    findings: list[Finding] = []
    for s in stated:
        findings += _check_row(entries, s)
    if complete is False:
        return findings
    listed: set[tuple[str, str]] = {(s.section, s.rank) for s in stated}
    for i, e in enumerate(entries):
        if ("2" if e.section == "갑" else "3") not in printed:
            continue
        if e.live and is_right(e) and not _NOT_LISTED.search(e.purpose) and not _listed(e, listed):
            message = f"{e.section}구 {e.rank}번 {e.purpose}: 말소선은 없으나 주요 등기사항 요약에 없음"
            findings.append(_conflict(message, i))
    return findings


def _listed(e: RegistryEntry, listed: set[tuple[str, str]]) -> bool:
    return (e.section, e.rank) in listed or (e.section, e.rank.split("(")[0]) in listed


def _check_row(entries: Sequence[RegistryEntry], s: Stated) -> list[Finding]:
    same = [i for i, e in enumerate(entries) if e.section == s.section and s.rank in (e.rank, e.rank.split("(")[0])]
    what = f"주요 등기사항 요약의 {s.section}구 {s.rank}번 {join(s.purpose, one_line=True).text}"
    if not same:
        return [_conflict(f"{what}: 본문에서 그 등기를 찾지 못함", None)]
    alive = [i for i in same if entries[i].live]
    if not alive:
        return [_conflict(f"{what}: 본문에는 말소선이 있음", same[0])]
    number = s.receipt_no
    numbers = {entries[i].receipt_no for i in alive}
    if number is not None and None not in numbers and number not in numbers:
        return [_conflict(f"{what}: 접수번호가 제{number}호이나 본문은 제{entries[alive[0]].receipt_no}호", alive[0])]
    family = [e for e in entries if e.section == s.section and (e.rank == s.rank or e.rank.startswith(f"{s.rank}-"))]
    known = [e.amount for e in family if e.live and e.amount is not None]
    if s.amounts and known and not any(a in known for a in s.amounts):
        return [_conflict(f"{what}: 금액이 {s.amounts[0]}이나 본문은 {known[-1]}", alive[0], "amount")]
    return []


def _conflict(message: str, index: int | None, name: str = "live") -> Finding:
    where = f"entries[{index}].{name}" if index is not None else "entries"
    advice = "말소선과 요약이 다르므로 등기사항증명서 원본을 확인하십시오."
    return Finding(severity="error", code="summary_conflict", message=message, where=where, advice=advice)
