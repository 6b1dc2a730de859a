"""Earlier results changed: between the parties to an objection, and anew for all."""

from __future__ import annotations

from typing import Any

import pytest

from core.afterwards import AfterwardsError
from core.allocate import allocate
from core.models.result import Result
from core.reallocation import reallocate, supplement
from core.subrogation import Junior, SubrogationError, load_sales, successive

from .cases import attachment, case, mortgage


def balanced(result: Result) -> bool:
    """The identity that every schedule keeps, and balances that run."""
    paid = sum(e.paid for e in result.entries)
    sums: dict[str, int] = dict.fromkeys(result.totals, 0)
    for entry in result.entries:
        sums[entry.claim] += entry.paid
    return paid + sum(s.amount for s in result.surplus) == result.net_fund and sums == result.totals


def three(price: int = 100) -> Result:
    claims = [
        mortgage("a", 60, "2019-01-02", 1),
        mortgage("b", 50, "2019-02-02", 2),
        mortgage("c", 40, "2019-03-02", 3),
    ]
    return allocate(case(claims, price))


def test_money_moves_between_the_parties_and_passes_over_the_one_between() -> None:
    first = three()
    assert first.totals == {"a": 60, "b": 40, "c": 0}
    done = reallocate(first, "c", {"a": 0})
    assert done.totals == {"a": 20, "b": 40, "c": 40}
    assert balanced(done)
    assert [(e.paid, e.balance, e.ratio) for e in done.entries] == [(20, 80, "33.33"), (40, 40, "80"), (40, 0, "100")]
    assert done.steps[-1].data == {"moved": 40, "cut": {"a": 40}}
    assert first.totals == {"a": 60, "b": 40, "c": 0}


def test_what_the_plaintiff_asked_for_and_what_the_defendant_may_keep_are_limits() -> None:
    assert reallocate(three(), "c", {"a": 0}, wanted=15).totals == {"a": 45, "b": 40, "c": 15}
    assert reallocate(three(), "c", {"a": 50}).totals == {"a": 50, "b": 40, "c": 10}
    assert reallocate(three(), "c", {"a": 0}, wanted=10**9).totals["c"] == 40  # never above his claim


def test_equals_are_cut_in_proportion_to_their_claims() -> None:
    done = reallocate(three(), "c", {"a": None, "b": None}, wanted=11)
    assert done.totals == {"a": 54, "b": 35, "c": 11}


def test_a_deposit_for_the_suit_ends_with_it_and_others_stay() -> None:
    claims = [
        attachment("a", 60, "2019-01-02", 1, payment={"objection": 10}),
        mortgage("b", 60, "2019-02-02", 2),
    ]
    first = allocate(case(claims, 100))
    held = {e.claim: e.deposit for e in first.entries}
    assert held["a"] == "민사집행법 제160조 제1항 제2호, 민사집행법 제160조 제1항 제5호 (10원)"
    done = reallocate(first, "b", {"a": 40})
    held = {e.claim: e.deposit for e in done.entries}
    assert (done.totals, held["a"]) == ({"a": 40, "b": 60}, "민사집행법 제160조 제1항 제2호")


def test_in_separate_funds_the_property_must_be_named() -> None:
    places = [{"id": "A", "owner": "채무자"}, {"id": "B", "owner": "채무자"}]
    claims = [mortgage("a", 60, "2019-01-02", 1), mortgage("b", 50, "2019-02-02", 2, properties=["A"])]
    first = allocate(case(claims, {"A": 60, "B": 40}, properties=places))
    with pytest.raises(AfterwardsError, match="A, B"):
        reallocate(first, "b", {"a": 0})
    with pytest.raises(AfterwardsError, match="no such creditor"):
        reallocate(first, "b", {"a": 0}, place="B")
    done = reallocate(first, "b", {"a": 0}, wanted=40, place="A")
    assert done.totals["b"] == 40
    assert balanced(done)
    assert [e for e in done.entries if e.property == "B"] == [e for e in first.entries if e.property == "B"]


@pytest.mark.parametrize("keeps", [{}, {"a": 0, "b": None}, {"x": 0}, {"c": 0}])
def test_parties_that_make_no_sense(keeps: dict[str, int | None]) -> None:
    with pytest.raises(AfterwardsError):
        reallocate(three(), "c", keeps)


def equal_claims(**more: Any) -> Any:
    return case(
        [
            attachment("att", 100_000_000, "2019-01-02", 1),
            attachment("B", 80_000_000, "2019-02-02", 2, **more),
            attachment("C", 60_000_000, "2019-03-02", 3),
        ],
        120_000_000,
    )


def test_an_attachment_confirmed_at_less_is_distributed_again() -> None:
    # law reference I.9 (대법원 2003다32681)
    done = supplement(equal_claims(), {"att": 40_000_000})
    assert done.supplement.added == {"B": 13_333_333, "C": 10_000_000}
    assert balanced(done.result)
    assert done.result.steps[-1].kind == "supplementary"
    # confirmed above what was attached: nothing becomes free
    assert supplement(equal_claims(), {"att": 10**9}).supplement.free == 0


def test_a_renounced_deposit_leaves_a_surplus_when_all_have_enough() -> None:
    claims = [attachment("att", 100, "2019-01-02", 1), mortgage("m", 50, "2019-02-02", 2)]
    done = supplement(case(claims, 120), {"att": 0})
    assert (done.supplement.added, done.supplement.free, done.supplement.surplus) == ({"m": 10}, 80, 70)
    with pytest.raises(AfterwardsError, match="confirmed"):
        supplement(case(claims, 120), {})


def test_nobody_pays_back_what_he_has() -> None:
    # an attachment that falls away lets a later security be paid before those it had held up
    claims = [
        attachment("att", 50, "2019-01-02", 1),
        mortgage("m", 60, "2019-02-02", 2),
        attachment("late", 60, "2019-03-02", 3),
    ]
    first = allocate(case(claims, 100))
    done = supplement(case(claims, 100), {"att": 10}, first)
    assert sum(done.supplement.added.values()) + done.supplement.surplus == done.supplement.free


SALES = """properties:
  - {id: X, value: 40_000_000}
  - {id: Y, value: 50_000_000, owner: 보증인, sold_first: true}
joint_mortgage: 50_000_000
juniors: [{id: y2, on: Y, amount: 30_000_000}, {id: x2, on: X, amount: 20_000_000}]
"""


def test_successive_sales_from_a_file() -> None:
    # 대법원 93다25417
    found = successive(*load_sales(SALES, "s.yaml"))
    assert (found.juniors, found.sureties) == ({"y2": 30_000_000, "x2": 0}, {"보증인": 10_000_000})


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("value: 40_000_000", "value: -1", "s.yaml:2: properties[0].value"),
        ("joint_mortgage", "joint", "s.yaml:4: joint: unknown key"),
        ("id: Y", "id: X", "X stands twice"),
        ("properties:", "properties: [", "s.yaml"),
    ],
)
def test_a_bad_file_of_sales_is_told_with_its_place(old: str, new: str, told: str) -> None:
    with pytest.raises(SubrogationError) as caught:
        load_sales(SALES.replace(old, new, 1), "s.yaml")
    assert told in str(caught.value)


def test_a_junior_takes_no_more_than_its_own_property_bore_too_much() -> None:
    # in one distribution A 60, B 30, C 30; A and B are sold first and bear 80 and 40 of the 120
    values = {"A": 120, "B": 60, "C": 60}
    done = successive(values, 120, ["A", "B"], [Junior("a", "A", 100), Junior("b", "B", 100), Junior("c", "C", 60)])
    assert done.joint == {"A": 80, "B": 40, "C": 0}
    assert done.juniors == {"a": 40 + 20, "b": 20 + 10, "c": 30}
