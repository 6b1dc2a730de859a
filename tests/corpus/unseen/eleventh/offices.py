"""Demands of tax offices, a customs house, cities and the insurers of the state; the court's statements; costs."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, n_
from ..later.hand import dot, iso, said, tight
from .hand import Quill


def national_tax(k: Quill) -> Sheet:
    """A tax office: the whole of every arrear stands before its parts, the tax on the property has a mark of its own."""
    one, _ = k.some(2)
    made = [
        ("202209-6-10", "종합소득세", "2021", date(2022, 9, 1), date(2022, 9, 30), ""),
        ("202212-7-16", "종합부동산세", "2022", date(2022, 11, 22), date(2022, 12, 15), "해당"),
        ("202304-5-41", "부가가치세", "2022.2기", date(2023, 1, 25), date(2023, 4, 30), ""),
        ("202312-7-16", "종합부동산세", "2023", date(2023, 11, 20), date(2023, 12, 15), "해당"),
    ]
    rows = [(*m, k.money(900_000, 24_000_000, 10), k.money(20_000, 2_000_000, 10)) for m in made]
    p, s = sum(r[6] for r in rows), sum(r[7] for r in rows)
    return Sheet(
        "tax_demand", "national_tax",
        [
            P("■ 국세징수법 시행규칙 [별지 서식]"),
            T("교 부 청 구 서", 19),
            Tb([], [["수신", k.court, "사건번호", k.case], ["체납자", one, "생년월일", "1969. 11. 2."], ["체납자 주소", C(k.home(), 3)], ["압류재산", "경매목적물", "압류등기일", dot(date(2023, 5, 12))]], "all", "clcl", (15, 40, 15, 30)),
            P("교부청구액 내역                                                            (단위: 원)"),
            Tb([[C("관리번호", rows=2), C("세목", rows=2), C("귀속", rows=2), C("법정기일", rows=2), C("납부기한", rows=2), C("체납액", cols=3), C("당해세", rows=2)], ["계", "국세", "가산세"]],
               [*[[r[0], r[1], r[2], tight(r[3]), tight(r[4]), n_(r[6] + r[7]), n_(r[6]), n_(r[7]), r[5]] for r in rows], [C("합계", 5), n_(p + s), n_(p), n_(s), ""]], "all", "cccccrrrc", (13, 14, 9, 11, 11, 12, 12, 11, 7)),
            P("국세징수법 제59조에 따라 위와 같이 교부를 청구합니다."),
            P(said(date(2024, 6, 10)), "right"), T("노 원 세 무 서 장", 15),
            P("붙임 : 국세 체납내역서 1부        담당 체납추적팀 (02-3499-0452)"),
        ],
        {"case_number": k.case, "authority": AnyOf(("노원세무서", "노원세무서장")), "taxpayer": one, "seized_on": date(2023, 5, 12), "total": p + s, "demanded_on": date(2024, 6, 10),
         "rows": [{"tax": r[1], "period": r[2], "statutory_date": r[3], "due_on": r[4], "principal": r[6], "surcharge": r[7], "total": r[6] + r[7], "on_property": True if r[5] else AnyOf((None, False))} for r in rows]},
        wide=True,
    )  # fmt: skip


def town_tax(k: Quill) -> Sheet:
    """A town by the older law: first the surcharge and then what grows on it, two columns; lines across only."""
    one, _ = k.some(2)
    made = [
        ("재산세(토지)", "2021.09", date(2021, 9, 30), date(2021, 6, 1)),
        ("지방소득세", "2021.10", date(2021, 10, 31), date(2021, 10, 8)),
        ("재산세(건축물)", "2022.07", date(2022, 7, 31), date(2022, 6, 1)),
    ]
    rows = [(*m, k.money(300_000, 5_000_000, 10), k.money(9_000, 150_000, 10), k.money(2_000, 200_000, 10)) for m in made]  # fmt: skip
    sums = [sum(r[j] for r in rows) for j in (4, 5, 6)]
    return Sheet(
        "tax_demand", "town_tax",
        [
            Box(["접 수", "2023. 12. 08.", "경매6계"]),
            T("지방세 교부청구서", 18),
            L([("사건번호", k.case), ("납세의무자", f"주식회사 {one}목재"), ("압 류 일", said(date(2022, 4, 18))), ("교부청구액", f"{n_(sum(sums))}원")], "colon"),
            Tb([["과세연월", "세목", "납기", "법정기일", "본세", "가산금", "중가산금", "합계"]],
               [*[[r[1], r[0], tight(r[2]), tight(r[3]), n_(r[4]), n_(r[5]), n_(r[6]), n_(sum(r[4:]))] for r in rows], [C("계", 4), *map(n_, sums), n_(sum(sums))]], "rows", "clccrrrr", (11, 17, 13, 13, 13, 10, 11, 13)),
            P("지방세징수법 제66조의 규정에 의하여 위와 같이 교부청구하오니 배당하여 주시기 바랍니다."),
            P("2023년 12월 6일", "center"), P("통 영 시 장", "center"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "authority": AnyOf(("통영시", "통영시장")), "taxpayer": f"주식회사 {one}목재", "seized_on": date(2022, 4, 18), "total": sum(sums), "demanded_on": date(2023, 12, 8),
         "rows": [{"tax": AnyOf((r[0], r[0].split("(")[0])), "period": r[1], "statutory_date": r[3], "due_on": r[2], "principal": r[4], "surcharge": r[5] + r[6], "total": sum(r[4:])} for r in rows]},
    )  # fmt: skip


def customs(k: Quill) -> Sheet:
    """A customs house: a letter with a table under no rules, declared goods instead of periods."""
    one, _ = k.some(2)
    made = [(f"41120-23-{k.r.randint(100000, 999999)}M", tax, d) for tax, d in (("관세", date(2023, 3, 14)), ("부가가치세", date(2023, 3, 14)), ("관세", date(2023, 5, 2)))]  # fmt: skip
    rows = [(*m, k.money(1_000_000, 9_000_000, 10), k.money(30_000, 700_000, 10)) for m in made]
    p, s = sum(r[3] for r in rows), sum(r[4] for r in rows)
    return Sheet(
        "tax_demand", "customs",
        [
            T("울 산 세 관", 18),
            L([("문서번호", "납세심사과-1107"), ("시행일자", "2024.04.15."), ("수    신", f"{k.court} (경매2계)"), ("제    목", f"관세 등 체납액 교부청구({k.case})")], "tab"),
            P(f"1. {one}무역 주식회사의 체납액에 대하여 관세법 제26조 및 국세징수법 제59조에 따라 교부청구합니다."),
            P("2. 체납내역 (단위 : 원)"),
            Tb([["수입신고번호", "세목", "법정기일", "납부기한", "세액", "가산세", "체납액"]],
               [*[[r[0], r[1], iso(r[2]), iso(date(2023, r[2].month, 29)), n_(r[3]), n_(r[4]), n_(r[3] + r[4])] for r in rows], ["합 계", "", "", "", n_(p), n_(s), n_(p + s)]], "none", "lcccrrr", (21, 14, 14, 14, 13, 11, 13)),
            P("3. 배당금은 한국은행 국고계좌로 입금하여 주시기 바랍니다.  끝."),
            T("울 산 세 관 장", 15),
        ],
        {"case_number": k.case, "authority": AnyOf(("울산세관", "울산세관장")), "taxpayer": f"{one}무역 주식회사", "seized_on": None, "total": p + s, "demanded_on": date(2024, 4, 15),
         "rows": [{"tax": r[1], "period": None, "statutory_date": r[2], "due_on": date(2023, r[2].month, 29), "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
    )  # fmt: skip


def ward_blocks(k: Quill) -> Sheet:
    """A ward: every arrear is a box of two rows with labels of its own, no day of the law is printed."""
    one, _ = k.some(2)
    made = [("자동차세", "2023.06", date(2023, 6, 30)), ("주민세(개인분)", "2023.08", date(2023, 8, 31)), ("자동차세", "2023.12", date(2023, 12, 31))]  # fmt: skip
    rows = [(*m, k.money(60_000, 700_000, 10), k.money(1_000, 50_000, 10)) for m in made]
    total = sum(r[3] + r[4] for r in rows)
    body: list[list[C | str]] = []
    for n, r in enumerate(rows, 1):
        body += [
            [C(str(n), rows=2), "세목", r[0], "부과연월", r[1], "납부기한", dot(r[2])],
            ["본세", n_(r[3]), "가산금", n_(r[4]), "계", n_(r[3] + r[4])],
        ]
    return Sheet(
        "tax_demand", "ward_blocks",
        [
            T("체납 지방세 교부청구", 17),
            Tb([], [["사건", f"{k.court} {k.case}", "체납자", one], ["압류일", "2024. 1. 17.", "교부청구 총액", f"{n_(total)}원"]], "all", "clcl", (12, 44, 16, 28)),
            P("체납 내역 (원)"),
            Tb([], body, "all", "cclclcl", (6, 10, 21, 13, 15, 13, 22)),
            P("지방세징수법 제66조에 따라 교부를 청구합니다."),
            P(f"{dot(date(2024, 2, 28))}", "center"), T("서울특별시 노원구청장", 15),
        ],
        {"case_number": k.case, "authority": AnyOf(("서울특별시 노원구청장", "서울특별시 노원구", "서울특별시 노원구청")), "taxpayer": one, "seized_on": date(2024, 1, 17), "total": total, "demanded_on": date(2024, 2, 28),
         "rows": [{"tax": AnyOf((r[0], r[0].split("(")[0])), "period": r[1], "statutory_date": None, "due_on": r[2], "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
        findings=("statutory_date_missing",),
    )  # fmt: skip


def pension(k: Quill) -> Sheet:
    """The pension service on an employer: one row a month, lines down only, the sum to pay said above."""
    one, _ = k.some(2)
    rows = [(f"2023년 {m:02}월", date(2023, m + 1, 10), k.money(400_000, 1_900_000, 10), k.money(5_000, 90_000, 10)) for m in range(4, 11)]  # fmt: skip
    p, s = sum(r[2] for r in rows), sum(r[3] for r in rows)
    return Sheet(
        "public_charge_demand", "pension",
        [
            P("국민연금공단 천안지사", "center"),
            T("연금보험료 교부청구서", 18),
            L([("사 건 명", f"{k.case} 부동산강제경매"), ("사업장명", f"{one}푸드시스템 주식회사"), ("사업장관리번호", "312-81-55028-0"), ("청구금액", f"금 {n_(p + s)}원")], "tab"),
            P("체납보험료 내역"),
            Tb([["해당월", "납부기한", "연금보험료", "연체금", "소계"]], [*[[r[0], tight(r[1]), n_(r[2]), n_(r[3]), n_(r[2] + r[3])] for r in rows], ["합계", "", n_(p), n_(s), n_(p + s)]], "cols", "ccrrr"),
            P("국민연금법 제95조에 따라 교부청구합니다. 연체금은 2024. 3. 31.까지 계산한 금액입니다."),
            P(said(date(2024, 3, 19)), "center"), P("국민연금공단 천안지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민연금공단 천안지사", "국민연금공단 천안지사장", "국민연금공단")), "payer": f"{one}푸드시스템 주식회사", "total": p + s, "demanded_on": date(2024, 3, 19),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
    )  # fmt: skip


def health_pages(k: Quill) -> Sheet:
    """The health insurer: the months run over two pages, each with what it sums to; premium and care in one column."""
    one, _ = k.some(2)
    rows = [(f"{2022 + (m > 12)}-{(m - 1) % 12 + 1:02}", date(2022 + (m > 11), m % 12 + 1, 10), k.money(90_000, 400_000, 10), k.money(1_000, 30_000, 10)) for m in range(6, 18)]  # fmt: skip
    line = lambda r: [r[0], iso(r[1]), n_(r[2]), n_(r[3]), n_(r[2] + r[3])]  # noqa: E731

    def sums(name: str, part: list[tuple[str, date, int, int]]) -> list[C | str]:
        p, s = sum(r[2] for r in part), sum(r[3] for r in part)
        return [C(name, 2), n_(p), n_(s), n_(p + s)]

    head = [["고지년월", "납부기한", "보험료(건강+요양)", "연체금", "체납액"]]
    total = sum(r[2] + r[3] for r in rows)
    return Sheet(
        "public_charge_demand", "health_pages",
        [
            T("체 납 액  교 부 청 구 서", 18),
            Tb([], [["수신", f"{k.court} 경매1계"], ["사건번호", k.case], ["납부의무자", f"{one} (지역, 증번호 7-1163-240881)"], ["교부청구액", f"{n_(total)}원"]], "rows", "ll", (22, 78)),
            Tb(head, [*map(line, rows[:7]), sums("1쪽 소계", rows[:7])], "all", "ccrrr"),
            Br(),
            Tb(head, [*map(line, rows[7:]), sums("2쪽 소계", rows[7:]), sums("총계", rows)], "all", "ccrrr"),
            P("국민건강보험법 제81조 제3항에 의하여 교부를 청구합니다."),
            P(f"{dot(date(2024, 1, 30))}\n국민건강보험공단 노원지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 노원지사", "국민건강보험공단 노원지사장", "국민건강보험공단")), "payer": AnyOf((one, f"{one} (지역, 증번호 7-1163-240881)")), "total": total, "demanded_on": date(2024, 1, 30),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
        foot="{n}/2",
    )  # fmt: skip


def building_fine(k: Quill) -> Sheet:
    """A town's building office: one charge for an unlawful addition, told in a grid of labels."""
    one, _ = k.some(2)
    p, s = k.money(1_000_000, 9_000_000, 10), k.money(30_000, 500_000, 10)
    return Sheet(
        "public_charge_demand", "building_fine",
        [
            T("이행강제금 교부청구서", 18),
            P(f"수신 : {k.court}   사건번호 : {k.case}"),
            P("건축법 제80조 및 지방행정제재ㆍ부과금의 징수 등에 관한 법률에 따라 다음과 같이 교부청구합니다."),
            Tb([], [["체납자", one, "위반내용", "무단증축 18㎡"], ["부과일자", dot(date(2023, 4, 3)), "납부기한", dot(date(2023, 5, 31))], ["이행강제금", f"{n_(p)}원", "가산금", f"{n_(s)}원"], ["합계", C(f"{n_(p + s)}원", 3)]], "all", "clcl", (18, 32, 18, 32)),
            P("2024. 5. 9.", "center"), P("정읍시장 (건축과)", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("정읍시", "정읍시장", "정읍시장 (건축과)")), "payer": one, "total": p + s, "demanded_on": date(2024, 5, 9),
         "rows": [{"due_on": date(2023, 5, 31), "principal": p, "surcharge": s, "total": p + s}]},
    )  # fmt: skip


WRITERS = (national_tax, town_tax, customs, ward_blocks, pension, health_pages, building_fine)
