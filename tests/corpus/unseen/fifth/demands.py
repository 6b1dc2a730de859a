"""Demands of ordinary creditors, of workers and of the agency that paid them."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import Pen, dot, run, said


def surety_insurer(k: Pen) -> Sheet:
    """A surety insurer on a judgment: what it paid to the insured, damages for delay, costs of law."""
    p, i, c = k.money(10_000_000, 60_000_000), k.money(900_000, 6_000_000), k.money(100_000, 700_000)
    one, _ = k.two()
    return Sheet(
        "distribution_demand", "surety_insurer",
        [
            T("배당요구신청", 18),
            L([("사건", f"{k.case} 부동산강제경매"), ("배당요구채권자", "서울보증보험 주식회사"), ("", "서울 종로구 김상옥로 29 (연지동)"), ("채무자 겸 소유자", one)], "tab"),
            P("배당요구채권의 표시", "center"),
            Tb([["지급보험금", "지연손해금", "법비용", "합계액"]], [[n_(p), n_(i), n_(c), n_(p + i + c)]], "all", "rrrr"),
            P("집행력 있는 정본의 표시: 서울중앙지방법원 2021가소1172093호 구상금 청구사건의 집행력 있는 판결정본"),
            P("위 채권자는 위 채권의 변제를 받기 위하여 배당을 요구합니다."),
            P("2024년 3월 29일\n신청인(채권자) 서울보증보험 주식회사\n지배인 탁 윤 서", "right"),
            P(f"{k.court} 경매1계 귀중"),
        ],
        {"case_number": k.case, "creditor": "서울보증보험 주식회사", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "demanded_on": date(2024, 3, 29)},
    )  # fmt: skip


def card_company(k: Pen) -> Sheet:
    """A card company: cash, purchases and loans are all principal; only the sum carries the name."""
    parts = [
        ("일시불·할부 이용대금", k.money(1_000_000, 4_000_000)),
        ("단기카드대출(현금서비스)", k.money(500_000, 3_000_000)),
        ("장기카드대출(카드론)", k.money(2_000_000, 9_000_000)),
    ]
    p, i = sum(x for _, x in parts), k.money(200_000, 2_000_000)
    one, _ = k.two()
    return Sheet(
        "distribution_demand", "card_company",
        [
            T("배 당 요 구 신 청 서", 18),
            Tb([], [["사 건", k.case], ["채 권 자", "한울카드 주식회사"], ["채 무 자", one]], "rows", "cl", (22, 78)),
            Tb([["내역", "금액"]], [*[[a, n_(x)] for a, x in parts], ["원금 소계", n_(p)], ["수수료 및 연체이자", n_(i)], ["총 청구금액", n_(p + i)]], "all", "lr", (65, 35)),
            P("채권의 원인 : 서울서부지방법원 2023차전50933 지급명령"),
            P(f"{said(date(2024, 8, 1))}", "center"),
            P("한울카드 주식회사\n송달장소 서울 중구 남대문로 39  02-2000-1111", "right"),
        ],
        {"case_number": k.case, "creditor": "한울카드 주식회사", "debtor": one, "principal": p, "interest": i, "total": p + i, "demanded_on": date(2024, 8, 1)},
    )  # fmt: skip


def two_rates(k: Pen) -> Sheet:
    """A lawyer: the order of a judgment with two rates, then the sums reckoned."""
    p, c = k.money(20, 90) * 1_000_000, k.money(300_000, 1_900_000, 10)
    f1, t1, f2, t2 = date(2022, 4, 1), date(2023, 6, 8), date(2023, 6, 9), date(2024, 12, 5)
    (d1, i1), (d2, i2) = run(p, 5.0, f1, t1), run(p, 12.0, f2, t2)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "two_rates",
        [
            T("배당요구신청서", 18),
            P(f"사    건   {k.case} 부동산강제경매\n채 권 자   {one}\n채 무 자   {two}"),
            P("1. 채권자가 배당을 요구하는 채권"),
            P(f"가. 원금 : 금 {n_(p)}원 (대여금)", indent=14),
            P(f"나. 지연손해금 : 금 {n_(i1 + i2)}원", indent=14),
            P(f"- 위 원금에 대한 {dot(f1)}부터 {dot(t1)}까지 {d1}일간 연 5%의 비율에 의한 금 {n_(i1)}원", indent=28),
            P(f"- 위 원금에 대한 {dot(f2)}부터 {dot(t2)}까지 {d2}일간 연 12%의 비율에 의한 금 {n_(i2)}원", indent=28),
            P(f"다. 소송비용 확정액 : 금 {n_(c)}원", indent=14),
            P(f"라. 합계 : 금 {n_(p + i1 + i2 + c)}원", indent=14),
            P("2. 배당요구의 자격 : 청주지방법원 2022가단60412 대여금 판결의 집행력 있는 정본"),
            P(f"2024. 11. 29.\n채권자의 소송대리인 변호사 여 찬 빛\n{k.court} 귀중", "right"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": i1 + i2, "cost": c, "total": p + i1 + i2 + c, "demanded_on": date(2024, 11, 29)},
    )  # fmt: skip


def fine_amounts_in_text(k: Pen) -> Sheet:
    """A supplier who writes one paragraph: words, brackets, an attachment order as the ground."""
    p, i = k.money(5_000_000, 30_000_000), k.money(100_000, 900_000)
    one, _ = k.two()
    return Sheet(
        "distribution_demand", "supplier_paragraph",
        [
            T("배당요구서", 17),
            P(f"{k.court} {k.case} 부동산임의경매"),
            P("채권자 : ㈜한솔유리 (대표이사 음 성 재)"),
            P(f"채무자 : {one}"),
            P(f"채권자는 채무자에 대하여 물품대금 원금 금 {n_(p)}원과 이에 대한 지연이자 금 {n_(i)}원 합계 금 {n_(p + i)}원(금 {hangul(p + i)}원)의 채권이 있고, 이를 보전하기 위하여 대전지방법원 2024카단1180호로 이 사건 부동산을 가압류하였으므로, 이 사건 매각대금에서 위 채권의 배당을 요구합니다."),
            P("붙임 : 가압류결정문 사본 1부, 거래명세서 3부"),
            P("2025년 04월 02일\n㈜한솔유리 대표이사 음 성 재 (인)", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("㈜한솔유리", "주식회사 한솔유리", "㈜한솔유리 (대표이사 음 성 재)")), "debtor": one, "principal": p, "interest": i, "total": p + i, "demanded_on": date(2025, 4, 2)},
    )  # fmt: skip


def workers_wide(k: Pen) -> Sheet:
    """A wide list of workers: days of entry and leaving, all that is unpaid, what of it goes before others, the rest."""
    rows = []
    for n, born in (("도하늘", "850412"), ("마서준", "900101"), ("석지우", "781130"), ("인가람", "930725")):
        w, r, o = k.money(5_000_000, 9_000_000, 10), k.money(3_000_000, 9_000_000, 10), k.money(500_000, 3_000_000, 10)
        rows.append((n, born, w, r, o))
    w, r, o = (sum(x[j] for x in rows) for j in (2, 3, 4))
    head = [
        [
            C("번호", rows=2),
            C("성명", rows=2),
            C("생년월일", rows=2),
            C("입사일", rows=2),
            C("퇴사일", rows=2),
            C("최우선변제 채권", cols=2),
            C("그 밖의 임금", rows=2),
            C("체불액 합계", rows=2),
        ],
        ["최종 3월분 임금", "최종 3년분 퇴직급여"],
    ]
    return Sheet(
        "wage_claim", "workers_wide",
        [
            T("임금채권자 배당요구신청서", 17),
            Tb([], [["사건번호", k.case, "채무자(사용자)", "대한가구산업 주식회사"], ["대표(선정당사자)", "도하늘", "소송대리인", "대한법률구조공단 공익법무관 편 지 한"]], "all", "clcl", (15, 30, 15, 40)),
            Tb(head, [*[[str(n), x[0], x[1], "2019.03.02", "2024.05.31", n_(x[2]), n_(x[3]), n_(x[4]), n_(sum(x[2:]))] for n, x in enumerate(rows, 1)], [C("합   계", 5), n_(w), n_(r), n_(o), n_(w + r + o)]], "all", "cccccrrrr", (5, 9, 9, 11, 11, 14, 15, 12, 14)),
            P("위와 같이 배당을 요구합니다.      2024. 9. 13."),
            P("배당요구채권자들의 대리인 공익법무관 편 지 한", "right"),
        ],
        {"case_number": k.case, "representative": "도하늘", "debtor": "대한가구산업 주식회사", "workers": [{"name": x[0], "preferential_wages": x[2], "preferential_retirement": x[3], "ordinary": x[4]} for x in rows], "total": w + r + o, "demanded_on": date(2024, 9, 13)},
        wide=True,
    )  # fmt: skip


def agency_in_place(k: Pen) -> Sheet:
    """The labour agency in the place of the workers; substitute payments with words of its own, two sums."""
    rows = [
        (n, k.money(3_000_000, 7_000_000, 10), k.money(1_000_000, 7_000_000, 10))
        for n in ("용다솔", "왕하람", "채이든")
    ]
    w, r = sum(x[1] for x in rows), sum(x[2] for x in rows)
    return Sheet(
        "wage_claim", "agency_in_place",
        [
            T("배당요구 신청서", 18),
            P("(대지급금 지급에 따른 임금채권 대위)", "center"),
            L([("사건", f"{k.court} {k.case}"), ("신청인", "근로복지공단 (대표자 이사장 구 자 운)"), ("채무자", "주식회사 해돋이식품")], "colon"),
            P("신청인은 임금채권보장법 제7조에 따라 아래 근로자에게 간이대지급금을 지급하였으므로 같은 법 제8조에 따라 임금채권 우선변제권을 대위하여 배당을 요구합니다."),
            Tb([["피대위자(근로자)", "지급일", "최종3월 임금 대위액", "최종3년 퇴직금 대위액", "대위액 계"]], [*[[x[0], "2024-02-15", n_(x[1]), n_(x[2]), n_(x[1] + x[2])] for x in rows], ["소   계", "", n_(w), n_(r), n_(w + r)]], "head", "ccrrr", (20, 16, 22, 22, 20)),
            P(f"대위채권 총액 : 금 {n_(w + r)}원"),
            P("2024-06-10\n근로복지공단 부산지역본부장", "right"),
        ],
        {"case_number": k.case, "debtor": "주식회사 해돋이식품", "workers": [{"name": x[0], "preferential_wages": x[1], "preferential_retirement": x[2]} for x in rows], "total": w + r, "demanded_on": date(2024, 6, 10)},
    )  # fmt: skip


WRITERS = (surety_insurer, card_company, two_rates, fine_amounts_in_text, workers_wide, agency_in_place)
