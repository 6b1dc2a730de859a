"""Claim statements and distribution demands of the third set."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Br, C, L, P, Sheet, T, Tb, hangul, hanja, n_
from .hand import Pen, dot, iso, run, said, tight


def law_firm_letter(k: Pen) -> Sheet:
    """Everything in sentences; a sum of another case stands between."""
    owed = k.money(91_000_000, 240_000_000, 10_000)
    first, last = date(2023, 5, 17), date(2024, 11, 28)
    days, gain = run(owed, 8.7, first, last)
    cost = k.money(1_100_000, 4_000_000, 10)
    total = owed + gain + cost
    debtor, _ = k.two()
    return Sheet(
        "claim_statement",
        "law_firm_letter",
        [
            P("법무법인(유한) 해밀\n06611 서울특별시 서초구 서초대로 55길 12, 7층  전화 02-3477-8810  팩스 02-3477-8811", "center"),
            T("채 권 계 산 서", 17),
            L([("사  건", f"{k.case} 부동산임의경매"), ("채권자", "주식회사 물빛저축은행"), ("채무자", debtor)], "tab"),
            P("위 사건에 관하여 채권자의 소송대리인은 배당기일까지의 채권액을 다음과 같이 계산하여 제출합니다."),
            P("다          음", "center"),
            P(f"1. 채권자는 2021. 2. 8. 채무자에게 금 {n_(owed + 30_000_000)}원을 대출하였고, 그 후 일부를 변제받아 현재 남은 대출원금은 금 {n_(owed)}원입니다."),
            P(f"2. 위 원금에 대하여 {dot(first)}부터 배당기일인 {dot(last)}까지 {days}일간 연 8.7%의 비율로 계산한 지연손해금은 금 {n_(gain)}원입니다."),
            P(f"3. 채권자가 이 사건 경매를 위하여 지출한 집행비용은 금 {n_(cost)}원입니다."),
            P(f"4. 따라서 채권자가 배당받을 채권액은 합계 금 {n_(total)}원입니다."),
            P("5. 참고로 채권자가 수원지방법원 2022타경51234호 사건에서 배당받은 금 30,000,000원은 위 1항의 원금에서 이미 공제하였습니다."),
            P(said(date(2024, 11, 20)), "center"),
            P("위 채권자의 소송대리인\n법무법인(유한) 해밀  담당변호사 구본재 (인)", "right"),
            P(f"{k.court} 경매4계 귀중"),
        ],
        {
            "case_number": k.case, "creditor": "주식회사 물빛저축은행", "debtor": debtor, "principal": owed, "interest": gain, "cost": cost,
            "total": total, "calculated_to": last,
            "items": [{"principal": owed, "rate": 8.7, "from": first, "to": last, "days": days, "interest": gain}],
        },
        foot="입금계좌 : 물빛저축은행 301-0155-7702-31 (예금주 주식회사 물빛저축은행)   - {n} -",
    )  # fmt: skip


def loans_across(k: Pen) -> Sheet:
    """The kinds of money run down, the loans across; a nested head."""
    a, b = k.money(40_000_000, 90_000_000, 1000), k.money(12_000_000, 39_000_000, 1000)
    na, nb, la, lb = (k.money(100_000, 6_000_000) for _ in range(4))
    fa = k.money(200_000, 900_000)
    interest = na + nb + la + lb
    total = a + b + interest + fa
    debtor, owner = k.two()
    return Sheet(
        "claim_statement",
        "loans_across",
        [
            T("채 권 계 산 서", 20),
            Tb([], [["사건번호", k.case, "채 권 자", "㈜다온저축은행"], ["채 무 자", debtor, "소 유 자", owner], ["근저당권", "2019. 6. 3. 접수 제48211호", "채권최고액", "금 168,000,000원"]], "all", "clcl", (16, 36, 14, 34)),
            P("(단위: 원)", "right"),
            Tb(
                [[C("구        분", rows=2), C("여 신 과 목", cols=2), C("합  계", rows=2)], ["①기업일반자금", "②종합통장"]],
                [
                    ["원    금", n_(a), n_(b), n_(a + b)],
                    ["정상이자", n_(na), n_(nb), n_(na + nb)],
                    ["연체이자", n_(la), n_(lb), n_(la + lb)],
                    ["가지급금", n_(fa), "-", n_(fa)],
                    ["합    계", n_(a + na + la + fa), n_(b + nb + lb), n_(total)],
                ],
                "all", "crrr", (20, 27, 27, 26),
            ),
            P("※ 위 금액은 배당기일(2025. 1. 23.) 기준이며, 1일 이자는 ①32,118원, ②10,447원입니다."),
            P("※ 배당금 수령계좌: 기업은행 048-091223-04-015", "left"),
            P("2025년 1월 13일\n주식회사 다온저축은행 대표이사 육상훈 (직인생략)\n담당: 여신사후관리팀 제 갈 량 과장 (☎ 02-6201-4417)", "center"),
            P(f"{k.court} 귀중"),
        ],
        {
            "case_number": k.case, "creditor": AnyOf(("㈜다온저축은행", "주식회사 다온저축은행")), "debtor": debtor, "principal": a + b, "interest": interest,
            "cost": fa, "total": total, "calculated_to": date(2025, 1, 23), "max_amount": 168_000_000, "receipt_no": 48211, "registered_on": date(2019, 6, 3),
        },
    )  # fmt: skip


def card_in_thousands(k: Pen) -> Sheet:
    """A card company: thousands of won, head words of its own, a card number and a call centre."""
    owed, fee, late, cost = (k.money(1_000, 30_000) * 1000 for _ in range(4))
    total = owed + fee + late + cost
    debtor = k.person()
    return Sheet(
        "claim_statement",
        "card_in_thousands",
        [
            P("신뢰를 드리는 여울카드", "left"),
            T("채권액 계산서 제출", 16, "left"),
            L([("수신", f"{k.court} 민사집행과 경매2계"), ("사건", f"{k.case} 부동산강제경매"), ("채무자", f"{debtor} (카드번호 4553-12**-****-8817)"), ("채권자", "여울카드 주식회사 (채권관리센터)")], "colon"),
            P("[단위 : 천원]", "right"),
            Tb([["카드이용대금\n(원금)", "수수료", "연체료", "법적절차비용", "총 채권액"]], [[n_(owed // 1000), n_(fee // 1000), n_(late // 1000), n_(cost // 1000), n_(total // 1000)]], "head", "rrrrr", (22, 18, 18, 20, 22)),
            P("* 수수료 및 연체료는 2024년 12월 5일까지 계산한 금액임."),
            P(iso(date(2024, 12, 2)), "center"),
            P("여울카드 주식회사\n대표이사 탁 영 주", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("여울카드 주식회사", "여울카드 주식회사 (채권관리센터)")), "debtor": debtor, "principal": owed, "interest": fee + late, "cost": cost, "total": total, "calculated_to": date(2024, 12, 5)},
        head="여울카드 / 사건관리 2024-118823 / {n}쪽", foot="고객센터 1588-7766 | 자본금 1,250억원 | 통신판매 제2011-서울중구-0441호",
    )  # fmt: skip


def assignee_corrected(k: Pen) -> Sheet:
    """A special purpose company that took the claim over corrects what it filed before."""
    owed = k.money(300_000_000, 560_000_000, 1_000)
    ends = [
        (date(2023, 1, 4), date(2023, 6, 30), 5.9),
        (date(2023, 7, 1), date(2024, 1, 31), 8.9),
        (date(2024, 2, 1), date(2024, 10, 17), 11.4),
    ]
    made = [(f, t, r, *run(owed, r, f, t)) for f, t, r in ends]
    gain = sum(m[4] for m in made)
    cost, old = 2_871_400, 412_000
    total = owed + gain + cost
    one, two = k.two()
    return Sheet(
        "claim_statement",
        "assignee_corrected",
        [
            T("정정 채권계산서", 18),
            L([("사     건", f"{k.case} 부동산임의경매"), ("채 권 자(양수인)", "와이비제칠차유동화전문유한회사"), ("양  도  인", "주식회사 너른들은행 (합정동지점)"), ("공동채무자", f"{one}, {two}")], "tab"),
            P(f"청구금액 : 金 {hanja(total)}원整 (₩{n_(total)})"),
            P("1. 정정 내용", bold=True),
            Tb([["항목", "정정 전", "정정 후"]], [["대출원금", n_(owed), n_(owed)], ["이    자¹⁾", n_(gain - old), n_(gain)], ["비    용", n_(cost), n_(cost)], ["합    계", n_(total - old), n_(total)]], "all", "crr", (24, 38, 38)),
            P("2. 이자 계산 내역", bold=True),
            Tb([["기간(시작)", "기간(종료)", "일수", "이율(연)", "대상원금", "이자액"]], [*[[tight(f), tight(t), str(d), f"{r}%", n_(owed), n_(i)] for f, t, r, d, i in made], [C("계", 5), n_(gain)]], "rows", "ccccrr", (17, 17, 9, 12, 22, 23)),
            P("주1) 종전 계산서에는 2024. 10. 1. 이후의 이율 변경을 반영하지 못하였음."),
            P("주2) 채권양도 통지: 2023. 12. 19. (자산유동화에 관한 법률 제7조)"),
            P("2024. 10. 11.", "center"),
            P("와이비제칠차유동화전문유한회사\n자산관리자 대신에프앤아이 주식회사 (전화 02-399-0100)\n지배인 마동수", "right"),
            P(f"{k.court} 귀중"),
        ],
        {
            "case_number": k.case, "creditor": "와이비제칠차유동화전문유한회사", "debtor": f"{one}, {two}", "principal": owed, "interest": gain, "cost": cost, "total": total, "amends": True,
            "items": [{"principal": owed, "rate": r, "from": f, "to": t, "days": d, "interest": i} for f, t, r, d, i in made],
        },
    )  # fmt: skip


def guarantee_fund(k: Pen) -> Sheet:
    """An indemnity claim: other words for principal, interest and cost; two pages with a carried sum."""
    paid, fixed, prepaid = k.money(50_000_000, 120_000_000), k.money(200_000, 900_000), k.money(600_000, 1_900_000)
    days, gain = run(paid, 10, date(2024, 3, 9), date(2025, 3, 6))
    total = paid + fixed + gain + prepaid
    debtor, owner = k.two()
    return Sheet(
        "claim_statement",
        "guarantee_fund",
        [
            T("구상채권 계산서", 19),
            Tb([], [["사 건 번 호", f"{k.case}"], ["채  권  자", "경상북도신용보증재단 (포항지점)"], ["채  무  자", f"주식회사 {owner}상사"], ["연대보증인", debtor]], "all", "cl", (25, 75)),
            P("배당기일인 2025년 3월 6일 현재의 구상채권액은 아래와 같습니다."),
            Tb([["번호", "내      역", "금  액(원)", "비    고"]], [["가", "대위변제금 잔액", n_(paid), "2024.3.8. 대위변제"], ["나", "확정손해금", n_(fixed), "변제충당 후 잔액"], ["다", "지연손해금", n_(gain), f"2024.3.9.~2025.3.6. ({days}일, 연 10%)"], ["라", "대지급금(법적절차비용)", n_(prepaid), "가압류·경매비용"], [C("총   계", 2), n_(total), "가+나+다+라"]], "all", "clrl", (8, 28, 24, 40)),
            P("붙임  1. 대위변제증서 사본 1부.  2. 대지급금 명세 1부.  끝."),
            P("2025. 2. 24.\n경상북도신용보증재단 이사장", "center"),
            Br(),
            P("붙임 2", "left"),
            P("대 지 급 금  명 세", "center"),
            Tb([["지급일", "적요", "금액"]], [["2024.05.02", "가압류 신청비용", n_(prepaid // 2)], ["2024.08.19", "경매 예납금", n_(prepaid - prepaid // 2)], ["", "합 계", n_(prepaid)]], "rows", "clr", (25, 45, 30)),
        ],
        {"case_number": k.case, "creditor": AnyOf(("경상북도신용보증재단", "경상북도신용보증재단 (포항지점)")), "debtor": f"주식회사 {owner}상사", "principal": paid, "interest": fixed + gain, "cost": prepaid, "total": total, "calculated_to": date(2025, 3, 6)},
        foot="www.gbsinbo.example  대표전화 054-474-7100  - {n} -",
    )  # fmt: skip


def union_carried(k: Pen) -> Sheet:
    """Four loans over two pages: a subtotal, carried over, a total at the end."""
    end = date(2025, 5, 15)
    rows = []
    for n in range(4):
        owed, rate, first = k.money(7_000_000, 60_000_000, 100), (6.3, 7.15, 12.0, 9.9)[n], date(2024, 2 + n, 11)
        rows.append((f"{n + 1}", f"10{n}-44-00{n}712", owed, rate, first, *run(owed, rate, first, end)))
    debtor = k.person()
    p, i = sum(r[2] for r in rows), sum(r[6] for r in rows)
    half = rows[:2]
    line = [[r[0], r[1], n_(r[2]), f"{r[3]}", dot(r[4]), dot(end), str(r[5]), n_(r[6])] for r in rows]
    head = [["순번", "계좌번호", "대출잔액", "이율(%)", "기산일", "최종일", "일수", "이자"]]
    widths = (7, 17, 17, 9, 15, 15, 8, 15)
    return Sheet(
        "claim_statement",
        "union_carried",
        [
            T("채권계산서", 18),
            P(f"{k.court} {k.case} 부동산임의경매"),
            L([("채 권 자", "달성농업협동조합"), ("채 무 자", debtor)], "colon"),
            Tb(head, [*line[:2], [C("소   계", 2), n_(sum(r[2] for r in half)), "", "", "", "", n_(sum(r[6] for r in half))]], "all", "clrcccrr", widths),
            Br(),
            Tb(head, [[C("전면에서 이월", 2), n_(sum(r[2] for r in half)), "", "", "", "", n_(sum(r[6] for r in half))], *line[2:], [C("합   계", 2), n_(p), "", "", "", "", n_(i)]], "all", "clrcccrr", widths),
            P(f"청구채권 합계 : 원금 {n_(p)}원 + 이자 {n_(i)}원 = {n_(p + i)}원"),
            P("2025. 5. 7.\n달성농업협동조합 조합장 석 진 국", "center"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "달성농업협동조합", "debtor": debtor, "principal": p, "interest": i, "total": p + i,
         "items": [{"principal": r[2], "rate": r[3], "from": r[4], "to": end, "days": r[5], "interest": r[6]} for r in rows]},
        head="달성농협 여신관리 {n}/2",
    )  # fmt: skip


def note_deed(k: Pen) -> Sheet:
    """A form with check marks: an executory deed."""
    owed, gain = k.money(8_000_000, 30_000_000, 10_000), k.money(300_000, 900_000, 10)
    one, two = k.two()
    return Sheet(
        "distribution_demand",
        "note_deed",
        [
            T("배 당 요 구 신 청 서", 18),
            Tb([], [["사건번호", k.case], ["채 권 자", f"{one}  (전화 010-3321-7789)\n주소 {k.place()}"], ["채 무 자", f"{two}\n주소 {k.place()}"], ["배당요구 자격", "■ 집행력 있는 정본을 가진 채권자   □ 가압류채권자   □ 우선변제권자"], ["집행권원", "□ 확정판결  □ 지급명령  ■ 공정증서(공증인가 법무법인 새길 증서 2023년 제418호)"], ["원    금", f"금{hangul(owed)}원정 (₩{n_(owed)})"], ["이    자", f"₩{n_(gain)}"], ["합    계", f"금{hangul(owed + gain)}원정 (₩{n_(owed + gain)})"]], "all", "cl", (22, 78)),
            P("위 금액의 배당을 요구합니다."),
            P("2024년 7월 9일\n위 채권자  " + one + "  (서명 또는 날인)", "right"),
            P(f"{k.court} 귀중"),
            P("◇ 유의사항 ◇\n1. 수입인지 500원을 붙이고, 배당요구서 부본을 채무자 수만큼 제출합니다.\n2. 배당요구종기까지 제출하여야 합니다."),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": owed, "interest": gain, "total": owed + gain, "demanded_on": date(2024, 7, 9)},
    )  # fmt: skip


def order_with_costs(k: Pen) -> Sheet:
    """A payment order, by an agent: the sums as a numbered list, a carried sum in the reasons."""
    owed, cost = k.money(20_000_000, 70_000_000, 1_000), k.money(180_000, 700_000, 10)
    first, last = date(2023, 10, 6), date(2024, 9, 30)
    days, gain = run(owed, 12, first, last)
    debtor, _ = k.two()
    return Sheet(
        "distribution_demand",
        "order_with_costs",
        [
            T("배당요구신청", 18),
            P(f"사    건   {k.case} 부동산강제경매"),
            P("채 권 자   유한회사 동녘철강\n           군산시 외항로 211 (소룡동)\n           대리인 변호사 현승우  전화 063-445-0912"),
            P(f"채 무 자   {debtor}"),
            T("신 청 취 지", 13),
            P("채권자는 아래 청구금액에 관하여 배당을 요구합니다."),
            T("청구금액의 표시", 13),
            P(f"1. 물품대금  금 {n_(owed)}원"),
            P(f"2. 위 1항에 대한 {dot(first)}부터 {dot(last)}까지 연 12%의 지연손해금  금 {n_(gain)}원"),
            P(f"3. 독촉절차비용  금 {n_(cost)}원"),
            P(f"합 계  금 {n_(owed + gain + cost)}원"),
            T("신 청 이 유", 13),
            P("채권자는 전주지방법원 군산지원 2023차1877 물품대금 사건의 집행력 있는 지급명령 정본에 기하여 채무자에게 위 채권을 가지고 있습니다. 채무자는 2023. 8. 중 5,500,000원을 변제한 바 있으나 위 금액은 이를 공제한 잔액입니다."),
            P(dot(date(2024, 8, 27)) + "\n채권자의 대리인 변호사 현 승 우", "center"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "유한회사 동녘철강", "debtor": debtor, "principal": owed, "interest": gain, "cost": cost, "total": owed + gain + cost, "demanded_on": date(2024, 8, 27),
         "items": [{"principal": owed, "rate": 12, "from": first, "to": last, "days": AnyOf((days, None)), "interest": gain}]},
    )  # fmt: skip


def attacher_in_ten_thousands(k: Pen) -> Sheet:
    """A provisional attacher who writes sums as people speak, in two pairs a row."""
    owed = k.money(1_100, 4_900) * 10_000
    one, two = k.two()
    return Sheet(
        "distribution_demand",
        "attacher_in_ten_thousands",
        [
            T("배 당 요 구 서", 18),
            Tb([], [["사 건", k.case, "신청일", iso(date(2025, 2, 3))], ["채권자", one, "채무자", two], ["원 금", f"{n_(owed // 10_000)}만원", "이 자", "없음"], ["총 액", f"{n_(owed // 10_000)}만원", "연락처", "031-771-2004"]], "all", "clcl", (14, 36, 14, 36)),
            P(f"신청원인: 채권자는 의정부지방법원 2024카단20311 부동산가압류 결정(청구금액 {n_(owed // 10_000)}만원)에 따라 2024. 6. 11. 가압류등기를 마쳤으므로 배당을 요구합니다."),
            P("첨부: 가압류결정 정본, 등기사항증명서 1,200원 영수증"),
            P(f"채권자 {one} (인)", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": owed, "total": owed, "demanded_on": date(2025, 2, 3)},
    )  # fmt: skip


WRITERS = (law_firm_letter, loans_across, card_in_thousands, assignee_corrected, guarantee_fund, union_carried, note_deed, order_with_costs, attacher_in_ten_thousands)  # fmt: skip
