"""From admitted claims to parts: what of each claim ranks, how much of it, on which funds, since when.

채권최고액·청구금액 (민법 제357조, 민사집행법 제145조), 법정기일, 납부기한; a claim that needs a fact the file lacks gets a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from core.claim_interest import ONE_YEAR, default_interest_above_one_year
from core.models.base import Finding
from core.models.case import (
    Case,
    Claim,
    Execution,
    Improvement,
    Lease,
    Mortgage,
    Pledge,
    ProvisionalAttachment,
    PublicCharge,
    Tax,
    Wage,
)
from core.models.result import Citation

from .deposits import Deposits
from .moments import Moment, of_registration, registration_on
from .parts import JOINT, Cls, FundKey, Ground, Part
from .parts_findings import owed, warn_amount, warn_same_day

_MAXIMUM = Citation(cite="민법 제357조")
_ATTACHED_SUM = Citation(cite="민사집행법 제145조, 제148조 제3호")
_NO_ANSWER = Citation(cite="민사집행법 제84조 제5항")
_EXCESS = Citation(cite="대법원 2009. 2. 26. 선고 2008다4001 판결")
#: public claims that no statute puts before other claims (과태료, 변상금 등)
_WITHOUT_PRIORITY = re.compile(r"과태료|범칙금|벌금|추징금|변상금|이행강제금|과징금")
_SUBSTITUTE = re.compile(r"대집행")
#: closed lists of 국세기본법 제35조 제3항, 지방세기본법 제71조 제5항
_PROPERTY_TAXES = re.compile(
    r"상속세|증여세|종합부동산세|종부세|재산세|자동차세|지역자원시설세|소방분|지방교육세|도시계획세|공동시설세"
)


@dataclass
class Built:
    """The parts, the deposits behind the leases' parts, findings, and claims without any part (id → reason)."""

    parts: list[Part] = field(default_factory=list)
    deposits: Deposits = field(default_factory=Deposits)
    findings: list[Finding] = field(default_factory=list)
    nothing: dict[str, tuple[str, tuple[Citation, ...]]] = field(default_factory=dict)
    #: admitted pledges; they are paid out of their mortgage's part and have none of their own
    pledges: tuple[Pledge, ...] = ()
    #: claim id → what limits its amount, for the annex: (text, citation)
    limits: dict[str, tuple[str, Citation]] = field(default_factory=dict)


def one_fund(case: Case, claims: Iterable[Claim]) -> bool:
    """All claims lie on all properties with the same registrations, and owner and history are the same."""
    first = case.properties[0]
    if any((p.owner, p.acquired_on, p.building_since) != (first.owner, first.acquired_on, first.building_since)
           for p in case.properties):  # fmt: skip
        return False
    every = {p.id for p in case.properties}
    for claim in claims:
        if isinstance(claim, Pledge):
            continue
        if set(properties_of(claim, case)) != every:
            return False
        if len({_facts(claim, i) for i in every}) > 1:
            return False
    return True


def _facts(claim: Claim, property_id: str) -> object:
    held = registration_on(claim, property_id)
    return (held.date, held.receipt, held.rank) if held else None


def properties_of(claim: Claim, case: Case) -> tuple[str, ...]:
    """The properties a claim lies on, in the order of the case."""
    if claim.properties is not None:
        return tuple(p.id for p in case.properties if p.id in claim.properties)
    if claim.registrations and claim.registered is None:
        return tuple(p.id for p in case.properties if p.id in claim.registrations)
    return tuple(p.id for p in case.properties)


def funds_of(claim: Claim, case: Case, grounds: dict[FundKey, Ground]) -> tuple[FundKey, ...]:
    """The funds a claim lies on."""
    return (JOINT,) if JOINT in grounds else properties_of(claim, case)


def registered_moments(claim: Claim, case: Case, grounds: dict[FundKey, Ground]) -> dict[FundKey, Moment | None]:
    """Fund → the moment of the claim's registration there (None: none is known)."""
    found: dict[FundKey, Moment | None] = {}
    for fund in funds_of(claim, case, grounds):
        held = registration_on(claim, fund or case.properties[0].id)
        found[fund] = of_registration(claim, held) if held else None
    return found


class Builder:
    """Builds the parts of all claims but leases; one method for each kind."""

    def __init__(self, case: Case, grounds: dict[FundKey, Ground], claims: Sequence[Claim]) -> None:
        self.case, self.grounds = case, grounds
        self.place = {c.id: n for n, c in enumerate(case.claims)}
        self.claims = [c for c in claims if not isinstance(c, Pledge)]
        self.pledges = [c for c in claims if isinstance(c, Pledge)]
        self.built = Built()

    def build(self) -> Built:
        """All parts of all claims that are no leases."""
        for claim in sorted(self.claims, key=lambda c: c.id):
            warn_amount(claim, self.finding)
            if isinstance(claim, Wage):
                self._wage(claim)
            elif isinstance(claim, Tax):
                self._tax(claim)
            elif isinstance(claim, PublicCharge):
                self._charge(claim)
            elif isinstance(claim, (Mortgage, ProvisionalAttachment)):
                self._capped(claim)
            elif not isinstance(claim, Lease):
                self._plain(claim)
        for pledge in self.pledges:
            warn_amount(pledge, self.finding)
        warn_same_day(self.built.parts, self.finding)
        self.built.pledges = tuple(sorted(self.pledges, key=lambda p: p.id))
        return self.built

    def finding(self, claim: Claim, code: str, message: str, advice: str, severity: str = "warning") -> None:
        """A finding about a claim."""
        self.built.findings.append(
            Finding(
                severity=severity,  # type: ignore[arg-type]
                code=code,
                message=f"{claim.creditor}: {message}",
                where=f"claims[{self.place[claim.id]}]",
                advice=advice,
                sources=tuple(ref for refs in claim.sources.values() for ref in refs),
            )
        )

    def _add(self, claim: Claim, name: str, cls: Cls, amount: int, **more: object) -> None:
        moments = more.pop("moments", None) or dict.fromkeys(funds_of(claim, self.case, self.grounds))
        self.built.parts.append(Part(claim, name, cls, amount, moments, **more))  # type: ignore[arg-type]

    def _wage(self, claim: Wage) -> None:
        ordinary = claim.ordinary + claim.interest + claim.cost
        if claim.preferential or not ordinary:
            self._add(claim, "top_wages", Cls.TOP_WAGE, claim.preferential)
        if ordinary:
            self._add(claim, "ordinary_wages", Cls.WAGE, ordinary, order=1)

    def _tax(self, claim: Tax) -> None:
        if _WITHOUT_PRIORITY.search(claim.tax or ""):
            return self._without_priority(claim, claim.tax)
        cls = Cls.DTAX if claim.on_property else Cls.TAX
        if claim.on_property and claim.tax and not _PROPERTY_TAXES.search(claim.tax):
            self.finding(
                claim,
                "property_tax_not_listed",
                f"{claim.tax}은(는) 국세기본법 제35조 제3항·지방세기본법 제71조 제5항의 당해세 목록에 없습니다.",
                "당해세인지 확인하십시오. 사건 파일에 적힌 대로 당해세로 배당하였습니다.",
            )
        if claim.statutory_date is None and not claim.on_property:
            self.finding(
                claim,
                "statutory_date_missing",
                "법정기일이 없어 모든 담보권보다 뒤로 하였습니다.",
                "교부청구서의 법정기일을 확인하여 적으십시오.",
                "error",
            )
        self._add(claim, "property_tax" if claim.on_property else "tax", cls, owed(claim), day=claim.statutory_date)

    def _without_priority(self, claim: Tax | PublicCharge, what: str | None) -> None:
        """A fine or the like goes with the ordinary claims, also where a list of taxes names it."""
        self.finding(
            claim,
            "charge_without_priority",
            f"{what}은(는) 우선 징수하는 규정이 없어 일반채권으로 배당하였습니다.",
            "우선권을 정한 법률이 있으면 확인하십시오.",
            "note",
        )
        self._add(claim, "general", Cls.GENERAL, owed(claim))

    def _charge(self, claim: PublicCharge) -> None:
        if _WITHOUT_PRIORITY.search(claim.scheme or ""):
            return self._without_priority(claim, claim.scheme)
        if _SUBSTITUTE.search(claim.scheme or ""):
            self.finding(
                claim,
                "disputed_rule",
                "행정대집행비용은 국세 다음의 순위이나 담보권과의 우열을 정한 규정이 없습니다(행정대집행법 제6조 제2항).",
                "공과금과 같이 배당하였으니 순위를 확인하십시오.",
            )
        if claim.due_on is None:
            self.finding(
                claim,
                "due_date_missing",
                "납부기한이 없어 모든 담보권보다 뒤로 하였습니다.",
                "교부청구서의 납부기한을 확인하여 적으십시오.",
                "error",
            )
        return self._add(claim, "public_charge", Cls.PUB, owed(claim), day=claim.due_on)

    def _capped(self, claim: Mortgage | ProvisionalAttachment) -> None:
        """A mortgage up to its maximum, a provisional attachment up to its sum."""
        attached = isinstance(claim, ProvisionalAttachment)
        total = (claim.principal or 0) + claim.interest + (0 if attached else claim.cost)
        limit = claim.max_amount
        if attached and limit is None:
            self.finding(
                claim,
                "attached_sum_missing",
                "가압류의 청구금액이 적혀 있지 않아 채권액 전부로 계산하였습니다.",
                "등기사항증명서의 청구금액을 max_amount로 적으십시오. 그 금액까지만 배당받습니다.",
            )
        if attached and claim.cost:
            self.finding(
                claim,
                "attachment_cost_left_out",
                f"가압류채권자의 비용 {claim.cost:,}원은 청구금액에 더하지 않았습니다.",
                "청구금액 안의 금액이면 principal이나 interest에 적으십시오.",
                "note",
            )
        if limit is not None and claim.received_elsewhere:
            limit = max(0, limit - claim.received_elsewhere)
        if claim.principal is None and not total:
            total = self._from_registry(claim)
        if isinstance(claim, Mortgage) and limit is None:
            limit = self._one_year(claim, total)
            if limit is not None:
                return self._secured(claim, total, limit)
        name = "청구금액" if attached else "채권최고액"
        basis = _ATTACHED_SUM if attached else _MAXIMUM
        amount = total if limit is None else min(total, limit)
        if limit is not None and total > limit:
            self.built.limits[claim.id] = (f"채권 {total:,}원 중 {name} {limit:,}원까지", basis)
            self.finding(
                claim,
                "claim_above_maximum",
                f"채권 {total:,}원이 {name} {limit:,}원을 넘어 {limit:,}원까지만 이 순위로 배당합니다.",
                "넘는 부분은 따로 배당요구(집행력 있는 정본)나 가압류가 있어야 배당에 참가합니다.",
                "note",
            )
        if not attached:
            return self._secured(claim, total, amount)
        moments = registered_moments(claim, self.case, self.grounds)
        if not all(moments.values()):
            return self._add(claim, "general", Cls.GENERAL, amount)
        return self._add(claim, "attachment", Cls.ATT, amount, moments=moments)

    def _secured(self, claim: Claim, total: int, amount: int) -> None:
        """A mortgage with what it secures; what is above takes part only where nobody else does."""
        moments = registered_moments(claim, self.case, self.grounds)
        self._warn_unregistered(claim, moments)
        self._add(claim, "security", Cls.SECURITY, amount, moments=moments)
        if total > amount and self._alone(claim):
            self._add(claim, "excess", Cls.EXCESS, total - amount, order=1)
            text = "채무자가 소유자이고 다른 채권자가 없어 담보의 범위를 넘는 채권도 배당"
            self.built.limits[claim.id] = (text, _EXCESS)

    def _one_year(self, claim: Mortgage, total: int) -> int | None:
        """What an ordinary mortgage secures where its default interest exceeds one year's; None where it does not."""
        above = default_interest_above_one_year(claim, self.case.distribution_date)
        if not above:
            return None
        self.built.limits[claim.id] = (
            f"채권 {total:,}원 중 1년분을 넘는 지연배상 {above:,}원은 담보되지 않음",
            ONE_YEAR,
        )
        self.finding(
            claim,
            "default_interest_above_one_year",
            f"지연배상 중 1년분을 넘는 {above:,}원은 보통저당권으로 담보되지 않아 이 순위에서 뺐습니다.",
            "넘는 부분은 따로 배당요구(집행력 있는 정본)나 가압류가 있어야 배당에 참가합니다.",
            "note",
        )
        return total - above

    def _from_registry(self, claim: Mortgage | ProvisionalAttachment) -> int:
        """A registered creditor who filed nothing takes part with what the registry shows."""
        shown = claim.max_amount or 0
        self.built.limits[claim.id] = ("채권계산서가 없어 등기된 금액으로 계산", _NO_ANSWER)
        self.finding(
            claim,
            "creditor_without_filing" if shown else "amount_unknown",
            f"채권액이 적혀 있지 않아 등기된 {shown:,}원으로 계산하였습니다."
            if shown
            else "채권액도 등기된 금액도 없어 0원으로 두었습니다.",
            "채권계산서의 제출 여부와 실제 채권액을 확인하십시오.",
            "warning" if shown or claim.max_amount == 0 else "error",
        )
        return shown

    def _warn_unregistered(self, claim: Claim, moments: dict[FundKey, Moment | None]) -> None:
        if not all(moments.values()):
            self.finding(
                claim,
                "registration_missing",
                "등기의 접수일자가 없어 모든 담보권보다 뒤로 하였습니다.",
                "등기사항증명서의 접수일자와 접수번호를 적으십시오.",
                "error",
            )

    def _alone(self, claim: Claim) -> bool:
        """Debtor = owner, and nobody else takes part in any of the claim's properties (2008다4001)."""
        if not self.case.policy.excess_to_sole_mortgagee or self.case.debtor is None:
            return False
        mine = set(properties_of(claim, self.case))
        owners = {p.owner for p in self.case.properties if p.id in mine}
        others = [c for c in self.claims if c.id != claim.id and mine & set(properties_of(c, self.case))]
        return owners == {self.case.debtor} and not others

    def _plain(self, claim: Claim) -> None:
        """Improvements, 담보가등기, 전세권, execution and general creditors."""
        amount = owed(claim)
        if isinstance(claim, Improvement):
            return self._add(claim, "improvement", Cls.IMPROVEMENT, amount)
        if claim.kind in ("security_registration", "jeonse"):
            moments = registered_moments(claim, self.case, self.grounds)
            self._warn_unregistered(claim, moments)
            return self._add(claim, "security", Cls.SECURITY, amount, moments=moments)
        if isinstance(claim, Execution):
            moments = registered_moments(claim, self.case, self.grounds)
            day = self.case.commencement_registered
            if not all(moments.values()) and claim.applicant and self.case.auction == "compulsory" and day:
                moments = {f: m or Moment(day, section="갑") for f, m in moments.items()}
            if all(moments.values()):
                return self._add(claim, "attachment", Cls.ATT, amount, moments=moments)
        return self._add(claim, "general", Cls.GENERAL, amount)
