"""Mistakes of identity and of transfers that reach the courts, each from drawn papers to claims and ledger."""

from __future__ import annotations

from datetime import date

from sample_filings.make.registry import entry

from .outcome import GAP, claims
from .scene import (
    BANK,
    BANK_NO,
    FIRM_NO,
    OTHER,
    OTHER_NO,
    codes,
    demand,
    lien,
    line,
    moved,
    on,
    registry,
    run,
    statement,
)


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
