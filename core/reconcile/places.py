"""Which property of the case an extract is about: by its place, then by its kind; else a person decides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.models.case import CaseHeader, Property
from core.models.filing import Document, RegistryExtract

from .book import Book, place


def _squash(text: str | None) -> str:
    return re.sub(r"[\s,()（）\[\]]+", "", text or "")


def _lot(text: str) -> str | None:
    """`새솔동77-3`: 동·리 and lot number."""
    found = re.search(r"([가-힣0-9]+(?:동|리|가|로|길)(?:산)?\d+(?:-\d+)?)(?!층|호)", text)
    return found[1] if found else None


def _is_land(prop: Property) -> bool:
    text = _squash(prop.description)
    if re.search(r"건물|구조|주택|아파트|층|호$", text):
        return False
    return prop.use == "land" or bool(re.search(r"(대|전|답|임야|잡종지|도로|대지|토지)\d", text)) or "토지" in prop.id


def _fits_text(extract: RegistryExtract, prop: Property) -> bool:
    where, text = _squash(extract.location), _squash(prop.description)
    if not where or not text:
        return False
    at = text.find(where)
    if at >= 0:
        after = text[at + len(where) :]
        return not re.match(r"[\d-]", after)
    return where.startswith(text) and not re.match(r"[\d-]", where[len(text) :])


def _fits_kind(extract: RegistryExtract, prop: Property) -> bool:
    return extract.kind is None or (extract.kind == "land") == _is_land(prop)


def _contradicts(extract: RegistryExtract, prop: Property) -> bool:
    here, there = _lot(_squash(extract.location)), _lot(_squash(prop.description))
    return here is not None and there is not None and here != there


def match_extracts(book: Book, documents: Sequence[Document]) -> list[tuple[Document, str | None]]:
    """Each extract with the id of its property; None and a finding where that is not certain."""
    header: CaseHeader = book.header
    result: dict[int, str] = {}
    left = list(header.properties)
    for test in (_by_text, _by_kind):
        for document in documents:
            if id(document) in result:
                continue
            found = test(document, left, header)
            if found is not None:
                result[id(document)] = found.id
                left.remove(found)
    for document in documents:
        if id(document) not in result:
            _unmatched(book, document)
    for prop in left:
        book.find(
            "error",
            "extract_missing",
            f"매각부동산 {prop.id}의 등기사항전부증명서가 없습니다.",
            "documents",
            "해당 부동산의 등기사항전부증명서를 제출 폴더에 넣으십시오.",
        )
    return [(d, result.get(id(d))) for d in documents]


def _by_text(document: Document, left: Sequence[Property], header: CaseHeader) -> Property | None:
    fields = document.fields
    assert isinstance(fields, RegistryExtract)
    fits = [p for p in left if _fits_text(fields, p)]
    if len(fits) > 1 or any(not _fits_kind(fields, p) for p in fits):
        fits = [p for p in fits if _fits_kind(fields, p)]
    return fits[0] if len(fits) == 1 else None


def _by_kind(document: Document, left: Sequence[Property], header: CaseHeader) -> Property | None:
    fields = document.fields
    assert isinstance(fields, RegistryExtract)
    fits = [p for p in left if not _contradicts(fields, p) and (len(header.properties) == 1 or _fits_kind(fields, p))]
    return fits[0] if len(fits) == 1 else None


def _unmatched(book: Book, document: Document) -> None:
    fields = document.fields
    assert isinstance(fields, RegistryExtract)
    book.find(
        "error",
        "extract_unmatched",
        f"등기사항전부증명서({document.file}, {fields.location or '소재지 미상'})가 어느 매각부동산의 것인지 확정할 수 없습니다.",
        document.file,
        "사건 파일의 부동산 표시와 대조하십시오.",
        (place(document),),
    )
