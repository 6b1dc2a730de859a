"""What must hold for every case: invented cases with ties, cycles, many tenants and several properties."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.absorption import absorb, order_of
from core.allocate import allocate
from core.models.case import Case, Lease, Wage
from core.models.result import Result
from tests.core.cases import attachment, case, charge, general, lease, mortgage, property_tax, tax, wage

DAYS = ["2017-03-02", "2019-05-13", "2021-05-11", "2021-05-12", "2022-08-01", "2023-02-21", "2023-06-01"]
days = st.sampled_from(DAYS)
amounts = st.integers(1, 400).map(lambda n: n * 1_234_567)
receipts = st.one_of(st.none(), st.integers(1, 9))


def claim(draw: st.DrawFn, key: str, leases: bool = True) -> dict[str, Any]:
    """One claim of any kind; leases only where a test can bear amounts set by decree."""
    amount, day = draw(amounts), draw(days)
    makers = [
        lambda: mortgage(key, amount, day, draw(receipts)),
        lambda: attachment(key, amount, day, draw(receipts)),
        lambda: tax(key, amount, day, seized_on=draw(st.one_of(st.none(), days))),
        lambda: property_tax(key, amount, day),
        lambda: charge(key, amount, day),
        lambda: wage(key, amount, draw(amounts)),
        lambda: general(key, amount),
        lambda: lease(key, amount, day, draw(days), assignee=not leases),
    ]
    return draw(st.sampled_from(makers))()


@st.composite
def cases(draw: st.DrawFn, properties: int = 1, leases: bool = True) -> Case:
    """Up to eight claims on up to `properties` properties."""
    count = draw(st.integers(1, properties))
    owners = st.sampled_from(["채무자", "보증인"])
    places: list[dict[str, Any]] = [
        {
            "id": f"P{n}",
            "owner": draw(owners) if count > 1 else "채무자",
            "use": "residential",
            "region": "서울특별시",
            "acquired_on": draw(st.sampled_from([None, "2020-01-02"])),
        }
        for n in range(count)
    ]
    ids = [p["id"] for p in places]
    claims = []
    for number in range(draw(st.integers(1, 8))):
        found = claim(draw, f"c{number}", leases)
        if count > 1 and draw(st.booleans()):
            found["properties"] = draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
        claims.append(found)
    price = {i: draw(amounts) for i in ids}
    return case(claims, price, properties=places)


def owed(item: Any) -> int:
    """The most a claim may receive (won)."""
    if isinstance(item, Lease):
        return item.deposit + sum(i.amount for i in item.increases)
    if isinstance(item, Wage):
        return item.preferential + item.ordinary
    return (item.principal or 0) + item.interest + item.cost


def check_sums(filed: Case, result: Result) -> None:
    paid = {c.id: 0 for c in filed.claims}
    left = {f.property: f.net for f in result.funds}
    for entry in result.entries:
        assert entry.paid >= 0
        assert sum((entry.applied.cost, entry.applied.interest, entry.applied.principal)) == entry.paid
        paid[entry.claim] += entry.paid
        left[entry.property] -= entry.paid
        assert entry.balance == left[entry.property]
    for surplus in result.surplus:
        left[surplus.property] -= surplus.amount
    assert set(left.values()) == {0}
    assert paid == result.totals
    for item in filed.claims:
        assert paid[item.id] <= owed(item), item.id


def without_places(result: Result, filed: Case) -> str:
    """The result as text, with claims named by id where findings name them by their place in the file."""
    dumped = result.model_dump(mode="json")
    for finding in dumped["findings"]:
        finding["where"] = re.sub(r"claims\[(\d+)\]", lambda m: filed.claims[int(m[1])].id, finding["where"])
    dumped["findings"].sort(key=lambda f: json.dumps(f, sort_keys=True))
    return json.dumps(dumped, ensure_ascii=False)


@given(cases(properties=1))
@settings(deadline=None, max_examples=150)
def test_every_won_of_one_fund(filed: Case) -> None:
    check_sums(filed, allocate(filed))


@given(cases(properties=3))
@settings(deadline=None, max_examples=150)
def test_every_won_of_several_funds(filed: Case) -> None:
    check_sums(filed, allocate(filed))


@given(cases(properties=3), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=100)
def test_the_order_of_claims_changes_nothing(filed: Case, random: Any) -> None:
    shuffled = list(filed.claims)
    random.shuffle(shuffled)
    turned = filed.model_copy(update={"claims": tuple(shuffled)})
    assert without_places(allocate(turned), turned) == without_places(allocate(filed), filed)


@given(cases(properties=2))
@settings(deadline=None, max_examples=60)
def test_the_same_case_twice_is_the_same_result(filed: Case) -> None:
    assert allocate(filed).model_dump_json() == allocate(filed).model_dump_json()


@given(cases(properties=2), amounts, st.booleans())
@settings(deadline=None, max_examples=120)
def test_an_added_junior_changes_no_senior(filed: Case, amount: int, by_mortgage: bool) -> None:
    """The junior: a general creditor where nobody is his equal, or a mortgage younger than all and equal to nobody."""
    equal = {"provisional_attachment", "execution"}
    if by_mortgage:  # a further security moves taxes before wages, and a decree's slices to its stage
        equal |= {"wage", "lease"}
    ranked = tuple(c for c in filed.claims if c.kind not in equal)
    before = filed.model_copy(update={"claims": ranked})
    added = mortgage("z", amount, "2024-02-01") if by_mortgage else general("z", amount)
    after = Case.model_validate({**before.model_dump(), "claims": [*before.claims, added]})
    old, new = allocate(before).totals, allocate(after).totals
    assert {k: v for k, v in new.items() if k != "z"} == old


@st.composite
def chains(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Claims that rank one after the other by law, seniors first: no two equal, no cycle."""
    at = [f"20{year}-{month:02d}-11" for year in range(12, 23) for month in range(1, 13)]
    rights = []
    for number, day in enumerate(sorted(draw(st.sets(st.sampled_from(at), min_size=1, max_size=6)))):
        amount = draw(amounts)
        makers = [
            lambda n=number, day=day, amount=amount: mortgage(f"r{n}", amount, day),
            lambda n=number, day=day, amount=amount: lease(f"r{n}", amount, day, day, assignee=True),
            lambda n=number, day=day, amount=amount: tax(f"r{n}", amount, day),
        ]
        # two taxes side by side would be equal, and the last one must precede a security
        taxes = number > 0 and rights[-1]["kind"] == "tax"
        rights.append(draw(st.sampled_from(makers[:2] if taxes else makers))())
    rights.append(mortgage("s", draw(amounts), "2023-06-12"))
    return [
        {"id": "i", "creditor": "i", "kind": "improvement", "principal": draw(amounts), "demanded_on": "2024-05-06"},
        wage("w", draw(amounts)),
        property_tax("d", draw(amounts), "2010-07-10", tax="자동차세"),
        *rights,
        wage("o", 0, draw(amounts)),
        tax("t", draw(amounts), "2023-06-13"),
        charge("c", draw(amounts), "2023-06-13"),
        general("g", draw(amounts)),
    ]


@given(chains(), st.integers(0, 5000).map(lambda n: n * 1_234_567), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=100)
def test_a_case_without_ties_and_cycles_is_a_plain_waterfall(
    claims: list[dict[str, Any]], price: int, random: Any
) -> None:
    left, expected = price, {}
    for one in claims:
        whole = sum(one.get(k, 0) for k in ("principal", "deposit", "preferential", "ordinary"))
        expected[one["id"]] = min(left, whole)
        left -= expected[one["id"]]
    shuffled = list(claims)
    random.shuffle(shuffled)
    result = allocate(case(shuffled, price))
    assert result.totals == expected
    assert sum(s.amount for s in result.surplus) == left
    assert not [s for s in result.steps if s.kind == "absorption"]


@given(cases(properties=1, leases=False))
@settings(deadline=None, max_examples=100)
def test_ten_times_the_money_is_ten_times_the_shares(filed: Case) -> None:
    def scaled(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: (scaled(v) if k not in ("receipt",) else v) for k, v in value.items()}
        if isinstance(value, list):
            return [scaled(v) for v in value]
        return value * 10 if type(value) is int else value

    # fixed by decree whatever the amounts: tenants are entered as assignees, who have no small-deposit right
    large = Case.model_validate(scaled(filed.model_dump(mode="json")))
    small, big = allocate(filed), allocate(large)
    slack = 10 * (len(small.entries) + 1)
    for key, paid in small.totals.items():
        assert abs(big.totals[key] - 10 * paid) <= slack


@st.composite
def relations(draw: st.DrawFn) -> tuple[dict[str, Fraction], dict[tuple[str, str], int]]:
    """Claims and any relation among them: 1 the first beats, 0 equal, -1 the second beats."""
    names = [f"x{n}" for n in range(draw(st.integers(2, 6)))]
    claims = {n: Fraction(draw(st.integers(0, 500))) for n in names}
    verdicts: dict[tuple[str, str], int] = {}
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            verdict = draw(st.integers(-1, 1))
            verdicts[a, b], verdicts[b, a] = verdict, -verdict
    return claims, verdicts


@given(relations(), st.integers(0, 2000), st.sampled_from(["lowest_first", "pro_rata", "direct_next"]))
@settings(deadline=None, max_examples=200)
def test_ten_times_everything_is_exactly_ten_times_every_taking(
    made: tuple[dict[str, Fraction], dict[tuple[str, str], int]], money: int, policy: str
) -> None:
    claims, verdicts = made
    order = order_of(sorted(claims), lambda a, b: 2 * verdicts[a, b])
    small = absorb(Fraction(money), claims, order, policy)
    large = absorb(Fraction(10 * money), {k: 10 * v for k, v in claims.items()}, order, policy)
    assert large.final == {k: 10 * v for k, v in small.final.items()}
    assert [t.amount for t in large.takings] == [10 * t.amount for t in small.takings]


@given(relations(), st.integers(0, 2000), st.sampled_from(["lowest_first", "pro_rata", "direct_next"]))
@settings(deadline=None, max_examples=300)
def test_absorption_keeps_both_caps(
    made: tuple[dict[str, Fraction], dict[tuple[str, str], int]], money: int, policy: str
) -> None:
    claims, verdicts = made

    order = order_of(sorted(claims), lambda a, b: 2 * verdicts[a, b])
    found = absorb(Fraction(money), claims, order, policy)
    whole = sum(claims.values())
    assert sum(found.final.values()) == min(money, whole)
    taken_by = dict.fromkeys(claims, Fraction(0))
    taken_from = dict.fromkeys(claims, Fraction(0))
    for taking in found.takings:
        assert verdicts[taking.absorber, taking.victim] == 1
        taken_by[taking.absorber] += taking.amount
        taken_from[taking.victim] += taking.amount
    for name, claimed in claims.items():
        assert taken_by[name] <= claimed - found.first[name]
        assert taken_from[name] <= found.first[name]
        assert 0 <= found.final[name] <= claimed
