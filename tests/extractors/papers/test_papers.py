"""Papers of every kind in varied styles: nothing wrong is read; what a paper says wrongly about itself is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.page.reader import read_pages
from tests.corpus.examine import judge
from tests.corpus.paper import Block, Fields, Paper, Sign, Stamp, Table, Text, Title
from tests.corpus.render import drawn
from tests.extractors.papers.voices import filings

CASE = ("사건번호", "2024타경1234")


def read(*blocks: Block) -> Document:
    """The one document that a paper of these blocks is read as."""
    data = drawn.render(Paper("", blocks, {}), "gothic")
    (document,) = read_documents(read_pages(data), "paper.pdf", "")
    return document


def statement(*blocks: Block) -> Document:
    parties = Fields([CASE, ("채권자", "다라 캐피탈 주식회사"), ("채무자", "김하늘")], "colon")
    return read(
        Title("채권계산서"), parties, *blocks, Sign("2025. 3. 1.", "다라 캐피탈 주식회사", "서울솔빛지방법원 귀중")
    )


def tax(head: Sequence[str], rows: Sequence[Sequence[str]], *, caption: str = "", foot: Sequence[str] = ()) -> Document:
    return read(
        Title("교부청구서"),
        Fields([CASE, ("체납자", "김하늘")], "colon"),
        Table(head, rows, foot=foot, caption=caption),
        Sign("2025. 3. 1.", "솔빛세무서장", "서울솔빛지방법원 귀중"),
    )


def lease(*pairs: tuple[str, str]) -> Document:
    return read(
        Title("권리신고 및 배당요구신청서(주택임대차)"),
        Fields([CASE, ("임차인", "박바다"), *pairs], "colon"),
        Sign("2025. 3. 1.", "임차인 박바다", "서울솔빛지방법원 귀중"),
    )


def codes(document: Document) -> Counter[str]:
    return Counter(f.code for f in document.findings)


def fields(document: Document) -> Any:
    return document.fields


@pytest.mark.parametrize("seed", [11, 2024])
def test_papers_in_many_styles_are_read_without_a_wrong_value(seed: int) -> None:
    right = missing = 0
    for filing in filings(seed):
        verdict = judge(filing)
        assert verdict.tally.wrong == 0, (filing.name, verdict.tally.notes)
        assert not verdict.evidence_wrong, filing.name
        right, missing = right + verdict.tally.right, missing + verdict.tally.missing
    assert right >= 0.97 * (right + missing)


def test_a_name_is_not_cut_at_its_blanks() -> None:
    assert fields(statement(Text("1. 원금 : 금 1,000,000원"))).creditor == "다라 캐피탈 주식회사"


def test_words_against_figures_give_no_amount() -> None:
    document = statement(Text("1. 원금 : 금 일억원정(₩120,000,000)"))
    assert fields(document).principal is None
    assert codes(document)["amount_conflict"] == 1


def test_two_sums_for_one_field_give_no_amount() -> None:
    document = statement(Text("1. 원금 : 금 1,000,000원"), Text("2. 대출원금 : 금 1,200,000원"))
    assert fields(document).principal is None
    message = next(f.message for f in document.findings if f.code == "amount_conflict")
    assert "1,000,000" in message
    assert "1,200,000" in message


def test_a_sum_that_does_not_add_up_is_kept_and_said_with_both_numbers() -> None:
    document = statement(Table(("원금", "이자", "비용", "합계"), [("1,000,000", "50,000", "0", "1,060,000")]))
    assert fields(document).total == 1_060_000
    message = next(f.message for f in document.findings if f.code == "sum_mismatch")
    assert "1,050,000" in message
    assert "1,060,000" in message


INTEREST = ("원금", "이율", "기산일", "종료일", "일수", "이자")


@pytest.mark.parametrize(
    ("days", "sum_", "mismatch"),
    [
        ("366", "120,000", 0),  # by 366 days
        ("366", "120,328", 0),  # by 365 days
        ("365", "120,000", 0),  # the first day out
        ("366", "132,000", 1),
        ("300", "98,630", 1),  # the days themselves are not those of the period
    ],
)
def test_interest_beyond_every_usual_way_of_counting_is_said(days: str, sum_: str, mismatch: int) -> None:
    row = ("1,000,000", "12%", "2024. 1. 1.", "2024. 12. 31.", days, sum_)
    document = statement(Table(INTEREST, [row]))
    assert codes(document)["interest_mismatch"] == mismatch
    assert fields(document).items[0].rate == Decimal(12)


def test_interest_until_payment_has_no_end_and_asks_for_the_sum() -> None:
    document = statement(
        Text("원금 금 1억 2,000만원과 이에 대하여 2023. 1. 1.부터 다 갚는 날까지 연 12%의 비율에 의한 금원")
    )
    (item,) = fields(document).items
    assert (item.principal, item.to, item.rate) == (120_000_000, None, Decimal(12))
    assert codes(document)["missing_interest"] == 1


def test_the_day_said_and_the_day_counted_to_differ() -> None:
    row = ("1,000,000", "12%", "2024. 1. 1.", "2024. 12. 31.", "366", "120,328")
    document = statement(Table(INTEREST, [row]), Text("위 이자는 배당기일인 2025. 3. 20.까지 계산한 것임."))
    assert codes(document)["calculated_to_mismatch"] == 1


TAX = ("세목", "과세기간", "법정기일", "납부기한", "본세", "가산세", "합계")


def test_a_tax_without_its_statutory_date_is_said() -> None:
    document = tax(TAX, [("부가가치세", "2023년 2기", "", "2024. 3. 31.", "1,000,000", "30,000", "1,030,000")])
    assert fields(document).rows[0].statutory_date is None
    assert codes(document)["statutory_date_missing"] == 1


def test_rows_in_thousands_of_won() -> None:
    row = ("부가가치세", "2023년 2기", "2024. 1. 25.", "2024. 3. 31.", "1,000", "30", "1,030")
    assert fields(tax(TAX, [row], caption="(단위: 천원)")).rows[0].total == 1_030_000


def test_a_date_that_cannot_be_is_not_taken() -> None:
    row = ("부가가치세", "2023년 2기", "2024. 2. 31.", "2024. 3. 31.", "1,000,000", "0", "1,000,000")
    document = tax(TAX, [row])
    assert fields(document).rows[0].statutory_date is None
    assert any("2024. 2. 31." in f.message for f in document.findings if f.code == "low_confidence")


def test_a_column_of_totals_that_does_not_add_up() -> None:
    row = ("부가가치세", "2023년 2기", "2024. 1. 25.", "2024. 3. 31.", "1,000,000", "0", "1,000,000")
    document = tax(TAX, [row, row], foot=("합계", "", "", "", "2,000,000", "0", "2,100,000"))
    assert fields(document).total == 2_100_000
    assert codes(document)["sum_mismatch"] >= 1


def test_a_lease_without_a_fixed_date_is_said() -> None:
    document = lease(("임차보증금", "금 50,000,000원"), ("전입일자", "2020. 3. 4."), ("확정일자", "없음"))
    assert fields(document).fixed_on is None
    assert codes(document)["fixed_date_missing"] == 1


def test_a_masked_deposit_is_not_guessed() -> None:
    document = lease(("임차보증금", "금 5*,***,000원"), ("전입일자", "2020. 3. 4."))
    assert fields(document).deposit is None
    assert any(f.where == "deposit" for f in document.findings)


def test_the_stamp_of_the_court_is_the_day_of_the_demand() -> None:
    document = read(
        Stamp("서울솔빛지방법원", "2025. 3. 4.", "제 12 호"),
        Title("권리신고 및 배당요구신청서(주택임대차)"),
        Fields([CASE, ("임차인", "박바다"), ("임차보증금", "금 50,000,000원")], "colon"),
        Sign("2025. 3. 1.", "임차인 박바다", "서울솔빛지방법원 귀중"),
    )
    assert fields(document).demanded_on.isoformat() == "2025-03-04"


def test_the_words_below_a_sale_statement_are_no_rights() -> None:
    head = ("점유자 성명", "점유부분", "정보출처 구분", "보증금", "차임", "전입신고일자", "확정일자", "배당요구일자")
    document = read(
        Title("매각물건명세서"),
        Fields([("사건", "2024타경1234"), ("최선순위 설정", "2019.7.19. 근저당권"), ("배당요구종기", "2024.09.10")]),
        Table(head, [
            ("박바다", "101호", "현황조사", "전세1,600만", "", "08.10.02.", "미상", ""),
            ("", "101호", "권리신고", "15,000,000", "100,000", "2008.10.2.", "2008.10.3.", "2024.8.1."),
        ]),
        Text("< 비고 >"),
        Text("등기된 부동산에 관한 권리 또는 가처분으로 매각으로 그 효력이 소멸되지 아니하는 것"),
        Text("매각에 따라 설정된 것으로 보는 지상권의 개요"),
    )  # fmt: skip
    first, second = fields(document).tenants
    assert (first.name, first.deposit, first.fixed_on) == ("박바다", 16_000_000, None)
    assert first.moved_in_on.isoformat() == "2008-10-02"
    assert (second.name, second.deposit, second.monthly_rent) == ("박바다", 15_000_000, 100_000)


def test_a_row_of_sums_in_a_line_is_not_taken_for_the_total() -> None:
    document = statement(Text("합계   1,000,000   50,000   1,050,000"))
    assert fields(document).total is None


def test_retirement_pay_of_no_stated_years_is_not_preferential() -> None:
    document = read(
        Title("임금채권 배당요구신청서"),
        Fields([CASE, ("선정당사자", "박바다"), ("채무자", "주식회사 새얼상사")], "colon"),
        Table(("성명", "최종 3개월분 임금", "퇴직금", "합계"), [("박바다", "6,000,000", "30,000,000", "36,000,000")]),
        Sign("2025. 3. 1.", "박바다", "서울솔빛지방법원 귀중"),
    )
    (worker,) = fields(document).workers
    assert (worker.preferential_wages, worker.preferential_retirement) == (6_000_000, None)
    assert any(f.where == "workers" for f in document.findings)
