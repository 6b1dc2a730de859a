"""Statutory appropriation over several debts of one claim: per debt, and where the debts do not make up the claim."""

from __future__ import annotations

from collections.abc import Sequence

from core.appropriation import BASIS, BENEFIT, appropriate_claim
from core.models.base import Finding
from core.models.case import Case, Claim
from core.models.result import Cell, Entry, Step, StepTable

from .steps_facts import columns


def debt_findings(case: Case) -> list[Finding]:
    """Claims whose debts do not add up to their principal and interest."""
    found = []
    for n, claim in enumerate(case.claims):
        if not claim.debts:
            continue
        stated = (getattr(claim, "principal", None) or 0, claim.interest)
        added = (sum(d.principal for d in claim.debts), sum(d.interest for d in claim.debts))
        if stated != added:
            found.append(
                Finding(
                    severity="warning",
                    code="debts_do_not_add_up",
                    message=(
                        f"{claim.creditor}: 여러 채무의 합계(원금 {added[0]:,}원, 이자 {added[1]:,}원)가 채권의 원금 {stated[0]:,}원, "
                        f"이자 {stated[1]:,}원과 다릅니다."
                    ),
                    where=f"claims[{n}].debts",
                    advice="배당액은 채권의 원금과 이자로 정하였습니다. 변제충당은 여러 채무에 따르므로 금액을 맞추십시오.",
                )
            )
    return found


def debt_steps(case: Case, entries: Sequence[Entry]) -> list[Step]:
    """For each claim with several debts and a share that does not cover it: what each debt receives."""
    found = []
    for claim in sorted((c for c in case.claims if len(c.debts) > 1), key=lambda c: c.id):
        mine = [e for e in entries if e.claim == claim.id]
        share = sum(e.paid for e in mine)
        owed = claim.cost + sum(d.principal + d.interest for d in claim.debts)
        if share and share < owed:
            found.append(_step(case, claim, share))
    return found


def _step(case: Case, claim: Claim, share: int) -> Step:
    done = appropriate_claim(share, claim.debts, case.distribution_date, claim.cost)
    rows: list[tuple[Cell, ...]] = [
        (
            debt.id,
            debt.due_on.isoformat() if debt.due_on else None,
            f"{debt.rate}%" if debt.rate else "",
            debt.interest,
            done.interest.get(debt.id, 0),
            debt.principal,
            done.principal.get(debt.id, 0),
        )
        for debt in sorted(claim.debts, key=lambda d: d.id)
    ]
    left = f" 채무의 합계를 넘는 {done.left:,}원은 충당할 채무가 없다." if done.left else ""
    return Step(
        id=f"debts-{claim.id}",
        kind="appropriation",
        title=f"{claim.creditor}: 여러 채무에 대한 변제충당",
        text=(
            f"배당액 {share:,}원을 비용 {done.common_cost:,}원에 먼저 충당하고, 모든 채무의 이자, 원본의 차례로 충당한다. 한 단계에서 모자라면 "
            "이행기가 된 채무, 변제이익이 많은 채무, 이행기가 먼저 온 채무의 차례로, 모두 같으면 채무액에 비례하여 충당한다."
            + left
        ),
        claims=(claim.id,),
        basis=(*BASIS, BENEFIT),
        tables=(
            StepTable(
                columns=columns(
                    "채무",
                    "이행기",
                    "이율",
                    "이자",
                    "이자에 충당",
                    "원금",
                    "원금에 충당",
                    이행기="date",
                    이자="won",
                    원금="won",
                    **{"이자에 충당": "won", "원금에 충당": "won"},
                ),
                rows=tuple(rows),
                total=(
                    "합계",
                    None,
                    None,
                    sum(d.interest for d in claim.debts),
                    sum(done.interest.values()),
                    sum(d.principal for d in claim.debts),
                    sum(done.principal.values()),
                ),
            ),
        ),
    )
