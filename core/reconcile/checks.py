# ruff: noqa: E501 (Korean sentences stay in one line)
"""Cross-checks: small functions, each with a code and a stable text; the last one says what is unaccounted for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from core.models.case import Mortgage, ProvisionalAttachment
from core.models.filing import ClaimStatement, Document, RegistryExtract, SaleStatement

from .amounts import party, said
from .book import Book, day, filing_label, place, won
from .filings import case_key
from .identity import Party
from .rights import Group, first_commencement

Check = Callable[[Book, Sequence[Document], Sequence[Group]], None]


def run(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """All checks in a fixed order."""
    for check in CHECKS:
        check(book, documents, groups)


def carried(book: Book, documents: Sequence[Document]) -> None:
    """Findings of the reading go on, with the file in front."""
    for document in documents:
        for f in document.findings:
            where = f"{document.file}#{f.where}" if f.where else document.file
            book.findings.append(
                f.model_copy(update={"where": where, "sources": f.sources or document.source(f.where)})
            )


def registry_age(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """An extract older than the claim deadline, or with missing pages."""
    deadline = book.header.claim_deadline
    for document in documents:
        fields = document.fields
        if not isinstance(fields, RegistryExtract):
            continue
        if deadline is not None and fields.viewed_at and fields.viewed_at[:10] < deadline.isoformat():
            book.find(
                "warning",
                "registry_too_old",
                f"{filing_label(document)}: 열람일({fields.viewed_at[:10]})이 배당요구종기({day(deadline)}) 전입니다.",
                document.file,
                "새로 발급된 등기사항전부증명서로 확인하십시오.",
                document.source("viewed_at"),
            )
        if fields.complete is False:
            book.find(
                "error",
                "registry_incomplete",
                f"{filing_label(document)}: 빠진 쪽이 있습니다.",
                document.file,
                "전체 쪽을 다시 제출받으십시오.",
                (place(document),),
            )


def commencement(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """The header's commencement day against the registry's; each auction's number against the case."""
    first, header = first_commencement(groups), book.header
    if first is not None and header.commencement_registered not in (None, first):
        book.find(
            "error",
            "commencement_mismatch",
            f"첫 경매개시결정등기일이 사건 파일({day(header.commencement_registered)})과 등기({day(first)})에서 다릅니다. 사건 파일을 따랐습니다.",
            "commencement_registered",
            "등기를 확인하십시오.",
        )
    known = {case_key(n) for n in (header.case_number, *header.joined_cases)}
    for group in groups:
        number = group.first.entry.court_case
        if group.kind == "commencement" and number and case_key(number) not in known:
            book.find(
                "warning",
                "second_auction",
                f"{group.first.label()}: 다른 경매사건({number})의 개시결정입니다.",
                group.first.id,
                "중복경매인지 확인하십시오(민사집행법 제87조).",
                group.first.source("court_case"),
            )


def above_maximum(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """Principal, interest and cost above the registered maximum."""
    for claim in book.claims.values():
        if isinstance(claim, (Mortgage, ProvisionalAttachment)) and claim.max_amount is not None:
            total = (claim.principal or 0) + claim.interest + claim.cost
            if total > claim.max_amount:
                name = "채권최고액" if isinstance(claim, Mortgage) else "청구금액"
                book.find(
                    "warning",
                    "claim_above_maximum",
                    f"{claim.creditor}: 청구 합계 {total:,}원이 {name} {claim.max_amount:,}원을 넘습니다.",
                    claim.id,
                    "",
                    (*claim.sources.get("principal", ()), *claim.sources.get("max_amount", ())),
                )


def forgotten_mortgage(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """A creditor with several mortgages whose statements leave one of them out."""
    stated = {c for key, line in book.lines.items() if key.startswith("filing/") for c in line.claims}
    mine = [c for c in book.claims.values() if isinstance(c, Mortgage)]
    for claim in mine:
        if claim.id in stated:
            continue
        others = [c for c in mine if c.id in stated and book.identity.same(Party(c.creditor), Party(claim.creditor))]
        if others:
            book.find(
                "error",
                "mortgage_not_in_statement",
                f"{claim.creditor}의 근저당권 {claim.id}이(가) 제출된 채권계산서에 없습니다. 등기된 금액을 두었습니다.",
                claim.id,
                "채권자에게 확인하십시오.",
                claim.sources.get("registered.receipt", ()),
            )


def like_named(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """Creditors with nearly one name: apart if proved, else for a person."""
    seen: dict[Party, tuple[str, Document, str]] = {}
    for group in groups:
        if group.kind in ("ownership", "seizure", "other", "unknown"):
            continue
        for right in group.members:
            for holder in right.chain:
                seen.setdefault(holder, (right.label(), right.document, f"entries[{right.index}].holders[0].name"))
    for document in documents:
        if document.type in ("claim_statement", "distribution_demand") and said(document).creditor:
            seen.setdefault(party(document), (filing_label(document), document, "creditor"))
    for (a, at), (b, bt) in combinations(sorted(seen.items(), key=lambda kv: (kv[0].name, kv[0].reg_no or "")), 2):
        how = book.identity.relation(a, b)
        if how not in ("like", "likely") or any(
            book.identity.same(a, c) and book.identity.same(b, c) for c in seen if c not in (a, b)
        ):
            continue
        sources = (*(at[1].source(at[2]) or (place(at[1]),)), *(bt[1].source(bt[2]) or (place(bt[1]),)))
        apart = a.number is not None and b.number is not None and how == "like"
        if apart:
            book.find(
                "note",
                "like_named_creditors",
                f"{a.name}과(와) {b.name}은(는) 이름이 비슷하나 등록번호가 다른 채권자입니다. 따로 두었습니다.",
                a.name,
                "",
                sources,
            )
        else:
            book.find(
                "error" if how == "likely" else "warning",
                "identity_uncertain",
                f"{a.name}과(와) {b.name}이(가) 같은 채권자인지 증명되지 않았습니다. 합치지 않았습니다.",
                a.name,
                "등록번호를 확인하고 join 또는 separate로 결정하십시오.",
                sources,
            )


def sums(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """A printed total that is not the sum of its parts."""
    for document in documents:
        fields = document.fields
        if any(f.code == "sum_mismatch" for f in document.findings):
            continue
        total = won(getattr(fields, "total", None))
        parts: list[int | None]
        if document.type in ("claim_statement", "distribution_demand"):
            parts = [won(getattr(fields, k)) for k in ("principal", "interest", "cost")]
            if parts[0] is None:
                continue
        elif document.type in ("tax_demand", "public_charge_demand"):
            parts = [
                v
                for r in getattr(fields, "rows", ())
                for v in ((r.principal, r.surcharge) if r.principal is not None else (r.total,))
            ]
        elif document.type == "wage_claim":
            parts = [getattr(fields, "preferential", None), getattr(fields, "ordinary", None)]
        elif document.type == "cost_statement":
            parts = [i.amount for i in getattr(fields, "items", ())]
        else:
            continue
        if document.type == "wage_claim" and None in parts:
            continue
        added = sum(p or 0 for p in parts)
        if total is not None and added != total:
            book.find(
                "error",
                "sum_mismatch",
                f"{filing_label(document)}: 적힌 합계 {total:,}원이 항목의 합 {added:,}원과 다릅니다.",
                document.file,
                "계산을 확인하십시오.",
                document.source("total"),
            )


def sale_statement(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """The sale statement's deadline, appraisal and minimum price against the court's file."""
    header = book.header
    whole = {k: [getattr(p, k) for p in header.properties] for k in ("appraisal", "minimum_price")}
    for document in documents:
        fields = document.fields
        if not isinstance(fields, SaleStatement):
            continue
        if fields.claim_deadline and header.claim_deadline and fields.claim_deadline != header.claim_deadline:
            book.find(
                "error",
                "claim_deadline_mismatch",
                f"배당요구종기가 사건 파일({day(header.claim_deadline)})과 매각물건명세서({day(fields.claim_deadline)})에서 다릅니다.",
                document.file,
                "종기 결정을 확인하십시오.",
                document.source("claim_deadline"),
            )
        for key, name in (("appraisal", "감정평가액"), ("minimum_price", "최저매각가격")):
            value, known = getattr(fields, key), whole[key]
            if value is not None and all(v is not None for v in known) and sum(v or 0 for v in known) != value:
                book.find(
                    "warning",
                    "sale_price_lines",
                    f"{name}이 매각물건명세서({value:,}원)와 사건 파일의 합({sum(v or 0 for v in known):,}원)에서 다릅니다.",
                    document.file,
                    "부동산별 금액을 확인하십시오.",
                    document.source(key),
                )


def debtor(book: Book, documents: Sequence[Document], groups: Sequence[Group]) -> None:
    """A statement that names a debtor who is neither debtor nor owner here."""
    for document in documents:
        if isinstance(document.fields, ClaimStatement) and document.fields.debtor:
            names = [n.strip() for n in document.fields.debtor.replace("，", ",").split(",") if n.strip()]
            if names and not any(book.knows(n) for n in names):
                book.find(
                    "warning",
                    "debtor_mismatch",
                    f"{filing_label(document)}: 채무자 {document.fields.debtor}은(는) 사건 파일의 채무자나 소유자가 아닙니다.",
                    document.file,
                    "채무자를 확인하십시오.",
                    document.source("debtor"),
                )


CHECKS: tuple[Check, ...] = (
    registry_age,
    commencement,
    above_maximum,
    forgotten_mortgage,
    like_named,
    sums,
    sale_statement,
    debtor,
)


def accounted(book: Book) -> None:
    """Every right, tenant and filing has its line, every line a known claim, every claim a line; else an error."""
    for missing in sorted(book.expected - set(book.lines)):
        book.line(
            missing, "filing" if missing.startswith("filing/") else "right", missing, "decision", (), "처리되지 않음"
        )
        book.find(
            "error",
            "unaccounted",
            f"{missing}: 어떻게 처리되었는지 알 수 없습니다.",
            missing,
            "승인하기 전에 결정하여야 합니다.",
        )
    named = {c for line in book.lines.values() for c in line.claims}
    for claim_id in sorted((named - set(book.claims)) | (set(book.claims) - named)):
        book.find(
            "error",
            "unaccounted",
            f"{claim_id}: 채권과 처리 내역이 맞지 않습니다.",
            claim_id,
            "승인하기 전에 결정하여야 합니다.",
        )
