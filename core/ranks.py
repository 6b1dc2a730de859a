"""The tiers of each fund with their rank numbers, and the blocks in which the annex tells them.

Equal parts and the members of one cycle have one number; parts that ask nothing and have a fellow part are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from core.models.case import Case
from core.models.result import Citation

from .components import Relation
from .divide import Tier
from .parts import FundKey, Ground, Part
from .parts_build import Built
from .poststeps import Moved, Pool
from .waterfall import Settled, State

BlockKind = Literal["full", "pro_rata", "absorption", "empty"]


@dataclass(frozen=True)
class Outcome:
    """All that the calculation found, for the entries and the annex."""

    case: Case
    grounds: dict[FundKey, Ground]
    built: Built
    relation: Relation
    state: State
    settled: list[Settled]
    moved: list[Moved]
    pools: list[Pool]
    #: fund → the appeal deposit that is part of it (won)
    appeal_deposits: dict[FundKey, int]
    #: points where practice differs and another choice could have changed an amount
    doubts: list[Citation] = field(default_factory=list)
    #: fund → its tiers once they were asked for (see `ranked`)
    tiers: dict[FundKey, list[Ranked]] = field(default_factory=dict)


@dataclass(frozen=True)
class Ranked:
    """One tier of a fund: its rank, its component, and the parts that become columns, in their order."""

    rank: int
    number: int
    settled: Settled
    tier: Tier
    members: tuple[Part, ...]
    before: int
    paid: dict[str, int]

    @property
    def after(self) -> int:
        """What is left in the fund (won), before anything is settled between parts."""
        return self.before - sum(self.paid.values())


@dataclass(frozen=True)
class Block:
    """Tiers that one step of the annex tells: those paid in full one after the other, or one that is divided."""

    id: str
    fund: FundKey
    kind: BlockKind
    tiers: tuple[Ranked, ...]


def ranked(outcome: Outcome, fund: FundKey) -> list[Ranked]:
    """The tiers of a fund, seniors first; tiers without a column are left out."""
    if fund not in outcome.tiers:
        outcome.tiers[fund] = _ranked(outcome, fund)
    return outcome.tiers[fund]


def _ranked(outcome: Outcome, fund: FundKey) -> list[Ranked]:
    asked: set[str] = set()
    first: dict[str, str] = {}
    for settled in outcome.settled:
        for part in (p for n in settled.nodes for p in n.parts):
            if settled.due[part.id]:
                asked.add(part.claim.id)
            first[part.claim.id] = min(first.get(part.claim.id, part.id), part.id)

    def shown(settled: Settled, part: Part) -> bool:
        if settled.due[part.id] or outcome.state.total(part):
            return True
        return part.claim.id not in asked and first[part.claim.id] == part.id

    found: list[Ranked] = []
    left = outcome.grounds[fund].net
    for number, settled, tier in _tiers(outcome, fund):
        parts = [p for n in tier.nodes for p in n.parts]
        members = tuple(p for p in (sorted(parts, key=_beside) if len(parts) > 1 else parts) if shown(settled, p))
        paid = {p.id: settled.won[p.key, fund] for p in parts}
        if members:
            found.append(Ranked(len(found) + 1, number, settled, tier, members, left, paid))
        left -= sum(paid.values())
    return found


def _beside(part: Part) -> tuple[object, ...]:
    """Columns of one rank: class by class, a creditor's own next to each other, by date."""
    days = [part.day, *(m.day for m in part.moments.values() if m is not None)]
    return (part.cls, part.claim.creditor, min((d for d in days if d), default=date.max), part.key)


def _tiers(outcome: Outcome, fund: FundKey) -> Iterator[tuple[int, Settled, Tier]]:
    for number, settled in enumerate(outcome.settled):
        for tier in settled.tiers:
            if tier.fund == fund:
                yield number, settled, tier


def blocks(tiers: list[Ranked], fund: FundKey) -> list[Block]:
    """The tiers of a fund as blocks."""
    found: list[Block] = []
    for item in tiers:
        kind: BlockKind = "empty" if not item.before else item.tier.kind
        last = found[-1] if found else None
        if last is not None and last.kind == kind and kind in ("full", "empty"):
            found[-1] = Block(last.id, fund, kind, (*last.tiers, item))
        else:
            name = f"rank-{item.rank}" + (f"-{fund}" if fund else "")
            found.append(Block(name, fund, kind, (item,)))
    return found
