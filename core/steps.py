"""The annex as data: every step with its figures and its law, and findings for doubtful rules that decided money."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from core.fund import FundDivision
from core.models.base import Finding
from core.models.result import Citation, Entry, Step, Surplus

from .admission import Admission, Refusal
from .parts import Cls
from .parts_lease import LeaseFacts
from .ranks import Outcome, blocks, ranked
from .steps_cycle import tier_cites
from .steps_facts import amounts, decided, funds_note, lease_moments, participants, small_deposits
from .steps_post import post_steps
from .steps_tiers import joint_steps, seniority, tier_step

INCREMENTS = Citation(
    cite="소액보증금의 증가액과 새로 소액이 된 임차인의 순위",
    status="disputed",
    note="같은 단계의 증가액과 처음 소액이 된 임차인의 일정액을 같은 순위로 본다",
)
LEASE_AS_REFERENCE = Citation(
    cite="확정일자부 임차권과 소액보증금의 우열",
    status="disputed",
    note="시행령의 담보물권에 드는지 판례가 없어 선택한 방침에 따른다",
)


def steps_of(
    outcome: Outcome,
    division: FundDivision,
    admission: Admission,
    refused: dict[str, Refusal],
    leases: LeaseFacts,
    entries: Sequence[Entry],
    surplus: Sequence[Surplus],
) -> tuple[list[Step], list[Finding]]:
    """The steps in the order of the calculation, and the findings for doubtful rules that acted."""
    steps = [
        *division.steps,
        *funds_note(outcome.case, list(outcome.grounds)),
        *participants(outcome.case, admission, refused),
        *decided(outcome.case),
        *amounts(outcome),
        *small_deposits(outcome, leases),
        *lease_moments(outcome),
        *joint_steps(outcome),
    ]
    acted: list[Citation] = []
    for fund in outcome.grounds:
        tiers = ranked(outcome, fund)
        order, cites = seniority(tiers, outcome, fund)
        acted += cites
        acted += [c for t in tiers for c in tier_cites(t.tier)]
        steps += order
        steps += [tier_step(block, outcome) for block in blocks(tiers, fund)]
    last = post_steps(outcome, entries, surplus)
    steps += last
    acted += [c for s in steps if s.kind in ("joint_shares", "fund_split", "late_interest") for c in s.basis]
    acted += [c for s in last for c in s.basis]
    acted += _decrees(outcome, entries)
    acted += [*outcome.doubts, *_small_deposit_doubts(outcome, leases)]
    return steps, _doubtful(acted, outcome)


def _small_deposit_doubts(outcome: Outcome, facts: LeaseFacts) -> list[Citation]:
    """Open points about small deposits, where another answer could change an amount."""
    slices = [p for p in outcome.built.parts if p.cls is Cls.SLICE]
    found: list[Citation] = []
    for stage in {(p.pool, p.since) for p in slices if p.since and p.since > date.min}:
        same = [p for p in slices if (p.pool, p.since) == stage]
        if len({p.order > 0 for p in same}) > 1 and any(outcome.state.total(p) < p.amount for p in same):
            found.append(INCREMENTS)
    if all(outcome.state.total(p) == p.amount for p in outcome.built.parts if p.cls in (Cls.SLICE, Cls.LEASE)):
        return found
    decree = max((g.version.effective_from for g in facts.grants), default=date.min)
    granted = {g.claim for g in facts.grants}
    leases = [
        p
        for p in outcome.built.parts
        if p.cls is Cls.LEASE
        and any(m is not None and m.day < decree for m in p.moments.values())
        and granted - {p.claim.id}
    ]
    return [*found, LEASE_AS_REFERENCE] if leases else found


def _decrees(outcome: Outcome, entries: Sequence[Entry]) -> list[Citation]:
    """The decrees of small deposits that were paid."""
    paid = {(e.claim, e.part) for e in entries if e.paid}
    return [c for p in outcome.built.parts if p.cls is Cls.SLICE and (p.claim.id, p.name) in paid for c in p.basis] + [
        outcome.built.deposits.caps[p.id].cite
        for p in outcome.built.parts
        if p.cls is Cls.SLICE and p.id in outcome.built.deposits.cut
    ]


def _doubtful(cites: Iterable[Citation], outcome: Outcome) -> list[Finding]:
    """One finding for each disputed or unverified rule on which an amount rests."""
    found = []
    for cite in dict.fromkeys(c for c in cites if c.status != "verified"):
        disputed = cite.status == "disputed"
        found.append(
            Finding(
                severity="warning",
                code="disputed_rule" if disputed else "unverified_rule",
                message=(
                    f"{'견해가 나뉘는' if disputed else '원문을 확인하지 못한'} 규칙이 배당에 쓰였습니다: {cite.cite}"
                    + (f" ({cite.note})" if cite.note else "")
                ),
                where="steps",
                advice="배당액이 달라질 수 있으니 계산명세서의 해당 항목을 확인하십시오.",
            )
        )
    nonunique = [s for s in outcome.settled if s.shares is not None and not s.shares.unique]
    if nonunique:
        found.append(
            Finding(
                severity="error",
                code="joint_shares_not_unique",
                message="순위가 엇갈린 공동담보의 부담액이 하나로 정해지지 않습니다. 기본 방침으로 계산하였습니다.",
                where="claims",
                advice="공동담보의 부담액을 확인하여 정하십시오.",
            )
        )
    return found
