# ruff: noqa: E501 (Korean sentences stay in one line)
"""What reconciling writes into: claims, ledger lines, findings; and small helpers on papers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from core.models.base import Finding, Severity, SourceRef
from core.models.case import CaseHeader, Claim
from core.models.filing import Document
from core.models.result import Citation, LedgerLine

from .identity import Identity, Party

Fate = Literal["claim", "merged", "excluded", "decision"]
Subject = Literal["right", "tenant", "filing", "fact"]

KIND_NAMES = {
    "registry_extract": "등기사항전부증명서",
    "claim_statement": "채권계산서",
    "distribution_demand": "배당요구신청서",
    "lease_claim": "권리신고 및 배당요구신청서",
    "wage_claim": "임금채권 배당요구",
    "tax_demand": "교부청구서(조세)",
    "public_charge_demand": "교부청구서(공과금)",
    "sale_statement": "매각물건명세서",
    "cost_statement": "집행비용계산서",
    "unknown": "종류를 알 수 없는 서류",
    "unreadable": "읽을 수 없는 파일",
}


@dataclass
class Book:
    """The accumulating result; every writer adds, nobody removes."""

    header: CaseHeader
    identity: Identity = field(default_factory=Identity)
    claims: dict[str, Claim] = field(default_factory=dict)
    lines: dict[str, LedgerLine] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    #: ids of everything that must end in the ledger
    expected: set[str] = field(default_factory=set)
    #: former owners by levelled name (from the extracts)
    former_owners: set[str] = field(default_factory=set)
    #: ids of filings by identity of the document object's place
    filing_ids: dict[int, str] = field(default_factory=dict)

    def find(
        self,
        severity: Severity,
        code: str,
        message: str,
        where: str = "",
        advice: str = "",
        sources: Sequence[SourceRef] = (),
    ) -> None:
        """Add a finding."""
        self.findings.append(
            Finding(severity=severity, code=code, message=message, where=where, advice=advice, sources=tuple(sources))
        )

    def fresh_id(self, wanted: str) -> str:
        """A claim id that is not taken: the wanted one, or with a number behind it."""
        base = re.sub(r"\s+", "", wanted)[:150]
        name, n = base, 2
        while name in self.claims:
            name, n = f"{base}-{n}", n + 1
        return name

    def add(self, claim: Claim) -> str:
        """File a claim under its id."""
        self.claims[claim.id] = claim
        return claim.id

    def change(self, claim_id: str, **values: Any) -> None:
        """Replace values of a claim."""
        self.claims[claim_id] = self.claims[claim_id].model_copy(update=values)

    def line(
        self,
        id_: str,
        subject: Subject,
        label: str,
        fate: Fate,
        claims: Sequence[str] = (),
        reason: str = "",
        basis: Sequence[Citation] = (),
        sources: Sequence[SourceRef] = (),
    ) -> None:
        """Settle one right, tenant or filing. The first settlement stands; a second one only adds its claims."""
        old = self.lines.get(id_)
        if old is not None:
            merged = (*old.claims, *(c for c in claims if c not in old.claims))
            self.lines[id_] = old.model_copy(update={"claims": merged})
            return
        self.lines[id_] = LedgerLine(
            id=id_,
            subject=subject,
            label=label,
            fate=fate,
            claims=tuple(claims),
            reason=reason,
            basis=tuple(basis),
            sources=tuple(sources),
        )

    def filing(
        self, document: Document, fate: Fate, claims: Sequence[str] = (), reason: str = "", cite: str = ""
    ) -> None:
        """Settle one filing."""
        basis = (Citation(cite=cite),) if cite else ()
        self.line(
            self.filing_ids[id(document)],
            "filing",
            filing_label(document),
            fate,
            claims,
            reason,
            basis,
            (place(document),),
        )

    def owned_by(self, name: str | None) -> tuple[str, ...] | None:
        """Properties of the person a demand is against; None where that is all of them (or nobody is named)."""
        if name is None:
            return None
        person = Party(_bare(name))
        mine = tuple(
            p.id
            for p in self.header.properties
            if p.owner is None or any(self.identity.same(person, Party(o)) for o in _names(p.owner))
        )
        return mine if mine and len(mine) < len(self.header.properties) else None

    def knows(self, name: str) -> bool:
        """True where a name is the debtor or an owner of the header (or none is stated there)."""
        known = [n for n in (self.header.debtor, *(p.owner for p in self.header.properties)) if n]
        person = Party(_bare(name))
        return not known or any(self.identity.same(person, Party(k)) for n in known for k in _names(n))


def _names(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,，·]", text) if part.strip()]


def _bare(name: str) -> str:
    """`정해솔 (상호 : 해솔전자)` → `정해솔`."""
    return re.sub(r"\s*[(（][^()（）]*[:：상호][^()（）]*[)）]\s*$", "", name).strip() or name


def filing_label(document: Document) -> str:
    """`채권계산서 주식회사 한빛은행 (04.pdf)`."""
    fields = document.fields
    who = next(
        (w for k in ("creditor", "tenant", "authority", "representative") if (w := getattr(fields, k, None))), ""
    )
    return " ".join(p for p in (KIND_NAMES.get(document.type, document.type), who, f"({document.file})") if p)


def place(document: Document) -> SourceRef:
    """A filing as a whole."""
    return SourceRef(file=document.file, sha256=document.sha256, page=document.pages[0] if document.pages else 0)


def sources_of(document: Document, paths: Mapping[str, str]) -> dict[str, tuple[SourceRef, ...]]:
    """Claim key → places, for those fields of the filing that have evidence."""
    return {key: found for key, path in paths.items() if (found := document.source(path))}


def won(amount: object) -> int | None:
    """Whole won, or None for nothing or foreign money."""
    return amount if isinstance(amount, int) else None


def day(value: date | None) -> str:
    """`2024. 5. 1.`"""
    return f"{value.year}. {value.month}. {value.day}." if value else "날짜 미상"


def short(name: str) -> str:
    """A name fit for an id: no legal form, no blanks, no brackets."""
    return re.sub(r"[^0-9A-Za-z가-힣○]", "", Party(name).key) or "미상"


def asked_on(document: Document, book: Book) -> date | None:
    """When the creditor asked: the paper's own day, but the court's where that one lies behind the deadline."""
    fields = document.fields
    own: date | None = getattr(fields, "demanded_on", None) or getattr(fields, "filed_on", None)
    received, deadline = document.received_on, book.header.claim_deadline
    if own is None or received is None:
        return own or received
    if deadline is not None and own <= deadline < received:
        book.find(
            "error",
            "received_after_deadline",
            f"{filing_label(document)}: 작성일 {day(own)}은 배당요구종기({day(deadline)}) 전이나 접수일은 {day(received)}입니다. 접수일을 기준으로 하였습니다.",
            document.file,
            "접수인을 확인하십시오.",
            (place(document),),
        )
        return received
    return own
