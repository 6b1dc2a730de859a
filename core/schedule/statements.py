"""The papers beside the schedule: execution costs per payer, interested parties, deposits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.costs import recognised
from core.models.base import SourceRef
from core.models.case import Case, Claim, ClaimBase, Lease, Registration, Wage
from core.models.result import Result

from .labels import FATE, KEY, KIND, deposit_ground, korean_date, property_name
from .model import Column, CostLine, CostStatement, Deposit, FundTable, Party

#: The dates of a claim in the order in which the table names them.
DATE_KEYS = ("contract_on", "occupied_on", "moved_in_on", "fixed_on", "statutory_date", "due_on", "seized_on")


def cost_statements(case: Case) -> tuple[CostStatement, ...]:
    """The execution costs of each payer in the order of the case; what is not recognised is listed and not added."""
    _, refused = recognised(case)
    why = {index: rule.reason for index, rule in refused}
    payers = dict.fromkeys(c.creditor for c in case.costs)
    statements = []
    for payer in payers:
        lines = tuple(
            CostLine(
                item=cost.item,
                amount=cost.amount,
                note=_cost_note(why.get(i), cost.properties),
                recognised=i not in why,
                sources=all_sources(cost.sources),
            )
            for i, cost in enumerate(case.costs)
            if cost.creditor == payer
        )
        statements.append(CostStatement(payer, lines, sum(x.amount for x in lines if x.recognised)))
    return tuple(statements)


def _cost_note(refused: str | None, properties: Sequence[str] | None) -> str:
    if refused is not None:
        return f"불인정: {refused}"
    return ", ".join(map(property_name, properties)) if properties else ""


def all_sources(sources: dict[str, tuple[SourceRef, ...]]) -> tuple[SourceRef, ...]:
    """Every place once, in the order of the keys."""
    return tuple(dict.fromkeys(ref for key in sorted(sources) for ref in sources[key]))


def claimed(claim: Claim) -> int:
    """What a claim asks for in all, in won; a lease asks for its deposit with all increases."""
    if isinstance(claim, Lease):
        base = claim.deposit + sum(i.amount for i in claim.increases)
    elif isinstance(claim, Wage):
        base = claim.preferential + claim.ordinary
    else:
        base = claim.principal or 0
    return base + claim.interest + claim.cost


def registrations(claim: ClaimBase) -> tuple[tuple[str | None, Registration], ...]:
    """A claim's registrations: (property or None, registration)."""
    own: list[tuple[str | None, Registration]] = []
    if claim.registered:
        own.append((None, claim.registered))
    return (*own, *((key, claim.registrations[key]) for key in sorted(claim.registrations)))


def registration_text(claim: ClaimBase) -> str:
    """`순위 4, 2018. 9. 14. 접수 제1234호`, several joined by a semicolon."""
    texts = []
    for key, r in registrations(claim):
        parts = [property_name(key) if key else "", f"순위 {r.rank}" if r.rank else ""]
        parts.append(f"{korean_date(r.date)} 접수" + (f" 제{r.receipt}호" if r.receipt else ""))
        texts.append(" ".join(p for p in parts if p))
    return "; ".join(texts)


def claim_dates(claim: Claim) -> tuple[tuple[str, date], ...]:
    """The dates that matter for the rank, with their Korean names."""
    found = [(KEY[key], value) for key in DATE_KEYS if (value := getattr(claim, key, None)) is not None]
    if isinstance(claim, Lease):
        found += [
            (f"증액 {n} 확정일자", increase.fixed_on)
            for n, increase in enumerate(claim.increases, 1)
            if increase.fixed_on is not None
        ]
    return tuple(found)


def parties(case: Case, result: Result) -> tuple[Party, ...]:
    """All claims, paid or not, in the order of the schedule, then those left out."""
    out = {x.claim: x.reason for x in result.excluded}
    place = {e.claim: n for n, e in reversed(list(enumerate(result.entries)))}
    last = len(result.entries)
    ordered = sorted(
        case.claims, key=lambda c: (c.id in out and c.id not in place, place.get(c.id, last), c.creditor, c.id)
    )
    rows = []
    for number, claim in enumerate(ordered, 1):
        excluded = claim.id in out and claim.id not in place
        rows.append(
            Party(
                number=number,
                creditor=claim.creditor,
                claim=claim.id,
                kind=KIND.get(claim.kind, claim.kind),
                registered=registration_text(claim),
                claimed=claimed(claim),
                maximum=getattr(claim, "max_amount", None),
                dates=claim_dates(claim),
                demanded_on=claim.demanded_on,
                paid=result.totals.get(claim.id, 0),
                fate=FATE["excluded" if excluded else "claim"],
                reason=out.get(claim.id, ""),
            )
        )
    return tuple(rows)


def deposits(funds: Sequence[FundTable]) -> tuple[Deposit, ...]:
    """The shares that must be deposited, each with its ground (민사집행법 제160조)."""
    return tuple(_deposit(fund.property_id, c) for fund in funds for c in fund.columns if c.deposit and c.paid)


def _deposit(property_id: str | None, column: Column) -> Deposit:
    article = column.deposit or ""
    return Deposit(
        creditor=column.full_creditor,
        claim=column.claim,
        property_id=property_id,
        amount=column.paid,
        article=article,
        ground=deposit_ground(article),
        reason=column.reason,
    )
