"""Tax offices, towns, the customs, the social insurers."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Br, C, L, P, Sheet, T, Tb, n_
from ..later.hand import dot, iso, tight
from .hand import Hand


def tax_annex(k: Hand) -> Sheet:
    """A tax office: the demand with its sum on the form, the arrears in the annex on the next page."""
    one, _ = k.two()
    made = [("종합소득세", "2021", date(2022, 5, 31), date(2022, 5, 31)), ("부가가치세", "2022년 1기", date(2022, 7, 25), date(2022, 9, 30)), ("부가가치세", "2022년 2기", date(2023, 1, 25), date(2023, 3, 31)), ("근로소득세(갑)", "202304", date(2023, 5, 10), date(2023, 6, 30)), ("종합부동산세", "2023", date(2023, 11, 23), date(2023, 12, 15))]  # fmt: skip
    rows = [(*m, k.money(300_000, 19_000_000, 10), k.money(9_000, 900_000, 10)) for m in made]
    tot = sum(r[4] + r[5] for r in rows)
    return Sheet(
        "tax_demand", "tax_annex",
        [
            P("국세청", "left"), T("남부천세무서", 18),
            L([("수신", f"{k.court} (경매3계)"), ("(경유)", ""), ("제목", f"교부청구서 제출({k.case})")], "tab"),
            P("「국세징수법」 제59조에 따라 아래와 같이 교부청구합니다."),
            Tb([], [[C("체납자", rows=2), "성명(상호)", one, "주민등록번호", "740822-2******"], ["주소", C(k.place(), 3)], [C("집행재산"), C("부천시 원미구 중동 1127 한아름마을 1203동 504호", 4)], ["압류일", C("2023. 8. 16.", 2), "교부청구금액", f"{n_(tot)} 원"]], "all", "ccccc", (14, 14, 30, 18, 24)),
            P("붙임  체납액 명세서 1부.  끝."),
            P("2024. 2. 19.", "center"),
            T("남부천세무서장", 16),
            P("담당자 체납추적팀 조사관 이수빈   전화번호 032-459-7520   / 배당금 계좌 : 농협 301-0090-1155-71 (남부천세무서)"),
            Br(),
            P("(붙임)"), T("체 납 액 명 세 서", 15),
            Tb([["세목", "귀속", "법정기일", "납부기한", "본세", "납부지연가산세", "합계"]], [*[[r[0], r[1], dot(r[2]), dot(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5])] for r in rows], [C("합계 5건", 4), n_(sum(r[4] for r in rows)), n_(sum(r[5] for r in rows)), n_(tot)]], "all", "ccccrrr", (17, 13, 15, 15, 14, 13, 14)),
        ],
        {"case_number": k.case, "authority": AnyOf(("남부천세무서", "남부천세무서장")), "taxpayer": one, "seized_on": date(2023, 8, 16), "total": tot, "demanded_on": date(2024, 2, 19),
         "rows": [{"tax": AnyOf((r[0], r[0].split("(")[0])), "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5]} for r in rows]},
    )  # fmt: skip


def city_without_day(k: Hand) -> Sheet:
    """A city's print-out: number, name of the tax and its instalment in columns, no day of law."""
    one, _ = k.two()
    made = [("재산세(주택)", "2023년 1기", date(2023, 7, 31)), ("재산세(주택)", "2023년 2기", date(2023, 10, 4)), ("주민세(개인분)", "2023년", date(2023, 8, 31)), ("자동차세(자동차)", "2023년 2기", date(2024, 1, 2))]  # fmt: skip
    rows = [(*m, k.money(10_000, 700_000, 10), k.money(300, 60_000, 10)) for m in made]
    tot = sum(r[3] + r[4] for r in rows)
    return Sheet(
        "tax_demand", "city_without_day",
        [
            T("교 부 청 구 서", 20),
            P(f"사건번호 : {k.case} 부동산강제경매                         관리번호 : 체납-2024-00871"),
            P(f"체 납 자 : {one} (710305-1******)\n주    소 : {k.place()}"),
            P("지방세징수법 제66조의 규정에 의하여 아래 체납액의 교부를 청구합니다."),
            Tb([["No", "과세번호", "세목", "부과년도/기분", "납기", "지방세", "가산금", "계"]], [*[[str(n), f"3110-{n}0-23-0{n}881", r[0], r[1], iso(r[2]), n_(r[3]), n_(r[4]), n_(r[3] + r[4])] for n, r in enumerate(rows, 1)], [C("합  계", 5), n_(sum(r[3] for r in rows)), n_(sum(r[4] for r in rows)), n_(tot)]], "all", "ccccc" + "rrr", (5, 16, 17, 14, 13, 12, 10, 13)),
            P("※ 체납액은 납부일에 따라 변동될 수 있습니다."),
            P("2024년 4월 2일", "center"),
            T("평 택 시 장", 17),
            P(f"{k.court} 귀중        (세입관리과 체납정리팀 ☎ 031-8024-2650)"),
        ],
        {"case_number": k.case, "authority": AnyOf(("평택시", "평택시장")), "taxpayer": one, "total": tot, "demanded_on": date(2024, 4, 2),
         "rows": [{"tax": AnyOf((r[0], r[0].split("(")[0])), "period": r[1], "statutory_date": None, "due_on": r[2], "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
        findings=("statutory_date_missing",),
    )  # fmt: skip


def fines(k: Hand) -> Sheet:
    """A ward asks for fines and charges that are no tax."""
    one, _ = k.two()
    made = [
        ("주정차위반과태료", "2022.11", date(2022, 12, 31)),
        ("주정차위반과태료", "2023.02", date(2023, 3, 31)),
        ("건축법위반 이행강제금", "2023.06", date(2023, 7, 31)),
    ]
    rows = [(*m, k.money(32_000, 2_900_000, 10), k.money(1_000, 200_000, 10)) for m in made]
    tot = sum(r[3] + r[4] for r in rows)
    return Sheet(
        "public_charge_demand", "fines",
        [
            T("달서구청", 18),
            L([("문서번호", "교통과-20418"), ("시행일", "2024. 7. 3."), ("수신", f"{k.court}장 (참조: 경매1계)"), ("제목", f"세외수입 교부청구 [{k.case}]")], "colon"),
            P("지방행정제재·부과금의 징수 등에 관한 법률 제20조에 의하여 다음과 같이 교부청구합니다."),
            P(f"○ 체납자 : {one} (1968년생)"),
            Tb([["부과과목", "부과년월", "납기내일자", "본 금", "가산금", "합 계"]], [*[[r[0], r[1], dot(r[2]), n_(r[3]), n_(r[4]), n_(r[3] + r[4])] for r in rows], ["계", "", "", n_(sum(r[3] for r in rows)), n_(sum(r[4] for r in rows)), n_(tot)]], "all", "lccrrr"),
            P(f"○ 교부청구액 : 금 {n_(tot)}원"),
            P("달서구청장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("달서구청", "달서구청장", "달서구")), "payer": one, "total": tot, "demanded_on": date(2024, 7, 3),
         "rows": [{"period": r[1], "due_on": r[2], "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
    )  # fmt: skip


def health_care(k: Hand) -> Sheet:
    """The health insurer: premiums of health and of long-term care in columns of their own, a place of work as debtor."""
    rows = [
        (
            f"2023/{m:02}",
            date(2023, m + 1, 10),
            k.money(200_000, 900_000, 10),
            k.money(20_000, 110_000, 10),
            k.money(1_000, 30_000, 10),
        )
        for m in range(3, 10)
    ]
    sums = [sum(r[j] for r in rows) for j in (2, 3, 4)]
    tot = sum(sums)
    return Sheet(
        "public_charge_demand", "health_care",
        [
            P("국민건강보험공단  순천곡성지사", "left"),
            T("교부청구서", 20),
            Tb([], [["사건번호", k.case, "사업장관리번호", "416-81-33071-0"], ["체납자(사업장)", "유한회사 남도물류", "대표자", "마동석"], ["소재지", C("전라남도 순천시 해룡면 율촌산단4로 13", 3)]], "all", "clcl", (17, 35, 18, 30)),
            P("국민건강보험법 제81조 및 국세징수법 제59조에 의하여 위 체납자의 체납보험료 등을 다음과 같이 교부청구합니다."),
            Tb([["고지년월", "납부기한", "건강보험료", "장기요양보험료", "연체금", "합계"]], [*[[r[0], iso(r[1]), *map(n_, r[2:]), n_(sum(r[2:]))] for r in rows], [C("총    계", 2), *map(n_, sums), n_(tot)]], "all", "ccrrrr"),
            P("* 압류일자 : 2023-12-11   * 배당금 입금계좌 : 신한은행 100-014-211900 (국민건강보험공단)"),
            P("2024-03-27", "center"),
            P("국민건강보험공단 순천곡성지사장 [직인]", "center"),
            P(f"{k.court} 귀하"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 순천곡성지사", "국민건강보험공단 순천곡성지사장", "국민건강보험공단")), "payer": "유한회사 남도물류", "total": tot, "demanded_on": date(2024, 3, 27),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2] + r[3], "surcharge": r[4], "total": sum(r[2:])} for r in rows]},
    )  # fmt: skip


def pension_years(k: Hand) -> Sheet:
    """The pension service: months with a subtotal of every year, sums of arrears charges first."""
    months = [(2022, 11), (2022, 12), (2023, 1), (2023, 2), (2023, 3)]
    rows = [
        (y, f"{y}.{m:02}", date(y + m // 12, m % 12 + 1, 10), k.money(300_000, 800_000, 10), k.money(3_000, 30_000, 10))
        for y, m in months
    ]
    body: list[list[C | str]] = []
    for y in (2022, 2023):
        part = [r for r in rows if r[0] == y]
        body += [[r[1], tight(r[2]), n_(r[4]), n_(r[3]), n_(r[3] + r[4])] for r in part]
        body.append(
            [
                C(f"{y}년 소계", 2),
                n_(sum(r[4] for r in part)),
                n_(sum(r[3] for r in part)),
                n_(sum(r[3] + r[4] for r in part)),
            ]
        )
    tot = sum(r[3] + r[4] for r in rows)
    one, _ = k.two()
    return Sheet(
        "public_charge_demand", "pension_years",
        [
            T("연금보험료 등 교부청구서", 17),
            P(f"수신 : {k.court} 경매9계"),
            P(f"1. 사건번호 : {k.case}\n2. 납부의무자 : {one} ({one}어학원)\n3. 교부청구액 : {n_(tot)}원\n4. 교부청구 내역"),
            Tb([["해당월", "납부기한", "연체금", "연금보험료", "계"]], [*body, [C("합 계", 2), n_(sum(r[4] for r in rows)), n_(sum(r[3] for r in rows)), n_(tot)]], "rows", "ccrrr"),
            P("5. 관련근거 : 국민연금법 제95조"),
            P("2024.05.13.\n국민연금공단 강릉지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민연금공단", "국민연금공단 강릉지사", "국민연금공단 강릉지사장")), "payer": one, "total": tot, "demanded_on": date(2024, 5, 13),
         "rows": [{"period": r[1], "due_on": r[2], "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
    )  # fmt: skip


def customs_letter(k: Hand) -> Sheet:
    """The customs by official letter: number of the import declaration, sums before days."""
    made = [
        ("관세", date(2023, 2, 9), date(2023, 8, 31)),
        ("부가가치세", date(2023, 2, 9), date(2023, 8, 31)),
        ("개별소비세", date(2023, 2, 9), date(2023, 8, 31)),
    ]
    rows = [(*m, k.money(900_000, 19_000_000, 10), k.money(30_000, 900_000, 10)) for m in made]
    tot = sum(r[3] + r[4] for r in rows)
    return Sheet(
        "tax_demand", "customs_letter",
        [
            T("부 산 세 관", 20),
            P(f"수신자  {k.court}장\n제  목  부동산 경매사건({k.case}) 교부청구서 제출"),
            P("1. 관련 : 귀원 배당요구 최고"),
            P("2. 우리 세관의 체납자 주식회사 한올트레이딩(대표 곽도원)에 대한 체납액을 국세징수법 제59조에 따라 아래와 같이 교부청구합니다."),
            Tb([["수입신고번호", "세목", "세액", "가산금", "체납액 계", "법정기일", "납부기한"]], [*[["12345-23-118807M", r[0], n_(r[3]), n_(r[4]), n_(r[3] + r[4]), tight(r[1]), tight(r[2])] for r in rows], [C("합  계", 2), n_(sum(r[3] for r in rows)), n_(sum(r[4] for r in rows)), n_(tot), "", ""]], "all", "ccrrrcc", (19, 13, 14, 12, 15, 13, 13)),
            P("붙임 체납액 고지서 사본 3부. 끝."),
            P("부산세관장", "center"),
            P("★ 시행 체납정리과-1190 (2024. 1. 15.)  접수  /  우 48940 부산광역시 중구 충장대로 20 / 전화 051-620-6641"),
        ],
        {"case_number": k.case, "authority": AnyOf(("부산세관", "부산세관장")), "taxpayer": AnyOf(("주식회사 한올트레이딩", "주식회사 한올트레이딩(대표 곽도원)")), "total": tot, "demanded_on": date(2024, 1, 15),
         "rows": [{"tax": r[0], "statutory_date": r[1], "due_on": r[2], "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
    )  # fmt: skip


WRITERS = (tax_annex, city_without_day, fines, health_care, pension_years, customs_letter)
