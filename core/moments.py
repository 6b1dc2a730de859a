"""Moments that rank rights: registrations by day and receipt, leases by the midnight or the day of their requirements.

부동산등기법 제4조·제5조; 주택임대차보호법 제3조 제1항·제3조의2 제2항; 상가건물 임대차보호법 제3조 제1항·제5조 제2항.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from core.models.case import Claim, Lease, Registration

MIDNIGHT, DAYTIME = 0, 1
#: 상가건물 임대차보호법의 시행일
COMMERCIAL_ACT = date(2002, 11, 1)
#: 갑구 (owners, attachments, 담보가등기) or 을구 (mortgages, 전세권, 임차권)
_SECTION = {"provisional_attachment": "갑", "execution": "갑", "security_registration": "갑"}


class Moment(NamedTuple):
    """When a right began to rank; in the daytime the receipt decides, or the rank number inside one section."""

    day: date
    phase: int = DAYTIME
    receipt: int | None = None
    section: str = ""
    rank: int | None = None


def before(a: Moment, b: Moment) -> bool | None:
    """True: `a` is earlier; False: `b` is; None: nothing tells them apart (부동산등기법 제4조 제2항; 99다9981)."""
    if a[:2] != b[:2]:
        return a[:2] < b[:2]
    if a.phase == MIDNIGHT:
        return None
    if a.receipt is not None and b.receipt is not None:
        return a.receipt < b.receipt if a.receipt != b.receipt else None
    same_section = a.section != "" and a.section == b.section
    if same_section and a.rank is not None and b.rank is not None and a.rank != b.rank:
        return a.rank < b.rank
    return None


def registration_on(claim: Claim, property_id: str) -> Registration | None:
    """The registration on this property, else the one that holds for all."""
    return claim.registrations.get(property_id, claim.registered)


def first_registration(claim: Claim) -> date | None:
    """The day of a claim's earliest registration on any property."""
    own = [claim.registered] if claim.registered else []
    return min((r.date for r in (*own, *claim.registrations.values())), default=None)


def of_registration(claim: Claim, registration: Registration) -> Moment:
    """The moment of a registered right."""
    number = re.match(r"\s*(\d+)", registration.rank or "")
    section = _SECTION.get(claim.kind, "을")
    return Moment(registration.date, DAYTIME, registration.receipt, section, int(number[1]) if number else None)


def requirements_met(lease: Lease) -> date | None:
    """The day on which occupation and move-in were both complete; None where one of them is not known."""
    if lease.moved_in_on is None or lease.occupied_on is None:
        return None
    return max(lease.moved_in_on, lease.occupied_on)


def opposable_since(lease: Lease, registration: Registration | None) -> date | None:
    """The day on which the requirements were met; a registered lease has them by its registration at the latest."""
    days = [d for d in (requirements_met(lease), registration.date if registration else None) if d]
    return min(days, default=None)


def of_deposit(lease: Lease, fixed_on: date | None, registration: Registration | None) -> Moment | None:
    """When a part of the deposit with this fixed date ranks; None where it has no priority by date.

    Fixed after the requirements took effect: that day, in the daytime; else the midnight after the requirements.
    A registered lease keeps the earlier of its own moment and the registration's (주임법 제3조의3 제5항).
    A shop lease older than its act ranks from the act's first midnight (상임법 부칙 제6542호 제2항·제3항).
    """
    own: Moment | None = None
    met = requirements_met(lease)
    if met is not None and fixed_on is not None:
        effective = met + timedelta(days=1)
        own = Moment(fixed_on) if fixed_on >= effective else Moment(effective, MIDNIGHT)
        if lease.use == "commercial" and own.day < COMMERCIAL_ACT:
            own = Moment(COMMERCIAL_ACT, MIDNIGHT)
    if registration is None:
        return own
    by_registry = of_registration(lease, registration)
    return own if own is not None and before(by_registry, own) is not True else by_registry
