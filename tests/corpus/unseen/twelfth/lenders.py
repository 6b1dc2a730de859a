"""Claim statements: print-outs, forms filled in, statements of those who took a claim over, and one who holds a 전세권."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date, timedelta

from ...paper import AnyOf
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import dot, iso, run, said, tight
from .docket import Docket, col, short


def bank_screen(k: Docket) -> Sheet:
    """A bank's loan system: screen number, codes, one row an account, what was advanced in a column of its own."""
    rows = [
        (f"110-{n}07-44{n}218", code, name, date(2016 + n, 3, 4 + n), k.money(30_000_000, 190_000_000), k.money(200_000, 2_900_000), k.money(900_000, 12_000_000), adv)
        for n, code, name, adv in ((1, "1140", "일반자금대출", 2_817_440), (3, "1152", "주택담보대출", 0), (5, "1187", "가계당좌대출", 0))
    ]  # fmt: skip
    p, i, c = col(rows, 4), col(rows, 5, 6), col(rows, 7)
    one, two = k.two()
    sums = [n_(col(rows, j)) for j in range(4, 8)]
    return Sheet(
        "claim_statement", "bank_screen",
        [
            P("[LNCR4471]  경매배당 채권계산서 출력                                   조작자 2107743 / 단말 C0418 / 2025-02-11 09:41:07"),
            T("채 권 계 산 서", 17),
            Tb([], [["제출법원", k.court, "사건번호", k.case], ["채무자명", f"{one} (고객번호 0091127743)", "소유자명", two], ["배당기일", "2025-02-20", "이자계산종료일", "2025-02-20"]], "all", "clcl", (14, 38, 14, 34)),
            P("(금액단위: 원)", "right"),
            Tb([["No", "계좌번호", "과목", "과목명", "취급일", "대출잔액", "미수이자", "연체이자", "가지급금", "채권합계"]],
               [*[[str(n), r[0], r[1], r[2], iso(r[3]), *map(n_, r[4:]), n_(sum(r[4:]))] for n, r in enumerate(rows, 1)], [C("합계 ( 3 건 )", 5), *sums, n_(p + i + c)]], "all", "cccccrrrrr", (4, 14, 6, 12, 10, 12, 10, 11, 10, 13)),
            P("* 가지급금 : 경매예납금, 등록면허세 등 당행이 대납한 법적절차비용"),
            P("* 배당금 입금계좌 : 당행 별단예금 110-99-000418"),
            P("채권자  주식회사 도담은행    지배인  엄 상 진  (직인생략)", "right"),
        ],
        {"case_number": k.case, "creditor": "주식회사 도담은행", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": date(2025, 2, 20)},
        foot="LNCR4471   Page {n}", wide=True,
    )  # fmt: skip


def court_blank(k: Docket) -> Sheet:
    """The court's own blank, filled in: every line numbered 1., no costs, the signature before the list."""
    p, f, t = k.money(30, 95) * 1_000_000, date(2023, 4, 11), date(2025, 1, 16)
    days, i = run(p, 6.0, f, t)
    one, two = k.two()
    return Sheet(
        "claim_statement", "court_blank",
        [
            T("채 권 계 산 서", 20),
            P(f"사건번호      {k.case}  부동산강제(임의)경매\n채 권 자      {one}\n채 무 자      {two}"),
            P(f"위 사건에 관하여 배당요구채권자  {one}  은(는) 아래와 같이 채권계산서를 제출합니다."),
            P("2025.  1.  6.", "center"),
            P(f"배당요구채권자    {one}   (날인 또는 서명)\n(연락처 : 010-3382-7115 )", "right"),
            P(f"{k.court}  귀중"),
            P("아       래", "center"),
            P(f"1. 원   금      금 {n_(p)} 원정\n   ( 2022. 10. 11.자 차용증서에 의한 대여금 )"),
            P(f"1. 이   자      금 {n_(i)} 원정\n   ( {dot(f)}부터 {dot(t)}까지 {days}일간 연 6%의 비율에 의한 금원 )"),
            P("1. 비   용      해당없음"),
            P(f"1. 합   계      금 {n_(p + i)} 원정"),
            P("◇ 유의사항 ◇\n채권계산서는 배당요구의 종기 후 법원사무관등의 최고가 있는 날부터 1주일 안에 제출하여야 하며, 제출하지 아니한 때에는 배당요구서 그 밖에 기록에 첨부된 증빙서류에 의하여 채권액을 계산합니다."),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": i, "cost": AnyOf((None, 0)), "total": p + i},
    )  # fmt: skip


def successor(k: Docket) -> Sheet:
    """A securitisation company in the place of the bank that began the auction: the sum first, periods in the annex."""
    p = k.money(150_000_000, 420_000_000)
    spans = [(date(2023, 11, 3), date(2024, 2, 2), 5.21), (date(2024, 2, 3), date(2024, 12, 31), 8.21), (date(2025, 1, 1), date(2025, 5, 22), 7.96)]  # fmt: skip
    made = [(f, t, r, *run(p, r, f, t)) for f, t, r in spans]
    i, c = sum(m[4] for m in made), k.money(2_000_000, 6_000_000, 10)
    one, _ = k.two()
    name = "제이엠제구차유동화전문 유한회사"
    return Sheet(
        "claim_statement", "successor",
        [
            T("채 권 계 산 서", 18),
            L([("사        건", f"{k.case} 부동산임의경매"), ("신청채권자", "주식회사 새벽은행"), ("승  계  인", f"{name}\n서울특별시 중구 남대문로 90, 9층\n이사 옥 영 길\n소송대리인 법무법인 우현 담당변호사 명지수"), ("채무자겸소유자", one)], "tab"),
            P(f"위 사건에 관하여 신청채권자의 승계인은 채권양수도(양수일 2024. 9. 27., 같은 날 채권자변경신고서 제출)에 따라 승계한 채권을 배당기일({dot(spans[2][1])})까지 아래와 같이 계산하여 제출합니다."),
            P(f"채권합계액   금 {n_(p + i + c)}원", "center", bold=True),
            Tb([["원금", "이자 및 지연손해금", "법적비용"]], [[f"{n_(p)}원", f"{n_(i)}원\n(별지 이자내역 참조)", f"{n_(c)}원"]], "all", "ccc"),
            P("2025.  5.  14.", "center"),
            P("위 승계인의 소송대리인\n법무법인 우현\n담당변호사  명 지 수", "right"),
            P(f"{k.court} 경매3계  귀중"),
            Br(),
            P("[별지]"), T("이 자 내 역", 15),
            Tb([["순번", "이자계산기간", "일수", "적용이율", "대상원금", "이자금액"]],
               [*[[str(n), f"{iso(m[0])}\n~ {iso(m[1])}", str(m[3]), f"{m[2]:.2f}%", n_(p), n_(m[4])] for n, m in enumerate(made, 1)], [C("이자 합계", 5), n_(i)]], "rows", "ccccrr", (8, 26, 10, 14, 21, 21)),
        ],
        {"case_number": k.case, "creditor": name, "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": date(2025, 5, 22),
         "items": [{"principal": p, "rate": m[2], "from": m[0], "to": m[1], "days": m[3], "interest": m[4]} for m in made]},
    )  # fmt: skip


def foundation(k: Docket) -> Sheet:
    """A regional guarantee foundation: labels above, values below; what came back is deducted, one line stays empty."""
    paid, back = k.money(40_000_000, 120_000_000), k.money(500_000, 4_000_000)
    fixed, running, c = k.money(20_000, 200_000), k.money(1_000_000, 9_000_000), k.money(150_000, 900_000, 10)
    p, firm = paid - back, k.firm()
    one, _ = k.two()
    return Sheet(
        "claim_statement", "foundation",
        [
            P("충남신용보증재단\n채권관리부 (우 31466) 아산시 배방읍 희망로 100    Tel 041-530-3800 / Fax 041-530-3899", "center"),
            T("채권계산서 (구상채권)", 17),
            Tb([["사건번호", "채무자", "소유자", "배당기일"]], [[k.case, firm, one, "2024.10.31"]], "all", "cccc", (24, 32, 20, 24)),
            Tb([["구 분", "금 액", "비 고"]], [
                ["대위변제금", n_(paid), "대위변제일 2023.06.20"], ["회 수 금", f"△{n_(back)}", "상계 등"], ["구상금 잔액", n_(p), ""],
                ["확정손해금", n_(fixed), ""], ["손 해 금", n_(running), "연 8% (2024.10.31까지)"], ["추가보증료", "-", "해당없음"], ["대지급금", n_(c), "가압류비용, 소송비용 등"], ["합   계", n_(p + fixed + running + c), ""]], "all", "crl", (30, 34, 36)),
            P("위 금액은 배당기일을 기준으로 산출한 금액으로 상위 없음을 확인합니다."),
            P("2024년 10월 22일", "center"),
            P("충남신용보증재단 이사장\n위 대리인 천안지점장 봉 준 석", "center"),
        ],
        {"case_number": k.case, "creditor": "충남신용보증재단", "debtor": firm, "principal": p, "interest": fixed + running, "cost": c, "total": p + fixed + running + c, "calculated_to": date(2024, 10, 31)},
    )  # fmt: skip


def corrected(k: Docket) -> Sheet:
    """A capital company that received part from another sale corrects its statement; the former sums stand in the text."""
    lent, got = k.money(120_000_000, 200_000_000), k.money(20_000_000, 60_000_000)
    p, i, c = lent - got, k.money(3_000_000, 15_000_000), k.money(300_000, 1_900_000, 10)
    wrong = i + k.money(1_000_000, 2_000_000)
    one, two = k.two()
    return Sheet(
        "claim_statement", "corrected",
        [
            Box(["접  수", "2024. 12. 03.", f"{k.court[:2]}지법 민사신청과"]),
            T("채권계산서(정정)", 18),
            P(f"사건번호 :  {k.case} (중복 2024타경1409)"),
            P(f"채 권 자 :  나래오토캐피탈 주식회사 (대표이사 {two})"),
            P(f"채 무 자 :  {one}"),
            P(f"1. 채권자는 2024. 11. 12. 채권계산서를 제출하면서 이자를 금 {n_(wrong)}원, 채권 합계를 금 {n_(p + wrong + c)}원으로 기재하였으나, 이는 착오에 의한 것이므로 아래와 같이 정정합니다."),
            P(f"2. 채권자는 공동담보인 다른 부동산의 경매사건(청주지방법원 2023타경55120)에서 2024. 8. 29. 금 {n_(got)}원을 배당받아 원금에 충당하였습니다."),
            P("3. 정정 후 채권액 (배당기일 2024. 12. 12. 현재)"),
            Tb([], [["대출원금", f"{n_(lent)} 원"], ["(-) 배당금 충당액", f"{n_(got)} 원"], ["잔존원금", f"{n_(p)} 원"], ["이자(지연이자 포함)", f"{n_(i)} 원"], ["가지급비용", f"{n_(c)} 원"], ["합 계 액", f"{n_(p + i + c)} 원"]], "rows", "lr", (55, 45)),
            P("2024. 12. 2."), P("위 채권자  나래오토캐피탈 주식회사\n송달수령인 채권관리1팀 심재경 대리 (02-555-0188)", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "나래오토캐피탈 주식회사", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": date(2024, 12, 12)},
    )  # fmt: skip


def insurer_months(k: Docket) -> Sheet:
    """A life insurer: the cover refers to the annex; there unpaid months with a running sum, carried from page to page."""
    p, rate, first = k.money(90_000_000, 210_000_000), 6.35, date(2023, 8, 21)
    made, day, sofar = [], first, 0
    for _ in range(16):
        after = date(day.year + day.month // 12, day.month % 12 + 1, 21)
        last = after - timedelta(days=1)
        days, won = run(p, rate, day, last)
        sofar += won
        made.append((day, last, days, won, sofar))
        day = after
    one, _ = k.two()
    end, half = made[-1][1], 9

    def lines(part: list[tuple[date, date, int, int, int]], n: int) -> list[list[C | str]]:
        return [
            [str(n + j), tight(m[0]), tight(m[1]), str(m[2]), f"{rate}", n_(m[3]), n_(m[4])] for j, m in enumerate(part)
        ]

    head = [["회차", "시작일", "종료일", "일수", "이율", "이자", "누계"]]
    widths = (8, 17, 17, 9, 9, 19, 21)
    return Sheet(
        "claim_statement", "insurer_months",
        [
            P("문서번호  융자심사 2024-1187\n수    신  " + k.court + " 경매담당\n참    조  경매7계"),
            T("채권계산서", 18),
            Tb([], [["사 건 명", f"{k.case} 부동산임의경매", "채 무 자", one], ["채 권 자", C("한누리생명보험 주식회사  대표이사 추 영 환", 3)], ["대출종류", "부동산담보대출", "최초대출일", "2019.08.21"], ["원    금", n_(p), "이    자", f"{n_(sofar)} (별지)"], ["집행비용", "별도 제출", "합    계", n_(p + sofar)], ["비    고", C("", 3)]], "all", "clcl", (14, 40, 14, 32)),
            P(f"※ 배당기일({tight(end)})까지의 이자임. 단위 : 원"),
            P("2024년 12월 9일", "center"), P("한누리생명보험 주식회사\n지배인 설 경 수 (인)", "center"),
            Br(),
            P("별지  이자계산 내역 (1/2)"), Tb(head, [*lines(made[:half], 1), [C("차면이월", 5), n_(made[half - 1][4]), ""]], "all", "cccccrr", widths),
            Br(),
            P("별지  이자계산 내역 (2/2)"), Tb(head, [[C("전면이월", 5), n_(made[half - 1][4]), ""], *lines(made[half:], half + 1), [C("합   계", 5), n_(sofar), ""]], "all", "cccccrr", widths),
        ],
        {"case_number": k.case, "creditor": "한누리생명보험 주식회사", "debtor": one, "principal": p, "interest": sofar, "cost": None, "total": p + sofar, "calculated_to": end,
         "items": [{"from": m[0], "to": m[1], "days": m[2], "rate": rate, "interest": m[3]} for m in made]},
        foot="- {n} -",
    )  # fmt: skip


def jeonse_holder(k: Docket) -> Sheet:
    """One who holds a registered 전세권, typed by a scrivener: the deposit is all of the claim."""
    p = k.money(60, 240) * 1_000_000
    one, two = k.two()
    return Sheet(
        "claim_statement", "jeonse_holder",
        [
            T("채 권 계 산 서", 19),
            L([("사 건 번 호", f"{k.case} 부동산임의경매"), ("채권자(전세권자)", f"{one} (750312-2******)"), ("채무자(전세권설정자)", two)], "colon"),
            P("위 사건에 관하여 전세권자는 다음과 같이 채권계산서를 제출합니다."),
            P("다      음", "center"),
            P(f"가. 전세금(원금)   :  금{hangul(p)}원정 (₩{n_(p)})"), P("나. 이      자       :  없음"), P("다. 비      용       :  없음"), P(f"라. 합      계       :  금 {n_(p)}원"),
            P("[전세권의 표시]"),
            P(f"위 부동산 을구 순위 제4번 전세권설정등기 (2021년 7월 30일 접수 제58120호)\n전 세 금 : 금 {n_(p)}원     존속기간 : 2021년 7월 30일부터 2023년 7월 29일까지"),
            P("첨부서류 : 1. 전세권설정계약서(등기필정보) 사본 1통\n            1. 주민등록초본 1통"),
            P(f"{said(date(2024, 6, 10))}", "center"), P(f"채권자(전세권자)   {one}  (인)", "center"),
            P(f"{k.court}  귀중"),
            P(f"제출대행  법무사 함 태 경   울산 남구 법대로 55 (옥동)   접수 {short(date(2024, 6, 11))}", "right"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": AnyOf((None, 0)), "cost": AnyOf((None, 0)), "total": p},
    )  # fmt: skip


def fishers(k: Docket) -> Sheet:
    """A fisheries cooperative in thousands: what is owed at the left, the security beside it, details by reference."""
    p, i, late, c = (
        k.money(lo, hi) * 1_000 for lo, hi in ((80_000, 260_000), (900, 4_000), (3_000, 20_000), (1_000, 5_000))
    )
    most, total = p * 12 // 10 // 1_000_000 * 1_000_000, p + i + late + c
    one, two = k.two()
    t = lambda won: n_(won // 1_000)  # noqa: E731
    return Sheet(
        "claim_statement", "fishers",
        [
            T("채권계산서 제출", 18),
            L([("사건번호", f"{k.case} 부동산임의경매"), ("채권자", "통영수산업협동조합 (조합장 노덕수)"), ("채무자", f"{one} (별지 참조)"), ("배당기일", short(date(2024, 11, 14)))], "colon"),
            P("(단위 : 천원)", "right"),
            Tb([[C("채권의 내용", 2), C("담보의 내용", 2)]], [["대출원금", t(p), "담보종류", "근저당권(을구 1번)"], ["약정이자", t(i), "접수", "19.05.02 제8812호"], ["연체이자", t(late), "채권최고액", t(most)], ["가지급금", t(c), "설정자", two], ["채권합계", t(total), "선순위", "해당없음"]], "all", "crcl", (18, 28, 18, 36)),
            P("위 이자는 배당기일 전일까지의 금액이며, 계좌별 내역은 별지를 참조하시기 바랍니다."),
            P("2024년 11월 5일", "center"), P("통영수산업협동조합\n채권관리실장 (대리인) 추 인 호", "right"),
            Br(),
            P("별지"), P(f"주채무자 : {one} / 연대보증인 : {two} / 고객번호 20447"),
            Tb([["계좌번호", "과목", "최초대출금", "현재잔액", "적용금리"]], [["20447-103", "수산업정책자금", t(p // 2 // 1000 * 1000 + 40_000_000), t(p // 2 // 1000 * 1000), "2.50"], ["20447-211", "일반시설자금", t(p), t(p - p // 2 // 1000 * 1000), "6.10"], [C("계", 3), t(p), ""]], "rows", "ccrrc"),
            P("(단위 : 천원, 연%)", "right"),
        ],
        {"case_number": k.case, "creditor": "통영수산업협동조합", "debtor": AnyOf((one, f"{one} (별지 참조)")), "principal": p, "interest": i + late, "cost": c, "total": total, "calculated_to": AnyOf((date(2024, 11, 14), date(2024, 11, 13), None))},
    )  # fmt: skip


WRITERS = (bank_screen, court_blank, successor, foundation, corrected, insurer_months, jeonse_holder, fishers)
