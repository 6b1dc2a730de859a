"""공동담보목록: the properties that secure a claim together; struck rows are released."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.models.base import Finding
from core.models.filing import Evidence, JointCollateral
from extractors.page.model import Page
from extractors.registry.flow import CellLine, Flow, join
from extractors.registry.grid import Row
from extractors.registry.titles import squashed

_LIST_NO = re.compile(r"목록번호[:：]?제?(\d{4}-\d{1,6}|\d{1,6})호?")
_ENDED = re.compile(r"말소|해지|소멸|포기|멸실|해제")


class _Item:
    """One row of a list, which may go on over pages."""

    def __init__(self, list_no: str | None, no: int | None) -> None:
        self.list_no, self.no = list_no, no
        self.number: list[CellLine] = []
        self.description: list[CellLine] = []
        self.ended: list[CellLine] = []


def read_lists(
    rows: Sequence[Row], pages: Sequence[Page], evidence: Evidence, findings: list[Finding]
) -> list[JointCollateral]:
    """Rows of all 공동담보목록, each once although a list may be printed several times."""
    items = _items(rows, _printed_numbers(pages))
    out: dict[tuple[str | None, int | None, str], JointCollateral] = {}
    for item in items:
        description = join(item.description, one_line=True)
        text = re.sub(r"\s+", " ", description.text).strip()
        if not text:
            message = f"공동담보목록 {item.list_no or ''} {item.no}번: 부동산의 표시를 읽을 수 없음"
            findings.append(
                Finding(severity="warning", code="description_unread", message=message, where="joint_collateral")
            )
            continue
        words = [w for line in (item.number or item.description) for w in line.words]
        row = JointCollateral(list_no=item.list_no, no=item.no, description=text, live=not all(w.struck for w in words))
        key = (row.list_no, row.no, "" if row.no is not None else text)
        where = f"joint_collateral[{len(out)}]"
        if key in out:
            _compare(out[key], row, findings)
            continue
        out[key] = row
        _prove(evidence, where, item, description)
        ended = join(item.ended, one_line=True).only(False)
        if row.live and _ENDED.search(ended.squash().text):
            message = f"소멸 원인이 적혀 있으나 말소선이 없음: ‘{ended.text}’"
            findings.append(Finding(severity="warning", code="strike_unclear", message=message, where=f"{where}.live"))
    return list(out.values())


def _prove(evidence: Evidence, where: str, item: _Item, description: Flow) -> None:
    for name, flow in (("no", join(item.number)), ("description", description)):
        found = flow.evidence
        if found is not None:
            evidence[f"{where}.{name}"] = found


def _compare(old: JointCollateral, new: JointCollateral, findings: list[Finding]) -> None:
    same = re.sub(r"\s", "", old.description) == re.sub(r"\s", "", new.description)
    if old.live != new.live or not same:
        name = f"공동담보목록 {old.list_no or ''} {old.no}번"
        message = f"{name}이 서로 다르게 두 번 인쇄됨: ‘{old.description}’ / ‘{new.description}’"
        findings.append(Finding(severity="warning", code="list_conflict", message=message, where="joint_collateral"))


def _printed_numbers(pages: Sequence[Page]) -> list[tuple[int, float, str]]:
    """Places where `목록번호 2021-88` is printed: (index of page, height, number)."""
    return [
        (page.number, line.box[1], m[1])
        for page in pages
        for line in page.lines
        if (m := _LIST_NO.search(squashed(line)))
    ]


def _items(rows: Sequence[Row], numbers: Sequence[tuple[int, float, str]]) -> list[_Item]:
    out: list[_Item] = []
    for row in rows:
        if row.part != "joint" or not (row.lines("description") or row.lines("no")):
            continue
        first = row.all_lines[0]
        here = (row.page.number, first.top)
        list_no = next((number for page, top, number in reversed(numbers) if (page, top) <= here), None)
        text = join(row.lines("no")).squash().text or join(row.lines("rank")).squash().text if "no" in row.cells else ""
        m = re.match(r"^(\d{1,4})", text)
        if m or not out or not row.first:
            out.append(_Item(list_no, int(m[1]) if m else None))
        item = out[-1]
        item.number += row.lines("no")
        item.description += row.lines("description")
        item.ended += row.lines("ended")
    return out
