"""Statements of mortgagees and funds: savings banks, guarantee funds, asset managers, cooperatives, a neighbour."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import Pen, run, said, tight


def savings_bank_wide(k: Pen) -> Sheet:
    """A wide list of accounts; the sums of normal and overdue interest stand apart; what was advanced is the cost."""
    rows = [
        (f"021-{n}4-0033{n}", kind, k.money(30_000_000, 300_000_000, 1000), k.money(100_000, 900_000), k.money(2_000_000, 9_000_000), cost)
        for n, kind, cost in ((1, "일반자금대출", k.money(1_000_000, 3_000_000, 10)), (2, "종합통장대출", 0))
    ]  # fmt: skip
    p, a, b, c = (sum(r[j] for r in rows) for j in (2, 3, 4, 5))
    one, _ = k.two()
    line = lambda r: [r[0], r[1], n_(r[2]), n_(r[3]), n_(r[4]), n_(r[5]), n_(sum(r[2:]))]  # noqa: E731
    return Sheet(
        "claim_statement", "savings_bank_wide",
        [
            T("채권액 계산서", 18),
            P(f"사건 : {k.court} {k.case} 부동산임의경매        채권자 : 주식회사 다온저축은행        채무자 : {one}"),
            P("기준일(배당기일) : 2025. 06. 18.                                        (단위 : 원)", "right"),
            Tb([["계좌번호", "여신과목", "대출잔액", "정상이자", "연체이자", "가지급금", "채권합계"]], [*map(line, rows), [C("합  계", 2), n_(p), n_(a), n_(b), n_(c), n_(p + a + b + c)]], "all", "ccrrrrr", (16, 15, 15, 12, 14, 12, 16)),
            P("상기와 같이 채권액을 계산하여 제출합니다."),
            P("2025. 06. 05.", "center"),
            P("주식회사 다온저축은행   대표이사 우 석 진   (인)", "center"),
        ],
        {"case_number": k.case, "creditor": "주식회사 다온저축은행", "debtor": one, "principal": p, "interest": a + b, "cost": c, "total": p + a + b + c, "calculated_to": date(2025, 6, 18), "filed_on": date(2025, 6, 5)},
        wide=True,
    )  # fmt: skip


def guarantee_fund(k: Pen) -> Sheet:
    """A credit guarantee fund: what it paid, what of it came back, the rest, damages, costs of law."""
    paid = k.money(80_000_000, 200_000_000)
    back = k.money(1_000_000, 9_000_000)
    rest, dam, law = paid - back, k.money(3_000_000, 20_000_000), k.money(500_000, 2_000_000, 10)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "guarantee_fund",
        [
            P("신용보증기금  창원채권관리단", "left"),
            T("구상채권 계산서", 18),
            L([("사건번호", f"{k.case} 부동산임의경매"), ("채 권 자", "신용보증기금"), ("주채무자", f"주식회사 {one}정밀"), ("배당기일", "2025년 3월 20일")], "tab"),
            Tb([["구        분", "금        액", "비        고"]], [
                ["대위변제금", n_(paid), "2023. 9. 1. 대위변제"], ["회수금", n_(back), "변제충당"], ["구상원금(대위변제금 잔액)", n_(rest), ""],
                ["손해금", n_(dam), "2025. 3. 20.까지"], ["대지급금(법적절차비용)", n_(law), ""], ["합        계", n_(rest + dam + law), "구상원금+손해금+대지급금"]], "all", "lrl", (40, 30, 30)),
            P("우리 기금의 위 사건에 대한 구상채권을 위와 같이 계산하여 제출하오니 배당하여 주시기 바랍니다."),
            P("2025년 3월 10일\n신용보증기금 이사장\n위 대리인 창원채권관리단장 표 정 우", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("신용보증기금", "신용보증기금 창원채권관리단")), "debtor": f"주식회사 {one}정밀", "principal": rest, "interest": dam, "cost": law, "total": rest + dam + law, "filed_on": date(2025, 3, 10)},
    )  # fmt: skip


def housing_fund(k: Pen) -> Sheet:
    """A fund that stepped into a tenant's place: sentences, `…을 원금으로 하여`."""
    p, cost = k.money(120, 290) * 1_000_000, k.money(400_000, 1_500_000, 10)
    first, last = date(2024, 2, 9), date(2025, 1, 23)
    days, i = run(p, 5.0, first, last)
    one, two = k.two()
    return Sheet(
        "claim_statement", "housing_fund",
        [
            T("채권계산서", 17),
            L([("사    건", k.case), ("채 권 자", "주택도시보증공사"), ("채 무 자", one)], "colon"),
            P(f"1. 채권자는 임차인 {two}에 대한 전세보증금반환보증채무를 이행하여 2024년 2월 8일 금 {n_(p)}원을 대위변제하였습니다."),
            P(f"2. 이에 따라 채권자는 위 대위변제금 {n_(p)}원을 원금으로 하여 {said(first)}부터 {said(last)}(배당기일)까지 {days}일간 연 5.0%의 비율에 의한 지연손해금 {n_(i)}원을 청구할 수 있습니다."),
            P(f"3. 또한 채권자는 임차권등기명령 및 보전처분에 {n_(cost)}원의 비용을 지출하였습니다."),
            P(f"4. 이상을 합하면 채권자의 채권액은 총 {n_(p + i + cost)}원(원금 {n_(p)}원, 지연손해금 {n_(i)}원, 비용 {n_(cost)}원)입니다."),
            P("2025년 1월 14일", "center"),
            P("채권자 주택도시보증공사\n대표자 사장 성 한 울\n소송수행자 피 도 윤", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "주택도시보증공사", "debtor": one, "principal": p, "interest": i, "cost": cost, "total": p + i + cost, "calculated_to": last, "filed_on": date(2025, 1, 14),
         "items": [{"principal": p, "rate": 5.0, "from": first, "to": last, "days": days, "interest": i}]},
    )  # fmt: skip


def asset_manager(k: Pen) -> Sheet:
    """A special purpose company with its manager: words of the trade, a remark with the registered limit."""
    p, i, c = k.money(300_000_000, 900_000_000), k.money(20_000_000, 90_000_000), k.money(2_000_000, 8_000_000)
    one, _ = k.two()
    cap = (p // 10_000_000) * 13_000_000
    return Sheet(
        "claim_statement", "asset_manager",
        [
            T("채권신고 및 채권계산서", 17),
            Tb([], [["사건번호", k.case, "담당재판부", "경매 7계"], ["신고채권자", C("제이오제십이차유동화전문유한회사 (양도인: 주식회사 누리은행)", 3)], ["자산관리자", C("주식회사 한마루에이엠씨", 3)], ["채무자", one, "채권최고액", n_(cap)]], "all", "clcl", (16, 40, 16, 28)),
            P("□ 채권의 내역", "left"),
            Tb([["대출원금잔액(OPB)", "미수이자", "가지급비용", "총채권액"]], [[n_(p), n_(i), n_(c), n_(p + i + c)]], "all", "rrrr"),
            P("※ 이자 산정 기준일: 2024-12-12 (배당기일)"),
            P("※ 채권최고액을 초과하는 부분은 배당에서 제외될 수 있음을 알고 있습니다."),
            P("2024-11-28", "center"),
            P("제이오제십이차유동화전문유한회사\n업무수탁자 주식회사 한마루에이엠씨 대표이사 현 도 경", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("제이오제십이차유동화전문유한회사", "제이오제십이차유동화전문유한회사 (양도인: 주식회사 누리은행)")), "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": date(2024, 12, 12), "filed_on": date(2024, 11, 28), "max_amount": AnyOf((cap, None))},
    )  # fmt: skip


def own_hand(k: Pen) -> Sheet:
    """A private mortgagee who types herself: everyday words."""
    p, i = k.money(30, 90) * 1_000_000, k.money(2_000_000, 9_000_000, 1000)
    one, two = k.two()
    return Sheet(
        "claim_statement", "own_hand",
        [
            T("채권 계산서", 16),
            P(f"사건번호 {k.case}호"),
            P(f"채권자(근저당권자)  {one}   (주소: {k.place()})"),
            P(f"채무자  {two}"),
            P("채권액을 아래와 같이 계산하여 냅니다."),
            P(f"가) 빌려준 원금      금 {n_(p)}원"),
            P(f"나) 받지 못한 이자   금 {n_(i)}원 (2023년 12월부터 배당일까지)"),
            P("다) 들어간 비용      없음"),
            P(f"라) 모두 합한 금액   금 {n_(p + i)}원 (금{hangul(p + i)}원)"),
            P(f"2024. 10. 7.   위 채권자 {one} (인)", "right"),
            P(f"{k.court} 민사집행과 귀중"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": i, "total": p + i, "filed_on": date(2024, 10, 7)},
    )  # fmt: skip


def credit_union(k: Pen) -> Sheet:
    """A credit union: an upright list of sums with numbers before them, stage sums, the reckoning by periods under it."""
    p = k.money(60_000_000, 190_000_000, 1000)
    spans = [(date(2024, 1, 16), date(2024, 4, 15), 6.2), (date(2024, 4, 16), date(2024, 11, 21), 9.2)]
    made = [(f, t, r, *run(p, r, f, t)) for f, t, r in spans]
    i, c = sum(m[4] for m in made), k.money(900_000, 3_000_000, 10)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "credit_union",
        [
            T("부동산경매 채권계산서", 17),
            Tb([], [["경매사건번호", k.case], ["채권자 성명(상호)", "새터신용협동조합"], ["채무자 성명(상호)", one], ["배당기일", "2024. 11. 21. 14:00"]], "all", "cl", (30, 70)),
            Tb([["순번", "채권의 종류", "금액(원)"]], [["①", "대출원금", n_(p)], ["②", "약정이자", n_(made[0][4])], ["③", "지연배상금", n_(made[1][4])], ["④", "경매비용", n_(c)], ["⑤", "총계(①+②+③+④)", n_(p + i + c)]], "all", "clr", (12, 50, 38)),
            P("[이자 및 지연배상금 산출근거]"),
            Tb([["구분", "대상금액", "기산일", "종료일", "일수", "이자율", "산출이자"]], [[w, n_(pp), tight(f), tight(t), str(d), f"{r}%", n_(x)] for w, pp, (f, t, r, d, x) in zip(("약정", "지연"), (p, p), made, strict=True)], "rows", "crccccr", (10, 20, 15, 15, 9, 11, 20)),
            P("2024. 11. 11.\n새터신용협동조합 이사장 방 한 결 [직인]", "right"),
        ],
        {"case_number": k.case, "creditor": "새터신용협동조합", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "filed_on": date(2024, 11, 11),
         "items": [{"principal": p, "rate": r, "from": f, "to": t, "days": d, "interest": x} for f, t, r, d, x in made]},
    )  # fmt: skip


def farm_two_blocks(k: Pen) -> Sheet:
    """An agricultural cooperative: each loan has its own small block, then everything together."""
    loans = [(k.money(20_000_000, 80_000_000), k.money(500_000, 4_000_000)) for _ in range(2)]
    c = k.money(700_000, 2_000_000)
    p, i = sum(x[0] for x in loans), sum(x[1] for x in loans)
    one, _ = k.two()
    blocks = []
    for n, (a, b) in enumerate(loans, 1):
        blocks += [
            P(f"{n}. 제{n}대출 (대출일 2021.0{n}.15., 약정이율 연 5.{n}%)"),
            P(f"    원금 {n_(a)}원 / 이자 {n_(b)}원 / 소계 {n_(a + b)}원"),
        ]
    return Sheet(
        "claim_statement", "farm_two_blocks",
        [
            T("채 권 계 산 서", 19),
            L([("사건", f"{k.court} {k.case}"), ("채권자", "산내농업협동조합"), ("채무자 겸 소유자", one)], "colon"),
            *blocks,
            P("3. 채권 총괄"),
            Tb([["원금계", "이자계", "집행비용", "채권총액"]], [[f"{n_(x)}원" for x in (p, i, c, p + i + c)]], "all", "rrrr"),
            P("2023년 8월 17일\n산내농업협동조합 조합장 육 동 현", "right"),
        ],
        {"case_number": k.case, "creditor": "산내농업협동조합", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "filed_on": date(2023, 8, 17)},
    )  # fmt: skip


def capital_quads(k: Pen) -> Sheet:
    """A capital company: everything in one grid of label and value, twice a row."""
    p, i, c = k.money(9_000_000, 40_000_000), k.money(300_000, 4_000_000), k.money(100_000, 900_000)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "capital_quads",
        [
            T("경매 채권계산서", 18),
            Tb([], [["수신", f"{k.court} 경매2계", "사건번호", k.case], ["채권자", "도담캐피탈(주)", "채무자명", one], ["청구원금", n_(p), "청구이자", n_(i)], ["법적비용", n_(c), "청구총액", n_(p + i + c)], ["이자산정기준일", "2025/02/13", "연체이율", "19.9%"], ["작성일자", "2025/02/03", "담당자", "채권관리팀 (1544-0011)"]], "all", "clcl", (18, 32, 18, 32)),
            P("상기 금액을 배당하여 주시기 바랍니다."),
            P("도담캐피탈 주식회사 대표이사 형 민 호", "center"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("도담캐피탈(주)", "도담캐피탈 주식회사")), "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": date(2025, 2, 13), "filed_on": date(2025, 2, 3)},
    )  # fmt: skip


def bank_sentence_lines(k: Pen) -> Sheet:
    """A bank by its manager: amounts dotted out to the right, kinds of interest as one sum with its parts in brackets."""
    p, a, b, c = (
        k.money(100_000_000, 400_000_000),
        k.money(1_000_000, 5_000_000),
        k.money(1_000_000, 5_000_000),
        k.money(2_000_000, 6_000_000),
    )
    one, two = k.two()
    return Sheet(
        "claim_statement", "bank_sentence_lines",
        [
            T("債 權 計 算 書", 19),
            P(f"사    건 : {k.case} 부동산임의경매\n채 권 자 : 주식회사 늘해랑은행\n          지배인 {two}\n채 무 자 : {one}\n소 유 자 : {one}"),
            P("아        래", "center"),
            P(f"一. 금 {n_(p)}원정 ···································· 대출원금"),
            P(f"一. 금 {n_(a + b)}원정 ···································· 이자 (정상 {n_(a)}원, 연체 {n_(b)}원)"),
            P(f"一. 금 {n_(c)}원정 ···································· 집행비용"),
            P(f"合計 금 {n_(p + a + b + c)}원정"),
            P("위 금액은 2024. 5. 30. 배당기일까지의 채권액임."),
            P("2024. 5. 21.\n위 채권자 주식회사 늘해랑은행", "right"),
        ],
        {"case_number": k.case, "creditor": "주식회사 늘해랑은행", "debtor": one, "principal": p, "interest": a + b, "cost": c, "total": p + a + b + c, "calculated_to": date(2024, 5, 30), "filed_on": date(2024, 5, 21)},
    )  # fmt: skip


WRITERS = (
    savings_bank_wide,
    guarantee_fund,
    housing_fund,
    asset_manager,
    own_hand,
    credit_union,
    farm_two_blocks,
    capital_quads,
    bank_sentence_lines,
)
