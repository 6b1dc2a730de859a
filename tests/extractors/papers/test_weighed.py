"""Tables and lists whose words no list knows: the rows' own sums say which figure is which, or nothing is taken."""

from __future__ import annotations

import pytest

from .test_records import PARTIES, read, sums, table

ROWS = (
    "1 | 기업운전자금 | 44,000,000 | 9,100,000 | 400,000 | 53,500,000",
    "2 | 가계일반자금 | 29,000,000 | 1,000,000 | 100,000 | 30,100,000",
    "소계>2 | 73,000,000 | 10,100,000 | 500,000 | 83,600,000",
)
PROVED = (73_000_000, 10_100_000, 500_000, 83_600_000)


@pytest.mark.parametrize(
    "head",
    [
        "취급점 | 채무과목 | 미상환액 | 미수이자 | 법적비용 | 현재 채권액",
        "번호 | 대출명 | 원금(잔액) | 이 자(연체) | 경매비용 | 원리금 등",
        "순번 | 여신명 | 대출 잔고 | 연체이자 | 대지급금 | 청구 합계",
    ],
)
def test_heads_by_their_parts_where_every_row_adds_up(head: str) -> None:
    assert sums(read("채권계산서", PARTIES, table(head, *ROWS))) == PROVED


@pytest.mark.parametrize("head", ["채무과목 | 약정액", "채무과목 | 변제받은 대출금", "채무과목 | 대출 한도액"])
def test_what_was_lent_or_paid_once_is_no_principal(head: str) -> None:
    grid = table(f"취급점 | {head} | 미수이자 | 법적비용 | 현재 채권액", *ROWS)
    assert read("채권계산서", PARTIES, grid).fields.principal is None


def test_a_row_that_does_not_add_up_gives_no_principal() -> None:
    rows = (ROWS[0].replace("53,500,000", "53,400,000"), *ROWS[1:])
    grid = table("취급점 | 채무과목 | 미상환액 | 미수이자 | 법적비용 | 현재 채권액", *rows)
    document = read("채권계산서", PARTIES, grid)
    assert document.fields.principal is None
    assert "principal" in {f.where for f in document.findings}


def told(*lines: str) -> tuple[object, ...]:
    return sums(read("채권계산서", PARTIES, *(f"<p>- {line}</p>" for line in lines)))


def test_words_of_no_list_whose_sum_comes_out() -> None:
    found = told(
        "미회수 대출금 : 50,000,000원",
        "경과이자 : 1,000,000원",
        "법무사 보수 등 : 200,000원",
        "받을 금액 : 51,200,000원",
    )
    assert found == (50_000_000, 1_000_000, 200_000, 51_200_000)
    found = told("남은 빚 : 50,000,000원", "이자 : 1,000,000원", "비용 : 200,000원", "합계 : 51,200,000원")
    assert found == (50_000_000, 1_000_000, 200_000, 51_200_000)


def test_words_of_no_list_whose_sum_does_not_come_out() -> None:
    found = told("남은 빚 : 50,000,000원", "이자 : 1,000,000원", "비용 : 200,000원", "합계 : 51,300,000원")
    assert found == (None, 1_000_000, 200_000, 51_300_000)


def test_an_amount_explained_by_its_parts_is_the_total() -> None:
    line = "<p>금 21,926,130원 (물품대금 19,112,240원 + 지연손해금 2,733,670원 + 소송비용 80,220원)</p>"
    document = read("채권계산서", PARTIES, "<p>청구채권</p>", line)
    assert sums(document) == (19_112_240, 2_733_670, 80_220, 21_926_130)


def test_an_amount_that_its_parts_do_not_make_up_is_neither_the_interest_nor_the_total() -> None:
    line = "<p>금 21,926,131원 (물품대금 19,112,240원 + 지연손해금 2,733,670원 + 소송비용 80,220원)</p>"
    document = read("채권계산서", PARTIES, "<p>청구채권</p>", line)
    assert document.fields.interest in (None, 2_733_670)
    assert document.fields.total in (None, 21_926_131)


@pytest.mark.parametrize(("interest", "count"), [("7,200,000", 1), ("8,200,000", 0)])
def test_interest_told_by_labels_counts_where_rate_and_days_give_it(interest: str, count: int) -> None:
    rows = (
        "원금 | 60,000,000",
        "이자 기산일 | 2023.01.01",
        "이자 종료일 | 2023.12.31",
        "일수 | 365",
        "연이율 | 12%",
        f"이자 | {interest}",
    )
    assert len(read("채권계산서", PARTIES, table(*rows)).fields.items) == count
