"""Tenants' claims, statements of the property, statements of costs."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import Pen, dot, iso, said, tight


def court_questions(k: Pen) -> Sheet:
    """The court's form filled by hand: numbers, the answers on the same line, `유` with its day."""
    one, two = k.two()
    dep, rent = k.money(3, 12) * 10_000_000, k.money(20, 60) * 10_000
    return Sheet(
        "lease_claim", "court_questions",
        [
            T("권리신고 겸 배당요구신청서", 16),
            P(f"사건번호  {k.case}   부동산임의경매\n채 무 자  {two}\n소 유 자  {two}"),
            P("임차인은 이 사건 매각절차에서 임차보증금을 변제받기 위하여 아래와 같이 권리신고 겸 배당요구를 합니다."),
            P("아            래", "center"),
            P("1. 임 차 부 분 : 전부(방 3칸), 일부(       층 방       칸)"),
            P(f"2. 임차보증금 : 금 {n_(dep)}원 (월세 {n_(rent)}원)"),
            P("3. 배당요구금액 : 보증금과 동일"),
            P("4. 점유(임대차)기간 : 2022. 5. 14.부터 2024. 5. 13.까지 (묵시적 갱신)"),
            P("5. 전입일자(주민등록전입일) : 2022. 5. 16."),
            P("6. 확정일자 유무 : 유(2022. 5. 16.), 무"),
            P("7. 임차권·전세권등기 : 유(      .    .    .), 무"),
            P("8. 계약일 : 2022. 4. 2."),
            P(f"9. 계약당사자(임대인) : {two}"),
            P("10. 입주한 날(주택인도일) : 2022. 5. 14."),
            P("첨부서류 : 임대차계약서 사본 1통, 주민등록등본 1통"),
            P(f"2024. 8. 20.\n권리신고인 겸 배당요구신청인  {one}  (인)", "right"),
            P(f"{k.court}  귀중"),
        ],
        {"case_number": k.case, "tenant": one, "deposit": dep, "monthly_rent": rent, "contract_on": date(2022, 4, 2), "occupied_on": date(2022, 5, 14), "moved_in_on": date(2022, 5, 16), "fixed_on": date(2022, 5, 16), "term_from": date(2022, 5, 14), "term_to": date(2024, 5, 13), "demanded_on": date(2024, 8, 20)},
    )  # fmt: skip


def housing_corporation(k: Pen) -> Sheet:
    """A housing corporation leased the flat and lets a person live in it: the claimant is the corporation."""
    one, two = k.two()
    dep = k.money(60, 130) * 1_000_000
    return Sheet(
        "lease_claim", "housing_corporation",
        [
            T("권리신고 및 배당요구신청서", 17),
            Tb([], [["사건", k.case], ["임차인(신청인)", "한국토지주택공사 (전북지역본부)"], ["실제 입주자", one], ["임대인", two], ["임차목적물", "제3층 제302호 전부"], ["전세보증금", f"금 {n_(dep)}원"], ["계약체결일", "2021. 11. 5."], ["임대차기간", "2021. 12. 1. ~ 2023. 11. 30."], ["입주자 전입신고일", "2021. 12. 2."], ["입주일", "2021. 12. 1."], ["확정일자", "2021. 11. 8."]], "all", "cl", (28, 72)),
            P("신청인은 주택임대차보호법 제3조 제2항에 따라 대항력을 갖춘 임차인으로서 위와 같이 신고합니다."),
            P("2024. 2. 27.\n한국토지주택공사 전북지역본부장", "right"),
        ],
        {"case_number": k.case, "tenant": AnyOf(("한국토지주택공사", "한국토지주택공사 (전북지역본부)")), "deposit": dep, "contract_on": date(2021, 11, 5), "occupied_on": date(2021, 12, 1), "moved_in_on": date(2021, 12, 2), "fixed_on": date(2021, 11, 8), "term_from": date(2021, 12, 1), "term_to": date(2023, 11, 30), "demanded_on": date(2024, 2, 27)},
    )  # fmt: skip


def from_abroad(k: Pen) -> Sheet:
    """A tenant from abroad: a Latin name, the change of the place of stay instead of the moving in."""
    _, two = k.two()
    dep = k.money(5, 30) * 1_000_000
    return Sheet(
        "lease_claim", "from_abroad",
        [
            T("주택임차인의 권리신고 및 배당요구신청", 16),
            L([("사건번호", k.case), ("임차인 성명", "TRAN THI HOA (외국인등록번호 930812-6******)"), ("소유자", two), ("임차한 부분", "반지하 101호"), ("보증금", f"{n_(dep)}원"), ("월세", "300,000원"), ("임대차계약일", "2022-03-05"), ("이사한 날(점유개시일)", "2022-03-20"), ("체류지 변경신고일", "2022-03-23"), ("확정일자", "2022-03-23"), ("계약기간", "2022-03-20 ~ 2024-03-19")], "colon"),
            P("위와 같이 권리를 신고하고 보증금 전액의 배당을 요구합니다."),
            P("2024-01-11\n신청인 TRAN THI HOA", "right"),
        ],
        {"case_number": k.case, "tenant": "TRAN THI HOA", "use": AnyOf(("residential",)), "deposit": dep, "monthly_rent": 300_000, "contract_on": date(2022, 3, 5), "occupied_on": date(2022, 3, 20), "moved_in_on": date(2022, 3, 23), "fixed_on": date(2022, 3, 23), "term_from": date(2022, 3, 20), "term_to": date(2024, 3, 19), "demanded_on": date(2024, 1, 11)},
    )  # fmt: skip


def shop_two_columns(k: Pen) -> Sheet:
    """A shop: items and contents in a table with head words; deposit in words and in ten thousands."""
    one, two = k.two()
    dep, rent = k.money(2, 9) * 10_000_000, k.money(80, 300) * 10_000
    return Sheet(
        "lease_claim", "shop_two_columns",
        [
            T("상가건물임차인 권리신고서 겸 배당요구서", 16),
            P(f"{k.court}  {k.case}"),
            Tb([["구    분", "내    용"]], [["임차인(상호)", f"{one} (은하수미용실)"], ["임대인", two], ["점포의 표시", "1층 103호 약 49㎡"], ["보증금", f"{n_(dep // 10_000)}만원 (금{hangul(dep)}원)"], ["월차임", f"월 {n_(rent // 10_000)}만원"], ["임대차계약 체결일", said(date(2020, 10, 3))], ["점포를 넘겨받은 날", said(date(2020, 10, 20))], ["사업자등록 신청일", said(date(2020, 10, 22))], ["세무서 확정일자", said(date(2020, 10, 22))], ["존속기간", "2020년 10월 20일부터 2025년 10월 19일까지"]], "all", "cl", (30, 70)),
            P(f"{said(date(2024, 12, 6))}\n신고인 {one}", "right"),
        ],
        {"case_number": k.case, "tenant": AnyOf((one, f"{one} (은하수미용실)")), "use": "commercial", "deposit": dep, "monthly_rent": rent, "contract_on": date(2020, 10, 3), "occupied_on": date(2020, 10, 20), "moved_in_on": date(2020, 10, 22), "fixed_on": date(2020, 10, 22), "term_from": date(2020, 10, 20), "term_to": date(2025, 10, 19), "demanded_on": date(2024, 12, 6)},
    )  # fmt: skip


def wide_statement(k: Pen) -> Sheet:
    """A statement of the property on a wide page; two days stacked in one cell, a tenant known from the register."""
    one, two = k.two()
    a, b = k.money(50, 200) * 1_000_000, k.money(10, 40) * 1_000_000
    head = [
        [
            "점유자의\n성명",
            "점유\n부분",
            "정보출처\n구분",
            "점유의\n권원",
            "임대차 기간\n(점유기간)",
            "보증금",
            "차임",
            "전입신고일자,\n사업자등록신청일자",
            "확정일자",
            "배당요구 여부\n(배당요구 일자)",
        ]
    ]
    return Sheet(
        "sale_statement", "wide_statement",
        [
            P(f"{k.court}", "center"),
            T("매 각 물 건 명 세 서", 18),
            Tb([], [["사건", f"{k.case} 부동산임의경매", "매각물건번호", "1", "작성일자", "2025.03.04"], ["부동산 및 감정평가액\n최저매각가격의 표시", "별지 기재와 같음", "최선순위\n설정", "2019.08.12.근저당권", "배당요구종기", "2024.12.30"]], "all", "clclcl", (17, 25, 13, 18, 12, 15)),
            P("부동산의 점유자와 점유의 권원, 점유할 수 있는 기간, 차임 또는 보증금에 관한 관계인의 진술 및 임차인이 있는 경우 배당요구 여부와 그 일자, 전입신고일자 또는 사업자등록신청일자와 확정일자의 유무와 그 일자"),
            Tb(head, [[one, "전부", "등기사항전부증명서", "주거 임차권자", "2020.02.28~", n_(a), "", "2020.03.02", "2020.02.10", "2024.11.18"], ["", "전부", "현황조사", "주거 임차인", "미상", "미상", "미상", "2020.03.02", "미상", ""], [two, "지층 일부", "권리신고", "점포 임차인", "2022.6.1.부터 2024.5.31.", n_(b), "900,000", "2022.06.07", "2022.06.07", "2024.12.03"]], "all", "cccccrrccc", (9, 8, 13, 10, 13, 10, 8, 12, 9, 10)),
            P(f"<비고>\n{one} : 임차보증금 {n_(a)}원 전액을 배당받지 못하는 경우 매수인이 인수할 수 있음"),
        ],
        {"case_number": k.case, "first_right": "2019.08.12.근저당권", "claim_deadline": date(2024, 12, 30), "tenants": [
            {"name": one, "part": "전부", "source": AnyOf(("등기사항전부증명서", "등기사항")), "deposit": a, "moved_in_on": date(2020, 3, 2), "fixed_on": date(2020, 2, 10), "demanded_on": date(2024, 11, 18)},
            {"name": one, "part": "전부", "source": "현황조사", "deposit": None, "moved_in_on": date(2020, 3, 2), "fixed_on": None},
            {"name": two, "part": "지층 일부", "source": "권리신고", "deposit": b, "monthly_rent": 900_000, "moved_in_on": date(2022, 6, 7), "fixed_on": date(2022, 6, 7), "demanded_on": date(2024, 12, 3)}]},
        wide=True, foot="개인정보유출주의  제출자 : - {n} -",
    )  # fmt: skip


def prices_in_front(k: Pen) -> Sheet:
    """A statement with the prices in a list of the property; tenants in everyday sums."""
    one, _ = k.two()
    app = k.money(200, 900) * 1_000_000
    low = app * 8 // 10
    return Sheet(
        "sale_statement", "prices_in_front",
        [
            T("매각물건명세서", 17),
            L([("사건번호", k.case), ("감정평가액", f"금 {n_(app)}원"), ("최저매각가격", f"금 {n_(low)}원"), ("배당요구의 종기", "2023. 7. 10."), ("최선순위 설정일자", "2017. 2. 3. 근저당")], "colon"),
            Tb([["점유자", "점유부분", "출처", "권원", "보증금", "월세", "전입일", "확정일자", "배당요구일"]], [[one, "2층 우측", "현황조사", "임차인", "5천만원", "없음", tight(date(2018, 5, 5)), "미상", "-"], ["", "2층 우측", "권리신고", "임차인", "5,000만원", "없음", tight(date(2018, 5, 5)), tight(date(2018, 5, 8)), tight(date(2023, 6, 30))]], "rows", "ccccrrccc", (10, 12, 11, 9, 13, 9, 13, 13, 13)),
            P("비고 : 없음"),
        ],
        {"case_number": k.case, "first_right": "2017. 2. 3. 근저당", "claim_deadline": date(2023, 7, 10), "appraisal": app, "minimum_price": low, "tenants": [
            {"name": one, "part": "2층 우측", "source": "현황조사", "deposit": 50_000_000, "moved_in_on": date(2018, 5, 5)},
            {"name": one, "part": "2층 우측", "source": "권리신고", "deposit": 50_000_000, "moved_in_on": date(2018, 5, 5), "fixed_on": date(2018, 5, 8), "demanded_on": date(2023, 6, 30)}]},
    )  # fmt: skip


def cost_days(k: Pen) -> Sheet:
    """Costs with the day of each, a column of receipts, paid back postage taken off at the end."""
    items = [
        ("경매신청 인지대", 5_000),
        ("경매신청 송달료", k.money(200_000, 500_000, 100)),
        ("등록면허세 및 지방교육세", k.money(100_000, 900_000, 10)),
        ("경매예납금", k.money(2_000_000, 5_000_000, 10)),
        ("부동산가압류 집행비용", k.money(30_000, 90_000, 10)),
    ]
    tot = sum(a for _, a in items)
    return Sheet(
        "cost_statement", "cost_days",
        [
            T("경매비용 계산서", 18),
            Tb([], [["사건번호", k.case], ["신청채권자", "주식회사 다온저축은행"]], "all", "cl", (25, 75)),
            Tb([["지출일자", "비용항목", "지출금액(원)", "증빙"]], [*[[iso(date(2024, 3, 4 + n)), a, n_(b), "영수증"] for n, (a, b) in enumerate(items)], [C("총지출액", 2), n_(tot), ""]], "all", "clrc", (18, 42, 25, 15)),
            P("위와 같이 집행비용을 계산하여 제출합니다.\n2025. 1. 6.\n신청채권자 주식회사 다온저축은행"),
        ],
        {"case_number": k.case, "creditor": "주식회사 다온저축은행", "total": tot, "items": [{"item": a, "amount": b} for a, b in items]},
    )  # fmt: skip


def cost_numbered(k: Pen) -> Sheet:
    """Costs as numbered lines with the sums behind `금`, the total first."""
    items = [
        ("인지대", 5_000),
        ("송달료", k.money(200_000, 400_000, 100)),
        ("등록면허세", k.money(100_000, 900_000, 10)),
        ("교육세", k.money(20_000, 180_000, 10)),
        ("감정료", k.money(300_000, 900_000, 10)),
        ("현황조사료", 70_000),
        ("신문공고료", 220_000),
        ("서기료", 60_000),
    ]
    tot = sum(a for _, a in items)
    one, two = k.two()
    return Sheet(
        "cost_statement", "cost_numbered",
        [
            T("집 행 비 용 계 산 서", 18),
            P(f"사 건  {k.case} 부동산강제경매\n채 권 자  {one}\n채 무 자  {two}"),
            P(f"금 {n_(tot)}원 (집행비용 합계)"),
            P("내        역", "center"),
            *[P(f"{n}) {a} : 금 {n_(b)}원") for n, (a, b) in enumerate(items, 1)],
            P(f"{dot(date(2024, 7, 8))}\n위 채권자 {one}", "right"),
        ],
        {"case_number": k.case, "creditor": one, "total": tot, "items": [{"item": a, "amount": b} for a, b in items]},
    )  # fmt: skip


WRITERS = (
    court_questions,
    housing_corporation,
    from_abroad,
    shop_two_columns,
    wide_statement,
    prices_in_front,
    cost_days,
    cost_numbered,
)
