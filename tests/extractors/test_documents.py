"""What is not certain is not taken; a reader that stops costs its paper only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from core.models.filing import ClaimStatement, CostItem, CostStatement, EvidenceItem
from extractors.documents import read_documents
from extractors.page.model import Page
from extractors.page.reader import read_pages
from extractors.papers import cost_statement
from extractors.reading import Reading
from tests.extractors.page.drawing import pdf, say


def pages() -> tuple[Page, ...]:
    return read_pages(pdf(lambda canvas: say(canvas, 200, 60, "집 행 비 용 계 산 서", 17)))


def seen(confidence: float) -> EvidenceItem:
    return EvidenceItem(page=1, box=(0, 0, 9, 9), text="452,180", ocr=confidence)


def test_a_number_read_with_little_confidence_is_not_taken_but_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = CostStatement(creditor="가나", items=(CostItem(item="송달료", amount=452_180),), total=900_000)
    items = {"items[0].amount": seen(0.4), "items[0].item": seen(0.4), "total": seen(0.8), "creditor": seen(0.97)}
    monkeypatch.setattr(cost_statement, "read", lambda _: Reading(fields, items))
    (document,) = read_documents(pages(), "a.pdf", "0" * 64)
    assert document.fields == CostStatement(creditor="가나", items=(CostItem(item="송달료"),), total=900_000)
    doubtful = [(f.where, "452,180" in f.message) for f in document.findings if f.code == "low_confidence"]
    assert doubtful == [("items[0].amount", True), ("items[0].item", True), ("total", True)]


def test_a_reader_that_stops_costs_its_paper_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def stops(_: Sequence[Page]) -> Reading:
        raise IndexError("row 7")

    monkeypatch.setattr(cost_statement, "read", stops)
    (document,) = read_documents(pages(), "a.pdf", "0" * 64)
    assert (document.type, document.pages) == ("unknown", (1,))
    assert [(f.severity, f.code) for f in document.findings] == [("error", "illegible")]


@pytest.mark.parametrize(
    ("title", "code"),
    [("위 임 장", "supporting_paper"), ("부동산 임대차 계약서", "supporting_paper"), ("송달증명원", "supporting_paper"),
     ("사실확인서", "unknown_kind")],
)  # fmt: skip
def test_a_paper_that_only_proves_or_authorises_is_told_from_an_unknown_one(title: str, code: str) -> None:
    (document,) = read_documents(read_pages(pdf(lambda canvas: say(canvas, 220, 60, title, 17))), "a.pdf", "0" * 64)
    assert (document.type, [f.code for f in document.findings]) == ("unknown", [code])


def test_a_formal_sum_of_a_scan_that_lost_its_first_glyph_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """`금24,385,874원정` may come as `324,385,874원정`."""
    fields = CostStatement(creditor="가나", items=(CostItem(item="송달료", amount=452_180),), total=324_385_874)
    items = {
        "items[0].amount": EvidenceItem(page=1, box=(0, 0, 9, 9), text="452,180", ocr=0.95),
        "total": EvidenceItem(page=1, box=(0, 0, 9, 9), text="324,385,874원정", ocr=0.95),
    }
    monkeypatch.setattr(cost_statement, "read", lambda _: Reading(fields, items))
    (document,) = read_documents(pages(), "a.pdf", "0" * 64)
    assert isinstance(document.fields, CostStatement)
    assert (document.fields.items[0].amount, document.fields.total) == (452_180, None)
    assert [f.where for f in document.findings if f.code == "low_confidence"] == ["total"]


@pytest.mark.parametrize(("text", "taken"), [("346,340,945?", False), ("346,340,945", True), ("금346,340,945원", True)])
def test_where_a_paper_writes_geum_before_its_sums_one_without_it_is_not_taken(
    monkeypatch: pytest.MonkeyPatch, text: str, taken: bool
) -> None:
    """금 is misread as a figure; a bare figure, as in a table, never had it."""
    fields = CostStatement(creditor="가나", items=(CostItem(item="송달료", amount=452_180),), total=346_340_945)
    items = {
        "items[0].amount": EvidenceItem(page=1, box=(0, 0, 9, 9), text="금 452,180원", ocr=0.95),
        "total": EvidenceItem(page=1, box=(0, 0, 9, 9), text=text, ocr=0.95),
    }
    monkeypatch.setattr(cost_statement, "read", lambda _: Reading(fields, items))
    (document,) = read_documents(pages(), "a.pdf", "0" * 64)
    assert isinstance(document.fields, CostStatement)
    assert document.fields.total == (346_340_945 if taken else None)


@pytest.mark.parametrize(
    ("path", "text", "kept"),
    [("total", "40", False), ("total", "11,860", True), ("creditor", "40", True),
     ("filed_on", "2024.01.2", False), ("filed_on", "2024.01.20", True), ("filed_on", "2024. 1. 2.", True),
     ("filed_on", "201 년 1월 20일", False), ("filed_on", "2024년 01월 2일", True)],
)  # fmt: skip
def test_what_a_scan_shows_of_a_broken_sum_or_day_is_not_taken(
    monkeypatch: pytest.MonkeyPatch, path: str, text: str, kept: bool
) -> None:
    fields = ClaimStatement(creditor="가나", total=11_860, filed_on=date(2024, 1, 20))
    items = {path: EvidenceItem(page=1, box=(0, 0, 9, 9), text=text, ocr=0.95)}
    monkeypatch.setattr(cost_statement, "read", lambda _: Reading(fields, items))
    (document,) = read_documents(pages(), "a.pdf", "0" * 64)
    assert (getattr(document.fields, path) is not None) is kept
    assert ("low_confidence" in {f.code for f in document.findings if f.where == path}) is not kept
