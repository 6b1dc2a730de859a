"""Claim statements of a bank, a card company, a guarantee fund, a cooperative, an assignee, a private lender."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import dot, run, tight
from .hand import Hand


def bank_letter(k: Hand) -> Sheet:
    """A bank's letter with its sum; the statement and the reckoning of each loan stand in the annex."""
    loans = [("가계일반자금대출", k.money(80_000_000, 240_000_000), 4.87, 7.87), ("마이너스통장대출", k.money(10_000_000, 40_000_000), 6.12, 9.12)]  # fmt: skip
    a, b, c = date(2024, 7, 6), date(2024, 10, 6), date(2025, 3, 13)
    made = [[(p, low, a, date(2024, 10, 5), *run(p, low, a, date(2024, 10, 5))), (p, high, b, c, *run(p, high, b, c))] for _, p, low, high in loans]  # fmt: skip
    p, low, high = sum(x[1] for x in loans), sum(m[0][5] for m in made), sum(m[1][5] for m in made)
    cost = k.money(2_000_000, 5_000_000, 10)
    total = p + low + high + cost
    one, _ = k.two()
    body: list[list[C | str]] = []
    for (name, *_), m in zip(loans, made, strict=True):
        body += [
            [name if not j else "", n_(x[0]), dot(x[2]), dot(x[3]), str(x[4]), f"{x[1]:.2f}", n_(x[5])]
            for j, x in enumerate(m)
        ]
        body.append([C("소 계", 6), n_(sum(x[5] for x in m))])
    return Sheet(
        "claim_statement", "bank_letter",
        [
            P("고객과 함께 성장하는", "left"), T("주식회사 한빛나래은행", 19),
            P("우 07325 서울특별시 영등포구 은행로 30 / 전화 02-2073-7114 / 전송 02-2073-7199 / 담당 여신관리부 박 과장", "left"),
            L([("문서번호", "여관 제2025-0318호"), ("시행일자", "2025. 2. 27."), ("수    신", f"{k.court} 경매2계"), ("제    목", f"{k.case} 부동산임의경매 채권계산서 제출")], "tab"),
            P("1. 귀원의 무궁한 발전을 기원합니다."),
            P(f"2. 귀원 {k.case} 부동산임의경매 사건(채무자 겸 소유자 {one})과 관련하여 당행의 채권계산서를 붙임과 같이 제출하오니 배당하여 주시기 바랍니다."),
            P("붙임  1. 채권계산서 1부.\n      2. 이자계산명세서 1부.  끝."),
            P("주식회사 한빛나래은행 여신관리부장", "center"),
            Br(),
            P("[붙임 1]"), T("채 권 계 산 서", 17),
            Tb([], [["사건번호", k.case], ["채 권 자", "주식회사 한빛나래은행"], ["채 무 자", one], ["배당기일", dot(c)]], "all", "cl", (25, 75)),
            P("(단위 : 원)", "right"),
            Tb([["대출과목", "대출원금", "약정이자", "연체이자", "합 계"]],
               [*[[n[0], n_(n[1]), n_(m[0][5]), n_(m[1][5]), n_(n[1] + m[0][5] + m[1][5])] for n, m in zip(loans, made, strict=True)],
                ["소 계", n_(p), n_(low), n_(high), n_(p + low + high)], [C("경매 집행비용", 4), n_(cost)], [C("총 채 권 액", 4), n_(total)]], "all", "lrrrr", (28, 19, 17, 17, 19)),
            P("위와 같이 채권을 계산하여 제출합니다."),
            P("2025. 2. 27.\n채권자 주식회사 한빛나래은행\n지배인 임 성 규", "right"),
            Br(),
            P("[붙임 2]"), T("이자계산명세서", 15),
            Tb([["대출과목", "대상원금", "기산일", "종료일", "일수", "이율(%)", "이자"]], [*body, [C("합 계", 6), n_(low + high)]], "all", "lrcccrr", (20, 17, 15, 15, 8, 9, 16)),
        ],
        {"case_number": k.case, "creditor": "주식회사 한빛나래은행", "debtor": one, "principal": p, "interest": low + high, "cost": cost, "total": total, "calculated_to": c, "filed_on": date(2025, 2, 27),
         "items": [{"principal": x[0], "rate": x[1], "from": x[2], "to": x[3], "days": x[4], "interest": x[5]} for m in made for x in m]},
        foot="- {n} -",
    )  # fmt: skip


def card_products(k: Hand) -> Sheet:
    """A card company with a judgment: products down, kinds of money across, the advanced costs in a column."""
    rows = [(name, k.money(1_500_000, 9_000_000), k.money(30_000, 300_000), k.money(200_000, 2_000_000), cost) for name, cost in (("신용판매", 0), ("현금서비스", 0), ("카드론", 412_300))]  # fmt: skip
    p, i, c = sum(r[1] for r in rows), sum(r[2] + r[3] for r in rows), 412_300
    one, _ = k.two()
    line = lambda r: [r[0], n_(r[1]), n_(r[2]), n_(r[3]), n_(r[4]) if r[4] else "0", n_(sum(r[1:]))]  # noqa: E731
    return Sheet(
        "claim_statement", "card_products",
        [
            Box(["인천지방법원", "접 수", "2024. 11. 08", "민사집행과"]),
            T("채권계산서", 20),
            P(f"사 건  {k.case}호 부동산강제경매\n채권자  푸른카드 주식회사\n        서울특별시 종로구 종로3길 17\n        송달장소: 부천시 부천로 7, 5층 채권관리팀(담당 이현수 ☎ 032-620-3310)\n채무자  {one} (891204-1******)"),
            P("위 당사자간 귀원 사건에 관하여 채권자는 아래와 같이 채권계산서를 제출합니다."),
            P("[기준일 : 2024년 11월 21일]                                                  [단위 : 원]", "right"),
            Tb([["구 분", "원 금", "수 수 료", "연 체 료", "법적비용", "합 계"]], [*map(line, rows), ["합 계", n_(p), n_(sum(r[2] for r in rows)), n_(sum(r[3] for r in rows)), n_(c), n_(p + i + c)]], "all", "crrrrr"),
            P("첨부 : 집행력 있는 판결정본 사본 1부, 법인등기부등본 1부"),
            P("2024년 11월 7일\n\n채권자  푸른카드 주식회사\n대표이사  문 태 석", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "푸른카드 주식회사", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": AnyOf((date(2024, 11, 21), None)), "filed_on": AnyOf((date(2024, 11, 8), date(2024, 11, 7)))},
    )  # fmt: skip


def guarantee_rows(k: Hand) -> Sheet:
    """A guarantee fund: each guarantee with what was paid, what came back, damages and advances in a row."""
    rows = []
    for n in (1, 2):
        paid, back = k.money(40_000_000, 190_000_000), k.money(100_000, 3_000_000)
        _, dam = run(paid - back, 8.0, date(2024, 4, 2 + n), date(2025, 5, 28))
        rows.append(
            (
                f"보증 제2019-0{n}-117호",
                date(2024, 4, 1 + n),
                paid,
                back,
                paid - back,
                dam,
                k.money(200_000, 900_000, 10),
            )
        )
    p, i, c = (sum(r[j] for r in rows) for j in (4, 5, 6))
    one, two = k.two()
    return Sheet(
        "claim_statement", "guarantee_rows",
        [
            T("구상채권 계산서", 18),
            L([("1. 사건번호", f"{k.court} {k.case}"), ("2. 채 권 자", "기술보증기금 (평택기술혁신센터)"), ("3. 채 무 자", f"주식회사 {one}테크"), ("4. 연대보증인", two), ("5. 채 권 액", f"금 {n_(p + i + c)}원")], "colon"),
            P("6. 채권액 내역 (배당기일 2025. 5. 28. 현재, 단위:원)"),
            Tb([["보증번호", "대위변제일", "대위변제금", "회수금", "구상원금", "손해금", "대지급금", "채권합계"]],
               [*[[r[0], tight(r[1]), *map(n_, r[2:]), n_(sum(r[4:]))] for r in rows], [C("계", 2), *[n_(sum(r[j] for r in rows)) for j in range(2, 7)], n_(p + i + c)]], "all", "ccrrrrrr", (17, 11, 13, 10, 13, 12, 10, 14)),
            P("※ 손해금률 : 연 8.0%"),
            P("2025.05.20.\n기술보증기금 이사장", "center"),
            P("(업무대행) 평택기술혁신센터 지점장 (직인생략)", "center"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("기술보증기금", "기술보증기금 (평택기술혁신센터)")), "debtor": f"주식회사 {one}테크", "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": date(2025, 5, 28), "filed_on": date(2025, 5, 20)},
        wide=True,
    )  # fmt: skip


def coop_formula(k: Hand) -> Sheet:
    """A livestock cooperative: sum and how it was reckoned beside each other in one table."""
    p = k.money(90_000_000, 310_000_000)
    f, m, t = date(2024, 2, 20), date(2024, 5, 19), date(2024, 12, 19)
    (d1, i1), (d2, i2) = run(p, 5.4, f, m), run(p, 8.4, date(2024, 5, 20), t)
    c = k.money(1_000_000, 4_000_000)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "coop_formula",
        [
            T("채권계산서", 18),
            Tb([], [["사건", f"{k.case} 부동산임의경매", "물건번호", "1"], ["채권자", "순천광양축산업협동조합", "채무자", one]], "rows", "clcl", (12, 42, 14, 32)),
            P("상기 사건에 대하여 다음과 같이 채권계산서를 제출함."),
            Tb([["구  분", "금  액", "산 출 내 역"]], [
                ["대출금 원금", f"{n_(p)}원", "2020. 2. 19. 대출 (당초 대출금 350,000,000원)"],
                ["정상이자", f"{n_(i1)}원", f"{n_(p)} × 5.4% × {d1}일 ÷ 365 ({tight(f)}~{tight(m)})"],
                ["연체이자", f"{n_(i2)}원", f"{n_(p)} × 8.4% × {d2}일 ÷ 365 (2024.05.20~{tight(t)})"],
                ["경매비용", f"{n_(c)}원", "예납금, 등록면허세, 송달료 외"],
                ["채권총액", f"{n_(p + i1 + i2 + c)}원", "2024.12.19.(배당기일) 기준"]], "all", "crl", (18, 26, 56)),
            P("입금계좌 : 농협 657-01-071131 (예금주: 순천광양축산업협동조합)"),
            P("2024년 12월 10일", "center"),
            P("채권자  순천광양축산업협동조합\n조합장  이 성 기  (인)", "center"),
        ],
        {"case_number": k.case, "creditor": "순천광양축산업협동조합", "debtor": one, "principal": p, "interest": i1 + i2, "cost": c, "total": p + i1 + i2 + c, "calculated_to": AnyOf((t, None)), "filed_on": date(2024, 12, 10)},
    )  # fmt: skip


def assignee_two_mortgages(k: Hand) -> Sheet:
    """An assignee with two mortgages: a row for each, costs are said to come apart."""
    rows = [
        (
            date(2018, 6, 4 + n),
            30411 + n,
            120_000_000 * n,
            k.money(70_000_000, 99_000_000) * n,
            k.money(2_000_000, 9_000_000),
        )
        for n in (1, 2)
    ]
    p, i = sum(r[3] for r in rows), sum(r[4] for r in rows)
    one, two = k.two()
    return Sheet(
        "claim_statement", "assignee_two_mortgages",
        [
            T("채권계산서 제출", 17),
            P(f"사    건 : {k.case} 부동산임의경매\n채 권 자 : 엠씨아이대부 주식회사 (변경 전 : 주식회사 한마음저축은행)\n채 무 자 : {one}\n소 유 자 : {two}"),
            P("위 사건에 관하여 채권자는 다음과 같이 채권계산서를 제출합니다."),
            P("다    음", "center"),
            Tb([["구분", "근저당권 접수", "채권최고액", "원금", "이자(연체이자 포함)", "합계"]],
               [*[[f"{n}순위", f"{tight(r[0])}\n제{r[1]}호", n_(r[2]), n_(r[3]), n_(r[4]), n_(r[3] + r[4])] for n, r in enumerate(rows, 1)],
                ["합계", "", n_(sum(r[2] for r in rows)), n_(p), n_(i), n_(p + i)]], "all", "ccrrrr", (9, 18, 18, 18, 19, 18)),
            P("1. 위 이자는 배당기일인 2025. 6. 11.까지 계산한 금액입니다."),
            P("2. 집행비용은 별도로 제출한 집행비용계산서와 같습니다."),
            P("2025. 5. 30.", "center"),
            P("위 채권자 엠씨아이대부 주식회사\n대표이사 강 민 구 (인)", "right"),
            P(f"{k.court} 경매5계 귀중"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("엠씨아이대부 주식회사", "엠씨아이대부 주식회사 (변경 전 : 주식회사 한마음저축은행)")), "debtor": one, "principal": p, "interest": i, "cost": None, "total": p + i, "calculated_to": date(2025, 6, 11), "filed_on": date(2025, 5, 30)},
    )  # fmt: skip


def scrivener_private(k: Hand) -> Sheet:
    """A judicial scrivener writes for a private mortgagee: the sum first, what each part is stands behind it."""
    p = k.money(40, 130) * 1_000_000
    f, t = date(2023, 5, 1), date(2024, 8, 29)
    d, i = run(p, 18.0, f, t)
    c = k.money(900_000, 3_000_000, 10)
    one, two = k.two()
    return Sheet(
        "claim_statement", "scrivener_private",
        [
            T("채  권  계  산  서", 19),
            Tb([], [["사    건", f"{k.case} 부동산임의경매"], ["채 권 자", f"{one}\n{k.place()}"], ["채 무 자", two]], "none", "ll", (18, 82)),
            P("위 사건에 관하여 채권자는 아래와 같이 채권계산서를 제출합니다."),
            P("아      래", "center"),
            P(f"합계금   {n_(p + i + c)}원정"),
            P("내    역"),
            P(f"1. 금 {n_(p)}원정    (원금)"),
            P(f"2. 금 {n_(i)}원정    (이자 : {dot(f)}부터 {dot(t)}까지 {d}일간, 연 18%)"),
            P(f"3. 금 {n_(c)}원정    (집행비용)"),
            P("2024.   8.   22.", "center"),
            P(f"위 채권자   {one}   (인)", "center"),
            P(f"{k.court}   귀중", "left"),
            P("작성 : 법무사 배 상 철 사무소 (제주시 남광북5길 3, ☎ 064-722-0011)", "left"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": i, "cost": c, "total": p + i + c, "filed_on": date(2024, 8, 22)},
    )  # fmt: skip


def farm_thousands(k: Hand) -> Sheet:
    """A regional bank's print-out in thousands, the demanded sum below in won and words."""
    rows = [
        (name, k.money(20_000, 190_000) * 1000, k.money(200, 4_000) * 1000, k.money(500, 9_000) * 1000)
        for name in ("시설자금대출", "운전자금대출", "무역금융")
    ]
    p, i = sum(r[1] for r in rows), sum(r[2] + r[3] for r in rows)
    one, _ = k.two()
    t = lambda n: n_(n // 1000)  # noqa: E731
    return Sheet(
        "claim_statement", "farm_thousands",
        [
            P("출력일시 2024-09-02 14:22:10   사용자 031877", "right"),
            T("경매 채권계산서", 18),
            Tb([], [["채권자", "주식회사 탐라은행", "관리점", "노형지점"], ["채무자", f"{one}수산 주식회사", "사건번호", k.case], ["경매기준일(배당기일)", "2024-09-12", "단위", "천원"]], "all", "clcl", (20, 34, 16, 30)),
            Tb([["과목명", "잔액", "정상이자", "연체이자", "합계"]], [*[[r[0], t(r[1]), t(r[2]), t(r[3]), t(sum(r[1:]))] for r in rows], ["계", t(p), t(sum(r[2] for r in rows)), t(sum(r[3] for r in rows)), t(p + i)]], "rows", "lrrrr"),
            P(f"위 합계금액 금 {n_(p + i)}원(금 {hangul(p + i)}원)을 배당하여 주시기 바랍니다."),
            P("2024년 9월 3일\n주식회사 탐라은행 노형지점장", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("주식회사 탐라은행", "주식회사 탐라은행 노형지점")), "debtor": f"{one}수산 주식회사", "principal": p, "interest": i, "total": p + i, "calculated_to": date(2024, 9, 12), "filed_on": date(2024, 9, 3)},
        foot="{n} / 1   본 문서는 전산출력물임",
    )  # fmt: skip


WRITERS = (
    bank_letter,
    card_products,
    guarantee_rows,
    coop_formula,
    assignee_two_mortgages,
    scrivener_private,
    farm_thousands,
)
