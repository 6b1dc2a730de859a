"""A small builder of documents as the extractors give them."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

from core.models.case import CaseHeader, Fund, Property
from core.models.filing import (
    ClaimStatement,
    DistributionDemand,
    Document,
    Fields,
    Holder,
    LeaseClaim,
    RegistryEntry,
    RegistryExtract,
    SaleStatement,
    StatementTenant,
    TaxDemand,
    TaxRow,
)  # fmt: skip

PLACE = "가온시 새솔동 77-3"
BANK, BANK_NO = "주식회사 한빛은행", "110111-2834178"
OWNER = "정해솔"


def header(**more: Any) -> CaseHeader:
    """One flat of the debtor's, auctioned by the bank."""
    base: dict[str, Any] = {
        "court": "가온지방법원", "case_number": "2025타경1", "debtor": OWNER,
        "commencement_registered": date(2025, 2, 18), "claim_deadline": date(2025, 5, 12),
        "distribution_date": date(2025, 11, 27),
        "properties": (Property(id="A", description=PLACE, owner=OWNER, use="residential"),),
        "fund": Fund(sale_price=500_000_000),
    }  # fmt: skip
    return CaseHeader.model_validate(base | more)


def document(file: str, fields: Fields, received: date | None = None) -> Document:
    """A document whose hash is that of what it says and of its name."""
    sha = hashlib.sha256(f"{file}{fields!r}".encode()).hexdigest()
    return Document(file=file, sha256=sha, pages=(1,), type=fields.type, fields=fields, received_on=received)


def entry(
    section: Any, rank: str, purpose: str, on: date, receipt: int, who: str = "", no: str | None = None, **more: Any
) -> RegistryEntry:
    """A live entry."""
    holders = (Holder(name=who, reg_no=no),) if who else ()
    return RegistryEntry(
        section=section, rank=rank, purpose=purpose, received_on=on, receipt_no=receipt, holders=holders, **more
    )


def ownership(rank: str = "1") -> RegistryEntry:
    return entry("갑", rank, "소유권이전", date(2018, 9, 14), 100, OWNER, "810523-*******")


def mortgage(
    rank: str,
    receipt: int,
    amount: int,
    who: str = BANK,
    no: str | None = BANK_NO,
    on: date = date(2018, 9, 14),
    **more: Any,
) -> RegistryEntry:
    return entry("을", rank, "근저당권설정", on, receipt, who, no, amount=amount, **more)


def auction(
    rank: str = "2", who: str = BANK, no: str | None = BANK_NO, kind: str = "임의경매개시결정"
) -> RegistryEntry:
    return entry("갑", rank, kind, date(2025, 2, 18), 8123, who, no, court_case="2025타경1")


def extract(*entries: RegistryEntry, file: str = "등기.pdf", **more: Any) -> Document:
    base: dict[str, Any] = {
        "kind": "unit",
        "unique_no": "1147-2009-004518",
        "location": PLACE,
        "viewed_at": "2025-10-27T10:00:00",
        "complete": True,
    }
    return document(file, RegistryExtract(**(base | more), entries=entries))


def statement(
    file: str, who: str = BANK, no: str | None = BANK_NO, principal: int = 100_000_000, **more: Any
) -> Document:
    base: dict[str, Any] = {"case_number": "2025타경1", "creditor": who, "creditor_reg_no": no, "debtor": OWNER, "principal": principal,
                            "interest": 1_000_000, "filed_on": date(2025, 11, 6)}  # fmt: skip
    return document(file, ClaimStatement(**(base | more)))


def demand(file: str, who: str, no: str | None = None, principal: int = 5_000_000, **more: Any) -> Document:
    base: dict[str, Any] = {"case_number": "2025타경1", "creditor": who, "creditor_reg_no": no, "principal": principal, "title": "지급명령",
                            "demanded_on": date(2025, 4, 1)}  # fmt: skip
    return document(file, DistributionDemand(**(base | more)))


def lease(file: str, who: str, **more: Any) -> Document:
    base: dict[str, Any] = {"case_number": "2025타경1", "tenant": who, "deposit": 50_000_000, "moved_in_on": date(2021, 3, 2),
                            "fixed_on": date(2021, 3, 2), "occupied_on": date(2021, 3, 2), "demanded_on": date(2025, 4, 8)}  # fmt: skip
    return document(file, LeaseClaim(**(base | more)))


def sale(*tenants: StatementTenant) -> Document:
    return document("명세서.pdf", SaleStatement(case_number="2025타경1", tenants=tenants))


def tax(file: str, authority: str, *rows: TaxRow, **more: Any) -> Document:
    base: dict[str, Any] = {
        "case_number": "2025타경1",
        "authority": authority,
        "taxpayer": OWNER,
        "demanded_on": date(2025, 3, 14),
    }
    return document(file, TaxDemand(**(base | more), rows=rows))
