"""A house with papers that do not belong or do not agree: a statement of another case, a tenant whose dates differ from
the court's, a tenant of a registered lease who filed nothing, a late wage claim, a provisional registration, rubbish."""

from __future__ import annotations

from datetime import date

from sample_filings.make.bank import Loan, Period, Statement, plain_letter
from sample_filings.make.court import Occupant, SaleStatement, sale_statement
from sample_filings.make.people import Tenant, WageDemand, Worker, lease_form, wage_demand
from sample_filings.make.registry import Extract, Row, Section, entry, print_extract
from sample_filings.make.words import corporation

from . import Whole

COURT, CASE, AUCTION = "대전한밭지방법원", "2024타경51", "부동산임의경매"
OWNER = "백누리"
BANK, BANK_NO = "늘봄생명보험 주식회사", corporation("110111", 8_899)
PLACE = "대전광역시 한밭구 새솔동 12"
DAY = date(2025, 4, 10)

HEADER = f"""
court: {COURT}
case_number: {CASE}
auction: voluntary
debtor: {OWNER}
commencement_registered: 2024-02-05
claim_deadline: 2024-05-07
sale_decided: 2024-12-10
distribution_date: 2025-04-10
properties:
  - id: A
    description: {PLACE} 벽돌조 2층 주택
    owner: {OWNER}
    use: residential
    region: 대전광역시 한밭구 새솔동
fund:
  sale_price: 233_000_000
costs:
  - {{creditor: {BANK}, item: 매각수수료, amount: 1_968_000}}
"""


def registry() -> bytes:
    """The house's extract."""
    gap = [
        entry("1", "소유권보존", "2011년2월14일\n제4400호", "", f"소유자 {OWNER} 690615-*******\n  {PLACE}"),
        entry("2", "소유권이전청구권가등기", "2022년9월1일\n제60100호", "2022년8월31일\n매매예약",
              "가등기권자 서미르 720101-*******\n  대전광역시 한밭구 솔길 4"),
        entry("3", "임의경매개시결정", "2024년2월5일\n제5115호",
              "2024년2월2일\n대전한밭지방법원의 임의경매개시결정(2024타경51)", f"채권자 {BANK} {BANK_NO}\n  서울특별시 가람구 꽃길 1"),
    ]  # fmt: skip
    eul = [
        entry("1", "근저당권설정", "2016년5월3일\n제21200호", "2016년5월3일\n설정계약",
              f"채권최고액 금130,000,000원\n채무자 {OWNER}\n근저당권자 {BANK} {BANK_NO}\n  서울특별시 가람구 꽃길 1"),
        entry("2", "주택임차권", "2023년10월16일\n제66310호", "2023년9월20일\n대전한밭지방법원의 임차권등기명령(2023카임88)",
              "임차보증금 금55,000,000원\n범 위 2층 전부\n임대차계약일자 2020년 6월 1일\n주민등록일자 2020년 6월 22일\n"
              "점유개시일자 2020년 6월 20일\n확정일자 2020년 6월 23일\n임차권자 고은결 880303-*******\n  대전광역시 한밭구 꽃길 8"),
    ]  # fmt: skip
    return print_extract(
        Extract(
            kind="건물", unique_no="1601-2011-004400", location=PLACE, viewed="2025년03월20일 15시0분9초",
            office="대전한밭지방법원 등기국",
            sections=(
                Section("【   표    제    부   】 ( 건물의 표시 )", "building",
                        [Row(("1", "2011년2월14일", PLACE, "벽돌조 슬래브지붕 2층\n주택", ""))]),
                Section("【   갑    구   】 ( 소유권에 관한 사항 )", "entries", gap),
                Section("【   을    구   】 ( 소유권 이외의 권리에 관한 사항 )", "entries", eul),
            ),
        )
    )  # fmt: skip


def statement(case: str, creditor: str, number: str, principal: int, right: str) -> Statement:
    return Statement(
        court=COURT, case=case, creditor=creditor, reg_no=number, address="서울특별시 가람구", debtor=OWNER, owner=OWNER,
        loans=(Loan("대출금", "", date(2016, 5, 3), principal, (Period(principal, "5.475", date(2024, 4, 11), DAY),)),),
        to=DAY, filed=date(2025, 3, 27), stamp=("2025. 3. 28.", "제 7712 호"), right=right, basis="대출금",
    )  # fmt: skip


MINE = statement(CASE, BANK, BANK_NO, 100_000_000, "2016. 5. 3. 접수 제21200호 근저당권(채권최고액 금130,000,000원)")
OTHER = statement(
    "2024타경5151", "주식회사 도담은행", corporation("110111", 71_000), 77_000_000, "다른 부동산의 근저당권"
)
TENANT = Tenant(
    court=COURT, case=CASE, name="문찬", number="910101-1******", landlord=OWNER, place=PLACE, part="1층 전부",
    deposit=60_000_000, rent=0, contract=date(2021, 2, 20), start=date(2021, 3, 10), end=date(2023, 3, 9),
    handed=date(2021, 3, 10), moved=date(2021, 3, 10), fixed=date(2021, 3, 11), filed=date(2024, 4, 30),
    stamp=("2024. 4. 30.", "제 2201 호"),
)  # fmt: skip
WAGES = WageDemand(
    court=COURT, case=CASE, representative="지나래", number="900202-*******", address="대전광역시 솔빛구", employer=OWNER,
    workers=(Worker("지나래", "1990.02.02", 6_300_000, 4_100_000, 1_250_000),
             Worker("표하늘", "1985.08.08", 7_200_000, 0, 2_000_000)),
    until=date(2023, 12, 31), filed=date(2024, 5, 20), stamp=("2024. 5. 20.", "제 2507 호"),
)  # fmt: skip


def papers() -> dict[str, bytes]:
    """File name → bytes; the last is no PDF at all."""
    sale = SaleStatement(
        COURT, CASE, AUCTION, date(2024, 10, 14), "신별", "331,000,000", "231,700,000", "2016.05.03. 근저당권",
        date(2024, 5, 7),
        (
            Occupant("문찬", "1층 전부", "현황조사", moved="2021.05.10"),
            Occupant("", "1층 전부", "권리신고", "주거\n임차인", "2021.03.10.부터\n2023.03.09.까지", "60,000,000", "",
                     "2021.05.10", "2021.03.11", "2024.04.30"),
            Occupant("고은결", "2층 전부", "등기사항\n전부증명서", "주거\n임차권자", "2020.06.20.~", "55,000,000", "",
                     "2020.06.22", "2020.06.23", ""),
        ),
        (),
    )  # fmt: skip
    return {
        "ㄱ.pdf": registry(),
        "ㄴ.pdf": sale_statement(sale),
        "ㄷ.pdf": plain_letter(MINE),
        "ㄹ.pdf": plain_letter(OTHER),
        "ㅁ.pdf": lease_form(TENANT),
        "ㅂ.pdf": wage_demand(WAGES),
        "ㅅ.pdf": b"this is not a PDF file\n" * 40,
    }


#: 2024-04-11..2025-04-10 are 365 days: 100,000,000 × 5.475 % = 5,475,000.
CLAIMS = (
    {"creditor": BANK, "kind": "mortgage", "max_amount": 130_000_000, "principal": 100_000_000, "interest": 5_475_000,
     "registered.receipt": 21200},
    {"creditor": "고은결", "kind": "lease", "deposit": 55_000_000, "moved_in_on": date(2020, 6, 22),
     "occupied_on": date(2020, 6, 20), "fixed_on": date(2020, 6, 23), "registered.date": date(2023, 10, 16)},
    # which of the two days he moved in is for a person to decide
    {"creditor": "문찬", "kind": "lease", "deposit": 60_000_000, "fixed_on": date(2021, 3, 11),
     "demanded_on": date(2024, 4, 30)},
    # late; that it is excluded is for the allocation
    {"creditor": "지나래", "kind": "wage", "preferential": 17_600_000, "ordinary": 3_250_000,
     "demanded_on": date(2024, 5, 20)},
)  # fmt: skip

WHOLE = Whole(
    HEADER, papers, CLAIMS, ("case_number_mismatch", "tenant_dates_conflict", "not_a_pdf"),
    ("unaccounted", "duplicate_filing"),
)  # fmt: skip
