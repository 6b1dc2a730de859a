"""Small deposits (소액보증금 중 일정액): which decree, which class, how much, and the cap.

주택임대차보호법 제8조, 시행령 제10조·제11조; 상가건물 임대차보호법 제2조·제14조, 시행령 제2조·제6조·제7조.
The row is chosen by the day of the security right it is tested against, not by the day of the lease.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from core.models.base import Finding
from core.models.result import Citation

from . import params, regions
from .params import Row, Status
from .types import BoundRow, ClassRow

Use = Literal["residential", "commercial"]
_TABLE = {"residential": "small_tenant_housing", "commercial": "small_tenant_commercial"}
_CAP_SERIES = {"residential": "housing", "commercial": "commercial"}


class Version(NamedTuple):
    """The amounts against security acquired from `effective_from` on (won).

    `cls` is the region class (1 to 4) of the decree; `settled` is false where the place's name only suggests it.
    """

    effective_from: date
    cls: int
    limit: int
    pay: int
    status: Status
    source: str
    applies_by: str
    settled: bool
    cite: Citation


def versions(
    use: Use,
    region: str | None,
    until: date,
    *,
    contract_on: date | None = None,
    overconcentration: bool | None = None,
) -> tuple[Version, ...]:
    """All versions that began on or before `until`, oldest first; empty for a place that is not recognised.

    Shops: the amounts of 2010-07-26 count only for a lease concluded or renewed from that day on (부칙 22283호
    제2조 제1항), so `contract_on` before it, or unknown, leaves that version out; see `findings`.
    """
    return tuple(
        v
        for v in _all(use, region, overconcentration)
        if v.effective_from <= until and not (v.applies_by == "lease_and_security" and _lease_too_old(v, contract_on))
    )


def _lease_too_old(version: Version, contract_on: date | None) -> bool:
    row = params.get(_TABLE["commercial"], "all", version.effective_from)
    return contract_on is None or row is None or contract_on < row.since


@lru_cache(maxsize=4096)
def _all(use: Use, region: str | None, overconcentration: bool | None) -> tuple[Version, ...]:
    where = regions.place(region)
    if where is None:
        return ()
    found: list[Version] = []
    for row in params.rows(_TABLE[use]):
        for day in (row.since, *regions.change_days(where, row.since, row.until)):
            cls, settled = regions.pick(row.value, where, day, overconcentration)
            if found and found[-1].effective_from >= row.since and found[-1].cls == cls.cls:
                continue
            found.append(_version(day, row, cls, settled))
    return tuple(found)


def _version(day: date, row: Row, cls: ClassRow | BoundRow, settled: bool) -> Version:
    assert isinstance(cls, ClassRow)
    return Version(
        effective_from=day,
        cls=cls.cls,
        limit=cls.limit,
        pay=cls.pay,
        status=row.status,
        source=row.source,
        applies_by=row.applies_by or "security",
        settled=settled,
        cite=row.cite,
    )


def in_force(
    use: Use,
    region: str | None,
    on: date,
    *,
    contract_on: date | None = None,
    overconcentration: bool | None = None,
) -> Version | None:
    """The version against security of the day `on` (no security: `on` is the distribution date); None if none was."""
    found = versions(use, region, on, contract_on=contract_on, overconcentration=overconcentration)
    return found[-1] if found else None


def cap(use: Use, security_date: date) -> Fraction:
    """Share of the proceeds that all small deposits together may not exceed against security of that day.

    Before the first row the first one is used (there is no version then either).
    """
    return cap_row(use, security_date).value  # type: ignore[no-any-return]


def cap_row(use: Use, security_date: date) -> Row:
    """The dated row behind `cap`, for its citation."""
    key = _CAP_SERIES[use]
    return params.get("small_tenant_cap", key, security_date) or params.rows("small_tenant_cap", key)[0]


def converted_deposit(deposit: int, monthly_rent: int) -> int:
    """환산보증금 in won (상가건물 임대차보호법 제2조 제2항, 시행령 제2조 제3항)."""
    return deposit + monthly_rent * int(params.table("small_tenant_commercial").constants["conversion_factor"])


class Scope(NamedTuple):
    """Whether the priority rules of the commercial act apply (제2조): `inside` None = cannot be decided."""

    inside: bool | None
    bound: int | None
    settled: bool
    cite: Citation | None


def commercial_scope(
    region: str | None,
    contract_on: date | None,
    deposit: int,
    monthly_rent: int,
    *,
    overconcentration: bool | None = None,
) -> Scope:
    """Is the converted deposit within the bound of the day the lease was concluded or last renewed?

    A lease older than the act is judged by its first decree (법률 제6542호 부칙 제2항 단서).
    """
    where = regions.place(region)
    if contract_on is None:
        return Scope(None, None, False, None)
    row = params.get("commercial_scope", "all", contract_on)
    if row is None:
        row = params.rows("commercial_scope")[0]
    if where is None:  # within the lowest bound, or above the highest, wherever it lies
        bounds = sorted(b.bound for b in row.value)
        converted = converted_deposit(deposit, monthly_rent)
        inside = True if converted <= bounds[0] else False if converted > bounds[-1] else None
        return Scope(inside, bounds[-1] if inside is False else None, inside is not None, row.cite)
    bound, settled = regions.pick(row.value, where, max(contract_on, row.since), overconcentration)
    assert isinstance(bound, BoundRow)
    return Scope(converted_deposit(deposit, monthly_rent) <= bound.bound, bound.bound, settled, row.cite)


def findings(
    use: Use,
    region: str | None,
    until: date,
    *,
    contract_on: date | None = None,
    overconcentration: bool | None = None,
    where: str = "",
) -> tuple[Finding, ...]:
    """What a reviewer must know about the place or the lease date before the table can be trusted (Korean)."""
    if regions.place(region) is None:
        text = f"소재지 '{region}'을(를) 알 수 없어" if region else "소재지가 기재되지 않아"
        return (
            Finding(
                severity="error",
                code="region_unknown",
                message=f"{text} 소액보증금의 지역 구분을 정할 수 없습니다. 소액임차인으로 배당하지 않았습니다.",
                where=where,
                advice="시·도와 시·군·구(필요하면 동)까지 적어 주십시오.",
            ),
        )
    found = []
    unsettled = [v for v in _all(use, region, overconcentration) if v.effective_from <= until and not v.settled]
    if unsettled:
        days = ", ".join(v.effective_from.isoformat() for v in unsettled)
        found.append(
            Finding(
                severity="warning",
                code="region_unsettled",
                message=f"'{region}'만으로는 지역 구분이 확정되지 않습니다({days} 시행분).",
                where=where,
                advice="동까지 적거나 overconcentration(과밀억제권역 여부)을 적어 주십시오.",
            )
        )
    if overconcentration is None and not unsettled and _zone_decides(region, until):
        row = params.rows("overconcentration_areas", until=until)[-1]
        found.append(
            Finding(
                severity="note",
                code="unverified_rule",
                message=f"'{region}'의 과밀억제권역 해당 여부는 {row.source}에 따랐습니다.",
                where=where,
                advice="수도권정비계획법 시행령 별표 1을 확인하고 overconcentration을 적어 주십시오.",
            )
        )
    if use == "commercial" and contract_on is None and _needs_contract_date(until):
        found.append(
            Finding(
                severity="warning",
                code="contract_date_missing",
                message="계약일(갱신일)을 알 수 없어 2010. 7. 26. 시행령의 소액보증금을 적용하지 않았습니다.",
                where=where,
                advice="임대차계약의 체결일 또는 최종 갱신일(contract_on)을 적어 주십시오.",
            )
        )
    return tuple(found)


def _zone_decides(region: str | None, until: date) -> bool:
    """Whether the second-hand list of the zone placed this property (서울 as a whole is beyond doubt)."""
    where = regions.place(region)
    row = params.get("overconcentration_areas", "all", until)
    return where is not None and row is not None and where.province in row.value and where.province != "서울특별시"


def _needs_contract_date(until: date) -> bool:
    return any(r.applies_by == "lease_and_security" and r.since <= until for r in params.rows(_TABLE["commercial"]))
