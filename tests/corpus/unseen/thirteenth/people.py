"""Claims of those who live or trade in the house and of those who worked for the debtor."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date, timedelta

from ...paper import AnyOf
from ..blocks import Box, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import dot, iso, said, tight
from .hand import Deputy, office


def home_form(k: Deputy) -> Sheet:
    """A tenant: the form of the court with its eight points filled in on a computer."""
    one, two = k.two()
    dep = k.money(6, 24) * 10_000_000
    made, start = k.on(2022, 2), k.on(2022, 4)
    moved, fixed = start + timedelta(1), made + timedelta(3)
    end = date(2024, 4, start.day) - timedelta(1)
    return Sheet(
        "lease_claim", "home_form",
        [
            T("권리신고 및 배당요구신청서(주택임대차)", 17),
            P(f"사건번호 :  {k.case} 부동산임의경매\n채 권 자 :  주식회사 동백은행\n채 무 자 :  {two}\n소 유 자 :  {two}"),
            P("임차인은 이 사건 매각절차에서 임차보증금을 변제받기 위하여 아래와 같이 권리신고 및 배당요구신청을 합니다."),
            P("아         래", "center"),
            Tb([], [["1", "임차부분", "2층 201호 전부 (방 3칸)"], ["2", "임차보증금", f"보증금 {n_(dep)}원에 월세 없음"], ["3", "점유(임대차)기간", f"{dot(start)} 부터  {dot(end)} 까지"], ["4", "전입일자(주민등록전입일)", dot(moved)], ["5", "확정일자 유무", f"유( {dot(fixed)} )"], ["6", "임차권·전세권등기", "무"], ["7", "계약일", dot(made)], ["8", "계약당사자", f"임대인(소유자) {two}   임차인 {one}"], ["9", "입주한 날(주택인도일)", dot(start)]], "all", "cll", (7, 32, 61)),
            P("첨부서류 : 임대차계약서 사본 1통, 주민등록표등본 1통"),
            P(f"2024 년  7 월  9 일\n권리신고 겸 배당요구신청인  {one}  (날인 또는 서명)\n연락처 010-7730-2916", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": AnyOf(("2층 201호 전부 (방 3칸)", "2층 201호 전부")), "deposit": dep, "monthly_rent": AnyOf((None, 0)), "contract_on": made, "occupied_on": start, "moved_in_on": moved, "fixed_on": fixed, "term_from": start, "term_to": end, "demanded_on": date(2024, 7, 9)},
    )  # fmt: skip


def home_by_lawyer(k: Deputy) -> Sheet:
    """Legal aid writes for a tenant with a registered right: prose, numbered, no table; rent paid by the month."""
    one, two = k.two()
    dep, rent = k.money(2, 9) * 5_000_000, k.money(30, 60) * 10_000
    made, start, fixed = k.on(2020, 10), k.on(2020, 11), k.on(2020, 12)
    end = date(2022, 11, start.day) - timedelta(1)
    return Sheet(
        "lease_claim", "home_by_lawyer",
        [
            T("권리신고 및 배당요구서", 18),
            L([("사 건", f"{k.case} 부동산강제경매"), ("신 청 인(임차인)", one), ("임 대 인", two)], "colon"),
            P("신청인은 위 사건에 관하여 다음과 같이 권리를 신고하고 배당을 요구합니다."),
            P(f"1. 신청인은 {said(made)} 임대인 {two}과(와) 사이에 별지 목록 기재 부동산 중 지층 비01호에 관하여 임대차보증금 {n_(dep)}원, 월차임 {n_(rent)}원, 임대차기간 {said(start)}부터 {said(end)}까지로 하는 주택임대차계약을 체결하였습니다."),
            P(f"2. 신청인은 {said(start)} 위 주택을 인도받고 같은 날 전입신고를 마쳤으며, {said(fixed)} 임대차계약서에 확정일자를 받았습니다."),
            P("3. 신청인은 계약기간이 만료된 후에도 보증금을 반환받지 못하고 있습니다."),
            P("첨 부 서 류\n1. 임대차계약서 사본  1통\n2. 주민등록초본  1통\n3. 소송위임장  1통"),
            P(f"{said(date(2024, 3, 14))}", "center"),
            P(f"신청인  {one}\n대리인  변호사 류 담 비", "right"),
            P("서울북부지방법원 경매5계 귀중"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": "지층 비01호", "deposit": dep, "monthly_rent": rent, "contract_on": made, "occupied_on": start, "moved_in_on": start, "fixed_on": fixed, "term_from": start, "term_to": end, "demanded_on": date(2024, 3, 14)},
    )  # fmt: skip


def shop_of_company(k: Deputy) -> Sheet:
    """A company rents a shop: the form for business premises, without a certified day."""
    one, two = k.two()
    dep, rent = k.money(3, 9) * 10_000_000, k.money(12, 39) * 100_000
    made, start, reg = k.on(2021, 5), k.on(2021, 6), k.on(2021, 7)
    end = date(2026, 6, start.day) - timedelta(1)
    return Sheet(
        "lease_claim", "shop_of_company",
        [
            Box(["울산지방법원", "2024.08.20", "접수 제30118호"]),
            T("권리신고 및 배당요구신청서(상가임대차)", 16),
            Tb([], [["사 건 번 호", C(k.case, 3)], ["임 차 인", f"주식회사 {one[1:]}푸드", "임 대 인", two], ["임 차 부 분", "1층 101호, 102호", "임차면적", "83.4㎡"], ["보 증 금", f"금 {n_(dep)}원", "월 차 임", f"금 {n_(rent)}원"], ["임대차기간", C(f"{tight(start)} ~ {tight(end)}", 3)], ["계 약 일", tight(made), "건물인도일", tight(start)], ["사업자등록신청일", tight(reg), "확 정 일 자", "없음"], ["임차권등기", "없음", "점유기간", f"{tight(start)} ~ 현재"]], "all", "clcl", (20, 33, 18, 29)),
            P("위 임차인은 이 사건 경매절차에서 임차보증금을 변제받기 위하여 위와 같이 권리신고 및 배당요구를 합니다."),
            P(f"2024.08.19\n신청인 주식회사 {one[1:]}푸드 대표이사 {one}", "right"),
        ],
        {"case_number": k.case, "tenant": f"주식회사 {one[1:]}푸드", "use": "commercial", "part": "1층 101호, 102호", "deposit": dep, "monthly_rent": rent, "contract_on": made, "occupied_on": start, "moved_in_on": reg, "fixed_on": None, "term_from": start, "term_to": end, "demanded_on": AnyOf((date(2024, 8, 20), date(2024, 8, 19)))},
    )  # fmt: skip


def renewed_lease(k: Deputy) -> Sheet:
    """A flat whose deposit was raised: the first contract and the second in columns, the last is what is claimed."""
    one, two = k.two()
    dep, more = k.money(8, 15) * 10_000_000, k.money(1, 4) * 5_000_000
    start = k.on(2019, 8)
    again = date(2021, 8, start.day)
    end = date(2023, 8, start.day) - timedelta(1)
    return Sheet(
        "lease_claim", "renewed_lease",
        [
            T("주택임차인의 권리신고 및 배당요구 신청", 16),
            P(f"{k.court} 귀중\n사건 : {k.case}\n임차인 : {one}   임대인 : {two}\n임차한 부분 : 별지 건물 제6층 제604호 전부"),
            P(f"임차보증금 합계 : 금 {hangul(dep + more)}원정 (₩{n_(dep + more)})"),
            Tb([["구분", "최초 계약", "갱신(증액) 계약"]], [["계약체결일", iso(start - timedelta(30)), iso(again - timedelta(20))], ["보증금", f"{n_(dep)}원", f"{n_(dep + more)}원"], ["증액한 금액", "-", f"{n_(more)}원"], ["기간", f"{iso(start)}~{iso(again - timedelta(1))}", f"{iso(again)}~{iso(end)}"], ["확정일자", iso(start + timedelta(1)), iso(again - timedelta(15))]], "all", "ccc", (24, 38, 38)),
            P(f"입주일 : {iso(start)}\n전입신고일 : {iso(start + timedelta(1))}"),
            P("위와 같이 권리를 신고하고 배당을 요구합니다."),
            P(f"2024-02-06   임차인 {one} (인)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": AnyOf(("제6층 제604호 전부", "별지 건물 제6층 제604호 전부")), "deposit": dep + more, "occupied_on": start, "moved_in_on": start + timedelta(1), "demanded_on": date(2024, 2, 6)},
    )  # fmt: skip


def wages_of_one(k: Deputy) -> Sheet:
    """A single worker with the paper of the labour office: sums in a list, what is preferred told apart."""
    one, two = k.two()
    w, r, o = (k.money(a, b, 10) for a, b in ((4_000_000, 9_000_000), (3_000_000, 8_000_000), (1_000_000, 9_000_000)))
    return Sheet(
        "wage_claim", "wages_of_one",
        [
            T("배당요구신청서", 19),
            L([("사    건", f"{k.case} 부동산임의경매"), ("신 청 인", f"{one} (근로자)"), ("채 무 자", f"{two} (상호: 태화공업사)")], "colon"),
            P(f"배당요구채권액 : 금 {n_(w + r + o)}원"),
            P("내    역"),
            Tb([["구분", "금액", "비고"]], [["최종 3개월분 임금", f"{n_(w)}원", "우선변제"], ["최종 3년간의 퇴직금", f"{n_(r)}원", "우선변제"], ["그 밖의 체불임금", f"{n_(o)}원", "일반"], ["합계", f"{n_(w + r + o)}원", ""]], "rows", "lrc", (44, 34, 22)),
            P("신청인은 위 채무자에게 고용되어 근무하다 퇴직하였으나 위 금원을 지급받지 못하였으므로 근로기준법 제38조, 근로자퇴직급여 보장법 제12조에 의하여 배당을 요구합니다."),
            P("붙임  체불 임금등·사업주 확인서 1부."),
            P(f"2024. 5. 22.\n신청인 {one} (인)", "right"),
        ],
        {"case_number": k.case, "workers": [{"name": one, "preferential_wages": w, "preferential_retirement": r, "ordinary": o}], "total": w + r + o, "demanded_on": date(2024, 5, 22)},
    )  # fmt: skip


def wages_by_agent(k: Deputy) -> Sheet:
    """Five workers through a lawyer of legal aid: one annex with two levels of heads."""
    rows = [(n, k.money(3_000_000, 9_000_000, 10), k.money(2_000_000, 9_000_000, 10), k.money(0, 3) * 1_237_400) for n in ("강필중", "옥순례", "빈명호", "서문기", "천두리")]  # fmt: skip
    w, r, o = (sum(x[j] for x in rows) for j in (1, 2, 3))
    return Sheet(
        "wage_claim", "wages_by_agent",
        [
            T("임금채권 배당요구신청서", 18),
            P(f"사    건  {k.case} 부동산강제경매\n배당요구채권자(선정당사자)  강필중\n채 무 자  주식회사 백야정공"),
            P(f"청구금액  금 {n_(w + r + o)}원 (별지 체불금품내역 기재와 같음)"),
            P("위 채권자들은 채무자 회사에서 근로를 제공하고 퇴직한 자들로서 별지 내역의 임금 및 퇴직금을 지급받지 못하여 배당을 요구합니다."),
            P("2024년 10월 2일\n채권자(선정당사자) 강필중\n대리인 대한법률구조공단 공익법무관 어 진 솔", "right"),
            T("체불금품내역", 13),
            Tb([[C("연번", rows=2), C("성명", rows=2), C("우선변제채권", 2), C("일반임금채권", rows=2), C("합계", rows=2)], ["최종3월 임금", "최종3년 퇴직금"]],
               [*[[str(n), x[0], n_(x[1]), n_(x[2]), n_(x[3]) if x[3] else "-", n_(sum(x[1:]))] for n, x in enumerate(rows, 1)], [C("합계", 2), n_(w), n_(r), n_(o) if o else "-", n_(w + r + o)]], "all", "ccrrrr", (8, 14, 19, 19, 20, 20)),
        ],
        {"case_number": k.case, "representative": "강필중", "workers": [{"name": x[0], "preferential_wages": x[1], "preferential_retirement": x[2], "ordinary": x[3] or AnyOf((None, 0))} for x in rows], "total": w + r + o, "demanded_on": date(2024, 10, 2)},
    )  # fmt: skip


def advance_by_compensation(k: Deputy) -> Sheet:
    """The workers' compensation service paid wages in place of the employer and comes in their right."""
    rows = [
        (n, k.money(3_000_000, 7_000_000, 10), k.money(2_000_000, 7_000_000, 10))
        for n in ("피영숙", "목진태", "사공철")
    ]
    w, r = (sum(x[j] for x in rows) for j in (1, 2))
    return Sheet(
        "wage_claim", "advance_by_compensation",
        [
            P("근로복지공단 울산지사", "center"),
            P(f"수신  {k.court}장 (경매계장)\n(경유)\n제목  대지급금 대위에 따른 배당요구 ({k.case})"),
            P("1. 귀 법원의 무궁한 발전을 기원합니다."),
            P(f"2. 우리 공단은 임금채권보장법 제7조에 따라 {tight(k.on(2023, 10))} 아래 퇴직근로자에게 대지급금을 지급하고 같은 법 제8조에 따라 그 권리를 대위하므로 배당을 요구합니다."),
            L([("사업주(채무자)", "대평기업 주식회사"), ("배당요구액", f"금 {n_(w + r)}원")], "colon"),
            Tb([["근로자명", "최종 3월분 임금", "최종 3년분 퇴직금", "지급액 계"]], [*[[x[0], n_(x[1]), n_(x[2]), n_(x[1] + x[2])] for x in rows], ["계", n_(w), n_(r), n_(w + r)]], "all", "crrr"),
            P("붙임  대지급금 지급확인서 1부.  끝."),
            T("근로복지공단 울산지사장", 14),
            P("시행  재활보상2부-4410 (2024. 1. 30.)     접수", "left"),
        ],
        {"case_number": k.case, "representative": office("근로복지공단 울산지사장", "근로복지공단"), "workers": [{"name": x[0], "preferential_wages": x[1], "preferential_retirement": x[2]} for x in rows], "total": w + r, "demanded_on": date(2024, 1, 30)},
    )  # fmt: skip


def wages_and_accident(k: Deputy) -> Sheet:
    """Two workers, one of them hurt: preferred and ordinary sums are printed under the table."""
    rows = [("연규식", k.money(4_000_000, 9_000_000), k.money(3_000_000, 9_000_000), 0, k.money(800_000, 3_000_000)), ("두영란", k.money(4_000_000, 9_000_000), k.money(2_000_000, 5_000_000), k.money(2_000_000, 6_000_000), k.money(400_000, 2_000_000))]  # fmt: skip
    pref, rest = sum(sum(x[1:4]) for x in rows), sum(x[4] for x in rows)
    return Sheet(
        "wage_claim", "wages_and_accident",
        [
            T("배 당 요 구 신 청 서", 18),
            Tb([], [["사건번호", f"{k.case}"], ["신청인", "1. 연규식   2. 두영란"], ["사용자(채무자)", "유한회사 금강목재"]], "all", "cl", (24, 76)),
            Tb([["성명", "임금\n(최종3개월)", "퇴직금\n(최종3년)", "재해보상금", "기타 임금", "소계"]], [[x[0], n_(x[1]), n_(x[2]), n_(x[3]), n_(x[4]), n_(sum(x[1:]))] for x in rows], "all", "crrrrr"),
            P(f"우선변제 대상액 : {n_(pref)}원"),
            P(f"일반채권액 : {n_(rest)}원"),
            P(f"총 청구금액 : {n_(pref + rest)}원"),
            P("위 금액의 배당을 요구합니다.\n\n2024/11/13", "left"),
            P("신청인  연규식 (인)\n신청인  두영란 (인)", "right"),
        ],
        {"case_number": k.case, "workers": [{"name": x[0], "preferential_wages": x[1], "preferential_retirement": x[2], "accident": x[3] or AnyOf((0, None)), "ordinary": x[4]} for x in rows], "preferential": pref, "ordinary": rest, "total": pref + rest, "demanded_on": date(2024, 11, 13)},
    )  # fmt: skip


WRITERS = (home_form, home_by_lawyer, shop_of_company, renewed_lease, wages_of_one, wages_by_agent, advance_by_compensation, wages_and_accident)  # fmt: skip
