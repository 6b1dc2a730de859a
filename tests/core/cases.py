"""Short builders of case files for tests of the allocation: one property in Seoul unless the test says otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.models.case import Case

DAY = date.fromisoformat
COMMENCED, DEADLINE, DEMANDED = "2024-02-12", "2024-05-20", "2024-05-06"


def case(claims: list[dict[str, Any]], price: Any = 0, **more: Any) -> Case:
    """A case with these claims; `more` overrides any key of the header or of its fund."""
    fund = {"sale_price": price, **more.pop("fund", {})}
    header: dict[str, Any] = {
        "court": "○○지방법원",
        "case_number": "2024타경1",
        "auction": "voluntary",
        "debtor": "채무자",
        "commencement_registered": COMMENCED,
        "claim_deadline": DEADLINE,
        "sale_decided": "2024-09-15",
        "distribution_date": "2024-12-10",
        "properties": [{"id": "A", "owner": "채무자", "use": "residential", "region": "서울특별시"}],
    }
    return Case.model_validate({**header, **more, "fund": fund, "claims": claims})


def registered(on: str, receipt: int | None = None) -> dict[str, Any]:
    return {"date": on, "receipt": receipt}


def mortgage(key: str, principal: int, on: str, receipt: int | None = None, **more: Any) -> dict[str, Any]:
    base = {"max_amount": principal, "registered": registered(on, receipt)}
    return {"id": key, "creditor": key, "kind": "mortgage", "principal": principal, **base, **more}


def attachment(key: str, principal: int, on: str, receipt: int | None = None, **more: Any) -> dict[str, Any]:
    base = {"kind": "provisional_attachment", "max_amount": principal, "registered": registered(on, receipt)}
    return {"id": key, "creditor": key, "principal": principal, **base, **more}


def tax(key: str, principal: int, on: str | None, **more: Any) -> dict[str, Any]:
    base = {"kind": "tax", "tax": "부가가치세", "authority": key, "statutory_date": on, "demanded_on": DEMANDED}
    return {"id": key, "creditor": key, "principal": principal, **base, **more}


def property_tax(key: str, principal: int, on: str, **more: Any) -> dict[str, Any]:
    return tax(key, principal, on, **{"tax": "종합부동산세", "on_property": True, **more})


def charge(key: str, principal: int, on: str | None, **more: Any) -> dict[str, Any]:
    base = {"kind": "public_charge", "scheme": "건강보험료", "due_on": on, "demanded_on": DEMANDED}
    return {"id": key, "creditor": key, "principal": principal, **base, **more}


def wage(key: str, preferential: int = 0, ordinary: int = 0, **more: Any) -> dict[str, Any]:
    base = {"kind": "wage", "preferential": preferential, "ordinary": ordinary, "demanded_on": DEMANDED}
    return {"id": key, "creditor": key, **base, **more}


def lease(key: str, deposit: int, moved_in: str, fixed: str | None = None, **more: Any) -> dict[str, Any]:
    base = {"kind": "lease", "occupied_on": moved_in, "moved_in_on": moved_in, "fixed_on": fixed}
    return {"id": key, "creditor": key, "deposit": deposit, **base, "demanded_on": DEMANDED, **more}


def general(key: str, principal: int, **more: Any) -> dict[str, Any]:
    return {"id": key, "creditor": key, "kind": "execution", "principal": principal, "demanded_on": DEMANDED, **more}
