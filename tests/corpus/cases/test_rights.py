"""Which right a paper speaks of, and whether it takes part: each from drawn papers to claims and ledger."""

from __future__ import annotations

from datetime import date

from sample_filings.make.registry import entry

from .outcome import GAP, claims, excluded
from .scene import (
    FIRM,
    FIRM_NO,
    OTHER,
    OTHER_NO,
    attached,
    auctioned,
    codes,
    demand,
    lien,
    line,
    on,
    owns,
    registry,
    run,
    statement,
)


def test_two_mortgages_and_one_statement_that_names_one() -> None:
    eul = [lien(), lien("2", 20_500, 36_000_000, day=date(2020, 1, 7))]
    found = run({"r.pdf": registry(GAP, eul), "b.pdf": statement()})
    assert {k: c.principal for k, c in claims(found).items()} == {
        "을1-너울은행": 200_000_000,
        "을2-너울은행": 36_000_000,
    }
    assert "mortgage_not_in_statement" in codes(found)


def test_two_mortgages_and_one_statement_that_names_none() -> None:
    eul = [lien(), lien("2", 20_500, 36_000_000, day=date(2020, 1, 7))]
    found = run({"r.pdf": registry(GAP, eul), "b.pdf": statement(right="")})
    assert line(found, "b.pdf").fate == "decision"
    assert "statement_right_uncertain" in codes(found)


def test_a_receipt_number_that_contradicts_the_maximum_amount() -> None:
    eul = [lien(), lien("2", 20_500, 36_000_000, day=date(2020, 1, 7))]
    right = "2019. 5. 7. 접수 제20500호 근저당권 (채권최고액 금240,000,000원)"
    assert "statement_right_conflict" in codes(run({"r.pdf": registry(GAP, eul), "b.pdf": statement(right=right)}))


def test_statements_for_two_loans_under_one_mortgage_add_up() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien(amount=360_000_000)]),
        "b.pdf": statement(principal=200_000_000, loan="기업운전자금", number="301-11-2222", boxed=True, filed=date(2025, 6, 2)),
        "c.pdf": statement(principal=90_000_000, loan="기업시설자금", number="301-11-3333", boxed=True, filed=date(2025, 6, 9)),
    }  # fmt: skip
    found = run(papers)
    assert claims(found)["을1-너울은행"].principal == 290_000_000
    assert "statements_added" in codes(found)


def test_a_later_statement_of_the_same_loan_takes_the_place_of_the_earlier() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien()]),
        "b.pdf": statement(principal=200_000_000, loan="주택담보대출", number="301-11-2222", filed=date(2025, 6, 2)),
        "c.pdf": statement(principal=170_000_000, loan="주택담보대출", number="301-11-2222", filed=date(2025, 6, 9)),
    }
    found = run(papers)
    assert claims(found)["을1-너울은행"].principal == 170_000_000
    assert (line(found, "b.pdf").fate, line(found, "c.pdf").fate) == ("merged", "claim")


def test_a_statement_about_a_cancelled_mortgage_is_no_claim() -> None:
    dead = lien("2", 20_500, 36_000_000, f"{OTHER} {OTHER_NO}", date(2020, 1, 7), dead=True)
    cancelled = entry("3", "2번근저당권설정등기말소", on(date(2022, 5, 9), 77), "2022년5월9일\n해지", "")
    papers = {
        "r.pdf": registry(GAP, [lien(), dead, cancelled]),
        "b.pdf": statement(),
        "c.pdf": statement(
            OTHER, OTHER_NO, 30_000_000, right="2020. 1. 7. 접수 제20500호 근저당권(채권최고액 금36,000,000원)"
        ),
    }
    found = run(papers)
    assert list(claims(found)) == ["을1-너울은행"]
    assert line(found, "c.pdf").fate == "decision"
    assert "statement_right_not_found" in codes(found)


def test_a_paper_of_another_case_and_a_copy() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien()]),
        "b.pdf": statement(),
        "b2.pdf": statement(filed=date(2025, 6, 11)),
        "c.pdf": statement(OTHER, OTHER_NO, case="2024타경7001"),
    }
    found = run(papers)
    assert list(claims(found)) == ["을1-너울은행"]
    assert sorted((line(found, "b.pdf").fate, line(found, "b2.pdf").fate)) == ["claim", "merged"]
    assert line(found, "c.pdf").fate == "excluded"


# entitlement


def test_a_right_registered_after_the_commencement_takes_part_only_on_a_demand() -> None:
    young = lien("2", 40_000, 36_000_000, f"{OTHER} {OTHER_NO}", date(2024, 6, 20))
    paper = statement(OTHER, OTHER_NO, 30_000_000, right="2024. 6. 20. 접수 제40000호 근저당권", filed=date(2024, 8, 1))
    found = run({"r.pdf": registry(GAP, [lien(), young]), "b.pdf": statement(), "c.pdf": paper})
    assert claims(found)["을2-두리캐피탈"].principal == 30_000_000
    assert "을2-두리캐피탈" in excluded(found)
    assert "statement_as_demand" in codes(found)


def test_a_late_demand_is_excluded_and_what_is_added_late_does_not_count() -> None:
    registry_ = registry(GAP, [lien()])
    late = run(
        {"r.pdf": registry_, "b.pdf": statement(), "d.pdf": demand(FIRM, FIRM_NO, 9_000_000, filed=date(2024, 9, 3))}
    )
    assert "종기 후" in excluded(late)["일반-솔마루자재"]
    raised = run(
        {
            "r.pdf": registry_,
            "b.pdf": statement(),
            "d.pdf": demand(FIRM, FIRM_NO, 9_000_000),
            "e.pdf": statement(FIRM, FIRM_NO, 12_000_000, right="", basis="한내지방법원 2023차551 지급명령"),
        }
    )
    assert claims(raised)["일반-솔마루자재"].principal == 9_000_000
    assert "demand_raised_late" in codes(raised)


def test_two_titles_of_one_creditor_are_two_claims() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien()]),
        "d.pdf": demand(FIRM, FIRM_NO, 9_000_000),
        "e.pdf": demand(FIRM, FIRM_NO, 4_000_000, title="한내지방법원 2022가소77 판결"),
    }
    mine = claims(run(papers))
    assert sorted(c.principal for c in mine.values() if c.kind == "general") == [4_000_000, 9_000_000]


def test_an_attachment_counts_up_to_its_sum_and_the_rest_by_the_title() -> None:
    gap = [owns(), attached("2", 5_500, 8_000_000), auctioned()]
    papers = {"r.pdf": registry(gap, [lien()]), "b.pdf": statement(), "d.pdf": demand(FIRM, FIRM_NO, 9_000_000)}
    mine = claims(found := run(papers))
    attachment, rest = mine["갑2-솔마루자재"], mine["일반-솔마루자재-초과"]
    assert (attachment.principal, attachment.interest, attachment.max_amount) == (8_000_000, 0, 8_000_000)
    assert (rest.principal, rest.interest, rest.demanded_on) == (1_000_000, 657_000, date(2024, 8, 12))
    assert line(found, "d.pdf").claims == ("갑2-솔마루자재", "일반-솔마루자재-초과")


def test_an_attachment_that_passed_into_the_second_auction() -> None:
    gap = [
        owns(),
        attached("2", 5_500, 8_000_000),
        auctioned(),
        auctioned(
            "10",
            f"{FIRM} {FIRM_NO}",
            "강제경매개시결정(2번가압류의 본압류로의 이행)",
            "2024타경881",
            date(2024, 8, 1),
            41_000,
        ),
    ]
    mine = claims(found := run({"r.pdf": registry(gap, [lien()]), "b.pdf": statement()}))
    claim = mine["갑10-솔마루자재"]
    assert (claim.kind, claim.principal, claim.registered.date) == ("execution", 8_000_000, date(2023, 4, 11))
    assert "갑2-솔마루자재" not in mine
    assert line(found, "A/갑2").claims == ("갑10-솔마루자재",)
    assert "second_auction" in codes(found)


def test_a_voluntary_auction_whose_mortgage_is_gone_makes_no_claim_up() -> None:
    found = run({"r.pdf": registry(GAP, [lien(who=f"{OTHER} {OTHER_NO}")])})
    assert list(claims(found)) == ["을1-두리캐피탈"]
    assert line(found, "A/갑9").fate == "decision"
    assert "applicant_right_not_found" in codes(found)
