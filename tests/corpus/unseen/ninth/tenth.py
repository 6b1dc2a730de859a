"""A tenth set, smaller: written after the readers had been mended on the ninth, before they were looked at further."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...paper import AnyOf, Filing
from ..blocks import Box, C, L, P, Sheet, T, Tb, hangul, n_
from ..later import registers
from ..later.hand import dot, iso, run, said, tight
from ..later.registers import Entry, _h
from .hand import Hand


def loans_in_blocks(k: Hand) -> Sheet:
    """A credit union: every loan is a block of three rows under one merged number, the sum of all is the last block."""
    loans = [
        (f"20{n}-1-00{n}43", k.money(20_000_000, 90_000_000), k.money(400_000, 4_000_000), c)
        for n, c in ((18, 0), (21, 712_000))
    ]
    p, i, c = (sum(x[j] for x in loans) for j in (1, 2, 3))
    one, _ = k.two()
    body: list[list[C | str]] = []
    for name, *sums in (*loans, ("합    계", p, i, c)):
        body += [
            [C(name, rows=4), "원금", n_(sums[0])],
            ["이자", n_(sums[1])],
            ["비용", n_(sums[2])],
            ["계", n_(sum(sums))],
        ]
    return Sheet(
        "claim_statement", "loans_in_blocks",
        [
            T("채 권 계 산 서", 18),
            L([("사 건 번 호", f"{k.case} 부동산임의경매"), ("채  권  자", "순천중앙신용협동조합"), ("채  무  자", one), ("배 당 기 일", dot(date(2025, 4, 17)))], "tab"),
            P("위 사건에 관하여 아래와 같이 채권을 계산하여 제출합니다. (단위 : 원)"),
            Tb([["대출번호", "구분", "금액"]], body, "all", "ccr", (34, 26, 40)),
            P("2025. 4. 8.\n채권자 순천중앙신용협동조합 이사장 조 명 수 (인)", "right"),
        ],
        {"case_number": k.case, "creditor": "순천중앙신용협동조합", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": AnyOf((date(2025, 4, 17), None)), "filed_on": date(2025, 4, 8)},
    )  # fmt: skip


def savings_bracket(k: Hand) -> Sheet:
    """A savings bank: the sum in words and figures, its parts in one bracket; a statement of interest by rates below."""
    p = k.money(90_000_000, 280_000_000)
    f, t = date(2024, 6, 1), date(2025, 1, 22)
    d, i = run(p, 13.9, f, t)
    c = k.money(1_500_000, 4_000_000)
    one, two = k.two()
    return Sheet(
        "claim_statement", "savings_bracket",
        [
            Box(["접 수", "2025. 01. 15.", "제 2210 호"]),
            T("채권계산서", 19),
            P(f"사    건  {k.case}  부동산임의경매\n채 권 자  주식회사 해피온저축은행\n채 무 자  {one}\n소 유 자  {two}"),
            P("위 사건에 관하여 채권자의 채권액은 다음과 같습니다."),
            P(f"채권액 : 금 {hangul(p + i + c)}원 (₩{n_(p + i + c)})"),
            P(f"내  역 : 원금 {n_(p)}원, 이자 {n_(i)}원, 가지급금(경매비용) {n_(c)}원"),
            P("이자 계산 내역", "left"),
            Tb([["원금", "이자율", "기간", "일수", "이자"]], [[n_(p), "연 13.9%", f"{tight(f)} ~ {tight(t)}", f"{d}일", n_(i)]], "all", "rcccr", (22, 14, 32, 10, 22)),
            P("2025. 1. 13.", "center"),
            P("채권자  주식회사 해피온저축은행\n대표이사  서 기 원", "center"),
            P(f"{k.court} 경매1계 귀중", "left"),
        ],
        {"case_number": k.case, "creditor": "주식회사 해피온저축은행", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "filed_on": AnyOf((date(2025, 1, 15), date(2025, 1, 13))),
         "items": [{"principal": p, "rate": 13.9, "from": f, "to": t, "days": d, "interest": i}]},
    )  # fmt: skip


def amc_daily(k: Hand) -> Sheet:
    """An asset manager: the parts in a table, the whole below it; what a day costs and the maximum stand beside."""
    p, a, i = k.money(200_000_000, 700_000_000), k.money(3_000_000, 9_000_000), k.money(20_000_000, 80_000_000)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "amc_daily",
        [
            P("케이에이제삼차유동화전문유한회사", "left"),
            T("채권계산서", 18),
            Tb([], [["경매사건", k.case, "배당기일", iso(date(2024, 9, 26))], ["채권자(양수인)", "케이에이제삼차유동화전문유한회사", "양도인", "주식회사 탐라은행"], ["채무자", f"{one}건설 주식회사", "채권최고액", f"{n_(p // 1_000_000 * 1_300_000)}원"]], "all", "clcl", (17, 40, 14, 29)),
            Tb([["원금", "가지급금", "이자"]], [[n_(p), n_(a), n_(i)]], "all", "rrr"),
            P(f"총 채권액 : 금 {n_(p + a + i)}원"),
            P(f"※ 배당기일 변경 시 1일당 이자 {n_(p * 12 // 36500)}원을 가산하여 주시기 바랍니다."),
            P("2024-09-12\n케이에이제삼차유동화전문유한회사 이사 국 중 현\n위 자산관리회사 주식회사 한마루에이엠씨", "right"),
        ],
        {"case_number": k.case, "creditor": "케이에이제삼차유동화전문유한회사", "debtor": f"{one}건설 주식회사", "principal": p, "interest": i, "cost": a, "total": p + a + i, "calculated_to": AnyOf((date(2024, 9, 26), None)), "filed_on": date(2024, 9, 12)},
    )  # fmt: skip


def insurer_form(k: Hand) -> Sheet:
    """An insurer on an order to perform: label cells, principal and what runs on, costs of the order."""
    p, c = k.money(4_000_000, 25_000_000), k.money(30_000, 90_000, 10)
    one, _ = k.two()
    return Sheet(
        "distribution_demand", "insurer_form",
        [
            T("배당요구신청서", 18),
            Tb([], [["사건의 표시", C(f"{k.court} {k.case} 부동산강제경매", 3)], ["채 권 자", "든든손해보험 주식회사", "채 무 자", one], ["집 행 권 원", C("수원지방법원 평택지원 2023가소8812 구상금 이행권고결정", 3)], ["원    금", f"{n_(p)}원", "이자 기산일", said(date(2023, 7, 4))], ["이    율", "연 12%", "독촉비용 등", f"{n_(c)}원"]], "all", "clcl", (16, 36, 16, 32)),
            P("위 원금과 이에 대한 2023년 7월 4일부터 다 갚는 날까지 연 12%의 비율로 계산한 지연손해금 및 비용의 배당을 요구합니다."),
            P("2024년 6월 12일\n채권자 든든손해보험 주식회사\n대표이사 고 은 석\n소송대리인 사내변호사 임 다 정", "right"),
        ],
        {"case_number": k.case, "creditor": "든든손해보험 주식회사", "debtor": one, "principal": p, "interest": None, "cost": AnyOf((c, None)), "total": None, "demanded_on": date(2024, 6, 12)},
        findings=("missing_interest",),
    )  # fmt: skip


def condominium(k: Hand) -> Sheet:
    """The body of owners of a shopping building: arrears by month in an annex on the same page."""
    rows = [(f"2023년 {m}월", k.money(200_000, 600_000, 10), k.money(3_000, 40_000, 10)) for m in range(5, 11)]
    p, i = sum(r[1] for r in rows), sum(r[2] for r in rows)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "condominium",
        [
            T("배 당 요 구 신 청 서", 18),
            L([("사    건", f"{k.case} 부동산임의경매"), ("채 권 자", f"중동프라자 관리단 (대표자 관리인 {two})"), ("채 무 자", one)], "colon"),
            P(f"청구금액  금 {n_(p + i)}원 (체납관리비 원금 {n_(p)}원 + 연체료 {n_(i)}원)"),
            P("청구원인  채무자는 위 건물 302호의 구분소유자로서 아래와 같이 관리비를 체납하였으므로 인천지방법원 부천지원 2024차1190 지급명령에 기하여 배당을 요구합니다."),
            P("관리비 체납 내역", "center"),
            Tb([["부과월", "관리비", "연체료", "합계"]], [*[[r[0], n_(r[1]), n_(r[2]), n_(r[1] + r[2])] for r in rows], ["계", n_(p), n_(i), n_(p + i)]], "rows", "crrr"),
            P("2024. 9. 3.\n위 채권자 중동프라자 관리단", "right"),
        ],
        {"case_number": k.case, "creditor": "중동프라자 관리단", "debtor": one, "principal": p, "interest": i, "total": p + i, "demanded_on": date(2024, 9, 3)},
    )  # fmt: skip


def couple(k: Hand) -> Sheet:
    """A home, written by hand into a list: words and figures, the office that stamped the contract."""
    one, two = k.two()
    dep = k.money(5, 19) * 10_000_000
    return Sheet(
        "lease_claim", "couple",
        [
            T("주택임차인 권리신고서 및 배당요구신청서", 16),
            P(f"1. 사건번호 : {k.court} {k.case}호"),
            P(f"2. 임차인(신청인)의 성명 : {one} (전화번호 010-4420-8812)"),
            P(f"3. 임대인(소유자)의 성명 : {two}"),
            P("4. 임대차 목적물 : 2층 202호 전부"),
            P(f"5. 임대차 보증금 : 금 {hangul(dep)}원정 ({n_(dep)}원)"),
            P("6. 월 차임 : 없음(전세)"),
            P("7. 임대차 계약일 : 2021년 1월 23일"),
            P("8. 임대차 기간 : 2021년 2월 27일부터 2023년 2월 26일까지 (이후 묵시적 갱신)"),
            P("9. 입주일(인도받은 날) : 2021년 2월 27일"),
            P("10. 주민등록 전입신고일 : 2021년 3월 2일"),
            P("11. 확정일자 : 2021년 3월 2일 (중동 행정복지센터 제1123호)"),
            P("붙임  임대차계약서 사본 1부, 주민등록등본 1부"),
            P(f"2024년 8월 14일\n위 신청인 {one} (인)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "part": "2층 202호 전부", "deposit": dep, "contract_on": date(2021, 1, 23), "occupied_on": date(2021, 2, 27), "moved_in_on": date(2021, 3, 2), "fixed_on": date(2021, 3, 2), "term_from": date(2021, 2, 27), "term_to": date(2023, 2, 26), "demanded_on": date(2024, 8, 14)},
    )  # fmt: skip


def shop_one_cell(k: Hand) -> Sheet:
    """A shop: deposit and rent in one cell, in ten thousands."""
    one, two = k.two()
    dep, rent = k.money(20, 60) * 1_000_000, k.money(10, 25) * 100_000
    return Sheet(
        "lease_claim", "shop_one_cell",
        [
            T("상가건물임대차 권리신고 및 배당요구신청서", 16),
            Tb([], [["사건번호", C(f"{k.case} 부동산임의경매", 3)], ["임차인", f"{one} (업종: 미용실)", "임대인", two], ["임차보증금/월세", C(f"보증금 {n_(dep // 10_000)}만원 / 월세 {n_(rent // 10_000)}만원(부가세 별도)", 3)], ["임차부분", "1층 103호", "계약일", "2022-05-11"], ["임대차기간", C("2022-06-01부터 2027-05-31까지", 3)], ["점포 인도일", "2022-06-01", "사업자등록신청일", "2022-06-03"], ["확정일자", C("2022-06-03 (순천세무서)", 3)]], "all", "clcl", (19, 34, 19, 28)),
            P("위와 같이 권리신고 및 배당요구를 합니다."),
            P(f"2024-11-25   신청인 {one} (서명)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "commercial", "part": "1층 103호", "deposit": dep, "monthly_rent": rent, "contract_on": date(2022, 5, 11), "occupied_on": date(2022, 6, 1), "moved_in_on": date(2022, 6, 3), "fixed_on": date(2022, 6, 3), "term_from": date(2022, 6, 1), "term_to": date(2027, 5, 31), "demanded_on": date(2024, 11, 25)},
    )  # fmt: skip


def wages_two_rows(k: Hand) -> Sheet:
    """Every worker has two rows: wages and retirement pay; the name is merged over both."""
    rows = [
        (n, k.money(3_000_000, 9_000_000, 10), k.money(2_000_000, 9_000_000, 10))
        for n in ("차진수", "백미경", "국영호")
    ]
    total = sum(r[1] + r[2] for r in rows)
    body: list[list[C | str]] = []
    for n, (name, w, r) in enumerate(rows, 1):
        body += [
            [C(str(n), rows=2), C(name, rows=2), "최종 3개월분 임금", n_(w), C(n_(w + r), rows=2)],
            ["최종 3년간 퇴직금", n_(r)],
        ]
    return Sheet(
        "wage_claim", "wages_two_rows",
        [
            T("배당요구신청서(임금)", 18),
            P(f"사 건 : {k.case} 부동산강제경매\n신청인 : 차진수 외 2명 (선정당사자 차진수)\n채무자 : 두나섬유 주식회사"),
            Tb([["번호", "성명", "채권의 종류", "금액(원)", "합계(원)"]], [*body, [C("총 계", 4), n_(total)]], "all", "cclrr", (8, 16, 34, 21, 21)),
            P("위 임금채권에 관하여 우선배당을 요구합니다."),
            P("2024. 3. 28.\n선정당사자 차진수 (인)", "right"),
        ],
        {"case_number": k.case, "representative": "차진수", "debtor": "두나섬유 주식회사", "workers": [{"name": r[0], "preferential_wages": r[1], "preferential_retirement": r[2]} for r in rows], "total": total, "demanded_on": date(2024, 3, 28)},
    )  # fmt: skip


def tax_sum_first(k: Hand) -> Sheet:
    """A tax office: the row of sums first, the kind of the day of law behind it, surcharges by the two laws, costs of execution."""
    one, _ = k.two()
    made = [("법인세", "2022", date(2023, 3, 31), "신고", date(2023, 6, 30)), ("부가가치세", "2023.1기예정", date(2023, 4, 25), "신고", date(2023, 6, 30)), ("원천근로소득세", "2023.02", date(2023, 9, 5), "고지", date(2023, 9, 30))]  # fmt: skip
    rows = [(*m, k.money(400_000, 19_000_000, 10), k.money(9_000, 900_000, 10)) for m in made]
    tot = sum(r[5] + r[6] for r in rows)
    return Sheet(
        "tax_demand", "tax_sum_first",
        [
            T("교부청구서", 20),
            P(f"수신 {k.court}장   (사건번호: {k.case})"),
            Tb([], [["체납자", f"{one}상사 주식회사", "사업자등록번호", "416-81-20077"], ["대표자", one, "압류일자", tight(date(2023, 12, 1))]], "all", "clcl"),
            Tb([["세목", "귀속연도", "법정기일", "납부기한", "국세", "납부지연가산세", "계"]], [[C("합계", 4), n_(sum(r[5] for r in rows)), n_(sum(r[6] for r in rows)), n_(tot)], *[[r[0], r[1], f"{tight(r[2])}({r[3]})", tight(r[4]), n_(r[5]), n_(r[6]), n_(r[5] + r[6])] for r in rows]], "all", "ccccrrr", (16, 14, 18, 13, 14, 12, 14)),
            P("위와 같이 국세징수법에 의하여 교부청구합니다.   2024.03.18."),
            P("순천세무서장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("순천세무서", "순천세무서장")), "taxpayer": f"{one}상사 주식회사", "seized_on": date(2023, 12, 1), "total": tot, "demanded_on": date(2024, 3, 18),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[4], "principal": r[5], "surcharge": r[6], "total": r[5] + r[6]} for r in rows]},
    )  # fmt: skip


def health_spans(k: Hand) -> Sheet:
    """The health insurer: spans of months instead of single ones, own word for what is overdue."""
    one, _ = k.two()
    rows = [("2022.09~2022.12", date(2023, 1, 10), k.money(700_000, 2_000_000, 10), k.money(40_000, 180_000, 10)), ("2023.03~2023.05", date(2023, 6, 12), k.money(500_000, 1_500_000, 10), k.money(20_000, 90_000, 10))]  # fmt: skip
    tot = sum(r[2] + r[3] for r in rows)
    return Sheet(
        "public_charge_demand", "health_spans",
        [
            T("체납보험료 교부청구서", 18),
            L([("사건번호", k.case), ("체 납 자", f"{one} (지역가입자)"), ("체납총액", f"금 {n_(tot)}원")], "tab"),
            Tb([["체납기간", "최종납부기한", "체납보험료", "연체금", "합계액"]], [[r[0], tight(r[1]), n_(r[2]), n_(r[3]), n_(r[2] + r[3])] for r in rows], "head", "ccrrr"),
            P("국민건강보험법 제81조에 따라 위 금액을 교부청구하오니 배당하여 주시기 바랍니다."),
            P("2024년 1월 9일", "center"),
            P("국민건강보험공단 부천북부지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 부천북부지사", "국민건강보험공단 부천북부지사장", "국민건강보험공단")), "payer": one, "total": tot, "demanded_on": date(2024, 1, 9),
         "rows": [{"period": r[0], "due_on": r[1], "principal": r[2], "surcharge": r[3], "total": r[2] + r[3]} for r in rows]},
    )  # fmt: skip


def wide_sale(k: Hand) -> Sheet:
    """A statement on a wide page: deposits as people speak, a tenant of unknown rights."""
    one, two = k.two()
    return Sheet(
        "sale_statement", "wide_sale",
        [
            T("매각물건명세서", 18),
            Tb([], [["사건", f"{k.case} 부동산강제경매", "매각물건번호", "1", "담임법관(사법보좌관)", "문지석"], ["작성일자", "2024.12.02", "최선순위 설정일자", "2020.8.14. 근저당권", "배당요구종기", "2024.07.15"]], "all", "clclcl"),
            Tb([["점유자의 성명", "점유부분", "정보출처 구분", "점유의 권원", "임대차기간", "보증금", "차임", "전입신고일자", "확정일자", "배당요구일자"]],
               [[one, "전부", "권리신고", "주거임차인", "2021.9.1.~2023.8.31.", "1억 2,000만원", "", "2021.9.3.", "2021.8.20.", "2024.6.28."], [two, "미상", "현황조사", "미상", "미상", "미상", "미상", "2022.5.16.", "미상", ""]], "all", "cccccrrccc", (9, 8, 10, 10, 15, 12, 7, 10, 10, 10)),
            P("비고 : 현황조사보고서에 의하면 폐문부재로 점유관계를 확인하지 못함."),
        ],
        {"case_number": k.case, "first_right": "2020.8.14. 근저당권", "claim_deadline": date(2024, 7, 15), "tenants": [
            {"name": one, "part": "전부", "source": "권리신고", "deposit": 120_000_000, "moved_in_on": date(2021, 9, 3), "fixed_on": date(2021, 8, 20), "demanded_on": date(2024, 6, 28)},
            {"name": two, "source": "현황조사", "deposit": None, "moved_in_on": date(2022, 5, 16), "fixed_on": None}]},
        wide=True,
    )  # fmt: skip


def cost_two_tables(k: Hand) -> Sheet:
    """Costs of the request and what was paid in advance, a table each with its sum; the whole below."""
    first = [("인지", 5_000), ("송달료", 411_600), ("등록면허세·교육세", k.money(100_000, 900_000, 10))]
    second = [
        ("감정평가료", k.money(300_000, 900_000, 10)),
        ("현황조사비", 75_400),
        ("신문공고비", 220_000),
        ("매각수수료", k.money(1_000_000, 3_000_000, 10)),
    ]
    a, b = sum(x for _, x in first), sum(x for _, x in second)
    one, _ = k.two()

    def table(rows: list[tuple[str, int]], made: int) -> Tb:
        body = [*[[x, n_(y)] for x, y in rows], ["소계", n_(made)]]
        return Tb([["항목", "금액(원)"]], body, "all", "lr", (60, 40))

    return Sheet(
        "cost_statement", "cost_two_tables",
        [
            T("집행비용계산서", 18),
            P(f"사건번호 {k.case}\n신청채권자 {one}"),
            P("1. 신청비용"), table(first, a),
            P("2. 예납비용 중 사용액"), table(second, b),
            P(f"3. 총계 : 금 {n_(a + b)}원"),
            P(f"{dot(date(2024, 10, 21))}\n신청채권자 {one} (인)", "right"),
        ],
        {"case_number": k.case, "creditor": one, "total": a + b, "items": [{"item": x, "amount": y} for x, y in (*first, *second)]},
    )  # fmt: skip


WRITERS = (
    loans_in_blocks,
    savings_bracket,
    amc_daily,
    insurer_form,
    condominium,
    couple,
    shop_one_cell,
    wages_two_rows,
    tax_sum_first,
    health_spans,
    wide_sale,
    cost_two_tables,
)


def factory() -> list[Entry]:
    """A factory: the list of machines, a second mortgage by subrogation, attachments by workers, the customs."""
    return [
        ("갑", "1", "소유권보존", date(2010, 5, 6), 20177, "", "소유자 두나섬유 주식회사 174611-0012340\n  경상북도 경산시 진량읍 공단4로 77", True, {"holders": [_h("두나섬유 주식회사", "174611-0012340")]}),
        ("갑", "2", "압류", date(2022, 11, 3), 61201, "2022년11월2일\n압류(법인세과-티20881)", "권리자 국\n처분청 경산세무서장", True, {"authority": AnyOf(("경산세무서장", "경산세무서"))}),
        ("갑", "3", "가압류", date(2023, 2, 17), 9011, "2023년2월15일\n대구지방법원의\n가압류결정(2023카단30188)", "청구금액 금61,220,480 원\n채권자 차진수 700212-*******\n  경상북도 경산시 하양로 88", True, {"amount": 61_220_480, "holders": [_h("차진수", "700212-*******")], "court_case": "2023카단30188"}),
        ("갑", "4", "압류", date(2023, 6, 8), 30910, "2023년6월7일\n압류(체납관리-1207)", "권리자 근로복지공단 111271-0008863\n  울산광역시 중구 종가로 340(교동)\n  (대구지역본부)", False, {"holders": [_h("근로복지공단", "111271-0008863")]}),
        ("갑", "5", "4번압류등기말소", date(2023, 12, 4), 70111, "2023년11월30일\n해제", "", True, {"holders": []}),
        ("갑", "6", "임의경매개시결정", date(2024, 4, 22), 22230, "2024년4월22일\n대구지방법원의\n임의경매개시결정(2024타경\n5518)", "채권자 주식회사대구은행 170111-0000012\n  대구 수성구 달구벌대로 2310\n  (진량공단지점)", True, {"holders": [_h("주식회사대구은행", "170111-0000012")], "court_case": "2024타경5518"}),
        ("을", "1", "근저당권설정", date(2010, 5, 28), 24001, "2010년5월28일\n설정계약", "채권최고액 금1,560,000,000원\n채무자 두나섬유 주식회사\n  경상북도 경산시 진량읍 공단4로 77\n근저당권자 주식회사대구은행 170111-0000012\n  대구광역시 수성구 수성동2가 118\n  (진량공단지점)\n공동담보 토지 경상북도 경산시 진량읍 신상리 1208\n공장 및 광업재단 저당법 제6조에 의한 목록 제12호", True, {"amount": 1_560_000_000, "debtor": "두나섬유 주식회사", "holders": [_h("주식회사대구은행", "170111-0000012")]}),
        ("을", "1-1", "1번근저당권일부이전", date(2023, 9, 12), 51222, "2023년9월11일\n확정채권일부대위변제", "변제액 금340,000,000원\n근저당권자 기술보증기금 180171-0000028\n  부산광역시 남구 문현금융로 33\n  (대구기술혁신센터)", True, {"amount": AnyOf((340_000_000,)), "holders": [_h("기술보증기금", "180171-0000028")]}),
        ("을", "2", "근저당권설정", date(2018, 8, 8), 40155, "2018년8월7일\n설정계약", "채권최고액 금팔천사백만원정\n채무자 두나섬유 주식회사\n  경상북도 경산시 진량읍 공단4로 77\n근저당권자 국영호 661109-*******\n  대구광역시 동구 동호로 12", True, {"amount": 84_000_000, "debtor": "두나섬유 주식회사", "holders": [_h("국영호", "661109-*******")]}),
    ]  # fmt: skip


def extracts() -> Iterator[Filing]:
    place = "경상북도 경산시 진량읍 신상리 1208"
    yield registers._filing("factory", "건물", place, registers.HOUSE, factory())
    yield registers._filing("factory", "건물", place, registers.HOUSE, factory(), html=True)
