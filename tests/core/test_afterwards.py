"""Objection between the parties, supplementary distribution for all, subrogation: figures of decided cases."""

from __future__ import annotations

import pytest

from core import afterwards
from core.afterwards import AfterwardsError, cut_by_claims, give_way, objection, supplementary
from core.appropriation import apportion
from core.models.case import Case
from core.models.result import FundLines, Result
from core.subrogation import Junior, SubrogationError, by_tiers, maximum_left, successive


def test_an_objection_takes_only_what_the_plaintiff_asked_for() -> None:
    # 대법원 98다3818
    schedule = {"plaintiff": 20_208_166, "defendant": 49_087_054, "third": 12_124_899}
    done = objection(schedule, "plaintiff", {"defendant": 0}, wanted=min(49_979_503, 50_000_000))
    assert done.amounts == {"plaintiff": 49_979_503, "defendant": 19_315_717, "third": 12_124_899}
    assert done.moved == 29_771_337


def test_taxes_paid_twice_and_a_claim_that_did_not_exist() -> None:
    schedule = {"third": 3_000_000, "state": 129_756_170, "plaintiff": 729_646_415}
    done = objection(schedule, "plaintiff", {"third": 0, "state": 34_114_560}, wanted=10**10)
    assert done.amounts == {"third": 0, "state": 34_114_560, "plaintiff": 828_288_025}


def test_two_defendants_are_cut_in_proportion_to_their_claims() -> None:
    # 대법원 2001다66291
    schedule = {"p": 96_070_067, "d1": 65_000_000, "d2": 70_000_000, "other": 5}
    done = cut_by_claims(schedule, "p", 132_684_799, {"d1": 65_000_000, "d2": 70_000_000})
    assert (done.moved, done.cut) == (36_614_732, {"d1": 17_629_315, "d2": 18_985_417})
    assert done.amounts["other"] == 5
    poor = cut_by_claims({"p": 0, "d1": 10, "d2": 100}, "p", 60, {"d1": 50, "d2": 50})
    assert poor.amounts == {"p": 60, "d1": 0, "d2": 50}


def test_holders_who_gave_up_security_give_way_in_proportion() -> None:
    # 대법원 2017다292756
    assert maximum_left(3_900_000_000, [2_349_438_592, 817_570_996]) == 732_990_412
    schedule = {"d1": 313_415_479, "d2": 253_039_353, "d3": 17_268_493, "d4": 165_000_000, "plaintiff": 0}
    assert give_way(schedule, "plaintiff", 348_379_309).amounts == {
        "d1": 167_583_949,
        "d2": 135_300_701,
        "d3": 9_233_501,
        "d4": 88_225_865,
        "plaintiff": 348_379_309,
    }


def test_an_unknown_party_is_an_error() -> None:
    with pytest.raises(AfterwardsError, match="nobody"):
        objection({"a": 1}, "nobody", {"a": 0}, 1)
    with pytest.raises(AfterwardsError, match="itself"):
        objection({"a": 1}, "a", {"a": 0}, 1)


CLAIMS = {"att": 100_000_000, "B": 80_000_000, "C": 60_000_000}


def test_a_deposited_attachment_confirmed_at_less() -> None:
    done = supplementary(120_000_000, CLAIMS, {"att": 50_000_000}, {"att": 40_000_000})
    assert done.amounts == {"att": 26_666_667, "B": 53_333_333, "C": 40_000_000}
    assert done.added == {"B": 13_333_333, "C": 10_000_000}
    assert (done.free, done.surplus) == (23_333_333, 0)


def test_a_claim_that_falls_away_altogether_may_leave_a_surplus() -> None:
    done = supplementary(120, {"att": 100, "B": 50}, {"att": 80}, {"att": 0})
    assert done.amounts == {"att": 0, "B": 50}
    assert (done.added, done.free, done.surplus) == ({"B": 10}, 80, 70)


def equals(case: Case) -> Result:
    """A stand-in for the allocation: all claims equal."""
    price = case.fund.sale_price
    assert isinstance(price, int)
    sums = {c.id: getattr(c, "principal", 0) or 0 for c in case.claims}
    paid = apportion(min(price, sum(sums.values())), sums)
    lines = FundLines(sale_price=price, total=price)
    return Result(case_number=case.case_number, fund=lines, execution_costs=0, net_fund=price, totals=paid)


def test_the_same_on_an_earlier_result() -> None:
    claims = tuple(
        {"id": k, "creditor": k, "kind": "provisional_attachment" if k == "att" else "general", "principal": v}
        for k, v in CLAIMS.items()
    )
    case = Case.model_validate(
        {
            "court": "법원",
            "case_number": "1",
            "properties": ({"id": "A"},),
            "fund": {"sale_price": 120_000_000},
            "claims": claims,
        }
    )
    _, done = afterwards.supplementary_on(equals(case), case, {"att": 40_000_000}, equals)
    assert done.added == {"B": 13_333_333, "C": 10_000_000}
    with pytest.raises(AfterwardsError, match="no such creditor"):
        afterwards.supplementary_on(equals(case), case, {"x": 1}, equals)


def test_partial_payers_come_after_the_creditor_and_share() -> None:
    # 대법원 2011다9013, 2001다53929, 2009다80460
    paid = by_tiers(4_035_167_103, [{"creditor": 3_819_875_976}, {"plaintiff": 490_868_986, "defendant": 717_709_197}])
    assert paid == {"creditor": 3_819_875_976, "plaintiff": 87_441_374, "defendant": 127_849_753}
    tiers = [{"main": 459_074_072}, {"residue": 13_678_864}, {"payer": 123_312_782}, {"guarantee": 232_162_054}]
    assert by_tiers(472_240_000 + 59_000_000, tiers) == {
        "main": 459_074_072,
        "residue": 13_678_864,
        "payer": 58_487_064,
        "guarantee": 0,
    }
    fund = 1_841_810_022
    assert by_tiers(fund, [{"creditor": fund}, {"fund": 1_678_511}, {"plaintiff": 314_265_436}])["plaintiff"] == 0
    with pytest.raises(SubrogationError, match="two tiers"):
        by_tiers(1, [{"a": 1}, {"a": 1}])


def test_successive_auctions_move_the_second_mortgage_up() -> None:
    values = {"A": 3_000_000, "B": 2_000_000, "C": 1_000_000}
    done = successive(values, 3_000_000, ["B", "C"], [Junior("j", "A", 2_000_000)])
    assert done.joint == {"A": 0, "B": 2_000_000, "C": 1_000_000}
    assert (done.juniors, done.rest) == ({"j": 2_000_000}, {"A": 1_000_000, "B": 0, "C": 0})


def test_a_junior_of_the_property_sold_first_takes_the_joint_mortgages_place() -> None:
    # in one distribution A would bear 60 and B 40 of the 100; A is sold first and bears all
    values = {"A": 120, "B": 80}
    done = successive(values, 100, ["A"], [Junior("a", "A", 90), Junior("b", "B", 80)])
    assert done.joint == {"A": 100, "B": 0}
    assert done.juniors == {"a": 20 + 40, "b": 40}


def test_a_suretys_property_sold_first() -> None:
    # 대법원 93다25417 (the exam's explanation gives the last 10 to X's second mortgagee)
    values, owners = {"X": 40_000_000, "Y": 50_000_000}, {"X": "debtor", "Y": "surety"}
    juniors = [Junior("jx", "X", 20_000_000), Junior("jy", "Y", 30_000_000)]
    done = successive(values, 50_000_000, ["Y"], juniors, owners)
    assert done.juniors == {"jx": 0, "jy": 30_000_000}
    assert done.sureties == {"surety": 10_000_000}


def test_a_debtors_junior_has_no_right_against_the_suretys_property() -> None:
    values, owners = {"X": 50, "Y": 50}, {"X": "debtor", "Y": "surety"}
    done = successive(values, 50, ["X"], [Junior("jx", "X", 30)], owners)
    assert done.juniors == {"jx": 0}
    assert done.rest == {"X": 0, "Y": 50}
