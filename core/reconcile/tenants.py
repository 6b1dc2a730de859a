"""Tenants: own demand, the sale statement's rows and the registered lease of one person → one claim, doubts shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any

from core.models.base import SourceRef
from core.models.case import Increase, Lease
from core.models.filing import Document, LeaseClaim, SaleStatement, StatementTenant
from core.models.result import Citation

from .book import Book, asked_on, day, filing_id, filing_label, place, short
from .filings import filed
from .identity import Party
from .rights import Group, registrations
from .settling import chain_text, settle

#: who takes over deposits as a business
_GUARANTOR = re.compile(r"보증|주택금융|은행|보험|신용협동조합|금고")
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
    claim: str = ""

    @property
    def shown(self) -> str:
        """The name that the sale statement prints."""
        return next((r.name for _, _, r in self.rows if r.name), self.name)

    @property
    def parts(self) -> list[str]:
        """The part that was let, as each paper states it."""
        parts = [getattr(p.fields, "part", None) for p in self.papers] + [r.part for _, _, r in self.rows]
        if self.right is not None:
            parts.append(self.right.first.entry.part)
        return [p for p in parts if p]

    @property
    def part(self) -> str | None:
        """The part that was let, as first stated."""
        return next(iter(self.parts), None)


def gather(book: Book, claims: Sequence[Document], sales: Sequence[Document], groups: Sequence[Group]) -> list[Tenant]:
    """Tenants by person and part; a row without a name belongs to the one above it."""
    found: list[Tenant] = []

    def home(party: Party, part: str | None) -> Tenant:
        mine = [t for t in found if _is(book, t, party)]
        fitting = [t for t in mine if not any(parts_apart(part, p) for p in t.parts)]
        fitting = [t for t in fitting if any(units(part) & units(p) for p in t.parts)] or fitting
        if len(fitting) > 1:
            _uncertain(book, party, part, fitting)
        if fitting:
            return fitting[0]
        if mine:
            _apart(book, party, part, mine[0])
        found.append(Tenant(party.name))
        return found[-1]

    for group in groups:
        if group.kind == "lease":
            first = group.first
            holder = first.holders[0] if first.holders else Party(f"미상({first.id})")
            tenant = home(holder, first.entry.part)
            if tenant.right is None:
                tenant.right = group
            else:
                found.append(Tenant(holder.name, right=group))
    for paper in claims:
        fields = paper.fields
        assert isinstance(fields, LeaseClaim)
        party = Party(fields.tenant or f"임차인 미상({paper.file})", fields.tenant_reg_no, filing_id(paper))
        home(party, fields.part).papers.append(paper)
    for sale in sales:
        assert isinstance(sale.fields, SaleStatement)
        current: Tenant | None = None
        for i, row in enumerate(sale.fields.tenants):
            if row.name:
                current = home(Party(row.name, None, filing_id(sale)), row.part)
            elif current is None or any(parts_apart(row.part, p) for p in current.parts):
                name = current.name if current is not None else f"점유자 미상({row.part or i + 1})"
                current = home(Party(name, None, filing_id(sale)), row.part)
            current.rows.append((sale, i, row))
    return found


def units(part: str | None) -> frozenset[str]:
    """`2층 201호` → 201호; `지하1층` → 지하1층: what tells one let part from another."""
    text = re.sub(r"\s+", "", part or "")
    rooms = frozenset(f"{n}호" for n in re.findall(r"(\d+)(?=호)", text))
    return rooms or frozenset(re.findall(r"(?:지하)?\d+층|옥탑|지하(?!\d)|지층|반지하", text))


def parts_apart(a: str | None, b: str | None) -> bool:
    """True where two descriptions cannot mean one part: other rooms, or other floors."""
    one, two = units(a), units(b)
    alike = any(x.endswith("호") for x in one) == any(x.endswith("호") for x in two)
    return bool(one and two) and alike and not one & two


def _apart(book: Book, party: Party, part: str | None, other: Tenant) -> None:
    book.find(
        "warning",
        "like_named_tenants",
        f"임차인 {party.name}: 이름은 같으나 임차부분({part} / {other.part})이 달라 따로 두었습니다.",
        f"임차-{short(party.name)}",
        "같은 임대차이면 임차부분을 set으로 맞추십시오.",
        tuple(place(d) for d in other.papers),
    )


def _uncertain(book: Book, party: Party, part: str | None, fitting: Sequence[Tenant]) -> None:
    book.find(
        "error",
        "tenant_uncertain",
        f"임차인 {party.name}({part or '부분 미상'}): 이름이 같은 임차인이 여럿이어서 누구의 것인지 알 수 없습니다.",
        f"임차-{short(party.name)}",
        "임차부분을 set으로 정하십시오.",
        tuple(place(d) for t in fitting for d in t.papers),
    )


def _is(book: Book, tenant: Tenant, party: Party) -> bool:
    known = [Party(tenant.name)] if not tenant.papers and tenant.right is None else []
    known += [
        Party(p.fields.tenant, p.fields.tenant_reg_no, filing_id(p))
        for p in tenant.papers
        if isinstance(p.fields, LeaseClaim) and p.fields.tenant
    ]
    known += [Party(r.name, None, filing_id(d)) for d, _, r in tenant.rows if r.name]
    if tenant.right is not None:
        known += tenant.right.first.chain
    return book.identity.any_same(party, known) and all(
        book.identity.relation(party, k) not in ("like", "different") for k in known if k.name == party.name
    )


def leases(book: Book, tenants: Sequence[Tenant]) -> None:
    """A claim for each tenant whose deposit is known; lines for rows, registered leases and papers."""
    for tenant in tenants:
        _lease(book, tenant)
    for a, b in combinations(tenants, 2):
        _one_part(book, a, b)


def _one_part(book: Book, a: Tenant, b: Tenant) -> None:
    """Two claimants of one part: a tenant and the company that took over the deposit, or a deposit claimed twice."""
    if not any(units(x) & units(y) for x in a.parts for y in b.parts) or not (a.claim and b.claim):
        return
    one, two = book.claims[a.claim], book.claims[b.claim]
    assert isinstance(one, Lease)
    assert isinstance(two, Lease)
    same = one.deposit == two.deposit
    taking = all(c.demanded_on or c.registered or c.registrations for c in (one, two))
    if same or (taking and any(Party(c.creditor).corporate for c in (one, two))):
        book.find(
            "error" if taking else "warning",
            "lease_same_part",
            f"{one.creditor}와(과) {two.creditor}이(가) 같은 부분({a.part})의 보증금 {one.deposit:,}원, {two.deposit:,}원을 주장합니다.",
            one.id,
            "보증금반환채권의 양도(대위변제) 또는 공동임차인인지 확인하고, 같은 보증금이면 하나를 exclude로 제외하십시오.",
            tuple(place(d) for d in (*a.papers, *b.papers)) or tuple(place(d) for d, _, _ in (*a.rows, *b.rows)),
        )


def line_id(tenant: Tenant, book: Book) -> str:
    """Ledger id of a tenant of the sale statement."""
    base = f"tenant/{short(tenant.shown)}"
    name, n = base, 2
    while name in book.lines or (name in book.expected and name not in book.lines and n > 2):
        name, n = f"{base}-{n}", n + 1
    return name


def _lease(book: Book, tenant: Tenant) -> None:
    papers = sorted(tenant.papers, key=lambda d: (str(filed(d) or ""), book.filing_ids[id(d)]))
    picked = [d for d in papers if book.filing_ids[id(d)] in book.chosen]
    best = (picked or papers)[-1] if papers else None
    claim_id = book.fresh_id(f"임차-{short(tenant.name)}")
    values, sources = _values(book, tenant, best, claim_id)
    line = line_id(tenant, book) if tenant.rows else ""
    where = tuple(place(d) for d in {id(d): d for d, _, _ in tenant.rows}.values())
    if line:
        book.expected.add(line)
    if values.get("deposit") is None:
        _no_deposit(book, tenant, line, where, papers)
        return
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
        tuple(_increase(book, best, claim_id, i) for i in best.fields.increases)
        if best is not None and isinstance(best.fields, LeaseClaim)
        else ()
    )
    tenant.claim = claim_id
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
            assignee=_assignee(book, tenant, use, claim_id),
            note=_chain(book, tenant, claim_id),
            sources={k: s for k, s in sources.items() if s},
        )
    )
    if line:
        fate: Any = "merged" if papers or tenant.right else "claim"
        reason = "" if demanded or tenant.right else "배당요구를 하지 아니함"
        book.line(
            line,
            "tenant",
            f"임차인 {tenant.shown} ({tenant.part or '부분 미상'})",
            fate,
            (claim_id,),
            reason,
            (),
            where,
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


def _assignee(book: Book, tenant: Tenant, use: str, claim_id: str) -> bool:
    """A company that claims a deposit which a resident once paid has no small-deposit right (주임법 3의2⑦)."""
    who = Party(tenant.name)
    moved = tenant.right is not None and bool(tenant.right.first.transfers)
    if not who.corporate or not (moved or use == "residential" or _GUARANTOR.search(who.key)):
        return False
    book.find(
        "warning" if moved else "error",
        "lease_assignee",
        f"{tenant.name}: 임차인의 보증금반환채권을 넘겨받은 것으로 보아 소액임차인의 최우선변제를 인정하지 않았습니다.",
        claim_id,
        "양수(대위변제) 서류를 확인하고, 임차인의 남은 보증금이 있는지 확인하십시오(주택임대차보호법 제3조의2 제7항).",
        tuple(place(d) for d in tenant.papers) or (tenant.right.first.source("purpose") if tenant.right else ()),
    )
    return True


def _chain(book: Book, tenant: Tenant, claim_id: str) -> str | None:
    """How a registered lease came to the one who holds it today."""
    chain = chain_text(tenant.right.first) if tenant.right is not None else ""
    if tenant.right is None or not chain:
        return None
    first = tenant.right.first
    book.find("note", "right_transferred", f"{first.label()}: {chain}", claim_id, "", first.source("purpose"))
    return chain


def _no_deposit(book: Book, tenant: Tenant, line: str, where: Sequence[SourceRef], papers: Sequence[Document]) -> None:
    """No paper tells the deposit: no claim; one who asked (or is registered) needs a decision."""
    asked = bool(papers) or tenant.right is not None or any(r.demanded_on for _, _, r in tenant.rows)
    if line and not asked:
        book.line(
            line,
            "tenant",
            f"임차인 {tenant.shown} ({tenant.part or '부분 미상'})",
            "excluded",
            (),
            "배당요구를 하지 아니함",
            (Citation(cite="민사집행법 제88조 제1항"), Citation(cite="민사집행법 제148조 제2호")),
            where,
        )
        return
    reason = "보증금을 알 수 없음"
    if line:
        book.line(line, "tenant", f"임차인 {tenant.shown}", "decision", (), reason, (), where)
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
    book: Book, tenant: Tenant, best: Document | None, claim_id: str
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
                f"{claim_id}.{key}",
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
                f"{claim_id}.{key}",
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
    use = own or ("commercial" if uses == {"commercial"} else "residential")
    if own is None and uses not in ({"commercial"}, {"residential"}):
        book.find(
            "error",
            "tenant_use_unknown",
            f"임차인 {tenant.name}: 주거용인지 상가인지 알 수 없어 주거용으로 두었습니다.",
            f"{claim_id}.use",
            "임대차의 용도를 확인하여 set으로 정하십시오.",
            (place(best),) if best else tuple(place(d) for d, _, _ in tenant.rows[:1]),
        )
    return properties, use


def _names_unit(part: str | None, id_: str, description: str) -> bool:
    units = set(re.findall(r"\d+(?=호)", part or ""))
    return bool(units) and (bool(units & set(re.findall(r"\d+(?=호)", description))) or id_ in units)


def _increase(book: Book, document: Document, claim_id: str, raw: dict[str, Any]) -> Increase:
    fixed = raw.get("fixed_on")
    if raw.get("amount") is None:
        book.find(
            "error",
            "amount_missing",
            f"{filing_label(document)}: 증액된 보증금을 알 수 없습니다.",
            f"{claim_id}.increases",
            "증액 계약서를 확인하여 set으로 정하십시오.",
            (place(document),),
        )
    return Increase(
        amount=raw.get("amount") or 0, fixed_on=date.fromisoformat(fixed) if isinstance(fixed, str) else fixed
    )
