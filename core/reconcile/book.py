# ruff: noqa: E501 (Korean sentences stay in one line)
"""What reconciling writes into: claims, ledger lines, findings; and small helpers on papers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeVar

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
    #: properties whose registry extract was filed
    extracts: set[str] = field(default_factory=set)
    #: filings that a person chose, and the right that one of them speaks of
    chosen: set[str] = field(default_factory=set)
    told: dict[str, str] = field(default_factory=dict)
    #: ledger id of a filing or right → names on it
    who: dict[str, set[str]] = field(default_factory=dict)
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
        """Properties of the person a demand is against: None for all of them (or nobody named), () for none."""
        if name is None:
            return None
        people = [Party(bare(n)) for n in (name, *names(name))]
        mine = tuple(
            p.id
            for p in self.header.properties
            if p.owner is None
            or any(self.identity.same(person, Party(bare(o))) for person in people for o in names(p.owner))
        )
        return mine if len(mine) < len(self.header.properties) else None

    def knows(self, name: str) -> bool:
        """True where a name is the debtor or an owner of the header (or none is stated there)."""
        known = [n for n in (self.header.debtor, *(p.owner for p in self.header.properties)) if n]
        people = [Party(bare(n)) for n in (name, *names(name))]
        return not known or any(
            self.identity.same(person, Party(bare(k))) for person in people for n in known for k in names(n)
        )


T = TypeVar("T")


def together(items: Iterable[T], same: Callable[[T, T], bool]) -> list[list[T]]:
    """Items in groups by what `same` says of a group's first one, in their order."""
    homes: list[list[T]] = []
    for item in items:
        home = next((h for h in homes if same(h[0], item)), None)
        if home is None:
            homes.append([item])
        else:
            home.append(item)
    return homes


def names(text: str) -> list[str]:
    """`정해솔, 오세림` → both."""
    return [part.strip() for part in re.split(r"[,，·]", text) if part.strip()]


def bare(name: str) -> str:
    """`정해솔 (상호 : 해솔전자)` → `정해솔`; `정해솔(지분 2분의 1)` too. A legal form in brackets stays."""
    return re.sub(r"(?<=\S)\s*[(（](?![주유][)）])[^()（）]*[)）]\s*$", "", name).strip() or name


def all_names(documents: Sequence[Document]) -> set[str]:
    """Every name on the papers, without blanks."""
    return {"".join(n.split()) for d in documents for n in names_on(d)}


def names_on(document: Document) -> set[str]:
    """Every name on a paper."""
    fields = document.fields
    keys = ("creditor", "tenant", "authority", "representative", "debtor", "taxpayer", "payer")
    found = {n for k in keys if (n := getattr(fields, k, None))}
    for entry in getattr(fields, "entries", ()):
        found |= {h.name for h in entry.holders} | ({entry.authority} if entry.authority else set())
        found |= {h["name"] for h in entry.superseded.get("holders", ()) if isinstance(h, dict) and h.get("name")}
    return found | {t.name for t in getattr(fields, "tenants", ()) if t.name}


def filing_id(document: Document) -> str:
    """Ledger id of a filing, before two with one id are numbered."""
    return f"filing/{document.sha256[:12] or document.file}#{document.pages[0] if document.pages else 0}"


def filing_label(document: Document) -> str:
    """`채권계산서 주식회사 한빛은행 (04.pdf)`."""
    fields = document.fields
    who = next(
        (w for k in ("creditor", "tenant", "authority", "representative") if (w := getattr(fields, k, None))), ""
    )
    kind = KIND_NAMES.get(document.type, document.type)
    if any(f.code in ("supporting_paper", "cover_letter") for f in document.findings):
        kind = getattr(fields, "title", None) or kind
    return " ".join(p for p in (kind, who, f"({document.file})") if p)


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
    """When the creditor asked: the paper's own day, but the court's where the deadline lies between the two."""
    fields = document.fields
    own: date | None = getattr(fields, "demanded_on", None) or getattr(fields, "filed_on", None)
    received, deadline = document.received_on, book.header.claim_deadline
    if own is None or received is None:
        return own or received
    if deadline is None or (own <= deadline) == (received <= deadline):
        return own
    after = received > deadline
    book.find(
        "error" if after else "warning",
        "received_after_deadline" if after else "dated_after_deadline",
        f"{filing_label(document)}: 작성일 {day(own)}은 배당요구종기({day(deadline)}) {'전이나' if after else '후이나'} 접수일은 {day(received)}입니다. 접수일을 기준으로 하였습니다.",
        document.file,
        "접수인을 확인하십시오.",
        (place(document),),
    )
    return received
