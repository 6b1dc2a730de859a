"""The auction's applicant, pledges and other holds on a mortgage."""

from __future__ import annotations

from collections.abc import Sequence

from core.casecheck import PLEDGEABLE
from core.models.case import Execution, Pledge
from core.models.filing import Document

from .book import Book, filing_label, place
from .filings import case_key
from .holders import fill
from .rights import Group, Right, registrations
from .settling import common, settle, without_filing
from .statements import passed_over


def applicant(
    book: Book,
    group: Group,
    groups: Sequence[Group],
    papers: Sequence[Document],
    made: dict[str, str],
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
            if (c := made.get(m.id)) and any(book.identity.any_same(h, m.chain) for h in first.holders)
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
            book.filing(paper, "decision", (best,), "경매신청인의 서류이나 담보권의 금액에 반영하지 않음")
            book.find(
                "error",
                "former_holder_filing",
                f"{filing_label(paper)}: 경매신청 담보권 {best}의 금액에 반영하지 않았습니다.",
                best,
                "어느 채권에 관한 서류인지 확인하십시오.",
                (place(paper),),
            )
        return {}
    if "강제" not in entry.purpose:
        return _no_security(book, group, papers)
    claim_id = group.claim_id(book)
    base = common(book, group, claim_id) | {"applicant": own}
    if not own:
        base["demanded_on"] = entry.received_on
    passed = [g for g in groups if g.kind == "provisional_attachment" and passed_over(g, group)]
    limit = passed[0].first.amount[0] if passed else None
    if passed:
        base["registered"], base["registrations"] = registrations(passed[0])
    value = group.first.amount[0]
    found = fill(book, base, papers, group) if papers else None
    if found is not None:
        base["principal"] = found.principal
    else:
        base["principal"] = value if value is not None else limit
        where = first.source("amount") if value is not None else passed[0].first.source("amount") if passed else ()
        base["sources"] |= {"principal": where} if where else {}
        without_filing(book, group, claim_id, base["principal"])
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


def _no_security(book: Book, group: Group, papers: Sequence[Document]) -> dict[str, str]:
    """임의경매 whose applicant holds no live security: no claim is made up for him."""
    first = group.first
    settle(book, group, (), "신청채권자의 담보권을 등기에서 찾지 못함", "decision", "민사집행법 제264조")
    for paper in papers:
        book.filing(paper, "decision", (), "신청채권자의 담보권을 등기에서 찾지 못함")
    book.find(
        "error",
        "applicant_right_not_found",
        f"{first.label()}: 담보권 실행을 위한 경매이나 신청채권자의 살아 있는 담보권이 등기에 없습니다.",
        first.id,
        "담보권자의 이름이 바뀌었으면 join으로 결정하고, 말소되었으면 기록을 확인하십시오.",
        (*first.source("holders[0].name"), *(place(p) for p in papers)),
    )
    return {}


def burdens(book: Book, groups: Sequence[Group], made: dict[str, str]) -> None:
    """압류, 가처분 and the like on a mortgage: they decide whom its share is paid to, which no claim here does."""
    for group in groups:
        if group.kind != "burden":
            continue
        first = group.first
        of = made.get(first.parent_id)
        settle(book, group, (), "다른 권리에 대한 압류·가처분 등", "decision", "민사집행법 제160조")
        book.find(
            "error",
            "right_on_a_right",
            f"{first.label()}: {'채권 ' + of if of else first.parent_id}의 배당금을 누구에게 지급할지 결정하여야 합니다(추심·전부 또는 공탁).",
            of or first.id,
            "채권압류 및 추심·전부명령의 송달 여부를 확인하고 exclude 또는 admit으로 결정하십시오.",
            first.source("purpose"),
        )


def pledge(book: Book, group: Group, papers: Sequence[Document], made: dict[str, str]) -> None:
    """근저당권부질권: paid out of the mortgage that it lies on."""
    first: Right = group.first
    of = made.get(first.parent_id)
    if of is None or book.claims[of].kind not in PLEDGEABLE:
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
    found = fill(book, base, papers, group) if papers else None
    if found is not None:
        base["principal"] = found.principal
    else:
        without_filing(book, group, claim_id, first.amount[0])
    book.add(Pledge(**base))
    settle(book, group, (claim_id,))
