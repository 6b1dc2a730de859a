"""Rows that sum up others are never rows of their own: by their words, and by their figures."""

import pytest

from extractors.papers.totals import total_kind

from .test_records import OWES, read, table


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("합 계", "total"),
        ("계 6건", "total"),
        ("합 계 (6)", "total"),
        ("총 6 개월", "total"),
        ("이상 6건", "total"),
        ("6건 계", "total"),
        ("누계(총합계)", "total"),
        ("쪽계", "sub"),
        ("앞쪽에서 이월", "sub"),
        ("소 계", "sub"),
        ("누 계", "sub"),
        ("부가가치세", ""),
        ("2022년 2기", ""),
        ("6개월", ""),
        ("관계기관", ""),
        ("총무과", ""),
    ],
)
def test_words_of_a_sum(label, kind):
    assert total_kind(label) == kind


TAXES = "세목 | 법정기일 | 본세 | 가산세 | 합계"
ROWS = ("부가가치세 | 2023.04.25 | 1,000,000 | 30,000 | 1,030,000", "종합소득세 | 2023.05.31 | 2,000,000 | 60,000 | 2,060,000")  # fmt: skip


def taxes(document):
    return [(r.tax, r.total) for r in document.fields.rows], document.fields.total, {f.code for f in document.findings}


@pytest.mark.parametrize("silent", ["", "위와 같음"])
def test_a_row_whose_figures_are_the_sums_of_the_rows_above_is_no_tax(silent):
    document = read("교부청구서", OWES, table(TAXES, *ROWS, f"{silent} | | 3,000,000 | 90,000 | 3,090,000"))
    assert taxes(document)[:2] == ([("부가가치세", 1_030_000), ("종합소득세", 2_060_000)], 3_090_000)


def test_a_table_may_begin_with_its_total():
    document = read("교부청구서", OWES, table(TAXES, "총 2 건 | | 3,000,000 | 90,000 | 3,090,000", *ROWS))
    assert taxes(document)[:2] == ([("부가가치세", 1_030_000), ("종합소득세", 2_060_000)], 3_090_000)


def test_the_sum_of_a_page_is_not_what_all_pages_come_to():
    new_page = "<div style='break-before:page'></div>"
    first = table(TAXES, *ROWS, "쪽계 | | 3,000,000 | 90,000 | 3,090,000")
    third = "주민세 | 2023.08.31 | 40,000 | 1,000 | 41,000"
    second = table(TAXES, "전쪽 이월 | | 3,000,000 | 90,000 | 3,090,000", third, "누계 | | 3,040,000 | 91,000 | 3,131,000")  # fmt: skip
    rows, total, codes = taxes(read("교부청구서", OWES, first, new_page, second))
    assert [r[1] for r in rows] == [1_030_000, 2_060_000, 41_000]
    assert total == 3_131_000
    assert not codes & {"sum_mismatch", "amount_conflict"}


WAGES = "성명 | 최종 3개월분 임금 | 최종 3년간 퇴직금 | 기타 임금 | 기타 퇴직금 | 합계"


def test_two_columns_of_the_rest_are_added_only_if_the_row_adds_up():
    right = "한결 | 3,000,000 | 2,000,000 | 500,000 | 400,000 | 5,900,000"
    wrong = "서금례 | 3,000,000 | 2,000,000 | 500,000 | 400,000 | 5,500,000"
    document = read("임금채권자 배당요구신청서", "채무자 : 김하늘", table(WAGES, right, wrong))
    assert [w.ordinary for w in document.fields.workers] == [900_000, None]
    assert "workers[1].ordinary" in {f.where for f in document.findings}


def test_what_is_first_and_what_is_not_is_told_by_a_table_of_kinds():
    kinds = table("구분 | 인원 | 금액", "우선변제채권 | 1명 | 5,000,000", "일반임금채권 | 1명 | 900,000", "총계 | 1명 | 5,900,000")  # fmt: skip
    worker = "한결 | 3,000,000 | 2,000,000 | 500,000 | 400,000 | 5,900,000"
    document = read("임금채권자 배당요구신청서", "채무자 : 김하늘", kinds, table(WAGES, worker))
    assert (document.fields.preferential, document.fields.ordinary) == (5_000_000, 900_000)


def test_an_item_of_costs_is_never_called_by_a_reckoning():
    rows = ("송달료 | 5,200원 × 15회 | 78,000원", "증지대 | 1필지 × 3,000원 | 3,000원", "2,500원 × 2 | | 5,000원")
    document = read("집행비용계산서", "채권자 : 김하늘", table("항목 | 산출근거 | 금액", *rows, "합계 | | 86,000원"))
    assert [(i.item, i.amount) for i in document.fields.items] == [("송달료", 78_000), ("증지대", 3_000), (None, 5_000)]
    assert "items[2].item" in {f.where for f in document.findings}


LOTS = ("목록 | 감정평가액", "1 토지 | 344,000,000", "2 건물 | 64,000,000")


def test_the_appraisal_of_several_lots_is_their_sum_if_the_paper_says_so():
    whole = read("매각물건명세서", "배당요구종기 : 2024. 5. 20.", table(*LOTS, "합계 | 408,000,000", "최저매각가격 | 285,600,000"))  # fmt: skip
    assert whole.fields.appraisal == 408_000_000
    line = "감정평가액 : 토지 344,000,000원, 건물 64,000,000원, 합계 408,000,000원"
    assert read("매각물건명세서", line).fields.appraisal == 408_000_000


def test_lots_that_do_not_make_up_their_sum_give_no_appraisal():
    document = read("매각물건명세서", "배당요구종기 : 2024. 5. 20.", table(*LOTS, "합계 | 418,000,000"))
    assert document.fields.appraisal is None
    assert "several_lots" in {f.code for f in document.findings}


def test_months_side_by_side_without_rules_between_the_columns_are_rows_of_their_own():
    head = "체납월 | 보험료 | 연체금 | 계"
    rows = (
        "2023-01 | 100,000 | 1,000 | 101,000 | 2023-03 | 300,000 | 3,000 | 303,000",
        "2023-02 | 200,000 | 2,000 | 202,000 | 합계 | 600,000 | 6,000 | 606,000",
    )
    open_table = table(f"{head} | {head}", *rows).replace("<td", "<td style='border-width:0.5pt 0'")
    document = read("건강보험료 교부청구서", "체납자 : 김하늘|국민건강보험공단", open_table)
    assert [(r.period, r.total) for r in document.fields.rows] == [("2023-01", 101_000), ("2023-02", 202_000), ("2023-03", 303_000)]  # fmt: skip
    assert document.fields.total == 606_000


FOLDED = ("세목 | 법정기일 | 본세 | 합계", "과세기간 | 납부기한 | 가산세 | ")
RECORDS = (
    "부가가치세 | 2023.04.25 | 1,000,000 | 1,030,000", "2023.1기 | 2023.06.30 | 30,000 | ",
    "종합소득세 | 2023.05.31 | 2,000,000 | 2,060,000", "2022년 | 2023.08.31 | 60,000 | ",
    "합계 | | 3,000,000 | 3,090,000", " | | 90,000 | ",
)  # fmt: skip


def unruled(*rows):
    return table(*rows).replace("<td", "<td style='border:none'")


def test_records_of_two_lines_without_vertical_rules():
    rows = read("교부청구서", OWES, unruled(*FOLDED, *RECORDS)).fields.rows
    assert [
        (r.tax, r.period, str(r.statutory_date), str(r.due_on), r.principal, r.surcharge, r.total) for r in rows
    ] == [
        ("부가가치세", "2023.1기", "2023-04-25", "2023-06-30", 1_000_000, 30_000, 1_030_000),
        ("종합소득세", "2022년", "2023-05-31", "2023-08-31", 2_000_000, 60_000, 2_060_000),
    ]


def test_records_that_lack_a_line_are_not_read_by_the_heads_of_another():
    document = read("교부청구서", OWES, unruled(*FOLDED, *RECORDS[:1], *RECORDS[2:]))
    assert not document.fields.rows
    assert "rows" in {f.where for f in document.findings}


def test_the_last_running_sum_is_the_total():
    rows = (ROWS[0], "누계 | | 1,000,000 | 30,000 | 1,030,000", ROWS[1], "누계 | | 3,000,000 | 90,000 | 3,090,000")
    document = read("교부청구서", OWES, table(TAXES, *rows))
    assert taxes(document)[:2] == ([("부가가치세", 1_030_000), ("종합소득세", 2_060_000)], 3_090_000)


def test_a_row_with_a_day_of_its_own_is_no_sum_though_its_figures_are_those_of_the_rows_above():
    rows = (
        "자동차세 | 2023.06.10 | 40,000 | 1,200 | 41,200",
        "자동차세 | 2023.12.10 | 40,000 | 1,200 | 41,200",
        "자동차세 | 2024.06.10 | 80,000 | 2,400 | 82,400",
    )
    document = read("교부청구서", OWES, table(TAXES, *rows, "합계 | | 160,000 | 4,800 | 164,800"))
    assert [r.total for r in document.fields.rows] == [41_200, 41_200, 82_400]
