"""Who takes part: demands in time, registrations before the commencement, seizures and what they cover."""

from __future__ import annotations

from typing import Any

import pytest

from core.allocate import allocate
from core.models.result import Result
from tests.core.cases import attachment, case, charge, general, lease, mortgage, registered, tax, wage

M = 1_000_000
LATE = "2024-05-21"
BANK = mortgage("은행", 100 * M, "2021-01-04")


def codes(result: Result) -> dict[str, str]:
    """claim → the reason why it takes no part."""
    return {e.claim: e.reason for e in result.excluded}


@pytest.mark.parametrize(
    "claim",
    [
        general("x", M),
        wage("x", M),
        tax("x", M, "2020-01-25"),
        charge("x", M, "2020-01-10"),
        lease("x", 30 * M, "2020-05-04", "2020-05-04"),
        {"id": "x", "creditor": "x", "kind": "general", "principal": M, "demanded_on": "2024-05-06"},
    ],
    ids=lambda c: c["kind"],
)
def test_a_demand_counts_on_the_last_day_and_not_after(claim: dict[str, Any]) -> None:
    for on, admitted in (("2024-05-20", True), (LATE, False), (None, False)):
        result = allocate(case([{**claim, "demanded_on": on}, BANK], 500 * M))
        assert ("x" not in codes(result)) is admitted, on
        assert (result.totals["x"] > 0) is admitted
        expected = set() if admitted else {"late_demand" if on else "not_entitled"}
        assert {f.code for f in result.findings} & {"late_demand", "not_entitled"} == expected


@pytest.mark.parametrize(("on", "admitted"), [("2024-02-11", True), ("2024-02-12", False), ("2024-03-04", False)])
def test_registered_before_the_commencement_or_demanded(on: str, admitted: bool) -> None:
    for claim in (mortgage("x", M, on), attachment("x", M, on)):
        assert ("x" not in codes(allocate(case([claim], 10 * M)))) is admitted
        assert codes(allocate(case([{**claim, "demanded_on": "2024-05-06"}], 10 * M))) == {}


@pytest.mark.parametrize(
    ("more", "admitted"),
    [
        ({"seized_on": "2023-03-02"}, True),
        ({"seized_on": "2022-01-24"}, False),  # the tax is later than the seizure (2011다44160)
        ({"seized_on": "2022-01-24", "demanded_on": "2024-05-06"}, True),
        ({"seized_on": "2024-02-12"}, False),
        ({"seized_on": "2024-03-04", "demanded_on": "2024-05-06"}, True),
        ({"seized_on": "2022-01-24", "demanded_on": LATE}, False),
    ],
)
def test_a_seizure_speaks_for_the_tax_it_was_made_for(more: dict[str, Any], admitted: bool) -> None:
    result = allocate(case([{**tax("x", M, "2022-01-25"), "demanded_on": None, **more}, BANK], 500 * M))
    assert ("x" not in codes(result)) is admitted
    assert result.totals["x"] == (M if admitted else 0)


@pytest.mark.parametrize(
    ("other", "paid"),
    [
        (mortgage("y", M, "2021-01-05"), False),  # the oldest: the buyer takes it over
        (mortgage("y", M, "2021-01-03"), True),
        (mortgage("y", M, "2021-01-04", 8), False),
        (mortgage("y", M, "2021-01-04", 6), True),
        (attachment("y", M, "2020-12-30"), True),
        (tax("y", M, "2020-01-25", seized_on="2020-06-01"), True),
        (tax("y", M, "2020-01-25", seized_on="2022-06-01"), False),
        (lease("y", 30 * M, "2020-05-04", "2020-05-04"), False),  # a lease ends nothing
    ],
)
def test_the_oldest_jeonse_is_paid_only_on_demand(other: dict[str, Any], paid: bool) -> None:
    right = {"id": "x", "creditor": "x", "kind": "jeonse", "principal": M, "registered": registered("2021-01-04", 7)}
    assert (allocate(case([right, other], 500 * M)).totals["x"] == M) is paid
    assert allocate(case([{**right, "demanded_on": "2024-05-06"}, other], 500 * M)).totals["x"] == M


def test_security_registration_needs_a_report() -> None:
    right = {**mortgage("x", M, "2021-01-04"), "kind": "security_registration"}
    del right["max_amount"]
    assert allocate(case([right], 2 * M)).totals["x"] == 0
    assert allocate(case([{**right, "demanded_on": LATE}], 2 * M)).totals["x"] == 0
    assert allocate(case([{**right, "demanded_on": "2024-05-06"}], 2 * M)).totals["x"] == M
    assert allocate(case([right], 2 * M, policy={"security_registration_needs_report": False})).totals["x"] == M


@pytest.mark.parametrize(
    ("seized", "acquired", "admitted"),
    [
        ("2019-06-03", "2020-05-04", True),
        ("2020-05-04", "2020-05-04", False),
        (None, "2020-05-04", False),
        ("2019-06-03", None, False),
    ],
)
def test_a_tax_of_the_former_owner_needs_a_seizure_before_the_transfer(
    seized: str | None, acquired: str | None, admitted: bool
) -> None:
    place = [{"id": "A", "owner": "채무자", "use": "other", "acquired_on": acquired}]
    claims = [tax("x", 10 * M, "2019-01-25", of_former_owner=True, seized_on=seized), BANK]
    result = allocate(case(claims, 50 * M, properties=place))
    assert result.totals["x"] == (10 * M if admitted else 0)


def test_every_missing_date_of_the_case_is_found() -> None:
    for key in ("commencement_registered", "claim_deadline", "distribution_date"):
        result = allocate(case([BANK, general("g", M)], 500 * M, **{key: None}))
        assert ("date_missing", key) in {(f.code, f.where) for f in result.findings}


@pytest.mark.parametrize(
    "claim",
    [
        {"kind": "tax", "statutory_date": "2020-01-25"},
        {"kind": "public_charge", "due_on": "2020-01-25"},
        {"kind": "general"},
        {"kind": "execution"},
        {"kind": "wage"},
        {"kind": "improvement"},
        {"kind": "jeonse", "registered": registered("2022-01-04")},
        {"kind": "mortgage", "registered": registered("2022-01-04")},
        {"kind": "provisional_attachment", "registered": registered("2022-01-04")},
        {"kind": "pledge", "of": "은행"},
    ],
    ids=lambda c: c["kind"],
)
def test_no_amount_is_taken_as_zero_in_silence(claim: dict[str, Any]) -> None:
    filed = {"id": "x", "creditor": "x", "demanded_on": "2024-05-06", **claim}
    for more, code in ({}, "amount_unknown"), ({"interest": 5}, "principal_missing"):
        result = allocate(case([{**filed, **more}, BANK], 500 * M))
        assert (code, "claims[0]") in {(f.code, f.where) for f in result.findings}
