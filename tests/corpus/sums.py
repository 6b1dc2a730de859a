"""Interest as papers compute it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal


def interest(principal: int, rate: str, start: date, end: date) -> tuple[int, int]:
    """Days (both counted) and simple interest at `rate` percent a year of 365 days, fractions of a won dropped."""
    days = (end - start).days + 1
    return days, int(principal * Decimal(rate) * days / 100 / 365)
