"""안분 후 흡수 (대법원 91다44407, 94마417): one simultaneous pro rata division, then absorption inside strict limits.

Limit of the absorber: its shortfall of the first step, not enlarged by what others take from it afterwards.
Limit of the absorbed: its share of the first step; what it absorbs itself cannot be taken. Each absorber acts once.

Sets of names are bits of an integer here, in the order of the names, so that large cycles stay cheap.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from .money import apportion

#: (a, b) → 2: a comes first and may take from b; 1: a comes first, but may not take; 0: equal; negative: the reverse
Standing = Callable[[str, str], int]
ZERO = Fraction(0)
#: where parts of a won outgrow this many bits, the sums are divided to 10^-12 won instead
BITS, GRID = 4000, 10**12


@dataclass(frozen=True)
class Taking:
    """What one absorber takes from one of the absorbed in one round (exact won).

    `lacking`: of the absorber's shortfall before the round; `there`: of the other's share before the round.
    """

    round: int
    absorber: str
    lacking: Fraction
    victim: str
    there: Fraction
    amount: Fraction


@dataclass(frozen=True)
class Absorption:
    """Both steps: claims, first shares, takings in their order, their sums by name, final shares (exact won).

    `choice`: the order of the absorbed mattered, so that the policy acted; `exact`: not on the grid of 10^-12 won.
    """

    claims: dict[str, Fraction]
    first: dict[str, Fraction]
    order: Order
    takings: tuple[Taking, ...]
    absorbed: dict[str, Fraction]
    lost: dict[str, Fraction]
    final: dict[str, Fraction]
    choice: bool = False
    exact: bool = True


@dataclass(frozen=True, eq=False)
class Order:
    """Who comes first among some names: name n precedes the names in `over[n]` and may take from those in `takes[n]`."""

    names: tuple[str, ...]
    over: tuple[int, ...]
    under: tuple[int, ...]
    takes: tuple[int, ...]
    _known: dict[tuple[bool, int], int] = field(default_factory=dict, repr=False)

    @property
    def equal(self) -> bool:
        """Nobody precedes anybody."""
        return not any(self.over)

    def front(self, names: int) -> int:
        """Those of some names that no other one precedes; a cycle of preceding counts as one."""
        return self._end(names, self.under, self.over, front=True)

    def back(self, names: int) -> int:
        """Those of some names that precede no other one; a cycle of preceding counts as one."""
        return self._end(names, self.over, self.under, front=False)

    def _end(self, names: int, ahead: tuple[int, ...], behind: tuple[int, ...], *, front: bool) -> int:
        found = self._known.get((front, names))
        if found is None:
            found = 0
            for n in _bits(names):
                if not ahead[n] & names:
                    found |= 1 << n
            # what lies behind an end is no end; of the others some may be in a cycle that nothing precedes
            rest = names & ~found & ~_reach(found, names, behind)
            while rest:
                start = rest & -rest
                part = _reach(start, names, ahead) | start
                if all(_reach(1 << n, names, ahead) == part for n in _bits(part)):
                    found |= part
                    start = part
                rest &= ~(start | _reach(start, names, behind))
            self._known[front, names] = found
        return found


class _TooLargeError(ArithmeticError):
    """Exact fractions outgrew any use."""


def order_of(names: Sequence[str], standing: Standing) -> Order:
    """Ask once for each pair."""
    over, under, takes = ([0] * len(names) for _ in range(3))
    for a, x in enumerate(names):
        for b in range(a + 1, len(names)):
            said = standing(x, names[b])
            if said:
                first, second = (a, b) if said > 0 else (b, a)
                over[first] |= 1 << second
                under[second] |= 1 << first
                if said in (2, -2):
                    takes[first] |= 1 << second
    return Order(tuple(names), tuple(over), tuple(under), tuple(takes))


def absorb(money: Fraction, claims: dict[str, Fraction], order: Order, policy: str) -> Absorption:
    """Divide `money` (won) among claims that are not mere equals; `order` is over the same names.

    `policy`: whose share is taken first, lowest_first, pro_rata or direct_next.
    """
    if money >= sum(claims.values(), ZERO):
        none = dict.fromkeys(claims, ZERO)
        return Absorption(dict(claims), dict(claims), order, (), none, none, dict(claims))
    try:
        return _absorb(money, claims, order, policy, exact=True)
    except _TooLargeError:
        return _absorb(money, claims, order, policy, exact=False)


def _absorb(money: Fraction, claims: dict[str, Fraction], order: Order, policy: str, *, exact: bool) -> Absorption:
    names = order.names
    unit = math.lcm(money.denominator, *(c.denominator for c in claims.values()), 1 if exact else GRID)
    book = _Book([int(claims[name] * unit) for name in names], unit, exact)
    first = book.share(int(money * unit), dict(enumerate(book.owed)))
    book.left = [first[n] for n in range(len(names))]
    book.first, choice = list(book.left), False
    book.need = [owed - share for owed, share in zip(book.owed, book.first, strict=True)]
    waiting = _set(n for n in range(len(names)) if book.need[n])
    while waiting:
        acting = order.front(waiting)
        waiting &= ~acting
        choice = choice or any(_chosen(order, n, book) for n in _bits(acting))
        _take(order, acting, book, policy)
    absorbed, lost = [0] * len(names), [0] * len(names)
    for _, absorber, _, victim, _, amount in book.takings:
        absorbed[absorber] += amount
        lost[victim] += amount
    final = [x + more for x, more in zip(book.left, absorbed, strict=True)]
    return Absorption(
        dict(claims),
        book.named(names, book.first),
        order,
        tuple(
            Taking(
                n,
                names[a],
                Fraction(lacking, book.unit),
                names[b],
                Fraction(there, book.unit),
                Fraction(amount, book.unit),
            )
            for n, a, lacking, b, there, amount in book.takings
        ),
        book.named(names, absorbed),
        book.named(names, lost),
        book.named(names, final),
        choice,
        exact,
    )


@dataclass
class _Book:
    """Amounts as whole parts of 1/unit won, by number of name; the unit is made finer so that all stay whole."""

    owed: list[int]
    unit: int
    exact: bool
    first: list[int] = field(default_factory=list)
    #: what each absorber still lacks of its shortfall in the first step
    need: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    rounds: int = 0
    #: round, absorber, what it lacked, victim, what was there, what was taken
    takings: list[list[int]] = field(default_factory=list)

    def share(self, total: int, weights: dict[int, int]) -> dict[int, int]:
        """`total` by weights, in the unit as it is afterwards; on the grid the sum is kept by largest remainder."""
        whole = sum(weights.values())
        if not whole:
            return dict.fromkeys(weights, 0)
        if not self.exact:
            return apportion(total, weights)
        finer = self.finer(total, weights.values())
        self.scale(finer)
        return {i: total * finer * weight // whole for i, weight in weights.items()}

    def finer(self, total: int, weights: Collection[int]) -> int:
        """By how much the unit must be finer, so that each share of `total` by weights is whole (on the grid: never)."""
        whole = sum(weights)
        return whole // math.gcd(whole, total * math.gcd(*weights)) if whole and self.exact else 1

    def scale(self, by: int) -> None:
        """Make the unit finer."""
        if by == 1:
            return
        self.unit *= by
        if self.unit.bit_length() > BITS:
            raise _TooLargeError
        for amounts in (self.owed, self.first, self.need, self.left):
            amounts[:] = [x * by for x in amounts]
        for taking in self.takings:
            for at in (2, 4, 5):
                taking[at] *= by

    def named(self, names: Sequence[str], amounts: Sequence[int]) -> dict[str, Fraction]:
        """As exact won by name."""
        return {name: Fraction(x, self.unit) for name, x in zip(names, amounts, strict=True)}


def _take(order: Order, acting: int, book: _Book, policy: str) -> None:
    """Absorbers of one rank take at the same time; where a share is too small for all, pro rata to what they lack."""
    absorbers = list(_bits(acting))
    victims = {i: order.takes[i] for i in absorbers}
    if policy == "direct_next":
        victims = {i: order.front(_open(v, book)) for i, v in victims.items()}
    while True:
        levels: dict[int, list[int]] = {}
        for i in absorbers:
            some = _open(victims[i], book)
            if some and book.need[i]:
                levels[i] = list(_bits(order.back(some) if policy == "lowest_first" else some))
        if not levels:
            return
        if len(levels) == 1:
            ((i, level),) = levels.items()
            supply = sum(book.left[j] for j in level)
            taken = {i: book.share(min(supply, book.need[i]), {j: book.left[j] for j in level})}
        else:
            taken = _together(levels, book)
        if not any(any(amounts.values()) for amounts in taken.values()):
            return  # on the grid: less than its smallest part is left
        book.rounds += 1
        need, left = list(book.need), list(book.left)
        for i, amounts in taken.items():
            for j, amount in amounts.items():
                if amount:
                    book.need[i] -= amount
                    book.left[j] -= amount
                    book.takings.append([book.rounds, i, need[i], j, left[j], amount])


def _together(levels: dict[int, list[int]], book: _Book) -> dict[int, dict[int, int]]:
    """What several absorbers take of their victims at the same time: each asks by what is there of each share."""
    book.scale(math.lcm(*(book.finer(book.need[i], [book.left[j] for j in level]) for i, level in levels.items())))
    asks: dict[int, dict[int, int]] = {}
    for i, level in levels.items():
        supply = sum(book.left[j] for j in level)
        for j in level:
            asks.setdefault(j, {})[i] = book.need[i] * book.left[j] // supply
    short = {j: by for j, by in asks.items() if sum(by.values()) > book.left[j]}
    by_what = math.lcm(*(book.finer(book.left[j], by.values()) for j, by in short.items()))
    book.scale(by_what)
    taken: dict[int, dict[int, int]] = {i: {} for i in levels}
    for j, by in asks.items():
        asked = sum(by.values())
        for i, amount in by.items():
            taken[i][j] = book.left[j] * amount // asked if j in short else amount * by_what
    return taken


def _chosen(order: Order, absorber: int, book: _Book) -> bool:
    """The absorber does not need all of its victims' shares, and they are not all on one level."""
    some = _open(order.takes[absorber], book)
    if book.need[absorber] >= sum(book.left[j] for j in _bits(some)):
        return False
    return order.back(some) != some or order.front(some) != some


def _open(names: int, book: _Book) -> int:
    """Those of whose share something is left."""
    return _set(j for j in _bits(names) if book.left[j])


def _reach(start: int, names: int, over: Sequence[int]) -> int:
    """All that some names precede directly or by way of others."""
    seen, fresh = 0, start
    while fresh:
        ahead = 0
        for n in _bits(fresh):
            ahead |= over[n]
        fresh = ahead & names & ~seen
        seen |= fresh
    return seen


@lru_cache(maxsize=4096)
def _bits(names: int) -> tuple[int, ...]:
    found = []
    while names:
        low = names & -names
        found.append(low.bit_length() - 1)
        names ^= low
    return tuple(found)


def _set(numbers: Iterable[int]) -> int:
    found = 0
    for n in numbers:
        found |= 1 << n
    return found
