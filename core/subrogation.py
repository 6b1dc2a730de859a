"""Subrogation: inside one mortgage (민법 제481조–제483조), and after successive auctions (제368조 제2항). Won.

- a creditor precedes whoever paid a part (대법원 2008다13623, 2001다53929); partial payers share by what they paid
  (2011다9013);
- a junior mortgagee of a property sold first takes the joint mortgage's place on the same owner's other properties,
  up to what these would have borne in one distribution (제368조 제2항);
- a surety whose property paid takes it on the debtor's properties in full, and his own junior mortgagee takes out of
  that (93다25417); the debtor's juniors have no such right against a surety's property.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from pydantic import Field

from core.appropriation import apportion
from core.errors import CoreError
from core.models.base import Id, Model, Won
from core.models.result import Citation
from core.money import round_preserving
from core.plainyaml import PlainYamlError, parse
from core.yamlmodels import Misfit, read_model

BASIS = (
    Citation(cite="민법 제368조 제2항, 제481조, 제482조, 제483조"),
    Citation(cite="대법원 1994. 5. 10. 선고 93다25417 판결"),
)
SEVERAL = Citation(
    cite="민법 제368조 제2항, 제482조", status="unverified", note="여러 대위자가 겹치는 순서는 원전 미확인"
)
DEBTOR = "debtor"


class SubrogationError(CoreError):
    """The figures name a property or a claim that does not exist, or a negative sum."""


def by_tiers(fund: int, tiers: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """One mortgage's money over tiers in order (creditor, payers, …); inside a tier in proportion, half up.

    `fund` is what the mortgage receives, within its maximum; each id stands in one tier only.
    """
    paid: dict[str, int] = {}
    left = fund
    for tier in tiers:
        if overlap := paid.keys() & tier.keys():
            raise SubrogationError(f"stands in two tiers: {', '.join(sorted(overlap))}")
        due = sum(tier.values())
        paid |= dict(tier) if due <= left else apportion(left, dict(sorted(tier.items())))
        left -= min(due, left)
    return paid


def maximum_left(maximum: int, received: Sequence[int]) -> int:
    """What is left of a joint mortgage's maximum after priority payments elsewhere (대법원 2013다16992)."""
    return max(maximum - sum(received), 0)


@dataclass(frozen=True)
class Successive:
    """What each property's money went to: the joint mortgage, juniors (by id), sureties, the owners' rest."""

    joint: dict[str, int]
    juniors: dict[str, int]
    sureties: dict[str, int] = field(default_factory=dict)
    rest: dict[str, int] = field(default_factory=dict)


class SoldProperty(Model):
    """A property under the joint mortgage: what it yields after costs and seniors, whose it is, when it was sold."""

    id: Id
    value: Won
    owner: str = DEBTOR
    sold_first: bool = False


class JuniorMortgage(Model):
    """A junior mortgage on one of the properties."""

    id: Id
    on: Id
    amount: Won


class Sales(Model):
    """The file of `baedang subrogate`."""

    properties: tuple[SoldProperty, ...] = Field(min_length=1)
    joint_mortgage: Won
    juniors: tuple[JuniorMortgage, ...] = ()


@dataclass(frozen=True)
class Junior:
    """A junior mortgage on one property."""

    id: str
    on: str
    amount: int


def simultaneous(values: Mapping[str, int], owners: Mapping[str, str], claim: int) -> dict[str, Fraction]:
    """What each property would bear in one distribution: the debtor's first, then the others', by value (제368조)."""
    shares = {p: Fraction(0) for p in values}
    left = Fraction(claim)
    for group in ([p for p in values if _debtors(p, owners)], [p for p in values if not _debtors(p, owners)]):
        whole = sum(values[p] for p in group)
        taken = min(left, Fraction(whole))
        shares |= {p: taken * values[p] / whole for p in group if whole}
        left -= taken
    return shares


def successive(
    values: Mapping[str, int],
    joint: int,
    sold_first: Sequence[str],
    juniors: Sequence[Junior] = (),
    owners: Mapping[str, str] | None = None,
) -> Successive:
    """Two auctions one after the other under one joint mortgage, after costs and seniors.

    `values`: property → money for the joint mortgage and those after it; `owners`: property → owner (`debtor`, or a
    surety's name; default: all the debtor's). General creditors are not subrogated: leave them out of `juniors`.
    """
    own = dict.fromkeys(values, DEBTOR) | dict(owners or {})
    for name in (*sold_first, *(j.on for j in juniors), *own):
        if name not in values:
            raise SubrogationError(f"no such property: {name!r}")
    later = [p for p in values if p not in sold_first]
    first = _take({p: values[p] for p in sold_first}, own, joint)
    second = _take({p: values[p] for p in later}, own, joint - sum(first.values()))
    taken = first | second
    paid = {j.id: 0 for j in juniors}
    left = {p: values[p] - taken[p] for p in values}
    for junior in (j for j in juniors if j.on in sold_first):
        _pay(paid, junior.id, junior.on, junior.amount, left)
    sureties = _sureties(own, first, sold_first, later, juniors, paid, left)
    bears = _take(values, own, joint)
    bore_more = {p: max(taken[p] - bears[p], 0) for p in sold_first}
    for place in later:
        right = max(bears[place] - taken[place], 0)
        for junior in (j for j in juniors if j.on in sold_first and own[j.on] == own[place]):
            wanted = min(junior.amount - paid[junior.id], right, bore_more[junior.on])
            moved = _pay(paid, junior.id, place, wanted, left)
            right, bore_more[junior.on] = right - moved, bore_more[junior.on] - moved
    for junior in (j for j in juniors if j.on in later):
        _pay(paid, junior.id, junior.on, junior.amount, left)
    return Successive(taken, paid, sureties, left)


def load_sales(text: str, file: str) -> tuple[dict[str, int], int, list[str], list[Junior], dict[str, str]]:
    """The arguments of `successive` out of a file. Raises `SubrogationError` that names line and place."""
    try:
        sales = read_model(parse(text), Sales)
    except PlainYamlError as error:
        raise SubrogationError(f"{file}: {error}") from None
    except Misfit as error:
        raise SubrogationError(f"{file}:{error.line}: {error.path}: {error.reason}") from None
    for kind, ids in (("properties", [p.id for p in sales.properties]), ("juniors", [j.id for j in sales.juniors])):
        if double := {i for i in ids if ids.count(i) > 1}:
            raise SubrogationError(f"{file}: {kind}: {', '.join(sorted(double))} stands twice")
    values = {p.id: p.value for p in sales.properties}
    first = [p.id for p in sales.properties if p.sold_first]
    juniors = [Junior(j.id, j.on, j.amount) for j in sales.juniors]
    return values, sales.joint_mortgage, first, juniors, {p.id: p.owner for p in sales.properties}


def _debtors(name: str, owners: Mapping[str, str]) -> bool:
    return owners[name] == DEBTOR


def _take(values: Mapping[str, int], owners: Mapping[str, str], claim: int) -> dict[str, int]:
    exact = simultaneous(values, owners, claim)
    return round_preserving(min(claim, sum(values.values())), dict(sorted(exact.items())))


def _pay(paid: dict[str, int], to: str, place: str, wanted: int, left: dict[str, int]) -> int:
    amount = max(min(wanted, left[place]), 0)
    paid[to] = paid.get(to, 0) + amount
    left[place] -= amount
    return amount


def _sureties(
    owners: Mapping[str, str],
    first: Mapping[str, int],
    sold_first: Sequence[str],
    later: Sequence[str],
    juniors: Sequence[Junior],
    paid: dict[str, int],
    left: dict[str, int],
) -> dict[str, int]:
    """Sureties whose property paid take the debtor's later properties, their own juniors out of that first."""
    got: dict[str, int] = {}
    for source in (p for p in sold_first if not _debtors(p, owners)):
        claim = first[source]
        got.setdefault(owners[source], 0)
        for place in (p for p in later if _debtors(p, owners)):
            for junior in (j for j in juniors if j.on == source):
                claim -= _pay(paid, junior.id, place, min(junior.amount - paid[junior.id], claim), left)
            claim -= _pay(got, owners[source], place, claim, left)
    return got
