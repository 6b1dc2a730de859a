"""Checks of what a paper itself adds up: rows and parts against totals, interest against rate and days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from core.models.filing import InterestItem

from .builder import Builder

#: courts and banks cut or round interest to the won or to ten won
ROUNDING = 10


def check_parts(out: Builder, parts: Sequence[Any], total: Any, where: str, what: str) -> None:
    """`sum_mismatch` with both numbers if all `parts` are printed and do not make up `total`."""
    if not isinstance(total, int) or not parts or not all(isinstance(p, int) for p in parts):
        return
    made = sum(parts)
    if made != total:
        out.find("sum_mismatch", f"{what}: 더하면 {made:,}원, 적힌 합계 {total:,}원", where, "error")


def check_interest(out: Builder, items: Sequence[InterestItem]) -> None:
    """`interest_mismatch` where the interest printed lies outside of everything the usual ways of counting give."""
    for n, item in enumerate(items):
        path = f"items[{n}].interest"
        if item.from_ and item.to and item.days is not None:
            span = (item.to - item.from_).days
            if item.days not in (span - 1, span, span + 1):
                out.find(
                    "interest_mismatch",
                    f"{item.from_}부터 {item.to}까지는 {span + 1}일인데 {item.days}일로 적혔습니다",
                    f"items[{n}].days",
                )
        if not isinstance(item.principal, int) or item.rate is None or item.interest is None:
            continue
        ways = _ways(item.principal, item.rate, item.from_, item.to, item.days)
        if ways and not min(ways) - ROUNDING <= item.interest <= max(ways) + ROUNDING:
            out.find(
                "interest_mismatch",
                f"계산한 이자 {max(ways):,}원, 적힌 이자 {item.interest:,}원"
                f" (원금 {item.principal:,}원, 연 {item.rate}%)",
                path,
                "error",
            )


def agrees(
    principal: int, rate: Decimal, start: date | None, end: date | None, days: int | None, interest: int
) -> bool:
    """True if one of the usual ways of counting gives `interest` won, to the rounding."""
    ways = _ways(principal, rate, start, end, days)
    return bool(ways) and min(ways) - ROUNDING <= interest <= max(ways) + ROUNDING


def _ways(principal: int, rate: Decimal, start: date | None, end: date | None, days: int | None) -> list[int]:
    """Interest by days printed or counted (first day in or out), by 365, 366 and years of their own length."""
    yearly = principal * Fraction(rate) / 100
    counts = {days} if days is not None else set()
    if not counts and start and end:
        span = (end - start).days
        counts = {span, span + 1}
    ways = [int(yearly * n / basis) for n in counts for basis in (365, 366)]
    if start and end and end >= start:
        ways += [_by_years(yearly, start, end, extra) for extra in (0, 1)]
    return ways


def _by_years(yearly: Fraction, start: date, end: date, extra: int) -> int:
    """Whole years first, the days that are left by 365."""
    years = end.year - start.year
    while years > 0 and _later(start, years) > end:
        years -= 1
    rest = (end - _later(start, years)).days + extra
    return int(yearly * years + yearly * rest / 365)


def _later(day: date, years: int) -> date:
    if day.month == 2 and day.day == 29:
        return date(day.year + years, 3, 1) if years % 4 else date(day.year + years, 2, 29)
    return date(day.year + years, day.month, day.day)
