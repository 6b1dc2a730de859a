"""Which of 갑구 and 을구 a row belongs to where the title is missing or could not be read (a scan, a missing page)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core.models.base import Finding
from extractors.registry.flow import join
from extractors.registry.grid import Row, Scan

_OTHER_RIGHTS = re.compile(r"근저당|전세권|지상권|지역권|임차권|저당권설정")
_OWNERSHIP = re.compile(r"소유권|압류|경매개시|가처분|등기명의인")


def settle_sections(scan: Scan, uncertain: bool) -> tuple[list[Row], list[Finding]]:
    """The rows with their sections; rows under no sure title go to 을구 from the first right that only 을구 holds.

    `uncertain`: pages are missing or were read from pixels. Titles that were read on text pages are never overruled.
    """
    rows = list(scan.rows)
    titled = any(r.part == "을" for r in rows)
    if titled and not uncertain and not scan.untitled:
        return rows, []
    at = next((i for i, r in enumerate(rows) if r.part == "갑" and _OTHER_RIGHTS.search(_purpose(r))), None)
    findings: list[Finding] = []
    if at is not None:
        start = _first_of_section(rows, at)
        rows = [replace(r, part="을") if i >= start and r.part == "갑" else r for i, r in enumerate(rows)]
        message = f"을구의 제목을 읽지 못하여 등기목적 ‘{_purpose(rows[at])}’에 따라 을구로 봄"
        findings.append(Finding(severity="warning", code="section_inferred", message=message, where="entries"))
    elif scan.untitled:
        message = "갑구·을구의 제목이 없는 쪽에서 시작하므로 구를 확정할 수 없음"
        findings.append(Finding(severity="error", code="section_unread", message=message, where="entries"))
    return rows, findings


def _first_of_section(rows: Sequence[Row], at: int) -> int:
    """The row with rank 1 that opens the section which row `at` belongs to, if nothing before it speaks against."""
    for i in range(at, -1, -1):
        if rows[i].part != "갑" or (i < at and _OWNERSHIP.search(_purpose(rows[i]))):
            return i + 1
        if join(rows[i].lines("rank")).squash().text.startswith("1") and not _continues(rows, i):
            return i
    return at


def _continues(rows: Sequence[Row], i: int) -> bool:
    """True if the rank at row `i` (1-1, 10, 12) is not the first of a section."""
    return not re.match(r"1(?!\d|-)", join(rows[i].lines("rank")).squash().text)


def _purpose(row: Row) -> str:
    return join(row.lines("purpose")).squash().text
