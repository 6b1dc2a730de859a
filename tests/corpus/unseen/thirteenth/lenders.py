"""Statements and demands of those who lent, guaranteed or sued."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import dot, iso, run, said, tight
from .hand import Deputy


def bank_two_rates(k: Deputy) -> Sheet:
    """A bank: its system prints the balance, then the agreed interest and the interest of the arrears."""
    p, c = k.money(80_000_000, 320_000_000), k.money(1_200_000, 3_900_000, 10)
    a, b, e = k.on(2023, 9), k.on(2024, 1), date(2025, 3, 6)
    b1 = date.fromordinal(b.toordinal() + 1)
    (d1, i1), (d2, i2) = run(p, 4.83, a, b), run(p, 7.83, b1, e)
    one, two = k.two()
    return Sheet(
        "claim_statement", "bank_two_rates",
        [
            T("채 권 계 산 서", 20),
            Tb([], [["사건번호", f"{k.case} 부동산임의경매", "배당기일", dot(e)], ["채 권 자", "주식회사 동백은행 (여신사후관리센터)", "채 무 자", one], ["소 유 자", two, "담당자", "심리 곽윤정 ☎ 052-290-7741"]], "all", "clcl", (13, 43, 13, 31)),
            P("귀원 위 사건에 관하여 당행의 채권을 아래와 같이 계산하여 제출하오니 배당하여 주시기 바랍니다."),
            P("1. 채권액 (단위: 원)"),
            Tb([["과목", "대출원금", "미수이자", "법적비용", "합계"]], [["가계일반자금대출", n_(p), n_(i1 + i2), n_(c), n_(p + i1 + i2 + c)]], "all", "crrrr", (24, 20, 18, 16, 22)),
            P("2. 이자계산 내역"),
            Tb([["구분", "대상원금", "적용이율(%)", "시작일", "종료일", "일수", "이자금액"]], [["약정이자", n_(p), "4.83", tight(a), tight(b), str(d1), n_(i1)], ["연체이자", n_(p), "7.83", tight(b1), tight(e), str(d2), n_(i2)], [C("이자 계", 6), n_(i1 + i2)]], "all", "crcccrr", (13, 19, 13, 15, 15, 8, 17)),
            P(dot(date(2025, 2, 24)), "center"),
            P("채권자  주식회사 동백은행\n지배인  소 병 직   (직인생략)", "right"),
            P(f"{k.court}  귀중", "left"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("주식회사 동백은행", "주식회사 동백은행 (여신사후관리센터)")), "debtor": one, "principal": p, "interest": i1 + i2, "cost": c, "total": p + i1 + i2 + c, "calculated_to": e,
         "items": [{"principal": p, "rate": 4.83, "from": a, "to": b, "days": d1, "interest": i1}, {"principal": p, "rate": 7.83, "from": b1, "to": e, "days": d2, "interest": i2}]},
    )  # fmt: skip


def fund_of_housing(k: Deputy) -> Sheet:
    """A public lender: its statement is a list of points, every sum in figures with its word before it."""
    p, i, late, c = (
        k.money(60_000_000, 150_000_000),
        k.money(900_000, 3_000_000),
        k.money(100_000, 700_000),
        k.money(800_000, 2_000_000, 10),
    )
    t, one = p + i + late + c, k.two()[0]
    return Sheet(
        "claim_statement", "fund_of_housing",
        [
            P("문서번호  채권관리부-3312\n시행일자  2024. 11. 4.\n수    신  " + k.court + "장 (경매4계)\n제    목  채권계산서 제출"),
            T("채권계산서", 17),
            P(f"1. 사건번호 : {k.case} 부동산임의경매"),
            P(f"2. 채무자 겸 소유자 : {one}"),
            P("3. 채권의 표시 (2024. 11. 21. 배당기일 기준)"),
            P(f"가. 대출원금 : 금 {n_(p)}원", indent=18),
            P(f"나. 정상이자 : 금 {n_(i)}원", indent=18),
            P(f"다. 지연배상금 : 금 {n_(late)}원", indent=18),
            P(f"라. 경매집행비용(가지급금) : 금 {n_(c)}원", indent=18),
            P(f"합     계 : 금 {n_(t)}원", indent=18),
            P("4. 배당금 입금계좌 : 동백은행 301-22-004518 (예금주 한빛주택금융공사)"),
            P("붙임 : 대출원장 사본 1부.  끝."),
            P("한빛주택금융공사  울산지사장", "center"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("한빛주택금융공사", "한빛주택금융공사 울산지사", "한빛주택금융공사 울산지사장")), "debtor": one, "principal": p, "interest": i + late, "cost": c, "total": t, "calculated_to": date(2024, 11, 21)},
    )  # fmt: skip


def farm_cooperative(k: Deputy) -> Sheet:
    """A farmers' cooperative: three loans, one row each, the sum of the rows at the end; no costs asked."""
    rows = [
        (s, k.money(10_000_000, 95_000_000, 10_000), k.money(300_000, 5_000_000))
        for s in ("농업종합자금", "일반시설자금", "상호금융대출")
    ]
    p, i, one = sum(r[1] for r in rows), sum(r[2] for r in rows), k.two()[0]
    return Sheet(
        "claim_statement", "farm_cooperative",
        [
            T("채권계산서", 18),
            L([("사 건", f"{k.case} 부동산임의경매"), ("채권자", "앙성들농업협동조합"), ("채무자", one)], "colon"),
            P("위 당사자간 귀원 위 경매사건에 관하여 채권자가 배당받을 채권의 내역은 다음과 같습니다."),
            P("- 다    음 -", "center"),
            Tb([["순번", "대출과목", "대출일자", "원금잔액", "이자", "계"]], [*[[str(n), r[0], tight(k.on(2017 + n, 4)), n_(r[1]), n_(r[2]), n_(r[1] + r[2])] for n, r in enumerate(rows, 1)], [C("합   계", 3), n_(p), n_(i), n_(p + i)]], "all", "cccrrr", (8, 22, 16, 19, 16, 19)),
            P("※ 이자는 2025년 1월 16일(배당기일)까지 계산한 금액임."),
            P("2025년 1월 6일\n채권자  앙성들농업협동조합\n조합장  우 상 열 (인)", "right"),
            P("청주지방법원 충주지원 경매2계 귀중"),
        ],
        {"case_number": k.case, "creditor": "앙성들농업협동조합", "debtor": one, "principal": p, "interest": i, "cost": None, "total": p + i, "calculated_to": date(2025, 1, 16)},
    )  # fmt: skip


def guarantee_fund(k: Deputy) -> Sheet:
    """A guarantee fund that paid for the debtor: balance of recourse, fixed damages, payments on account."""
    p, fixed, c = k.money(40_000_000, 180_000_000), k.money(200_000, 900_000), k.money(500_000, 1_900_000, 10)
    a, e = k.on(2023, 11), date(2024, 12, 12)
    d, i = run(p, 8.0, a, e)
    one, two = k.two()
    return Sheet(
        "claim_statement", "guarantee_fund",
        [
            T("채  권  계  산  서", 18),
            P(f"사  건  번  호 : {k.case}\n채    권    자 : 새길신용보증재단\n채    무    자 : 주식회사 {one[0]}원테크\n소    유    자 : {two}"),
            Tb([["구  분", "금  액 (원)", "비  고"]], [["구상금(대위변제잔액)", n_(p), "원금"], ["확정손해금", n_(fixed), "기 발생분"], ["손해금", n_(i), f"{iso(a)}부터 {iso(e)}까지 {d}일간 연 8%"], ["대지급금(법적절차비용)", n_(c), "가압류, 경매비용"], ["합  계", n_(p + fixed + i + c), ""]], "all", "lrl", (34, 26, 40)),
            P("위와 같이 채권계산서를 제출합니다."),
            P(f"{iso(date(2024, 12, 3))}", "center"),
            P("새길신용보증재단 이사장 도 명 환\n소송수행자 양지혁", "right"),
        ],
        {"case_number": k.case, "creditor": "새길신용보증재단", "debtor": f"주식회사 {one[0]}원테크", "principal": p, "interest": fixed + i, "cost": c, "total": p + fixed + i + c, "calculated_to": e},
    )  # fmt: skip


def private_lender(k: Deputy) -> Sheet:
    """A person with a mortgage: a form from a scrivener, words and figures, one line of interest."""
    p = k.money(3, 12) * 10_000_000
    a, e = k.on(2022, 8), date(2024, 10, 17)
    d, i = run(p, 12.0, a, e)
    one, two = k.two()
    return Sheet(
        "claim_statement", "private_lender",
        [
            Box([k.court, "접 수 2024. 10. 08.", "제 41207 호"]),
            T("채 권 계 산 서", 19),
            P(f"사   건    {k.case} 부동산임의경매"),
            P(f"채 권 자    {one} (근저당권자)"),
            P(f"채 무 자    {two}"),
            P(f"1. 원   금    금 {hangul(p)}원정 (₩{n_(p)})"),
            P(f"2. 이   자    금 {n_(i)}원\n   단, 위 원금에 대한 {dot(a)}부터 배당기일인 {dot(e)}까지 {d}일간 연 12%의 비율에 의한 금원"),
            P(f"3. 합   계    금 {n_(p + i)}원"),
            P("위 금액을 배당하여 주시기 바랍니다."),
            P(f"2024.  10.  8.\n위 채권자  {one}  (인)", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": AnyOf((one, f"{one} (근저당권자)")), "debtor": two, "principal": p, "interest": i, "cost": None, "total": p + i, "calculated_to": e,
         "items": [{"principal": p, "rate": 12.0, "from": a, "to": e, "days": d, "interest": i}]},
    )  # fmt: skip


def card_by_attachment(k: Deputy) -> Sheet:
    """A card company that attached: what it held on the day of the attachment and what it asks now."""
    p, i, c = k.money(5_000_000, 24_000_000), k.money(300_000, 4_000_000), k.money(90_000, 400_000, 10)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "card_by_attachment",
        [
            T("채권계산서 (가압류권자)", 17),
            Tb([], [["사건", C(f"{k.court} {k.case} 부동산강제경매", 3)], ["가압류결정", "2023카단20418", "가압류 청구금액", f"{n_(p // 10 * 9)}원"], ["채권자", "민들레카드 주식회사", "채무자", one]], "all", "clcl", (15, 37, 18, 30)),
            P("채권자의 채권 현재액은 아래와 같습니다. (단위 : 원)"),
            Tb([["원금", "이자 및 수수료", "법적비용", "총 채권액"]], [[n_(p), n_(i), n_(c), n_(p + i + c)]], "rows", "rrrr"),
            P("기준일자 : 2024-08-29"),
            P("배당금 수령은 공탁 후 본안 확정시 청구하겠습니다."),
            P("2024-08-21\n민들레카드 주식회사 대표이사 방 제 윤\n채권담당 석현아 (02-6321-5567)", "right"),
        ],
        {"case_number": k.case, "creditor": "민들레카드 주식회사", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": date(2024, 8, 29)},
    )  # fmt: skip


def assignee_with_annex(k: Deputy) -> Sheet:
    """A dealer in loans: the statement, the interest sheet behind it on a page of its own with a row per loan."""
    loans = [
        ("031-77-0148", k.money(30_000_000, 90_000_000), 9.5),
        ("031-77-0212", k.money(8_000_000, 29_000_000), 11.9),
    ]
    a, e = k.on(2023, 6), date(2024, 7, 25)
    runs = [run(p, r, a, e) for _, p, r in loans]
    p, i, c, one = sum(x[1] for x in loans), sum(x[1] for x in runs), k.money(700_000, 2_400_000, 10), k.two()[0]
    return Sheet(
        "claim_statement", "assignee_with_annex",
        [
            T("채권계산서", 20),
            L([("사  건", f"{k.case} 부동산임의경매"), ("채 권 자", "주식회사 나루터대부"), ("(양도전 채권자)", "개나리새마을금고"), ("채 무 자", one)], "tab"),
            Tb([], [["원   금", f"{n_(p)} 원"], ["이   자", f"{n_(i)} 원"], ["비   용", f"{n_(c)} 원"], ["합   계", f"{n_(p + i + c)} 원"]], "all", "cr", (35, 65)),
            P("* 이자 산출 내역은 별지와 같음."),
            P("2024. 07. 15.", "center"),
            P("채권자 주식회사 나루터대부\n대표이사 피 재 홍", "right"),
            P(f"{k.court} 귀중"),
            Br(),
            P("[별지]", "left"),
            T("이자계산내역", 14),
            Tb([["계좌번호", "원금", "이율", "기산일", "종료일", "일수", "이자"]], [*[[x[0], n_(x[1]), f"{x[2]}%", iso(a), iso(e), str(y[0]), n_(y[1])] for x, y in zip(loans, runs, strict=True)], ["계", n_(p), "", "", "", "", n_(i)]], "all", "crccccr", (19, 16, 8, 18, 18, 7, 15)),
        ],
        {"case_number": k.case, "creditor": "주식회사 나루터대부", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c,
         "items": [{"principal": x[1], "rate": x[2], "from": a, "to": e, "days": y[0], "interest": y[1]} for x, y in zip(loans, runs, strict=True)]},
    )  # fmt: skip


def demand_by_judgment(k: Deputy) -> Sheet:
    """A lawyer for a supplier of building material: the form of the court, the title in its own line."""
    p, c = k.money(9_000_000, 60_000_000), k.money(200_000, 900_000, 10)
    a, e = k.on(2023, 2), date(2024, 5, 31)
    d, i = run(p, 12.0, a, e)
    one, two = k.two()
    title = "수원지방법원 안산지원 2023가단61820 물품대금 사건의 집행력 있는 판결정본"
    return Sheet(
        "distribution_demand", "demand_by_judgment",
        [
            Box(["접수인", "2024. 6. 3."]),
            T("배 당 요 구 신 청 서", 18),
            P(f"사    건    {k.case} 부동산강제경매\n채 권 자    {two}\n채 무 자    {one}\n배당요구채권자    주식회사 고운건재\n             안산시 단원구 원포공원로 26, 402호"),
            T("배당요구채권", 13),
            P(f"1. 금 {n_(p)}원 (원금)"),
            P(f"1. 금 {n_(i)}원 (위 원금에 대한 {dot(a)}부터 {dot(e)}까지 {d}일간 연 12%의 지연손해금)"),
            P(f"1. 금 {n_(c)}원 (소송비용액확정결정에 의한 비용)"),
            P(f"합계 금 {n_(p + i + c)}원"),
            T("집 행 권 원", 13),
            P(title),
            T("신 청 원 인", 13),
            P("위 채권자는 채무자에 대하여 위 집행권원에 기한 채권을 가지고 있으므로 매각대금에서 배당받고자 이 신청에 이르렀습니다."),
            P("2024. 6. 3.\n배당요구채권자 주식회사 고운건재\n소송대리인 변호사 국선형", "right"),
        ],
        {"case_number": k.case, "creditor": "주식회사 고운건재", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "title": title, "demanded_on": date(2024, 6, 3)},
    )  # fmt: skip


def demand_by_order(k: Deputy) -> Sheet:
    """A telephone company on an order to pay: everything in one framed form, interest still running."""
    p, one = k.money(1_000_000, 7_000_000), k.two()[0]
    a = k.on(2022, 12)
    return Sheet(
        "distribution_demand", "demand_by_order",
        [
            T("배당요구신청", 18),
            Tb([], [["사건번호", f"{k.case} 부동산강제경매"], ["배당요구\n채권자", "누리봄텔레콤 주식회사"], ["채무자", one], ["청구채권", f"원금 : {n_(p)}원\n지연손해금 : 위 원금에 대하여 {said(a)}부터 다 갚는 날까지 연 12%의 비율에 의한 금원"], ["집행권원", "서울북부지방법원 2022차전118834 지급명령"]], "all", "cl", (22, 78)),
            P("위 채권자는 민사집행법 제88조 제1항에 의하여 위와 같이 배당을 요구합니다."),
            P(f"{said(date(2024, 4, 11))}", "center"),
            P("신청인  누리봄텔레콤 주식회사  대표이사 예 창 민 (직인)", "right"),
            P("첨부서류 : 지급명령 정본 사본 1통, 송달·확정증명원 1통, 위임장 1통"),
        ],
        {"case_number": k.case, "creditor": "누리봄텔레콤 주식회사", "debtor": one, "principal": p, "interest": None, "cost": None, "total": None, "title": "서울북부지방법원 2022차전118834 지급명령", "demanded_on": date(2024, 4, 11)},
        findings=("missing_interest",),
    )  # fmt: skip


def demand_by_deed(k: Deputy) -> Sheet:
    """A creditor with a notary's deed: claims in a small table, several debtors of which one owns the land."""
    p, i = k.money(2, 9) * 10_000_000, k.money(500_000, 6_000_000)
    one, two = k.two()
    title = "공증인가 법무법인 솔빛 작성 2022년 증서 제781호 약속어음 공정증서"
    return Sheet(
        "distribution_demand", "demand_by_deed",
        [
            T("배당요구신청서", 19),
            Tb([], [["사    건", f"{k.case} 부동산임의경매"], ["신 청 인\n(채 권 자)", f"{two}\n충청남도 천안시 서북구 불당34길 11"], ["채 무 자", one]], "rows", "cl", (20, 80)),
            P(f"신청채권 : 금 {n_(p + i)}원"),
            Tb([["원금", "이자", "비용", "합계"]], [[n_(p), n_(i), "-", n_(p + i)]], "all", "rrcr"),
            P(f"채권의 원인 : {title}"),
            P("신청인은 채무자에 대하여 위 공정증서에 기한 채권이 있으므로 배당요구의 종기 내에 배당을 요구합니다."),
            P(f"2024년 9월 5일\n위 신청인 {two} (서명 또는 날인)", "right"),
            P("대전지방법원 천안지원 귀중"),
        ],
        {"case_number": k.case, "creditor": two, "debtor": one, "principal": p, "interest": i, "cost": None, "total": p + i, "title": title, "demanded_on": date(2024, 9, 5)},
    )  # fmt: skip


WRITERS = (bank_two_rates, fund_of_housing, farm_cooperative, guarantee_fund, private_lender, card_by_attachment, assignee_with_annex, demand_by_judgment, demand_by_order, demand_by_deed)  # fmt: skip
