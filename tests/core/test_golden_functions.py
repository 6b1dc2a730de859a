"""Worked cases for the functions beside the allocation: appropriation, interest, objection, subrogation, supplement.

Each file under golden/functions is handed to the function concerned; nothing is taken from the expected figures.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from core import interest
from core.afterwards import cut_by_claims, give_way, objection, supplementary
from core.appropriation import Owed, appropriate
from core.subrogation import Junior, by_tiers, maximum_left, successive

FUNCTIONS = Path(__file__).parent / "golden" / "functions"
FILES = sorted(FUNCTIONS.glob("*.yaml"))
Facts = dict[str, Any]
CHECKS: dict[str, Callable[[Facts, Facts], None]] = {}


def of(name: str) -> Callable[[Callable[[Facts, Facts], None]], None]:
    """Register the check of one file: given, expected."""

    def register(check: Callable[[Facts, Facts], None]) -> None:
        CHECKS[name] = check

    return register


@of("DER-APPEAL-DEPOSIT")
def _(given: Facts, expected: Facts) -> None:
    # day_count include-both, 365: what the function always does
    found = interest.appeal_deposit(
        given["price"], given["deposit"], given["appellant"] == "owner", given["appealed_on"], given["dismissed_on"]
    )
    assert found.interest is not None
    assert {f"{p.rate * 100}%": p.days for p in found.interest.periods} == expected["days"]
    assert (found.to_fund, found.returned) == (expected["to_fund"], expected["returned"])


@of("DER-APPROPRIATION")
def _(given: Facts, expected: Facts) -> None:
    debts = [
        Owed(d["id"], d["principal"], d["interest"], rate=interest.percent(d["rate_percent"]), due_on=d["due"])
        for d in given["debts"]
    ]
    found = appropriate(given["share"], debts, given["on"], given["cost"])
    assert found.common_cost == expected["cost"]
    assert (found.interest, found.principal) == (expected["interest"], expected["principal"])


@of("LE-BYEONJE-2005")
def _(given: Facts, expected: Facts) -> None:
    debts = []
    for d in given["debts"]:
        item = interest.simple(d["principal"], given["rate_percent"], d["from"], given["on"], given["day_count"])
        assert item.won == expected["interest"][d["id"]]
        debts.append(
            Owed(d["id"], d["principal"], item.won, rate=interest.percent(given["rate_percent"]), due_on=d["due"])
        )
    found = appropriate(given["payment"], debts, given["on"])
    assert (found.interest, found.principal) == (expected["interest"], expected["principal"])
    assert sum(d.principal for d in debts) - sum(found.principal.values()) == expected["principal_left"]


@of("HC-2015NA2003899-INT")
def _(given: Facts, expected: Facts) -> None:
    found = [
        interest.simple(i["principal"], given["rate_percent"], i["from"], given["to"], given["day_count"])
        for i in given["items"]
    ]
    assert [sum(p.days for p in f.periods) for f in found] == [i["days"] for i in given["items"]]
    assert [f.won for f in found] == expected["interest"]


@of("HC-2015NA2003899")
def _(given: Facts, expected: Facts) -> None:
    # the parties' own order, which only a judgment can give; the tiers of one share, the last one among guarantors
    first = given["tier1"]
    tier1 = sum(first["principals"]) + sum(first["interest"]) + first["advances"]
    tiers = [{"tier1": tier1}, {"tier2": sum(given["tier2"])}, {"tier3": given["tier3"]["guaranteed"]}]
    paid = by_tiers(given["share"], tiers)
    assert (paid["tier1"], paid["tier2"], paid["tier3"]) == (
        expected["tier1"],
        expected["tier2"],
        expected["remainder"],
    )
    third = given["tier3"]
    share = Fraction(third["of_plaintiff"], third["guaranteed"]) * Fraction(third["guarantee_percent"], 100)
    assert int(paid["tier3"] * share) == expected["plaintiff"]


@of("LE-YEONGWOL")
def _(given: Facts, expected: Facts) -> None:
    assert objection(given["schedule"], "plaintiff", given["right"], wanted=10**12).amounts == expected


@of("SC-98DA3818-OBJ")
def _(given: Facts, expected: Facts) -> None:
    wanted = min(given["asked"], given["plaintiff_claim"])
    found = objection(given["schedule"], given["objecting"][0], {"defendant": given["defendant_claim"]}, wanted)
    assert found.amounts | {"moved": found.moved} == expected


@of("SC-2001DA66291-OBJ")
def _(given: Facts, expected: Facts) -> None:
    claims = given["defendant_claims"]
    found = cut_by_claims({"p": given["paid"], **claims}, "p", given["right"], claims)
    assert (found.moved, found.cut) == (expected["moved"], expected["cut"])


@of("SC-2017DA292756")
def _(given: Facts, expected: Facts) -> None:
    assert maximum_left(given["maximum"], given["received"]) == expected["maximum_left"]
    found = give_way(given["schedule"], "plaintiff", given["moved_to_plaintiff"])
    assert found.amounts == expected["schedule"]


@of("DER-SUPPLEMENTARY")
def _(given: Facts, expected: Facts) -> None:
    found = supplementary(given["pool"], given["claims"], given["deposited"], given["confirmed"])
    assert (found.amounts["att"], found.added) == (expected["att"], expected["added"])


@of("SC-2001DA53929")
def _(given: Facts, expected: Facts) -> None:
    order = ("creditor_main", "creditor_residue_of_paid_debt", "payer", "creditor_guarantee")
    assert by_tiers(sum(given["funds"]), [{key: given[key]} for key in order]) == expected


@of("SC-2009DA80460")
def _(given: Facts, expected: Facts) -> None:
    later = given["paid_to_guarantee_fund_by"]
    rest = given["paid_by"]["guarantee_fund"] - sum(later.values())
    paid = by_tiers(given["fund"], [{"creditor": given["creditor_residue_at_least"]}, {"fund": rest}, later])
    assert {key: paid[key] for key in expected} == expected


@of("SC-2011DA9013")
def _(given: Facts, expected: Facts) -> None:
    assert by_tiers(given["available"], [{"creditor": given["creditor_residue"]}, given["paid_by"]]) == expected


@of("JIN-8926024-SEQ")
def _(given: Facts, expected: Facts) -> None:
    junior = Junior("junior", given["junior"]["on"], given["junior"]["amount"])
    found = successive(given["values"], given["joint_mortgage"], given["sold_first"], [junior])
    assert (found.joint, found.juniors["junior"]) == (expected["joint"], expected["junior"])


@of("UW-2014-70")
def _(given: Facts, expected: Facts) -> None:
    # source_wrong: the explanation gives the last 10 to X's second mortgagee, against 대법원 93다25417, by which the
    # surety takes the place of the joint mortgage before him; his amount, which is not known, changes nothing
    for on_x in (1, 10_000_000, 10**9):
        juniors = [Junior("x", "X", on_x), Junior("y", "Y", given["junior_on_Y"])]
        found = successive(given["values"], given["joint_mortgage"], given["sold_first"], juniors, given["owners"])
        assert found.juniors["y"] == expected["junior_on_Y"]
        assert found.sureties["surety"] == expected["surety"]
        assert found.juniors["x"] == expected["junior_on_X"]


def test_every_file_has_its_check() -> None:
    assert len(FILES) == 15
    assert {f.stem for f in FILES} == set(CHECKS)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_published_figures(path: Path) -> None:
    data = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    assert data["status"] == "agreed" or len(data["why"]) > 40
    CHECKS[data["id"]](data["given"], data["expected"])
