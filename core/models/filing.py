"""What a filing says: the extraction format (public, see docs/extract_format.md). Extend, never rename.

What the paper does not say is None; what it says but cannot be read for certain is None with a finding.
Money is whole won or `Foreign`; dates are `datetime.date`; a rate is percent a year as `Decimal`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, PlainSerializer

from .base import Finding, Model, SourceRef, Won

Evidence = dict[str, "EvidenceItem"]

#: percent a year; exact inside, a plain number in JSON
Rate = Annotated[Decimal, PlainSerializer(lambda r: float(r), return_type=float, when_used="json")]


class EvidenceItem(Model):
    """Where a field stands: page (from 1), box in PDF points from the top left, verbatim text."""

    page: int = Field(ge=1)
    box: tuple[float, float, float, float]
    text: str
    ocr: float | None = None


class Foreign(Model):
    """An amount in foreign money."""

    amount: int | Decimal
    currency: str


Amount = Won | Foreign


class Holder(Model):
    name: str
    reg_no: str | None = None
    share: str | None = None  # "2/3"


class RegistryEntry(Model):
    """One entry of 갑구 or 을구 after its latest changes."""

    section: Literal["갑", "을"]
    rank: str
    purpose: str
    received_on: date | None = None
    receipt_no: int | None = None
    cause: str | None = None
    holders: tuple[Holder, ...] = ()
    authority: str | None = None
    amount: Amount | None = None
    debtor: str | None = None
    court_case: str | None = None
    live: bool = True
    superseded: dict[str, Any] = Field(default_factory=dict)
    contract_on: date | None = None
    moved_in_on: date | None = None
    occupied_on: date | None = None
    fixed_on: date | None = None
    #: 범위 of a lease or 전세권 (`2층 전부`)
    part: str | None = None
    monthly_rent: Won | None = None
    #: number of the 공동담보목록 (`2021-88`), if any
    joint_list: str | None = None
    #: cells that carry free text, as printed
    details: str | None = None


class JointCollateral(Model):
    list_no: str | None = None
    no: int | None = None
    description: str
    live: bool = True


class RegistryExtract(Model):
    type: Literal["registry_extract"] = Field(default="registry_extract", exclude=True)
    kind: Literal["land", "building", "unit"] | None = None
    unique_no: str | None = None
    location: str | None = None
    scope: Literal["all", "live"] | None = None
    viewed_at: str | None = None  # ISO date-time
    complete: bool | None = None
    entries: tuple[RegistryEntry, ...] = ()
    joint_collateral: tuple[JointCollateral, ...] = ()


class InterestItem(Model):
    principal: Amount | None = None
    rate: Rate | None = None
    from_: date | None = Field(default=None, alias="from")
    to: date | None = None
    days: int | None = None
    interest: Won | None = None
    #: loan number or name, where several loans are listed
    loan: str | None = None
    model_config = Model.model_config | {"populate_by_name": True, "serialize_by_alias": True}


class ClaimStatement(Model):
    type: Literal["claim_statement"] = Field(default="claim_statement", exclude=True)
    case_number: str | None = None
    creditor: str | None = None
    debtor: str | None = None
    principal: Amount | None = None
    interest: Amount | None = None
    cost: Amount | None = None
    total: Amount | None = None
    calculated_to: date | None = None
    items: tuple[InterestItem, ...] = ()
    basis: str | None = None
    #: registration number of the creditor and the right it names, where printed
    creditor_reg_no: str | None = None
    receipt_no: int | None = None
    registered_on: date | None = None
    max_amount: Amount | None = None
    filed_on: date | None = None
    amends: bool | None = None  # the paper calls itself 정정·변경·추가


class DistributionDemand(Model):
    type: Literal["distribution_demand"] = Field(default="distribution_demand", exclude=True)
    case_number: str | None = None
    creditor: str | None = None
    debtor: str | None = None
    principal: Amount | None = None
    interest: Amount | None = None
    cost: Amount | None = None
    total: Amount | None = None
    title: str | None = None
    demanded_on: date | None = None
    items: tuple[InterestItem, ...] = ()
    creditor_reg_no: str | None = None
    calculated_to: date | None = None


class LeaseClaim(Model):
    type: Literal["lease_claim"] = Field(default="lease_claim", exclude=True)
    case_number: str | None = None
    tenant: str | None = None
    use: Literal["residential", "commercial"] | None = None
    part: str | None = None
    deposit: Won | None = None
    monthly_rent: Won | None = None
    contract_on: date | None = None
    occupied_on: date | None = None
    moved_in_on: date | None = None
    fixed_on: date | None = None
    term_from: date | None = None
    term_to: date | None = None
    demanded_on: date | None = None
    tenant_reg_no: str | None = None
    increases: tuple[dict[str, Any], ...] = ()


class Worker(Model):
    name: str | None = None
    preferential_wages: Won | None = None
    preferential_retirement: Won | None = None
    accident: Won | None = None
    ordinary: Won | None = None


class WageClaim(Model):
    type: Literal["wage_claim"] = Field(default="wage_claim", exclude=True)
    case_number: str | None = None
    representative: str | None = None
    debtor: str | None = None
    workers: tuple[Worker, ...] = ()
    preferential: Won | None = None
    ordinary: Won | None = None
    total: Won | None = None
    demanded_on: date | None = None


class TaxRow(Model):
    tax: str | None = None
    period: str | None = None
    statutory_date: date | None = None
    due_on: date | None = None
    principal: Won | None = None
    surcharge: Won | None = None
    total: Won | None = None
    on_property: bool | None = None


class TaxDemand(Model):
    type: Literal["tax_demand"] = Field(default="tax_demand", exclude=True)
    case_number: str | None = None
    authority: str | None = None
    taxpayer: str | None = None
    rows: tuple[TaxRow, ...] = ()
    seized_on: date | None = None
    total: Won | None = None
    demanded_on: date | None = None


class ChargeRow(Model):
    scheme: str | None = None  # what a row of a list of several charges calls itself (과태료, 이행강제금)
    period: str | None = None
    due_on: date | None = None
    principal: Won | None = None
    surcharge: Won | None = None
    total: Won | None = None


class PublicChargeDemand(Model):
    type: Literal["public_charge_demand"] = Field(default="public_charge_demand", exclude=True)
    case_number: str | None = None
    authority: str | None = None
    scheme: str | None = None
    payer: str | None = None
    rows: tuple[ChargeRow, ...] = ()
    total: Won | None = None
    demanded_on: date | None = None
    seized_on: date | None = None


class StatementTenant(Model):
    name: str | None = None
    part: str | None = None
    source: str | None = None
    deposit: Won | None = None
    monthly_rent: Won | None = None
    occupied_on: date | None = None
    moved_in_on: date | None = None
    fixed_on: date | None = None
    demanded_on: date | None = None


class SaleStatement(Model):
    type: Literal["sale_statement"] = Field(default="sale_statement", exclude=True)
    case_number: str | None = None
    first_right: str | None = None
    claim_deadline: date | None = None
    appraisal: Won | None = None
    minimum_price: Won | None = None
    tenants: tuple[StatementTenant, ...] = ()


class CostItem(Model):
    item: str | None = None
    amount: Won | None = None


class CostStatement(Model):
    type: Literal["cost_statement"] = Field(default="cost_statement", exclude=True)
    case_number: str | None = None
    creditor: str | None = None
    items: tuple[CostItem, ...] = ()
    total: Won | None = None


class Unknown(Model):
    type: Literal["unknown"] = Field(default="unknown", exclude=True)
    title: str | None = None
    case_number: str | None = None


class Unreadable(Model):
    type: Literal["unreadable"] = Field(default="unreadable", exclude=True)


Fields = (
    RegistryExtract
    | ClaimStatement
    | DistributionDemand
    | LeaseClaim
    | WageClaim
    | TaxDemand
    | PublicChargeDemand
    | SaleStatement
    | CostStatement
    | Unknown
    | Unreadable
)


class Personal(Model):
    """A place that nobody may read: a page, and a box on it in PDF points from the top left (None: all of the page)."""

    page: int = Field(ge=1)
    box: tuple[float, float, float, float] | None


class Document(Model):
    """One document found in a file; a file may hold several.

    `evidence` maps the path of a field (`entries[3].amount`, `rows[0].principal`) to its place.
    """

    file: str
    sha256: str
    pages: tuple[int, ...] = ()
    type: str
    fields: Fields
    evidence: Evidence = Field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    #: path of a field that a person set → the decision, as the pages tell it
    decided: dict[str, str] = Field(default_factory=dict, exclude=True)
    #: day the court received it (접수인 or the name of the court's file), if it is known
    received_on: date | None = None
    #: where residents' numbers stand on its pages, to be painted over on pictures of them
    personal: tuple[Personal, ...] = ()

    def source(self, path: str) -> tuple[SourceRef, ...]:
        """The place of a field as a `SourceRef`, or an empty tuple where the page did not give one."""
        if path in self.decided:
            return (SourceRef(file="decisions.yaml", page=0, text=self.decided[path]),)
        item = self.evidence.get(path)
        if item is None:
            return ()
        return (
            SourceRef(file=self.file, sha256=self.sha256, page=item.page, box=item.box, text=item.text, ocr=item.ocr),
        )


Document.model_rebuild()
