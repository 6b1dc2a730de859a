"""Papers of lenders."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import timedelta

from ...paper import AnyOf
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, interest, n_
from .ink import Ink2, end


def across(k: Ink2) -> Sheet:
    """Loans side by side: one column per loan, the sums in the last column."""
    who, debtor = k.bank(), k.person()
    loans = [
        (k.money(20_000_000, 200_000_000), k.money(500_000, 9_000_000), k.money(10_000, 300_000)) for _ in range(2)
    ]
    sums = [sum(x) for x in zip(*loans, strict=True)]
    rows: list[list[C | str]] = [
        ["원금", *[n_(x[0]) for x in loans], n_(sums[0])],
        ["이자", *[n_(x[1]) for x in loans], n_(sums[1])],
        [k.pick("법적비용", "비용"), *[n_(x[2]) for x in loans], n_(sums[2])],
        ["합계", *[n_(sum(x)) for x in loans], n_(sum(sums))],
    ]
    blocks = [
        T(k.pick("채권계산서", "채권액계산서")),
        L([("경매사건", k.case), ("채권자", who), ("채무자", debtor)], "colon"),
        P("(단위: 원)", "right"),
        Tb([[k.pick("구분", "내역"), "가계대출", "기업대출", "합계"]], rows, "all", "crrr"),
        *end(k, k.a_day(k.year, k.year), who),
    ]
    return Sheet(
        "claim_statement",
        "across",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": sums[0],
            "interest": sums[1],
            "cost": sums[2],
            "total": sum(sums),
        },
    )


def sentence(k: Ink2) -> Sheet:
    """The whole claim in one sentence."""
    who, debtor = k.person(), k.person()
    p, rate, days = k.money(10, 300) * 500_000, k.pick(9.5, 12, 18), k.r.randint(90, 700)
    start = k.a_day(k.year - 2, k.year - 1)
    to = start + timedelta(days=days - 1)
    i = interest(p, rate, days)
    text = f"채권자는 채무자에 대하여 {k.d(k.a_day(2019, 2020))}자 금전소비대차계약에 기하여 원금 {n_(p)}원 및 이에 대한 {k.d(start)}부터 {k.d(to)}까지 연 {rate}%의 비율에 의한 지연손해금 {n_(i)}원, 합계 {n_(p + i)}원의 채권이 있으므로 이를 신고합니다."
    blocks = [
        T("채 권 계 산 서"),
        L([("사 건", f"{k.case} 부동산강제경매"), ("채 권 자", who), ("채 무 자", debtor)], "tab"),
        P(text),
        *end(k, to, who),
    ]
    return Sheet(
        "claim_statement",
        "sentence",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": i,
            "total": p + i,
            "items": [{"rate": rate, "from": start, "to": to, "interest": i}],
        },
    )


def indemnity(k: Ink2) -> Sheet:
    """An insurer's indemnity claim: kinds of money down a table with shares of paid back money."""
    who, debtor = k.pick("서울보증보험주식회사", "전문건설공제조합", "신용보증기금"), k.person()
    p, i, c = k.money(10_000_000, 90_000_000), k.money(100_000, 5_000_000), k.money(10_000, 900_000)
    to = k.a_day(k.year, k.year)
    rows: list[list[C | str]] = [
        ["1", "구상원금", k.w(p, 0)],
        ["2", k.pick("확정지연손해금", "지연손해금"), k.w(i, 0)],
        ["3", k.pick("대지급비용", "소송비용"), k.w(c, 0)],
        [C("총 계", 2), k.w(p + i + c, 0)],
    ]
    blocks = [
        T("채권계산서"),
        Tb([], [["사 건", k.case, "담당계", "경매3계"], ["채권자", who, "채무자", debtor]], "all", "cccc"),
        P(f"산정기준일 : {k.d(to)}"),
        Tb([["연번", "채권의 내용", "금액"]], rows, k.pick("all", "rows", "none"), "clr", (10, 45, 45)),
        *end(k, to, who),
    ]
    return Sheet(
        "claim_statement",
        "indemnity",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": i,
            "cost": c,
            "total": p + i + c,
            "calculated_to": to,
        },
    )


def equation(k: Ink2) -> Sheet:
    """The sum first, its parts in a bracket as an equation; the mortgage it rests on."""
    who, debtor = k.bank(), k.person()
    p, i, c = k.money(10_000_000, 900_000_000), k.money(100_000, 50_000_000), k.money(10_000, 900_000)
    reg, no, top = k.a_day(2013, 2020), k.r.randint(500, 99999), k.money(20, 1200) * 1_000_000
    blocks = [
        T("채권계산서 제출"),
        L([("사건번호", k.case), ("채 권 자", who), ("채무자 겸 소유자", debtor)], k.pick("colon", "tab")),
        P(f"1. 담보권의 표시 : {k.d(reg)} 접수 제{no}호 근저당권설정등기"),
        P(f"   채권최고액 : {k.w(top, 4)}"),
        P(f"2. 원    금 : {k.w(p, 4)}"),
        P(f"3. 연체이자 : {k.w(i, 4)}"),
        P(f"4. 가지급금 : {k.w(c, 4)}"),
        P(f"5. 청구금액 : {k.w(p + i + c, 4)} (= 2 + 3 + 4)"),
        *end(k, k.a_day(k.year, k.year), who),
    ]
    return Sheet(
        "claim_statement",
        "equation",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": i,
            "cost": c,
            "total": p + i + c,
            "receipt_no": no,
            "registered_on": reg,
            "max_amount": top,
        },
    )


def two_headed(k: Ink2) -> Sheet:
    """Interest rows under a header of two lines; the sums as the last rows of the same table."""
    who, debtor = k.bank(), k.person()
    p = k.money(20_000_000, 300_000_000, 1000)
    at = k.a_day(k.year - 2, k.year - 1)
    items, body = [], []
    for rate in k.r.sample([3.9, 6.9, 9.9, 11.25], k.r.randint(1, 3)):
        days = k.r.randint(30, 250)
        to = at + timedelta(days=days - 1)
        i = interest(p, rate, days)
        items.append({"rate": rate, "from": at, "to": to, "days": days, "interest": i})
        body.append([n_(p), k.d(at), k.d(to), str(days), f"{rate:.2f}", n_(i)])
        at = to + timedelta(days=1)
    total = sum(int(x["interest"]) for x in items)
    head: list[list[C | str]] = [
        [C("대출원금", rows=2), C("이자계산기간", 2), C("일수", rows=2), C("이율\n(%)", rows=2), C("이자금액", rows=2)],
        ["시작일", "종료일"],
    ]
    blocks = [
        T("채 권 계 산 서"),
        L([("사건", k.case), ("채권자", who), ("채무자", debtor)], "colon"),
        Tb(
            [],
            [["원금", f"{n_(p)}원"], ["이자", f"{n_(total)}원"], ["합계", f"{n_(p + total)}원"]],
            "all",
            "cr",
            (30, 70),
        ),
        P("<이자계산표>", "center"),
        Tb(head, [*body, [C("이자 합계", 5), n_(total)]], k.pick("all", "rows"), "rccccr", (20, 18, 18, 9, 13, 20)),
        *end(k, at, who),
    ]
    return Sheet(
        "claim_statement",
        "two_headed",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": total,
            "total": p + total,
            "items": items,
        },
    )


def by_ten_thousand(k: Ink2) -> Sheet:
    """만원 units, one loan, side by side."""
    who, debtor = k.bank(), k.person()
    p, i = k.money(1000, 90000), k.money(10, 900)
    heads = [k.pick("채권원금", "대출금 잔액", "원 금"), k.pick("이 자", "미수이자"), k.pick("채권합계액", "합 계")]
    blocks = [
        T("채권계산서"),
        L([("사건", k.case), ("채권자", who), ("채무자", debtor)], "tab"),
        P("(단위 : 만원)", "right"),
        Tb([heads], [[n_(p), n_(i), n_(p + i)]], k.pick("all", "rows", "head"), "rrr"),
        *end(k, k.a_day(k.year, k.year), who),
    ]
    return Sheet(
        "claim_statement",
        "by_ten_thousand",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p * 10_000,
            "interest": i * 10_000,
            "total": (p + i) * 10_000,
        },
    )


def with_annexes(k: Ink2) -> Sheet:
    """A letter, the statement, a power of attorney and a lease in one file."""
    who, debtor = k.bank(), k.person()
    p, i = k.money(20_000_000, 300_000_000), k.money(100_000, 9_000_000)
    day = k.a_day(k.year, k.year)
    blocks = [
        T(who, 20),
        L([("수신", f"{k.court}"), ("제목", f"채권계산서 제출 ({k.case})")], "colon"),
        P("귀원 경매사건에 대한 채권계산서를 붙임과 같이 제출합니다."),
        P("붙임 채권계산서 1부. 끝."),
        P(f"{who} 여신관리부장", "center"),
        Br(),
        Box(["접수", k.d(day + timedelta(days=1)), k.court]),
        T("채 권 계 산 서"),
        L([("사건", k.case), ("채권자", who), ("채무자", debtor)], "tab"),
        Tb([], [["원금", n_(p)], ["이자", n_(i)], ["계", n_(p + i)]], "all", "cr"),
        *end(k, day, who),
        Br(),
        T("위 임 장"),
        P(f"성명 {k.person()}에게 {k.case} 사건의 배당금 수령에 관한 권한을 위임함."),
        P("원금 금 1,000,000원", "left"),
        Br(),
        T("부동산 임대차 계약서"),
        P("보증금 금 77,000,000원정"),
        P("임차인 아무개"),
    ]
    return Sheet(
        "claim_statement",
        "with_annexes",
        blocks,
        {"case_number": k.case, "creditor": who, "debtor": debtor, "principal": p, "interest": i, "total": p + i},
    )


def deed_demand(k: Ink2) -> Sheet:
    """A demand on a notarial deed."""
    who, debtor, day = k.person(), k.person(), k.a_day(k.year, k.year)
    p = k.money(5, 90) * 1_000_000
    title = f"공증인가 법무법인 {k.pick('나루', '한뜻')} 증서 {k.year - 2}년 제{k.r.randint(10, 999)}호 {k.pick('약속어음', '금전소비대차계약')} 공정증서"
    rows = [
        ["사 건", k.case],
        ["배당요구채권자", who],
        ["채 무 자", debtor],
        ["집행권원", title],
        [k.pick("청구원금", "원금"), k.w(p)],
    ]
    blocks = [
        T(k.pick("배 당 요 구 신 청", "배당요구신청서")),
        Tb([], rows, k.pick("all", "rows"), "cl", (25, 75)),
        P("위 채권자는 민사집행법 제148조 제2호에 의하여 배당을 요구합니다."),
        *end(k, day, who),
    ]
    return Sheet(
        "distribution_demand",
        "deed",
        blocks,
        {"case_number": k.case, "creditor": who, "debtor": debtor, "principal": p, "title": title, "demanded_on": day},
    )


def partly(k: Ink2) -> Sheet:
    """금 A원 및 그 중 금 B원에 대하여 … until payment."""
    who, debtor, day = k.bank(), k.person(), k.a_day(k.year, k.year)
    b = k.money(5_000_000, 60_000_000)
    a = b + k.money(100_000, 3_000_000)
    start, rate = k.a_day(k.year - 2, k.year - 1), k.pick(12, 17, 19.9)
    own = f"{k.year - 1}차전{k.r.randint(1000, 99999)}"
    text = f"금 {n_(a)}원 및 그 중 금 {n_(b)}원에 대하여 {k.d(start)}부터 다 갚는 날까지 연 {rate}%의 비율에 의한 금원"
    blocks = [
        T("배당요구신청서"),
        L([("사건", k.case), ("채권자", who), ("채무자", debtor)], "colon"),
        P("청 구 채 권", "center"),
        P(text),
        P(f"(대전지방법원 {own} 양수금 사건의 집행력 있는 지급명령정본)"),
        P("위와 같은 채권에 기하여 배당요구를 합니다."),
        *end(k, day, who),
    ]
    return Sheet(
        "distribution_demand",
        "partly",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "demanded_on": day,
            "items": [{"principal": b, "rate": rate, "from": start, "to": None}],
            "principal": AnyOf((None, a)),
            "total": AnyOf((None, a)),
        },
    )
