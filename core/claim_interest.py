"""Interest of a claim out of its principal, rate and period: compared with the claimed sum, never put in its place.

An ordinary mortgage secures default interest for one year only (민법 제360조 단서); what is above is told apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import product
from typing import get_args

from core.interest import DayCount, Interest, LeapYears, percent, simple, year_fraction
from core.interest import check as compare
from core.models.base import Finding
from core.models.case import Case, Claim, InterestItem, Mortgage
from core.models.result import Citation

ONE_YEAR = Citation(cite="민법 제360조 단서")


def interest_findings(case: Case) -> list[Finding]:
    """What the claims' stated rates and periods say about their interest."""
    found: list[Finding] = []
    for n, claim in enumerate(case.claims):
        if claim.interest_items:
            found += _checks(claim, f"claims[{n}]", case.distribution_date)
        elif isinstance(claim, Mortgage) and claim.max_amount is None and claim.interest:
            found.append(
                _finding(
                    claim,
                    "note",
                    "default_interest_unchecked",
                    "보통저당권의 지연배상은 원본의 이행기일이 지난 뒤의 1년분만 담보되는데, 이자의 내역이 적혀 있지 않아 전액을 넣었습니다.",
                    f"claims[{n}].interest",
                    "이율과 기간을 interest_items에 적으면 1년분을 넘는 지연배상을 뺍니다.",
                )
            )
    return found


def _checks(claim: Claim, where: str, until: date | None) -> list[Finding]:
    """The claim's interest against its items, each stated item against its rate and period."""
    items = claim.interest_items
    found: list[Finding] = []
    for k, item in enumerate(items):
        end = item.end or until
        place = f"{where}.interest_items[{k}]"
        if end is None:
            found.append(
                _finding(
                    claim,
                    "warning",
                    "date_missing",
                    "이자의 끝날이 없어 계산하지 못하였습니다.",
                    place,
                    "끝날이나 배당기일을 적으십시오.",
                )
            )
        elif until is not None and end > until:
            text = f"이자의 끝날 {end.isoformat()}이 배당기일 {until.isoformat()}보다 늦습니다."
            found.append(
                _finding(
                    claim,
                    "warning",
                    "interest_after_distribution",
                    text,
                    place,
                    "배당기일까지의 이자만 배당에 포함됩니다.",
                )
            )
        if item.interest is not None and end is not None and item.start <= end:
            differs = compare(item.interest, [_one(item, end, c, y) for c, y in _ways(item)], place)
            found += [_named(claim, differs)] if differs else []
    if any((i.end or until) is None or i.start > (i.end or until) for i in items):  # type: ignore[operator]
        return found
    sums = _sums(items, until)
    stated = [i.interest for i in items]
    if all(s is not None for s in stated):
        sums = [Interest((), Fraction(0), sum(s or 0 for s in stated))]
    differs = compare(claim.interest, sums, f"{where}.interest", tolerance=len(items))
    return [*found, *([_named(claim, differs)] if differs else [])]


def _ways(item: InterestItem) -> list[tuple[DayCount, LeapYears]]:
    """The ways of counting that the item leaves open."""
    counts = (item.count,) if item.count else get_args(DayCount)
    leaps = (item.leap,) if item.leap else get_args(LeapYears)
    return list(product(counts, leaps))


def _one(item: InterestItem, end: date, count: DayCount, leap: LeapYears) -> Interest:
    return simple(item.principal, item.rate, item.start, end, count, leap)


def _sums(items: Sequence[InterestItem], until: date | None) -> list[Interest]:
    """The whole interest for each way of counting, the same way for all items that leave it open."""
    found = []
    for count, leap in product(get_args(DayCount), get_args(LeapYears)):
        won = 0
        for item in items:
            end = item.end or until
            assert end is not None
            won += _one(item, end, item.count or count, item.leap or leap).won
        found.append(Interest((), Fraction(0), won))
    return found


def default_interest_above_one_year(claim: Mortgage, until: date | None) -> int:
    """Of an ordinary mortgage's claimed interest: default interest beyond one year of each loan (won)."""
    loans: defaultdict[object, list[InterestItem]] = defaultdict(list)
    for k, item in enumerate(claim.interest_items):
        if item.delay and (item.end or until) is not None:
            loans[item.loan or k].append(item)
    above, secured, other = 0, 0, 0
    for item in (i for i in claim.interest_items if not i.delay and (i.end or until) is not None):
        other += _claimed(item, until)
    for items in loans.values():
        claimed, allowed, year = 0, Fraction(0), Fraction(1)
        for item in sorted(items, key=lambda i: (i.start, i.rate)):
            claimed += _claimed(item, until)
            periods = _usual(item, until).periods
            share = sum((year_fraction(p.first, p.last, item.leap or "flat") for p in periods), Fraction(0))
            used = min(share, year)
            allowed += item.principal * percent(item.rate) * used
            year -= used
        most = claimed if year else min(claimed, int(allowed))
        above, secured = above + claimed - most, secured + most
    return min(above, max(0, claim.interest - other - secured))


def _usual(item: InterestItem, until: date | None) -> Interest:
    """The item by its own way of counting, else the first day left out and days over 365."""
    end = item.end or until
    assert end is not None
    return _one(item, end, item.count or "exclude-start", item.leap or "flat")


def _claimed(item: InterestItem, until: date | None) -> int:
    return _usual(item, until).won if item.interest is None else item.interest


def _named(claim: Claim, found: Finding) -> Finding:
    return found.model_copy(update={"message": f"{claim.creditor}: {found.message}"})


def _finding(claim: Claim, severity: str, code: str, message: str, where: str, advice: str) -> Finding:
    return Finding.model_validate(
        {
            "severity": severity,
            "code": code,
            "message": f"{claim.creditor}: {message}",
            "where": where,
            "advice": advice,
            "sources": tuple(ref for refs in claim.sources.values() for ref in refs),
        }
    )
