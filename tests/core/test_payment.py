"""Grounds of deposit by article 160, payees in bankruptcy."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter

from core.models.case import Claim
from core.payment import bankruptcy_payee, deposit_text, grounds, handover, trustee_name

ADAPTER: TypeAdapter[Claim] = TypeAdapter(Claim)


def claim(kind: str, **keys: Any) -> Claim:
    return ADAPTER.validate_python({"id": "c", "creditor": "갑", "kind": kind} | keys)


@pytest.mark.parametrize(
    ("kind", "payment", "expected"),
    [
        ("general", None, None),
        ("provisional_attachment", None, "민사집행법 제160조 제1항 제2호"),
        ("general", {"conditional": True}, "민사집행법 제160조 제1항 제1호"),
        ("mortgage", {"stayed": True}, "민사집행법 제160조 제1항 제3호"),
        ("mortgage", {"provisional_registration": True}, "민사집행법 제160조 제1항 제4호"),
        ("mortgage", {"objection": 100}, "민사집행법 제160조 제1항 제5호"),
        ("mortgage", {"objection": 30}, "민사집행법 제160조 제1항 제5호 (30원)"),
        ("mortgage", {"deposit_requested": True}, "민사집행법 제160조 제1항 제6호"),
        ("general", {"absent": True}, "민사집행법 제160조 제2항"),
        (
            "provisional_attachment",
            {"absent": True},
            "민사집행법 제160조 제1항 제2호, 민사집행법 제160조 제2항",
        ),
    ],
)
def test_grounds(kind: str, payment: dict[str, Any] | None, expected: str | None) -> None:
    made = claim(kind, **({"payment": payment} if payment else {}))
    assert deposit_text(made, 100) == expected
    assert grounds(made, 0) == ()


def test_a_tenant_hands_over_first() -> None:
    waiting = {"handover_pending": True}
    house = handover(claim("lease", deposit=1, payment=waiting))
    shop = handover(claim("lease", deposit=1, use="commercial", payment=waiting))
    assert house is not None
    assert house.cite == "주택임대차보호법 제3조의2 제3항"
    assert shop is not None
    assert shop.cite == "상가건물 임대차보호법 제5조 제3항"
    assert handover(claim("lease", deposit=1)) is None


def payee(made: Claim, **keys: Any) -> str | None:
    row = bankruptcy_payee(made, date(2024, 1, 1), **keys)
    return row.value if row else None


def test_bankruptcy_payees() -> None:
    assert payee(claim("tax")) == "trustee"
    assert payee(claim("tax", seized_on=date(2023, 12, 31))) == "tax_office"
    assert payee(claim("tax", seized_on=date(2024, 1, 1))) == "trustee"
    assert payee(claim("public_charge")) == "trustee"
    assert payee(claim("wage", preferential=1), arose=date(2015, 7, 1)) == "worker"
    assert payee(claim("wage", preferential=1), arose=date(2015, 6, 30)) == "trustee"
    assert payee(claim("wage", preferential=1), comwel=True) == "trustee"
    assert payee(claim("wage", preferential=1)) is None
    assert payee(claim("mortgage")) is None
    assert trustee_name("갑", "을", "종로세무서") == "파산채무자 갑의 파산관재인 을 (교부청구권자 종로세무서분)"
