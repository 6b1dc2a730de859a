# ruff: noqa: E501 (Korean sentences stay in one line)
"""What a moved distribution date makes stale: whose interest was counted to another day, and the interest in custody.

A finding stays until a newer statement counts to the date, or a person decides about that interest after the move.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from core.models.base import Finding, SourceRef
from core.models.case import Case, Fund
from core.models.decision import Decision
from core.models.filing import ClaimStatement, DistributionDemand, Document
from core.models.result import LedgerLine
from core.reconcile.apply import named
from core.reconcile.book import day, place

CUSTODY, INTEREST, MISMATCH = "custody_interest_stale", "interest_stale", "calculated_to_mismatch"
CODES = frozenset({CUSTODY, INTEREST})


def change(before: date, distribution: date) -> str:
    """The move as a sentence."""
    return f"배당기일이 {day(before)}에서 {day(distribution)}로 바뀌었습니다."


def custody(fund: Fund, distribution: date, before: date | None, then: int | None, on: date | None) -> Finding | None:
    """The interest on money in custody where it was looked up for another day.

    `before`: the date before the last move; `then`: the interest (won) in the case file at that move, which was looked
    up for the date `on`. Without a move only the case file's own day (`custody_interest_to`) tells.
    """
    won = f"매각대금 등 이자 {fund.custody_interest:,}원"
    if (to := fund.custody_interest_to) is not None:
        stale = to != distribution
        told = f"{won}은 배당기일 {day(distribution)}이 아닌 {day(to)}까지 조회한 금액입니다."
    else:
        stale = before is not None and then == fund.custody_interest and on != distribution
        told = f"{won}은 {day(on)}을 배당기일로 하여 조회한 금액입니다."
    if not stale:
        return None
    return Finding(
        severity="warning",
        code=CUSTODY,
        message=" ".join([change(before, distribution), told] if before and before != distribution else [told]),
        where="fund.custody_interest",
        advice="배당이자조회서를 새 배당기일을 기준으로 다시 출력하여 case.yaml의 fund.custody_interest를 고치고, 조회 기준일을 custody_interest_to에 적으십시오(재일 97-2 제14조 제3항).",
    )


def interest(
    case: Case,
    ledger: Sequence[LedgerLine],
    documents: Sequence[Document],
    before: date,
    decisions: Sequence[Decision],
) -> tuple[Finding, ...]:
    """The interest of each statement that counts and was not counted to the present distribution date.

    `decisions`: those that act and were made after the move.
    """
    distribution = case.distribution_date
    if distribution is None or before == distribution:
        return ()
    return tuple(_interest(case, ledger, documents, before, distribution, decisions))


def _interest(
    case: Case,
    ledger: Sequence[LedgerLine],
    documents: Sequence[Document],
    before: date,
    distribution: date,
    decisions: Sequence[Decision],
) -> Iterator[Finding]:
    claims = {c.id: c for c in case.claims}
    papers = {place(d): d for d in documents}
    for line in ledger:
        paper = papers.get(line.sources[0]) if line.subject == "filing" and line.sources else None
        mine = [claims[c] for c in line.claims if c in claims and claims[c].excluded is None and claims[c].interest]
        if paper is None or line.fate != "claim" or not mine:
            continue
        fields = paper.fields
        if not isinstance(fields, (ClaimStatement, DistributionDemand)) or fields.calculated_to == distribution:
            continue
        if any(_settles(d, line, paper, distribution) for d in decisions):
            continue
        refs = paper.source("calculated_to")
        yield Finding(
            severity="warning",
            code=INTEREST,
            message=f"{change(before, distribution)} {mine[0].creditor}의 {', '.join(c.id for c in mine)} 채권의 이자 "
            f"{sum(c.interest for c in mine):,}원은 {_read(paper, fields.calculated_to, refs)} 새 배당기일까지의 이자가 아닙니다.",
            where=mine[0].id,
            advice=f"{day(distribution)}까지 이자를 계산한 채권계산서를 다시 제출받거나, decisions.yaml에서 이자를 정하십시오.",
            sources=refs or (place(paper),),
        )


def _read(paper: Document, to: date | None, refs: Sequence[SourceRef]) -> str:
    """Where the day stands to which the interest was counted, and the day."""
    page = refs[0].page if refs else paper.pages[0] if paper.pages else 0
    where = f"{paper.file} {page}쪽" if page else paper.file
    if to is None:
        return f"어느 날까지 계산하였는지 {where}에서 읽지 못하였으므로"
    return f"{where}에 따라 {day(to)}까지 계산한 것이므로"


def _settles(decision: Decision, line: LedgerLine, paper: Document, distribution: date) -> bool:
    """Whether a decision is about that interest."""
    target, _, path = decision.target.rpartition("#") if "#" in decision.target else (decision.target, "", "")
    if decision.action in ("admit", "exclude"):
        return decision.target in (line.id, *line.claims)
    if decision.action == "choose":
        return named(paper, decision.target)
    if decision.action != "set":
        return False
    if path == "calculated_to":
        return named(paper, target) and str(decision.value) == distribution.isoformat()
    if path:
        return named(paper, target) and path == "interest"
    return decision.target in {f"{c}.interest" for c in line.claims}


def instead(findings: Sequence[Finding], stale: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings without those that say of the same place, less exactly, what `stale` says."""
    said = {(f.where, f.sources) for f in stale if f.code == INTEREST}
    return tuple(f for f in findings if f.code != MISMATCH or (f.where, f.sources) not in said)
