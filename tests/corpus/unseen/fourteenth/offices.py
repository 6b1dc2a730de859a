"""Workers, tax offices, the pension service and the court: their everyday papers."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, n_
from ..later.hand import dot, iso, said, tight
from .hand import Clerk


def wages_columns(k: Clerk) -> Sheet:
    """Workers with a chosen party: preferred wages, preferred retirement pay and the ordinary remainder as columns."""
    rows = [
        (n, k.money(4_000_000, 10_000_000, 10), k.money(2_000_000, 12_000_000, 10), k.money(500_000, 6_000_000, 10))
        for n in ("탁영무", "편소희", "라정국", "두해진")
    ]
    sums = [sum(r[j] for r in rows) for j in (1, 2, 3)]
    return Sheet(
        "wage_claim", "wages_columns",
        [
            T("임금채권자 배당요구신청서", 18),
            L([("사    건", f"{k.case} 부동산임의경매"), ("신 청 인", "탁영무 외 3인"), ("선정당사자", "탁영무"), ("채 무 자", "늘벗정밀 주식회사")], "colon"),
            P("신청인들은 채무자 회사에 근무하다가 2024. 4. 30. 퇴직한 근로자들로서 아래 임금 및 퇴직금을 지급받지 못하였으므로 배당을 요구합니다."),
            Tb([["순번", "성명", "최종 3월분 임금", "최종 3년분 퇴직금", "그 밖의 임금", "합계"]],
               [*[[str(n), r[0], n_(r[1]), n_(r[2]), n_(r[3]), n_(r[1] + r[2] + r[3])] for n, r in enumerate(rows, 1)], [C("합  계", 2), *map(n_, sums), n_(sum(sums))]], "all", "ccrrrr", (8, 14, 20, 20, 18, 20)),
            P(f"우선변제 청구액 : 금 {n_(sums[0] + sums[1])}원\n일반 임금채권액 : 금 {n_(sums[2])}원"),
            P("첨부 : 체불 임금등·사업주 확인서 4부, 선정서 1부"),
            P("2024. 8. 19.\n선정당사자 탁영무 (날인)", "right"),
        ],
        {"case_number": k.case, "representative": "탁영무", "debtor": "늘벗정밀 주식회사", "workers": [{"name": r[0], "preferential_wages": r[1], "preferential_retirement": r[2], "ordinary": r[3]} for r in rows], "preferential": sums[0] + sums[1], "ordinary": sums[2], "total": sum(sums), "demanded_on": date(2024, 8, 19)},
    )  # fmt: skip


def wage_alone(k: Clerk) -> Sheet:
    """One worker on a judgment: no table, the parts in numbered lines."""
    one, two = k.two()
    w, r = k.money(5_000_000, 11_000_000, 10), k.money(3_000_000, 9_000_000, 10)
    return Sheet(
        "wage_claim", "wage_alone",
        [
            T("배당요구신청서", 18),
            P(f"사건번호   {k.case} 부동산강제경매\n채 권 자   {one} (근로자)\n채 무 자   {two}"),
            P("청구채권의 표시"),
            P(f"가. 최종 3개월분 임금  {n_(w)}원\n나. 최종 3년간의 퇴직금  {n_(r)}원\n합계  {n_(w + r)}원"),
            P("채권자는 채무자가 운영하던 ‘한들가구’에서 근무하다 퇴직한 근로자로서 근로기준법 제38조 제2항 및 근로자퇴직급여 보장법 제12조에 의한 최우선변제권이 있는 위 임금 등의 배당을 구합니다."),
            P("소명자료 : 임금 판결문 사본, 체불금품확인원, 근로소득원천징수영수증"),
            P(f"2025. 2. 3.\n\n채권자  {one}  (서명 또는 날인)", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "representative": AnyOf((one, None)), "debtor": two, "workers": [{"name": one, "preferential_wages": w, "preferential_retirement": r}], "total": w + r, "demanded_on": date(2025, 2, 3)},
    )  # fmt: skip


def national_tax(k: Clerk) -> Sheet:
    """A tax office: number of the tax bill first, due day before the day of law, the sum at the foot."""
    one, _ = k.two()
    made = [("종합소득세", "2022년 귀속", date(2024, 1, 31), date(2024, 1, 8)), ("부가가치세", "2023년 2기", date(2024, 3, 31), date(2024, 1, 25)), ("종합소득세", "2023년 귀속", date(2024, 8, 31), date(2024, 5, 31))]  # fmt: skip
    rows = [(*m, k.money(900_000, 15_000_000, 10), k.money(20_000, 900_000, 10)) for m in made]
    p, s = sum(r[4] for r in rows), sum(r[5] for r in rows)
    return Sheet(
        "tax_demand", "national_tax",
        [
            P("천안세무서", "center"),
            T("교 부 청 구 서", 20),
            P(f"수    신 : {k.court}장 (경매 3계)\n사건번호 : {k.case}"),
            P(f"체 납 자 : {one}    생년월일 : 1971. 2. 14.\n주    소 : {k.place()}"),
            P("국세징수법 제59조에 따라 아래 체납액의 교부를 청구합니다."),
            P("(단위 : 원)", "right"),
            Tb([["관리번호", "세목", "과세기간", "납부기한", "법정기일", "본세", "가산금", "체납액"]],
               [*[[f"20240{n}-4-{n}1", r[0], r[1], iso(r[2]), iso(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5])] for n, r in enumerate(rows, 1)], [C("총 계", 5), n_(p), n_(s), n_(p + s)]], "all", "ccccc" + "rrr", (13, 13, 13, 13, 13, 13, 10, 13)),
            P(f"압류일 : {iso(date(2024, 10, 14))}"),
            P("2024년 12월 2일", "center"),
            P("천 안 세 무 서 장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("천안세무서", "천안세무서장")), "taxpayer": one, "seized_on": date(2024, 10, 14), "total": p + s, "demanded_on": date(2024, 12, 2),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[3], "due_on": r[2], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5]} for r in rows]},
        wide=True,
    )  # fmt: skip


def city_tax(k: Clerk) -> Sheet:
    """A city: local taxes, one column says whether the tax is one on the property sold."""
    one, _ = k.two()
    made = [("재산세(토지)", "2023.09", date(2023, 9, 10), date(2023, 10, 4), True), ("지방소득세", "2023.05", date(2023, 5, 31), date(2023, 8, 31), False), ("자동차세", "2023.12", date(2023, 12, 10), date(2024, 1, 2), False), ("재산세(건축물)", "2024.07", date(2024, 7, 10), date(2024, 7, 31), True)]  # fmt: skip
    rows = [(*m, k.money(90_000, 1_900_000, 10), k.money(3_000, 90_000, 10)) for m in made]
    tot = sum(r[5] + r[6] for r in rows)
    return Sheet(
        "tax_demand", "city_tax",
        [
            P("아름다운 바다의 땅  통영시", "center"),
            L([("수신자", f"{k.court} 사법보좌관(경매2계)"), ("제목", f"지방세 교부청구({k.case})")], "tab"),
            T("지방세 체납액 교부청구서", 16),
            P(f"1. 귀원 {k.case} 부동산임의경매 사건과 관련입니다.\n2. 지방세징수법 제66조의 규정에 의하여 다음과 같이 교부청구하오니 배당하여 주시기 바랍니다."),
            P(f"가. 납세의무자 : {one}\n나. 교부청구액 : 금{n_(tot)}원"),
            Tb([["세목", "부과년월", "법정기일", "납기", "본세", "가산금", "합계", "당해세 여부"]], [[r[0], r[1], tight(r[2]), tight(r[3]), n_(r[5]), n_(r[6]), n_(r[5] + r[6]), "해당" if r[4] else "비해당"] for r in rows], "all", "ccccrrrc", (17, 11, 13, 13, 13, 10, 13, 11)),
            P("시행  징수과-20418 (2024.10.22.)", "left"),
            P("통  영  시  장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("통영시", "통영시장")), "taxpayer": one, "total": tot, "demanded_on": date(2024, 10, 22),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[5], "surcharge": r[6], "total": r[5] + r[6], "on_property": r[4]} for r in rows]},
        wide=True,
    )  # fmt: skip


def pension_months(k: Clerk) -> Sheet:
    """The health insurer collecting national pension contributions of a workplace, month by month."""
    made = [("2023.11", date(2023, 12, 11)), ("2023.12", date(2024, 1, 10)), ("2024.01", date(2024, 2, 13))]
    rows = [(*m, k.money(600_000, 2_400_000, 10), k.money(10_000, 90_000, 10)) for m in made]
    p, s = sum(r[2] for r in rows), sum(r[3] for r in rows)
    names = ("국민건강보험공단 천안지사", "국민건강보험공단 천안지사장", "국민건강보험공단")
    return Sheet(
        "public_charge_demand", "pension_months",
        [
            T("국민연금보험료 교부청구서", 18),
            P(f"수신 : {k.court}\n사건 : {k.case} 부동산강제경매"),
            Tb([], [["사업장명", "늘벗정밀 주식회사", "사업장관리번호", "312-81-44091-0"], ["청구금액", f"{n_(p + s)}원", "청구일자", "2024. 6. 4."]], "all", "clcl", (16, 38, 20, 26)),
            Tb([["고지년월", "납부기한", "연금보험료", "연체금", "계"]], [*[[r[0], dot(r[1]), n_(r[2]), n_(r[3]), n_(r[2] + r[3])] for r in rows], [C("합계", 2), n_(p), n_(s), n_(p + s)]], "all", "ccrrr"),
            P("국민연금법 제95조에 따라 위 체납보험료 등의 교부를 청구합니다."),
            P("국민건강보험공단 천안지사장 (관인생략)", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(names), "payer": "늘벗정밀 주식회사", "total": p + s, "demanded_on": date(2024, 6, 4),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
    )  # fmt: skip


def house_sale(k: Clerk) -> Sheet:
    """A house with two households: one told by the survey and by its own report, the other by the survey alone."""
    one, two = k.two()
    dep, small = k.money(6, 14) * 10_000_000, k.money(10, 40) * 1_000_000
    a = k.money(300, 700) * 1_000_000
    m = a * 7 // 10
    return Sheet(
        "sale_statement", "house_sale",
        [
            P(k.court, "center"),
            T("매각물건명세서", 18),
            Tb([], [["사  건", f"{k.case} 부동산임의경매", "매각물건번호", "1"], ["감정평가액", f"{n_(a)}원", "최저매각가격", f"{n_(m)}원"], ["최선순위 설정", "2021.04.09. 근저당권", "배당요구종기", "2024.09.30"]], "all", "clcl", (16, 36, 18, 30)),
            P("부동산의 점유자와 점유의 권원, 점유할 수 있는 기간, 차임 또는 보증금에 관한 관계인의 진술 및 임차인이 있는 경우 배당요구 여부와 그 일자, 전입신고일자와 확정일자의 유무와 그 일자"),
            Tb([["점유자 성명", "점유부분", "정보출처 구분", "점유의 권원", "임대차기간", "보증금", "차임", "전입신고일자", "확정일자", "배당요구 일자"]],
               [[C(one, rows=2), "2층", "현황조사", "주거 임차인", "미상", n_(dep), "", "2020.11.02", "미상", ""],
                ["2층 전부", "권리신고", "주거 임차인", "2020.10.31~2024.10.30", n_(dep), "", "2020.11.02", "2020.11.02", "2024.08.12"],
                [two, "1층 101호", "현황조사", "주거 임차인", "미상", n_(small), "350,000", "2023.02.20", "미상", ""]], "all", "cccccrrccc", (9, 9, 10, 10, 14, 12, 9, 10, 10, 10)),
            P("<비고>\n" + f"{two} : 배당요구 없음."),
            P("등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것 : 해당사항 없음"),
        ],
        {"case_number": k.case, "first_right": "2021.04.09. 근저당권", "claim_deadline": date(2024, 9, 30), "appraisal": a, "minimum_price": m, "tenants": [
            {"name": one, "part": "2층", "source": "현황조사", "deposit": dep, "moved_in_on": date(2020, 11, 2), "fixed_on": None, "demanded_on": None},
            {"name": one, "part": "2층 전부", "source": "권리신고", "deposit": dep, "moved_in_on": date(2020, 11, 2), "fixed_on": date(2020, 11, 2), "demanded_on": date(2024, 8, 12)},
            {"name": two, "part": "1층 101호", "source": "현황조사", "deposit": small, "monthly_rent": 350_000, "moved_in_on": date(2023, 2, 20), "fixed_on": None, "demanded_on": None}]},
        wide=True,
    )  # fmt: skip


def bank_costs(k: Clerk) -> Sheet:
    """The costs of a bank that asked for the sale: numbered rows with how each was reckoned, the sum as the last row."""
    one, _ = k.two()
    items = [
        ("신청서 첩부인지", 5_000, "1건"), ("등록면허세", k.money(200_000, 900_000, 10), "청구금액 × 2/1000"),
        ("지방교육세", k.money(40_000, 180_000, 10), "등록면허세의 20%"), ("등기신청수수료", 3_000, "1필지"),
        ("송달료", 561_600, ""), ("감정료", k.money(400_000, 1_300_000, 10), ""), ("부동산현황조사수수료", 84_220, ""),
        ("신문공고료", 220_000, ""), ("집행관 매각수수료", k.money(1_000_000, 4_000_000, 10), ""),
    ]  # fmt: skip
    tot = sum(x[1] for x in items)
    return Sheet(
        "cost_statement", "bank_costs",
        [
            T("집 행 비 용 계 산 서", 19),
            Tb([], [["사    건", f"{k.case} 부동산임의경매"], ["채 권 자", "주식회사 도솔은행"], ["채 무 자", one]], "all", "cl", (20, 80)),
            P("위 사건의 집행비용을 다음과 같이 계산하여 제출합니다."),
            Tb([["번호", "비용 항목", "산출내역", "금액(원)"]], [*[[str(n), x[0], x[2], n_(x[1])] for n, x in enumerate(items, 1)], [C("합        계", 3), n_(tot)]], "all", "cllr", (9, 36, 30, 25)),
            P(said(date(2025, 5, 14)), "center"),
            P("채권자 주식회사 도솔은행\n지배인 모 준 영", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "주식회사 도솔은행", "total": tot, "items": [{"item": x[0], "amount": x[1]} for x in items]},
    )  # fmt: skip


WRITERS = (wages_columns, wage_alone, national_tax, city_tax, pension_months, house_sale, bank_costs)
