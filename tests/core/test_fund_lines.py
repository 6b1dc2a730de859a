"""Late interest and appeal deposits out of their facts, what goes back to whom, dates that do not fit."""

from __future__ import annotations

from typing import Any

import pytest

from core.allocate import allocate
from core.casefile import CaseFileError, load_case
from core.models.case import Case


def case(price: int, claim: int, fund: dict[str, Any] | None = None, **more: Any) -> Case:
    """One mortgage on the debtor's one property."""
    return Case.model_validate(
        {
            "court": "법원",
            "case_number": "2019타경1",
            "debtor": "채무자",
            "commencement_registered": "2018-01-10",
            "claim_deadline": "2018-04-01",
            "distribution_date": "2020-10-01",
            "properties": [{"id": "A", "owner": "채무자"}],
            "fund": {"sale_price": price, **(fund or {})},
            "claims": [
                {
                    "id": "m",
                    "creditor": "은행",
                    "kind": "mortgage",
                    "principal": claim,
                    "registered": {"date": "2015-01-02", "receipt": 7},
                }
            ],
            **more,
        }
    )


def appeal(who: str, deposit: int = 50_000_000) -> dict[str, Any]:
    return {"appellant": who, "deposit": deposit, "appealed_on": "2019-06-10", "ended_on": "2019-10-15"}


def test_an_appeal_deposit_by_dates_goes_back_before_the_owner() -> None:
    # law reference J25, J34
    result = allocate(case(500_000_000, 494_452_055, {"appeals": [appeal("채권자")]}))
    assert result.fund.appeal_deposit == 24_452_055
    assert [(s.to, s.amount) for s in result.surplus] == [("항고인 채권자", 24_452_055), ("소유자 채무자", 5_547_945)]
    (step,) = [s for s in result.steps if s.id == "appeal-deposit"]
    assert [row[1:5] for row in step.tables[0].rows] == [
        ("2019-06-10", "2019-08-31", 83, "15%"),
        ("2019-09-01", "2019-10-15", 45, "12%"),
    ]


def test_the_debtors_deposit_is_lost_and_two_others_share_what_is_left() -> None:
    fund = {"appeals": [appeal("채무자", 7), appeal("갑", 30), appeal("을", 10)]}
    result = allocate(case(1000, 1027, fund))
    assert result.fund.appeal_deposit == 47  # capped by the deposits
    assert [(s.to, s.amount) for s in result.surplus] == [("항고인 갑", 15), ("항고인 을", 5)]


def test_a_stated_sum_stands_and_is_compared() -> None:
    result = allocate(case(500_000_000, 1, {"appeals": [appeal("갑")], "appeal_deposit": 24_000_000}))
    assert result.fund.appeal_deposit == 24_000_000
    assert "fund_line_mismatch" in {f.code for f in result.findings}


def test_late_interest_from_the_day_after_the_term() -> None:
    # law reference J24
    late = {"deposit": 30_000_000, "due_on": "2025-04-30", "paid_on": "2025-05-20"}
    result = allocate(case(300_000_000, 1, {"late_payment": late}, distribution_date="2025-07-01"))
    assert result.fund.late_interest == 1_775_342
    assert "disputed_rule" in {f.code for f in result.findings}


def test_an_appellant_who_owns_another_property_gets_nothing_back() -> None:
    made = case(100, 1, {"appeal_deposit": 40, "appellant": "병"})
    both = made.model_copy(
        update={"properties": (*made.properties, made.properties[0].model_copy(update={"id": "B", "owner": "병"}))}
    )
    both = both.model_copy(update={"fund": both.fund.model_copy(update={"sale_price": {"A": 60, "B": 40}})})
    assert not [s for s in allocate(both).surplus if s.to.startswith("항고인")]


def test_an_unknown_appellant_or_owner_is_said() -> None:
    codes = {
        f.code for f in allocate(case(100, 1, {"appeal_deposit": 40}, debtor=None, properties=[{"id": "A"}])).findings
    }
    assert {"appellant_unknown", "owner_unknown"} <= codes


FILE = """court: 법원
case_number: 2019타경1
properties: [{{id: A}}]
fund: {{sale_price: 100, {facts}}}
claims: []
"""


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        (
            "appeals: [{appellant: 갑, deposit: 5, appealed_on: 2019-06-10, ended_on: 2019-06-09}]",
            "appeals[0].ended_on",
        ),
        (
            "appeals: [{appellant: 갑, deposit: 5, appealed_on: 1999-06-10, ended_on: 2019-06-09}]",
            "appeals[0].appealed_on",
        ),
        ("late_payment: {deposit: 5, due_on: 2019-06-10, paid_on: 2019-06-09}", "late_payment.paid_on"),
        ("late_payment: {deposit: 101, due_on: 2019-06-10, paid_on: 2019-06-11}", "late_payment.deposit"),
    ],
)
def test_facts_that_make_no_sense(facts: str, place: str) -> None:
    with pytest.raises(CaseFileError) as caught:
        load_case(FILE.format(facts=facts), "x.yaml")
    assert caught.value.path == f"fund.{place}"
    assert caught.value.line == 4


def test_dates_that_do_not_follow_one_another_are_findings() -> None:
    made = case(100, 1, commencement_registered="2018-05-01")
    late = made.claims[0].model_copy(update={"demanded_on": made.distribution_date.replace(year=2021)})  # type: ignore[union-attr]
    found = {(f.code, f.where) for f in allocate(made.model_copy(update={"claims": (late,)})).findings}
    assert ("timetable_conflict", "commencement_registered") in found
    assert ("date_after_distribution", "claims[0].demanded_on") in found


def test_costs_with_a_tariff_are_compared_with_it() -> None:
    # law reference H.3: 234,567,000 gives 1,976,000; 지방교육세 is a fifth of the registration tax
    def told(*items: tuple[str, int]) -> list[tuple[str, str]]:
        costs = [{"creditor": "은행", "item": item, "amount": amount} for item, amount in items]
        found = allocate(case(234_567_000, 1, costs=costs)).findings
        return [(f.where, f.message) for f in found if f.code == "cost_differs_from_tariff"]

    assert told(("매각수수료", 1_976_000), ("등록면허세", 246_910), ("지방교육세", 49_380)) == []
    assert [where for where, _ in told(("등록면허세", 246_910), ("매각수수료", 2_379_800), ("지방교육세", 1))] == [
        "costs[1]",
        "costs[2]",
    ]
    assert told(("유찰수수료", 1_000), ("매각수수료 및 여비", 5)) == []
