# ruff: noqa: E501 (printed texts stay in one line)
"""Taxes and public charges of the second set."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ..invent import CITIES, COURTS, TAX_OFFICES, Source
from ..kinds.demands import INSURERS, tax_rows
from ..notation import DATES, SUMS
from ..paper import AnyOf, Fields, Paper, Sign, Stamp, Table, Text, Title


def tax_demand(s: Source, voice: int) -> Paper:
    """교부청구서 for taxes in one of four other voices."""
    court, case, debtor = s.pick(COURTS), s.case(), s.person()
    local = voice in (2, 3)
    office = s.pick(CITIES if local else TAX_OFFICES)
    rows = tax_rows(s, local, (3, 1, 28, 5)[voice])
    filed = s.day(2024, 2025)
    total = sum(r["total"] for r in rows)
    truth: dict[str, Any] = {
        "case_number": case, "taxpayer": debtor, "total": total, "demanded_on": filed, "rows": rows,
        "authority": AnyOf((office, f"{office}장", f"{office}청", f"{office}청장", f"{office}청장 귀하")),
    }  # fmt: skip
    p = SUMS["plain"]
    sums = [p(sum(r[k] for r in rows)) for k in ("principal", "surcharge", "total")]
    if voice == 0:
        d = DATES["dots"]
        truth["seized_on"] = seized = s.day(2023, 2023)
        blocks = [
            Stamp(court, d(filed), "제 301 호"),
            Text(office),
            Title("국세 교부청구서"),
            Fields([("체납자 성명(상호)", debtor), ("사건번호", case), ("압류등기 접수일", d(seized)), ("청구총액", f"{p(total)}원")], "quad"),
            Table(("체납액계", "가산세액", "국세", "납기일", "법정기일(신고일 등)", "과세기간", "세목", "비고"),
                  [(p(r["total"]), p(r["surcharge"]), p(r["principal"]), d(r["due_on"]), d(r["statutory_date"]), r["period"],
                    r["tax"], "당해세" if r["on_property"] else "") for r in rows],
                  foot=(sums[2], sums[1], sums[0], "", "", "", "총계", "")),
            Sign(d(filed), f"{office}장", f"{court} 귀중"),
        ]  # fmt: skip
        for r in rows:  # an empty remark says nothing for certain
            r["on_property"] = r["on_property"] or AnyOf((None, False))
    elif voice == 1:
        d = DATES["words"]
        r = rows[0]
        blocks = [
            Title("교 부 청 구 서"),
            Fields([("사건번호", case), ("체납자", debtor), ("세목", r["tax"]), ("귀속", r["period"]), ("법정기일", d(r["statutory_date"])),
                    ("납부기한", d(r["due_on"])), ("본세", f"금 {p(r['principal'])}원"), ("납부지연가산세", f"금 {p(r['surcharge'])}원"),
                    ("합계", f"금 {p(r['total'])}원")], "colon"),
            Text("위와 같이 체납되었으므로 교부를 청구합니다."),
            Sign(d(filed), f"{office}장", f"{court} 귀중"),
        ]  # fmt: skip
        r["on_property"] = AnyOf((None, r["on_property"]))
    elif voice == 2:
        d = DATES["tight"]
        blocks = [
            Title("교부청구서"),
            Fields([("사건", case), ("체납자", debtor), ("총 체납액", f"{p(total)}원")], "columns"),
            Table(("번호", "부과연도", "과세기분", "세목", "법정기일", "납부기한", "지방세", "가산금", "합계", "당해세 여부"),
                  [(str(n), r["period"].split()[0], r["period"].split()[1], r["tax"], d(r["statutory_date"]), d(r["due_on"]),
                    p(r["principal"]), p(r["surcharge"]), p(r["total"]), "여" if r["on_property"] else "부")
                   for n, r in enumerate(rows, 1)], foot=("합계", "", "", "", "", "", *sums, "")),
            Sign(DATES["words"](filed), f"{office}청장", f"{court} 귀중"),
        ]  # fmt: skip
        for r in rows:
            r["period"] = AnyOf((r["period"], *r["period"].split()))
    else:
        d = DATES["iso"]
        own = [r for r in rows if r["on_property"]]
        rest = [r for r in rows if not r["on_property"]]
        truth["rows"] = own + rest
        head = ("세목", "연도/기분", "법정기일", "납기", "세액", "가산금", "계")

        def line(r: dict[str, Any]) -> tuple[str, ...]:
            return (
                r["tax"],
                r["period"],
                d(r["statutory_date"]),
                d(r["due_on"]),
                p(r["principal"]),
                p(r["surcharge"]),
                p(r["total"]),
            )

        blocks = [
            Title("지 방 세 교 부 청 구 서"),
            Fields([("사건번호", case), ("납세의무자", debtor)], "colon"),
            *([Text("○ 당해세"), Table(head, [line(r) for r in own])] if own else []),
            *([Text("○ 당해세 외의 지방세"), Table(head, [line(r) for r in rest])] if rest else []),
            Text(f"청구금액 합계 : {p(total)}원"),
            Sign(DATES["dots"](filed), f"{office}청장", f"{court} 귀중"),
        ]  # fmt: skip
        for r in rest:
            r["on_property"] = AnyOf((None, False))
    return Paper("tax_demand", blocks, truth)


def public_charge_demand(s: Source, voice: int) -> Paper:
    """교부청구서 of an insurer in one of two other voices."""
    court, case, debtor = s.pick(COURTS), s.case(), s.person()
    office, scheme, words = INSURERS[s.random.randrange(3)]
    branch = f"{office} {s.pick(('새솔', '파도', '이슬'))}지사"
    rows = []
    month = s.day(2021, 2022).replace(day=10)
    for _ in range((32, 3)[voice]):
        due = (month + timedelta(days=31)).replace(day=10)
        a, b = s.won(80_000, 900_000, 10), s.won(0, 40_000, 10)
        rows.append({"period": f"{month:%Y%m}", "due_on": due, "principal": a, "surcharge": b, "total": a + b})
        month = due
    total = sum(r["total"] for r in rows)
    filed = s.day(2025, 2025)
    p, d = SUMS["plain"], DATES["tight"]
    truth: dict[str, Any] = {
        "case_number": case, "authority": AnyOf((branch, office, f"{branch}장")), "payer": debtor, "total": total, "demanded_on": filed,
        "rows": [{k: v for k, v in r.items() if k != "period"} for r in rows],
    }  # fmt: skip
    if voice == 0:
        blocks = [
            Title("보험료 등 교부청구서"),
            Fields([("사건번호", case), ("보험료 납부의무자", debtor), ("보험", scheme), ("청구액", f"{p(total)}원")], "quad"),
            Table(("고지월", "보험료", "연체료", "납부할 금액", "납기내 기한"),
                  [(r["period"], p(r["principal"]), p(r["surcharge"]), p(r["total"]), d(r["due_on"])) for r in rows],
                  foot=("합계", p(sum(r["principal"] for r in rows)), p(sum(r["surcharge"] for r in rows)), p(total), "")),
            Sign(DATES["words"](filed), f"{branch}장", f"{court} 귀중"),
        ]  # fmt: skip
    else:
        blocks = [
            Stamp(court, DATES["dots"](filed), "제 12 호"),
            Title("교부청구서"),
            Fields([("사건", case), ("체납자", debtor)], "colon"),
            Text(f"{words} 체납 내역은 다음과 같습니다."),
            *(Text(f"○ {r['period'][:4]}년 {int(r['period'][4:])}월분 (납부기한 {DATES['dots'](r['due_on'])}) : 보험료 {p(r['principal'])}원, 연체금 {p(r['surcharge'])}원, 계 {p(r['total'])}원") for r in rows),
            Text(f"합계 {p(total)}원"),
            Sign(DATES["dots"](filed), f"{branch}장", f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("public_charge_demand", blocks, truth)
