"""Papers of offices and of the court."""

from __future__ import annotations

from datetime import date, timedelta

from ...paper import AnyOf
from ..blocks import C, L, P, Sheet, T, Tb, n_
from .ink import PEOPLE, Ink2, end


def national_form(k: Ink2) -> Sheet:
    """교부청구세액 as a heading over three columns; costs of collection."""
    rows, body = [], []
    for _ in range(k.r.randint(1, 6)):
        y = k.r.randint(2018, 2023)
        due = date(y + 1, k.r.randint(1, 12), k.r.randint(1, 28))
        p, s = k.money(100_000, 40_000_000, 10), k.money(1000, 4_000_000, 10)
        stat = due - timedelta(days=30)
        tax = k.pick("부가가치세", "종합소득세", "양도소득세", "상속세", "근로소득세")
        rows.append(
            {
                "tax": tax,
                "period": f"{y}년 1기",
                "statutory_date": stat,
                "due_on": due,
                "principal": p,
                "surcharge": s,
                "total": p + s,
            }
        )
        body.append([tax, f"{y}년 1기", k.d(stat), k.d(due), n_(p + s), n_(p), n_(s), "0"])
    tot = [sum(int(r[f]) for r in rows) for f in ("total", "principal", "surcharge")]
    head: list[list[C | str]] = [
        [C("세목", rows=2), C("귀속", rows=2), C("법정\n기일", rows=2), C("납부\n기한", rows=2), C("교부청구세액", 4)],
        ["계", "국세", "납부지연\n가산세", "강제\n징수비"],
    ]
    office, payer, day = f"{k.pick('성북', '구미', '제주', '화성')}세무서", k.person(), k.a_day(k.year, k.year)
    blocks = [
        P("■ 국세징수법 시행규칙 [별지 제57호서식]"),
        T("교 부 청 구 서", 17),
        L([("사건번호", k.case), ("체납자", payer), ("교부청구기관", office)], k.pick("tab", "colon")),
        Tb(head, [*body, [C("합계", 4), *map(n_, tot), "0"]], "all", "ccccrrrr", (13, 12, 13, 13, 14, 13, 12, 10)),
        P("위와 같이 교부를 청구합니다."),
        P(k.d(day), "center"),
        P(f"{office}장 [직인생략]", "center"),
        P(f"{k.court} 귀하"),
    ]
    return Sheet(
        "tax_demand",
        "national_form",
        blocks,
        {
            "case_number": k.case,
            "authority": office,
            "taxpayer": payer,
            "rows": rows,
            "total": tot[0],
            "demanded_on": day,
        },
    )


def one_tax(k: Ink2) -> Sheet:
    """A single local tax told by labels."""
    y = k.r.randint(2019, 2023)
    due = date(y, 9, 30)
    p, s = k.money(100_000, 4_000_000, 10), k.money(1000, 400_000, 10)
    payer, day = k.person(), k.a_day(k.year, k.year)
    pairs = [
        ("체납자", payer),
        ("세목", "재산세(토지)"),
        ("과세연도", f"{y}"),
        ("법정기일", k.d(date(y, 9, 10))),
        ("납부기한", k.d(due)),
        ("본세", k.w(p, 0)),
        ("가산금", k.w(s, 0)),
        ("합계", k.w(p + s, 0)),
    ]
    blocks = [
        T("지방세 교부청구서"),
        L([("사건번호", k.case), *pairs], k.pick("colon", "tab")),
        P("위와 같이 교부청구합니다."),
        P(k.d(day), "center"),
        P("제천시장", "center"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "tax_demand",
        "one_tax",
        blocks,
        {
            "case_number": k.case,
            "authority": AnyOf(("제천시", "제천시장", "제천시청")),
            "taxpayer": payer,
            "rows": [
                {
                    "tax": "재산세(토지)",
                    "statutory_date": date(y, 9, 10),
                    "due_on": due,
                    "principal": p,
                    "surcharge": s,
                    "total": p + s,
                }
            ],
            "total": p + s,
            "demanded_on": day,
        },
    )


def pension(k: Ink2) -> Sheet:
    """Unpaid pension contributions with the sum billed beside the sum unpaid."""
    rows, body = [], []
    at = date(k.year - 2, 1, 1)
    for j in range(k.r.randint(4, 30)):
        due = date(at.year + at.month // 12, at.month % 12 + 1, 10)
        p, s = k.money(50_000, 700_000, 10), k.money(100, 40_000, 10)
        rows.append(
            {"period": f"{at.year}-{at.month:02}", "due_on": due, "principal": p, "surcharge": s, "total": p + s}
        )
        body.append([str(j + 1), f"{at.year}-{at.month:02}", k.d(due), n_(p), n_(s), n_(p + s)])
        at = date(at.year + at.month // 12, at.month % 12 + 1, 1)
    tot = [sum(int(r[f]) for r in rows) for f in ("principal", "surcharge", "total")]
    payer, office, day = (
        "주식회사 새롬기획",
        f"국민건강보험공단 {k.pick('제천', '구미', '도봉')}지사",
        k.a_day(k.year, k.year),
    )
    blocks = [
        T("체납보험료 등 교부청구서"),
        L([("사건번호", k.case), ("사업장명", payer), ("보험종류", "국민연금")], "colon"),
        Tb(
            [["연번", "부과연월", "납부기한", "미납보험료", "연체금", "합계금액"]],
            [*body, [C("총계", 3), *map(n_, tot)]],
            k.pick("all", "rows", "none"),
            "cccrrr",
        ),
        P("국민연금법 제95조, 국세징수법을 준용하여 교부청구합니다."),
        P(k.d(day), "center"),
        P(f"{office}장", "center"),
        P(f"{k.court} 귀중"),
    ]
    return Sheet(
        "public_charge_demand",
        "pension",
        blocks,
        {
            "case_number": k.case,
            "authority": office,
            "scheme": "국민연금",
            "payer": payer,
            "rows": rows,
            "total": tot[2],
            "demanded_on": day,
        },
    )


def sale_reordered(k: Ink2) -> Sheet:
    """A sale statement in other column order, without 정보출처."""
    deadline, first = k.a_day(k.year, k.year), k.a_day(2014, 2019)
    d = k.d
    tenants, body = [], []
    for j in range(k.r.randint(1, 4)):
        moved, dep = k.a_day(2016, 2021), k.money(5, 200) * 1_000_000
        t = {
            "name": PEOPLE[j],
            "part": f"{j + 1}층",
            "deposit": dep,
            "moved_in_on": moved,
            "fixed_on": moved + timedelta(days=1),
            "demanded_on": deadline - timedelta(days=9),
        }
        tenants.append(t)
        body.append(
            [
                PEOPLE[j],
                f"{j + 1}층",
                d(moved),
                d(moved + timedelta(days=1)),
                n_(dep),
                "없음",
                d(deadline - timedelta(days=9)),
            ]
        )
    ap, lo = k.money(200, 900) * 1_000_000, k.money(100, 199) * 1_000_000
    blocks = [
        T("매각물건명세서"),
        L(
            [
                ("사건", f"{k.case} 부동산강제경매"),
                ("최선순위 설정일자", f"{d(first)} 근저당"),
                ("배당요구종기", d(deadline)),
                ("감정평가액", f"{n_(ap)}원"),
                ("최저매각가격", f"{n_(lo)}원"),
            ],
            k.pick("colon", "tab"),
        ),
        Tb(
            [["임차인", "점유부분", "전입신고일", "확정일자", "보증금", "차임", "배당요구일자"]],
            body,
            k.pick("all", "rows"),
            "ccccrcc",
        ),
        P("※ 비고: 해당사항 없음"),
    ]
    return Sheet(
        "sale_statement",
        "sale_reordered",
        blocks,
        {
            "case_number": k.case,
            "first_right": f"{d(first)} 근저당",
            "claim_deadline": deadline,
            "appraisal": ap,
            "minimum_price": lo,
            "tenants": tenants,
        },
    )


def costs_dated(k: Ink2) -> Sheet:
    """Costs with the day of payment first and a voucher last."""
    names = [
        "등록면허세 및 지방교육세",
        "송달료(예납)",
        "인지대",
        "부동산감정료",
        "현황조사비용",
        "공고비용",
        "매각수수료",
    ]
    items = [{"item": n, "amount": k.money(3000, 900_000, 10)} for n in k.r.sample(names, k.r.randint(3, 7))]
    total, who = sum(int(i["amount"]) for i in items), k.bank()
    body: list[list[C | str]] = [
        [k.d(k.a_day(k.year, k.year)), str(i["item"]), n_(int(i["amount"])), "영수증"] for i in items
    ]
    blocks = [
        T(k.pick("집행비용 계산서", "경매 집행비용 내역서")),
        L([("사건번호", k.case), ("신청채권자", who)], "colon"),
        Tb(
            [["지출일자", "적 요", "지출금액", "증빙"]],
            [*body, [C("합계", 2), n_(total), ""]],
            k.pick("all", "rows", "none"),
            "clrc",
            (22, 38, 22, 18),
        ),
        *end(k, k.a_day(k.year, k.year), who),
    ]
    return Sheet(
        "cost_statement",
        "costs_dated",
        blocks,
        {"case_number": k.case, "creditor": who, "items": items, "total": total},
    )
