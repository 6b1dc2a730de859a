"""What a drawn case comes to, for the tests of single mistakes: every claim with its places, every won accounted for."""

from __future__ import annotations

from typing import Any

from core.allocate import allocate
from core.reconcile import Reconciled

from .scene import (
    auctioned,
    codes,
    owns,
)

GAP = [owns(), auctioned()]


def claims(found: Reconciled) -> dict[str, Any]:
    """Claims by id; every line is accounted for and every claim has a place for each of its sums."""
    assert "unaccounted" not in codes(found), [f.message for f in found.findings if f.code == "unaccounted"]
    for claim in found.case.claims:
        for key in ("principal", "interest", "cost", "deposit", "preferential", "ordinary", "max_amount"):
            if getattr(claim, key, None):
                assert claim.sources.get(key), (claim.id, key)
    result = allocate(found.case)
    assert sum(e.paid for e in result.entries) + sum(s.amount for s in result.surplus) == result.net_fund
    return {c.id: c for c in found.case.claims}


def excluded(found: Reconciled) -> dict[str, str]:
    return {x.claim: x.reason for x in allocate(found.case).excluded}
