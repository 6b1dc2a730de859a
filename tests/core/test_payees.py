"""Several people behind one claim: payers of a part, debts, the trustee of a bankrupt; conditions of payment."""

from __future__ import annotations

from typing import Any

import pytest

from core.allocate import allocate
from core.casefile import CaseFileError, load_case
from core.models.result import Result

from .cases import attachment, case, charge, mortgage, tax, wage


def payer(key: str, principal: int, of: str, kind: str = "mortgage") -> dict[str, Any]:
    return {"id": key, "creditor": key, "kind": kind, "principal": principal, "subrogated_to": of}


def step(result: Result, kind: str) -> Any:
    (found,) = [s for s in result.steps if s.kind == kind]
    return found


def test_a_creditor_precedes_payers_who_share_what_is_left_of_the_maximum() -> None:
    # 대법원 2011다9013
    claims = [
        mortgage("c", 3_819_875_976, "2019-01-02", 1, max_amount=4_035_167_103),
        payer("p", 490_868_986, "c"),
        payer("d", 717_709_197, "c"),
        mortgage("next", 2_000_000_000, "2020-01-02", 2),
    ]
    result = allocate(case(claims, 5_000_000_000))
    assert result.totals == {"c": 3_819_875_976, "p": 87_441_374, "d": 127_849_753, "next": 964_832_897}
    short = allocate(case(claims, 3_900_000_000))
    assert (short.totals["c"], short.totals["next"]) == (3_819_875_976, 0)
    assert short.totals["p"] + short.totals["d"] == 80_124_024
    assert step(short, "subrogation").tables[0].total[-1] == 3_900_000_000


def test_payers_take_their_place_on_every_property_of_the_claim() -> None:
    places = [{"id": "A", "owner": "채무자"}, {"id": "B", "owner": "채무자"}]
    claims = [
        mortgage("c", 80, "2019-01-02", 1, max_amount=200),
        payer("p", 60, "c"),
        mortgage("n", 50, "2020-01-02", 2, properties=["B"]),
    ]
    result = allocate(case(claims, {"A": 60, "B": 60}, properties=places))
    assert result.totals == {"c": 80, "p": 40, "n": 0}


def test_workers_come_before_what_was_paid_in_their_stead_and_other_workers_stay() -> None:
    # 대법원 2008다13623
    fund = {**wage("공단", 60), "subrogated_to": "갑", "comwel": True}
    result = allocate(case([wage("갑", 80), fund, wage("을", 60)], 100))
    assert result.totals == {"갑": 70, "공단": 0, "을": 30}


def test_an_assignee_of_a_part_is_equal() -> None:
    claims = [mortgage("c", 60, "2019-01-02", 1), mortgage("as", 40, "2019-01-02", 1)]
    assert allocate(case(claims, 50)).totals == {"c": 30, "as": 20}


HEAD = """court: 법원
case_number: 2024타경1
properties: [{id: A}]
fund: {sale_price: 100}
claims:
  - {id: m, creditor: 은행, kind: mortgage, principal: 5, registered: {date: 2020-01-02}}
"""


@pytest.mark.parametrize(
    "line",
    [
        "{id: p, creditor: 갑, kind: mortgage, principal: 5, subrogated_to: x}",
        "{id: p, creditor: 갑, kind: mortgage, principal: 5, subrogated_to: p}",
        "{id: p, creditor: 갑, kind: general, principal: 5, subrogated_to: m}",
        "{id: p, creditor: 갑, kind: mortgage, principal: 5, subrogated_to: m, registered: {date: 2021-01-02}}",
    ],
)
def test_places_that_nobody_can_take(line: str) -> None:
    with pytest.raises(CaseFileError) as caught:
        load_case(f"{HEAD}  - {line}\n", "x.yaml")
    assert (caught.value.path, caught.value.line) == ("claims[1].subrogated_to", 7)


def test_a_place_that_a_decision_names_wrongly_is_a_finding() -> None:
    result = allocate(case([mortgage("m", 5, "2019-01-02", 1), payer("p", 5, "nobody"), payer("q", 5, "q")], 100))
    assert {f.where for f in result.findings if f.code == "subrogated_to_nothing"} == {
        "claims[1].subrogated_to",
        "claims[2].subrogated_to",
    }


def test_several_debts_are_set_off_in_the_order_of_article_477() -> None:
    # law reference J28
    debts = [
        {"id": "d1", "principal": 5_000_000, "interest": 600_000, "rate": "12", "due_on": "2022-01-02"},
        {"id": "d2", "principal": 4_000_000, "interest": 400_000, "rate": "8", "due_on": "2021-01-02"},
    ]
    claim = mortgage(
        "m", 9_000_000, "2019-01-02", 1, interest=1_000_000, cost=100_000, debts=debts, max_amount=20_000_000
    )
    result = allocate(case([claim], 7_000_000))
    (told,) = [s for s in result.steps if s.id == "debts-m"]
    assert [(row[0], row[4], row[6]) for row in told.tables[0].rows] == [
        ("d1", 600_000, 5_000_000),
        ("d2", 400_000, 900_000),
    ]
    assert result.entries[0].applied.model_dump() == {"cost": 100_000, "interest": 1_000_000, "principal": 5_900_000}
    own = [{**debts[0], "surety": True}, debts[1]]
    told = next(s for s in allocate(case([{**claim, "debts": own}], 7_000_000)).steps if s.id == "debts-m")
    assert [row[6] for row in told.tables[0].rows] == [1_900_000, 4_000_000]
    off = allocate(case([{**claim, "principal": 9_000_001}], 7_000_000))
    assert "debts_do_not_add_up" in {f.code for f in off.findings}


def test_in_bankruptcy_the_trustee_is_handed_what_the_estate_owes_first() -> None:
    claims = [
        wage("갑", 80, 50, arose_on="2020-01-01"),
        wage("을", 10, arose_on="2014-01-01"),
        wage("공단", 60, comwel=True),
        wage("병", 5),
        tax("세무서", 30, "2022-01-01"),
        tax("구청", 30, "2022-01-01", seized_on="2022-05-05"),
        charge("건보", 3, "2022-01-01"),
        mortgage("은행", 100, "2020-01-02", 1),
        attachment("가압", 7, "2023-01-02", 2),
    ]
    made = case(claims, 1000, bankruptcy={"declared_on": "2023-05-05", "trustee": "김관재"})
    result = allocate(made)
    payee = {(e.claim, e.part): e.payee is not None and "김관재" in e.payee for e in result.entries}
    assert {k for k, v in payee.items() if v} == {
        ("갑", "ordinary_wages"),
        ("을", "top_wages"),
        ("공단", "top_wages"),
        ("세무서", "tax"),
        ("건보", "public_charge"),
    }
    codes = {(f.code, f.where) for f in result.findings}
    assert {("payee_unknown", "claims[3]"), ("bankruptcy_ends_execution", "claims[8]")} <= codes
    others = made.model_copy(update={"properties": (made.properties[0].model_copy(update={"owner": "물상보증인"}),)})
    assert not [e for e in allocate(others).entries if e.payee]
    assert result.totals == allocate(made.model_copy(update={"bankruptcy": None})).totals


def test_deposits_and_handover_are_told_in_one_step() -> None:
    lease = {
        "id": "t",
        "creditor": "임차인",
        "kind": "lease",
        "deposit": 10_000_000,
        "occupied_on": "2020-01-02",
        "moved_in_on": "2020-01-02",
        "fixed_on": "2020-01-02",
        "demanded_on": "2024-05-06",
        "payment": {"handover_pending": True},
    }
    result = allocate(case([lease, attachment("a", 7, "2021-01-02", 1)], 20_000_000))
    rows = {row[0]: row for row in step(result, "payment").tables[0].rows}
    assert "인도한 뒤 지급" in rows["임차인"][4]
    assert rows["a"][4] == "공탁(민사집행법 제160조 제1항 제2호)"


def pledge(key: str, principal: int, on: str, **more: Any) -> dict[str, Any]:
    return {
        "id": key,
        "creditor": key,
        "kind": "pledge",
        "of": "m",
        "principal": principal,
        "registered": {"date": on, **more},
    }


def test_pledges_of_one_mortgage_by_their_registration_and_equal_ones_pro_rata() -> None:
    def totals(*pledges: dict[str, Any]) -> dict[str, int]:
        return allocate(case([mortgage("m", 300, "2019-01-02", 1), *pledges], 100)).totals

    assert totals(pledge("a", 70, "2022-01-03"), pledge("b", 60, "2021-01-04")) == {"m": 0, "a": 40, "b": 60}
    assert totals(pledge("a", 80, "2021-01-04"), pledge("b", 80, "2021-01-04")) == {"m": 0, "a": 50, "b": 50}
    ranked = (pledge("a", 80, "2021-01-04", rank="3-10"), pledge("b", 80, "2021-01-04", rank="3-2"))
    assert totals(*ranked) == {"m": 0, "a": 20, "b": 80}


def test_an_excluded_pledge_takes_nothing() -> None:
    claims = [mortgage("m", 300, "2019-01-02", 1), {**pledge("a", 70, "2022-01-03"), "excluded": "담당자의 결정"}]
    result = allocate(case(claims, 100))
    assert (result.totals, [x.claim for x in result.excluded]) == ({"m": 100, "a": 0}, ["a"])
