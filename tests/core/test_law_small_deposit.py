"""Small deposits: rows by the day of the security, the double condition of 2010, the cap."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from core.law import small_deposit as small


def amounts(use: small.Use, region: str, on: date, contract_on: date | None = None) -> tuple[int, int] | None:
    version = small.in_force(use, region, on, contract_on=contract_on)
    return (version.limit, version.pay) if version else None


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(1984, 6, 13), None),
        (date(1984, 6, 14), (3_000_000, 3_000_000)),
        (date(1987, 12, 1), (5_000_000, 5_000_000)),
        (date(1989, 12, 30), (5_000_000, 5_000_000)),  # 2001다84824: the new decree does not reach back
        (date(1990, 2, 18), (5_000_000, 5_000_000)),
        (date(1990, 2, 19), (20_000_000, 7_000_000)),
        (date(1995, 10, 19), (30_000_000, 12_000_000)),
        (date(2001, 9, 15), (40_000_000, 16_000_000)),
        (date(2008, 8, 21), (60_000_000, 20_000_000)),
        (date(2010, 7, 26), (75_000_000, 25_000_000)),
        (date(2014, 1, 1), (95_000_000, 32_000_000)),
        (date(2016, 3, 31), (100_000_000, 34_000_000)),
        (date(2018, 9, 18), (110_000_000, 37_000_000)),
        (date(2021, 5, 11), (150_000_000, 50_000_000)),
        (date(2023, 2, 20), (150_000_000, 50_000_000)),
        (date(2023, 2, 21), (165_000_000, 55_000_000)),
    ],
)
def test_seoul_from_1984_to_today(on: date, expected: tuple[int, int] | None) -> None:
    assert amounts("residential", "서울특별시 마포구", on) == expected


def test_a_shop_lease_of_2009_never_has_the_amounts_of_2010() -> None:
    old, new = date(2009, 5, 1), date(2011, 3, 1)
    assert amounts("commercial", "서울특별시", date(2011, 5, 1), old) == (45_000_000, 13_500_000)
    assert amounts("commercial", "서울특별시", date(2011, 5, 1), new) == (50_000_000, 15_000_000)
    assert amounts("commercial", "서울특별시", date(2014, 5, 1), old) == (65_000_000, 22_000_000)
    assert amounts("commercial", "서울특별시", date(2002, 10, 31), old) is None


def test_a_shop_lease_without_a_date_is_found() -> None:
    assert amounts("commercial", "서울특별시", date(2011, 5, 1)) == (45_000_000, 13_500_000)
    found = small.findings("commercial", "서울특별시", date(2011, 5, 1))
    assert [f.code for f in found] == ["contract_date_missing"]
    assert small.findings("commercial", "서울특별시", date(2009, 5, 1)) == ()


def test_caps() -> None:
    assert small.cap("residential", date(2020, 1, 1)) == Fraction(1, 2)
    assert small.cap("commercial", date(2013, 12, 31)) == Fraction(1, 3)
    assert small.cap("commercial", date(2014, 1, 1)) == Fraction(1, 2)
    assert small.cap_row("residential", date(1985, 1, 1)).status == "unverified"


def test_converted_deposit_and_scope() -> None:
    assert small.converted_deposit(20_000_000, 300_000) == 50_000_000
    assert small.commercial_scope("서울특별시", date(2013, 12, 31), 300_000_000, 0).inside is True
    assert small.commercial_scope("서울특별시", date(2013, 12, 31), 300_000_000, 1).inside is False
    assert small.commercial_scope("서울특별시", date(2014, 1, 1), 300_000_000, 1_000_000).inside is True
    assert small.commercial_scope("서울특별시", None, 1, 0).inside is None
    # of a place that is not known only the middle is open: 180 to 400 million
    for converted, inside in ((180_000_000, True), (180_000_001, None), (400_000_000, None), (400_000_001, False)):
        assert small.commercial_scope("달나라", date(2014, 1, 1), converted, 0).inside is inside
    # 법률 제6542호 부칙 제2항 단서: older leases that still ran are protected too
    assert small.commercial_scope("서울특별시", date(2002, 10, 31), 240_000_000, 0).inside is True
    assert small.commercial_scope("서울특별시", date(2002, 10, 31), 240_000_001, 0).inside is False


def test_versions_never_fall_and_are_in_order() -> None:
    for region in ("서울특별시", "인천광역시 부평구", "부산광역시 남구", "경기도 안산시", "전라남도 여수시"):
        for use in ("residential", "commercial"):
            found = small.versions(use, region, date(2026, 1, 1), contract_on=date(2020, 1, 1))  # type: ignore[arg-type]
            assert [v.effective_from for v in found] == sorted({v.effective_from for v in found})
            assert all(v.pay <= v.limit for v in found)
