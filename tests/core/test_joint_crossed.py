"""Joint mortgages that rank crosswise: shares that are reached slowly, or from one side only, are still found."""

from __future__ import annotations

from collections import Counter

import pytest

from core.allocate import allocate

from .cases import attachment, case, mortgage

Claims = dict[str, tuple[int, list[str]]]


def fixed_point(money: dict[str, int], claims: Claims, order: dict[str, list[str]]) -> dict[tuple[str, str], float]:
    """The shares by repeating the division with ever half a step; floats are enough to tell won apart."""
    shares = {(m, p): 0.0 for m, (_, places) in claims.items() for p in places}
    for _ in range(3000):
        value: dict[tuple[str, str], float] = {}
        for place, ranked in order.items():
            left = float(money[place])
            for m in ranked:
                value[m, place] = left
                left -= min(shares[m, place], left)
        for m, (amount, places) in claims.items():
            whole = sum(value[m, p] for p in places)
            for p in places:
                share = min(amount, whole) * value[m, p] / whole if whole else 0.0
                shares[m, p] = (shares[m, p] + share) / 2
    return shares


@pytest.mark.parametrize(
    ("money", "claims", "order"),
    [
        (
            {"A": 28_000_000, "B": 13_000_000},
            {"m0": (23_000_000, ["A", "B"]), "m1": (10_000_000, ["A", "B"]), "m2": (6_000_000, ["A", "B"])},
            {"A": ["m0", "m1", "m2"], "B": ["m2", "m1", "m0"]},
        ),
        (  # the claims are just as much as the money
            {"A": 12_000_000, "B": 11_000_000},
            {"m0": (14_000_000, ["A", "B"]), "m1": (9_000_000, ["A", "B"])},
            {"A": ["m0", "m1"], "B": ["m1", "m0"]},
        ),
    ],
)
def test_the_shares_fit_together_and_are_told_as_the_only_ones(
    money: dict[str, int], claims: Claims, order: dict[str, list[str]]
) -> None:
    made = []
    for m, (amount, places) in claims.items():
        dates = {p: {"date": f"20{10 + order[p].index(m)}-01-02"} for p in places}
        made.append({**mortgage(m, amount, "2010-01-02"), "registered": None, "registrations": dates})
    held = [{"id": p, "owner": "채무자"} for p in money]
    result = allocate(case(made, money, properties=held))
    got: Counter[tuple[str, str]] = Counter()
    for entry in result.entries:
        got[entry.claim, entry.property or ""] += entry.paid
    for key, share in fixed_point(money, claims, order).items():
        assert abs(got[key] - share) <= 1, key
    assert "joint_shares_not_unique" not in {f.code for f in result.findings}


def test_on_a_third_partys_property_the_claim_is_what_the_debtors_left_unpaid() -> None:
    # law reference O.22 (2008다41475): 300 less the debtor's 200; beside an equal 200 the 100 divides 200 as 1 : 2
    held = [{"id": "X", "owner": "채무자"}, {"id": "Y", "owner": "물상보증인"}]
    claims = [attachment("a", 200, "2019-01-02", properties=["Y"]), mortgage("m", 300, "2020-01-02")]
    result = allocate(case(claims, {"X": 200, "Y": 200}, properties=held))
    assert result.totals == {"m": 267, "a": 133}
    own = [held[0], {**held[1], "owner": "채무자"}]
    both = allocate(case(claims, {"X": 200, "Y": 200}, properties=own))
    # 2020다258893: beside the whole claim Y is worth 120; of 300 it bears 300 x 120 ÷ 320 = 112.5
    assert both.totals == {"m": 300, "a": 88}
