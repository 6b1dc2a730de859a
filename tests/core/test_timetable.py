"""The timetable, over weekends and Korean holidays."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.models.case import CaseHeader
from core.timetable import deposit_by, draft_from, is_working_day, lodge_by, proof_of_suit_by, timetable


def header(**keys: Any) -> CaseHeader:
    base = {"court": "법원", "case_number": "1", "properties": ({"id": "A"},), "fund": {"sale_price": 1}}
    return CaseHeader.model_validate(base | keys)


def test_working_days_know_substitute_holidays() -> None:
    assert is_working_day(date(2024, 5, 7))
    assert not is_working_day(date(2024, 5, 6))  # substitute for 5 May, a Sunday
    assert not is_working_day(date(2024, 2, 12))  # substitute for 설날
    assert not is_working_day(date(2024, 9, 17))  # 추석
    assert not is_working_day(date(2024, 5, 4))  # Saturday


def test_periods_end_on_working_days() -> None:
    assert draft_from(date(2024, 3, 4)) == date(2024, 3, 12)  # a week to Monday the 11th
    assert draft_from(date(2024, 3, 2)) == date(2024, 3, 12)  # the week ends on a Saturday
    assert lodge_by(date(2024, 3, 14)) == date(2024, 3, 11)
    assert lodge_by(date(2024, 3, 12)) == date(2024, 3, 8)  # the 9th is a Saturday
    assert proof_of_suit_by(date(2024, 3, 14)) == date(2024, 3, 21)
    assert proof_of_suit_by(date(2024, 9, 11)) == date(2024, 9, 19)  # 추석 between
    assert deposit_by(date(2024, 3, 14)) == date(2024, 3, 25)


def test_the_cases_own_dates() -> None:
    table = timetable(header(demand_served_on=date(2024, 2, 20), distribution_date=date(2024, 3, 14)))
    assert [t.key for t in table.terms] == ["draft_from", "lodge_by", "distribution", "proof_of_suit", "deposit_by"]
    assert table.day("draft_from") == date(2024, 2, 28)
    assert table.findings == ()
    assert timetable(header()).terms == ()


def test_what_does_not_fit_is_found() -> None:
    late = timetable(header(demand_served_on=date(2024, 3, 8), distribution_date=date(2024, 3, 14)))
    assert [f.code for f in late.findings] == ["timetable_conflict"]
    holiday = timetable(header(distribution_date=date(2024, 5, 6), paid_on=date(2024, 6, 1)))
    assert [f.code for f in holiday.findings] == ["distribution_on_holiday", "timetable_conflict"]
