"""Findings about amounts and registrations that the file lacks or leaves open, while claims become parts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from core.models.case import Claim, Lease, Mortgage, ProvisionalAttachment, Wage

from .moments import before
from .parts import Cls, FundKey, Part


class Say(Protocol):
    """Adds a finding about a claim."""

    def __call__(self, claim: Claim, code: str, message: str, advice: str, severity: str = "warning") -> None: ...


def owed(claim: Claim) -> int:
    """Principal, interest and own costs (won)."""
    return (getattr(claim, "principal", None) or 0) + claim.interest + claim.cost


def warn_amount(claim: Claim, say: Say) -> None:
    """What the file lacks to know the amount, or says without effect."""
    if claim.received_elsewhere and getattr(claim, "max_amount", None) is None:
        say(
            claim,
            "received_elsewhere_without_maximum",
            f"채권최고액이 없어 다른 곳에서 받은 {claim.received_elsewhere:,}원을 빼지 않았습니다.",
            "채권액이 이미 받은 금액을 뺀 나머지인지 확인하십시오.",
        )
    if isinstance(claim, Lease):
        return
    registry = isinstance(claim, (Mortgage, ProvisionalAttachment))
    known = claim.preferential or claim.ordinary if isinstance(claim, Wage) else claim.principal is not None
    if known or (registry and not owed(claim)):
        return
    if owed(claim):
        say(
            claim,
            "principal_missing",
            f"원금이 적혀 있지 않아 이자와 비용 {owed(claim):,}원만으로 계산하였습니다.",
            "원금을 확인하여 적으십시오. 없으면 0으로 적으십시오.",
        )
    else:
        say(
            claim,
            "amount_unknown",
            "채권액이 적혀 있지 않아 0원으로 두었습니다.",
            "채권액을 확인하십시오.",
            "error",
        )


def warn_same_day(parts: Iterable[Part], say: Say) -> None:
    """A security and another registration of one day whose receipts do not tell which was first."""
    by_day: dict[tuple[FundKey, date], list[Part]] = {}
    for part in parts:
        for fund, moment in part.moments.items():
            if moment is not None and part.cls in (Cls.SECURITY, Cls.ATT) and part.amount:
                by_day.setdefault((fund, moment.day), []).append(part)
    for (fund, day), same in by_day.items():
        for part in (p for p in same if p.cls is Cls.SECURITY):
            mine = part.moments[fund]
            unclear = [
                p.claim.creditor
                for p in same
                if p.claim is not part.claim and mine and (m := p.moments[fund]) and before(mine, m) is None
            ]
            if unclear:
                say(
                    part.claim,
                    "registration_order_unknown",
                    f"같은 날({day.isoformat()}) 등기된 {', '.join(unclear)}와(과)의 선후를 접수번호(순위번호)로 가릴 수 없어 "
                    "같은 순위로 보았다.",
                    "등기사항증명서의 접수번호와 순위번호를 적으십시오.",
                )
