"""The rows of one demand that share a rank stand in one column of the form, as a court writes them.

A tax office's or an insurer's demand has a row for every assessment, each a claim with a date of its own. Where rows of
one creditor come to the same rank side by side, the form shows their sum; the result keeps every row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from core.models.case import Claim, PublicCharge, Tax
from core.models.result import Applied, Entry
from core.money import percent, won
from core.reasons import day_text, demand_reason

from .model import ColumnRow


def gathered(entries: Sequence[Entry], claims: Mapping[str, Claim]) -> Iterator[tuple[Entry, tuple[ColumnRow, ...]]]:
    """Each column's entry, and the rows it is made of (none where it is a single one)."""
    for _, same in groupby(enumerate(entries), key=lambda item: _likeness(item[1], claims) or (item[0],)):
        group = [entry for _, entry in same]
        yield (group[0], ()) if len(group) == 1 else _together(group, [claims[e.claim] for e in group])


def _likeness(entry: Entry, claims: Mapping[str, Claim]) -> tuple[object, ...] | None:
    """What rows of one demand have in common; None for a claim that is no row of a demand."""
    claim = claims.get(entry.claim)
    if isinstance(claim, Tax):
        own: object = (bool(claim.on_property), claim.seized_on, claim.of_former_owner, claim.pledged, claim.level)
    elif isinstance(claim, PublicCharge):
        own = (claim.scheme,)
    else:
        return None
    tail = entry.reason.removeprefix(demand_reason([claim]))
    return (entry.creditor, entry.property, entry.rank, entry.kind, entry.deposit, entry.payee, tail, own)


def _together(entries: Sequence[Entry], claims: Sequence[Claim]) -> tuple[Entry, tuple[ColumnRow, ...]]:
    rows = [c for c in claims if isinstance(c, Tax | PublicCharge)]
    tail = entries[0].reason.removeprefix(demand_reason(rows[:1]))
    total, paid = sum(e.total for e in entries), sum(e.paid for e in entries)
    merged = entries[-1].model_copy(
        update={
            "claim": entries[0].claim,
            "reason": demand_reason(rows) + tail,
            "principal": sum(e.principal for e in entries),
            "interest": sum(e.interest for e in entries),
            "cost": sum(e.cost for e in entries),
            "total": total,
            "paid": paid,
            "ratio": percent(paid, total),
            "applied": Applied(
                cost=sum(e.applied.cost for e in entries),
                interest=sum(e.applied.interest for e in entries),
                principal=sum(e.applied.principal for e in entries),
            ),
        }
    )
    return merged, tuple(_row(e, c) for e, c in zip(entries, rows, strict=True))


def _row(entry: Entry, claim: Tax | PublicCharge) -> ColumnRow:
    """`재산세(법정기일 2024. 7. 10.) 630,710원 중 630,710원`"""
    day, label = (claim.statutory_date, "법정기일") if isinstance(claim, Tax) else (claim.due_on, "납부기한")
    name = (claim.tax or "조세") if isinstance(claim, Tax) else (claim.scheme or "공과금")
    when = f"({label} {day_text(day)})" if day else ""
    return ColumnRow(entry.claim, f"{name}{when} {won(entry.total)}원 중 {won(entry.paid)}원", entry.paid)
