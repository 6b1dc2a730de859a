"""A sixth set, smaller: written after the readers had been mended on the fifth, with other shapes."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Box, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import Pen, dot, iso, run, said, tight


def ledger_cut(k: Pen) -> Sheet:
    """A community bank's ledger: principal lent and principal left beside each other, the limit of the mortgage, points for commas in rates."""
    lent, p = k.money(200, 300) * 1_000_000, k.money(90_000_000, 190_000_000)
    i, c = k.money(2_000_000, 9_000_000), k.money(1_000_000, 3_000_000, 10)
    one, two = k.two()
    return Sheet(
        "claim_statement", "ledger_cut",
        [
            T("채권계산서 (배당기일용)", 17),
            Tb([], [["관할법원", f"{k.court}", "사건번호", k.case], ["채권자 상호", "솔바람새마을금고", "대표자", f"이사장 {two}"], ["채무자 성명", one, "담보제공자", one]], "all", "clcl", (15, 37, 13, 35)),
            Tb([["당초 대출금액", "현재 원금잔액", "이자(연체포함)", "경매관련비용", "채권액 합계"]], [[n_(lent), n_(p), n_(i), n_(c), n_(p + i + c)]], "all", "rrrrr"),
            P(f"위 채권액은 배당기일({dot(date(2025, 1, 16))})까지의 금액이며 근저당권 설정금액은 {n_(lent * 12 // 10)}원입니다."),
            P("2025. 1. 7.   솔바람새마을금고 이사장 (직인)", "right"),
        ],
        {"case_number": k.case, "creditor": "솔바람새마을금고", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": date(2025, 1, 16), "filed_on": date(2025, 1, 7)},
    )  # fmt: skip


def letter_to_court(k: Pen) -> Sheet:
    """A letter by a company's legal team: reference line, subject, then sums as a list with dashes."""
    p, i, c = k.money(50_000_000, 90_000_000), k.money(1_000_000, 8_000_000), k.money(300_000, 1_500_000)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "letter_to_court",
        [
            P("주식회사 온빛캐피탈   서울 강남구 봉은사로 114   Tel. 1599-8000"),
            P("문서번호 : 법무 25-0312\n시행일자 : 2025. 03. 12.\n수    신 : " + k.court + f" 민사집행과\n제    목 : {k.case} 부동산임의경매 채권계산서 제출"),
            P("귀 원의 무궁한 발전을 기원합니다. 표제 사건에 대하여 당사의 채권액을 아래와 같이 제출합니다."),
            P("- 아 래 -", "center"),
            P(f"- 채무자 : {one}"),
            P(f"- 대출원금 잔액 : {n_(p)} 원"),
            P(f"- 배당기일까지의 이자 및 연체이자 : {n_(i)} 원"),
            P(f"- 소요된 법적조치 비용 : {n_(c)} 원"),
            P(f"- 채권 총합계 : {n_(p + i + c)} 원"),
            P("※ 배당금은 당사 계좌(국민 001-25-0099-881)로 입금하여 주시기 바랍니다. 끝."),
            P("주식회사 온빛캐피탈\n대표이사 용 재 하", "center"),
        ],
        {"case_number": k.case, "creditor": "주식회사 온빛캐피탈", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "filed_on": date(2025, 3, 12)},
    )  # fmt: skip


def three_rates_lines(k: Pen) -> Sheet:
    """A private creditor's lawyer: the reckoning as lines of arithmetic."""
    p = k.money(30, 80) * 1_000_000
    f, t = date(2023, 2, 11), date(2025, 2, 20)
    d, i = run(p, 12.0, f, t)
    one, two = k.two()
    return Sheet(
        "claim_statement", "three_rates_lines",
        [
            T("채 권 계 산 서", 18),
            P(f"사    건    {k.case}   부동산강제경매\n채 권 자    {one}\n            소송대리인 법무법인 이음 담당변호사 채 은 결\n채 무 자    {two}"),
            P("위 사건에 관하여 채권자는 다음과 같이 채권계산서를 제출합니다."),
            P(f"1. 원금   {n_(p)}원"),
            P(f"2. 이자   {n_(i)}원\n   = {n_(p)}원 × 12% × {d}일/365일 ({tight(f)}.~{tight(t)}.)"),
            P("3. 집행비용   추후 별도 제출"),
            P(f"4. 합계   {n_(p + i)}원"),
            P("2025.  2.  13."),
            P("위 채권자 소송대리인\n법무법인 이음\n담당변호사 채 은 결", "right"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": i, "total": p + i, "filed_on": date(2025, 2, 13)},
    )  # fmt: skip


def attached_goods(k: Pen) -> Sheet:
    """A demand on a provisional attachment: the sum of the attachment beside the claim."""
    p, i, c = k.money(12_000_000, 30_000_000), k.money(500_000, 2_000_000), k.money(100_000, 400_000)
    one, _ = k.two()
    return Sheet(
        "distribution_demand", "attached_goods",
        [
            T("배당요구신청서(가압류채권자)", 17),
            Tb([], [["사건번호", f"{k.court} {k.case}"], ["배당요구인", "주식회사 다올철강 (대표이사 왕 기 준)"], ["상 대 방(채무자)", one], ["가압류사건", "인천지방법원 2023카단5512 (청구금액 12,000,000원)"]], "all", "cl", (26, 74)),
            P("배당을 요구하는 채권액"),
            Tb([], [["① 물품대금", f"{n_(p)}원"], ["② 지연손해금", f"{n_(i)}원"], ["③ 가압류 집행비용", f"{n_(c)}원"], ["계(①+②+③)", f"{n_(p + i + c)}원"]], "rows", "lr", (60, 40)),
            P("2024년 9월 30일   위 배당요구인 주식회사 다올철강 (인)", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("주식회사 다올철강", "주식회사 다올철강 (대표이사 왕 기 준)")), "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "demanded_on": date(2024, 9, 30)},
    )  # fmt: skip


def pay_order_short(k: Pen) -> Sheet:
    """A demand on a payment order with principal and costs only, the words in full before the figures."""
    p, c = k.money(3_000_000, 9_000_000), k.money(60_000, 99_000)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "pay_order_short",
        [
            T("배 당 요 구 서", 18),
            L([("경매사건", k.case), ("채권자 성명", one), ("채무자 성명", two)], "tab"),
            P(f"청구금액 : 금 {n_(p + c)}원"),
            P(f"내역 : 1) 대여금 원금 {n_(p)}원   2) 지급명령 신청비용 {n_(c)}원"),
            P("집행권원 : 부산지방법원 2024차전20551 대여금 사건의 지급명령"),
            P("위와 같이 배당요구 합니다."),
            P(f"서기 {said(date(2024, 11, 4))}", "center"),
            P(f"채권자 {one} (서명)", "right"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "cost": c, "total": p + c, "demanded_on": date(2024, 11, 4)},
    )  # fmt: skip


def jeonse_home(k: Pen) -> Sheet:
    """A 전세 tenant's table with four columns and small print; moved in before the contract was renewed."""
    one, two = k.two()
    dep = k.money(90, 260) * 1_000_000
    return Sheet(
        "lease_claim", "jeonse_home",
        [
            T("임차인의 권리신고 및 배당요구신청서", 16),
            Tb([], [["사 건", k.case, "임차인", f"{one} (010-2283-9910)"], ["임대인(소유자)", two, "임차보증금", f"{n_(dep)}원(전세)"], ["월 차임", "없음", "임차부분", "건물 2층 201호 전부"], ["최초 계약일", iso(date(2020, 1, 9)), "갱신 계약일", iso(date(2022, 1, 20))], ["이사(점유)한 날", iso(date(2020, 2, 14)), "전입신고를 마친 날", iso(date(2020, 2, 17))], ["확정일자 받은 날짜", iso(date(2020, 2, 17)), "계약기간", "2022-02-14 ~ 2024-02-13"]], "all", "clcl", (19, 31, 19, 31)),
            P("본인은 위 주택의 임차인으로서 권리를 신고하고 배당을 요구합니다.  2024-04-02"),
            P(f"신청인 {one}", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": AnyOf(("residential",)), "part": "건물 2층 201호 전부", "deposit": dep, "contract_on": date(2020, 1, 9), "occupied_on": date(2020, 2, 14), "moved_in_on": date(2020, 2, 17), "fixed_on": date(2020, 2, 17), "term_from": date(2022, 2, 14), "term_to": date(2024, 2, 13), "demanded_on": date(2024, 4, 2)},
    )  # fmt: skip


def shop_lines(k: Pen) -> Sheet:
    """A shop in lines with bullets; rent with its tax; the day of opening beside the handing over."""
    one, two = k.two()
    dep, rent = k.money(10, 60) * 1_000_000, k.money(70, 200) * 10_000
    return Sheet(
        "lease_claim", "shop_lines",
        [
            T("상가임대차 권리신고 및 배당요구신청", 16),
            P(f"○ 사건의 표시 : {k.court} {k.case}"),
            P(f"○ 신청인(임차인) : {one} / 상호 : 파란나무서점"),
            P(f"○ 임대인 : {two}"),
            P("○ 임차한 부분 : 1층 101호 35.5㎡"),
            P(f"○ 임대차보증금 : 일금 {hangul(dep)}원정"),
            P(f"○ 월 임대료 : {n_(rent)}원 (부가세 {n_(rent // 10)}원 별도)"),
            P("○ 임대차계약을 맺은 날 : 2021년 8월 2일"),
            P("○ 상가건물을 인도받은 날 : 2021년 8월 20일"),
            P("○ 사업자등록을 신청한 날 : 2021년 8월 23일 (등록번호 617-22-80114)"),
            P("○ 확정일자를 부여받은 날 : 2021년 8월 23일"),
            P("○ 임대차 기간 : 2021년 8월 20일 ~ 2026년 8월 19일"),
            P(f"2025년 1월 20일\n위 신청인 {one} (인)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "commercial", "deposit": dep, "monthly_rent": rent, "contract_on": date(2021, 8, 2), "occupied_on": date(2021, 8, 20), "moved_in_on": date(2021, 8, 23), "fixed_on": date(2021, 8, 23), "term_from": date(2021, 8, 20), "term_to": date(2026, 8, 19), "demanded_on": date(2025, 1, 20)},
    )  # fmt: skip


def two_workers_letters(k: Pen) -> Sheet:
    """Two workers with a lawyer: a table with `제외` in its head, retirement pay first."""
    rows = [
        (n, k.money(3_000_000, 9_000_000, 10), k.money(4_000_000, 8_000_000, 10), k.money(1_000_000, 6_000_000, 10))
        for n in ("고은찬", "문정아")
    ]
    s = [sum(r[j] for r in rows) for j in (1, 2, 3)]
    return Sheet(
        "wage_claim", "two_workers_letters",
        [
            T("임금 등 채권에 기한 배당요구신청서", 16),
            P(f"사건번호 : {k.case}\n신 청 인 : 별지 근로자 2명 (선정당사자 고은찬)\n채 무 자 : 주식회사 새봄물산"),
            Tb([["근로자 성명", "퇴직금(최종 3년간)", "임금(최종 3개월분)", "최종 3개월분을 제외한 임금", "총 청구액"]], [*[[r[0], n_(r[1]), n_(r[2]), n_(r[3]), n_(sum(r[1:]))] for r in rows], ["총  합  계", *map(n_, s), n_(sum(s))]], "all", "crrrr", (15, 21, 21, 24, 19)),
            P("2024. 12. 16.\n신청인들의 소송대리인 변호사 석 가 람 (인)", "right"),
        ],
        {"case_number": k.case, "debtor": "주식회사 새봄물산", "workers": [{"name": r[0], "preferential_retirement": r[1], "preferential_wages": r[2], "ordinary": r[3]} for r in rows], "total": sum(s), "demanded_on": date(2024, 12, 16)},
    )  # fmt: skip


def tax_upright(k: Pen) -> Sheet:
    """A tax office: each tax on two lines of one row (stacked heads), the basis law, the day in the number line."""
    one, _ = k.two()
    rows = [
        (
            "양도소득세",
            "2021",
            date(2022, 5, 31),
            date(2022, 9, 30),
            k.money(10_000_000, 60_000_000, 10),
            k.money(500_000, 3_000_000, 10),
        ),
        (
            "상속세",
            "2020",
            date(2021, 3, 31),
            date(2021, 12, 31),
            k.money(10_000_000, 60_000_000, 10),
            k.money(500_000, 3_000_000, 10),
        ),
    ]
    tot = sum(r[4] + r[5] for r in rows)
    return Sheet(
        "tax_demand", "tax_upright",
        [
            T("교부청구서", 20),
            P(f"새물세무서 징세과-1180 (2023. 3. 6.)\n{k.court} 귀중"),
            Tb([], [["체납자", "성명", one, "사건번호", k.case]], "all", "ccccl"),
            Tb([[C("세목", rows=2), C("귀속연도", rows=2), "법정기일", C("체납액", cols=3)], ["납부기한", "본세", "납부지연가산세", "계"]], [*[[r[0], r[1], f"{dot(r[2])}", n_(r[4]), n_(r[5]), n_(r[4] + r[5])] for r in rows], [C("합계", 3), n_(sum(r[4] for r in rows)), n_(sum(r[5] for r in rows)), n_(tot)]], "all", "cccrrr"),
            P("국세징수법 제59조 및 같은 법 시행령 제48조에 따라 위와 같이 교부청구합니다."),
            P("새 물 세 무 서 장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("새물세무서", "새물세무서장")), "taxpayer": one, "total": tot, "demanded_on": date(2023, 3, 6),
         "rows": [{"tax": r[0], "period": r[1], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5]} for r in rows]},
    )  # fmt: skip


def town_fee(k: Pen) -> Sheet:
    """A city demands one local tax and says in a sentence that it is the property's own."""
    one, _ = k.two()
    rows = [
        (
            f"202{n}",
            date(2020 + n, 6, 1),
            date(2020 + n, 9, 30),
            k.money(200_000, 900_000, 10),
            k.money(6_000, 60_000, 10),
        )
        for n in (2, 3)
    ]
    tot = sum(r[3] + r[4] for r in rows)
    return Sheet(
        "tax_demand", "town_fee",
        [
            Box(["접수", "2024. 3. 22.", "새솔지방법원"]),
            T("교부청구서(지방세)", 18),
            L([("사건", k.case), ("납세의무자(체납자)", one), ("청구금액", f"금{n_(tot)}원정")], "colon"),
            Tb([["부과년도", "체납세목", "법정기일", "납부할 기한", "지방세액", "가산금", "계"]], [[r[0], "재산세(건축물)", tight(r[1]), tight(r[2]), n_(r[3]), n_(r[4]), n_(r[3] + r[4])] for r in rows], "cols", "ccccrrr"),
            P("2024. 3. 20.\n\n하 늘 시 장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("하늘시", "하늘시장")), "taxpayer": one, "total": tot, "demanded_on": AnyOf((date(2024, 3, 22), date(2024, 3, 20))),
         "rows": [{"tax": AnyOf(("재산세(건축물)", "재산세")), "period": r[0], "statutory_date": r[1], "due_on": r[2], "principal": r[3], "surcharge": r[4], "total": r[3] + r[4]} for r in rows]},
    )  # fmt: skip


def quarters(k: Pen) -> Sheet:
    """The labour agency: quarters, instalments, days with two figures of the year, a line of the total in words."""
    rows = [
        (f"2023년 {q}분기", date(2023, 3 * q - 1, 15), k.money(300_000, 900_000, 10), k.money(3_000, 60_000, 10))
        for q in (1, 2, 3)
    ]
    tot = sum(r[2] + r[3] for r in rows)
    return Sheet(
        "public_charge_demand", "quarters",
        [
            T("산재·고용보험료 체납액 교부청구서", 16),
            Tb([], [["사건", k.case], ["납부의무자(사업주)", "주식회사 가온테크"], ["청구인", "근로복지공단 대전지역본부"]], "all", "cl", (28, 72)),
            Tb([["부과기간", "납기일", "체납보험료", "연체금", "합 계"]], [*[[r[0], f"{r[1]:%y.%m.%d}", n_(r[2]), n_(r[3]), n_(r[2] + r[3])] for r in rows], ["계", "", n_(sum(r[2] for r in rows)), n_(sum(r[3] for r in rows)), n_(tot)]], "rows", "ccrrr"),
            P(f"교부청구 합계금액 : 금 {hangul(tot)}원정 (₩{n_(tot)})"),
            P("2024. 2. 8.", "center"),
            P("근로복지공단 대전지역본부장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("근로복지공단 대전지역본부", "근로복지공단 대전지역본부장")), "payer": "주식회사 가온테크", "total": tot, "demanded_on": date(2024, 2, 8),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
    )  # fmt: skip


def house_of_three(k: Pen) -> Sheet:
    """A statement of the property with a column for the kind of tenant and one for remarks; sums in ten thousands."""
    one, two = k.two()
    return Sheet(
        "sale_statement", "house_of_three",
        [
            T("매각물건명세서", 18),
            Tb([], [["사건", f"{k.case} 부동산강제경매", "물건번호", "2"], ["최선순위설정일자", "2018.04.30. 전세권", "배당요구종기", "2024.08.19."], ["감정평가액", "412,000,000원", "최저매각가격", "288,400,000원"]], "all", "clcl"),
            Tb([["임차인", "점유부분", "정보출처", "점유권원", "보증금", "차임", "전입일자", "확정일자", "배당요구일자", "비고"]], [[one, "101호", "권리신고", "주거", "9,500만원", "", "2021.03.02.", "2021.03.02.", "2024.07.01.", ""], [two, "지하1층", "현황조사", "주거", "미상", "미상", "2023.11.15.", "미상", "", "문 잠김"]], "all", "ccccrrcccc", (8, 9, 10, 9, 11, 7, 13, 13, 13, 9)),
            P("※ 최선순위 설정일자보다 대항요건을 먼저 갖춘 주택·상가건물 임차인의 임차보증금은 매수인에게 인수되는 경우가 발생할 수 있다."),
        ],
        {"case_number": k.case, "first_right": "2018.04.30. 전세권", "claim_deadline": date(2024, 8, 19), "appraisal": 412_000_000, "minimum_price": 288_400_000, "tenants": [
            {"name": one, "part": "101호", "source": "권리신고", "deposit": 95_000_000, "moved_in_on": date(2021, 3, 2), "fixed_on": date(2021, 3, 2), "demanded_on": date(2024, 7, 1)},
            {"name": two, "part": "지하1층", "source": "현황조사", "deposit": None, "moved_in_on": date(2023, 11, 15), "fixed_on": None}]},
    )  # fmt: skip


def cost_with_refund(k: Pen) -> Sheet:
    """Costs in a table with unit and number, the total in the head of the table in brackets."""
    items = [
        ("신청서 첩부인지", 5_000),
        ("송달료 예납", 5_200 * 3 * 15),
        ("등록면허세", k.money(100_000, 900_000, 10)),
        ("지방교육세", k.money(20_000, 180_000, 10)),
        ("등기신청수수료", 3_000),
        ("매각수수료 등 예납금", k.money(2_000_000, 5_000_000, 10)),
    ]
    tot = sum(a for _, a in items)
    one, _ = k.two()
    return Sheet(
        "cost_statement", "cost_with_refund",
        [
            T("집행비용 계산서", 18),
            P(f"사건 {k.case}\n경매신청채권자 {one}"),
            Tb([["연번", "지출 항목", "지출금액"]], [*[[str(n), a, f"{n_(b)}원"] for n, (a, b) in enumerate(items, 1)]], "all", "clr", (12, 55, 33)),
            P(f"이상 집행비용 총액 금 {n_(tot)}원"),
            P(f"{dot(date(2024, 9, 9))}\n경매신청채권자 {one} (인)", "right"),
        ],
        {"case_number": k.case, "creditor": one, "total": tot, "items": [{"item": a, "amount": b} for a, b in items]},
    )  # fmt: skip


WRITERS = (
    ledger_cut,
    letter_to_court,
    three_rates_lines,
    attached_goods,
    pay_order_short,
    jeonse_home,
    shop_lines,
    two_workers_letters,
    tax_upright,
    town_fee,
    quarters,
    house_of_three,
    cost_with_refund,
)
