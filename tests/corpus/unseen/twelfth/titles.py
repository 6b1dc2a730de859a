"""Distribution demands on a title, statements of the costs of the execution, and a long list of taxes."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import Box, Br, C, L, P, Sheet, T, Tb, n_
from ..later.hand import dot, iso, run, tight
from .docket import Docket, col, short


def portal(k: Docket) -> Sheet:
    """Filed over the court's portal: sections with label cells, some of them left empty, the receipt in the head."""
    p, i, c = k.money(4_000_000, 19_000_000), k.money(300_000, 3_000_000), k.money(60_000, 99_000, 10)
    one, _ = k.two()
    return Sheet(
        "distribution_demand", "portal",
        [
            P("전자소송  제출서류                         접수번호 2024-0613-0027741   제출일시 2024.06.13 16:20:44", "right"),
            T("배당요구신청서", 18),
            P("■ 사건기본정보", bold=True),
            Tb([], [["법원", k.court, "사건번호", k.case], ["재판부", "경매4계", "사건명", "부동산강제경매"]], "all", "clcl", (14, 36, 14, 36)),
            P("■ 신청인(배당요구채권자)", bold=True),
            Tb([], [["성명(명칭)", "누리보람카드 주식회사", "법인등록번호", k.corp()], ["대표자", "대표이사 명성호", "국적", ""], ["주소", C("(04516) 서울특별시 중구 세종대로 92", 3)], ["전자우편", "", "팩스번호", ""]], "all", "clcl", (14, 36, 14, 36)),
            P("■ 상대방(채무자)", bold=True),
            Tb([], [["성명(명칭)", one, "주민등록번호", "830722-1******"]], "all", "clcl", (14, 36, 14, 36)),
            P("■ 배당요구 금액", bold=True),
            Tb([["원금", "이자", "비용", "합계"]], [[f"{n_(p)} 원", f"{n_(i)} 원", f"{n_(c)} 원", f"{n_(p + i + c)} 원"]], "all", "rrrr"),
            P("■ 배당요구의 원인", bold=True),
            Tb([], [["집행권원의 표시", "서울중앙지방법원 2023가소2210417 신용카드이용대금"], ["배당요구 사유", "위 집행력 있는 이행권고결정 정본에 기하여 배당을 요구합니다."], ["첨부서류", "1. 집행력있는 집행권원 사본   2. 송달증명원"]], "all", "cl", (22, 78)),
        ],
        {"case_number": k.case, "creditor": "누리보람카드 주식회사", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "title": AnyOf(("서울중앙지방법원 2023가소2210417 신용카드이용대금", "서울중앙지방법원 2023가소2210417 신용카드이용대금 이행권고결정", "서울중앙지방법원 2023가소2210417")), "demanded_on": date(2024, 6, 13)},
        foot="{n} / 1     전자소송시스템에서 출력한 문서입니다",
    )  # fmt: skip


def bought_debt(k: Docket) -> Sheet:
    """A firm that bought the debt, with a payment order and the clause for the successor; its form of two columns."""
    p, fixed = k.money(7_000_000, 30_000_000), k.money(1_000_000, 8_000_000)
    short_title = "창원지방법원 통영지원 2023차전1418 양수금"
    title = f"{short_title} 사건의 집행력 있는 지급명령 정본"
    days, late = run(p, 15.0, date(2023, 3, 8), date(2024, 4, 30))
    c = k.money(40_000, 90_000, 10)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "bought_debt",
        [
            T("배 당 요 구 신 청", 19),
            L([("사    건", f"{k.case} 부동산강제경매"), ("채 권 자", "주식회사 광명저축은행의 양수인\n유한회사 에스앤에이치대부자산관리\n(대표이사 류 재 숙)"), ("채 무 자", one), ("소 유 자", f"{one}, {two}")], "tab"),
            P("배당요구금액"),
            Tb([], [["양수원금 잔액", f"금 {n_(p)}원"], ["기발생이자(지급명령 확정분)", f"금 {n_(fixed)}원"], [f"지연손해금\n(2023.03.08 ~ 2024.04.30, {days}일, 연 15%)", f"금 {n_(late)}원"], ["독촉절차비용", f"금 {n_(c)}원"], ["계", f"금 {n_(p + fixed + late + c)}원"]], "all", "lr", (60, 40)),
            P("집행권원의 표시", "left"),
            P(f"{title} (2024. 1. 22. 승계집행문 부여)", indent=14),
            P("위 채권자는 채무자에 대하여 위 금액의 채권을 가지고 있으므로 민사집행법 제88조에 따라 배당요구를 신청합니다."),
            P("소명방법 : 집행권원 사본, 채권양도통지서 사본, 법인등기사항증명서 각 1통"),
            P("2024년   4월   30일", "center"), P("위 신청인(채권자)  유한회사 에스앤에이치대부자산관리", "right"), P("전화 1670-0413 (담당자 옥소영 내선 227)", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("유한회사 에스앤에이치대부자산관리", "주식회사 광명저축은행의 양수인 유한회사 에스앤에이치대부자산관리")), "debtor": one, "principal": p, "interest": fixed + late, "cost": c, "total": p + fixed + late + c, "title": AnyOf((title, f"{title} (2024. 1. 22. 승계집행문 부여)", short_title, f"{short_title} 지급명령", f"{short_title} 사건의 지급명령")), "demanded_on": date(2024, 4, 30)},
    )  # fmt: skip


def note_deed(k: Docket) -> Sheet:
    """A neighbour with a notarial deed of a promissory note, on a form bought at the court: one sum in words."""
    p = k.money(2, 9) * 10_000_000
    one, two = k.two()
    digit = "영일이삼사오육칠팔구"[p // 10_000_000]
    return Sheet(
        "distribution_demand", "note_deed",
        [
            T("배당요구신청서", 20),
            Tb([], [["사건", f"{k.court}\n{k.case} 부동산임의경매"], ["채권자", f"성 명 : {one} (인)\n주 소 : {k.place()}\n연락처 : 010-9914-0026"], ["채무자", f"성 명 : {two}\n주 소 : 경상남도 통영시 봉수로 22"], ["청구채권", f"일금 {digit}천만원정 (\\{n_(p)})\n2023. 8. 1. 발행한 약속어음금"], ["집행권원", "공증인가 법무법인 한산 2023년 증서 제451호 약속어음 공정증서"], ["이자 및 비용", "청구하지 않음"]], "all", "cl", (18, 82)),
            P("위 채권자는 위 집행권원에 기하여 배당요구를 합니다."),
            P(f"{tight(date(2025, 3, 19))}", "center"), P(f"위 채권자  {one}", "center"), P(f"{k.court} 경매계 귀중"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": AnyOf((None, 0)), "cost": AnyOf((None, 0)), "total": AnyOf((None, p)), "title": AnyOf(("공증인가 법무법인 한산 2023년 증서 제451호 약속어음 공정증서", "공증인가 법무법인 한산 2023년 증서 제451호")), "demanded_on": date(2025, 3, 19)},
    )  # fmt: skip


def supplier(k: Docket) -> Sheet:
    """A supplier with a lawyer and a settlement by the court: instalments paid in part, VAT within, interest until payment."""
    agreed, paid = k.money(40, 80) * 1_000_000, k.money(5, 20) * 1_000_000
    firm = k.firm()
    one, _ = k.two()
    return Sheet(
        "distribution_demand", "supplier",
        [
            T("배 당 요 구 서", 19),
            P(f"사        건    {k.case} 부동산강제경매\n채   권   자    신성철강산업 주식회사\n                대표이사 {one}\n                소송대리인 변호사 함 규 리\n채   무   자    {firm}"),
            P("위 사건에 관하여 채권자는 다음과 같이 배당을 요구합니다."),
            P("1. 청구금액", bold=True),
            Tb([["구분", "금액(원)", "비고"]], [["화해금액", n_(agreed), "물품대금 (VAT 포함)"], ["변제받은 금액", n_(paid), "2024.05.31. 및 06.28."], ["청구원금", n_(agreed - paid), ""]], "rows", "crl", (28, 32, 40)),
            P("위 청구원금 및 이에 대한 2024. 7. 1.부터 다 갚는 날까지 연 12%의 비율로 계산한 지연손해금"),
            P("2. 집행권원", bold=True),
            P("광주지방법원 목포지원 2023가합50417 물품대금 사건의 화해권고결정"),
            P("3. 첨부서류", bold=True), P("가. 화해권고결정 정본 사본    나. 송달·확정증명원    다. 위임장"),
            P(f"{dot(date(2024, 9, 26))}", "center"), P("채권자 소송대리인\n변호사  함 규 리", "right"),
        ],
        {"case_number": k.case, "creditor": "신성철강산업 주식회사", "debtor": firm, "principal": agreed - paid, "interest": None, "cost": None, "total": None, "title": AnyOf(("광주지방법원 목포지원 2023가합50417 물품대금 사건의 화해권고결정", "광주지방법원 목포지원 2023가합50417 물품대금 화해권고결정", "광주지방법원 목포지원 2023가합50417", "광주지방법원 목포지원 2023가합50417 물품대금")), "demanded_on": date(2024, 9, 26)},
        findings=("missing_interest",),
    )  # fmt: skip


def cost_groups(k: Docket) -> Sheet:
    """A bank's costs: the group stands once in a merged cell, how each was paid behind it; the sum in the last row."""
    ask = [("수입인지", 5_000, "첩부"), ("송달료", 5_200 * 3 * k.money(9, 16), "예납"), ("등록면허세", k.money(300, 700) * 1_000, "납부"), ("지방교육세", k.money(60, 140) * 1_000, "납부"), ("등기신청수수료", 3_000, "납부")]  # fmt: skip
    run_ = [("감정료", k.money(500_000, 1_500_000, 10), "예납"), ("현황조사수수료", 78_420, "예납"), ("신문공고료", 220_000, "예납"), ("매각수수료", k.money(1_500_000, 4_000_000, 10), "예납")]  # fmt: skip
    a, b = col(ask, 1), col(run_, 1)
    one, two = k.two()

    def line(item: str, won: int, how: str) -> list[C | str]:
        return [C(item, align="l"), C(n_(won), align="r"), C(how, align="c")]

    def group(name: str, rows: list[tuple[str, int, str]], made: int) -> list[list[C | str]]:
        first = [C(name, rows=len(rows) + 1), *line(*rows[0])]
        return [first, *[line(*r) for r in rows[1:]], line("소 계", made, "")]

    return Sheet(
        "cost_statement", "cost_groups",
        [
            Box(["접수", "2025.04.02", "종합민원실"]),
            T("집 행 비 용 계 산 서", 18),
            Tb([], [["사건번호", k.case, "사건명", "부동산임의경매"], ["채권자", "주식회사 도담은행", "채무자 겸 소유자", f"{one} 외 1"]], "all", "clcl", (14, 36, 20, 30)),
            Tb([["구분", "비 목", "금 액(원)", "비고"]], [*group("신청시\n비용", ask, a), *group("진행중\n비용", run_, b), [C("총 계", 2, align="c"), C(n_(a + b), align="r"), ""]], "all", "clrc", (16, 40, 28, 16)),
            P("위 비용은 민사집행법 제53조의 집행비용으로 우선 배당하여 주시기 바랍니다."),
            P("2025. 4. 1.", "center"), P(f"위 채권자 주식회사 도담은행\n지배인  {two}", "right"),
        ],
        {"case_number": k.case, "creditor": "주식회사 도담은행", "total": a + b, "items": [{"item": r[0], "amount": r[1]} for r in (*ask, *run_)]},
    )  # fmt: skip


def cost_individual(k: Docket) -> Sheet:
    """A creditor's own list by a scrivener: how each sum is reckoned, an empty row, what is left of the advance below the sum."""
    n = k.money(7, 15)
    items = [
        ("신청서 첩부인지", 5_000, "민사소송등인지법"), ("등록면허세 및 교육세", k.money(90_000, 400_000, 10), "청구금액의 2/1000, 그 20/100"), ("증지대", 3_000, "부동산 1필지 × 3,000원"), ("송달료", n * 15_600, f"15,600원 × {n}인"),
        ("감정평가수수료", k.money(300_000, 800_000, 10), "감정인 영수증 참조"), ("집행관 현황조사비", 75_680, ""), ("법무사 보수", 330_000, "w/ VAT"),
    ]  # fmt: skip
    total, left = col(items, 1), k.money(10, 90) * 10_000
    one, two = k.two()
    return Sheet(
        "cost_statement", "cost_individual",
        [
            T("집행비용계산서", 19),
            P(f"사  건 : {k.court} {k.case} 부동산강제경매\n채 권 자 : {one}\n채 무 자 : {two}"),
            Tb([["순번", "항 목", "산 출 근 거", "금 액"]], [*[[str(j), r[0], r[2], f"{n_(r[1])}원"] for j, r in enumerate(items, 1)], ["8", "", "", ""], ["", "합      계", "", f"{n_(total)}원"]], "rows", "cllr", (9, 31, 36, 24)),
            P(f"※ 예납금 잔액 {n_(left)}원은 환급계좌로 반환하여 주시기 바랍니다. (환급계좌 : 신한 110-334-771902 {one})"),
            P(f"{iso(date(2024, 11, 7))}"), P(f"위 채권자  {one} (인)", "right"),
        ],
        {"case_number": k.case, "creditor": one, "total": total, "items": [{"item": r[0], "amount": r[1]} for r in items]},
    )  # fmt: skip


def many_taxes(k: Docket) -> Sheet:
    """A tax office: a firm's taxes of many months over two pages, a sum at the foot of each and what was before carried on."""
    made = [("원천세(갑근)", f"2022.{m:02}", date(2022, m + 1, 10), date(2022, m + 2, 28)) for m in range(1, 10)]
    made += [("부가가치세", f"2022.{n}기{how}", d, e) for n, how, d, e in ((1, "예정", date(2022, 4, 25), date(2022, 6, 30)), (1, "확정", date(2022, 7, 25), date(2022, 9, 30)), (2, "예정", date(2022, 10, 25), date(2022, 12, 31)))]  # fmt: skip
    rows = [(*m, k.money(2_000_000, 9_000_000, 10), k.money(9_000, 300_000, 10)) for m in made]
    firm, half = k.firm(), 7
    head = [["번호", "세목", "과세기간", "법정기일", "납부기한", "본세", "가산세", "합계"]]
    widths = (6, 15, 14, 13, 13, 14, 12, 15)

    def lines(part: list[tuple[str, str, date, date, int, int]], first: int) -> list[list[C | str]]:
        return [
            [str(j), r[0], r[1], short(r[2]), short(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5])]
            for j, r in enumerate(part, first)
        ]

    def sums(name: str, part: list[tuple[str, str, date, date, int, int]]) -> list[C | str]:
        return [C(name, 5, align="c"), *(C(n_(x), align="r") for x in (col(part, 4), col(part, 5), col(part, 4, 5)))]

    total = col(rows, 4, 5)
    return Sheet(
        "tax_demand", "many_taxes",
        [
            T("교부청구서", 19),
            Tb([], [["사건번호", k.case, "체납자(상호)", firm], ["교부청구금액", f"{n_(total)}원", "교부청구일", "2024.02.27"], ["압류일", "별도 등기 참조", "체납건수", "12건"]], "all", "clcl", (17, 33, 17, 33)),
            P("국세징수법 제59조에 의하여 아래 체납액을 교부청구합니다. (단위: 원)"),
            Tb(head, [*lines(rows[:half], 1), sums("쪽계", rows[:half])], "all", "ccccc" + "rrr", widths),
            P("안산세무서장", "center"), Br(),
            P(f"사건번호 {k.case}   체납자 {firm}   (계속)"),
            Tb(head, [sums("앞쪽에서 이월", rows[:half]), *lines(rows[half:], half + 1), sums("누계(총합계)", rows)], "all", "ccccc" + "rrr", widths),
            P("※ 납부지연가산세는 교부청구일 현재까지 계산한 금액임"),
        ],
        {"case_number": k.case, "authority": AnyOf(("안산세무서", "안산세무서장")), "taxpayer": firm, "seized_on": None, "total": total, "demanded_on": date(2024, 2, 27),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5]} for r in rows]},
        foot="{n} / 2", wide=True,
    )  # fmt: skip


WRITERS = (portal, bought_debt, note_deed, supplier, cost_groups, cost_individual, many_taxes)
