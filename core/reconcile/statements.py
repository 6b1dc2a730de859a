"""Which right a statement speaks of, which statement is the latest, and what it claims."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from core.models.base import SourceRef
from core.models.filing import ClaimStatement, DistributionDemand, Document

from .book import Book, day, filing_label, place, sources_of, won
from .filings import filed
from .identity import Party
from .rights import Group

Statement = ClaimStatement | DistributionDemand
#: kinds of rights that a statement can speak of
SPOKEN = (
    "mortgage",
    "jeonse",
    "security_registration",
    "provisional_attachment",
    "commencement",
    "pledge",
    "provisional_registration",
)
_RECEIPT = re.compile(r"접수\s*제?\s*([\d,]+)\s*호")


@dataclass
class Match:
    """A right with the statements about it, oldest first."""

    group: Group
    papers: list[Document] = field(default_factory=list)


@dataclass(frozen=True)
class Amounts:
    """What a creditor claims (won); None where the paper does not say it for certain."""

    principal: int | None
    interest: int
    cost: int
    sources: dict[str, tuple[SourceRef, ...]]


def said(document: Document) -> Statement:
    """The fields of a statement or demand."""
    assert isinstance(document.fields, (ClaimStatement, DistributionDemand))
    return document.fields


def party(document: Document) -> Party:
    """Who filed it."""
    fields = said(document)
    return Party(fields.creditor or "", fields.creditor_reg_no)


def named_receipts(fields: Statement) -> set[int]:
    """Receipt numbers that a paper names."""
    basis = f"{getattr(fields, 'basis', None) or ''} {getattr(fields, 'title', None) or ''}"
    found = {int(n.replace(",", "")) for n in _RECEIPT.findall(basis)}
    own = getattr(fields, "receipt_no", None)
    return found | ({own} if own is not None else set())


def assign(book: Book, groups: Sequence[Group], papers: Sequence[Document]) -> tuple[list[Match], list[Document]]:
    """(rights with their papers, papers that speak of no right)."""
    matches = [Match(g) for g in groups if g.kind in SPOKEN]
    free: list[Document] = []
    waiting: list[tuple[Document, list[Match]]] = []
    for paper in papers:
        options = _options(book, matches, paper)
        if options is None:
            continue
        if not options:
            free.append(paper)
        elif len(options) == 1:
            options[0].papers.append(paper)
        else:
            waiting.append((paper, options))
    for paper, options in waiting:
        _ambiguous(book, paper, options)
    for match in matches:
        match.papers.sort(key=lambda d: (str(filed(d) or ""), d.type != "distribution_demand", book.filing_ids[id(d)]))
    return matches, free


def _options(book: Book, matches: Sequence[Match], paper: Document) -> list[Match] | None:
    """Rights a paper may speak of; None where the paper was settled here."""
    fields, who = said(paper), party(paper)
    mine = [m for m in matches if any(book.identity.any_same(who, x.chain) for x in m.group.members)]
    receipts = named_receipts(fields)
    on, maximum = getattr(fields, "registered_on", None), won(getattr(fields, "max_amount", None))
    if receipts:
        hits = [m for m in mine if any(r.receipts & receipts for r in m.group.members)]
        if not hits:
            probable = _foreign_hit(book, matches, paper, who, receipts)
            if probable is None:
                return None
            hits = probable
        if hits:
            return hits
    for hits in (_registered_on(mine, on), _of_maximum(mine, maximum)):
        mine = [m for m in mine if m in hits] or mine
    named = bool(receipts) or on is not None or maximum is not None
    agrees = bool(_registered_on(mine, on) or _of_maximum(mine, maximum))
    if mine and named and not agrees:
        book.find(
            "error",
            "statement_right_not_found",
            f"{filing_label(paper)}: 적힌 등기(접수번호·설정일·채권최고액)가 {who.name}의 등기와 맞지 않습니다. 등기된 금액을 두었습니다.",
            paper.file,
            "어느 등기에 관한 계산서인지 확인하십시오.",
            (place(paper), *mine[0].group.first.source("receipt_no")),
        )
        book.filing(paper, "decision", reason="적힌 등기를 찾지 못함")
        return None
    return _merge_applicants(mine)


def _registered_on(matches: Sequence[Match], on: date | None) -> list[Match]:
    """Those whose entry was received on a day."""
    return [m for m in matches if on is not None and any(r.entry.received_on == on for r in m.group.members)]


def _of_maximum(matches: Sequence[Match], maximum: int | None) -> list[Match]:
    """Those of a registered amount (won)."""
    return [m for m in matches if maximum is not None and any(r.amount[0] == maximum for r in m.group.members)]


def _merge_applicants(mine: list[Match]) -> list[Match]:
    """Of an auction entry and the security or attachment behind it, the one that the claim is made of."""
    securities = [
        m for m in mine if m.group.kind in ("mortgage", "jeonse", "security_registration", "provisional_registration")
    ]
    commenced = [m for m in mine if m.group.kind == "commencement"]
    if commenced and any("임의" in m.group.first.entry.purpose for m in commenced):
        return [m for m in mine if m.group.kind != "commencement"] or commenced
    if commenced and not securities and all(_became_seizure(m, commenced) for m in mine if m not in commenced):
        return commenced[:1]
    return mine


def _became_seizure(match: Match, commenced: Sequence[Match]) -> bool:
    """True where an attachment passed over into the auction's own seizure."""
    return match.group.kind == "provisional_attachment" and any(passed_over(match.group, c.group) for c in commenced)


def passed_over(attachment: Group, commencement: Group) -> bool:
    """`강제경매개시결정(2번가압류의 본압류로의 이행)` names the attachment on the same property."""
    for c in commencement.members:
        text = re.sub(r"\s+", "", c.entry.purpose)
        found = re.search(r"(\d+(?:-\d+)?)번가압류의본압류", text)
        if found and any(a.at == c.at and a.entry.rank == found[1] for a in attachment.members):
            return True
    return False


def _foreign_hit(
    book: Book, matches: Sequence[Match], paper: Document, who: Party, receipts: set[int]
) -> list[Match] | None:
    """A right with the named number but another holder: joined only if the name is probable and other facts agree."""
    fields = said(paper)
    hits = [m for m in matches if any(r.receipts & receipts for r in m.group.members)]
    for match in hits:
        holder = match.group.first.holders[0] if match.group.first.holders else Party("")
        likely = any(book.identity.relation(who, x) == "likely" for r in match.group.members for x in r.chain)
        agrees = getattr(fields, "registered_on", None) in {r.entry.received_on for r in match.group.members}
        joined = likely and agrees
        book.find(
            "warning" if joined else "error",
            "identity_uncertain",
            f"{filing_label(paper)}: 제출인 {who.name}과(와) 등기 명의인 {holder.name}이(가) 같은 채권자인지 증명되지 않았습니다."
            + ("" if joined else " 같은 등기를 적었으나 합치지 않았습니다."),
            paper.file,
            "법인등기사항증명서 등으로 확인하고 join 또는 separate로 결정하십시오.",
            (*(paper.source("creditor") or (place(paper),)), *match.group.first.source("holders[0].name")),
        )
        if joined:
            return [match]
    if hits:
        book.filing(paper, "decision", reason="등기 명의인과 제출인이 같은 사람인지 증명되지 않음")
        return None
    return []


def _ambiguous(book: Book, paper: Document, options: Sequence[Match]) -> None:
    """One statement, several rights, nothing that tells which; what no other paper speaks of is the only choice left."""
    open_ = [m for m in options if not m.papers]
    if len(open_) == 1 and len(options) > 1 and len({m.group.kind for m in options}) == 1 and _specific(paper):
        open_[0].papers.append(paper)
        return
    labels = "; ".join(m.group.first.label() for m in options)
    book.find(
        "error",
        "statement_right_uncertain",
        f"{filing_label(paper)}: 어느 권리에 관한 것인지 서류만으로 알 수 없습니다({labels}). 등기된 금액을 두었습니다.",
        paper.file,
        "접수번호를 확인하여 값을 정하십시오(set).",
        (place(paper), *(s for m in options for s in m.group.first.source("receipt_no"))),
    )
    book.filing(paper, "decision", reason="어느 권리에 관한 것인지 확정되지 않음")


def _amends(paper: Document) -> bool:
    """True where a statement calls itself an amendment."""
    return bool(getattr(said(paper), "amends", False))


def _specific(paper: Document) -> bool:
    fields = said(paper)
    return bool(named_receipts(fields)) or getattr(fields, "registered_on", None) is not None


def latest(book: Book, papers: Sequence[Document], claim_id: str, chosen: set[str]) -> Document:
    """The statement that counts among those about one claim; the others are merged, a doubt is a finding."""
    picked = [
        d for d in papers if book.filing_ids[id(d)] in chosen or d.file in chosen or (d.sha256 and d.sha256 in chosen)
    ]
    best = picked[-1] if picked else papers[-1]
    only_statements = all(isinstance(said(d), ClaimStatement) for d in papers)
    rivals = [
        d
        for d in papers
        if not picked and only_statements and d is not best and (filed(d), _amends(d)) == (filed(best), _amends(best))
    ]
    if rivals or (not picked and len(papers) > 1 and any(filed(d) is None for d in papers)):
        book.find(
            "error",
            "statements_conflict",
            f"{claim_id}: 서로 다른 계산서가 있으나 어느 것이 나중의 것인지 알 수 없습니다.",
            best.file,
            "choose로 하나를 고르십시오.",
            tuple(place(d) for d in papers),
        )
    for document in papers:
        if document is best:
            book.filing(document, "claim", (claim_id,))
            continue
        book.filing(document, "merged", (claim_id,), f"{best.file}로 대체")
        book.find(
            "note",
            "superseded_filing",
            f"{filing_label(document)}({day(filed(document))}): {filing_label(best)}({day(filed(best))})로 대체되었습니다.",
            document.file,
            "",
            (place(document), place(best)),
        )
    return best


def amounts(book: Book, document: Document) -> Amounts:
    """Principal, interest and cost of a statement; sums of its own lines where it prints no total of them."""
    fields = said(document)
    principal, interest, cost = won(fields.principal), won(fields.interest), won(fields.cost)
    for name in ("principal", "interest", "cost"):
        if getattr(fields, name) is not None and won(getattr(fields, name)) is None:
            book.find(
                "error",
                "foreign_amount",
                f"{filing_label(document)}: 외국 통화로 적힌 금액은 환산하여 정하여야 합니다.",
                f"{document.file}#{name}",
                "환산액과 그 근거를 set으로 정하십시오.",
                document.source(name),
            )
    if interest is None and fields.items and all(i.interest is not None for i in fields.items):
        interest = sum(i.interest or 0 for i in fields.items)
    total = won(fields.total)
    if (
        principal is None
        and total is not None
        and fields.principal is None
        and (interest is not None or not fields.items)
    ):
        principal = max(total - (interest or 0) - (cost or 0), 0)
        book.find(
            "warning",
            "principal_from_total",
            f"{filing_label(document)}: 원금이 따로 적혀 있지 않아 합계에서 이자와 비용을 뺀 {principal:,}원을 원금으로 보았습니다.",
            f"{document.file}#principal",
            "원금을 확인하십시오.",
            document.source("total"),
        )
    if principal is None and fields.principal is None:
        book.find(
            "error",
            "amount_missing",
            f"{filing_label(document)}: 원금을 확정할 수 없습니다.",
            f"{document.file}#principal",
            "금액을 set으로 정하십시오.",
            (place(document),),
        )
    paths = {"principal": "principal", "interest": "interest", "cost": "cost", "creditor": "creditor"}
    return Amounts(principal, interest or 0, cost or 0, sources_of(document, paths))
