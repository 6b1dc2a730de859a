"""The schedule and its annexed papers as data: what the templates and the spreadsheet render, nothing to work out.

Amounts are won (int); dates `datetime.date`; positions in pictures are whole pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from core.models.base import SourceRef
from core.models.result import Citation, Exclusion, LedgerLine, StepTable


@dataclass(frozen=True)
class Line:
    """One of the five lines of the fund."""

    key: str
    label: str
    amount: int


@dataclass(frozen=True)
class ColumnRow:
    """A row of a demand inside a column that shows several together."""

    claim: str
    text: str
    paid: int


@dataclass(frozen=True)
class Column:
    """A creditor's column of the form. `surplus`: the owner's (or appellant's) column at the end.

    `rows`: the claims that a column of several shows together, else nothing; `claim` is the first of them.
    """

    number: int
    anchor: str
    claim: str
    creditor: str
    full_creditor: str
    rank: str
    reason: str
    full_reason: str
    principal: int
    interest: int
    cost: int
    total: int
    max_amount: int | None
    paid: int
    balance: int
    ratio: str
    deposit: str | None
    payee: str | None = None
    applied: tuple[int, int, int] = (0, 0, 0)
    basis: tuple[Citation, ...] = ()
    kind: str = ""
    step: str | None = None
    surplus: bool = False
    rows: tuple[ColumnRow, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """Every claim of the column."""
        return tuple(r.claim for r in self.rows) or (self.claim,)

    @property
    def shortened(self) -> bool:
        """True if the form shows a shortened name or reason; the whole one is listed below the table."""
        return self.creditor != self.full_creditor or self.reason != self.full_reason or bool(self.rows)


@dataclass(frozen=True)
class FundTable:
    """One fund with its columns, divided into sheets that fit on a page."""

    property_id: str | None
    title: str
    description: str
    lines: tuple[Line, ...]
    total: int
    costs: int
    net: int
    columns: tuple[Column, ...]
    sheets: tuple[tuple[Column, ...], ...]

    @property
    def paid(self) -> int:
        """What the creditors of this fund get."""
        return sum(c.paid for c in self.columns if not c.surplus)

    @property
    def surplus(self) -> int:
        """What is left for the owner (and the appellant)."""
        return sum(c.paid for c in self.columns if c.surplus)

    @property
    def notes(self) -> tuple[Column, ...]:
        """Columns whose name or reason is too long for the form, or that show several rows together."""
        return tuple(c for c in self.columns if c.shortened)


@dataclass(frozen=True)
class SummaryRow:
    """A creditor over all funds: what each fund pays, and the sum."""

    creditor: str
    full_creditor: str
    claim: str
    kind: str
    by_fund: tuple[int, ...]
    total: int
    reason: str = ""  # where the creditor has several claims: which one this is


@dataclass(frozen=True)
class CostLine:
    """An item of the statement of execution costs. `recognised`: taken off the fund first."""

    item: str
    amount: int
    note: str
    recognised: bool
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True)
class CostStatement:
    """The execution costs of one payer (집행비용계산서)."""

    creditor: str
    lines: tuple[CostLine, ...]
    total: int


@dataclass(frozen=True)
class Party:
    """A line of the interested parties' table: one claim with its dates and what became of it."""

    number: int
    creditor: str
    claim: str
    kind: str
    registered: str
    claimed: int
    maximum: int | None
    dates: tuple[tuple[str, date], ...]
    demanded_on: date | None
    paid: int
    fate: str
    reason: str


@dataclass(frozen=True)
class Deposit:
    """A share to be deposited (공탁), with its ground."""

    creditor: str
    claim: str
    property_id: str | None
    amount: int
    article: str
    ground: str
    reason: str


@dataclass(frozen=True)
class Bar:
    """One rank of the waterfall: what was there, what it took. `kind`: cost, paid, surplus or none."""

    rank: str
    label: str
    before: int
    paid: int
    after: int
    x: int
    width: int
    y: int
    kind: str = "paid"


@dataclass(frozen=True)
class Waterfall:
    """How one fund drains through the ranks; at most `len(bars)` lines, continued in the next picture."""

    title: str
    bars: tuple[Bar, ...]
    height: int
    right: int


@dataclass(frozen=True)
class Mark:
    """A date of a right on the time line."""

    label: str
    day: date
    shape: str
    x: int


@dataclass(frozen=True)
class TimelineRow:
    """The dates of one creditor's rights of one kind. `note`: the date that ranks it."""

    label: str
    note: str
    marks: tuple[Mark, ...]
    y: int


@dataclass(frozen=True)
class Timeline:
    """All rights' dates on one axis."""

    ticks: tuple[tuple[int, str], ...]
    events: tuple[Mark, ...]
    rows: tuple[TimelineRow, ...]
    height: int
    base: int
    left: int


@dataclass(frozen=True)
class Flow:
    """An amount that one part absorbs from another."""

    taker: str
    giver: str
    amount: int
    taker_y: int = 0
    giver_y: int = 0
    width: int = 1


@dataclass(frozen=True)
class AbsorptionSide:
    """A part on one side of the picture: what it takes or gives in all."""

    name: str
    kind: str
    amount: int
    y: int


@dataclass(frozen=True)
class AbsorptionPicture:
    """Who absorbs from whom in one component."""

    title: str
    takers: tuple[AbsorptionSide, ...]
    givers: tuple[AbsorptionSide, ...]
    flows: tuple[Flow, ...]
    height: int


@dataclass(frozen=True)
class AnnexStep:
    """One or several like steps as the annex prints them.

    `basis`: citations that no table of the step names already, and every doubtful one. `ids`: the result's steps.
    """

    ids: tuple[str, ...]
    kind: str
    title: str
    text: str
    tables: tuple[StepTable, ...]
    basis: tuple[Citation, ...]
    pictures: tuple[AbsorptionPicture, ...] = ()


@dataclass(frozen=True)
class AnnexGroup:
    """The steps of one fund (or those that concern all)."""

    property_id: str | None
    title: str
    steps: tuple[AnnexStep, ...]
    waterfalls: tuple[Waterfall, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A value of the schedule and where it was read. No source: it stands in the case file itself."""

    id: str
    claim: str
    creditor: str
    key: str
    label: str
    value: str
    sources: tuple[SourceRef, ...]


@dataclass(frozen=True)
class Change:
    """A difference from the previous draft; amounts are None where the thing did not exist."""

    what: str
    before: int | None
    after: int | None
    because: str

    @property
    def difference(self) -> int:
        """Won more (or less) than before."""
        return (self.after or 0) - (self.before or 0)


@dataclass(frozen=True)
class Schedule:
    """Everything that the papers of one draft say."""

    court: str
    case_number: str
    case_title: str
    joined_cases: tuple[str, ...]
    debtor: str
    distribution_date: date | None
    officer: str
    property_text: tuple[str, ...]
    owners: tuple[str, ...]
    lines: tuple[Line, ...]
    total: int
    costs: int
    net: int
    funds: tuple[FundTable, ...]
    summary: tuple[SummaryRow, ...]
    cost_statements: tuple[CostStatement, ...]
    parties: tuple[Party, ...]
    ledger: tuple[LedgerLine, ...]
    other_rights: tuple[LedgerLine, ...]
    deposits: tuple[Deposit, ...]
    excluded: tuple[Exclusion, ...]
    untold: tuple[Exclusion, ...]
    annex: tuple[AnnexGroup, ...]
    policy: tuple[tuple[str, str, bool], ...]
    doubtful: tuple[Citation, ...]
    timelines: tuple[Timeline, ...]
    figures: tuple[Figure, ...]
    changes: tuple[Change, ...] = field(default=())

    @property
    def separate(self) -> bool:
        """True if there is more than one fund."""
        return len(self.funds) > 1

    @property
    def paid(self) -> int:
        """What all creditors get."""
        return sum(f.paid for f in self.funds)

    @property
    def surplus(self) -> int:
        """What is left over all funds."""
        return sum(f.surplus for f in self.funds)
