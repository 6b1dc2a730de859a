"""Who takes part (민사집행법 제148조, 제84조, 제88조): each claim is admitted with its ground or refused with its reason.

A date that a test needs and the case file lacks is a finding, and that test is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.models.base import Finding
from core.models.case import Case, Claim, Execution, Jeonse, Pledge, SecurityRegistration, Tax
from core.models.result import Citation

from .moments import Moment, before, first_registration, of_registration, registration_on
from .parts_build import properties_of

APPLICANT = Citation(cite="민사집행법 제148조 제1호")
DEMAND = Citation(cite="민사집행법 제148조 제2호")
ATTACHED = Citation(cite="민사집행법 제148조 제3호")
REGISTERED = Citation(cite="민사집행법 제148조 제4호")
ART_84 = Citation(cite="민사집행법 제84조 제1항")
ART_88 = Citation(cite="민사집행법 제88조 제1항")
ART_91 = Citation(cite="민사집행법 제91조 제4항")
PROVISIONAL = Citation(cite="가등기담보 등에 관한 법률 제16조 제2항")
LATER_TAX = Citation(cite="대법원 2012. 5. 10. 선고 2011다44160 판결")
DECIDED = Citation(cite="민사집행법 제148조", status="unverified", note="사람의 결정에 따름")
FORMER_TAX = Citation(cite="전 소유자의 조세", status="unverified", note="양도 전에 압류한 때에만 배당받는다는 실무")
PLEDGE = Citation(cite="민법 제348조")

#: kinds whose registrations the sale always extinguishes (말소기준권리)
ENDS = frozenset({"mortgage", "security_registration", "provisional_attachment", "execution"})
#: kinds that take part only by a demand, unless registered before the commencement or the applicant's
NEEDS_DEMAND = frozenset({"general", "execution", "wage", "tax", "public_charge", "lease", "improvement"})


@dataclass(frozen=True)
class Refusal:
    """Why a claim takes no part."""

    reason: str
    code: str
    basis: tuple[Citation, ...]


@dataclass(frozen=True)
class Admission:
    """Admitted claims with their ground (id → text, citation), refusals by claim id, findings."""

    admitted: tuple[Claim, ...]
    refused: dict[str, Refusal]
    grounds: dict[str, tuple[str, Citation]]
    findings: tuple[Finding, ...]


def admit(case: Case) -> Admission:
    """Test every claim of the case."""
    refused: dict[str, Refusal] = {}
    for claim in case.claims:
        refusal = refuse(claim, case)
        if refusal is not None:
            refused[claim.id] = refusal
    for claim in case.claims:
        if isinstance(claim, Pledge) and claim.of in refused and claim.id not in refused:
            refused[claim.id] = Refusal("질권의 목적인 담보권이 배당에 참가하지 못함", "not_entitled", (PLEDGE,))
    admitted = tuple(c for c in case.claims if c.id not in refused)
    findings = [*_missing_dates(case)]
    for number, claim in enumerate(case.claims):
        if claim.id in refused:
            findings.append(finding(claim, number, refused[claim.id]))
        elif claim.kind == "improvement" and claim.demanded_on is None:
            findings.append(_undated_improvement(claim, number))
    return Admission(admitted, refused, {c.id: ground(c, case) for c in admitted}, tuple(findings))


def finding(claim: Claim, number: int, refusal: Refusal) -> Finding:
    """The finding that goes with an exclusion."""
    return Finding(
        severity="warning",
        code=refusal.code,
        message=f"{claim.creditor}: {refusal.reason}",
        where=f"claims[{number}]",
        advice="배당에서 제외하였습니다. 기록의 날짜와 다르면 고치십시오.",
        sources=tuple(ref for refs in claim.sources.values() for ref in refs),
    )


def _undated_improvement(claim: Claim, number: int) -> Finding:
    return Finding(
        severity="warning",
        code="demand_date_missing",
        message=f"{claim.creditor}: 필요비·유익비의 배당요구일이 적혀 있지 않습니다.",
        where=f"claims[{number}]",
        advice="배당요구종기까지 배당요구를 하였는지 확인하십시오.",
    )


def _missing_dates(case: Case) -> list[Finding]:
    named = (
        ("commencement_registered", "경매개시결정등기일", "배당요구 없이 배당받을 채권자인지"),
        ("claim_deadline", "배당요구종기", "배당요구가 늦지 않았는지"),
        ("distribution_date", "배당기일", "배당기일에 시행 중인 규정이 무엇인지"),
    )
    return [
        Finding(
            severity="warning",
            code="date_missing",
            message=f"{name}이(가) 없어 {test}를 심사하지 않았습니다.",
            where=key,
            advice="기록에서 확인하여 적으십시오.",
        )
        for key, name, test in named
        if getattr(case, key) is None and case.claims
    ]


def in_time(day: date | None, case: Case) -> bool:
    """Demanded by the deadline (no deadline known: in time)."""
    return day is not None and (case.claim_deadline is None or day <= case.claim_deadline)


def before_commencement(day: date | None, case: Case) -> bool:
    """Registered before the first commencement registration (none known: before)."""
    return day is not None and (case.commencement_registered is None or day < case.commencement_registered)


def refuse(claim: Claim, case: Case) -> Refusal | None:
    """Why a claim takes no part, or None."""
    if not properties_of(claim, case):
        return Refusal("매각된 부동산에 관한 채권이 아님", "not_entitled", (REGISTERED,))
    if claim.excluded:
        return Refusal(claim.excluded, "excluded_by_decision", (DECIDED,))
    if claim.admitted:
        return None
    for test in (_former_owner, _oldest_jeonse, _security_registration, _demand):
        refusal = test(claim, case)
        if refusal is not None:
            return refusal
    return None


def _late(claim: Claim) -> Refusal:
    day = claim.demanded_on
    text = f"배당요구종기 후의 배당요구({day.year}. {day.month}. {day.day}.)" if day else "배당요구종기 후의 신청"
    return Refusal(text, "late_demand", (ART_84, ART_88))


def _former_owner(claim: Claim, case: Case) -> Refusal | None:
    """A tax of a former owner is paid only if it was seized before the transfer."""
    if not isinstance(claim, Tax) or not claim.of_former_owner:
        return None
    days = [p.acquired_on for p in case.properties if p.acquired_on and p.id in properties_of(claim, case)]
    if claim.seized_on is not None and days and all(claim.seized_on < d for d in days):
        return None
    if not days:
        return Refusal(
            "전 소유자의 조세이나 소유권이 이전된 날(acquired_on)이 적혀 있지 않음", "not_entitled", (FORMER_TAX,)
        )
    return Refusal("전 소유자의 조세로서 소유권이 이전되기 전의 압류가 없음", "not_entitled", (FORMER_TAX,))


def _oldest_jeonse(claim: Claim, case: Case) -> Refusal | None:
    """A 전세권 older than all that the sale extinguishes is paid only on a timely demand."""
    if not isinstance(claim, Jeonse) or claim.applicant or in_time(claim.demanded_on, case):
        return None
    if not all(_oldest_on(claim, i, case) for i in properties_of(claim, case)):
        return None
    how = "배당요구종기까지 배당요구가 없어" if claim.demanded_on else "배당요구가 없어"
    return Refusal(f"최선순위 전세권으로서 {how} 매수인이 인수함", "not_entitled", (ART_91,))


def _oldest_on(claim: Jeonse, property_id: str, case: Case) -> bool:
    """Older than every right that the sale of this property extinguishes, seizures by tax offices among them."""
    held = registration_on(claim, property_id)
    if held is None:
        return False
    mine = of_registration(claim, held)
    others = [Moment(d) for d in (case.commencement_registered,) if d]
    for other in case.claims:
        if property_id not in properties_of(other, case):
            continue
        if isinstance(other, Tax) and other.seized_on is not None:
            others.append(Moment(other.seized_on))
        elif other.kind in ENDS and (registration := registration_on(other, property_id)) is not None:
            others.append(of_registration(other, registration))
    return bool(others) and all(before(mine, m) is True for m in others)


def _security_registration(claim: Claim, case: Case) -> Refusal | None:
    """담보가등기 takes part only if its holder reported the claim."""
    if not isinstance(claim, SecurityRegistration) or not case.policy.security_registration_needs_report:
        return None
    if claim.applicant or in_time(claim.demanded_on, case):
        return None
    if claim.demanded_on is not None:
        return _late(claim)
    return Refusal("담보가등기권자가 채권신고를 하지 아니함", "not_entitled", (PROVISIONAL,))


def _demand(claim: Claim, case: Case) -> Refusal | None:
    """Claims that need a demand made it in time; registered rights were registered before the commencement."""
    if claim.applicant or in_time(claim.demanded_on, case):
        return None
    registered = first_registration(claim)
    if before_commencement(registered, case) or _seized_for(claim, case):
        return None
    if isinstance(claim, Tax) and before_commencement(claim.seized_on, case):
        text = "압류 뒤의 조세로서 배당요구종기까지 교부청구가 없음"
        return Refusal(text, "late_demand" if claim.demanded_on else "not_entitled", (LATER_TAX, ART_84))
    if isinstance(claim, Execution) and registered is not None:
        return None if in_time(registered, case) else _late(claim)
    if isinstance(claim, Pledge):
        return None
    if claim.demanded_on is not None:
        return _late(claim)
    if claim.kind == "improvement":
        return None
    if claim.kind in NEEDS_DEMAND or registered is None:
        return Refusal("배당요구(교부청구)를 하지 아니함", "not_entitled", (ART_88, DEMAND))
    return Refusal("경매개시결정등기 후에 등기되고 배당요구를 하지 아니함", "not_entitled", (ART_88, DEMAND))


def _seized_for(claim: Claim, case: Case) -> bool:
    """A tax for which the property was seized before the commencement; later taxes of the office need a demand."""
    if not isinstance(claim, Tax) or claim.seized_on is None or not before_commencement(claim.seized_on, case):
        return False
    return claim.statutory_date is None or claim.statutory_date <= claim.seized_on


def ground(claim: Claim, case: Case) -> tuple[str, Citation]:
    """On what ground a claim takes part."""
    if claim.applicant:
        return "경매신청채권자", APPLICANT
    if claim.admitted and refuse(claim.model_copy(update={"admitted": False}), case) is not None:
        return "참가시키기로 한 결정", DECIDED
    registered = first_registration(claim)
    if isinstance(claim, Execution) and registered is not None:
        return "배당요구종기까지 경매신청을 한 압류채권자", APPLICANT
    if before_commencement(registered, case):
        if claim.kind == "provisional_attachment":
            return "첫 경매개시결정등기 전에 등기된 가압류채권자", ATTACHED
        return "첫 경매개시결정등기 전에 등기되고 매각으로 소멸하는 권리", REGISTERED
    if _seized_for(claim, case):
        return "첫 경매개시결정등기 전의 체납처분 압류", REGISTERED
    return "배당요구종기까지 한 배당요구(교부청구)", DEMAND
