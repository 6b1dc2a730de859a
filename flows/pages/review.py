"""What the review sheet shows beside the schedule: findings in order of urgency, figures by column, documents."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from core.models.base import Finding
from core.models.filing import Document
from core.schedule import Schedule
from core.schedule.model import Figure

from .draft import Draft
from .pictures import Pictures

DOCUMENT = {
    "registry_extract": "등기사항증명서",
    "claim_statement": "채권계산서",
    "distribution_demand": "배당요구신청서",
    "lease_claim": "임차인 권리신고 및 배당요구",
    "wage_claim": "임금채권 배당요구",
    "tax_demand": "교부청구서(조세)",
    "public_charge_demand": "교부청구서(공과금)",
    "sale_statement": "매각물건명세서",
    "cost_statement": "집행비용계산서",
    "unknown": "알 수 없는 문서",
    "unreadable": "읽을 수 없는 문서",
}

#: endings of filings that the review sheet links to: whoever files chooses the name, and a browser takes what ends in
#: .html or .svg for a page that may do what the review sheet may
OPENED = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"})


@dataclass(frozen=True)
class FigureGroup:
    """The figures of one claim, with the columns of the schedule that it fills."""

    claim: str
    creditor: str
    columns: tuple[str, ...]
    paid: int
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class DocumentLine:
    """One document of a filing."""

    file: str
    first_page: int
    pages: str
    kind: str
    findings: tuple[Finding, ...]


def review_context(draft: Draft, schedule: Schedule, pictures: Pictures) -> dict[str, Any]:
    """Names that the review template uses besides the schedule."""
    order = {"error": 0, "warning": 1, "note": 2}
    findings = sorted(draft.result.findings, key=lambda f: order[f.severity])
    claims = [c.id for c in draft.case.claims]
    return {
        "findings": [(n, f, target(f.where, claims), filing(f.where, draft.files)) for n, f in enumerate(findings, 1)],
        "counts": {s: sum(f.severity == s for f in findings) for s in order},
        "groups": figure_groups(schedule),
        "ledger": schedule.ledger,
        "documents": tuple(document_line(d) for d in draft.documents),
        "decisions": draft.decisions,
        "pictures": pictures,
        "files": frozenset(name for name in draft.files if PurePosixPath(name.lower()).suffix in OPENED),
        "first_draft": draft.previous is None,
    }


def filing(where: str, files: Collection[str]) -> str:
    """The name of the filing that a finding is about, empty for none."""
    name = where.partition("#")[0]
    return name if name in files else ""


def target(where: str, claims: Sequence[str]) -> str:
    """The id of the claim that a finding's path (`claims[2].principal`) speaks of, or nothing."""
    found = re.match(r"claims\[(\d+)\]", where)
    return claims[int(found[1])] if found and int(found[1]) < len(claims) else ""


def figure_groups(schedule: Schedule) -> tuple[FigureGroup, ...]:
    """Figures claim by claim in the order of the schedule; the costs last."""
    columns: dict[str, list[tuple[str, int]]] = {}
    for fund in schedule.funds:
        for c in fund.columns:
            where = f"{fund.title} " if fund.title else ""
            parts = [(r.claim, r.text, r.paid) for r in c.rows] or [(c.claim, f"{c.reason}: {c.paid:,}원", c.paid)]
            for claim, text, paid in parts:
                columns.setdefault(claim, []).append((f"{where}{c.rank}순위 {text}", paid))
    found: dict[str, list[Figure]] = {}
    for figure in schedule.figures:
        key = "costs" if figure.claim.startswith("costs[") else figure.claim
        found.setdefault(key, []).append(figure)
    return tuple(
        FigureGroup(
            claim=claim,
            creditor="집행비용" if claim == "costs" else figures[0].creditor,
            columns=tuple(text for text, _ in columns.get(claim, [])),
            paid=schedule.costs if claim == "costs" else sum(paid for _, paid in columns.get(claim, [])),
            figures=tuple(figures),
        )
        for claim, figures in found.items()
    )


def document_line(document: Document) -> DocumentLine:
    """A document as the list of documents shows it."""
    pages = document.pages
    span = "" if not pages else f"{pages[0]}쪽" if pages[0] == pages[-1] else f"{pages[0]}-{pages[-1]}쪽"
    kind = DOCUMENT.get(document.type, document.type)
    return DocumentLine(document.file, pages[0] if pages else 1, span, kind, document.findings)
