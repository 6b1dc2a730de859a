"""Small worked examples of each rule, with amounts that were computed by hand from the statutes and decisions."""

from __future__ import annotations

from typing import Any

import pytest

from core.allocate import allocate
from core.models.case import Case
from core.models.result import Result
from tests.core.cases import attachment, case, charge, general, lease, mortgage, property_tax, tax, wage

M = 1_000_000
HOUSE = {"owner": "채무자", "use": "residential", "region": "서울특별시"}
LAND = {"owner": "채무자", "use": "other"}


def checked(filed: Case) -> Result:
    """The result, after the sums that must always hold."""
    result = allocate(filed)
    paid, surplus = sum(e.paid for e in result.entries), sum(s.amount for s in result.surplus)
    assert paid + surplus == result.net_fund
    assert result.net_fund + result.execution_costs == result.fund.total
    assert set(result.totals) == {c.id for c in filed.claims}
    return result


def totals(claims: list[dict[str, Any]], price: Any, **more: Any) -> dict[str, int]:
    return checked(case(claims, price, **more)).totals


def by_property(result: Result, claim: str) -> dict[str | None, int]:
    found: dict[str | None, int] = {}
    for entry in result.entries:
        if entry.claim == claim:
            found[entry.property] = found.get(entry.property, 0) + entry.paid
    return found


def test_article_example() -> None:
    claims = [
        tax("국세", 500_000, "2022-01-25"),
        general("집행", 1_000_000, applicant=True, registered={"date": "2024-02-12", "receipt": 9}),
        general("요구", 1_500_000),
    ]
    result = checked(case(claims, 1_000_000, auction="compulsory"))
    assert result.totals == {"국세": 500_000, "집행": 200_000, "요구": 300_000}
    assert {e.claim: e.ratio for e in result.entries} == {"국세": "100", "집행": "20", "요구": "20"}
    ranks = {e.claim: e.rank for e in result.entries}
    assert ranks["국세"] < ranks["집행"] == ranks["요구"]


def test_mixed_dates() -> None:
    claims = [
        lease("소액", 50 * M, "2021-07-05"),
        property_tax("당해세", 30 * M, "2022-07-10"),
        mortgage("M1", 300 * M, "2021-06-01"),
        tax("T1", 100 * M, "2021-09-01"),
        mortgage("M2", 400 * M, "2021-12-01"),
        wage("임금", ordinary=80 * M),
        tax("T2", 100 * M, "2022-06-01"),
    ]
    costs = [{"creditor": "M1", "item": "집행비용", "amount": 20 * M}]
    expected = {"소액": 50, "당해세": 30, "M1": 300, "T1": 100, "M2": 400, "임금": 80, "T2": 20}
    assert totals(claims, 1000 * M, costs=costs) == {k: v * M for k, v in expected.items()}


def test_without_security_wages_precede_property_tax() -> None:
    claims = [
        wage("임금", 40 * M, 60 * M),
        property_tax("당해세", 30 * M, "2022-07-10"),
        tax("조세", 50 * M, "2021-01-25"),
        charge("공과금", 30 * M, "2020-01-10"),
        general("일반", 100 * M),
    ]
    expected = {"임금": 100, "당해세": 30, "조세": 50, "공과금": 20, "일반": 0}
    assert totals(claims, 200 * M) == {k: v * M for k, v in expected.items()}


def test_fixed_date_on_the_day_of_the_mortgage() -> None:
    claims = [
        lease("임차인", 400 * M, "2023-03-02", "2023-03-15"),
        mortgage("은행", 800 * M, "2023-03-15"),
    ]
    assert totals(claims, 600 * M) == {"임차인": 200 * M, "은행": 400 * M}


@pytest.mark.parametrize(
    ("moved_in", "fixed", "tenant"),
    [
        ("2023-03-15", "2023-03-15", 0),  # effective the midnight after
        ("2023-03-14", "2023-03-14", 400),  # effective the midnight of the mortgage's day
        ("2023-03-14", "2023-03-10", 400),
        ("2023-03-10", "2023-03-16", 0),
    ],
)
def test_tenant_and_mortgage_by_day(moved_in: str, fixed: str, tenant: int) -> None:
    claims = [lease("임차인", 400 * M, moved_in, fixed), mortgage("은행", 500 * M, "2023-03-15")]
    assert totals(claims, 500 * M) == {"임차인": tenant * M, "은행": (500 - tenant) * M}


@pytest.mark.parametrize(("on", "first"), [("2023-03-14", "조세"), ("2023-03-15", "조세"), ("2023-03-16", "은행")])
def test_tax_and_mortgage_by_day(on: str, first: str) -> None:
    claims = [tax("조세", 100 * M, on), mortgage("은행", 100 * M, "2023-03-15")]
    assert totals(claims, 100 * M)[first] == 100 * M


@pytest.mark.parametrize(("on", "first"), [("2023-03-15", "공과금"), ("2023-03-16", "은행")])
def test_public_charge_and_mortgage_by_day(on: str, first: str) -> None:
    claims = [charge("공과금", 100 * M, on), mortgage("은행", 100 * M, "2023-03-15")]
    assert totals(claims, 100 * M)[first] == 100 * M


def test_attachment_mortgage_general() -> None:
    claims = [attachment("가압류", 40 * M, "2021-01-04"), mortgage("은행", 40 * M, "2021-06-01")]
    claims.append(general("일반", 40 * M))
    assert totals(claims, 60 * M) == {"가압류": 20 * M, "은행": 40 * M, "일반": 0}


def test_three_members_of_a_cycle() -> None:
    claims = [
        charge("공과금", 20 * M, "2020-01-10"),
        mortgage("은행", 100 * M, "2021-01-04"),
        tax("조세", 60 * M, "2022-01-25"),
    ]
    assert totals(claims, 100 * M) == {"공과금": 8_888_889, "은행": 80 * M, "조세": 11_111_111}


def test_absorption_with_two_absorbers() -> None:
    claims = [
        attachment("가압류", 300 * M, "2021-01-04"),
        mortgage("은행", 300 * M, "2021-06-01"),
        tax("조세", 100 * M, "2022-01-25"),
        general("일반", 300 * M),
    ]
    assert totals(claims, 600 * M) == {"가압류": 150 * M, "은행": 300 * M, "조세": 100 * M, "일반": 50 * M}


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("lowest_first", (5_000_000, 20_000_000, 25_000_000, 0)),
        ("pro_rata", (6_666_667, 20_000_000, 22_500_000, 833_333)),
        ("direct_next", (8_000_000, 20_000_000, 20_000_000, 2_000_000)),
    ],
)
def test_order_of_absorption_is_a_policy(policy: str, expected: tuple[int, ...]) -> None:
    claims = [
        attachment("1가압류", 40 * M, "2021-01-04"),
        mortgage("2은행", 20 * M, "2021-06-01"),
        tax("3조세", 30 * M, "2022-01-25"),
        attachment("4가압류", 10 * M, "2022-06-01"),
    ]
    assert tuple(totals(claims, 50 * M, policy={"absorption": policy}).values()) == expected


def test_half_cap_three_tenants() -> None:
    where = [{"id": "A", "owner": "채무자", "use": "residential", "region": "대구광역시 달서구"}]
    claims = [mortgage("은행", 100 * M, "2003-05-06")]
    claims += [lease(f"임차인{n}", 30 * M, "2004-05-03") for n in range(3)]
    found = totals(claims, 60 * M, properties=where)
    assert found == {"은행": 30 * M, "임차인0": 10 * M, "임차인1": 10 * M, "임차인2": 10 * M}


def test_half_cap_rounded_down() -> None:
    claims = [
        mortgage("은행", 100 * M, "2009-05-06"),
        lease("갑", 50 * M, "2009-06-01"),
        lease("을", 50 * M, "2009-06-01"),
        lease("병", 12 * M, "2009-06-01"),
    ]
    found = totals(claims, 90_123_457)
    assert (found["갑"], found["을"], found["병"]) == (17_331_434, 17_331_434, 10_398_860)


def test_stages_of_small_deposits() -> None:
    claims = [
        mortgage("갑", 300 * M, "2022-03-05"),
        lease("을", 150 * M, "2022-04-04", "2022-04-04"),
        lease("병", 160 * M, "2022-05-02"),
        mortgage("정", 300 * M, "2023-03-05"),
    ]
    result = checked(case(claims, 450 * M))
    assert result.totals == {"갑": 300 * M, "을": 95 * M, "병": 55 * M, "정": 0}
    columns = [(e.claim, e.paid // M) for e in result.entries]
    assert columns[:2] == [("을", 50), ("갑", 300)]
    assert sorted(columns[2:4]) == [("병", 55), ("을", 5)]
    assert columns[4:] == [("을", 40), ("정", 0)]


def test_small_deposit_and_top_wages_in_a_short_fund() -> None:
    claims = [
        mortgage("은행", 100 * M, "2023-05-08"),
        lease("임차인", 100 * M, "2023-06-05"),
        wage("임금", 165 * M),
    ]
    # 55 (limit 165, pay 55, cap 60) and 165 share 120
    assert totals(claims, 120 * M) == {"은행": 0, "임차인": 30 * M, "임금": 90 * M}


def test_tenant_takes_the_place_of_the_property_tax() -> None:
    claims = [
        property_tax("당해세", 40 * M, "2023-09-01"),
        mortgage("은행", 150 * M, "2022-03-02"),
        lease("임차인", 180 * M, "2022-06-01", "2022-06-01"),
    ]
    assert totals(claims, 300 * M) == {"당해세": 0, "은행": 150 * M, "임차인": 150 * M}


def test_tenant_lacks_less_than_the_property_tax() -> None:
    claims = [
        property_tax("당해세", 40 * M, "2023-09-01"),
        mortgage("은행", 150 * M, "2022-03-02"),
        lease("임차인", 180 * M, "2022-06-01", "2022-06-01"),
    ]
    assert totals(claims, 360 * M) == {"당해세": 30 * M, "은행": 150 * M, "임차인": 180 * M}


@pytest.mark.parametrize(("fixed", "yields"), [("2023-08-31", True), ("2023-09-01", False)])
def test_tax_must_be_later_than_the_fixed_date(fixed: str, yields: bool) -> None:
    claims = [property_tax("당해세", 40 * M, "2023-09-01"), lease("임차인", 300 * M, "2022-06-01", fixed)]
    assert (totals(claims, 100 * M)["당해세"] == 0) is yields


def test_seized_tax_first_inside_the_pool() -> None:
    claims = [
        tax("A", 100 * M, "2020-03-10"),
        mortgage("은행", 200 * M, "2021-02-01"),
        tax("B", 150 * M, "2022-01-25", seized_on="2022-06-10"),
    ]
    assert totals(claims, 350 * M) == {"A": 0, "은행": 200 * M, "B": 150 * M}


def test_pledged_tax_before_the_seized_one() -> None:
    claims = [
        tax("A", 100 * M, "2020-03-10", pledged=True),
        mortgage("은행", 200 * M, "2021-02-01"),
        tax("B", 150 * M, "2022-01-25", seized_on="2022-06-10"),
    ]
    assert totals(claims, 350 * M) == {"A": 100 * M, "은행": 200 * M, "B": 50 * M}


def test_joint_mortgage_net_of_seniors() -> None:
    places = [{"id": i, **LAND} for i in "XYZ"]
    claims = [
        mortgage("x", 1000, "2019-01-07", properties=["X"]),
        mortgage("y", 1000, "2019-01-07", properties=["Y"]),
        mortgage("z", 500, "2019-01-07", properties=["Z"]),
        mortgage("d", 5000, "2020-01-06"),
    ]
    scaled = [{**c, "principal": c["principal"] * 10_000, "max_amount": c["max_amount"] * 10_000} for c in claims]
    price = {"X": 60 * M, "Y": 40 * M, "Z": 20 * M}
    result = checked(case(scaled, price, properties=places))
    assert by_property(result, "d") == {"X": 26_315_789, "Y": 15_789_474, "Z": 7_894_737}


def test_joint_mortgage_beside_an_equal_attachment() -> None:
    places = [{"id": i, **LAND} for i in "XY"]
    claims = [
        attachment("가압류", 30 * M, "2019-01-07", properties=["X"]),
        mortgage("은행", 30 * M, "2020-01-06"),
    ]
    result = checked(case(claims, {"X": 60 * M, "Y": 40 * M}, properties=places))
    assert by_property(result, "은행") == {"X": 12_857_143, "Y": 17_142_857}
    assert result.totals["가압류"] == 30 * M


def test_debtors_property_before_the_suretys() -> None:
    places = [{"id": "X", **LAND}, {"id": "Y", "owner": "보증인", "use": "other"}]
    result = checked(case([mortgage("은행", 300, "2020-01-06")], {"X": 200, "Y": 200}, properties=places))
    assert by_property(result, "은행") == {"X": 200, "Y": 100}


def test_odd_won_goes_off_the_last() -> None:
    claims = [general(f"일반{n}", 10_000_001) for n in range(3)]
    assert totals(claims, 20_000_000) == {"일반0": 6_666_667, "일반1": 6_666_667, "일반2": 6_666_666}


def test_real_rounding_of_a_court() -> None:
    claims = [general("1", 39_950_128), general("2", 527_382_758), general("3", 27_781_199)]
    assert totals(claims, 28_131_237) == {"1": 1_888_456, "2": 24_929_555, "3": 1_313_226}


@pytest.mark.parametrize(("contract", "small"), [("2011-03-01", 15), ("2009-03-02", 0)])
def test_shop_lease_needs_the_date_of_the_2010_decree(contract: str, small: int) -> None:
    shop = {"use": "commercial", "monthly_rent": 300_000, "contract_on": contract}
    claims = [mortgage("은행", 100 * M, "2012-05-01"), lease("상인", 20 * M, contract, **shop)]
    place = [{"id": "A", "owner": "채무자", "use": "commercial", "region": "서울특별시"}]
    assert totals(claims, 100 * M, properties=place)["상인"] == small * M


def test_attachment_against_the_former_owner() -> None:
    place = [{"id": "A", **LAND, "acquired_on": "2020-05-04"}]
    claims = [attachment("가압류", 40, "2019-05-06"), mortgage("은행", 90, "2020-06-01")]
    assert totals(claims, 100, properties=place) == {"가압류": 40, "은행": 60}


def test_what_is_left_returns_to_the_appellant_first() -> None:
    fund = {"appeal_deposit": 24_452_055, "appellant": "항고인"}
    claims = [mortgage("은행", 100 * M, "2020-06-01")]
    result = checked(case(claims, 105_547_945, fund=fund))
    assert [s.amount for s in result.surplus] == [24_452_055, 5_547_945]
    assert "항고인" in result.surplus[0].to


def test_wages_lose_to_security_older_than_the_acquisition() -> None:
    place = [{"id": "A", **LAND, "acquired_on": "2020-05-04"}]
    claims = [wage("임금", 50), mortgage("은행", 80, "2019-06-03")]
    assert totals(claims, 100, properties=place) == {"임금": 20, "은행": 80}


def test_lease_and_wages_on_land_and_building() -> None:
    places = [
        {"id": "land", "owner": "채무자", "use": "land", "region": "서울특별시"},
        {"id": "house", **HOUSE},
    ]
    claims = [
        mortgage("토지", 300 * M, "2015-03-02", properties=["land"]),
        mortgage("건물", 300 * M, "2015-03-02", properties=["house"]),
        wage("임금", 40 * M),
    ]
    result = checked(case(claims, {"land": 100 * M, "house": 300 * M}, properties=places))
    assert by_property(result, "임금") == {"land": 10 * M, "house": 30 * M}


def test_land_mortgaged_before_the_building_stood() -> None:
    places = [
        {"id": "land", "owner": "채무자", "use": "land", "region": "서울특별시", "building_since": "2018-05-01"},
        {"id": "house", **HOUSE},
    ]
    claims = [
        mortgage("토지", 300 * M, "2017-03-02", properties=["land"]),
        mortgage("건물", 300 * M, "2019-03-04", properties=["house"]),
        lease("임차인", 60 * M, "2019-05-06"),
    ]
    result = checked(case(claims, {"land": 100 * M, "house": 60 * M}, properties=places))
    # the cap is half of the building alone: 30 of 37
    assert by_property(result, "임차인").get("land", 0) == 0
    assert result.totals == {"토지": 100 * M, "건물": 30 * M, "임차인": 30 * M}
