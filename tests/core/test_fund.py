"""The fund: five lines, division of a lump price, assumed burdens, costs and what is not a cost."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.costs import why_not
from core.fund import FundError, divide
from core.models.case import Case


def case(properties: list[dict[str, Any]], fund: dict[str, Any], costs: list[dict[str, Any]] | None = None) -> Case:
    return Case.model_validate(
        {
            "court": "○○지방법원",
            "case_number": "2024타경1",
            "properties": properties,
            "fund": fund,
            "costs": tuple(costs or ()),
            "claims": (),
        }
    )


def test_a_lump_price_is_divided_by_minimum_prices_before_appraisals() -> None:
    both = [
        {"id": "A", "minimum_price": 300, "appraisal": 100},
        {"id": "B", "minimum_price": 100, "appraisal": 100},
    ]
    assert [f.lines.sale_price for f in divide(case(both, {"sale_price": 1000})).funds] == [750, 250]
    for prop in both:
        del prop["minimum_price"]
    assert [f.lines.sale_price for f in divide(case(both, {"sale_price": 1000})).funds] == [500, 500]


def test_an_assumed_burden_is_added_before_and_taken_off_after() -> None:
    # J18 of the practice books: 2,100 over 1,000 and 1,000, a burden of 500 on Y: 1,300 and 800.
    both = [
        {"id": "X", "appraisal": 10_000_000, "minimum_price": 10_000_000},
        {"id": "Y", "appraisal": 10_000_000, "minimum_price": 5_000_000, "assumed_burden": 5_000_000},
    ]
    division = divide(case(both, {"sale_price": 21_000_000}))
    assert [f.net for f in division.funds] == [13_000_000, 8_000_000]
    assert division.findings == ()


def test_a_burden_on_the_building_of_a_lump_price() -> None:
    both = [{"id": "land", "appraisal": 600_000_000}, {"id": "house", "appraisal": 400_000_000}]
    both[1]["assumed_burden"] = 150_000_000
    assert [f.net for f in divide(case(both, {"sale_price": 950_000_000})).funds] == [660_000_000, 290_000_000]


def test_a_burden_above_its_part_is_an_error_and_the_rest_still_adds_up() -> None:
    both = [{"id": "X", "appraisal": 100}, {"id": "Y", "appraisal": 100, "assumed_burden": 900}]
    division = divide(case(both, {"sale_price": 200}))
    assert [f.net for f in division.funds] == [200, 0]
    assert [(f.severity, f.code) for f in division.findings] == [("error", "fund_negative")]


def test_separate_funds_need_weights() -> None:
    with pytest.raises(FundError, match=r"missing on properties\[1\]"):
        divide(case([{"id": "A", "appraisal": 1}, {"id": "B"}], {"sale_price": 10}))
    assert divide(case([{"id": "A"}, {"id": "B"}], {"sale_price": 10}), joint=True).net == 10


def test_the_other_lines_and_costs_follow_the_same_weights_and_the_last_takes_the_difference() -> None:
    three = [{"id": i, "minimum_price": 1} for i in "ABC"]
    costs = [
        {"creditor": "갑", "item": "감정료", "amount": 100},
        {"creditor": "갑", "item": "등록면허세", "amount": 7, "properties": ("B",)},
    ]
    division = divide(case(three, {"sale_price": 1000, "custody_interest": 10}, costs))
    assert [f.lines.sale_price for f in division.funds] == [333, 333, 334]
    assert [f.lines.custody_interest for f in division.funds] == [3, 3, 4]
    assert [f.execution_costs for f in division.funds] == [33, 40, 34]
    assert division.net == 1010 - 107


def test_separate_prices_stand_and_weigh() -> None:
    two = [{"id": "A"}, {"id": "B"}]
    division = divide(
        case(
            two,
            {"sale_price": {"A": 300, "B": 100}, "late_interest": 40},
            [{"creditor": "갑", "item": "비용", "amount": 4}],
        )
    )
    assert [f.net for f in division.funds] == [300 + 30 - 3, 100 + 10 - 1]


def test_costs_above_the_fund_are_cut_and_reported() -> None:
    division = divide(case([{"id": "A"}], {"sale_price": 10}, [{"creditor": "갑", "item": "비용", "amount": 40}]))
    assert (division.execution_costs, division.net) == (10, 0)
    assert [f.code for f in division.findings] == ["costs_exceed_fund"]


@pytest.mark.parametrize(
    "item",
    [
        "배당요구 비용",
        "이중경매 신청비용",
        "매각허가결정에 대한 항고비용",
        "소유권이전등기 비용",
        "말소등기 등록면허세",
        "사해행위취소 소송비용",
        "본안소송비용",
        "인도명령 비용",
        "예납금 잔액",
        "화재보험료",
        "경비용역비",
    ],
)
def test_what_is_not_an_execution_cost_is_not_taken_off_and_is_found(item: str) -> None:
    division = divide(case([{"id": "A"}], {"sale_price": 100}, [{"creditor": "갑", "item": item, "amount": 40}]))
    assert (division.execution_costs, division.net) == (0, 100)
    assert [(f.code, f.where) for f in division.findings] == [("cost_not_recognised", "costs[0]")]


@pytest.mark.parametrize(
    "item",
    [
        "집행비용",
        "인지",
        "송달료",
        "등록면허세",
        "지방교육세",
        "등기촉탁수수료",
        "서기료",
        "감정료",
        "현황조사료",
        "신문공고료",
        "매각수수료",
        "유찰수수료",
        "대위 상속등기 비용",
        "외국송달비용",
        "가압류 집행비용",
        "기타",
        "선행사건(취하) 감정료",
        "상속재산관리인 보수",
    ],
)
def test_common_costs_are_recognised(item: str) -> None:
    assert why_not(item) is None


@given(
    prices=st.lists(st.integers(1, 10**12), min_size=1, max_size=6),
    total=st.integers(0, 10**15),
    extra=st.integers(0, 10**9),
    cost=st.integers(0, 10**9),
)
def test_funds_always_add_up(prices: list[int], total: int, extra: int, cost: int) -> None:
    properties = [{"id": f"p{i}", "minimum_price": p} for i, p in enumerate(prices)]
    fund = {"sale_price": total, "forfeited_deposit": extra}
    division = divide(case(properties, fund, [{"creditor": "갑", "item": "감정료", "amount": cost}]), joint=False)
    assert sum(f.lines.total for f in division.funds) == total + extra == division.lines.total
    assert sum(f.net for f in division.funds) + sum(f.execution_costs for f in division.funds) == total + extra
    assert all(f.net >= 0 and f.execution_costs >= 0 for f in division.funds)
    for f in division.funds:
        assert sum(c.amount for c in f.costs) == f.execution_costs


@pytest.mark.parametrize(
    ("item", "common"),
    [
        ("배당요구종기 공고료", True),
        ("배당요구 최고서 송달료", True),
        ("배당요구 신청비용", False),
        ("선행사건 감정료(선행사건 취하)", True),
        ("선행사건 감정료(취하, 전부 재감정)", False),
        ("선행사건 감정료(취하, 일부 재감정)", True),
        ("취하된 선행사건의 등록면허세", False),
        ("선행사건 취하로 진행된 후행사건의 신청비용", True),
        ("선행사건의 집행정지 전 절차비용", True),
        ("민사소송비용법에 따른 서기료", True),
        ("배당이의의 소 비용", False),
    ],
)
def test_costs_of_a_superseded_case_and_words_that_only_look_alike(item: str, common: bool) -> None:
    assert (why_not(item) is None) is common
