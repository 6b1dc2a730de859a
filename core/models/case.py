"""The case file: everything the allocation needs to know about one case (public format, see docs/case_format.md).

Amounts are whole won, dates are `datetime.date`. Names of keys are a public interface: extend, never rename.
"""

from __future__ import annotations

import datetime as dt
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .base import Id, Model, SourceRef, Won

AuctionKind = Literal["compulsory", "voluntary"]
PropertyUse = Literal["residential", "commercial", "land", "other"]


class Property(Model):
    """One parcel, building or unit that was sold. `owner` equal to the debtor's name = the debtor's own."""

    id: Id
    description: str = ""
    owner: str | None = None
    acquired_on: date | None = None
    building_since: date | None = None
    use: PropertyUse = "other"
    region: str | None = None
    overconcentration: bool | None = None
    appraisal: Won | None = None
    minimum_price: Won | None = None
    assumed_burden: Won = 0


class Appeal(Model):
    """An appeal against the sale that failed: who, the deposit, its first day, the day it failed for good."""

    appellant: str = Field(min_length=1)
    deposit: Won
    appealed_on: date
    ended_on: date


class LatePayment(Model):
    """A buyer who paid late, before the resale (민사집행법 제138조 제3항): 매수신청보증금, 대금지급기한, day of payment."""

    deposit: Won
    due_on: date
    paid_on: date


class Fund(Model):
    """The five lines of the form (민사집행법 제147조 제1항)."""

    sale_price: Won | dict[Id, Won]
    late_interest: Won = 0
    forfeited_deposit: Won = 0
    custody_interest: Won = 0
    #: the day up to which the interest on money in custody was looked up
    custody_interest_to: date | None = None
    appeal_deposit: Won = 0
    appellant: str | None = None
    #: facts from which `appeal_deposit` and `late_interest` are worked out
    appeals: tuple[Appeal, ...] = ()
    late_payment: LatePayment | None = None


class Cost(Model):
    """One item of execution cost with priority (민사집행법 제53조 제1항). `properties`: None = all."""

    creditor: str
    item: str
    amount: Won
    properties: tuple[Id, ...] | None = None
    sources: dict[str, tuple[SourceRef, ...]] = Field(default_factory=dict)


class Registration(Model):
    """접수일자, 접수번호, 순위번호 of a registration."""

    date: dt.date
    receipt: int | None = None
    rank: str | None = None


class Increase(Model):
    """증액된 보증금 and its own fixed date; without `fixed_on` it has none."""

    amount: Won
    fixed_on: date | None = None


class Payment(Model):
    """Facts about paying out (민사집행법 제160조); none of them changes who is entitled to how much."""

    conditional: bool = False  # 160(1)1 정지조건·불확정기한
    stayed: bool = False  # 160(1)3 집행정지 서류
    provisional_registration: bool = False  # 160(1)4 저당권설정 가등기
    objection: Won | None = None  # 160(1)5: the disputed part
    deposit_requested: bool = False  # 160(1)6 민법 340(2)·370
    absent: bool = False  # 160(2)
    handover_pending: bool = False  # 주임법 3의2(3), 상임법 5(3)
    payee: str | None = None  # who is handed the money if not the creditor (파산관재인 …)


class Debt(Model):
    """One of several debts behind a claim, for the statutory appropriation (민법 477, 479)."""

    id: Id
    principal: Won = 0
    interest: Won = 0
    #: percent a year as text or int ("7.9"): compared only, never multiplied
    rate: str | None = None
    due_on: date | None = None
    surety: bool = False  # 보증채무: paying it benefits the debtor less


class InterestItem(Model):
    """How a part of a claim's interest came about; what is left open is not guessed but tried in every usual way."""

    principal: Won
    rate: str  # percent a year ("7.9")
    start: date
    end: date | None = None  # default: the distribution date
    count: Literal["exclude-start", "include-both", "include-start"] | None = None
    leap: Literal["flat", "by_calendar_year", "whole_years"] | None = None
    interest: Won | None = None  # this item's sum as claimed
    delay: bool = False  # 지연배상 (민법 360 단서)
    loan: Id | None = None  # items of one loan share the one year


class ClaimBase(Model):
    """What every claim has. `properties`: None = all properties of the case."""

    id: Id
    creditor: str = Field(min_length=1)
    properties: tuple[Id, ...] | None = None
    interest: Won = 0
    cost: Won = 0
    received_elsewhere: Won = 0
    applicant: bool = False
    demanded_on: date | None = None
    registered: Registration | None = None
    registrations: dict[Id, Registration] = Field(default_factory=dict)
    note: str | None = None
    payment: Payment | None = None
    debts: tuple[Debt, ...] = ()
    interest_items: tuple[InterestItem, ...] = ()
    #: this creditor paid a part of that claim and stands behind its creditor in its place (민법 481–483)
    subrogated_to: Id | None = None
    #: a person admitted it although a test of articles 84, 88, 148 fails
    admitted: bool = False
    #: a person excluded it: who, when and why (Korean)
    excluded: str | None = None
    #: people's decisions that act on it, as the annex tells them (Korean)
    decisions: tuple[str, ...] = ()
    #: path of a key of this claim -> the places it was read from
    sources: dict[str, tuple[SourceRef, ...]] = Field(default_factory=dict)


class _WithPrincipal(ClaimBase):
    principal: Won | None = None


class Improvement(_WithPrincipal):
    """제3취득자의 필요비·유익비 (민법 367)."""

    kind: Literal["improvement"] = "improvement"


class Lease(ClaimBase):
    """임차보증금. `deposit` is the first one; `increases` come on top."""

    kind: Literal["lease"] = "lease"
    deposit: Won
    monthly_rent: Won = 0
    use: Literal["residential", "commercial"] = "residential"
    contract_on: date | None = None
    occupied_on: date | None = None
    moved_in_on: date | None = None
    fixed_on: date | None = None
    increases: tuple[Increase, ...] = ()
    household: str | None = None
    #: 보증금반환채권을 양수한 금융기관 등 (주임법 3의2(7), 상임법 5(7)): no small-deposit right
    assignee: bool = False


class Wage(ClaimBase):
    """임금·퇴직금·재해보상금. `preferential`: 근로기준법 38(2), 퇴직급여법 12(2)."""

    kind: Literal["wage"] = "wage"
    preferential: Won = 0
    ordinary: Won = 0
    arose_on: date | None = None  # which payee in bankruptcy
    comwel: bool = False  # 근로복지공단의 대지급금 대위 (임금채권보장법 8)


class Tax(_WithPrincipal):
    """조세: one claim for each row with a statutory date of its own."""

    kind: Literal["tax"] = "tax"
    tax: str | None = None
    level: Literal["national", "local"] | None = None
    authority: str | None = None
    of_former_owner: bool = False
    on_property: bool = False
    statutory_date: date | None = None
    seized_on: date | None = None
    pledged: bool = False


class PublicCharge(_WithPrincipal):
    """공과금: one claim for each row with a deadline of its own."""

    kind: Literal["public_charge"] = "public_charge"
    due_on: date | None = None
    scheme: str | None = None


class Mortgage(_WithPrincipal):
    """근저당권 (`max_amount`) or 보통저당권 (none)."""

    kind: Literal["mortgage"] = "mortgage"
    max_amount: Won | None = None


class SecurityRegistration(_WithPrincipal):
    """담보가등기."""

    kind: Literal["security_registration"] = "security_registration"


class Jeonse(_WithPrincipal):
    """전세권."""

    kind: Literal["jeonse"] = "jeonse"


class ProvisionalAttachment(_WithPrincipal):
    """가압류; `max_amount` = 청구금액."""

    kind: Literal["provisional_attachment"] = "provisional_attachment"
    max_amount: Won | None = None


class Execution(_WithPrincipal):
    """집행권원 있는 채권자; `registered` where its own 경매개시결정 is registered."""

    kind: Literal["execution"] = "execution"


class Pledge(_WithPrincipal):
    """근저당권부 질권, paid out of the share of the claim `of`."""

    kind: Literal["pledge"] = "pledge"
    of: Id


class General(_WithPrincipal):
    """Any other claim that took part."""

    kind: Literal["general"] = "general"


Claim = Annotated[
    Improvement
    | Lease
    | Wage
    | Tax
    | PublicCharge
    | Mortgage
    | SecurityRegistration
    | Jeonse
    | ProvisionalAttachment
    | Execution
    | Pledge
    | General,
    Field(discriminator="kind"),
]


class Policy(Model):
    """Named choices where practice differs (law reference M, O). The first value is the default."""

    absorption: Literal["lowest_first", "pro_rata", "direct_next"] = "lowest_first"
    lease_as_reference: Literal["staged", "no", "yes"] = "staged"
    late_slice_and_top_wages: Literal["equal", "wages_first"] = "equal"
    tenant_over_tax_date: Literal["fixed_date", "later"] = "fixed_date"
    seizure_after_commencement: bool = True
    security_registration_needs_report: bool = True
    excess_to_sole_mortgagee: bool = True


class Bankruptcy(Model):
    """파산선고: the day, the trustee, and whose bankruptcy it is (default: the debtor's)."""

    declared_on: date
    trustee: str = Field(min_length=1)
    of: str | None = None


class CaseHeader(Model):
    """`case.yaml` of a case folder: the court's own file, without claims."""

    court: str
    case_number: str
    joined_cases: tuple[str, ...] = ()
    auction: AuctionKind = "voluntary"
    debtor: str | None = None
    commencement_registered: date | None = None
    claim_deadline: date | None = None
    sale_decided: date | None = None
    distribution_date: date | None = None
    #: 매각대금 완납일 (surplus goes to whoever owns the property then)
    paid_on: date | None = None
    #: 채권계산서 제출 최고의 마지막 송달일 (민사집행규칙 81)
    demand_served_on: date | None = None
    properties: tuple[Property, ...] = Field(min_length=1)
    fund: Fund
    costs: tuple[Cost, ...] = ()
    policy: Policy = Policy()
    bankruptcy: Bankruptcy | None = None
    officer: str | None = None


class Case(CaseHeader):
    """A complete case file: the header plus its claims."""

    claims: tuple[Claim, ...]
