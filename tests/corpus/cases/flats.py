"""Two flats of two owners sold together: a joint mortgage that went to another company, a pledge over a mortgage,
a seizure without demand, a tax row without its statutory date."""

from __future__ import annotations

from datetime import date

from sample_filings.make.bank import Loan, Period, Statement, boxed_form, plain_letter
from sample_filings.make.demands import TaxDemand, TaxLine, tax_office
from sample_filings.make.registry import Extract, Row, Section, entry, print_extract
from sample_filings.make.words import corporation

from ...corpus.paper import Fields, Paper, Sign, Table, Text, Title
from ...corpus.render import drawn
from . import Whole

COURT, CASE, AUCTION = "부산누리지방법원", "2024타경900", "부동산임의경매"
DEBTOR, SURETY = "하람", "하솔별"
OLD, OLD_NO = "주식회사 미리내은행", corporation("180111", 4_418)
NEW, NEW_NO = "새얼자산관리 주식회사", corporation("110111", 660_123)
SECOND, SECOND_NO = "다솜캐피탈 주식회사", corporation("110111", 201_776)
PLEDGEE, PLEDGEE_NO = "유한회사 라온대부", corporation("180114", 5_050)
PLACES = {
    "101": "부산광역시 누리구 파도동 5 해오름빌라 제1층 제101호",
    "201": "부산광역시 누리구 파도동 5 해오름빌라 제2층 제201호",
}
DAY = date(2025, 9, 11)

HEADER = f"""
court: {COURT}
case_number: {CASE}
auction: voluntary
debtor: {DEBTOR}
commencement_registered: 2024-04-02
claim_deadline: 2024-07-01
sale_decided: 2025-05-20
distribution_date: 2025-09-11
properties:
  - {{id: "101", description: {PLACES["101"]}, owner: {DEBTOR}, use: residential, region: 부산광역시 누리구 파도동, minimum_price: 90_000_000}}
  - {{id: "201", description: {PLACES["201"]}, owner: {SURETY}, use: residential, region: 부산광역시 누리구 파도동, minimum_price: 110_000_000}}
fund:
  sale_price: {{"101": 121_000_000, "201": 139_500_000}}
costs:
  - {{creditor: {NEW}, item: 매각수수료, amount: 2_106_000}}
"""


def registry(unit: str) -> bytes:
    """The extract of one flat."""
    mine = unit == "101"
    owner = f"{DEBTOR} 750404-*******" if mine else f"{SURETY} 780909-*******"
    no = "101" if mine else "102"
    gap = [
        entry(
            "1",
            "소유권이전",
            f"2017년6월1일\n제20{no}호",
            "2017년4월20일\n매매",
            f"소유자 {owner}\n  부산광역시 누리구 물결로 1",
        ),
    ]
    if mine:
        gap.append(
            entry(
                "2", "압류", "2023년11월20일\n제70331호", "2023년11월17일\n압류(세무2과-771)", "권리자 부산광역시누리구"
            )
        )
    gap.append(
        entry("3" if mine else "2", "임의경매개시결정", "2024년4월2일\n제18800호",
              "2024년4월1일\n부산누리지방법원의 임의경매개시결정(2024타경900)", f"채권자 {NEW} {NEW_NO}\n  서울특별시 가람구 솔길 3")
    )  # fmt: skip
    rank = "1"
    eul = [
        entry(rank, "근저당권설정", "2019년8월8일\n제44010호", "2019년8월8일\n설정계약",
              f"채권최고액 금240,000,000원\n채무자 {DEBTOR}\n  부산광역시 누리구 물결로 1\n~근저당권자 {OLD} {OLD_NO}\n"
              "~  부산광역시 누리구 은행길 2\n공동담보목록 제2019-77호"),
        entry("1-1", "1번근저당권이전", "2023년3월6일\n제13002호", "2023년3월3일\n확정채권양도",
              f"근저당권자 {NEW} {NEW_NO}\n  서울특별시 가람구 솔길 3"),
    ]  # fmt: skip
    if mine:
        eul += [
            entry("2", "근저당권설정", "2021년1월15일\n제2210호", "2021년1월15일\n설정계약",
                  f"채권최고액 금60,000,000원\n채무자 {DEBTOR}\n근저당권자 {SECOND} {SECOND_NO}\n  서울특별시 가람구 별길 9"),
            entry("2-1", "2번근저당권부질권", "2022년5월9일\n제28014호", "2022년5월9일\n설정계약",
                  f"채권액 금30,000,000원\n채무자 {SECOND}\n채권자 {PLEDGEE} {PLEDGEE_NO}\n  부산광역시 누리구 샘길 1"),
        ]  # fmt: skip
    listed = Section(
        "【   공   동   담   보   목   록   】 ( 목록번호 2019-77 )",
        "joint",
        [
            Row((str(n), f"[건물] {place}", "부산누리지방법원\n등기국", "1", "2019년8월8일\n제44010호\n설정계약", ""))
            for n, place in enumerate(PLACES.values(), 1)
        ],
    )
    head = Section(
        "【   표    제    부   】 ( 전유부분의 건물의 표시 )",
        "unit",
        [Row(("1", "2017년5월2일", f"제{unit[0]}층 제{unit}호", "철근콘크리트구조\n59.98㎡", ""))],
    )
    return print_extract(
        Extract(
            kind="집합건물", unique_no=f"1801-2017-0055{no[-2:]}", location=PLACES[unit],
            viewed="2025년08월20일 9시30분0초", office="부산누리지방법원 등기국",
            sections=(head, Section("【   갑    구   】 ( 소유권에 관한 사항 )", "entries", gap),
                      Section("【   을    구   】 ( 소유권 이외의 권리에 관한 사항 )", "entries", eul), listed),
        )
    )  # fmt: skip


JOINT = Statement(
    court=COURT, case=CASE, creditor=NEW, reg_no=NEW_NO, address="서울특별시 가람구 솔길 3", debtor=DEBTOR,
    owner=f"{DEBTOR}, {SURETY}",
    loans=(Loan("양수채권", "", date(2019, 8, 8), 180_000_000,
                (Period(180_000_000, "14.6", date(2024, 9, 12), DAY),)),),
    to=DAY, filed=date(2025, 8, 26), stamp=("2025. 8. 27.", "제 30551 호"),
    right="2019. 8. 8. 접수 제44010호 공동근저당권(채권최고액 금240,000,000원, 2023. 3. 6. 접수 제13002호로 이전받음)",
    basis="2023. 3. 3. 주식회사 미리내은행으로부터 양수한 대출금채권",
)  # fmt: skip
SECOND_PAPER = Statement(
    court=COURT, case=CASE, creditor=SECOND, reg_no=SECOND_NO, address="서울특별시 가람구 별길 9", debtor=DEBTOR, owner=DEBTOR,
    loans=(Loan("기업대출", "", date(2021, 1, 15), 41_000_000, (Period(41_000_000, "7.3", date(2024, 9, 12), DAY),)),),
    to=DAY, filed=date(2025, 8, 28), stamp=("2025. 8. 29.", "제 30702 호"),
    right="101호에 관한 2021. 1. 15. 접수 제2210호 근저당권(채권최고액 금60,000,000원)", basis="2021. 1. 15.자 대출금",
)  # fmt: skip
TAX = TaxDemand(
    court=COURT, case=CASE, authority="파도세무서", section="징세과", taxpayer=DEBTOR, taxpayer_no="750404-1******",
    address="부산광역시 누리구 물결로 1",
    lines=(
        TaxLine("부가가치세", "2020년 2기 확정", date(2021, 1, 25), date(2021, 3, 31), 5_120_000, 311_000),
        TaxLine("종합소득세", "2022년 귀속", date(2023, 5, 31), date(2023, 8, 31), 2_840_500, 0),
    ),
    filed=date(2024, 6, 12), stamp=("2024. 6. 13.", "제 20771 호"), number="331",
)  # fmt: skip


def local_tax() -> bytes:
    """A district's demand whose second row has no statutory date."""
    rows = [
        ("재산세(주택)", "2023년 7월", "2023-07-10", "2023-07-31", "181,200", "5,430", "186,630"),
        ("주민세", "2023년 8월", "", "2023-08-31", "62,500", "1,870", "64,370"),
    ]
    blocks = [
        Title("교 부 청 구 서"),
        Fields([("사건번호", CASE), ("체납자", SURETY)], "colon"),
        Table(("세목", "부과년도", "법정기일", "납부기한", "본세", "가산금", "합계"), rows,
              foot=("계", "", "", "", "243,700", "7,300", "251,000")),
        Text("지방세징수법 제66조에 따라 위와 같이 교부청구합니다."),
        Sign("2024. 6. 20.", "부산광역시 물결구청장", f"{COURT} 귀중"),
    ]  # fmt: skip
    return drawn.render(Paper("tax_demand", blocks, {}), "barun-rects")


def papers() -> dict[str, bytes]:
    """File name → PDF."""
    return {
        "101.pdf": registry("101"),
        "201.pdf": registry("201"),
        "a.pdf": boxed_form(JOINT, auction=AUCTION),
        "b.pdf": plain_letter(SECOND_PAPER, AUCTION, "대표이사 명찬"),
        "c.pdf": tax_office(TAX),
        "d.pdf": local_tax(),
    }


#: 2024-09-12..2025-09-11 are 365 days: 180,000,000 × 14.6 % = 26,280,000; 41,000,000 × 7.3 % = 2,993,000.
CLAIMS = (
    {"creditor": NEW, "kind": "mortgage", "max_amount": 240_000_000, "principal": 180_000_000, "interest": 26_280_000,
     "properties": ("101", "201")},
    {"creditor": SECOND, "kind": "mortgage", "max_amount": 60_000_000, "principal": 41_000_000, "interest": 2_993_000,
     "properties": ("101",)},
    {"creditor": PLEDGEE, "kind": "pledge", "principal": 30_000_000},
    {"creditor": "파도세무서", "kind": "tax", "tax": "부가가치세", "principal": 5_120_000, "interest": 311_000,
     "statutory_date": date(2021, 1, 25), "demanded_on": date(2024, 6, 13)},
    {"creditor": "파도세무서", "kind": "tax", "tax": "종합소득세", "principal": 2_840_500, "interest": 0,
     "statutory_date": date(2023, 5, 31)},
    {"creditor": "부산광역시 물결구청", "kind": "tax", "tax": "재산세(주택)", "principal": 181_200, "interest": 5_430,
     "statutory_date": date(2023, 7, 10), "on_property": True},
    {"creditor": "부산광역시 물결구청", "kind": "tax", "tax": "주민세", "principal": 62_500, "interest": 1_870,
     "statutory_date": None},
)  # fmt: skip

WHOLE = Whole(
    HEADER,
    papers,
    CLAIMS,
    ("attachment_without_demand", "statutory_date_missing"),
    ("unaccounted", "identity_uncertain"),
)
