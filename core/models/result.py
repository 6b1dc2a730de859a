"""The result of an allocation (public format, see docs/case_format.md) and the steps of its annex."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from .base import Finding, Model, SourceRef


class Citation(Model):
    """A statute or decision; `status` other than verified is shown in the annex wherever it is used."""

    cite: str  # "민사집행법 제145조 제2항", "대법원 1994. 11. 29. 94마417 결정"
    status: Literal["verified", "unverified", "disputed"] = "verified"
    note: str = ""


class Column(Model):
    """A column of a step's table. `kind` tells how a page sets it: won right-aligned with separators, …"""

    title: str
    kind: Literal["text", "won", "fraction", "percent", "date"] = "text"


#: won: int; fraction: "num/den" (exact); percent and text: str; date: ISO text; None: empty
Cell = int | str | None


class StepTable(Model):
    caption: str = ""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None


class Step(Model):
    """One step of the derivation: what was done, to which fund, by which rule, with its figures.

    `kind` is for pictures and tests; a page can render any step from title, text, tables and basis alone.
    """

    id: str
    kind: str
    fund: str | None = None  # property id; None = the one fund, or all
    title: str  # Korean
    text: str = ""  # Korean, full sentences
    claims: tuple[str, ...] = ()
    basis: tuple[Citation, ...] = ()
    tables: tuple[StepTable, ...] = ()
    #: machine-readable figures of this step (fractions as "num/den"); stable keys per kind
    data: dict[str, object] = Field(default_factory=dict)


class Applied(Model):
    """How the paid sum is set off inside the share: cost, interest, principal (민법 479)."""

    cost: int = 0
    interest: int = 0
    principal: int = 0


class Entry(Model):
    """One column of the schedule: a part of a claim in a fund."""

    claim: str
    creditor: str
    property: str | None
    rank: int
    reason: str
    principal: int
    interest: int
    cost: int
    total: int
    max_amount: int | None
    paid: int
    ratio: str
    balance: int
    deposit: str | None = None
    applied: Applied = Applied()
    # extensions
    part: str = ""  # which part of the claim: small_deposit, fixed_date, top_wages, …
    kind: str = ""  # the claim's kind
    date: dt.date | None = None  # the date that ranks it
    basis: tuple[Citation, ...] = ()
    payee: str | None = None
    step: str | None = None  # id of the step that decided `paid`


class FundLines(Model):
    sale_price: int
    late_interest: int = 0
    forfeited_deposit: int = 0
    custody_interest: int = 0
    appeal_deposit: int = 0
    total: int


class FundDetail(Model):
    """A separate fund (개별배당재단); `property` is None where one fund serves all."""

    property: str | None
    lines: FundLines
    execution_costs: int
    net: int


class Surplus(Model):
    property: str | None
    to: str
    amount: int


class Exclusion(Model):
    claim: str
    reason: str
    creditor: str = ""
    basis: tuple[Citation, ...] = ()


class LedgerLine(Model):
    """One live right, tenant or filing and what became of it. Exactly one fate each."""

    id: str
    subject: Literal["right", "tenant", "filing", "fact"]
    label: str  # Korean, as the 이해관계인표 shows it
    fate: Literal["claim", "merged", "excluded", "decision"]
    claims: tuple[str, ...] = ()
    reason: str = ""
    basis: tuple[Citation, ...] = ()
    sources: tuple[SourceRef, ...] = ()


class Result(Model):
    """Always: sum of paid + sum of surplus = net_fund, and net_fund + execution_costs = fund.total."""

    case_number: str
    fund: FundLines
    execution_costs: int
    net_fund: int
    entries: tuple[Entry, ...] = ()
    totals: dict[str, int] = Field(default_factory=dict)
    surplus: tuple[Surplus, ...] = ()
    excluded: tuple[Exclusion, ...] = ()
    findings: tuple[Finding, ...] = ()
    steps: tuple[Step, ...] = ()
    # extensions
    funds: tuple[FundDetail, ...] = ()
    policy: dict[str, object] = Field(default_factory=dict)
    ledger: tuple[LedgerLine, ...] = ()
