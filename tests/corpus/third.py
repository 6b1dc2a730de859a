"""The third set: made when the readers were finished, from wordings that neither of the others uses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from .invent import CITIES, COURTS, TAX_OFFICES, Source
from .kinds.demands import INSURERS, tax_rows
from .notation import DATES, SUMS
from .paper import AnyOf, Fields, PageBreak, Paper, Sign, Stamp, Table, Text, Title
from .sums import interest

P = SUMS["plain"]


def claim_statement(s: Source, voice: int) -> Paper:
    """Three banks' ways: overdue and contract interest apart, a letter with numbered items, a wide table in thousands."""
    court, case, bank, debtor = s.pick(COURTS), s.case(), s.bank(), s.person()
    end = s.day(2025, 2025)
    first = end - timedelta(days=s.random.randint(250, 600))
    cut = first + timedelta(days=90)
    principal, cost = s.won(10_000_000, 300_000_000, 1_000), s.won(10_000, 900_000, 10)
    d1, i1 = interest(principal, "5.2", first, cut)
    d2, i2 = interest(principal, "8.2", cut + timedelta(days=1), end)
    total = principal + i1 + i2 + cost
    filed = end - timedelta(days=9)
    d = DATES[("dots", "words", "tight")[voice]]
    rows = [
        {"principal": principal, "rate": 5.2, "from": first, "to": cut, "days": d1, "interest": i1},
        {"principal": principal, "rate": 8.2, "from": cut + timedelta(days=1), "to": end, "days": d2, "interest": i2},
    ]
    truth: dict[str, Any] = {
        "case_number": case, "creditor": bank, "debtor": debtor, "principal": principal, "interest": i1 + i2, "cost": cost,
        "total": total, "calculated_to": end, "items": rows,
    }  # fmt: skip
    sheet = Table(
        ("구분", "원금잔액", "기간(시작)", "기간(종료)", "일수", "연이율", "금액"),
        [(name, P(principal), d(r["from"]), d(r["to"]), f"{r['days']}", f"{r['rate']}%", P(r["interest"]))
         for name, r in zip(("정상이자", "연체이자"), rows, strict=True)],
        foot=("이자 합계", "", "", "", "", "", P(i1 + i2)),
    )  # fmt: skip
    if voice == 0:
        blocks = [
            Stamp(court, DATES["dots"](filed), "제 5120 호"),
            Title("채  권  계  산  서"),
            Fields([("사건번호", f"{case} 부동산임의경매"), ("채권자 상호", bank), ("채무자 성명", debtor), ("배당기일", d(end))], "quad"),
            Table(("원 금", "이 자", "제비용", "채권액 합계"), [(P(principal), P(i1 + i2), P(cost), P(total))]),
            sheet,
            Sign(d(filed), f"채권자 {bank}", f"{court} 귀중"),
        ]  # fmt: skip
    elif voice == 1:
        blocks = [
            Title("채권계산서 제출"),
            Fields([("사건", case), ("채권자", bank), ("채무자", debtor)], "colon"),
            Text("채권자는 다음과 같이 채권을 계산하여 신고합니다."),
            Text(f"가. 대출원금  : {SUMS['won'](principal)}"),
            Text(f"나. 이자합계  : {SUMS['won'](i1 + i2)} ({d(end)} 배당기일까지)"),
            Text(f"다. 비용      : {SUMS['won'](cost)}"),
            Text(f"라. 청구총액  : {SUMS['won'](total)}"),
            PageBreak(),
            Text("이자계산표"),
            sheet,
            Sign(d(filed), bank, f"{court} 귀중"),
        ]
    else:
        blocks = [
            Text(f"{court} 귀중"),
            Title("채 권 계 산 서"),
            Table(("사건번호", "채무자", "채권자"), [(case, debtor, bank)]),
            Table(("내역", "금액"), [("원금", SUMS["won"](principal)), ("이자", SUMS["won"](i1 + i2)), ("집행비용 외 비용", SUMS["won"](cost)),
                                  ("총계", SUMS["won"](total))], ruled="rows"),
            Text(f"* 이자는 배당기일({d(end)})까지 산정함."),
            sheet,
            Sign(d(filed), bank, ""),
        ]  # fmt: skip
    return Paper("claim_statement", blocks, truth)


def distribution_demand(s: Source, voice: int) -> Paper:
    """A guarantor's letter with a list, and a form with the title in the table."""
    court, case, firm, debtor = s.pick(COURTS), s.case(), s.firm(), s.person()
    principal, sum_, cost = s.won(2_000_000, 60_000_000), s.won(100_000, 9_000_000), s.won(20_000, 400_000, 10)
    total = principal + sum_ + cost
    filed = s.day(2024, 2025)
    number = f"{court} {s.random.randint(2020, 2024)}가소{s.random.randint(1_000, 99_999)}"
    truth: dict[str, Any] = {
        "case_number": case, "creditor": firm, "debtor": debtor, "principal": principal, "interest": sum_, "cost": cost,
        "total": total, "demanded_on": filed,
    }  # fmt: skip
    if voice == 0:
        blocks = [
            Title("배당요구신청"),
            Fields([("사    건", case), ("채권자(배당요구신청인)", firm), ("채 무 자", debtor)], "columns"),
            Text("배당요구채권액"),
            Text(f"  (1) 원  금  {SUMS['won'](principal)}"),
            Text(f"  (2) 이  자  {SUMS['won'](sum_)}"),
            Text(f"  (3) 비  용  {SUMS['won'](cost)}"),
            Text(f"  (4) 합  계  {SUMS['won'](total)}"),
            Text(f"배당요구의 원인 : {number} 대여금 사건의 확정된 판결정본에 의함"),
            Sign(DATES["words"](filed), f"배당요구신청인 {firm}", f"{court} 귀중"),
        ]
    else:
        blocks = [
            Stamp(court, DATES["dots"](filed), "제 61 호"),
            Title("배 당 요 구 신 청 서"),
            Table(("구분", "기재사항"),
                  [("사건번호", case), ("신청채권자", firm), ("채무자", debtor), ("집행권원", number), ("채권원금", SUMS["gold"](principal)),
                   ("지연손해금", SUMS["gold"](sum_)), ("기타비용", SUMS["gold"](cost)), ("청구금액 계", SUMS["gold"](total))]),
            Sign(DATES["dots"](filed), firm, f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("distribution_demand", blocks, truth)


def lease_claim(s: Source, voice: int) -> Paper:
    """A table of four columns, and numbered lines without colons."""
    court, case, tenant = s.pick(COURTS), s.case(), s.person()
    deposit, rent = s.won(9_000_000, 280_000_000, 1_000_000), s.won(100_000, 900_000, 10_000)
    contract = s.day(2020, 2023)
    handed = contract + timedelta(days=15)
    moved, fixed, until = handed + timedelta(days=2), handed + timedelta(days=3), handed + timedelta(days=730)
    filed = s.day(2024, 2025)
    part = s.pick(("402호", "1층 전부", "반지하 1호"))
    truth: dict[str, Any] = {
        "case_number": case, "tenant": tenant, "use": "residential", "part": part, "deposit": deposit, "monthly_rent": rent,
        "contract_on": contract, "occupied_on": handed, "moved_in_on": moved, "fixed_on": fixed, "term_from": handed,
        "term_to": until, "demanded_on": filed,
    }  # fmt: skip
    if voice == 0:
        d = DATES["dots"]
        blocks = [
            Title("주택임차인 권리신고 및 배당요구신청서"),
            Fields([("사건번호", case), ("임 차 인", tenant), ("임차보증금", SUMS["won"](deposit)), ("월 세", SUMS["won"](rent)),
                    ("임차부분", part), ("임대차계약일", d(contract)), ("임대차기간", f"{d(handed)} ~ {d(until)}"), ("입주일", d(handed)),
                    ("전입일자", d(moved)), ("확정일자", d(fixed))], "quad"),
            Text("위 임차인은 배당요구를 신청합니다."),
            Sign(d(filed), f"임차인 {tenant}", f"{court} 귀중"),
        ]  # fmt: skip
    else:
        d = DATES["words"]
        blocks = [
            Stamp(court, DATES["dots"](filed), "제 919 호"),
            Title("권리신고서 및 배당요구서"),
            Fields([("사   건", case), ("임차인(신고인)", tenant)], "columns"),
            Text("주택의 임차인으로서 아래와 같이 신고합니다."),
            Fields([("① 임차한 부분", part), ("② 보증금", SUMS["figures-first"](deposit)), ("③ 차임", SUMS["gold"](rent)),
                    ("④ 임대차계약 체결일자", d(contract)), ("⑤ 임대차 존속기간", f"{d(handed)}부터 {d(until)}까지"),
                    ("⑥ 인도(입주)일자", d(handed)), ("⑦ 전입신고일자", d(moved)), ("⑧ 확정일자", d(fixed))]),
            Sign(d(filed), tenant, f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("lease_claim", blocks, truth)


def wage_claim(s: Source, voice: int) -> Paper:
    """Two lists whose heads stand in other orders."""
    court, case, firm = s.pick(COURTS), s.case(), s.firm()
    workers = [
        {"name": s.person(), "preferential_wages": s.won(4_000_000, 10_000_000, 10), "preferential_retirement": s.won(900_000, 9_000_000, 10),
         "ordinary": s.won(10_000, 6_000_000, 10)} for _ in range(4 + 3 * voice)
    ]  # fmt: skip
    lead, filed = workers[0]["name"], s.day(2024, 2025)
    a, b, c = (sum(w[k] for w in workers) for k in ("preferential_wages", "preferential_retirement", "ordinary"))
    truth: dict[str, Any] = {
        "case_number": case, "representative": lead, "workers": workers, "total": a + b + c, "demanded_on": filed,
        "preferential": AnyOf((a + b, None)), "ordinary": AnyOf((c, None)),
    }  # fmt: skip
    heads = (
        ("근로자 성명", "최종 3개월 임금", "최종 3년 퇴직금", "기타 체불임금", "체불액 합계"),
        ("성명", "일반임금", "최종 3개월분의 임금", "최종 3년간의 퇴직급여등", "합 계"),
    )  # fmt: skip
    order = (
        ("preferential_wages", "preferential_retirement", "ordinary"),
        ("ordinary", "preferential_wages", "preferential_retirement"),
    )[voice]
    rows = [(w["name"], *(P(w[k]) for k in order), P(sum(w[k] for k in order))) for w in workers]
    foot = ("합 계", *(P(sum(w[k] for w in workers)) for k in order), P(a + b + c))
    blocks = [
        Title(("배당요구신청서 (근로자 임금·퇴직금)", "임금채권 배당요구서")[voice]),
        Fields([("사건번호", case), ("선정당사자", lead), ("사업주", firm)], ("quad", "colon")[voice]),  # type: ignore[arg-type]
        Text(f"청구금액 합계 금 {P(a + b + c)}원"),
        Table(heads[voice], rows, foot=foot, ruled=("all", "rows")[voice]),  # type: ignore[arg-type]
        Sign(DATES["dots"](filed), f"선정당사자 {lead}", f"{court} 귀중"),
    ]
    return Paper("wage_claim", blocks, truth)


def tax_demand(s: Source, voice: int) -> Paper:
    """A national and a local demand."""
    court, case, debtor = s.pick(COURTS), s.case(), s.person()
    office = s.pick(CITIES if voice else TAX_OFFICES)
    rows = tax_rows(s, bool(voice), 6)
    filed = s.day(2024, 2025)
    d = DATES[("dots", "tight")[voice]]
    total = sum(r["total"] for r in rows)
    truth: dict[str, Any] = {
        "case_number": case, "taxpayer": debtor, "total": total, "demanded_on": filed, "rows": rows,
        "authority": AnyOf((office, f"{office}장", f"{office}청", f"{office}청장")),
    }  # fmt: skip
    if voice == 0:
        blocks = [
            Text(office),
            Title("교 부 청 구 서"),
            Fields([("사건번호", case), ("체납자", debtor), ("수신", court), ("교부청구일", d(filed))], "quad"),
            Table(("순번", "세목명", "과세기간", "신고(고지)일\n법정기일", "납부기한", "체납세액", "납부지연가산세", "합계", "당해세 해당여부"),
                  [(str(n), r["tax"], r["period"], d(r["statutory_date"]), d(r["due_on"]), P(r["principal"]), P(r["surcharge"]), P(r["total"]),
                    "해당" if r["on_property"] else "해당없음") for n, r in enumerate(rows, 1)],
                  foot=("", "합 계", "", "", "", P(sum(r["principal"] for r in rows)), P(sum(r["surcharge"] for r in rows)), P(total), "")),
            Sign(d(filed), f"{office}장", f"{court} 귀중"),
        ]  # fmt: skip
    else:
        blocks = [
            Stamp(court, DATES["dots"](filed), "제 77 호"),
            Title("지방세 교부청구서"),
            Fields([("경매사건번호", case), ("체납자 성명", debtor), ("청구세액", f"{P(total)}원")], "columns"),
            Table(("과세년월", "세목", "본세", "가산금", "합계", "법정기일", "납기일자", "당해세"),
                  [(r["period"], r["tax"], P(r["principal"]), P(r["surcharge"]), P(r["total"]), d(r["statutory_date"]), d(r["due_on"]),
                    "Y" if r["on_property"] else "N") for r in rows]),
            Text("위 지방세를 지방세징수법에 의하여 교부청구합니다."),
            Sign(DATES["words"](filed), f"{office}청장 (직인생략)", f"{court} 귀중"),
        ]  # fmt: skip
    return Paper("tax_demand", blocks, truth)


def public_charge_demand(s: Source, voice: int) -> Paper:
    """Two insurers' lists."""
    court, case, debtor = s.pick(COURTS), s.case(), s.person()
    office, scheme, words = INSURERS[voice]
    branch = f"{office} {s.pick(('달빛', '별빛'))}지사"
    month = s.day(2023, 2023).replace(day=10)
    rows = []
    for _ in range(9):
        due = (month + timedelta(days=31)).replace(day=10)
        a, b = s.won(90_000, 700_000, 10), s.won(500, 30_000, 10)
        rows.append(
            {"period": f"{month.year}.{month.month:02d}", "due_on": due, "principal": a, "surcharge": b, "total": a + b}
        )
        month = due
    total, filed = sum(r["total"] for r in rows), s.day(2025, 2025)
    truth: dict[str, Any] = {
        "case_number": case, "authority": AnyOf((branch, office, f"{branch}장")), "payer": debtor, "total": total, "demanded_on": filed,
        "rows": [{k: v for k, v in r.items() if k != "period"} for r in rows],
    }  # fmt: skip
    d = DATES[("dots", "iso")[voice]]
    foot = ("합 계", "", P(sum(r["principal"] for r in rows)), P(sum(r["surcharge"] for r in rows)), P(total))
    blocks = [
        Title("교부청구서"),
        Fields([("사건번호", case), ("체납자", debtor), ("체납보험료", f"{P(total)}원")], ("grid", "colon")[voice]),  # type: ignore[arg-type]
        Table((("체납월", "납부기한", "보험료", "연체금", "합계"), ("고지년월", "납기일", "고지보험료", "연체금액", "체납액"))[voice],
              [(r["period"], d(r["due_on"]), P(r["principal"]), P(r["surcharge"]), P(r["total"])) for r in rows], foot=foot),
        Text(f"위 체납 {words}({scheme})를 배당하여 주시기 바랍니다."),
        Sign(DATES["words"](filed), f"{branch}장", f"{court} 귀중"),
    ]  # fmt: skip
    return Paper("public_charge_demand", blocks, truth)


THIRD: tuple[tuple[Callable[[Source, int], Paper], int], ...] = (
    (claim_statement, 3),
    (distribution_demand, 2),
    (lease_claim, 2),
    (wage_claim, 2),
    (tax_demand, 2),
    (public_charge_demand, 2),
)
