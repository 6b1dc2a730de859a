"""The timetable around the distribution date, with Korean public and substitute holidays.

민사집행법 제146조, 제149조 제1항, 제154조 제3항; 민사집행규칙 제81조; 재민 91-5; periods by 민법 제156조–제161조.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import holidays

from core.dateorder import header_order
from core.models.base import Finding
from core.models.case import CaseHeader
from core.models.result import Citation

WEEK = timedelta(days=7)
LODGING_DAYS = 3
DEPOSIT_DAYS = 10


@dataclass(frozen=True)
class Term:
    """One day of the timetable: what it is (Korean), the day, by which rule."""

    key: str
    label: str
    day: date
    basis: Citation


@dataclass(frozen=True)
class Timetable:
    """The terms in order of time, and what does not fit."""

    terms: tuple[Term, ...]
    findings: tuple[Finding, ...]

    def day(self, key: str) -> date | None:
        """The day of one term (`draft_from`, `lodge_by`, `distribution`, `proof_of_suit`, `deposit_by`)."""
        return next((t.day for t in self.terms if t.key == key), None)


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("KR", years=year).keys())


def is_working_day(day: date) -> bool:
    """Neither Saturday, Sunday nor a public or substitute holiday."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def next_working_day(day: date) -> date:
    """`day` itself, or the first working day after it (민법 제161조)."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def last_working_day(day: date) -> date:
    """`day` itself, or the last working day before it (periods counted backwards)."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def draft_from(served_on: date) -> date:
    """The first day a draft may be made: the day after one week from the last service of the demand (규칙 제81조)."""
    return next_working_day(served_on + WEEK) + timedelta(days=1)


def lodge_by(distribution: date) -> date:
    """The last day to lodge the draft at the court: three days before the distribution date (제149조 제1항)."""
    return last_working_day(distribution - timedelta(days=LODGING_DAYS))


def proof_of_suit_by(distribution: date) -> date:
    """The last day to prove that a suit was brought: one week from the distribution date (제154조 제3항)."""
    return next_working_day(distribution + WEEK)


def deposit_by(distribution: date) -> date:
    """The last day to deposit: ten days from the distribution date (재민 91-5)."""
    return next_working_day(distribution + timedelta(days=DEPOSIT_DAYS))


def timetable(case: CaseHeader) -> Timetable:
    """The terms that the case's own dates give, with findings where they do not fit together."""
    terms, findings = [], []
    if case.demand_served_on:
        terms.append(
            Term(
                "draft_from",
                "배당표원안 작성 가능일",
                draft_from(case.demand_served_on),
                Citation(cite="민사집행규칙 제81조"),
            )
        )
    if case.distribution_date:
        terms += _around(case.distribution_date)
        findings += _checks(case, case.distribution_date)
    if terms and case.demand_served_on and case.distribution_date:
        first, last = draft_from(case.demand_served_on), lodge_by(case.distribution_date)
        if first > last:
            findings.append(
                _finding(
                    "warning",
                    "timetable_conflict",
                    f"배당표원안은 {_ko(first)}부터 작성할 수 있는데 {_ko(last)}까지 비치하여야 합니다.",
                    "demand_served_on",
                    "배당기일을 다시 정하거나 최고서의 송달일을 확인하십시오.",
                )
            )
    return Timetable(tuple(sorted(terms, key=lambda t: (t.day, t.key))), tuple(findings))


def _around(distribution: date) -> list[Term]:
    return [
        Term("lodge_by", "배당표원안 비치", lodge_by(distribution), Citation(cite="민사집행법 제149조 제1항")),
        Term("distribution", "배당기일", distribution, Citation(cite="민사집행법 제146조")),
        Term(
            "proof_of_suit",
            "배당이의의 소 제기증명 제출",
            proof_of_suit_by(distribution),
            Citation(cite="민사집행법 제154조 제3항"),
        ),
        Term("deposit_by", "배당액의 공탁", deposit_by(distribution), Citation(cite="재판예규(재민 91-5)")),
    ]


def _checks(case: CaseHeader, distribution: date) -> list[Finding]:
    found = []
    if not is_working_day(distribution):
        found.append(
            _finding(
                "warning",
                "distribution_on_holiday",
                f"배당기일 {_ko(distribution)}은 토요일 또는 공휴일입니다.",
                "distribution_date",
                "배당기일을 확인하십시오.",
            )
        )
    return [*found, *header_order(case)]


def _finding(severity: str, code: str, message: str, where: str, advice: str) -> Finding:
    return Finding.model_validate(
        {"severity": severity, "code": code, "message": message, "where": where, "advice": advice}
    )


def _ko(day: date) -> str:
    return f"{day.year}. {day.month}. {day.day}."
