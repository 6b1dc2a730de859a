"""Interest: days, leap years, rates by period; late interest of a buyer; the part of an appeal deposit that is kept.

Simple interest only. Rates are percent a year as text, int or Decimal; every result is exact until the one cut below
a won at the end of a creditor's item (원 미만 버림); what goes into the fund is rounded half up.
민법 제157조; 민사집행법 제130조 제7항, 제138조 제3항; 민사집행규칙 제75조.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from core.errors import CoreError
from core.law import params
from core.models.base import Finding
from core.models.result import Citation
from core.money import half_up

DayCount = Literal["exclude-start", "include-both", "include-start"]
#: flat: days / 365; by_calendar_year: 366 for days of leap years; whole_years: whole years at the rate, then days / 365
LeapYears = Literal["flat", "by_calendar_year", "whole_years"]
Rate = str | int | Decimal
AUCTION_RATE = "auction_interest_rate"


class InterestError(CoreError):
    """The days or the rate make no sense (a period that ends before it begins, a rate that is no number)."""


class Period(NamedTuple):
    """A run of days at one rate: first and last day counted, their number, percent a year, exact won."""

    first: date
    last: date
    days: int
    rate: Fraction
    amount: Fraction


@dataclass(frozen=True)
class Interest:
    """One item of interest: the periods, their exact sum, and the sum cut below one won."""

    periods: tuple[Period, ...]
    exact: Fraction
    won: int

    @property
    def rounded(self) -> int:
        """Half a won up: for what the court itself counts into the fund."""
        return half_up(self.exact)


def counted(start: date, end: date, count: DayCount) -> tuple[date, date] | None:
    """First and last day that bear interest; None where no day does. Raises `InterestError` if end is before start."""
    if end < start:
        raise InterestError(f"interest from {start} to {end}: the end is before the start")
    first = start + timedelta(days=1) if count == "exclude-start" else start
    last = end - timedelta(days=1) if count == "include-start" else end
    return (first, last) if first <= last else None


def days(start: date, end: date, count: DayCount = "exclude-start") -> int:
    """Number of days that bear interest. `exclude-start`: 초일불산입, the last day counts (민법 제157조)."""
    run = counted(start, end, count)
    return (run[1] - run[0]).days + 1 if run else 0


def year_fraction(first: date, last: date, leap: LeapYears = "flat") -> Fraction:
    """The share of a year from `first` to `last`, both counted."""
    if leap == "flat":
        return Fraction((last - first).days + 1, 365)
    if leap == "by_calendar_year":
        return sum((_in_year(first, last, year) for year in range(first.year, last.year + 1)), Fraction(0))
    whole, day = 0, first
    while (following := _year_later(first, whole + 1)) - timedelta(days=1) <= last:
        whole, day = whole + 1, following
    return whole + Fraction((last - day).days + 1, 365)


def _in_year(first: date, last: date, year: int) -> Fraction:
    begin, end = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
    length = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    return Fraction((end - begin).days + 1, length)


def _year_later(day: date, years: int) -> date:
    """The same day `years` later; 29 February becomes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def percent(rate: Rate) -> Fraction:
    """A rate in percent a year as a fraction (12 → 3/25). Raises `InterestError`."""
    try:
        value = Fraction(str(rate).strip()) / 100
    except (ValueError, ZeroDivisionError):
        raise InterestError(f"a rate in percent a year was expected, found {rate!r}") from None
    if value < 0:
        raise InterestError(f"a rate must not be negative: {rate!r}")
    return value


def simple(
    principal: int,
    rate: Rate,
    start: date,
    end: date,
    count: DayCount = "exclude-start",
    leap: LeapYears = "flat",
) -> Interest:
    """Simple interest on `principal` won at one rate."""
    return by_rates(principal, [(start, rate)], start, end, count, leap)


def by_rates(
    principal: int,
    rates: Sequence[tuple[date, Rate]],
    start: date,
    end: date,
    count: DayCount = "exclude-start",
    leap: LeapYears = "flat",
) -> Interest:
    """Simple interest at rates that change: each (day, rate) holds from that day to the day before the next.

    The first rate must hold on or before the first day that counts. Cut below one won once, at the end.
    """
    run = counted(start, end, count)
    if run is None:
        return Interest((), Fraction(0), 0)
    first, last = run
    steps = sorted(((day, percent(rate)) for day, rate in rates), key=lambda step: step[0])
    if not steps or steps[0][0] > first:
        raise InterestError(f"no rate is known for {first}")
    periods: list[Period] = []
    for index, (since, rate) in enumerate(steps):
        until = steps[index + 1][0] - timedelta(days=1) if index + 1 < len(steps) else last
        begin, finish = max(first, since), min(last, until)
        if begin <= finish:
            amount = principal * rate * year_fraction(begin, finish, leap)
            periods.append(Period(begin, finish, (finish - begin).days + 1, rate, amount))
    exact = sum((p.amount for p in periods), Fraction(0))
    return Interest(tuple(periods), exact, exact.numerator // exact.denominator)


def auction_rates() -> list[tuple[date, Rate]]:
    """The rates of 민사집행규칙 제75조, from each day on."""
    return [(row.since, row.value) for row in params.rows(AUCTION_RATE)]


def judgment_rates() -> list[tuple[date, Rate]]:
    """The rates of 소송촉진 등에 관한 특례법 제3조, from each day on (to check; the title's own rate is used)."""
    return [(row.since, row.value) for row in params.rows("statutory_interest", "judgment")]


def late_interest(price: int, deposit: int, due: date, paid: date) -> Interest:
    """Delay interest of a buyer who pays late (민사집행법 제138조 제3항): unpaid price, from the day after `due`.

    That the deposit is deducted first follows practice, the article speaks of the price: `LATE_BASIS` marks it.
    """
    return by_rates(max(price - deposit, 0), auction_rates(), due, max(due, paid), "exclude-start")


LATE_BASIS = (
    Citation(cite="민사집행법 제138조 제3항, 민사집행규칙 제75조"),
    Citation(cite="민사집행법 제138조 제3항", status="disputed", note="보증금을 뺀 나머지 대금에 붙이는 것은 실무"),
)


class AppealDeposit(NamedTuple):
    """What of an appeal deposit falls into the fund and what goes back (won), and how it was counted."""

    to_fund: int
    returned: int
    interest: Interest | None
    basis: tuple[Citation, ...]


def appeal_deposit(price: int, deposit: int, by_owner: bool, appealed: date, ended: date) -> AppealDeposit:
    """An unsuccessful appellant's deposit. Debtor or owner: all of it (제130조 제6항); others: 제130조 제7항.

    Others forfeit the rate of 민사집행규칙 제75조 on the price, from the appeal to the day its dismissal became final
    (or it was withdrawn), both days counted, at most the deposit.
    """
    if by_owner:
        return AppealDeposit(deposit, 0, None, (Citation(cite="민사집행법 제130조 제6항, 제147조 제1항 제3호"),))
    interest = by_rates(price, auction_rates(), appealed, ended, "include-both")
    kept = min(interest.rounded, deposit)
    basis = (Citation(cite="민사집행법 제130조 제7항, 제147조 제1항 제4호, 민사집행규칙 제75조"),)
    return AppealDeposit(kept, deposit - kept, interest, basis)


def custody_net(gross: int, income_tax: int, local_tax: int) -> int:
    """Interest on money in custody after the taxes that were withheld (won); rates are not guessed."""
    if income_tax + local_tax > gross:
        raise InterestError("the taxes withheld are more than the interest on the money in custody")
    return gross - income_tax - local_tax


def check(claimed: int, computed: Sequence[Interest], where: str, tolerance: int = 1) -> Finding | None:
    """Compare a claimed sum of interest with what rate and period give; None where they agree within `tolerance` won.

    Pass one result for each defensible way of counting: the claim is right if it agrees with any of them.
    """
    if any(abs(claimed - item.won) <= tolerance for item in computed):
        return None
    sums = sorted({item.won for item in computed})
    shown = f"{sums[0]:,}원과" if len(sums) == 1 else f"{sums[0]:,}원 이상 {sums[-1]:,}원 이하의 금액과"
    above = claimed > sums[-1]
    return Finding(
        severity="warning",
        code="interest_mismatch",
        message=f"신고한 이자 {claimed:,}원이 기재된 이율과 기간으로 계산한 {shown} 다릅니다.",
        where=where,
        advice="이율, 기산일, 계산방법을 확인하십시오." + (" 신고액이 계산액보다 많습니다." if above else ""),
    )
