"""Deposits: what of them is small, what ranks by a fixed date, what has no priority."""

from __future__ import annotations

from typing import Any

import pytest

from core.allocate import allocate
from core.models.result import Result
from tests.core.cases import attachment, case, general, lease, mortgage, registered

M = 1_000_000
HOUSE = [{"id": "A", "owner": "채무자", "use": "residential", "region": "서울특별시"}]
SHOP = [{"id": "A", "owner": "채무자", "use": "commercial", "region": "서울특별시"}]


def totals(claims: list[dict[str, Any]], price: Any, **more: Any) -> dict[str, int]:
    return allocate(case(claims, price, **more)).totals


def paid(result: Result, claim: str) -> dict[str, int]:
    """part → won"""
    return {str(e.part): e.paid for e in result.entries if e.claim == claim}


@pytest.mark.parametrize(
    ("deposit", "on", "pays"),
    [
        (150 * M, "2023-02-20", 50 * M),  # limit 150 of 2021-05-11, to its last day
        (150 * M + 1, "2023-02-20", 0),
        (150 * M + 1, "2023-02-21", 55 * M),  # limit 165 from the decree's first day
        (165 * M, "2023-02-21", 55 * M),
        (165 * M + 1, "2023-02-21", 0),
        (30 * M, "2023-02-21", 30 * M),  # never more than the deposit
    ],
)
def test_the_limit_is_that_of_the_day_of_the_mortgage(deposit: int, on: str, pays: int) -> None:
    claims = [mortgage("은행", 900 * M, on), lease("임차인", deposit, "2023-05-08")]
    assert totals(claims, 500 * M)["임차인"] == pays


def test_an_attachment_is_no_reference_and_without_security_the_distribution_date_counts() -> None:
    claims = [attachment("가압류", 900 * M, "2019-03-04"), lease("임차인", 165 * M, "2019-05-08")]
    assert totals(claims, 500 * M)["임차인"] == 55 * M


@pytest.mark.parametrize(("day", "small"), [("2024-02-11", True), ("2024-02-12", False)])
def test_both_requirements_before_the_commencement(day: str, small: bool) -> None:
    bank = mortgage("은행", 900 * M, "2023-05-02")
    for more in ({"occupied_on": day}, {"moved_in_on": day}):
        found = totals([bank, lease("임차인", 60 * M, "2023-06-05", **more)], 500 * M)
        assert found["임차인"] == (55 * M if small else 0)


def test_a_registered_lease_has_the_requirements_by_its_registration() -> None:
    gone = lease("임차인", 60 * M, "2023-06-05", registered=registered("2023-12-04", 9), demanded_on=None)
    for more in ({}, {"occupied_on": None}, {"moved_in_on": None, "occupied_on": None}):
        claims = [mortgage("은행", 900 * M, "2023-05-02"), {**gone, **more}]
        assert totals(claims, 500 * M)["임차인"] == 55 * M


def test_a_tenant_after_a_registered_lease_is_found() -> None:
    claims = [
        mortgage("은행", 900 * M, "2023-05-02"),
        lease("갑", 60 * M, "2023-06-05", registered=registered("2023-12-04", 9)),
        lease("을", 60 * M, "2023-12-05"),
    ]
    found = [f.where for f in allocate(case(claims, 500 * M)).findings if f.code == "lease_after_registered_lease"]
    assert found == ["claims[2]"]


def test_an_applicant_tenant_has_a_general_claim_for_the_rest() -> None:
    # no fixed date: 55 as a small tenant, the other 45 beside the general creditor with 45
    claims = [
        lease("임차인", 100 * M, "2023-06-05", applicant=True, interest=2 * M, cost=M),
        general("일반", 48 * M),
    ]
    result = allocate(case(claims, 95 * M, auction="compulsory", properties=HOUSE))
    # cap: half of 95 = 47.5; the rest of 52.5 and interest and cost of 3 beside 48: 47.5 x 55.5 / 103.5
    assert paid(result, "임차인") == {"small_deposit": 47_500_000, "without_priority": 25_471_014}
    assert result.totals == {"임차인": 72_971_014, "일반": 22_028_986}


def test_an_applicant_tenant_above_every_limit_is_not_lost() -> None:
    claims = [lease("임차인", 300 * M, "2023-06-05", applicant=True), general("일반", 100 * M)]
    assert totals(claims, 200 * M, auction="compulsory") == {"임차인": 150 * M, "일반": 50 * M}
    assert totals([{**claims[0], "applicant": False}, claims[1]], 200 * M) == {"임차인": 0, "일반": 100 * M}


def test_an_applicant_tenants_rest_is_a_seizure_beside_a_later_mortgage() -> None:
    claims = [
        lease("임차인", 300 * M, "2023-06-05", applicant=True),
        mortgage("은행", 100 * M, "2024-03-04", demanded_on="2024-05-06"),
    ]
    assert totals(claims, 200 * M, auction="compulsory") == {"임차인": 150 * M, "은행": 50 * M}


def test_interest_of_a_tenant_without_title_is_found() -> None:
    result = allocate(case([lease("임차인", 30 * M, "2023-06-05", interest=5, cost=6)], 100 * M))
    assert result.totals["임차인"] == 30 * M
    assert [f.where for f in result.findings if f.code == "claim_without_priority"] == ["claims[0]"]


def test_a_household_counts_members_who_take_no_part() -> None:
    bank = mortgage("은행", 900 * M, "2023-05-02")
    husband, wife = (lease(k, 60 * M, "2023-06-05", household="H") for k in ("갑", "을"))
    third = lease("병", 46 * M, "2023-06-05", household="H", demanded_on=None)
    # 120 of 165 are small together and share 55
    assert totals([bank, husband, wife], 500 * M) == {"은행": 445 * M, "갑": 27_500_000, "을": 27_500_000}
    # 166 are not, although the third takes no part
    assert totals([bank, husband, wife, third], 500 * M) == {"은행": 500 * M, "갑": 0, "을": 0, "병": 0}
    # 165 are, and those who take part share the sum
    third = {**third, "deposit": 45 * M}
    found = totals([bank, husband, wife, third], 500 * M)
    assert found == {"은행": 445 * M, "갑": 27_500_000, "을": 27_500_000, "병": 0}


@pytest.mark.parametrize(
    ("fixed", "increased", "expected"),
    [
        # deposit 200 fixed in January, +50 in June; mortgage of 100 in March; fund 320
        ("2023-01-16", "2023-06-01", {"임차인": 220 * M, "은행": 100 * M}),
        ("2023-01-16", "2023-02-27", {"임차인": 250 * M, "은행": 70 * M}),
        ("2023-01-16", None, {"임차인": 200 * M, "은행": 100 * M}),
        ("2023-04-03", "2023-06-01", {"임차인": 220 * M, "은행": 100 * M}),
    ],
)
def test_an_increase_ranks_by_its_own_fixed_date(fixed: str, increased: str | None, expected: dict[str, int]) -> None:
    tenant = lease("임차인", 200 * M, "2023-01-10", fixed, increases=[{"amount": 50 * M, "fixed_on": increased}])
    assert totals([tenant, mortgage("은행", 100 * M, "2023-03-06")], 320 * M) == expected


def test_a_deposit_raised_above_the_limit_is_not_small() -> None:
    tenant = lease("임차인", 160 * M, "2023-06-05", increases=[{"amount": 6 * M}])
    assert totals([mortgage("은행", 900 * M, "2023-05-02"), tenant], 500 * M)["임차인"] == 0


@pytest.mark.parametrize(
    ("deposit", "rent", "contract", "bank", "pays"),
    [
        (20 * M, 450_000, "2020-03-02", "2020-05-04", 20 * M),  # converted 65: the limit
        (20 * M, 450_001, "2020-03-02", "2020-05-04", 0),
        (40 * M, 250_000, "2020-03-02", "2020-05-04", 22 * M),
        (20 * M, 250_000, "2009-03-02", "2011-05-02", 13_500_000),  # 45: the limit of 2002 for a lease of 2009
        (20 * M, 250_001, "2009-03-02", "2011-05-02", 0),
        (40 * M, 50_000, "2009-03-02", "2011-05-02", 13_500_000),
        (40 * M, 100_000, "2010-07-26", "2011-05-02", 15 * M),
        (40 * M, 100_000, "2010-07-25", "2011-05-02", 0),
        (40 * M, 50_000, "2001-03-05", "2003-05-05", 13_500_000),  # older than the act, still running
        (40 * M, 50_000, "2001-03-05", "2002-10-31", 0),  # security older than the act
    ],
)
def test_shops_by_converted_deposit_and_date(deposit: int, rent: int, contract: str, bank: str, pays: int) -> None:
    shop = lease("상인", deposit, contract, use="commercial", monthly_rent=rent, contract_on=contract)
    found = totals([mortgage("은행", 900 * M, bank), shop], 300 * M, properties=SHOP)
    assert found["상인"] == pays


def test_a_shop_outside_the_scope_has_no_priority_at_all() -> None:
    for rent, first in ((7_000_000, True), (7_000_001, False)):
        shop = lease(
            "상인", 200 * M, "2020-01-06", "2020-01-06", use="commercial", monthly_rent=rent, contract_on="2020-01-02"
        )
        found = totals([shop, mortgage("은행", 100 * M, "2021-05-04")], 150 * M, properties=SHOP)
        assert found["상인"] == (150 * M if first else 0)


def test_a_shop_older_than_its_act_ranks_from_the_acts_first_midnight() -> None:
    shop = lease("상인", 200 * M, "2001-01-08", "2002-10-15", use="commercial", contract_on="2001-01-02")
    for on, first in (("2002-10-31", False), ("2002-11-01", True)):
        found = totals([shop, mortgage("은행", 100 * M, on)], 150 * M, properties=SHOP)
        assert found["상인"] == (150 * M if first else 50 * M)


def test_third_cap_against_old_and_half_against_new_security() -> None:
    shops = [
        lease(k, 40 * M, "2012-01-09", use="commercial", monthly_rent=50_000, contract_on="2012-01-02")
        for k in ("갑", "을", "병")
    ]
    old, new = mortgage("옛", 20 * M, "2013-05-06"), mortgage("새", 900 * M, "2014-05-12")
    # before the old one 15 each within 90/3: 10 each; before the new one +7 (22 - 15) each within 90/2: 5 each
    found = totals([*shops, old, new], 90 * M, properties=SHOP)
    assert found == {"갑": 15 * M, "을": 15 * M, "병": 15 * M, "옛": 20 * M, "새": 25 * M}


def test_an_older_lease_precedes_the_slice_that_a_security_beats() -> None:
    # bank 2012 (75/25) beats what the decree of 2023 adds; the lease of 2011 precedes the bank
    claims = [
        lease("갑", 200 * M, "2011-05-09", "2011-05-09"),
        mortgage("은행", 50 * M, "2012-05-07"),
        lease("을", 160 * M, "2013-05-06"),
    ]
    assert totals(claims, 270 * M) == {"갑": 200 * M, "은행": 50 * M, "을": 20 * M}
    found = totals(claims, 270 * M, policy={"lease_as_reference": "no"})
    # then 갑 > 은행 > 을 > 갑: 270 over 200, 50, 55; each takes what it lacks: 22.95, 5.74, 6.31
    assert found == {"갑": 193_688_525, "은행": 27_049_180, "을": 49_262_295}


def test_the_order_of_a_lease_and_a_slice_is_marked_where_it_decides() -> None:
    claims = [lease("갑", 200 * M, "2019-05-09", "2019-05-09"), lease("을", 160 * M, "2023-05-08")]
    said = [f.message for f in allocate(case(claims, 220 * M)).findings if f.code == "disputed_rule"]
    assert any("확정일자부 임차권과 소액보증금의 우열" in m for m in said)
    assert not [f for f in allocate(case(claims, 420 * M)).findings if f.code == "disputed_rule"]
