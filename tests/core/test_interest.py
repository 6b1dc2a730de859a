"""Interest: days, leap years, changing rates, cut; late interest and appeal deposits; single cost items."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import cost_items, interest
from core.interest import InterestError, by_rates, days, simple


@pytest.mark.parametrize(
    ("leap", "won"), [("flat", 14_400_000), ("by_calendar_year", 14_367_213), ("whole_years", 14_367_123)]
)
def test_one_period_three_ways_with_leap_years(leap: interest.LeapYears, won: int) -> None:
    item = simple(100_000_000, 12, date(2024, 1, 1), date(2025, 3, 14), "exclude-start", leap)
    assert item.won == won
    assert sum(p.days for p in item.periods) == 438


def test_rates_that_change_are_split_at_the_day() -> None:
    item = by_rates(30_000_000, interest.judgment_rates(), date(2018, 11, 10), date(2024, 7, 15), "include-both")
    assert [(p.days, p.rate) for p in item.periods] == [(203, Fraction(15, 100)), (1872, Fraction(12, 100))]
    assert [int(p.amount) for p in item.periods] == [2_502_739, 18_463_561]


@pytest.mark.parametrize(
    ("principal", "start", "number", "won"),
    [
        (1_591_799_000, date(2012, 12, 29), 320, 237_243_467),
        (14_147_298, date(2011, 12, 31), 684, 4_506_980),
        (119_384_925, date(2013, 1, 1), 317, 17_626_448),
        (263_001_205, date(2012, 1, 1), 683, 83_663_205),
    ],
)
def test_default_interest_of_a_judgment(principal: int, start: date, number: int, won: int) -> None:
    # 서울고등법원 2016. 4. 14. 2015나2003899: both days counted to 2013-11-13, 365, cut below one won
    end = date(2013, 11, 13)
    item = simple(principal, 17, start, end, "include-both")
    assert days(start, end, "include-both") == number
    assert item.won == won


def test_day_counts() -> None:
    start, end = date(2024, 2, 28), date(2024, 3, 1)
    assert [days(start, end, c) for c in ("exclude-start", "include-both", "include-start")] == [2, 3, 2]  # type: ignore[arg-type]
    assert days(start, start, "exclude-start") == 0
    assert simple(10**9, "7.9", start, start).won == 0
    with pytest.raises(InterestError, match="before the start"):
        days(end, start)


@pytest.mark.parametrize("rate", ["", "12%", "abc", "-1", "1/0"])
def test_a_rate_must_be_a_number(rate: str) -> None:
    with pytest.raises(InterestError, match="rate"):
        simple(100, rate, date(2024, 1, 1), date(2024, 2, 1))


def test_no_rate_before_the_first_one() -> None:
    with pytest.raises(InterestError, match="no rate is known"):
        by_rates(100, interest.auction_rates(), date(2000, 1, 1), date(2003, 1, 1))


def test_late_interest_of_a_buyer() -> None:
    item = interest.late_interest(300_000_000, 30_000_000, date(2025, 4, 30), date(2025, 5, 20))
    assert (sum(p.days for p in item.periods), item.won) == (20, 1_775_342)
    assert interest.late_interest(300_000_000, 30_000_000, date(2025, 4, 30), date(2025, 4, 1)).won == 0


def test_an_appeal_deposit_over_the_change_of_rate() -> None:
    kept = interest.appeal_deposit(500_000_000, 50_000_000, False, date(2019, 6, 10), date(2019, 10, 15))
    assert (kept.to_fund, kept.returned) == (24_452_055, 25_547_945)
    assert kept.interest is not None
    assert [p.days for p in kept.interest.periods] == [83, 45]
    kept = interest.appeal_deposit(723_410_000, 72_341_000, False, date(2019, 7, 22), date(2019, 11, 8))
    assert (kept.to_fund, kept.returned) == (28_599_469, 43_741_531)


def test_an_appeal_deposit_is_the_most_that_can_be_kept_and_the_owner_loses_all() -> None:
    kept = interest.appeal_deposit(500_000_000, 50_000_000, False, date(2020, 1, 1), date(2022, 1, 1))
    assert (kept.to_fund, kept.returned) == (50_000_000, 0)
    kept = interest.appeal_deposit(500_000_000, 50_000_000, True, date(2020, 1, 1), date(2020, 1, 2))
    assert (kept.to_fund, kept.returned) == (50_000_000, 0)


def test_custody_interest_is_net() -> None:
    assert interest.custody_net(1_000_000, 140_000, 14_000) == 846_000
    with pytest.raises(InterestError):
        interest.custody_net(10, 9, 2)


def test_a_claimed_sum_is_compared_with_every_way_of_counting() -> None:
    ways = [simple(100_000_000, 12, date(2024, 1, 1), date(2025, 3, 14), leap=m) for m in ("flat", "whole_years")]  # type: ignore[arg-type]
    assert interest.check(14_400_000, ways, "claims[0].interest") is None
    assert interest.check(14_367_122, ways, "claims[0].interest") is None
    found = interest.check(15_000_000, ways, "claims[0].interest")
    assert found is not None
    assert (found.code, found.where) == ("interest_mismatch", "claims[0].interest")
    assert "14,367,123원 이상 14,400,000원 이하" in found.message


@given(
    st.integers(0, 10**12),
    st.integers(0, 30),
    st.dates(date(2003, 1, 1), date(2030, 1, 1)),
    st.integers(0, 4000),
    st.integers(0, 4000),
)
def test_interest_over_two_runs_is_that_over_both(principal: int, rate: int, start: date, a: int, b: int) -> None:
    mid = date.fromordinal(start.toordinal() + a)
    end = date.fromordinal(mid.toordinal() + b)
    for leap in ("flat", "by_calendar_year"):
        whole = simple(principal, rate, start, end, leap=leap).exact  # type: ignore[arg-type]
        first = simple(principal, rate, start, mid, leap=leap).exact  # type: ignore[arg-type]
        second = simple(principal, rate, mid, end, leap=leap).exact  # type: ignore[arg-type]
        assert whole == first + second


@pytest.mark.parametrize(
    ("price", "fee"),
    [
        (100_000, 5_000),
        (10_000_000, 203_000),
        (50_000_000, 803_000),
        (100_000_000, 1_303_000),
        (300_000_000, 2_303_000),
        (500_000_000, 2_903_000),
        (1_000_000_000, 3_903_000),
        (9_000_000_000, 3_903_000),
        (234_567_000, 1_976_000),
    ],
)
def test_the_bailiffs_fee(price: int, fee: int) -> None:
    assert cost_items.bailiff_sale_fee(price, date(2025, 1, 1)) == fee
    assert cost_items.bailiff_sale_fee(price, date(1999, 12, 1)) == fee


def test_taxes_and_fees_of_the_application() -> None:
    on = date(2024, 1, 1)
    assert cost_items.registration_tax(123_456_789, on) == 246_910
    assert cost_items.local_education_tax(246_910, on) == 49_380
    assert cost_items.registration_tax(1_000_000, on) == 6_000
    assert cost_items.registration_fee(3, date(2025, 7, 31)) == 9_000
    assert cost_items.registration_fee(3, date(2025, 8, 1)) == 12_000
    assert cost_items.stamp_duty(1, on) == 5_000
    assert cost_items.stamp_duty(2, on, electronic=True) == 9_000
    assert cost_items.no_bid_fee_at_most() == 1_000
    with pytest.raises(cost_items.NoTariff, match="no tariff for 1990"):
        cost_items.bailiff_sale_fee(1, date(1990, 1, 1))


def test_a_cost_that_differs_from_its_tariff_is_a_note() -> None:
    assert cost_items.check("매각수수료", 1_976_000, 1_976_000, "costs[0]") is None
    found = cost_items.check("매각수수료", 2_379_800, 1_976_000, "costs[0]")
    assert found is not None
    assert "1,976,000" in found.message
