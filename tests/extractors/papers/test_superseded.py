"""What a paper says of before its change, in choices, in broken cells and in sentences: never taken for what it claims."""

from __future__ import annotations

from datetime import date

import pytest

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.grammar.money import find_amounts
from extractors.page.reader import read_pages
from extractors.papers.common import money_at, ticked
from tests.corpus.paper import Fields, Sign, Table, Text, Title
from tests.corpus.unseen.blocks import C, P, Sheet, T, Tb
from tests.corpus.unseen.measure import filing

from .test_papers import CASE, codes, fields, lease, read, statement, tax
from .test_sideways import printed

AFTER = ("변경 후", "정정후 금액", "수정 후")
BEFORE = ("변경 전", "정정전 금액", "당초")


@pytest.mark.parametrize(("before", "after"), list(zip(BEFORE, AFTER, strict=True)))
@pytest.mark.parametrize("turned", [False, True])
def test_of_two_columns_the_one_that_holds_now_is_read(before: str, after: str, turned: bool) -> None:
    head = ("항목", after, before) if turned else ("항목", before, after)
    pairs = [("원금", 50_000_000, 50_000_000), ("이자", 1_200_000, 1_350_000), ("비용", 0, 410_000)]
    sums = [(name, old, new) for name, old, new in [*pairs, ("합계", 51_200_000, 51_760_000)]]
    rows = [(name, f"{(new if turned else old):,}", f"{(old if turned else new):,}") for name, old, new in sums]
    document = statement(Table(head, rows))
    f = fields(document)
    assert (f.principal, f.interest, f.cost, f.total) == (50_000_000, 1_350_000, 410_000, 51_760_000)
    assert codes(document)["sum_mismatch"] == 0


def test_a_row_of_before_the_change_is_no_row() -> None:
    rows = [("변경 전", "50,000,000", "1,200,000", "51,200,000"), ("변경 후", "50,000,000", "1,350,000", "51,350,000")]
    f = fields(statement(Table(("구분", "원금", "이자", "합계"), rows)))
    assert (f.principal, f.interest, f.total) == (50_000_000, 1_350_000, 51_350_000)


def test_a_tax_row_leaves_out_what_was_demanded_before() -> None:
    document = tax(
        ("세목", "법정기일", "당초 본세", "변경전 가산세", "본세", "가산세", "합계"),
        [("부가가치세", "2023.7.25.", "9,000,000", "10,000", "9,000,000", "95,500", "9,095,500")],
    )
    (row,) = fields(document).rows
    assert (row.surcharge, row.total) == (95_500, 9_095_500)


def test_a_total_told_as_an_equation_is_what_it_comes_to() -> None:
    document = statement(Text("청구채권 합계 : 원금 12,000,000원 + 이자 345,600원 = 12,345,600원"))
    assert fields(document).total == 12_345_600


def test_an_annex_with_costs_of_its_own_does_not_become_the_cost() -> None:
    rows = [
        ("1", "구상금 잔액", "30,000,000"),
        ("2", "확정손해금", "120,000"),
        ("3", "지연손해금", "880,000"),
        ("4", "대지급금", "500,000"),
        ("", "총계", "31,500,000"),
    ]
    annex = Table(
        ("지급일", "적요", "금액"), [("2024.5.2.", "신청비용", "200,000"), ("2024.6.3.", "송달료", "300,000")]
    )
    f = fields(statement(Table(("번호", "내역", "금액"), rows), annex))
    assert (f.principal, f.interest, f.cost, f.total) == (30_000_000, 1_000_000, 500_000, 31_500_000)


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("□ 전부  ■ 일부(2층)", "일부(2층)"),
        ("☑ 없음 ☐ 있음", "없음"),
        ("□ 전부 □ 일부", None),
        ("■ 전부 ■ 일부", None),
        ("■ 전부", None),
    ],
)
def test_a_choice_is_what_is_ticked(text: str, chosen: str | None) -> None:
    assert ticked(text) == chosen


def test_the_part_of_a_lease_is_the_ticked_one() -> None:
    assert (
        fields(lease(("임차부분", "□ 전부  ■ 일부(2층 201호)"), ("보증금", "금 5,000만원"))).part == "일부(2층 201호)"
    )


@pytest.mark.parametrize("text", ["238,700\n,000원", "12,345\n,678", "금 238,700 ,000원"])
def test_a_number_broken_before_its_comma_is_no_amount(text: str) -> None:
    match = money_at(text)
    assert match is None or match.value is None
    assert all(m.value is None for m in find_amounts(text.replace("\n", " ")))


@pytest.mark.parametrize("wide", [9.0, 9.6, 10.2, 11.0, 12.5, 14.0])
def test_a_date_broken_by_its_cell_is_read_whole_or_not_at_all(wide: float) -> None:
    head = Tb(
        [],
        [["사건", "2024타경77", "배당요구종기", "2024.08.19", "최선순위설정", "2018.05.21 근저당권"]],
        widths=(9, 12, 12, wide, 12, 34),
    )
    sheet = Sheet("sale_statement", "narrow", [T("매각물건명세서"), head, P("조사된 임차내역 없음")], {})
    for renderer in ("reportlab", "weasyprint"):
        (document,) = read_documents(read_pages(filing(sheet, 5, renderer).data), "paper.pdf", "")
        assert fields(document).claim_deadline in (date(2024, 8, 19), None)


def told(*sentences: str) -> Document:
    return printed(
        Title("임금채권 배당요구서"),
        Fields([CASE, ("근로자", "김봄이"), ("사용자", "이여름")], "colon"),
        *map(Text, sentences),
    )


def test_wages_told_in_sentences() -> None:
    document = told(
        "채권자는 최종 3개월분 임금(3월분 2,000,000원, 4월분 2,000,000원, 5월분 2,100,000원) 합계 6,100,000원과",
        "최종 3년간의 퇴직금 9,900,000원을 받지 못하였으므로 합계 16,000,000원을 우선변제권 있는 채권으로 배당요구합니다.",
    )
    f = fields(document)
    (worker,) = f.workers
    assert (worker.name, worker.preferential_wages, worker.preferential_retirement) == ("김봄이", 6_100_000, 9_900_000)
    assert f.total == 16_000_000
    assert codes(document)["sum_mismatch"] == 0


def test_months_that_do_not_make_up_their_sum_are_said() -> None:
    document = told("최종 3개월분 임금(3월분 2,000,000원, 4월분 2,000,000원) 합계 6,100,000원을 배당요구합니다.")
    assert codes(document)["sum_mismatch"] == 1


@pytest.mark.parametrize(
    ("sentence", "principal"),
    [
        ("현재 남은 대출원금은 금 22,500,000원입니다.", 22_500_000),
        ("원금은 22,500,000원이며, 이자는 없습니다.", 22_500_000),
        ("당초 원금은 금 40,000,000원이었으나 일부 변제되었습니다.", None),
        ("원금은 금 40,000,000원을 대여하였습니다.", None),
    ],
)
def test_only_what_a_sentence_says_is_owed_is_the_principal(sentence: str, principal: int | None) -> None:
    assert fields(statement(Text(sentence))).principal == principal


def test_a_payer_is_the_person_and_not_the_business() -> None:
    document = read(
        Title("교부청구서"),
        Fields([CASE, ("사업장명", "한빛의원"), ("체납자", "김하늘")], "colon"),
        Table(
            ("부과월", "납부기한", "보험료", "연체금", "합계"),
            [("2024-03", "2024-04-10", "150,000", "3,000", "153,000")],
        ),
        Text("국민건강보험법 제81조에 따라 건강보험료를 청구합니다."),
        Sign("2025. 3. 1.", "국민건강보험공단 솔빛지사장", "서울솔빛지방법원 귀중"),
    )
    assert fields(document).payer == "김하늘"
    assert codes(document)["several_names"] == 1


def test_months_beside_their_sum_count_once_and_several_that_do_not_add_up_are_said() -> None:
    for third, said in (("2,000,000", 0), ("2,000,001", 1)):
        head = [
            [C("성명", rows=2), C("최종 3개월분 임금", cols=3), C("최종 3년간 퇴직금", rows=2)],
            ["1월", "2월", "소계"],
        ]
        table = Tb(head, [["김봄이", "900,000", "1,100,000", third, "5,000,000"]])
        sheet = Sheet("wage_claim", "months", [T("임금채권 배당요구신청서"), P("사건 2024타경77"), table], {})
        (document,) = read_documents(read_pages(filing(sheet, 4, "weasyprint").data), "paper.pdf", "")
        (worker,) = fields(document).workers
        assert worker.preferential_wages == (None if said else 2_000_000)
        assert codes(document)["low_confidence"] == said


def test_costs_side_by_side_are_all_read() -> None:
    rows = [["인지대", "5,000", "감정료", "300,000"], ["송달료", "120,000", "신문공고료", "220,000"]]
    sheet = Sheet(
        "cost_statement",
        "pairs",
        [
            T("집행비용계산서"),
            P("사건 2024타경77\n채권자 김봄이"),
            Tb([["항목", "금액"] * 2], rows),
            P("합계 : 645,000원"),
        ],
        {},
    )
    (document,) = read_documents(read_pages(filing(sheet, 4, "reportlab").data), "paper.pdf", "")
    f = fields(document)
    assert [(i.item, i.amount) for i in f.items] == [
        ("인지대", 5_000),
        ("감정료", 300_000),
        ("송달료", 120_000),
        ("신문공고료", 220_000),
    ]
    assert (f.total, codes(document)) == (645_000, {})


def test_a_sum_under_its_head_that_was_not_read_is_said() -> None:
    table = Tb([["대출의 남은 돈", "희한한 이자", "청구금액 전부"]], [["1,000,000", "200,000", "1,200,000"]])
    sheet = Sheet("claim_statement", "heads", [T("채권계산서"), P("사건 2024타경77"), table], {})
    (document,) = read_documents(read_pages(filing(sheet, 4, "weasyprint").data), "paper.pdf", "")
    said = {f.where: f.message for f in document.findings if f.code == "unread_value"}
    assert {"principal", "interest", "total"} <= set(said)
    assert "1,200,000" in said["total"]
