"""Kinds by content, several documents in one file, cover letters, missing pages, receipt stamps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.documents import read_documents
from extractors.page.model import Page
from extractors.page.reader import read_pages
from extractors.recognise import printed_number, recognise
from tests.extractors.page.drawing import pdf, say

Draw = Callable[[Canvas], None]


def paper(title: str, *lines: str, foot: str = "", size: float = 17) -> Draw:
    def draw(canvas: Canvas) -> None:
        if title:
            say(canvas, 220, 60, title, size)
        for n, line in enumerate(lines):
            say(canvas, 60, 110 + 18 * n, line)
        if foot:
            say(canvas, 280, 800, foot)

    return draw


def kinds(*draws: Draw) -> list[tuple[str, list[int], bool]]:
    found = recognise(read_pages(pdf(*draws)))
    return [(f.kind, [p.number for p in f.pages], f.cover) for f in found]


CASE = "사 건 2024타경1234 부동산임의경매"


@pytest.mark.parametrize(
    ("title", "lines", "kind"),
    [
        ("채 권 계 산 서", (CASE, "원금 금10,000,000원"), "claim_statement"),
        ("정정 채권계산서", (CASE,), "claim_statement"),
        ("채권계산서(배당기일용)", (CASE,), "claim_statement"),
        ("배 당 요 구 신 청 서", (CASE, "청구채권 대여금"), "distribution_demand"),
        ("권리신고 및 배당요구신청서", (CASE, "임차보증금 금50,000,000원", "확정일자 2024. 5. 1."), "lease_claim"),
        ("배당요구신청서", (CASE, "임대차계약서에 따른 보증금", "전입신고 2020. 1. 1.", "확정일자"), "lease_claim"),
        ("배당요구신청서", (CASE, "임금 3개월분", "퇴직금", "근로자 홍길동"), "wage_claim"),
        ("교 부 청 구 서", (CASE, "부가가치세 법정기일 2024. 1. 25.", "한강세무서장"), "tax_demand"),
        ("교부청구서", (CASE, "건강보험료 체납", "국민건강보험공단"), "public_charge_demand"),
        ("매각물건명세서", (CASE, "최선순위 설정"), "sale_statement"),
        ("집행비용계산서", (CASE, "송달료"), "cost_statement"),
        ("등기사항전부증명서(말소사항 포함)", ("- 토지 -", "고유번호 1234-1996-012345"), "registry_extract"),
        ("등기부 등본 (말소사항 포함) - 건물", ("고유번호 1234-1996-012345",), "registry_extract"),
        ("현황조사보고서", (CASE, "점유관계 임차인"), "unknown"),
        ("안내 말씀", ("채권계산서를 내 주시기 바랍니다.",), "unknown"),
    ],
)
def test_the_kind_follows_from_what_the_paper_says(title: str, lines: tuple[str, ...], kind: str) -> None:
    assert kinds(paper(title, *lines)) == [(kind, [1], False)]


def test_annexes_belong_to_the_paper_before_them() -> None:
    found = kinds(
        paper("채권계산서", CASE, foot="1 / 2"),
        paper("이자계산명세서", "원금 이율 기간", foot="2 / 2"),
        paper("[별지] 부동산의 표시", "1. 서울특별시 가온구"),
    )
    assert found == [("claim_statement", [1, 2, 3], False)]


def test_a_letter_that_forwards_is_a_document_of_its_own() -> None:
    letter = paper("주식회사 한빛은행", "수신 서울한강지방법원", "제목 채권계산서 제출", "붙임 채권계산서 1부", size=12)
    assert kinds(letter, paper("채권계산서", CASE)) == [("unknown", [1], True), ("claim_statement", [2], False)]


def test_a_letter_that_is_the_demand_itself_is_no_cover() -> None:
    letter = paper(
        "한강세무서", "수신 서울한강지방법원", "제목 교부청구서(2024타경1234)", "부가가치세 법정기일", size=12
    )
    assert kinds(letter) == [("tax_demand", [1], False)]


def test_two_papers_of_one_kind_and_two_extracts_are_parted() -> None:
    assert kinds(paper("채권계산서", CASE, "채권자 가"), paper("채권계산서", CASE, "채권자 나")) == [
        ("claim_statement", [1], False),
        ("claim_statement", [2], False),
    ]
    extract = "등기사항전부증명서(말소사항 포함)"
    first = paper(extract, "- 토지 -", "고유번호 1234-1996-000001", foot="1/2")
    second = paper("", "[토지] 가온구 새솔동 1", "순위번호 등 기 목 적 접 수", foot="2/2")
    third = paper(extract, "- 건물 -", "고유번호 1234-1996-000002", foot="1/1")
    assert [pages for _, pages, _ in kinds(first, second, third)] == [[1, 2], [3]]


def test_the_running_title_of_a_second_page_begins_nothing() -> None:
    pages = [paper("채권계산서", CASE, foot=f"{n}/3") for n in (1, 2, 3)]
    assert kinds(*pages) == [("claim_statement", [1, 2, 3], False)]


@pytest.mark.parametrize(
    ("foot", "number"), [("1 / 3", (1, 3)), ("2/3", (2, 3)), ("(3/3)", (3, 3)), ("4/3", None), ("", None)]
)
def test_printed_page_numbers(foot: str, number: tuple[int, int] | None) -> None:
    (page,) = read_pages(pdf(paper("채권계산서", CASE, foot=foot)))
    assert printed_number(page) == number


def test_a_missing_page_is_noticed() -> None:
    pages = read_pages(pdf(paper("현황조사보고서", CASE, foot="1/3"), paper("", "본문", foot="3/3")))
    (document,) = read_documents(pages, "a.pdf", "0" * 64)
    assert [f.code for f in document.findings] == ["unknown_kind", "missing_page"]
    assert "2/3" in document.findings[1].message


def test_a_damaged_page_is_said_to_be_illegible() -> None:
    (page,) = read_pages(pdf(paper("현황조사보고서", CASE)))
    (document,) = read_documents([page, Page(2, 0.0, 0.0, (), note="쪽이 손상됨")], "a.pdf", "0" * 64)
    assert document.pages == (1, 2)
    assert [f.where for f in document.findings if f.code == "illegible"] == ["pages[2]"]


def test_the_receipt_stamp_dates_the_paper_and_what_its_cover_forwards() -> None:
    def stamp(canvas: Canvas) -> None:
        for n, text in enumerate(("접 수", "2024. 8. 21.", "제 30218 호")):
            say(canvas, 450, 40 + 14 * n, text, 9)

    def stamped(canvas: Canvas) -> None:
        stamp(canvas)
        paper("현황조사보고서", CASE, "근저당권 2018. 9. 14. 접수 제30145호", "2024. 8. 1.")(canvas)

    (document,) = read_documents(read_pages(pdf(stamped)), "a.pdf", "0" * 64)
    assert document.received_on == date(2024, 8, 21)
