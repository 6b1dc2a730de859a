"""Whoever paid a part of a claim stands in its place, but behind its creditor (일부 대위변제, 대지급금의 대위).

민법 제481조–제483조; 대법원 2001다53929, 2011다9013 (mortgage), 2008다13623 (wages). The claim and those behind it keep together
what they would have had; inside that sum the creditor comes first, several payers share by what they paid. They also
stay together under the one maximum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from core.models.base import Finding
from core.models.case import Case, Claim, Mortgage
from core.models.result import Cell, Citation, Step, StepTable

from .money import apportion
from .parts import FundKey, Part
from .reasons import property_name
from .steps_facts import columns
from .steps_names import label
from .waterfall import State

BEHIND = (
    Citation(cite="민법 제481조, 제482조, 제483조"),
    Citation(cite="대법원 2002. 7. 26. 선고 2001다53929 판결"),
    Citation(cite="대법원 2011. 6. 10. 선고 2011다9013 판결"),
)
WAGES = Citation(cite="대법원 2011. 1. 27. 선고 2008다13623 판결")


@dataclass(frozen=True)
class Behind:
    """A creditor's part and those behind it in one fund: part id → (before, after)."""

    fund: FundKey
    parts: tuple[Part, ...]
    before: dict[str, int]
    after: dict[str, int]


def in_place(case: Case) -> Case:
    """The case with payers registered as the claim they paid is, and together under its maximum."""
    of = _payers(case)
    if not of:
        return case
    by_id = {c.id: c for c in case.claims}
    changed: dict[str, Claim] = {}
    for key, payers in of.items():
        claim = by_id[key]
        same = {"registered": claim.registered, "registrations": claim.registrations, "properties": claim.properties}
        room = _room(claim, payers)
        for payer in payers:
            most = {"max_amount": room[payer.id]} if payer.id in room else {}
            changed[payer.id] = payer.model_copy(update={**same, **most})
    return case.model_copy(update={"claims": tuple(changed.get(c.id, c) for c in case.claims)})


def _payers(case: Case) -> dict[str, list[Claim]]:
    """Claim → those behind it; a name that is no claim of the same kind in its own place counts for nothing."""
    by_id = {c.id: c for c in case.claims}
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(case.claims, key=lambda c: c.id):
        of = by_id.get(claim.subrogated_to or "")
        if of is not None and of is not claim and of.kind == claim.kind and not of.subrogated_to:
            found[of.id].append(claim)
    return dict(found)


def behind_findings(case: Case) -> list[Finding]:
    """A place that nobody can take (a decision may name one; a case file that does is refused)."""
    placed = {c.id for payers in _payers(case).values() for c in payers}
    return [
        Finding(
            severity="error",
            code="subrogated_to_nothing",
            message=f"{claim.creditor}: 대위한 채권 {claim.subrogated_to}이(가) 없거나 종류가 달라 대위를 반영하지 않았습니다.",
            where=f"claims[{n}].subrogated_to",
            advice="대위변제한 채권의 id를 확인하십시오.",
        )
        for n, claim in enumerate(case.claims)
        if claim.subrogated_to and claim.id not in placed
    ]


def _room(claim: Claim, payers: Sequence[Claim]) -> dict[str, int]:
    """What the creditor leaves of a maximum, shared by the payers by what they paid."""
    if not isinstance(claim, Mortgage) or claim.max_amount is None:
        return {}
    most = max(0, claim.max_amount - claim.received_elsewhere)
    left = most - min(most, _owed(claim))
    wanted = {p.id: _owed(p) for p in payers}
    return wanted if sum(wanted.values()) <= left else apportion(left, wanted)


def _owed(claim: Claim) -> int:
    return (getattr(claim, "principal", None) or 0) + claim.interest + claim.cost


def creditors_first(case: Case, parts: Sequence[Part], state: State, funds: Sequence[FundKey]) -> list[Behind]:
    """Move money from payers to the creditor whose place they take, fund by fund, until he has all."""
    found: list[Behind] = []
    for key, payers in _payers(case).items():
        ids = [p.id for p in payers]
        for first in (p for p in parts if p.claim.id == key):
            behind = [p for p in parts if p.claim.id in ids and p.cls is first.cls]
            for fund in funds:
                group = [p for p in (first, *behind) if fund in p.moments]
                if first in group and len(group) > 1:
                    change = _settle(first, group, state, fund)
                    found += [change] if change else []
    return found


def _settle(first: Part, group: Sequence[Part], state: State, fund: FundKey) -> Behind | None:
    before = {p.id: state.paid[p.id][fund] for p in group}
    room = {p.id: p.amount - state.total(p) + before[p.id] for p in group}
    pool = sum(before.values())
    mine = min(pool, room[first.id])
    rest = {p.id: room[p.id] for p in group if p is not first}
    left = min(pool - mine, sum(rest.values()))
    after = {first.id: pool - left} | (apportion(left, rest) if left else dict.fromkeys(rest, 0))
    if after == before:
        return None
    for key, amount in after.items():
        state.paid[key][fund] = amount
    return Behind(fund, tuple(group), before, after)


def behind_steps(changes: Sequence[Behind], several_funds: bool) -> list[Step]:
    """One step for each change: who had what, and what the creditor takes first."""
    found = []
    for number, change in enumerate(changes, 1):
        wages = change.parts[0].claim.kind == "wage"
        rows: list[tuple[Cell, ...]] = [
            (label(p), "채권자" if n == 0 else "대위변제자", p.amount, change.before[p.id], change.after[p.id])
            for n, p in enumerate(change.parts)
        ]
        found.append(
            Step(
                id=f"behind-{number}",
                kind="subrogation",
                fund=change.fund or None,
                title="채권자와 일부 대위변제자" + (f" ({property_name(change.fund)})" if several_funds else ""),
                text=(
                    f"채권자와 그 채권의 일부를 대신 변제한 사람에게 배당된 합계 {sum(change.before.values()):,}원에서 채권자가 먼저 변제받고, "
                    "나머지를 대위변제자가 변제한 금액에 비례하여 받는다. 다른 채권자의 배당액은 바뀌지 아니한다."
                ),
                claims=tuple(dict.fromkeys(p.claim.id for p in change.parts)),
                basis=(*BEHIND, *((WAGES,) if wages else ())),
                tables=(
                    StepTable(
                        columns=columns(
                            "채권자",
                            "지위",
                            "채권액",
                            "조정 전",
                            "조정 후",
                            채권액="won",
                            **{"조정 전": "won", "조정 후": "won"},
                        ),
                        rows=tuple(rows),
                        total=("합계", "", None, sum(change.before.values()), sum(change.after.values())),
                    ),
                ),
            )
        )
    return found
