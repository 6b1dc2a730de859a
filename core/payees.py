"""Who is handed each share, and on what conditions: deposits, handover of the house, the trustee of a bankrupt.

채무자 회생 및 파산에 관한 법률 제348조, 제349조, 제415조의2; 대법원 2019다200737; 민사집행법 제160조. No amount changes here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.models.base import Finding
from core.models.case import Case, Claim, Wage
from core.models.result import Cell, Citation, Column, Entry, Step, StepTable
from core.payment import bankruptcy_payee, grounds, handover, trustee_name
from core.reasons import property_name

_ENDED = frozenset(("execution", "provisional_attachment", "general"))
_ORDINARY = Citation(
    cite="채무자 회생 및 파산에 관한 법률 제475조, 제476조",
    status="unverified",
    note="최우선분이 아닌 임금은 파산관재인에게 교부",
)


class Paid(NamedTuple):
    """Entries with their payees, the step that tells conditions of payment, findings."""

    entries: tuple[Entry, ...]
    steps: tuple[Step, ...]
    findings: tuple[Finding, ...]


def paid_out(case: Case, entries: Sequence[Entry]) -> Paid:
    """Name the payee of every entry; say what stands in the way of payment."""
    by_id = {c.id: (n, c) for n, c in enumerate(case.claims)}
    found: list[Entry] = []
    findings: dict[Finding, None] = {}
    cites: list[Citation] = []
    rows: list[tuple[Cell, ...]] = []
    for entry in entries:
        number, claim = by_id[entry.claim]
        payee, cite = _payee(case, claim, entry, f"claims[{number}]", findings)
        done = entry.model_copy(update={"payee": payee})
        found.append(done)
        why = [*(g.basis for g in grounds(claim, entry.paid)), *(x for x in (handover(claim), cite) if x)]
        if entry.paid and why:
            place = property_name(entry.property) if entry.property else ""
            rows.append(
                (entry.creditor, place, entry.rank, entry.paid, _how(claim, entry), payee or entry.creditor, _told(why))
            )
            cites += why
    steps = (_step(rows, cites),) if rows else ()
    doubts = [_doubt(c) for c in dict.fromkeys(cites) if c.status != "verified"]
    return Paid(tuple(found), steps, (*findings, *doubts))


def _told(cites: Sequence[Citation]) -> str:
    return "; ".join(f"{c.cite}({c.note})" if c.note else c.cite for c in cites)


def _how(claim: Claim, entry: Entry) -> str:
    texts = [entry.deposit and f"공탁({entry.deposit})"]
    texts.append("임차주택(건물)을 매수인에게 인도한 뒤 지급" if handover(claim) else None)
    return ", ".join(t for t in texts if t) or "지급"


def _payee(
    case: Case, claim: Claim, entry: Entry, where: str, findings: dict[Finding, None]
) -> tuple[str | None, Citation | None]:
    """The name of whoever is handed the share if it is not the creditor, and why."""
    stated = claim.payment.payee if claim.payment else None
    facts = case.bankruptcy
    bankrupt = (facts.of or case.debtor) if facts else None
    if stated or facts is None or not _estates(case, entry, bankrupt):
        return stated, None
    if claim.kind in _ENDED and entry.paid:
        findings[
            _finding(
                claim,
                "error",
                "bankruptcy_ends_execution",
                "파산선고로 강제집행·가압류가 효력을 잃어 파산채권자는 배당받지 못하는지 확인하여야 합니다(채무자회생법 제348조).",
                where,
                "파산관재인이 절차를 계속하는지 확인하고, 배당에서 제외할 채권이면 제외하십시오.",
            )
        ] = None
        return None, None
    if isinstance(claim, Wage) and entry.part == "ordinary_wages":
        return trustee_name(bankrupt or "", facts.trustee, entry.creditor), _ORDINARY
    if isinstance(claim, Wage) and not claim.comwel and claim.arose_on is None:
        findings[
            _finding(
                claim,
                "warning",
                "payee_unknown",
                "임금채권이 발생한 날이 없어 근로자와 파산관재인 중 누구에게 지급할지 정하지 못하였습니다.",
                where,
                "arose_on에 발생일을 적으십시오(2015. 7. 1.부터 발생한 것은 근로자에게 직접 지급).",
            )
        ] = None
        return None, None
    comwel = isinstance(claim, Wage) and claim.comwel
    arose = claim.arose_on if isinstance(claim, Wage) else None
    row = bankruptcy_payee(claim, facts.declared_on, arose, comwel)
    if row is None:
        return None, None
    note = {"trustee": "파산관재인에게 교부", "worker": "근로자에게 직접 지급", "tax_office": "압류한 관서에 직접 지급"}
    cite = row.cite.model_copy(update={"note": note[row.value]})
    return (trustee_name(bankrupt or "", facts.trustee, entry.creditor) if row.value == "trustee" else None), cite


def _estates(case: Case, entry: Entry, bankrupt: str | None) -> bool:
    """The fund's property belongs to the bankrupt (an owner that is not stated is the debtor)."""
    held = [p for p in case.properties if entry.property in (None, p.id)]
    return all((p.owner or case.debtor) == bankrupt for p in held)


def _step(rows: Sequence[tuple[Cell, ...]], cites: Sequence[Citation]) -> Step:
    return Step(
        id="payment",
        kind="payment",
        title="배당액의 지급과 공탁",
        text="다음 배당액은 공탁하거나 조건을 붙여 지급하거나 채권자가 아닌 사람에게 지급한다. 배당액은 바뀌지 아니한다.",
        basis=tuple({(c.cite, c.status): c for c in cites}.values()),
        tables=(
            StepTable(
                columns=(
                    Column(title="채권자"),
                    Column(title="부동산"),
                    Column(title="순위", kind="won"),
                    Column(title="배당액", kind="won"),
                    Column(title="지급 방법"),
                    Column(title="받을 사람"),
                    Column(title="근거"),
                ),
                rows=tuple(rows),
            ),
        ),
    )


def _doubt(cite: Citation) -> Finding:
    return Finding(
        severity="warning",
        code="unverified_rule" if cite.status == "unverified" else "disputed_rule",
        message=f"확인되지 않은 규칙으로 받을 사람을 정하였습니다: {cite.cite} ({cite.note})",
        where="steps",
        advice="지급할 사람을 확인하십시오. 배당액은 바뀌지 않습니다.",
    )


def _finding(claim: Claim, severity: str, code: str, message: str, where: str, advice: str) -> Finding:
    return Finding.model_validate(
        {
            "severity": severity,
            "code": code,
            "message": f"{claim.creditor}: {message}",
            "where": where,
            "advice": advice,
        }
    )
