# ruff: noqa: E501 (Korean sentences stay in one line)
"""The mistakes that reach the courts, each built from papers."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import pytest

from core.decisions import dump_decisions, load_decisions
from core.models.base import Finding
from core.models.decision import Decision
from core.models.filing import Document, StatementTenant, TaxRow, Unknown
from core.reconcile import Reconciled, reconcile

from .papers import (
    BANK,
    auction,
    demand,
    document,
    entry,
    extract,
    header,
    lease,
    mortgage,
    ownership,
    sale,
    statement,
    tax,
)  # fmt: skip

BASE = (ownership(), auction(), mortgage("1", 500, 130_000_000))


def codes(result: Reconciled) -> set[str]:
    return {f.code for f in result.findings}


def by_id(result: Reconciled, start: str) -> Any:
    found = [c for c in result.case.claims if c.id.startswith(start)]
    assert len(found) == 1, [c.id for c in result.case.claims]
    return found[0]


def test_a_mortgage_and_its_statement_are_one_claim_of_the_applicant() -> None:
    result = reconcile(header(), [extract(*BASE), statement("a.pdf", receipt_no=500)])
    claim = by_id(result, "을1")
    assert (claim.principal, claim.interest, claim.max_amount, claim.applicant) == (
        100_000_000,
        1_000_000,
        130_000_000,
        True,
    )
    assert [c.id for c in result.case.claims] == ["을1-한빛은행"]
    assert "unaccounted" not in codes(result)


def test_the_second_mortgage_that_the_statement_forgets_keeps_what_the_registry_shows() -> None:
    papers = [extract(*BASE, mortgage("2", 900, 60_000_000, on=date(2020, 1, 2))), statement("a.pdf", receipt_no=500)]
    result = reconcile(header(), papers)
    assert by_id(result, "을2").principal == 60_000_000
    assert {"mortgage_not_in_statement", "creditor_without_filing"} <= codes(result)


def test_a_statement_that_does_not_say_which_mortgage_is_left_to_a_person() -> None:
    papers = [extract(*BASE, mortgage("2", 900, 60_000_000, on=date(2020, 1, 2))), statement("a.pdf")]
    result = reconcile(header(), papers)
    assert "statement_right_uncertain" in codes(result)
    assert [line.fate for line in result.ledger if line.subject == "filing" and "a.pdf" in line.label] == ["decision"]


def test_like_named_creditors_with_other_numbers_stay_apart() -> None:
    papers = [
        extract(*BASE, mortgage("2", 900, 60_000_000, "들꽃새마을금고", "134144-0005120")),
        demand("b.pdf", "들꽃제일새마을금고", "134144-0007332"),
    ]
    result = reconcile(header(), papers)
    assert by_id(result, "을2").principal == 60_000_000
    assert by_id(result, "일반-").creditor == "들꽃제일새마을금고"


@pytest.mark.parametrize(
    "name",
    [
        "한빛은행",
        "(주)한빛은행",
        "한빛은행 주식회사",
        "㈜ 한빛은행 물빛동지점",
        "주식회사 한빛은행(여신관리부)",
        "株式會社 한빛銀行",
    ],
)
def test_one_bank_is_one_bank_however_it_is_written(name: str) -> None:
    result = reconcile(header(), [extract(*BASE), statement("a.pdf", name, None)])
    assert [c.id for c in result.case.claims] == ["을1-한빛은행"]
    assert by_id(result, "을1").principal == 100_000_000


def test_a_nearly_equal_name_is_never_taken_for_the_holder() -> None:
    result = reconcile(header(), [extract(*BASE), statement("a.pdf", "주식회사 한밭은행", None, receipt_no=500)])
    assert by_id(result, "을1").principal == 130_000_000
    assert "identity_uncertain" in codes(result)
    joined = reconcile(
        header(), [extract(*BASE), statement("a.pdf", "주식회사 한밭은행", None, receipt_no=500)],
        [Decision(id="d1", action="join", target=BANK, other="주식회사 한밭은행", by="문이랑", on="2025-11-20", why="상호변경")],
    )  # fmt: skip
    assert by_id(joined, "을1").principal == 100_000_000
    assert "decision_applied" in codes(joined)


def test_the_claimant_of_today_stands_for_the_registered_one_with_the_chain() -> None:
    note = entry(
        "을",
        "1-1",
        "1번근저당권이전",
        date(2024, 3, 29),
        700,
        "주식회사 미래온저축은행",
        "110111-6048121",
        cause="확정채권양도",
    )
    papers = [
        extract(ownership(), mortgage("1", 500, 130_000_000), note),
        statement("a.pdf", "(주)미래온저축은행", None, receipt_no=700),
    ]
    claim = by_id(reconcile(header(), papers), "을1")
    assert claim.creditor == "주식회사 미래온저축은행"
    assert claim.principal == 100_000_000
    assert "한빛은행 → 주식회사 미래온저축은행" in (claim.note or "")


def test_the_later_statement_counts_and_a_copy_counts_once() -> None:
    papers = [
        extract(*BASE), statement("a.pdf", filed_on=date(2025, 8, 1)),
        statement("b.pdf", principal=90_000_000, amends=True), statement("c.pdf", principal=90_000_000, amends=True),
    ]  # fmt: skip
    result = reconcile(header(), papers)
    assert by_id(result, "을1").principal == 90_000_000
    assert {"superseded_filing", "duplicate_filing"} <= codes(result)


def test_a_paper_of_another_case_is_excluded() -> None:
    result = reconcile(header(), [extract(*BASE), statement("a.pdf", case_number="2024타경9")])
    assert "case_number_mismatch" in codes(result)
    assert by_id(result, "을1").principal == 130_000_000


def test_a_seizure_joins_its_demand_and_without_one_needs_a_decision() -> None:
    seizure = entry("갑", "3", "압류", date(2024, 4, 18), 19204, "국", authority="한강세무서장")
    row = TaxRow(tax="부가가치세", period="2023년 2기", statutory_date=date(2024, 1, 25), principal=1_000, surcharge=30)
    result = reconcile(header(), [extract(*BASE, seizure), tax("t.pdf", "한강세무서", row)])
    claim = by_id(result, "세-한강세무서")
    assert (claim.principal, claim.interest, claim.seized_on, claim.level) == (1_000, 30, date(2024, 4, 18), "national")
    alone = reconcile(header(), [extract(*BASE, seizure)])
    assert "attachment_without_demand" in codes(alone)
    assert {line.id: line.fate for line in alone.ledger}["A/갑3"] == "decision"


def test_a_tenant_whose_papers_disagree_and_one_who_asked_for_nothing() -> None:
    rows = (
        StatementTenant(name="문찬", source="현황조사", moved_in_on=date(2021, 5, 10)),
        StatementTenant(name="한서율", part="옥탑", deposit=20_000_000, moved_in_on=date(2023, 10, 6)),
    )
    result = reconcile(header(), [extract(*BASE), lease("l.pdf", "문찬"), sale(*rows)])
    assert "tenant_dates_conflict" in codes(result)
    assert by_id(result, "임차-문찬").moved_in_on == date(2021, 5, 10)
    assert by_id(result, "임차-한서율").demanded_on is None


def test_an_attachment_that_became_the_auction_is_one_claim_with_the_attachments_date() -> None:
    attachment = entry(
        "갑", "2", "가압류", date(2023, 10, 6), 51118, "주식회사 마루식자재", "134111-0506184", amount=72_300_000
    )
    start = auction("3", "주식회사 마루식자재", "134111-0506184", "강제경매개시결정(2번가압류의 본압류로의 이행)")
    papers = [extract(ownership(), attachment, start), statement("a.pdf", "주식회사 마루식자재", None, 72_300_000)]
    result = reconcile(header(auction="compulsory"), papers)
    (claim,) = result.case.claims
    assert (claim.kind, claim.applicant, claim.principal) == ("execution", True, 72_300_000)
    assert claim.registered is not None
    assert claim.registered.date == date(2023, 10, 6)


def test_decisions_set_refuse_and_exclude() -> None:
    papers = [extract(*BASE), statement("a.pdf", receipt_no=500)]
    who = {"by": "문이랑", "on": "2025-11-20", "why": "변제증서"}
    good = Decision(id="1", action="set", target="을1-한빛은행.principal", was=100_000_000, value=80_000_000, **who)
    stale = Decision(id="2", action="set", target="a.pdf#interest", was=5, value=6, **who)
    gone = Decision(id="3", action="exclude", target="을9-없음", **who)
    result = reconcile(header(), papers, [good, stale, gone])
    assert by_id(result, "을1").principal == 80_000_000
    assert [d.id for d in result.decisions_applied] == ["1"]
    assert [d.id for d in result.decisions_refused] == ["2", "3"]
    assert load_decisions(dump_decisions([good, stale, gone])) == (good, stale, gone)


def plain(claim: Any) -> dict[str, Any]:
    return claim.model_dump(exclude={"sources"})


def everything() -> list[Document]:
    row = TaxRow(tax="재산세", period="2024", statutory_date=date(2024, 7, 10), principal=1_000)
    return [
        extract(*BASE, mortgage("2", 900, 60_000_000, "들꽃새마을금고", "134144-0005120"), entry("갑", "4", "가처분", date(2020, 1, 1), 3, "오세림")),
        statement("a.pdf", receipt_no=500), demand("b.pdf", "온누리카드 주식회사"), lease("l.pdf", "문찬"),
        sale(StatementTenant(name="문찬", moved_in_on=date(2021, 3, 2))), tax("t.pdf", "가온구청", row),
    ]  # fmt: skip


def test_order_changes_nothing_and_each_filing_and_right_has_one_line() -> None:
    papers = everything()
    first = reconcile(header(), papers)
    assert all(
        reconcile(header(), list(p)) == first for p in itertools.islice(itertools.permutations(papers), 0, 720, 37)
    )
    assert "unaccounted" not in codes(first)
    assert sum(line.subject == "filing" for line in first.ledger) == len(papers)
    assert sum(line.subject == "right" for line in first.ledger) == 5


@pytest.mark.parametrize("index", range(6))
def test_without_any_one_filing_and_with_it_twice_nothing_is_lost(index: int) -> None:
    papers = everything()
    without = papers[:index] + papers[index + 1 :]
    less = reconcile(header(), without)
    assert "unaccounted" not in codes(less)
    copy = document("copy.pdf", papers[index].fields)
    twice = reconcile(header(), [*papers, copy])
    once = reconcile(header(), papers)
    assert [plain(c) for c in twice.case.claims] == [plain(c) for c in once.case.claims]
    assert {"duplicate_filing"} <= codes(twice)
    assert sum(line.subject == "filing" for line in twice.ledger) == len(papers) + 1


def test_a_contract_beside_a_filing_is_part_of_it_and_one_alone_is_asked_about() -> None:
    note = Finding(severity="note", code="supporting_paper", message="임대차계약서", where="title")
    contract = document("계산서.pdf", Unknown(title="임대차계약서")).model_copy(update={"findings": (note,)})
    letter = document("따로.pdf", Unknown(title="위임장")).model_copy(update={"findings": (note,)})
    result = reconcile(header(), [extract(*BASE), statement("계산서.pdf"), contract, letter])
    fates = {line.label: line.fate for line in result.ledger}
    assert fates["임대차계약서 (계산서.pdf)"] == "merged"
    assert fates["위임장 (따로.pdf)"] == "excluded"
    alone = [f for f in result.findings if f.code == "supporting_paper_alone"]
    assert [(f.severity, f.where) for f in alone] == [("warning", "따로.pdf")]
    assert "filing_unknown" not in codes(result)
