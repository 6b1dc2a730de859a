"""Days, names and figures that no list of labels names: broken by a cell, signed without a label, told by the last word."""

from __future__ import annotations

from datetime import date

import pytest

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.page.reader import read_pages

from ...corpus.unseen.blocks import Block, P, Sheet, T, Tb
from ...corpus.unseen.measure import filing


def _read(kind: str, *blocks: Block, renderer: str = "weasyprint") -> Document:
    sheet = Sheet(kind, "meaning", blocks, {})
    (document,) = read_documents(read_pages(filing(sheet, 4, renderer).data), "paper.pdf", "")
    return document


@pytest.mark.parametrize("renderer", ["weasyprint", "reportlab"])
@pytest.mark.parametrize("width", range(9, 16))
def test_a_day_that_the_edge_of_a_cell_breaks_is_read_whole_or_not_at_all(width: int, renderer: str) -> None:
    head = [["점유자", "점유부분", "정보출처", "보증금", "전입일자", "확정일자", "배당요구일자"]]
    row = [["고은찬", "101호", "권리신고", "9,500만원", "2023.11.15.", "2023.11.16.", "2024.12.21."]]
    rest = (100 - 3 * width) / 4
    table = Tb(head, row, "all", "ccccccc", (rest, rest, rest, rest, width, width, width))
    document = _read("sale_statement", T("매각물건명세서"), P("사건 2024타경77"), table, renderer=renderer)
    (tenant,) = getattr(document.fields, "tenants", ())
    assert tenant.moved_in_on in (date(2023, 11, 15), None)
    assert tenant.fixed_on in (date(2023, 11, 16), None)
    assert tenant.demanded_on in (date(2024, 12, 21), None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("위와 같이 제출합니다.   2024. 5. 2.", date(2024, 5, 2)),
        ("2024. 5. 2.   가람새마을금고 이사장 (직인)", date(2024, 5, 2)),
        ("시행 여신관리부-118 (2024. 5. 2.)", date(2024, 5, 2)),
        ("관련 : 법원 경매과-118 (2024. 5. 2.) 최고서", None),
        ("채무자는 2024. 5. 2. 이자의 지급을 멈추었습니다.", None),
    ],
)
def test_the_day_of_a_paper_stands_where_papers_have_it(line: str, day: date | None) -> None:
    document = _read(
        "claim_statement",
        T("채권계산서"),
        P("사건 2024타경77\n채권자 가람새마을금고"),
        P("원금 : 1,000,000원"),
        P(line),
    )
    assert getattr(document.fields, "filed_on", None) == day
    assert ("filed_on" in {f.where for f in document.findings if f.code == "unread_value"}) == (day is None)


def test_a_company_that_signs_is_the_creditor_where_no_label_names_one() -> None:
    parts = (T("채권계산서"), P("사건 2024타경77"), P("원금 : 1,000,000원\n이자 : 20,000원\n합계 : 1,020,000원"))
    signed = _read("claim_statement", *parts, P("2024. 5. 2."), P("주식회사 온빛캐피탈\n대표이사 용 재 하"))
    assert getattr(signed.fields, "creditor", None) == "주식회사 온빛캐피탈"
    assert [f.where for f in signed.findings if f.code == "by_signature"] == ["creditor"]
    lawyer = _read("claim_statement", *parts, P("2024. 5. 2."), P("소송대리인 법무법인 이음\n대표변호사 용 재 하"))
    assert getattr(lawyer.fields, "creditor", None) is None
    assert "creditor" in {f.where for f in lawyer.findings if f.code == "unread_value"}


def test_another_persons_label_names_no_party() -> None:
    blocks = (
        T("채권계산서"),
        P("사건 2024타경77\n제3채무자 주식회사 가람은행\n연대채무자 남상욱"),
        P("원금 : 1,000,000원"),
    )
    assert getattr(_read("claim_statement", *blocks).fields, "debtor", None) in (None, "남상욱")


def test_labels_that_follow_values_on_one_line_are_labels() -> None:
    line = P("계약한 날: 22. 6. 4. 이사 온 날: 22. 6. 25. 전입신고한 날: 22. 6. 27. 확정일자: 22. 6. 28.")
    names = P("사건번호: 2024타경77\n세입자: 한소라   집주인: 박우람")
    f = _read("lease_claim", T("권리신고 및 배당요구신청서(주택임대차)"), names, P("보증금: 3,000만원"), line).fields
    days = [getattr(f, k, None) for k in ("contract_on", "occupied_on", "moved_in_on", "fixed_on")]
    assert days == [date(2022, 6, 4), date(2022, 6, 25), date(2022, 6, 27), date(2022, 6, 28)]
    assert getattr(f, "tenant", None) == "한소라"


def test_a_line_of_labelled_sums_below_a_table_is_none_of_its_rows() -> None:
    rows = [["제1호", "10,000,000", "100,000", "10,100,000"], ["제2호", "20,000,000", "200,000", "20,200,000"]]
    table = Tb([["대출건별", "원금(원)", "이자(원)", "소계(원)"]], rows, "all", "crrr")
    sums = P("원금 합계 : 30,000,000원, 이자 합계 : 300,000원, 총 채권액 : 30,300,000원")
    f = _read("claim_statement", T("채권계산서"), P("사건 2024타경77\n채권은행 가람은행"), table, sums).fields
    assert [getattr(f, k, None) for k in ("principal", "interest", "total")] == [30_000_000, 300_000, 30_300_000]
    assert getattr(f, "creditor", None) == "가람은행"
