"""The allocation: a case in, the schedule's entries with every step of their calculation out.

admission → funds → parts → seniority → components → joint shares, division, rounding → settlement inside fixed totals →
entries, surplus, steps. Pure: the same case gives the same result; the order of claims changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.claim_interest import interest_findings
from core.cost_items import tariff_findings
from core.dateorder import claim_dates, header_order
from core.fund import FundDivision, divide
from core.law import params
from core.models.base import Finding
from core.models.case import Case, Claim
from core.models.result import Exclusion, Result
from core.payees import paid_out

from .admission import Admission, Refusal, admit, finding
from .behind import Behind, behind_findings, behind_steps, creditors_first, in_place
from .components import Relation, groups_of, tiers_of
from .entries import entries_of
from .parts import JOINT, FundKey, Ground
from .parts_build import Builder, Built, one_fund
from .parts_lease import LeaseBuilder, LeaseFacts
from .poststeps import Substituted, taxes_among_themselves, tenants_over_tax
from .ranks import Outcome
from .steps import steps_of
from .steps_debts import debt_findings, debt_steps
from .surplus import surplus_findings, surplus_of
from .waterfall import Settled, State, drain


@dataclass(frozen=True)
class Worked:
    """The amounts, and all that was found on the way to them."""

    admission: Admission
    division: FundDivision
    leases: LeaseFacts
    outcome: Outcome
    behind: list[Behind]


def allocate(case: Case) -> Result:
    """Distribute a case's fund. Raises `core.errors.CoreError` where the case file cannot be worked with."""
    return result_of(work_out(case))


def work_out(case: Case) -> Worked:
    """Every amount to the won, without the columns and the annex."""
    case = in_place(case)
    admission = admit(case)
    joint = one_fund(case, admission.admitted)
    division = divide(case, joint=joint)
    grounds = {g.fund: g for g in _grounds(case, division, joint)}
    built, leases = _build(case, grounds, admission)
    relation = Relation(built.parts, list(grounds.values()), case.policy)
    state = State({fund: ground.net for fund, ground in grounds.items()})
    settled = _drain(relation, built, state)
    substituted = tenants_over_tax(case, built.parts, state, built.deposits, grounds)
    pools, doubts = taxes_among_themselves(case, built.parts, state, sorted(grounds))
    behind = creditors_first(case, built.parts, state, sorted(grounds))
    built.findings += _undecided(case, substituted)
    doubts += substituted.doubts
    appeal = {(JOINT if joint else f.property or JOINT): f.lines.appeal_deposit for f in division.funds}
    outcome = Outcome(case, grounds, built, relation, state, settled, substituted.moved, pools, appeal, doubts)
    return Worked(admission, division, leases, outcome, behind)


def result_of(worked: Worked) -> Result:
    """The columns of the schedule and the annex that tells how they came about."""
    admission, division, outcome = worked.admission, worked.division, worked.outcome
    case, built = outcome.case, outcome.built
    refused = {**admission.refused, **_without_parts(built)}
    paid = paid_out(case, entries_of(outcome))
    entries = paid.entries
    surplus = surplus_of(outcome)
    totals = dict.fromkeys((c.id for c in sorted(case.claims, key=lambda c: c.id)), 0)
    for entry in entries:
        totals[entry.claim] += entry.paid
    steps, acted = steps_of(outcome, division, admission, refused, worked.leases, entries, surplus)
    steps += [*debt_steps(case, entries), *behind_steps(worked.behind, len(outcome.grounds) > 1), *paid.steps]
    return Result(
        case_number=case.case_number,
        fund=division.lines,
        execution_costs=division.execution_costs,
        net_fund=division.net,
        entries=entries,
        totals=totals,
        surplus=tuple(surplus),
        excluded=tuple(_exclusions(case, refused)),
        findings=tuple(
            _findings(case, division, admission, built, [*acted, *surplus_findings(case, surplus), *paid.findings])
        ),
        steps=tuple(steps),
        funds=tuple(f.detail() for f in division.funds),
        policy=case.policy.model_dump(mode="json"),
    )


def _grounds(case: Case, division: FundDivision, joint: bool) -> list[Ground]:
    """What seniority must know of each fund's property."""
    found = []
    on = case.sale_decided or case.distribution_date
    row = params.get("property_tax_list", "national_after_transfer_of_the_property", on) if on else None
    for fund in division.funds:
        held = case.properties if joint else tuple(p for p in case.properties if p.id == fund.property)
        first = held[0]
        debtors = case.debtor is None or first.owner is None or first.owner == case.debtor
        key: FundKey = JOINT if joint else first.id
        residential = any(p.use == "residential" for p in held)
        keeping = tuple(row.value) if row else ()
        found.append(
            Ground(key, fund.net, first.acquired_on, first.building_since, debtors, residential, held, keeping)
        )
    return found


def _build(case: Case, grounds: dict[FundKey, Ground], admission: Admission) -> tuple[Built, LeaseFacts]:
    builder = Builder(case, grounds, admission.admitted)
    builder.build()
    leases = LeaseBuilder(builder).build()
    builder.built.parts.sort(key=lambda p: p.key)
    return builder.built, leases


def _drain(relation: Relation, built: Built, state: State) -> list[Settled]:
    """Pay all components, seniors first."""
    groups = groups_of(relation, built.parts)
    return [s for nodes in tiers_of(relation, groups) for s in drain(relation, nodes, state, built.deposits)]


def _undecided(case: Case, substituted: Substituted) -> list[Finding]:
    """Property taxes of which nobody can tell whether they yield to a tenant who lacks something."""
    return [
        Finding(
            severity="error",
            code="property_tax_undecided",
            message=(
                f"{claim.creditor}: 당해세의 세목이나 법정기일이 없어 임차인 {substituted.unknown[claim.id]}에게 "
                "우선변제할 것인지 판단하지 못하였습니다."
            ),
            where=f"claims[{number}]",
            advice="세목과 법정기일을 적으십시오. 당해세에 그대로 배당하였습니다(국세기본법 제35조 제7항, 지방세기본법 제71조 제6항).",
        )
        for number, claim in enumerate(case.claims)
        if claim.id in substituted.unknown
    ]


def _without_parts(built: Built) -> dict[str, Refusal]:
    return {key: Refusal(text, "not_entitled", basis) for key, (text, basis) in built.nothing.items()}


def _exclusions(case: Case, refused: dict[str, Refusal]) -> list[Exclusion]:
    found: list[Exclusion] = []
    for claim in sorted(case.claims, key=lambda c: c.id):
        refusal = refused.get(claim.id)
        if refusal is not None:
            found.append(Exclusion(claim=claim.id, reason=refusal.reason, creditor=claim.creditor, basis=refusal.basis))
    return found


def _findings(
    case: Case, division: FundDivision, admission: Admission, built: Built, acted: Sequence[Finding]
) -> list[Finding]:
    """All findings, in an order that does not depend on that of the claims."""
    place = {c.id: n for n, c in enumerate(case.claims)}
    by_id: dict[str, Claim] = {c.id: c for c in case.claims}
    extra = [finding(by_id[i], place[i], r) for i, r in sorted(_without_parts(built).items())]
    every = [
        *header_order(case),
        *claim_dates(case),
        *interest_findings(case),
        *debt_findings(case),
        *behind_findings(case),
        *tariff_findings(case),
        *division.findings,
        *admission.findings,
        *built.findings,
        *extra,
        *acted,
    ]
    severity = {"error": 0, "warning": 1, "note": 2}
    return sorted(dict.fromkeys(every), key=lambda f: (severity[f.severity], f.code, f.message))
