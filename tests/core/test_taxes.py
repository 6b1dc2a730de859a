"""Taxes, wages and public charges: dates, transfers, the pool of the taxes, tenants in the property tax's place."""

from __future__ import annotations

from typing import Any

import pytest

from core.allocate import allocate
from core.models.result import Result
from tests.core.cases import attachment, case, charge, lease, mortgage, property_tax, registered, tax, wage

M = 1_000_000
ACQUIRED = [{"id": "A", "owner": "채무자", "use": "residential", "region": "서울특별시", "acquired_on": "2021-03-02"}]


def totals(claims: list[dict[str, Any]], price: Any, **more: Any) -> dict[str, int]:
    return allocate(case(claims, price, **more)).totals


def disputed(result: Result) -> str:
    return " ".join(f.message for f in result.findings if f.code == "disputed_rule")


def test_wages_yield_only_to_taxes_that_precede_a_security() -> None:
    # M > wages; tax of the day of M or before > M > wages; a later one < wages
    for on, order in (("2021-06-01", (100, 100, 0)), ("2021-06-02", (0, 100, 100))):
        claims = [tax("조세", 100 * M, on), mortgage("은행", 100 * M, "2021-06-01"), wage("임금", ordinary=100 * M)]
        assert tuple(totals(claims, 200 * M).values()) == tuple(
            {"은행": order[1] * M, "임금": order[2] * M, "조세": order[0] * M}[k] for k in ("은행", "임금", "조세")
        )


def test_the_property_tax_of_a_buyer_precedes_wages_only_with_a_security_it_precedes() -> None:
    old, new = mortgage("옛", 50 * M, "2019-05-06"), mortgage("새", 50 * M, "2022-05-09")
    rest = [property_tax("당해세", 50 * M, "2023-07-10", tax="재산세"), wage("임금", ordinary=50 * M)]
    assert totals([old, *rest], 100 * M, properties=ACQUIRED) == {"옛": 50 * M, "당해세": 0, "임금": 50 * M}
    found = totals([old, new, *rest], 100 * M, properties=ACQUIRED)
    assert found == {"옛": 50 * M, "당해세": 50 * M, "새": 0, "임금": 0}


@pytest.mark.parametrize(
    ("name", "decided", "first"),
    [
        ("종합부동산세", "2023-04-01", True),  # 국세기본법 제35조 제3항 후단
        ("종합부동산세", "2023-03-31", False),
        ("증여세", "2024-09-15", False),
        ("재산세", "2024-09-15", False),
    ],
)
def test_which_property_tax_of_a_buyer_precedes_an_older_security(name: str, decided: str, first: bool) -> None:
    claims = [mortgage("옛", 50 * M, "2019-05-06"), property_tax("당해세", 50 * M, "2022-07-10", tax=name)]
    assert totals(claims, 50 * M, properties=ACQUIRED, sale_decided=decided)["당해세"] == (50 * M if first else 0)


def test_taxes_of_a_buyer_stay_equal_although_an_older_security_lies_between() -> None:
    claims = [
        mortgage("옛", 50 * M, "2019-05-06"),
        tax("갑", 40 * M, "2019-01-25"),
        tax("을", 40 * M, "2022-01-25"),
    ]
    assert totals(claims, 90 * M, properties=ACQUIRED) == {"옛": 50 * M, "갑": 20 * M, "을": 20 * M}


def test_a_mortgage_without_debt_does_not_help_a_tax_against_wages() -> None:
    for debt, taxed in ((0, 0), (1, 20 * M - 1)):
        claims = [
            tax("조세", 20 * M, "2021-01-25"),
            mortgage("은행", debt, "2021-06-01", max_amount=10 * M),
            wage("임금", ordinary=20 * M),
        ]
        assert totals(claims, 20 * M)["조세"] == (0 if not debt else 20 * M), taxed


def test_wages_against_local_taxes_and_leases_are_marked() -> None:
    local = [tax("조세", 20 * M, "2021-01-25", tax="취득세"), wage("임금", ordinary=20 * M)]
    assert "지방세의 우열" in disputed(allocate(case(local, 20 * M)))
    national = [tax("조세", 20 * M, "2021-01-25"), wage("임금", ordinary=20 * M)]
    assert disputed(allocate(case(national, 20 * M))) == ""
    leased = [*national, lease("임차인", 200 * M, "2022-05-02", "2022-05-02")]
    assert "담보권의 범위" in disputed(allocate(case(leased, 100 * M)))


def test_a_seizure_covers_later_taxes_of_the_same_office() -> None:
    claims = [
        tax("갑1", 30 * M, "2020-01-25", authority="갑", seized_on="2021-05-03"),
        tax("갑2", 30 * M, "2022-01-25", authority="갑"),
        tax("갑0", 30 * M, "2021-05-03", authority="갑"),  # not later than the seizure, and not seized for
        tax("을", 30 * M, "2019-01-25", authority="을"),
    ]
    assert totals(claims, 90 * M) == {"갑0": 15 * M, "갑1": 30 * M, "갑2": 30 * M, "을": 15 * M}


def test_a_seizure_after_the_commencement_is_a_policy() -> None:
    claims = [tax("갑", 30 * M, "2020-01-25", seized_on="2024-03-04"), tax("을", 30 * M, "2019-01-25")]
    for choice, expected in ((True, {"갑": 30 * M, "을": 10 * M}), (False, {"갑": 20 * M, "을": 20 * M})):
        result = allocate(case(claims, 40 * M, policy={"seizure_after_commencement": choice}))
        assert result.totals == expected
        assert "압류선착주의" in disputed(result)


@pytest.mark.parametrize(
    ("decided", "name", "yields"),
    [
        ("2023-03-31", "종합부동산세", False),
        ("2023-04-01", "종합부동산세", True),
        ("2023-04-01", "상속세", True),
        ("2023-05-03", "재산세", False),
        ("2023-05-04", "재산세", True),
        ("2023-05-04", "지역자원시설세", True),
        ("2023-05-04", "지방교육세", True),
        ("2023-05-04", "지방교육세(자동차세 부가분)", False),
        ("2023-05-04", "자동차세", False),
    ],
)
def test_which_property_taxes_yield_since_when(decided: str, name: str, yields: bool) -> None:
    claims = [
        property_tax("당해세", 40 * M, "2022-12-01", tax=name),
        lease("임차인", 300 * M, "2022-06-01", "2022-06-01"),
        mortgage("은행", 300 * M, "2022-03-02"),
    ]
    found = totals(claims, 200 * M, sale_decided=decided)
    assert found == {"당해세": 0 if yields else 40 * M, "임차인": 40 * M if yields else 0, "은행": 160 * M}


def test_shops_and_mortgages_take_no_property_tax_but_jeonse_on_a_dwelling_does() -> None:
    due = property_tax("당해세", 40 * M, "2023-12-01")
    shop = lease("상인", 300 * M, "2022-06-01", "2022-06-01", use="commercial", contract_on="2022-05-02")
    right = {"id": "전세", "creditor": "전세", "kind": "jeonse", "principal": 300 * M}
    right["registered"] = registered("2022-06-01")
    right["demanded_on"] = "2024-05-06"
    assert totals([due, shop], 200 * M)["당해세"] == 40 * M
    assert totals([due, right], 200 * M)["당해세"] == 0
    other = [{"id": "A", "owner": "채무자", "use": "commercial", "region": "서울특별시"}]
    assert totals([due, right], 200 * M, properties=other)["당해세"] == 40 * M


def test_tenants_of_one_rank_take_the_property_tax_in_proportion() -> None:
    claims = [
        property_tax("당해세", 40 * M, "2023-12-01"),
        lease("갑", 900 * M, "2022-06-01", "2022-06-01"),
        lease("을", 300 * M, "2022-06-01", "2022-06-01"),
        mortgage("은행", 300 * M, "2022-03-02"),
    ]
    assert totals(claims, 200 * M) == {"갑": 30 * M, "당해세": 0, "은행": 160 * M, "을": 10 * M}
    first = {**claims[2], "occupied_on": "2022-05-31", "moved_in_on": "2022-05-31", "fixed_on": "2022-05-31"}
    assert totals([*claims[:2], first, claims[3]], 200 * M) == {"갑": 0, "당해세": 0, "은행": 160 * M, "을": 40 * M}


def test_each_tenant_takes_only_from_later_property_taxes() -> None:
    claims = [
        property_tax("앞", 20 * M, "2022-06-15"),
        property_tax("뒤", 20 * M, "2023-12-01"),
        lease("갑", 300 * M, "2022-06-01", "2022-06-01"),
        lease("을", 300 * M, "2022-07-01", "2022-07-01"),
        mortgage("은행", 300 * M, "2022-03-02"),
    ]
    # 갑 takes both before 을 gets anything
    assert totals(claims, 200 * M) == {"갑": 40 * M, "을": 0, "앞": 0, "뒤": 0, "은행": 160 * M}
    small = {**claims[2], "deposit": 166 * M}
    found = totals([*claims[:2], small, claims[3], mortgage("은행", 100 * M, "2022-03-02")], 296 * M)
    # after taxes 40 and bank 100: 갑 156 of 166; lacks 10, five from each; then 을 the other 15 of the later tax
    assert found == {"갑": 166 * M, "을": 15 * M, "앞": 15 * M, "뒤": 0, "은행": 100 * M}


def test_the_day_compared_with_the_property_tax_is_a_policy_and_marked() -> None:
    claims = [
        property_tax("당해세", 40 * M, "2022-05-01"),
        lease("임차인", 300 * M, "2022-06-01", "2022-04-01"),
    ]
    for choice, kept in (("fixed_date", 0), ("later", 40 * M)):
        result = allocate(case(claims, 100 * M, policy={"tenant_over_tax_date": choice}))
        assert result.totals["당해세"] == kept
        assert "당해세와 비교할 임차인의 날" in disputed(result)


@pytest.mark.parametrize("more", [{"tax": None, "level": "national"}, {"statutory_date": None}])
def test_a_property_tax_that_nobody_can_place_is_an_error_finding(more: dict[str, Any]) -> None:
    claims = [
        {**property_tax("당해세", 40 * M, "2023-05-01"), **more},
        lease("임차인", 300 * M, "2022-06-01", "2022-04-01"),
    ]
    result = allocate(case(claims, 100 * M))
    assert ("property_tax_undecided", "claims[0]", "error") in {(f.code, f.where, f.severity) for f in result.findings}


@pytest.mark.parametrize(
    ("scheme", "paid"), [("건강보험료", 10), ("과태료", 5), ("국유재산 변상금", 5), ("이행강제금", 5)]
)
def test_charges_without_a_statute_are_general_claims(scheme: str, paid: int) -> None:
    claims = [charge("공단", 10 * M, "2020-01-10", scheme=scheme), attachment("가압류", 10 * M, "2019-01-07")]
    assert totals(claims, 10 * M)["공단"] == paid * M


def test_a_fine_in_a_list_of_taxes_is_a_general_claim() -> None:
    fine = {**tax("구청", 10 * M, "2018-01-10"), "tax": "주정차위반과태료"}
    claims = [fine, attachment("가압류", 10 * M, "2019-01-07")]
    result = allocate(case(claims, 10 * M))
    assert result.totals == {"구청": 5 * M, "가압류": 5 * M}
    assert "charge_without_priority" in {f.code for f in result.findings}


@pytest.mark.parametrize("kind", ["tax", "charge"])
def test_a_date_that_is_missing_loses_to_every_security(kind: str) -> None:
    made = tax("공", 50 * M, None) if kind == "tax" else charge("공", 50 * M, None)
    result = allocate(case([made, mortgage("은행", 50 * M, "2023-12-01")], 60 * M))
    assert result.totals == {"공": 10 * M, "은행": 50 * M}
    assert {f.severity for f in result.findings if f.where == "claims[0]"} == {"error"}


def test_a_security_without_registration_loses_to_what_has_a_date() -> None:
    claims = [
        mortgage("은행", 50 * M, "2020-01-06", registered=None, demanded_on="2024-05-06"),
        tax("조세", 20 * M, "2023-01-25"),
        lease("임차인", 40 * M, "2022-05-09"),
    ]
    assert totals(claims, 80 * M) == {"은행": 20 * M, "임차인": 40 * M, "조세": 20 * M}


@pytest.mark.parametrize("kind", ["tax", "charge"])
def test_a_missing_date_is_not_taken_for_a_place_among_the_dates(kind: str) -> None:
    made = (lambda k, on: tax(k, 50 * M, on)) if kind == "tax" else (lambda k, on: charge(k, 50 * M, on))
    claims = [
        mortgage("옛", 10 * M, "2012-03-05"),
        made("날짜", "2022-08-01"),
        mortgage("은행", 50 * M, "2022-08-02"),
        made("미상", None),
    ]
    assert totals(claims, 120 * M) == {"옛": 10 * M, "날짜": 50 * M, "은행": 50 * M, "미상": 10 * M}


def test_the_former_owners_taxes_are_no_part_of_the_present_owners_pool() -> None:
    claims = [
        tax("옛", 30 * M, "2019-01-25", of_former_owner=True, seized_on="2020-06-01", authority="갑"),
        tax("새", 30 * M, "2022-01-25", authority="갑"),  # not covered by the seizure against the former owner
        tax("을", 30 * M, "2022-01-25", pledged=True),
    ]
    assert totals(claims, 70 * M, properties=ACQUIRED) == {"옛": 30 * M, "새": 10 * M, "을": 30 * M}


def test_registrations_of_one_day_without_receipts_are_found() -> None:
    def found(first: int | None, second: int | None) -> list[str]:
        claims = [
            mortgage("갑", 50 * M, "2021-05-03", first),
            attachment("을", 50 * M, "2021-05-03", second),
        ]
        result = allocate(case(claims, 60 * M))
        return [f.where for f in result.findings if f.code == "registration_order_unknown"]

    assert found(None, None) == found(3, None) == ["claims[0]"]
    assert found(3, 4) == []
