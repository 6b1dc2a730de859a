"""What a case file must keep beyond its types: ids stand once, references name something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NoReturn

from core.fund_lines import price_of
from core.interest import auction_rates
from core.models.case import Case, CaseHeader, Claim, Pledge
from core.plainyaml import Mapping, Node
from core.plainyaml import Sequence as List
from core.yamlmodels import Misfit

#: kinds whose share a pledge may be paid out of
PLEDGEABLE = frozenset(("mortgage", "security_registration", "jeonse"))
#: kinds of claims in whose place a payer of a part may stand
SUBROGATED = frozenset(("mortgage", "security_registration", "jeonse", "wage"))
_RATE = re.compile(r"\d{1,3}(\.\d{1,6})?")
_PART = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def check(case: CaseHeader, root: Node) -> None:
    """Raise `Misfit` at the first id that stands twice or reference that names nothing."""
    ids = [p.id for p in case.properties]
    _once(root, [f"properties[{i}].id" for i in range(len(ids))], ids)
    _prices(case, ids, root)
    _fund_facts(case, root)
    for i, cost in enumerate(case.costs):
        if cost.properties is not None:
            _references(root, f"costs[{i}].properties", cost.properties, ids)
    if isinstance(case, Case):
        _claims(case, ids, root)


def _fund_facts(case: CaseHeader, root: Node) -> None:
    """Appeals and a late payment: days in order, inside what the tariff of the rate covers."""
    first = auction_rates()[0][0]
    for i, appeal in enumerate(case.fund.appeals):
        if appeal.appealed_on < first:
            _fail(root, f"fund.appeals[{i}].appealed_on", f"expected a day from {first} on (민사집행규칙 제75조)")
        if appeal.ended_on < appeal.appealed_on:
            _fail(root, f"fund.appeals[{i}].ended_on", "expected a day not before appealed_on")
    late = case.fund.late_payment
    if late is not None:
        if late.due_on < first:
            _fail(root, "fund.late_payment.due_on", f"expected a day from {first} on (민사집행규칙 제75조)")
        if late.paid_on < late.due_on:
            _fail(root, "fund.late_payment.paid_on", "expected a day not before due_on")
        if late.deposit > price_of(case):
            _fail(root, "fund.late_payment.deposit", "expected at most the sale price")


def _prices(case: CaseHeader, ids: Sequence[str], root: Node) -> None:
    prices = case.fund.sale_price
    if not isinstance(prices, dict):
        return
    known = set(ids)
    for key in prices:
        if key not in known:
            _fail(root, f"fund.sale_price.{key}", f"no such property (known: {_some(ids)})")
    for key in ids:
        if key not in prices:
            _fail(root, "fund.sale_price", f"the price of property {key!r} is missing")


def _claims(case: Case, ids: Sequence[str], root: Node) -> None:
    kinds = {claim.id: claim.kind for claim in case.claims}
    _once(root, [f"claims[{i}].id" for i in range(len(case.claims))], [c.id for c in case.claims])
    for i, claim in enumerate(case.claims):
        path = f"claims[{i}]"
        if claim.properties is not None:
            _references(root, f"{path}.properties", claim.properties, ids)
        _registrations(claim, path, ids, root)
        _once(root, [f"{path}.debts[{k}].id" for k in range(len(claim.debts))], [d.id for d in claim.debts])
        for k, debt in enumerate(claim.debts):
            _rate(root, f"{path}.debts[{k}].rate", debt.rate)
        for k, item in enumerate(claim.interest_items):
            _rate(root, f"{path}.interest_items[{k}].rate", item.rate)
            end = item.end or case.distribution_date
            if end is not None and item.start > end:
                _fail(root, f"{path}.interest_items[{k}].start", "expected a day not after the end of the period")
        _subrogated(claim, path, {c.id: c for c in case.claims}, root)
        if isinstance(claim, Pledge):
            if claim.of not in kinds:
                _fail(root, f"{path}.of", f"no such claim: {claim.of!r}")
            if kinds[claim.of] not in PLEDGEABLE:
                expected = ", ".join(sorted(PLEDGEABLE))
                _fail(root, f"{path}.of", f"expected the id of a claim of kind {expected}; {claim.of!r} is none")


def _subrogated(claim: Claim, path: str, by_id: dict[str, Claim], root: Node) -> None:
    """Whoever paid a part stands in the place of a claim of its own kind that stands in nobody's place."""
    if claim.subrogated_to is None:
        return
    place, of = f"{path}.subrogated_to", by_id.get(claim.subrogated_to)
    if of is None:
        _fail(root, place, f"no such claim: {claim.subrogated_to!r}")
    if of is claim or of.subrogated_to is not None:
        _fail(root, place, "expected a claim that stands in its own place")
    if of.kind != claim.kind or claim.kind not in SUBROGATED:
        _fail(root, place, f"expected a claim of the same kind, one of {', '.join(sorted(SUBROGATED))}")
    if claim.registered is not None or claim.registrations:
        _fail(root, place, "the registration is that of the claim it names; leave registered out")


def _rate(root: Node, path: str, rate: str | None) -> None:
    if rate is not None and not _RATE.fullmatch(rate):
        _fail(root, path, f"expected percent a year like 7.9; found {rate!r}")


def _registrations(claim: Claim, path: str, ids: Sequence[str], root: Node) -> None:
    if claim.registered is not None and claim.registrations:
        _fail(root, f"{path}.registrations", "expected either registered or registrations, not both")
    on = ids if claim.properties is None else claim.properties
    for key in claim.registrations:
        if key not in on:
            _fail(root, f"{path}.registrations.{key}", f"not a property of this claim (its own: {_some(on)})")


def _references(root: Node, path: str, names: Sequence[str], ids: Sequence[str]) -> None:
    if not names:
        _fail(root, path, "expected at least one property id (leave the key out for all)")
    known = set(ids)
    for i, name in enumerate(names):
        if name not in known:
            _fail(root, f"{path}[{i}]", f"no such property: {name!r} (known: {_some(ids)})")
    _once(root, [f"{path}[{i}]" for i in range(len(names))], names)


def _once(root: Node, paths: Sequence[str], names: Sequence[str]) -> None:
    first: dict[str, str] = {}
    for path, name in zip(paths, names, strict=True):
        if name in first:
            _fail(root, path, f"{name!r} stands twice (first at {first[name]})")
        first[name] = path


def _some(names: Iterable[str]) -> str:
    listed = list(names)
    return ", ".join(listed[:10]) + (" …" if len(listed) > 10 else "")


def _fail(root: Node, path: str, reason: str) -> NoReturn:
    raise Misfit(line_of(root, path), path, reason)


def line_of(root: Node, path: str) -> int:
    """The line of a path like `claims[3].registered.date`; that of the nearest thing above it where it is not there."""
    node, line = root, root.line
    for index, key in _PART.findall(path):
        if index and isinstance(node, List) and int(index) < len(node.items):
            node = node.items[int(index)]
        elif key and isinstance(node, Mapping) and key in node.items:
            line, node = node.key_lines[key], node.items[key]
            continue
        else:
            return line
        line = node.line
    return line
