"""Statutory appropriation inside one creditor's share (법정변제충당): 민법 제479조 제1항, 제477조.

In an auction neither agreement nor choice orders the debts (대법원 90다18678, 2000다51339, 2009다57460). First the
costs of all debts, then all interest, then the principals; where a stage is not covered, 제477조 orders the debts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from core.interest import percent
from core.models.case import Debt
from core.models.result import Citation
from core.money import pro_rata, round_preserving

BASIS = (
    Citation(cite="민법 제479조 제1항, 제477조"),
    Citation(cite="대법원 2000. 12. 8. 선고 2000다51339 판결"),
)
BENEFIT = Citation(
    cite="민법 제477조 제2호",
    status="unverified",
    note="변제이익은 주채무를 보증채무보다, 이율이 높은 채무를 낮은 채무보다 크게 봄",
)


class Owed(NamedTuple):
    """One debt: amounts in won, percent a year (None: no interest), due day (None: not known to be due).

    `own`: the debtor's own debt rather than one he answers for (보증채무), which benefits him less.
    """

    id: str
    principal: int = 0
    interest: int = 0
    cost: int = 0
    rate: Fraction | None = None
    due_on: date | None = None
    own: bool = True


@dataclass(frozen=True)
class Appropriated:
    """What each debt receives at each stage (won, by debt id), and what is left of the share."""

    cost: dict[str, int] = field(default_factory=dict)
    interest: dict[str, int] = field(default_factory=dict)
    principal: dict[str, int] = field(default_factory=dict)
    left: int = 0
    common_cost: int = 0

    @property
    def totals(self) -> tuple[int, int, int]:
        """Cost (with the common one), interest, principal."""
        return self.common_cost + sum(self.cost.values()), sum(self.interest.values()), sum(self.principal.values())


def appropriate(share: int, debts: Sequence[Owed], on: date, common_cost: int = 0) -> Appropriated:
    """Set `share` won off against the debts as of the day `on`; `common_cost` belongs to no single debt."""
    common = min(share, common_cost)
    cost, left = _stage(share - common, debts, lambda d: d.cost, on)
    interest, left = _stage(left, debts, lambda d: d.interest, on)
    principal, left = _stage(left, debts, lambda d: d.principal, on)
    return Appropriated(cost, interest, principal, left, common)


def appropriate_claim(share: int, debts: Sequence[Debt], on: date | None, cost: int = 0) -> Appropriated:
    """The same for the debts of a case file's claim; without a day nothing counts as due.

    Raises `core.interest.InterestError` for a rate that is no number.
    """
    owed = [
        Owed(d.id, d.principal, d.interest, 0, percent(d.rate) if d.rate else None, d.due_on, not d.surety)
        for d in debts
    ]
    return appropriate(share, owed, on or date.min, cost)


def _stage(share: int, debts: Sequence[Owed], part: Callable[[Owed], int], on: date) -> tuple[dict[str, int], int]:
    """Pay one stage; the debts in the order of 제477조, equal ones pro rata."""
    paid = {d.id: 0 for d in debts if part(d)}
    left = share
    for group in _groups([d for d in debts if part(d)], on):
        due = sum(part(d) for d in group)
        if due <= left:
            paid |= {d.id: part(d) for d in group}
            left -= due
        else:
            paid |= apportion(left, {d.id: part(d) for d in group})
            return paid, 0
    return paid, left


def _groups(debts: Sequence[Owed], on: date) -> list[list[Owed]]:
    """Debts in the order of 제477조: due first, greater benefit of payment, earlier due day; equals together."""
    keys = {d.id: _key(d, on) for d in debts}
    groups: dict[tuple[object, ...], list[Owed]] = {}
    for debt in sorted(debts, key=lambda d: (keys[d.id], d.id)):
        groups.setdefault(keys[debt.id], []).append(debt)
    return list(groups.values())


def _key(debt: Owed, on: date) -> tuple[bool, bool, Fraction, date]:
    is_due = debt.due_on is not None and debt.due_on <= on
    return not is_due, not debt.own, -(debt.rate or Fraction(0)), debt.due_on or date.max


def apportion(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """`total` won by weights, half up, the sum kept; ties by the later key."""
    if not any(weights.values()):
        return dict.fromkeys(weights, 0)
    return round_preserving(total, pro_rata(total, {key: Fraction(w) for key, w in sorted(weights.items())}))
