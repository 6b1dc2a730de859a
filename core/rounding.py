"""Rounding a table of exact amounts (part × fund) to won, so that each fund and each joint claim keeps its own sum."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from .money import half_up, round_preserving
from .parts import FundKey

#: a part's key (claim id, place in the claim, name)
Key = tuple[str, int, str]
Cell = tuple[Key, FundKey]


def round_cells(exact: Mapping[Cell, Fraction]) -> dict[Cell, int]:
    """Each amount half up; a fund's whole sum is kept by correcting the largest rounding error (ties: later key).

    Where a joint claim's own sum is then missed (a whole one exactly, else within the won), it is restored along a
    chain of amounts that were rounded the other way; no amount leaves the won below or above it.
    """
    if all(value.denominator == 1 for value in exact.values()):
        return {cell: exact[cell].numerator for cell in sorted(exact)}
    rounded: dict[Cell, int] = {}
    columns: dict[FundKey, dict[Cell, Fraction]] = {}
    rows: dict[Key, list[Cell]] = {}
    for cell in sorted(exact):
        columns.setdefault(cell[1], {})[cell] = exact[cell]
        rows.setdefault(cell[0], []).append(cell)
    loose: dict[FundKey, int] = {}  # fund → 1 where its sum was rounded up, -1 where down
    for fund, column in columns.items():
        total = sum(column.values(), Fraction(0))
        rounded |= round_preserving(half_up(total), column)
        if total.denominator != 1:
            loose[fund] = 1 if half_up(total) > total else -1
    bounds = {}
    for key, cells in rows.items():
        total = sum((exact[c] for c in cells), Fraction(0))
        bounds[key] = (math.floor(total), math.ceil(total))
    table = _Table(exact, rounded, rows, columns, bounds, loose)
    for key in rows:
        for _ in range(len(rows[key])):
            low, high = bounds[key]
            have = table.row(key)
            if low <= have <= high or not table.shift(key, 1 if have > high else -1):
                break
    return rounded


@dataclass(frozen=True)
class _Table:
    """The amounts by part (row) and fund (column), and how far each row and column may still move."""

    exact: Mapping[Cell, Fraction]
    rounded: dict[Cell, int]
    rows: Mapping[Key, list[Cell]]
    columns: Mapping[FundKey, Mapping[Cell, Fraction]]
    bounds: Mapping[Key, tuple[int, int]]
    #: fund → 1 where its sum was rounded up, -1 where down; a whole sum does not move
    loose: dict[FundKey, int]

    def row(self, key: Key) -> int:
        """A part's sum over its funds (won)."""
        return sum(self.rounded[c] for c in self.rows[key])

    def shift(self, start: Key, sign: int) -> bool:
        """Take one won off a row (sign 1; or add one, -1) along the shortest chain; False where there is none."""
        waiting: deque[tuple[Key, tuple[Cell, ...]]] = deque([(start, ())])
        seen = {start}
        while waiting:
            key, chain = waiting.popleft()
            for cell in self.rows[key]:
                if not self._can_move(cell, -sign):
                    continue
                if self.loose.get(cell[1]) == sign:
                    self._move((*chain, cell), sign)
                    self.loose[cell[1]] = -sign
                    return True
                for other in self.columns[cell[1]]:
                    if other[0] in seen or not self._can_move(other, sign):
                        continue
                    seen.add(other[0])
                    longer = (*chain, cell, other)
                    low, high = self.bounds[other[0]]
                    if low <= self.row(other[0]) + sign <= high:
                        self._move(longer, sign)
                        return True
                    waiting.append((other[0], longer))
        return False

    def _can_move(self, cell: Cell, by: int) -> bool:
        """The amount stays within a won of its exact value."""
        return self.exact[cell].denominator != 1 and abs(self.rounded[cell] + by - self.exact[cell]) < 1

    def _move(self, chain: tuple[Cell, ...], sign: int) -> None:
        for place, cell in enumerate(chain):
            self.rounded[cell] += -sign if place % 2 == 0 else sign
