"""What is settled after the ranks, inside fixed totals: tenants in the place of the property tax, taxes among themselves.

국세기본법 제35조 제7항·지방세기본법 제71조 제6항 (tenant); 국세기본법 제36조·제37조, 지방세기본법 제73조·제74조 (taxes; 대법원
2005다9088 keeps everybody else's amount). Nobody outside the tenants and taxes concerned changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product

from core.law import params
from core.law.params import Row
from core.models.case import Case, Jeonse, Lease, Tax
from core.models.result import Citation

from .deposits import Deposits
from .moments import Moment, requirements_met
from .money import apportion
from .parts import Cls, FundKey, Ground, Part, level_of, tax_name
from .waterfall import State

SEIZED = (
    Citation(cite="국세기본법 제36조·제37조, 지방세기본법 제73조·제74조"),
    Citation(cite="대법원 2005. 11. 24. 선고 2005두9088 판결"),
)
COVERED = Citation(cite="대법원 2007. 12. 14. 선고 2005다11848 판결")
COMPARED = Citation(
    cite="당해세와 비교할 임차인의 날",
    status="disputed",
    note="확정일자 자체와 비교하는지 대항요건까지 갖춘 날과 비교하는지 판례가 없어 선택한 방침에 따른다",
)
SEIZED_LATE = Citation(
    cite="경매개시결정등기 뒤의 체납처분 압류와 압류선착주의", status="disputed", note="적용할지는 선택한 방침에 따름"
)


@dataclass(frozen=True)
class Moved:
    """One change: who gives to whom in a fund (won), and by which rule."""

    fund: FundKey
    giver: str
    taker: str
    amount: int
    basis: tuple[Citation, ...]


@dataclass
class Substituted:
    """All changes for tenants, doubtful points that could change them, and undecided taxes (claim id → tenant)."""

    moved: list[Moved] = field(default_factory=list)
    doubts: list[Citation] = field(default_factory=list)
    unknown: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Pool:
    """The taxes' own money in one fund: part id → (before, after, level), and the rule."""

    fund: FundKey
    before: dict[str, int]
    after: dict[str, int]
    levels: dict[str, int]
    basis: tuple[Citation, ...]


def tenants_over_tax(
    case: Case, parts: Sequence[Part], state: State, deposits: Deposits, grounds: dict[FundKey, Ground]
) -> Substituted:
    """Tenants (and 전세권 on dwellings) take what property taxes later than their fixed date would have had."""
    taxes = [p for p in parts if p.cls is Cls.DTAX]
    on = case.sale_decided or case.distribution_date
    rows = {k: params.get("tenant_over_property_tax", k, on) if on else None for k in ("national", "local")}
    found = Substituted()
    if not taxes or not any(rows.values()):
        return found
    for fund in sorted(grounds):
        takers = [p for p in parts if fund in p.moments and _protected(p, grounds[fund])]
        for group in _by_rank(takers, fund):
            _serve(case, group, fund, taxes, rows, state, deposits, found)
    return found


def _serve(
    case: Case,
    group: Sequence[Part],
    fund: FundKey,
    taxes: Sequence[Part],
    rows: dict[str, Row | None],
    state: State,
    deposits: Deposits,
    found: Substituted,
) -> None:
    """Tenants of one rank: what they lack, out of the taxes that yield to each; equal ones in proportion."""
    wants = {p.id: _shortfall(p, state, deposits) for p in group}
    paid = [t for t in taxes if fund in t.moments and state.paid[t.id][fund]]
    yields: dict[str, tuple[Part, ...]] = {}
    for part in group:
        if not wants[part.id]:
            continue
        day, other = _protected_since(part, fund, case)
        mine = tuple(t for t in sorted(paid, key=lambda t: t.key) if _yields(t, day, rows))
        if mine != tuple(t for t in sorted(paid, key=lambda t: t.key) if _yields(t, other, rows)):
            found.doubts.append(COMPARED)
        found.unknown |= {t.claim.id: part.claim.creditor for t in paid if _undecided(t, rows)}
        if mine:
            yields[part.id] = mine
    for same in sorted(set(yields.values()), key=len):  # they are nested: fewest first
        asking = {i: wants[i] for i, mine in yields.items() if mine == same}
        have = {t.id: state.paid[t.id][fund] for t in same}
        total = min(sum(asking.values()), sum(have.values()))
        for taker, amount in apportion(total, asking).items():
            for giver, given in apportion(amount, {t.id: state.paid[t.id][fund] for t in same}).items():
                if given:
                    state.paid[giver][fund] -= given
                    state.paid[taker][fund] += given
                    row = rows[level_of(next(t.claim for t in same if t.id == giver))]  # type: ignore[arg-type]
                    found.moved.append(Moved(fund, giver, taker, given, (row.cite,) if row else ()))


def _by_rank(takers: Sequence[Part], fund: FundKey) -> list[list[Part]]:
    """Those that take, in the order of their moments there; equal ones together."""
    found: list[list[Part]] = []
    for part in sorted(takers, key=lambda p: (_when(p.moments[fund]), p.key)):
        if found and _when(found[-1][0].moments[fund]) == _when(part.moments[fund]):
            found[-1].append(part)
        else:
            found.append([part])
    return found


def _when(moment: Moment | None) -> tuple[bool, date, int, int]:
    if moment is None:
        return (True, date.max, 0, 0)
    return (False, moment.day, moment.phase, moment.receipt or 0)


def _protected(part: Part, ground: Ground) -> bool:
    if isinstance(part.claim, Jeonse):
        return part.cls is Cls.SECURITY and ground.residential
    return part.cls is Cls.LEASE and isinstance(part.claim, Lease) and part.claim.use == "residential"


def _protected_since(part: Part, fund: FundKey, case: Case) -> tuple[date | None, date | None]:
    """The day compared with the tax's: the fixed date itself, by policy the later of it and the requirements.

    The second day is the one that the policy did not choose.
    """
    moment = part.moments[fund]
    if part.fixed_on is None or isinstance(part.claim, Jeonse):
        day = moment.day if moment else None
        return day, day
    met = requirements_met(part.claim) if isinstance(part.claim, Lease) else None
    later = max(d for d in (part.fixed_on, met, moment.day if moment else None) if d)
    return (later, part.fixed_on) if case.policy.tenant_over_tax_date == "later" else (part.fixed_on, later)


def _yields(tax: Part, day: date | None, rows: dict[str, Row | None]) -> bool:
    """A property tax of the list, later than the day."""
    claim = tax.claim
    if not isinstance(claim, Tax) or day is None:
        return False
    row = rows[level_of(claim)]
    listed = row is not None and any(_same_tax(item, tax_name(claim)) for item in row.value)
    return listed and tax.day is not None and tax.day > day


def _undecided(tax: Part, rows: dict[str, Row | None]) -> bool:
    """The demand lacks the tax's name or its date, so that nobody can tell whether it yields."""
    claim = tax.claim
    row = rows[level_of(claim)] if isinstance(claim, Tax) else None
    if row is None or not isinstance(claim, Tax):
        return False
    return not claim.tax or (tax.day is None and any(_same_tax(item, tax_name(claim)) for item in row.value))


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


def taxes_among_themselves(
    case: Case, parts: Sequence[Part], state: State, funds: Sequence[FundKey]
) -> tuple[list[Pool], list[Citation]]:
    """The pool of each fund's taxes: pledged ones, the first seizure, the rest pro rata; others do not change.

    Second: doubtful points that could change a pool.
    """
    pools: list[Pool] = []
    doubts: list[Citation] = []
    every = sorted((p for p in parts if p.cls is Cls.TAX), key=lambda p: p.key)
    # what a former owner owes has a slot of its own: neither it nor its seizure is shared with the present owner's taxes
    for fund, former in product(funds, (True, False)):
        taxes = [p for p in every if fund in p.moments and _of_former_owner(p) is former]
        if len(taxes) < 2:
            continue
        levels, covered = _levels(case, taxes, late=case.policy.seizure_after_commencement)
        other, _ = _levels(case, taxes, late=not case.policy.seizure_after_commencement)
        disputed = [SEIZED_LATE] if other != levels else []
        doubts += disputed
        if any(n < 2 for n in levels.values()):
            basis = (*SEIZED, *((COVERED,) if covered else ()), *disputed)
            pools.append(_pool(taxes, levels, state, fund, basis))
    return pools, doubts


def _pool(
    taxes: Sequence[Part], levels: dict[str, int], state: State, fund: FundKey, basis: tuple[Citation, ...]
) -> Pool:
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
    return Pool(fund, before, after, levels, basis)


def _levels(case: Case, taxes: Sequence[Part], *, late: bool) -> tuple[dict[str, int], bool]:
    """part id → 0 pledged, 1 of the first seizure, 2 any other; whether a later tax of the same office is among 1.

    A seizure covers what the same taxpayer owes the same office afterwards. `late`: one after the commencement counts.
    """
    open_ = [p for p in taxes if not _pledged(p)]
    seized = {p.id: d for p in open_ if (d := _seized_on(case, p, late)) is not None}
    first = min(seized.values(), default=None)
    offices = {_office(p) for p in open_ if first is not None and seized.get(p.id) == first}
    levels, covered = {}, False
    for part in taxes:
        levels[part.id] = 0 if _pledged(part) else 2
        if _pledged(part) or first is None:
            continue
        if seized.get(part.id) == first:
            levels[part.id] = 1
        elif _office(part) in offices and part.day is not None and part.day > first:
            levels[part.id], covered = 1, True
    return levels, covered


def _of_former_owner(part: Part) -> bool:
    return isinstance(part.claim, Tax) and part.claim.of_former_owner


def _office(part: Part) -> tuple[str, str]:
    """The office that seizes: its name and whether its tax is national or local."""
    claim = part.claim
    return (claim.authority or claim.creditor, level_of(claim)) if isinstance(claim, Tax) else (claim.creditor, "")


def _pledged(part: Part) -> bool:
    return isinstance(part.claim, Tax) and part.claim.pledged


def _seized_on(case: Case, part: Part, late: bool) -> date | None:
    """The seizure that counts: by policy not one after the commencement registration."""
    day = part.claim.seized_on if isinstance(part.claim, Tax) else None
    after = day is not None and case.commencement_registered is not None and day > case.commencement_registered
    return None if after and not late else day
