"""The step of the annex for a cycle: pro rata division, who may absorb from whom, every round, limits, result."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from core.models.result import Citation, Step, StepTable

from .absorption import ZERO, Order, Taking
from .divide import Tier, name
from .ranks import Block, Outcome, Ranked
from .steps_blocks import basis_of, claims_of, node_label, odd_won
from .steps_facts import columns, exact, unique
from .steps_names import figure, label

ABSORPTION = (
    Citation(cite="대법원 1992. 3. 27. 선고 91다44407 판결"),
    Citation(cite="대법원 1994. 11. 29. 자 94마417 결정"),
)
ORDER_OF_ABSORPTION = Citation(
    cite="흡수의 순서",
    status="disputed",
    note="여러 피흡수자 사이의 순서를 정한 판례가 없어 선택한 방침에 따른다",
)
POLICY = {
    "lowest_first": "가장 뒤의 순위부터",
    "pro_rata": "모든 피흡수자에게서 안분하여",
    "direct_next": "바로 다음 순위에서",
}


def cycle_step(block: Block, item: Ranked, outcome: Outcome) -> Step:
    """Both steps of the absorption, so that each figure can be worked out again by hand."""
    tier = item.tier
    found = tier.absorption
    assert found is not None
    named = {name(n): node_label(n) for n in tier.nodes}
    whole = sum(found.claims.values(), ZERO)
    money = sum(found.first.values(), ZERO)
    first = tuple((named[i], exact(c), f"{figure(money)} × {figure(c)} ÷ {figure(whole)}", exact(found.first[i]))
                  for i, c in found.claims.items())  # fmt: skip
    flows = [
        (f"{t.round}", named[t.absorber], exact(t.lacking), named[t.victim], exact(t.there), exact(t.amount))
        for t in found.takings
    ]
    order = [
        (named[i], _named(found.order, found.order.takes[n], named), _named(found.order, over & ~takes, named))
        for n, (i, over, takes) in enumerate(zip(found.order.names, found.order.over, found.order.takes, strict=True))
    ]
    limits = [
        (
            named[i],
            exact(claim - found.first[i]),
            exact(found.absorbed[i]),
            exact(found.first[i]),
            exact(found.lost[i]),
            exact(found.final[i]),
        )
        for i, claim in found.claims.items()
    ]
    rows = tuple((label(p), exact(item.settled.exact[p.key, tier.fund]), item.paid[p.id]) for p in item.members)
    aside = [node_label(n) for n in tier.nodes if name(n) in set(tier.set_aside)]
    text = (
        f"우열이 순환하거나 가압류와 담보권이 얽혀 차례로 배당할 수 없으므로, {figure(money)}원을 먼저 채권액에 비례하여 "
        "안분하고(1단계), 앞서는 채권자가 1단계의 부족액을 한도로 뒤지는 채권자의 안분액을 한 번만 흡수한다(2단계). "
        f"흡수는 {POLICY[outcome.case.policy.absorption]} 하고, 흡수당한 채권자를 다시 채우지 아니한다. 앞선 흡수자부터 하되 "
        "서로 같거나 순환하는 흡수자는 한 차례에 함께 한다. 한 차례에 흡수자는 남은 부족액을 흡수당할 채권자들의 남은 안분액에 "
        "비례하여 구하고(부족액 × 남은 안분액 ÷ 그 합계), 구하는 금액의 합계가 남은 안분액을 넘으면 구하는 금액에 비례하여 나눈다."
    )
    if aside:
        text += f" 공동담보의 부담액({', '.join(aside)})은 먼저 뺐다."
    if not found.exact:
        text += " 분수가 지나치게 길어 10^-12원까지 계산하였다."
    return Step(
        id=block.id,
        kind="absorption",
        fund=block.fund or None,
        title=f"{item.rank}순위: 안분 후 흡수",
        text=text + odd_won(item),
        claims=claims_of(block),
        basis=unique([*ABSORPTION, *((ORDER_OF_ABSORPTION,) if found.choice else ()), *basis_of(block)]),
        tables=(
            StepTable(
                caption="1단계: 안분",
                columns=columns("채권자", "채권액", "산식", "안분액", 채권액="fraction", 안분액="fraction"),
                rows=first,
                total=("합계", exact(whole), None, exact(money)),
            ),
            StepTable(
                caption="흡수할 수 있는 관계",
                columns=columns("채권자", "흡수할 수 있는 채권자", "앞서지만 흡수하지 아니하는 채권자"),
                rows=tuple(order),
            ),
            StepTable(
                caption="2단계: 흡수",
                columns=columns(
                    "차례", "흡수하는 채권자", "남은 부족액", "흡수당하는 채권자", "남은 안분액", "흡수액",
                    흡수액="fraction", **dict.fromkeys(("남은 부족액", "남은 안분액"), "fraction"),
                ),
                rows=tuple(flows),
            ),
            StepTable(
                caption="한도와 결과",
                columns=columns(
                    "채권자", "흡수 한도(1단계 부족액)", "흡수한 금액", "피흡수 한도(안분액)", "흡수당한 금액", "결과",
                    결과="fraction",
                    **dict.fromkeys(("흡수 한도(1단계 부족액)", "흡수한 금액", "피흡수 한도(안분액)", "흡수당한 금액"), "fraction"),
                ),
                rows=tuple(limits),
            ),
            StepTable(
                caption="배당액",
                columns=columns("채권자", "정확한 값", "배당액", 배당액="won", **{"정확한 값": "fraction"}),
                rows=rows,
            ),
        ),
        data={
            "before": item.before,
            "after": item.after,
            "flows": _merged(found.takings, named),
            "choice": found.choice,
        },
    )  # fmt: skip


def _named(order: Order, names: int, named: dict[str, str]) -> str:
    """The names of a set of an order, as the annex writes them."""
    return ", ".join(named[i] for n, i in enumerate(order.names) if names >> n & 1)


def _merged(takings: Iterable[Taking], named: dict[str, str]) -> list[list[str]]:
    """All that one takes from another as one flow, in their order."""
    total: dict[tuple[str, str], Fraction] = {}
    for t in takings:
        pair = (named[t.absorber], named[t.victim])
        total[pair] = total[pair] + t.amount if pair in total else t.amount
    return [[a, b, exact(x)] for (a, b), x in total.items()]


def tier_cites(tier: Tier) -> list[Citation]:
    """Doubtful points on which a tier's amounts rest."""
    return [ORDER_OF_ABSORPTION] if tier.absorption is not None and tier.absorption.choice else []
