# ruff: noqa: E501 (Korean sentences stay in one line)
"""Cross-checks of the claims: what is missing in one, what stands in two."""

from __future__ import annotations

from collections.abc import Iterator

from core.models.base import Finding
from core.models.case import Claim, Jeonse, Lease, Mortgage, ProvisionalAttachment, PublicCharge, Tax
from core.models.filing import WageClaim
from core.moments import first_registration

from .book import day, filing_label, place
from .checks import Check, View, finding, pairs
from .filings import filed
from .identity import Party

#: kinds that a creditor without priority may have; two of one sum may be one debt
_PLAIN = ("general", "execution", "provisional_attachment", "mortgage")


def above_maximum(view: View) -> Iterator[Finding]:
    """Principal, interest and cost above the registered maximum."""
    for claim in view.claims.values():
        if not isinstance(claim, (Mortgage, ProvisionalAttachment)) or claim.max_amount is None:
            continue
        total = (claim.principal or 0) + claim.interest + claim.cost
        if total > claim.max_amount:
            name = "채권최고액" if isinstance(claim, Mortgage) else "청구금액"
            yield finding(
                "warning",
                "claim_above_maximum",
                f"{claim.creditor}: 청구 합계 {total:,}원이 {name} {claim.max_amount:,}원을 넘습니다.",
                claim.id,
                "",
                (*claim.sources.get("principal", ()), *claim.sources.get("max_amount", ())),
            )


def forgotten_mortgage(view: View) -> Iterator[Finding]:
    """A creditor with several mortgages whose statements leave one of them out."""
    mine = [c for c in view.claims.values() if isinstance(c, Mortgage)]
    stated = {c.id for c in mine if view.feeding(c.id)}
    for claim in mine:
        if claim.id not in stated and any(
            c.id in stated and view.identity.same(Party(c.creditor), Party(claim.creditor)) for c in mine
        ):
            yield finding(
                "error",
                "mortgage_not_in_statement",
                f"{claim.creditor}의 근저당권 {claim.id}이(가) 제출된 채권계산서에 없습니다. 등기된 금액을 두었습니다.",
                claim.id,
                "채권자에게 확인하십시오.",
                claim.sources.get("registered.receipt", ()),
            )


def ranking_day(view: View) -> Iterator[Finding]:
    """A tax without its statutory date, a public charge without its deadline: they lose to every security."""
    for claim in view.claims.values():
        if isinstance(claim, Tax) and claim.statutory_date is None:
            code, what, name = "statutory_date_missing", claim.tax or "세목 미상", "법정기일"
        elif isinstance(claim, PublicCharge) and claim.due_on is None:
            code, what, name = "due_date_missing", claim.scheme or "공과금", "납부기한"
        else:
            continue
        yield finding(
            "error",
            code,
            f"{claim.creditor}: {what}의 {name}이 없습니다.",
            claim.id,
            f"{name}을 확인하여 set으로 정하십시오.",
            claim.sources.get("principal", ()),
        )


def jeonse_and_lease(view: View) -> Iterator[Finding]:
    """One person as 전세권자 and as tenant: two rights, but perhaps one deposit (2009다40790)."""
    for a, b in pairs(view.claims):
        lease = next((c for c in (a, b) if isinstance(c, Lease)), None)
        jeonse = next((c for c in (a, b) if isinstance(c, Jeonse)), None)
        if lease and jeonse and view.identity.same(Party(lease.creditor), Party(jeonse.creditor)):
            yield finding(
                "error",
                "jeonse_and_lease",
                f"{lease.creditor}은(는) 전세권자({jeonse.id} {jeonse.principal or 0:,}원)이자 임차인({lease.id} {lease.deposit:,}원)입니다.",
                lease.id,
                "같은 보증금이면 하나를 exclude로 제외하십시오. 임차인으로서 한 배당요구는 전세권자로서 한 것이 아닙니다(대법원 2010. 6. 24. 2009다40790).",
                (*jeonse.sources.get("principal", ()), *lease.sources.get("deposit", ())),
            )


def same_sum_twice(view: View) -> Iterator[Finding]:
    """One creditor with the same principal in two claims."""
    for a, b in pairs(view.claims):
        if a.kind not in _PLAIN or b.kind not in _PLAIN:
            continue
        one, two = getattr(a, "principal", None), getattr(b, "principal", None)
        if one and one == two and view.identity.same(Party(a.creditor), Party(b.creditor)):
            yield finding(
                "warning",
                "same_sum_twice",
                f"{a.creditor}의 채권 {a.id}와(과) {b.id}의 원금이 {one:,}원으로 같습니다.",
                a.id,
                "한 채권을 두 번 적은 것이면 하나를 exclude로 제외하십시오.",
                (*a.sources.get("principal", ()), *b.sources.get("principal", ())),
            )


def wage_and_attachment(view: View) -> Iterator[Finding]:
    """A worker who attached for wages and claims them as well."""
    workers = [
        (Party(n), d)
        for d in view.documents
        if isinstance(d.fields, WageClaim)
        for n in dict.fromkeys([d.fields.representative, *(w.name for w in d.fields.workers)])
        if n
    ]
    for claim in view.claims.values():
        if not isinstance(claim, ProvisionalAttachment):
            continue
        for who, document in workers:
            if view.identity.same(who, Party(claim.creditor)):
                yield finding(
                    "error",
                    "wage_and_attachment",
                    f"{claim.creditor}은(는) 가압류권자({claim.id})이면서 {filing_label(document)}의 근로자입니다.",
                    claim.id,
                    "가압류의 피보전채권이 같은 임금인지 확인하십시오(임금채권의 가압류는 그 순위로, 한 번만 배당합니다).",
                    (*claim.sources.get("creditor", ()), place(document)),
                )


def statement_no_demand(view: View) -> Iterator[Finding]:
    """A creditor who had to demand, and filed in time something that calls itself only a statement."""
    ids = {view.book.filing_ids[id(d)]: d for d in view.documents}
    for claim in view.claims.values():
        if claim.demanded_on is not None or claim.applicant or not _must_demand(view, claim):
            continue
        for document in (ids[k] for k in view.feeding(claim.id) if k in ids):
            on, deadline = filed(document), view.header.claim_deadline
            if document.type == "claim_statement" and on is not None and (deadline is None or on <= deadline):
                yield finding(
                    "error",
                    "statement_as_demand",
                    f"{filing_label(document)}: 배당요구가 있어야 하는 채권자가 종기 전({day(on)})에 채권계산서만 냈습니다. 배당요구로 보지 않았습니다.",
                    claim.id,
                    "배당요구의 뜻이 적혀 있으면 admit으로 참가시키십시오(민사집행법 제88조).",
                    (place(document),),
                )


def _must_demand(view: View, claim: Claim) -> bool:
    """True for a claim that takes part only on a demand (arts. 84, 88, 148 no. 2)."""
    if claim.kind == "general":
        return True
    if claim.kind not in ("mortgage", "jeonse", "provisional_attachment", "security_registration"):
        return False
    first = first_registration(claim)
    started = view.header.commencement_registered
    return started is not None and first is not None and first >= started


#: (codes, check)
CLAIMS: tuple[tuple[tuple[str, ...], Check], ...] = (
    (("claim_above_maximum",), above_maximum),
    (("mortgage_not_in_statement",), forgotten_mortgage),
    (("statutory_date_missing", "due_date_missing"), ranking_day),
    (("jeonse_and_lease",), jeonse_and_lease),
    (("same_sum_twice",), same_sum_twice),
    (("wage_and_attachment",), wage_and_attachment),
    (("statement_as_demand",), statement_no_demand),
)
