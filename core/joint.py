"""Joint charges over several funds: shares in proportion to what each property yields (민법 제368조 제1항).

A property's value for a joint charge is what it yields after costs and seniors (대법원 2001다66291), less what
an equal right gets beside the full joint claim (2020다258893). The debtor's properties bear it before those of third
parties (2008다41475). Charges that rank crosswise depend on one another: their shares are the fixed point.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from .absorption import ZERO
from .components import Node, Relation
from .divide import Amounts, divide, name, ranks_of
from .money import pro_rata
from .parts import FundKey

#: exact passes, then passes on a grid of 10^-12 won until two of them agree to 10^-8 won; late ones go half the
#: way, so that shares that would swing to and fro settle too
EXACT_PASSES, HALFWAY_PASSES, PASSES = 4, 150, 400
GRID = 10**12
AGREE = Fraction(1, 10**8)
CYCLIC_PASSES, CYCLIC_GRID = 12, 10**4
CLOSE = Fraction(1, 10**4)


@dataclass
class Shares:
    """node → fund → share (exact won), and fund → value; how the shares were found.

    `crossed`: they depended on one another; `exact`: a fixed point in fractions; `unique`: the same from below and
    from above; `cyclic`: a fund also has a cycle.
    """

    of: dict[str, dict[FundKey, Fraction]]
    values: dict[str, dict[FundKey, Fraction]] = field(default_factory=dict)
    crossed: bool = False
    exact: bool = True
    unique: bool = True
    cyclic: bool = False


@dataclass
class Scope:
    """One component over several funds: its nodes, the money there, the claims, and the ranks inside each fund."""

    relation: Relation
    nodes: tuple[Node, ...]
    money: dict[FundKey, Fraction]
    claims: Amounts

    def __post_init__(self) -> None:
        self.funds = sorted({f for n in self.nodes for f in n.funds})
        self.ranks = {f: ranks_of(self.relation, self.nodes, f) for f in self.funds}
        self.joint = [n for n in sorted(self.nodes, key=lambda n: n.key) if n.joint]


def solve(scope: Scope) -> Shares:
    """The shares of all joint charges of a component.

    Where a fund also has a cycle there is no settled law: the shares are repeated a few times on a coarse grid.
    """
    low = {name(n): dict.fromkeys(n.funds, ZERO) for n in scope.joint}
    if not _dependent(scope):
        return _settle(scope, low)
    if any(_cyclic(scope, f) for f in scope.funds):
        found = _settle(scope, low, exact_passes=0, passes=CYCLIC_PASSES, grid=CYCLIC_GRID)
        found.crossed = found.cyclic = True
        return found
    found = _settle(scope, low)
    high = _settle(scope, {name(n): dict.fromkeys(n.funds, scope.claims[name(n)]) for n in scope.joint})
    found.crossed = True
    found.unique = found.unique and high.unique and _distance(found.of, high.of) <= CLOSE
    return found


def _dependent(scope: Scope) -> bool:
    """Some joint charge precedes another in a fund, so that its share changes the other's values."""
    return any(
        scope.relation.ask(a, b, f).first
        for a in scope.joint
        for b in scope.joint
        if a is not b
        for f in a.funds
        if f in b.funds
    )


def _cyclic(scope: Scope, fund: FundKey) -> bool:
    return any(
        len(rank) > 1 and any(scope.relation.ask(a, b, fund).first for a in rank for b in rank if a is not b)
        for rank in scope.ranks[fund]
    )


def _settle(
    scope: Scope,
    shares: dict[str, dict[FundKey, Fraction]],
    exact_passes: int = EXACT_PASSES,
    passes: int = PASSES,
    grid: int = GRID,
) -> Shares:
    """Repeat the shares from a first guess until they agree; after the exact passes on a grid (parts of a won)."""
    values: dict[str, dict[FundKey, Fraction]] = {}
    for number in range(passes):
        before = shares
        by_fund = {f: _values(scope, f, before) for f in scope.funds}
        values = {name(n): {f: by_fund[f][name(n)] for f in n.funds} for n in scope.joint}
        shares = {name(n): portions(scope.relation, scope.claims[name(n)], values[name(n)]) for n in scope.joint}
        if shares == before:
            return Shares(shares, values)
        if number >= exact_passes:
            shares = {i: _on_grid(row, scope.claims[i], grid) for i, row in shares.items()}
            if _distance(shares, before) <= max(AGREE, Fraction(2, grid)):
                return Shares(shares, values, exact=False)
            if number >= HALFWAY_PASSES:
                shares = {i: {f: (x + before[i][f]) / 2 for f, x in row.items()} for i, row in shares.items()}
    return Shares(shares, values, exact=False, unique=False)


def _on_grid(row: dict[FundKey, Fraction], claim: Fraction, grid: int) -> dict[FundKey, Fraction]:
    """Shares cut to the grid; where they cover the claim the largest one takes the difference."""
    found = {f: Fraction(x.numerator * grid // x.denominator, grid) for f, x in row.items()}
    if sum(row.values(), ZERO) == claim:
        largest = max(sorted(found), key=lambda f: found[f])
        found[largest] += claim - sum(found.values(), ZERO)
    return found


def _distance(a: dict[str, dict[FundKey, Fraction]], b: dict[str, dict[FundKey, Fraction]]) -> Fraction:
    return max((abs(x - b[i][f]) for i, row in a.items() for f, x in row.items()), default=ZERO)


def portions(relation: Relation, claim: Fraction, values: dict[FundKey, Fraction]) -> dict[FundKey, Fraction]:
    """A claim over its funds by their values, the debtor's properties before those of third parties."""
    found = dict.fromkeys(values, ZERO)
    left = claim
    for own in (True, False):
        some = {f: v for f, v in values.items() if relation.grounds[f].debtors is own}
        part = min(left, sum(some.values(), ZERO))
        found.update(pro_rata(part, some))
        left -= part
    return found


def _values(scope: Scope, fund: FundKey, shares: dict[str, dict[FundKey, Fraction]]) -> dict[str, Fraction]:
    """node → what is there for it in a fund once all that it does not precede have got theirs beside its full claim.

    Joint charges that precede it enter with their present shares, equal ones with their full claims.
    """
    found: dict[str, Fraction] = {}
    left = scope.money[fund]
    for rank in scope.ranks[fund]:
        asked = {name(n): shares[name(n)][fund] if n.joint else scope.claims[name(n)] for n in rank}
        for node in rank:
            if node.joint:
                found[name(node)] = left if len(rank) == 1 else _beside(scope, fund, rank, node, left, shares)
        (tier,) = divide(scope.relation, fund, [rank], left, asked)
        left -= sum(tier.gets.values(), ZERO)
    return found


def _claim(scope: Scope, node: Node, fund: FundKey, shares: dict[str, dict[FundKey, Fraction]]) -> Fraction:
    """The claim in a fund: on a third party's property what the debtor's properties leave unpaid (2008다41475)."""
    whole = scope.claims[name(node)]
    if not node.joint or scope.relation.grounds[fund].debtors:
        return whole
    borne = sum((x for f, x in shares[name(node)].items() if scope.relation.grounds[f].debtors), ZERO)
    return max(ZERO, whole - borne)


def _beside(
    scope: Scope,
    fund: FundKey,
    rank: Sequence[Node],
    node: Node,
    money: Fraction,
    shares: dict[str, dict[FundKey, Fraction]],
) -> Fraction:
    """The value for one of several nodes that are paid together in a fund."""
    relation, asked = scope.relation, {}
    for other in rank:
        full = other is node or not other.joint or relation.ask(node, other, fund).equal
        asked[name(other)] = _claim(scope, other, fund, shares) if full else shares[name(other)][fund]
    (tier,) = divide(relation, fund, [rank], money, asked)
    others = [n for n in rank if n is not node and not relation.ask(node, n, fund).first]
    return max(ZERO, money - sum((tier.gets[name(n)] for n in others), ZERO))
