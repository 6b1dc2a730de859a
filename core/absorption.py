"""안분 후 흡수 (대법원 91다44407, 94마417): one simultaneous pro rata division, then absorption inside strict limits.

Limit of the absorber: its shortfall of the first step, not enlarged by what others take from it afterwards.
Limit of the absorbed: its share of the first step; what it absorbs itself cannot be taken. Each absorber acts once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .components import components
from .money import apportion, pro_rata

#: whether the first of two names comes before (or may take from) the second
Beats = Callable[[str, str], bool]
#: divides a sum by weights
Split = Callable[[Fraction, dict[str, Fraction]], dict[str, Fraction]]
ZERO = Fraction(0)
#: where fractions outgrow this many bits, the sums are divided to 10^-12 won instead
BITS, GRID = 4000, 10**12


@dataclass(frozen=True)
class Taking:
    """What one absorber takes from one of the absorbed (exact won)."""

    absorber: str
    victim: str
    amount: Fraction


@dataclass(frozen=True)
class Absorption:
    """Both steps: claims, first shares, takings in their order, final shares (name → exact won).

    `choice`: the order of the absorbed mattered, so that the policy acted; `exact`: not on the grid of 10^-12 won.
    """

    claims: dict[str, Fraction]
    first: dict[str, Fraction]
    takings: tuple[Taking, ...]
    final: dict[str, Fraction]
    choice: bool = False
    exact: bool = True


class _TooLargeError(ArithmeticError):
    """Exact fractions outgrew any use."""


def absorb(money: Fraction, claims: dict[str, Fraction], senior: Beats, takes: Beats, policy: str) -> Absorption:
    """Divide `money` (won) among claims that are not mere equals.

    `senior(a, b)`: a comes first; `takes(a, b)`: and may take from b. `policy`: whose share is taken first,
    lowest_first, pro_rata or direct_next.
    """
    if money >= sum(claims.values(), ZERO):
        return Absorption(dict(claims), dict(claims), (), dict(claims))
    try:
        return _absorb(money, claims, senior, takes, policy, _exactly)
    except _TooLargeError:
        return _absorb(money, claims, senior, takes, policy, _on_grid)


def _exactly(total: Fraction, weights: dict[str, Fraction]) -> dict[str, Fraction]:
    if max(x.denominator.bit_length() for x in (total, *weights.values())) > BITS:
        raise _TooLargeError
    return pro_rata(total, weights)


def _on_grid(total: Fraction, weights: dict[str, Fraction]) -> dict[str, Fraction]:
    """To 10^-12 won, the sum kept; what of the sum is not on the grid goes to the last name."""
    if not any(weights.values()):
        return dict.fromkeys(weights, ZERO)
    units = int(total * GRID)
    found = {i: Fraction(n, GRID) for i, n in apportion(units, weights).items()}
    found[max(i for i in found if weights[i])] += total - Fraction(units, GRID)
    return found


def _absorb(
    money: Fraction, claims: dict[str, Fraction], senior: Beats, takes: Beats, policy: str, share: Split
) -> Absorption:
    first = share(money, dict(claims))
    left, choice = dict(first), False
    takings: list[Taking] = []
    names = sorted(claims)
    short = [n for n in names if claims[n] > first[n]]
    for together in _seniors_first(short, senior):
        need = {i: claims[i] - first[i] for i in together}
        victims = {i: [j for j in names if j != i and takes(i, j)] for i in together}
        choice = choice or any(_chosen(victims[i], need[i], left, senior) for i in together)
        takings += _take(together, victims, need, left, senior, policy, share)
    final = dict(left)
    for taking in takings:
        final[taking.absorber] += taking.amount
    return Absorption(dict(claims), first, tuple(takings), final, choice, share is _exactly)


def _chosen(victims: Sequence[str], need: Fraction, left: dict[str, Fraction], senior: Beats) -> bool:
    """The absorber does not need all of its victims' shares, and they are not all on one level."""
    open_ = [j for j in victims if left[j]]
    if need >= sum((left[j] for j in open_), ZERO):
        return False
    return any(len(_level(open_, senior, p)) != len(open_) for p in ("lowest_first", "direct_next"))


def _seniors_first(names: Sequence[str], senior: Beats) -> list[list[str]]:
    """Those that act together: equal ones and those of one cycle; the seniors act before the juniors."""
    parts = _condensed(names, senior)
    levels: list[list[str]] = []
    done: set[int] = set()
    while len(done) < len(parts):
        free = [
            n
            for n, part in enumerate(parts)
            if n not in done
            and not any(
                senior(a, b) for m, other in enumerate(parts) if m != n and m not in done for a in other for b in part
            )
        ]
        levels.append(sorted(name for n in free for name in parts[n]))
        done |= set(free)
    return levels


def _condensed(names: Sequence[str], senior: Beats) -> list[list[str]]:
    """The cycles of `senior` among the names; a name in no cycle is alone."""
    out = [[b for b, y in enumerate(names) if a != b and senior(x, y)] for a, x in enumerate(names)]
    return [[names[n] for n in part] for part in components(out)]


def _level(victims: Sequence[str], senior: Beats, policy: str) -> list[str]:
    """Whose shares are taken next: the lowest together, the highest together, or all."""
    if policy == "pro_rata" or len(victims) < 2:
        return list(victims)
    parts = _condensed(victims, senior)

    def beaten(n: int, *, by_others: bool) -> bool:
        return any(
            senior(*((a, b) if by_others else (b, a)))
            for m, other in enumerate(parts)
            if m != n
            for a in other
            for b in parts[n]
        )

    by_others = policy == "direct_next"
    return sorted(name for n, part in enumerate(parts) if not beaten(n, by_others=by_others) for name in part)


def _take(
    together: Sequence[str],
    victims: dict[str, list[str]],
    need: dict[str, Fraction],
    left: dict[str, Fraction],
    senior: Beats,
    policy: str,
    share: Split,
) -> list[Taking]:
    """Absorbers of one rank take at the same time; where a share is too small for all, pro rata to what they ask."""
    found: list[Taking] = []
    if policy == "direct_next":
        victims = {i: _level([j for j in victims[i] if left[j]], senior, policy) for i in together}
    while True:
        asks: dict[str, dict[str, Fraction]] = {}
        for i in together:
            open_ = [j for j in victims[i] if left[j]]
            if not need[i] or not open_:
                continue
            supply = {j: left[j] for j in (_level(open_, senior, policy) if policy == "lowest_first" else open_)}
            for j, amount in share(min(need[i], sum(supply.values(), ZERO)), supply).items():
                if amount:
                    asks.setdefault(j, {})[i] = amount
        if not asks:
            return found
        for j in sorted(asks):
            asked = sum(asks[j].values(), ZERO)
            taken = asks[j] if asked <= left[j] else share(left[j], asks[j])
            for i, amount in sorted(taken.items()):
                need[i] -= amount
                left[j] -= amount
                found.append(Taking(i, j, amount))


def merged(takings: Collection[Taking]) -> tuple[Taking, ...]:
    """All that one absorber takes from one of the absorbed as one taking, in their order."""
    total: dict[tuple[str, str], Fraction] = {}
    for t in takings:
        total[t.absorber, t.victim] = total.get((t.absorber, t.victim), ZERO) + t.amount
    return tuple(Taking(a, v, x) for (a, v), x in total.items() if x)
