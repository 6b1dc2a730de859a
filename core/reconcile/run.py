"""The way from papers to claims: sift the filings, read the rights, join them, check that nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.admission import admit
from core.behind import in_place
from core.models.base import Finding
from core.models.case import Case, CaseHeader
from core.models.decision import Decision
from core.models.filing import Document
from core.models.result import LedgerLine

from . import checks, costs, demands, general, owners, public, secured, statements, tenants, wages
from .apply import Applier
from .book import Book
from .filings import current_extracts, register, sift
from .places import match_extracts
from .rights import Group, group_rights, read_rights
from .settling import settle


@dataclass(frozen=True)
class Reconciled:
    """The case file with its claims, what became of every line, findings, and which decisions acted."""

    case: Case
    ledger: tuple[LedgerLine, ...]
    findings: tuple[Finding, ...]
    decisions_applied: tuple[Decision, ...] = ()
    decisions_refused: tuple[Decision, ...] = ()


def reconcile(header: CaseHeader, documents: Sequence[Document], decisions: Sequence[Decision] = ()) -> Reconciled:
    """Claims of a case from its filings; amounts in won. The order of `documents` and their names change no claim.

    Nothing is dropped: what cannot be decided is a ledger line `decision` with a finding of severity error.
    """
    book = Book(header)
    applier = Applier(book, decisions)
    ordered = register(book, applier.to_filings(documents))
    applier.identities()
    kept = sift(book, ordered)
    of = {t: [d for d in kept if d.type == t] for t in sorted({d.type for d in kept})}
    everything = _rights(book, current_extracts(book, of.get("registry_extract", [])))
    groups = owners.read(book, everything)
    sales = of.get("sale_statement", [])
    papers = [*of.get("claim_statement", []), *of.get("distribution_demand", [])]
    matches, free = statements.assign(book, everything, papers, book.told)
    secured.set_aside(book, matches)
    secured.claims_of(book, groups, matches)
    general.general(book, free)
    tenants.leases(book, tenants.gather(book, of.get("lease_claim", []), sales, groups))
    public.demands(book, [*of.get("tax_demand", []), *of.get("public_charge_demand", [])], groups)
    demands.seizures_left(book, groups)
    wages.claims(book, of.get("wage_claim", []))
    owners.others(book, everything)
    for document in sales:
        book.filing(document, "merged", reason="점유·임대차의 대조에 씀")
    book_header = costs.compare(book, of.get("cost_statement", []))
    applier.to_claims(everything)
    checks.carried(book, ordered)
    checks.run(book, kept, everything)
    return _result(book, book_header, applier)


def _rights(book: Book, extracts: Sequence[Document]) -> list[Group]:
    """Rights of all extracts; those of an extract that fits no property wait for a decision."""
    rights = []
    for document, property_id in match_extracts(book, extracts):
        found = read_rights(document, property_id or f"?{document.file}")
        book.expected.update(r.id for r in found)
        for old, new in (pair for r in found for pair in r.proved):
            book.identity.join(old, new)
        book.who |= {r.id: {p.name for p in r.chain} for r in found}
        if property_id is None:
            book.filing(document, "decision", reason="어느 매각부동산의 것인지 확정되지 않음")
            for right in found:
                settle(book, Group((right,)), (), "매각부동산과 연결되지 않은 등기", "decision")
            continue
        book.filing(document, "merged", reason=f"매각부동산 {property_id}의 등기")
        book.extracts.add(property_id)
        rights += found
    order = {p.id: n for n, p in enumerate(book.header.properties)}
    return group_rights(rights, book.identity, order)


def _answered(finding: Finding, decision: str | None) -> Finding:
    """A finding whose place a person has decided about is told, but asks for nothing any more."""
    if decision is None or finding.severity == "note" or finding.code in ("decision_refused", "unaccounted"):
        return finding
    return finding.model_copy(
        update={"severity": "note", "message": f"{finding.message} (결정 {decision}로 처리됨)", "advice": ""}
    )


def _entitled(book: Book, case: Case) -> None:
    """Lines whose claims all fail the tests of articles 84, 88, 148 are excluded, with the reason and its article."""
    refused = admit(in_place(case)).refused
    for key, line in book.lines.items():
        out = [refused[c] for c in line.claims if c in refused]
        if not out:
            continue
        reasons = "; ".join(dict.fromkeys(r.reason for r in out))
        whole = len(out) == len(line.claims) and line.fate in ("claim", "merged", "excluded")
        if whole and line.fate != "merged":
            basis = tuple(dict.fromkeys((*line.basis, *(b for r in out for b in r.basis))))
            reason = "; ".join(dict.fromkeys(r for r in (line.reason, reasons) if r))
            book.lines[key] = line.model_copy(update={"fate": "excluded", "reason": reason, "basis": basis})
        elif not whole and line.fate == "claim":
            told = f"일부 제외({', '.join(c for c in line.claims if c in refused)}): {reasons}"
            book.lines[key] = line.model_copy(update={"reason": "; ".join(r for r in (line.reason, told) if r)})


def _result(book: Book, header: CaseHeader, applier: Applier) -> Reconciled:
    checks.accounted(book)
    order = {"error": 0, "warning": 1, "note": 2}
    settled = applier.settled()
    found = [_answered(f, settled.get(f.where)) for f in book.findings]
    unique = {f.model_dump_json(): f for f in found}
    findings = tuple(
        sorted(unique.values(), key=lambda f: (order[f.severity], f.code, f.where, f.message, f.model_dump_json()))
    )
    claims = tuple(book.claims[key] for key in sorted(book.claims))
    fields = {name: getattr(header, name) for name in CaseHeader.model_fields}
    case = Case.model_validate(Case.model_construct(**fields, claims=claims).model_dump(mode="python"))
    _entitled(book, case)
    return Reconciled(
        case,
        tuple(book.lines[k] for k in sorted(book.lines)),
        findings,
        tuple(applier.applied),
        tuple(applier.refused),
    )
