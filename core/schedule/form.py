"""The table of the court's form: columns in rank order, divided into sheets, one table for each fund."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from core.models.case import Case
from core.models.result import Entry, FundDetail, FundLines, Result, Surplus

from .demands import gathered
from .labels import LINES, property_name
from .model import Column, ColumnRow, FundTable, Line, SummaryRow

#: What the form has room for; longer names and reasons are printed in full below the table.
NAME_ROOM = 60
REASON_ROOM = 150
SHEET_MAX = 5


def lines_of(lines: FundLines) -> tuple[Line, ...]:
    """The five lines of the form in its order, zero lines too."""
    return tuple(Line(key, label, getattr(lines, key)) for key, label in LINES.items())


def shorten(text: str, room: int) -> str:
    """`text`, cut with an ellipsis where it is longer than `room` characters."""
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"


def sheets(columns: Sequence[Column], most: int = SHEET_MAX) -> tuple[tuple[Column, ...], ...]:
    """Columns on as few sheets as possible, evenly filled, `most` at most on each."""
    if not columns:
        return ((),)
    count = -(-len(columns) // most)
    least, more = divmod(len(columns), count)
    starts = [n * least + min(n, more) for n in range(count + 1)]
    return tuple(tuple(columns[a:b]) for a, b in pairwise(starts))


def fund_tables(case: Case, result: Result, per_sheet: int = SHEET_MAX) -> tuple[FundTable, ...]:
    """One table per fund, in the order of the result's funds."""
    tables = []
    for detail in funds_of(result):
        columns = _columns(case, detail, result)
        tables.append(
            FundTable(
                property_id=detail.property,
                title=property_name(detail.property) if detail.property is not None else "",
                description=" / ".join(_descriptions(case, detail.property)),
                lines=lines_of(detail.lines),
                total=detail.lines.total,
                costs=detail.execution_costs,
                net=detail.net,
                columns=columns,
                sheets=sheets(columns, per_sheet),
            )
        )
    return tuple(tables)


def funds_of(result: Result) -> tuple[FundDetail, ...]:
    """The result's funds; one that names none has a single fund."""
    if result.funds:
        return result.funds
    return (FundDetail(property=None, lines=result.fund, execution_costs=result.execution_costs, net=result.net_fund),)


def _descriptions(case: Case, property_id: str | None) -> list[str]:
    return [p.description or p.id for p in case.properties if property_id in (None, p.id)]


def _columns(case: Case, detail: FundDetail, result: Result) -> tuple[Column, ...]:
    """The creditors of a fund from left to right, then who gets what is left."""
    only = len(funds_of(result)) == 1
    entries = [e for e in result.entries if only or e.property == detail.property]
    claims = {c.id: c for c in case.claims}
    columns = [_column(n, detail.property, e, rows) for n, (e, rows) in enumerate(gathered(entries, claims), 1)]
    left = detail.net - sum(c.paid for c in columns)
    for surplus in result.surplus:
        if (only or surplus.property == detail.property) and surplus.amount > 0:
            left -= surplus.amount
            columns.append(_surplus_column(len(columns) + 1, detail.property, surplus, left))
    return tuple(columns)


def anchor(property_id: str | None, number: int) -> str:
    """The name of a column's place on the pages; safe in a link whatever the property is called."""
    code = "".join(f"{ord(c):x}" for c in property_id) if property_id else "0"
    return f"c-{code}-{number}"


def _column(number: int, property_id: str | None, entry: Entry, rows: tuple[ColumnRow, ...]) -> Column:
    return Column(
        number=number,
        anchor=anchor(property_id, number),
        claim=entry.claim,
        creditor=shorten(entry.creditor, NAME_ROOM),
        full_creditor=entry.creditor,
        rank=str(entry.rank),
        reason=shorten(entry.reason, REASON_ROOM),
        full_reason=entry.reason,
        principal=entry.principal,
        interest=entry.interest,
        cost=entry.cost,
        total=entry.total,
        max_amount=entry.max_amount,
        paid=entry.paid,
        balance=entry.balance,
        ratio=entry.ratio,
        deposit=entry.deposit,
        payee=entry.payee,
        applied=(entry.applied.cost, entry.applied.interest, entry.applied.principal),
        basis=entry.basis,
        kind=entry.kind,
        step=entry.step,
        rows=rows,
    )


def _surplus_column(number: int, property_id: str | None, surplus: Surplus, left: int) -> Column:
    """The last column: what remains goes back (민사집행법 제147조 제2항, 제159조)."""
    owner = surplus.to.startswith("소유자")
    name = surplus.to.removeprefix("소유자").strip() if owner else surplus.to
    return Column(
        number=number,
        anchor=anchor(property_id, number),
        claim="",
        creditor=shorten(name or "소유자", NAME_ROOM),
        full_creditor=name or "소유자",
        rank="",
        reason="소유자(잉여금)" if owner else "잉여금",
        full_reason="소유자(잉여금)" if owner else "잉여금",
        principal=0,
        interest=0,
        cost=0,
        total=0,
        max_amount=None,
        paid=surplus.amount,
        balance=left,
        ratio="",
        deposit=None,
        surplus=True,
        kind="surplus",
    )


def summary_rows(funds: Sequence[FundTable]) -> tuple[SummaryRow, ...]:
    """Each claim over all funds, in the order of its first column; the surplus last. Empty for one fund."""
    if len(funds) < 2:
        return ()
    found: dict[tuple[bool, tuple[str, ...], str], list[int]] = {}
    first: dict[tuple[bool, tuple[str, ...], str], Column] = {}
    for place, fund in enumerate(funds):
        for c in fund.columns:
            key = (c.surplus, c.claims, c.full_creditor)
            first.setdefault(key, c)
            found.setdefault(key, [0] * len(funds))[place] += c.paid
    times = Counter(c.full_creditor for key, c in first.items() if not key[0])
    return tuple(
        SummaryRow(
            creditor=first[key].creditor + (" (잉여금)" if key[0] else ""),
            full_creditor=first[key].full_creditor,
            claim=first[key].claim,
            kind=first[key].kind,
            by_fund=tuple(amounts),
            total=sum(amounts),
            reason=first[key].reason if times[first[key].full_creditor] > 1 and not key[0] else "",
        )
        for key, amounts in sorted(found.items(), key=lambda item: item[0][0])
    )
