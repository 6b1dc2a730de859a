"""Every field of the case file spoiled in every way: an error with its place, or a result whose sums hold.

What a rule needs and the file lacks is never taken for granted in silence: it is a finding or an exclusion.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from core.allocate import allocate
from core.casecheck import check
from core.errors import CoreError
from core.models import case as models
from core.models.base import Model
from core.models.case import Case
from core.models.result import Result
from core.plainyaml import Mapping, Node, Scalar, Sequence
from core.yamlmodels import Misfit, read_model

R = {"date": "2019-05-07", "receipt": 33, "rank": "4"}
FULL: dict[str, Any] = {
    "court": "○○지방법원",
    "case_number": "2024타경1",
    "joined_cases": ["2024타경2"],
    "auction": "compulsory",
    "debtor": "채무자",
    "commencement_registered": "2024-02-12",
    "claim_deadline": "2024-05-20",
    "sale_decided": "2024-09-16",
    "distribution_date": "2024-12-10",
    "paid_on": "2024-11-01",
    "demand_served_on": "2024-11-11",
    "officer": "사법보좌관",
    "properties": [
        {
            "id": "A", "description": "토지", "owner": "채무자", "acquired_on": "2015-01-02", "use": "land",
            "building_since": "2017-05-01", "region": "서울특별시 마포구", "overconcentration": True,
            "appraisal": 300_000_000, "minimum_price": 200_000_000, "assumed_burden": 1_000_000,
        },
        {
            "id": "B", "description": "건물", "owner": "채무자", "acquired_on": "2015-01-02", "use": "residential",
            "region": "서울특별시 마포구", "appraisal": 200_000_000, "minimum_price": 150_000_000,
        },
    ],
    "fund": {
        "sale_price": 300_000_000, "late_interest": 100, "forfeited_deposit": 200, "custody_interest": 300,
        "appeal_deposit": 400, "appellant": "항고인",
    },
    "costs": [{"creditor": "은행", "item": "감정료", "amount": 300_000, "properties": ["A"]}],
    "policy": {
        "absorption": "pro_rata", "lease_as_reference": "no", "late_slice_and_top_wages": "wages_first",
        "tenant_over_tax_date": "later", "seizure_after_commencement": False,
        "security_registration_needs_report": False, "excess_to_sole_mortgagee": False,
    },
    "claims": [
        {
            "id": "m1", "creditor": "은행", "kind": "mortgage", "principal": 50_000_000, "interest": 1000, "cost": 10,
            "max_amount": 60_000_000, "received_elsewhere": 5, "applicant": True, "note": "비고",
            "registrations": {"A": {"date": "2016-01-04", "receipt": 101, "rank": "1"}, "B": R},
            "payment": {"absent": True, "objection": 5, "payee": "관재인"},
            "debts": [{"id": "d1", "principal": 50_000_000, "interest": 1000, "rate": "7.9", "due_on": "2023-01-02"}],
        },
        {
            "id": "t1", "creditor": "임차인", "kind": "lease", "properties": ["A", "B"], "deposit": 30_000_000,
            "monthly_rent": 100_000, "use": "residential", "contract_on": "2018-12-03", "household": "세대",
            "increases": [{"amount": 1_000_000, "fixed_on": "2020-01-06"}], "occupied_on": "2019-01-02",
            "moved_in_on": "2019-01-02", "fixed_on": "2019-01-03", "demanded_on": "2024-05-02", "assignee": False,
        },
        {
            "id": "t2", "creditor": "상인", "kind": "lease", "properties": ["B"], "deposit": 30_000_000,
            "monthly_rent": 100_000, "use": "commercial", "contract_on": "2018-12-03", "occupied_on": "2019-01-02",
            "moved_in_on": "2019-01-02", "fixed_on": "2019-01-03", "demanded_on": "2024-05-02",
        },
        {
            "id": "w", "creditor": "근로자", "kind": "wage", "preferential": 1_000_000, "ordinary": 500_000,
            "interest": 10, "demanded_on": "2024-05-02",
        },
        {
            "id": "x1", "creditor": "세무서", "kind": "tax", "tax": "종합부동산세", "level": "national",
            "authority": "세무서", "on_property": True, "statutory_date": "2023-11-20", "principal": 7_000_000,
            "interest": 3, "demanded_on": "2024-05-02",
        },
        {
            "id": "x2", "creditor": "구청", "kind": "tax", "tax": "취득세", "level": "local", "authority": "구청",
            "statutory_date": "2017-11-20", "seized_on": "2018-03-02", "pledged": False, "principal": 7_000_000,
        },
        {
            "id": "x3", "creditor": "시청", "kind": "tax", "tax": "재산세", "of_former_owner": True,
            "statutory_date": "2013-11-20", "seized_on": "2014-03-03", "principal": 7_000_000,
        },
        {
            "id": "p", "creditor": "공단", "kind": "public_charge", "scheme": "건강보험료", "due_on": "2018-01-02",
            "principal": 3_000_000, "demanded_on": "2024-05-02",
        },
        {
            "id": "s", "creditor": "가등기권자", "kind": "security_registration", "principal": 4_000_000,
            "registered": R, "demanded_on": "2024-05-02",
        },
        {"id": "j", "creditor": "전세권자", "kind": "jeonse", "properties": ["B"], "principal": 9_000_000,
         "registered": {"date": "2019-06-05", "receipt": 34}},
        {"id": "v", "creditor": "가압류권자", "kind": "provisional_attachment", "principal": 9_000_000,
         "max_amount": 8_000_000, "registered": {"date": "2019-07-05", "receipt": 35}},
        {"id": "e", "creditor": "집행채권자", "kind": "execution", "principal": 9_000_000,
         "registered": {"date": "2024-02-12", "receipt": 36}},
        {"id": "q", "creditor": "질권자", "kind": "pledge", "of": "m1", "principal": 900_000,
         "registered": {"date": "2020-07-06", "receipt": 37}},
        {"id": "g", "creditor": "일반채권자", "kind": "general", "principal": 900_000, "demanded_on": "2024-05-02"},
        {"id": "i", "creditor": "제3취득자", "kind": "improvement", "principal": 900_000, "demanded_on": "2024-05-02"},
    ],
}  # fmt: skip
VALUES: tuple[Any, ...] = (
    *(None, -1, 0, 1.5, True, "", "nobody", [], {"a": 1}),
    *("2023-02-30", "1900-01-01", "2199-12-31", 10**18, 10**18 + 1),
)
Path = tuple[str | int, ...]
GONE = object()


def paths(node: Any, at: Path = ()) -> Iterator[Path]:
    """Every key and every item of a list, as deep as it goes."""
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        yield (*at, key)
        yield from paths(value, (*at, key))


PATHS = tuple(paths(FULL))


def spoiled(at: Path, value: Any) -> dict[str, Any]:
    data = copy.deepcopy(FULL)
    node: Any = data
    for key in at[:-1]:
        node = node[key]
    if value is GONE:
        del node[at[-1]]
    else:
        node[at[-1]] = value
    return data


def tree(value: Any) -> Node:
    """Plain data as the reader's tree, as if it had been written plainly in line 7."""
    if isinstance(value, dict):
        return Mapping(7, {k: tree(v) for k, v in value.items()}, dict.fromkeys(value, 7))
    if isinstance(value, list):
        return Sequence(7, [tree(v) for v in value])
    if isinstance(value, bool) or value is None:
        return Scalar("null" if value is None else str(value).lower(), True, 7)
    return Scalar(str(value), value != "", 7)


def outcome(data: dict[str, Any]) -> Result | Misfit | CoreError:
    root = tree(data)
    try:
        case = read_model(root, Case)
        check(case, root)
        return allocate(case)
    except (Misfit, CoreError) as error:
        return error


def words(at: Path) -> str:
    text = ""
    for key in at:
        text += f"[{key}]" if isinstance(key, int) else f".{key}" if text else key
    return text


#: the fields of each claim together, and those of each key of the case
BLOCKS = sorted({p[:2] if p[0] == "claims" else p[:1] for p in PATHS}, key=words)


@pytest.mark.parametrize("first", BLOCKS, ids=words)
def test_every_field_spoiled_in_every_way(first: Path) -> None:
    for at in (p for p in PATHS if p == first or (p[: len(first)] == first and first != ("claims",))):
        for value in (GONE, *VALUES):
            found = outcome(spoiled(at, value))
            if isinstance(found, Result):
                paid = sum(e.paid for e in found.entries) + sum(s.amount for s in found.surplus)
                assert paid == found.net_fund == found.fund.total - found.execution_costs, (at, value)
                assert len(found.totals) == len(spoiled(at, value)["claims"]), (at, value)
            elif isinstance(found, Misfit):
                assert found.path, (at, value)
                assert found.line == 7
                assert "\n" not in found.reason
            else:
                assert str(found), (at, value)
                assert "\n" not in str(found)


#: fields that a rule needs: without one, the result must say so
NEEDED = {
    *("commencement_registered", "claim_deadline", "distribution_date", "principal", "statutory_date", "due_on"),
    *("demanded_on", "occupied_on", "moved_in_on", "seized_on"),
}


@pytest.mark.parametrize("at", [p for p in PATHS if p[-1] in NEEDED and "debts" not in p], ids=words)
def test_what_a_rule_needs_is_missed_aloud(at: Path) -> None:
    before, found = outcome(FULL), outcome(spoiled(at, GONE))
    assert isinstance(before, Result)
    assert isinstance(found, Result)
    old = {(f.code, f.where) for f in before.findings} | {e.claim for e in before.excluded}
    new = {(f.code, f.where) for f in found.findings} | {e.claim for e in found.excluded}
    assert new - old or found.totals == before.totals


def test_no_field_is_left_out_here() -> None:
    kinds = {m.model_fields["kind"].default: m for m in get_args(get_args(models.Claim)[0])}
    read = {"registered": models.Registration, "increases": models.Increase}
    missing = {k for k in Case.model_fields if k not in FULL} - {"bankruptcy"}
    for name, model in {"properties": models.Property, "costs": models.Cost}.items():
        missing |= set(model.model_fields) - {k for item in FULL[name] for k in item}
    for name, inner in {"fund": models.Fund, "policy": models.Policy}.items():
        missing |= set(inner.model_fields) - set(FULL[name])
    for kind, claim in kinds.items():
        own = set(claim.model_fields) - set(models.ClaimBase.model_fields)
        missing |= own - {k for c in FULL["claims"] if c["kind"] == kind for k in c}
    for name, part in read.items():
        missing |= set(part.model_fields) - {k for c in FULL["claims"] for k in _keys(c.get(name))}
    # tested beside the rules that read them
    elsewhere = {"sources", "appeals", "late_payment", "arose_on", "comwel", "custody_interest_to"}
    assert missing - elsewhere == set()


def _keys(value: Any) -> set[str]:
    return set(value) if isinstance(value, dict) else {k for item in value or () for k in item}


def test_the_largest_amounts_keep_their_sums() -> None:
    def largest(value: Any) -> Any:
        if isinstance(value, dict):
            return {k: v if k in ("receipt", "rank") else largest(v) for k, v in value.items()}
        if isinstance(value, list):
            return [largest(v) for v in value]
        return 10**18 if type(value) is int else value

    found = outcome(largest({k: v for k, v in FULL.items() if k != "costs"}))
    assert isinstance(found, Result), found
    assert sum(e.paid for e in found.entries) + sum(s.amount for s in found.surplus) == found.net_fund


def test_ten_thousand_claims_are_divided() -> None:
    rows = [
        {"id": f"w{n}", "creditor": "근로자", "kind": "wage", "preferential": 10**6 + n, "demanded_on": "2024-05-02"}
        for n in range(10_000)
    ]
    found = outcome({**FULL, "claims": rows})
    assert isinstance(found, Result)
    assert sum(found.totals.values()) == found.net_fund


def test_an_error_of_the_model_itself_names_its_field() -> None:
    assert issubclass(Case, Model)
    with pytest.raises(Misfit) as caught:
        read_model(tree({**FULL, "properties": []}), Case)
    assert caught.value.path == "properties"
