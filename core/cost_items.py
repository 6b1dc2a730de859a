"""Checks of single cost items against their tariffs: bailiff's fee, registration tax, fees, stamp duty.

집행관수수료규칙 제16조·제17조; 지방세법 제28조 제1항, 제151조; 등기사항증명서 등 수수료규칙 제5조의2; 인지법 제9조.
What is really charged comes from the record; these only say what the tariff of the day would give (won).
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from core.errors import CoreError
from core.law import params
from core.law.types import FeeRow
from core.models.base import Finding
from core.models.case import CaseHeader

_SALE_FEE = re.compile(r"^\s*(집행관\s*)?매각\s*수수료\s*$")
_REGISTRATION_TAX = re.compile(r"등록면허세|등록세")
_EDUCATION_TAX = re.compile(r"지방\s*교육세|교육세")


class NoTariff(CoreError):
    """No tariff of that day is in the tables."""


def bailiff_sale_fee(price: int, on: date) -> int:
    """매각수수료: base, then the unit of the bracket for every started step; the price is cut off at the cap."""
    table, row = params.table("bailiff_sale_fee"), _row("bailiff_sale_fee", "all", on)
    fee: FeeRow = row.value
    step = int(table.constants["step"])
    reached = min(price, fee.cap) if fee.cap is not None else price
    total, low = fee.base, fee.base_upto
    for upto, unit in fee.brackets:
        if reached <= low:
            break
        slice_ = min(reached, upto) - low
        total += -(-slice_ // step) * unit
        low = upto
    return total


def no_bid_fee_at_most() -> int:
    """유찰·취소·불허: 3/10 of the fee, at most this (제17조 제1항·제2항)."""
    return int(params.table("bailiff_sale_fee").constants["no_bid_fee_most"])


def registration_tax(claimed: int, on: date) -> int:
    """등록면허세 on the claimed sum, cut below 10 won, not below the minimum."""
    value = _row("auction_cost_rates", "registration_tax", on).value
    exact = Fraction(claimed) * value["rate"]
    return max(_cut(exact, value["round_down_to"]), int(value["minimum"]))


def local_education_tax(tax: int, on: date) -> int:
    """지방교육세 on the registration tax, cut below 10 won."""
    rate = _row("auction_cost_rates", "local_education_tax", on).value["rate"]
    return _cut(tax * rate, _row("auction_cost_rates", "registration_tax", on).value["round_down_to"])


def registration_fee(properties: int, filed: date) -> int:
    """등기촉탁수수료 for the entry of the auction, by the day the case was first filed."""
    return int(_row("auction_cost_rates", "registration_fee_per_property", filed).value["value"]) * properties


def stamp_duty(applications: int, filed: date, electronic: bool = False) -> int:
    """인지 of the application (per title or security)."""
    value = _row("auction_cost_rates", "stamp_duty_application", filed).value
    return int(value["electronic" if electronic else "value"]) * applications


def check(item: str, charged: int, expected: int, where: str) -> Finding | None:
    """A note where a charged cost is not what its tariff gives; None where it is."""
    if charged == expected:
        return None
    return Finding(
        severity="note",
        code="cost_differs_from_tariff",
        message=f"{item} {charged:,}원이 기준에 따라 계산한 {expected:,}원과 다릅니다.",
        where=where,
        advice="기록의 영수증과 납부 내역을 확인하십시오.",
    )


def tariff_findings(case: CaseHeader) -> list[Finding]:
    """Notes where the bailiff's sale fee or the education tax on the registration tax is not what its tariff gives."""
    on = case.commencement_registered or case.sale_decided or case.distribution_date
    if on is None:
        return []
    found: list[Finding | None] = []
    fees = [i for i, c in enumerate(case.costs) if _SALE_FEE.search(c.item)]
    price = case.fund.sale_price
    prices = list(price.values()) if isinstance(price, dict) else [price]
    if fees and params.get("bailiff_sale_fee", "all", on) is not None:
        charged = sum(case.costs[i].amount for i in fees)
        expected = sum(bailiff_sale_fee(p, on) for p in prices)
        found.append(check("매각수수료", charged, expected, f"costs[{fees[0]}]"))
    taxes = [c.amount for c in case.costs if _REGISTRATION_TAX.fullmatch(c.item.strip())]
    education = [i for i, c in enumerate(case.costs) if _EDUCATION_TAX.fullmatch(c.item.strip())]
    if taxes and education and params.get("auction_cost_rates", "local_education_tax", on) is not None:
        charged = sum(case.costs[i].amount for i in education)
        expected = sum(local_education_tax(tax, on) for tax in taxes)
        found.append(check("지방교육세", charged, expected, f"costs[{education[0]}]"))
    return [f for f in found if f is not None]


def _row(name: str, key: str, on: date) -> params.Row:
    row = params.get(name, key, on)
    if row is None:
        first = params.rows(name, key)[0].since
        raise NoTariff(f"{name}.{key}: no tariff for {on}; the first one known is of {first}")
    return row


def _cut(value: Fraction, step: int) -> int:
    return int(value // step) * step
