"""Rows of one demand that share a rank stand in one column; the result keeps them apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.allocate import allocate
from core.models.case import Case
from core.schedule import build
from tests.core.cases import case as make
from tests.core.cases import charge, mortgage, property_tax


def demands(amounts: list[int], fund: int) -> Case:
    """A mortgage between the months of an insurer's demand, and a district's property taxes."""
    claims = [mortgage("가은행", 60_000_000, "2023-06-01", 1)]
    for n, amount in enumerate(amounts):
        more = {"interest": amount // 20}
        claims.append(charge(f"h{n:02}", amount, f"2023-{n + 1:02}-10", creditor="국민건강보험공단", **more))
        own = {"creditor": "나래구청", "tax": "재산세", "level": "local"}
        claims.append(property_tax(f"t{n:02}", amount, f"2023-{n + 1:02}-01", **own, **more))
    return make(claims, fund)


@given(st.lists(st.integers(1_000, 3_000_000), min_size=2, max_size=10), st.integers(1_000_000, 120_000_000))
def test_columns_of_a_demand_add_up_to_its_rows(amounts: list[int], fund: int) -> None:
    case = demands(amounts, fund)
    result = allocate(case)
    columns = build(case, result).funds[0].columns
    assert sum(c.paid for c in columns) == result.net_fund
    assert sorted(claim for c in columns if not c.surplus for claim in c.claims) == sorted(
        e.claim for e in result.entries
    )
    for column in (c for c in columns if c.rows):
        own = [e for e in result.entries if e.claim in column.claims]
        assert (column.total, column.paid) == (sum(e.total for e in own), sum(e.paid for e in own))
        assert [r.paid for r in column.rows] == [e.paid for e in own]
        assert {e.rank for e in own} == {int(column.rank)}
        assert column.balance == own[-1].balance
        assert sum(column.applied) == column.paid


def test_months_before_and_after_a_mortgage_stay_apart_and_the_reason_says_from_when_to_when() -> None:
    case = demands([400_000] * 8, 55_000_000)
    columns = build(case, allocate(case)).funds[0].columns
    taxes = next(c for c in columns if c.kind == "tax")
    charges = [c for c in columns if c.kind == "public_charge"]
    assert taxes.reason.startswith("교부권자(당해세-재산세, 법정기일 2023. 1. 1. ~ 2023. 8. 1., 8건)")
    assert [len(c.claims) for c in charges][-1] == 3  # June to August, after the mortgage of June 1
    assert sum(len(c.claims) for c in charges) == 8
    assert taxes.shortened
    assert taxes.rows[0].text == "재산세(법정기일 2023. 1. 1.) 420,000원 중 420,000원"
