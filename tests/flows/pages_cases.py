"""Hand-made drafts for the tests of the pages: any number of creditors and funds, figures that add up."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from core.models.base import Finding, SourceRef
from core.models.case import Case, Claim, Cost, Fund, General, Lease, Mortgage, Property, Registration, Tax
from core.models.filing import Document, Unknown
from core.models.result import (
    Applied,
    Citation,
    Column,
    Entry,
    Exclusion,
    FundDetail,
    FundLines,
    LedgerLine,
    Result,
    Step,
    StepTable,
    Surplus,
)
from flows.pages import Draft

SAMPLE = Path(__file__).resolve().parents[2] / "sample_filings" / "seoul_apartment"
FILING = "01_등기사항전부증명서_집합건물.pdf"


def claim(n: int, creditor: str) -> Claim:
    """The n-th claim; kinds take turns."""
    day = dt.date(2015, 1, 10) + dt.timedelta(days=97 * n)
    place = SourceRef(file=FILING, page=1, box=(100.0, 100.0 + n % 40 * 12, 180.0, 110.0 + n % 40 * 12), text=f"{n}원")
    sources = {"principal": (place,)}
    if n % 4 == 1:
        return Mortgage(
            id=f"c{n}",
            creditor=creditor,
            principal=90_000_000 + n,
            interest=1_234_567,
            max_amount=120_000_000,
            registered=Registration(date=day, receipt=1000 + n, rank=str(n)),
            sources=sources,
        )
    if n % 4 == 2:
        return Lease(
            id=f"c{n}",
            creditor=creditor,
            deposit=50_000_000,
            moved_in_on=day,
            occupied_on=day,
            fixed_on=day + dt.timedelta(days=3),
            demanded_on=dt.date(2025, 3, 2),
            sources={"deposit": (place,)},
        )
    if n % 4 == 3:
        return Tax(
            id=f"c{n}",
            creditor=creditor,
            principal=3_000_000 + n,
            tax="부가가치세",
            statutory_date=day,
            seized_on=day + dt.timedelta(days=200),
            demanded_on=dt.date(2025, 3, 3),
            sources=sources,
        )
    return General(id=f"c{n}", creditor=creditor, principal=7_000_000, interest=1, demanded_on=dt.date(2025, 4, 1))


def entry(c: Claim, rank: int, property_id: str | None, paid: int, balance: int) -> Entry:
    """A column for a claim."""
    principal = c.deposit if isinstance(c, Lease) else getattr(c, "principal", 0) or 0
    return Entry(
        claim=c.id,
        creditor=c.creditor,
        property=property_id,
        rank=rank,
        reason="근저당권자 (2020. 3. 2. 접수 제12345호)",
        principal=principal,
        interest=c.interest,
        cost=c.cost,
        total=principal + c.interest + c.cost,
        max_amount=getattr(c, "max_amount", None),
        paid=paid,
        ratio="87.53" if paid % 2 else "100",
        balance=balance,
        deposit="민사집행법 제160조 제1항 제2호" if rank == 3 else None,
        applied=Applied(principal=paid),
        kind=c.kind,
    )


def steps(fund: str | None) -> tuple[Step, ...]:
    """Two steps with tables of every kind of cell."""
    return (
        Step(
            id=f"{fund}-1",
            kind="pro_rata",
            fund=fund,
            title="안분",
            text="동순위 채권자 사이에서 채권액의 비율로 나누었습니다.",
            basis=(
                Citation(cite="민사집행법 제145조 제2항"),
                Citation(cite="실무상 선택", status="disputed", note="견해가 갈림"),
                Citation(cite="시행령", status="unverified"),
            ),
            tables=(
                StepTable(
                    caption="안분 계산",
                    columns=(
                        Column(title="채권자"),
                        Column(title="채권액", kind="won"),
                        Column(title="정확한 값", kind="fraction"),
                        Column(title="비율", kind="percent"),
                        Column(title="날짜", kind="date"),
                    ),
                    rows=(
                        ("가나은행", 100_000_000, "11687213000000000/303935930", "87.53", "2024-05-01"),
                        ("다라상사", 72_000_000, "841479336/7", "100", None),
                    ),
                    total=("합계", 172_000_000, None, None, None),
                ),
            ),
        ),
        Step(
            id=f"{fund}-2",
            kind="absorption",
            fund=fund,
            title="흡수",
            text="선순위 담보권자가 흡수하였습니다.",
            data={"flows": [["가나은행", "다라상사", "1000/3"], ["가나은행", "마바카드", 500]]},
        ),
    )


def draft(
    count: int = 12,
    funds: int = 1,
    names: dict[int, str] | None = None,
    files: bool = False,
    price: int = 681_500_000,
    findings: int = 0,
) -> Draft:
    """A draft with `count` creditors in each of `funds` funds; `files`: with a real filing behind the sources.

    `price`: of each fund; `findings`: so many warnings more.
    """
    names = names or {}
    claims = tuple(claim(n, names.get(n, f"채권자{n} 주식회사")) for n in range(1, count + 1))
    ids = [None] if funds == 1 else [f"부동산{n}" for n in range(1, funds + 1)]
    cost = 5_560_401
    entries: list[Entry] = []
    details, surplus, totals = [], [], {c.id: 0 for c in claims}
    for key in ids:
        left = net = price - cost
        for rank, c in enumerate(claims, 1):
            paid = min(left, 10_000_001 * price // 681_500_000)
            left -= paid
            totals[c.id] += paid
            entries.append(entry(c, rank, key, paid, left))
        lines = FundLines(sale_price=price, total=price)
        details.append(FundDetail(property=key, lines=lines, execution_costs=cost, net=net))
        if left:
            surplus.append(Surplus(property=key, to="소유자 정해솔", amount=left))
    case = Case(
        court="서울한강지방법원",
        case_number="2025타경50321",
        joined_cases=("2025타경60001",),
        debtor="정해솔",
        commencement_registered=dt.date(2025, 2, 18),
        claim_deadline=dt.date(2025, 5, 12),
        distribution_date=dt.date(2025, 11, 27),
        officer="한바다",
        properties=tuple(
            Property(id=key or "A", description=f"서울특별시 가온구 물빛동 311 한강마루아파트 {n}호", owner="정해솔")
            for n, key in enumerate(ids, 1)
        ),
        fund=Fund(sale_price=price * funds),
        costs=(
            Cost(creditor="채권자1 주식회사", item="감정료", amount=5_560_000 * funds),
            Cost(creditor="채권자2 주식회사", item="송달료", amount=401 * funds),
            Cost(creditor="채권자2 주식회사", item="배당요구 비용", amount=1_000),
        ),
        claims=claims,
    )
    place = SourceRef(file=FILING, page=1, box=(60.0, 90.0, 200.0, 110.0), text="850101-1234567")
    result = Result(
        case_number=case.case_number,
        fund=FundLines(sale_price=price * funds, total=price * funds),
        execution_costs=cost * funds,
        net_fund=(price - cost) * funds,
        entries=tuple(entries),
        totals=totals,
        surplus=tuple(surplus),
        excluded=(Exclusion(claim="x1", creditor="한서율", reason="배당요구 없음"),),
        findings=(
            Finding(severity="note", code="late", message="참고할 것", where="claims[0]"),
            Finding(
                severity="error",
                code="tenant_dates_conflict",
                message="전입일이 다릅니다 850101-1234567",
                where="claims[1].moved_in_on",
                advice="등본을 확인하십시오.",
                sources=(place,),
            ),
            *(
                Finding(
                    severity="warning",
                    code="registry_gap",
                    message=f"{n}번째 확인할 점: 등기의 접수번호와 채권계산서의 접수번호가 다릅니다.",
                    where=f"claims[{n % count}]",
                    advice="등기사항증명서와 대조하십시오.",
                    sources=(place,),
                )
                for n in range(1, findings + 1)
            ),
        ),
        steps=tuple(s for key in ids for s in steps(key)),
        funds=tuple(details),
        ledger=(
            LedgerLine(
                id="r1", subject="right", label="을구 4번 근저당권", fate="claim", claims=("c1",), sources=(place,)
            ),
            LedgerLine(id="t1", subject="tenant", label="한서율 (점유자)", fate="excluded", reason="배당요구 없음"),
        ),
    )
    return Draft(
        case=case,
        result=result,
        documents=(Document(file=FILING, sha256="0" * 64, pages=(1, 2), type="unknown", fields=Unknown()),),
        files={FILING: SAMPLE / FILING} if files else {},
    )
