"""Dates and periods in every notation; impossible and uncertain ones are None with a reason."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.dates import Period, find_dates, find_datetime, find_periods, find_told_dates, read_date

days = st.dates(date(1950, 1, 1), date(2049, 12, 31))
FORMS = [
    lambda d: f"{d.year}. {d.month}. {d.day}.",
    lambda d: f"{d:%Y.%m.%d}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d:%Y/%m/%d}",
    lambda d: f"{d.year}년 {d.month}월 {d.day}일",
    lambda d: f"{d.year}년{d:%m}월{d:%d}일",
    lambda d: f"{d:%Y%m%d}",
    lambda d: f"{d.year} 년 {d.month} 월 {d.day} 일",
    lambda d: f"{d.year}. {d.month}. {d.day}.({'월화수목금토일'[d.weekday()]})",
    lambda d: f"{d.year}．{d.month}．{d.day}．",
]


@given(days, st.sampled_from(FORMS))
def test_every_notation_reads_back(day: date, form) -> None:  # type: ignore[no-untyped-def]
    written = form(day)
    assert read_date(written).value == day
    text = f"접수 {written} 홍길동"
    (match,) = find_dates(text)
    assert match.value == day
    assert text[match.start : match.end] == match.text


@given(st.dates(date(1970, 1, 1), date(2049, 12, 31)))
def test_two_figures_of_the_year(day: date) -> None:
    assert read_date(f"{day:%y}.{day.month}.{day.day}.").value == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2024.2.30", "impossible"),
        ("2024년 13월 1일", "impossible"),
        ("2003.12", "partial"),
        ("55.1.1.", "ambiguous"),
        ("단기 4288년 3월 1일", "calendar"),
        ("명치 44년 8월 1일", "calendar"),
        ("미상", "unknown"),
        ("-", "absent"),
        ("2024.5.1. 2024.6.1.", "ambiguous"),
        ("홍길동", "malformed"),
    ],
)
def test_no_value_and_a_reason(text: str, reason: str) -> None:
    match = read_date(text)
    assert (match.value, match.reason) == (None, reason)


@pytest.mark.parametrize(
    "text", ["1,234.5.6", "제20240501호", "20240501원", "금20,240,501원", "110111-2024050", "2024타경1234"]
)
def test_no_date(text: str) -> None:
    assert find_dates(text) == []


@given(days, days)
def test_periods_read_back(a: date, b: date) -> None:
    first, last = sorted((a, b))
    for text in (f"{first:%Y.%m.%d}.부터 {last:%Y.%m.%d}.까지", f"{first:%Y-%m-%d} ~ {last:%Y-%m-%d}"):
        assert [m.value for m in find_periods(text)] == [Period(first, last)]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2003.12.11.부터12개월", Period(date(2003, 12, 11), None, 12)),
        ("2023. 1. 1. 부터 2년간", Period(date(2023, 1, 1), None, 24)),
        ("2023. 1. 1.부터 다 갚는 날까지 연 12%", Period(date(2023, 1, 1), None, open=True)),
        ("2023. 5. 1. ~ 5. 31.", Period(date(2023, 5, 1), date(2023, 5, 31))),
    ],
)
def test_periods(text: str, period: Period) -> None:
    assert [m.value for m in find_periods(text)] == [period]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("열람일시 : 2024년01월19일 16시38분25초   2/3", datetime(2024, 1, 19, 16, 38, 25)),
        ("열람일시 : 2010년02월24일 오후 5시48분1초", datetime(2010, 2, 24, 17, 48, 1)),
        ("출력일시 : 2010년02월24일 오전 12시5분1초", datetime(2010, 2, 24, 0, 5, 1)),
    ],
)
def test_time_of_day(text: str, value: datetime) -> None:
    found = find_datetime(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["2024.08.1 9", "2024-08-1\n9", "24.08.1 9", "2024. 8. 1 9 확정일자"])
def test_a_day_that_may_be_broken_in_two_is_no_date(text: str) -> None:
    (match,) = find_dates(text)
    assert (match.value, match.reason) == (None, "partial")


@pytest.mark.parametrize(
    "text", ["2024.08.1. 9", "2024.08.01 9", "2024.8.1 3층", "2024-08-1 2024-09-01", "2024년 8월 1일 9"]
)
def test_a_whole_day_before_another_number_is_a_date(text: str) -> None:
    assert find_dates(text)[0].value == date(2024, 8, 1)


def test_days_told_by_the_one_before_them() -> None:
    text = "2020. 3. 16. 인도받고 같은 날 전입하였으며, 같은 달 18일 신청하고 같은 해 5월 2일 받았다. 동월 40일"
    values = [m.value for m in find_told_dates(text)]
    assert values == [date(2020, 3, 16), date(2020, 3, 16), date(2020, 3, 18), date(2020, 5, 2), None]
    assert find_told_dates("같은 달 18일") == []


def test_the_same_day_is_not_told_where_another_day_in_between_was_not_understood() -> None:
    told = find_told_dates("2019년 7월 27일 인도받고, 같은 달-29일 전입신고를 마쳤으며, 같은 날 확정일자를 받았다")
    assert [m.value for m in told] == [date(2019, 7, 27)]
