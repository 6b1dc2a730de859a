# ruff: noqa: E501 (Korean sentences stay in one line)
"""Registered rights and the statements about them → claims; rights that take no part are settled with their reason."""

from __future__ import annotations

import re
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

from .amounts import Amounts, by_date, by_debt, court_files, other_debt, party, said, timely, total, within_demand
from .book import Book, asked_on, day, filing_label, place, short
from .filings import case_key, filed
from .rights import Group, Right, registrations
from .statements import Match, named_receipts, passed_over

#: titles that can be executed (민사집행법 24, 56); a 가압류 is none
_TITLE = re.compile(r"판\s*결|지급명령|공정증서|조정|화해|이행권고|인낙|집행증서")
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


def set_aside(book: Book, matches: Sequence[Match]) -> None:
    """Papers about rights that are settled already (a share that is not sold) go with them."""
    for match in matches:
        line = book.lines.get(match.group.first.id)
        if line is None:
            continue
        for paper in match.papers:
            book.filing(paper, "excluded", (), f"{line.reason}({match.group.first.id})의 서류", "민사집행법 제148조")


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
    burdens(book, groups, made)
    return made


def _fill(
    book: Book, base: dict[str, Any], papers: Sequence[Document], chosen: set[str], group: Group | None = None
) -> Amounts | None:
    """Amounts of the papers that count into `base`; the day of the first demand stays. None: no paper counts."""
    homes = [h for own in _by_holder(book, papers, group, base["id"]) for h in by_debt(own)]
    if not homes:
        return None
    best, found = total(book, homes, base["id"], chosen)
    demands = [(asked, d) for d in papers if d.type == "distribution_demand" and (asked := asked_on(d, book))]
    registered = base.get("registered")
    days = [registered.date] if registered else [r.date for r in base.get("registrations", {}).values()]
    started = book.header.commencement_registered
    if demands and not base.get("applicant") and not any(started is None or d < started for d in days):
        found = within_demand(book, found, papers, base["id"])
    base |= {"interest": found.interest, "cost": found.cost}
    if demands:
        asked, paper = min(demands, key=lambda pair: (pair[0], book.filing_ids[id(pair[1])]))
        base["demanded_on"] = asked
        base["sources"] |= {"demanded_on": place_of(paper)}
    base["sources"] = {**base["sources"], **found.sources}
    if group is not None and len(group.first.chain) > 1:
        base["sources"]["creditor"] = (*group.first.source("holders[0].name"), *found.sources.get("creditor", ()))
    _calculated(book, best, base["id"])
    return found


def _by_holder(book: Book, papers: Sequence[Document], group: Group | None, claim_id: str) -> list[list[Document]]:
    """Papers of each holder of today; those of a former holder only where nobody of today speaks."""
    papers = by_date(book, papers)
    if group is None:
        return [papers]
    first = group.first
    own: dict[int, list[Document]] = {}
    former: list[Document] = []
    for paper in papers:
        who = party(paper)
        n = next((i for i, h in enumerate(first.holders) if book.identity.same(who, h)), None)
        if n is None and any(book.identity.any_same(who, m.chain) for m in group.members):
            former.append(paper)
        else:
            own.setdefault(n or 0, []).append(paper)
    moved = max((n.received_on for n in first.transfers if n.received_on and "일부" not in n.purpose), default=None)
    for paper in former:
        specific = bool(named_receipts(said(paper)) & first.receipts)
        before = moved is not None and (on := filed(paper)) is not None and on < moved
        if not own and (specific or before):
            own.setdefault(0, [])
        _former(book, paper, first, claim_id, counts=not any(own.values()) and (specific or before))
    if not any(own.values()):
        own = {0: [p for p in former if book.filing_ids[id(p)] not in book.lines]}
    if len(first.holders) > 1 and any(own.values()):
        silent = [h.name for i, h in enumerate(first.holders) if not own.get(i)]
        if silent:
            book.find(
                "error",
                "co_holder_without_filing",
                f"{first.label()}: {', '.join(silent)}의 채권계산서가 없어 나머지 권리자의 금액만 반영하였습니다.",
                claim_id,
                "권리자별 채권액을 확인하여 set으로 정하십시오.",
                first.source("holders[0].name"),
            )
    return [own[k] for k in sorted(own) if own[k]]


def _former(book: Book, paper: Document, right: Right, claim_id: str, *, counts: bool) -> None:
    """A paper of somebody who has handed the right on."""
    holder = ", ".join(p.name for p in right.holders)
    book.find(
        "warning" if counts else "error",
        "former_holder_filing",
        f"{filing_label(paper)}: {party(paper).name}은(는) {right.label()}을(를) {holder}에게 이전하였습니다. "
        + ("그 서류의 금액을 현재 권리자의 것으로 반영하였습니다." if counts else "이 서류는 반영하지 않았습니다."),
        claim_id,
        "현재 권리자의 채권계산서인지, 다른 채권에 관한 서류인지 확인하십시오.",
        (place(paper), *right.source("purpose")),
    )
    if not counts:
        book.filing(paper, "decision", (), f"이전한 권리({right.id})의 이전 권리자가 낸 서류")


def place_of(document: Document) -> tuple[SourceRef, ...]:
    """Where the day of a demand stands."""
    return document.source("demanded_on") or document.source("filed_on") or (place(document),)


def _calculated(book: Book, document: Document, claim_id: str) -> None:
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


def _registered(book: Book, group: Group, papers: Sequence[Document], chosen: set[str]) -> dict[str, str]:
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
    found = _fill(book, base, papers, chosen, group) if papers else None
    if found is not None:
        base["principal"] = found.principal
    else:
        base["principal"] = value
        base["sources"] |= {"principal": where} if where else {}
        _without_filing(book, group, claim_id, value)
    excess = _excess(book, base, papers, value) if capped and found is not None else None
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
    settle(book, group, (claim_id,) if excess is None else (claim_id, excess))
    return {right.id: claim_id for right in group.members}


def _excess(book: Book, base: dict[str, Any], papers: Sequence[Document], limit: int | None) -> str | None:
    """What lies above the registered sum of a creditor who demanded in time on a title: a claim without priority."""
    titled = [(asked, d) for asked, d in timely(book, papers) if _TITLE.search(getattr(said(d), "title", None) or "")]
    if not titled or limit is None or base["principal"] is None:
        return None
    over = base["principal"] + base["interest"] + base["cost"] - limit
    properties = book.owned_by(said(titled[0][1]).debtor)
    if over <= 0 or properties == ():
        return None
    inside: dict[str, int] = {}
    left = limit
    for key in ("principal", "interest", "cost"):
        inside[key] = min(base[key], left)
        left -= inside[key]
    rest = {key: base[key] - inside[key] for key in inside}
    asked, paper = titled[0]
    places = {k: v for k, v in base["sources"].items() if k in ("creditor", "principal", "interest", "cost")}
    claim_id = book.fresh_id(f"일반-{short(base['creditor'])}-초과")
    book.add(
        General(
            id=claim_id,
            creditor=base["creditor"],
            properties=properties,
            demanded_on=asked,
            sources=places | {"demanded_on": place_of(paper)},
            **rest,
        )
    )
    base |= inside
    book.filing(paper, "claim", (claim_id,))
    book.find(
        "warning",
        "excess_demanded",
        f"{base['creditor']}: 등기된 금액 {limit:,}원을 넘는 {over:,}원은 집행권원에 의한 배당요구({filing_label(paper)})에 따라 일반채권({claim_id})으로 나누었습니다.",
        base["id"],
        "집행권원의 채권과 등기의 피보전채권이 같은지 확인하십시오.",
        (place(paper),),
    )
    return claim_id


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
        found = _fill(book, base, papers, chosen, group) if papers else None
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
    found = _fill(book, base, papers, chosen, group) if papers else None
    if found is not None:
        base["principal"] = found.principal
    else:
        base["principal"] = value if value is not None else limit
        where = first.source("amount") if value is not None else passed[0].first.source("amount") if passed else ()
        base["sources"] |= {"principal": where} if where else {}
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


def _pledge(book: Book, group: Group, papers: Sequence[Document], made: dict[str, str], chosen: set[str]) -> None:
    """근저당권부질권: paid out of the mortgage that it lies on."""
    first: Right = group.first
    of = made.get(first.parent_id)
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
    found = _fill(book, base, papers, chosen, group) if papers else None
    if found is not None:
        base["principal"] = found.principal
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
        properties = book.owned_by(said(home[0]).debtor)
        if properties == ():
            _not_here(book, home)
            continue
        claim_id = book.fresh_id(f"일반-{short(name)}")
        base: dict[str, Any] = {"id": claim_id, "creditor": name, "properties": properties, "sources": {}}
        found = _fill(book, base, home, chosen)
        base["principal"] = found.principal if found is not None else None
        title = next(((t, p) for p in home if (t := getattr(said(p), "title", None))), None)
        if title is not None:
            base["note"] = title[0]
            base["sources"] |= {"note": title[1].source("title")}
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


def _not_here(book: Book, home: Sequence[Document]) -> None:
    """A general creditor of somebody who owns nothing that is sold."""
    for paper in home:
        name = said(paper).debtor or ""
        known = book.knows(name)
        reason = f"채무자 {name} 소유의 매각부동산이 없음"
        book.filing(paper, "excluded" if known else "decision", (), reason, "민사집행법 제148조")
        book.find(
            "warning" if known else "error",
            "debtor_owns_nothing_sold" if known else "debtor_mismatch",
            f"{filing_label(paper)}: {reason}. 담보권도 압류도 없는 채권은 채무자 소유의 부동산에서만 배당받습니다.",
            paper.file,
            "채무자와 소유자를 확인하십시오.",
            paper.source("debtor") or (place(paper),),
        )


def _same_debt(book: Book, a: Document, b: Document) -> bool:
    if not book.identity.same(party(a), party(b)):
        return False
    people = {p for d in (a, b) if (p := "".join((said(d).debtor or "").split()))}
    titles = {"".join(t.split()) for d in (a, b) if (t := getattr(said(d), "title", None))}
    return not other_debt(a, b) and (len(titles) < 2 or bool(court_files(a) & court_files(b))) and len(people) < 2
