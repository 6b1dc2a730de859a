"""After the distribution date: a successful objection, and the supplementary distribution.

A creditor's objection works between the parties only (민사집행법 제157조; 대법원 98다3818, 2001다66291). What ends a
deposit against its creditor, or the debtor's success, is distributed among all (제161조 제2항). Amounts in won.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from core.appropriation import apportion
from core.errors import CoreError
from core.models.case import Case, CaseHeader, Claim, Lease, Wage
from core.models.result import Citation, Result

OBJECTION_BASIS = (
    Citation(cite="민사집행법 제154조, 제157조"),
    Citation(cite="대법원 1998. 5. 22. 선고 98다3818 판결"),
)
SUPPLEMENTARY_BASIS = (
    Citation(cite="민사집행법 제161조 제2항"),
    Citation(cite="대법원 2004. 4. 9. 선고 2003다32681 판결"),
)


class AfterwardsError(CoreError):
    """The figures do not fit an earlier schedule (an unknown creditor, a claim that grew, another fund)."""


@dataclass(frozen=True)
class Moved:
    """The schedule after an objection: every creditor's sum, and what moved from whom to the plaintiff."""

    amounts: dict[str, int]
    moved: int
    cut: dict[str, int] = field(default_factory=dict)


def objection(
    schedule: Mapping[str, int],
    plaintiff: str,
    defendants: Mapping[str, int],
    wanted: int,
) -> Moved:
    """A creditor won his objection: he takes from the defendants, up to what he wanted; nobody else changes.

    `schedule`: id → paid. `defendants`: id → what that defendant may keep at law (0 for a claim that does not exist).
    `wanted`: the sum the plaintiff may have in all: what he asked for, within his claim. What the plaintiff does not
    need stays with the defendants, although they have no right to it (98다3818).
    """
    _known(schedule, (plaintiff, *defendants))
    if plaintiff in defendants:
        raise AfterwardsError(f"{plaintiff!r} cannot object against itself")
    open_ = {d: max(schedule[d] - keeps, 0) for d, keeps in defendants.items()}
    moved = min(max(wanted - schedule[plaintiff], 0), sum(open_.values()))
    cut = apportion(moved, dict(sorted(open_.items()))) if moved else dict.fromkeys(open_, 0)
    return _apply(schedule, plaintiff, moved, cut)


def cut_by_claims(schedule: Mapping[str, int], plaintiff: str, right: int, claims: Mapping[str, int]) -> Moved:
    """The plaintiff's share was too small: `right` − paid is cut from equal defendants in proportion to their claims.

    대법원 2001다66291. A defendant never loses more than he has; the rest is then cut from the others.
    """
    _known(schedule, (plaintiff, *claims))
    missing = min(max(right - schedule[plaintiff], 0), sum(schedule[d] for d in claims))
    cut = dict.fromkeys(claims, 0)
    while missing:
        able = {d: claims[d] for d in sorted(claims) if cut[d] < schedule[d] and claims[d]}
        if not able:
            break
        shares = apportion(missing, able)
        taken = {d: min(shares[d], schedule[d] - cut[d]) for d in able}
        cut |= {d: cut[d] + taken[d] for d in able}
        missing -= sum(taken.values())
    return _apply(schedule, plaintiff, sum(cut.values()), cut)


def give_way(schedule: Mapping[str, int], plaintiff: str, amount: int) -> Moved:
    """`amount` goes to the plaintiff, everybody else giving up in proportion to his share (2017다292756)."""
    _known(schedule, (plaintiff,))
    others = {key: paid for key, paid in sorted(schedule.items()) if key != plaintiff and paid}
    moved = min(amount, sum(others.values()))
    cut = apportion(moved, others) if moved else {}
    return _apply(schedule, plaintiff, moved, cut)


def _apply(schedule: Mapping[str, int], plaintiff: str, moved: int, cut: Mapping[str, int]) -> Moved:
    amounts = {key: paid - cut.get(key, 0) for key, paid in schedule.items()}
    amounts[plaintiff] += moved
    return Moved(amounts, moved, dict(cut))


@dataclass(frozen=True)
class Supplement:
    """A supplementary distribution: everybody's sum by the new table, what each gets on top, what is paid back.

    `added` is paid out of the deposits that became free; `free` is their sum; `surplus` what nobody is entitled to.
    Nobody pays back what he already has: where that leaves too little, those who lack something share it pro rata.
    """

    amounts: dict[str, int]
    added: dict[str, int]
    free: int
    surplus: int


def supplementary(
    pool: int, claims: Mapping[str, int], deposited: Mapping[str, int], confirmed: Mapping[str, int]
) -> Supplement:
    """Among equals: the pool again over the claims as confirmed (민사집행법 제161조; 2003다32681).

    `deposited`: id → the sum kept for it; `confirmed`: id → its claim as finally confirmed (0: none, or renounced).
    """
    _known(claims, (*deposited, *confirmed))
    final = {key: confirmed.get(key, amount) for key, amount in sorted(claims.items())}
    whole = sum(final.values())
    amounts = apportion(min(pool, whole), final) if whole else dict.fromkeys(final, 0)
    before = apportion(min(pool, sum(claims.values())), dict(sorted(claims.items())))
    return _supplement(amounts, before | dict(deposited), deposited, pool - min(pool, whole))


def supplementary_on(
    result: Result, case: Case, confirmed: Mapping[str, int], allocate: Callable[[Case], Result]
) -> tuple[Result, Supplement]:
    """The same on an earlier result of any shape: the case allocated again with the confirmed claims, and the change.

    `confirmed`: id of a deposited claim → its confirmed sum, taken as principal (interest only to the first
    distribution date: 2003다32681). `allocate` is `core.allocate.allocate`.
    """
    if not confirmed:
        raise AfterwardsError("say which claims are confirmed, and at which sum")
    _known(result.totals, confirmed)
    claims = [_confirmed(c, confirmed[c.id]) if c.id in confirmed else c for c in case.claims]
    again = allocate(Case(**{f: getattr(case, f) for f in CaseHeader.model_fields}, claims=tuple(claims)))
    if again.net_fund != result.net_fund:
        raise AfterwardsError("the fund is not that of the earlier result")
    deposited = {key: result.totals[key] for key in confirmed}
    surplus = sum(s.amount for s in again.surplus) - sum(s.amount for s in result.surplus)
    return again, _supplement(dict(again.totals), dict(result.totals), deposited, max(surplus, 0))


def _confirmed(claim: Claim, amount: int) -> Claim:
    """The claim at its confirmed sum. A deposit or wages are confirmed as they stand or fall away altogether."""
    if isinstance(claim, Lease):
        if not amount:
            return claim.model_copy(update={"deposit": 0, "increases": (), "interest": 0, "cost": 0})
        raise AfterwardsError(
            f"{claim.id!r}: a lease is not confirmed by one sum; change its deposit and allocate again"
        )
    if isinstance(claim, Wage):
        if not amount:
            return claim.model_copy(update={"preferential": 0, "ordinary": 0, "interest": 0, "cost": 0})
        raise AfterwardsError(f"{claim.id!r}: wages are not confirmed by one sum; change them and allocate again")
    return claim.model_copy(update={"principal": amount, "interest": 0, "cost": 0, "debts": ()})


def _supplement(
    amounts: dict[str, int], before: Mapping[str, int], deposited: Mapping[str, int], surplus: int
) -> Supplement:
    added = {
        key: amount - before.get(key, 0)
        for key, amount in amounts.items()
        if key not in deposited and amount > before.get(key, 0)
    }
    free = sum(max(kept - amounts.get(key, 0), 0) for key, kept in deposited.items())
    if sum(added.values()) > free:
        added = {key: amount for key, amount in apportion(free, dict(sorted(added.items()))).items() if amount}
    surplus = min(surplus, free - sum(added.values()))
    return Supplement(amounts, added, free, surplus)


def _known(schedule: Mapping[str, int], keys: tuple[str, ...] | Mapping[str, int]) -> None:
    for key in keys:
        if key not in schedule:
            raise AfterwardsError(f"no such creditor in the earlier schedule: {key!r}")
