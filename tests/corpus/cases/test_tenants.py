"""Tenants with their sources, deposits and doubles: each from drawn papers to claims and ledger."""

from __future__ import annotations

from datetime import date

from sample_filings.make.court import Occupant
from sample_filings.make.registry import entry

from .outcome import GAP, claims, excluded
from .scene import (
    auctioned,
    codes,
    lien,
    line,
    occupied,
    on,
    owns,
    registry,
    run,
    statement,
    tenancy,
)

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
