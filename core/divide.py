"""The division of one fund among nodes that are paid together: in order, pro rata, or pro rata and then absorption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from .absorption import ZERO, Absorption, absorb, order_of
from .components import Node, Relation, within
from .money import pro_rata
from .parts import FundKey

#: node key → exact won
Amounts = dict[str, Fraction]
Kind = Literal["full", "pro_rata", "absorption"]


@dataclass(frozen=True)
class Tier:
    """Nodes of one rank in one fund: money there (exact), what each asked and gets, and how."""

    fund: FundKey
    nodes: tuple[Node, ...]
    money: Fraction
    asked: Amounts
    gets: Amounts
    kind: Kind
    absorption: Absorption | None = None
    #: joint charges whose share was set aside before the others divided the rest
    set_aside: tuple[str, ...] = ()


def name(node: Node) -> str:
    """A node's key in amounts: the id of its first part."""
    return node.id


def divide(
    relation: Relation, fund: FundKey, ranks: Sequence[Sequence[Node]], money: Fraction, asked: Amounts
) -> list[Tier]:
    """Drain a fund through the ranks (from `within`), seniors first."""
    found = []
    for nodes in ranks:
        tier = _tier(relation, fund, tuple(nodes), money, {name(n): asked[name(n)] for n in nodes})
        money -= sum(tier.gets.values(), ZERO)
        found.append(tier)
    return found


def _tier(relation: Relation, fund: FundKey, nodes: tuple[Node, ...], money: Fraction, asked: Amounts) -> Tier:
    if money >= sum(asked.values(), ZERO):
        return Tier(fund, nodes, money, asked, dict(asked), "full")
    of = {name(n): n for n in nodes}
    order = order_of(sorted(of), lambda a, b: relation.ask(of[a], of[b], fund).standing)
    if order.equal:
        return Tier(fund, nodes, money, asked, pro_rata(money, asked), "pro_rata")
    found = absorb(money, asked, order, relation.policy.absorption)
    return Tier(fund, nodes, money, asked, found.final, "absorption", found)


def keep_shares(relation: Relation, tier: Tier, shares: Amounts) -> Tier:
    """A joint charge that would get less than its share beside equals or in a cycle is set aside first.

    대법원 2020다258893 for equals; for cycles the default of the program (disputed).
    """
    if tier.kind == "full":
        return tier
    short = [i for i in sorted(shares) if i in tier.gets and tier.gets[i] < shares[i]]
    aside = sum((shares[i] for i in short), ZERO)
    if not short or len(short) == len(tier.nodes) or aside > tier.money:
        return tier
    rest = [n for n in tier.nodes if name(n) not in short]
    again = _tier(relation, tier.fund, tuple(rest), tier.money - aside, {name(n): tier.asked[name(n)] for n in rest})
    again = keep_shares(relation, again, shares)
    gets = {**again.gets, **{i: shares[i] for i in short}}
    ordered = {name(n): gets[name(n)] for n in tier.nodes}
    kind: Kind = again.kind if again.kind == "absorption" else "pro_rata"
    return Tier(
        tier.fund, tier.nodes, tier.money, tier.asked, ordered, kind, again.absorption, (*short, *again.set_aside)
    )


def ranks_of(relation: Relation, nodes: Sequence[Node], fund: FundKey) -> list[list[Node]]:
    """The nodes that lie on a fund, by rank there."""
    return within(relation, [n for n in nodes if fund in n.funds], fund)
