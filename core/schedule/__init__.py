"""The schedule (배당표) and its papers as data. `build` is the only entry."""

from __future__ import annotations

from collections.abc import Iterable

from core.models.case import Case
from core.models.decision import Decision
from core.models.result import Result

from .annex import doubtful, groups, policies, untold
from .figures import changes, figures
from .form import SHEET_MAX, fund_tables, lines_of, summary_rows
from .labels import AUCTION, SUBJECT, in_order
from .model import Schedule
from .statements import cost_statements, deposits, parties
from .timeline import timelines

__all__ = ["Schedule", "build"]


def build(
    case: Case,
    result: Result,
    *,
    previous: Result | None = None,
    decisions: Iterable[Decision] = (),
    per_sheet: int = SHEET_MAX,
) -> Schedule:
    """The papers of one draft as data. `previous`: the last draft's result, for the list of changes.

    `per_sheet`: most creditors on one sheet (3 to 5 on A4). Pure; the same input gives the same value.
    """
    funds = fund_tables(case, result, per_sheet)
    order = [e.claim for e in result.entries]
    subjects = list(SUBJECT)
    ledger = tuple(sorted(result.ledger, key=lambda x: (subjects.index(x.subject), in_order(x.label), x.id)))
    return Schedule(
        court=case.court,
        case_number=case.case_number,
        case_title=f"{case.case_number} {AUCTION[case.auction]}",
        joined_cases=case.joined_cases,
        debtor=case.debtor or "",
        distribution_date=case.distribution_date,
        officer=case.officer or "",
        property_text=tuple(p.description or p.id for p in case.properties),
        owners=tuple(dict.fromkeys(p.owner for p in case.properties if p.owner)),
        lines=lines_of(result.fund),
        total=result.fund.total,
        costs=result.execution_costs,
        net=result.net_fund,
        funds=funds,
        summary=summary_rows(funds),
        cost_statements=cost_statements(case),
        parties=parties(case, result),
        ledger=ledger,
        other_rights=tuple(line for line in ledger if line.fate != "claim"),
        deposits=deposits(funds),
        excluded=result.excluded,
        untold=untold(result),
        annex=groups(result, funds),
        policy=policies(case, result),
        doubtful=doubtful(result.steps, result),
        timelines=timelines(case, order),
        figures=figures(case, order),
        changes=changes(previous, result, tuple(decisions)),
    )
