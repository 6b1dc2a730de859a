"""Tenants and workers: blanks of the court filled in, letters, portal print-outs, lists by a labour attorney."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import dot, iso, said, tight
from .docket import Docket, col


def studio(k: Docket) -> Sheet:
    """A dwelling in an office building: the blank in label cells, days with two figures of the year, much `해당없음`."""
    dep, rent = k.money(10, 50) * 1_000_000, k.money(30, 70) * 10_000
    one, two = k.two()
    return Sheet(
        "lease_claim", "studio",
        [
            Box(["접  수", "24.07.03", "경매 2계"]),
            T("권리신고 및 배당요구신청서(주택임대차)", 16),
            Tb([], [
                ["사건번호", f"{k.case} 부동산임의경매", "물건번호", "해당없음"], ["신청인(임차인)", f"{one} (인)", "연락처", "010-7741-3390"], ["임대인", two, "임대인과의 관계", "없음"],
                ["임차부분", C("A동 812호 전부 (오피스텔, 주거용)", 3)], ["임대차보증금", f"{n_(dep)}원", "월차임", f"{n_(rent)}원"],
                ["임대차계약일", "22.02.19", "계약기간", "22.03.05 ~ 24.03.04"], ["인도(입주)일", "22.03.05", "주민등록전입일", "22.03.07"],
                ["확정일자", "22.02.21 (주민센터)", "전세권등기", "해당없음"], ["임차권등기", "해당없음", "전대차", "해당없음"], ["비고", C("", 3)]], "all", "clcl", (18, 34, 18, 30)),
            P("위 임차인은 위와 같이 권리신고를 하고 배당요구를 신청합니다."),
            P("첨부 : 임대차계약서(확정일자 있는 것) 사본 1부, 주민등록표등본 1부"),
            P("24.07.03", "center"), P(f"신청인   {one}   (서명 또는 날인)", "right"), P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": AnyOf(("A동 812호 전부 (오피스텔, 주거용)", "A동 812호 전부")), "deposit": dep, "monthly_rent": rent, "contract_on": date(2022, 2, 19), "occupied_on": date(2022, 3, 5), "moved_in_on": date(2022, 3, 7), "fixed_on": date(2022, 2, 21), "term_from": date(2022, 3, 5), "term_to": date(2024, 3, 4), "demanded_on": date(2024, 7, 3)},
    )  # fmt: skip


def company_shop(k: Docket) -> Sheet:
    """A company rents a shop: head words over the values, twice; the rent without VAT; the tax office's stamp."""
    dep, rent = k.money(30, 90) * 1_000_000, k.money(15, 40) * 100_000
    firm = k.firm()
    one, two = k.two()
    return Sheet(
        "lease_claim", "company_shop",
        [
            T("권리신고 및 배당요구신청서", 18), P("(상가건물임대차)", "center"),
            P(f"사건번호  {k.court} {k.case}호 부동산강제경매"),
            P(f"임 차 인   {firm} (사업자등록번호 312-81-40077)\n          대표이사 {one}\n임 대 인   {two}"),
            P("1. 임대차의 내용"),
            Tb([["임차부분", "보증금", "월 차임(VAT 별도)", "계약체결일", "임대차기간"]], [["지하1층 101호\n중 165㎡", f"{n_(dep)}원", f"{n_(rent)}원", "2021-10-15", "2021-11-01부터\n2026-10-31까지"]], "all", "crrcc", (20, 20, 20, 18, 22)),
            P("2. 대항요건 등"),
            Tb([["건물 인도일", "사업자등록 신청일", "확정일자", "확정일자 부여관서"]], [["2021-11-01", "2021-11-04", "2021-11-04", "통영세무서"]], "all", "cccc"),
            P("3. 권리금 및 시설비 : 해당없음(본 절차에서 주장하지 아니함)"),
            P("위와 같이 상가건물 임대차보호법에 의한 권리를 신고하고 배당을 요구합니다."),
            P(f"{iso(date(2024, 3, 27))}", "center"), P(f"위 임차인  {firm}\n대표이사  {one}  (법인인감)", "right"),
            P("붙임  임대차계약서 사본, 사업자등록증 사본, 건물도면의 등본, 법인등기사항증명서 각 1부."),
        ],
        {"case_number": k.case, "tenant": firm, "use": "commercial", "part": "지하1층 101호 중 165㎡", "deposit": dep, "monthly_rent": rent, "contract_on": date(2021, 10, 15), "occupied_on": date(2021, 11, 1), "moved_in_on": date(2021, 11, 4), "fixed_on": date(2021, 11, 4), "term_from": date(2021, 11, 1), "term_to": date(2026, 10, 31), "demanded_on": date(2024, 3, 27)},
    )  # fmt: skip


def basement(k: Docket) -> Sheet:
    """An old tenant typed it herself: every answer on the line below its question; no fixed date, the contract renewed itself."""
    dep, rent = k.money(5, 15) * 1_000_000, k.money(20, 40) * 10_000
    one, two = k.two()
    asked = [
        ("1. 임차부분", "반지층 B01호 (방 2칸, 주방, 화장실) 전부"), ("2. 보증금과 월세", f"보증금 {n_(dep)}원, 월세 {n_(rent)}원 (매월 25일)"), ("3. 계약한 날", said(date(2018, 9, 30))),
        ("4. 임대차기간", f"{said(date(2018, 10, 25))} ~ {said(date(2020, 10, 24))} (그 후 자동연장되어 현재까지 거주)"), ("5. 이사 들어온 날(점유개시일)", said(date(2018, 10, 25))), ("6. 전입신고한 날", said(date(2018, 10, 29))), ("7. 확정일자", "받지 못하였음"),
    ]  # fmt: skip
    return Sheet(
        "lease_claim", "basement",
        [
            T("배당요구 및 권리신고서", 18),
            P(f"사건 : {k.case} 부동산강제경매"), P(f"신고인(세입자) : {one} (481120-2******)"), P(f"집주인(채무자) : {two}"),
            P("저는 경매가 진행 중인 위 집에 세들어 사는 사람으로 주택임대차보호법 제8조에 따라 소액임차인으로서 아래와 같이 권리를 신고하고 배당을 요구합니다."),
            *[b for q, a in asked for b in (P(q), P(a, indent=24))],
            P("붙인 서류 : 계약서 복사본, 주민등록등본"),
            P(f"{said(date(2024, 10, 8))}\n위 신고인  {one} (인)", "right"), P(f"{k.court} 경매계 앞"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": AnyOf(("반지층 B01호 (방 2칸, 주방, 화장실) 전부", "반지층 B01호 전부")), "deposit": dep, "monthly_rent": rent, "contract_on": date(2018, 9, 30), "occupied_on": date(2018, 10, 25), "moved_in_on": date(2018, 10, 29), "fixed_on": None, "term_from": date(2018, 10, 25), "term_to": date(2020, 10, 24), "demanded_on": date(2024, 10, 8)},
    )  # fmt: skip


def portal_lease(k: Docket) -> Sheet:
    """The portal's print-out of a tenant's claim: sections of label cells, choices written out, the whole unit let."""
    dep = k.money(9, 32) * 10_000_000
    one, two = k.two()
    four = ("clcl", (18, 32, 18, 32))
    return Sheet(
        "lease_claim", "portal_lease",
        [
            P("제출번호 2025-0211-0104882    제출일자 2025.02.11", "right"),
            T("권리신고 및 배당요구신청서 (주택임차인)", 15),
            P("1. 사건정보"), Tb([], [["관할법원", k.court, "사건번호", k.case], ["채무자", two, "소유자", two]], "rows", *four),
            P("2. 임차인 정보"), Tb([], [["이름", one, "대리인", "해당없음"], ["생년월일", "1991.05.17", "휴대전화", "010-****-2048"]], "rows", *four),
            P("3. 임대차계약 정보"),
            Tb([], [["임차목적물", C("울산광역시 남구 삼산로 282, 105동 1903호(삼산동, 한빛마을)", 3)], ["임차범위", "전부", "계약유형", "전세(월 차임 없음)"], ["보증금액", f"{n_(dep)} 원", "월 차임", "0 원"], ["계약일자", "2022.04.02", "갱신여부", "갱신 없음"], ["계약시작일", "2022.05.13", "계약종료일", "2024.05.12"]], "rows", *four),
            P("4. 대항력 및 우선변제권 정보"), Tb([], [["점유개시일", "2022.05.13", "전입신고일", "2022.05.13"], ["확정일자 유무", "있음", "확정일자", "2022.04.04"], ["임차권등기 유무", "없음", "배당요구 여부", "배당을 요구함"]], "rows", *four),
            P("5. 첨부파일 : 임대차계약서.pdf, 주민등록초본.pdf"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": AnyOf(("전부", "105동 1903호", "105동 1903호(삼산동, 한빛마을)", "105동 1903호 전부", "울산광역시 남구 삼산로 282, 105동 1903호(삼산동, 한빛마을)")), "deposit": dep, "monthly_rent": AnyOf((None, 0)), "contract_on": date(2022, 4, 2), "occupied_on": date(2022, 5, 13), "moved_in_on": date(2022, 5, 13), "fixed_on": date(2022, 4, 4), "term_from": date(2022, 5, 13), "term_to": date(2024, 5, 12), "demanded_on": date(2025, 2, 11)},
        foot="전자소송포털  {n}",
    )  # fmt: skip


def labour_attorney(k: Docket) -> Sheet:
    """A labour attorney: classes with their sums on the demand, the workers in the annex with a rest in two columns."""
    names = ("공석진", "도미애", "마정호", "반희수", "사혜원")
    rows = [(n, *(k.money(lo, hi, 10) for lo, hi in ((4_000_000, 9_000_000), (3_000_000, 11_000_000), (200_000, 3_000_000), (500_000, 5_000_000)))) for n in names]  # fmt: skip
    pref, rest = col(rows, 1, 2), col(rows, 3, 4)
    firm = k.firm()
    heads = ["최종 3개월분\n임금", "최종 3년간\n퇴직금", "기타 체불임금", "기타 퇴직금", "합계"]
    return Sheet(
        "wage_claim", "labour_attorney",
        [
            T("배당요구신청서", 19), P("(근로자 임금 및 퇴직금)", "center"),
            L([("사건번호", f"{k.case} 부동산임의경매"), ("채 권 자", "별지 명단 기재와 같음(공석진 외 4명)"), ("선정당사자", "공석진"), ("대 리 인", "공인노무사 심민규"), ("채 무 자", f"{firm}")], "tab"),
            P("배당요구 채권의 내역", "left", bold=True),
            Tb([["구분", "인원", "금액(원)", "근거"]], [["우선변제채권", "5명", n_(pref), "근로기준법 제38조 제2항,\n근로자퇴직급여 보장법 제12조 제2항"], ["일반임금채권", "5명", n_(rest), "근로기준법 제38조 제1항"], ["총  계", "5명", n_(pref + rest), ""]], "all", "ccrl", (22, 12, 24, 42)),
            P("증명방법 : 체불 임금등·사업주 확인서(천안지청) 5부, 판결문 사본 1부"),
            P(f"{tight(date(2024, 8, 21))}.", "center"), P("선정당사자 공석진\n대리인 공인노무사 심 민 규 (직인)", "right"), P(f"{k.court} 귀중"),
            Br(),
            P("[별지]  채권자 명단 및 채권액                                (단위: 원)"),
            Tb([["성명", "입사일", "퇴직일", *heads]], [*[[r[0], f"{2015 + j}.03.0{j + 1}", "2023.12.31", *map(n_, r[1:]), n_(sum(r[1:]))] for j, r in enumerate(rows)], [C("합 계", 3), *[n_(col(rows, j)) for j in range(1, 5)], n_(pref + rest)]], "all", "cccrrrrr", (9, 12, 12, 13, 13, 13, 13, 15)),
        ],
        {"case_number": k.case, "representative": "공석진", "workers": [{"name": r[0], "preferential_wages": r[1], "preferential_retirement": r[2], "accident": None, "ordinary": r[3] + r[4]} for r in rows], "preferential": pref, "ordinary": rest, "total": pref + rest, "demanded_on": date(2024, 8, 21)},
        wide=True,
    )  # fmt: skip


def agency(k: Docket) -> Sheet:
    """The labour agency by official letter: what it paid in the workers' place, the list in the annex with one sum each kind."""
    names = ("고상*", "나윤*", "맹희*", "복진*")
    rows = [(n, k.money(3_000_000, 9_000_000, 10), k.money(1_000_000, 7_000_000, 10)) for n in names]
    total = col(rows, 1, 2)
    firm = k.firm()
    return Sheet(
        "wage_claim", "agency",
        [
            P("일하는 사람의 행복파트너", "center"), T("근 로 복 지 공 단", 20),
            L([("수신", f"{k.court}장(경매2계)"), ("(경유)", ""), ("제목", f"임금채권 배당요구({k.case})")], "tab"),
            P("1. 귀 법원의 무궁한 발전을 기원합니다."),
            P(f"2. 우리 공단은 임금채권보장법 제7조에 따라 {firm} 소속 퇴직근로자 4명에게 대지급금을 지급하고 같은 법 제8조에 따라 그 근로자의 사업주에 대한 임금등 청구권을 대위하게 되었으므로, 다음과 같이 배당을 요구합니다."),
            P(f"  가. 채무자(사업주) : {firm}\n  나. 배당요구금액 : 금{n_(total)}원\n  다. 내역 : 붙임 대지급금 지급 명세 참조 (전액 최우선변제 대상임)"),
            P("붙임  대지급금 지급 명세 1부.  끝."), T("근로복지공단 안산지사장", 15),
            P("담당 한소희  부장 문대준  전결 04/16 지사장\n시행 재활보상2부-1904 (2024.04.16.)   접수\n우 15357 경기도 안산시 단원구 적금로 93 / 전화 031-481-4100 / 전송 0505-073-2204"),
            Br(),
            P("대지급금 지급 명세", "center"),
            Tb([["연번", "근로자", "지급일자", "임금(최종3월)", "퇴직급여등(최종3년)", "지급액 계"]], [["계", "4명", "", n_(col(rows, 1)), n_(col(rows, 2)), n_(total)], *[[str(j), r[0], "2023-11-2" + str(j), n_(r[1]), n_(r[2]), n_(r[1] + r[2])] for j, r in enumerate(rows, 1)]], "all", "cccrrr", (8, 14, 16, 20, 22, 20)),
        ],
        {"case_number": k.case, "representative": AnyOf(("근로복지공단", "근로복지공단 안산지사", "근로복지공단 안산지사장")), "workers": [{"name": r[0], "preferential_wages": r[1], "preferential_retirement": r[2], "ordinary": None} for r in rows], "total": total, "demanded_on": date(2024, 4, 16)},
    )  # fmt: skip


def injured(k: Docket) -> Sheet:
    """One worker with a judgment, by the legal aid corporation: wages, retirement, compensation for an accident, the rest."""
    w, r, a, o = (k.money(lo, hi, 10) for lo, hi in ((6_000_000, 9_900_000), (5_000_000, 12_000_000), (8_000_000, 30_000_000), (1_000_000, 6_000_000)))  # fmt: skip
    one, two = k.two()
    firm = k.firm()
    return Sheet(
        "wage_claim", "injured",
        [
            T("임금 등 채권에 기한 배당요구신청", 17),
            Tb([], [["사    건", f"{k.case} 부동산강제경매"], ["신 청 인", f"{one}\n안산시 상록구 용신로 15, 나동 302호"], ["신청인 대리인", f"대한법률구조공단 안산출장소 공익법무관 {two}"], ["피신청인(채무자)", f"{firm}"]], "none", "ll", (24, 76)),
            P(f"청구금액  금 {n_(w + r + a + o)}원", bold=True),
            P("청구내역"),
            Tb([], [["① 최종 3개월분의 임금", f"금 {n_(w)}원"], ["② 최종 3년간의 퇴직급여", f"금 {n_(r)}원"], ["③ 재해보상금 (요양보상, 장해보상)", f"금 {n_(a)}원"], ["   소 계 (최우선변제)", f"금 {n_(w + r + a)}원"], ["④ 그 밖의 임금 (연차수당, 상여금 등)", f"금 {n_(o)}원"]], "none", "lr", (62, 38)),
            P("신청인은 채무자 회사에서 근무하다가 퇴직한 근로자로서 수원지방법원 안산지원 2023가단77120 판결에 의한 위 채권을 가지고 있으므로 배당을 요구합니다."),
            P("2024.  2.  20."), P(f"신청인 대리인 공익법무관  {two}", "right"),
        ],
        {"case_number": k.case, "workers": [{"name": one, "preferential_wages": w, "preferential_retirement": r, "accident": a, "ordinary": o}], "preferential": w + r + a, "ordinary": o, "total": w + r + a + o, "demanded_on": date(2024, 2, 20)},
    )  # fmt: skip


def day_workers(k: Docket) -> Sheet:
    """Carpenters of a site: the workers stand across, kinds of money down; no retirement pay, dashes where nothing is owed."""
    names = ("탁영배", "표순남", "하대길")
    w = [k.money(3, 9) * 260_000 for _ in names]
    o = [k.money(2, 9) * 130_000, 0, k.money(2, 9) * 130_000]
    firm = k.firm()
    line = lambda name, v: [name, *[n_(x) if x else "-" for x in v], n_(sum(v))]  # noqa: E731
    return Sheet(
        "wage_claim", "day_workers",
        [
            T("배당요구신청서", 18),
            P(f"사     건 : {k.case} 부동산강제경매\n채 권 자 : 1. 탁영배   2. 표순남   3. 하대길\n             채권자들의 선정당사자 탁영배 (010-2240-8173)\n채 무 자 : {firm}"),
            P(f"채권자들은 채무자의 도급현장에서 형틀목공으로 일한 일용근로자들로서 아래 임금 합계 금 {hangul(sum(w) + sum(o))}원을 받지 못하였으므로 배당을 요구합니다."),
            Tb([["구   분", *names, "합   계"]], [["근로기간", "23.02~23.07", "23.05~23.07", "23.03~23.07", ""], line("최종 3개월분 임금", w), line("그 외 체불임금", o), ["퇴직금", "-", "-", "-", "-"], line("합   계", [a + b for a, b in zip(w, o, strict=True)])], "all", "crrrr", (24, 19, 19, 19, 19)),
            P("소명자료 : 체불임금확인원, 노무비 지급대장 사본"),
            P(f"{dot(date(2023, 12, 18))}", "center"), P("위 선정당사자  탁 영 배  (인)", "center"),
        ],
        {"case_number": k.case, "representative": "탁영배", "workers": [{"name": n, "preferential_wages": x, "preferential_retirement": AnyOf((None, 0)), "ordinary": y or AnyOf((None, 0))} for n, x, y in zip(names, w, o, strict=True)], "total": sum(w) + sum(o), "demanded_on": date(2023, 12, 18)},
    )  # fmt: skip


WRITERS = (studio, company_shop, basement, portal_lease, labour_attorney, agency, injured, day_workers)
