"""A fourth set, smaller, written after the readers had been mended on the third."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...paper import AnyOf, Filing
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, hangul, n_
from . import registers
from .hand import Pen, dot, run, said, tight


def outline(k: Pen) -> Sheet:
    """A fisheries cooperative: an outline with letters, kinds of interest one level deeper."""
    p, a, b, c = (
        k.money(60_000_000, 99_000_000),
        k.money(900_000, 2_000_000),
        k.money(3_000_000, 8_000_000),
        k.money(700_000, 1_800_000),
    )
    one, two = k.two()
    return Sheet(
        "claim_statement", "outline",
        [
            Box(["접  수", "2025. 04. 14", "제 3312 호"]),
            T("채권계산서 제출", 17),
            P(f"{k.court} {k.case} 부동산임의경매 사건에 관하여 근저당권자는 다음과 같이 채권계산서를 제출합니다."),
            L([("근저당권자", "남해안수산업협동조합 (통영지점)"), ("채무자 겸 소유자", one)], "colon"),
            P("- 다    음 -", "center"),
            P(f"가. 원        금 :  {n_(p)}원"),
            P(f"나. 이        자 :  {n_(a + b)}원"),
            P(f"(1) 약정이자  {n_(a)}원", indent=24),
            P(f"(2) 연체이자  {n_(b)}원", indent=24),
            P(f"다. 집 행 비 용 :  {n_(c)}원"),
            P(f"라. 합        계 :  {n_(p + a + b + c)}원 (가+나+다)"),
            P(f"※ 위 이자는 배당기일인 {dot(date(2025, 4, 24))}까지 계산한 것임. 1일 이자 24,118원"),
            P(f"2025. 4. 11.\n위 근저당권자 남해안수산업협동조합 조합장 {two} (인)", "right"),
            P("담당자 여신팀 055-640-3321   배당금 입금계좌 수협 101-88-221104", "left"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("남해안수산업협동조합", "남해안수산업협동조합 (통영지점)")), "debtor": one, "principal": p, "interest": a + b, "cost": c, "total": p + a + b + c, "calculated_to": date(2025, 4, 24), "filed_on": date(2025, 4, 14)},
    )  # fmt: skip


def insurer_krw(k: Pen) -> Sheet:
    """An insurer: roman numbers, KRW before the sums, an earlier statement mentioned, three rates."""
    p = k.money(120_000_000, 300_000_000, 1000)
    spans = [
        (date(2023, 8, 1), date(2023, 12, 31), 4.35),
        (date(2024, 1, 1), date(2024, 5, 31), 7.35),
        (date(2024, 6, 1), date(2025, 2, 20), 12.0),
    ]
    made = [(f, t, r, *run(p, r, f, t)) for f, t, r in spans]
    i = sum(m[4] for m in made)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "insurer_krw",
        [
            P("새한생명보험주식회사  융자관리부", "left"),
            T("CLAIM STATEMENT (채권계산서)", 15),
            Tb([], [["사건번호", k.case], ["채 권 자", "새한생명보험주식회사"], ["채 무 자", one]], "rows", "cl", (25, 75)),
            P("Ⅰ. 채권액"),
            Tb([["원금", "이자", "비용", "합계"]], [[f"KRW {n_(p)}", f"KRW {n_(i)}", "KRW 0", f"KRW {n_(p + i)}"]], "all", "rrrr"),
            P("Ⅱ. 이자계산내역"),
            Tb([["기준금액", "적용이율", "이자기간", "일수", "이자금액"]], [[n_(p), f"연 {r}%", f"{tight(f)} ~ {tight(t)}", f"{d}일", n_(x)] for f, t, r, d, x in made], "all", "rcccr", (22, 14, 34, 10, 20)),
            P(f"Ⅲ. 비고: 2025. 1. 3. 제출한 채권계산서(합계 {n_(p + i - 912_000)}원)를 대체함."),
            P("2025. 2. 11.", "center"),
            P("새한생명보험주식회사 대표이사 노 경 수 (법인인감)", "center"),
        ],
        {"case_number": k.case, "creditor": "새한생명보험주식회사", "debtor": one, "principal": p, "interest": i, "total": p + i, "filed_on": date(2025, 2, 11),
         "items": [{"principal": p, "rate": r, "from": f, "to": t, "days": d, "interest": x} for f, t, r, d, x in made]},
        foot="Tel 02-2002-7000 / Fax 02-2002-7099 / Page {n}",
    )  # fmt: skip


def capital_lines(k: Pen) -> Sheet:
    """A lease financier: contracts down, units of thousand, a remark column, the total row first."""
    rows = [
        (f"L-20{n}18", k.money(8_000, 30_000) * 1000, k.money(100, 2_000) * 1000, k.money(10, 90) * 1000)
        for n in (1, 2, 3)
    ]
    p, i, c = (sum(r[j] for r in rows) for j in (1, 2, 3))
    one, _ = k.two()
    t = lambda n: n_(n // 1000)  # noqa: E731
    return Sheet(
        "claim_statement", "capital_lines",
        [
            T("채 권 신 고 서", 18),
            Tb([], [["경매사건", k.case, "작성일", "2024-10-08"], ["채권자", "(주)바람개비캐피탈", "채무자", one]], "all", "clcl"),
            P("단위 : 천원", "right"),
            Tb([["계약번호", "원금잔액", "미수이자", "비용", "계"]], [["총  계", t(p), t(i), t(c), t(p + i + c)], *[[r[0], t(r[1]), t(r[2]), t(r[3]), t(sum(r[1:]))] for r in rows]], "all", "crrrr"),
            P("주식회사 바람개비캐피탈 대표이사 방 실", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("(주)바람개비캐피탈", "주식회사 바람개비캐피탈")), "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "filed_on": date(2024, 10, 8)},
    )  # fmt: skip


def neighbour(k: Pen) -> Sheet:
    """A private lender without a lawyer: words before figures, rate by the month, what was paid back mentioned."""
    p, i = k.money(20, 60) * 1_000_000, k.money(1_000_000, 4_000_000, 1000)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "neighbour",
        [
            T("배당 요구서", 18),
            P(f"사건번호 : {k.case}"),
            P(f"채권자 : {one} (63년생)   주소 : {k.place()}   전화 : 010-4417-2209"),
            P(f"채무자 : {two}"),
            P(f"1. 빌려준 돈(원금)  일금 {hangul(p)}원정 ({n_(p)}원)"),
            P(f"2. 이자  일금 {hangul(i)}원정 ({n_(i)}원) - 월 1퍼센트"),
            P(f"3. 합계  일금 {hangul(p + i)}원정 ({n_(p + i)}원)"),
            P("채무자가 2023년 추석 때 갚은 2,000,000원은 뺀 금액입니다. 차용증과 확정된 지급명령(춘천지방법원 2024차전1180)을 붙입니다. 배당하여 주십시오."),
            P(f"2024년 11월 19일\n채권자 {one} (도장)", "right"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": i, "total": p + i, "demanded_on": date(2024, 11, 19)},
    )  # fmt: skip


def joint_judgment(k: Pen) -> Sheet:
    """A judgment against two, head words above one row."""
    p, i, c = k.money(15_000_000, 44_000_000), k.money(900_000, 3_000_000), k.money(200_000, 900_000)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "joint_judgment",
        [
            T("배당요구신청서", 18),
            Tb([], [["사건", f"{k.case} 부동산강제경매"], ["채권자", "늘봄건재 주식회사 (강릉영업소)"], ["채무자", f"1. {one}\n2. {two}"]], "all", "cl", (20, 80)),
            Tb([["청구원금", "지연손해금", "소송비용", "청구금액 합계"]], [[n_(p), n_(i), n_(c), n_(p + i + c)]], "all", "rrrr"),
            P("집행권원의 표시 : 춘천지방법원 강릉지원 2023가단30119 물품대금"),
            P("위와 같이 배당을 요구합니다."),
            P("2025. 1. 20.\n늘봄건재 주식회사 대표이사 한 결\n대리인 지배인 서 문 탁", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("늘봄건재 주식회사", "늘봄건재 주식회사 (강릉영업소)")), "principal": p, "interest": i, "cost": c, "total": p + i + c, "demanded_on": date(2025, 1, 20)},
    )  # fmt: skip


def shop_form(k: Pen) -> Sheet:
    """A shop's form in four columns, office of the fixed date in brackets, years of the term before its days."""
    one, two = k.two()
    dep, rent = k.money(3, 14) * 10_000_000, k.money(90, 260) * 10_000
    return Sheet(
        "lease_claim", "shop_form",
        [
            T("권리신고 및 배당요구신청서(상가임대차)", 15),
            P(f"{k.court} 경매3계   사건 {k.case}"),
            Tb([], [["임차인", f"{one} (상호: 달무리공방)", "임대인", two],
                    ["임차보증금", f"금{hangul(dep)}원", "월 차임", f"금 {n_(rent)}원(부가가치세 별도)"],
                    ["임대차기간", "2년간(2023. 4. 1.~2025. 3. 31.)", "계약일", "2023. 3. 11."],
                    ["건물인도일", "2023. 4. 1.", "사업자등록신청일", "2023. 4. 4."],
                    ["확정일자", "2023. 4. 5.(마포세무서)", "임차부분", "지상 1층 일부 31.5㎡(도면 첨부)"]], "all", "clcl", (15, 37, 17, 31)),
            P("위 임차인은 위와 같이 권리를 신고하고 배당을 요구합니다."),
            P(f"2024. 12. 30.   신청인 {one} (인)  사업자등록번호 105-17-88210  계좌 신한 110-221-778812", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "commercial", "deposit": dep, "monthly_rent": rent, "contract_on": date(2023, 3, 11), "occupied_on": date(2023, 4, 1), "moved_in_on": date(2023, 4, 4),
         "fixed_on": date(2023, 4, 5), "term_from": date(2023, 4, 1), "term_to": date(2025, 3, 31), "demanded_on": date(2024, 12, 30)},
    )  # fmt: skip


def renewed_home(k: Pen) -> Sheet:
    """A home in sentences, days told by the one before them; the deposit went up and the rise has its own fixed date."""
    one, two = k.two()
    dep = k.money(40, 90) * 1_000_000
    return Sheet(
        "lease_claim", "renewed_home",
        [
            T("주택임차인 권리신고 및 배당요구", 16),
            P(f"사 건 : {k.case}\n임차인 : {one}\n소유자 : {two}"),
            P(f"임차인은 2019년 7월 6일 소유자 {two}와 사이에 이 사건 주택의 2층 전부를 임대차보증금 {n_(dep)}원으로 정하여 임차하기로 하는 임대차계약을 체결하였습니다."),
            P("임차인은 2019년 7월 27일 위 주택을 인도받고, 같은 달 29일 전입신고를 마쳤으며, 같은 날 확정일자를 받았습니다."),
            P("임차인은 2024년 9월 12일 현재까지 거주하고 있고 관리비 340,000원을 제외한 미납금은 없습니다."),
            P(f"2024년 9월 12일\n임차인 {one}", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "deposit": dep, "contract_on": date(2019, 7, 6), "occupied_on": date(2019, 7, 27), "moved_in_on": date(2019, 7, 29), "fixed_on": date(2019, 7, 29), "demanded_on": date(2024, 9, 12)},
    )  # fmt: skip


def months_of_wages(k: Pen) -> Sheet:
    """Months beside each other, their sum, retirement pay; a total row."""
    rows = [
        (n, [k.money(1_800_000, 3_300_000, 10) for _ in range(3)], k.money(4_000_000, 14_000_000, 10))
        for n in ("길한솔", "목진영", "변우식")
    ]
    body = [[n, *[n_(x) for x in m], n_(sum(m)), n_(r), n_(sum(m) + r)] for n, m, r in rows]
    sums = [sum(r[1][j] for r in rows) for j in range(3)]
    w, r3 = sum(sums), sum(r[2] for r in rows)
    return Sheet(
        "wage_claim", "months_of_wages",
        [
            T("임금 및 퇴직금 배당요구신청서", 16),
            L([("사건", k.case), ("배당요구채권자(선정당사자)", "목진영"), ("채무자(사업주)", "한가온식품 주식회사")], "colon"),
            Tb([[C("근로자", rows=2), C("최종 3개월분 임금", cols=4), C("최종 3년간\n퇴직금", rows=2), C("합계", rows=2)], ["5월", "6월", "7월", "소계"]], [*body, ["합계", *[n_(x) for x in sums], n_(w), n_(r3), n_(w + r3)]], "all", "crrrrrr", (12, 14, 14, 14, 15, 16, 15)),
            P("집행권원 없이 체불임금등·사업주확인서로 배당요구합니다."),
            P("2024. 12. 2.\n선정당사자 목진영", "right"),
        ],
        {"case_number": k.case, "representative": "목진영", "debtor": "한가온식품 주식회사", "workers": [{"name": n, "preferential_wages": sum(m), "preferential_retirement": r} for n, m, r in rows], "total": w + r3, "demanded_on": date(2024, 12, 2)},
    )  # fmt: skip


def with_collection_costs(k: Pen) -> Sheet:
    """A tax office with a column for the costs of collection, days in two figures, the demand's day in the letter head."""
    one, _ = k.two()
    rows = [
        (
            "양도소득세",
            "2022년 귀속",
            date(2023, 5, 31),
            date(2023, 8, 31),
            k.money(9_000_000, 40_000_000, 10),
            k.money(100_000, 900_000, 10),
            31_200,
        ),
        (
            "부가가치세",
            "2023년 1기",
            date(2023, 7, 25),
            date(2023, 9, 30),
            k.money(500_000, 4_000_000, 10),
            k.money(10_000, 90_000, 10),
            0,
        ),
    ]
    tot = sum(sum(r[4:]) for r in rows)
    return Sheet(
        "tax_demand", "with_collection_costs",
        [
            T("교 부 청 구 서", 19),
            P("문서번호: 체납추적팀-2218      시행일자: 2024.06.03."),
            P(f"{k.court} 귀하 (사건번호 {k.case})"),
            P(f"체 납 자 : {one} (주민등록번호 711130-1******)"),
            Tb([["관리번호", "세목", "귀속", "법정기일", "납부기한", "본세", "가산세", "강제징수비", "합계"]], [*[[f"2023{n}01", r[0], r[1], f"{r[2]:%y.%m.%d}", f"{r[3]:%y.%m.%d}", n_(r[4]), n_(r[5]), n_(r[6]), n_(sum(r[4:]))] for n, r in enumerate(rows)], [C("계", 5), n_(sum(r[4] for r in rows)), n_(sum(r[5] for r in rows)), n_(sum(r[6] for r in rows)), n_(tot)]], "all", "cccccrrrr", (11, 13, 13, 10, 10, 13, 10, 10, 13)),
            P("압류등기일 : 2023.11.20."),
            P("북안산세무서장 [직인]", "center"),
            P("※ 국세환급금 계좌가 아님. 납부 및 배당금 수령: 농협 301-0000-1122-51 북안산세무서 / 문의 031-412-3220"),
        ],
        {"case_number": k.case, "authority": AnyOf(("북안산세무서", "북안산세무서장")), "taxpayer": one, "total": tot, "seized_on": date(2023, 11, 20), "demanded_on": date(2024, 6, 3),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": sum(r[4:])} for r in rows]},
    )  # fmt: skip


def city_stacked(k: Pen) -> Sheet:
    """A city: tax and year stacked in one column's cells, only lines across, the property's own tax with a mark."""
    one, _ = k.two()
    rows = [
        (
            "재산세",
            "2024",
            date(2024, 6, 1),
            date(2024, 7, 31),
            k.money(100_000, 900_000, 10),
            k.money(3_000, 30_000, 10),
            "○",
        ),
        ("주민세", "2023", date(2023, 7, 1), date(2023, 8, 31), 11_000, 330, ""),
    ]
    tot = sum(r[4] + r[5] for r in rows)
    return Sheet(
        "tax_demand", "city_stacked",
        [
            T("지방세 교부청구서", 17),
            Tb([], [["사건", k.case, "체납자", one]], "all", "clcl"),
            Tb([["세목", "연도", "법정기일", "납기일", "세액", "납부지연가산세", "합계", "당해세여부"]], [[r[0], r[1], said(r[2]), said(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5]), r[6]] for r in rows], "rows", "ccccrrrc", (11, 8, 17, 17, 12, 14, 12, 9)),
            P(f"교부청구액  금 {n_(tot)}원"),
            P("2024년 10월 4일", "center"),
            P("속초시장", "center"),
            P("세무과 징수담당 033-639-2219"),
        ],
        {"case_number": k.case, "authority": AnyOf(("속초시", "속초시장")), "taxpayer": one, "total": tot, "demanded_on": date(2024, 10, 4),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5], "on_property": bool(r[6])} for r in rows]},
    )  # fmt: skip


def two_schemes(k: Pen) -> Sheet:
    """Health and pension in one paper, a subtotal for each, the page breaks between."""
    one, _ = k.two()
    rows = [
        ("건강", f"2024.{m:02}", date(2024, m + 1, 10), k.money(80_000, 200_000, 10), k.money(1_000, 9_000, 10))
        for m in (1, 2, 3)
    ] + [
        ("연금", f"2024.{m:02}", date(2024, m + 1, 10), k.money(80_000, 200_000, 10), k.money(1_000, 9_000, 10))
        for m in (1, 2)
    ]
    line = lambda r: [r[0], r[1], tight(r[2]), n_(r[3]), n_(r[4]), n_(r[3] + r[4])]  # noqa: E731

    def sub(s):
        return [
            C(f"{s} 소계", 3),
            *[
                n_(sum(f(r) for r in rows if r[0] == s))
                for f in (lambda r: r[3], lambda r: r[4], lambda r: r[3] + r[4])
            ],
        ]

    tot = sum(r[3] + r[4] for r in rows)
    head = [["보험구분", "부과월", "납부기한", "보험료", "연체금", "계"]]
    return Sheet(
        "public_charge_demand", "two_schemes",
        [
            T("사회보험료 교부청구서", 17),
            L([("사건번호", k.case), ("납부의무자", one), ("징수기관", "국민건강보험공단 진주산청지사")], "tab"),
            Tb(head, [*map(line, rows[:3]), sub("건강")], "all", "cccrrr"),
            Br(),
            Tb(head, [*map(line, rows[3:]), sub("연금"), [C("총  계", 3), n_(sum(r[3] for r in rows)), n_(sum(r[4] for r in rows)), n_(tot)]], "all", "cccrrr"),
            P("2024. 8. 30.\n국민건강보험공단 진주산청지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 진주산청지사", "국민건강보험공단 진주산청지사장")), "payer": one, "total": tot, "demanded_on": date(2024, 8, 30),
         "rows": [{"period": r[1], "due_on": r[2], "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
        foot="고객센터 1577-1000   - {n} -",
    )  # fmt: skip


def rooms_over_pages(k: Pen) -> Sheet:
    """A house with rooms: the table goes on over the page, some cells unknown, one tenant twice."""
    one, two = k.two()
    a, b = k.money(2, 9) * 1_000_000, k.money(10, 60) * 1_000_000
    head = [
        [
            "점유자의 성명",
            "점유부분",
            "정보출처 구분",
            "점유의 권원",
            "임대차 기간",
            "보증금",
            "차임",
            "전입신고일자",
            "확정일자",
            "배당요구일자",
        ]
    ]
    w = (10, 9, 10, 9, 13, 12, 9, 12, 10, 12)
    return Sheet(
        "sale_statement", "rooms_over_pages",
        [
            T("매각물건명세서", 18),
            Tb([], [["사 건", k.case, "최선순위 설정", "2020. 3. 17. 근저당권"], ["배당요구종기", "2024. 11. 4.", "최저매각가격", "118,400,000"]], "all", "clcl"),
            Tb(head, [[one, "101호", "현황조사", "주거임차인", "미상", "500만", "35만", "2021.5.3.", "미상", ""], ["", "101호", "권리신고", "주거임차인", "2021.5.1.~", n_(a), "350,000", "2021.5.3.", "2021.5.4.", "2024.10.11."]], "all", "cccccrrccc", w),
            Br(),
            Tb(head, [[two, "201호", "권리신고", "주거임차인", "2019.12.1.~", n_(b), "없음", "2019.12.3.", "2019.12.3.", "2024.10.30."]], "all", "cccccrrccc", w),
            P("< 비고 >\n102호는 공실로 보임. 건축물대장상 위반건축물."),
        ],
        {"case_number": k.case, "first_right": AnyOf(("2020. 3. 17. 근저당권",)), "claim_deadline": date(2024, 11, 4), "minimum_price": 118_400_000, "tenants": [
            {"name": one, "part": "101호", "source": "현황조사", "deposit": 5_000_000, "monthly_rent": 350_000, "moved_in_on": date(2021, 5, 3)},
            {"name": one, "part": "101호", "source": "권리신고", "deposit": a, "monthly_rent": 350_000, "moved_in_on": date(2021, 5, 3), "fixed_on": date(2021, 5, 4), "demanded_on": date(2024, 10, 11)},
            {"name": two, "part": "201호", "source": "권리신고", "deposit": b, "moved_in_on": date(2019, 12, 3), "fixed_on": date(2019, 12, 3), "demanded_on": date(2024, 10, 30)}]},
    )  # fmt: skip


def side_by_side(k: Pen) -> Sheet:
    """Costs in two columns of items, the total below."""
    items = [
        ("인지대", 5_000),
        ("송달료", k.money(100_000, 400_000, 100)),
        ("등록면허세", k.money(80_000, 800_000, 10)),
        ("지방교육세", k.money(16_000, 160_000, 10)),
        ("감정료", k.money(300_000, 900_000, 10)),
        ("신문공고료", 220_000),
    ]
    tot = sum(a for _, a in items)
    return Sheet(
        "cost_statement", "side_by_side",
        [
            T("집행비용계산서", 18),
            L([("사건", k.case), ("채권자", "주식회사 물레방아저축은행")], "colon"),
            Tb([["항목", "금액", "항목", "금액"]], [[items[j][0], n_(items[j][1]), items[j + 3][0], n_(items[j + 3][1])] for j in range(3)], "all", "crcr"),
            P(f"합계 : {n_(tot)}원"),
            P("2025년 3월 10일\n주식회사 물레방아저축은행", "right"),
        ],
        {"case_number": k.case, "creditor": "주식회사 물레방아저축은행", "total": tot, "items": [{"item": items[j][0], "amount": items[j][1]} for j in (0, 3, 1, 4, 2, 5)]},
    )  # fmt: skip


def revived() -> list[registers.Entry]:
    """A mortgage cancelled and revived, a share sold by auction, two debtors, a limit in words, a seizure set free."""
    h = registers._h
    return [
        ("갑", "1", "소유권보존", date(2012, 5, 4), 22011, "", "소유자 마중물건설 주식회사 134511-0120099\n  경기도 시흥시 시청로 20", True, {"holders": [h("마중물건설 주식회사", "134511-0120099")]}),
        ("갑", "2", "소유권이전", date(2014, 11, 3), 61233, "2014년9월30일\n매매", "공유자\n  지분 3분의 2\n  제갈온 770101-*******\n  경기도 시흥시 정왕대로 233\n  지분 3분의 1\n  채움둘 790202-*******\n  경기도 시흥시 정왕대로 233", True, {"holders": [h("제갈온", "770101-*******", "2/3"), h("채움둘", "790202-*******", "1/3")]}),
        ("갑", "3", "2번채움둘지분압류", date(2019, 4, 11), 18220, "2019년4월9일\n압류(세원관리과-8812)", "권리자 시흥시 3901", False, {"holders": [h("시흥시", AnyOf(("3901", None)))]}),
        ("갑", "4", "2번채움둘지분전부이전", date(2020, 2, 6), 7007, "2020년1월22일\n강제경매로 인한 매각", "공유자 지분 3분의 1\n  여울림 850303-*******\n  인천광역시 남동구 소래로 633", True, {"holders": [h("여울림", "850303-*******", "1/3")]}),
        ("갑", "5", "3번압류등기말소", date(2020, 2, 6), 7007, "2020년1월22일\n강제경매로 인한 매각", "", True, {"holders": []}),
        ("갑", "6", "임의경매개시결정", date(2024, 7, 15), 44190, "2024년7월15일\n수원지방법원 안산지원의\n임의경매개시결정(2024타경7\n70123)", "채권자 정왕새마을금고 134544-0000311\n  경기도 시흥시 중심상가로 170", True, {"holders": [h("정왕새마을금고", "134544-0000311")], "court_case": "2024타경770123"}),
        ("을", "1", "근저당권설정", date(2014, 11, 3), 61234, "2014년11월3일\n설정계약", "채권최고액 금일억구천오백만원\n채무자 제갈온\n  경기도 시흥시 정왕대로 233\n채무자 채움둘\n  경기도 시흥시 정왕대로 233\n근저당권자 정왕새마을금고 134544-0000311\n  경기도 시흥시 중심상가로 170", True, {"amount": 195_000_000, "debtor": "제갈온, 채움둘", "holders": [h("정왕새마을금고", "134544-0000311")]}),
        ("을", "2", "근저당권설정", date(2016, 8, 1), 40110, "2016년8월1일\n설정계약", "채권최고액 미화 금150,000달러\n채무자 제갈온\n  경기도 시흥시 정왕대로 233\n근저당권자 주식회사물결은행 110111-0009911\n  서울특별시 중구 남대문로 81\n  (외환사업부)", False, {"amount": {"amount": 150_000, "currency": "USD"}, "debtor": "제갈온", "holders": [h("주식회사물결은행", "110111-0009911")]}),
        ("을", "3", "2번근저당권설정등기말소", date(2021, 12, 30), 90110, "2021년12월30일\n해지", "", True, {"holders": []}),
        ("을", "4", "전세권설정", date(2022, 3, 2), 13117, "2022년2월25일\n설정계약", "전세금 금85,000,000원\n범 위 전유부분 전부\n존속기간 2022년 3월 1일부터 2024년 2월 29일까지\n반환기 2024년 2월 29일\n전세권자 주식회사하늘다리 134511-0200123\n  경기도 시흥시 마유로 418", True, {"amount": 85_000_000, "holders": [h("주식회사하늘다리", "134511-0200123")]}),
    ]  # fmt: skip


WRITERS = (outline, insurer_krw, capital_lines, neighbour, joint_judgment, shop_form, renewed_home, months_of_wages, with_collection_costs, city_stacked, two_schemes, rooms_over_pages, side_by_side)  # fmt: skip


def extracts() -> Iterator[Filing]:
    place = "경기도 시흥시 정왕동 1733 물길마을 제3동 제14층 제1403호"
    for html in (False, True):
        yield registers._filing("revived", "집합건물", place, registers.FLAT, revived(), html=html)
