# ruff: noqa: E501 (Korean sentences stay in one line)
"""What the papers of a right's holders add up to: of today's holders, each debt once, the excess apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from core.models.base import SourceRef
from core.models.case import General
from core.models.filing import Document

from .amounts import Amounts, by_date, by_debt, party, said, timely, total, within_demand
from .book import Book, asked_on, filing_label, place, short
from .filings import filed
from .identity import Party
from .rights import Group, Right
from .statements import named_receipts

#: titles that can be executed (민사집행법 24, 56); a 가압류 is none
_TITLE = re.compile(r"판\s*결|지급명령|공정증서|조정|화해|이행권고|인낙|집행증서")


def fill(
    book: Book,
    base: dict[str, Any],
    papers: Sequence[Document],
    group: Group | None = None,
    without: Sequence[Party] = (),
) -> Amounts | None:
    """Amounts of the papers that count into `base`; the day of the first demand stays. None: no paper counts."""
    homes = [h for own in _by_holder(book, papers, group, base["id"], without) for h in by_debt(own)]
    if not homes:
        return None
    found = total(book, homes, base["id"])
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
    return found


def _by_holder(
    book: Book, papers: Sequence[Document], group: Group | None, claim_id: str, without: Sequence[Party]
) -> list[list[Document]]:
    """Papers of each holder of today; those of a former holder only where nobody of today speaks."""
    papers = by_date(book, papers)
    if group is None:
        return [papers]
    first = group.first
    holders = [h for h in first.holders if not book.identity.any_same(h, without)]
    own: dict[int, list[Document]] = {}
    former: list[Document] = []
    for paper in papers:
        who = party(paper)
        n = next((i for i, h in enumerate(holders) if book.identity.same(who, h)), None)
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
    if len(holders) > 1 and any(own.values()):
        silent = [h.name for i, h in enumerate(holders) if not own.get(i)]
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


def excess(book: Book, base: dict[str, Any], papers: Sequence[Document], limit: int | None) -> str | None:
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
