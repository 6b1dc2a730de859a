"""Papers that say two things, of which one must not be taken: each truth names what may be read, or nothing."""

from __future__ import annotations

from ..paper import AnyOf
from .blocks import C, Ink, L, P, Sheet, T, Tb, n_


def _maybe(value: object) -> AnyOf:
    return AnyOf((None, value))


def _head(k: Ink, who: str, debtor: str) -> L:
    return L([("사건", k.case), ("채권자", who), ("채무자", debtor)], "colon")


def two_loans_without_a_sum(k: Ink) -> Sheet:
    who, debtor = k.bank(), k.person()
    a, b, i, j = (k.money(10_000_000, 90_000_000) for _ in range(4))
    lines = [
        "1. 일반자금대출",
        f"   원금 : 금 {n_(a)}원",
        f"   이자 : 금 {n_(i)}원",
        "2. 신용대출",
        f"   원금 : 금 {n_(b)}원",
        f"   이자 : 금 {n_(j)}원",
    ]
    blocks = [
        T("채권계산서"),
        _head(k, who, debtor),
        *[P(x) for x in lines],
        P(k.d(k.a_day(2024, 2024)), "center"),
        P(f"채권자 {who}", "right"),
    ]
    return Sheet(
        "claim_statement",
        "two_loans",
        blocks,
        {"creditor": who, "principal": _maybe(a + b), "interest": _maybe(i + j), "total": None},
    )


def lent_and_left(k: Ink) -> Sheet:
    who, debtor = k.bank(), k.person()
    lent = k.money(100, 300) * 1_000_000
    left, i = lent - k.money(1, 50) * 100_000, k.money(100_000, 9_000_000)
    rows = [
        ["대출금액", n_(lent)],
        ["대출잔액", n_(left)],
        ["이자", n_(i)],
        ["합계", n_(left + i)],
        ["1일 이자", n_(12_345)],
    ]
    blocks = [
        T("채권계산서"),
        _head(k, who, debtor),
        Tb([["구분", "금액(원)"]], rows, "all", "cr"),
        P(k.d(k.a_day(2024, 2024)), "center"),
        P(f"채권자 {who}", "right"),
    ]
    return Sheet(
        "claim_statement",
        "lent_and_left",
        blocks,
        {"creditor": who, "principal": left, "interest": i, "total": left + i},
    )


def claim_over_maximum(k: Ink) -> Sheet:
    who, debtor = k.bank(), k.person()
    p, i = k.money(100_000_000, 200_000_000), k.money(1_000_000, 90_000_000)
    top = k.money(60, 99) * 1_000_000
    text = [
        f"1. 원금 : {n_(p)}원",
        f"2. 이자 : {n_(i)}원",
        f"3. 합계 : {n_(p + i)}원",
        f"4. 채권최고액 : {n_(top)}원",
        f"5. 배당받을 금액은 채권최고액 {n_(top)}원의 범위 내임",
    ]
    blocks = [
        T("채권계산서"),
        _head(k, who, debtor),
        *[P(x) for x in text],
        P(k.d(k.a_day(2024, 2024)), "center"),
        P(f"채권자 {who}", "right"),
    ]
    return Sheet(
        "claim_statement",
        "over_maximum",
        blocks,
        {"creditor": who, "principal": p, "interest": i, "total": p + i, "max_amount": top},
    )


def paid_back(k: Ink) -> Sheet:
    who, debtor = k.person(), k.person()
    p = k.money(50, 100) * 1_000_000
    back = k.money(1, 20) * 1_000_000
    text = [f"1. 대여원금 : {n_(p)}원", f"2. 변제받은 금액 : {n_(back)}원", f"3. 잔존원금 : {n_(p - back)}원"]
    blocks = [
        T("채권계산서"),
        _head(k, who, debtor),
        *[P(x) for x in text],
        P(k.d(k.a_day(2024, 2024)), "center"),
        P(f"채권자 {who}", "right"),
    ]
    return Sheet(
        "claim_statement",
        "paid_back",
        blocks,
        {"creditor": who, "principal": _maybe(p - back), "interest": None, "total": None},
    )


def part_demanded(k: Ink) -> Sheet:
    p, s = k.money(1_000_000, 9_000_000, 10), k.money(10_000, 900_000, 10)
    day = k.a_day(2022, 2022)
    rows: list[list[C | str]] = [
        ["부가가치세", "2022년 1기", k.d(day), k.d(day), n_(p), n_(s), n_(p + s)],
        [C("체납액 합계", 4), n_(p), n_(s), n_(p + s)],
    ]
    blocks = [
        T("교부청구서"),
        L([("사건번호", k.case), ("체납자", k.person())], "colon"),
        Tb([["세목", "귀속", "법정기일", "납부기한", "본세", "가산금", "합계"]], rows, "all", "ccccrrr"),
        P(f"교부청구액 : {n_(p)}원 (체납액 중 일부)"),
        P(k.d(k.a_day(2024, 2024)), "center"),
        P("성북세무서장", "center"),
    ]
    return Sheet(
        "tax_demand",
        "part_demanded",
        blocks,
        {"total": _maybe(p), "rows": [{"principal": p, "surcharge": s, "total": p + s}]},
    )


def billed_and_unpaid(k: Ink) -> Sheet:
    body, rows = [], []
    for m in range(3, 8):
        billed, left, s = k.money(300_000, 900_000, 10), k.money(30_000, 290_000, 10), k.money(100, 9_000, 10)
        rows.append({"principal": left, "surcharge": s, "total": left + s})
        body.append([f"2023.0{m}", n_(billed), n_(left), n_(s), n_(left + s)])
    total = sum(int(r["total"]) for r in rows)  # type: ignore[call-overload]
    blocks = [
        T("보험료 교부청구서"),
        L([("사건번호", k.case), ("체납자", k.person()), ("보험종류", "건강보험")], "colon"),
        Tb(
            [["고지월", "고지보험료", "미납보험료", "연체금", "계"]],
            [*body, ["합계", "", "", "", n_(total)]],
            "all",
            "crrrr",
        ),
        P(k.d(k.a_day(2024, 2024)), "center"),
        P("국민건강보험공단 여수지사장", "center"),
    ]
    return Sheet("public_charge_demand", "billed_and_unpaid", blocks, {"rows": rows, "total": total})


def paid_in_and_spent(k: Ink) -> Sheet:
    items, body = [], []
    for name in ("송달료", "감정료", "현황조사수수료", "신문공고료"):
        paid = k.money(100_000, 900_000, 10)
        spent = paid - k.money(1_000, 90_000, 10)
        items.append({"item": name, "amount": _maybe(spent)})
        body.append([name, n_(paid), n_(spent), n_(paid - spent)])
    blocks = [
        T("집행비용계산서"),
        L([("사건", k.case), ("신청채권자", k.bank())], "colon"),
        Tb([["비목", "예납액", "사용액", "잔액"]], body, "all", "crrr"),
    ]
    return Sheet("cost_statement", "paid_in_and_spent", blocks, {"items": items, "total": None})


def raised_deposit(k: Ink) -> Sheet:
    who = k.person()
    a = k.money(50, 90) * 1_000_000
    b = a + 10_000_000
    rows = [
        ["임차인", who],
        ["최초 보증금", f"{n_(a)}원"],
        ["증액 후 보증금", f"{n_(b)}원 (2022. 3. 1. 증액, 확정일자 2022. 3. 3.)"],
        ["전입일자", "2020. 3. 2."],
        ["확정일자", "2020. 3. 2."],
    ]
    blocks = [
        T("권리신고 및 배당요구신청서(주택임대차)"),
        L([("사건번호", k.case)], "colon"),
        Tb([], rows, "all", "cl", (30, 70)),
        P(f"신청인(임차인) {who}", "right"),
    ]
    return Sheet("lease_claim", "raised_deposit", blocks, {"tenant": who, "deposit": _maybe(b), "monthly_rent": None})


def joined_cases(k: Ink) -> Sheet:
    who, debtor = k.bank(), k.person()
    p = k.money(1_000_000, 9_000_000)
    blocks = [
        T("배당요구신청서"),
        L([("사건", f"{k.case}, 2020타경77(중복) 부동산강제경매"), ("채권자", who), ("채무자", debtor)], "colon"),
        P(f"청구채권 : 금 {n_(p)}원 (서울중앙지방법원 2021가소12345 판결, 2022타경98765 사건에서 일부 변제)"),
        P(k.d(k.a_day(2024, 2024)), "center"),
        P(f"채권자 {who}", "right"),
    ]
    return Sheet(
        "distribution_demand",
        "joined_cases",
        blocks,
        {"case_number": k.case, "creditor": who, "principal": _maybe(p), "total": _maybe(p)},
    )


def successor(k: Ink) -> Sheet:
    old, new, debtor = "가람은행", "으뜸대부 주식회사", k.person()
    p, i = k.money(1_000_000, 9_000_000), k.money(1_000, 900_000)
    blocks = [
        T("채권계산서"),
        L([("사건", k.case), ("채권자", f"{old}의 승계인 {new}"), ("채무자", debtor)], "colon"),
        P(f"원금 {n_(p)}원"),
        P(f"이자 {n_(i)}원"),
        P(f"합계 {n_(p + i)}원"),
        P(k.d(k.a_day(2024, 2024)), "center"),
        P(f"승계인 {new}", "right"),
    ]
    return Sheet(
        "claim_statement",
        "successor",
        blocks,
        {"creditor": AnyOf((None, new, f"{old}의승계인{new}")), "principal": p, "interest": i, "total": p + i},
    )


def several_lots(k: Ink) -> Sheet:
    d = "2024.05.01"
    rows = [
        ["1", f"감정평가액 {n_(300_000_000)}원\n최저매각가격 {n_(210_000_000)}원"],
        ["2", f"감정평가액 {n_(100_000_000)}원\n최저매각가격 {n_(70_000_000)}원"],
    ]
    blocks = [
        T("매각물건명세서"),
        L([("사건", k.case), ("최선순위 설정", "2019.01.02 근저당권"), ("배당요구종기", d)], "colon"),
        Tb([["물건번호", "감정평가액 및 최저매각가격"]], rows, "all", "cl"),
        Tb(
            [["점유자", "보증금", "차임", "전입신고일자", "확정일자", "배당요구일자"]],
            [[C("조사된 임차내역 없음", 6)]],
            "all",
        ),
    ]
    return Sheet(
        "sale_statement",
        "several_lots",
        blocks,
        {"claim_deadline": "2024-05-01", "appraisal": None, "minimum_price": None, "tenants": []},
    )


def wages_of_more(k: Ink) -> Sheet:
    who = k.person()
    a, b = k.money(3_000_000, 9_000_000), k.money(3_000_000, 9_000_000)
    more = k.money(20_000_000, 40_000_000)
    text = [
        f"체불 임금 및 퇴직금 총액 : {n_(more)}원",
        "그 중 최우선변제 임금채권",
        f"  - 최종 3개월분 임금 : {n_(a)}원",
        f"  - 최종 3년간의 퇴직금 : {n_(b)}원",
        f"배당요구금액 : {n_(a + b)}원",
    ]
    blocks = [
        T("배당요구신청서(임금채권)"),
        L([("사건", k.case), ("채권자", who), ("채무자", "주식회사 두레")], "colon"),
        *[P(x) for x in text],
        P("임금채권자로서 배당요구합니다. 근로자 퇴직금"),
        P(k.d(k.a_day(2024, 2024)), "center"),
        P(f"채권자 {who}", "right"),
    ]
    return Sheet(
        "wage_claim",
        "wages_of_more",
        blocks,
        {
            "representative": who,
            "workers": [{"preferential_wages": a, "preferential_retirement": b}],
            "total": _maybe(a + b),
        },
    )


WRITERS = (
    two_loans_without_a_sum,
    lent_and_left,
    claim_over_maximum,
    paid_back,
    part_demanded,
    billed_and_unpaid,
    paid_in_and_spent,
    raised_deposit,
    joined_cases,
    successor,
    several_lots,
    wages_of_more,
)
