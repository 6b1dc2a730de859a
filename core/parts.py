"""The parts of claims that rank differently, and what seniority asks of a part in one fund.

A `Part` has one amount and lies on one fund or on several (a joint charge); a `Place` is a part in one fund.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cached_property

from core.models.case import Claim, Lease, Mortgage, Property, ProvisionalAttachment, Tax, Wage
from core.models.result import Citation

from .moments import Moment

#: a fund's key: the property's id, or "" for the one fund that serves all
FundKey = str
JOINT: FundKey = ""
_LOCAL = re.compile(
    r"재산세|자동차세|지역자원시설세|소방분|지방교육세|취득세|등록면허세|등록세|주민세|지방소득세|지방세|면허세|"
    r"도시계획세|공동시설세|담배소비세|레저세|지방소비세|(^|\s)(시|구|도|군)세"
)


class Cls(IntEnum):
    """Classes of parts, in the order in which the law book treats them (not of rank)."""

    IMPROVEMENT = 0
    SLICE = 1
    TOP_WAGE = 2
    DTAX = 3
    SECURITY = 4
    LEASE = 5
    TAX = 6
    PUB = 7
    WAGE = 8
    ATT = 9
    GENERAL = 10
    EXCESS = 11


KOREAN = {
    Cls.IMPROVEMENT: "필요비·유익비",
    Cls.SLICE: "소액임차보증금 중 일정액",
    Cls.TOP_WAGE: "최우선 임금채권",
    Cls.DTAX: "당해세",
    Cls.SECURITY: "담보물권",
    Cls.LEASE: "확정일자부 임차보증금",
    Cls.TAX: "조세",
    Cls.PUB: "공과금",
    Cls.WAGE: "일반 임금채권",
    Cls.ATT: "가압류·압류",
    Cls.GENERAL: "일반채권",
    Cls.EXCESS: "채권최고액 초과 채권",
}

#: classes whose place is told by a moment
DATED = frozenset({Cls.SLICE, Cls.SECURITY, Cls.LEASE, Cls.ATT})


@dataclass(frozen=True, eq=False)
class Part:
    """A part of a claim, with at most `amount` won, on the funds that `moments` names (fund → its moment there).

    `day`: 법정기일 or 납부기한; `since`: securities older than this day beat a slice (its stage); `order`: place among the claim's parts.
    `pool`: slices that stay under one cap together.
    """

    claim: Claim
    name: str
    cls: Cls
    amount: int
    moments: dict[FundKey, Moment | None]
    day: date | None = None
    since: date | None = None
    order: int = 0
    pool: tuple[str, tuple[FundKey, ...]] | None = None
    fixed_on: date | None = None
    basis: tuple[Citation, ...] = ()

    @cached_property
    def id(self) -> str:
        """Unique among all parts."""
        return f"{self.claim.id}/{self.name}"

    @cached_property
    def key(self) -> tuple[str, int, str]:
        """Orders parts independently of the input: by claim id, then by place in the claim."""
        return (self.claim.id, self.order, self.name)

    @cached_property
    def funds(self) -> tuple[FundKey, ...]:
        """The funds it lies on."""
        return tuple(self.moments)


@dataclass(frozen=True)
class Ground:
    """What seniority must know of a fund's property, and what it yields (won, after costs)."""

    fund: FundKey
    net: int = 0
    acquired_on: date | None = None
    building_since: date | None = None
    debtors: bool = True
    residential: bool = False
    properties: tuple[Property, ...] = ()
    #: property taxes that keep their precedence over security of former owners (국세기본법 제35조 제3항 후단)
    keeping: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Place:
    """A part in one fund, with what the rules ask: its dates and whose creditor it is."""

    part: Part
    fund: FundKey
    cls: Cls
    moment: Moment | None
    day: date | None
    since: date | None
    #: older than the present owner's acquisition
    before_transfer: bool = False
    #: a creditor of the present owner
    of_present_owner: bool = True
    #: security on land, older than the building on it
    before_building: bool = False
    #: a property tax that keeps its precedence over security of former owners (종합부동산세)
    comprehensive: bool = False
    #: a local tax
    local: bool = False

    @property
    def claim_id(self) -> str:
        """The claim it belongs to."""
        return self.part.claim.id


def place(part: Part, ground: Ground) -> Place:
    """A part in a fund."""
    moment = part.moments[ground.fund]
    day = moment.day if moment else None
    old = part.cls in DATED and ground.acquired_on is not None and day is not None and day < ground.acquired_on
    former_tax = bool(getattr(part.claim, "of_former_owner", False))
    bare = ground.building_since is not None and day is not None and day < ground.building_since
    return Place(
        part=part,
        fund=ground.fund,
        cls=part.cls,
        moment=moment,
        day=part.day,
        since=part.since,
        before_transfer=old,
        of_present_owner=not old and not former_tax,
        before_building=part.cls is Cls.SECURITY and bare,
        comprehensive=part.cls is Cls.DTAX and isinstance(part.claim, Tax) and keeps(part.claim, ground.keeping),
        local=isinstance(part.claim, Tax) and level_of(part.claim) == "local",
    )


def tax_name(tax: Tax) -> str:
    """The name on the demand with usual abbreviations written out."""
    return (tax.tax or "").replace("종부세", "종합부동산세")


def keeps(tax: Tax, names: tuple[str, ...]) -> bool:
    """Whether it is one of these taxes."""
    return any(name in tax_name(tax) for name in names)


def level_of(tax: Tax) -> str:
    """`national` or `local`, from the file or else the tax's name."""
    return tax.level or ("local" if _LOCAL.search(tax.tax or "") else "national")


def part_amounts(part: Part, admitted: int) -> tuple[int, int, int]:
    """Principal, interest, cost of a part as the schedule shows them (won)."""
    claim = part.claim
    if isinstance(claim, Wage) and part.cls is Cls.WAGE:
        return claim.ordinary, claim.interest, claim.cost
    plain_mortgage = isinstance(claim, Mortgage) and claim.max_amount is None
    if plain_mortgage and part.cls is Cls.EXCESS:
        return 0, admitted, 0  # default interest above one year's
    if isinstance(claim, Lease) or part.cls in (Cls.TOP_WAGE, Cls.EXCESS):
        return admitted, 0, 0
    principal = getattr(claim, "principal", None)
    cost = 0 if isinstance(claim, ProvisionalAttachment) else claim.cost
    if principal is None and not claim.interest and not cost:
        return part.amount, 0, 0
    above = (principal or 0) + claim.interest + cost - part.amount if plain_mortgage else 0
    return principal or 0, claim.interest - min(max(above, 0), claim.interest), cost
