"""An eighth set, small: written after the readers had been mended on the seventh."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import Pen, dot, iso, run, said, tight


def sba(k: Pen) -> Sheet:
    """A public lender: policy loans, its own words, the sums in a two-row table with the total first."""
    p, i, c = k.money(50_000_000, 200_000_000), k.money(1_000_000, 9_000_000), k.money(200_000, 2_000_000)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "sba",
        [
            T("채권계산서", 19),
            Tb([], [["사건명", f"{k.case} 부동산임의경매"], ["신청기관(채권자)", "중소벤처기업진흥공단"], ["채무기업", f"주식회사 {one}산업"]], "all", "cl", (28, 72)),
            Tb([["총 채권금액", "융자원금", "미납이자", "경매집행 제비용"]], [[f"{n_(p + i + c)}", n_(p), n_(i), n_(c)]], "all", "rrrr"),
            P("(기준일 : 2025. 5. 22.)", "right"),
            P("2025. 5. 13.\n중소벤처기업진흥공단 경남지역본부장", "center"),
        ],
        {"case_number": k.case, "creditor": "중소벤처기업진흥공단", "debtor": f"주식회사 {one}산업", "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": date(2025, 5, 22), "filed_on": date(2025, 5, 13)},
    )  # fmt: skip


def loan_company(k: Pen) -> Sheet:
    """A money lender: the reckoning to the day of distribution in sentences with rates, sums in brackets."""
    p = k.money(20, 70) * 1_000_000
    f, t = date(2024, 3, 6), date(2025, 3, 27)
    d, i = run(p, 20.0, f, t)
    one, two = k.two()
    return Sheet(
        "claim_statement", "loan_company",
        [
            T("채권계산서", 18),
            P(f"사건 : {k.court} {k.case}\n채권자(근저당권자) : 으뜸파이낸셜대부(주)\n채무자(근저당권설정자) : {one}"),
            P(f"1) 대여원금: 금 {n_(p)}원 (2023. 3. 6. 대여)"),
            P(f"2) 이자: 금 {n_(i)}원 ({dot(f)}부터 {dot(t)}까지 {d}일, 연 20%)"),
            P(f"3) 총액: 금 {n_(p + i)}원"),
            P(f"2025. 3. 17.   채권자 으뜸파이낸셜대부(주) 대표이사 {two}", "right"),
        ],
        {"case_number": k.case, "creditor": "으뜸파이낸셜대부(주)", "debtor": one, "principal": p, "interest": i, "total": p + i, "filed_on": date(2025, 3, 17)},
    )  # fmt: skip


def union_three(k: Pen) -> Sheet:
    """A credit union's two loans in columns with a sum column at the right."""
    a = [k.money(10_000_000, 90_000_000) for _ in range(2)]
    b = [k.money(200_000, 3_000_000) for _ in range(2)]
    c = k.money(500_000, 2_000_000)
    one, _ = k.two()
    tot = sum(a) + sum(b) + c
    return Sheet(
        "claim_statement", "union_three",
        [
            T("채권계산서(신고서)", 18),
            L([("사건번호", k.case), ("채권자", "한아름신용협동조합"), ("채무자", one)], "tab"),
            Tb([["구분", "보통대출", "주택담보대출", "합계"]], [["원금", *map(n_, a), n_(sum(a))], ["이자", *map(n_, b), n_(sum(b))], ["비용", "0", n_(c), n_(c)], ["계", n_(a[0] + b[0]), n_(a[1] + b[1] + c), n_(tot)]], "all", "crrr"),
            P(f"{said(date(2024, 2, 20))}\n한아름신용협동조합 이사장 (직인생략)", "right"),
        ],
        {"case_number": k.case, "creditor": "한아름신용협동조합", "debtor": one, "principal": sum(a), "interest": sum(b), "cost": c, "total": tot, "filed_on": date(2024, 2, 20)},
    )  # fmt: skip


def manager_fee(k: Pen) -> Sheet:
    """A house's management body asks for unpaid fees on a judgment."""
    p, i = k.money(3_000_000, 15_000_000), k.money(100_000, 1_500_000)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "manager_fee",
        [
            T("배당요구신청서", 18),
            P(f"사    건 : {k.case}\n채 권 자 : 푸른숲아파트 입주자대표회의 (대표자 회장 {two})\n채 무 자 : {one}"),
            P("배당요구채권의 내역", "center"),
            P(f"1. 체납관리비 원금 금 {n_(p)}원"),
            P(f"2. 연체료 금 {n_(i)}원"),
            P(f"3. 합계 금 {n_(p + i)}원"),
            P("배당요구 자격 : 인천지방법원 부천지원 2023가소11208 이행권고결정 정본"),
            P(f"{tight(date(2024, 7, 19))}.\n위 채권자 푸른숲아파트 입주자대표회의", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("푸른숲아파트 입주자대표회의",)), "debtor": one, "principal": p, "interest": i, "total": p + i, "demanded_on": date(2024, 7, 19)},
    )  # fmt: skip


def notary(k: Pen) -> Sheet:
    """A notarial deed, a form of two columns, sums with 정."""
    p, i, c = k.money(10, 60) * 1_000_000, k.money(500_000, 5_000_000), k.money(50_000, 300_000)
    one, two = k.two()
    return Sheet(
        "distribution_demand", "notary",
        [
            T("배당요구신청서", 18),
            Tb([], [["사건번호", k.case, "채권자", one], ["채무자", two, "집행권원", "공증인가 법무법인 바른길 증서 2022년 제881호"], ["청구원금", f"{n_(p)}원정", "약정이자", f"{n_(i)}원정"], ["공증비용", f"{n_(c)}원정", "청구합계액", f"{n_(p + i + c)}원정"]], "all", "clcl", (15, 33, 15, 37)),
            P(f"신청일 {iso(date(2023, 11, 29))}     신청인 {one} (인)", "right"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "principal": p, "interest": i, "cost": c, "total": p + i + c, "demanded_on": date(2023, 11, 29)},
    )  # fmt: skip


def student(k: Pen) -> Sheet:
    """A tenant of one room: the parents signed the contract; labels with brackets, the day of the register."""
    one, two = k.two()
    dep, rent = k.money(3, 20) * 1_000_000, k.money(25, 60) * 10_000
    return Sheet(
        "lease_claim", "student",
        [
            T("주택임대차 권리신고 및 배당요구신청서", 16),
            Tb([["항 목", "내 용"]], [["사건번호", k.case], ["임차인 성명(연락처)", f"{one} (010-7712-3300)"], ["임대인 성명", two], ["임차한 곳(호수)", "2층 205호"], ["보증금 액수", f"{n_(dep)}원"], ["다달이 내는 월세", f"{n_(rent)}원"], ["계약일자", tight(date(2023, 2, 3))], ["살기 시작한 날(입주일)", tight(date(2023, 2, 25))], ["주민등록을 옮긴 날(전입일)", tight(date(2023, 2, 27))], ["확정일자를 받은 날", tight(date(2023, 2, 27))], ["계약기간(시작~끝)", "2023.02.25 ~ 2025.02.24"]], "all", "cl", (34, 66)),
            P(f"2024.09.06   신청인 {one} (서명)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "use": "residential", "deposit": dep, "monthly_rent": rent, "contract_on": date(2023, 2, 3), "occupied_on": date(2023, 2, 25), "moved_in_on": date(2023, 2, 27), "fixed_on": date(2023, 2, 27), "term_from": date(2023, 2, 25), "term_to": date(2025, 2, 24), "demanded_on": date(2024, 9, 6)},
    )  # fmt: skip


def crew(k: Pen) -> Sheet:
    """Workers of a site: the head words stand over two lines, the last column says nothing of money."""
    rows = [
        (n, k.money(3_000_000, 9_000_000, 10), k.money(1_000_000, 5_000_000, 10))
        for n in ("안도현", "허준서", "조혜림")
    ]
    a, b = sum(r[1] for r in rows), sum(r[2] for r in rows)
    return Sheet(
        "wage_claim", "crew",
        [
            T("체불임금 배당요구신청서", 17),
            L([("사건", k.case), ("신청인(선정당사자)", "안도현"), ("사업주(채무자)", "주식회사 든든건설")], "colon"),
            Tb([["순번", "근로자명", "최종 3개월분\n임금", "최종 3년간\n퇴직금", "체불금액\n합계", "비고"]], [*[[str(n), r[0], n_(r[1]), n_(r[2]), n_(r[1] + r[2]), "퇴직"] for n, r in enumerate(rows, 1)], [C("총  계", 2), n_(a), n_(b), n_(a + b), ""]], "all", "ccrrrc", (8, 16, 22, 22, 22, 10)),
            P(f"{dot(date(2025, 6, 2))}\n신청인(선정당사자) 안도현 (인)", "right"),
        ],
        {"case_number": k.case, "representative": "안도현", "debtor": "주식회사 든든건설", "workers": [{"name": r[0], "preferential_wages": r[1], "preferential_retirement": r[2]} for r in rows], "total": a + b, "demanded_on": date(2025, 6, 2)},
    )  # fmt: skip


def income(k: Pen) -> Sheet:
    """A tax office by the revised form: number of the assessment, the kind of the day of law in its own column."""
    one, _ = k.two()
    rows = [
        (
            "종합소득세",
            "2022",
            date(2023, 5, 31),
            date(2023, 6, 30),
            k.money(2_000_000, 9_000_000, 10),
            k.money(90_000, 400_000, 10),
        ),
        (
            "부가가치세",
            "2023.1기",
            date(2023, 7, 25),
            date(2023, 8, 31),
            k.money(2_000_000, 9_000_000, 10),
            k.money(90_000, 400_000, 10),
        ),
    ]
    tot = sum(r[4] + r[5] for r in rows)
    return Sheet(
        "tax_demand", "income",
        [
            T("교  부  청  구  서", 18),
            Tb([], [["청구관서", "한밭세무서", "사건번호", k.case], ["체납자 상호(성명)", one, "부동산 압류일", "2023. 12. 4."]], "all", "clcl"),
            Tb([["과세번호", "세목", "귀속시기", "법정기일", "구분", "당초납부기한", "내국세액", "납부지연가산세액", "청구세액 계"]], [*[[f"20230{n}77", r[0], r[1], tight(r[2]), "신고일", tight(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5])] for n, r in enumerate(rows, 1)], [C("합계", 6), n_(sum(r[4] for r in rows)), n_(sum(r[5] for r in rows)), n_(tot)]], "all", "cccccc" + "rrr", (11, 12, 10, 12, 8, 12, 12, 12, 12)),
            P("위와 같이 교부를 청구합니다."),
            P(f"{dot(date(2024, 1, 15))}\n한밭세무서장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("한밭세무서", "한밭세무서장")), "taxpayer": one, "total": tot, "seized_on": date(2023, 12, 4), "demanded_on": date(2024, 1, 15),
         "rows": [{"tax": r[0], "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5]} for r in rows]},
        wide=True,
    )  # fmt: skip


def fund_costs(k: Pen) -> Sheet:
    """Costs in a plain list with dotted leaders, total in words."""
    items = [
        ("인지액", 5_000),
        ("송달료", k.money(100_000, 300_000, 100)),
        ("등록면허세", k.money(100_000, 800_000, 10)),
        ("지방교육세", k.money(20_000, 160_000, 10)),
        ("예납금(감정료 등)", k.money(1_000_000, 4_000_000, 10)),
    ]
    tot = sum(b for _, b in items)
    one, _ = k.two()
    return Sheet(
        "cost_statement", "fund_costs",
        [
            T("집행비용계산서", 18),
            P(f"사건번호 : {k.case}\n채권자 : {one}"),
            *[P(f"{a} ········ 금 {n_(b)}원") for a, b in items],
            P(f"합계 ········ 금 {n_(tot)}원 (금{hangul(tot)}원)"),
            P(f"{iso(date(2025, 2, 3))}\n채권자 {one}", "right"),
        ],
        {"case_number": k.case, "creditor": one, "total": tot, "items": [{"item": a, "amount": b} for a, b in items]},
    )  # fmt: skip


WRITERS = (sba, loan_company, union_three, manager_fee, notary, student, crew, income, fund_costs)
