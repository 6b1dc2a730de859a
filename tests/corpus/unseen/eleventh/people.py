"""Demands on titles, tenants' claims, workers' claims."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Br, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import dot, iso, run, said, tight
from .hand import Quill


def surety(k: Quill) -> Sheet:
    """A surety insurer on its recourse: title and sums in one grid, the heading of the sums merged down the side."""
    p, i, c = k.money(8_000_000, 60_000_000), k.money(400_000, 5_000_000), k.money(200_000, 800_000, 10)
    one, two = k.two()
    title = "서울중앙지방법원 2022가단5140733 구상금 청구사건의 확정판결"
    return Sheet(
        "distribution_demand", "surety",
        [
            T("배당요구신청", 18),
            Tb([], [["사건번호", C(f"{k.court} {k.case} 부동산강제경매", 2)], ["신청인(채권자)", C("한결보증보험 주식회사\n서울특별시 종로구 김상옥로 29\n대표이사 육 도 현", 2)], ["피신청인(채무자)", C(f"{one}\n{k.home()}", 2)], ["집행권원", C(title, 2)], [C("청구금액", rows=4), "구상원금", C(f"{n_(p)}원", align="r")], ["지연손해금", C(f"{n_(i)}원", align="r")], ["소송비용액", C(f"{n_(c)}원", align="r")], ["총 액", C(f"{n_(p + i + c)}원", align="r")]], "all", "cll", (22, 24, 54)),
            P("신청인은 위 집행권원에 기하여 위 금액의 배당을 구합니다. 위 지연손해금은 2024. 9. 26.까지 계산한 것입니다."),
            P(f"{dot(date(2024, 7, 19))}\n신청인 한결보증보험 주식회사\n지배인 {two}", "right"),
        ],
        {"case_number": k.case, "creditor": "한결보증보험 주식회사", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "title": title, "demanded_on": date(2024, 7, 19)},
    )  # fmt: skip


def lawyer_annex(k: Quill) -> Sheet:
    """A law firm: the demand with its parties and reason, the claim itself only in the annex."""
    p = k.money(20, 90) * 1_000_000
    f, t = date(2023, 2, 11), date(2024, 8, 30)
    d, i = run(p, 12.0, f, t)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "lawyer_annex",
        [
            T("배 당 요 구 신 청", 19),
            P(f"사      건     {k.case} 부동산임의경매"),
            P(f"배당요구채권자  {one}\n               {k.home()}\n               소송대리인 법무법인(유한) 나루\n               담당변호사 소 정 민, 위 하 늘"),
            P(f"채  무  자     {two}"),
            P("청구채권의 표시", "center"), P("별지 목록 기재와 같음", "center"),
            P("신청취지", "center"),
            P("배당요구채권자는 위 경매사건의 매각대금에서 별지 목록 기재 채권의 배당을 요구합니다."),
            P("신청이유", "center"),
            P("채무자는 배당요구채권자에 대하여 울산지방법원 2022가합11830호 매매대금 사건의 집행력 있는 판결정본에 따른 채무를 지고 있습니다. 채무자는 2022. 12. 5. 금 5,000,000원을 변제하였을 뿐입니다."),
            P(f"{dot(date(2024, 6, 27))}\n배당요구채권자의 소송대리인\n법무법인(유한) 나루\n담당변호사 소 정 민", "right"),
            P(f"{k.court} 귀중"),
            Br(),
            P("[별지]", "center"), P("청구채권목록", "center"),
            P(f"1. 원    금 : 금 {n_(p)}원"),
            P(f"2. 지연손해금 : 금 {n_(i)}원\n   (위 1항 금원에 대한 {dot(f)}부터 {dot(t)}까지 {d}일간 연 12%의 비율로 계산한 금액)"),
            P(f"3. 합    계 : 금 {n_(p + i)}원.  끝."),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": i, "cost": None, "total": p + i, "demanded_on": date(2024, 6, 27)},
    )  # fmt: skip


def small_order(k: Quill) -> Sheet:
    """A shopkeeper on an order for payment: the debt is said once, in words and figures, the costs of the order apart."""
    p, c = k.money(300, 1900) * 10_000, k.money(50_000, 95_000, 100)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "small_order",
        [
            T("배당요구신청서", 20),
            L([("사  건", k.case), ("채권자", f"{one} (새봄건재 대표)"), ("채무자", two)], "colon"),
            P(f"채 권 액 : 금{hangul(p)}원정(₩{n_(p)}) 및 독촉절차비용 {n_(c)}원"),
            P("집행권원 : 대전지방법원 천안지원 2023차전2084 물품대금 지급명령(2023. 8. 25. 확정)"),
            P("위와 같이 집행력 있는 지급명령정본에 의하여 배당을 요구합니다."),
            P("첨부  지급명령정본 사본, 송달증명원 각 1통"),
            P(f"2024년  2월  5일\n채권자  {one} (인)", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf((one, f"{one} (새봄건재 대표)")), "debtor": two, "principal": p, "interest": None, "cost": c, "total": None, "demanded_on": date(2024, 2, 5)},
    )  # fmt: skip


def public_tenant(k: Quill) -> Sheet:
    """The public housing company has rented for a household: the tenant is the company, who lives there another."""
    dep = k.money(60, 130) * 1_000_000
    one, two = k.two()
    return Sheet(
        "lease_claim", "public_tenant",
        [
            T("권리신고 및 배당요구신청서 (전세임대주택)", 16),
            P(f"사건번호 : {k.case} 부동산강제경매"),
            Tb([["구 분", "내 용"]], [["임차인(신청인)", "한국토지주택공사 (서울지역본부)"], ["입주자", one], ["임대인", two], ["소재지 및 임차부분", f"{k.home()} 전부"], ["전세보증금", f"금 {n_(dep)}원 (공사 지원금 {n_(dep * 95 // 100)}원, 입주자 부담금 {n_(dep * 5 // 100)}원)"], ["계약체결일", tight(date(2021, 5, 6))], ["계약기간", f"{tight(date(2021, 6, 10))} ~ {tight(date(2023, 6, 9))}"], ["입주일", tight(date(2021, 6, 10))], ["입주자 전입신고일", tight(date(2021, 6, 11))], ["확정일자", tight(date(2021, 6, 11))]], "all", "cl", (28, 72)),
            P("우리 공사는 주택임대차보호법 제3조 제2항에 따른 법인 임차인으로서 위와 같이 권리를 신고하고 배당을 요구합니다."),
            P(f"{dot(date(2024, 9, 2))}\n한국토지주택공사 사장\n위임받은 자 서울지역본부장 (직인생략)", "right"),
        ],
        {"case_number": k.case, "tenant": AnyOf(("한국토지주택공사", "한국토지주택공사 (서울지역본부)")), "use": "residential", "deposit": dep, "monthly_rent": None, "contract_on": date(2021, 5, 6), "occupied_on": date(2021, 6, 10), "moved_in_on": date(2021, 6, 11), "fixed_on": date(2021, 6, 11), "term_from": date(2021, 6, 10), "term_to": date(2023, 6, 9), "demanded_on": date(2024, 9, 2)},
    )  # fmt: skip


def room_by_hand(k: Quill) -> Sheet:
    """A tenant of one room: a short letter with two columns, rent every month, no stamp on the contract."""
    dep, rent = k.money(5, 25) * 1_000_000, k.money(25, 55) * 10_000
    one, two = k.two()
    return Sheet(
        "lease_claim", "room_by_hand",
        [
            T("권리신고 겸 배당요구", 18),
            L([("사건번호", f"{k.case}"), ("임 차 인", f"{one}  (H.P 010-3321-7086)"), ("집 주 인", two), ("사는 곳", "2층 왼쪽 방 1칸"), ("보 증 금", f"{n_(dep)}원"), ("월    세", f"{n_(rent)}원 (매달 15일)"), ("계 약 일", "2023. 1. 30."), ("이사온 날", "2023. 2. 15."), ("전입신고", "2023. 2. 16."), ("확정일자", "받지 않음"), ("계약기간", "2023. 2. 15. ~ 2025. 2. 14.")], "tab"),
            P("위와 같이 세들어 살고 있으니 소액임차인으로 보증금을 배당하여 주시기 바랍니다."),
            P("2024. 10. 7."),
            P(f"신청인  {one}  (서명)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": "2층 왼쪽 방 1칸", "deposit": dep, "monthly_rent": rent, "contract_on": date(2023, 1, 30), "occupied_on": date(2023, 2, 15), "moved_in_on": date(2023, 2, 16), "fixed_on": None, "term_from": date(2023, 2, 15), "term_to": date(2025, 2, 14), "demanded_on": date(2024, 10, 7)},
    )  # fmt: skip


def company_shop(k: Quill) -> Sheet:
    """A company rents an office: the form has a row of heads above a row of values, twice."""
    dep, rent = k.money(30, 90) * 1_000_000, k.money(15, 40) * 100_000
    one, two = k.two()
    who = f"주식회사 {one}디자인"
    return Sheet(
        "lease_claim", "company_shop",
        [
            T("권리신고 및 배당요구신청서(상가임대차)", 16),
            P(f"사 건  {k.case} 부동산임의경매\n임차인  {who} (대표이사 {one}, 등록번호 508-81-30144)\n임대인  {two}"),
            Tb([["임차부분", "보증금", "월차임(부가세 별도)", "계약일"], ["3층 301호 전부(112㎡)", f"{n_(dep)}원", f"{n_(rent)}원", iso(date(2020, 7, 13))]], [], "all", "cccc", (30, 22, 26, 22)),
            Tb([["임대차기간", "인도일", "사업자등록 신청일", "확정일자"], [f"{iso(date(2020, 8, 1))} ~ {iso(date(2025, 7, 31))}", iso(date(2020, 8, 1)), iso(date(2020, 8, 5)), iso(date(2020, 8, 6))]], [], "all", "cccc", (36, 20, 24, 20)),
            P("관리비 월 380,000원은 따로 정산하였으며 연체 차임은 없습니다."),
            P(f"위와 같이 권리를 신고하며 배당을 요구합니다.\n{iso(date(2024, 4, 22))}\n신청인 {who} 대표이사 {one}", "right"),
        ],
        {"case_number": k.case, "tenant": who, "use": "commercial", "part": AnyOf(("3층 301호 전부(112㎡)", "3층 301호 전부")), "deposit": dep, "monthly_rent": rent, "contract_on": date(2020, 7, 13), "occupied_on": date(2020, 8, 1), "moved_in_on": date(2020, 8, 5), "fixed_on": date(2020, 8, 6), "term_from": date(2020, 8, 1), "term_to": date(2025, 7, 31), "demanded_on": date(2024, 4, 22)},
    )  # fmt: skip


def months(k: Quill) -> Sheet:
    """A labour attorney's table: the three last months stand one by one before their sum."""
    rows = []
    for name in k.some(4):
        each = [k.money(2_200_000, 3_300_000, 10) for _ in range(3)]
        rows.append((name, *each, sum(each), k.money(2_000_000, 9_000_000, 10)))
    sums = [sum(r[j] for r in rows) for j in range(1, 6)]
    total = sums[3] + sums[4]
    return Sheet(
        "wage_claim", "months",
        [
            T("임금 및 퇴직금 배당요구서", 18),
            L([("사건번호", f"{k.case} 부동산임의경매"), ("선정당사자", rows[0][0]), ("채 무 자", "주식회사 태광기전"), ("대 리 인", "공인노무사 복진우 (052-260-8814)")], "tab"),
            P(f"신청인들의 임금채권 합계 금 {n_(total)}원에 대하여 배당을 요구합니다. 근로자별 내역은 다음과 같습니다. (단위 원)"),
            Tb([[C("성명", rows=2), C("최종 3개월분 임금", cols=4), C("최종 3년간 퇴직금", rows=2), C("합계", rows=2)], ["10월", "11월", "12월", "소계"]],
               [*[[r[0], *map(n_, r[1:]), n_(r[4] + r[5])] for r in rows], ["계", *map(n_, sums), n_(total)]], "all", "crrrrrr", (12, 13, 13, 13, 15, 17, 17)),
            P("첨부 체불임금등 사업주확인서 4부"),
            P(f"2024. 3. 11.\n선정당사자 {rows[0][0]} (인)", "right"),
        ],
        {"case_number": k.case, "representative": rows[0][0], "workers": [{"name": r[0], "preferential_wages": r[4], "preferential_retirement": r[5]} for r in rows], "total": total, "demanded_on": date(2024, 3, 11)},
        wide=True,
    )  # fmt: skip


def lone_worker(k: Quill) -> Sheet:
    """One worker by herself: what is owed in numbered lines, a part of it older than three months."""
    w, r, old = k.money(6_000_000, 9_500_000, 10), k.money(3_000_000, 9_000_000, 10), k.money(1_000_000, 5_000_000, 10)
    one, two = k.two()
    return Sheet(
        "wage_claim", "lone_worker",
        [
            T("배당요구신청서 (임금채권)", 18),
            P(f"사건 : {k.case} 부동산강제경매\n신청인(근로자) : {one}\n사용자(채무자) : {two} (상호 해마루식당)"),
            P("1. 신청인은 2019. 3. 4.부터 2024. 1. 31.까지 위 식당에서 일하였습니다."),
            P("2. 받지 못한 금액"),
            P(f"   가. 최종 3개월분 임금 : {n_(w)}원"),
            P(f"   나. 최종 3년분 퇴직금 : {n_(r)}원"),
            P(f"   다. 그 밖의 임금 및 퇴직금 : {n_(old)}원"),
            P(f"   라. 합계 : {n_(w + r + old)}원"),
            P("3. 위 가, 나항은 최우선으로, 다항은 근로기준법 제38조 제1항에 따라 배당하여 주시기 바랍니다."),
            P(f"{said(date(2024, 5, 20))}\n신청인 {one} (인)", "right"),
        ],
        {"case_number": k.case, "workers": [{"name": one, "preferential_wages": w, "preferential_retirement": r, "ordinary": old}], "total": w + r + old, "demanded_on": date(2024, 5, 20)},
    )  # fmt: skip


def subrogation(k: Quill) -> Sheet:
    """The workers' fund paid in the workers' place: the columns say what it paid, dates stand between."""
    rows = [(n, date(2023, 7, 10 + j * 5), k.money(4_000_000, 9_000_000, 10), k.money(2_000_000, 10_000_000, 10)) for j, n in enumerate(k.some(3))]  # fmt: skip
    w, r = sum(x[2] for x in rows), sum(x[3] for x in rows)
    return Sheet(
        "wage_claim", "subrogation",
        [
            P("근로복지공단 안산지사", "center"),
            L([("수  신", f"{k.court} 경매4계"), ("제  목", f"{k.case} 대지급금 지급에 따른 임금채권 배당요구")], "colon"),
            P("1. 우리 공단은 임금채권보장법 제7조에 따라 (주)청솔포장의 퇴직근로자에게 대지급금을 지급하고 같은 법 제8조에 따라 근로자의 임금채권을 대위하게 되었습니다."),
            P(f"2. 이에 최우선변제 임금채권 금 {n_(w + r)}원의 배당을 요구합니다."),
            Tb([["순번", "근로자", "퇴직일", "지급일", "임금(최종 3개월)", "퇴직급여(최종 3년)", "지급액 계"]],
               [*[[str(n), x[0], tight(x[1]), "2023.12.20", n_(x[2]), n_(x[3]), n_(x[2] + x[3])] for n, x in enumerate(rows, 1)], [C("합계", 4), n_(w), n_(r), n_(w + r)]], "rows", "ccccrrr", (6, 11, 17, 17, 17, 17, 15)),
            P("붙임 대지급금 지급내역서 3부.  끝."),
            P(f"{dot(date(2024, 1, 24))}\n근로복지공단 안산지사장", "center"),
        ],
        {"case_number": k.case, "workers": [{"name": x[0], "preferential_wages": x[2], "preferential_retirement": x[3]} for x in rows], "total": w + r, "demanded_on": date(2024, 1, 24)},
    )  # fmt: skip


def accident_columns(k: Quill) -> Sheet:
    """Foreign and Korean workers by the legal aid office: also an accident, and the two kinds of rank summed below."""
    names = ("쩐 티 흐엉", *k.some(2))
    rows = [(n, k.money(5_000_000, 9_000_000, 10), k.money(1_000_000, 9_000_000, 10), a, k.money(300_000, 4_000_000, 10)) for n, a in zip(names, (3_450_000, 0, 0), strict=True)]  # fmt: skip
    sums = [sum(r[j] for r in rows) for j in (1, 2, 3, 4)]
    top = sum(sums[:3])
    return Sheet(
        "wage_claim", "accident_columns",
        [
            T("배당요구신청서", 18),
            P(f"사    건   {k.case} 부동산임의경매\n신 청 인   별지 목록 기재 근로자 3인\n           신청인들 대리인 대한법률구조공단 변호사 사공현\n채 무 자   모란산업 주식회사"),
            P("신청인들은 아래 임금등 채권의 배당을 요구합니다."),
            P(f"1. 최우선변제 채권 : 금 {n_(top)}원\n2. 그 밖의 우선변제 채권 : 금 {n_(sums[3])}원\n3. 합계 : 금 {n_(top + sums[3])}원"),
            P(f"{dot(date(2024, 8, 8))}\n신청인들 대리인 변호사 사공현", "right"), P(f"{k.court} 귀중"),
            Br(),
            P("(별지) 임금등 채권 목록                              단위: 원"),
            Tb([["근로자명", "3개월분 임금", "3년간 퇴직급여", "재해보상금", "그 밖의 임금등", "합계"]],
               [*[[r[0], n_(r[1]), n_(r[2]), n_(r[3]), n_(r[4]), n_(sum(r[1:]))] for r in rows], ["합계", *map(n_, sums), n_(sum(sums))]], "head", "crrrrr"),
        ],
        {"case_number": k.case, "workers": [{"name": r[0], "preferential_wages": r[1], "preferential_retirement": r[2], "accident": r[3] or AnyOf((0, None)), "ordinary": r[4]} for r in rows], "preferential": top, "ordinary": sums[3], "total": top + sums[3], "demanded_on": date(2024, 8, 8)},
    )  # fmt: skip


WRITERS = (
    surety,
    lawyer_annex,
    small_order,
    public_tenant,
    room_by_hand,
    company_shop,
    months,
    lone_worker,
    subrogation,
    accident_columns,
)
