"""Places by their words, and the class they have on a day."""

from __future__ import annotations

from datetime import date

import pytest

from core.law import regions, small_deposit
from core.law.regions import Place

TODAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("서울특별시 마포구", Place("서울특별시")),
        ("서울시 강남구", Place("서울특별시")),
        ("대한민국 경기도 수원시", Place("경기도", "수원시")),
        ("경기도 광주시", Place("경기도", "광주시")),
        ("경기도광주시", Place("경기도", "광주시")),
        ("광주광역시 북구", Place("광주광역시", "북구")),
        ("광주시 북구", Place("광주광역시", "북구")),
        ("광주 광산구 송정동", Place("광주광역시", "광산구", "송정동")),
        ("광주시 오포읍", Place("경기도", "광주시", "오포읍")),
        ("인천직할시 남구", Place("인천광역시", "남구")),
        ("인천광역시 서구 당하1동", Place("인천광역시", "서구", "당하동")),
        ("경기 성남시 분당구 정자동", Place("경기도", "성남시", "정자동")),
        ("성남시 분당구", Place("경기도", "성남시")),
        ("경기도성남시분당구", Place("경기도", "성남시")),
        ("수원특례시 팔달구", Place("경기도", "수원시")),
        ("인천광역시 서구 검단로 123, 101동 1001호 (당하동, ○○아파트)", Place("인천광역시", "서구", "당하동")),
        ("인천광역시 서구 당하동 12-3 ○○빌라 가동 101호", Place("인천광역시", "서구", "당하동")),
        ("인천광역시 서구 검단로 123, 101동 1001호", Place("인천광역시", "서구")),
        ("경기도 시흥시 정왕1동 12", Place("경기도", "시흥시", "정왕동")),
        ("인천광역시 영종구 운서동", Place("인천광역시", "영종구", "운서동")),
        ("4113510900", Place("경기도", "성남시")),
        ("41610", Place("경기도", "광주시")),
        ("28710", Place("인천광역시", "강화군")),
        ("세종시 조치원읍", Place("세종특별자치시")),
        ("강원도 춘천시", Place("강원특별자치도", "춘천시")),
        ("강원특별자치도 춘천시", Place("강원특별자치도", "춘천시")),
    ],
)
def test_a_name_is_read_by_its_words(text: str, expected: Place) -> None:
    assert regions.place(text) == expected


@pytest.mark.parametrize(
    "text", [None, "", "광주", "광주시", "경기도", "경기도 광쥬시", "달나라", "99110", "남구", "중구 을지로"]
)
def test_a_name_that_means_no_place_or_two_has_no_answer(text: str | None) -> None:
    assert regions.place(text) is None
    assert small_deposit.versions("residential", text, TODAY) == ()
    assert [f.code for f in small_deposit.findings("residential", text, TODAY)] == ["region_unknown"]


def housing(region: str, on: date, zone: bool | None = None) -> int:
    version = small_deposit.in_force("residential", region, on, overconcentration=zone)
    assert version is not None
    return version.cls


@pytest.mark.parametrize(
    ("region", "on", "cls"),
    [
        ("경기도 광주시", date(2010, 7, 25), 4),
        ("경기도 광주시", date(2010, 7, 26), 3),
        ("광주광역시 북구", date(2010, 7, 26), 3),
        ("용인시 수지구", date(2018, 9, 17), 3),
        ("용인시 수지구", date(2018, 9, 18), 2),
        ("경기도 김포시", date(2021, 5, 10), 3),
        ("경기도 김포시", date(2021, 5, 11), 2),
        ("경기도 화성시", date(2018, 9, 17), 4),
        ("경기도 화성시", date(2018, 9, 18), 2),
        ("경기도 파주시", date(2018, 9, 18), 3),
        ("경기도 평택시", date(2021, 5, 11), 3),
        ("세종특별자치시", date(2016, 3, 30), 4),
        ("세종특별자치시", date(2016, 3, 31), 3),
        ("세종특별자치시", date(2018, 9, 18), 2),
        ("부산광역시 기장군", date(1995, 10, 19), 4),
        ("부산광역시 해운대구", date(1995, 10, 19), 1),
        ("부산광역시 해운대구", date(2001, 9, 15), 3),
        ("대구광역시 군위군", date(2024, 1, 1), 4),
        ("울산광역시 남구", date(1997, 7, 14), 4),
        ("울산광역시 남구", date(1997, 7, 15), 1),
        ("인천광역시 남동구 구월동", date(2001, 9, 14), 1),
        ("인천광역시 남동구 구월동", date(2001, 9, 15), 1),
        ("인천광역시 남동구 구월동", date(2010, 7, 26), 2),
        ("인천광역시 서구 당하동", date(2001, 9, 15), 4),
        ("인천광역시 서구 당하동", date(2010, 7, 25), 4),
        ("인천광역시 서구 당하동", date(2010, 7, 26), 3),
        ("인천광역시 서구 가정동", date(2010, 7, 26), 2),
        ("인천광역시 강화군", date(2010, 7, 26), 4),
        ("남양주시 평내동", date(2014, 1, 1), 2),
        ("남양주시 진접읍", date(2014, 1, 1), 4),
    ],
)
def test_the_class_of_a_place_changes_with_the_decrees(region: str, on: date, cls: int) -> None:
    assert housing(region, on) == cls


@pytest.mark.parametrize(
    "region", ["인천광역시 서구", "인천광역시", "남양주시", "시흥시", "시흥시 정왕동", "남동구 고잔동", "부산광역시"]
)
def test_what_the_name_does_not_settle_is_said(region: str) -> None:
    if region.startswith("남동구"):
        region = "인천광역시 " + region
    version = small_deposit.in_force("residential", region, TODAY)
    assert version is not None
    assert not version.settled
    assert "region_unsettled" in [f.code for f in small_deposit.findings("residential", region, TODAY)]


def test_the_property_may_say_itself_whether_it_lies_in_the_zone() -> None:
    assert housing("인천광역시 서구", TODAY, True) == 2
    assert housing("인천광역시 서구", TODAY, False) == 3
    version = small_deposit.in_force("residential", "인천광역시 서구", TODAY, overconcentration=False)
    assert version is not None
    assert version.settled


def test_scope_and_small_deposits_of_shops_use_different_lists() -> None:
    busan = small_deposit.commercial_scope("부산광역시 해운대구", date(2020, 1, 1), 690_000_000, 0)
    assert (busan.inside, busan.bound) == (True, 690_000_000)
    small = small_deposit.in_force("commercial", "부산광역시 해운대구", date(2020, 1, 1))
    assert small is not None
    assert small.limit == 38_000_000
    paju = small_deposit.commercial_scope("경기도 파주시", date(2018, 1, 26), 390_000_001, 0)
    assert (paju.inside, paju.bound) == (False, 390_000_000)
    small = small_deposit.in_force("commercial", "경기도 파주시", date(2020, 1, 1))
    assert small is not None
    assert small.limit == 30_000_000


def test_the_second_hand_list_of_the_zone_is_marked_where_it_decides() -> None:
    def codes(region: str, zone: bool | None = None) -> list[str]:
        return [f.code for f in small_deposit.findings("residential", region, TODAY, overconcentration=zone)]

    assert codes("경기도 성남시 분당구") == ["unverified_rule"]
    assert codes("경기도 성남시 분당구", True) == []
    assert codes("서울특별시 마포구") == []
    assert codes("전라남도 여수시") == []
