"""Tenants: own demand, the sale statement's rows and the registered lease of one person → one claim, doubts shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from core.models.base import SourceRef
from core.models.case import Increase, Lease
from core.models.filing import Document, LeaseClaim, SaleStatement, StatementTenant
from core.models.result import Citation

from .book import Book, asked_on, day, filing_label, place, short
from .filings import filed
from .identity import Party
from .rights import Group, registrations
from .secured import settle

#: dates that decide a tenant's rank: papers must agree on them
DATES = {
    "moved_in_on": "전입신고(사업자등록)일",
    "fixed_on": "확정일자",
    "occupied_on": "점유개시일",
    "contract_on": "계약일",
}


@dataclass
class Tenant:
    """Everything the papers say of one tenant."""

    name: str
    papers: list[Document] = field(default_factory=list)
    rows: list[tuple[Document, int, StatementTenant]] = field(default_factory=list)
    right: Group | None = None

    @property
    def part(self) -> str | None:
        """The part that was let, as first stated."""
        parts = [getattr(p.fields, "part", None) for p in self.papers] + [r.part for _, _, r in self.rows]
        if self.right is not None:
            parts.append(self.right.first.entry.part)
        return next((p for p in parts if p), None)


def gather(book: Book, claims: Sequence[Document], sales: Sequence[Document], groups: Sequence[Group]) -> list[Tenant]:
    """Tenants by person; a row without a name belongs to the one above it."""
    found: list[Tenant] = []

    def home(party: Party) -> Tenant:
        for tenant in found:
            if _is(book, tenant, party):
                return tenant
        found.append(Tenant(party.name))
        return found[-1]

    for group in groups:
        if group.kind == "lease":
            holder = group.first.holders[0] if group.first.holders else Party(f"미상({group.first.id})")
            tenant = home(holder)
            if tenant.right is None:
                tenant.right = group
            else:
                found.append(Tenant(holder.name, right=group))
    for paper in claims:
        assert isinstance(paper.fields, LeaseClaim)
        home(Party(paper.fields.tenant or f"임차인 미상({paper.file})", paper.fields.tenant_reg_no)).papers.append(
            paper
        )
    for sale in sales:
        assert isinstance(sale.fields, SaleStatement)
        current: Tenant | None = None
        for i, row in enumerate(sale.fields.tenants):
            if row.name:
                current = home(Party(row.name))
            elif current is None:
                current = home(Party(f"점유자 미상({row.part or i + 1})"))
            current.rows.append((sale, i, row))
    return found


def _is(book: Book, tenant: Tenant, party: Party) -> bool:
    known = [Party(tenant.name)]
    known += [
        Party(p.fields.tenant, p.fields.tenant_reg_no)
        for p in tenant.papers
        if isinstance(p.fields, LeaseClaim) and p.fields.tenant
    ]
    if tenant.right is not None:
        known += tenant.right.first.holders
    return book.identity.any_same(party, known) and all(book.identity.relation(party, k) != "like" for k in known)


def leases(book: Book, tenants: Sequence[Tenant]) -> None:
    """A claim for each tenant whose deposit is known; lines for rows, registered leases and papers."""
    for tenant in tenants:
        _lease(book, tenant)


def line_id(tenant: Tenant, book: Book) -> str:
    """Ledger id of a tenant of the sale statement."""
    base = f"tenant/{short(tenant.name)}"
    name, n = base, 2
    while name in book.lines or (name in book.expected and name not in book.lines and n > 2):
        name, n = f"{base}-{n}", n + 1
    return name


def _lease(book: Book, tenant: Tenant) -> None:
    papers = sorted(tenant.papers, key=lambda d: (str(filed(d) or ""), book.filing_ids[id(d)]))
    best = papers[-1] if papers else None
    values, sources = _values(book, tenant, best)
    line = line_id(tenant, book) if tenant.rows else ""
    where = tuple(place(d) for d in {id(d): d for d, _, _ in tenant.rows}.values())
    if line:
        book.expected.add(line)
    if values.get("deposit") is None:
        _no_deposit(book, tenant, line, where, papers)
        return
    prefix = f"임차-{short(tenant.name)}"
    claim_id = book.fresh_id(prefix)
    registered, each = registrations(tenant.right) if tenant.right is not None else (None, {})
    demanded = min((d for p in papers if (d := asked_on(p, book))), default=None)
    stated = next((r.demanded_on for _, _, r in tenant.rows if r.demanded_on), None)
    if demanded is None and not papers and stated is not None:
        demanded = stated
        book.find(
            "error",
            "tenant_filing_missing",
            f"{tenant.name}: 매각물건명세서에 {day(stated)} 배당요구한 것으로 적혀 있으나 서류가 없습니다.",
            claim_id,
            "권리신고 및 배당요구신청서를 확인하십시오.",
            where,
        )
    for shown in sorted({r.demanded_on for _, _, r in tenant.rows if r.demanded_on}):
        if papers and demanded is not None and shown != demanded:
            book.find(
                "warning",
                "demand_date_conflict",
                f"{tenant.name}: 배당요구일이 서류({day(demanded)})와 매각물건명세서({day(shown)})에서 다릅니다.",
                claim_id,
                "접수일을 확인하십시오.",
                where,
            )
    if best is not None:
        sources |= {"demanded_on": best.source("demanded_on") or (place(best),)}
    properties, use = _where(book, tenant, best, claim_id)
    increases = (
        tuple(_increase(i) for i in best.fields.increases)
        if best is not None and isinstance(best.fields, LeaseClaim)
        else ()
    )
    book.add(
        Lease(
            id=claim_id,
            creditor=tenant.name,
            deposit=values["deposit"],
            monthly_rent=values.get("monthly_rent") or 0,
            use=use,
            properties=properties,
            contract_on=values.get("contract_on"),
            occupied_on=values.get("occupied_on"),
            moved_in_on=values.get("moved_in_on"),
            fixed_on=values.get("fixed_on"),
            demanded_on=demanded,
            registered=registered,
            registrations=each,
            increases=increases,
            sources={k: s for k, s in sources.items() if s},
        )
    )
    if line:
        fate: Any = "merged" if papers or tenant.right else "claim"
        reason = "" if demanded or tenant.right else "배당요구를 하지 아니함"
        book.line(
            line, "tenant", f"임차인 {tenant.name} ({tenant.part or '부분 미상'})", fate, (claim_id,), reason, (), where
        )
    if tenant.right is not None:
        settle(book, tenant.right, (claim_id,))
    for paper in papers:
        if paper is best:
            book.filing(paper, "claim", (claim_id,))
            continue
        book.filing(paper, "merged", (claim_id,), f"{best.file if best else ''}로 대체")
        book.find(
            "warning",
            "superseded_filing",
            f"{filing_label(paper)}: 같은 임차인의 나중 서류를 반영하였습니다.",
            paper.file,
            "",
            (place(paper),),
        )


def _no_deposit(book: Book, tenant: Tenant, line: str, where: Sequence[SourceRef], papers: Sequence[Document]) -> None:
    """No paper tells the deposit: no claim; one who asked (or is registered) needs a decision."""
    asked = bool(papers) or tenant.right is not None or any(r.demanded_on for _, _, r in tenant.rows)
    if line and not asked:
        book.line(
            line,
            "tenant",
            f"임차인 {tenant.name} ({tenant.part or '부분 미상'})",
            "excluded",
            (),
            "배당요구를 하지 아니함",
            (Citation(cite="민사집행법 제88조 제1항"), Citation(cite="민사집행법 제148조 제2호")),
            where,
        )
        return
    reason = "보증금을 알 수 없음"
    if line:
        book.line(line, "tenant", f"임차인 {tenant.name}", "decision", (), reason, (), where)
    if tenant.right is not None:
        settle(book, tenant.right, (), reason, "decision")
    for paper in papers:
        book.filing(paper, "decision", reason=reason)
    book.find(
        "error",
        "amount_missing",
        f"임차인 {tenant.name}: 보증금을 알 수 없습니다.",
        line or (papers[0].file if papers else tenant.name),
        "임대차계약서를 확인하고 값을 정하십시오.",
        where,
    )


def _stated(tenant: Tenant, best: Document | None, key: str) -> list[tuple[Any, tuple[SourceRef, ...], str]]:
    """(value, place, paper) of a field, in the order: registry, own demand, sale statement."""
    out: list[tuple[Any, tuple[SourceRef, ...], str]] = []
    if tenant.right is not None:
        first = tenant.right.first
        value = first.amount[0] if key == "deposit" else getattr(first.entry, key, None)
        out.append((value, first.source("amount" if key == "deposit" else key), "등기"))
    if best is not None:
        out.append((getattr(best.fields, key, None), best.source(key), "배당요구"))
    for sale, i, row in tenant.rows:
        out.append((getattr(row, key, None), sale.source(f"tenants[{i}].{key}"), f"명세서 {row.source or ''}".strip()))
    return [item for item in out if item[0] is not None]


def _values(
    book: Book, tenant: Tenant, best: Document | None
) -> tuple[dict[str, Any], dict[str, tuple[SourceRef, ...]]]:
    values: dict[str, Any] = {}
    sources: dict[str, tuple[SourceRef, ...]] = {}
    for key in ("deposit", "monthly_rent", *DATES):
        stated = _stated(tenant, best, key)
        if not stated:
            continue
        values[key], sources[key] = stated[0][0], stated[0][1]
        if len({s[0] for s in stated}) < 2:
            continue
        places = tuple(p for s in stated for p in s[1])
        if key in DATES:
            chosen = max(s[0] for s in stated)
            values[key], sources[key] = chosen, next(s[1] for s in stated if s[0] == chosen)
            told = ", ".join(f"{s[2]} {day(s[0])}" for s in stated)
            book.find(
                "error",
                "tenant_dates_conflict",
                f"임차인 {tenant.name}: {DATES[key]}이 서류마다 다릅니다({told}). 초안은 가장 늦은 {day(chosen)}로 하였습니다.",
                f"임차-{short(tenant.name)}.{key}",
                "주민등록표 등으로 확인하여 set으로 정하십시오.",
                places,
            )
        else:
            told = ", ".join(f"{s[2]} {s[0]:,}원" for s in stated)
            name = "보증금" if key == "deposit" else "차임"
            book.find(
                "error",
                "tenant_deposit_conflict",
                f"임차인 {tenant.name}: {name}이 서류마다 다릅니다({told}).",
                f"임차-{short(tenant.name)}.{key}",
                "임대차계약서를 확인하여 set으로 정하십시오.",
                places,
            )
    return values, sources


def _where(book: Book, tenant: Tenant, best: Document | None, claim_id: str) -> tuple[tuple[str, ...] | None, Any]:
    """(properties, use) of a lease: its building; all of them where land and house go together."""
    header = book.header
    own = best.fields.use if best is not None and isinstance(best.fields, LeaseClaim) else None
    buildings = [p for p in header.properties if p.use != "land"]
    properties: tuple[str, ...] | None = None
    if tenant.right is not None and len(tenant.right.properties) < len(header.properties) and len(buildings) > 1:
        properties = tenant.right.properties
    elif len(buildings) > 1:
        hits = [p for p in buildings if _names_unit(tenant.part, p.id, p.description)]
        if len(hits) == 1:
            properties = (hits[0].id,)
        else:
            book.find(
                "error",
                "tenant_property_uncertain",
                f"임차인 {tenant.name}: 어느 매각부동산의 임차인인지 알 수 없습니다.",
                claim_id,
                "임차부분을 확인하십시오.",
                (place(best),) if best else (),
            )
    mine = [p for p in buildings if properties is None or p.id in properties]
    uses = {p.use for p in mine}
    return properties, own or ("commercial" if uses == {"commercial"} else "residential")


def _names_unit(part: str | None, id_: str, description: str) -> bool:
    units = set(re.findall(r"\d+(?=호)", part or ""))
    return bool(units) and (bool(units & set(re.findall(r"\d+(?=호)", description))) or id_ in units)


def _increase(raw: dict[str, Any]) -> Increase:
    fixed = raw.get("fixed_on")
    return Increase(
        amount=raw.get("amount") or 0, fixed_on=date.fromisoformat(fixed) if isinstance(fixed, str) else fixed
    )
