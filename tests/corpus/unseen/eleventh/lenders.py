"""Claim statements: a bank, a credit union, a neighbour, a securitisation company, a public fund, an insurer."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import dot, iso, run, said, tight
from .hand import Quill


def bank_accounts(k: Quill) -> Sheet:
    """A bank's print-out: interest is divided under a head of its own, the first loan stands beside what is left of it."""
    loans = [
        (f"{no}-{k.r.randint(100000, 999999)}", name, lent * 1_000_000, k.money(lent * 200_000, lent * 900_000),
         k.money(200_000, 2_000_000), k.money(1_000_000, 19_000_000), fee)
        for no, name, lent, fee in (("620-14", "주택담보대출", 320, 3_871_240), ("621-03", "가계당좌대출", 60, 0))
    ]  # fmt: skip
    p, usual, late, fee = (sum(x[j] for x in loans) for j in (3, 4, 5, 6))
    one, two = k.two()
    return Sheet(
        "claim_statement", "bank_accounts",
        [
            P("서식 여신-관리-31 (2023.07 개정)", "right"),
            T("채권신고 및 계산서", 18),
            Tb([], [["법원명", k.court, "사건번호", k.case], ["채권자", "주식회사 두레은행", "취급점", "상계역지점 (02-930-4417)"], ["차주", one, "담보제공자", two], ["설정내역", C("2019. 4. 22. 접수 제41877호 근저당권 채권최고액 480,000,000원", 3)]], "all", "clcl", (13, 37, 14, 36)),
            P("당행의 채권 현재액을 아래와 같이 신고합니다."),
            P("계산기준일 : 2024. 11. 14. (배당기일)      단위 : 원", "right"),
            Tb([[C("계좌번호", rows=2), C("과목", rows=2), C("최초대출금", rows=2), C("대출잔액", rows=2), C("이자", cols=2), C("가지급금", rows=2), C("합계", rows=2)], ["정상이자", "연체이자"]],
               [*[[x[0], x[1], n_(x[2]), n_(x[3]), n_(x[4]), n_(x[5]), n_(x[6]) if x[6] else "-", n_(sum(x[3:]))] for x in loans],
                [C("합계", 2), n_(sum(x[2] for x in loans)), n_(p), n_(usual), n_(late), n_(fee), n_(p + usual + late + fee)]], "all", "ccrrrrrr", (14, 12, 13, 13, 11, 12, 11, 14)),
            P("* 가지급금은 경매예납금 및 등록면허세 등 법적절차비용임."),
            P("2024. 11. 1."),
            P("신고인  주식회사 두레은행\n대리인 여신관리센터장 현 상 우 (인)", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "주식회사 두레은행", "debtor": one, "principal": p, "interest": usual + late, "cost": fee, "total": p + usual + late + fee, "calculated_to": date(2024, 11, 14)},
        wide=True,
    )  # fmt: skip


def union_letters(k: Quill) -> Sheet:
    """A credit union tells its claim in lettered sentences, each with its amount at the end."""
    p = k.money(60, 230) * 1_000_000
    f, t = date(2024, 1, 9), date(2024, 10, 24)
    d, i = run(p, 9.4, f, t)
    c = k.money(400_000, 900_000, 10)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "union_letters",
        [
            T("채권계산서 제출", 17),
            P(f"귀원 {k.case} 부동산임의경매 사건에 관하여 채권자 정읍내장신용협동조합은 채무자 {one}에 대한 채권액을 다음과 같이 계산하여 제출하오니 배당기일에 배당하여 주시기 바랍니다."),
            P("- 다   음 -", "center"),
            P(f"가. 대출원금 (2021. 6. 9. 일반자금대출)  금 {n_(p)}원", indent=12),
            P(f"나. 위 원금에 대하여 {dot(f)}부터 배당기일인 {dot(t)}까지 {d}일간 연 9.4%의 비율로 계산한 연체이자  금 {n_(i)}원", indent=12),
            P(f"다. 채권보전을 위하여 지출한 화재보험료 및 송달료 등 비용  금 {n_(c)}원", indent=12),
            P(f"라. 합계 (가+나+다)  금 {n_(p + i + c)}원", indent=12),
            P("첨부서류\n  1. 여신거래약정서 사본 1통\n  2. 근저당권설정계약서 사본 1통\n  3. 조합 법인등기사항증명서 1통"),
            P("2024. 10. 15.", "center"),
            P("정읍내장신용협동조합\n이사장 국 승 철  (직인)", "center"),
            P(f"{k.court} 경매3계 귀중"),
        ],
        {"case_number": k.case, "creditor": "정읍내장신용협동조합", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": t,
         "items": [{"principal": p, "rate": 9.4, "from": f, "to": t, "days": d, "interest": i}]},
    )  # fmt: skip


def neighbour(k: Quill) -> Sheet:
    """A private mortgagee fills few lines, in ten thousands; what was paid back before is told below."""
    p, i = k.money(3, 9) * 1000, k.money(30, 180) * 10
    one, two = k.two()
    return Sheet(
        "claim_statement", "neighbour",
        [
            T("채 권 계 산 서", 20),
            L([("사  건", f"{k.case} 부동산임의경매"), ("채권자", one), ("채무자", two)], "tab"),
            P("위 사건에 관하여 본인이 받을 돈은 다음과 같습니다."),
            L([("빌려준 원금", f"금 {n_(p)}만원"), ("밀린 이자", f"금 {n_(i)}만원"), ("합    계", f"금 {n_(p + i)}만원 (금 {hangul((p + i) * 10_000)}원)")], "colon"),
            P("※ 채무자가 2022년 12월에 갚은 300만원은 그 전 이자에 넣었으므로 위 금액에서 뺄 것이 없습니다."),
            P("※ 채권최고액은 1억 3천만원입니다."),
            P(said(date(2024, 5, 3)), "center"),
            P(f"채권자  {one}  (인)\n{k.home()}\n010-9034-2271", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p * 10_000, "interest": i * 10_000, "cost": None, "total": (p + i) * 10_000, "calculated_to": None},
    )  # fmt: skip


def securitisation(k: Quill) -> Sheet:
    """A securitisation company: sum and words in a standing table, then the reckoning of a principal that was paid down."""
    first = k.money(260, 420) * 1_000_000
    left = first - k.money(20, 60) * 1_000_000
    spans = [(first, 6.85, date(2023, 8, 17), date(2023, 11, 16)), (first, 11.85, date(2023, 11, 17), date(2024, 3, 28)), (left, 11.85, date(2024, 3, 29), date(2025, 2, 20))]  # fmt: skip
    rows = [(*s, *run(s[0], s[1], s[2], s[3])) for s in spans]
    i, c = sum(r[5] for r in rows), k.money(4_000_000, 9_000_000)
    total = left + i + c
    one, two = k.two()
    spv, bank = "유앤제이십이차유동화전문유한회사", "주식회사 두레은행"
    return Sheet(
        "claim_statement", "securitisation",
        [
            Box(["접   수", "2025. 2. 12.", "종합민원실"]),
            T("채권계산서", 18),
            P(f"사건번호   {k.case} 부동산임의경매\n채 권 자   {bank}의 승계인 {spv}\n채 무 자   {one}\n소 유 자   {one}, {two}"),
            P("위 당사자 사이의 경매사건에 관하여 양수인은 별첨 이자계산표에 의하여 아래와 같이 채권을 신고합니다."),
            Tb([], [["대출원금", f"{n_(left)}", "상환 후 잔액"], ["이자 및 지연손해금", n_(i), "별첨 참조"], ["가지급금", n_(c), "신청비용 포함"], ["청구금액", n_(total), f"금{hangul(total)}원"]], "all", "lrl", (30, 28, 42)),
            P("1. 귀원의 배당기일인 2025. 2. 20.을 기준으로 작성하였습니다.\n2. 배당금은 대리인 주식회사 우람자산관리가 수령합니다."),
            P(f"2025. 2. 11.\n채권자  {spv}\n이사  탁 민 재\n대리인 주식회사 우람자산관리 (담당 02-6120-4411)", "right"),
            Br(),
            P("[별첨]"), T("이자계산표", 14),
            Tb([["적용원금", "기간", "일수", "연이율", "이자금액", "비고"]],
               [*[[n_(r[0]), f"{tight(r[2])} ~ {tight(r[3])}", str(r[4]), f"{r[1]}%", n_(r[5]), note] for r, note in zip(rows, ("약정", "연체", f"{n_(first - left)} 상환"), strict=True)], [C("이자 합계", 4), n_(i), ""]], "rows", "rccrrc", (19, 29, 8, 11, 17, 16)),
        ],
        {"case_number": k.case, "creditor": AnyOf((spv, f"{bank}의 승계인 {spv}")), "debtor": one, "principal": left, "interest": i, "cost": c, "total": total, "calculated_to": date(2025, 2, 20),
         "items": [{"principal": r[0], "rate": r[1], "from": r[2], "to": r[3], "days": r[4], "interest": r[5]} for r in rows]},
        foot="{n}",
    )  # fmt: skip


def fund_across(k: Quill) -> Sheet:
    """A public fund in thousands: every loan is a column, what is owed stands down the side."""
    loans = [(name, *(k.money(*r) * 1000 for r in ((30_000, 180_000), (200, 900), (900, 7_000), (100, 900)))) for name in ("창업기반지원자금", "긴급경영안정자금")]  # fmt: skip
    sums = [sum(x[j] for x in loans) for j in (1, 2, 3, 4)]
    one, _ = k.two()
    line = lambda name, made: [name, *(n_(x // 1000) for x in made), n_(sum(made) // 1000)]  # noqa: E731
    rows = [
        line(name, [x[j] for x in loans])
        for j, name in enumerate(("대출원금", "약정이자", "연체이자", "법적절차비용"), 1)
    ]
    return Sheet(
        "claim_statement", "fund_across",
        [
            T("채권계산서", 19),
            L([("사 건", f"{k.court} {k.case}호"), ("채 권 자", "중소벤처기업진흥공단 (경남동부지부)"), ("채 무 자", f"{one}금속 주식회사"), ("배당기일", said(date(2025, 1, 15)))], "tab"),
            P("우리 공단이 위 채무자에게 가지는 정책자금 대출채권은 배당기일 현재 다음과 같습니다."),
            P("(단위: 천원)", "right"),
            Tb([["구 분", *[x[0] for x in loans], "합 계"]], [*rows, line("채권액 계", [sum(x[1:]) for x in loans])], "all", "lrrr"),
            P("붙임 : 대출약정서 사본 2부, 원장조회표 2부.  끝."),
            P("2025년 1월 6일", "center"),
            P("중소벤처기업진흥공단 이사장\n대리인 경남동부지부장 길 정 훈", "center"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("중소벤처기업진흥공단", "중소벤처기업진흥공단 (경남동부지부)")), "debtor": f"{one}금속 주식회사", "principal": sums[0], "interest": sums[1] + sums[2], "cost": sums[3], "total": sum(sums), "calculated_to": date(2025, 1, 15)},
    )  # fmt: skip


def insurer_quad(k: Quill) -> Sheet:
    """A life insurer: one grid of labels, in which earlier sums, limits and an account stand beside what is owed."""
    lent = 350_000_000
    back = k.money(20, 120) * 1_000_000
    i, late, c = k.money(900_000, 3_000_000), k.money(8_000_000, 29_000_000), k.money(2_000_000, 6_000_000)
    total = lent - back + i + late + c
    one, _ = k.two()
    return Sheet(
        "claim_statement", "insurer_quad",
        [
            P("한뫼생명보험주식회사  융자관리팀"),
            T("채 권 계 산 서", 18),
            Tb([], [["경매사건번호", k.case, "배당기일", iso(date(2025, 3, 6))], ["채권자", "한뫼생명보험주식회사", "채무자", one], ["최초대출일", iso(date(2020, 9, 25)), "최초대출금액", n_(lent)], ["기상환원금", n_(back), "채권최고액", n_(lent * 12 // 10)], ["잔여원금", n_(lent - back), "경과이자", n_(i)], ["지연배상금", n_(late), "법적비용", n_(c)], ["총청구금액", C(f"{n_(total)}원", 3, align="r")]], "all", "lrlr", (18, 34, 18, 30)),
            P("이자율 : 연 5.21%, 지연배상금률 : 연 8.21%"),
            P("배당금 수령계좌 : 두레은행 1005-203-884120 (예금주 한뫼생명보험주식회사)"),
            P("상기와 같이 채권계산서를 제출합니다."),
            P(f"{iso(date(2025, 2, 25))}\n한뫼생명보험주식회사 대표이사 변 지 혁", "right"),
            P(f"{k.court} 경매8계 귀중"),
        ],
        {"case_number": k.case, "creditor": "한뫼생명보험주식회사", "debtor": one, "principal": lent - back, "interest": i + late, "cost": c, "total": total, "calculated_to": AnyOf((date(2025, 3, 6), None))},
    )  # fmt: skip


WRITERS = (bank_accounts, union_letters, neighbour, securitisation, fund_across, insurer_quad)
