"""Registered rights and the statements about them → claims; rights that take no part are settled with their reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.models.base import SourceRef
from core.models.case import (
    Claim,
    Execution,
    General,
    Jeonse,
    Mortgage,
    Pledge,
    ProvisionalAttachment,
    SecurityRegistration,
)
from core.models.filing import ClaimStatement, Document
from core.models.result import Citation

from .book import Book, asked_on, filing_label, place, short
from .filings import case_key, filed
from .rights import Group, Right, registrations
from .statements import Amounts, Match, amounts, latest, party, passed_over, said

_TYPES: dict[str, Any] = {
    "mortgage": Mortgage,
    "jeonse": Jeonse,
    "security_registration": SecurityRegistration,
    "provisional_attachment": ProvisionalAttachment,
}


def settle(
    book: Book, group: Group, claims: Sequence[str], reason: str = "", fate: str = "claim", cite: str = ""
) -> None:
    """Ledger lines of every entry of a right (the first one with `fate`, those of other properties merged)."""
    for n, right in enumerate(group.members):
        basis = (Citation(cite=cite),) if cite else ()
        this: Any = "merged" if n and fate == "claim" else fate
        book.line(
            right.id,
            "right",
            right.label(),
            this,
            claims,
            reason,
            basis,
            right.source("purpose") or (place(right.document),),
        )


def common(book: Book, group: Group, claim_id: str) -> dict[str, Any]:
    """Creditor of today, properties, registration, chain and places of a registered right."""
    first = group.first
    holder = first.holders[0].name if first.holders else "권리자 미상"
    if not first.holders:
        book.find(
            "error",
            "holder_unread",
            f"{first.label()}: 권리자를 알 수 없습니다.",
            claim_id,
            "등기를 확인하십시오.",
            first.source("purpose"),
        )
    if len(first.holders) > 1:
        holder = ", ".join(p.name for p in first.holders)
    registered, each = registrations(group)
    everywhere = len(group.properties) == len(book.header.properties)
    sources: dict[str, tuple[SourceRef, ...]] = {
        "creditor": first.source("holders[0].name"),
        "registered.date": first.source("received_on"),
        "registered.receipt": first.source("receipt_no"),
    }
    notes = []
    if len(first.chain) > 1:
        path = " → ".join(p.name for p in first.chain)
        causes = ", ".join(f"{n.rank}번 {n.cause or n.purpose}" for n in first.transfers)
        notes.append(f"권리 이전: {path}" + (f" ({causes})" if causes else ""))
        book.find(
            "note",
            "right_transferred",
            f"{first.label()}: {path}" + (f" ({causes})" if causes else ""),
            claim_id,
            "",
            first.source("purpose"),
        )
    return {
        "id": claim_id,
        "creditor": holder,
        "properties": None if everywhere else group.properties,
        "registered": registered,
        "registrations": each,
        "note": "; ".join(notes) or None,
        "sources": {k: v for k, v in sources.items() if v},
    }


def claims_of(book: Book, groups: Sequence[Group], matches: Sequence[Match], chosen: set[str]) -> dict[str, str]:
    """Claims of all registered rights that can have one; returns right id → claim id."""
    by_group = {id(m.group): m for m in matches}
    made: dict[str, str] = {}
    commenced = [g for g in groups if g.kind == "commencement"]
    for group in groups:
        papers = by_group[id(group)].papers if id(group) in by_group else []
        if group.kind in _TYPES:
            over = next(
                (c for c in commenced if group.kind == "provisional_attachment" and passed_over(group, c)), None
            )
            if over is not None and "강제" in over.first.entry.purpose:
                by_group[id(over)].papers += [p for p in papers if p not in by_group[id(over)].papers]
                continue
            made |= _registered(book, group, papers, chosen)
        elif group.kind == "provisional_registration":
            _provisional(book, group, papers, chosen)
    for group in commenced:
        made |= _applicant(book, group, groups, by_group[id(group)].papers, made, chosen)
    for group in groups:
        if group.kind == "pledge":
            _pledge(book, group, by_group[id(group)].papers, made, chosen)
    _partial_transfers(book, groups, made)
    return made


def _fill(book: Book, base: dict[str, Any], papers: Sequence[Document], chosen: set[str]) -> Amounts:
    """Amounts of the latest paper into `base`; the day of the first demand stays."""
    best = latest(
        book,
        sorted(papers, key=lambda d: (str(filed(d) or ""), bool(getattr(said(d), "amends", False)))),
        base["id"],
        chosen,
    )
    found = amounts(book, best)
    demands = [(day, d) for d in papers if d.type == "distribution_demand" and (day := asked_on(d, book))]
    base |= {"interest": found.interest, "cost": found.cost}
    if demands:
        asked, paper = min(demands, key=lambda pair: pair[0])
        base["demanded_on"] = asked
        base["sources"] |= {"demanded_on": place_of(paper)}
    base["sources"] = {**base["sources"], **found.sources}
    _calculated(book, best, base["id"])
    return found


def place_of(document: Document) -> tuple[SourceRef, ...]:
    """Where the day of a demand stands."""
    return document.source("demanded_on") or document.source("filed_on") or (place(document),)


def _calculated(book: Book, document: Document, claim_id: str) -> None:
    to, day = said(document).calculated_to, book.header.distribution_date
    if to is not None and day is not None and to != day:
        book.find(
            "warning",
            "calculated_to_mismatch",
            f"{filing_label(document)}: 이자가 배당기일({day})이 아닌 {to}까지 계산되었습니다. 다시 계산하지 않고 적힌 금액을 두었습니다.",
            claim_id,
            "배당기일까지의 이자를 확인하십시오.",
            document.source("calculated_to"),
        )


def _registered(book: Book, group: Group, papers: Sequence[Document], chosen: set[str]) -> dict[str, str]:
    claim_id = group.claim_id(book)
    base = common(book, group, claim_id)
    value, path = group.first.amount
    capped = group.kind in ("mortgage", "provisional_attachment")
    if capped:
        base["max_amount"] = value
    where = group.first.document.source(path)
    if where:
        base["sources"] |= {"max_amount" if capped else "principal": where}
    if papers:
        base["principal"] = _fill(book, base, papers, chosen).principal
    else:
        base["principal"] = value
        base["sources"] |= {"principal": where} if where else {}
        _without_filing(book, group, claim_id, value)
    if group.first.foreign:
        book.find(
            "error",
            "foreign_amount",
            f"{group.first.label()}: 등기된 금액이 외국 통화입니다.",
            claim_id,
            "환산액을 set으로 정하십시오.",
            where,
        )
    book.add(_TYPES[group.kind](**base))
    settle(book, group, (claim_id,))
    return {right.id: claim_id for right in group.members}


def _without_filing(book: Book, group: Group, claim_id: str, value: int | None) -> None:
    first = group.first
    text = f"{value:,}원" if value is not None else "금액 미상"
    book.find(
        "warning" if value is not None else "error",
        "creditor_without_filing",
        f"{first.label()}: 채권계산서가 제출되지 않아 등기된 {text}으로 참가시켰습니다.",
        claim_id,
        "채권계산서 제출 여부를 확인하십시오(민사집행법 제84조 제5항).",
        first.source("amount") or first.source("purpose"),
    )


def _provisional(book: Book, group: Group, papers: Sequence[Document], chosen: set[str]) -> None:
    """가등기: security only if its cause or its holder's paper says so; else a person decides."""
    cause = f"{group.first.entry.purpose} {group.first.entry.cause or ''}"
    secures = "대물반환" in cause or any(
        isinstance(said(p), ClaimStatement) or said(p).principal is not None for p in papers
    )
    if secures:
        claim_id = group.claim_id(book)
        base = common(book, group, claim_id)
        base["principal"] = _fill(book, base, papers, chosen).principal if papers else None
        if not papers:
            book.find(
                "error",
                "creditor_without_filing",
                f"{group.first.label()}: 담보가등기권자가 채권을 신고하지 않았습니다.",
                claim_id,
                "가등기담보법 제16조의 신고 여부를 확인하십시오.",
                group.first.source("purpose"),
            )
        book.add(SecurityRegistration(**base))
        settle(book, group, (claim_id,))
        return
    settle(
        book,
        group,
        (),
        "순위보전의 가등기인지 담보가등기인지 확정되지 않음",
        "decision",
        "가등기담보 등에 관한 법률 제16조",
    )
    book.find(
        "error",
        "provisional_registration_undecided",
        f"{group.first.label()}: 담보가등기인지 순위보전의 가등기인지 서류만으로 알 수 없습니다. 배당에 참가시키지 않았습니다.",
        group.first.id,
        "가등기권자의 신고 여부를 확인하고 결정하십시오.",
        group.first.source("purpose"),
    )


def _applicant(
    book: Book,
    group: Group,
    groups: Sequence[Group],
    papers: Sequence[Document],
    made: dict[str, str],
    chosen: set[str],
) -> dict[str, str]:
    """경매개시결정: marks the applicant's security, or is the claim of the one who seized."""
    entry, first = group.first.entry, group.first
    ours = {case_key(n) for n in (book.header.case_number, *book.header.joined_cases)}
    own = entry.court_case is None or case_key(entry.court_case) in ours
    securities = sorted(
        {
            c
            for g in groups
            if g.kind in ("mortgage", "jeonse", "security_registration")
            for m in g.members
            if (c := made.get(m.id)) and any(book.identity.any_same(h, m.holders) for h in first.holders)
        }
    )
    if "강제" not in entry.purpose and securities:
        stated = [
            c for c in securities if any(c in line.claims for i, line in book.lines.items() if i.startswith("filing/"))
        ]
        best = (stated or securities)[0]
        book.change(
            best, applicant=own, demanded_on=book.claims[best].demanded_on or (None if own else entry.received_on)
        )
        if len(securities) > 1:
            book.find(
                "warning",
                "applicant_right_uncertain",
                f"{first.label()}: 신청채권자의 담보권이 여럿입니다. {best}을(를) 신청 담보권으로 보았습니다.",
                best,
                "경매신청서에서 신청 담보권을 확인하십시오.",
                first.source("purpose"),
            )
        settle(book, group, (best,), "경매신청 담보권에 합침", "merged")
        for paper in papers:
            book.filing(paper, "decision", (best,), "경매신청인의 서류")
        return {}
    claim_id = group.claim_id(book)
    base = common(book, group, claim_id) | {"applicant": own}
    if not own:
        base["demanded_on"] = entry.received_on
    passed = [g for g in groups if g.kind == "provisional_attachment" and passed_over(g, group)]
    limit = passed[0].first.amount[0] if passed else None
    if passed:
        base["registered"], base["registrations"] = registrations(passed[0])
    value = group.first.amount[0]
    if papers:
        base["principal"] = _fill(book, base, papers, chosen).principal
    else:
        base["principal"] = value if value is not None else limit
        _without_filing(book, group, claim_id, base["principal"])
    book.add(Execution(**base))
    settle(book, group, (claim_id,))
    for attachment in passed:
        settle(book, attachment, (claim_id,), "본압류로 이행됨", "merged")
        total = (base["principal"] or 0) + base.get("interest", 0)
        if limit is not None and total > limit:
            book.find(
                "warning",
                "attachment_exceeded",
                f"{claim_id}: 본압류로 이행된 가압류의 청구금액 {limit:,}원을 넘는 {total - limit:,}원은 가압류의 순위를 갖지 못할 수 있습니다.",
                claim_id,
                "가압류의 순위로 볼 금액을 확인하십시오.",
                attachment.first.source("amount"),
            )
    return {right.id: claim_id for right in group.members}


def _pledge(book: Book, group: Group, papers: Sequence[Document], made: dict[str, str], chosen: set[str]) -> None:
    """근저당권부질권: paid out of the mortgage that it lies on."""
    first: Right = group.first
    parent = f"{first.at}/{first.entry.section}{first.entry.rank.split('-')[0]}"
    of = made.get(parent)
    if of is None:
        settle(book, group, (), "질권의 목적인 근저당권을 찾지 못함", "decision")
        book.find(
            "error",
            "pledge_without_mortgage",
            f"{first.label()}: 목적인 근저당권이 없습니다.",
            first.id,
            "등기를 확인하십시오.",
            first.source("purpose"),
        )
        return
    claim_id = group.claim_id(book)
    base = common(book, group, claim_id) | {"of": of, "principal": first.amount[0]}
    if where := first.source("amount"):
        base["sources"] |= {"principal": where}
    if papers:
        base["principal"] = _fill(book, base, papers, chosen).principal
    else:
        _without_filing(book, group, claim_id, first.amount[0])
    book.add(Pledge(**base))
    settle(book, group, (claim_id,))


def _partial_transfers(book: Book, groups: Sequence[Group], made: dict[str, str]) -> None:
    for group in groups:
        partial = [n for n in group.first.transfers if "일부" in n.purpose]
        if partial and group.first.id in made:
            book.find(
                "error",
                "partial_transfer",
                f"{group.first.label()}: 일부이전이 있습니다. 권리자별 금액과 순서를 정하여야 합니다(대위변제이면 채권자 우선).",
                made[group.first.id],
                "권리자별 채권액을 확인하십시오.",
                group.first.source("purpose"),
            )


def general(book: Book, papers: Sequence[Document], chosen: set[str]) -> None:
    """Creditors without a registered right: one claim for each creditor and title."""
    homes: list[list[Document]] = []
    for paper in papers:
        home = next((h for h in homes if _same_debt(book, h[0], paper)), None)
        if home is None:
            homes.append([paper])
        else:
            home.append(paper)
    for home in homes:
        name = said(home[0]).creditor or "채권자 미상"
        if said(home[0]).creditor is None:
            book.find(
                "error",
                "holder_unread",
                f"{filing_label(home[0])}: 채권자를 알 수 없습니다.",
                home[0].file,
                "서류를 확인하십시오.",
                (place(home[0]),),
            )
        claim_id = book.fresh_id(f"일반-{short(name)}")
        base: dict[str, Any] = {
            "id": claim_id,
            "creditor": name,
            "properties": book.owned_by(said(home[0]).debtor),
            "sources": {},
        }
        base["principal"] = _fill(book, base, home, chosen).principal
        if base.get("demanded_on") is None:
            book.find(
                "warning",
                "not_entitled",
                f"{filing_label(home[0])}: 등기된 권리도 배당요구도 없습니다.",
                claim_id,
                "배당요구서가 있는지 확인하십시오(민사집행법 제148조).",
                (place(home[0]),),
            )
        claim: Claim = General(**base)
        book.add(claim)


def _same_debt(book: Book, a: Document, b: Document) -> bool:
    if not book.identity.same(party(a), party(b)):
        return False
    titles = {t for d in (a, b) if (t := getattr(said(d), "title", None))}
    return len(titles) < 2
