"""Interest of claims out of rate and period: compared, never replaced; one year of default interest on a mortgage."""

from __future__ import annotations

from typing import Any

import pytest

from core.allocate import allocate
from core.casefile import CaseFileError, dump_case, load_case
from core.models.result import Result

from .cases import case, mortgage

YEAR = {"principal": 100_000_000, "rate": "12", "start": "2022-12-10", "delay": True}  # 731 days to the distribution


def run(interest: int, *items: dict[str, Any], maximum: int | None = None, other: bool = True) -> Result:
    made = mortgage("m", 100_000_000, "2019-01-02", 1, interest=interest, interest_items=items, max_amount=maximum)
    more = [mortgage("n", 10, "2020-01-02", 2)] if other else []
    return allocate(case([made, *more], 300_000_000))


def codes(result: Result) -> set[str]:
    return {f.code for f in result.findings if f.where.startswith("claims[0]")}


def test_an_ordinary_mortgage_has_default_interest_for_one_year() -> None:
    result = run(24_032_876, YEAR)
    assert (result.totals["m"], codes(result)) == (112_000_000, {"default_interest_above_one_year"})
    assert [(e.principal, e.interest, e.ratio) for e in result.entries if e.claim == "m"] == [
        (100_000_000, 12_000_000, "100")
    ]


def test_a_maximum_or_a_claim_within_the_year_is_not_cut() -> None:
    assert run(24_032_876, YEAR, maximum=130_000_000).totals["m"] == 124_032_876
    within = run(11_000_000, {**YEAR, "start": "2024-01-10", "interest": 11_000_000})
    assert within.totals["m"] == 111_000_000


def test_less_claimed_than_computed_is_cut_to_the_year_only() -> None:
    assert run(20_000_000, YEAR).totals["m"] == 112_000_000


def test_contractual_interest_is_not_counted_into_the_year_and_a_loan_has_one_year() -> None:
    before = {"principal": 100_000_000, "rate": "5", "start": "2021-12-10", "end": "2022-12-10"}
    assert run(5_000_000 + 24_032_876, before, YEAR).totals["m"] == 117_000_000
    half = [
        {**YEAR, "end": "2023-12-10", "loan": "L"},
        {**YEAR, "start": "2023-12-10", "rate": "15", "loan": "L"},
    ]
    assert run(12_000_000 + 15_041_095, *half).totals["m"] == 112_000_000
    apart = [{**item, "loan": f"L{n}"} for n, item in enumerate(half)]
    assert run(12_000_000 + 15_041_095, *apart).totals["m"] == 127_000_000


def test_alone_with_the_debtors_own_property_the_rest_is_paid_too() -> None:
    result = run(24_032_876, YEAR, other=False)
    assert [(e.rank, e.interest, e.paid) for e in result.entries] == [
        (1, 12_000_000, 112_000_000),
        (2, 12_032_876, 12_032_876),
    ]


def test_a_claimed_sum_is_compared_with_every_way_of_counting() -> None:
    plain = {**YEAR, "delay": False}
    for agreed in (24_032_876, 24_065_753, 24_000_000):
        assert "interest_mismatch" not in codes(run(agreed, plain, maximum=200_000_000))
    assert "interest_mismatch" in codes(run(25_000_000, plain, maximum=200_000_000))
    settled = {**plain, "count": "exclude-start", "leap": "flat"}
    assert "interest_mismatch" in codes(run(24_000_000, settled, maximum=200_000_000))
    assert run(25_000_000, plain, maximum=200_000_000).totals["m"] == 125_000_000


def test_interest_without_items_on_an_ordinary_mortgage_is_said() -> None:
    assert codes(run(1_000)) == {"default_interest_unchecked"}
    late = {**YEAR, "end": "2025-01-01", "delay": False}
    assert "interest_after_distribution" in codes(run(24_000_000, late, maximum=200_000_000))


FILE = """court: 법원
case_number: 2024타경1
distribution_date: 2024-12-10
properties: [{id: A}]
fund: {sale_price: 100}
claims:
  - id: m
    creditor: 은행
    kind: mortgage
    principal: 5
    interest_items: [{principal: 5, rate: 7.9, start: 2023-01-02}]
"""


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("7.9", "7,9%", "rate"),
        ("7.9", "-1", "rate"),
        ("2023-01-02", "2025-01-02", "start"),
        ("2023-01-02", "2023-13-02", "start"),
    ],
)
def test_items_that_make_no_sense(old: str, new: str, place: str) -> None:
    text = FILE.replace(f"rate: {old}", f'rate: "{new}"') if old == "7.9" else FILE.replace(old, new)
    with pytest.raises(CaseFileError) as caught:
        load_case(text, "x.yaml")
    assert (caught.value.path, caught.value.line) == (f"claims[0].interest_items[0].{place}", 11)


def test_items_are_written_as_they_were_read() -> None:
    made = load_case(FILE, "x.yaml")
    assert load_case(dump_case(made), "y.yaml") == made
