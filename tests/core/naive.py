"""A second solver of one property in Seoul, deliberately naive: it shares no code with the allocation.

It reads the case file's model and nothing else of `core`; ranks, decrees, components, absorption and rounding are written
out here again, part by part and pair by pair, straight from the statutes and the defaults of docs/law.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from typing import Any

from core.models.case import Case, Lease

#: decrees for dwellings in Seoul: first day, limit, payment (만원)
DECREES = (
    (date(2010, 7, 26), 7500, 2500),
    (date(2014, 1, 1), 9500, 3200),
    (date(2016, 3, 31), 10000, 3400),
    (date(2018, 9, 18), 11000, 3700),
    (date(2021, 5, 11), 15000, 5000),
    (date(2023, 2, 21), 16500, 5500),
)
NEVER = date(9999, 1, 1)
SECURED = ("security", "lease")
PLAIN = ("attachment", "general")


@dataclass(eq=False)
class Bit:
    """A part of a claim: class, most it may have, day (with 0 for midnight or 1), receipt; `ref`: a slice's stage."""

    claim: Any
    cls: str
    most: int
    order: int
    day: date | None = None
    phase: int = 1
    receipt: int | None = None
    ref: date | None = None
    fixed: date | None = None
    paid: int = 0

    @property
    def name(self) -> tuple[str, int]:
        return (self.claim.id, self.order)


def solve(case: Case) -> dict[str, int]:
    """Claim id → won."""
    solver = _Solver(case)
    solver.run()
    totals = {c.id: 0 for c in case.claims}
    for bit in solver.bits:
        totals[bit.claim.id] += bit.paid
    return totals


class _Solver:
    def __init__(self, case: Case) -> None:
        self.case, self.policy = case, case.policy
        self.place = case.properties[0]
        assert isinstance(case.fund.sale_price, dict | int)
        price = case.fund.sale_price
        self.money = price if isinstance(price, int) else price[self.place.id]
        self.fund = self.money
        self.deposits = {c.id: c.deposit + sum(i.amount for i in c.increases) for c in case.claims if c.kind == "lease"}
        self.bits: list[Bit] = []
        for claim in case.claims:
            self.split(claim)
        days = sorted({b.day for b in self.bits if b.cls == "security" and b.most and b.day})
        if self.policy.lease_as_reference == "yes":
            days = sorted({*days, *(b.day for b in self.bits if b.cls == "lease" and b.most and b.day)})
        self.refs = days
        for claim in case.claims:
            if isinstance(claim, Lease) and not claim.assignee:
                self.slices(claim)

    # what ranks of a claim

    def split(self, c: Any) -> None:
        owed = (getattr(c, "principal", 0) or 0) + c.interest + c.cost
        at: dict[str, Any] = {}
        if c.registered is not None:
            at = {"day": c.registered.date, "receipt": c.registered.receipt}
        if c.kind in ("mortgage", "jeonse"):
            limit = getattr(c, "max_amount", None)
            self.bits.append(Bit(c, "security", owed if limit is None else min(owed, limit), 0, **at))
            if limit is not None and owed > limit and len(self.case.claims) == 1:
                self.bits.append(Bit(c, "excess", owed - limit, 1))
        elif c.kind == "provisional_attachment":
            self.bits.append(Bit(c, "attachment", min(owed - c.cost, c.max_amount), 0, **at))
        elif c.kind == "execution":
            self.bits.append(Bit(c, "attachment" if at else "general", owed, 0, **at))
        elif c.kind == "wage":
            self.bits.append(Bit(c, "top_wage", c.preferential, 0))
            self.bits.append(Bit(c, "wage", c.ordinary + c.interest + c.cost, 1))
        elif c.kind == "tax":
            self.bits.append(Bit(c, "property_tax" if c.on_property else "tax", owed, 0, c.statutory_date))
        elif c.kind == "public_charge":
            self.bits.append(Bit(c, "charge", owed, 0, c.due_on))
        elif c.kind == "improvement":
            self.bits.append(Bit(c, "improvement", owed, 0))
        elif c.kind == "lease":
            self.lease(c)
        else:
            self.bits.append(Bit(c, "general", owed, 0))

    def lease(self, c: Lease) -> None:
        met = max(c.moved_in_on or NEVER, c.occupied_on or NEVER)
        dated = 0
        steps = [(c.deposit, c.fixed_on), *((i.amount, i.fixed_on) for i in c.increases)]
        for number, (amount, fixed) in enumerate(steps):
            if fixed is None or not amount:
                continue
            dated += amount
            midnight = met + timedelta(days=1)
            day, phase = (midnight, 0) if fixed < midnight else (fixed, 1)
            self.bits.append(Bit(c, "lease", amount, 10 + number, day, phase, fixed=fixed))
        if c.applicant and self.deposits[c.id] + c.interest + c.cost > dated:
            seized = self.case.auction == "compulsory"
            day = self.case.commencement_registered if seized else None
            rest = self.deposits[c.id] - dated + c.interest + c.cost
            self.bits.append(Bit(c, "attachment" if seized else "general", rest, 90, day))

    def slices(self, c: Lease) -> None:
        """What each reference day's decree adds; the last one is the day of distribution."""
        group = [x for x in self.case.claims if x.kind == "lease" and c.household and x.household == c.household] or [c]
        together = {x.id: self.deposits[x.id] for x in group}
        entitled = {x.id: self.deposits[x.id] for x in group if not x.assignee}
        had, order = 0, 0
        for ref in (*self.refs, None):
            on = ref or self.case.distribution_date or NEVER
            found = [(limit * 10_000, pay * 10_000) for first, limit, pay in DECREES if first <= on]
            if not found or sum(together.values()) > found[-1][0]:
                continue
            whole = min(found[-1][1], sum(entitled.values()))
            mine = _to_won({(k, 0): Fraction(whole * v, sum(entitled.values())) for k, v in entitled.items()}, whole)
            if mine[c.id, 0] > had:
                self.bits.append(Bit(c, "slice", mine[c.id, 0] - had, order, ref=ref))
                had, order = mine[c.id, 0], order + 1

    # who comes first

    def old(self, b: Bit) -> bool:
        """Older than the present owner's acquisition."""
        day = b.day
        if b.cls == "slice":
            day = max(b.claim.moved_in_on, b.claim.occupied_on)
        dated = b.cls in (*SECURED, "attachment", "slice")
        return dated and day is not None and self.place.acquired_on is not None and day < self.place.acquired_on

    def present(self, b: Bit) -> bool:
        """A creditor of the present owner."""
        return not self.old(b) and not getattr(b.claim, "of_former_owner", False)

    def bare(self, b: Bit) -> bool:
        since = self.place.building_since
        return b.cls == "security" and since is not None and b.day is not None and b.day < since

    def precedes(self, tax: Bit, right: Bit) -> bool:
        """A tax or charge precedes a security or lease."""
        keeps = tax.cls == "property_tax" and "종합부동산세" in tax.claim.tax
        if tax.cls != "charge" and self.old(right) and self.present(tax) and not keeps:
            return False
        if tax.cls != "charge" and not self.present(tax) and self.present(right):
            return True
        if tax.cls == "property_tax":
            return True
        return tax.day is not None and right.day is not None and tax.day <= right.day

    def earlier(self, a: Bit, b: Bit) -> bool:
        if a.day is None or b.day is None:
            return a.day is not None and b.day is None
        if (a.day, a.phase) != (b.day, b.phase):
            return (a.day, a.phase) < (b.day, b.phase)
        if a.phase == 0 or a.receipt is None or b.receipt is None:
            return False
        return a.receipt < b.receipt

    def beats_slice(self, right: Bit, ref: date | None) -> bool:
        """A security made before the reference day of a slice, or before the building stood."""
        return self.bare(right) or (right.day is not None and (ref is None or right.day < ref))

    def securities(self) -> list[Bit]:
        return [b for b in self.bits if b.cls == "security" and b.most and b.day]

    def stage(self, b: Bit) -> int:
        return len({(s.day, self.bare(s)) for s in self.securities() if self.beats_slice(s, b.ref)})

    def lease_first(self, lease: Bit, piece: Bit) -> bool:
        """A dated lease precedes a slice."""
        choice = self.policy.lease_as_reference
        if choice == "staged" or lease.claim is piece.claim:
            over = [s for s in self.securities() if self.beats_slice(s, piece.ref)]
            youngest = [s for s in over if not any(self.earlier(s, t) for t in over)]
            return any(self.earlier(lease, s) for s in youngest[:1])
        if choice == "yes":
            return lease.day is not None and (piece.ref is None or lease.day < piece.ref)
        return False

    def between(self, a: Bit, b: Bit) -> bool:
        """A security or lease which tax (charge) a precedes and b does not."""
        rights = [r for r in self.bits if r.cls in SECURED and r.most and r.day]
        return any(self.precedes(a, r) and not self.precedes(b, r) for r in rights)

    def over(self, a: Bit, b: Bit) -> bool | None:
        """True: a comes first and may absorb; False: a comes first and may not; None: it does not come first."""
        x, y = a.cls, b.cls
        if x == y == "improvement" or y == "improvement":
            return None
        if x == "improvement":
            return True
        if self.present(a) != self.present(b):
            # the former owner's attachment or tax has a slot before all creditors of the present owner
            if x in ("attachment", "tax", "property_tax") and not self.present(a):
                return True
            if y in ("attachment", "tax", "property_tax") and not self.present(b):
                return None
        if x in SECURED and y == "top_wage":
            return True if self.old(a) else None
        if x == "top_wage" and y in SECURED:
            return None if self.old(b) else True
        if x in SECURED and y in ("tax", "property_tax", "charge"):
            return None if self.precedes(b, a) else True
        if x in ("tax", "property_tax", "charge") and y in SECURED:
            return True if self.precedes(a, b) else None
        if x == "slice" and y == "slice":
            return False if self.stage(a) < self.stage(b) else None
        if x == "top_wage" and y == "slice":
            late = self.policy.late_slice_and_top_wages == "wages_first" and self.stage(b) > 0
            return True if late else None
        if x == "slice" and y == "security":
            return None if self.beats_slice(b, a.ref) else True
        if x == "security" and y == "slice":
            return True if self.beats_slice(a, b.ref) else None
        if x == "slice" and y == "lease":
            return None if self.lease_first(b, a) else True
        if x == "lease" and y == "slice":
            return True if self.lease_first(a, b) else None
        if x in SECURED and y in SECURED:
            return True if self.earlier(a, b) else None
        if x in SECURED and y == "attachment":
            return True if self.earlier(a, b) else None
        if x == "attachment":
            return True if y == "excess" else None
        if x == "tax" and y == "tax" and self.present(a) and self.present(b):
            return False if self.between(a, b) else None
        if x == "charge" and y == "charge":
            return False if self.between(a, b) else None
        if x in ("tax", "property_tax", "charge") and y == "wage":
            return True if any(self.precedes(a, s) for s in self.securities()) else None
        if x == "wage" and y in ("tax", "property_tax", "charge"):
            return None if any(self.precedes(b, s) for s in self.securities()) else True
        order = ("slice", "top_wage", "property_tax", *SECURED, "tax", "charge", "wage", *PLAIN, "excess")
        if {x, y} <= set(PLAIN) or {x, y} == {"slice", "top_wage"} or x == y:
            return None
        return True if order.index(x) < order.index(y) else None

    # how money is divided

    def run(self) -> None:
        left = list(self.bits)
        while left:
            top = self.top(left)
            self.component(top)
            left = [b for b in left if b not in top]
        self.tenants()
        self.taxes()

    def top(self, bits: list[Bit]) -> list[Bit]:
        """The members of one component that nobody outside precedes (or equals)."""
        reach = {(a, b) for a, b in product(bits, bits) if a is not b and self.over(b, a) is None}
        for via in bits:
            reach |= {(a, b) for a, b in product(bits, bits) if (a, via) in reach and (via, b) in reach}
        for a in sorted(bits, key=lambda b: b.name):
            own = [b for b in bits if b is a or ((a, b) in reach and (b, a) in reach)]
            if all((b, a) not in reach or b in own for b in bits):
                return own
        raise AssertionError("no component is first")

    def component(self, members: list[Bit]) -> None:
        asked = self.asked(members)
        some = [b for b in members if asked[b]]
        if len(some) < len(members):
            while some:
                top = self.top(some)
                self.component(top)
                some = [b for b in some if b not in top]
            return
        exact = self.divide(asked, Fraction(self.money))
        total = min(self.money, _half_up(sum(exact.values())))
        won = _to_won({(b.claim.id, b.order): v for b, v in exact.items()}, total)
        for b in members:
            b.paid = won[b.claim.id, b.order]
            self.money -= b.paid

    def asked(self, members: list[Bit]) -> dict[Bit, Fraction]:
        """What each may still ask: slices inside deposit and cap, dated parts without what the slices cover."""
        asked: dict[Bit, Fraction] = {}
        slices = [b for b in members if b.cls == "slice"]
        for ref in sorted({b.ref or NEVER for b in slices}):
            same = [b for b in slices if (b.ref or NEVER) == ref]
            for b in same:
                of = [x for x in self.bits if x.claim is b.claim and x.cls in ("slice", "lease")]
                had = sum(x.paid for x in of) + sum(v for x, v in asked.items() if x.claim is b.claim)
                asked[b] = max(Fraction(0), min(Fraction(b.most), self.deposits[b.claim.id] - Fraction(had)))
            others = sum(x.paid for x in self.bits if x.cls == "slice")
            others += sum(v for x, v in asked.items() if x not in same)
            base = 0 if any(self.bare(s) for s in self.bits) else self.fund
            room = max(Fraction(0), base // 2 - Fraction(others))
            whole = sum(asked[b] for b in same)
            if whole > room:
                for b in same:
                    asked[b] = asked[b] * room / whole
        for b in members:
            if b.cls == "slice":
                continue
            asked[b] = Fraction(b.most)
            if isinstance(b.claim, Lease):
                small = sum(x.paid for x in self.bits if x.claim is b.claim and x.cls == "slice")
                covered = Fraction(small) + sum(v for x, v in asked.items() if x.claim is b.claim and x.cls == "slice")
                dated = [x for x in self.bits if x.claim is b.claim and x.cls == "lease"]
                undated = self.deposits[b.claim.id] - sum(x.most for x in dated)
                if b.cls != "lease":
                    asked[b] -= min(covered, Fraction(undated))
                    continue
                covered = max(Fraction(0), covered - undated)
                for x in sorted(dated, key=lambda x: -x.order):
                    take = min(covered, Fraction(x.most - x.paid))
                    if x is b:
                        asked[b] = x.most - x.paid - take
                    covered -= take
        return asked

    def divide(self, asked: dict[Bit, Fraction], money: Fraction) -> dict[Bit, Fraction]:
        whole = sum(asked.values())
        if money >= whole:
            return dict(asked)
        first = {b: money * v / whole for b, v in asked.items()}
        takes = {(a, b): self.over(a, b) for a, b in product(asked, asked) if a is not b}
        beats = {pair: v is not None for pair, v in takes.items()}
        left, gained = dict(first), dict.fromkeys(asked, Fraction(0))
        waiting = [b for b in asked if asked[b] > first[b]]
        while waiting:
            acting = _front(waiting, lambda a, b: beats[a, b])
            waiting = [b for b in waiting if b not in acting]
            need = {b: asked[b] - first[b] for b in acting}
            victims = {a: [b for b in asked if a is not b and takes[a, b]] for a in acting}
            if self.policy.absorption == "direct_next":
                open_ = {a: [b for b in victims[a] if left[b]] for a in acting}
                victims = {a: _front(v, lambda a, b: beats[a, b]) for a, v in open_.items()}
            while True:
                wish: dict[tuple[Bit, Bit], Fraction] = {}
                for a in acting:
                    open_now = [b for b in victims[a] if left[b]]
                    if self.policy.absorption == "lowest_first":
                        open_now = _front(open_now, lambda a, b: beats[b, a])
                    there = sum((left[b] for b in open_now), Fraction(0))
                    for b in open_now:
                        if need[a]:
                            wish[a, b] = need[a] * left[b] / there
                if not wish:
                    break
                wanted: dict[Bit, Fraction] = {}
                for (_, b), v in wish.items():
                    wanted[b] = wanted.get(b, Fraction(0)) + v
                scale = {b: min(Fraction(1), left[b] / v) for b, v in wanted.items()}
                for (a, b), v in wish.items():
                    need[a] -= v * scale[b]
                    gained[a] += v * scale[b]
                    left[b] -= v * scale[b]
        return {b: left[b] + gained[b] for b in asked}

    # inside fixed totals

    def tenants(self) -> None:
        decided = self.case.sale_decided or NEVER
        rules = {"종합부동산세": date(2023, 4, 1), "재산세": date(2023, 5, 4)}
        rights = [b for b in self.bits if b.cls == "lease" or b.claim.kind == "jeonse"]
        while rights:
            same = [b for b in rights if not any(self.before(x, b) for x in rights)]
            rights = [b for b in rights if b not in same]
            lack = {}
            for b in same:
                lack[b] = b.most - b.paid
                if b.cls == "lease":
                    had = sum(x.paid for x in self.bits if x.claim is b.claim and x.cls in ("slice", "lease"))
                    lack[b] = min(lack[b], self.deposits[b.claim.id] - had)
            sources: dict[tuple[Bit, ...], list[Bit]] = {}
            for b in same:
                day = self.compared(b)
                due = [t for t in self.bits if t.cls == "property_tax" and t.paid and t.day and day and t.day > day]
                mine = tuple(t for t in due if rules.get(t.claim.tax, NEVER) <= decided)
                if mine and lack[b] > 0:
                    sources.setdefault(mine, []).append(b)
            for mine, group in sorted(sources.items(), key=lambda item: len(item[0])):
                total = min(sum(t.paid for t in mine), sum(lack[b] for b in group))
                want = {b.name: Fraction(total * lack[b], sum(lack[x] for x in group)) for b in group}
                for b in sorted(group, key=lambda b: b.name):
                    amount = _to_won(want, total)[b.name]
                    there = sum(t.paid for t in mine)
                    parts = {t.name: Fraction(amount * t.paid, there) if there else Fraction(0) for t in mine}
                    given = _to_won(parts, amount)
                    for t in mine:
                        t.paid -= given[t.name]
                        b.paid += given[t.name]

    def before(self, a: Bit, b: Bit) -> bool:
        def key(x: Bit) -> tuple[date, int, int]:
            return (x.day or NEVER, x.phase, x.receipt or 0)

        return key(a) < key(b)

    def compared(self, b: Bit) -> date | None:
        if b.fixed is None or self.policy.tenant_over_tax_date == "fixed_date":
            return b.fixed or b.day
        return max(b.fixed, b.day or b.fixed)

    def taxes(self) -> None:
        for former in (True, False):
            self.pool([b for b in self.bits if b.cls == "tax" and b.claim.of_former_owner is former])

    def pool(self, pool: list[Bit]) -> None:
        late = self.policy.seizure_after_commencement
        commenced = self.case.commencement_registered or NEVER

        def seized(b: Bit) -> date | None:
            day: date | None = b.claim.seized_on
            return day if day and (late or day <= commenced) and not b.claim.pledged else None

        first = min((d for b in pool if (d := seized(b))), default=None)
        if len(pool) < 2 or (first is None and not any(b.claim.pledged for b in pool)):
            return
        offices = {b.claim.authority for b in pool if first and seized(b) == first}
        pledged = [b for b in pool if b.claim.pledged]
        leading = [
            b
            for b in pool
            if b not in pledged
            and first
            and (seized(b) == first or (b.claim.authority in offices and b.day and b.day > first))
        ]
        money = sum(b.paid for b in pool)
        for group in (pledged, leading, [b for b in pool if b not in pledged and b not in leading]):
            whole = sum(b.most for b in group)
            given = min(whole, money)
            won = _to_won({b.name: Fraction(given * b.most, whole or 1) for b in group}, given)
            for b in group:
                b.paid = won[b.name]
            money -= given


def _front(names: list[Bit], beats: Callable[[Bit, Bit], bool]) -> list[Bit]:
    """Those that no other one beats, where a cycle of beating counts as one."""
    reach = {(a, b) for a, b in product(names, names) if a is not b and beats(a, b)}
    for via in names:
        reach |= {(a, b) for a, b in product(names, names) if (a, via) in reach and (via, b) in reach}
    return [b for b in names if all((a, b) not in reach or (b, a) in reach for a in names)]


def _half_up(value: Fraction) -> int:
    return (value + Fraction(1, 2)).__floor__()


def _to_won(exact: dict[tuple[str, int], Fraction], total: int) -> dict[tuple[str, int], int]:
    """Half up; the sum is kept by correcting the largest rounding error, of equal ones the last."""
    won = {k: _half_up(exact[k]) for k in sorted(exact)}
    while sum(won.values()) != total:
        sign = 1 if sum(won.values()) > total else -1
        open_ = [k for k in won if abs(won[k] - sign - exact[k]) < 1]
        worst = max(open_, key=lambda k: (sign * (won[k] - exact[k]), k))
        won[worst] -= sign
    return won
