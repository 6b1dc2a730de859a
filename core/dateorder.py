"""Dates of a case file that cannot stand beside one another: findings, since the allocation goes on with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from core.models.base import Finding
from core.models.case import Case, CaseHeader, Claim, Lease

_HEADER = (
    ("commencement_registered", "경매개시결정 등기일"),
    ("claim_deadline", "배당요구종기"),
    ("sale_decided", "매각허가결정일"),
    ("paid_on", "대금을 완납한 날"),
    ("distribution_date", "배당기일"),
)
_FACTS = (
    ("demanded_on", "배당요구일"),
    ("statutory_date", "법정기일"),
    ("seized_on", "압류등기일"),
    ("contract_on", "계약일"),
    ("occupied_on", "점유를 시작한 날"),
    ("moved_in_on", "전입신고(사업자등록)일"),
    ("fixed_on", "확정일자"),
)


def header_order(case: CaseHeader) -> list[Finding]:
    """The stages of the procedure follow one another; one error for each neighbouring pair that does not."""
    known = [(key, name, day) for key, name in _HEADER if (day := getattr(case, key)) is not None]
    found = []
    for (key, name, day), (_, later_name, later) in pairwise(known):
        if day > later:
            message = f"{name} {_ko(day)}이(가) {later_name} {_ko(later)}보다 늦습니다."
            found.append(_finding("error", "timetable_conflict", message, key, "두 날짜를 확인하십시오."))
    return found


def claim_dates(case: Case) -> list[Finding]:
    """Dates of claims after the distribution date: nobody can have read them on a paper of this case."""
    end = case.distribution_date
    if end is None:
        return []
    found = []
    for n, claim in enumerate(case.claims):
        for key, name, day in _dates(claim):
            if day > end:
                message = f"{claim.creditor}: {name} {_ko(day)}이(가) 배당기일 {_ko(end)}보다 늦습니다."
                found.append(
                    _finding(
                        "warning", "date_after_distribution", message, f"claims[{n}].{key}", "날짜를 확인하십시오."
                    )
                )
    return found


def _dates(claim: Claim) -> Iterator[tuple[str, str, date]]:
    for key, name in _FACTS:
        day = getattr(claim, key, None)
        if day is not None:
            yield key, name, day
    if claim.registered is not None:
        yield "registered.date", "등기의 접수일자", claim.registered.date
    for place, held in sorted(claim.registrations.items()):
        yield f"registrations.{place}.date", "등기의 접수일자", held.date
    if isinstance(claim, Lease):
        for n, increase in enumerate(claim.increases):
            if increase.fixed_on is not None:
                yield f"increases[{n}].fixed_on", "증액분의 확정일자", increase.fixed_on


def _finding(severity: str, code: str, message: str, where: str, advice: str) -> Finding:
    return Finding.model_validate(
        {"severity": severity, "code": code, "message": message, "where": where, "advice": advice}
    )


def _ko(day: date) -> str:
    return f"{day.year}. {day.month}. {day.day}."
