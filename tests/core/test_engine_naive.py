"""The allocation agrees to the won with a second, naive solver on invented cases of one property."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.allocate import allocate
from core.models.case import Case
from tests.core import naive
from tests.core.cases import attachment, case, charge, general, lease, mortgage, property_tax, registered, tax, wage

#: before and after decrees, the transfer and the building; neighbours, so that midnights and days meet
DAYS = [
    *("2012-03-05", "2015-06-01", "2017-03-02", "2019-05-13", "2020-01-02", "2021-05-10", "2021-05-11"),
    *("2021-05-12", "2022-08-01", "2022-08-02", "2023-02-20", "2023-02-21", "2023-06-01"),
]
days = st.sampled_from(DAYS)
amounts = st.integers(1, 400).map(lambda n: n * 1_234_567)
receipts = st.one_of(st.none(), st.integers(1, 3))
maybe_days = st.one_of(st.none(), days)


def _lease(draw: st.DrawFn, key: str) -> dict[str, Any]:
    small = st.integers(1, 170).map(lambda n: n * 1_000_000)
    increases = st.fixed_dictionaries({"amount": small, "fixed_on": maybe_days})
    return lease(
        key,
        draw(st.one_of(small, small, amounts)),
        draw(days),
        draw(maybe_days),
        occupied_on=draw(days),
        increases=draw(st.lists(increases, max_size=2)),
        household=draw(st.sampled_from([None, None, None, "H"])),
        assignee=draw(st.sampled_from([False, False, False, True])),
        applicant=draw(st.sampled_from([False, False, False, True])),
    )


def claim(draw: st.DrawFn, key: str) -> dict[str, Any]:
    """One claim of any class."""
    amount, day = draw(amounts), draw(days)
    office = draw(st.sampled_from(["갑", "을"]))
    kind = draw(st.sampled_from("mmmjaattdddccwwgeilllll"))
    if kind == "m":
        return mortgage(key, amount, day, draw(receipts), max_amount=draw(st.one_of(st.just(amount), amounts)))
    if kind == "j":
        more = {"registered": registered(day, draw(receipts)), "demanded_on": "2024-05-06"}
        return {"id": key, "creditor": key, "kind": "jeonse", "principal": amount, **more}
    if kind == "a":
        return attachment(key, amount, day, draw(receipts), cost=draw(st.sampled_from([0, 1000])))
    if kind == "t":
        more = {"seized_on": draw(st.sampled_from([None, None, *DAYS[3:9], "2024-03-04"])), "authority": office}
        if draw(st.booleans()):
            return tax(key, amount, "2015-01-26", of_former_owner=True, seized_on="2016-02-01", authority=office)
        return tax(key, amount, draw(maybe_days), pledged=draw(st.sampled_from([False, False, True])), **more)
    if kind == "d":
        name = draw(st.sampled_from(["종합부동산세", "재산세", "재산세", "자동차세"]))
        return property_tax(key, amount, draw(st.sampled_from(DAYS[4:])), tax=name)
    if kind == "c":
        return charge(key, amount, draw(maybe_days))
    if kind == "w":
        return wage(key, draw(st.sampled_from([0, amount])), draw(amounts), interest=draw(st.sampled_from([0, 7])))
    if kind == "g":
        return general(key, amount)
    if kind == "e":
        return general(key, amount, registered=registered(draw(st.sampled_from(["2022-08-01", "2024-02-12"])), 5))
    if kind == "i":
        return {"id": key, "creditor": key, "kind": "improvement", "principal": amount, "demanded_on": "2024-05-06"}
    return _lease(draw, key)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Up to seven claims on one property, under any policy."""
    place = {
        "id": "A",
        "owner": "채무자",
        "use": "residential",
        "region": "서울특별시",
        "acquired_on": draw(st.sampled_from([None, None, "2020-01-02", "2017-03-02"])),
        "building_since": draw(st.sampled_from([None, None, None, "2019-05-13"])),
    }
    claims = [claim(draw, f"c{n}") for n in range(draw(st.sampled_from([1, 2, 3, 4, 5, 5, 6, 6, 7, 7])))]
    if place["acquired_on"] is None:
        claims = [{k: v for k, v in c.items() if k != "of_former_owner"} for c in claims]
    policy = {
        "absorption": draw(st.sampled_from(["lowest_first", "pro_rata", "direct_next"])),
        "lease_as_reference": draw(st.sampled_from(["staged", "no", "yes"])),
        "late_slice_and_top_wages": draw(st.sampled_from(["equal", "wages_first"])),
        "tenant_over_tax_date": draw(st.sampled_from(["fixed_date", "later"])),
        "seizure_after_commencement": draw(st.booleans()),
    }
    auction = draw(st.sampled_from(["voluntary", "compulsory"]))
    decided = draw(st.sampled_from(["2023-04-30", "2024-09-15"]))
    price = draw(st.integers(1, 700)) * 1_111_111
    return case(claims, price, properties=[place], policy=policy, auction=auction, sale_decided=decided)


@given(cases())
@settings(deadline=None, max_examples=400)
def test_a_second_solver_gives_the_same_won(filed: Case) -> None:
    assert allocate(filed).totals == naive.solve(filed)


@given(cases(), st.lists(st.booleans(), min_size=7, max_size=7), st.integers(1, 700))
@settings(deadline=None, max_examples=150)
def test_two_properties_without_a_common_claim_are_two_cases(filed: Case, first: list[bool], other: int) -> None:
    plain = filed.model_dump()
    claims = [{**c, "properties": ("A" if on else "B",)} for c, on in zip(plain["claims"], first, strict=False)]
    twin = {**plain["properties"][0], "id": "B"}
    prices = {"A": plain["fund"]["sale_price"], "B": other * 1_111_111}
    both = Case.model_validate(
        {**plain, "properties": [plain["properties"][0], twin], "fund": {"sale_price": prices}, "claims": claims}
    )
    expected: dict[str, int] = {}
    for place in both.properties:
        own = tuple(c for c in both.claims if c.properties == (place.id,))
        expected |= naive.solve(both.model_copy(update={"properties": (place,), "claims": own}))
    assert allocate(both).totals == expected
