"""What is settled after the ranks, inside fixed totals: tenants in the place of the property tax, taxes among themselves.

국세기본법 제35조 제7항·지방세기본법 제71조 제6항 (tenant); 국세기본법 제36조·제37조, 지방세기본법 제73조·제74조 (taxes; 대법원
2005다9088 keeps everybody else's amount). Nobody outside the tenants and taxes concerned changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.law import params
from core.law.params import Row
from core.models.case import Case, Jeonse, Lease, Tax
from core.models.result import Citation

from .deposits import Deposits
from .moments import requirements_met
from .money import apportion
from .parts import Cls, FundKey, Ground, Part
from .waterfall import State

SEIZED = (
    Citation(cite="국세기본법 제36조·제37조, 지방세기본법 제73조·제74조"),
    Citation(cite="대법원 2005. 11. 24. 선고 2005두9088 판결"),
)
SEIZED_LATE = Citation(
    cite="경매개시결정등기 뒤의 체납처분 압류와 압류선착주의", status="disputed", note="방침 seizure_after_commencement"
)
_LOCAL = re.compile(
    r"재산세|자동차세|지역자원시설세|소방분|지방교육세|취득세|등록면허세|주민세|지방소득세|지방세|면허세|시세|구세|도세"
)


@dataclass(frozen=True)
class Moved:
    """One change: who gives to whom in a fund (won), and by which rule."""

    fund: FundKey
    giver: str
    taker: str
    amount: int
    basis: tuple[Citation, ...]


@dataclass(frozen=True)
class Pool:
    """The taxes' own money in one fund: part id → (before, after, level), and the rule."""

    fund: FundKey
    before: dict[str, int]
    after: dict[str, int]
    levels: dict[str, int]
    basis: tuple[Citation, ...]


def level_of(tax: Tax) -> str:
    """`national` or `local`, from the file or else the tax's name."""
    return tax.level or ("local" if _LOCAL.search(tax.tax or "") else "national")


def tenants_over_tax(
    case: Case, parts: Sequence[Part], state: State, deposits: Deposits, grounds: dict[FundKey, Ground]
) -> list[Moved]:
    """Tenants (and 전세권 on dwellings) take what property taxes later than their fixed date would have had."""
    on = case.sale_decided or case.distribution_date
    rows = {k: params.get("tenant_over_property_tax", k, on) if on else None for k in ("national", "local")}
    found: list[Moved] = []
    property_taxes = [p for p in parts if p.cls is Cls.DTAX]
    takers = sorted((p for p in parts if _protected(p)), key=_rank) if property_taxes else []
    for part in takers:
        for fund in sorted(part.funds):
            if isinstance(part.claim, Jeonse) and not grounds[fund].residential:
                continue
            day = _protected_since(part, fund, case)
            taxes = [t for t in property_taxes if day is not None and _yields(t, fund, day, rows, state)]
            want = _shortfall(part, state, deposits)
            have = {t.id: state.paid[t.id][fund] for t in sorted(taxes, key=lambda t: t.key)}
            amount = min(want, sum(have.values()))
            if not amount:
                continue
            for giver, given in apportion(amount, have).items():
                if given:
                    state.paid[giver][fund] -= given
                    state.paid[part.id][fund] += given
                    row = rows[level_of(next(t.claim for t in taxes if t.id == giver))]  # type: ignore[arg-type]
                    found.append(Moved(fund, giver, part.id, given, (row.cite,) if row else ()))
    return found


def _protected(part: Part) -> bool:
    if isinstance(part.claim, Jeonse):
        return part.cls is Cls.SECURITY
    return part.cls is Cls.LEASE and isinstance(part.claim, Lease) and part.claim.use == "residential"


def _rank(part: Part) -> tuple[object, ...]:
    """Tenants are served in the order of their own rank."""
    moments = [m for m in part.moments.values() if m is not None]
    first = min(moments, default=None, key=lambda m: (m.day, m.phase, m.receipt or 0))
    return (first is None, first[:2] if first else (date.max, 0), part.key)


def _protected_since(part: Part, fund: FundKey, case: Case) -> date | None:
    """The day compared with the tax's: the fixed date itself, by policy the later of it and the requirements."""
    moment = part.moments[fund]
    if part.fixed_on is None or isinstance(part.claim, Jeonse):
        return moment.day if moment else None
    if case.policy.tenant_over_tax_date == "later" and isinstance(part.claim, Lease):
        met = requirements_met(part.claim)
        return max(d for d in (part.fixed_on, met, moment.day if moment else None) if d)
    return part.fixed_on


def _yields(tax: Part, fund: FundKey, day: date, rows: dict[str, Row | None], state: State) -> bool:
    """A property tax of the list, later than the day, that was paid something in this fund."""
    claim = tax.claim
    if not isinstance(claim, Tax) or fund not in tax.moments or not state.paid[tax.id][fund]:
        return False
    row = rows[level_of(claim)]
    name = (claim.tax or "").replace("종부세", "종합부동산세")
    listed = row is not None and any(_same_tax(item, name) for item in row.value)
    return listed and tax.day is not None and tax.day > day


def _same_tax(item: str, name: str) -> bool:
    """`지방교육세(재산세 부가분)` names 지방교육세 unless the name says that it belongs to the car tax."""
    return item.partition("(")[0] in name and "자동차" not in name


def _shortfall(part: Part, state: State, deposits: Deposits) -> int:
    """What the part lacks of its own sum, within what the whole deposit lacks (won)."""
    own = part.amount - state.total(part)
    key = part.claim.id
    if key not in deposits.whole:
        return max(0, own)
    had = sum(state.total(p) for p in (*deposits.slices[key], *deposits.tranches[key]))
    return max(0, min(own, deposits.whole[key] - had))


def taxes_among_themselves(case: Case, parts: Sequence[Part], state: State, funds: Sequence[FundKey]) -> list[Pool]:
    """The pool of each fund's taxes: pledged ones, the first seizure, the rest pro rata; others do not change."""
    return [pool for fund in funds if (pool := _pool(case, parts, state, fund)) is not None]


def _pool(case: Case, parts: Sequence[Part], state: State, fund: FundKey) -> Pool | None:
    taxes = sorted((p for p in parts if p.cls is Cls.TAX and fund in p.moments), key=lambda p: p.key)
    levels = _levels(case, taxes)
    if len(taxes) < 2 or all(n == 2 for n in levels.values()):
        return None
    before = {p.id: state.paid[p.id][fund] for p in taxes}
    limit = {p.id: p.amount - state.total(p) + before[p.id] for p in taxes}
    left, after = sum(before.values()), dict.fromkeys(before, 0)
    for n in (0, 1, 2):
        same = {i: limit[i] for i in before if levels[i] == n}
        whole = sum(same.values())
        after |= same if whole <= left else apportion(left, same)
        left -= min(left, whole)
    for i, amount in after.items():
        state.paid[i][fund] = amount
    late = any(_late_seizure(case, p) for p in taxes if levels[p.id] == 1)
    return Pool(fund, before, after, levels, (*SEIZED, SEIZED_LATE) if late else SEIZED)


def _levels(case: Case, taxes: Sequence[Part]) -> dict[str, int]:
    """part id → 0 pledged, 1 of the first seizure, 2 any other."""
    seized = [p for p in taxes if _seized_on(case, p) is not None and not _pledged(p)]
    first = min((d for p in seized if (d := _seized_on(case, p))), default=None)
    return {p.id: 0 if _pledged(p) else 1 if first and _seized_on(case, p) == first else 2 for p in taxes}


def _pledged(part: Part) -> bool:
    return isinstance(part.claim, Tax) and part.claim.pledged


def _seized_on(case: Case, part: Part) -> date | None:
    """The seizure that counts: by policy not one after the commencement registration."""
    day = part.claim.seized_on if isinstance(part.claim, Tax) else None
    return None if day and _late_seizure(case, part) and not case.policy.seizure_after_commencement else day


def _late_seizure(case: Case, part: Part) -> bool:
    day = part.claim.seized_on if isinstance(part.claim, Tax) else None
    return day is not None and case.commencement_registered is not None and day > case.commencement_registered
