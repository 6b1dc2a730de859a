"""Demands of tax offices, of local governments and of the social insurers."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, n_
from ..later.hand import Pen, dot, iso, tight


def tax_office_wide(k: Pen) -> Sheet:
    """A tax office on a wide page: numbers of electronic payment, the last day to pay by designation, two surcharges."""
    one, _ = k.two()
    rows = [
        ("종합소득세", "2022년", date(2023, 5, 31), date(2023, 10, 31), k.money(3_000_000, 30_000_000, 10), k.money(100_000, 900_000, 10), k.money(10_000, 90_000, 10)),
        ("부가가치세", "2023년 2기", date(2024, 1, 25), date(2024, 3, 31), k.money(1_000_000, 9_000_000, 10), k.money(50_000, 200_000, 10), k.money(5_000, 20_000, 10)),
        ("종합부동산세", "2023년", date(2023, 11, 24), date(2023, 12, 15), k.money(400_000, 2_000_000, 10), k.money(10_000, 90_000, 10), 0),
    ]  # fmt: skip
    tot = sum(sum(r[4:]) for r in rows)
    return Sheet(
        "tax_demand", "tax_office_wide",
        [
            T("국세 교부청구서", 18),
            P(f"수신 : {k.court} 경매3계장\n제목 : 국세 등 교부청구 ({k.case} 부동산임의경매)"),
            Tb([], [["체납자 성명(상호)", one, "주민(사업자)등록번호", "720904-2******", "압류일자", "2024.02.07"]], "all", "clclcl"),
            Tb([["연번", "세목", "귀속", "법정기일", "지정납부기한", "고지세액", "납부지연가산세", "중가산금", "체납액계"]], [*[[str(n), r[0], r[1], tight(r[2]), tight(r[3]), n_(r[4]), n_(r[5]), n_(r[6]), n_(sum(r[4:]))] for n, r in enumerate(rows, 1)], [C("합계 (3건)", 5), *[n_(sum(r[j] for r in rows)) for j in (4, 5, 6)], n_(tot)]], "all", "ccccc" + "rrrr", (6, 13, 12, 12, 13, 13, 13, 10, 14)),
            P("국세징수법 제59조에 따라 위와 같이 교부를 청구합니다."),
            P("2024.06.19.", "center"),
            P("동남해세무서장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("동남해세무서", "동남해세무서장")), "taxpayer": one, "total": tot, "seized_on": date(2024, 2, 7), "demanded_on": date(2024, 6, 19),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5] + r[6], "total": sum(r[4:])} for r in rows]},
        wide=True,
    )  # fmt: skip


def ward_list(k: Pen) -> Sheet:
    """A ward: numbers of taxation in one glyph run, year and month of taxation, remarks say which tax is the property's own."""
    one, _ = k.two()
    rows = [
        ("재산세(토지)", "2023-09", date(2023, 6, 1), date(2023, 10, 4), k.money(100_000, 900_000, 10), k.money(3_000, 30_000, 10), "당해세"),
        ("자동차세(자동차)", "2023-12", date(2023, 12, 1), date(2024, 1, 2), k.money(100_000, 400_000, 10), k.money(3_000, 12_000, 10), ""),
        ("지방소득세(종합소득)", "2023-05", date(2023, 5, 31), date(2023, 8, 31), k.money(100_000, 900_000, 10), k.money(3_000, 30_000, 10), ""),
    ]  # fmt: skip
    tot = sum(r[4] + r[5] for r in rows)
    return Sheet(
        "tax_demand", "ward_list",
        [
            P("푸른구청", "center"),
            T("체납지방세 교부청구서", 17),
            L([("문서번호", "세무2과-10331"), ("사 건 명", f"{k.case} 부동산강제경매"), ("납세의무자", one), ("교부청구금액", f"금{n_(tot)}원")], "tab"),
            Tb([["과세번호", "세 목", "과세년월", "법정기일", "납 기", "본 세", "가산금등", "합 계", "비 고"]], [*[[f"340-{n}-2023", r[0], r[1], iso(r[2]), iso(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5]), r[6]] for n, r in enumerate(rows, 1)]], "all", "ccccc" + "rrrc", (12, 15, 10, 12, 12, 11, 9, 11, 8)),
            P("지방세징수법 제66조의 규정에 의하여 교부청구합니다."),
            P("2024-04-22\n\n푸 른 구 청 장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("푸른구청", "푸른구청장", "푸른구")), "taxpayer": one, "total": tot, "demanded_on": date(2024, 4, 22),
         "rows": [{"tax": AnyOf((r[0], r[0].split("(")[0])), "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5], "on_property": True if r[6] else AnyOf((None, False))} for r in rows]},
    )  # fmt: skip


def customs(k: Pen) -> Sheet:
    """The customs: day of the import declaration as the day of law, few rows without lines."""
    rows = [
        ("관세", date(2023, 3, 14), date(2023, 9, 30), k.money(2_000_000, 9_000_000, 10), k.money(50_000, 300_000, 10)),
        (
            "부가가치세",
            date(2023, 3, 14),
            date(2023, 9, 30),
            k.money(2_000_000, 9_000_000, 10),
            k.money(50_000, 300_000, 10),
        ),
    ]
    tot = sum(r[3] + r[4] for r in rows)
    return Sheet(
        "tax_demand", "customs",
        [
            T("교 부 청 구 서", 19),
            L([("사건번호", f"{k.court} {k.case}"), ("체납자", "주식회사 바다로무역"), ("청구기관", "평택당진세관")], "colon"),
            Tb([["세목", "법정기일(수입신고일)", "납부기한", "세액", "가산세", "계"]], [*[[r[0], dot(r[1]), dot(r[2]), n_(r[3]), n_(r[4]), n_(r[3] + r[4])] for r in rows], ["합계", "", "", n_(sum(r[3] for r in rows)), n_(sum(r[4] for r in rows)), n_(tot)]], "none", "cccrrr", (16, 24, 18, 16, 12, 16)),
            P("2024. 1. 30."),
            P("평택당진세관장 (관인)", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("평택당진세관", "평택당진세관장")), "taxpayer": "주식회사 바다로무역", "total": tot, "demanded_on": date(2024, 1, 30),
         "rows": [{"tax": r[0], "statutory_date": r[1], "due_on": r[2], "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
    )  # fmt: skip


def county_letter(k: Pen) -> Sheet:
    """A county by letter: official letter head, one tax in sentences and a small upright table."""
    p, s = k.money(200_000, 900_000, 10), k.money(10_000, 50_000, 10)
    one, _ = k.two()
    return Sheet(
        "tax_demand", "county_letter",
        [
            T("새뜰군", 20),
            P(f"수신  {k.court}장 (민사집행과)\n(경유)\n제목  부동산 경매에 따른 교부청구({k.case}, {one})"),
            P("1. 귀 법원의 무궁한 발전을 기원합니다."),
            P("2. 관련 경매사건에 대하여 지방세징수법 제66조에 의거 아래와 같이 교부청구하오니 배당하여 주시기 바랍니다."),
            Tb([], [["체납자", one], ["세목", "재산세(주택)"], ["부과연도", "2023"], ["법정기일", "2023. 6. 1."], ["납부기한", "2023. 7. 31."], ["본세", n_(p)], ["가산금", n_(s)], ["합계", n_(p + s)], ["비고", "당해세"]], "all", "cl", (30, 70)),
            P("붙임  체납액 명세 1부.  끝."),
            P("새뜰군수", "center"),
            P("시행 재무과-4471 (2024. 2. 14.)   우 32500 새뜰군 새뜰읍 군청로 1   전화 041-330-1200"),
        ],
        {"case_number": k.case, "authority": AnyOf(("새뜰군", "새뜰군수")), "taxpayer": one, "total": p + s, "demanded_on": date(2024, 2, 14),
         "rows": [{"tax": AnyOf(("재산세(주택)", "재산세")), "period": "2023", "statutory_date": date(2023, 6, 1), "due_on": date(2023, 7, 31), "principal": p, "surcharge": s, "total": p + s, "on_property": True}]},
    )  # fmt: skip


def health_months(k: Pen) -> Sheet:
    """The health insurer: months of notice, two pages, subtotals of each page."""
    rows = [
        (
            f"{y}년 {m:02d}월",
            date(y + m // 12, m % 12 + 1, 10),
            k.money(90_000, 300_000, 10),
            k.money(1_000, 20_000, 10),
        )
        for y, m in [(2023, n) for n in range(7, 13)] + [(2024, n) for n in range(1, 4)]
    ]
    line = lambda r: [r[0], dot(r[1]), n_(r[2]), n_(r[3]), n_(r[2] + r[3])]  # noqa: E731
    sums = lambda part: [n_(sum(r[2] for r in part)), n_(sum(r[3] for r in part)), n_(sum(r[2] + r[3] for r in part))]  # noqa: E731
    tot = sum(r[2] + r[3] for r in rows)
    one, _ = k.two()
    head = [["고지년월", "납부기한일", "고지보험료", "연체금", "체납액"]]
    return Sheet(
        "public_charge_demand", "health_months",
        [
            T("체납보험료 등 교부청구서", 17),
            Tb([], [["사건번호", k.case, "증번호", "7-1120033190"], ["체납자", one, "자격구분", "지역가입자"]], "all", "clcl"),
            Tb(head, [*map(line, rows[:5]), ["쪽계", "", *sums(rows[:5])]], "all", "ccrrr"),
            Br(),
            Tb(head, [*map(line, rows[5:]), ["쪽계", "", *sums(rows[5:])], ["총계", "9개월", *sums(rows)]], "all", "ccrrr"),
            P("국민건강보험법 제81조에 의하여 교부청구합니다."),
            P("2024년 5월 3일\n국민건강보험공단 이천여주지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 이천여주지사", "국민건강보험공단 이천여주지사장", "국민건강보험공단")), "payer": one, "total": tot, "demanded_on": date(2024, 5, 3),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
    )  # fmt: skip


def labour_insurance(k: Pen) -> Sheet:
    """The labour agency: insurance year and kind in their own columns, additional charge and arrears charge apart."""
    rows = [
        (
            "2022",
            "산재확정",
            date(2023, 3, 31),
            k.money(500_000, 3_000_000, 10),
            k.money(50_000, 300_000, 10),
            k.money(9_000, 90_000, 10),
        ),
        ("2023", "산재월별", date(2023, 8, 10), k.money(100_000, 700_000, 10), 0, k.money(2_000, 30_000, 10)),
        ("2023", "고용월별", date(2023, 8, 10), k.money(100_000, 700_000, 10), 0, k.money(2_000, 30_000, 10)),
    ]
    tot = sum(sum(r[3:]) for r in rows)
    return Sheet(
        "public_charge_demand", "labour_insurance",
        [
            T("고용·산재보험료 교부청구서", 17),
            L([("경매사건", k.case), ("체납사업장", "두레건설 주식회사"), ("사업장관리번호", "134-81-20011-0"), ("청구기관", "근로복지공단 안산지사")], "tab"),
            Tb([["보험년도", "보험구분", "납부기한", "보험료", "가산금", "연체금", "합계액"]], [*[[r[0], r[1], tight(r[2]), n_(r[3]), n_(r[4]), n_(r[5]), n_(sum(r[3:]))] for r in rows], [C("총 계", 3), *[n_(sum(r[j] for r in rows)) for j in (3, 4, 5)], n_(tot)]], "all", "cccrrrr"),
            P("위 금액을 배당하여 주시기 바랍니다."),
            P("2024. 07. 25.\n근로복지공단 안산지사장 [관인생략]", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("근로복지공단 안산지사", "근로복지공단 안산지사장")), "payer": "두레건설 주식회사", "total": tot, "demanded_on": date(2024, 7, 25),
         "rows": [{"period": AnyOf((r[0], f"{r[0]} {r[1]}")), "due_on": r[2], "principal": r[3], "surcharge": r[4] + r[5], "total": sum(r[3:])} for r in rows]},
    )  # fmt: skip


def pension_one(k: Pen) -> Sheet:
    """The pension service: one span of months, one row, all around it in lines of text."""
    p, s = k.money(2_000_000, 7_000_000, 10), k.money(100_000, 500_000, 10)
    one, _ = k.two()
    return Sheet(
        "public_charge_demand", "pension_one",
        [
            Box(["접수 2024. 9. 4.", "민사집행과"]),
            T("국민연금보험료 교부청구서", 17),
            P(f"○ 사 건 : {k.court} {k.case}"),
            P(f"○ 체 납 자 : {one} (사업장명: 새암테크)"),
            Tb([["체납기간", "납부기한", "연금보험료", "연체금", "합계"]], [["2022.11 ~ 2023.10", "2023. 11. 10.", n_(p), n_(s), n_(p + s)]], "all", "ccrrr", (26, 20, 20, 16, 18)),
            P(f"○ 교부청구 총액 : {n_(p + s)}원"),
            P("○ 압류등기일 : 2023. 12. 20."),
            P("2024. 9. 2.", "center"),
            P("국민건강보험공단 원주횡성지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 원주횡성지사", "국민건강보험공단 원주횡성지사장")), "payer": one, "total": p + s, "seized_on": date(2023, 12, 20),
         "demanded_on": AnyOf((date(2024, 9, 4), date(2024, 9, 2))),
         "rows": [{"due_on": date(2023, 11, 10), "principal": p, "surcharge": s, "total": p + s}]},
    )  # fmt: skip


WRITERS = (tax_office_wide, ward_list, customs, county_letter, health_months, labour_insurance, pension_one)
