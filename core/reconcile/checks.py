"""Cross-checks: small pure functions, each with its codes and a stable text; the last one says what is unaccounted for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.models.base import Finding, Severity, SourceRef
from core.models.case import CaseHeader, Claim
from core.models.filing import Document
from core.models.result import LedgerLine

from .book import Book
from .identity import Identity
from .rights import Group


@dataclass(frozen=True)
class View:
    """What a check may look at; it changes nothing."""

    header: CaseHeader
    claims: Mapping[str, Claim]
    lines: Mapping[str, LedgerLine]
    documents: Sequence[Document]
    groups: Sequence[Group]
    identity: Identity
    book: Book

    def feeding(self, claim_id: str) -> list[str]:
        """Ledger ids of the filings that a claim was made from."""
        return [k for k in sorted(self.lines) if k.startswith("filing/") and claim_id in self.lines[k].claims]


Check = Callable[[View], Iterable[Finding]]


def finding(
    severity: Severity, code: str, message: str, where: str, advice: str = "", sources: Iterable[SourceRef] = ()
) -> Finding:
    """A finding of a check."""
    return Finding(
        severity=severity, code=code, message=message, where=where, advice=advice, sources=tuple(dict.fromkeys(sources))
    )


def run(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """All checks in a fixed order."""
    from .checks_claims import CLAIMS
    from .checks_papers import PAPERS

    view = View(book.header, dict(book.claims), dict(book.lines), documents, groups, book.identity, book)
    for _, check in (*PAPERS, *CLAIMS):
        book.findings.extend(check(view))


def carried(book: Book, documents: Sequence[Document]) -> None:
    """Findings of the reading go on, with the file in front; what a person has set is no longer missing."""
    for document in documents:
        for f in document.findings:
            if f.where in document.decided:
                continue
            where = f"{document.file}#{f.where}" if f.where not in ("", document.file) else document.file
            book.findings.append(
                f.model_copy(update={"where": where, "sources": f.sources or document.source(f.where)})
            )


def accounted(book: Book) -> None:
    """Every right, tenant and filing has its line, every line a known claim, every claim a line; else an error."""
    for missing in sorted(book.expected - set(book.lines)):
        book.line(
            missing, "filing" if missing.startswith("filing/") else "right", missing, "decision", (), "처리되지 않음"
        )
        book.findings.append(_unaccounted(missing, "어떻게 처리되었는지 알 수 없습니다."))
    named = {c for line in book.lines.values() for c in line.claims}
    for claim_id in sorted((named - set(book.claims)) | (set(book.claims) - named)):
        book.findings.append(_unaccounted(claim_id, "채권과 처리 내역이 맞지 않습니다."))


def _unaccounted(what: str, text: str) -> Finding:
    return finding("error", "unaccounted", f"{what}: {text}", what, "승인하기 전에 결정하여야 합니다.")


def pairs(claims: Mapping[str, Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims, in the order of their ids."""
    ordered = [claims[k] for k in sorted(claims)]
    for i, a in enumerate(ordered):
        for b in ordered[i + 1 :]:
            yield a, b
