"""The payment side: why a share is deposited (민사집행법 제160조), who is handed it, what the payee has to do first.

None of this changes who is entitled to how much.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from core.law import params
from core.models.case import Claim, Payment
from core.models.result import Citation


class Ground(NamedTuple):
    """A ground for deposit: what the form prints, the article, and whether it covers only a part (won)."""

    text: str
    basis: Citation
    amount: int | None = None


def _ground(number: int, reason: str) -> Ground:
    cite = f"민사집행법 제160조 제1항 제{number}호"
    return Ground(cite, Citation(cite=cite, note=reason))


CONDITIONAL = _ground(1, "정지조건 또는 불확정기한이 붙은 채권")
ATTACHMENT = _ground(2, "가압류채권자의 채권")
STAYED = _ground(3, "집행정지·담보권실행 일시정지 서류 제출")
PROVISIONAL_REGISTRATION = _ground(4, "저당권설정의 가등기")
OBJECTION = _ground(5, "배당이의의 소 제기")
REQUESTED = _ground(6, "민법 제340조 제2항·제370조에 따른 공탁청구")
ABSENT = Ground(
    "민사집행법 제160조 제2항",
    Citation(cite="민사집행법 제160조 제2항", note="배당기일에 출석하지 아니한 채권자"),
)
_HANDOVER = {
    "residential": Citation(cite="주택임대차보호법 제3조의2 제3항"),
    "commercial": Citation(cite="상가건물 임대차보호법 제5조 제3항"),
}


def grounds(claim: Claim, paid: int) -> tuple[Ground, ...]:
    """Every ground by which the share `paid` (won) of this claim is deposited, in the order of article 160.

    Nothing is deposited of a share of zero. A disputed part may be smaller than the share.
    """
    if not paid:
        return ()
    facts = claim.payment or Payment()
    found = [
        (facts.conditional, CONDITIONAL),
        (claim.kind == "provisional_attachment", ATTACHMENT),
        (facts.stayed, STAYED),
        (facts.provisional_registration, PROVISIONAL_REGISTRATION),
    ]
    result = [ground for holds, ground in found if holds]
    if facts.objection:
        result.append(OBJECTION._replace(amount=min(facts.objection, paid)))
    if facts.deposit_requested:
        result.append(REQUESTED)
    if facts.absent:
        result.append(ABSENT)
    return tuple(result)


def deposit_text(claim: Claim, paid: int) -> str | None:
    """What the schedule prints as the ground of deposit; None where the share is simply paid out."""
    texts = []
    for ground in grounds(claim, paid):
        part = ground.amount is not None and ground.amount < paid
        texts.append(f"{ground.text} ({ground.amount:,}원)" if part else ground.text)
    return ", ".join(texts) or None


def handover(claim: Claim) -> Citation | None:
    """A tenant is paid only against handing the house or shop over to the buyer; None where that is not open."""
    if claim.kind != "lease" or claim.payment is None or not claim.payment.handover_pending:
        return None
    return _HANDOVER[claim.use]


Payee = Literal["trustee", "tax_office", "worker"]


def bankruptcy_payee(
    claim: Claim, declared: date, arose: date | None = None, comwel: bool = False
) -> params.Row | None:
    """To whom a preferred claim's share goes when the debtor is bankrupt (its rank stays): value `Payee`.

    Taxes and public charges: the trustee, unless seized before the declaration. Top wages: the worker for claims that
    arose from 2015-07-01 on, else the trustee; `comwel` = 근로복지공단's subrogated part. None: not such a claim, or
    the day a wage claim arose is needed and not known (제349조, 제415조의2; 대법원 2019다200737).
    """
    if claim.kind in ("tax", "public_charge"):
        seized = claim.seized_on if claim.kind == "tax" else None
        before = seized is not None and seized < declared
        key = "tax_with_seizure_before_bankruptcy" if before else "tax_demand_only"
        return params.get("insolvency_payee", key, declared)
    if claim.kind != "wage":
        return None
    if comwel:
        return params.get("insolvency_payee", "top_wages_subrogated_comwel", declared)
    return params.get("insolvency_payee", "top_wages_worker", arose) if arose else None


def trustee_name(debtor: str, trustee: str, claimant: str) -> str:
    """The name the form prints where the trustee is handed a demanding creditor's share."""
    return f"파산채무자 {debtor}의 파산관재인 {trustee} (교부청구권자 {claimant}분)"
