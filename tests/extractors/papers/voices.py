"""Papers in further house styles, made from seeds, with what is true of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

from tests.corpus.invent import COURTS, TAX_OFFICES, Source
from tests.corpus.notation import DATES, SUMS
from tests.corpus.paper import AnyOf, Fields, Filing, Paper, Sign, Stamp, Table, Text, Title
from tests.corpus.render import drawn, web
from tests.corpus.sums import interest

P = SUMS["plain"]


def claim(s: Source, style: int) -> Paper:
    """A savings bank's letter in numbered lines, and a sheet in units of 1,000 won with loans side by side."""
    court, case, bank, debtor = s.pick(COURTS), s.case(), s.bank(), s.person()
    end = s.day(2025, 2025)
    loans = []
    for _ in range(2 + style):
        start, amount, rate = (
            end - timedelta(days=s.random.randint(50, 700)),
            s.won(4_000_000, 90_000_000, 1_000_000),
            "7.3",
        )
        days, sum_ = interest(amount, rate, start, end)
        loans.append(
            {"principal": amount, "rate": 7.3, "from": start, "to": end, "days": days, "interest": sum_ // 1000 * 1000}
        )
    principal, sum_ = sum(r["principal"] for r in loans), sum(r["interest"] for r in loans)
    cost = s.won(10_000, 400_000, 1_000)
    truth: dict[str, Any] = {
        "case_number": case, "creditor": bank, "debtor": debtor, "principal": principal, "interest": sum_, "cost": cost,
        "total": principal + sum_ + cost, "calculated_to": end, "max_amount": principal * 2,
    }  # fmt: skip
    d = DATES["words" if style else "slash"]
    basis = f"2019. 4. 2. 접수 제8812호 근저당권(채권최고액 금{P(principal * 2)}원)"
    if style:
        truth["items"] = [dict(r) for r in loans]
        table = Table(
            ("여신종류", "이자금액", "연체일수", "적용금리(%)", "대출원금", "이자계산 시작일", "이자계산 종료일"),
            [("일반대출", P(r["interest"] // 1000), str(r["days"]), "7.3", P(r["principal"] // 1000), d(r["from"]), d(r["to"]))
             for r in loans],
            foot=("합 계", P(sum_ // 1000), "", "", P(principal // 1000), "", ""), caption="(단위 : 천원)",
        )  # fmt: skip
        lines = Fields(
            [("대출원금 합계", SUMS["won"](principal)), ("이자 합계", SUMS["won"](sum_)), ("가지급금", SUMS["won"](cost)),
             ("채권 총액", SUMS["both"](principal + sum_ + cost))]
        )  # fmt: skip
        blocks = [
            Title("채 권 계 산 서"),
            Fields([("사건", case), ("채권자(근저당권자)", bank), ("채무자", debtor), ("근저당권", basis)]),
            table,
            lines,
            Sign(d(end - timedelta(days=6)), bank, f"{court} 귀중"),
        ]
    else:
        blocks = [
            Stamp(court, DATES["dots"](end - timedelta(days=4)), "제 771 호"),
            Title("채권계산서"),
            Fields([("사  건", case), ("채 권 자", bank), ("채 무 자", debtor)], "columns"),
            Text(f"1) 원      금 : {SUMS['both'](principal)}"),
            Text(f"2) 지연손해금 : {SUMS['gold'](sum_)}"),
            Text(f"3) 비      용 : {SUMS['gold-tight'](cost)}"),
            Text(f"4) 합      계 : {SUMS['words'](principal + sum_ + cost)}"),
            Text(f"※ 담보 : {basis}"),
            Text(f"이자계산 기준일 : {d(end)}"),
            Sign(DATES["dots"](end - timedelta(days=6)), f"채권자 {bank}", f"{court} 귀중"),
        ]
    return Paper("claim_statement", blocks, truth)


def taxes(s: Source, style: int) -> Paper:
    """A demand in thousands of won and one whose columns stand the other way round."""
    court, case, debtor, office = s.pick(COURTS), s.case(), s.person(), s.pick(TAX_OFFICES)
    d = DATES["short" if style else "tight"]
    rows = []
    for tax in ("부가가치세", "종합부동산세", "법인세", "종합소득세")[: 3 + style]:
        statutory = s.day(2021, 2024)
        principal, extra = s.won(100_000, 9_000_000, 1_000), s.won(1_000, 90_000, 1_000)
        rows.append(
            {"tax": tax, "period": f"{statutory.year}년 1기", "statutory_date": statutory, "due_on": statutory + timedelta(days=40),
             "principal": principal, "surcharge": extra, "total": principal + extra, "on_property": tax == "종합부동산세"}
        )  # fmt: skip
    filed, seized = s.day(2025, 2025), s.day(2024, 2024)
    total = sum(r["total"] for r in rows)
    unit = 1000 if style else 1
    truth = {
        "case_number": case, "taxpayer": debtor, "seized_on": seized, "rows": rows, "total": total, "demanded_on": filed,
        "authority": AnyOf((office, f"{office}장")),
    }  # fmt: skip

    def cells(r: dict[str, Any]) -> tuple[str, ...]:
        own = "○" if r["on_property"] else ""
        return (own, P(r["total"] // unit), P(r["surcharge"] // unit), P(r["principal"] // unit), d(r["due_on"]),
                d(r["statutory_date"]), r["period"], r["tax"])  # fmt: skip

    blocks = [
        Title("교부청구서"),
        Fields([("사건번호", case), ("체납자", debtor), ("압류일자", d(seized))], "colon" if style else "grid"),
        Table(("당해세여부", "합계", "가산세", "본세", "납부기한", "법정기일", "과세기간", "세목"), [cells(r) for r in rows],
              foot=("합계", P(total // unit), "", "", "", "", "", ""), caption="(단위: 천원)" if style else "",
              ruled="none" if style else "all"),
        Sign(DATES["words"](filed), f"{office}장", f"{court} 귀중"),
    ]  # fmt: skip
    return Paper("tax_demand", blocks, truth)


def lease(s: Source, style: int) -> Paper:
    """A tenant's form with ticks, and a short one without a fixed date."""
    court, case, tenant = s.pick(COURTS), s.case(), s.person()
    deposit, rent = s.won(10_000_000, 90_000_000, 1_000_000), s.won(100_000, 800_000, 10_000)
    contract = s.day(2020, 2023)
    moved, until = contract + timedelta(days=20), contract + timedelta(days=750)
    filed = s.day(2024, 2024)
    d = DATES["iso" if style else "words-tight"]
    fixed = None if style else moved + timedelta(days=1)
    truth = {
        "case_number": case, "tenant": tenant, "use": "residential", "part": "3층 301호", "deposit": deposit,
        "monthly_rent": rent, "contract_on": contract, "moved_in_on": moved, "occupied_on": moved, "fixed_on": fixed,
        "term_from": moved, "term_to": until, "demanded_on": filed,
    }  # fmt: skip
    pairs = [
        ("임차목적물", "3층 301호"), ("임대차보증금", SUMS["both"](deposit)), ("월 차임", SUMS["won"](rent)),
        ("임대차계약일자", d(contract)), ("임대차기간", f"{d(moved)}부터 {d(until)}까지"), ("주택의 인도일", d(moved)),
        ("주민등록 전입신고일", d(moved)), ("확정일자 유무", f"■ 유 ({d(fixed)})  □ 무" if fixed else "□ 유 (        )  ■ 무"),
    ]  # fmt: skip
    blocks = [
        Title("주택임차인 권리신고 및 배당요구신청서"),
        Fields([("사건번호", case), ("임차인", tenant)], "colon"),
        Fields(pairs, "colon" if style else "grid"),
        Sign(DATES["dots"](filed), f"임차인 {tenant} (인)", f"{court} 귀중"),
    ]
    return Paper("lease_claim", blocks, truth)


def wages(s: Source, style: int) -> Paper:
    """A workers' table with sums, ruled or not."""
    court, case, firm = s.pick(COURTS), s.case(), s.firm()
    keys = ("preferential_retirement", "ordinary", "preferential_wages")
    workers = [{"name": s.person(), **{k: s.won(1_000_000, 9_000_000, 10) for k in keys}} for _ in range(3 + 4 * style)]
    filed = s.day(2024, 2024)
    total = sum(w[k] for w in workers for k in keys)
    truth = {
        "case_number": case,
        "representative": workers[0]["name"],
        "workers": workers,
        "total": total,
        "demanded_on": filed,
    }
    rows = [(str(n), w["name"], *(P(w[k]) for k in keys), P(sum(w[k] for k in keys))) for n, w in enumerate(workers, 1)]
    foot = ("", "총 계", *(P(sum(w[k] for w in workers)) for k in keys), P(total))
    blocks = [
        Title("임금채권 배당요구신청서"),
        Fields([("사건번호", case), ("선정당사자", workers[0]["name"]), ("채무자", firm)]),
        Table(("연번", "성명", "최종 3년간의 퇴직금", "그 밖의 임금", "최종 3월분의 임금", "합계"), rows, foot=foot,
              ruled="none" if style else "all"),
        Sign(DATES["words"](filed), f"선정당사자 {workers[0]['name']}", f"{court} 귀중"),
    ]  # fmt: skip
    return Paper("wage_claim", blocks, truth)


def charges(s: Source, style: int) -> Paper:
    """Months of insurance, the payment date last."""
    court, case, debtor, filed = s.pick(COURTS), s.case(), s.person(), s.day(2025, 2025)
    rows = []
    for month in range(1, 7 + 5 * style):
        a, b = s.won(90_000, 400_000, 10), s.won(0, 9_000, 10)
        due = s.day(2024, 2024)
        rows.append({"period": f"2024.{month:02d}", "due_on": due, "principal": a, "surcharge": b, "total": a + b})
    total = sum(r["total"] for r in rows)
    truth = {
        "case_number": case,
        "payer": debtor,
        "authority": "국민연금공단 솔빛지사",
        "total": total,
        "demanded_on": filed,
        "rows": rows,
    }
    d = DATES["dots" if style else "iso"]
    blocks = [
        Title("교부청구서"),
        Fields([("사건", case), ("체납자", debtor)], "columns"),
        Table(("고지년월", "연금보험료", "연체금", "합계", "납부기한"),
              [(r["period"], P(r["principal"]), P(r["surcharge"]), P(r["total"]), d(r["due_on"])) for r in rows],
              foot=("합계", P(sum(r["principal"] for r in rows)), P(sum(r["surcharge"] for r in rows)), P(total), ""),
              ruled="rows" if style else "all"),
        Text("국민연금법에 따라 교부청구합니다."),
        Sign(DATES["dots"](filed), "국민연금공단 솔빛지사장", f"{court} 귀중"),
    ]  # fmt: skip
    return Paper("public_charge_demand", blocks, truth)


def costs(s: Source, style: int) -> Paper:
    """A list of costs, as a table or as lines."""
    court, case, bank = s.pick(COURTS), s.case(), s.bank()
    items = [
        {"item": i, "amount": s.won(3_000, 900_000, 10)}
        for i in ("인지대", "송달료", "감정료", "현황조사수수료", "매각수수료")
    ]
    total = sum(i["amount"] for i in items)
    truth = {"case_number": case, "creditor": bank, "items": items, "total": total}
    body: list[Any] = (
        [Text(f"{n}. {i['item']} : {SUMS['gold'](i['amount'])}") for n, i in enumerate(items, 1)]
        + [Text(f"합계 : {SUMS['both'](total)}")]
        if style
        else [
            Table(
                ("금액", "비용항목"),
                [(SUMS["won"](i["amount"]), i["item"]) for i in items],
                foot=(SUMS["won"](total), "합계"),
            )
        ]
    )
    blocks = [
        Title("집행비용 계산서"),
        Fields([("사건번호", case), ("신청채권자", bank)], "colon"),
        *body,
        Sign(DATES["dots"](s.day(2025, 2025)), f"{court} 사법보좌관", ""),
    ]
    return Paper("cost_statement", blocks, truth)


WRITERS: tuple[Callable[[Source, int], Paper], ...] = (claim, taxes, lease, wages, charges, costs)


def filings(seed: int) -> Iterator[Filing]:
    """Every voice in both styles, by both renderers."""
    for writer in WRITERS:
        for style in (0, 1):
            seed += 3
            paper = writer(Source(seed), style)
            face = drawn.covering(paper, ("gothic", "barun-rects", "myeongjo"))
            yield Filing(
                f"{writer.__name__}-{style}-{face}", paper.kind, "reportlab", drawn.render(paper, face), paper.truth
            )
            seed += 3
            paper = writer(Source(seed), style)
            face = ("web-gothic", "web-myeongjo")[style]
            html = web.page_of(paper, face)
            yield Filing(f"{writer.__name__}-{style}-{face}", paper.kind, "weasyprint", web.weasy(html), paper.truth)
