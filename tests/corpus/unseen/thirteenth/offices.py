"""Demands of public offices, the statements of the court and of costs."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date, timedelta

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, n_
from ..later.hand import dot, iso, said, tight
from .hand import Deputy, office


def national_tax(k: Deputy) -> Sheet:
    """A tax office: the list of arrears as its system prints it, the property's own tax marked in a column."""
    one = k.two()[0]
    made = [("종합소득세", "2021", date(2022, 5, 31), date(2022, 9, 30), ""), ("종합부동산세", "2022", date(2022, 11, 24), date(2022, 12, 15), "해당"), ("부가가치세", "2022.2기", date(2023, 1, 25), date(2023, 3, 31), "")]  # fmt: skip
    rows = [
        (t, p, law, due, k.money(900_000, 29_000_000, 10), k.money(40_000, 1_900_000, 10), own)
        for t, p, law, due, own in made
    ]
    tot = sum(r[4] + r[5] for r in rows)
    return Sheet(
        "tax_demand", "national_tax",
        [
            P("울산세무서", "center"),
            P(f"수신 : {k.court} 경매3계\n문서번호 : 체납추적1팀-2204\n시행일 : {dot(date(2024, 9, 12))}"),
            T("교 부 청 구 서", 19),
            P("국세징수법 제59조의 규정에 의하여 다음과 같이 교부청구합니다."),
            Tb([], [["사건번호", k.case, "압류연월일", dot(date(2023, 10, 24))], ["체납자 성명", one, "주민등록번호", "660214-1******"]], "all", "clcl"),
            Tb([["세목", "귀속", "법정기일", "납부기한", "본세", "가산세", "체납액", "당해세"]], [*[[r[0], r[1], tight(r[2]), tight(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5]), r[6]] for r in rows], [C("합 계", 4), n_(sum(r[4] for r in rows)), n_(sum(r[5] for r in rows)), n_(tot), ""]], "all", "ccccrrrc", (15, 11, 14, 14, 14, 12, 14, 9)),
            P("배당금은 국고수납계좌로 송금하여 주시기 바랍니다."),
            T("울 산 세 무 서 장", 15),
        ],
        {"case_number": k.case, "authority": office("울산세무서장"), "taxpayer": one, "seized_on": date(2023, 10, 24), "total": tot, "demanded_on": date(2024, 9, 12),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5], "on_property": True if r[6] else AnyOf((False, None))} for r in rows]},
        wide=True,
    )  # fmt: skip


def city_tax(k: Deputy) -> Sheet:
    """A city: property tax and car tax, the instalment with the year; the sum stands in the head."""
    one = k.two()[0]
    rows = [(t, p, day, k.money(80_000, 900_000, 10), k.money(3_000, 60_000, 10)) for t, p, day in (("재산세(건축물)", "2022년 7월", date(2022, 7, 10)), ("재산세(토지)", "2022년 9월", date(2022, 9, 10)), ("자동차세", "2023년 1기", date(2023, 6, 10)), ("재산세(건축물)", "2023년 7월", date(2023, 7, 10)))]  # fmt: skip
    tot = sum(r[3] + r[4] for r in rows)
    return Sheet(
        "tax_demand", "city_tax",
        [
            P("단원구", "center"),
            P(f"수신자  {k.court}장\n제  목  부동산 경매에 따른 지방세 교부청구({k.case})"),
            P("1. 지방세징수법 제66조에 따라 아래와 같이 지방세 체납액을 교부청구하오니 배당하여 주시기 바랍니다."),
            L([("가. 사건번호", k.case), ("나. 체납자", one), ("다. 청구금액", f"금 {n_(tot)}원")], "colon"),
            Tb([["세목", "부과년월(기분)", "법정기일", "납기", "지방세", "가산금", "합계"]], [[r[0], r[1], iso(r[2]), iso(r[2] + timedelta(21)), n_(r[3]), n_(r[4]), n_(r[3] + r[4])] for r in rows], "all", "lcccrrr", (19, 16, 15, 15, 12, 11, 12)),
            P("2. 법정기일은 납세고지서 발송일임.  끝."),
            T("안산시 단원구청장", 15),
            P("시행 세무2과-17702 (2024. 3. 4.)    접수"),
        ],
        {"case_number": k.case, "authority": office("안산시 단원구청장", "안산시 단원구"), "taxpayer": one, "total": tot, "demanded_on": date(2024, 3, 4),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[2] + timedelta(21), "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
    )  # fmt: skip


def customs(k: Deputy) -> Sheet:
    """The customs: duty and value added tax of two declarations, no sum for a single row."""
    rows = [(t, day, k.money(1_000_000, 19_000_000, 10), k.money(20_000, 900_000, 10)) for t, day in (("관세", date(2023, 3, 8)), ("부가가치세", date(2023, 3, 8)), ("관세", date(2023, 5, 16)))]  # fmt: skip
    p, s = sum(r[2] for r in rows), sum(r[3] for r in rows)
    return Sheet(
        "tax_demand", "customs",
        [
            T("교부청구서", 20),
            Tb([], [["집행기관", k.court, "사건번호", k.case], ["체납자", "주식회사 서동인터내셔널", "대표자", k.two()[0]], ["압류일", said(date(2023, 9, 6)), "청구총액", f"{n_(p + s)}원"]], "all", "clcl", (14, 38, 14, 34)),
            Tb([["세목", "법정기일\n(신고일)", "납부기한", "체납세액", "가산세"]], [*[[r[0], dot(r[1]), dot(r[1] + timedelta(15)), n_(r[2]), n_(r[3])] for r in rows], [C("계", 3), n_(p), n_(s)]], "rows", "cccrr"),
            P("관세법 제26조 및 국세징수법 제59조에 의하여 위와 같이 교부청구합니다."),
            P(said(date(2024, 6, 27)), "center"),
            T("울 산 세 관 장", 15),
        ],
        {"case_number": k.case, "authority": office("울산세관장"), "taxpayer": "주식회사 서동인터내셔널", "seized_on": date(2023, 9, 6), "total": p + s, "demanded_on": date(2024, 6, 27),
         "rows": [{"tax": r[0], "period": None, "statutory_date": r[1], "due_on": r[1] + timedelta(15), "principal": r[2], "surcharge": r[3], "total": None} for r in rows]},
    )  # fmt: skip


def local_income_tax(k: Deputy) -> Sheet:
    """A county with a short letter: a single arrear, every point on a line."""
    one = k.two()[0]
    p, s = k.money(300_000, 2_900_000, 10), k.money(10_000, 90_000, 10)
    law = k.on(2023, 5)
    return Sheet(
        "tax_demand", "local_income_tax",
        [
            T("교 부 청 구 서", 18),
            P(f"사건번호 : {k.case} 부동산강제경매"),
            P(f"납세자 : {one}\n주소 : 울산광역시 울주군 범서읍 점촌로 6"),
            Tb([["과세연도", "세목", "법정기일", "납부기한", "세액", "납부지연가산세", "계"]], [["2022", "지방소득세", tight(law), tight(law + timedelta(30)), n_(p), n_(s), n_(p + s)]], "all", "ccccrrr"),
            P(f"위 체납액 {n_(p + s)}원을 교부청구합니다."),
            P("2024. 08. 07.", "center"),
            P("울주군수 (관인생략)", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("울주군수", "울주군")), "taxpayer": one, "seized_on": None, "total": p + s, "demanded_on": date(2024, 8, 7),
         "rows": [{"tax": "지방소득세", "period": "2022", "statutory_date": law, "due_on": law + timedelta(30), "principal": p, "surcharge": s, "total": p + s}]},
    )  # fmt: skip


def _months(k: Deputy, year: int, first: int, count: int) -> list[tuple[str, date, int, int]]:
    return [
        (f"{year}.{m:02}", date(year, m + 1, 10), k.money(90_000, 700_000, 10), k.money(2_000, 30_000, 10))
        for m in range(first, first + count)
    ]


def health(k: Deputy) -> Sheet:
    """The health insurer: nine months of a place of work with the care premium inside."""
    rows, tot = (r := _months(k, 2023, 2, 9)), sum(x[2] + x[3] for x in r)
    return Sheet(
        "public_charge_demand", "health",
        [
            P(f"국민건강보험공단 안산지사\n수신  {k.court}장\n제목  체납보험료 등 교부청구"),
            T("교부청구서", 17),
            Tb([], [["경매사건번호", k.case, "보험의 종류", "건강보험(장기요양 포함)"], ["체납자", "주식회사 두레몰드", "사업장관리번호", "13481022470"]], "all", "clcl", (18, 30, 18, 34)),
            Tb([["고지년월", "납부기한", "보험료", "연체금", "계"]], [*[[x[0], tight(x[1]), n_(x[2]), n_(x[3]), n_(x[2] + x[3])] for x in rows], [C("합계", 2), n_(sum(x[2] for x in rows)), n_(sum(x[3] for x in rows)), n_(tot)]], "all", "ccrrr"),
            P("2024.02.21", "center"),
            T("국민건강보험공단 안산지사장", 14),
        ],
        {"case_number": k.case, "authority": office("국민건강보험공단 안산지사장", "국민건강보험공단"), "payer": "주식회사 두레몰드", "total": tot, "demanded_on": date(2024, 2, 21),
         "rows": [{"period": x[0], "due_on": x[1], "principal": x[2], "surcharge": x[3], "total": x[2] + x[3]} for x in rows]},
    )  # fmt: skip


def employment(k: Deputy) -> Sheet:
    """Accident and employment insurance: years of account, the kind of the insurance in the rows."""
    rows = [(t, p, day, k.money(500_000, 4_000_000, 10), k.money(20_000, 300_000, 10)) for t, p, day in (("산재보험", "2022년 정산", date(2023, 4, 17)), ("고용보험", "2022년 정산", date(2023, 4, 17)), ("산재보험", "2023년 3월", date(2023, 4, 10)))]  # fmt: skip
    tot, one = sum(x[3] + x[4] for x in rows), k.two()[0]
    return Sheet(
        "public_charge_demand", "employment",
        [
            T("고용·산재보험료 교부청구서", 17),
            L([("사건번호", f"{k.case} 부동산임의경매"), ("사업주", f"{one}"), ("사업장명", "금성종합설비"), ("교부청구 금액", f"{n_(tot)}원")], "tab"),
            Tb([["보험구분", "부과구분", "납부기한", "보험료", "연체금", "합계"]], [[x[0], x[1], iso(x[2]), n_(x[3]), n_(x[4]), n_(x[3] + x[4])] for x in rows], "all", "cccrrr"),
            P("고용보험 및 산업재해보상보험의 보험료징수 등에 관한 법률 제28조에 의거 위와 같이 교부청구합니다."),
            P("2024-05-02", "center"),
            P("국민건강보험공단 천안지사장", "center"),
        ],
        {"case_number": k.case, "authority": office("국민건강보험공단 천안지사장", "국민건강보험공단"), "payer": one, "total": tot, "demanded_on": date(2024, 5, 2),
         "rows": [{"period": AnyOf((x[1], f"{x[0]} {x[1]}")), "due_on": x[2], "principal": x[3], "surcharge": x[4], "total": x[3] + x[4]} for x in rows]},
    )  # fmt: skip


def pension(k: Deputy) -> Sheet:
    """The pension service: two columns of arrears, no table lines but under the head."""
    rows, tot = (r := _months(k, 2022, 5, 4)), sum(x[2] + x[3] for x in r)
    one = k.two()[0]
    return Sheet(
        "public_charge_demand", "pension",
        [
            T("국민연금보험료 교부청구서", 17),
            P(f"사건번호: {k.case}\n납부의무자: {one}\n징수근거: 국민연금법 제95조"),
            Tb([["해당월", "납부기한", "연금보험료", "연체금", "합계"]], [*[[x[0], dot(x[1]), n_(x[2]), n_(x[3]), n_(x[2] + x[3])] for x in rows], ["합계", "", n_(sum(x[2] for x in rows)), n_(sum(x[3] for x in rows)), n_(tot)]], "head", "ccrrr"),
            P(f"청구액 합계 금 {n_(tot)}원을 배당하여 주시기 바랍니다."),
            P(f"{dot(date(2024, 1, 11))}\n국민건강보험공단 충주지사장", "right"),
        ],
        {"case_number": k.case, "authority": office("국민건강보험공단 충주지사장", "국민건강보험공단"), "payer": one, "total": tot, "demanded_on": date(2024, 1, 11),
         "rows": [{"period": x[0], "due_on": x[1], "principal": x[2], "surcharge": x[3], "total": x[2] + x[3]} for x in rows]},
    )  # fmt: skip


def _room(
    name: str, part: str, source: str, right: str, term: str, dep: str, rent: str, moved: str, fixed: str, asked: str
) -> list[C | str]:
    return [name, part, source, right, term, dep, rent, moved, fixed, asked]


_ROOMS = [
    [
        "점유자의\n성명",
        "점유부분",
        "정보출처\n구분",
        "점유의\n권원",
        "임대차기간\n(점유기간)",
        "보증금",
        "차임",
        "전입신고일자·\n사업자등록\n신청일자",
        "확정일자",
        "배당요구여부\n(배당요구일자)",
    ]
]


def _day(d: date) -> str:
    return f"{d.year}.{d.month}.{d.day}."


def sale_of_house(k: Deputy) -> Sheet:
    """A house with two tenants: inspection and claim row by row, the name merged over both."""
    one, two = k.two()
    dep, m1, m2, f, q = k.money(4, 12) * 10_000_000, k.on(2021, 3), k.on(2020, 9), k.on(2021, 3), k.on(2024, 4)
    body: list[list[C | str]] = [
        [C(one, rows=2), "202호", "현황조사", "주거\n임차인", "미상", "미상", "", _day(m1), "미상", ""],
        ["202호 전부", "권리신고", "주거\n임차인", "2021.3.2.~\n2023.3.1.", n_(dep), "", _day(m1), _day(f), _day(q)],
        _room(two, "101호", "현황조사", "주거\n임차인", "미상", "10,000,000", "350,000", _day(m2), "미상", ""),
    ]
    return Sheet(
        "sale_statement", "sale_of_house",
        [
            P(k.court, "center"),
            T("매각물건명세서", 18),
            Tb([], [["사 건", f"{k.case} 부동산임의경매", "매각\n물건번호", "1", "작성\n일자", "2024.9.9.", "담임법관\n(사법보좌관)", "편무진"], [C("부동산 및 감정평가액\n최저매각가격의 표시", 2), C("별지기재와 같음", 2), "최선순위\n설정", "2019.7.4. 근저당권", "배당요구종기", "2024.5.20."]], "all", "clcccccc", (9, 18, 10, 8, 10, 17, 14, 14)),
            P("부동산의 점유자와 점유의 권원, 점유할 수 있는 기간, 차임 또는 보증금에 관한 관계인의 진술 및 임차인이 있는 경우 배당요구 여부와 그 일자, 전입신고일자 또는 사업자등록신청일자와 확정일자의 유무와 그 일자"),
            Tb(_ROOMS, body, "all", "cccccrrccc", (9, 9, 9, 8, 12, 12, 9, 12, 10, 12)),
            P("< 비고 >\n※ 최선순위 설정일자보다 대항요건을 먼저 갖춘 주택·상가건물 임차인의 임차보증금은 매수인에게 인수되는 경우가 발생할 수 있다."),
            P("등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것 : 해당사항 없음\n매각에 따라 설정된 것으로 보는 지상권의 개요 : 해당사항 없음"),
        ],
        {"case_number": k.case, "first_right": "2019.7.4. 근저당권", "claim_deadline": date(2024, 5, 20), "appraisal": None, "minimum_price": None, "tenants": [
            {"name": one, "part": "202호", "source": "현황조사", "deposit": None, "monthly_rent": None, "moved_in_on": m1, "fixed_on": None, "demanded_on": None},
            {"name": one, "part": "202호 전부", "source": "권리신고", "deposit": dep, "moved_in_on": m1, "fixed_on": f, "demanded_on": q},
            {"name": two, "part": "101호", "source": "현황조사", "deposit": 10_000_000, "monthly_rent": 350_000, "moved_in_on": m2, "fixed_on": None, "demanded_on": None}]},
        wide=True,
    )  # fmt: skip


def sale_of_land(k: Deputy) -> Sheet:
    """Land nobody rents: value and price are printed, the first right is an attachment."""
    value = k.money(150, 900) * 1_000_000
    low = value * 7 // 10
    return Sheet(
        "sale_statement", "sale_of_land",
        [
            T("매 각 물 건 명 세 서", 18),
            Tb([], [["사건", f"{k.case} 부동산강제경매", "물건번호", "2"], ["작성일자", "2024. 10. 28.", "사법보좌관", "소연우"], ["감정평가액", f"{n_(value)}원", "최저매각가격", f"{n_(low)}원"], ["최선순위 설정일자", "2022. 11. 15. 가압류", "배당요구종기", "2024. 6. 24."]], "all", "clcl", (20, 32, 18, 30)),
            Tb([["점유자의 성명", "점유부분", "정보출처구분", "점유의 권원", "보증금", "차임", "전입신고일자", "확정일자", "배당요구일자"]], [[C("조사된 임차내역 없음", 9)]], "all", "c"),
            P("※ 비고란\n- 지목은 '전'이며 농지취득자격증명 필요(미제출시 보증금 몰수)\n- 지상에 소재하는 비닐하우스 1동은 매각에서 제외"),
        ],
        {"case_number": k.case, "first_right": "2022. 11. 15. 가압류", "claim_deadline": date(2024, 6, 24), "appraisal": value, "minimum_price": low, "tenants": []},
    )  # fmt: skip


def _costs(k: Deputy) -> list[tuple[str, int]]:
    return [("인지대", 5_000), ("등록면허세", k.money(90_000, 600_000, 10)), ("지방교육세", k.money(18_000, 120_000, 10)), ("등기신청수수료", 6_000), ("송달료", 530_400), ("감정료", k.money(300_000, 900_000, 1_000)), ("현황조사료", 77_380), ("매각수수료", k.money(900_000, 2_900_000, 10))]  # fmt: skip


def costs_of_bank(k: Deputy) -> Sheet:
    """A bank lists what it paid: number, item, day, sum."""
    rows = _costs(k)
    tot = sum(x[1] for x in rows)
    return Sheet(
        "cost_statement", "costs_of_bank",
        [
            T("집행비용 계산서", 18),
            P(f"사 건 : {k.case} 부동산임의경매\n채권자 : 주식회사 동백은행\n채무자 : {k.two()[0]}"),
            Tb([["번호", "비용 항목", "지출일", "금액(원)", "비고"]], [*[[str(n), x[0], tight(date(2024, 1, 8 + n)), n_(x[1]), "영수증" if n > 4 else ""] for n, x in enumerate(rows, 1)], [C("합계", 3), n_(tot), ""]], "all", "clcrc", (9, 32, 20, 22, 17)),
            P("위와 같이 집행비용을 계산하여 제출합니다."),
            P("2024. 12. 5.\n채권자 주식회사 동백은행 지배인 소 병 직", "right"),
        ],
        {"case_number": k.case, "creditor": "주식회사 동백은행", "total": tot, "items": [{"item": a, "amount": b} for a, b in rows]},
    )  # fmt: skip


def costs_by_scrivener(k: Deputy) -> Sheet:
    """A scrivener for a person: a list without a table, the sum before it."""
    rows, one = _costs(k)[:6], k.two()[0]
    tot = sum(x[1] for x in rows)
    return Sheet(
        "cost_statement", "costs_by_scrivener",
        [
            T("집 행 비 용 계 산 서", 17),
            L([("사건번호", k.case), ("채 권 자", one)], "tab"),
            P(f"집행비용 총액  금 {n_(tot)}원"),
            P("내    역", "center"),
            *[P(f"{n}. {x[0]} : {n_(x[1])}원", indent=24) for n, x in enumerate(rows, 1)],
            P(f"{said(date(2024, 7, 16))}\n위 채권자 {one}\n제출자 법무사 감 희 준", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": one, "total": tot, "items": [{"item": a, "amount": b} for a, b in rows]},
    )  # fmt: skip


WRITERS = (national_tax, city_tax, customs, local_income_tax, health, employment, pension, sale_of_house, sale_of_land, costs_of_bank, costs_by_scrivener)  # fmt: skip
