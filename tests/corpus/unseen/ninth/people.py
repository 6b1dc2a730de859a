"""Demands on judgments, tenants' and workers' claims, a statement of the property, costs."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Br, C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import dot, iso, said, tight
from .hand import Hand


def court_demand(k: Hand) -> Sheet:
    """The court's own form of a demand: the claim in two lines, interest until payment."""
    p = k.money(5, 70) * 1_000_000
    one, two = k.two()
    return Sheet(
        "distribution_demand", "court_demand",
        [
            T("배 당 요 구 신 청 서", 20),
            P(f"사건번호   {k.case}  부동산강제경매"),
            P(f"채 권 자   {one}\n           {k.place()}"),
            P(f"채 무 자   {two}\n           {k.place()}"),
            P("배 당 요 구 채 권", "center"),
            P(f"1. 금 {n_(p)}원정\n   부천지원 2023가소40918 대여금 청구사건의 집행력 있는 판결정본에 기한 채권 금원"),
            P(f"1. 위 원금에 대한 {said(date(2023, 9, 16))} 이후 완제일까지 연 1할 2푼의 비율에 의한 지연손해금"),
            P("신 청 원 인", "center"),
            P("위 채권자는 채무자에 대하여 전기 집행력 있는 정본에 기한 채권을 가지고 있는바, 채무자는 이번에 귀원 위 사건으로 부동산강제경매 중에 있으므로 매각대금에 대하여 배당요구를 합니다."),
            P("2024 년  5 월  23 일", "center"),
            P(f"위 배당요구채권자   {one}   (인)\n연락처(☎)  010-5512-7730", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": None, "total": None, "demanded_on": date(2024, 5, 23)},
        findings=("missing_interest",),
    )  # fmt: skip


def two_titles(k: Hand) -> Sheet:
    """A money lender with two titles against one debtor: a row each, the sums below."""
    rows = [(f"{name} {no}", k.money(3_000_000, 30_000_000), k.money(300_000, 6_000_000), k.money(40_000, 200_000, 10)) for name, no in (("인천지방법원 부천지원", "2021차2290"), ("서울남부지방법원", "2022가소118405"))]  # fmt: skip
    p, i, c = (sum(r[j] for r in rows) for j in (1, 2, 3))
    one, _ = k.two()
    return Sheet(
        "distribution_demand", "two_titles",
        [
            T("배당요구신청서", 19),
            Tb([], [["사 건", f"{k.case} 부동산임의경매"], ["신청인\n(배당요구채권자)", "유한회사 미래솔루션대부\n(양도인 : 주식회사 도담저축은행)"], ["채무자 겸 소유자", one]], "all", "cl", (24, 76)),
            P("1. 배당요구 채권액"),
            Tb([["집 행 권 원", "원  금", "지연이자", "비  용", "합  계"]], [*[[r[0], *map(n_, r[1:]), n_(sum(r[1:]))] for r in rows], ["총  계", n_(p), n_(i), n_(c), n_(p + i + c)]], "all", "lrrrr", (32, 18, 17, 14, 19)),
            P("2. 신청인은 위 각 집행권원에 승계집행문을 부여받아 배당을 요구합니다."),
            P("[첨부] 1. 집행권원 사본 각 1부  2. 승계집행문 사본 1부  3. 채권양도통지서 1부"),
            P("2025.  1.  16.\n신청인  유한회사 미래솔루션대부  대표이사 신 재 용", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("유한회사 미래솔루션대부", "유한회사 미래솔루션대부 (양도인 : 주식회사 도담저축은행)")), "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "demanded_on": date(2025, 1, 16)},
    )  # fmt: skip


def home_boxes(k: Hand) -> Sheet:
    """The newer form of the court in a ruled table, with boxes to tick and notes."""
    one, two = k.two()
    dep = k.money(70, 240) * 1_000_000
    return Sheet(
        "lease_claim", "home_boxes",
        [
            T("권리신고 및 배당요구신청서(주택임대차)", 16),
            P(f"사건번호  {k.case} 부동산강제경매\n채 권 자  주식회사 한마음저축은행\n채 무 자  {two}\n소 유 자  {two}"),
            P("임차인은 이 사건 매각절차에서 임차보증금을 변제받기 위하여 아래와 같이 권리신고 및 배당요구신청을 합니다."),
            Tb([], [["1. 임차부분", "☑ 전부   □ 일부 (          층        호        )"], ["2. 임차보증금", f"금 {n_(dep)}원 (월세 : 없음)"], ["3. 배당요구금액", "☑ 보증금과 같음   □ (                 원)"], ["4. 점유(임대차)기간", f"{dot(date(2022, 9, 30))} 부터  {dot(date(2024, 9, 29))} 까지"], ["5. 전입일자(주민등록전입일)", dot(date(2022, 10, 4))], ["6. 확정일자", f"☑ 유 ({dot(date(2022, 9, 6))})   □ 무"], ["7. 임차권·전세권등기", "□ 유 (       .    .    .)   ☑ 무"], ["8. 계약일", dot(date(2022, 9, 5))], ["9. 계약당사자", f"임대인(소유자) {two}   임차인 {one}"], ["10. 입주한 날(주택인도일)", dot(date(2022, 9, 30))]], "all", "ll", (34, 66)),
            P("첨부서류 : ☑ 임대차계약서 사본 1통  ☑ 주민등록표등본 1통"),
            P("2024 . 4 . 17 .", "center"),
            P(f"권리신고 겸 배당요구신청인  {one}  (날인 또는 서명)\n(주소 : {k.place()})\n(연락처 : 010-2207-9114)", "right"),
            P(f"{k.court}  귀중"),
            P("※ 임차인은 기명날인에 갈음하여 서명을 하여도 되며 연락처는 언제든지 연락 가능한 전화번호나 휴대전화번호를 기재하시기 바랍니다.", "left"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "deposit": dep, "monthly_rent": AnyOf((0, None)), "contract_on": date(2022, 9, 5), "occupied_on": date(2022, 9, 30), "moved_in_on": date(2022, 10, 4), "fixed_on": date(2022, 9, 6), "term_from": date(2022, 9, 30), "term_to": date(2024, 9, 29), "demanded_on": date(2024, 4, 17)},
    )  # fmt: skip


def shop_converted(k: Hand) -> Sheet:
    """A shop: the converted deposit stands beside the real one."""
    one, two = k.two()
    dep, rent = k.money(20, 80) * 1_000_000, k.money(8, 25) * 100_000
    return Sheet(
        "lease_claim", "shop_converted",
        [
            T("상가임차인 권리신고 및 배당요구신청서", 16),
            L([("사건", f"{k.court} {k.case} 부동산임의경매"), ("신청인(임차인)", f"{one} (상호: 정담국수, 사업자등록번호 130-47-02218)"), ("소유자(임대인)", two)], "tab"),
            P("신청인은 아래와 같이 상가건물을 임차하여 영업하고 있으므로 권리를 신고하고 임차보증금의 배당을 요구합니다."),
            Tb([["구 분", "내 용", "비 고"]], [["목적물", "지상 1층 101호 42.9㎡", "도면 첨부"], ["임대차보증금", f"{n_(dep)}원", f"환산보증금 {n_(dep + rent * 100)}원"], ["월차임", f"{n_(rent)}원", "부가세 별도, 매월 말일 후불"], ["계약체결일", tight(date(2021, 3, 15)), ""], ["계약기간", f"{tight(date(2021, 4, 1))} ~ {tight(date(2026, 3, 31))}", "60개월"], ["건물인도일", tight(date(2021, 4, 1)), ""], ["사업자등록신청일", tight(date(2021, 4, 6)), "부천세무서"], ["확정일자", tight(date(2021, 4, 6)), "부천세무서 제118호"]], "all", "clc", (24, 46, 30)),
            P("미납차임은 없습니다."),
            P(f"2024년 10월 11일\n신청인 {one} (인)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "commercial", "part": AnyOf(("지상 1층 101호 42.9㎡", None)), "deposit": dep, "monthly_rent": rent, "contract_on": date(2021, 3, 15), "occupied_on": date(2021, 4, 1), "moved_in_on": date(2021, 4, 6), "fixed_on": date(2021, 4, 6), "term_from": date(2021, 4, 1), "term_to": date(2026, 3, 31), "demanded_on": date(2024, 10, 11)},
    )  # fmt: skip


def home_left(k: Hand) -> Sheet:
    """A tenant who left after the registration of the lease, by a lawyer: numbered lines."""
    one, two = k.two()
    dep = k.money(90, 300) * 1_000_000
    return Sheet(
        "lease_claim", "home_left",
        [
            T("임차권자 권리신고 및 배당요구신청", 17),
            P(f"사  건  {k.case} 부동산임의경매"),
            P(f"신청인  {one}\n        소송대리인 법무법인 다온 담당변호사 조 윤 아"),
            P("위 사건에 관하여 신청인(주택 임차인)은 다음과 같이 권리를 신고하고 배당을 요구합니다."),
            P(f"1. 임대차계약 체결일 : {said(date(2020, 11, 14))} (임대인 {two})"),
            P("2. 임차목적물 : 제5층 제502호 전부"),
            P(f"3. 임대차보증금 : 금 {n_(dep)}원(금 {hangul(dep)}원)"),
            P(f"4. 임대차기간 : {said(date(2020, 12, 18))}부터 {said(date(2022, 12, 17))}까지"),
            P(f"5. 주택의 인도일 : {said(date(2020, 12, 18))}"),
            P(f"6. 주민등록 전입일 : {said(date(2020, 12, 21))}"),
            P(f"7. 확정일자 : {said(date(2020, 11, 16))}"),
            P(f"8. 임차권등기 : {said(date(2023, 3, 8))} 접수 제9127호 주택임차권등기 경료"),
            P(f"9. 퇴거일 : {said(date(2023, 3, 31))}"),
            P("첨부서류  1. 임대차계약서 사본  1. 주민등록초본  1. 등기사항전부증명서"),
            P("2024.  2.  6.\n신청인의 소송대리인 법무법인 다온\n담당변호사 조 윤 아", "right"),
            P(f"{k.court} 경매7계 귀중"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": "제5층 제502호 전부", "deposit": dep, "contract_on": date(2020, 11, 14), "occupied_on": date(2020, 12, 18), "moved_in_on": date(2020, 12, 21), "fixed_on": date(2020, 11, 16), "term_from": date(2020, 12, 18), "term_to": date(2022, 12, 17), "demanded_on": date(2024, 2, 6)},
    )  # fmt: skip


def wages_annex(k: Hand) -> Sheet:
    """Eight workers: the demand, then the list in an annex over two pages, with the sum of each page."""
    names = ["김민수", "응우옌반남", "이정란", "박성호", "최말순", "하립 우딘", "정우성", "강복희"]
    rows = [
        (n, k.money(4_000_000, 9_600_000, 10), k.money(2_000_000, 12_000_000, 10), k.money(0, 4_000_000, 10))
        for n in names
    ]
    line = lambda n, r: [str(n), r[0], n_(r[1]), n_(r[2]), n_(r[3]), n_(sum(r[1:]))]  # noqa: E731
    sums = lambda part: [*[n_(sum(r[j] for r in part)) for j in (1, 2, 3)], n_(sum(sum(r[1:]) for r in part))]  # noqa: E731
    pref, rest = sum(r[1] + r[2] for r in rows), sum(r[3] for r in rows)
    head: list[list[C | str]] = [
        [
            C("연번", rows=2),
            C("성 명", rows=2),
            C("우선변제(최우선)", cols=2),
            C("기타 임금", rows=2),
            C("합 계", rows=2),
        ],
        ["임금(최종 3월)", "퇴직금(최종 3년)"],
    ]
    widths = (8, 18, 20, 20, 16, 18)
    return Sheet(
        "wage_claim", "wages_annex",
        [
            T("임금채권 배당요구신청서", 18),
            P(f"사    건   {k.case} 부동산임의경매"),
            P("신 청 인   김민수 외 7명 (별지 목록 기재와 같음)\n(선정당사자) 김민수"),
            P("채 무 자   주식회사 성도정밀 (대표이사 오진택)"),
            P(f"청구금액   금 {n_(pref + rest)}원 (별지 목록 합계)"),
            P("신청인들은 채무자 회사에서 근무하다 퇴직한 근로자들로서 별지 목록 기재 임금 및 퇴직금을 지급받지 못하였으므로 근로기준법 제38조 및 근로자퇴직급여 보장법 제12조에 따라 배당을 요구합니다."),
            P("첨부 : 체불 임금등·사업주 확인서 8부, 당사자선정서 1부"),
            P("2024. 6. 25.\n신청인(선정당사자)  김민수  (인)", "right"),
            P(f"{k.court} 귀중"),
            Br(),
            P("[별 지]  근로자별 임금채권 목록", "center"), P("(단위: 원)", "right"),
            Tb(head, [*[line(n, r) for n, r in enumerate(rows[:5], 1)], [C("소 계", 2), *sums(rows[:5])]], "all", "ccrrrr", widths),
            Br(),
            Tb(head, [*[line(n, r) for n, r in enumerate(rows[5:], 6)], [C("소 계", 2), *sums(rows[5:])], [C("총 합 계", 2), *sums(rows)]], "all", "ccrrrr", widths),
        ],
        {"case_number": k.case, "representative": "김민수", "debtor": "주식회사 성도정밀", "workers": [{"name": r[0], "preferential_wages": r[1], "preferential_retirement": r[2], "ordinary": r[3]} for r in rows], "total": pref + rest, "demanded_on": date(2024, 6, 25)},
        foot="- {n} -",
    )  # fmt: skip


def wages_lines(k: Hand) -> Sheet:
    """Three workers by the legal aid office: each in a line of her own with the sums one after another."""
    rows = [
        (n, k.money(3_000_000, 8_000_000, 10), k.money(2_000_000, 9_000_000, 10))
        for n in ("서금례", "노형진", "이춘옥")
    ]
    total = sum(r[1] + r[2] for r in rows)
    return Sheet(
        "wage_claim", "wages_lines",
        [
            T("배 당 요 구 신 청 서", 18),
            P(f"사      건  {k.case} 부동산강제경매\n배당요구채권자  서금례 외 2인\n            대리인 대한법률구조공단 순천지부 변호사 한 지 수\n채  무  자  김상복 (상호: 대성봉제)"),
            P("배당요구채권의 표시 (임금 및 퇴직금)", "center"),
            *[P(f"{n}. {r[0]} : 최종 3개월분 임금 {n_(r[1])}원, 최종 3년간 퇴직금 {n_(r[2])}원, 계 {n_(r[1] + r[2])}원") for n, r in enumerate(rows, 1)],
            P(f"합계 : 금 {n_(total)}원"),
            P("위 채권자들은 광주지방법원 순천지원 2023가소9911 임금 사건의 집행력 있는 판결정본에 기하여 배당을 요구합니다."),
            P("2024년 3월 14일\n배당요구채권자들 대리인 변호사 한 지 수", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "debtor": AnyOf(("김상복", "김상복 (상호: 대성봉제)")), "workers": [{"name": r[0], "preferential_wages": r[1], "preferential_retirement": r[2]} for r in rows], "total": total, "demanded_on": date(2024, 3, 14)},
    )  # fmt: skip


def sale_two_pages(k: Hand) -> Sheet:
    """A house of many rooms: the table of tenants goes over two pages, names only in the first row of each."""
    one, two = k.two()
    three = "전소미"
    head: list[list[C | str]] = [
        [
            "점유자의\n성  명",
            "점유부분",
            "정보출처\n구 분",
            "점유의\n권 원",
            "임대차기간\n(점유기간)",
            "보 증 금",
            "차 임",
            "전입신고일자.\n사업자등록\n신청일자",
            "확정일자",
            "배당요구여부\n(배당요구일자)",
        ]
    ]
    w = (9, 10, 10, 9, 14, 11, 9, 11, 11, 11)
    return Sheet(
        "sale_statement", "sale_two_pages",
        [
            P(k.court, "center"), T("매각물건명세서", 18),
            Tb([], [["사 건", f"{k.case} 부동산임의경매\n{k.year}타경77(중복)", "매각물건번호", "1", "작성일자", "2024.09.23", "담임법관\n(사법보좌관)", "권혁재"], ["부동산 및 감정평가액\n최저매각가격의 표시", "별지기재와 같음", "최선순위\n설정", "2019.05.17.\n근저당권", C("배당요구종기", 2), C("2024.05.27", 2)]], "all", "cccccccc", (14, 22, 10, 12, 9, 12, 11, 10)),
            P("부동산의 점유자와 점유의 권원, 점유할 수 있는 기간, 차임 또는 보증금에 관한 관계인의 진술 및 임차인이 있는 경우 배당요구 여부와 그 일자, 전입신고일자 또는 사업자등록신청일자와 확정일자의 유무와 그 일자"),
            Tb(head, [
                [one, "201호", "현황조사", "주거\n임차인", "미상", "미상", "미상", "2021.02.15", "미상", ""],
                ["", "201호", "권리신고", "주거\n임차인", "2021.02.10.-2025.02.09.", "45,000,000", "300,000", "2021.02.15.", "2021.02.15.", "2024.04.30"],
                [two, "301호\n전부", "등기사항\n전부증명서", "주거\n주택임차권자", "2020.06.01.부터", "110,000,000", "", "2020.06.03.", "2020.05.20.", ""]], "all", "cccccrrccc", w),
            Br(),
            Tb(head, [
                ["", "301호 전부", "권리신고", "주거\n주택임차권자", "2020.06.01.-2022.05.31.", "110,000,000", "", "2020.06.03.", "2020.05.20.", "2024.05.02"],
                [three, "1층 점포", "현황조사", "점포\n임차인", "미상", "20,000,000", "1,200,000", "2022.08.01.", "미상", ""]], "all", "cccccrrccc", w),
            P(f"〈비고〉\n{two} : 임차권등기권자로서 등기일자는 2023. 1. 12.임"),
            P("※ 최선순위 설정일자보다 대항요건을 먼저 갖춘 주택·상가건물 임차인의 임차보증금은 매수인에게 인수되는 경우가 발생할 수 있고, 대항력과 우선변제권이 있는 주택·상가건물 임차인이 배당요구를 하였으나 보증금 전액에 관하여 배당을 받지 아니한 경우에는 배당받지 못한 잔액이 매수인에게 인수되게 됨을 주의하시기 바랍니다."),
            Tb([], [["등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것"], ["해당사항 없음"], ["매각에 따라 설정된 것으로 보는 지상권의 개요"], ["해당사항 없음"], ["비고란"], ["제시외 건물 포함"]], "all", "l"),
        ],
        {"case_number": k.case, "first_right": AnyOf(("2019.05.17. 근저당권",)), "claim_deadline": date(2024, 5, 27), "appraisal": None, "minimum_price": None, "tenants": [
            {"name": one, "part": "201호", "source": "현황조사", "deposit": None, "moved_in_on": date(2021, 2, 15), "fixed_on": None},
            {"name": one, "part": "201호", "source": "권리신고", "deposit": 45_000_000, "monthly_rent": 300_000, "moved_in_on": date(2021, 2, 15), "fixed_on": date(2021, 2, 15), "demanded_on": date(2024, 4, 30)},
            {"name": two, "part": "301호 전부", "source": "등기사항전부증명서", "deposit": 110_000_000, "moved_in_on": date(2020, 6, 3), "fixed_on": date(2020, 5, 20)},
            {"name": two, "part": "301호 전부", "source": "권리신고", "deposit": 110_000_000, "moved_in_on": date(2020, 6, 3), "fixed_on": date(2020, 5, 20), "demanded_on": date(2024, 5, 2)},
            {"name": three, "part": "1층 점포", "source": "현황조사", "deposit": 20_000_000, "monthly_rent": 1_200_000, "moved_in_on": date(2022, 8, 1), "fixed_on": None}]},
        foot="{n}/2",
    )  # fmt: skip


def cost_pairs(k: Hand) -> Sheet:
    """Two items beside each other in every row."""
    items = [("인지대", 5_000), ("송달료", k.money(200_000, 480_000, 100)), ("등록면허세", k.money(100_000, 900_000, 10)), ("지방교육세", k.money(20_000, 180_000, 10)), ("등기신청수수료", 3_000), ("감정료", k.money(300_000, 1_200_000, 10)), ("현황조사수수료", 74_300), ("신문공고료", 220_000), ("매각수수료", k.money(1_000_000, 4_000_000, 10)), ("집행관 여비", 31_600)]  # fmt: skip
    tot = sum(a for _, a in items)
    one, _ = k.two()
    return Sheet(
        "cost_statement", "cost_pairs",
        [
            T("집 행 비 용 계 산 서", 18),
            P(f"사    건   {k.case} 부동산임의경매\n채 권 자   주식회사 한빛나래은행\n채 무 자   {one}"),
            Tb([["비  목", "금  액(원)", "비  목", "금  액(원)"]], [*[[items[j][0], n_(items[j][1]), items[j + 5][0], n_(items[j + 5][1])] for j in range(5)], [C("합    계"), C(f"{n_(tot)}원", 3, align="r")]], "all", "crcr"),
            P("위와 같이 집행비용을 계산하여 제출합니다."),
            P("2025. 2. 27.\n채권자 주식회사 한빛나래은행 지배인 임 성 규", "right"),
            P(f"{k.court} 귀중"),
        ],
        {"case_number": k.case, "creditor": "주식회사 한빛나래은행", "total": tot, "items": [{"item": items[j + d][0], "amount": items[j + d][1]} for j in range(5) for d in (0, 5)]},
    )  # fmt: skip


def cost_scrivener(k: Hand) -> Sheet:
    """A scrivener's costs in two parts with a subtotal each, a line for each item, dotted notes behind."""
    first = [
        ("인지대", 5_000),
        ("송달료", 364_000),
        ("등록면허세 및 지방교육세", k.money(80_000, 700_000, 10)),
        ("증지대", 3_000),
    ]
    second = [("경매예납금", k.money(2_000_000, 5_000_000, 10)), ("추가예납금", k.money(300_000, 900_000, 10))]
    a, b = sum(x for _, x in first), sum(x for _, x in second)
    one, _ = k.two()
    return Sheet(
        "cost_statement", "cost_scrivener",
        [
            T("집행비용계산서", 18),
            L([("사건", k.case), ("신청채권자", one)], "tab"),
            P("Ⅰ. 경매신청비용"),
            *[P(f"  {n}. {x}    {n_(y)}원", indent=12) for n, (x, y) in enumerate(first, 1)],
            P(f"  소계    {n_(a)}원", indent=12),
            P("Ⅱ. 예납비용"),
            *[P(f"  {n}. {x}    {n_(y)}원", indent=12) for n, (x, y) in enumerate(second, 1)],
            P(f"  소계    {n_(b)}원", indent=12),
            P(f"Ⅲ. 총합계(Ⅰ+Ⅱ)    {n_(a + b)}원"),
            P(f"{iso(date(2024, 8, 5))}\n위 신청채권자 {one}", "right"),
        ],
        {"case_number": k.case, "creditor": one, "total": a + b, "items": [{"item": x, "amount": y} for x, y in (*first, *second)]},
    )  # fmt: skip


WRITERS = (
    court_demand,
    two_titles,
    home_boxes,
    shop_converted,
    home_left,
    wages_annex,
    wages_lines,
    sale_two_pages,
    cost_pairs,
    cost_scrivener,
)
