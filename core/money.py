"""The one door for dividing, rounding and writing won. Fractions in, whole won out; nothing else divides money.

실무: 원 미만 사사오입; a divided total keeps its sum (law reference: rounding per entry, one correction, odd won).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Protocol, TypeVar

from core.errors import CoreError


class Key(Protocol):
    """A key that can be ordered, so that the odd won never depends on the order of input."""

    def __lt__(self, other: object, /) -> bool: ...


K = TypeVar("K")
_PLAIN = re.compile(r"\d{1,3}(,\d{3})*|\d+")
_DIGITS = 18


class MoneyError(CoreError):
    """A text that is not an amount of won, or a total that cannot be kept."""


def half_up(value: Fraction | int) -> int:
    """Whole won, half a won up."""
    top, bottom = value.numerator, value.denominator
    return top if bottom == 1 else (2 * top + bottom) // (2 * bottom)


def round_preserving(total: int, exact: Mapping[K, Fraction]) -> dict[K, int]:
    """Each value half up; while the sum differs from `total` the largest rounding error is corrected first.

    `exact` is in rank order (its values sum to `total`, ± 1/2 won a key); ties go to the later key.
    Nothing is corrected below zero. Raises `MoneyError` where the values are not a division of the total.
    """
    rounded = {key: half_up(value) for key, value in exact.items()}
    drift = sum(rounded.values()) - total
    if not drift:
        return rounded
    sign = 1 if drift > 0 else -1
    place = {key: index for index, key in enumerate(exact)}

    def error(key: K) -> tuple[Fraction, int]:
        return (sign * (rounded[key] - exact[key]), place[key])

    order = sorted((k for k in exact if exact[k].denominator != 1), key=error, reverse=True)
    order = [k for k in order if sign < 0 or rounded[k] > 0]
    if abs(drift) > len(order):
        raise MoneyError(f"the values do not divide {total} won: they round to {total + drift}")
    for key in order[: abs(drift)]:
        rounded[key] -= sign
    return rounded


def pro_rata(total: Fraction | int, weights: Mapping[K, int | Fraction]) -> dict[K, Fraction]:
    """`total` by weights, exact; all zero where the weights are."""
    whole = sum(weights.values())
    if not whole:
        return {key: Fraction(0) for key in weights}
    top, bottom = total.numerator * whole.denominator, total.denominator * whole.numerator
    return {key: Fraction(top * weight.numerator, bottom * weight.denominator) for key, weight in weights.items()}


def apportion(total: int, weights: Mapping[K, int | Fraction]) -> dict[K, int]:
    """`total` won by weights, half up, the sum kept; ties by the later key."""
    return round_preserving(total, pro_rata(total, weights))


def apportion_last(total: int, shares: Sequence[Fraction]) -> list[int]:
    """`total` won by `shares` (sum 1), each half up, the last one taking the difference; none below zero."""
    left, parts = total, []
    for share in shares[:-1]:
        parts.append(min(half_up(total * share), left))
        left -= parts[-1]
    return [*parts, left]


def percent(part: int, whole: int, least: int = 2) -> str:
    """`part` ÷ `whole` × 100 with as many decimals (at least `least`, then trimmed) as give `part` back to the won."""
    if whole <= 0:
        return "0"
    if part == whole:
        return "100"
    for digits in range(least, 40):
        unit = 100 * 10**digits
        scaled = (2 * part * unit + whole) // (2 * whole)
        if (2 * whole * scaled + unit) // (2 * unit) == part:
            text = f"{scaled // 10**digits}.{scaled % 10**digits:0{digits}d}"
            return text.rstrip("0").rstrip(".")
    raise MoneyError(f"no ratio of {part} to {whole} gives the amount back")


def won(amount: int) -> str:
    """`1234567` → `1,234,567`."""
    return f"{amount:,}"


def fraction_text(value: Fraction | int) -> str:
    """Exact, as `num/den`; a whole number without denominator."""
    bottom = value.denominator
    return str(value.numerator) if bottom == 1 else f"{value.numerator}/{bottom}"


def parse_won(text: str) -> int:
    """`1,234` or `1234`, nothing else; at most eighteen digits. Raises `MoneyError`."""
    if not _PLAIN.fullmatch(text):
        raise MoneyError(f"not an amount of won: {text!r} (expected digits, commas only between thousands)")
    digits = text.replace(",", "")
    if len(digits) > _DIGITS:
        raise MoneyError(f"an amount of {len(digits)} digits is not an amount of won")
    return int(digits)
