"""A seventh set, small: written after the readers had been mended on the sixth."""
# ruff: noqa: E501 - the wording of a paper stays on one line

from __future__ import annotations

from datetime import date

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, hangul, n_
from ..later.hand import Pen, dot, iso, run, said, tight


def insurer_grid(k: Pen) -> Sheet:
    """A life insurer: sums across in a grid with two heads, one for what is owed and one for what is asked."""
    p, i, late, c = (
        k.money(90_000_000, 300_000_000),
        k.money(1_000_000, 4_000_000),
        k.money(1_000_000, 9_000_000),
        k.money(500_000, 3_000_000),
    )
    one, _ = k.two()
    return Sheet(
        "claim_statement", "insurer_grid",
        [
            T("배당기일 채권계산서", 18),
            L([("사건", f"{k.case} 부동산임의경매"), ("채권자", "바른생명보험 주식회사 (송무팀)"), ("채무자 겸 소유자", one), ("배당기일", "2024. 6. 27. 10:30")], "tab"),
            Tb([[C("대출원금", rows=2), C("이자", cols=2), C("집행비용", rows=2), C("청구채권 합계", rows=2)], ["정상이자", "지연이자"]], [[n_(p), n_(i), n_(late), n_(c), n_(p + i + late + c)]], "all", "rrrrr"),
            P("첨부 : 이자계산 내역 1부, 위임장 1부"),
            P("2024. 6. 18."),
            P("채권자 바른생명보험 주식회사\n대표이사 남 궁 현\n대리인 음 지 수 (직원)", "right"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("바른생명보험 주식회사", "바른생명보험 주식회사 (송무팀)")), "debtor": one, "principal": p, "interest": i + late, "cost": c, "total": p + i + late + c, "filed_on": date(2024, 6, 18)},
    )  # fmt: skip


def tech_fund(k: Pen) -> Sheet:
    """A technology fund: an indemnity claim in numbered sentences, sums at their ends."""
    p = k.money(40_000_000, 120_000_000)
    f, t = date(2023, 11, 3), date(2025, 4, 10)
    d, i = run(p, 8.0, f, t)
    c = k.money(400_000, 1_500_000)
    one, two = k.two()
    return Sheet(
        "claim_statement", "tech_fund",
        [
            T("채권계산서 제출", 17),
            P(f"사 건 : {k.case} 부동산강제경매\n채권자 : 기술보증기금\n채무자 : {one}"),
            P("위 당사자간 사건에 관하여 채권자의 채권은 아래와 같습니다."),
            P(f"가. 구상금 원금은 {n_(p)}원입니다."),
            P(f"나. 위 원금에 대하여 {iso(f)}부터 배당기일인 {iso(t)}까지 {d}일간 연 8%의 약정 손해금은 {n_(i)}원입니다."),
            P(f"다. 법적절차에 든 비용(대지급금)은 {n_(c)}원입니다."),
            P(f"라. 이상 합계는 {n_(p + i + c)}원입니다."),
            P(f"2025-04-01\n기술보증기금 이사장 대리인 {two}", "right"),
        ],
        {"case_number": k.case, "creditor": "기술보증기금", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "calculated_to": t, "filed_on": date(2025, 4, 1)},
    )  # fmt: skip


def rehab_bank(k: Pen) -> Sheet:
    """A bank writes thousands with commas and 원 in the head; loans in rows without a total row; the total stands below."""
    loans = [(f"제{n}호", k.money(20_000_000, 90_000_000, 1000), k.money(200_000, 3_000_000)) for n in (1, 2, 3)]
    p, i = sum(x[1] for x in loans), sum(x[2] for x in loans)
    one, _ = k.two()
    return Sheet(
        "claim_statement", "rehab_bank",
        [
            T("채권 원리금 계산서", 18),
            Tb([], [["사건번호", k.case], ["채권은행", "주식회사 너른들은행 (채권관리부)"], ["차주", one]], "rows", "cl", (20, 80)),
            Tb([["대출건별", "원금(원)", "이자(원)", "소계(원)"]], [[x[0], n_(x[1]), n_(x[2]), n_(x[1] + x[2])] for x in loans], "all", "crrr"),
            P(f"원금 합계 : {n_(p)}원,  이자 합계 : {n_(i)}원,  총 채권액 : {n_(p + i)}원"),
            P("2024.11.13. 현재"),
            P("2024.11.15.\n주식회사 너른들은행 채권관리부장", "center"),
        ],
        {"case_number": k.case, "creditor": AnyOf(("주식회사 너른들은행", "주식회사 너른들은행 (채권관리부)")), "debtor": one, "principal": p, "interest": i, "total": p + i, "filed_on": date(2024, 11, 15)},
    )  # fmt: skip


def alimony(k: Pen) -> Sheet:
    """A mother asks for unpaid support: only one sum."""
    p = k.money(8, 40) * 500_000
    one, two = k.two()
    return Sheet(
        "distribution_demand", "alimony",
        [
            T("배당요구신청서", 18),
            Tb([], [["사건번호", k.case], ["채권자", one], ["채무자(소유자)", two], ["배당요구금액", f"금 {n_(p)}원 (미지급 양육비)"], ["집행권원", "서울가정법원 2021드단10233 양육비부담조서"]], "all", "cl", (22, 78)),
            P("위와 같이 배당을 요구합니다."),
            P(f"{said(date(2024, 1, 18))}\n채권자 {one} 인", "right"),
        ],
        {"case_number": k.case, "creditor": one, "debtor": two, "total": p, "demanded_on": date(2024, 1, 18)},
    )  # fmt: skip


def supplier_table(k: Pen) -> Sheet:
    """A supplier's claim in a table by invoice, the total row in words of its own."""
    p, i, c = k.money(20_000_000, 50_000_000), k.money(1_000_000, 5_000_000), k.money(200_000, 900_000)
    one, _ = k.two()
    return Sheet(
        "distribution_demand", "supplier_table",
        [
            T("배당요구 신청서", 18),
            P(f"{k.case} 부동산임의경매"),
            L([("신청채권자", "유한회사 한길자재"), ("채무자", f"{one} (상호 {one}건설)")], "colon"),
            Tb([["채권의 종류", "금  액", "근  거"]], [["자재대금 원금", f"{n_(p)}원", "판결 주문 제1항"], ["지연손해금", f"{n_(i)}원", "연 12%"], ["소송비용액", f"{n_(c)}원", "확정결정"], ["합  산", f"{n_(p + i + c)}원", ""]], "all", "lrl"),
            P("집행권원의 표시 : 수원지방법원 안양지원 2023가단7712 판결"),
            P("2025. 2. 24.  유한회사 한길자재 대표이사 탁 현 (인)", "right"),
        ],
        {"case_number": k.case, "creditor": "유한회사 한길자재", "debtor": one, "principal": p, "interest": i, "cost": c, "total": p + i + c, "demanded_on": date(2025, 2, 24)},
    )  # fmt: skip


def couple(k: Pen) -> Sheet:
    """A tenant by hand: everyday words, days in short notation."""
    one, two = k.two()
    dep = k.money(30, 90) * 1_000_000
    return Sheet(
        "lease_claim", "couple",
        [
            T("권리신고 및 배당요구", 16),
            P(f"사건번호: {k.case}"),
            P(f"세입자: {one}   집주인: {two}"),
            P(f"전세보증금: {n_(dep // 10_000)}만원 (월세 없음)"),
            P("세 들어 사는 곳: 1층 왼쪽 방 2칸"),
            P("계약한 날: 22. 6. 4.   이사 온 날: 22. 6. 25.   전입신고한 날: 22. 6. 27.   확정일자: 22. 6. 27."),
            P("저는 위 집의 세입자로서 보증금을 배당받고 싶어 이 신청을 합니다."),
            P(f"2024. 3. 8.\n{one} (인)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "deposit": dep, "contract_on": date(2022, 6, 4), "occupied_on": date(2022, 6, 25), "moved_in_on": date(2022, 6, 27), "fixed_on": date(2022, 6, 27), "demanded_on": date(2024, 3, 8)},
    )  # fmt: skip


def fund_in_place(k: Pen) -> Sheet:
    """A company took over a tenant's claim to the deposit."""
    one, two = k.two()
    dep = k.money(80, 220) * 1_000_000
    return Sheet(
        "lease_claim", "fund_in_place",
        [
            T("임차인 권리신고 및 배당요구신청서", 16),
            Tb([["구분", "내용", "구분", "내용"]], [["사건번호", k.case, "신청인(임차인)", one], ["소유자", two, "용도", "주거용"], ["보증금", f"금 {n_(dep)}원", "월차임", "해당없음"], ["점유부분", "제4층 제402호", "점유기간", f"{dot(date(2021, 5, 30))}부터 현재까지"], ["임대차계약서 작성일", dot(date(2021, 4, 17)), "인도일", dot(date(2021, 5, 30))], ["주민등록 전입일", dot(date(2021, 5, 31)), "확정일자(번호)", f"{dot(date(2021, 4, 19))} (제2213호)"]], "all", "clcl", (19, 31, 19, 31)),
            P(f"2023. 10. 12.\n신청인 {one} (서명 또는 날인)", "right"),
        ],
        {"case_number": k.case, "tenant": one, "part": "제4층 제402호", "deposit": dep, "contract_on": date(2021, 4, 17), "occupied_on": date(2021, 5, 30), "moved_in_on": date(2021, 5, 31), "fixed_on": date(2021, 4, 19), "term_from": AnyOf((date(2021, 5, 30), None)), "demanded_on": date(2023, 10, 12)},
    )  # fmt: skip


def one_worker_grid(k: Pen) -> Sheet:
    """One worker alone: labels with sums, the preferred part summed, the rest apart."""
    w, r, o = k.money(4_000_000, 9_000_000, 10), k.money(4_000_000, 12_000_000, 10), k.money(1_000_000, 5_000_000, 10)
    one, _ = k.two()
    return Sheet(
        "wage_claim", "one_worker_grid",
        [
            T("임금채권 배당요구신청서", 17),
            Tb([], [["사건번호", k.case], ["신청인(근로자)", one], ["채무자(사용자)", "도란도란식품 주식회사"], ["최종 3개월분의 임금", f"{n_(w)}원"], ["최종 3년간의 퇴직급여", f"{n_(r)}원"], ["그 밖의 임금", f"{n_(o)}원"], ["배당요구 총액", f"{n_(w + r + o)}원"]], "all", "cl", (35, 65)),
            P(f"2024. 5. 30.  신청인 {one} (인)", "right"),
        ],
        {"case_number": k.case, "representative": AnyOf((one, None)), "debtor": "도란도란식품 주식회사", "workers": [{"name": one, "preferential_wages": w, "preferential_retirement": r, "ordinary": o}], "total": w + r + o, "demanded_on": date(2024, 5, 30)},
    )  # fmt: skip


def province(k: Pen) -> Sheet:
    """A district with kinds of tax grouped; the property's own tax in its own table."""
    one, _ = k.two()
    a = [
        (
            "재산세(주택)",
            "2023년 7월",
            date(2023, 6, 1),
            date(2023, 7, 31),
            k.money(100_000, 900_000, 10),
            k.money(3_000, 40_000, 10),
        )
    ]
    b = [
        (
            "취득세",
            "2022년 3월",
            date(2022, 3, 2),
            date(2022, 4, 30),
            k.money(1_000_000, 9_000_000, 10),
            k.money(30_000, 400_000, 10),
        ),
        ("주민세(개인분)", "2023년 8월", date(2023, 7, 1), date(2023, 8, 31), 10_000, 300),
    ]
    tot = sum(r[4] + r[5] for r in a + b)
    head = [["세목", "부과년월", "법정기일", "납기", "세액", "가산금", "합계"]]
    line = lambda r: [r[0], r[1], tight(r[2]), tight(r[3]), n_(r[4]), n_(r[5]), n_(r[4] + r[5])]  # noqa: E731
    return Sheet(
        "tax_demand", "province",
        [
            T("지방세 체납액 교부청구서", 17),
            L([("사건번호", k.case), ("체납자", one), ("청구총액", f"{n_(tot)}원")], "colon"),
            P("■ 당해세"),
            Tb(head, [line(r) for r in a], "all", "ccccrrr"),
            P("■ 당해세 외"),
            Tb(head, [line(r) for r in b], "all", "ccccrrr"),
            P("2024. 1. 8.\n너른골구청장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("너른골구청", "너른골구청장")), "taxpayer": one, "total": tot, "demanded_on": date(2024, 1, 8),
         "rows": [{"tax": AnyOf((r[0], r[0].split("(")[0])), "period": r[1], "statutory_date": r[2], "due_on": r[3], "principal": r[4], "surcharge": r[5], "total": r[4] + r[5], "on_property": own} for rs, own in ((a, True), (b, False)) for r in rs]},
    )  # fmt: skip


def health_firm(k: Pen) -> Sheet:
    """The health insurer against a firm: kinds of insurance in rows, months as a span."""
    rows = [
        ("건강보험", k.money(900_000, 3_000_000, 10), k.money(20_000, 90_000, 10)),
        ("장기요양", k.money(90_000, 300_000, 10), k.money(2_000, 9_000, 10)),
    ]
    tot = sum(r[1] + r[2] for r in rows)
    return Sheet(
        "public_charge_demand", "health_firm",
        [
            T("교 부 청 구 서", 19),
            P(f"수신 {k.court}  사건번호 {k.case}"),
            L([("체납자(사업장)", "주식회사 나루터"), ("사업장관리번호", "210-81-40011-0")], "tab"),
            Tb([["구분", "체납기간", "최종납부기한", "보험료", "연체금", "체납액 합계"]], [*[[r[0], "2023.05~2023.12", "2024.01.10", n_(r[1]), n_(r[2]), n_(r[1] + r[2])] for r in rows], ["총계", "", "", n_(sum(r[1] for r in rows)), n_(sum(r[2] for r in rows)), n_(tot)]], "all", "cccrrr"),
            P("2024. 4. 3.\n국민건강보험공단 인천서부지사장", "center"),
        ],
        {"case_number": k.case, "authority": AnyOf(("국민건강보험공단 인천서부지사", "국민건강보험공단 인천서부지사장")), "payer": "주식회사 나루터", "total": tot, "demanded_on": date(2024, 4, 3),
         "rows": [{"due_on": date(2024, 1, 10), "principal": r[1], "surcharge": r[2], "total": r[1] + r[2]} for r in rows]},
    )  # fmt: skip


def narrow_statement(k: Pen) -> Sheet:
    """A statement with narrow columns, every day broken by its cell."""
    one, two = k.two()
    a = k.money(30, 99) * 1_000_000
    return Sheet(
        "sale_statement", "narrow_statement",
        [
            T("매각물건명세서", 18),
            Tb([], [["사건", k.case, "최선순위 설정", "2021.11.23. 근저당권", "배당요구종기", "2024.10.21."]], "all", "clclcl"),
            Tb([["점유자의 성명", "점유 부분", "정보출처 구분", "점유의 권원", "임대차기간", "보증금", "차임", "전입신고일자", "확정일자", "배당요구일자"]], [[one, "3층", "권리신고", "임차인", "2022.10.11.~ 2024.10.10.", n_(a), "120,000", "2022.10.12.", "2022.10.12.", "2024.09.13."], [two, "옥탑", "현황조사", "임차인", "미상", "미상", "미상", "2023.12.14.", "미상", ""]], "all", "cccccrrccc"),
            P("비고란 : 해당사항 없음"),
        ],
        {"case_number": k.case, "first_right": "2021.11.23. 근저당권", "claim_deadline": date(2024, 10, 21), "tenants": [
            {"name": one, "part": "3층", "source": "권리신고", "deposit": a, "monthly_rent": 120_000, "moved_in_on": date(2022, 10, 12), "fixed_on": date(2022, 10, 12), "demanded_on": date(2024, 9, 13)},
            {"name": two, "part": "옥탑", "source": "현황조사", "deposit": None, "moved_in_on": date(2023, 12, 14), "fixed_on": None}]},
    )  # fmt: skip


def cost_words(k: Pen) -> Sheet:
    """Costs by a lawyer: letters for the items, a remark how each is made, the total in words and figures."""
    items = [
        ("신청인지대", 5_000),
        ("송달료", k.money(100_000, 300_000, 100)),
        ("등록면허세 등", k.money(200_000, 900_000, 10)),
        ("감정평가 수수료", k.money(300_000, 900_000, 10)),
        ("변호사 보수", k.money(300_000, 900_000, 10)),
    ]
    tot = sum(b for _, b in items)
    one, _ = k.two()
    return Sheet(
        "cost_statement", "cost_words",
        [
            T("집행비용계산서", 18),
            P(f"사건 : {k.case} 부동산강제경매"),
            P(f"채권자 : {one}"),
            Tb([["비용의 종류", "비용액", "산출 내역"]], [[a, n_(b), "별첨 영수증"] for a, b in items], "rows", "lrc"),
            P(f"합계 : 금 {hangul(tot)}원 (₩{n_(tot)})"),
            P("2024. 8. 1.", "center"),
            P(f"채권자 {one}의 대리인 변호사 육 하 람", "right"),
        ],
        {"case_number": k.case, "creditor": one, "total": tot, "items": [{"item": a, "amount": b} for a, b in items]},
    )  # fmt: skip


WRITERS = (
    insurer_grid,
    tech_fund,
    rehab_bank,
    alimony,
    supplier_table,
    couple,
    fund_in_place,
    one_worker_grid,
    province,
    health_firm,
    narrow_statement,
    cost_words,
)
