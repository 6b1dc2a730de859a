"""Registered rights and the statements about them → claims; rights that take no part are settled with their reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.models.case import Jeonse, Mortgage, ProvisionalAttachment, SecurityRegistration
from core.models.filing import ClaimStatement, Document

from .amounts import party, said
from .applicant import applicant, burdens, pledge
from .book import Book
from .holders import excess, fill
from .identity import Party
from .payers import payers
from .rights import Group
from .settling import common, settle, without_filing
from .statements import Match, passed_over

_TYPES: dict[str, Any] = {
    "mortgage": Mortgage,
    "jeonse": Jeonse,
    "security_registration": SecurityRegistration,
    "provisional_attachment": ProvisionalAttachment,
}


def set_aside(book: Book, matches: Sequence[Match]) -> None:
    """Papers about rights that are settled already (a share that is not sold) go with them."""
    for match in matches:
        line = book.lines.get(match.group.first.id)
        if line is None:
            continue
        for paper in match.papers:
            book.filing(paper, "excluded", (), f"{line.reason}({match.group.first.id})의 서류", "민사집행법 제148조")


def claims_of(book: Book, groups: Sequence[Group], matches: Sequence[Match]) -> dict[str, str]:
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
            made |= _registered(book, group, papers)
        elif group.kind == "provisional_registration":
            _provisional(book, group, papers)
    for group in commenced:
        made |= applicant(book, group, groups, by_group[id(group)].papers, made)
    for group in groups:
        if group.kind == "pledge":
            pledge(book, group, by_group[id(group)].papers, made)
    _partial_transfers(book, groups, made)
    burdens(book, groups, made)
    for match in matches:
        for paper in match.papers:
            if book.filing_ids[id(paper)] not in book.lines:
                book.filing(paper, "decision", (), f"{match.group.first.id}의 처리가 정해지지 않아 함께 결정하여야 함")
    return made


def _registered(book: Book, group: Group, papers: Sequence[Document]) -> dict[str, str]:
    claim_id = group.claim_id(book)
    base = common(book, group, claim_id)
    value, path = group.first.amount
    capped = group.kind in ("mortgage", "provisional_attachment")
    if capped:
        base["max_amount"] = value
    if group.kind == "provisional_attachment" and group.first.entry.court_case:
        base["note"] = group.first.entry.court_case
        base["sources"] |= {"note": group.first.source("court_case")}
    where = group.first.document.source(path)
    if where:
        base["sources"] |= {"max_amount" if capped else "principal": where}
    took = (
        [Party(h.name, h.reg_no) for _, n in group.first.payers for h in n.holders] if group.kind == "mortgage" else []
    )
    theirs = [p for p in papers if book.identity.any_same(party(p), took)]
    papers = [p for p in papers if not any(p is t for t in theirs)]
    if took:
        base["creditor"] = ", ".join(p.name for p in group.first.holders if not book.identity.any_same(p, took))
    found = fill(book, base, papers, group, took) if papers else None
    if found is not None:
        base["principal"] = found.principal
    else:
        base["principal"] = value
        base["sources"] |= {"principal": where} if where else {}
        without_filing(book, group, claim_id, value)
    over = excess(book, base, papers, value) if capped and found is not None else None
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
    behind = payers(book, group, base, theirs) if took else []
    settle(book, group, tuple(c for c in (claim_id, over, *behind) if c is not None))
    return {right.id: claim_id for right in group.members}


def _provisional(book: Book, group: Group, papers: Sequence[Document]) -> None:
    """가등기: security only if its cause or its holder's paper says so; else a person decides."""
    cause = f"{group.first.entry.purpose} {group.first.entry.cause or ''}"
    secures = "대물반환" in cause or any(
        isinstance(said(p), ClaimStatement) or said(p).principal is not None for p in papers
    )
    if secures:
        claim_id = group.claim_id(book)
        base = common(book, group, claim_id)
        found = fill(book, base, papers, group) if papers else None
        base["principal"] = found.principal if found is not None else None
        if found is None:
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


def _partial_transfers(book: Book, groups: Sequence[Group], made: dict[str, str]) -> None:
    for group in groups:
        settled = [n for _, n in group.first.payers]
        partial = [n for n in group.first.transfers if "일부" in n.purpose and n not in settled]
        if partial and group.first.id in made:
            book.find(
                "error",
                "partial_transfer",
                f"{group.first.label()}: 일부이전이 있습니다. 권리자별 금액과 순서를 정하여야 합니다(대위변제이면 채권자 우선).",
                made[group.first.id],
                "권리자별 채권액을 확인하십시오.",
                group.first.source("purpose"),
            )
