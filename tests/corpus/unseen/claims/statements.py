"""Claim statements with tables and lists of what is claimed."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import timedelta

from ..blocks import BANKS, Box, C, Ink, L, P, Sheet, T, Tb, hangul, interest, n_
from .head import head


def bank_vertical(k: Ink) -> Sheet:
    """Kinds of claim down the first column: 원금, 정상이자, 연체이자, 가지급금, 합계."""
    who, debtor = k.bank(), k.person()
    p, i1, i2, cost = (
        k.money(30_000_000, 400_000_000, 1000),
        k.money(100_000, 2_000_000),
        k.money(1_000_000, 20_000_000),
        k.money(90_000, 900_000, 10),
    )
    to = k.a_day(k.year, k.year)
    first = k.pick("구 분", "항목", "내 역", "채권의 종류")
    rows = [
        ["원 금", n_(p), ""],
        [k.pick("약정이자", "정상이자"), n_(i1), ""],
        [k.pick("연체이자", "지연배상금"), n_(i2), f"{k.d(to)}까지"],
        [k.pick("가지급금", "비용", "법적절차비용"), n_(cost), "송달료, 인지대 등"],
        [k.pick("합 계", "총 계", "계"), n_(p + i1 + i2 + cost), ""],
    ]
    blocks = [
        T(k.pick("채 권 계 산 서", "채권계산서", "채권계산서 제출")),
        *head(k, who, debtor, debtor),
        P("위 사건에 관하여 채권자는 다음과 같이 채권계산서를 제출합니다."),
        P(k.pick("(단위 : 원)", "(단위: 원)"), "right"),
        Tb([[first, "금 액", k.pick("비 고", "산출근거")]], rows, k.pick("all", "rows", "all"), "crl", (25, 35, 40)),
        P(f"※ 입금계좌 : {who} 0{k.r.randint(10, 99)}-{k.r.randint(100, 999)}-{k.r.randint(100000, 999999)}"),
        P(k.d(to + timedelta(days=3)), "center"),
        P(f"위 채권자  {who}", "right"),
        P(f"{k.court} 귀중", "left"),
    ]
    return Sheet(
        "claim_statement",
        "bank_vertical",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": i1 + i2,
            "cost": cost,
            "total": p + i1 + i2 + cost,
        },
    )


def loans_table(k: Ink) -> Sheet:
    """One row per loan, with a row of totals; two columns of interest."""
    who, debtor, owner = k.bank(), k.person(), k.person()
    unit = k.pick(1, 1, 1000)
    n = k.r.randint(2, 5)
    rows, sums = [], [0, 0, 0, 0, 0]
    for _ in range(n):
        p, a, b, c = (
            k.money(lo, hi) * unit if unit > 1 else k.money(lo * 1000, hi * 1000)
            for lo, hi in ((5000, 90000), (50, 900), (100, 4000), (10, 90))
        )
        line = [p, a, b, c, p + a + b + c]
        sums = [x + y for x, y in zip(sums, line, strict=True)]
        day = k.a_day(2015, 2021)
        rows.append(
            [
                k.pick("일반자금대출", "주택담보대출", "가계일반대출", "기업운전자금"),
                k.d(day),
                *[n_(x // unit) for x in line],
            ]
        )
    total = [C(k.pick("합 계", "총 계", "계"), 2), *[n_(x // unit) for x in sums]]
    heads = [
        k.pick("대출과목", "여신과목", "과 목"),
        k.pick("대출일", "취급일자"),
        k.pick("대출잔액", "원금잔액", "원금"),
        "약정이자",
        k.pick("연체이자", "지연손해금"),
        k.pick("가지급금", "법적비용", "비용"),
        k.pick("합계", "계", "채권합계"),
    ]
    to = k.a_day(k.year, k.year)
    blocks = [
        Box(["접 수", k.d(to + timedelta(days=2)), k.court]),
        T("채 권 계 산 서"),
        *head(k, who, debtor, owner),
        P(f"위 당사자간 귀원 {k.case} 경매사건에 관하여 채권자의 채권액은 {k.d(to)} 현재 아래와 같습니다."),
        P("[단위 : 천원]" if unit > 1 else "(단위:원)", "right"),
        Tb([heads], [*rows, total], k.pick("all", "rows", "head"), "clrrrrr", (18, 17, 15, 11, 13, 11, 15)),
        P(k.d(to + timedelta(days=1)), "center"),
        P(f"채권자 {who} (법인등록번호 {k.corp()})", "right"),
        P(f"{k.court} 경매{k.r.randint(1, 9)}계 귀중"),
    ]
    return Sheet(
        "claim_statement",
        "loans_table",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": sums[0],
            "interest": sums[1] + sums[2],
            "cost": sums[3],
            "total": sums[4],
            "calculated_to": to,
        },
    )


def numbered(k: Ink) -> Sheet:
    """1. 원금, 2. 이자 with its rate and time in brackets, 3. 비용, 4. 합계."""
    who, debtor = k.pick(k.person(), k.bank()), k.person()
    p = k.money(10_000_000, 300_000_000, 500_000)
    start = k.a_day(k.year - 2, k.year - 1)
    days, rate = k.r.randint(150, 500), k.pick(5, 12, 15, 7.9, 6.25, 17.4)
    to = start + timedelta(days=days - 1)
    i, cost = interest(p, rate, days), k.money(50_000, 800_000, 10)
    style = k.pick("금 {}원", "금{}원정", "{}원", "words")

    def w(x: int) -> str:
        return f"금 {hangul(x)}원 (₩{x:,})" if style == "words" else style.format(n_(x))

    period = f"{k.d(start)}부터 {k.d(to)}까지"
    said = k.pick(
        f"{period} {days}일간 연 {rate}%의 비율에 의한 이자",
        f"{period} 연 {rate}% 적용, {days}일",
        f"연 {rate}%, {period} {days}일간",
    )
    nums = k.pick(
        ["1.", "2.", "3.", "4."], ["가.", "나.", "다.", "라."], ["①", "②", "③", "④"], ["1)", "2)", "3)", "4)"]
    )
    lines = [
        f"{nums[0]} 원    금 : {w(p)}",
        f"{nums[1]} {k.pick('이    자', '지연손해금', '이자(지연손해금)')} : {w(i)}",
        f"     ({said})",
        f"{nums[2]} {k.pick('비    용', '집행비용', '부대비용')} : {w(cost)}",
        f"{nums[3]} {k.pick('합    계', '총    계', '합계액')} : {w(p + i + cost)}",
    ]
    blocks = [
        T(k.pick("채권계산서", "채 권 계 산 서", "채권계산서(배당요구)")),
        *head(k, who, debtor, k.person()),
        P("위 사건에 대하여 채권자는 아래와 같이 채권을 계산하여 신고합니다."),
        P("- 아    래 -", "center"),
        *[P(x, indent=14) for x in lines],
        P("첨부서류  1. 금전소비대차계약서 사본 1부"),
        P(k.d(to + timedelta(days=1)), "center"),
        P(f"채권자  {who}  (인)", "right"),
        P(f"{k.court}  귀중"),
    ]
    return Sheet(
        "claim_statement",
        "numbered",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": i,
            "cost": cost,
            "total": p + i + cost,
            "items": [{"rate": rate, "from": start, "to": to, "interest": i}],
        },
    )


def fund(k: Ink) -> Sheet:
    """A securitisation company that took the claim over, with its servicer and the bank that sold it."""
    who = f"{k.pick('한별', '새론', '가온누리')}제{k.pick('일', '이십삼', '7', '삼십사')}차유동화전문유한회사"
    seller, servicer, debtor, owner = (
        k.r.choice(BANKS[:5]),
        f"{k.pick('다온', '미리내')}에프앤아이 주식회사",
        f"주식회사 {k.pick('동녘산업', '두레건설', '나루테크')}",
        k.person(),
    )
    p, i, cost = k.money(200_000_000, 2_000_000_000), k.money(10_000_000, 90_000_000), k.money(1_000_000, 9_000_000)
    to = k.a_day(k.year, k.year)
    top = k.money(300_000_000, 3_000_000_000, 1_000_000)
    reg = k.a_day(2014, 2019)
    no = k.r.randint(1000, 99999)
    pairs = [
        ("사      건", f"{k.case} 부동산임의경매"),
        ("채  권  자", f"{who} (양도인 : {seller})"),
        ("업무수탁자", servicer),
        ("채  무  자", debtor),
        ("소  유  자", owner),
    ]
    grid = Tb(
        [],
        [
            ["채권원금", C(f"{n_(p)}원", align="r")],
            ["이    자", C(f"{n_(i)}원", align="r")],
            ["비    용", C(f"{n_(cost)}원", align="r")],
            ["합    계", C(f"{n_(p + i + cost)}원", align="r")],
        ],
        k.pick("all", "rows"),
        "cr",
        (30, 70),
    )
    blocks = [
        T("채권계산서"),
        L(pairs, k.pick("tab", "colon")),
        P(
            f"채권자는 자산유동화에 관한 법률에 따라 {seller}으로부터 아래 근저당권부채권을 양수하였으므로, 배당기일({k.d(to)})까지의 채권액을 다음과 같이 계산하여 제출합니다."
        ),
        grid,
        P(f"담보권 : {k.d(reg)} 접수 제{no}호 근저당권설정 (채권최고액 금 {n_(top)}원)"),
        P(k.d(to - timedelta(days=9)), "center"),
        P(f"위 채권자 {who}", "right"),
        P(f"업무수탁자 {servicer}  대표이사 {k.person()}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "claim_statement",
        "fund",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": i,
            "cost": cost,
            "total": p + i + cost,
            "calculated_to": to,
            "receipt_no": no,
            "registered_on": reg,
            "max_amount": top,
        },
    )


def periods(k: Ink) -> Sheet:
    """Interest by periods in a table of its own, sums in a second table."""
    who, debtor = k.bank(), k.person()
    p = k.money(50_000_000, 500_000_000, 10_000)
    start = k.a_day(k.year - 2, k.year - 1)
    items, rows = [], []
    at = start
    for rate in k.r.sample([4.1, 5.6, 8.6, 12, 15, 9.37], k.r.randint(2, 4)):
        days = k.r.randint(20, 200)
        to = at + timedelta(days=days - 1)
        i = interest(p, rate, days)
        items.append({"principal": p, "rate": rate, "from": at, "to": to, "days": days, "interest": i})
        rows.append((at, to, days, rate, i))
        at = to + timedelta(days=1)
    total = sum(r[4] for r in rows)
    style = k.pick(0, 1, 2)
    if style == 0:
        heads = [
            k.pick("이자 기산일", "기산일"),
            k.pick("종료일", "이자 종기", "만료일"),
            "일수",
            k.pick("이율(%)", "적용이율"),
            k.pick("이자액", "이자", "이자금액"),
        ]
        body = [[k.d(a), k.d(b), str(n), f"{q}%" if k._day % 2 else str(q), n_(i)] for a, b, n, q, i in rows]
        body = [[n_(p), *x] for x in body]
        heads = [k.pick("대상원금", "원금", "대출잔액"), *heads]
        foot: list[C | str] = [C("합 계", 5), n_(total)]
        widths = (18, 19, 19, 9, 14, 21)
    elif style == 1:
        heads = [
            k.pick("이 율", "연이율"),
            k.pick("계산기간", "이자계산기간", "기 간"),
            k.pick("일 수", "경과일수"),
            k.pick("원 금", "기준원금"),
            k.pick("이 자", "발생이자"),
        ]
        body = [[f"{q}%", f"{k.d(a)} ~ {k.d(b)}", f"{n}일", n_(p), n_(i)] for a, b, n, q, i in rows]
        foot = [C("계", 4), n_(total)]
        widths = (12, 40, 10, 18, 20)
    else:
        heads = ["구분", "원금", "기간", "일수", "이율", "이자"]
        body = [
            [str(j + 1), n_(p), f"{k.d(a)}부터\n{k.d(b)}까지", str(n), f"연 {q}%", n_(i)]
            for j, (a, b, n, q, i) in enumerate(rows)
        ]
        foot = [C("이자 합계", 5), n_(total)]
        widths = (8, 20, 30, 8, 13, 21)
    align = "c" * (len(heads) - 1) + "r"
    sums = [[k.w(p), k.w(total), k.w(p + total)]]
    blocks = [
        T("채 권 계 산 서"),
        *head(k, who, debtor),
        P(f"{k.pick('1. 청구채권', '1. 채권액', 'Ⅰ. 채권 현황')}"),
        Tb([["채권 원금", "이자", "합계"]], sums, "all", "ccc"),
        P(k.pick("2. 이자계산 내역", "2. 이자 명세", "Ⅱ. 이자 산출내역")),
        Tb([heads], [*body, foot], k.pick("all", "all", "rows", "none"), align, widths),
        P(k.d(at), "center"),
        P(f"위 채권자 {who} 대표이사 {k.person()}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "claim_statement",
        "periods",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": total,
            "total": p + total,
            "items": items,
            "calculated_to": rows[-1][1],
        },
    )
