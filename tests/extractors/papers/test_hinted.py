"""Amounts under words that no list knows: taken where the paper's own total proves them, and only there."""

from __future__ import annotations

from collections.abc import Sequence

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.page.reader import read_pages

from ...corpus.unseen.blocks import Block, P, Sheet, T, Tb
from ...corpus.unseen.measure import filing

_HEAD = (T("채권계산서"), P("사건 2024타경77\n채권자 주식회사 가람은행\n채무자 김봄이"))


def _read(*blocks: Block, title: Sequence[Block] = _HEAD, kind: str = "claim_statement") -> Document:
    sheet = Sheet(kind, "hinted", [*title, *blocks, P("2024. 5. 2.", "center")], {})
    (document,) = read_documents(read_pages(filing(sheet, 4, "weasyprint").data), "paper.pdf", "")
    return document


def _sums(document: Document) -> tuple[object, ...]:
    f = document.fields
    return tuple(getattr(f, k, None) for k in ("principal", "interest", "cost", "total"))


def test_a_word_that_no_list_knows_is_read_where_the_total_proves_it() -> None:
    lines = P(
        "1. 원금 : 10,000,000원\n2. 이자 : 700,000원\n3. 법무사 보수와 인지대로 낸 돈 : 300,000원\n4. 합계 : 11,000,000원"
    )
    document = _read(lines)
    assert _sums(document) == (10_000_000, 700_000, 300_000, 11_000_000)
    assert [f.where for f in document.findings if f.code == "by_sum"] == ["cost"]
    assert "sum_mismatch" not in {f.code for f in document.findings}


def test_it_is_left_out_where_the_total_does_not_prove_it() -> None:
    lines = P(
        "1. 원금 : 10,000,000원\n2. 이자 : 700,000원\n3. 법무사 보수와 인지대로 낸 돈 : 300,000원\n4. 합계 : 11,000,001원"
    )
    document = _read(lines)
    assert _sums(document) == (10_000_000, 700_000, None, 11_000_001)
    assert "sum_mismatch" in {f.code for f in document.findings}


def test_the_sums_of_one_loan_are_not_those_of_the_claim() -> None:
    rows = [
        ["빌린 원금", "10,000,000", "20,000,000"],
        ["밀린 이자", "1,000,000", "2,000,000"],
        ["모두 더하면", "11,000,000", "22,000,000"],
    ]
    document = _read(Tb([["내용", "첫째 대출", "둘째 대출"]], rows))
    assert _sums(document)[0] in (None, 30_000_000)
    assert _sums(document)[3] in (None, 33_000_000)
    assert {f.code for f in document.findings} & {"unread_value", "amount_conflict"}


def test_labels_in_chinese_characters_are_labels() -> None:
    title = (T("채권계산서"), P("事件 2024타경77\n債權者 주식회사 가람은행\n債務者 김봄이"))
    document = _read(P("一. 元金 : 10,000,000원\n二. 利子 : 700,000원\n三. 合計 : 10,700,000원"), title=title)
    assert _sums(document) == (10_000_000, 700_000, None, 10_700_000)
    assert getattr(document.fields, "debtor", None) == "김봄이"


def test_what_every_paper_says_of_itself_is_missed_aloud() -> None:
    document = _read(
        P("원금 : 10,000,000원"), title=(T("배당요구신청서"), P("채무자 김봄이")), kind="distribution_demand"
    )
    said = {f.where for f in document.findings if f.code == "unread_value"}
    assert {"creditor", "case_number"} <= said
    assert "demanded_on" not in said
