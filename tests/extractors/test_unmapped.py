"""Glyphs that no Unicode map explains cost the words they stand in, not the page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from core.models.filing import Document
from core.reconcile.rights import kind_of
from extractors.documents import read_documents
from extractors.page.reader import read_pages
from extractors.page.source import NO_MEANING

from ..corpus.unseen.blocks import P, Sheet, T
from ..corpus.unseen.later import registers
from ..corpus.unseen.measure import filing

#: the font that this renderer sets has no such glyphs, and the file no text for them
LOST = "ꙮꙮꙮ"


def test_words_with_unexplained_glyphs_are_lost_and_said_and_the_rest_is_read() -> None:
    lines = P(
        f"사건 2024타경77\n채권자 주식회사 가람{LOST}\n채무자 김봄이\n1. 원금 : 10,000,000원\n2. 이자 : 700,000원\n3. 합계 : 10,700,000원"
    )
    sheet = Sheet(
        "claim_statement",
        "lost",
        [T("채권계산서"), lines, P("위와 같이 채권액을 계산하여 제출합니다.\n2024. 5. 2.")],
        {},
    )
    pages = read_pages(filing(sheet, 4, "reportlab").data)
    assert not any(page.ocr for page in pages)
    (document,) = read_documents(pages, "paper.pdf", "")
    f = document.fields
    assert [getattr(f, k) for k in ("principal", "interest", "total", "debtor")] == [
        10_000_000,
        700_000,
        10_700_000,
        "김봄이",
    ]  # type: ignore[attr-defined]
    assert getattr(f, "creditor", None) is None
    assert "creditor" not in document.evidence
    assert {x.where for x in document.findings if x.code == "illegible"} == {"pages[1]", "creditor"}


def test_a_bullet_that_no_map_explains_is_no_finding() -> None:
    lines = P("사건 2024타경77\n채권자 주식회사 가람은행\nꙮ 원금 : 10,000,000원\nꙮ 합계 : 10,000,000원")
    sheet = Sheet(
        "claim_statement",
        "bullets",
        [T("채권계산서"), lines, P("위와 같이 채권액을 계산하여 제출합니다.\n2024. 5. 2.")],
        {},
    )
    (document,) = read_documents(read_pages(filing(sheet, 4, "reportlab").data), "paper.pdf", "")
    assert getattr(document.fields, "creditor", None) == "주식회사 가람은행"
    assert "illegible" not in {x.code for x in document.findings}


def test_an_entry_whose_text_must_not_be_empty_says_so_itself() -> None:
    entries = [
        (
            "갑",
            "1",
            "소유권이전",
            date(2019, 1, 31),
            9020,
            "2018년11월28일\n매매",
            "소유자 주성민 830707-*******",
            True,
            {},
        ),
        ("갑", "2", f"{LOST}압류", date(2023, 1, 9), 811, "2023년1월6일\n압류", f"권리자 서귀포{LOST}시", True, {}),
    ]
    made = registers._filing("lost", "토지", "제주특별자치도 서귀포시 남원읍 신흥리 330", registers.LAND, entries)
    (document,) = read_documents(read_pages(made.data), "registry.pdf", "")
    seizure = getattr(document.fields, "entries", ())[1]
    assert NO_MEANING in seizure.purpose
    assert kind_of(seizure.purpose) == "unknown"
    said = {f.where: f.severity for f in document.findings if f.code == "illegible"}
    assert said["entries[1].purpose"] == "error"
    assert all(where in said for where, text in _texts(document) if NO_MEANING in text)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    for n, entry in enumerate(getattr(document.fields, "entries", ())):
        for name, value in entry.model_dump().items():
            if isinstance(value, str):
                yield f"entries[{n}].{name}", value
        for m, holder in enumerate(entry.holders):
            yield f"entries[{n}].holders[{m}].name", holder.name
