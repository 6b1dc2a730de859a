"""법정변제충당: costs, interest, principal; debts in the order of 민법 제477조."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core.appropriation import Owed, appropriate, appropriate_claim
from core.interest import simple
from core.models.case import Debt
from core.subrogation import by_tiers


def test_costs_interest_then_the_due_debt_with_the_higher_rate() -> None:
    debts = [
        Owed("L1", 6_000_000, 500_000, rate=Fraction(9), due_on=date(2022, 3, 1)),
        Owed("L2", 5_000_000, 350_000, rate=Fraction(12), due_on=date(2023, 6, 1)),
        Owed("L3", 3_000_000, 200_000, rate=Fraction(12), due_on=date(2022, 6, 1)),
    ]
    done = appropriate(12_000_000, debts, date(2022, 12, 1), common_cost=150_000)
    assert done.common_cost == 150_000
    assert done.interest == {"L1": 500_000, "L2": 350_000, "L3": 200_000}
    assert done.principal == {"L1": 6_000_000, "L2": 1_800_000, "L3": 3_000_000}
    assert done.totals == (150_000, 1_050_000, 10_800_000)


def test_two_due_debts_the_higher_rate_first() -> None:
    debts = [
        Owed("a", 5_000_000, 600_000, 100_000, Fraction(12), date(2020, 1, 1)),
        Owed("b", 4_000_000, 400_000, 0, Fraction(8), date(2019, 1, 1)),
    ]
    done = appropriate(7_000_000, debts, date(2024, 1, 1))
    assert (done.cost, done.interest) == ({"a": 100_000}, {"a": 600_000, "b": 400_000})
    assert done.principal == {"a": 5_000_000, "b": 900_000}


def test_three_loans_of_a_judgment() -> None:
    # 36 % a year, 365 days, both days counted, cut; only L2 is due on 2005-12-30
    paid_on, rows = (
        date(2005, 12, 30),
        [
            ("L1", 30_000_000, date(2005, 8, 4), date(2005, 12, 31)),
            ("L2", 20_000_000, date(2005, 8, 16), date(2005, 8, 31)),
            ("L3", 10_000_000, date(2005, 9, 1), date(2005, 12, 31)),
        ],
    )
    debts = [
        Owed(i, p, simple(p, 36, start, paid_on, "include-both").won, rate=Fraction(36), due_on=due)
        for i, p, start, due in rows
    ]
    done = appropriate(47_000_000, debts, paid_on)
    assert done.interest == {"L1": 4_408_767, "L2": 2_702_465, "L3": 1_193_424}
    assert done.principal == {"L1": 14_021_508, "L2": 20_000_000, "L3": 4_673_836}
    assert 60_000_000 - sum(done.principal.values()) == 21_304_656


def test_agreed_tiers_inside_one_share() -> None:
    # 서울고등법원 2015나2003899: the figures only; the order was agreed outside the auction
    principals = [1_591_799_000, 14_147_298, 263_001_205, 119_384_925]
    interest = [237_243_467, 4_506_980, 83_663_205, 17_626_448]
    first = sum(principals) + sum(interest) + 12_533_190
    second = sum([1_808_383, 10_323_287, 5_113_786, 3_556_103, 7_307_639, 1_893_241, 3_126_739])
    paid = by_tiers(2_645_771_310, [{"first": first}, {"second": second}, {"guaranteed": 1_673_000_000}])
    assert paid == {"first": 2_343_905_718, "second": 33_129_178, "guaranteed": 268_736_414}
    assert int(Fraction(paid["guaranteed"] * 800 * 80, 1673 * 100)) == 102_804_127


def test_a_claims_debts_of_the_case_file() -> None:
    debts = (
        Debt(id="x", principal=100, interest=10, rate="7.9", due_on=date(2024, 1, 1)),
        Debt(id="y", principal=100, interest=10, rate="12", due_on=date(2025, 1, 1)),
    )
    assert appropriate_claim(70, debts, date(2024, 6, 1)).principal == {"x": 50, "y": 0}
    assert appropriate_claim(70, debts, None).principal == {"y": 50, "x": 0}


def test_equal_debts_share() -> None:
    debts = [Owed(i, 10_000_001) for i in "abc"]
    done = appropriate(20_000_000, debts, date(2024, 1, 1))
    assert done.principal == {
        "a": 6_666_667,
        "b": 6_666_667,
        "c": 6_666_666,
    }


@given(
    st.integers(0, 10**9),
    st.lists(
        st.tuples(st.integers(0, 10**8), st.integers(0, 10**7), st.integers(0, 10**6), st.integers(0, 20)),
        max_size=6,
    ),
)
def test_nothing_is_lost_and_nobody_is_overpaid(share: int, rows: list[tuple[int, int, int, int]]) -> None:
    debts = [Owed(f"d{i}", p, z, c, Fraction(r)) for i, (p, z, c, r) in enumerate(rows)]
    done = appropriate(share, debts, date(2024, 1, 1))
    assert sum(done.totals) + done.left == share
    assert done == appropriate(share, debts[::-1], date(2024, 1, 1))
    for debt in debts:
        assert done.principal.get(debt.id, 0) <= debt.principal
        assert done.interest.get(debt.id, 0) <= debt.interest
    if sum(done.principal.values()):
        assert sum(done.interest.values()) == sum(d.interest for d in debts)
