"""The schedule's columns out of the settled components: ranks, reasons, ratios, remainders, pledges, surplus."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from core.appropriation import appropriate_claim
from core.models.case import ClaimBase, Mortgage, Pledge, ProvisionalAttachment
from core.models.result import Applied, Citation, Entry
from core.payment import deposit_text

from .money import apportion, half_up, percent
from .parts import Cls, FundKey, Part, part_amounts
from .ranks import Outcome, Ranked, blocks, ranked
from .reasons import reason_of

PLEDGED = Citation(cite="민법 제348조, 제353조", note="질권의 범위에서 먼저 배당")
_BASIS = {
    Cls.IMPROVEMENT: Citation(cite="민법 제367조"),
    Cls.TOP_WAGE: Citation(cite="근로기준법 제38조 제2항, 근로자퇴직급여 보장법 제12조 제2항"),
    Cls.DTAX: Citation(cite="국세기본법 제35조 제3항, 지방세기본법 제71조 제5항"),
    Cls.SECURITY: Citation(cite="민사집행법 제145조 제2항"),
    Cls.TAX: Citation(cite="국세기본법 제35조 제1항, 지방세기본법 제71조 제1항"),
    Cls.PUB: Citation(cite="국민건강보험법 제85조 등"),
    Cls.WAGE: Citation(cite="근로기준법 제38조 제1항, 근로자퇴직급여 보장법 제12조 제1항"),
    Cls.ATT: Citation(cite="민사집행법 제145조 제2항"),
    Cls.GENERAL: Citation(cite="민사집행법 제145조 제2항"),
    Cls.EXCESS: Citation(cite="대법원 2009. 2. 26. 선고 2008다4001 판결"),
}


def entries_of(outcome: Outcome) -> list[Entry]:
    """All columns, fund by fund, left to right in the order of rank."""
    found: list[Entry] = []
    before: dict[str, int] = defaultdict(int)
    pledges = _pledged(outcome)
    substituted = {m.taker for m in outcome.moved}
    for fund, ground in outcome.grounds.items():
        balance = ground.net
        tiers = ranked(outcome, fund)
        for block in blocks(tiers, fund):
            for item in block.tiers:
                for part in item.members:
                    held = pledges.get((part.id, fund), ())
                    column = _Column(outcome, item, part, fund, block.id)
                    for entry in column.entries(held, before[part.id], part.id in substituted):
                        balance -= entry.paid
                        found.append(entry.model_copy(update={"balance": balance}))
                    before[part.id] += outcome.state.paid[part.id][fund]
    return found


@dataclass(frozen=True)
class _Column:
    """One part in one fund on its way to an entry (with pledges: to several)."""

    outcome: Outcome
    item: Ranked
    part: Part
    fund: FundKey
    step: str

    def entries(self, held: Sequence[tuple[Pledge, int, int]], before: int, substituted: bool) -> list[Entry]:
        """`held`: pledge, its claim and its payment here; `before`: what the part has from the funds before."""
        claim, part = self.part.claim, self.part
        paid = self.outcome.state.paid[part.id][self.fund]
        admitted = half_up(self.item.settled.due[part.id])
        columns = part_amounts(part, admitted)
        found = []
        for pledge, owed, given in held:
            found.append(self._entry(pledge, "pledge", (owed, 0, 0), owed, given, 0, "근저당권부 질권자", (PLEDGED,)))
            columns = _less(columns, owed)
            admitted, paid = max(0, admitted - owed), paid - given
        reason = reason_of(part, self.fund, self.outcome.case.properties[0].id) + self._how(substituted)
        basis = part.basis or ((_BASIS[part.cls],) if part.cls in _BASIS else ())
        before = max(0, before - sum(owed for _, owed, _ in held)) if held else before
        return [*found, self._entry(claim, part.name, columns, admitted, paid, before, reason, basis)]

    def _how(self, substituted: bool) -> str:
        """What else decides the amount: equals, a cycle, the property tax's place."""
        text, kind = "", self.item.tier.kind
        first = self.item.members[0].claim.id
        if any(p.claim.id != first for p in self.item.members):
            text = ", 안분 후 흡수" if kind == "absorption" else ", 동순위 안분" if kind == "pro_rata" else ", 동순위"
        return text + (", 당해세의 몫에서 우선변제" if substituted else "")

    def _entry(
        self,
        claim: ClaimBase,
        name: str,
        columns: tuple[int, int, int],
        admitted: int,
        paid: int,
        before: int,
        reason: str,
        basis: tuple[Citation, ...],
    ) -> Entry:
        principal, interest, cost = columns
        return Entry(
            claim=claim.id,
            creditor=claim.creditor,
            property=self.fund or None,
            rank=self.item.rank,
            reason=reason,
            principal=principal,
            interest=interest,
            cost=cost,
            total=principal + interest + cost,
            max_amount=_maximum(claim),
            paid=paid,
            ratio=percent(paid, admitted),
            balance=0,
            deposit=deposit_text(claim, paid),  # type: ignore[arg-type]
            applied=applied(claim, columns, before, paid, self.outcome.case.distribution_date),
            part=name,
            kind=claim.kind,  # type: ignore[attr-defined]
            date=self._day(),
            basis=basis,
            payee=claim.payment.payee if claim.payment else None,
            step=self.step,
        )

    def _day(self) -> date | None:
        if self.part.cls is Cls.SLICE:
            return None
        moment = self.part.moments[self.fund]
        return moment.day if moment else self.part.day


def _less(columns: tuple[int, int, int], amount: int) -> tuple[int, int, int]:
    """The columns after a pledge's claim is taken out: principal first."""
    principal, interest, cost = columns
    first = min(principal, amount)
    second = min(interest, amount - first)
    return principal - first, interest - second, cost - min(cost, amount - first - second)


def _maximum(claim: object) -> int | None:
    if isinstance(claim, Mortgage) and claim.max_amount is not None:
        return max(0, claim.max_amount - claim.received_elsewhere)
    return claim.max_amount if isinstance(claim, ProvisionalAttachment) else None


def applied(claim: object, columns: tuple[int, int, int], before: int, paid: int, on: date | None) -> Applied:
    """The share set off inside the claim: cost, interest, principal (민법 제479조), over what it had before."""
    now, past = _set_off(claim, columns, before + paid, on), _set_off(claim, columns, before, on)
    cost, interest = now[0] - past[0], now[1] - past[1]
    return Applied(cost=cost, interest=interest, principal=paid - cost - interest)


def _set_off(claim: object, columns: tuple[int, int, int], share: int, on: date | None) -> tuple[int, int]:
    debts = getattr(claim, "debts", ())
    if debts:
        cost, interest, _ = appropriate_claim(share, debts, on, columns[2]).totals
        return cost, interest
    cost = min(share, columns[2])
    return cost, min(share - cost, columns[1])


def _pledged(outcome: Outcome) -> dict[tuple[str, FundKey], tuple[tuple[Pledge, int, int], ...]]:
    """(part, fund) → its pledges by registration: what each claims there and gets of the share (won)."""
    found: dict[tuple[str, FundKey], list[tuple[Pledge, int, int]]] = defaultdict(list)
    for part in outcome.built.parts:
        left = dict(outcome.state.paid.get(part.id, {}))
        mine = [p for p in outcome.built.pledges if p.of == part.claim.id and part.cls is not Cls.EXCESS]
        open_ = part.amount
        for equals in (list(same) for _, same in groupby(sorted(mine, key=_pledge_rank), key=_pledge_rank)):
            wanted = {p.id: (p.principal or 0) + p.interest + p.cost for p in equals}
            owed = wanted if sum(wanted.values()) <= open_ else apportion(open_, wanted)
            sums = apportion(min(sum(owed.values()), sum(left.values())), owed) if any(owed.values()) else owed
            for pledge in equals:
                shares = apportion(sums[pledge.id], left) if sums[pledge.id] else dict.fromkeys(left, 0)
                for fund, amount in shares.items():
                    found[part.id, fund].append((pledge, owed[pledge.id], amount))
                    left[fund] -= amount
            open_ -= sum(owed.values())
    return {key: tuple(rows) for key, rows in found.items()}


def _pledge_rank(pledge: Pledge) -> tuple[object, ...]:
    held = pledge.registered or next(iter(pledge.registrations.values()), None)
    number = tuple(int(n) for n in re.findall(r"\d{1,9}", held.rank or "")) if held else ()
    return (held is None, held.date if held else date.max, (held.receipt or 0) if held else 0, number)
