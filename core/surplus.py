"""What is left of each fund: back to appellants who are neither debtor nor owner, then to the owner (제147조 제2항·제3항)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from core.fund_lines import lines_of, returnable
from core.models.base import Finding
from core.models.case import Case
from core.models.result import Citation, Step, StepTable, Surplus

from .money import apportion, half_up, won
from .ranks import Outcome
from .reasons import property_name
from .steps_facts import columns

OWNER = Citation(cite="민사집행법 제147조 제2항·제3항")


def surplus_of(outcome: Outcome) -> list[Surplus]:
    """Each fund's rest: within that fund's part of the appeal deposits to the appellants, then to the owner."""
    case, found = outcome.case, []
    back = returnable(case)
    whole, line = sum(back.values()), sum(outcome.appeal_deposits.values())
    for fund, ground in outcome.grounds.items():
        left = ground.net - sum(row.get(fund, 0) for row in outcome.state.paid.values())
        most = half_up(Fraction(outcome.appeal_deposits.get(fund, 0) * min(whole, line), line)) if line else 0
        given = min(left, most)
        for name, amount in (apportion(given, back) if given else {}).items():
            if amount:
                found.append(Surplus(property=fund or None, to=f"항고인 {name}", amount=amount))
        left -= given
        if left:
            owner = ground.properties[0].owner or case.debtor or ""
            found.append(Surplus(property=fund or None, to=f"소유자 {owner}".strip(), amount=left))
    return found


def surplus_findings(case: Case, surplus: Sequence[Surplus]) -> list[Finding]:
    """Where it is not known to whom the rest goes."""
    found = []
    if any(s.to == "소유자" for s in surplus):
        found.append(
            Finding(
                severity="warning",
                code="owner_unknown",
                message="남은 금액을 받을 소유자의 이름이 적혀 있지 않습니다.",
                where="properties",
                advice="대금을 낸 때의 소유자를 확인하여 적으십시오.",
            )
        )
    fund = case.fund
    if surplus and lines_of(case).amounts["appeal_deposit"] and not fund.appeals and not fund.appellant:
        found.append(
            Finding(
                severity="warning",
                code="appellant_unknown",
                message="항고보증금을 낸 사람이 적혀 있지 않아 남은 금액을 모두 소유자에게 지급하는 것으로 하였습니다.",
                where="fund.appellant",
                advice="채무자·소유자가 아닌 항고인의 보증금이면 그 범위에서 먼저 항고인에게 돌려주어야 하니 항고인을 적으십시오.",
            )
        )
    return found


def surplus_steps(surplus: Sequence[Surplus]) -> list[Step]:
    """What is left and who gets it."""
    if not surplus:
        return []
    total = sum(s.amount for s in surplus)
    text = f"모든 채권자에게 배당하고 {won(total)}원이 남는다. "
    back = any(s.to.startswith("항고인 ") for s in surplus)
    text += (
        "채무자·소유자가 아닌 항고인의 보증금에서 나온 돈은 먼저 그 항고인에게 돌려주고, 나머지는 " if back else "이는 "
    )
    return [
        Step(
            id="surplus",
            kind="surplus",
            title="남은 금액",
            text=text + "대금을 낸 때의 소유자에게 지급한다.",
            basis=(OWNER,),
            tables=(
                StepTable(
                    columns=columns("부동산", "받을 사람", "금액", 금액="won"),
                    rows=tuple((property_name(s.property) if s.property else "", s.to, s.amount) for s in surplus),
                    total=("합계", "", total),
                ),
            ),
            data={"total": total},
        )
    ]
