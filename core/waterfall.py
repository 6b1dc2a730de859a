"""All funds drained together, component by component: dues, shares of joint charges, division, rounding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from .absorption import ZERO
from .components import Node, Relation, split
from .deposits import Deposits
from .divide import Amounts, Tier, divide, keep_shares, name
from .joint import Scope, Shares, solve
from .parts import Cls, FundKey, Part
from .rounding import Cell, round_cells


@dataclass
class State:
    """Money left in each fund, and what each part has from each fund (won)."""

    money: dict[FundKey, int]
    paid: dict[str, dict[FundKey, int]] = field(default_factory=dict)

    def total(self, part: Part) -> int:
        """What a part has from all funds."""
        return sum(self.paid.get(part.id, {}).values())


@dataclass(frozen=True)
class Settled:
    """A component after payment: what each part asked (exact), the tiers in each fund, exact and rounded amounts."""

    nodes: tuple[Node, ...]
    due: dict[str, Fraction]
    tiers: tuple[Tier, ...]
    exact: dict[Cell, Fraction]
    won: dict[Cell, int]
    shares: Shares | None = None
    claims: Amounts = field(default_factory=dict)


def drain(relation: Relation, nodes: Sequence[Node], state: State, deposits: Deposits) -> list[Settled]:
    """Pay one component; nodes that ask nothing hold no others together, so what they leave is divided anew."""
    due = dues([p for n in nodes for p in n.parts], state, deposits)
    asking = [n for n in nodes if any(due[p.id] for p in n.parts)]
    rest = [n for n in nodes if n not in asking]
    if len(nodes) == 1 or not rest:
        return [settle(relation, nodes, state, due)]
    found: list[Settled] = []
    for part in split(relation, asking):
        found += drain(relation, part, state, deposits)
    return found + [_nothing(node, state) for node in rest]


def _nothing(node: Node, state: State) -> Settled:
    """A node that asks nothing, at the end of its component."""
    due = {p.id: ZERO for p in node.parts}
    asked = {name(node): ZERO}
    tiers = tuple(Tier(f, (node,), Fraction(state.money[f]), asked, asked, "full") for f in sorted(node.funds))
    cells = {(p.key, f): 0 for p in node.parts for f in p.funds}
    for part in node.parts:
        state.paid[part.id] = dict.fromkeys(part.funds, 0)
    return Settled((node,), due, tiers, dict.fromkeys(cells, ZERO), cells, None, asked)


def settle(relation: Relation, nodes: Sequence[Node], state: State, due: dict[str, Fraction]) -> Settled:
    """Pay one component what it asks; the state is what the components before it left, and is carried on."""
    claims = {n.id: sum((due[p.id] for p in n.parts), ZERO) if len(n.parts) > 1 else due[n.parts[0].id] for n in nodes}
    funds = sorted({f for n in nodes for f in n.funds})
    shares: Shares | None = None
    tiers: list[Tier] = []
    if any(n.joint for n in nodes):
        scope = Scope(relation, tuple(nodes), {f: Fraction(state.money[f]) for f in funds}, claims)
        shares = solve(scope)
        for fund in funds:
            tiers += _drain(relation, scope, fund, claims, shares)
    else:
        tiers = divide(relation, funds[0], [nodes], Fraction(state.money[funds[0]]), claims)
    exact: dict[Cell, Fraction] = {}
    for tier in tiers:
        for node in tier.nodes:
            whole, got = claims[name(node)], tier.gets[name(node)]
            for part in node.parts:
                exact[part.key, tier.fund] = due[part.id] if got == whole else got * due[part.id] / whole
    won = round_cells(exact)
    for node in nodes:
        for part in node.parts:
            for fund in part.funds:
                amount = won[part.key, fund]
                state.paid.setdefault(part.id, {})[fund] = amount
                state.money[fund] -= amount
    return Settled(tuple(nodes), due, tuple(tiers), exact, won, shares, claims)


def _drain(relation: Relation, scope: Scope, fund: FundKey, claims: Amounts, shares: Shares) -> list[Tier]:
    """One fund of a component with joint charges, each of which enters with its share there."""
    own = {i: row[fund] for i, row in shares.of.items() if fund in row}
    money = scope.money[fund]
    found: list[Tier] = []
    for rank in scope.ranks[fund]:
        asked = {name(n): own.get(name(n), claims[name(n)]) for n in rank}
        (tier,) = divide(relation, fund, [rank], money, asked)
        tier = keep_shares(relation, tier, own)
        money -= sum(tier.gets.values(), ZERO)
        found.append(tier)
    return found


def dues(parts: Sequence[Part], state: State, deposits: Deposits) -> dict[str, Fraction]:
    """What each part may still ask: slices within deposit and cap, the rest of a deposit less its slices."""
    due: dict[str, Fraction] = {}
    slices = sorted((p for p in parts if p.cls is Cls.SLICE), key=lambda p: (str(p.since), p.key))
    due |= deposits.slice_dues(slices, state.total) if slices else {}
    asked: dict[str, Fraction | int] = {}
    for part in slices:
        asked[part.claim.id] = asked.get(part.claim.id, 0) + due[part.id]
    for part in sorted(parts, key=lambda p: p.key):
        if part.cls is Cls.LEASE:
            due[part.id] = deposits.lease_due(part, asked.get(part.claim.id, 0), state.total)
        elif deposits.rests.get(part.claim.id) is part:
            due[part.id] = deposits.rest_due(part, asked.get(part.claim.id, 0), state.total)
        elif part.cls is not Cls.SLICE:
            due[part.id] = Fraction(part.amount)
    return due
