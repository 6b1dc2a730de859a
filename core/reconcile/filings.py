"""Which filings count: of this case, readable, once; the rest is settled here with its reason."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from core.models.filing import Document, RegistryExtract

from .book import Book, filing_id, filing_label, names_on, place

_DATES = {"filed_on", "demanded_on"}


def content(document: Document) -> str:
    """What a filing says, as text: equal for two copies, whatever their names and stamps."""
    said = document.fields.model_dump(mode="json", exclude=_DATES)
    return json.dumps([document.type, said], ensure_ascii=False, sort_keys=True)


def filed(document: Document) -> date | None:
    """The day a filing carries: its own, else the court's stamp."""
    fields = document.fields
    own: date | None = getattr(fields, "filed_on", None) or getattr(fields, "demanded_on", None)
    return own or document.received_on


def order_key(document: Document) -> tuple[Any, ...]:
    """Order by what a filing is and says; its name decides last."""
    return (document.type, content(document), str(filed(document)), document.sha256, document.pages, document.file)


def case_key(number: str) -> str:
    """`2024 타경 101호(1)` → `2024타경101`."""
    found = re.search(r"(\d{2,4})\s*([가-힣]+)\s*(\d+)", re.sub(r"\s+", "", number))
    return "".join(found.groups()) if found else re.sub(r"\s+", "", number)


def register(book: Book, documents: Sequence[Document]) -> list[Document]:
    """Sort the filings and give each its ledger id."""
    ordered = sorted(documents, key=order_key)
    taken: set[str] = set()
    for document in ordered:
        base = filing_id(document)
        name, n = base, 2
        while name in taken:
            name, n = f"{base}-{n}", n + 1
        taken.add(name)
        book.filing_ids[id(document)] = name
        book.who[name] = names_on(document) if document.type != "registry_extract" else set()
        book.expected.add(name)
    return ordered


def sift(book: Book, ordered: Sequence[Document]) -> list[Document]:
    """Filings that go on; unreadable ones, those of other cases and second copies are settled here."""
    known = {case_key(n) for n in (book.header.case_number, *book.header.joined_cases)}
    kept: list[Document] = []
    first: dict[str, Document] = {}
    read = {d.file for d in ordered if d.type not in ("unknown", "unreadable")}
    for document in ordered:
        if document.type in ("unknown", "unreadable"):
            _strange(book, document, document.type == "unknown" and document.file in read)
            continue
        number = getattr(document.fields, "case_number", None)
        if number is not None and case_key(number) not in known:
            _of_another_case(book, document, number)
            continue
        original = first.setdefault(content(document), document)
        if original is not document:
            _second_copy(book, document, original)
            continue
        kept.append(document)
    return kept


def _strange(book: Book, document: Document, accompanies: bool) -> None:
    """`accompanies`: pages beside a filing that was read are a warning only; its cover letter says nothing more."""
    if accompanies and any(f.code == "cover_letter" for f in document.findings):
        book.filing(document, "merged", reason="함께 낸 서류의 표지")
        return
    if any(f.code == "supporting_paper" for f in document.findings):
        _supporting(book, document, accompanies)
        return
    book.filing(document, "decision", reason="읽을 수 없거나 종류를 알 수 없는 서류")
    code = "filing_unreadable" if document.type == "unreadable" else "filing_unknown"
    book.find(
        "warning" if accompanies else "error",
        code,
        f"{filing_label(document)}: 내용을 채권으로 옮기지 못하였습니다.",
        document.file,
        "서류를 직접 확인하고 결정을 남기십시오.",
        (place(document),),
    )


def _supporting(book: Book, document: Document, accompanies: bool) -> None:
    """A contract, a power of attorney, a certificate: it claims nothing by itself."""
    if accompanies:
        book.filing(document, "merged", reason="함께 낸 서류를 뒷받침하는 서류")
        return
    book.filing(document, "excluded", reason="권리를 신고하는 서류가 아님(소명자료)")
    book.find(
        "warning",
        "supporting_paper_alone",
        f"{filing_label(document)}: 소명자료만 있고 함께 낸 신고서나 계산서가 없습니다.",
        document.file,
        "어느 채권자가 낸 것인지, 빠진 서류가 있는지 확인하십시오.",
        (place(document),),
    )


def _of_another_case(book: Book, document: Document, number: str) -> None:
    book.filing(document, "excluded", reason=f"다른 사건({number})의 서류", cite="민사집행법 제88조 제1항")
    book.find(
        "error",
        "case_number_mismatch",
        f"{filing_label(document)}: 사건번호 {number}은(는) 이 사건({book.header.case_number})이 아닙니다. 반영하지 않았습니다.",
        document.file,
        "사건번호의 오기인지 확인하십시오.",
        document.source("case_number") or (place(document),),
    )


def _second_copy(book: Book, document: Document, original: Document) -> None:
    book.filing(document, "merged", reason=f"{original.file}와 같은 내용의 서류(중복 제출)")
    book.find(
        "note",
        "duplicate_filing",
        f"{filing_label(document)}: {filing_label(original)}과 같은 내용입니다. 한 번만 반영하였습니다.",
        document.file,
        "",
        (place(original), place(document)),
    )


def current_extracts(book: Book, extracts: Sequence[Document]) -> list[Document]:
    """Of several extracts of one property (same 고유번호) the last one viewed; the others are settled here."""
    newest: dict[str, Document] = {}
    for document in extracts:
        fields = document.fields
        assert isinstance(fields, RegistryExtract)
        key = fields.unique_no or f"?{book.filing_ids[id(document)]}"
        other = newest.get(key)
        if other is None:
            newest[key] = document
            continue
        assert isinstance(other.fields, RegistryExtract)
        old, new = (
            (document, other) if (fields.viewed_at or "") <= (other.fields.viewed_at or "") else (other, document)
        )
        newest[key] = new
        book.filing(old, "merged", reason=f"더 나중에 발급된 등기사항전부증명서({new.file})로 대체")
        book.find(
            "note",
            "superseded_filing",
            f"{filing_label(old)}: 더 나중의 {new.file}을(를) 반영하였습니다.",
            old.file,
            "",
            (place(old), place(new)),
        )
    return [d for d in extracts if any(d is n for n in newest.values())]
