"""Sums that come out by chance and names of those who act for another: neither is taken for what is claimed."""

from __future__ import annotations

import pytest

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.page.reader import read_pages

from ...corpus.unseen.blocks import Block, P, Sheet, T, Tb
from ...corpus.unseen.measure import filing

_CASE = "사건 2024타경77\n"
_SUMS = "1. 원금 : 10,000,000원\n2. 이자 : 700,000원\n3. 합계 : 10,700,000원"


def _read(kind: str, *blocks: Block) -> Document:
    sheet = Sheet(kind, "coincidence", [*blocks, P("2024. 5. 2.", "center")], {})
    (document,) = read_documents(read_pages(filing(sheet, 4, "weasyprint").data), "paper.pdf", "")
    return document


def _claim(lines: str) -> tuple[object, ...]:
    head = (T("채권계산서"), P(f"{_CASE}채권자 주식회사 가람은행\n채무자 김봄이"))
    fields = _read("claim_statement", *head, P(lines)).fields
    return tuple(getattr(fields, k, None) for k in ("principal", "interest", "cost", "total"))


@pytest.mark.parametrize(
    "others",
    [
        "변제받은 이자 2,000,000원\n당초 청구한 금액 12,000,000원",
        "회수한 연체이자 금 2,000,000원은 공제함\n종전 계산서의 총 채권 12,000,000원",
        "이미 수령한 손해금 2,000,000원\n설정된 한도 총액 12,000,000원",
        "면제한 이자 금 2,000,000원\n면제 전 합계 금 12,000,000원",
        "감정평가액 총 12,000,000원\n연체된 관리비 2,000,000원",
        "가압류 청구금액 12,000,000원\n예납한 금액 2,000,000원 (환급됨)",
    ],
)
def test_what_was_paid_and_what_bounds_the_claim_are_no_sums_of_it(others: str) -> None:
    assert _claim(f"원금 : 10,000,000원\n{others}") == (10_000_000, None, None, None)


@pytest.mark.parametrize(
    ("lines", "sums"),
    [
        (
            "채무자가 갚은 원금 4,000,000원\n이자 : 6,000,000원\n합계 : 10,000,000원",
            (None, 6_000_000, None, 10_000_000),
        ),
        (
            "다른 사건에서 배당받은 원금 3,000,000원\n이자 : 7,000,000원\n합계 : 10,000,000원",
            (None, 7_000_000, None, 10_000_000),
        ),
        ("미상환 원금 3,000,000원\n이자 : 7,000,000원\n합계 : 10,000,000원", (3_000_000, 7_000_000, None, 10_000_000)),
        (
            "대위변제한 원금 3,000,000원\n이자 : 7,000,000원\n합계 : 10,000,000원",
            (3_000_000, 7_000_000, None, 10_000_000),
        ),
        (
            "변제기 후의 이자 7,000,000원\n원금 : 3,000,000원\n합계 : 10,000,000원",
            (3_000_000, 7_000_000, None, 10_000_000),
        ),
    ],
)
def test_a_label_of_what_was_paid_names_no_part_even_where_the_total_comes_out(
    lines: str, sums: tuple[int | None, ...]
) -> None:
    assert _claim(lines) == sums


def test_two_choices_that_give_the_total_leave_both_out() -> None:
    lines = "원금 : 10,000,000원\n연체 이자분 1,000,000원\n송달과 인지에 든 돈 1,000,000원\n모두 11,000,000원"
    assert _claim(lines)[:3] == (10_000_000, None, None)


def test_a_column_of_what_was_paid_back_is_not_the_principal() -> None:
    head = (T("채권계산서"), P(f"{_CASE}채권자 주식회사 가람은행\n채무자 김봄이"))
    rows = [["90,000,000", "20,000,000", "70,000,000", "1,000,000", "71,000,000"]]
    table = Tb([["당초 대출금", "상환원금", "대출잔액", "이자", "합계"]], rows, "all", "rrrrr")
    fields = _read("claim_statement", *head, table).fields
    assert getattr(fields, "principal", None) == 70_000_000


def _creditor(*lines: str) -> tuple[object, set[str]]:
    document = _read(
        "claim_statement", T("채권계산서"), P(f"{_CASE}채무자 김봄이"), P(_SUMS), P("\n".join(lines), "right")
    )
    return getattr(document.fields, "creditor", None), {f.code for f in document.findings if f.where == "creditor"}


@pytest.mark.parametrize(
    "signed",
    [
        "채권자 대리인 변호사 홍길동",
        "채권자 소송대리인 법무법인 다온\n담당변호사 조윤아",
        "위 채권자 법률상 대리인 홍길동",
        "채권자 지배인 김갑동",
        "채권자 담당자 이몽룡",
        "채권자 귀하",
        "업무수탁자 주식회사 한마루에이엠씨 대표이사 현도경",
        "위 채권자의 대리인\n고려신용정보 주식회사\n대표이사 이순신",
        "채무자 주식회사 든든건설 대표이사 김봄이",
        "연대보증인 주식회사 다올 대표이사 박우람",
        "작성자 회계법인 누리 대표이사 김길동",
        "한빛신용정보 주식회사 지점장 김길동 (추심위임)",
        "제출대행 주식회사 누리신용정보 대표이사 박하늘",
        "사법보좌관 이도령",
        "접수 2024. 5. 3. 청주지방법원 법원주사 성춘향",
        "주식회사 가람은행 지배인 박문수\n주식회사 온누리은행 지배인 이몽룡",
    ],
)
def test_who_acts_for_another_or_is_another_party_is_not_the_creditor(signed: str) -> None:
    creditor, said = _creditor(*signed.split("\n"))
    assert creditor is None
    assert said == {"unread_value"}


@pytest.mark.parametrize(
    ("signed", "creditor", "codes"),
    [
        (
            "제이오제오차유동화전문유한회사\n업무수탁자 주식회사 한마루 대표이사 현도경",
            "제이오제오차유동화전문유한회사",
            {"by_signature"},
        ),
        (
            "위임인 주식회사 가람은행 대표이사 박문수\n수임인 누리신용정보 주식회사 대표이사 이몽룡",
            "주식회사 가람은행",
            {"by_signature"},
        ),
        ("주식회사 가람은행 지배인 박문수", "주식회사 가람은행", {"by_signature"}),
        ("채권자 승계인 주식회사 다올대부", "주식회사 다올대부", set()),
    ],
)
def test_the_one_for_whom_is_signed_is_the_creditor(signed: str, creditor: str, codes: set[str]) -> None:
    assert _creditor(*signed.split("\n")) == (creditor, codes)


def test_a_total_without_a_name_is_said_with_its_line() -> None:
    rows = [["인지대", "5,000원"], ["송달료", "200,000원"], ["감정료", "300,000원"]]
    head = P(f"{_CASE}신청채권자 김봄이")
    document = _read(
        "cost_statement", T("집행비용계산서"), head, Tb([["비목", "금액"]], rows, "all", "lr"), P("금 505,000원 청구함")
    )
    assert getattr(document.fields, "total", None) == 505_000
    assert [f.where for f in document.findings if f.code == "by_sum" and "505,000원 청구함" in f.message] == ["total"]
