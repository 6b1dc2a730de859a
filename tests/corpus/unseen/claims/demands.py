"""Letters, grids and demands of distribution."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from ..blocks import Br, C, Ink, L, P, Sheet, T, Tb, hangul, hanja, n_
from .head import head


def letter(k: Ink) -> Sheet:
    """An official letter with its number, addressee and subject; the sums in sentences."""
    who = k.pick("주택도시보증공사", "서울보증보험 주식회사", "한국자산관리공사", "신용보증기금")
    debtor = k.person()
    p, i = k.money(20_000_000, 300_000_000), k.money(1_000_000, 20_000_000)
    cost = k.money(100_000, 900_000)
    to = k.a_day(k.year, k.year)
    name = k.pick("대위변제금", "구상금", "보증채무이행금")
    rows = [[f"{name} 원금", n_(p)], ["지연배상금", n_(i)], ["법적절차비용", n_(cost)], ["합계", n_(p + i + cost)]]
    blocks = [
        T(who, 20),
        L(
            [
                ("문서번호", f"채권관리-{k.r.randint(100, 9999)}"),
                ("시행일자", k.d(to)),
                ("수신", f"{k.court} 경매{k.r.randint(1, 9)}계"),
                ("제목", f"채권계산서 제출({k.case})"),
            ],
            "colon",
        ),
        P("1. 귀원의 무궁한 발전을 기원합니다."),
        P(
            f"2. 귀원 {k.case} 부동산경매 사건과 관련하여 우리 {k.pick('공사', '회사', '기금')}의 채권액을 붙임과 같이 제출하오니 배당하여 주시기 바랍니다."
        ),
        L([("  가. 채권자", who), ("  나. 채무자", debtor)], "colon"),
        P(f"  다. 채권내역 ({k.d(to)} 기준, 단위 : 원)"),
        Tb([["구분", "금액"]], rows, "all", "cr", (40, 40)),
        P("붙임 : 증빙서류 1부.  끝."),
        P(f"{who}  {k.pick('서울동부관리센터장', '경기지사장', '채권관리부장')}", "center"),
    ]
    return Sheet(
        "claim_statement",
        "letter",
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
        },
    )


def private_words(k: Ink) -> Sheet:
    """A private lender: amounts in words, Hangul or Hanja, one sentence about interest until payment."""
    who, debtor = k.person(), k.person()
    p = k.money(10, 300) * 1_000_000
    start = k.a_day(k.year - 3, k.year - 1)
    rate = k.pick(5, 12, 20, 24)
    amount = k.pick(
        f"金 {hanja(p)}원整 (₩{n_(p)})",
        f"금 {hangul(p)}원정 ({n_(p)}원)",
        f"{n_(p)}원 (금 {hangul(p)}원)",
        f"금{hangul(p)}원",
    )
    when = k.d(start)
    blocks = [
        T("채권계산서"),
        *head(k, who, debtor),
        P("1. 채권 원금 : " + amount),
        P(f"2. 이     자 : 위 원금에 대한 {when}부터 다 갚는 날까지 연 {rate}%의 비율로 계산한 돈"),
        P("위와 같이 채권계산서를 제출하오니 배당하여 주시기 바랍니다."),
        P(k.d(k.a_day(k.year, k.year)), "center"),
        P(f"위 채권자 {who} (날인)", "right"),
        P(f"연락처 {k.phone()}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "claim_statement",
        "private_words",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": None,
            "total": None,
            "items": [{"rate": rate, "from": start, "to": None}],
        },
        findings=("missing_interest",),
    )


def card_grid(k: Ink) -> Sheet:
    """A card or finance company: everything in one ruled form of label cells."""
    who, debtor = k.pick("새빛카드 주식회사", "누리캐피탈(주)", "주식회사 마중대부"), k.person()
    p, i, cost = k.money(3_000_000, 60_000_000), k.money(300_000, 9_000_000), k.money(30_000, 300_000)
    to = k.a_day(k.year, k.year)
    grid = Tb(
        [],
        [
            ["사건번호", k.case, "물건번호", "1"],
            ["채권자", who, "등록번호", k.corp()],
            ["채무자", debtor, "생년월일", f"{k.r.randint(60, 99)}0{k.r.randint(1, 9)}1{k.r.randint(0, 9)}"],
            ["주소", C(k.place(), 3)],
            [C("청구내역", rows=4), "원금", C(f"{n_(p)} 원", 2, align="r")],
            ["이자", C(f"{n_(i)} 원", 2, align="r")],
            [k.pick("비용", "부대비용", "제비용"), C(f"{n_(cost)} 원", 2, align="r")],
            [k.pick("합계", "총액"), C(f"{n_(p + i + cost)} 원", 2, align="r")],
            [k.pick("계산기준일", "기준일자", "이자계산기준일"), C(k.d(to), 3)],
            ["입금계좌", C(f"우체국 {k.r.randint(100000, 999999)}-02-{k.r.randint(100000, 999999)} (예금주 {who})", 3)],
        ],
        "all",
        "cccc",
        (20, 32, 20, 28),
    )
    blocks = [
        T("채권계산서"),
        grid,
        P("위와 같이 채권계산서를 제출합니다."),
        P(k.d(to), "center"),
        P(f"제출자 {who}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "claim_statement",
        "card_grid",
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
        },
    )


def over_pages(k: Ink) -> Sheet:
    """Many card debts over two or more pages, sub-totals on each page, the sum on the last."""
    who, debtor = k.bank(), k.person()
    rows, sums, sub = [], [0, 0, 0], [0, 0, 0]
    each = 22
    blocks = [
        T("채 권 계 산 서"),
        *head(k, who, debtor),
        P("위 사건에 관하여 별지와 같이 채권계산서를 제출합니다."),
        P(k.d(k.a_day(k.year, k.year)), "center"),
        P(f"채권자 {who}", "right"),
        P(f"{k.court} 귀중"),
        Br(),
        T("별지  채권내역", 13),
    ]
    for j in range(k.r.randint(45, 60)):
        p, i = k.money(100_000, 5_000_000), k.money(1_000, 400_000)
        rows.append([str(j + 1), f"{k.r.randint(1000, 9999)}-****-{k.r.randint(1000, 9999)}", n_(p), n_(i), n_(p + i)])
        sub = [x + y for x, y in zip(sub, (p, i, p + i), strict=True)]
        if (j + 1) % each == 0:
            rows.append([C("소 계", 2), *map(n_, sub)])
            sums, sub = [x + y for x, y in zip(sums, sub, strict=True)], [0, 0, 0]
    sums = [x + y for x, y in zip(sums, sub, strict=True)]
    rows.append([C("합 계", 2), *map(n_, sums)])
    blocks.append(
        Tb([["순번", "계좌번호", "원금", "이자", "합계"]], rows, k.pick("all", "rows"), "ccrrr", (8, 32, 20, 20, 20))
    )
    return Sheet(
        "claim_statement",
        "over_pages",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": sums[0],
            "interest": sums[1],
            "total": sums[2],
        },
    )


def judgment_demand(k: Ink) -> Sheet:
    """A demand on a judgment: the claim in a clause with interest until payment."""
    who, debtor = k.pick(k.person(), k.bank()), k.person()
    p = k.money(5_000_000, 200_000_000, 1000)
    start, rate = k.a_day(k.year - 3, k.year - 1), k.pick(5, 6, 12)
    own = f"{k.year - 1}{k.pick('가단', '가합', '가소', '차전')}{k.r.randint(1000, 99999)}"
    court = k.pick("서울중앙지방법원", "수원지방법원 안산지원", "대구지방법원")
    noun = "지급명령 정본" if "차전" in own else "판결 정본"
    day = k.a_day(k.year, k.year)
    form = k.pick(0, 1)
    claim = [
        P(k.pick("청 구 채 권 의 표 시", "배당요구채권의 표시", "청구금액"), "center" if form else "left", bold=True),
        P(f"1. {k.pick('금 ', '원금 금 ')}{n_(p)}원"),
        P(f"   ({court} {own}호 집행력 있는 {noun}에 의한 {k.pick('대여금', '물품대금', '공사대금')} 원금)"),
        P(
            f"2. 위 금원에 대하여 {k.d(start)}부터 다 갚는 날까지 연 {rate}%의 비율에 의한 {k.pick('지연손해금', '금원', '이자')}"
        ),
    ]
    blocks = [
        T(k.pick("배당요구신청서", "배 당 요 구 신 청 서", "배당요구 신청")),
        *head(k, who, debtor, k.pick(debtor, None)),
        *claim,
        P(k.pick("신 청 원 인", "배당요구의 이유"), "center"),
        P(
            "위 채권자는 채무자에 대하여 위 집행권원에 기한 채권을 가지고 있으므로 민사집행법 제88조 제1항에 따라 배당요구를 합니다."
        ),
        P(f"첨부서류 : 1. 집행력 있는 {noun} 1통  2. 송달증명원 1통"),
        P(k.d(day), "center"),
        P(f"배당요구채권자 {who} (인)", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "distribution_demand",
        "judgment",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": None,
            "total": None,
            "demanded_on": day,
            "items": [{"rate": rate, "from": start, "to": None}],
        },
    )


def demand_grid(k: Ink) -> Sheet:
    """A demand in a ruled form: principal, interest, costs, sum, the title."""
    who, debtor = k.bank(), k.person()
    p, i, c = k.money(5_000_000, 90_000_000), k.money(100_000, 9_000_000), k.money(10_000, 300_000)
    own = f"{k.year - 1}차전{k.r.randint(10000, 999999)}"
    title = f"{k.pick('서울남부지방법원', '인천지방법원')} {own} 지급명령"
    day = k.a_day(k.year, k.year)
    heads = ["원금", "이자", "비용", "합계"]
    order = k.pick([0, 1, 2, 3], [3, 0, 1, 2])
    vals = [n_(p), n_(i), n_(c), n_(p + i + c)]
    blocks = [
        T(k.pick("배당요구신청서", "채권자 배당요구신청서")),
        Tb(
            [],
            [
                ["사건번호", k.case],
                ["채 권 자", who],
                ["채 무 자", debtor],
                [k.pick("집행권원", "집행권원의 표시"), title],
            ],
            "all",
            "cl",
            (25, 75),
        ),
        P("배당요구채권액 (단위: 원)"),
        Tb([[heads[j] for j in order]], [[vals[j] for j in order]], k.pick("all", "rows", "none"), "rrrr"),
        P("위와 같이 배당요구합니다."),
        P(k.d(day), "center"),
        P(f"신청인(채권자) {who}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "distribution_demand",
        "grid",
        blocks,
        {
            "case_number": k.case,
            "creditor": who,
            "debtor": debtor,
            "principal": p,
            "interest": i,
            "cost": c,
            "total": p + i + c,
            "title": title,
            "demanded_on": day,
        },
    )


def attachment_demand(k: Ink) -> Sheet:
    """A demand of a creditor with a provisional attachment: one amount in the text."""
    who, debtor = k.bank(), f"{k.person()}"
    p = k.money(5_000_000, 90_000_000)
    own = f"{k.year - 1}카단{k.r.randint(100, 99999)}"
    day = k.a_day(k.year, k.year)
    blocks = [
        T("배당요구 및 채권계산서"),
        *head(k, who, debtor),
        L(
            [(k.pick("청구금액", "청 구 금 액", "채권금액"), k.w(p)), ("배당요구자격", f"수원지방법원 {own} 가압류")],
            k.pick("colon", "tab"),
        ),
        P("위 채권자는 채무자 소유 부동산의 가압류권자로서 위 청구금액에 대하여 배당을 요구합니다."),
        P(k.d(day), "center"),
        P(f"채권자 {who}", "right"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "distribution_demand",
        "attachment",
        blocks,
        {"case_number": k.case, "creditor": who, "debtor": debtor, "total": p, "demanded_on": day},
    )
