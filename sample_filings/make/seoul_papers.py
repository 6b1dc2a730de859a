"""Case (a): a flat in Seoul, voluntary auction. Facts and papers; everybody in it is invented."""

from __future__ import annotations

from datetime import date

from .bank import Loan, Period, Statement, cover_and_tables, general_demand, plain_letter
from .court import CostStatement, Occupant, SaleStatement, cost_statement, sale_statement
from .demands import ChargeDemand, ChargeLine, TaxDemand, TaxLine, district_office, insurance, tax_office
from .people import Tenant, WageDemand, Worker, lease_form, wage_demand
from .words import corporation

COURT = "서울한강지방법원"
CASE = "2025타경50321"
AUCTION = "부동산임의경매"
DEBTOR = "정해솔"
HANBIT_NO = corporation("110111", 283_417)
MIRAE_NO = corporation("110111", 604_812)
DAON_NO = corporation("110111", 447_291)
CARD_NO = corporation("110111", 391_560)
FLAT = "서울특별시 가온구 물빛로 88, 103동 1204호(물빛동, 한강마루아파트)"
DAY = date(2025, 11, 27)

COSTS: tuple[tuple[str, int, str], ...] = (
    ("인지대", 5_000, ""),
    ("송달료", 412_500, "실제 사용액"),
    ("등록면허세", 512_000, "청구금액의 2/1000"),
    ("지방교육세", 102_400, ""),
    ("등기촉탁수수료", 3_000, ""),
    ("서기료", 352_000, "법무사 제출대행"),
    ("감정료", 612_700, ""),
    ("현황조사료", 74_800, ""),
    ("신문공고료", 220_000, ""),
    ("매각수수료", 3_266_000, ""),
)

HANBIT = Statement(
    court=COURT,
    case=CASE,
    creditor="주식회사 한빛은행",
    reg_no=HANBIT_NO,
    address="서울특별시 한강구 새빛대로 21(빛들동)",
    debtor=DEBTOR,
    owner=DEBTOR,
    loans=(
        Loan(
            "주택담보대출",
            "110-3321-0045781",
            date(2018, 9, 14),
            172_400_000,
            (
                Period(172_400_000, "4.12", date(2024, 8, 14), date(2024, 11, 13)),
                Period(172_400_000, "7.12", date(2024, 11, 14), DAY),
            ),
        ),
        Loan(
            "기업운전자금대출",
            "110-3345-0120934",
            date(2020, 2, 27),
            45_000_000,
            (
                Period(45_000_000, "5.87", date(2024, 9, 1), date(2024, 12, 15)),
                Period(45_000_000, "8.87", date(2024, 12, 16), DAY),
            ),
        ),
        Loan(
            "종합통장대출",
            "110-4410-0009127",
            date(2021, 10, 5),
            18_500_000,
            (
                Period(18_500_000, "6.9", date(2024, 10, 5), date(2025, 1, 4)),
                Period(18_500_000, "9.9", date(2025, 1, 5), DAY),
            ),
        ),
    ),
    to=DAY,
    filed=date(2025, 11, 6),
    stamp=("2025. 11. 7.", "제 48213 호"),
    right="서울한강지방법원 가온등기소 2018년 9월 14일 접수 제45678호 근저당권 (채권최고액 금300,000,000원)",
    note=(
        "위 근저당권은 계속적 거래로 인한 채무 일체를 담보하는 포괄근저당으로서 위 3건의 대출금을 모두 담보합니다.",
        "경매비용(집행비용)은 위 금액에 포함되어 있지 않습니다.",
    ),
)

MIRAE = Statement(
    court=COURT,
    case=CASE,
    creditor="주식회사 미래온저축은행",
    reg_no=MIRAE_NO,
    address="서울특별시 빛솔구 온누리길 7(마루동)",
    debtor=DEBTOR,
    owner=DEBTOR,
    loans=(
        Loan(
            "일반자금대출",
            "7701-23-000318",
            date(2023, 6, 16),
            110_000_000,
            (Period(110_000_000, "17.9", date(2024, 9, 2), DAY),),
        ),
    ),
    to=DAY,
    cost=286_000,
    filed=date(2025, 11, 10),
    stamp=("2025. 11. 11.", "제 48977 호"),
    basis="2023. 6. 16.자 여신거래약정에 의한 대출금",
    right="이 사건 부동산에 관하여 2023. 6. 16. 접수 제30145호로 설정된 근저당권(채권최고액 금130,000,000원, "
    "2024. 3. 29. 접수 제15920호로 회사합병을 원인으로 이전)",
    note=("※ 당사는 2024. 3. 4. 주식회사 새마루저축은행을 흡수합병하여 위 근저당권을 승계하였습니다.",),
)

CARD = Statement(
    court=COURT,
    case=CASE,
    creditor="온누리카드 주식회사",
    reg_no=CARD_NO,
    address="서울특별시 빛솔구 카드로 15",
    debtor=DEBTOR,
    owner=DEBTOR,
    loans=(Loan("카드대금", "", date(2024, 3, 1), 14_872_300, (Period(14_872_300, "12", date(2024, 12, 1), DAY),)),),
    to=DAY,
    cost=84_300,
    filed=date(2025, 4, 22),
    stamp=("2025. 4. 22.", "제 17720 호"),
)

HANGANG = TaxDemand(
    court=COURT,
    case=CASE,
    authority="한강세무서",
    section="징세과",
    taxpayer=DEBTOR,
    taxpayer_no="810523-2******",
    address=FLAT,
    lines=(
        TaxLine("종합소득세", "2022년 귀속(확정신고)", date(2023, 5, 31), date(2023, 8, 31), 11_460_200, 1_031_410),
        TaxLine("부가가치세", "2023년 2기 확정", date(2024, 1, 25), date(2024, 3, 31), 18_240_600, 1_386_280),
        TaxLine("종합부동산세", "2024년 귀속", date(2024, 11, 20), date(2024, 12, 16), 2_318_400, 69_550, own=True),
    ),
    filed=date(2025, 3, 14),
    stamp=("2025. 3. 17.", "제 11502 호"),
    number="1873",
    seized=date(2024, 4, 18),
)

GAON = TaxDemand(
    court=COURT,
    case=CASE,
    authority="서울특별시 가온구청",
    section="세무1과",
    taxpayer=DEBTOR,
    taxpayer_no="810523-*******",
    address=FLAT,
    lines=(
        TaxLine("재산세(주택)", "2024년 정기분(7월)", date(2024, 7, 10), date(2024, 7, 31), 612_340, 18_370, own=True),
        TaxLine(
            "지역자원시설세(소방분)",
            "2024년 정기분(7월)",
            date(2024, 7, 10),
            date(2024, 7, 31),
            88_900,
            2_660,
            own=True,
        ),
        TaxLine(
            "지방교육세(재산세분)", "2024년 정기분(7월)", date(2024, 7, 10), date(2024, 7, 31), 122_460, 3_670, own=True
        ),
        TaxLine("재산세(주택)", "2024년 정기분(9월)", date(2024, 9, 10), date(2024, 9, 30), 612_340, 18_370, own=True),
        TaxLine("지방소득세(종합소득)", "2023년 귀속", date(2024, 5, 31), date(2024, 8, 31), 1_146_020, 57_300),
    ),
    filed=date(2025, 4, 3),
    stamp=("2025. 4. 4.", "제 14630 호"),
    number="9921",
)

INSURER = ChargeDemand(
    court=COURT,
    case=CASE,
    authority="국민건강보험공단 가온지사",
    scheme="건강보험료",
    payer=f"{DEBTOR}(해솔전자)",
    payer_no="10583042200",
    lines=(
        ChargeLine("2024년 03월", date(2024, 4, 11), 412_350, 20_610),
        ChargeLine("2024년 04월", date(2024, 5, 10), 412_350, 20_610),
        ChargeLine("2024년 05월", date(2024, 6, 10), 412_350, 20_610),
        ChargeLine("2024년 06월", date(2024, 7, 10), 412_350, 20_610),
        ChargeLine("2024년 07월", date(2024, 8, 12), 418_720, 20_930),
        ChargeLine("2024년 08월", date(2024, 9, 10), 418_720, 20_930),
        ChargeLine("2024년 09월", date(2024, 10, 10), 418_720, 20_930),
        ChargeLine("2024년 10월", date(2024, 11, 11), 418_720, 20_930),
    ),
    filed=date(2025, 3, 20),
    stamp=("2025. 3. 21.", "제 12218 호"),
)

TENANT = Tenant(
    court=COURT,
    case=CASE,
    name="배하나",
    number="900416-2******",
    landlord=DEBTOR,
    place=FLAT,
    part="전부 (방 3칸, 84.97㎡)",
    deposit=160_000_000,
    rent=450_000,
    contract=date(2021, 2, 10),
    start=date(2021, 3, 2),
    end=date(2023, 3, 1),
    handed=date(2021, 3, 2),
    moved=date(2021, 3, 2),
    fixed=date(2021, 3, 2),
    filed=date(2025, 4, 8),
    stamp=("2025. 4. 8.", "제 15377 호"),
)

WAGES = WageDemand(
    court=COURT,
    case=CASE,
    representative="오세림",
    number="870912-*******",
    address="서울특별시 가온구 물빛로 12길 5, 302호",
    employer=f"{DEBTOR} (상호 : 해솔전자)",
    workers=(
        Worker("오세림", "1987.09.12", 8_400_000, 8_120_000, 7_250_000),
        Worker("한도윤", "1979.02.27", 9_600_000, 9_310_000, 8_450_000),
        Worker("민채아", "1994.11.05", 7_500_000, 4_170_000, 5_650_000),
    ),
    until=date(2024, 10, 31),
    filed=date(2025, 5, 7),
    stamp=("2025. 5. 7.", "제 20114 호"),
)

SALE = SaleStatement(
    court=COURT,
    case=CASE,
    auction=AUCTION,
    written=date(2025, 8, 25),
    judge="문이랑",
    appraisal="852,000,000",
    minimum="596,400,000",
    first_right="2018.09.14. 근저당권",
    deadline=date(2025, 5, 12),
    occupants=(
        Occupant("배하나", "전부", "현황조사", moved="2021.03.02"),
        Occupant(
            "",
            "전부",
            "권리신고",
            "주거\n임차인",
            "2021.03.02.부터\n2023.03.01.까지",
            "160,000,000",
            "450,000",
            "2021.03.02",
            "2021.03.02",
            "2025.04.08",
        ),
    ),
    remarks=("배하나 : 임대차계약은 묵시적으로 갱신되었다고 진술함.",),
)

COST_STATEMENT = CostStatement(
    court=COURT,
    case=CASE,
    auction=AUCTION,
    creditor="주식회사 한빛은행",
    items=COSTS,
    filed=date(2025, 11, 21),
    officer="사법보좌관 문이랑",
)


def papers() -> dict[str, bytes]:
    """File name → PDF, without the registry extract."""
    return {
        "02_매각물건명세서.pdf": sale_statement(SALE),
        "03_집행비용계산서.pdf": cost_statement(COST_STATEMENT),
        "04_채권계산서_한빛은행.pdf": cover_and_tables(HANBIT),
        "05_채권계산서_미래온저축은행.pdf": plain_letter(MIRAE),
        "06_교부청구서_한강세무서.pdf": tax_office(HANGANG),
        "07_교부청구서_가온구청.pdf": district_office(GAON),
        "08_교부청구서_국민건강보험공단.pdf": insurance(INSURER),
        "09_권리신고및배당요구_배하나.pdf": lease_form(TENANT),
        "10_배당요구신청서_임금_오세림.pdf": wage_demand(WAGES),
        "11_배당요구신청서_온누리카드.pdf": general_demand(CARD, f"{COURT} 2025차전10877 지급명령", AUCTION),
    }
