"""Tax offices, towns, insurers by law, and the court's own statement of the property."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Br, C, L, P, Sheet, T, Tb, n_
from ..later.hand import dot, iso, said, tight
from .docket import Docket, col, short


def national(k: Docket) -> Sheet:
    """A tax office's print-out: the number of the form, codes of the taxes, costs of collection as a column of noughts."""
    made = [
        ("10", "종합소득세", "2021", date(2022, 5, 31), date(2022, 12, 31)), ("10", "종합소득세", "2022", date(2023, 5, 31), date(2023, 11, 30)),
        ("41", "부가가치세", "2022년2기", date(2023, 1, 25), date(2023, 6, 30)), ("22", "양도소득세", "2021", date(2023, 8, 4), date(2023, 8, 31)),
    ]  # fmt: skip
    rows = [(*m, k.money(900_000, 30_000_000, 10), k.money(20_000, 2_000_000, 10)) for m in made]
    p, s = col(rows, 5), col(rows, 6)
    one, _ = k.two()
    return Sheet(
        "tax_demand", "national",
        [
            P("■ 국세징수법 시행규칙 [별지 제52호서식]                                                          (앞쪽)"),
            T("교 부 청 구 서", 18),
            Tb([], [["관리번호", "611-2024-04-0000317", "받는 기관", k.court], ["사건번호", f"{k.case}", "사건명", "부동산임의경매"], [C("체납자", rows=2), "성명(상호)", C(f"{one} (태양유통)", 2)], ["주민(사업자)등록번호", C("690908-1******  (610-05-77120)", 2)]], "all", "clcl", (16, 34, 18, 32)),
            P("교부청구하는 체납액의 내용                                                                    (단위: 원)"),
            Tb([["연번", "세목\n코드", "세목", "귀속연도", "법정기일", "납부기한", "체납세액", "납부지연\n가산세", "강제\n징수비", "합계"]],
               [*[[str(j), *r[:3], tight(r[3]), tight(r[4]), n_(r[5]), n_(r[6]), "0", n_(r[5] + r[6])] for j, r in enumerate(rows, 1)], [C("합 계 (4건)", 6), n_(p), n_(s), "0", n_(p + s)]], "all", "ccccccrrrr", (6, 7, 14, 11, 13, 13, 14, 12, 7, 15)),
            P("압류일자 : 2023.09.14 (제31042호)"),
            P("「국세징수법」 제59조에 따라 위와 같이 교부청구합니다."),
            P("2024년 04월 11일", "right"), T("울산세무서장", 14), P("담당자 체납추적1팀 천기현 (052-259-0471)", "right"),
        ],
        {"case_number": k.case, "authority": AnyOf(("울산세무서", "울산세무서장")), "taxpayer": AnyOf((one, f"{one} (태양유통)")), "seized_on": date(2023, 9, 14), "total": p + s, "demanded_on": date(2024, 4, 11),
         "rows": [{"tax": r[1], "period": r[2], "statutory_date": r[3], "due_on": r[4], "principal": r[5], "surcharge": r[6], "total": r[5] + r[6]} for r in rows]},
        foot="210mm×297mm[백상지 80g/㎡]", wide=True,
    )  # fmt: skip


def town(k: Docket) -> Sheet:
    """A city: an official letter whose annex lists the arrears, `Y` where the tax is on the property."""
    made = [
        ("재산세(주택)", "202307", "Y", date(2023, 7, 10), date(2023, 7, 31)), ("재산세(주택)", "202309", "Y", date(2023, 9, 10), date(2023, 9, 30)),
        ("자동차세", "202312", "N", date(2023, 12, 10), date(2024, 1, 2)), ("주민세(개인분)", "202308", "N", date(2023, 8, 10), date(2023, 8, 31)),
    ]  # fmt: skip
    rows = [(*m, k.money(60_000, 900_000, 10), k.money(2_000, 60_000, 10)) for m in made]
    p, s = col(rows, 5), col(rows, 6)
    one, two = k.two()
    return Sheet(
        "tax_demand", "town",
        [
            P("살기 좋은 도시, 함께 여는 미래", "center"), T("목 포 시", 20),
            L([("수신", f"{k.court}장(민사집행과장)"), ("(경유)", ""), ("제목", f"지방세 교부청구서 제출({k.case}, {one})")], "tab"),
            P("1. 평소 지방세정에 협조하여 주시는 귀 기관에 감사드립니다."),
            P(f"2. 귀원 {k.case} 부동산강제경매 사건의 채무자 {one}의 지방세 체납액을 「지방세징수법」 제66조에 따라 붙임과 같이 교부청구하오니 배당하여 주시기 바랍니다."),
            P(f"   가. 교부청구액 : 금{n_(p + s)}원\n   나. 납입계좌 : 농협 301-0077-1191-21 (목포시청)"),
            P("붙임  체납액 명세서 1부.  끝."), T("목 포 시 장", 16),
            P("주무관 봉수경    징수팀장 옥진철    세정과장 전결 2024. 5. 7.\n시행  세정과-8841  (2024. 5. 7.)        접수\n우 58613 전남 목포시 양을로 203 / www.mokpo.go.kr"),
            Br(),
            P("[붙임]  체납액 명세서", "center"),
            P(f"납세자 : {one} (주민등록번호 720115-2******)        출력일자 : 2024-05-07        출력자 : {two}"),
            Tb([["과세년월", "세목", "당해세", "법정기일", "납기", "본세", "가산금", "체납액계"]],
               [*[[r[1], r[0], r[2], short(r[3]), short(r[4]), n_(r[5]), n_(r[6]), n_(r[5] + r[6])] for r in rows], [C("합계 4건", 5), n_(p), n_(s), n_(p + s)]], "rows", "cccccrrr", (12, 18, 9, 12, 12, 14, 11, 14)),
        ],
        {"case_number": k.case, "authority": AnyOf(("목포시", "목포시장")), "taxpayer": one, "seized_on": None, "total": p + s, "demanded_on": date(2024, 5, 7),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[3], "due_on": r[4], "principal": r[5], "surcharge": r[6], "total": r[5] + r[6], "on_property": r[2] == "Y"} for r in rows]},
    )  # fmt: skip


def estate(k: Docket) -> Sheet:
    """A tax office demands the tax on holdings with the rural tax that goes with it: amounts below each other in one small form."""
    rows = [("종합부동산세", k.money(1_000_000, 9_000_000, 10), k.money(30_000, 300_000, 10)), ("농어촌특별세", k.money(200_000, 1_800_000, 10), k.money(6_000, 60_000, 10))]  # fmt: skip
    total = col(rows, 1, 2)
    firm = k.firm()
    return Sheet(
        "tax_demand", "estate",
        [
            P("도봉세무서", "left"), T("교부청구서(추가분)", 18),
            P(f"문서번호 : 징세과-2207\n수    신 : {k.court} 경매1계\n사건번호 : {k.case} 부동산임의경매\n체 납 자 : {firm}"),
            P("아래 체납국세에 대하여 교부청구하오니 배당하여 주시기 바라며, 2024.01.30.자 교부청구(부가가치세)와는 별개의 체납액임을 알려드립니다."),
            Tb([["세    목", *[r[0] for r in rows], "합    계"]], [["귀속연도", "2022", "2022", ""], ["법정기일", "2022-11-21", "2022-11-21", ""], ["납부기한", "2022-12-15", "2022-12-15", ""], ["본    세", *[n_(r[1]) for r in rows], n_(col(rows, 1))], ["가 산 세", *[n_(r[2]) for r in rows], n_(col(rows, 2))], ["계", *[n_(r[1] + r[2]) for r in rows], n_(total)]], "all", "crrr", (20, 28, 28, 24)),
            P("※ 위 종합부동산세 및 농어촌특별세는 매각부동산에 대하여 부과된 당해세임"),
            P("2024-06-18", "center"), T("도봉세무서장", 14),
        ],
        {"case_number": k.case, "authority": AnyOf(("도봉세무서", "도봉세무서장")), "taxpayer": firm, "total": total, "demanded_on": date(2024, 6, 18),
         "rows": [{"tax": r[0], "period": "2022", "statutory_date": date(2022, 11, 21), "due_on": date(2022, 12, 15), "principal": r[1], "surcharge": r[2], "total": r[1] + r[2], "on_property": AnyOf((True, None))} for r in rows]},
    )  # fmt: skip


def county(k: Docket) -> Sheet:
    """A county's list without rules: kind of instalment under the tax's name, years of two figures, a line of all at the end."""
    made = [("지방소득세\n(종합소득)", "22년 정기분", date(2023, 5, 31), date(2023, 5, 31)), ("취득세\n(부동산)", "23년 수시분", date(2023, 7, 3), date(2023, 7, 31)), ("재산세\n(토지)", "23년 2기분", date(2023, 9, 10), date(2023, 10, 4))]  # fmt: skip
    rows = [(*m, k.money(100_000, 5_000_000, 10), k.money(3_000, 300_000, 10)) for m in made]
    p, s = col(rows, 4), col(rows, 5)
    one, _ = k.two()
    return Sheet(
        "tax_demand", "county",
        [
            T("지방세 교부청구서", 18),
            L([("사 건 번 호", k.case), ("채  무  자", one), ("압 류 일 자", short(date(2023, 12, 22))), ("교부청구금액", f"{n_(p + s)}원")], "colon"),
            Tb([["세 목", "연도/기분", "법정기일", "납부기한", "지방세", "가산세", "합 계"]], [*[[r[0], r[1], short(r[2]), short(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5])] for r in rows], ["총 3건", "", "", "", n_(p), n_(s), n_(p + s)]], "head", "cccc" + "rrr", (17, 16, 13, 13, 14, 12, 15)),
            P("지방세징수법 제66조 및 같은 법 시행령 제69조에 따라 위와 같이 교부를 청구합니다."),
            P(f"{said(date(2024, 3, 5))}", "center"), P("고  성  군  수", "center", bold=True), P(f"{k.court}장  귀하"),
        ],
        {"case_number": k.case, "authority": AnyOf(("고성군", "고성군수")), "taxpayer": one, "seized_on": date(2023, 12, 22), "total": p + s, "demanded_on": date(2024, 3, 5),
         "rows": [{"tax": AnyOf((r[0].replace("\n", ""), r[0].split("\n")[0])), "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5], "on_property": None} for r in rows]},
    )  # fmt: skip


def health_pairs(k: Docket) -> Sheet:
    """The health insurer: months in two sets of columns beside each other, read down; the sum in the form above."""
    months = [f"{y}-{m:02}" for y, first, last in ((2022, 7, 12), (2023, 1, 8)) for m in range(first, last + 1)]
    rows = [(m, k.money(80_000, 260_000, 10), k.money(2_000, 13_000, 10)) for m in months]
    p, s = col(rows, 1), col(rows, 2)
    one, two = k.two()
    half = len(rows) // 2
    line = lambda r: [r[0], n_(r[1]), n_(r[2]), n_(r[1] + r[2])]  # noqa: E731
    return Sheet(
        "public_charge_demand", "health_pairs",
        [
            T("건강보험료 등 교부청구서", 17),
            Tb([], [["사건번호", k.case, "체납자", one], ["증번호", "4-0917733011", "가입자구분", "지역가입자"], ["체납보험료", n_(p), "연체금", n_(s)], ["체납처분비", "0", "청구합계", f"{n_(p + s)}원"]], "all", "clcl", (18, 32, 18, 32)),
            P(f"체납내역 (2022-07 ~ 2023-08, {len(rows)}개월)                                        단위: 원"),
            Tb([["체납월", "보험료", "연체금", "계", "체납월", "보험료", "연체금", "계"]], [[*line(a), *line(b)] for a, b in zip(rows[:half], rows[half:], strict=True)], "all", "crrrcrrr"),
            P("국민건강보험법 제81조 및 국세징수법 제59조에 의하여 교부청구합니다."),
            P("2024.02.14", "center"), P("국민건강보험공단 천안지사장", "center"), P(f"담당: 징수부 {two} 041-559-6612   /   배당금 납부계좌: 별첨 가상계좌 참조"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 천안지사", "국민건강보험공단 천안지사장", "국민건강보험공단")), "payer": one, "total": p + s, "demanded_on": date(2024, 2, 14),
         "rows": [{"period": r[0], "due_on": None, "principal": r[1], "surcharge": r[2], "total": r[1] + r[2]} for r in rows]},
    )  # fmt: skip


def employment(k: Docket) -> Sheet:
    """The labour agency: kind of insurance in a merged cell, year and instalment together, no costs; a total for each kind."""

    def make(kind: str) -> list[tuple[str, str, date, int, int]]:
        return [(kind, f"2022년 {n}기", d, k.money(400_000, 2_900_000, 10), k.money(10_000, 200_000, 10)) for n, d in ((2, date(2022, 5, 16)), (3, date(2022, 8, 16)), (4, date(2022, 11, 15)))]  # fmt: skip

    one, two = make("고용보험"), make("산재보험")
    rows = one + two
    total, firm = col(rows, 3, 4), k.firm()

    def part(made: list[tuple[str, str, date, int, int]]) -> list[list[C | str]]:
        out: list[list[C | str]] = []
        for j, r in enumerate(made):
            out.append(
                [
                    *([C(r[0], rows=4)] if not j else []),
                    *(C(x, align="c") for x in (r[1], tight(r[2]))),
                    *(C(n_(x), align="r") for x in (r[3], r[4], r[3] + r[4])),
                ]
            )
        return [
            *out,
            [C("소계", 2, align="c"), *(C(n_(x), align="r") for x in (col(made, 3), col(made, 4), col(made, 3, 4)))],
        ]

    return Sheet(
        "public_charge_demand", "employment",
        [
            P("근로복지공단 통영지사\n(53068) 경상남도 통영시 광도면 죽림2로 41 / 가입지원부 / TEL 055-640-7120", "left"),
            T("고용·산재보험료 체납액 교부청구", 17),
            P(f"귀원 사건 {k.case} 부동산임의경매에 관하여 다음과 같이 교부청구합니다."),
            P(f"○ 사업장명 : {firm}     ○ 사업장관리번호 : 312-81-40077-0\n○ 교부청구액 : {n_(total)}원     ○ 압류 : 해당없음"),
            Tb([["보험구분", "연도·기별", "납부기한", "보험료", "연체금", "합계"]], [*part(one), *part(two), [C("총   계", 3), n_(col(rows, 3)), n_(col(rows, 4)), n_(total)]], "all", "cccrrr", (16, 18, 18, 16, 15, 17)),
            P("관련법령 : 고용보험 및 산업재해보상보험의 보험료징수 등에 관한 법률 제28조, 제30조"),
            P("2023. 11. 29.", "center"), P("근로복지공단 통영지사장  (직인생략)", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("근로복지공단 통영지사", "근로복지공단 통영지사장", "근로복지공단")), "payer": firm, "total": total, "demanded_on": date(2023, 11, 29),
         "rows": [{"period": r[1], "due_on": r[2], "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
    )  # fmt: skip


def pension(k: Docket) -> Sheet:
    """The pension service against an employer: the row of all first, months as six figures, a day to pay for each."""
    rows = [(f"2023{m:02}", date(2023, m + 1, 10), k.money(500_000, 2_200_000, 10), k.money(9_000, 99_000, 10)) for m in range(2, 8)]  # fmt: skip
    p, s, firm = col(rows, 2), col(rows, 3), k.firm()
    return Sheet(
        "public_charge_demand", "pension",
        [
            P("출력 : 2024-01-22 10:15   NPSBA0402", "right"),
            T("국민연금보험료 체납액 교부청구서", 16),
            Tb([["사건번호", "체납자(사업장)", "사업장관리번호", "청구금액"]], [[k.case, firm, "31281400770", n_(p + s)]], "all", "cccr", (20, 34, 22, 24)),
            Tb([["고지년월", "납부기한", "연금보험료", "연체금", "소계"]], [[C("총 6 개월", 2), n_(p), n_(s), n_(p + s)], *[[r[0], iso(r[1]), n_(r[2]), n_(r[3]), n_(r[2] + r[3])] for r in rows]], "rows", "ccrrr"),
            P("위 금액을 국민연금법 제95조에 따라 교부청구하오니 공단이 지정한 계좌로 배당하여 주시기 바랍니다.\n(국민연금보험료의 징수업무는 같은 법에 따라 국민건강보험공단이 위탁받아 수행함)"),
            P(f"{dot(date(2024, 1, 22))}", "center"), P("국민건강보험공단 울산중부지사장", "center"), P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 울산중부지사", "국민건강보험공단 울산중부지사장", "국민건강보험공단")), "payer": firm, "total": p + s, "demanded_on": date(2024, 1, 22),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
    )  # fmt: skip


def sale_rooms(k: Docket) -> Sheet:
    """The court's statement: shop and home in one house, three sources for one tenant, unknown values, remarks on each."""
    one, two = k.two()
    dep, rent, shop = k.money(20, 60) * 1_000_000, k.money(2, 9) * 100_000, k.money(10, 40) * 1_000_000
    return Sheet(
        "sale_statement", "sale_rooms",
        [
            P(k.court, "center"), T("매 각 물 건 명 세 서", 18),
            Tb([], [["사  건", f"{k.case} 부동산임의경매", "매각물건번호", "1", "작성일자", "2024.10.21", "담임법관\n(사법보좌관)", "설  주  환"], [C("부동산 및 감정평가액\n최저매각가격의 표시", 2), C("별지기재와 같음", 2), "최선순위\n설정", "2020. 6. 9. 근저당", "배당요구종기", "2024.02.26"]], "all", "clcccccc", (8, 19, 9, 6, 10, 12, 12, 12)),
            P("부동산의 점유자와 점유의 권원, 점유할 수 있는 기간, 차임 또는 보증금에 관한 관계인의 진술 및 임차인이 있는 경우 배당요구 여부와 그 일자, 전입신고일자 또는 사업자등록신청일자와 확정일자의 유무와 그 일자"),
            Tb([["점유자\n성명", "점유부분", "정보출처\n구분", "점유의\n권원", "임대차기간\n(점유기간)", "보증금", "차임", "전입신고일자·\n사업자등록\n신청일자", "확정일자", "배당요구여부\n(배당요구일자)"]],
               [[C(one, rows=3), "2층", "현황조사", "주거\n임차인", "미상", "미상", "미상", "2021.03.15", "미상", ""], ["2층 전부", "등기사항전부증명서", "주거주택임차권자", "2021.03.12.", n_(dep), n_(rent), "2021.03.15.", "2021.02.26.", ""], ["2층 전부", "권리신고", "주거\n임차인", "2021.03.12.~\n2023.03.11.", n_(dep), n_(rent), "2021.03.15.", "2021.02.26.", "2024.01.19"], [two, "1층 점포", "현황조사", "점포\n임차인", "", n_(shop), "월 55만원", "2022.07.01", "미상", ""]],
               "all", "cccccrrccc", (8, 8, 11, 9, 12, 11, 9, 12, 10, 11)),
            P("< 비고 >"), P(f"{one} : 주택임차권등기명령에 의한 등기(2023. 6. 20.)를 마친 임차인임."),
            P("※ 최선순위 설정일자보다 대항요건을 먼저 갖춘 주택·상가건물 임차인의 임차보증금은 매수인에게 인수되는 경우가 발생 할 수 있고, 대항력과 우선변제권이 있는 주택·상가건물 임차인이 배당요구를 하였으나 보증금 전액에 관하여 배당을 받지 아니한 경우에는 배당받지 못한 잔액이 매수인에게 인수되게 됨을 주의하시기 바랍니다."),
            Tb([], [["등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것", "해당사항없음"], ["매각에 따라 설정된 것으로 보는 지상권의 개요", "해당사항없음"], ["비고란", "1층 점포 내부 미확인"]], "all", "lc", (65, 35)),
        ],
        {"case_number": k.case, "first_right": "2020. 6. 9. 근저당", "claim_deadline": date(2024, 2, 26), "appraisal": None, "minimum_price": None, "tenants": [
            {"name": one, "part": "2층", "source": "현황조사", "deposit": None, "monthly_rent": None, "moved_in_on": date(2021, 3, 15), "fixed_on": None, "demanded_on": None},
            {"name": one, "part": "2층 전부", "source": "등기사항전부증명서", "deposit": dep, "monthly_rent": rent, "occupied_on": AnyOf((date(2021, 3, 12), None)), "moved_in_on": date(2021, 3, 15), "fixed_on": date(2021, 2, 26), "demanded_on": None},
            {"name": one, "part": "2층 전부", "source": "권리신고", "deposit": dep, "monthly_rent": rent, "moved_in_on": date(2021, 3, 15), "fixed_on": date(2021, 2, 26), "demanded_on": date(2024, 1, 19)},
            {"name": two, "part": "1층 점포", "source": "현황조사", "deposit": shop, "monthly_rent": 550_000, "moved_in_on": date(2022, 7, 1), "fixed_on": None, "demanded_on": None}]},
        wide=True,
    )  # fmt: skip


def sale_land(k: Docket) -> Sheet:
    """Land and house sold together, nobody lives there: prices for each and for all, no tenant."""
    a, b = k.money(200, 400) * 1_000_000, k.money(60, 150) * 1_000_000
    low = (a + b) * 7 // 10
    return Sheet(
        "sale_statement", "sale_land",
        [
            T("매각물건명세서", 19),
            L([("사건", f"{k.case} 부동산강제경매 (병합 아님)"), ("매각물건번호", "2"), ("작성일자", "2024. 12. 30."), ("담임법관(사법보좌관)", "맹 호 영"), ("최선순위 설정일자", "2019. 11. 4. 압류"), ("배당요구종기", "2024. 5. 20.")], "tab"),
            Tb([["목록", "부동산의 표시", "감정평가액(원)"]], [["1", "충청남도 천안시 동남구 병천면 가전리 210 대 661㎡", n_(a)], ["2", "위 지상 시멘트벽돌조 슬래브지붕 단층주택 98.4㎡", n_(b)], [C("감정평가액 합계", 2), n_(a + b)], [C("최저매각가격 (일괄매각)", 2), n_(low)]], "all", "clr", (10, 62, 28)),
            P("조사된 임차내역 : 없음"),
            P("등기된 부동산에 관한 권리 또는 가처분으로서 매각으로 그 효력이 소멸되지 아니하는 것 : 해당없음"),
            P("매각에 따라 설정된 것으로 보는 지상권의 개요 : 해당없음"), P("비고 : 제시외 창고 및 수목 매각 포함. 농지 아님."),
        ],
        {"case_number": k.case, "first_right": "2019. 11. 4. 압류", "claim_deadline": date(2024, 5, 20), "appraisal": a + b, "minimum_price": low, "tenants": []},
    )  # fmt: skip


WRITERS = (national, town, estate, county, health_pairs, employment, pension, sale_rooms, sale_land)
