"""The fund: five lines of the form, their division into one fund per property, and the execution costs.

민사집행법 제147조 제1항 (what belongs to it), 제101조 제2항 (division of a lump price and of costs), 제53조 제1항.
Amounts in won. Every amount is rounded half up; the last property takes the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.costs import NotRecognised, finding, recognised
from core.errors import CoreError
from core.fund_lines import Lines, lines_of, price_of
from core.models.base import Finding
from core.models.case import Case
from core.models.result import Citation, Column, FundDetail, FundLines, Step, StepTable
from core.money import apportion_last, fraction_text, half_up
from core.reasons import property_name

LINE_NAMES = {
    "sale_price": "매각대금",
    "late_interest": "지연이자 및 절차비용",
    "forfeited_deposit": "전 매수인의 매수신청보증금",
    "custody_interest": "매각대금 등 이자",
    "appeal_deposit": "항고보증금",
}
_ART_147 = Citation(cite="민사집행법 제147조 제1항")
_ART_101 = Citation(cite="민사집행법 제101조 제2항")
_SEPARATE = Citation(cite="대법원 2003. 9. 5. 선고 2001다66291 판결")
_BURDEN = Citation(
    cite="민사집행법 제101조 제2항", status="unverified", note="인수되는 부담을 더하고 빼는 계산은 실무서에 따름"
)
_ART_53 = Citation(cite="민사집행법 제53조 제1항")


class FundError(CoreError):
    """A lump price cannot be divided: the case file lacks the weights. Says which keys to fill in."""


@dataclass(frozen=True)
class CostShare:
    """What one cost item takes from one fund. `index` is its place in the case's `costs`."""

    index: int
    creditor: str
    item: str
    amount: int


@dataclass(frozen=True)
class PropertyFund:
    """One fund: a property's (`property` = its id), or the joint one (None). Won."""

    property: str | None
    lines: FundLines
    costs: tuple[CostShare, ...]
    execution_costs: int
    net: int

    def detail(self) -> FundDetail:
        """The same as the result shows it."""
        return FundDetail(property=self.property, lines=self.lines, execution_costs=self.execution_costs, net=self.net)


@dataclass(frozen=True)
class FundDivision:
    """All funds in the order of the case's properties, with totals, steps of the annex, and findings."""

    funds: tuple[PropertyFund, ...]
    lines: FundLines
    execution_costs: int
    net: int
    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class _Weights:
    """How sums without a place of their own are divided: property → weight, and what the weights are."""

    values: dict[str, int]
    name: str

    def share(self, of: Sequence[str], key: str) -> Fraction:
        total = sum(self.values[k] for k in of)
        return Fraction(self.values[key], total) if total else Fraction(1, len(of))


def divide(case: Case, joint: bool | None = None) -> FundDivision:
    """Divide fund and costs. `joint`: one fund for all properties (None: only where the case has one property).

    Raises `FundError` where separate funds are needed and the case has neither prices nor weights for them.
    """
    taken, refused = recognised(case)
    others = lines_of(case)
    findings = [*others.findings, *(finding(i, case.costs[i], rule) for i, rule in refused)]
    division = (
        _joint(case, others, taken, findings)
        if (joint if joint is not None else len(case.properties) == 1)
        else _separate(case, others, taken, findings)
    )
    steps = (*others.steps, *division.steps, _cost_step(case, division, refused))
    return FundDivision(
        division.funds, division.lines, division.execution_costs, division.net, steps, division.findings
    )


def _lines(sale_price: int, others: dict[str, int]) -> FundLines:
    return FundLines(sale_price=sale_price, total=sale_price + sum(others.values()), **others)


def _joint(case: Case, sums: Lines, taken: Sequence[int], findings: list[Finding]) -> FundDivision:
    lines = _lines(price_of(case), sums.amounts)
    wanted = [CostShare(i, case.costs[i].creditor, case.costs[i].item, case.costs[i].amount) for i in taken]
    fund = _fund(None, lines, wanted, findings)
    return FundDivision(
        (fund,), lines, fund.execution_costs, fund.net, (_lines_step(case, (fund,), lines),), tuple(findings)
    )


def _separate(case: Case, sums: Lines, taken: Sequence[int], findings: list[Finding]) -> FundDivision:
    ids = [p.id for p in case.properties]
    prices, weights, split = _prices(case, findings)
    others = {
        name: dict(zip(ids, apportion_last(amount, [weights.share(ids, i) for i in ids]), strict=True))
        for name, amount in sums.amounts.items()
    }
    costs: dict[str, list[CostShare]] = {i: [] for i in ids}
    for index in taken:
        cost = case.costs[index]
        on = [i for i in ids if cost.properties is None or i in cost.properties]
        for place, amount in zip(on, apportion_last(cost.amount, [weights.share(on, i) for i in on]), strict=True):
            costs[place].append(CostShare(index, cost.creditor, cost.item, amount))
    funds = tuple(
        _fund(i, _lines(prices[i], {name: others[name][i] for name in others}), costs[i], findings) for i in ids
    )
    total = _lines(price_of(case), sums.amounts)
    steps = (_lines_step(case, funds, total), *split)
    charged = sum(f.execution_costs for f in funds)
    return FundDivision(funds, total, charged, sum(f.net for f in funds), steps, tuple(findings))


def _fund(key: str | None, lines: FundLines, wanted: Sequence[CostShare], findings: list[Finding]) -> PropertyFund:
    """A fund after its costs; costs above the fund are cut pro rata, with an error."""
    costs, total = tuple(wanted), sum(c.amount for c in wanted)
    if total > lines.total:
        place = f"부동산 {key}의 " if key else ""
        findings.append(
            Finding(
                severity="error",
                code="costs_exceed_fund",
                message=f"집행비용 {total:,}원이 {place}배당할 금액 {lines.total:,}원보다 많습니다.",
                where="costs",
                advice="매각대금과 집행비용을 확인하십시오. 배당할 금액의 범위에서 비율에 따라 줄였습니다.",
            )
        )
        cut = apportion_last(lines.total, [Fraction(c.amount, total) for c in wanted])
        costs = tuple(CostShare(c.index, c.creditor, c.item, a) for c, a in zip(wanted, cut, strict=True))
        total = lines.total
    return PropertyFund(key, lines, costs, total, lines.total - total)


def _prices(case: Case, findings: list[Finding]) -> tuple[dict[str, int], _Weights, tuple[Step, ...]]:
    """Each property's price, the weights for everything else, and the step that shows the division."""
    price = case.fund.sale_price
    if isinstance(price, dict):
        by_price = {p.id: price[p.id] for p in case.properties}
        return by_price, _Weights(by_price, "매각대금"), ()
    weights = _weights(case)
    burdens = {p.id: p.assumed_burden for p in case.properties}
    exact = _with_burdens(price, weights, burdens, findings)
    ids = list(exact)
    amounts: dict[str, int] = {}
    left = price
    for key in ids[:-1]:
        amounts[key] = min(half_up(exact[key]), left)
        left -= amounts[key]
    amounts[ids[-1]] = left
    return amounts, weights, (_split_step(weights, burdens, exact, amounts),)


def _weights(case: Case) -> _Weights:
    """Minimum prices, else appraisals; where the buyer assumes a burden, appraisals (without it) come first."""
    appraisals = {p.id: p.appraisal for p in case.properties}
    minimums = {p.id: p.minimum_price for p in case.properties}
    burdened = any(p.assumed_burden for p in case.properties)
    first, second = ((appraisals, "감정가"), (minimums, "최저매각가격"))
    if not burdened:
        first, second = second, first
    for values, name in (first, second):
        known = {k: v for k, v in values.items() if v is not None}
        if len(known) == len(values) and sum(known.values()) > 0:
            return _Weights(known, name)
    lacking = ", ".join(
        f"properties[{i}]" for i, p in enumerate(case.properties) if p.minimum_price is None and p.appraisal is None
    )
    raise FundError(
        "fund.sale_price: one sum for several properties with separate funds needs minimum_price (or appraisal) "
        f"on every property{f'; missing on {lacking}' if lacking else ''}"
    )


def _with_burdens(
    price: int, weights: _Weights, burdens: dict[str, int], findings: list[Finding]
) -> dict[str, Fraction]:
    """P_i = (P + U) × w_i − U_i; a property whose burden eats more than its part has nothing, with an error."""
    ids = list(burdens)
    sharing = list(ids)
    while True:
        whole = price + sum(burdens[i] for i in sharing)
        exact = {i: whole * weights.share(sharing, i) - burdens[i] for i in sharing}
        negative = [i for i in sharing if exact[i] < 0]
        if not negative:
            return {i: exact.get(i, Fraction(0)) for i in ids}
        sharing = [i for i in sharing if i not in negative]
        findings.append(
            Finding(
                severity="error",
                code="fund_negative",
                message=(
                    f"부동산 {', '.join(negative)}은(는) 인수되는 부담이 나눈 금액보다 커서 대금이 음수가 됩니다. "
                    "0원으로 두고 나머지 부동산에 나누었습니다(정해진 기준이 없습니다)."
                ),
                where=f"properties[{ids.index(negative[0])}].assumed_burden",
                advice="감정가와 인수되는 부담을 확인하고, 부동산별 매각대금을 직접 적어 주십시오.",
            )
        )


def _lines_step(case: Case, funds: Sequence[PropertyFund], total: FundLines) -> Step:
    """The five lines, in all and per fund."""
    separate = len(funds) > 1
    columns = [Column(title="구분"), Column(title="합계", kind="won")]
    if separate:
        columns += [Column(title=property_name(f.property or ""), kind="won") for f in funds]

    def row(name: str, key: str) -> tuple[str | int, ...]:
        each = [getattr(f.lines, key) for f in funds] if separate else []
        return (name, getattr(total, key), *each)

    rows = tuple(row(name, key) for key, name in LINE_NAMES.items())
    return Step(
        id="fund",
        kind="fund",
        title="배당할 금액",
        text="매각대금과 그 밖의 금원을 합하여 배당할 금액을 정하였다."
        + (" 부동산마다 배당받을 채권자나 순위가 달라 개별배당재단으로 나누었다." if separate else ""),
        basis=(_ART_147, _SEPARATE) if separate else (_ART_147,),
        tables=(StepTable(columns=tuple(columns), rows=rows, total=row("배당할 금액", "total")),),
        data={"total": total.total, "case_number": case.case_number},
    )


def _split_step(
    weights: _Weights, burdens: dict[str, int], exact: dict[str, Fraction], amounts: dict[str, int]
) -> Step:
    """The lump price divided, with exact fractions."""
    ids, burden = list(burdens), sum(burdens.values())
    price = sum(amounts.values())
    rows = tuple(
        (
            property_name(i),
            weights.values[i],
            fraction_text(weights.share(ids, i)),
            burdens[i],
            fraction_text(exact[i]),
            amounts[i],
        )
        for i in ids
    )
    formula = (
        f"(일괄매각대금 {price:,}원 + 인수되는 부담의 합계 {burden:,}원) × 비율 − 그 부동산의 부담으로 계산하였다."
        if burden
        else f"일괄매각대금 {price:,}원에 비율을 곱하였다."
    )
    return Step(
        id="fund-split",
        kind="fund_split",
        title="일괄매각대금의 할당",
        text=f"{weights.name}의 비율로 나누었다. {formula} 원 미만은 반올림하고 차액은 마지막 부동산에 넣었다.",
        basis=(_ART_101, _BURDEN, _SEPARATE) if burden else (_ART_101, _SEPARATE),
        tables=(
            StepTable(
                caption="대금의 할당",
                columns=(
                    Column(title="부동산"),
                    Column(title=weights.name, kind="won"),
                    Column(title="비율", kind="fraction"),
                    Column(title="인수되는 부담", kind="won"),
                    Column(title="계산한 값", kind="fraction"),
                    Column(title="할당액", kind="won"),
                ),
                rows=rows,
                total=("합계", sum(weights.values.values()), None, burden, None, price),
            ),
        ),
        data={
            "weights": weights.name,
            "amounts": dict(amounts),
            "exact": {i: fraction_text(v) for i, v in exact.items()},
        },
    )


def _cost_step(case: Case, division: FundDivision, refused: Sequence[tuple[int, NotRecognised]]) -> Step:
    """The costs taken off, item by item and fund by fund, those not recognised, and what is really distributed."""
    separate = len(division.funds) > 1
    each = {(f.property, c.index): c.amount for f in division.funds for c in f.costs}
    charged: dict[int, int] = {}
    for (_, index), amount in each.items():
        charged[index] = charged.get(index, 0) + amount
    columns = [Column(title="채권자"), Column(title="비목"), Column(title="금액", kind="won")]
    if separate:
        columns += [Column(title=property_name(f.property or ""), kind="won") for f in division.funds]
    rows: list[tuple[str | int, ...]] = []
    for index, amount in sorted(charged.items()):
        cost = case.costs[index]
        own = [each.get((f.property, index), 0) for f in division.funds] if separate else []
        rows.append((cost.creditor, cost.item, amount, *own))
    totals = [f.execution_costs for f in division.funds] if separate else []
    tables = [
        StepTable(columns=tuple(columns), rows=tuple(rows), total=("합계", "", division.execution_costs, *totals))
    ]
    payers: dict[str, int] = {}
    for index, amount in sorted(charged.items()):
        payers[case.costs[index].creditor] = payers.get(case.costs[index].creditor, 0) + amount
    if len(payers) > 1:
        tables.append(
            StepTable(
                caption="지출한 사람별 집행비용",
                columns=(Column(title="채권자"), Column(title="금액", kind="won")),
                rows=tuple(payers.items()),
                total=("합계", division.execution_costs),
            )
        )
    if refused:
        tables.append(
            StepTable(
                caption="집행비용으로 인정하지 않은 비목",
                columns=(*columns[:3], Column(title="이유"), Column(title="근거")),
                rows=tuple(
                    (case.costs[i].creditor, case.costs[i].item, case.costs[i].amount, r.reason, r.basis.cite)
                    for i, r in refused
                ),
            )
        )
    divided = " 부동산을 특정하지 않은 비용은 대금과 같은 비율로 나누었다." if separate else ""
    return Step(
        id="costs",
        kind="costs",
        title="집행비용과 실제 배당할 금액",
        text=f"집행비용 {division.execution_costs:,}원을 뺀 실제 배당할 금액은 {division.net:,}원이다.{divided}",
        basis=(_ART_53, *((_ART_101,) if separate else ()), *dict.fromkeys(r.basis for _, r in refused)),
        tables=tuple(tables),
        data={
            "execution_costs": division.execution_costs,
            "net": division.net,
            "by_payer": payers,
            "by_property": {f.property or "": f.net for f in division.funds},
        },
    )
