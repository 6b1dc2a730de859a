"""Where every figure of the schedule was read, and what changed since the previous draft."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from core.models.case import Case, ClaimBase
from core.models.decision import Decision
from core.models.result import Result

from .labels import key_name, korean_date
from .model import Change, Figure

#: Keys of a claim that decide an amount or a rank; those without a source are shown too, marked as such.
_AMOUNTS = ("principal", "deposit", "preferential", "ordinary", "interest", "cost", "max_amount", "received_elsewhere")
_FACTS = (
    "registered.date",
    "registered.receipt",
    "contract_on",
    "occupied_on",
    "moved_in_on",
    "fixed_on",
    "statutory_date",
    "due_on",
    "seized_on",
    "demanded_on",
)
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def lookup(thing: object, path: str) -> object:
    """The value at `path` (`registered.date`, `increases[0].amount`); None where there is none."""
    value: object = thing
    for name, index in _STEP.findall(path):
        if index:
            value = value[int(index)] if isinstance(value, tuple) and int(index) < len(value) else None
        elif isinstance(value, dict):
            value = value.get(name)
        else:
            value = getattr(value, name, None)
        if value is None:
            return None
    return value


def show(value: object) -> str:
    """A value as a page prints it: won with separators, dates the Korean way."""
    if isinstance(value, bool):
        return "예" if value else "아니오"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, date):
        return korean_date(value)
    return "" if value is None else str(value)


def figures(case: Case, order: Iterable[str]) -> tuple[Figure, ...]:
    """Every value that an amount or a rank rests on, claims in the order of the schedule, then the costs."""
    place: dict[str, int] = {}
    for claim_id in order:
        place.setdefault(claim_id, len(place))
    claims = sorted(case.claims, key=lambda c: (place.get(c.id, len(place)), c.creditor, c.id))
    found: list[Figure] = []
    for claim in claims:
        found += [_figure(claim, key, n) for n, key in enumerate(_keys(claim), len(found) + 1)]
    for i, cost in enumerate(case.costs):
        refs = tuple(dict.fromkeys(ref for key in sorted(cost.sources) for ref in cost.sources[key]))
        number = len(found) + 1
        found.append(
            Figure(
                f"f{number}", f"costs[{i}]", cost.creditor, "amount", f"집행비용: {cost.item}", show(cost.amount), refs
            )
        )
    return tuple(found)


def _keys(claim: ClaimBase) -> list[str]:
    keys = [k for k in _AMOUNTS if lookup(claim, k)]
    keys += [k for k in _FACTS if lookup(claim, k) is not None]
    return list(dict.fromkeys([*keys, *sorted(k for k in claim.sources if claim.sources[k])]))


def _figure(claim: ClaimBase, key: str, number: int) -> Figure:
    return Figure(
        id=f"f{number}",
        claim=claim.id,
        creditor=claim.creditor,
        key=key,
        label=key_name(key),
        value=_shown(claim, key),
        sources=tuple(dict.fromkeys(claim.sources.get(key, ()))),
    )


def _shown(claim: ClaimBase, key: str) -> str:
    value = lookup(claim, key)
    if key.endswith("receipt") and isinstance(value, int):
        return f"제{value}호"
    return show(value) if isinstance(value, (int, str, date)) or value is None else "문서 참조"


def changes(previous: Result | None, result: Result, decisions: Iterable[Decision] = ()) -> tuple[Change, ...]:
    """What differs from the previous draft: fund, costs, each claim's share, surplus. Nothing where all is the same."""
    if previous is None:
        return ()
    found = [
        Change(label, before, after, "")
        for label, before, after in (
            ("배당할 금액", previous.fund.total, result.fund.total),
            ("집행비용", previous.execution_costs, result.execution_costs),
            ("실제 배당할 금액", previous.net_fund, result.net_fund),
        )
        if before != after
    ]
    names = _names(previous) | _names(result)
    ids = dict.fromkeys([*(e.claim for e in result.entries), *result.totals, *previous.totals])
    for claim in ids:
        before, after = previous.totals.get(claim), result.totals.get(claim)
        if before != after:
            why = _because(claim, previous, result, decisions)
            found.append(Change(f"{names.get(claim, claim)} ({claim})", before, after, why))
    left = (sum(s.amount for s in previous.surplus), sum(s.amount for s in result.surplus))
    if left[0] != left[1]:
        found.append(Change("잉여금", *left, ""))
    return tuple(found)


def _names(result: Result) -> dict[str, str]:
    return {x.claim: x.creditor for x in result.excluded if x.creditor} | {e.claim: e.creditor for e in result.entries}


def _because(claim: str, before: Result, after: Result, decisions: Iterable[Decision]) -> str:
    """Why a share changed, as far as the two results and the decisions tell."""
    why = [
        f"결정 {d.id} ({d.by}, {d.on}): {d.why}"
        for d in decisions
        if d.target.split(".")[0] == claim or d.other == claim
    ]
    old, new = _asked(before, claim), _asked(after, claim)
    if old != new:
        why.append(f"채권금액 {old:,}원에서 {new:,}원으로 변경" if old and new else "새 채권" if new else "채권 없어짐")
    out = {x.claim: x.reason for x in after.excluded}
    if claim in out and claim not in {x.claim for x in before.excluded}:
        why.append(f"배당 제외: {out[claim]}")
    known = {(ref.file, ref.sha256) for line in before.ledger for ref in line.sources}
    files = {
        ref.file
        for line in after.ledger
        if claim in line.claims
        for ref in line.sources
        if known and (ref.file, ref.sha256) not in known
    }
    why += [f"새 문서 {name}" for name in sorted(files)]
    return "; ".join(why) or "다른 채권의 변동에 따른 조정"


def _asked(result: Result, claim: str) -> int:
    return max((e.total for e in result.entries if e.claim == claim), default=0)
