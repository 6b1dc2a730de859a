"""How the annex names things: parts so that no two of one creditor look alike, exact amounts for sentences."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from core.models.case import Lease, PublicCharge, Tax

from .money import won
from .parts import KOREAN, Cls, Part
from .reasons import day_text

#: decimals of an exact amount in a sentence; what follows is cut and marked
PLACES = 4


def figure(value: Fraction | int) -> str:
    """`1,234`, or `1,234.5678…` where the value is no whole number."""
    exact = Fraction(value)
    if exact.denominator == 1:
        return won(exact.numerator)
    scaled = abs(exact) * 10**PLACES
    whole, rest = divmod(int(scaled), 10**PLACES)
    digits = f"{rest:0{PLACES}d}"
    text = f"{won(whole)}.{digits}…" if scaled.denominator != 1 else f"{won(whole)}.{digits.rstrip('0')}"
    return f"-{text}" if exact < 0 else text


def what(part: Part) -> str:
    """What a part is, with the tax or charge and the date that tells it from its creditor's others."""
    claim, name = part.claim, KOREAN[part.cls]
    if isinstance(claim, Tax):
        own = claim.tax or "조세"
        return _dated(f"{name} {own}" if part.cls is Cls.DTAX else own, part)
    if isinstance(claim, PublicCharge) and part.cls is Cls.PUB:
        return _dated(claim.scheme or name, part)
    if isinstance(claim, Lease):
        return name + (
            " 증가분" if part.cls is Cls.SLICE and part.order else " 증액분" if "increase" in part.name else ""
        )
    first = next((m for m in part.moments.values() if m), None)
    if part.cls in (Cls.SECURITY, Cls.ATT) and first is not None:
        return f"{name} {day_text(first.day)}"
    return name


def _dated(text: str, part: Part) -> str:
    return f"{text} {day_text(part.day)}" if part.day else text


def label(part: Part) -> str:
    """A part as the annex names it."""
    return f"{part.claim.creditor} ({what(part)})"


def parts_label(parts: Sequence[Part]) -> str:
    """Several equal parts in one row: `가온세무서 (조세 3건)`, or the first creditor and how many more."""
    first = parts[0]
    if len(parts) == 1:
        return label(first)
    kind = KOREAN[first.cls]
    if len({p.claim.creditor for p in parts}) == 1:
        return f"{first.claim.creditor} ({kind} {len(parts)}건)"
    return f"{first.claim.creditor} 외 ({kind} {len(parts)}건)"
