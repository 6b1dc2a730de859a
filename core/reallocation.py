"""An earlier result after the distribution date: between the parties to an objection, or anew for all (추가배당).

민사집행법 제154조·제157조 (between the parties), 제161조 (for all). The earlier result stays as it was; a new one is made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from core.afterwards import (
    OBJECTION_BASIS,
    SUPPLEMENTARY_BASIS,
    AfterwardsError,
    Moved,
    Supplement,
    cut_by_claims,
    objection,
    supplementary_on,
)
from core.allocate import allocate
from core.models.case import Case
from core.models.result import Applied, Cell, Citation, Column, Entry, Result, Step, StepTable
from core.money import percent

_BY_CLAIMS = Citation(cite="대법원 2003. 9. 5. 선고 2001다66291 판결")
_OBJECTED = re.compile(r"(, )?민사집행법 제160조 제1항 제5호( \([\d,]+원\))?")


@dataclass(frozen=True)
class Supplemented:
    """The new schedule for all, and what is paid out of the deposits that became free."""

    result: Result
    supplement: Supplement


def limit_of(entry: Entry) -> int:
    """The sum with which an entry takes part: its claim, at most its maximum."""
    return entry.total if entry.max_amount is None else min(entry.total, entry.max_amount)


def reallocate(
    result: Result,
    plaintiff: str,
    keeps: Mapping[str, int | None],
    wanted: int | None = None,
    place: str | None = None,
) -> Result:
    """A creditor's objection succeeded: money moves from the defendants to the plaintiff and to nobody else.

    `keeps`: defendant's claim id → what he may keep at law; where it is None for all of them, `wanted` is the
    plaintiff's right share and the defendants, his equals, are cut in proportion to their claims (2001다66291).
    `wanted`: what the plaintiff may have in all; default: his claim. `place`: the property, where funds are separate.
    """
    entries = [e for e in result.entries if e.property == place]
    if not entries:
        known = ", ".join(sorted({e.property for e in result.entries if e.property}))
        raise AfterwardsError(f"the schedule has no such fund: {place!r} (its properties: {known or 'one fund'})")
    schedule: dict[str, int] = {}
    claims: dict[str, int] = {}
    for entry in entries:
        schedule[entry.claim] = schedule.get(entry.claim, 0) + entry.paid
        claims[entry.claim] = claims.get(entry.claim, 0) + limit_of(entry)
    for key in (plaintiff, *keeps):
        if key not in schedule:
            raise AfterwardsError(f"no such creditor in the earlier schedule: {key!r} (known: {', '.join(schedule)})")
    most = claims[plaintiff] if wanted is None else min(wanted, claims[plaintiff])
    stated = {key: value for key, value in keeps.items() if value is not None}
    if not keeps or (stated and len(stated) < len(keeps)):
        raise AfterwardsError("say of every defendant what he may keep, or of none")
    if stated:
        moved = objection(schedule, plaintiff, stated, most)
    else:
        moved = cut_by_claims(schedule, plaintiff, most, {key: claims[key] for key in keeps})
    basis = OBJECTION_BASIS if stated else (*OBJECTION_BASIS, _BY_CLAIMS)
    return _moved(result, place, plaintiff, schedule, moved, basis)


def _moved(
    result: Result,
    place: str | None,
    plaintiff: str,
    schedule: Mapping[str, int],
    moved: Moved,
    basis: tuple[Citation, ...],
) -> Result:
    names = {e.claim: e.creditor for e in result.entries}
    parties = [key for key in schedule if key == plaintiff or key in moved.cut]
    rows: list[tuple[Cell, ...]] = [
        (names[k], "원고" if k == plaintiff else "피고", schedule[k], moved.amounts[k] - schedule[k], moved.amounts[k])
        for k in parties
    ]
    step = Step(
        id="reallocation" + (f"-{place}" if place else ""),
        kind="reallocation",
        fund=place,
        title="배당이의의 소에 따른 경정",
        text=(
            f"{names[plaintiff]}의 배당이의가 받아들여져 {moved.moved:,}원을 피고의 배당액에서 원고에게 옮긴다. 이의하지 않은 다른 "
            "채권자의 채권은 고려하지 않고 그 배당액은 바뀌지 않으며, 원고에게 필요하지 않은 금액은 피고에게 남는다."
        ),
        claims=tuple(parties),
        basis=basis,
        tables=(
            StepTable(
                columns=(
                    Column(title="채권자"),
                    Column(title="지위"),
                    *(Column(title=t, kind="won") for t in ("처음 배당액", "옮긴 금액", "경정한 배당액")),
                ),
                rows=tuple(rows),
            ),
        ),
        data={"moved": moved.moved, "cut": dict(moved.cut)},
    )
    entries = _entries(result.entries, place, moved.amounts, set(parties))
    totals = dict(result.totals)
    for key in parties:
        totals[key] += moved.amounts[key] - schedule[key]
    return result.model_copy(update={"entries": entries, "totals": totals, "steps": (*result.steps, step)})


def _entries(
    entries: tuple[Entry, ...], place: str | None, amounts: Mapping[str, int], parties: set[str]
) -> tuple[Entry, ...]:
    """The columns of one fund with the parties' new sums: filled from the first column on, the last takes the rest."""
    left = {key: amounts[key] for key in parties}
    last = {e.claim: n for n, e in enumerate(entries) if e.property == place}
    found: list[Entry] = []
    balance: int | None = None
    for n, entry in enumerate(entries):
        if entry.property != place:
            found.append(entry)
            continue
        paid = entry.paid
        balance = entry.balance + paid if balance is None else balance
        changes: dict[str, object] = {}
        if entry.claim in parties:
            paid = left[entry.claim] if last[entry.claim] == n else min(left[entry.claim], limit_of(entry))
            left[entry.claim] -= paid
            changes = {
                "paid": paid,
                "ratio": percent(paid, limit_of(entry)),
                "applied": _applied(entry, paid),
                "deposit": _OBJECTED.sub("", entry.deposit or "").removeprefix(", ") or None if paid else None,
            }
        balance -= paid
        found.append(entry.model_copy(update={**changes, "balance": balance}))
    return tuple(found)


def _applied(entry: Entry, paid: int) -> Applied:
    cost = min(paid, entry.cost)
    interest = min(paid - cost, entry.interest)
    return Applied(cost=cost, interest=interest, principal=paid - cost - interest)


def supplement(case: Case, confirmed: Mapping[str, int], earlier: Result | None = None) -> Supplemented:
    """The schedule anew for all with the sums as finally confirmed (0: no claim, or the deposit was renounced).

    `earlier`: the schedule that was carried out; default: the case allocated as it stands.
    """
    before = earlier or allocate(case)
    again, found = supplementary_on(before, case, confirmed, allocate)
    names = {c.id: c.creditor for c in case.claims}
    rows: list[tuple[Cell, ...]] = []
    for key in sorted(before.totals):
        was, new = before.totals[key], found.amounts.get(key, 0)
        if key in confirmed or was != new:
            rows.append((names.get(key, key), confirmed.get(key, ""), was, new, found.added.get(key, 0)))
    step = Step(
        id="supplementary",
        kind="supplementary",
        title="추가배당",
        text=(
            f"공탁된 배당액의 사유가 확정되어 처음 배당표를 모든 채권자를 위하여 다시 계산한다. 공탁금 가운데 {found.free:,}원이 "
            f"추가로 배당되고, 남는 {found.surplus:,}원은 소유자 등에게 돌아간다. 지연손해금은 처음 배당기일까지만 계산한다."
        ),
        claims=tuple(sorted(confirmed)),
        basis=SUPPLEMENTARY_BASIS,
        tables=(
            StepTable(
                columns=(
                    Column(title="채권자"),
                    *(
                        Column(title=t, kind="won")
                        for t in ("확정된 채권액", "처음 배당액", "다시 계산한 배당액", "추가배당액")
                    ),
                ),
                rows=tuple(rows),
                total=("합계", None, None, None, sum(found.added.values())),
            ),
        ),
        data={"added": dict(found.added), "free": found.free, "surplus": found.surplus},
    )
    return Supplemented(again.model_copy(update={"steps": (*again.steps, step)}), found)
