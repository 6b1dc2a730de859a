"""The court's statements of the property, and costs of the execution."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ..blocks import C, L, P, Sheet, T, Tb, n_
from ..later.hand import dot
from .hand import Quill

HEAD = ("점유자의\n성명", "점유\n부분", "정보출처\n구분", "점유의\n권원", "임대차기간\n(점유기간)", "보증금", "차임", "전입신고일자·사업자등록신청일자", "확정일자", "배당요구여부\n(배당요구일자)")  # fmt: skip


def three_sources(k: Quill) -> Sheet:
    """The court's form on a page lying on its side: one tenant known from three sources, another from one."""
    one, two = k.some(2)
    dep = k.money(60, 160) * 1_000_000
    return Sheet(
        "sale_statement", "three_sources",
        [
            P(k.court, "center"), T("매각물건명세서", 18),
            Tb([], [["사건", f"{k.case} 부동산임의경매", "매각물건번호", "1"], ["작성일자", "2024.08.13", "담임법관\n(사법보좌관)", "석 진 호"], ["부동산 및 감정평가액\n최저매각가격의 표시", "별지기재와 같음", "최선순위 설정", "2018.10.29. 근저당권"], ["배당요구종기", C("2024.03.18", 3)]], "all", "clcl", (20, 32, 18, 30)),
            P("부동산의 점유자와 점유의 권원, 점유할 수 있는 기간, 차임 또는 보증금에 관한 관계인의 진술 및 임차인이 있는 경우 배당요구 여부와 그 일자, 전입신고일자 또는 사업자등록신청일자와 확정일자의 유무와 그 일자"),
            Tb([HEAD], [
                [C(one, rows=3), "302호", "등기사항\n전부증명서", "주거\n주택임차권자", "2020.5.16.~", n_(dep), "", "2020.5.18.", "2020.5.18.", ""],
                ["302호", "현황조사", "주거\n임차인", "미상", "미상", "", "2020.5.18.", "미상", ""],
                ["302호", "권리신고", "주거\n임차인", "2020.5.16.~\n2024.5.15.", n_(dep), "", "2020.5.18.", "2020.5.18.", "2024.2.14."],
                [two, "지층\n일부", "현황조사", "점포\n임차인", "미상", "5,000,000", "350,000", "2022.4.1.", "미상", ""]], "all", "ccccccrccc", (9, 8, 11, 10, 12, 12, 9, 11, 10, 10)),
            P("<비고>\n" + one + " : 임차권등기명령에 의한 주택임차권등기(2024. 1. 22.) 있음."),
            P("※ 최선순위 설정일자보다 대항요건을 먼저 갖춘 주택·상가건물 임차인의 임차보증금은 매수인에게 인수되는 경우가 발생할 수 있고, 대항력과 우선변제권이 있는 주택·상가건물 임차인이 배당요구를 하였으나 보증금 전액에 관하여 배당을 받지 아니한 경우에는 배당받지 못한 잔액이 매수인에게 인수되게 됨을 주의하시기 바랍니다."),
            Tb([], [["등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것", "해당사항 없음"], ["매각에 따라 설정된 것으로 보는 지상권의 개요", "해당사항 없음"], ["비고란", ""]], "all", "ll", (60, 40)),
        ],
        {"case_number": k.case, "first_right": "2018.10.29. 근저당권", "claim_deadline": date(2024, 3, 18), "appraisal": None, "minimum_price": None, "tenants": [
            {"name": one, "part": "302호", "source": "등기사항전부증명서", "deposit": dep, "moved_in_on": date(2020, 5, 18), "fixed_on": date(2020, 5, 18)},
            {"name": one, "part": "302호", "source": "현황조사", "deposit": None, "moved_in_on": date(2020, 5, 18), "fixed_on": None},
            {"name": one, "part": "302호", "source": "권리신고", "deposit": dep, "moved_in_on": date(2020, 5, 18), "fixed_on": date(2020, 5, 18), "demanded_on": date(2024, 2, 14)},
            {"name": two, "part": "지층 일부", "source": "현황조사", "deposit": 5_000_000, "monthly_rent": 350_000, "moved_in_on": date(2022, 4, 1), "fixed_on": None}]},
        foot="- {n} -",
        wide=True,
    )  # fmt: skip


def priced(k: Quill) -> Sheet:
    """A statement that names its prices itself; a shop and a family, deposits in ten thousands, rows under lines."""
    one, two = k.some(2)
    value = k.money(300, 900) * 1_000_000
    low = value * 7 // 10
    return Sheet(
        "sale_statement", "priced",
        [
            T("매 각 물 건 명 세 서", 18),
            L([("사건번호", f"{k.case} 부동산강제경매 (물건번호 2)"), ("작성일자", "2023. 11. 6."), ("감정평가액", f"{n_(value)}원"), ("최저매각가격", f"{n_(low)}원 (1회 유찰)"), ("최선순위 설정일자", "2017. 7. 4. 압류"), ("배당요구종기", "2023. 6. 26.")], "tab"),
            Tb([["점유자", "점유부분", "정보출처", "권원", "점유기간", "보증금", "월차임", "전입·사업자등록", "확정일자", "배당요구일"]],
               [[one, "1층 상가", "현황조사", "임차인", "미상", "2,000만", "90만", "2019.3.7.", "미상", ""], [one, "1층 상가", "권리신고", "임차인", "2019.3.2.부터", "2,500만", "90만", "2019.3.7.", "2019.3.7.", "2023.6.12."], [two, "2층 전부", "권리신고", "임차인", "2021.1.29.부터", "7,000만", "없음", "2021.2.1.", "2021.2.1.", "2023.5.30."]], "rows", "cccccrrccc", (9, 10, 10, 8, 13, 9, 8, 12, 11, 11)),
            P("비고 : 2층 임차인의 자녀가 3층 창고 일부를 사용 중이라고 진술함."),
            P("매각으로 소멸되지 아니하는 권리 : 없음.   지상권의 개요 : 없음."),
        ],
        {"case_number": k.case, "first_right": "2017. 7. 4. 압류", "claim_deadline": date(2023, 6, 26), "appraisal": value, "minimum_price": low, "tenants": [
            {"name": one, "part": "1층 상가", "source": "현황조사", "deposit": 20_000_000, "monthly_rent": 900_000, "moved_in_on": date(2019, 3, 7), "fixed_on": None},
            {"name": one, "part": "1층 상가", "source": "권리신고", "deposit": 25_000_000, "monthly_rent": 900_000, "moved_in_on": date(2019, 3, 7), "fixed_on": date(2019, 3, 7), "demanded_on": date(2023, 6, 12)},
            {"name": two, "part": "2층 전부", "source": "권리신고", "deposit": 70_000_000, "moved_in_on": date(2021, 2, 1), "fixed_on": date(2021, 2, 1), "demanded_on": date(2023, 5, 30)}]},
        wide=True,
    )  # fmt: skip


def reckoned(k: Quill) -> Sheet:
    """Costs with how each was reckoned: unit prices and counts stand before the amount."""
    claim = k.money(100, 400) * 1_000_000
    items = [
        ("수입인지", "신청서 1건", 5_000),
        ("등록면허세", f"{n_(claim)}원 × 0.2%", claim * 2 // 1000),
        ("지방교육세", "등록면허세의 20%", claim * 2 // 1000 * 2 // 10),
        ("송달료", "5,200원 × 13회 × 4인", 270_400),
        ("감정료", "실비 포함", k.money(300_000, 900_000, 10)),
        ("현황조사수수료", "2개소", 144_600),
        ("매각수수료", "집행관수수료규칙", k.money(900_000, 3_000_000, 10)),
    ]
    total = sum(x[2] for x in items)
    one, _ = k.some(2)
    return Sheet(
        "cost_statement", "reckoned",
        [
            T("집 행 비 용 계 산 서", 18),
            P(f"사    건  {k.case} 부동산임의경매\n채 권 자  주식회사 두레은행\n채 무 자  {one}"),
            P(f"금 {n_(total)}원"),
            P("내      역", "center"),
            Tb([["순번", "비목", "산출근거", "금액(원)", "비고"]], [*[[str(n), x[0], x[1], n_(x[2]), "영수증" if n in (2, 3) else ""] for n, x in enumerate(items, 1)], [C("합    계", 3), n_(total), ""]], "all", "cllrc", (8, 24, 32, 22, 14)),
            P("위와 같이 집행비용을 계산하여 제출합니다."),
            P("2024. 9. 10.\n채권자 주식회사 두레은행\n지배인 현 상 우", "right"),
        ],
        {"case_number": k.case, "creditor": "주식회사 두레은행", "total": total, "items": [{"item": x[0], "amount": x[2]} for x in items]},
    )  # fmt: skip


def side_by_side(k: Quill) -> Sheet:
    """A law firm's short list: two costs stand side by side in every row."""
    items = [
        ("인지대", 4_500),
        ("송달료", k.money(200_000, 600_000, 10)),
        ("등록면허세", k.money(100_000, 900_000, 10)),
        ("지방교육세", k.money(20_000, 180_000, 10)),
        ("등기신청수수료", 6_000),
        ("감정평가수수료", k.money(300_000, 990_000, 10)),
        ("신문공고료", 220_000),
        ("법무사보수", k.money(100_000, 400_000, 10)),
    ]
    total = sum(x[1] for x in items)
    one, two = k.some(2)
    return Sheet(
        "cost_statement", "side_by_side",
        [
            T("경매비용계산서", 18),
            L([("사건번호", f"{k.court} {k.case}"), ("신청채권자", one), ("채무자", two)], "colon"),
            Tb([["항 목", "금 액", "항 목", "금 액"]], [*[[a[0], n_(a[1]), b[0], n_(b[1])] for a, b in zip(items[::2], items[1::2], strict=True)], [C("합 계", 2, align="c"), C(f"{n_(total)} 원", 2, align="r")]], "all", "lrlr"),
            P("첨부 : 영수증 사본 6매"),
            P(f"{dot(date(2024, 12, 3))}\n신청채권자 {one}\n대리인 법무사 경 수 진 (인)", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": one, "total": total, "items": [{"item": a, "amount": b} for a, b in items]},
    )  # fmt: skip


WRITERS = (three_sources, priced, reckoned, side_by_side)
