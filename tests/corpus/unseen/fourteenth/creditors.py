"""Banks, a person, a card company, a guarantee fund, tenants: what they file when their debtor's property is sold."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Box, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import dot, run, said, tight
from .hand import Clerk


def bank_accounts(k: Clerk) -> Sheet:
    """A bank: one row an account with its balance, interest and overdue interest apart and together, the sum row below, costs after the table."""
    one, _ = k.two()
    day = date(2025, 5, 22)
    made = [
        ("기업운전일반자금대출", k.money(120_000_000, 400_000_000), k.money(1_000_000, 6_000_000), k.money(3_000_000, 20_000_000)),
        ("가계일반자금대출", k.money(20_000_000, 80_000_000), k.money(200_000, 900_000), k.money(900_000, 4_000_000)),
    ]  # fmt: skip
    c = k.money(2_000_000, 6_000_000, 10)
    p, i = sum(r[1] for r in made), sum(r[2] + r[3] for r in made)
    sums = [n_(sum(r[j] for r in made)) for j in (1, 2, 3)]
    return Sheet(
        "claim_statement", "bank_accounts",
        [
            T("채 권 계 산 서", 20),
            Tb([], [["사건번호", f"{k.case} 부동산임의경매", "배당기일", dot(day)], ["채 권 자", "주식회사 도솔은행", "채 무 자", one]], "all", "clcl", (14, 46, 14, 26)),
            P(f"위 사건에 관하여 당행의 채권을 {dot(day)} 기준으로 아래와 같이 계산하여 제출합니다."),
            P("(단위: 원)", "right"),
            Tb([["과목", "대출잔액", "정상이자", "연체이자", "이자 계", "합계"]],
               [*[[r[0], n_(r[1]), n_(r[2]), n_(r[3]), n_(r[2] + r[3]), n_(r[1] + r[2] + r[3])] for r in made], ["소계", *sums, n_(i), n_(p + i)],
                [C("가지급금(경매예납금 등)", 5), n_(c)], [C("채권 총계", 5), n_(p + i + c)]], "all", "lrrrrr", (25, 16, 14, 14, 15, 16)),
            P("첨부 : 대출거래내역조회표 1부, 가지급금 원장 1부"),
            P("2025. 5. 14.", "center"),
            P("채권자 주식회사 도솔은행\n지배인 모 준 영 (직인생략)\n담당 여신관리센터 041-550-2210", "right"),
            P(f"{k.court} 경매3계 귀중"),
        ],
        {"case_number": k.case, "creditor": "주식회사 도솔은행", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": day, "filed_on": date(2025, 5, 14)},
        wide=True,
    )  # fmt: skip


def savings_two_rates(k: Clerk) -> Sheet:
    """A savings bank: numbered lines with the sums, then how the interest came about: the agreed rate, then the overdue one."""
    one, two = k.two()
    p, c = k.money(60_000_000, 190_000_000, 1000), k.money(1_000_000, 3_500_000, 10)
    spans = [(8.4, date(2024, 3, 16), date(2024, 6, 15)), (11.4, date(2024, 6, 16), date(2025, 3, 6))]
    items = []
    for rate, f, t in spans:
        d, i = run(p, rate, f, t)
        items.append({"principal": p, "rate": rate, "from": f, "to": t, "days": d, "interest": i})
    i = sum(x["interest"] for x in items)  # type: ignore[misc]
    kinds = ("약정이자", "연체이자")
    body = [
        [kind, n_(p), f"{tight(f)}~{tight(t)}", str(x["days"]), f"{rate}%", f"{x['interest']:,}"]
        for kind, (rate, f, t), x in zip(kinds, spans, items, strict=True)
    ]
    return Sheet(
        "claim_statement", "savings_two_rates",
        [
            Box(["접  수", "2025. 2. 27.", f"{k.court}"]),
            T("채권계산서", 18),
            L([("사건", f"{k.case} 부동산임의경매"), ("채권자", "고운터상호저축은행 주식회사"), ("채무자 겸 소유자", one)], "colon"),
            P("위 당사자 간 귀원 경매사건에 관하여 채권자는 다음과 같이 채권계산서를 제출합니다."),
            P("- 다    음 -", "center"),
            P(f"1. 대출원금   금 {n_(p)}원"),
            P(f"2. 이    자   금 {n_(i)}원 (산출근거 아래 표와 같음)"),
            P(f"3. 법적비용   금 {n_(c)}원"),
            P(f"4. 합    계   금 {n_(p + i + c)}원"),
            Tb([["구분", "대상원금", "계산기간", "일수", "이율(연)", "이자금액"]], body, "rows", "crcccr", (10, 16, 36, 10, 11, 17)),
            P(f"2025. 2. 26.\n\n위 채권자 고운터상호저축은행 주식회사\n대표이사 {two}", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "고운터상호저축은행 주식회사", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": AnyOf((date(2025, 3, 6), None)), "items": items, "filed_on": AnyOf((date(2025, 2, 27), date(2025, 2, 26)))},
    )  # fmt: skip


def person_statement(k: Clerk) -> Sheet:
    """A person who lent money on a mortgage: the court's own form of three lines, the ground told below."""
    one, two = k.two()
    p = k.money(3, 12) * 10_000_000
    f, t = date(2023, 10, 1), date(2025, 1, 16)
    d, i = run(p, 12, f, t)
    return Sheet(
        "claim_statement", "person_statement",
        [
            T("채 권 계 산 서", 18),
            P(f"사    건   {k.case} 부동산강제경매\n채 권 자   {one}\n채 무 자   {two}"),
            P("위 사건에 관하여 채권자는 아래와 같이 채권계산서를 제출합니다."),
            Tb([], [["원  금", f"{n_(p)}원", "2022. 9. 30.자 대여금(근저당권 순위 3번)"], ["이  자", f"{n_(i)}원", f"{dot(f)}부터 {dot(t)}(배당기일)까지 {d}일간 연 12%"], ["집행비용", "없음", ""], ["합  계", f"{n_(p + i)}원", ""]], "all", "crl", (16, 28, 56)),
            P("첨부서류\n1. 차용증 사본 1통\n2. 등기사항전부증명서 1통"),
            P(f"2025. 1. 9.\n\n채권자  {one}  (인)\n연락처  010-3307-1964", "right"),
            P(f"{k.court} 경매7계 귀중", "center"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": i, "cost": AnyOf((0, None)), "total": p + i, "calculated_to": t, "filed_on": date(2025, 1, 9),
         "items": AnyOf(([{"principal": p, "rate": 12, "from": f, "to": t, "days": d, "interest": i}], [{"principal": None, "rate": 12, "from": f, "to": t, "days": d, "interest": i}]))},
    )  # fmt: skip


def card_judgment(k: Clerk) -> Sheet:
    """A card company on an order for payment: sums as of a day in sentences, the title in its own line."""
    one, _ = k.two()
    p, i, c = k.money(5_000_000, 18_000_000), k.money(400_000, 2_900_000), k.money(40_000, 150_000, 10)
    return Sheet(
        "distribution_demand", "card_judgment",
        [
            T("배당요구신청", 18),
            L([("사건번호", f"{k.case} 부동산임의경매"), ("신청인(채권자)", "새울카드 주식회사"), ("채무자", one), ("소유자", one)], "tab"),
            P(f"배당요구채권  금 {hangul(p + i + c)}원 ({n_(p + i + c)}원)"),
            Tb([["구분", "금액(원)", "비고"]], [["카드이용대금 원금", n_(p), ""], ["이자 및 지연손해금", n_(i), "2024. 10. 31. 현재"], ["독촉절차비용", n_(c), ""], ["합계", n_(p + i + c), ""]], "all", "crc", (40, 30, 30)),
            P("집행권원의 표시 : 울산지방법원 2024차전5127 신용카드이용대금 사건의 집행력 있는 지급명령 정본"),
            P("신청인은 채무자에 대하여 위와 같은 채권을 가지고 있으므로 매각대금에서 배당받고자 이 신청을 합니다."),
            P("첨부 : 지급명령 정본 사본 및 송달·확정증명 각 1부"),
            P("2024. 11. 5.\n신청인 새울카드 주식회사\n대표이사 명 도 균\n대리인 지배인 반 서 윤", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "새울카드 주식회사", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "demanded_on": date(2024, 11, 5)},
    )  # fmt: skip


def guarantee_fund(k: Clerk) -> Sheet:
    """A regional credit guarantee foundation: label cells; provisional attachment as its ground; interest is settled."""
    one, two = k.two()
    p, i, c = k.money(18_000_000, 48_000_000), k.money(1_000_000, 5_000_000), k.money(200_000, 900_000, 10)
    return Sheet(
        "distribution_demand", "guarantee_fund",
        [
            T("배 당 요 구 신 청 서", 19),
            Tb([], [["사 건", f"{k.case} 부동산강제경매"], ["채권자", "충남신용보증재단"], ["채무자", f"{one} (상호 : 청솔식품)"], ["집행권원", "대전지방법원 천안지원 2023가단10482 구상금 판결"], ["대위변제원금 잔액", f"금 {n_(p)}원"], ["확정손해금", f"금 {n_(i)}원"], ["대지급금(법적절차비용)", f"금 {n_(c)}원"], ["배당요구액 계", f"금 {n_(p + i + c)}원"]], "all", "cl", (30, 70)),
            P("위 채권자는 위 집행권원에 기하여 민사집행법 제88조에 따라 배당요구를 합니다."),
            P("2025년 3월 11일", "center"),
            P(f"채권자 충남신용보증재단\n이사장 {two}", "center"),
            P(f"{k.court} 귀중", "left"),
        ],
        {"case_number": k.case, "creditor": "충남신용보증재단", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "demanded_on": date(2025, 3, 11)},
    )  # fmt: skip


def renter_grid(k: Clerk) -> Sheet:
    """A flat with deposit and rent: the court's printed list with two columns, filled in."""
    one, two = k.two()
    dep, rent = k.money(2, 9) * 10_000_000, k.money(20, 60) * 10_000
    return Sheet(
        "lease_claim", "renter_grid",
        [
            T("권리신고 겸 배당요구신청서", 18),
            P(f"사건번호 : {k.case} 부동산임의경매\n채 권 자 : 주식회사 도솔은행\n채 무 자 : {two}\n소 유 자 : 채무자와 같음"),
            P("본인은 이 사건 경매절차에서 임대보증금을 우선변제받기 위하여 아래와 같이 권리신고 겸 배당요구를 합니다."),
            Tb([["항목", "내용"]], [["1. 임차부분", "3층 301호 전부 (방 2칸)"], ["2. 임차보증금", f"보증금 {n_(dep)}원, 월세 {n_(rent)}원"], ["3. 점유(임대차)기간", "2022. 7. 9.부터 2024. 7. 8.까지"], ["4. 전입일자(주민등록전입일)", "2022. 7. 11."], ["5. 확정일자 유무", "유 (2022. 7. 11.)"], ["6. 임차권등기 유무", "무"], ["7. 계약일", "2022. 6. 18."], ["8. 계약당사자", f"임대인 {two} / 임차인 {one}"], ["9. 입주한 날(주택인도일)", "2022. 7. 9."]], "all", "ll", (36, 64)),
            P("2024. 9. 24.", "center"),
            P(f"권리신고인 겸 배당요구신청인  {one} (인)\n전화 010-6172-0358", "right"),
            P(f"{k.court} 경매4계 귀중"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": AnyOf(("3층 301호 전부 (방 2칸)", "3층 301호 전부")), "deposit": dep, "monthly_rent": rent, "contract_on": date(2022, 6, 18), "occupied_on": date(2022, 7, 9), "moved_in_on": date(2022, 7, 11), "fixed_on": date(2022, 7, 11), "term_from": date(2022, 7, 9), "term_to": date(2024, 7, 8), "demanded_on": date(2024, 9, 24)},
    )  # fmt: skip


def bakery_prose(k: Clerk) -> Sheet:
    """A shop with a lawyer: the lease is told in a paragraph of reasons, the sums in short lines above it."""
    one, two = k.two()
    dep, rent = k.money(20, 50) * 1_000_000, k.money(8, 19) * 100_000
    con, occ, reg = date(2021, 3, 5), date(2021, 4, 1), date(2021, 4, 6)
    return Sheet(
        "lease_claim", "bakery_prose",
        [
            T("상가임차인의 권리신고 및 배당요구신청서", 17),
            L([("사      건", f"{k.case} 부동산임의경매"), ("신  청  인", f"{one} (상호 밀밭제과점)"), ("임  대  인", two)], "tab"),
            L([("임차부분", "1층 중 점포 49.5㎡"), ("임대차보증금", f"금 {n_(dep)}원"), ("월차임", f"금 {n_(rent)}원")], "tab"),
            P("신  청  원  인", "center"),
            P(f"1. 신청인은 {said(con)} 임대인과 위 점포에 관하여 임대차기간을 {said(occ)}부터 {said(date(2026, 3, 31))}까지로 하는 임대차계약을 체결하였습니다."),
            P(f"2. 신청인은 {said(occ)} 위 점포를 인도받아 제과점을 운영하고 있으며, {said(reg)} 사업자등록을 신청하고 같은 날 관할세무서에서 확정일자를 받았습니다."),
            P("3. 따라서 신청인은 상가건물 임대차보호법에 따라 위 보증금의 배당을 구합니다."),
            P(f"2025년 1월 20일\n신청인 {one}\n대리인 변호사 국 지 헌", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "commercial", "part": "1층 중 점포 49.5㎡", "deposit": dep, "monthly_rent": rent, "contract_on": con, "occupied_on": occ, "moved_in_on": reg, "fixed_on": AnyOf((reg, None)), "term_from": occ, "term_to": date(2026, 3, 31), "demanded_on": date(2025, 1, 20)},
    )  # fmt: skip


WRITERS = (bank_accounts, savings_two_rates, person_statement, card_judgment, guarantee_fund, renter_grid, bakery_prose)
