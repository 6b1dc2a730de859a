"""Seniority answers exactly once for every pair of classes, in every order of dates, and the same both ways round."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from core.models.case import Case, Policy
from core.moments import DAYTIME, MIDNIGHT, Moment, before
from core.parts import Cls, Ground, Part, Place, place
from core.seniority import rules
from core.seniority.relation import Scene, SeniorityError, Verdict, compare, scene_of
from core.seniority.rules import RULES
from tests.core import cases

OLD, MIDDLE, LATE = date(2019, 5, 13), date(2020, 6, 1), date(2022, 8, 1)
DATES = (OLD, MIDDLE, LATE)
FORMER = Ground("", 1, acquired_on=date(2020, 1, 2), building_since=date(2021, 1, 4), keeping=("종합부동산세",))
PLAIN = Ground("", 1)
CLAIMS = {
    Cls.IMPROVEMENT: {"id": "i", "creditor": "i", "kind": "improvement", "principal": 1},
    Cls.SLICE: cases.lease("s", 1, "2019-05-13"),
    Cls.TOP_WAGE: cases.wage("w", 1),
    Cls.DTAX: cases.property_tax("d", 1, "2019-05-13"),
    Cls.SECURITY: cases.mortgage("m", 1, "2019-05-13"),
    Cls.LEASE: cases.lease("l", 1, "2019-05-13", "2019-05-13"),
    Cls.TAX: cases.tax("t", 1, "2019-05-13"),
    Cls.PUB: cases.charge("p", 1, "2019-05-13"),
    Cls.WAGE: cases.wage("o", 0, 1),
    Cls.ATT: cases.attachment("a", 1, "2019-05-13"),
    Cls.GENERAL: cases.general("g", 1),
    Cls.EXCESS: cases.mortgage("e", 1, "2019-05-13"),
}
WITH_MOMENT = {Cls.SECURITY, Cls.LEASE, Cls.ATT}
#: a receipt number is given, another one, or none
REGISTERED = ((DAYTIME, None), (DAYTIME, 5), (DAYTIME, 6))


def claim_of(cls: Cls, **more: object) -> Case:
    return cases.case([{**CLAIMS[cls], **more}], 1)


def variants(cls: Cls, name: str, ground: Ground) -> Iterator[Place]:
    """Parts of one class at every date, with all that the rules look at."""
    made = [claim_of(cls).claims[0]]
    if cls is Cls.TAX:
        made.append(claim_of(cls, of_former_owner=True, seized_on="2019-06-03").claims[0])
    if cls in (Cls.TAX, Cls.DTAX):
        made.append(claim_of(cls, level="local", tax="재산세").claims[0])
    phases = {Cls.LEASE: ((MIDNIGHT, None), (DAYTIME, None))}.get(cls, REGISTERED if cls in WITH_MOMENT else ((0, 0),))
    for number, (claim, day, (phase, receipt)) in enumerate(product(made, (*DATES, None), phases)):
        moment = Moment(day, phase, receipt) if day and cls in {*WITH_MOMENT, Cls.SLICE} else None
        if cls in WITH_MOMENT and day is None:
            continue
        part = Part(
            claim=claim,
            name=f"{name}{number}",
            cls=cls,
            amount=1,
            moments={"": moment},
            day=day if cls in {Cls.TAX, Cls.DTAX, Cls.PUB} else None,
            since=(day or OLD) if cls is Cls.SLICE else None,
        )
        yield place(part, ground)


def policies() -> Iterator[Policy]:
    for reference, late in product(("staged", "no", "yes"), ("equal", "wages_first")):
        yield Policy(lease_as_reference=reference, late_slice_and_top_wages=late)  # type: ignore[arg-type]


def scenes(ground: Ground) -> Iterator[Scene]:
    """Funds with and without securities and leases between the dates."""
    securities = list(variants(Cls.SECURITY, "x", ground))
    leases = list(variants(Cls.LEASE, "y", ground))
    for policy in policies():
        for others in ([], securities, leases, [*securities, *leases]):
            yield scene_of(others, policy)


@pytest.mark.parametrize("ground", [PLAIN, FORMER], ids=["own", "acquired"])
@pytest.mark.parametrize("first", list(Cls), ids=lambda c: c.name)
def test_one_answer_for_every_pair(first: Cls, ground: Ground) -> None:
    for scene in scenes(ground):
        for second in Cls:
            for a, b in product(variants(first, "a", ground), variants(second, "b", ground)):
                there, back = compare(a, b, scene), compare(b, a, scene)
                assert there.rule is back.rule
                assert there.verdict.value == -back.verdict.value
                if there.first:
                    assert there.rule.cite, there.rule.name


def test_every_rule_answers_somewhere() -> None:
    used = {
        compare(a, b, scene).rule.name
        for ground in (PLAIN, FORMER)
        for scene in scenes(ground)
        for first, second in product(Cls, Cls)
        for a, b in product(variants(first, "a", ground), variants(second, "b", ground))
    }
    assert used == {rule.name for rule in RULES}


def test_names_of_rules_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_a_pair_that_two_rules_answer_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    doubled = {pair: (*found, *found) for pair, found in rules.RULES_FOR.items()}
    monkeypatch.setattr(rules, "RULES_FOR", doubled)
    a, b = next(variants(Cls.TAX, "a", PLAIN)), next(variants(Cls.WAGE, "b", PLAIN))
    with pytest.raises(SeniorityError, match=r"tax-wage|wage-tax"):
        compare(a, b, scene_of([], Policy()))


def test_moments_are_compared_alike_both_ways() -> None:
    moments = [
        Moment(day, phase, receipt, section, rank)
        for day, phase, receipt, section, rank in product(
            DATES[:2], (MIDNIGHT, DAYTIME), (None, 5, 6), ("갑", "을"), (None, 1, 2)
        )
    ]
    for a, b in product(moments, moments):
        there, back = before(a, b), before(b, a)
        assert (there is None) == (back is None)
        assert there is None or there is not back


@pytest.mark.parametrize(
    ("mine", "other", "verdict"),
    [
        ("2020-05-31", "2020-06-01", Verdict.FIRST),
        ("2020-06-01", "2020-06-01", Verdict.FIRST),
        ("2020-06-02", "2020-06-01", Verdict.SECOND),
    ],
)
def test_tax_of_the_day_of_the_security(mine: str, other: str, verdict: Verdict) -> None:
    tax = Part(claim_of(Cls.TAX).claims[0], "t", Cls.TAX, 1, {"": None}, day=date.fromisoformat(mine))
    held = {"": Moment(date.fromisoformat(other), DAYTIME, 7)}
    security = Part(claim_of(Cls.SECURITY).claims[0], "m", Cls.SECURITY, 1, held)
    a, b = place(tax, PLAIN), place(security, PLAIN)
    assert compare(a, b, scene_of([a, b], Policy())).verdict is verdict
