"""Late interest and appeal deposits worked out from their facts, and who gets an appeal deposit back.

민사집행법 제138조 제3항 (late interest), 제130조 제6항·제7항 (appeal deposits), 제147조 제2항·제3항 (what is left of one).
A sum stated in the file stands; where the facts give another one, that is a finding.
"""

from __future__ import annotations

from typing import NamedTuple

from core import interest
from core.models.base import Finding
from core.models.case import Appeal, CaseHeader
from core.models.result import Cell, Citation, Column, Step, StepTable
from core.money import fraction_text


class Lines(NamedTuple):
    """The four lines beside the price (won, by key), the steps that work two of them out, and findings."""

    amounts: dict[str, int]
    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]


def price_of(case: CaseHeader) -> int:
    """The whole sale price."""
    price = case.fund.sale_price
    return sum(price.values()) if isinstance(price, dict) else price


def of_debtor_or_owner(case: CaseHeader, name: str) -> bool:
    """The name is the debtor's or that of an owner of one of the properties."""
    return name in {p.owner for p in case.properties} | {case.debtor}


def lines_of(case: CaseHeader) -> Lines:
    """The lines of the case's fund other than the price."""
    fund = case.fund
    amounts = {
        "late_interest": fund.late_interest,
        "forfeited_deposit": fund.forfeited_deposit,
        "custody_interest": fund.custody_interest,
        "appeal_deposit": fund.appeal_deposit,
    }
    steps: list[Step] = []
    findings: list[Finding] = []
    if fund.late_payment is not None:
        computed, step = _late(case)
        steps.append(step)
        _take(amounts, findings, "late_interest", "지연이자", computed)
    if fund.appeals:
        computed, step = _appeals(case)
        steps.append(step)
        _take(amounts, findings, "appeal_deposit", "항고보증금", computed)
    return Lines(amounts, tuple(steps), tuple(findings))


def _take(amounts: dict[str, int], findings: list[Finding], key: str, name: str, computed: int) -> None:
    """The computed sum where none is stated; else the stated one, with a finding where they differ."""
    stated = amounts[key]
    if stated and stated != computed:
        findings.append(
            Finding(
                severity="warning",
                code="fund_line_mismatch",
                message=f"적힌 {name} {stated:,}원이 사실관계로 계산한 {computed:,}원과 다릅니다. 적힌 금액으로 계산하였습니다.",
                where=f"fund.{key}",
                advice="보관금 내역과 날짜를 확인하여 한쪽을 고치십시오.",
            )
        )
    amounts[key] = stated or computed


def _periods(found: interest.Interest | None) -> list[tuple[Cell, ...]]:
    periods = found.periods if found else ()
    return [
        (p.first.isoformat(), p.last.isoformat(), p.days, f"{fraction_text(p.rate * 100)}%", fraction_text(p.amount))
        for p in periods
    ]


_PERIOD_COLUMNS = (
    Column(title="부터", kind="date"),
    Column(title="까지", kind="date"),
    Column(title="일수", kind="won"),
    Column(title="이율"),
    Column(title="금액(정확한 값)", kind="fraction"),
)


def _late(case: CaseHeader) -> tuple[int, Step]:
    facts = case.fund.late_payment
    assert facts is not None
    price = price_of(case)
    found = interest.late_interest(price, facts.deposit, facts.due_on, facts.paid_on)
    text = (
        f"매각대금 {price:,}원에서 매수신청보증금 {facts.deposit:,}원을 뺀 {price - facts.deposit:,}원에 대금지급기한의 다음 날부터 "
        f"지급한 날까지 지연이자를 붙이면 {found.rounded:,}원이다(원 미만 반올림)."
    )
    return found.rounded, Step(
        id="late-interest",
        kind="late_interest",
        title="지연이자",
        text=text,
        basis=interest.LATE_BASIS,
        tables=(StepTable(columns=_PERIOD_COLUMNS, rows=tuple(_periods(found))),),
        data={"amount": found.rounded},
    )


def _kept(case: CaseHeader, appeal: Appeal) -> interest.AppealDeposit:
    by_owner = of_debtor_or_owner(case, appeal.appellant)
    return interest.appeal_deposit(price_of(case), appeal.deposit, by_owner, appeal.appealed_on, appeal.ended_on)


def _appeals(case: CaseHeader) -> tuple[int, Step]:
    rows: list[tuple[Cell, ...]] = []
    basis: list[Citation] = []
    total = 0
    for appeal in case.fund.appeals:
        found = _kept(case, appeal)
        total += found.to_fund
        basis += found.basis
        nothing: list[tuple[Cell, ...]] = [("", "", None, "전액", "")]
        for first, period in enumerate(_periods(found.interest) or nothing):
            sums: tuple[Cell, ...] = (appeal.deposit, found.to_fund, found.returned) if not first else (None,) * 3
            rows.append((appeal.appellant if not first else "", *period, *sums))
    return total, Step(
        id="appeal-deposit",
        kind="appeal_deposit",
        title="항고보증금",
        text=(
            "채무자·소유자의 항고보증금은 전액, 그 밖의 항고인의 것은 항고한 날부터 기각결정이 확정된 날(취하한 날)까지 매각대금에 대한 "
            f"민사집행규칙 제75조의 이율에 의한 금액(보증금을 한도로, 원 미만 반올림)이 배당할 금액에 들어간다. 합계 {total:,}원이다."
        ),
        basis=tuple(dict.fromkeys(basis)),
        tables=(
            StepTable(
                columns=(
                    Column(title="항고인"),
                    *_PERIOD_COLUMNS,
                    Column(title="보증금", kind="won"),
                    Column(title="배당할 금액에 산입", kind="won"),
                    Column(title="돌려줄 금액", kind="won"),
                ),
                rows=tuple(rows),
            ),
        ),
        data={"amount": total},
    )


def returnable(case: CaseHeader) -> dict[str, int]:
    """Appellant other than debtor and owners → the sum it gave to the fund (제147조 제1항 제4호), by name."""
    if case.fund.appeals:
        found: dict[str, int] = {}
        for appeal in case.fund.appeals:
            if not of_debtor_or_owner(case, appeal.appellant):
                found[appeal.appellant] = found.get(appeal.appellant, 0) + _kept(case, appeal).to_fund
        return dict(sorted(found.items()))
    name = case.fund.appellant
    return {name: case.fund.appeal_deposit} if name and not of_debtor_or_owner(case, name) else {}
