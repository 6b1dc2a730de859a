# ruff: noqa: E501 (Korean sentences stay in one line)
"""Decisions by people: what they do, where they are shown, when they are refused."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.allocate import allocate
from core.models.base import Finding
from core.models.decision import Decision
from core.models.filing import Document, StatementTenant, TaxRow, Unreadable
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

BASE = extract(ownership(), auction(), mortgage("1", 500, 130_000_000))
STATED = statement("a.pdf", receipt_no=500)


def decided(action: Any, target: str, id_: str = "d1", **more: Any) -> Decision:
    return Decision(id=id_, action=action, target=target, by="문이랑", on="2025-11-20", why="기록 확인", **more)


def run(papers: list[Document], *decisions: Decision) -> Reconciled:
    found = reconcile(header(), papers, decisions)
    assert "unaccounted" not in {f.code for f in found.findings}
    result = allocate(found.case)
    assert sum(e.paid for e in result.entries) + sum(s.amount for s in result.surplus) == result.net_fund
    return found


def claim(found: Reconciled, id_: str) -> Any:
    return next(c for c in found.case.claims if c.id == id_)


def line(found: Reconciled, id_: str) -> Any:
    return next(x for x in found.ledger if x.id == id_ or f"({id_})" in x.label)


def refusals(found: Reconciled) -> list[str]:
    return [f.message for f in found.findings if f.code == "decision_refused"]


def told(found: Reconciled, code: str) -> list[Finding]:
    return [f for f in found.findings if f.code == code]


def test_a_set_value_names_the_decision_as_its_source_and_the_annex_tells_it() -> None:
    found = run([BASE, STATED], decided("set", "을1-한빛은행.principal", was=100_000_000, value=80_000_000))
    mine = claim(found, "을1-한빛은행")
    assert mine.principal == 80_000_000
    assert [s.file for s in mine.sources["principal"]] == ["decisions.yaml"]
    (step,) = [s for s in allocate(found.case).steps if s.kind == "decisions"]
    assert "문이랑" in str(step.tables[0].rows)


def test_a_set_value_of_a_filing_reaches_its_claim_with_the_decision() -> None:
    found = run([BASE, STATED], decided("set", "a.pdf#interest", was=1_000_000, value=2_000_000))
    mine = claim(found, "을1-한빛은행")
    assert (mine.interest, [s.file for s in mine.sources["interest"]]) == (2_000_000, ["decisions.yaml"])
    assert len(mine.decisions) == 1
    assert "d1" in line(found, "a.pdf").reason


def test_an_unread_paper_gets_its_kind_and_values_by_hand() -> None:
    scan = document("scan.pdf", Unreadable())
    steps = [("scan.pdf#type", "unreadable", "tax_demand"), ("scan.pdf#authority", None, "한강세무서"), ("scan.pdf#taxpayer", None, "정해솔"),
             ("scan.pdf#demanded_on", None, "2025-03-02"), ("scan.pdf#rows[0].tax", None, "부가가치세"), ("scan.pdf#rows[0].principal", None, 5_000_000),
             ("scan.pdf#rows[0].statutory_date", None, "2024-01-25")]  # fmt: skip
    found = run(
        [BASE, STATED, scan], *(decided("set", t, f"d{n}", was=was, value=v) for n, (t, was, v) in enumerate(steps))
    )
    assert refusals(found) == []
    mine = next(c for c in found.case.claims if c.kind == "tax")
    assert (mine.principal, mine.statutory_date, mine.demanded_on) == (5_000_000, date(2024, 1, 25), date(2025, 3, 2))
    assert line(found, "scan.pdf").fate == "claim"
    assert not told(found, "filing_unreadable")


def test_two_people_of_one_name_are_parted_by_the_papers_they_stand_on() -> None:
    papers = [
        BASE,
        STATED,
        lease("l1.pdf", "김민수"),
        lease("l2.pdf", "김민수", deposit=70_000_000, demanded_on=date(2025, 4, 9)),
    ]
    assert sum(c.kind == "lease" for c in run(papers).case.claims) == 1
    found = run(papers, decided("separate", "l1.pdf", other="l2.pdf"))
    assert sorted(c.deposit for c in found.case.claims if c.kind == "lease") == [50_000_000, 70_000_000]
    assert all(c.decisions for c in found.case.claims if c.kind == "lease")


def test_a_joined_creditor_shows_the_decision_on_the_claim() -> None:
    paper = statement("b.pdf", "주식회사 한밭은행", None, receipt_no=500)
    found = run([BASE, paper], decided("join", "b.pdf", other="A/을1"))
    mine = claim(found, "을1-한빛은행")
    assert (mine.principal, len(mine.decisions)) == (100_000_000, 1)
    by_name = run([BASE, paper], decided("join", BANK, other="주식회사 한밭은행"))
    assert claim(by_name, "을1-한빛은행").principal == 100_000_000


def test_a_chosen_paper_may_be_given_its_right() -> None:
    two = extract(
        ownership(), auction(), mortgage("1", 500, 130_000_000), mortgage("2", 900, 60_000_000, on=date(2020, 1, 2))
    )
    papers = [two, statement("a.pdf", principal=55_000_000)]
    assert line(run(papers), "a.pdf").fate == "decision"
    for right in ("A/을2", "을2-한빛은행"):
        found = run(papers, decided("choose", "a.pdf", other=right))
        assert claim(found, "을2-한빛은행").principal == 55_000_000
        assert not told(found, "statement_right_uncertain")
    assert "인 등기가 없습니다" in refusals(run(papers, decided("choose", "a.pdf", other="A/을7")))[0]


def test_a_chosen_statement_is_refused_when_the_file_is_another_one() -> None:
    papers = [BASE, STATED, statement("b.pdf", receipt_no=500, principal=90_000_000)]
    sha = papers[1].sha256[:12]
    assert claim(run(papers, decided("choose", "a.pdf", was=sha)), "을1-한빛은행").principal == 100_000_000
    assert refusals(run(papers, decided("choose", "a.pdf", was="0" * 12)))


def test_a_late_claim_is_admitted_by_a_person_and_the_annex_says_so() -> None:
    papers = [BASE, STATED, demand("d.pdf", "온누리카드 주식회사", demanded_on=date(2025, 6, 1))]
    assert line(run(papers), "d.pdf").fate == "excluded"
    found = run(papers, decided("admit", "일반-온누리카드"))
    result = allocate(found.case)
    assert any(e.claim == "일반-온누리카드" for e in result.entries)
    assert line(found, "d.pdf").fate == "claim"
    assert "참가시키기로 한 결정" in str([t.rows for s in result.steps for t in s.tables])


def test_an_excluded_claim_stays_in_the_file_with_the_reason() -> None:
    found = run([BASE, STATED, demand("d.pdf", "온누리카드 주식회사")], decided("exclude", "일반-온누리카드"))
    (out,) = [x for x in allocate(found.case).excluded if x.claim == "일반-온누리카드"]
    assert "문이랑" in out.reason
    assert line(found, "d.pdf").fate == "excluded"


def test_a_decision_never_acts_on_another_claim_that_took_the_name() -> None:
    papers = [BASE, STATED, demand("d.pdf", "온누리카드 주식회사")]
    was = "온누리카드 주식회사 general 5,000,000원"
    assert refusals(run(papers, decided("exclude", "일반-온누리카드", was=was))) == []
    other = [BASE, STATED, demand("d.pdf", "온누리카드 주식회사", principal=6_000_000)]
    assert "결정 당시" in refusals(run(other, decided("exclude", "일반-온누리카드", was=was)))[0]


def test_a_seizure_without_demand_is_admitted_with_the_sum_that_the_office_told() -> None:
    seizure = entry("갑", "3", "압류", date(2024, 4, 18), 19204, "국", authority="한강세무서")
    papers = [extract(ownership(), auction(), mortgage("1", 500, 130_000_000), seizure), STATED]
    found = run(papers, decided("admit", "A/갑3", value=7_000_000))
    mine = claim(found, "압류-한강세무서")
    assert (mine.kind, mine.principal, mine.seized_on) == ("tax", 7_000_000, date(2024, 4, 18))
    assert line(found, "A/갑3").fate == "claim"
    assert [f.severity for f in told(found, "attachment_without_demand")] == ["note"]
    assert "금액이 아닙니다" in refusals(run(papers, decided("admit", "A/갑3", value="많이")))[0]
    assert refusals(run(papers, decided("admit", "A/갑3")))


def test_a_finding_that_was_decided_about_asks_for_nothing_more() -> None:
    papers = [BASE, STATED, lease("l.pdf", "문찬"), sale(StatementTenant(name="문찬", moved_in_on=date(2021, 5, 10)))]
    assert [f.severity for f in told(run(papers), "tenant_dates_conflict")] == ["error"]
    found = run(papers, decided("set", "임차-문찬.moved_in_on", was="2021-05-10", value="2021-03-02"))
    assert [f.severity for f in told(found, "tenant_dates_conflict")] == ["note"]
    assert claim(found, "임차-문찬").moved_in_on == date(2021, 3, 2)


def test_decisions_survive_new_filings() -> None:
    mine = decided("set", "을1-한빛은행.principal", was=100_000_000, value=80_000_000)
    row = TaxRow(tax="재산세", period="2024", statutory_date=date(2024, 7, 10), principal=1_000)
    more = [BASE, STATED, demand("d.pdf", "온누리카드 주식회사"), tax("t.pdf", "가온구청", row)]
    assert claim(run(more, mine), "을1-한빛은행").principal == 80_000_000


def test_what_must_not_be_set_is_refused_with_its_reason() -> None:
    for target, value in (
        ("을1-한빛은행.kind", "tax"),
        ("을1-한빛은행.admitted", "true"),
        ("a.pdf#rows[5].principal", 1),
        ("없음.pdf#principal", 1),
        ("a.pdf#type", "bill"),
    ):
        found = run([BASE, STATED], decided("set", target, value=value))
        assert len(refusals(found)) == 1, target
        assert found.decisions_applied == ()
