"""Says which printed lines of rights came into no row: nothing on an extract is left out silently."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.models.base import Finding, Severity
from extractors.page.model import Page
from extractors.registry.columns import find_anchors
from extractors.registry.grid import Row
from extractors.registry.titles import squashed

#: what only the rows of an extract say: a receipt, a sum, a right
_OF_A_RIGHT = re.compile(r"제\d{1,7}호|금[\d,]{5,}원|근저당권설정|가압류|경매개시결정|\d{6}-[\d*]{7}")


def unread_text(pages: Sequence[Page], rows: Sequence[Row]) -> list[Finding]:
    """A finding for each page with lines that speak of rights but belong to no row of any table."""
    taken = {id(w) for row in rows for line in row.all_lines for w in line.words}
    findings: list[Finding] = []
    for page in pages:
        anchors = find_anchors(page)
        if any(a.kind == "heading" or a.value == "summary" for a in anchors):
            break  # what follows only repeats
        known = {id(w) for anchor in anchors for w in anchor.line.words}
        lost = [
            line
            for line in page.lines
            if not any(id(w) in taken or id(w) in known for w in line.words) and _OF_A_RIGHT.search(squashed(line))
        ]
        if lost:
            message = f"{page.number}쪽의 {len(lost)}줄이 어느 등기에도 속하지 않음: ‘{lost[0].text}’"
            severity: Severity = "warning" if page.ocr else "error"
            findings.append(Finding(severity=severity, code="unread_text", message=message, where="entries"))
    return findings
