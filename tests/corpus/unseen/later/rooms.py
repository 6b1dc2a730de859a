"""Sale statements and cost statements of the third set."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, hangul, n_
from .hand import Pen, dot, said, tight

HEAD = [
    "점유자\n성 명",
    "점유\n부분",
    "정보출처\n구 분",
    "점유의\n권 원",
    "임대차기간\n(점유기간)",
    "보 증 금",
    "차 임",
    "전입신고일자·\n사업자등록\n신청일자",
    "확정일자",
    "배당\n요구여부\n(배당요구일자)",
]


def modern(k: Pen) -> Sheet:
    """As the court prints it: a tenant with three sources, one unknown person."""
    one, two = k.two()
    dep = k.money(30, 90) * 1_000_000
    return Sheet(
        "sale_statement",
        "modern",
        [
            P(k.court),
            T("매각물건명세서", 18),
            Tb([], [["사 건", f"{k.case} 부동산임의경매\n2024타경90017(중복)", "매각\n물건번호", "1", "작성\n일자", "2025.02.11", "담임법관\n(사법보좌관)", "도 재 욱"],
                    ["부동산 및 감정평가액\n최저매각가격의 표시", C("별지기재와 같음", 3), "최선순위\n설정", C("2018.05.21. 근저당권", 1), "배당요구종기", "2024.08.19"]], "all", "cccccccc", (13, 22, 9, 6, 9, 15, 12, 14)),
            P("부동산의 점유자와 점유의 권원, 점유할 수 있는 기간, 차임 또는 보증금에 관한 관계인의 진술 및 임차인이 있는 경우 배당요구 여부와 그 일자, 전입신고일자 또는 사업자등록신청일자와 확정일자의 유무와 그 일자"),
            Tb([HEAD], [
                [C(one, rows=3), "301호 전부", "등기사항\n전부증명서", "주거\n임차권자", "2019.04.30.부터", n_(dep), "", "2019.05.02.", "2019.05.02.", ""],
                ["301호", "현황조사", "주거\n임차인", "미상", "미상", "미상", "2019.05.02.", "미상", ""],
                ["301호 전부", "권리신고", "주거\n임차인", "2019.04.30.부터\n현재까지", n_(dep), "", "2019.05.02.", "2019.05.02.", "2024.07.25."],
                [two, "302호", "현황조사", "주거\n임차인", "미상", "미상", "미상", "2021.11.16.", "미상", ""],
            ], "all", "cccccrrccc", (8, 8, 10, 9, 13, 12, 6, 13, 11, 12)),
            P(f"〈비고〉\n{one}: 임차권등기권자(2023. 9. 4. 등기), 확정일자 및 보증금은 임차권등기에 의함.\n{two}: 전입세대확인서에 등재된 자로서 현황조사 당시 폐문부재."),
            P("※ 최선순위 설정일자보다 대항요건을 먼저 갖춘 주택·상가건물 임차인의 임차보증금은 매수인에게 인수되는 경우가 발생할 수 있고, 대항력과 우선변제권이 있는 주택·상가건물 임차인이 배당요구를 하였으나 보증금 전액에 관하여 배당을 받지 아니한 경우에는 배당받지 못한 잔액이 매수인에게 인수되게 됨을 주의하시기 바랍니다."),
            P("등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것\n해당사항 없음"),
            P("매각에 따라 설정된 것으로 보는 지상권의 개요\n해당사항 없음"),
        ],
        {"case_number": AnyOf((k.case,)), "first_right": "2018.05.21. 근저당권", "claim_deadline": date(2024, 8, 19), "tenants": [
            {"name": one, "source": "등기사항전부증명서", "deposit": dep, "moved_in_on": date(2019, 5, 2), "fixed_on": date(2019, 5, 2), "occupied_on": AnyOf((date(2019, 4, 30), None))},
            {"name": one, "source": "현황조사", "moved_in_on": date(2019, 5, 2)},
            {"name": one, "source": "권리신고", "deposit": dep, "moved_in_on": date(2019, 5, 2), "fixed_on": date(2019, 5, 2), "demanded_on": date(2024, 7, 25), "occupied_on": AnyOf((date(2019, 4, 30), None))},
            {"name": two, "source": "현황조사", "moved_in_on": date(2021, 11, 16)}]},
        foot="개인정보유출주의  제출자:{n}  출력일시: 2025.02.12 09:41:33  다운로드일시:2025.02.12 09:41:55",
    )  # fmt: skip


def empty_house(k: Pen) -> Sheet:
    """No tenant; values of the property printed in the head."""
    value = k.money(180, 640) * 1_000_000
    low = value * 64 // 100
    return Sheet(
        "sale_statement",
        "empty_house",
        [
            T("매 각 물 건 명 세 서", 18),
            L([("사건번호", f"{k.case} 부동산강제경매"), ("물건번호", "2"), ("작성일자", dot(date(2025, 4, 3))), ("최선순위 설정일자", "2016. 11. 2.(근저당권)"), ("배당요구종기", dot(date(2024, 12, 30))), ("감정평가액", f"금 {n_(value)}원"), ("최저매각가격", f"금 {n_(low)}원 (2회 유찰)")], "tab"),
            Tb([["점유자의 성명", "점유부분", "정보출처", "점유의 권원", "점유기간", "보증금", "차임", "전입신고일", "확정일자", "배당요구"]], [[C("조사된 임차내역 없음", 10, align="c")]], "all", "cccccccccc"),
            P("<비고> 채무자(소유자)점유."),
            P("소멸되지 아니하는 권리: 을구 순위 3번 지상권설정등기(2015. 7. 20. 등기)"),
        ],
        {"case_number": k.case, "first_right": AnyOf(("2016. 11. 2.(근저당권)", "2016.11.2.(근저당권)")), "claim_deadline": date(2024, 12, 30), "appraisal": value, "minimum_price": low, "tenants": []},
    )  # fmt: skip


def shops_short(k: Pen) -> Sheet:
    """Shops; sums as people write them, columns renamed, no downward lines."""
    one, two = k.two()
    a, b, c = k.r.randint(11, 39) * 100, k.r.randint(3, 9), k.r.randint(60, 190)
    return Sheet(
        "sale_statement",
        "shops_short",
        [
            T("부동산 매각물건명세서", 17),
            P(f"{k.court}  {k.case}호   최선순위 설정일: 2020.01.08. 가압류   배당요구의 종기: 2024.10.21."),
            Tb([["점유인", "임차부분", "출처", "보증금", "월차임", "점유개시일", "사업자등록신청일", "확정일자", "배당요구일"]], [
                [one, "1층 A호", "현황조사", f"{n_(a)}만원", f"{c}만원", "2021.03.02.", "2021.03.04.", "-", "-"],
                [one, "1층 A호", "권리신고", f"{n_(a)}만원", f"{c}만원", "2021.03.02.", "2021.03.04.", "2021.03.05.", "2024.09.30."],
                [two, "2층 전부", "권리신고", f"{b}억원", "없음", "2019.12.20.", "2019.12.26.", "2020.02.11.", "2024.10.02."],
            ], "rows", "cccrrcccc", (9, 11, 10, 12, 9, 13, 14, 12, 12)),
            P("비고 : 2층 임차인의 보증금 중 5,000만원은 2022. 2. 1. 증액되었다는 진술이 있음."),
        ],
        {"case_number": k.case, "first_right": AnyOf(("2020.01.08. 가압류",)), "claim_deadline": date(2024, 10, 21), "tenants": [
            {"name": one, "part": "1층 A호", "source": "현황조사", "deposit": a * 10_000, "monthly_rent": c * 10_000, "occupied_on": date(2021, 3, 2), "moved_in_on": date(2021, 3, 4)},
            {"name": one, "part": "1층 A호", "source": "권리신고", "deposit": a * 10_000, "monthly_rent": c * 10_000, "occupied_on": date(2021, 3, 2), "moved_in_on": date(2021, 3, 4), "fixed_on": date(2021, 3, 5), "demanded_on": date(2024, 9, 30)},
            {"name": two, "part": "2층 전부", "source": "권리신고", "deposit": b * 100_000_000, "occupied_on": date(2019, 12, 20), "moved_in_on": date(2019, 12, 26), "fixed_on": date(2020, 2, 11), "demanded_on": date(2024, 10, 2)}]},
    )  # fmt: skip


def grouped(k: Pen) -> Sheet:
    """Costs in groups with their subtotals; unit prices and quantities beside the amounts."""
    items = [
        ("신청", "인지대", "5,000", "1", 5_000),
        ("신청", "등록면허세·지방교육세", "", "", k.money(100_000, 900_000, 10)),
        ("예납", "감정료", "", "", k.money(300_000, 1_500_000, 10)),
        ("예납", "현황조사수수료", "73,370", "1", 73_370),
        ("예납", "송달료", "5,200", "45", 234_000),
        ("예납", "매각수수료", "", "", k.money(400_000, 2_600_000, 10)),
    ]
    a, b = (sum(i[4] for i in items if i[0] == g) for g in ("신청", "예납"))
    who = "미추홀신용협동조합"
    return Sheet(
        "cost_statement",
        "grouped",
        [
            T("집 행 비 용 계 산 서", 18),
            Tb([], [["사  건", f"{k.case} 부동산임의경매"], ["신청채권자", who]], "all", "cl", (25, 75)),
            Tb([["구분", "비 목", "단가(원)", "수량", "금액(원)"]], [[C("신청\n단계", rows=3), *items[0][1:4], n_(5_000)], [*items[1][1:4], n_(items[1][4])], [C("소계", 3), n_(a)],
               [C("예납\n비용", rows=5), *items[2][1:4], n_(items[2][4])], *[[*i[1:4], n_(i[4])] for i in items[3:]], [C("소계", 3), n_(b)], [C("합  계", 4), n_(a + b)]], "all", "clrcr", (14, 34, 16, 12, 24)),
            P("위 비용은 배당에서 우선 지급하여 주시기 바랍니다."),
            P(f"{said(date(2025, 2, 27))}\n신청채권자 {who}  이사장 백순남\n지배인 차두리 (032-885-1002)", "right"),
        ],
        {"case_number": k.case, "creditor": who, "items": [{"item": i[1], "amount": i[4]} for i in items], "total": a + b},
    )  # fmt: skip


def told_costs(k: Pen) -> Sheet:
    """A lawyer's numbered list, the sum in words."""
    items = [
        ("수입인지대", 5_000),
        ("송달료", k.money(90_000, 300_000, 100)),
        ("등록면허세", k.money(60_000, 700_000, 10)),
        ("지방교육세", k.money(12_000, 140_000, 10)),
        ("경매예납금", k.money(2_000_000, 6_000_000, 1000)),
    ]
    total = sum(a for _, a in items)
    one, two = k.two()
    return Sheet(
        "cost_statement",
        "told_costs",
        [
            T("집행비용 계산서", 18),
            P(f"사 건  {k.case}  부동산강제경매"),
            P(f"채 권 자  {one}\n채 무 자  {two}"),
            P("위 사건에 관하여 채권자가 지출한 집행비용은 아래와 같습니다."),
            *[P(f"{n + 1}. {name}    금 {n_(a)}원") for n, (name, a) in enumerate(items)],
            P(f"이상 합계 금 {hangul(total)}원 (₩{n_(total)})"),
            P("(변호사 보수 1,650,000원은 집행비용에 산입하지 아니하였음)"),
            P(f"{tight(date(2024, 10, 30))}\n채권자의 대리인 변호사 은 가 람", "center"),
        ],
        {"case_number": k.case, "creditor": one, "items": [{"item": n, "amount": a} for n, a in items], "total": total},
    )  # fmt: skip


def bank_ledger(k: Pen) -> Sheet:
    """A bank's ledger of what it advanced: days, a running balance, a payment returned."""
    items = [
        ("2024.03.05", "경매신청 등록세", k.money(200_000, 900_000, 10)),
        ("2024.03.05", "송달료 예납", 312_000),
        ("2024.03.07", "경매예납금", k.money(3_000_000, 7_000_000, 1000)),
        ("2024.09.12", "추가예납(재감정)", k.money(200_000, 600_000, 10)),
    ]
    running, body = 0, []
    for day, name, a in items:
        running += a
        body.append([day, name, n_(a), n_(running)])
    return Sheet(
        "cost_statement",
        "bank_ledger",
        [
            P("주식회사 마중은행 여신관리센터", "left"),
            T("경매비용 지출내역서(집행비용)", 16, "left"),
            L([("사건번호", k.case), ("채권자", "주식회사 마중은행"), ("총 집행비용", f"{n_(running)}원")], "tab"),
            Tb([["지출일", "내역", "지출액", "누계액"]], body, "head", "clrr", (20, 36, 22, 22)),
            P("상기와 같이 지출하였음을 확인합니다."),
            P("2025.01.06\n주식회사 마중은행 여신관리센터장", "center"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("주식회사 마중은행", "주식회사 마중은행 여신관리센터")), "items": [{"item": n, "amount": a} for _, n, a in items], "total": running},
        foot="TEL 1544-8800   {n} / 1",
    )  # fmt: skip


WRITERS = (modern, empty_house, shops_short, grouped, told_costs, bank_ledger)
