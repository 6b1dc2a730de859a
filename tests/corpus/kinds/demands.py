"""Taxes and public charges (교부청구서)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ..invent import CITIES, COURTS, TAX_OFFICES, Source
from ..notation import DATES, SUMS
from ..paper import AnyOf, Fields, Paper, Sign, Stamp, Table, Text, Title

NATIONAL = ("부가가치세", "종합소득세", "양도소득세", "법인세", "근로소득세", "종합부동산세")
LOCAL = ("재산세(토지)", "재산세(건축물)", "자동차세", "지방소득세", "지역자원시설세", "취득세", "주민세")
OWN = ("종합부동산세", "재산세", "지역자원시설세")


def tax_rows(s: Source, local: bool, count: int) -> list[dict[str, Any]]:
    """Rows of a tax demand in the words of the extraction format, with the texts of their periods."""
    rows = []
    for _ in range(count):
        tax = s.pick(LOCAL if local else NATIONAL)
        statutory = s.day(2021, 2024)
        principal, surcharge = s.won(50_000, 40_000_000, 10), s.pick((0, s.won(1_000, 2_000_000, 10)))
        rows.append(
            {"tax": tax, "period": f"{statutory.year}년 {s.random.randint(1, 2)}기", "statutory_date": statutory,
             "due_on": statutory + timedelta(days=s.random.randint(10, 60)), "principal": principal,
             "surcharge": surcharge, "total": principal + surcharge, "on_property": tax.startswith(OWN)}
        )  # fmt: skip
    return rows


def tax_demand(s: Source, voice: int) -> Paper:
    """교부청구서 for taxes in one of four voices; the fourth leaves a statutory date out."""
    court, case, debtor = s.pick(COURTS), s.case(), s.person()
    local = voice in (1, 3)
    office = s.pick(CITIES if local else TAX_OFFICES)
    rows = tax_rows(s, local, s.random.randint(1, 7))
    filed = s.day(2024, 2025)
    seized = s.day(2022, 2024) if voice in (0, 2) and s.chance(0.6) else None
    total = sum(r["total"] for r in rows)
    truth: dict[str, Any] = {
        "case_number": case, "taxpayer": debtor, "total": total, "seized_on": seized, "demanded_on": filed,
        "authority": AnyOf((office, f"{office}장", f"{office}청", f"{office}청장")), "rows": rows,
    }  # fmt: skip
    p = SUMS["plain"]
    if voice == 0:
        d = DATES["tight"]
        blocks = [
            Title(office),
            Fields([("수신", f"{court} 경매1계"), ("제목", "교부청구서")], "columns"),
            Text("국세징수법 제59조의 규정에 의하여 다음과 같이 교부청구합니다."),
            Fields([("체납자", debtor), ("사건번호", case), ("압류일자", d(seized) if seized else "해당없음")]),
            Table(("세목", "귀속연도", "법정기일", "납부기한", "본세", "가산세", "합계", "당해세여부"),
                  [(r["tax"], r["period"], d(r["statutory_date"]), d(r["due_on"]), p(r["principal"]), p(r["surcharge"]),
                    p(r["total"]), "당해세" if r["on_property"] else "") for r in rows],
                  foot=("합계", "", "", "", p(sum(r["principal"] for r in rows)), p(sum(r["surcharge"] for r in rows)),
                        p(total), ""),
                  caption="(단위: 원)"),
            Sign(DATES["words"](filed), f"{office}장 (직인)", f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:
        d = DATES["iso"]
        blocks = [
            Stamp(court, DATES["dots"](filed), "제 2218 호"),
            Title("교 부 청 구 서"),
            Fields([("사건번호", case), ("납세의무자", debtor), ("교부청구액", SUMS["gold"](total))], "colon"),
            Table(("연번", "과세연도", "세목명", "세액", "가산금", "계", "법정기일", "납기", "당해세"),
                  [(str(n), r["period"], r["tax"], p(r["principal"]), p(r["surcharge"]), p(r["total"]),
                    d(r["statutory_date"]), d(r["due_on"]), "O" if r["on_property"] else "X")
                   for n, r in enumerate(rows, 1)],
                  ruled="rows"),
            Text("지방세징수법 제66조에 따라 위와 같이 교부청구합니다."),
            Sign(DATES["words"](filed), f"{office}청장", f"{court}장 귀하"),
        ]  # fmt: skip
    elif voice == 2:
        d = DATES["dots"]
        blocks = [
            Title("교부청구서"),
            Fields([("사건", f"{case} 부동산강제경매"), ("체납자 성명", debtor),
                    ("압류등기일", d(seized) if seized else "압류 없음")]),
            Table(("과세기간", "세목", "구분", "법정기일", "지정납부기한", "체납액", "납부지연가산세", "소계"),
                  [(r["period"], r["tax"], "당해세" if r["on_property"] else "일반", d(r["statutory_date"]),
                    d(r["due_on"]), p(r["principal"]), p(r["surcharge"]), p(r["total"])) for r in rows],
                  foot=("총계", "", "", "", "", p(sum(r["principal"] for r in rows)),
                        p(sum(r["surcharge"] for r in rows)), p(total))),
            Text("위 체납액을 배당하여 주시기 바랍니다."),
            Sign(d(filed), f"{office}장", f"{court} 귀중"),
        ]  # fmt: skip
    else:
        d = DATES["dots"]
        for r in rows[1:2]:
            r["statutory_date"] = None
        blocks = [
            Title("교  부  청  구  서"),
            Fields([("사 건 번 호", case), ("체 납 자", debtor)], "colon"),
            Table(("세목", "부과년도", "법정기일", "납부기한", "본세", "가산금", "합계"),
                  [(r["tax"], r["period"], d(r["statutory_date"]) if r["statutory_date"] else "", d(r["due_on"]),
                    p(r["principal"]), p(r["surcharge"]), p(r["total"])) for r in rows],
                  foot=("계", "", "", "", p(sum(r["principal"] for r in rows)), p(sum(r["surcharge"] for r in rows)),
                        p(total)), ruled="none"),
            Sign(d(filed), f"{office}장", f"{court} 귀중"),
        ]  # fmt: skip
        for r in rows:
            r["on_property"] = AnyOf((None, r["on_property"]))
    return Paper("tax_demand", blocks, truth)


INSURERS = (
    ("국민건강보험공단", "건강보험", "건강보험료"),
    ("국민연금공단", "국민연금", "연금보험료"),
    ("근로복지공단", "고용·산재보험", "고용보험료 및 산재보험료"),
)


def public_charge_demand(s: Source, voice: int) -> Paper:
    """교부청구서 of an insurer in one of three voices."""
    court, case, debtor = s.pick(COURTS), s.case(), s.person()
    office, scheme, words = INSURERS[s.random.randrange(3)]
    branch = f"{office} {s.pick(('솔빛', '누리', '들꽃'))}지사"
    rows = []
    month = s.day(2023, 2024).replace(day=10)
    for _ in range(s.random.randint(2, 14)):
        due = (month + timedelta(days=31)).replace(day=10)
        principal, surcharge = s.won(80_000, 900_000, 10), s.won(0, 40_000, 10)
        rows.append({"period": f"{month.year}-{month.month:02d}", "due_on": due, "principal": principal,
                     "surcharge": surcharge, "total": principal + surcharge})  # fmt: skip
        month = due
    total = sum(r["total"] for r in rows)
    filed = s.day(2025, 2025)
    truth: dict[str, Any] = {
        "case_number": case, "authority": AnyOf((branch, office, f"{branch}장")), "payer": debtor, "total": total,
        "demanded_on": filed,
        "rows": [{k: v for k, v in r.items() if k != "period"} for r in rows],
    }  # fmt: skip
    p = SUMS["plain"]
    if voice == 0:
        d = DATES["tight"]
        blocks = [
            Title("교부청구서"),
            Fields([("사건번호", case), ("체납자", debtor), ("보험종류", scheme)]),
            Table(("부과년월", "납부기한", "보험료", "연체금", "합계"),
                  [(r["period"], d(r["due_on"]), p(r["principal"]), p(r["surcharge"]), p(r["total"])) for r in rows],
                  foot=("합계", "", p(sum(r["principal"] for r in rows)), p(sum(r["surcharge"] for r in rows)), p(total))),
            Text(f"위 체납 {words}를 교부청구합니다."),
            Sign(DATES["words"](filed), f"{branch}장", f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:
        d = DATES["dots"]
        blocks = [
            Stamp(court, d(filed), "제 51 호"),
            Title(f"교 부 청 구 서 ({words})"),
            Fields([("사 건", case), ("납부의무자", debtor), ("청구금액", SUMS["gold"](total))], "columns"),
            Table(("순번", "해당월", "보험료(원)", "연체금(원)", "계(원)", "납부기한"),
                  [(str(n), r["period"], p(r["principal"]), p(r["surcharge"]), p(r["total"]), d(r["due_on"]))
                   for n, r in enumerate(rows, 1)],
                  ruled="rows"),
            Sign(d(filed), branch, f"{court} 귀중"),
        ]  # fmt: skip
    else:
        d = DATES["iso"]
        blocks = [
            Text(branch),
            Title("체납보험료 교부청구서"),
            Fields([("사건번호", f"{case} 부동산임의경매"), ("사업주(납부의무자)", debtor)], "colon"),
            Table(("귀속월", "납기", "체납보험료", "가산금", "총액"),
                  [(r["period"], d(r["due_on"]), p(r["principal"]), p(r["surcharge"]), p(r["total"])) for r in rows],
                  foot=("총계", "", p(sum(r["principal"] for r in rows)), p(sum(r["surcharge"] for r in rows)), p(total)),
                  ruled="none"),
            Text(f"{words} 체납액을 위와 같이 교부청구하오니 배당하여 주시기 바랍니다."),
            Sign(DATES["words"](filed), f"{branch}장", f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("public_charge_demand", blocks, truth)
