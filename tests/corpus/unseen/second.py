"""A second set, made after the readers had been mended on the first: other wordings, other layouts, other names."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date, timedelta

from ..paper import AnyOf
from .blocks import Box, Br, C, Ink, L, P, Sheet, T, Tb, hangul, hanja, interest, n_

LENDERS = [
    "아름드리신용협동조합",
    "주식회사 새벽저축은행",
    "(주)온유캐피탈",
    "산들바다수산업협동조합",
    "㈜늘솔대부",
    "주식회사 해든은행",
    "모두카드㈜",
    "한가람새마을금고",
]
PEOPLE = [
    "강이룸",
    "노을빛",
    "류가람",
    "맹슬기",
    "반하늘",
    "사공찬",
    "심보람",
    "양미르",
    "옥샘이",
    "주다혜",
    "차오름",
    "함초롱",
    "독고진",
    "어진솔",
]


class Ink2(Ink):
    def person(self) -> str:
        return self.r.choice(PEOPLE)

    def bank(self) -> str:
        return self.r.choice(LENDERS)

    def d(self, day: date, how: int | None = None) -> str:
        how = self._day if how is None else how
        y, m, n = day.year, day.month, day.day
        return (
            f"{y}. {m:02}. {n:02}",
            f"{y}.{m}.{n}",
            f"{y}-{m}-{n}",
            f"{y}년 {m:02}월 {n:02}일",
            f"{y}. {m}. {n}.",
            f"{y % 100:02}.{m:02}.{n:02}.",
            f"{y}. {m}.{n}.",
            f"{y}년{m}월{n}일",
            f"{y}．{m}．{n}．",
        )[how]

    def w(self, won: int, how: int | None = None) -> str:
        how = self._won if how is None else how
        n = f"{won:,}"
        return (
            f"{n} 원",
            f"일금 {hangul(won)}원정 (\\{n})",
            f"금 {n} 원정",
            f"\\{n}",
            f"금{n}원",
            f"一金 {hanja(won)}원整(₩ {n})",
        )[how]


def _end(k: Ink2, day: date, who: str) -> list[P]:
    return [
        P(k.d(day), k.pick("center", "right")),
        P(f"{k.pick('위 채권자', '채권자', '제출인', '위 신청인')}   {who}   {k.pick('(인)', '㊞', '')}", "right"),
        P(f"{k.court} {k.pick('귀중', '경매계 귀중', '민사집행과 귀중')}", k.pick("left", "center")),
    ]


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
        *_end(k, k.a_day(k.year, k.year), who),
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
        *_end(k, to, who),
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
        *_end(k, to, who),
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
        *_end(k, k.a_day(k.year, k.year), who),
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
        *_end(k, at, who),
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
        *_end(k, k.a_day(k.year, k.year), who),
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
        *_end(k, day, who),
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
        *_end(k, day, who),
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
        *_end(k, day, who),
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


def quad_lease(k: Ink2) -> Sheet:
    """A tenant's claim in a grid of two pairs a row."""
    start = k.a_day(2018, 2022)
    v = {
        "tenant": k.person(),
        "deposit": k.money(10, 300) * 1_000_000,
        "contract": start - timedelta(days=20),
        "moved": start + timedelta(days=1),
        "fixed": start + timedelta(days=2),
        "to": start + timedelta(days=729),
    }
    rent, day = k.money(20, 90) * 10_000, k.a_day(k.year, k.year)
    d = k.d
    rows = [
        ["임차인", v["tenant"], "임대인", k.person()],
        ["계약일자", d(v["contract"]), "임대차보증금", k.w(v["deposit"], 4)],
        ["인도일", d(start), "월차임", k.w(rent, 0)],
        ["전입일자", d(v["moved"]), "확정일자", d(v["fixed"])],
        ["임차부분", "3층 302호 전부", "임대차기간", f"{d(start)} ~ {d(v['to'])}"],
    ]
    k.r.shuffle(rows)
    blocks = [
        T("주택임차인의 권리신고 및 배당요구신청서", 15),
        L([("사건번호", k.case)], "colon"),
        Tb([], rows, "all", "clcl", (15, 35, 17, 33)),
        P("위와 같이 권리를 신고하고 배당을 요구합니다."),
        P(d(day), "center"),
        P(f"신청인(임차인) {v['tenant']} (인)", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "lease_claim",
        "quad_lease",
        blocks,
        {
            "case_number": k.case,
            "tenant": v["tenant"],
            "use": "residential",
            "deposit": v["deposit"],
            "monthly_rent": rent,
            "contract_on": v["contract"],
            "occupied_on": start,
            "moved_in_on": v["moved"],
            "fixed_on": v["fixed"],
            "term_from": start,
            "term_to": v["to"],
            "part": "3층 302호 전부",
            "demanded_on": day,
        },
    )


def form_with_blanks(k: Ink2) -> Sheet:
    """The court's form with what was not filled in left standing."""
    start = k.a_day(2018, 2022)
    who, dep, day = k.person(), k.money(10, 300) * 1_000_000, k.a_day(k.year, k.year)
    d, to = k.d, start + timedelta(days=729)
    rows = [
        ["1", "임차부분", "전부(    ), 일부( 2층 방 2칸 )"],
        ["2", "임차보증금", f"보증금 {n_(dep)}원에 월세        원"],
        ["3", "점유(임대차)기간", f"{d(start)}부터 {d(to)}까지"],
        ["4", "전입일자\n(주민등록전입일)", d(start + timedelta(days=1))],
        ["5", "확정일자 유무", f"유 ({d(start + timedelta(days=3))}),  무 (   )"],
        ["6", "임차권·전세권등기", "유 (        .    .    ),  무 ( V )"],
        ["7", "계약일", d(start - timedelta(days=9))],
        ["8", "계약당사자", f"임대인(소유자) {k.person()} 임차인 {who}"],
        ["9", "입주한 날\n(주택인도일)", d(start)],
    ]
    blocks = [
        T("권리신고 및 배당요구신청서(주택임대차)", 15),
        L([("사건번호", k.case), ("채 권 자", k.bank()), ("채 무 자", k.person()), ("소 유 자", k.person())], "tab"),
        Tb([], rows, "all", "cll", (6, 26, 68)),
        P(d(day), "center"),
        P(f"권리신고 겸 배당요구신청인 {who} (날인 또는 서명)", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "lease_claim",
        "form_with_blanks",
        blocks,
        {
            "case_number": k.case,
            "tenant": who,
            "use": "residential",
            "deposit": dep,
            "monthly_rent": None,
            "contract_on": start - timedelta(days=9),
            "occupied_on": start,
            "moved_in_on": start + timedelta(days=1),
            "fixed_on": start + timedelta(days=3),
            "term_from": start,
            "term_to": to,
            "demanded_on": day,
        },
    )


def shop_told(k: Ink2) -> Sheet:
    """A shop's tenant, in sentences."""
    start, day, who = k.a_day(2018, 2022), k.a_day(k.year, k.year), k.person()
    dep, rent, d = k.money(10, 90) * 1_000_000, k.money(50, 300) * 10_000, k.d
    text = f"신청인은 {d(start - timedelta(days=8))} 채무자로부터 이 사건 건물 중 1층 점포 45㎡를 보증금 {n_(dep)}원, 월 차임 {n_(rent)}원, 기간 {d(start)}부터 24개월간으로 정하여 임차하고, {d(start)} 이를 인도받아 {d(start + timedelta(days=2))} 사업자등록을 신청하였으며 {d(start + timedelta(days=4))} 관할 세무서에서 확정일자를 받았습니다."
    blocks = [
        T("상가임차인 권리신고 및 배당요구신청", 15),
        L([("사건", k.case), ("임차인", who)], "colon"),
        P(text),
        P("이에 권리를 신고하고 배당을 요구합니다."),
        P(d(day), "center"),
        P(f"임차인 {who}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "lease_claim",
        "shop_told",
        blocks,
        {
            "case_number": k.case,
            "tenant": who,
            "use": "commercial",
            "deposit": dep,
            "monthly_rent": rent,
            "contract_on": start - timedelta(days=8),
            "occupied_on": start,
            "moved_in_on": start + timedelta(days=2),
            "fixed_on": start + timedelta(days=4),
            "term_from": start,
            "demanded_on": day,
        },
    )


def wages_other_order(k: Ink2) -> Sheet:
    """Workers' table with the sum first, unpaid months in between, the employer as 사업주."""
    ws, body = [], []
    for j in range(k.r.randint(2, 8)):
        a, b, c = k.money(3_000_000, 9_000_000), k.money(2_000_000, 20_000_000), k.money(100_000, 5_000_000)
        name = PEOPLE[j]
        ws.append({"name": name, "preferential_wages": a, "preferential_retirement": b, "ordinary": c})
        body.append([name, n_(a + b + c), "2023.3.~2023.9.", n_(b), n_(a), n_(c)])
    tot = [sum(int(w[f]) for w in ws) for f in ("preferential_retirement", "preferential_wages", "ordinary")]
    boss, day = "주식회사 새롬기획", k.a_day(k.year, k.year)
    blocks = [
        T("임금채권자들의 배당요구신청서", 16),
        L([("사건", k.case), ("선정당사자", PEOPLE[0]), ("채무자(사업주)", boss)], "colon"),
        P("선정자들의 체불 임금 및 퇴직금 내역은 다음과 같습니다. (단위:원)"),
        Tb(
            [["근로자 성명", "청구액 합계", "체불기간", "퇴직금\n(최종 3년분)", "임금\n(최종 3개월분)", "그 외 임금"]],
            [*body, ["합계", n_(sum(tot)), "", *map(n_, tot)]],
            k.pick("all", "rows", "none"),
            "crcrrr",
            (14, 18, 20, 17, 17, 14),
        ),
        P("근로기준법 제38조 제2항에 따라 배당을 요구합니다."),
        P(k.d(day), "center"),
        P(f"선정당사자 {PEOPLE[0]}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "wage_claim",
        "wages_other_order",
        blocks,
        {
            "case_number": k.case,
            "representative": PEOPLE[0],
            "debtor": boss,
            "workers": ws,
            "total": sum(tot),
            "demanded_on": day,
        },
    )


def national_form(k: Ink2) -> Sheet:
    """교부청구세액 as a heading over three columns; costs of collection."""
    rows, body = [], []
    for _ in range(k.r.randint(1, 6)):
        y = k.r.randint(2018, 2023)
        due = date(y + 1, k.r.randint(1, 12), k.r.randint(1, 28))
        p, s = k.money(100_000, 40_000_000, 10), k.money(1000, 4_000_000, 10)
        stat = due - timedelta(days=30)
        tax = k.pick("부가가치세", "종합소득세", "양도소득세", "상속세", "근로소득세")
        rows.append(
            {
                "tax": tax,
                "period": f"{y}년 1기",
                "statutory_date": stat,
                "due_on": due,
                "principal": p,
                "surcharge": s,
                "total": p + s,
            }
        )
        body.append([tax, f"{y}년 1기", k.d(stat), k.d(due), n_(p + s), n_(p), n_(s), "0"])
    tot = [sum(int(r[f]) for r in rows) for f in ("total", "principal", "surcharge")]
    head: list[list[C | str]] = [
        [C("세목", rows=2), C("귀속", rows=2), C("법정\n기일", rows=2), C("납부\n기한", rows=2), C("교부청구세액", 4)],
        ["계", "국세", "납부지연\n가산세", "강제\n징수비"],
    ]
    office, payer, day = f"{k.pick('성북', '구미', '제주', '화성')}세무서", k.person(), k.a_day(k.year, k.year)
    blocks = [
        P("■ 국세징수법 시행규칙 [별지 제57호서식]"),
        T("교 부 청 구 서", 17),
        L([("사건번호", k.case), ("체납자", payer), ("교부청구기관", office)], k.pick("tab", "colon")),
        Tb(head, [*body, [C("합계", 4), *map(n_, tot), "0"]], "all", "ccccrrrr", (13, 12, 13, 13, 14, 13, 12, 10)),
        P("위와 같이 교부를 청구합니다."),
        P(k.d(day), "center"),
        P(f"{office}장 [직인생략]", "center"),
        P(f"{k.court} 귀하"),
    ]
    return Sheet(
        "tax_demand",
        "national_form",
        blocks,
        {
            "case_number": k.case,
            "authority": office,
            "taxpayer": payer,
            "rows": rows,
            "total": tot[0],
            "demanded_on": day,
        },
    )


def one_tax(k: Ink2) -> Sheet:
    """A single local tax told by labels."""
    y = k.r.randint(2019, 2023)
    due = date(y, 9, 30)
    p, s = k.money(100_000, 4_000_000, 10), k.money(1000, 400_000, 10)
    payer, day = k.person(), k.a_day(k.year, k.year)
    pairs = [
        ("체납자", payer),
        ("세목", "재산세(토지)"),
        ("과세연도", f"{y}"),
        ("법정기일", k.d(date(y, 9, 10))),
        ("납부기한", k.d(due)),
        ("본세", k.w(p, 0)),
        ("가산금", k.w(s, 0)),
        ("합계", k.w(p + s, 0)),
    ]
    blocks = [
        T("지방세 교부청구서"),
        L([("사건번호", k.case), *pairs], k.pick("colon", "tab")),
        P("위와 같이 교부청구합니다."),
        P(k.d(day), "center"),
        P("제천시장", "center"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "tax_demand",
        "one_tax",
        blocks,
        {
            "case_number": k.case,
            "authority": AnyOf(("제천시", "제천시장", "제천시청")),
            "taxpayer": payer,
            "rows": [
                {
                    "tax": "재산세(토지)",
                    "statutory_date": date(y, 9, 10),
                    "due_on": due,
                    "principal": p,
                    "surcharge": s,
                    "total": p + s,
                }
            ],
            "total": p + s,
            "demanded_on": day,
        },
    )


def pension(k: Ink2) -> Sheet:
    """Unpaid pension contributions with the sum billed beside the sum unpaid."""
    rows, body = [], []
    at = date(k.year - 2, 1, 1)
    for j in range(k.r.randint(4, 30)):
        due = date(at.year + at.month // 12, at.month % 12 + 1, 10)
        p, s = k.money(50_000, 700_000, 10), k.money(100, 40_000, 10)
        rows.append(
            {"period": f"{at.year}-{at.month:02}", "due_on": due, "principal": p, "surcharge": s, "total": p + s}
        )
        body.append([str(j + 1), f"{at.year}-{at.month:02}", k.d(due), n_(p), n_(s), n_(p + s)])
        at = date(at.year + at.month // 12, at.month % 12 + 1, 1)
    tot = [sum(int(r[f]) for r in rows) for f in ("principal", "surcharge", "total")]
    payer, office, day = (
        "주식회사 새롬기획",
        f"국민건강보험공단 {k.pick('제천', '구미', '도봉')}지사",
        k.a_day(k.year, k.year),
    )
    blocks = [
        T("체납보험료 등 교부청구서"),
        L([("사건번호", k.case), ("사업장명", payer), ("보험종류", "국민연금")], "colon"),
        Tb(
            [["연번", "부과연월", "납부기한", "미납보험료", "연체금", "합계금액"]],
            [*body, [C("총계", 3), *map(n_, tot)]],
            k.pick("all", "rows", "none"),
            "cccrrr",
        ),
        P("국민연금법 제95조, 국세징수법을 준용하여 교부청구합니다."),
        P(k.d(day), "center"),
        P(f"{office}장", "center"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "public_charge_demand",
        "pension",
        blocks,
        {
            "case_number": k.case,
            "authority": office,
            "scheme": "국민연금",
            "payer": payer,
            "rows": rows,
            "total": tot[2],
            "demanded_on": day,
        },
    )


def sale_reordered(k: Ink2) -> Sheet:
    """A sale statement in other column order, without 정보출처."""
    deadline, first = k.a_day(k.year, k.year), k.a_day(2014, 2019)
    d = k.d
    tenants, body = [], []
    for j in range(k.r.randint(1, 4)):
        moved, dep = k.a_day(2016, 2021), k.money(5, 200) * 1_000_000
        t = {
            "name": PEOPLE[j],
            "part": f"{j + 1}층",
            "deposit": dep,
            "moved_in_on": moved,
            "fixed_on": moved + timedelta(days=1),
            "demanded_on": deadline - timedelta(days=9),
        }
        tenants.append(t)
        body.append(
            [
                PEOPLE[j],
                f"{j + 1}층",
                d(moved),
                d(moved + timedelta(days=1)),
                n_(dep),
                "없음",
                d(deadline - timedelta(days=9)),
            ]
        )
    ap, lo = k.money(200, 900) * 1_000_000, k.money(100, 199) * 1_000_000
    blocks = [
        T("매각물건명세서"),
        L(
            [
                ("사건", f"{k.case} 부동산강제경매"),
                ("최선순위 설정일자", f"{d(first)} 근저당"),
                ("배당요구종기", d(deadline)),
                ("감정평가액", f"{n_(ap)}원"),
                ("최저매각가격", f"{n_(lo)}원"),
            ],
            k.pick("colon", "tab"),
        ),
        Tb(
            [["임차인", "점유부분", "전입신고일", "확정일자", "보증금", "차임", "배당요구일자"]],
            body,
            k.pick("all", "rows"),
            "ccccrcc",
        ),
        P("※ 비고: 해당사항 없음"),
    ]
    return Sheet(
        "sale_statement",
        "sale_reordered",
        blocks,
        {
            "case_number": k.case,
            "first_right": f"{d(first)} 근저당",
            "claim_deadline": deadline,
            "appraisal": ap,
            "minimum_price": lo,
            "tenants": tenants,
        },
    )


def costs_dated(k: Ink2) -> Sheet:
    """Costs with the day of payment first and a voucher last."""
    names = [
        "등록면허세 및 지방교육세",
        "송달료(예납)",
        "인지대",
        "부동산감정료",
        "현황조사비용",
        "공고비용",
        "매각수수료",
    ]
    items = [{"item": n, "amount": k.money(3000, 900_000, 10)} for n in k.r.sample(names, k.r.randint(3, 7))]
    total, who = sum(int(i["amount"]) for i in items), k.bank()
    body: list[list[C | str]] = [
        [k.d(k.a_day(k.year, k.year)), str(i["item"]), n_(int(i["amount"])), "영수증"] for i in items
    ]
    blocks = [
        T(k.pick("집행비용 계산서", "경매 집행비용 내역서")),
        L([("사건번호", k.case), ("신청채권자", who)], "colon"),
        Tb(
            [["지출일자", "적 요", "지출금액", "증빙"]],
            [*body, [C("합계", 2), n_(total), ""]],
            k.pick("all", "rows", "none"),
            "clrc",
            (22, 38, 22, 18),
        ),
        *_end(k, k.a_day(k.year, k.year), who),
    ]
    return Sheet(
        "cost_statement",
        "costs_dated",
        blocks,
        {"case_number": k.case, "creditor": who, "items": items, "total": total},
    )


WRITERS = (
    across,
    sentence,
    indemnity,
    equation,
    two_headed,
    by_ten_thousand,
    with_annexes,
    deed_demand,
    partly,
    quad_lease,
    form_with_blanks,
    shop_told,
    wages_other_order,
    national_form,
    one_tax,
    pension,
    sale_reordered,
    costs_dated,
)
