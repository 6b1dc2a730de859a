"""Taxes, charges and wages, and whose property it is: each from drawn papers to claims and ledger."""

from __future__ import annotations

from datetime import date

from sample_filings.make.demands import TaxLine
from sample_filings.make.people import Worker

from .outcome import GAP, claims, excluded
from .scene import (
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
    owns,
    registry,
    run,
    seized,
    statement,
    taxed,
    wages,
)

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
