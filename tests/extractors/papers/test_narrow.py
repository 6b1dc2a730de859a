"""Columns too narrow for their words, names and labels that a cell broke, sentences that begin like a label."""

from __future__ import annotations

import re
from datetime import date

import pytest

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.page.model import Line, Page, Word
from extractors.page.reader import read_pages
from extractors.papers.runs import Head, place
from extractors.papers.tables import Columns
from extractors.papers.unruled import find_unruled

from ...corpus.unseen.blocks import Block, P, Sheet, T, Tb
from ...corpus.unseen.measure import filing


def _read(kind: str, *blocks: Block, renderer: str = "weasyprint") -> Document:
    sheet = Sheet(kind, "narrow", blocks, {})
    (document,) = read_documents(read_pages(filing(sheet, 4, renderer).data), "paper.pdf", "")
    return document


def _words(*places: tuple[str, float, float]) -> list[Word]:
    return [Word(text, x0, 100, x1, 110, 10) for text, x0, x1 in places]


def test_words_of_columns_that_nearly_touch_stand_under_their_own_heads() -> None:
    heads = [
        Head(80, 108, "name", ""),
        Head(117, 145, "part", ""),
        Head(161, 180, "source", ""),
        Head(199, 227, "deposit", ""),
    ]
    line = Line(
        tuple(
            _words(
                ("박우람", 80, 108), ("1층", 114, 129), ("A호", 132, 149), ("현황조사", 155, 190), ("미상", 203, 223)
            )
        )
    )
    found = place(line, heads)
    assert found is not None
    assert {i: [w.text for w in ws] for i, ws in found.items()} == {
        0: ["박우람"],
        1: ["1층", "A호"],
        2: ["현황조사"],
        3: ["미상"],
    }


def test_a_text_over_two_heads_of_which_one_has_words_of_its_own_stays_whole() -> None:
    heads = [Head(80, 108, "tax", ""), Head(117, 145, "period", ""), Head(199, 227, "total", "")]
    line = Line(tuple(_words(("종합소득세", 80, 112), ("정기분", 114, 140), ("2023", 150, 170), ("1,000", 205, 227))))
    found = place(line, heads)
    assert found is not None
    assert [w.text for w in found[0]][:1] == ["종합소득세"]


@pytest.mark.parametrize("width", range(7, 15))
@pytest.mark.parametrize("renderer", ["weasyprint", "reportlab"])
def test_no_tenant_gets_half_a_name_or_another_ones(width: int, renderer: str) -> None:
    head = [["점유자", "점유부분", "정보출처", "보증금", "차임", "전입일자", "확정일자"]]
    first = ["고은찬", "101호 전부", "현황조사", "2,000만원", "60만원", "2023.11.15.", "-"]
    rows = [first, ["남상욱", "2층", "권리신고", "5억원", "없음", "2021.03.04.", "2021.03.05."]]
    rest = (100 - 3 * width) / 4
    table = Tb(head, rows, "none", "cccccccc", (width, width, width, rest, rest, rest, rest))
    document = _read("sale_statement", T("매각물건명세서"), P("사건 2024타경77"), table, renderer=renderer)
    tenants = getattr(document.fields, "tenants", ())
    for tenant, row in zip(tenants, rows, strict=False):
        assert (tenant.name or row[0]).replace(" ", "") == row[0]
        assert (tenant.part or row[1]).replace(" ", "") == row[1].replace(" ", "")
        assert tenant.source in (row[2], None)
    assert len(tenants) <= 2


@pytest.mark.parametrize("width", range(30, 46))
def test_a_company_whose_name_its_cell_breaks_is_whole(width: int) -> None:
    name = "케이에이제삼차유동화전문유한회사"
    rows = [["채권자", name, "양도인", "주식회사 탐라은행"], ["원금", "10,000,000원", "합계", "10,000,000원"]]
    table = Tb([], rows, "all", "clcl", (15, width, 15, 70 - width))
    document = _read(
        "claim_statement", T("채권계산서"), P("사건 2024타경77\n채무자 김봄이"), table, renderer="reportlab"
    )
    assert getattr(document.fields, "creditor", None) in (name, None)


@pytest.mark.parametrize("width", range(12, 24))
def test_a_label_that_its_cell_breaks_is_a_label(width: int) -> None:
    rows = [["확정일자 받은 날짜", "2020-02-17", "전입신고를 마친 날", "2020-02-18"]]
    table = Tb([], rows, "all", "clcl", (width, 50 - width, width, 50 - width))
    head = P("사건 2024타경77\n임차인 이나경\n임차보증금 : 10,000,000원")
    document = _read("lease_claim", T("주택임대차 권리신고 및 배당요구신청서"), head, table)
    assert getattr(document.fields, "fixed_on", None) == date(2020, 2, 17)
    assert getattr(document.fields, "moved_in_on", None) == date(2020, 2, 18)


def test_a_line_of_a_sentence_that_begins_like_a_label_is_none() -> None:
    lines = P("최종 3개월분 임금 3,000,000원과 최종 3년간의 퇴직금 7,000,000원,\n합계 3,000,000원을 받지 못하였습니다.")
    asked = P("그러므로 채권자는 합계 10,000,000원을 최우선변제권 있는 채권으로 배당요구합니다.")
    head = P("사건 2024타경77\n배당요구채권자(근로자) 이나경\n채무자 한소라")
    document = _read("wage_claim", T("임금채권 배당요구서"), head, lines, asked)
    assert getattr(document.fields, "total", None) == 10_000_000


def test_the_first_right_ends_where_the_next_label_is_broken_by_the_line() -> None:
    lines = P("사건 2024타경77 최선순위 설정일: 2020.01.08. 가압류 배당요\n구의 종기: 2024.10.21.")
    document = _read("sale_statement", T("매각물건명세서"), lines)
    assert getattr(document.fields, "first_right", None) == "2020.01.08. 가압류"


@pytest.mark.parametrize("lost", ["사업자등록", "사업자등록신청일"])
def test_a_day_under_a_head_that_was_lost_is_not_taken_for_its_neighbours(lost: str) -> None:
    columns = Columns(
        {
            key: re.compile(head)
            for key, head in (("name", "점유인"), ("rent", "월차임"), ("occupied", "점유개시일"), ("fixed", "확정일자"))
        },
        lambda keys: len(keys) > 2,
        frozenset({"rent", "occupied", "fixed"}),
    )
    heads = (("점유인", 60), ("월차임", 160), ("점유개시일", 260), (lost, 360), ("확정일자", 460))
    rows = (("고은찬", 60), ("700,000", 155), ("2021.03.02.", 255), ("2021.03.04.", 357), ("2021.03.05.", 455))
    lines = [
        [Word(t, x, y, x + 9 * len(t) * 0.6, y + 10, 10) for t, x in row]
        for y, row in ((100, heads[:3] + heads[4:]), (130, rows))
    ]
    page = Page(1, 595, 842, tuple(w for line in lines for w in line))
    (grid,) = find_unruled(page, columns, [], None)
    (row,) = grid.rows
    assert [s.text for s in row.all("occupied")] == ["2021.03.02."]
    assert [s.text for s in row.all("fixed")] == ["2021.03.05."]


def test_a_head_of_three_lines_is_one_where_its_first_line_names_a_column() -> None:
    head = [["점유인", "임차부분", "출처", "보증금", "점유개시일", "사업자등록신청일", "확정일자"]]
    rows = [["고은찬", "1층", "권리신고", "1,500만원", "2021.03.02.", "2021.03.04.", "2021.03.05."]]
    for width in (9, 10, 11, 12):
        table = Tb(head, rows, "none", "ccccccc", (10, 10, 12, 14, 15, width, 15))
        document = _read("sale_statement", T("매각물건명세서"), P("사건 2024타경77"), table)
        for tenant in getattr(document.fields, "tenants", ()):
            assert tenant.occupied_on in (date(2021, 3, 2), None)
            assert tenant.moved_in_on in (date(2021, 3, 4), None)


def test_a_piece_of_a_row_is_not_given_to_the_tenant_above() -> None:
    head = [["점유자", "점유부분", "정보출처", "보증금", "차임", "전입일자", "확정일자"]]
    rows = [
        ["고은찬", "1층", "권리신고", "5억원", "없음", "2021.03.04.", "2021.03.05."],
        ["", "", "", "", "", "2022.11.16.", ""],
    ]
    document = _read("sale_statement", T("매각물건명세서"), P("사건 2024타경77"), Tb(head, rows, "all", "ccccccc"))
    assert [t.moved_in_on for t in getattr(document.fields, "tenants", ())] == [date(2021, 3, 4)]
    assert any("2022.11.16." in f.message for f in document.findings if f.code == "low_confidence")
