# ruff: noqa: E501 (Korean sentences stay in one line)
"""What a creditor claims by several statements about one right: which of them counts, and which stand side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.models.base import SourceRef
from core.models.filing import ClaimStatement, DistributionDemand, Document

from .book import Book, asked_on, day, filing_id, filing_label, place, sources_of, won
from .filings import filed
from .identity import Party

Statement = ClaimStatement | DistributionDemand
_COURT_FILE = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*([가-힣]{1,3})\s*(\d{1,7})(?!\d)")


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
    return Party(fields.creditor or "", fields.creditor_reg_no, filing_id(document))


def by_date(book: Book, papers: Sequence[Document]) -> list[Document]:
    """Oldest first; of one day the amended one last."""
    return sorted(
        papers,
        key=lambda d: (str(filed(d) or ""), d.type != "distribution_demand", amends(d), book.filing_ids[id(d)]),
    )


def amends(paper: Document) -> bool:
    """True where a statement calls itself an amendment."""
    return bool(getattr(said(paper), "amends", False))


def court_files(document: Document) -> set[str]:
    """Numbers of judgments and orders that a paper rests on (`2023차전551`)."""
    fields = said(document)
    text = f"{getattr(fields, 'title', None) or ''} {getattr(fields, 'basis', None) or ''}"
    own = _COURT_FILE.findall(fields.case_number or "")
    return {"".join(m) for m in _COURT_FILE.findall(text) if m not in own and m[1] not in ("타경", "년", "접수")}


def loans(document: Document) -> set[str]:
    """Names or numbers of the loans that a paper lists."""
    return {re.sub(r"\s+", "", i.loan) for i in said(document).items if i.loan}


def other_debt(a: Document, b: Document) -> bool:
    """True where two papers say that they speak of different debts: other loans, or other judgments."""
    for key in (loans, court_files):
        one, two = key(a), key(b)
        if one and two:
            return not one & two
    return False


def by_debt(papers: Sequence[Document]) -> list[list[Document]]:
    """Papers of one creditor about one right, by the debt they speak of; an amendment goes to what it may amend."""
    homes: list[list[Document]] = []
    for paper in papers:
        home = next((h for h in homes if not all(other_debt(p, paper) for p in h)), None)
        if home is None:
            homes.append([paper])
        else:
            home.append(paper)
    return homes


def latest(book: Book, papers: Sequence[Document], claim_id: str) -> Document:
    """The statement that counts among those about one debt; the others are merged, a doubt is a finding."""
    papers = by_date(book, papers)
    picked = [d for d in papers if book.filing_ids[id(d)] in book.chosen]
    best = picked[-1] if picked else papers[-1]
    only_statements = all(isinstance(said(d), ClaimStatement) for d in papers)
    rivals = [
        d
        for d in papers
        if not picked and only_statements and d is not best and (filed(d), amends(d)) == (filed(best), amends(best))
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
        more = (won(said(best).principal) or 0) - (won(said(document).principal) or 0)
        doubtful = more > 0 and not amends(best) and isinstance(said(document), ClaimStatement)
        book.find(
            "warning" if doubtful else "note",
            "superseded_filing",
            f"{filing_label(document)}({day(filed(document))}): {filing_label(best)}({day(filed(best))})로 대체되었습니다."
            + (f" 원금이 {more:,}원 늘었습니다." if doubtful else ""),
            document.file,
            "두 서류가 서로 다른 채권에 관한 것인지 확인하십시오." if doubtful else "",
            (place(document), place(best)),
        )
    return best


def total(book: Book, homes: Sequence[Sequence[Document]], claim_id: str) -> Amounts:
    """The amounts; of several debts, or of several holders, the sums of what each one's last paper says."""
    best = [latest(book, home, claim_id) for home in homes]
    each = [amounts(book, d) for d in best]
    for document in best:
        _to_the_day(book, document, claim_id)
    if len(each) == 1:
        return each[0]
    told = "; ".join(
        f"{filing_label(d)} 원금 {a.principal or 0:,}원 이자 {a.interest:,}원" for d, a in zip(best, each, strict=True)
    )
    book.find(
        "warning",
        "statements_added",
        f"{claim_id}: 서로 다른 채권에 관한 계산서를 합산하였습니다({told}).",
        claim_id,
        "같은 채권이면 choose로 하나를 고르십시오.",
        tuple(place(d) for d in best),
    )
    known = [a.principal for a in each if a.principal is not None]
    keys = sorted({k for a in each for k in a.sources})
    return Amounts(
        sum(known) if len(known) == len(each) else None,
        sum(a.interest for a in each),
        sum(a.cost for a in each),
        {k: tuple(s for a in each for s in a.sources.get(k, ())) for k in keys},
    )


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
    paths = {"principal": "principal", "interest": "interest", "cost": "cost", "creditor": "creditor"}
    sources = sources_of(document, paths)
    if (
        interest is None
        and fields.interest is None
        and fields.items
        and all(i.interest is not None for i in fields.items)
    ):
        interest = sum(i.interest or 0 for i in fields.items)
        lines = tuple(s for n in range(len(fields.items)) for s in document.source(f"items[{n}].interest"))
        sources |= {"interest": lines} if lines else {}
    printed = won(fields.total)
    if (
        principal is None
        and printed is not None
        and fields.principal is None
        and (interest is not None or not fields.items)
    ):
        principal = max(printed - (interest or 0) - (cost or 0), 0)
        where = document.source("total")
        sources |= {"principal": where} if where else {}
        book.find(
            "warning",
            "principal_from_total",
            f"{filing_label(document)}: 원금이 따로 적혀 있지 않아 합계에서 이자와 비용을 뺀 {principal:,}원을 원금으로 보았습니다.",
            f"{document.file}#principal",
            "원금을 확인하십시오.",
            where,
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
    return Amounts(principal, interest or 0, cost or 0, sources)


def _to_the_day(book: Book, document: Document, claim_id: str) -> None:
    to, on = said(document).calculated_to, book.header.distribution_date
    if to is not None and on is not None and to != on:
        book.find(
            "warning",
            "calculated_to_mismatch",
            f"{filing_label(document)}: 이자가 배당기일({day(on)})이 아닌 {day(to)}까지 계산되었습니다. 다시 계산하지 않고 적힌 금액을 두었습니다.",
            claim_id,
            "배당기일까지의 이자를 확인하십시오.",
            document.source("calculated_to"),
        )


def timely(book: Book, papers: Sequence[Document]) -> list[tuple[date, Document]]:
    """Demands by the deadline, the first one first."""
    deadline = book.header.claim_deadline
    days = [(asked, d) for d in papers if d.type == "distribution_demand" and (asked := asked_on(d, book))]
    return sorted(
        ((asked, d) for asked, d in days if deadline is None or asked <= deadline),
        key=lambda pair: (pair[0], book.filing_ids[id(pair[1])]),
    )


def within_demand(book: Book, found: Amounts, papers: Sequence[Document], claim_id: str) -> Amounts:
    """A creditor who had to demand cannot claim more after the deadline than what was demanded by it (F.6)."""
    demands = timely(book, papers)
    asked = [won(said(d).principal) for _, d in demands]
    known = [a for a in asked if a is not None]
    if not known or found.principal is None or len(known) != len(asked):
        return found
    limit = sum(max(won(said(d).principal) or 0 for d in home) for home in by_debt([d for _, d in demands]))
    where = tuple(s for _, d in demands for s in d.source("principal"))
    if found.principal > limit:
        book.find(
            "error",
            "demand_raised_late",
            f"{claim_id}: 배당요구종기까지 요구한 원금 {limit:,}원을 넘는 {found.principal - limit:,}원은 종기 후에 추가할 수 없어 반영하지 않았습니다.",
            claim_id,
            "배당요구서를 확인하십시오(민사집행법 제88조, 대법원 2012. 5. 10. 2011다44160).",
            (*where, *found.sources.get("principal", ())),
        )
        found = Amounts(limit, found.interest, found.cost, found.sources | ({"principal": where} if where else {}))
    silent = all(said(d).interest is None and not said(d).items for _, d in demands)
    if found.interest and silent:
        book.find(
            "warning",
            "interest_not_demanded",
            f"{claim_id}: 배당요구서에 이자가 적혀 있지 않은데 나중의 계산서에 이자 {found.interest:,}원이 있습니다.",
            claim_id,
            "배당요구서가 이자도 요구하였는지 확인하십시오. 요구하지 않았으면 interest를 0으로 정하십시오.",
            (*(place(d) for _, d in demands), *found.sources.get("interest", ())),
        )
    return found
