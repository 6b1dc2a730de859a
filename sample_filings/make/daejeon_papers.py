"""Case (b): land and house sold together in Daejeon, compulsory auction. Everybody in it is invented."""

from __future__ import annotations

from datetime import date

from .bank import Loan, Period, Statement, boxed_form, plain_letter
from .court import CostStatement, Occupant, SaleStatement, cost_statement, sale_statement
from .demands import TaxDemand, TaxLine, district_office, tax_office
from .people import Tenant, lease_form, lease_letter
from .words import corporation

COURT = "대전한밭지방법원"
CASE = "2024타경70455"
AUCTION = "부동산강제경매"
DEBTOR = "문가람"
SAEBIT_NO = corporation("160111", 92_013)
CREDIT_UNION_NO = corporation("164441", 317)
GARIM_NO = corporation("160111", 418_226)
JEONGWOO_NO = corporation("160111", 377_902)
HOUSE = "대전광역시 한밭구 새솔로 45"
DAY = date(2025, 10, 30)

COSTS: tuple[tuple[str, int, str], ...] = (
    ("인지대", 5_000, ""),
    ("송달료", 638_300, "실제 사용액"),
    ("등록면허세", 168_000, ""),
    ("지방교육세", 33_600, ""),
    ("등기촉탁수수료", 6_000, "2필"),
    ("감정료", 1_254_000, "토지·건물"),
    ("현황조사료", 92_400, ""),
    ("신문공고료", 220_000, ""),
    ("매각수수료", 2_306_000, ""),
)

SAEBIT_FIRST = Statement(
    court=COURT,
    case=CASE,
    creditor="주식회사 새빛은행",
    reg_no=SAEBIT_NO,
    address="대전광역시 한밭구 중앙로 300",
    debtor=DEBTOR,
    owner=DEBTOR,
    loans=(
        Loan(
            "가계일반자금",
            "",
            date(2023, 3, 15),
            96_400_000,
            (Period(96_400_000, "9.8", date(2024, 1, 16), date(2024, 8, 20)),),
        ),
    ),
    to=date(2024, 8, 20),
    filed=date(2024, 8, 20),
    stamp=("2024. 8. 21.", "제 30218 호"),
    right="토지 및 건물 2023. 3. 15. 접수 제21877호 공동근저당권 (채권최고액 금108,000,000원)",
    basis="2023. 3. 15.자 가계대출금",
)

SAEBIT_AMENDED = Statement(
    court=COURT,
    case=CASE,
    creditor="주식회사 새빛은행",
    reg_no=SAEBIT_NO,
    address="대전광역시 한밭구 중앙로 300",
    debtor=DEBTOR,
    owner=DEBTOR,
    loans=(
        Loan("가계일반자금", "", date(2023, 3, 15), 94_000_000, (Period(94_000_000, "9.8", date(2024, 1, 16), DAY),)),
    ),
    to=DAY,
    filed=date(2025, 10, 16),
    stamp=("2025. 10. 17.", "제 44107 호"),
    right="토지 및 건물 2023. 3. 15. 접수 제21877호 공동근저당권 (채권최고액 금108,000,000원)",
    basis="2023. 3. 15.자 가계대출금",
    note=("2024. 8. 20.자로 제출한 채권계산서를 이 정정채권계산서로 바꿉니다(원금 일부 변제 2,400,000원 반영).",),
)

UNION = Statement(
    court=COURT,
    case=CASE,
    creditor="한밭샛별신용협동조합",
    reg_no=CREDIT_UNION_NO,
    address="대전광역시 한밭구 새솔로 112",
    debtor=DEBTOR,
    owner=DEBTOR,
    loans=(
        Loan("조합원대출", "", date(2023, 11, 20), 24_000_000, (Period(24_000_000, "8.4", date(2024, 5, 21), DAY),)),
    ),
    to=DAY,
    filed=date(2025, 10, 13),
    stamp=("2025. 10. 14.", "제 43377 호"),
    basis="2023. 11. 20.자 금전소비대차계약에 의한 대여금",
    right="대전광역시 한밭구 새솔동 77-3 토지에 관한 2023. 11. 20. 접수 제88012호 근저당권(채권최고액 금31,200,000원)",
)

UNION_AGAIN = Statement(**{**UNION.__dict__, "stamp": ("2025. 10. 20.", "제 44560 호")})

GARIM = Statement(
    court=COURT,
    case=CASE,
    creditor="주식회사 가림건재",
    reg_no=GARIM_NO,
    address="대전광역시 솔빛구 공단2로 61",
    debtor=DEBTOR,
    owner=DEBTOR,
    loans=(Loan("물품대금", "", date(2023, 9, 1), 84_000_000, (Period(84_000_000, "12", date(2024, 2, 1), DAY),)),),
    to=DAY,
    filed=date(2025, 10, 20),
    stamp=("2025. 10. 20.", "제 44581 호"),
    basis=f"{COURT} 2023가합10933 물품대금 사건의 집행력 있는 판결정본",
    note=("집행비용은 별도 집행비용계산서에 따름.",),
)


def tenant(
    name: str, number: str, room: str, deposit: int, rent: int, moved: date, fixed: date | None, filed: date, no: int
) -> Tenant:
    """A tenant of one room of the house, two years' lease made two weeks before moving in."""
    return Tenant(
        court=COURT,
        case=CASE,
        name=name,
        number=number,
        landlord=DEBTOR,
        place=f"{HOUSE}, {room}(새솔동)",
        part=f"{room} 전부",
        deposit=deposit,
        rent=rent,
        contract=date.fromordinal(moved.toordinal() - 14),
        start=moved,
        end=date(moved.year + 2, moved.month, moved.day - 1),
        handed=moved,
        moved=moved,
        fixed=fixed,
        filed=filed,
        stamp=(f"{filed.year}. {filed.month}. {filed.day}.", f"제 {no} 호"),
        auction=AUCTION,
    )


TENANTS = (
    tenant(
        "김다온",
        "910304-1******",
        "101호",
        45_000_000,
        0,
        date(2019, 2, 18),
        date(2019, 2, 18),
        date(2024, 7, 22),
        26_410,
    ),
    tenant(
        "이루리",
        "880715-2******",
        "102호",
        50_000_000,
        100_000,
        date(2023, 8, 21),
        date(2023, 8, 22),
        date(2024, 8, 5),
        28_119,
    ),
    tenant(
        "박지안",
        "950120-1******",
        "201호",
        52_000_000,
        150_000,
        date(2024, 1, 5),
        date(2024, 1, 5),
        date(2024, 7, 30),
        27_335,
    ),
    tenant("최누리", "790611-1******", "202호", 30_000_000, 250_000, date(2021, 5, 3), None, date(2024, 8, 27), 31_002),
    tenant(
        "윤슬아",
        "970228-2******",
        "301호",
        60_000_000,
        0,
        date(2024, 3, 11),
        date(2024, 3, 11),
        date(2024, 9, 2),
        31_870,
    ),
    tenant(
        "강새벽",
        "850930-1******",
        "302호",
        40_000_000,
        200_000,
        date(2022, 10, 17),
        date(2024, 2, 5),
        date(2024, 9, 9),
        32_644,
    ),
)

TAX = TaxDemand(
    court=COURT,
    case=CASE,
    authority="한밭세무서",
    section="체납추적과",
    taxpayer=DEBTOR,
    taxpayer_no="730818-1******",
    address=f"{HOUSE}(새솔동)",
    lines=(
        TaxLine("부가가치세", "2024년 1기 확정", date(2024, 7, 25), date(2024, 9, 30), 6_214_800, 186_440),
        TaxLine("종합소득세", "2023년 귀속", date(2024, 5, 31), date(2024, 8, 31), 3_870_150, 0),
    ),
    filed=date(2024, 9, 4),
    stamp=("2024. 9. 5.", "제 32190 호"),
    number="4410",
    auction=AUCTION,
)

LATE = TaxDemand(
    court=COURT,
    case=CASE,
    authority="대전광역시 한밭구청",
    section="세무과",
    taxpayer=DEBTOR,
    taxpayer_no="730818-1******",
    address=f"{HOUSE}(새솔동)",
    lines=(
        TaxLine("재산세(주택)", "2024년 정기분(7월)", date(2024, 7, 10), date(2024, 7, 31), 418_700, 12_560, own=True),
        TaxLine("재산세(주택)", "2024년 정기분(9월)", date(2024, 9, 10), date(2024, 9, 30), 418_700, 12_560, own=True),
    ),
    filed=date(2024, 10, 2),
    stamp=("2024. 10. 4.", "제 35581 호"),
    number="11803",
    auction=AUCTION,
)

SALE = SaleStatement(
    court=COURT,
    case=CASE,
    auction=AUCTION,
    written=date(2025, 3, 24),
    judge="배도담",
    appraisal="400,000,000",
    minimum="280,000,000",
    first_right="2023.03.15. 근저당권",
    deadline=date(2024, 9, 10),
    occupants=(
        *(
            row
            for t in TENANTS
            for row in (
                Occupant(t.name, t.part.split()[0], "현황조사", moved=f"{t.moved:%Y.%m.%d}"),
                Occupant(
                    "",
                    t.part.split()[0],
                    "권리신고",
                    "주거\n임차인",
                    f"{t.start:%Y.%m.%d}.부터\n{t.end:%Y.%m.%d}.까지",
                    f"{t.deposit:,}",
                    f"{t.rent:,}" if t.rent else "",
                    f"{t.moved:%Y.%m.%d}",
                    f"{t.fixed:%Y.%m.%d}" if t.fixed else "",
                    f"{t.filed:%Y.%m.%d}",
                ),
            )
        ),
        Occupant("한서율", "옥탑", "현황조사", deposit="20,000,000", rent="300,000", moved="2023.10.06"),
    ),
    remarks=("한서율 : 전입세대확인서상 세대주. 권리신고 및 배당요구를 하지 아니함.",),
)

COST_STATEMENT = CostStatement(
    court=COURT,
    case=CASE,
    auction=AUCTION,
    creditor="주식회사 가림건재",
    items=COSTS,
    filed=date(2025, 10, 24),
    officer="사법보좌관 배도담",
)


def papers() -> dict[str, bytes]:
    """File name → PDF, without the registry extracts."""
    leases = {
        f"{10 + n:02d}_권리신고및배당요구_{t.name}.pdf": (lease_letter if n % 3 == 1 else lease_form)(t)
        for n, t in enumerate(TENANTS)
    }
    return {
        "03_매각물건명세서.pdf": sale_statement(SALE),
        "04_집행비용계산서.pdf": cost_statement(COST_STATEMENT),
        "05_채권계산서_새빛은행.pdf": boxed_form(SAEBIT_FIRST, auction=AUCTION),
        "06_정정채권계산서_새빛은행.pdf": boxed_form(SAEBIT_AMENDED, "정 정 채 권 계 산 서", AUCTION),
        "07_채권계산서_한밭샛별신협.pdf": plain_letter(UNION, AUCTION, "이사장 나른길"),
        "08_채권계산서_한밭샛별신협_등기우편.pdf": plain_letter(UNION_AGAIN, AUCTION, "이사장 나른길"),
        "09_채권계산서_가림건재.pdf": boxed_form(GARIM, auction=AUCTION),
        **leases,
        "16_교부청구서_한밭세무서.pdf": tax_office(TAX),
        "17_교부청구서_한밭구청.pdf": district_office(LATE),
    }
