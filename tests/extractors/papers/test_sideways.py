"""Loans side by side, columns of arrears, footers under totals, and what a paper prints that no reader took."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.page.reader import read_pages
from tests.corpus.paper import Fields, Paper, Sign, Table, Text, Title
from tests.corpus.render import web

from .test_papers import CASE, codes, fields, statement, tax

LOANS = Table(
    ("구분", "대출 ①", "대출 ②", "합계"),
    [
        ("대출과목", "종합통장대출", "일반자금대출", ""),
        ("대출원금잔액", "150,000,000", "32,500,000", "182,500,000"),
        ("이자계산기간", "2024.11.02 ~ 2025.10.29", "2024.12.15 ~ 2025.10.29", ""),
        ("연체이율(연)", "11.4%", "12.9%", ""),
        ("미수이자", "16,959,452", "3,664,130", "20,623,582"),
        ("가지급금", "0", "1,254,700", "1,254,700"),
        ("총 채권액", "166,959,452", "37,418,830", "204,378,282"),
    ],
)


def printed(*blocks: object, style: str = "web-gothic") -> Document:
    """The one document of a paper printed from HTML."""
    html = web.page_of(Paper("", blocks, {}), style)  # type: ignore[arg-type]
    (document,) = read_documents(read_pages(web.weasy(html)), "paper.pdf", "")
    return document


@pytest.mark.parametrize("ruled", ["all", "rows", "none"])
def test_loans_that_stand_side_by_side(ruled: Literal["all", "rows", "none"]) -> None:
    table = Table(LOANS.head, LOANS.rows, ruled=ruled)
    parties = Fields([CASE, ("채권자", "(주)동해상호저축은행"), ("채무자", "문태오")], "colon")
    sign = Sign("2025. 10. 20.", "(주)동해상호저축은행", "부산솔빛지방법원 귀중")
    for document in (statement(table), printed(Title("채권계산서"), parties, table, sign)):
        f = fields(document)
        assert (f.principal, f.interest, f.cost, f.total) == (182_500_000, 20_623_582, 1_254_700, 204_378_282)
        assert [(i.principal, float(i.rate), i.from_, i.to, i.interest) for i in f.items] == [
            (150_000_000, 11.4, date(2024, 11, 2), date(2025, 10, 29), 16_959_452),
            (32_500_000, 12.9, date(2024, 12, 15), date(2025, 10, 29), 3_664_130),
        ]
        assert codes(document) == {}


def test_a_wrong_sum_across_the_loans_is_not_taken() -> None:
    rows = [r if r[0] != "대출원금잔액" else (*r[:3], "182,400,000") for r in LOANS.rows]
    document = statement(Table(LOANS.head, rows))
    assert fields(document).principal is None
    assert any(f.where == "principal" and "182,400,000" in f.message for f in document.findings)


def test_a_list_of_sums_with_remarks_is_no_table_of_loans() -> None:
    rows = [("대여원금", "90,000,000", "2021. 3. 2. 대여"), ("이자", "8,100,000", "2024.05.27~2025.06.23 (393일) 연 9%"),
            ("가지급금", "169,700", "감정료"), ("총채권액", "98,269,700", "")]  # fmt: skip
    f = fields(statement(Table(("항목", "금액(원)", "산출근거"), rows)))
    assert (f.principal, f.interest, f.cost, f.total) == (90_000_000, 8_100_000, 169_700, 98_269_700)


def test_arrears_beside_the_tax_itself_are_the_whole() -> None:
    head = ("관리번호", "세목", "법정기일", "납부기한", "국세", "가산금", "체납액")
    rows = [("202405-1", "종합소득세", "2024-05-31", "2024-05-31", "8,214,000", "902,340", "9,116,340"),
            ("202411-2", "종합부동산세(당해세)", "2024-11-20", "2024-12-15", "1,100,000", "66,000", "1,166,000")]  # fmt: skip
    document = tax(head, rows, foot=("계(2건)", "", "", "", "9,314,000", "968,340", "10,282,340"))
    f = fields(document)
    assert [(r.principal, r.surcharge, r.total) for r in f.rows] == [
        (8_214_000, 902_340, 9_116_340), (1_100_000, 66_000, 1_166_000),
    ]  # fmt: skip
    assert [r.on_property for r in f.rows] == [None, True]
    assert f.total == 10_282_340


@pytest.mark.parametrize("ruled", ["rows", "none"])
def test_a_signature_under_the_total_does_not_make_it_a_row(ruled: Literal["rows", "none"]) -> None:
    rows = [("2024.03", "2024.04.11", "531,000", "26,550", "557,550"), ("2024.04", "2024.05.10", "531,000", "26,550", "557,550")]  # fmt: skip
    table = Table(
        ("고지년월", "납부기한", "연금보험료", "연체금", "계"), rows, ("합계 2건", "", "1,062,000", "53,100", "1,115,100"), ruled
    )  # fmt: skip
    document = printed(
        Title("교부청구서"), Fields([CASE, ("체납자", "문태오")], "colon"),
        Text("국민연금법 제95조에 의하여 연금보험료를 교부청구합니다."), table, Text("국민연금공단 동부산지사장 (직인)"),
    )  # fmt: skip
    f = fields(document)
    assert [r.total for r in f.rows] == [557_550, 557_550]
    assert f.total == 1_115_100


def test_a_sum_that_no_reader_took_is_said_with_its_line() -> None:
    parties = Fields([CASE, ("채권자", "다라 캐피탈 주식회사"), ("채무자", "김하늘")], "colon")
    line = "별첨 원장 요약 — 원금란 ③ 잔액: 17,300,000 + 2,400,000"
    sign = Sign("2025. 3. 1.", "다라 캐피탈 주식회사", "서울솔빛지방법원 귀중")
    document = printed(Title("채권계산서"), parties, Text(line), sign)
    assert fields(document).principal is None
    found = [f for f in document.findings if f.code == "unread_value"]
    assert found
    assert found[0].severity == "error"
    assert "17,300,000" in found[0].message


def test_a_day_of_moving_in_that_cannot_be_taken_is_said() -> None:
    document = printed(
        Title("권리신고 및 배당요구신청서(주택임대차)"), Fields([CASE, ("임차인", "박바다"), ("보증금", "78,000,000원")], "colon"),
        Text("주민등록상 전입 상황은 붙임 초본과 같음 (2022. 8. 16. 및 2023. 2. 1. 두 차례)"),
        Sign("2025. 3. 1.", "임차인 박바다", "서울솔빛지방법원 귀중"),
    )  # fmt: skip
    assert fields(document).moved_in_on is None
    assert [f.where for f in document.findings if f.code == "unread_value"] == ["moved_in_on"]


def test_what_is_left_counts_and_not_what_was_lent() -> None:
    head = ("순번", "대출금액", "대출잔액", "연체이자율", "이자발생기간", "일수", "이자", "원리금합계")
    rows = [
        ("1", "80,000,000", "71,200,000", "연 9.8%", "2024.08.12.-2025.10.29.", "444", "8,487,828", "79,687,828"),
        ("2", "20,000,000", "20,000,000", "연 10.3%", "2024.09.01.-2025.10.29.", "424", "2,392,986", "22,392,986"),
        ("소계", "100,000,000", "91,200,000", "", "", "", "10,880,814", "102,080,814"),
    ]
    f = fields(statement(Table(head, rows)))
    assert (f.principal, f.interest, f.total) == (91_200_000, 10_880_814, 102_080_814)
    assert [i.principal for i in f.items] == [71_200_000, 20_000_000]


def test_the_day_of_a_paper_is_not_the_end_of_a_period_in_a_cell() -> None:
    head = ("대출금", "이율", "이자 발생 기간", "일수", "이자")
    rows = [("20,000,000", "10.3%", "2024.09.01.-\n2025.10.29.", "424", "2,392,986")]
    document = printed(
        Title("채권계산서"), Fields([CASE, ("채권자", "다라 캐피탈 주식회사"), ("제출일", "2025년 10월 21일")], "quad"),
        Table(head, rows, widths=(3, 2, 2, 1, 3)),
    )  # fmt: skip
    assert fields(document).filed_on == date(2025, 10, 21)
    unsigned = printed(
        Title("채권계산서"), Fields([CASE, ("채권자", "다라 캐피탈 주식회사")], "quad"), Table(head, rows)
    )
    assert fields(unsigned).filed_on is None


def test_deposit_and_rent_under_one_label() -> None:
    document = printed(
        Title("상가건물 임대차 권리신고 및 배당요구서"),
        Fields([CASE, ("임차인", "별하나"), ("보증금 / 월차임", "50,000,000원 / 1,200,000원(부가세 별도)")], "grid"),
        Sign("2025. 3. 1.", "신고인 별하나", "서울솔빛지방법원 귀중"),
    )  # fmt: skip
    assert (fields(document).deposit, fields(document).monthly_rent) == (50_000_000, 1_200_000)


def test_a_name_that_its_cell_breaks_in_two_is_whole() -> None:
    head = (
        "점유자 성명",
        "점유부분",
        "정보출처 구분",
        "점유의 권원",
        "임대차기간",
        "보증금",
        "차임",
        "전입신고일자",
        "확정일자",
        "배당요구일자",
    )
    rows = [
        (
            "윤가람이",
            "전부",
            "권리신고",
            "주거 임차인",
            "2022.8.14.~",
            "78,000,000",
            "350,000",
            "2022.8.16",
            "2022.8.17",
            "2025.4.21",
        )
    ]
    narrow = (1, 1, 2, 2, 3, 3, 2, 3, 3, 3)
    document = printed(Title("매각물건명세서"), Fields([CASE], "colon"), Table(head, rows, widths=narrow))
    assert [t.name for t in fields(document).tenants] == ["윤가람이"]
