"""Deposits over their parts: slices first, never more than the deposit, and the cap of all small deposits together.

Money from a slice reduces the last parts of its deposit first. The slices of a house (shop) together stay under half
(a third) of its proceeds; what is left of the cap is divided by the increments (주택임대차보호법 시행령 제10조 제2항·제3항).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from core.models.result import Citation

from .parts import FundKey, Part

Pool = tuple[str, tuple[FundKey, ...]]
Total = Callable[[Part], int]


@dataclass(frozen=True)
class Cap:
    """The cap that holds for one slice: the proceeds it is taken of, the share, and the sum rounded down (won)."""

    base: int
    share: Fraction
    cite: Citation

    @property
    def amount(self) -> int:
        """Rounded down to the won."""
        return int(self.base * self.share)


@dataclass
class Deposits:
    """claim id → whole deposit, its slices, and its dated parts with a last undated rest; part id → cap."""

    whole: dict[str, int] = field(default_factory=dict)
    slices: dict[str, list[Part]] = field(default_factory=dict)
    tranches: dict[str, list[Part]] = field(default_factory=dict)
    caps: dict[str, Cap] = field(default_factory=dict)
    #: claim id → what ranks as a general claim: the undated rest of an applicant's deposit, its interest and costs
    rests: dict[str, Part] = field(default_factory=dict)
    #: part id → (wanted, room in the cap) where the cap cut it
    cut: dict[str, tuple[Fraction, Fraction]] = field(default_factory=dict)

    def slice_dues(self, slices: Sequence[Part], total: Total) -> dict[str, Fraction]:
        """What slices ask that are paid together; `slices` by decree, oldest first."""
        due: dict[str, Fraction | int] = {}
        stages: dict[tuple[object, object], list[Part]] = {}
        for part in slices:
            stages.setdefault((part.pool, part.since), []).append(part)
        for (pool, _), members in stages.items():
            wanted = {p.id: self._wanted(p, due, total) for p in members}
            room = self._room(members[0], pool, due, total)
            whole = sum(wanted.values())
            if whole > room:
                for part in members:
                    self.cut[part.id] = (Fraction(wanted[part.id]), Fraction(room))
                wanted = {i: Fraction(room) * x / whole for i, x in wanted.items()}
            due |= wanted
        return {i: Fraction(x) for i, x in due.items()}

    def _wanted(self, part: Part, due: dict[str, Fraction | int], total: Total) -> Fraction | int:
        """The increment, as far as the deposit is not yet covered."""
        key = part.claim.id
        had = sum(total(p) for p in (*self.slices[key], *self.tranches[key]))
        asked = sum(due.get(p.id, 0) for p in self.slices[key])
        return max(0, min(part.amount, self.whole[key] - had - asked))

    def _room(self, part: Part, pool: object, due: dict[str, Fraction | int], total: Total) -> Fraction | int:
        """What is left of the cap for the slices of one pool."""
        same = [p for ps in self.slices.values() for p in ps if p.pool == pool]
        used = sum(total(p) + due.get(p.id, 0) for p in same)
        return max(0, self.caps[part.id].amount - used)

    def rest_due(self, part: Part, asked: Fraction | int, total: Total) -> Fraction:
        """What the undated rest asks beside interest and costs; `asked`: what the slices ask at the same time."""
        key = part.claim.id
        covered = sum(total(p) for p in self.slices[key]) + asked
        undated = self.whole[key] - sum(p.amount for p in self.tranches[key])
        return Fraction(part.amount - min(undated, covered))

    def lease_due(self, part: Part, asked: Fraction | int, total: Total) -> Fraction:
        """What a dated part of a deposit still asks; `asked`: what its slices ask at the same time."""
        key = part.claim.id
        covered = sum(total(p) for p in self.slices[key]) + asked
        undated = self.whole[key] - sum(p.amount for p in self.tranches[key])
        covered = max(0, covered - undated)
        for other in reversed(self.tranches[key]):
            open_ = other.amount - total(other)
            if other is part:
                return Fraction(max(0, open_ - covered))
            covered = max(0, covered - open_)
        raise KeyError(part.id)
