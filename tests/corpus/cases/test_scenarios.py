"""The mistakes of identity, right and status that reach the courts, each from drawn papers to claims and ledger."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.allocate import allocate
from core.reconcile import Reconciled
from sample_filings.make.court import Occupant
from sample_filings.make.demands import TaxLine
from sample_filings.make.people import Worker
from sample_filings.make.registry import entry

from .scene import (
    BANK,
    BANK_NO,
    FIRM,
    FIRM_NO,
    INCOME,
    OTHER,
    OTHER_NO,
    OWNER,
    OWNER_NO,
    VAT,
    attached,
    auctioned,
    charged,
    codes,
    demand,
    header,
    lien,
    line,
    moved,
    occupied,
    on,
    owns,
    registry,
    run,
    seized,
    statement,
    taxed,
    tenancy,
    wages,
)

GAP = [owns(), auctioned()]


def claims(found: Reconciled) -> dict[str, Any]:
    """Claims by id; every line is accounted for and every claim has a place for each of its sums."""
    assert "unaccounted" not in codes(found), [f.message for f in found.findings if f.code == "unaccounted"]
    for claim in found.case.claims:
        for key in ("principal", "interest", "cost", "deposit", "preferential", "ordinary", "max_amount"):
            if getattr(claim, key, None):
                assert claim.sources.get(key), (claim.id, key)
    result = allocate(found.case)
    assert sum(e.paid for e in result.entries) + sum(s.amount for s in result.surplus) == result.net_fund
    return {c.id: c for c in found.case.claims}


def excluded(found: Reconciled) -> dict[str, str]:
    return {x.claim: x.reason for x in allocate(found.case).excluded}


# identity


def test_the_holders_old_name_and_the_new_one_of_the_registry_are_one() -> None:
    old = "주식회사 옛너울은행"
    renamed = entry(
        "1-1", "1번등기명의인표시변경", on(date(2021, 3, 2), 9), "2021년2월1일\n상호변경", f"{old}의 상호 {BANK}"
    )
    papers = {"r.pdf": registry(GAP, [lien(who=f"{old} {BANK_NO}"), renamed]), "b.pdf": statement(no="")}
    mine = claims(found := run(papers))
    assert list(mine) == ["을1-너울은행"]
    assert (mine["을1-너울은행"].principal, mine["을1-너울은행"].applicant) == (200_000_000, True)
    assert f"{old} → {BANK}" in line(found, "A/을1").reason
    by_the_old_name = run({**papers, "b.pdf": statement(old, "")})
    assert claims(by_the_old_name)["을1-너울은행"].principal == 200_000_000
    assert "former_holder_filing" not in codes(by_the_old_name)


def test_a_merged_bank_is_its_successor_also_for_a_right_that_was_not_re_registered() -> None:
    gone = "주식회사 옛두리은행"
    eul = [
        lien(who=f"{gone} {OTHER_NO}"),
        moved("1-1", 700, f"{BANK} {BANK_NO}", date(2021, 3, 2), "회사합병"),
        lien("2", 20_500, 36_000_000, f"{gone} {OTHER_NO}", date(2020, 1, 7)),
    ]
    second = statement(BANK, BANK_NO, 30_000_000, right="2020. 1. 7. 접수 제20500호 근저당권")
    mine = claims(found := run({"r.pdf": registry(GAP, eul), "b.pdf": statement(), "c.pdf": second}))
    assert {k: c.principal for k, c in mine.items()} == {"을1-너울은행": 200_000_000, "을2-옛두리은행": 30_000_000}
    assert "회사합병" in line(found, "A/을1").reason


def test_an_equal_name_with_another_number_is_another_creditor_and_that_is_said() -> None:
    papers = {"r.pdf": registry(GAP, [lien()]), "d.pdf": demand(BANK, FIRM_NO, 5_000_000)}
    mine = claims(found := run(papers))
    assert mine["을1-너울은행"].principal == 240_000_000
    assert mine["일반-너울은행"].principal == 5_000_000
    told = [f for f in found.findings if f.code == "like_named_creditors"]
    assert [f.severity for f in told] == ["warning"]
    assert {s.file for s in told[0].sources} == {"r.pdf", "d.pdf"}


def test_one_number_under_two_names_is_one_creditor_and_that_is_said() -> None:
    papers = {"r.pdf": registry(GAP, [lien()]), "b.pdf": statement("너울상호금융 주식회사", BANK_NO)}
    mine = claims(found := run(papers))
    assert mine["을1-너울은행"].principal == 200_000_000
    assert "same_number_other_name" in codes(found)


def test_a_number_with_a_wrong_check_digit_proves_nothing() -> None:
    wrong = BANK_NO[:-1] + str((int(BANK_NO[-1]) + 1) % 10)
    found = run({"r.pdf": registry(GAP, [lien()]), "b.pdf": statement(BANK, wrong)})
    assert claims(found)["을1-너울은행"].principal == 200_000_000
    assert "reg_no_invalid" in codes(found)


def test_a_cooperative_is_not_the_bank_of_nearly_its_name() -> None:
    bank, cooperative = "솔숲은행 주식회사", "솔숲신용협동조합"
    eul = [lien(), lien("2", 20_500, 36_000_000, f"{bank} {OTHER_NO}", date(2020, 1, 7))]
    papers = {
        "r.pdf": registry(GAP, eul),
        "b.pdf": statement(),
        "c.pdf": statement(cooperative, FIRM_NO, 30_000_000, right="2020. 1. 7. 접수 제20500호 근저당권"),
    }
    mine = claims(found := run(papers))
    assert mine["을2-솔숲은행"].principal == 36_000_000
    assert line(found, "c.pdf").fate == "decision"
    (doubt,) = [f for f in found.findings if f.code == "identity_uncertain" and f.where == "c.pdf"]
    assert doubt.severity == "error"
    assert {s.file for s in doubt.sources} == {"r.pdf", "c.pdf"}


# transfers


def test_a_transfer_after_the_commencement_makes_the_assignee_the_applicant() -> None:
    note = moved("1-1", 700, f"새얼유동화전문유한회사 {OTHER_NO}", date(2024, 9, 12))
    papers = {
        "r.pdf": registry(GAP, [lien(), note]),
        "b.pdf": statement("새얼유동화전문유한회사", OTHER_NO, right="2024. 9. 12. 접수 제700호로 이전받은 근저당권"),
    }
    mine = claims(found := run(papers))
    assert list(mine) == ["을1-새얼유동화전문"]
    assert (mine["을1-새얼유동화전문"].applicant, mine["을1-새얼유동화전문"].principal) == (True, 200_000_000)
    assert line(found, "A/갑9").fate == "merged"


def test_the_old_banks_paper_does_not_speak_for_the_mortgage_it_handed_on() -> None:
    note = moved("1-1", 700, f"새얼유동화전문유한회사 {OTHER_NO}", date(2024, 9, 12))
    papers = {
        "r.pdf": registry(GAP, [lien(), note]),
        "new.pdf": statement("새얼유동화전문유한회사", OTHER_NO, 180_000_000, filed=date(2025, 6, 2)),
        "old.pdf": statement(BANK, BANK_NO, 3_000_000, right="신용대출", filed=date(2025, 6, 12)),
    }
    found = run(papers)
    assert claims(found)["을1-새얼유동화전문"].principal == 180_000_000
    assert line(found, "old.pdf").fate == "decision"
    assert "former_holder_filing" in codes(found)
    alone = run({k: v for k, v in papers.items() if k != "new.pdf"})
    assert claims(alone)["을1-새얼유동화전문"].principal == 240_000_000
    assert line(alone, "old.pdf").fate == "decision"


def test_what_the_old_bank_said_before_it_handed_the_mortgage_on_counts_with_a_warning() -> None:
    note = moved("1-1", 700, f"새얼유동화전문유한회사 {OTHER_NO}", date(2024, 9, 12))
    found = run({"r.pdf": registry(GAP, [lien(), note]), "b.pdf": statement(filed=date(2024, 7, 1))})
    assert claims(found)["을1-새얼유동화전문"].principal == 200_000_000
    assert [f.severity for f in found.findings if f.code == "former_holder_filing"] == ["warning"]


def test_an_assignee_who_is_not_in_the_registry_is_not_taken_for_the_bank() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien()]),
        "b.pdf": statement("새얼유동화전문유한회사", OTHER_NO, basis="2024. 9. 3. 주식회사 너울은행으로부터 양수한 대출금채권"),
    }  # fmt: skip
    found = run(papers)
    assert claims(found)["을1-너울은행"].principal == 240_000_000
    assert line(found, "b.pdf").fate == "decision"
    assert "identity_uncertain" in codes(found)


def test_a_part_paid_by_a_surety_stands_beside_the_banks_rest() -> None:
    note = moved(
        "1-1", 700, f"온누리신용보증재단 {OTHER_NO}", date(2023, 3, 2), "확정채권일부대위변제", "1번근저당권일부이전",
        "변제액 금40,000,000원\n",
    )  # fmt: skip
    papers = {
        "r.pdf": registry(GAP, [lien(), note]),
        "b.pdf": statement(principal=150_000_000),
        "c.pdf": statement(
            "온누리신용보증재단", OTHER_NO, 40_000_000, right="2023. 3. 2. 접수 제700호 근저당권일부이전"
        ),
    }
    found = run(papers)
    mine = claims(found)
    payer = mine["을1-1-온누리신용보증재단"]
    assert (mine["을1-너울은행"].creditor, mine["을1-너울은행"].principal) == (BANK, 150_000_000)
    assert (payer.principal, payer.subrogated_to) == (40_000_000, "을1-너울은행")
    assert {line(found, f).fate for f in ("b.pdf", "c.pdf")} == {"claim"}
    assert line(found, "A/을1").claims == ("을1-너울은행", "을1-1-온누리신용보증재단")
    alone = run({k: v for k, v in papers.items() if k != "c.pdf"})
    assert claims(alone)["을1-1-온누리신용보증재단"].principal == 40_000_000
    assert "co_holder_without_filing" in codes(alone)


def test_a_pledge_is_found_by_the_mortgage_that_its_statement_names() -> None:
    pledge = entry("1-1", "1번근저당권부질권", on(date(2022, 3, 2), 811), "2022년3월2일\n설정계약",
                   f"채권액 금50,000,000원\n채무자 {BANK}\n채권자 {OTHER} {OTHER_NO}")  # fmt: skip
    papers = {
        "r.pdf": registry(GAP, [lien(), pledge]),
        "b.pdf": statement(),
        "c.pdf": statement(OTHER, OTHER_NO, 48_000_000, right="2019. 5. 7. 접수 제20111호 근저당권에 대한 질권"),
    }
    mine = claims(run(papers))
    assert (mine["을1-1-두리캐피탈"].of, mine["을1-1-두리캐피탈"].principal) == ("을1-너울은행", 48_000_000)
    assert mine["을1-너울은행"].principal == 200_000_000


def test_a_seizure_of_the_mortgages_claim_has_a_line_of_its_own_and_needs_a_decision() -> None:
    hold = entry("1-1", "1번근저당권부채권압류", on(date(2022, 3, 2), 811), "2022년2월28일\n한내지방법원의 채권압류 및 추심명령",
                 f"청구금액 금50,000,000원\n채권자 {OTHER} {OTHER_NO}")  # fmt: skip
    found = run({"r.pdf": registry(GAP, [lien(), hold]), "b.pdf": statement()})
    assert list(claims(found)) == ["을1-너울은행"]
    assert line(found, "A/을1-1").fate == "decision"
    assert "right_on_a_right" in codes(found)


# which right


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


# taxes, charges, wages


def test_three_demands_of_one_office_are_one_claim_a_row() -> None:
    later = TaxLine(VAT.tax, VAT.period, VAT.statutory, VAT.due, VAT.principal, 702_000)
    gap = [owns(), seized("2", 6_600, "솔숲세무서"), auctioned()]
    papers = {
        "r.pdf": registry(gap, [lien()]),
        "t1.pdf": taxed("솔숲세무서", VAT),
        "t2.pdf": taxed("솔숲세무서", VAT, INCOME, filed=date(2024, 8, 20)),
        "t3.pdf": taxed("솔숲세무서", later, INCOME, filed=date(2025, 5, 20)),
    }
    found = run(papers)
    mine = {k: c for k, c in claims(found).items() if c.kind == "tax"}
    assert sorted((c.tax, c.principal, c.interest) for c in mine.values()) == [
        ("부가가치세", 7_210_000, 402_000),
        ("종합소득세", 3_300_000, 0),
    ]
    assert {c.demanded_on for c in mine.values()} == {date(2024, 7, 11), date(2024, 8, 20)}
    assert {c.seized_on for c in mine.values()} == {date(2023, 8, 21)}
    assert line(found, "A/갑2").fate == "merged"
    assert "demand_raised_late" in codes(found)
    assert line(found, "t3.pdf").fate == "merged"


def test_a_late_demand_under_a_seizure_reaches_only_what_was_seized_for() -> None:
    young = TaxLine("부가가치세", "2023년 2기 확정", date(2024, 1, 25), date(2024, 3, 31), 1_000_000, 0)
    gap = [owns(), seized("2", 6_600, "솔숲세무서"), auctioned()]
    papers = {"r.pdf": registry(gap, [lien()]), "t.pdf": taxed("솔숲세무서", VAT, young, filed=date(2024, 10, 1))}
    found = run(papers)
    out = excluded(found)
    assert len(claims(found)) == 3
    assert [found.case.claims[i].statutory_date for i, c in enumerate(found.case.claims) if c.id in out] == [
        date(2024, 1, 25)
    ]
    assert "late_demand_under_seizure" in codes(found)


def test_a_seizure_that_the_demand_names_but_the_registry_does_not_show() -> None:
    papers = {"r.pdf": registry(GAP, [lien()]), "t.pdf": taxed("솔숲세무서", VAT, seized_on=date(2023, 8, 21))}
    found = run(papers)
    (tax,) = [c for c in claims(found).values() if c.kind == "tax"]
    assert tax.seized_on is None
    assert "seizure_not_registered" in codes(found)


def test_a_demand_against_the_debtor_does_not_reach_a_suretys_property() -> None:
    head = header(owner="도새봄")
    papers = {
        "r.pdf": registry([owns(who="도새봄 780101-*******"), auctioned()], [lien()]),
        "b.pdf": statement(),
        "t.pdf": taxed("솔숲세무서", VAT),
        "h.pdf": charged("국민건강보험공단 솔숲지사"),
        "d.pdf": demand(FIRM, FIRM_NO, 9_000_000),
        "w.pdf": wages("지나래"),
    }
    found = run(papers, head=head)
    assert list(claims(found)) == ["을1-너울은행"]
    assert {line(found, f"{x}.pdf").fate for x in "thdw"} == {"excluded"}


def test_a_demand_against_a_stranger_waits_for_a_person() -> None:
    found = run({"r.pdf": registry(GAP, [lien()]), "t.pdf": taxed("솔숲세무서", VAT, taxpayer="한별이")})
    assert [c.kind for c in claims(found).values()] == ["mortgage"]
    assert line(found, "t.pdf").fate == "decision"


def test_wages_advanced_by_the_welfare_service_and_the_workers_own_rest() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien()]),
        "w.pdf": wages("지나래", workers=(Worker("지나래", "1990.01.02", 2_000_000, 1_000_000, 500_000),)),
        "k.pdf": wages("근로복지공단", workers=(Worker("지나래", "1990.01.02", 7_000_000, 3_000_000, 0),)),
    }
    found = run(papers)
    assert {c.kind for c in claims(found).values()} == {"mortgage", "wage"}
    assert {"wage_subrogation", "worker_claimed_twice"} <= codes(found)
    assert claims(found)["임금-근로복지공단"].subrogated_to == "임금-지나래"
    other = wages("표하늘", workers=(Worker("표하늘", "1990.01.02", 2_000_000, 1_000_000, 500_000),))
    apart = run({**papers, "w.pdf": other})
    assert claims(apart)["임금-근로복지공단"].subrogated_to is None
    assert [f.severity for f in apart.findings if f.code == "wage_subrogation"] == ["error"]


# owners, shares


def test_a_former_owners_attachment_is_told_apart_though_the_court_file_gives_no_day() -> None:
    gap = [
        owns(),
        attached("2", 5_500, 8_000_000),
        owns("3", "도새봄 780101-*******", date(2023, 9, 1), 50_001),
        auctioned(),
    ]
    found = run({"r.pdf": registry(gap, [lien(day=date(2023, 9, 1), number=50_002)])}, head=header(owner="도새봄"))
    assert found.case.properties[0].acquired_on == date(2023, 9, 1)
    assert "acquired_on_from_registry" in codes(found)
    claims(found)


def test_an_inherited_flat_has_no_former_owner() -> None:
    gap = [
        owns(),
        attached("2", 5_500, 8_000_000),
        owns("3", "도새봄 780101-*******", date(2023, 9, 1), 50_001, cause="상속"),
        auctioned(),
    ]
    found = run({"r.pdf": registry(gap, [lien()])}, head=header(owner="도새봄"))
    assert found.case.properties[0].acquired_on is None


def test_only_the_share_that_is_sold_bears_its_rights() -> None:
    both = f"공유자\n  지분 2분의 1\n  {OWNER} {OWNER_NO}\n  한내시\n  지분 2분의 1\n  도새봄 780101-*******\n  한내시"
    gap = [
        owns(cell=both),
        attached("2", 5_500, 8_000_000, purpose="1번도새봄지분가압류"),
        auctioned(purpose=f"1번{OWNER}지분임의경매개시결정"),
    ]
    eul = [
        lien(purpose=f"갑구1번{OWNER}지분전부근저당권설정"),
        lien("2", 20_500, 36_000_000, f"{OTHER} {OTHER_NO}", date(2020, 1, 7), "갑구1번도새봄지분전부근저당권설정"),
    ]
    paper = statement(OTHER, OTHER_NO, 30_000_000, right="2020. 1. 7. 접수 제20500호 근저당권")
    found = run({"r.pdf": registry(gap, eul), "b.pdf": statement(), "c.pdf": paper})
    assert list(claims(found)) == ["을1-너울은행"]
    assert {line(found, x).fate for x in ("A/갑2", "A/을2", "c.pdf")} == {"excluded"}


# tenants


LEASE = entry(
    "2", "주택임차권", on(date(2024, 2, 5), 3_300), "2024년1월20일\n한내지방법원의 임차권등기명령(2024카임7)",
    "임차보증금 금80,000,000원\n범 위 전부\n임대차계약일자 2022년 2월 20일\n주민등록일자 2022년 3월 14일\n"
    "점유개시일자 2022년 3월 14일\n확정일자 2022년 3월 15일\n임차권자 나리솔 900505-*******\n  한내시 솔숲구",
)  # fmt: skip


def test_a_registered_lease_takes_part_without_a_demand() -> None:
    found = run({"r.pdf": registry(GAP, [lien(), LEASE]), "b.pdf": statement()})
    lease = claims(found)["임차-나리솔"]
    assert (lease.deposit, lease.demanded_on, lease.registered.date) == (80_000_000, None, date(2024, 2, 5))
    assert "임차-나리솔" not in excluded(found)


def test_the_guarantor_who_took_the_deposit_over_is_one_claim_without_a_small_deposit() -> None:
    note = entry("2-1", "2번주택임차권이전", on(date(2024, 5, 5), 3_900), "2024년4월20일\n임대차보증금반환채권양도",
                 "임차권자 주택도시보증공사 110171-0008723\n  부산광역시")  # fmt: skip
    papers = {
        "r.pdf": registry(GAP, [lien(), LEASE, note]),
        "s.pdf": occupied(Occupant("나리솔", "전부", "현황조사", deposit="80,000,000", moved="2022.03.14")),
    }
    found = run(papers)
    leases = [c for c in claims(found).values() if c.kind == "lease"]
    assert [(c.creditor, c.assignee) for c in leases] == [("주택도시보증공사", True)]
    assert line(found, "tenant/나리솔").claims == (leases[0].id,)


def test_a_guarantors_own_demand_beside_the_tenant_of_the_court_is_shown_with_both() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien()]),
        "h.pdf": tenancy("주택도시보증공사", "2층 201호", number="110171-0008723"),
        "s.pdf": occupied(Occupant("나리솔", "2층 201호", "현황조사", deposit="80,000,000", moved="2022.03.14")),
    }
    found = run(papers)
    mine = {c.creditor: c for c in claims(found).values() if c.kind == "lease"}
    assert mine["주택도시보증공사"].assignee
    assert {"lease_assignee", "lease_same_part"} <= codes(found)


def test_two_tenants_of_one_name_keep_their_own_deposits() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien()]),
        "l1.pdf": tenancy("나리솔", "1층 전부"),
        "l2.pdf": tenancy("나리솔", "2층 전부", 50_000_000, date(2024, 8, 9)),
        "s.pdf": occupied(
            Occupant("나리솔", "2층 전부", "현황조사", deposit="50,000,000", moved="2022.03.14"),
            Occupant("나리솔", "1층 전부", "현황조사", deposit="80,000,000", moved="2022.03.14"),
        ),
    }
    found = run(papers)
    assert sorted(c.deposit for c in claims(found).values() if c.kind == "lease") == [50_000_000, 80_000_000]
    assert not {"tenant_deposit_conflict"} & codes(found)
    assert "like_named_tenants" in codes(found)


def test_a_tenant_only_of_the_courts_inspection() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien()]),
        "s.pdf": occupied(
            Occupant("나리솔", "전부", "현황조사", deposit="80,000,000", moved="2022.03.14"),
            Occupant("고은결", "방 1칸", "현황조사", moved="2022.05.01"),
        ),
    }
    found = run(papers)
    assert "임차-나리솔" in excluded(found)
    assert "임차-나리솔" in claims(found)
    assert line(found, "tenant/고은결").fate == "excluded"
    assert [b.cite for b in line(found, "tenant/고은결").basis] == [
        "민사집행법 제88조 제1항",
        "민사집행법 제148조 제2호",
    ]


def test_three_sources_with_three_days_of_moving_in() -> None:
    papers = {
        "r.pdf": registry(GAP, [lien(), LEASE]),
        "l.pdf": tenancy("나리솔", moved_in=date(2022, 3, 12)),
        "s.pdf": occupied(Occupant("나리솔", "전부", "현황조사", moved="2022.03.20")),
    }
    found = run(papers)
    assert claims(found)["임차-나리솔"].moved_in_on == date(2022, 3, 20)
    (doubt,) = [f for f in found.findings if f.code == "tenant_dates_conflict" and f.where == "임차-나리솔.moved_in_on"]
    assert {s.file for s in doubt.sources} == {"r.pdf", "l.pdf", "s.pdf"}


def test_one_person_with_a_jeonse_right_and_a_lease() -> None:
    jeonse = entry("2", "전세권설정", on(date(2021, 4, 1), 15_500), "2021년3월30일\n설정계약",
                   "전세금 금80,000,000원\n범 위 전부\n"
                   "존속기간 2021년4월1일부터 2026년3월31일까지\n전세권자 나리솔 900505-*******\n  한내시")  # fmt: skip
    found = run({"r.pdf": registry(GAP, [lien(), jeonse]), "l.pdf": tenancy("나리솔")})
    assert {c.kind for c in claims(found).values()} == {"mortgage", "jeonse", "lease"}
    assert "jeonse_and_lease" in codes(found)


def test_a_provisional_registration_is_security_only_if_somebody_says_so() -> None:
    waiting = entry("2", "소유권이전청구권가등기", on(date(2021, 9, 1), 60_100), "2021년8월31일\n매매예약",
                    "가등기권자 서미르 720101-*******\n  한내시 솔길 4")  # fmt: skip
    gap = [owns(), waiting, auctioned()]
    assert line(run({"r.pdf": registry(gap, [lien()])}), "A/갑2").fate == "decision"
    said = run({"r.pdf": registry(gap, [lien()]), "c.pdf": statement("서미르", "720101-1******", 20_000_000, right="")})
    assert claims(said)["갑2-서미르"].kind == "security_registration"
