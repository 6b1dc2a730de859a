"""Leases in parts: slices of the small deposit by decree, and the part of each fixed date.

주택임대차보호법 제8조·제3조의2 제2항, 시행령 제10조·제11조; 상가건물 임대차보호법 제14조·제5조 제2항, 시행령 제6조·제7조. Against
each security the decree of its day counts, after the last one that of the distribution date; a slice is what a decree
grants beyond the earlier ones.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.law import small_deposit
from core.law.small_deposit import Version
from core.models.case import Lease, Property
from core.models.result import Citation

from .deposits import Cap
from .moments import Moment, first_registration, of_deposit, opposable_since, registration_on, requirements_met
from .money import apportion, won
from .parts import Cls, FundKey, Ground, Part
from .parts_build import Builder, funds_of, properties_of

FIXED = {
    "residential": Citation(cite="주택임대차보호법 제3조의2 제2항"),
    "commercial": Citation(cite="상가건물 임대차보호법 제5조 제2항"),
}
SMALL = {
    "residential": Citation(cite="주택임대차보호법 제8조"),
    "commercial": Citation(cite="상가건물 임대차보호법 제14조"),
}
HOUSEHOLD = Citation(cite="주택임대차보호법 시행령 제10조 제4항")


@dataclass(frozen=True)
class Grant:
    """One row of the annex: what a decree grants a tenant, tested against the securities of one stage."""

    claim: str
    creditor: str
    tested: int
    version: Version
    against: date | None  # the security of the stage; None: the distribution date
    added: int


@dataclass(frozen=True)
class LeaseFacts:
    """What was found about all leases, for the annex: grants, and why a tenant has no small-deposit right."""

    grants: tuple[Grant, ...]
    not_small: dict[str, str]
    until: date | None


def whole_deposit(lease: Lease) -> int:
    """The deposit of the last contract: the first one and its increases (won)."""
    return lease.deposit + sum(i.amount for i in lease.increases)


def concluded_on(lease: Lease) -> date | None:
    """When the lease was concluded or last renewed; where not known, the first day of occupation or move-in."""
    days = [d for d in (lease.occupied_on, lease.moved_in_on) if d]
    return lease.contract_on or min(days, default=None)


class LeaseBuilder:
    """Adds the parts of all leases to what a `Builder` has built; the securities must be there already."""

    def __init__(self, builder: Builder) -> None:
        self.builder, self.case = builder, builder.case
        self.built, self.grounds = builder.built, builder.grounds
        self.leases = sorted((c for c in builder.claims if isinstance(c, Lease)), key=lambda c: c.id)
        self.until = self.case.distribution_date or self.case.sale_decided or self.case.claim_deadline
        self._admitted = {x.id for x in self.leases}
        self.grants: list[Grant] = []
        self.not_small: dict[str, str] = {}
        self._known: dict[tuple[FundKey, ...], list[date]] = {}
        self._warned: set[tuple[str, str, bool]] = set()
        #: all tenants of a household, also those who take no part: their deposits are added
        self._homes: defaultdict[str, list[Lease]] = defaultdict(list)
        for lease in self.case.claims:
            if isinstance(lease, Lease) and lease.household and lease.use == "residential":
                self._homes[lease.household].append(lease)

    def build(self) -> LeaseFacts:
        """Parts of all leases; the first pass gives the dated parts, which the second may need as references."""
        inside = {lease.id: self._inside(lease) for lease in self.leases}
        for lease in self.leases:
            self.built.deposits.whole[lease.id] = whole_deposit(lease)
            self.built.deposits.slices[lease.id] = []
            self.built.deposits.tranches[lease.id] = self._tranches(lease) if inside[lease.id] else []
        for lease in self.leases:
            reason = self._why_not_small(lease, inside[lease.id])
            if reason is not None:
                self.not_small[lease.id] = reason
        for lease in self.leases:
            reason = None if lease.id in self.not_small else self._slices(lease)
            if reason is not None:
                self.not_small[lease.id] = reason
        for lease in self.leases:
            parts = [
                *self.built.deposits.slices[lease.id],
                *self.built.deposits.tranches[lease.id],
                *self._rest(lease),
            ]
            self.built.parts += parts
            if not parts:
                text = f"우선변제권이 없음: {self.not_small[lease.id]}, 확정일자에 의한 우선변제권도 없음"
                self.built.nothing[lease.id] = (text, (SMALL[lease.use], FIXED[lease.use]))
        self._after_registered_lease()
        return LeaseFacts(tuple(self.grants), self.not_small, self.until)

    def _after_registered_lease(self) -> None:
        """A lease of the same part of the house made after a registered one has no small-deposit right."""
        registered = [
            (c, day, set(properties_of(c, self.case)))
            for c in self.case.claims
            if isinstance(c, Lease) and (day := first_registration(c)) is not None
        ]
        for lease in self.leases:
            met, on = requirements_met(lease), set(properties_of(lease, self.case))
            older = [c for c, day, where in registered if c is not lease and met and day < met and on & where]
            if not older or not self.built.deposits.slices[lease.id]:
                continue
            self.builder.finding(
                lease,
                "lease_after_registered_lease",
                f"임차권등기({older[0].creditor})가 된 뒤에 대항요건을 갖추었습니다. 같은 부분을 임차하였다면 최우선변제권이 없습니다.",
                "임차한 부분이 같은지 확인하십시오(주택임대차보호법 제3조의3 제6항, 상가건물 임대차보호법 제6조 제6항). "
                "다른 부분으로 보고 배당하였습니다.",
            )

    def _building(self, lease: Lease) -> Property:
        """The property whose place decides: of the lease's use, else not bare land, else the first."""
        on = [p for p in self.case.properties if p.id in properties_of(lease, self.case)]
        fitting = [p for p in on if p.use == lease.use] or [p for p in on if p.use != "land"] or on
        return next((p for p in fitting if p.region), fitting[0])

    def _inside(self, lease: Lease) -> bool:
        """A shop lease is inside the scope of the priority rules (상가건물 임대차보호법 제2조)."""
        if lease.use == "residential":
            return True
        place = self._building(lease)
        scope = small_deposit.commercial_scope(
            place.region,
            concluded_on(lease),
            whole_deposit(lease),
            lease.monthly_rent,
            overconcentration=place.overconcentration,
        )
        if lease.contract_on is None:
            self.builder.finding(
                lease,
                "contract_date_missing",
                "계약일(갱신일)이 적혀 있지 않아 점유·사업자등록일 중 빠른 날에 계약한 것으로 보고 시행령을 적용하였습니다.",
                "임대차계약의 체결일 또는 최종 갱신일을 확인하십시오.",
            )
        if scope.inside is None:
            self.builder.finding(
                lease,
                "scope_unknown",
                "소재지나 계약일을 알 수 없어 상가건물 임대차보호법의 적용범위를 판단하지 못하였습니다.",
                "소재지와 계약일을 적으십시오. 우선변제권이 없는 것으로 두었습니다.",
                "error",
            )
        elif not scope.inside and scope.bound is not None:
            self.builder.finding(
                lease,
                "outside_scope",
                f"환산보증금이 적용범위({won(scope.bound)}원)를 넘어 우선변제권이 없습니다.",
                "보증금과 차임, 계약일을 확인하십시오.",
                "note",
            )
        return bool(scope.inside)

    def _tranches(self, lease: Lease) -> list[Part]:
        """The parts of the deposit with a fixed date (or a registration), in the order of the contract."""
        steps = [(lease.deposit, lease.fixed_on), *((i.amount, i.fixed_on) for i in lease.increases)]
        if any(fixed for _, fixed in steps) and self._met(lease) is None:
            self.builder.finding(
                lease,
                "tenant_requirements_missing",
                "점유(인도)일 또는 전입신고(사업자등록)일이 없어 대항요건을 갖춘 날을 알 수 없습니다.",
                "현황조사보고서와 주민등록표로 확인하여 적으십시오. 확정일자에 의한 우선변제권이 없는 것으로 두었습니다.",
                "error",
            )
        found: list[Part] = []
        for number, (amount, fixed) in enumerate(steps):
            moments: dict[FundKey, Moment | None] = {}
            for fund in funds_of(lease, self.case, self.grounds):
                moment = of_deposit(lease, fixed, registration_on(lease, fund or self.case.properties[0].id))
                if moment is not None:
                    moments[fund] = moment
            if moments and amount:
                name = "fixed_date" if number == 0 else f"increase_{number}"
                found.append(
                    Part(
                        lease,
                        name,
                        Cls.LEASE,
                        amount,
                        moments,
                        order=10 + number,
                        fixed_on=fixed,
                        basis=(FIXED[lease.use],),
                    )
                )
        return found

    def _rest(self, lease: Lease) -> list[Part]:
        """What has no priority: of an applicant it takes part as a general claim, of others only with a title."""
        undated = whole_deposit(lease) - sum(p.amount for p in self.built.deposits.tranches[lease.id])
        extra = lease.interest + lease.cost
        if not lease.applicant:
            if extra:
                self.builder.finding(
                    lease,
                    "claim_without_priority",
                    f"임차인의 이자·비용 {won(extra)}원은 우선변제를 받을 보증금이 아니어서 배당하지 않았습니다.",
                    "집행권원이나 가압류가 있으면 그 금액을 따로 일반채권(execution, provisional_attachment)으로 적으십시오.",
                )
            return []
        if not undated + extra:
            return []
        day = self.case.commencement_registered
        seized = self.case.auction == "compulsory" and day is not None
        moment = Moment(day, section="갑") if seized and day else None
        funds = funds_of(lease, self.case, self.grounds)
        cls = Cls.ATT if seized else Cls.GENERAL
        part = Part(lease, "without_priority", cls, undated + extra, dict.fromkeys(funds, moment), order=90)
        self.built.deposits.rests[lease.id] = part
        return [part]

    def _met(self, lease: Lease) -> date | None:
        """When occupation and move-in were complete; by a registration of the lease at the latest then."""
        return opposable_since(lease, registration_on(lease, self._building(lease).id))

    def _why_not_small(self, lease: Lease, inside: bool) -> str | None:
        met, commenced = self._met(lease), self.case.commencement_registered
        if not whole_deposit(lease):
            return "보증금이 없음"
        if lease.assignee:
            return "보증금반환채권의 양수인에게는 최우선변제권이 없음"
        if not inside:
            return "상가건물 임대차보호법의 적용범위 밖"
        if met is None:
            return "대항요건을 갖춘 날을 알 수 없음"
        if commenced is not None and met >= commenced:
            return "경매신청의 등기 전에 대항요건을 갖추지 못함"
        return None

    def _tested(self, lease: Lease) -> tuple[int, list[Lease]]:
        """The deposit tested against the limit (won), and the household whose deposits are added."""
        if lease.use == "commercial":
            return small_deposit.converted_deposit(whole_deposit(lease), lease.monthly_rent), [lease]
        if not lease.household:
            return whole_deposit(lease), [lease]
        on = set(properties_of(lease, self.case))
        members = [x for x in self._homes[lease.household] if on & set(properties_of(x, self.case))]
        return sum(whole_deposit(x) for x in members), members

    def _slices(self, lease: Lease) -> str | None:
        """Add the slices of a lease; the reason where no decree grants anything."""
        place = self._building(lease)
        if self.until is None:
            return "배당기일이 없어 적용할 시행령을 정할 수 없음"
        self._warn_place(lease, place)
        versions = small_deposit.versions(
            lease.use,
            place.region,
            self.until,
            contract_on=concluded_on(lease),
            overconcentration=place.overconcentration,
        )
        if not versions:
            return "적용할 소액보증금 기준이 없음"
        tested, members = self._tested(lease)
        references = self._references(lease)
        stages: defaultdict[int, list[Version]] = defaultdict(list)
        for version in versions:
            stages[bisect_left(references, version.effective_from)].append(version)
        # of each stage the decree in force against its security (or on the distribution date)
        granted = {stage: found[-1] for stage, found in stages.items() if tested <= found[-1].limit}
        if not granted:
            name = "환산보증금" if lease.use == "commercial" else "보증금"
            return f"{name} {won(tested)}원이 소액보증금의 범위({won(versions[-1].limit)}원 이하)를 넘음"
        had = 0
        for stage in sorted(granted):
            best = granted[stage]
            mine = self._mine(lease, members, best.pay)
            if mine > had:
                against = references[stage] if stage < len(references) else None
                since = references[stage - 1] + timedelta(days=1) if stage else date.min
                self._slice(lease, best, since, mine - had, against)
                self.grants.append(Grant(lease.id, lease.creditor, tested, best, against, mine - had))
                had = mine
        return None

    def _warn_place(self, lease: Lease, place: Property) -> None:
        """What a reviewer must know of the place; once for each place and kind of lease."""
        dated = concluded_on(lease) is not None
        if self.until is None or (lease.use, place.id, dated) in self._warned:
            return
        self._warned.add((lease.use, place.id, dated))
        self.built.findings += small_deposit.findings(
            lease.use,
            place.region,
            self.until,
            contract_on=concluded_on(lease),
            overconcentration=place.overconcentration,
            where=f"properties[{self.case.properties.index(place)}].region",
        )

    def _mine(self, lease: Lease, members: Sequence[Lease], pay: int) -> int:
        """What a decree pays this tenant: one sum for a household, divided by deposit among those entitled (won)."""
        if len(members) == 1:
            return min(pay, whole_deposit(lease))
        deposits = {x.id: whole_deposit(x) for x in members if x.id in self._admitted and x.id not in self.not_small}
        return apportion(min(pay, sum(deposits.values())), deposits)[lease.id]

    def _references(self, lease: Lease) -> list[date]:
        """Days of the securities on the lease's funds (by policy also of the other leases), oldest first."""
        funds = funds_of(lease, self.case, self.grounds)
        if funds not in self._known:
            self._known[funds] = self._days_on(set(funds))
        return self._known[funds]

    def _days_on(self, funds: set[FundKey]) -> list[date]:
        """Days of the reference rights on any of these funds; asked once for all leases on the same ones."""
        classes = {Cls.SECURITY, Cls.LEASE} if self.case.policy.lease_as_reference == "yes" else {Cls.SECURITY}
        tranches = [p for ps in self.built.deposits.tranches.values() for p in ps]
        return sorted(
            {
                moment.day
                for p in (*self.built.parts, *tranches)
                if p.cls in classes and p.amount
                for fund, moment in p.moments.items()
                if fund in funds and moment is not None
            }
        )

    def _slice(self, lease: Lease, version: Version, since: date, amount: int, against: date | None) -> None:
        funds = funds_of(lease, self.case, self.grounds)
        met = self._met(lease)
        held = self.built.deposits.slices[lease.id]
        part = Part(
            lease,
            "small_deposit" if not held else f"small_deposit_{len(held) + 1}",
            Cls.SLICE,
            amount,
            dict.fromkeys(funds, Moment(met) if met else None),
            since=since,
            order=len(held),
            pool=(lease.use, funds),
            basis=(SMALL[lease.use], version.cite),
        )
        held.append(part)
        row = small_deposit.cap_row(lease.use, against or self.until or version.effective_from)
        base = sum(self.grounds[f].net for f in funds if not self._bare(self.grounds[f]))
        self.built.deposits.caps[part.id] = Cap(base, row.value, row.cite)

    def _bare(self, ground: Ground) -> bool:
        """Land on which a security is older than the building."""
        since = ground.building_since
        return since is not None and any(
            p.cls is Cls.SECURITY and (m := p.moments.get(ground.fund)) is not None and m.day < since
            for p in self.built.parts  # the leases' own parts are added last
        )
