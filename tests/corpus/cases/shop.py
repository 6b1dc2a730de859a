"""A shop building: one bank with two mortgages and one statement, creditors of nearly the same name, an attachment that
became the auction's own seizure, a shop tenant, a 전세권 without demand."""

from __future__ import annotations

from datetime import date

from sample_filings.make.bank import Loan, Period, Statement, boxed_form, general_demand, plain_letter
from sample_filings.make.court import Occupant, SaleStatement, sale_statement
from sample_filings.make.registry import Extract, Row, Section, entry, print_extract
from sample_filings.make.words import corporation

from ...corpus.paper import Fields, Paper, Sign, Stamp, Text, Title
from ...corpus.render import drawn
from . import Whole

COURT, CASE, AUCTION = "새봄지방법원", "2024타경3307", "부동산강제경매"
OWNER = "두레한상 주식회사"
OWNER_NO = corporation("134111", 31_007)
BANK, BANK_NO = "주식회사 온새미은행", corporation("110111", 9_120)
ONE, ONE_NO = "들꽃새마을금고", corporation("134144", 512)
TWO, TWO_NO = "들꽃제일새마을금고", corporation("134144", 733)
FIRM, FIRM_NO = "주식회사 마루식자재", corporation("134111", 50_618)
PLACE = "새봄시 들꽃구 이슬동 70"
DAY = date(2025, 6, 19)

HEADER = f"""
court: {COURT}
case_number: {CASE}
auction: compulsory
debtor: {OWNER}
commencement_registered: 2024-05-14
claim_deadline: 2024-08-12
sale_decided: 2025-03-04
distribution_date: 2025-06-19
properties:
  - id: A
    description: {PLACE} 철근콘크리트구조 2층 근린생활시설
    owner: {OWNER}
    acquired_on: 2015-03-09
    use: commercial
    region: 경기도 새봄시 들꽃구 이슬동
fund:
  sale_price: 800_000_000
costs:
  - {{creditor: {FIRM}, item: 매각수수료, amount: 3_503_000}}
"""


def registry() -> bytes:
    gap = [
        entry("1", "소유권이전", "2015년3월9일\n제9120호", "2015년2월2일\n매매",
              f"소유자 {OWNER} {OWNER_NO}\n  {PLACE}\n거래가액 금610,000,000원"),
        entry("2", "가압류", "2023년10월6일\n제51118호", "2023년10월4일\n새봄지방법원의 가압류결정(2023카단2044)",
              f"청구금액 금72,300,000 원\n채권자 {FIRM} {FIRM_NO}\n  새봄시 장터길 1"),
        entry("3", "가압류", "2024년1월9일\n제1450호", "2024년1월8일\n새봄지방법원의 가압류결정(2024카단12)",
              f"청구금액 금18,000,000 원\n채권자 {TWO} {TWO_NO}\n  새봄시 들꽃구 시장로 9"),
        entry("4", "강제경매개시결정(2번가압류의 본압류로의 이행)", "2024년5월14일\n제22861호",
              "2024년5월13일\n새봄지방법원의 강제경매개시결정(2024타경3307)", f"채권자 {FIRM} {FIRM_NO}\n  새봄시 장터길 1"),
    ]  # fmt: skip
    eul = [
        entry("1", "근저당권설정", "2015년3월9일\n제9121호", "2015년3월9일\n설정계약",
              f"채권최고액 금360,000,000원\n채무자 {OWNER}\n근저당권자 {BANK} {BANK_NO}\n  ( 들꽃지점 )"),
        entry("2", "근저당권설정", "2018년7월3일\n제30077호", "2018년7월3일\n설정계약",
              f"채권최고액 금96,000,000원\n채무자 {OWNER}\n근저당권자 {BANK} {BANK_NO}\n  ( 들꽃지점 )"),
        entry("3", "근저당권설정", "2020년2월11일\n제6004호", "2020년2월11일\n설정계약",
              f"채권최고액 금52,000,000원\n채무자 {OWNER}\n근저당권자 {ONE} {ONE_NO}\n  새봄시 들꽃구 시장로 20"),
        entry("4", "전세권설정", "2021년4월1일\n제15500호", "2021년3월30일\n설정계약",
              "전세금 금40,000,000원\n범 위 2층 전부\n존속기간 2021년4월1일부터 2026년3월31일까지\n"
              "전세권자 강다온 790303-*******\n  새봄시 별길 3"),
    ]  # fmt: skip
    floor = "철근콘크리트구조 평지붕\n2층 근린생활시설\n1층 180.2㎡\n2층 171.5㎡"
    return print_extract(
        Extract(
            kind="건물", unique_no="1348-2015-000912", location=PLACE, viewed="2025년05월20일 11시0분2초",
            office="새봄지방법원 등기국",
            sections=(
                Section("【   표    제    부   】 ( 건물의 표시 )", "building", [Row(("1", "2015년1월5일", PLACE, floor, ""))]),
                Section("【   갑    구   】 ( 소유권에 관한 사항 )", "entries", gap),
                Section("【   을    구   】 ( 소유권 이외의 권리에 관한 사항 )", "entries", eul),
            ),
        )
    )  # fmt: skip


def statement(creditor: str, number: str, principal: int, rate: str, start: date, right: str, day: int) -> Statement:
    return Statement(
        court=COURT, case=CASE, creditor=creditor, reg_no=number, address="새봄시 들꽃구 시장로", debtor=OWNER,
        owner=OWNER, loans=(Loan("대출금", "", start, principal, (Period(principal, rate, start, DAY),)),), to=DAY,
        filed=date(2025, 6, day), stamp=(f"2025. 6. {day}.", f"제 90{day} 호"), right=right, basis="대여금",
    )  # fmt: skip


BANK_PAPER = statement(
    BANK, BANK_NO, 250_000_000, "7.3", date(2024, 6, 20),
    "2015. 3. 9. 접수 제9121호 근저당권 (채권최고액 금360,000,000원)", 5,
)  # fmt: skip
ONE_PAPER = statement(
    ONE, ONE_NO, 40_000_000, "9.125", date(2024, 6, 20),
    "2020. 2. 11. 접수 제6004호 근저당권 (채권최고액 금52,000,000원)", 9,
)  # fmt: skip
FIRM_PAPER = Statement(
    court=COURT, case=CASE, creditor=FIRM, reg_no=FIRM_NO, address="새봄시 장터길 1", debtor=OWNER, owner=OWNER,
    loans=(Loan("물품대금", "", date(2023, 1, 1), 72_300_000,
                (Period(72_300_000, "12", date(2024, 2, 1), DAY),)),),
    to=DAY, filed=date(2025, 6, 10), stamp=("2025. 6. 10.", "제 9101 호"),
    basis="새봄지방법원 2023가합1200 물품대금 판결",
)  # fmt: skip
#: a general creditor of nearly the attaching one's name, with a number of its own
LIKE, LIKE_NO = "들꽃제이새마을금고", corporation("134144", 901)
LIKE_PAPER = Statement(
    court=COURT, case=CASE, creditor=LIKE, reg_no=LIKE_NO, address="새봄시 들꽃구 시장로 77", debtor=OWNER, owner=OWNER,
    loans=(Loan("대출금", "", date(2022, 1, 1), 6_000_000, (Period(6_000_000, "15", date(2024, 1, 1), DAY),)),),
    to=DAY, cost=41_000, filed=date(2024, 7, 30), stamp=("2024. 7. 30.", "제 3310 호"),
)  # fmt: skip


def shop_tenant() -> bytes:
    """The shop tenant's own letter."""
    pairs = [
        ("사건번호", CASE), ("임차인 성명", "노이든"), ("임차부분", "1층 전부"), ("임차보증금", "금 30,000,000원"),
        ("차임", "월 금 200,000원"), ("점유(임대차)기간", "2022. 9. 1.부터 2024. 8. 31.까지"), ("계약일", "2022. 8. 20."),
        ("사업자등록신청일", "2022. 9. 5."), ("확정일자", "2022. 9. 6."), ("건물의 인도일", "2022. 9. 1."),
    ]  # fmt: skip
    blocks = [
        Stamp(COURT, "2024. 8. 2.", "제 3402 호"),
        Title("권리신고 및 배당요구신청서(상가임대차)"),
        Fields(pairs),
        Text("임차인은 상가건물 임대차보호법에 따라 위와 같이 권리를 신고하고 배당을 요구합니다."),
        Sign("2024. 8. 2.", "임차인 노이든", f"{COURT} 귀중"),
    ]
    return drawn.render(Paper("lease_claim", blocks, {}), "gothic")


def papers() -> dict[str, bytes]:
    """File name → PDF."""
    sale = SaleStatement(
        COURT, CASE, AUCTION, date(2025, 1, 20), "유나래", "910,000,000", "637,000,000", "2015.03.09. 근저당권",
        date(2024, 8, 12),
        (
            Occupant("노이든", "1층", "현황조사", "점포\n임차인", moved="2022.09.05"),
            Occupant("", "1층", "권리신고", "점포\n임차인", "2022.09.01.부터\n2024.08.31.까지", "30,000,000", "200,000",
                     "2022.09.05", "2022.09.06", "2024.08.02"),
        ),
        (),
    )  # fmt: skip
    return {
        "1_등기.pdf": registry(),
        "2_명세서.pdf": sale_statement(sale),
        "3_은행.pdf": boxed_form(BANK_PAPER, auction=AUCTION),
        "4_금고.pdf": plain_letter(ONE_PAPER, AUCTION, "이사장 하솔"),
        "5_신청인.pdf": boxed_form(FIRM_PAPER, auction=AUCTION),
        "6_배당요구.pdf": general_demand(LIKE_PAPER, f"{COURT} 2023차전551 지급명령", AUCTION),
        "7_임차인.pdf": shop_tenant(),
    }


#: 2024-06-20..2025-06-19 are 365 days: 250,000,000 × 7.3 % = 18,250,000; 40,000,000 × 9.125 % = 3,650,000.
#: 2024-02-01..2025-06-19 are 505 days: 72,300,000 × 12 % × 505/365 = 12,003,780; 2024-01-01.. 536: 1,321,643.
CLAIMS = (
    {"creditor": BANK, "kind": "mortgage", "max_amount": 360_000_000, "principal": 250_000_000, "interest": 18_250_000,
     "registered.receipt": 9121},
    # the second mortgage is on no statement: what the registry shows
    {"creditor": BANK, "kind": "mortgage", "max_amount": 96_000_000, "principal": 96_000_000, "interest": 0,
     "registered.receipt": 30077},
    {"creditor": ONE, "kind": "mortgage", "max_amount": 52_000_000, "principal": 40_000_000, "interest": 3_650_000},
    {"creditor": "강다온", "kind": "jeonse", "principal": 40_000_000, "registered.receipt": 15500},
    {"creditor": TWO, "kind": "provisional_attachment", "max_amount": 18_000_000, "principal": 18_000_000},
    # the attachment of 2023 and the auction are one claim of the applicant
    {"creditor": FIRM, "kind": "execution", "applicant": True, "principal": 72_300_000, "interest": 12_003_780},
    {"creditor": LIKE, "kind": "general", "principal": 6_000_000, "interest": 1_321_643, "cost": 41_000,
     "demanded_on": date(2024, 7, 30)},
    {"creditor": "노이든", "kind": "lease", "use": "commercial", "deposit": 30_000_000, "monthly_rent": 200_000,
     "contract_on": date(2022, 8, 20), "moved_in_on": date(2022, 9, 5), "fixed_on": date(2022, 9, 6),
     "demanded_on": date(2024, 8, 2)},
)  # fmt: skip

WHOLE = Whole(
    HEADER, papers, CLAIMS, ("mortgage_not_in_statement", "like_named_creditors", "creditor_without_filing"),
    ("unaccounted", "duplicate_filing"),
)  # fmt: skip
