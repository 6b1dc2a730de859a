"""Who holds a claim that went from one to another, parties under headings, what a portal prints, sums with a remark."""

from __future__ import annotations

from datetime import date

import pytest

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.page.reader import read_pages

from ...corpus.unseen.blocks import Block, L, P, Sheet, T, Tb
from ...corpus.unseen.measure import filing

_SUMS = P("1. 원금 : 금 10,000,000원\n2. 이자 : 금 500,000원\n3. 합계 : 금 10,500,000원")
_NOW, _FORMER = "유한회사 가온자산관리", "주식회사 새벽은행"


def _read(kind: str, *blocks: Block, day: str = "2024. 5. 2.", renderer: str = "weasyprint") -> Document:
    sheet = Sheet(kind, "holders", [*blocks, P(day, "center")], {})
    (document,) = read_documents(read_pages(filing(sheet, 4, renderer).data), "paper.pdf", "")
    return document


def _statement(parties: Block, *more: Block) -> Document:
    return _read("claim_statement", T("채권계산서"), P("사건 2024타경77"), parties, *more, _SUMS)


@pytest.mark.parametrize(
    "parties",
    [
        L([("채권자", _FORMER), ("승계인", _NOW), ("채무자", "김봄이")], "tab"),
        L([("채권자", f"{_FORMER}의 양수인\n{_NOW}"), ("채무자", "김봄이")], "tab"),
        L([("채권자", f"{_FORMER} (양수인 {_NOW})"), ("채무자", "김봄이")], "colon"),
        L([("채권자", f"{_NOW} ({_FORMER}의 승계인)"), ("채무자", "김봄이")], "colon"),
        L([("변경 전 채권자", _FORMER), ("변경 후 채권자", _NOW), ("채무자", "김봄이")], "colon"),
        Tb([], [["채권자(양도인)", _FORMER], ["채권자(양수인)", _NOW], ["채무자", "김봄이"]], "all", "cl"),
    ],
)
def test_the_creditor_is_who_holds_the_claim_now(parties: Block) -> None:
    assert _statement(parties).fields.creditor == _NOW  # type: ignore[union-attr]


def test_two_who_took_it_over_leave_it_open() -> None:
    two = L([("채권자", _FORMER), ("승계인", _NOW), ("승계인", "주식회사 나래대부"), ("채무자", "김봄이")], "colon")
    document = _statement(two)
    assert document.fields.creditor is None  # type: ignore[union-attr]
    assert any(f.where == "creditor" and "승계인이 여럿" in f.message for f in document.findings)


@pytest.mark.parametrize(
    "said",
    [
        f"{_FORMER}은 2024. 1. 5. 위 채권을 {_NOW}에 양도하였습니다.",
        f"{_NOW}는 {_FORMER}으로부터 2024. 1. 5. 위 채권을 양수하였습니다.",
        f"{_NOW}는 위 채권의 일부를 양수하였습니다.",
    ],
)
def test_a_creditor_who_gave_his_claim_away_is_not_taken(said: str) -> None:
    document = _statement(L([("채권자", _FORMER), ("채무자", "김봄이")], "colon"), P(said))
    assert document.fields.creditor is None  # type: ignore[union-attr]
    assert any(f.where == "creditor" for f in document.findings)


def test_a_successor_of_the_debtor_is_no_creditor() -> None:
    parties = L([("채권자", _FORMER), ("채무자", "김봄이"), ("승계인", "이여름")], "colon")
    assert _statement(parties).fields.creditor == _FORMER  # type: ignore[union-attr]


@pytest.mark.parametrize("label", ["성명(명칭)", "성명", "명칭/상호", "이름"])
def test_parties_under_headings_of_their_own(label: str) -> None:
    document = _read(
        "distribution_demand",
        P("전자소송  접수번호 2024-0613-27741   제출일시 2024.06.13 16:20:44", "right"),
        T("배당요구신청서"),
        P("■ 사건 정보"),
        Tb([], [["사건번호", "2024타경77", "사건명", "부동산강제경매"]], "all", "clcl"),
        P("■ 신청인 정보"),
        Tb([], [[label, "주식회사 정보통신", "대표자", "이가을"]], "all", "clcl"),
        P("■ 상대방(채무자)"),
        Tb([], [[label, "천상호", "국적", ""]], "all", "clcl"),
        _SUMS,
        day=" ",
    )
    fields = document.fields
    assert (fields.creditor, fields.debtor) == ("주식회사 정보통신", "천상호")  # type: ignore[union-attr]
    assert fields.demanded_on == date(2024, 6, 13)  # type: ignore[union-attr]


def test_the_day_of_a_registration_is_not_the_day_of_the_demand() -> None:
    document = _read(
        "lease_claim",
        T("권리신고 및 배당요구신청서(상가임대차)"),
        Tb([], [["사건번호", "2024타경77"], ["임차인", "함소영"],
                ["사업자등록 신청일자", "2017-04-24"], ["보증금", "90,000,000원"]], "all", "cl"),
    )  # fmt: skip
    assert document.fields.demanded_on == date(2024, 5, 2)  # type: ignore[union-attr]


def test_the_only_sum_is_the_principal_where_no_interest_is_asked() -> None:
    rows = [["청구채권", "일금 삼천만원정 (\\30,000,000)\n2023. 8. 1. 발행한 약속어음금"]]
    head = (T("배당요구신청서"), P("사건 2024타경77\n채권자 함소영\n채무자 김봄이"))
    waived = _read("distribution_demand", *head, Tb([], [*rows, ["이자 및 비용", "청구하지 않음"]], "all", "cl"))
    asked = _read("distribution_demand", *head, Tb([], [*rows, ["이자", "다 갚는 날까지 연 12%"]], "all", "cl"))
    assert waived.fields.principal == 30_000_000  # type: ignore[union-attr]
    assert asked.fields.principal is None  # type: ignore[union-attr]


@pytest.mark.parametrize("how", ["tab", "colon"])
def test_who_demands_is_the_creditor_beside_the_one_who_applied_for_the_auction(how: str) -> None:
    """배당요구채권자 stands below 채권자, the applicant: another creditor, whose claim this paper is not."""
    parties = L([("채권자", "지상훈"), ("채무자", "김봄이"), ("배당요구채권자", "주식회사 고운건재")], how)
    paper = _read("distribution_demand", T("배당요구신청서"), P("사건 2024타경77"), parties, _SUMS)
    assert paper.fields.creditor == "주식회사 고운건재"
    assert paper.fields.debtor == "김봄이"


def test_interest_under_its_own_label_is_not_the_principal_it_is_counted_from() -> None:
    sums = P(
        "1. 원금 금 구천만원정 (₩90,000,000)\n2. 이자 금 23,612,054원\n단, 위 원금에 대한 2022. 8. 12.부터 배당기일인 "
        "2024. 10. 17.까지 798일간 연 12%의 비율에 의한 금원\n3. 합계 금 113,612,054원"
    )
    paper = _read(
        "claim_statement", T("채권계산서"), P("사건 2024타경77"), L([("채권자", "지상훈"), ("채무자", "김봄이")]), sums
    )
    (item,) = paper.fields.items
    assert (item.principal, item.interest) == (90_000_000, 23_612_054)


def test_a_title_that_a_portal_prints_in_cells() -> None:
    cells = [["집행권원", "지급명령"], ["법원", "서울중앙지방법원"], ["사건번호", "2023차전12345"]]
    head = (T("배당요구신청서"), P("사건 2024타경77\n채권자 함소영\n채무자 김봄이"), _SUMS)
    document = _read("distribution_demand", *head, Tb([], cells, "all", "cl"))
    assert document.fields.title == "서울중앙지방법원 2023차전12345 지급명령"  # type: ignore[union-attr]
    assert set(document.evidence["title"].text.split()) == {"서울중앙지방법원", "2023차전12345", "지급명령"}


@pytest.mark.parametrize(
    ("told", "by_role"),
    [
        (P("과세대상자 : 옥미란"), False),
        (P("채무자 : 옥미란"), True),
        (P("귀원 사건의 채무자 겸 소유자 옥미란에 대한 지방세 체납액을 교부청구합니다."), True),
        (Tb([["체납자", "생년월일"], ["옥미란", "800101"]], [], "all", "cc"), False),
    ],
)
def test_who_owes_a_tax_in_the_words_of_the_office(told: Block, by_role: bool) -> None:
    rows = [["재산세", "2023", "2023.09.10", "2023.09.30", "1,000,000", "30,000", "1,030,000"]]
    table = Tb([["세목", "귀속", "법정기일", "납부기한", "본세", "가산세", "합계"]], rows, "all", "ccccrrr")
    document = _read("tax_demand", T("교부청구서"), P("사건번호 2024타경77"), told, table, P("고성군수", "center"))
    assert document.fields.taxpayer == "옥미란"  # type: ignore[union-attr]
    assert any(f.code == "by_role" for f in document.findings) == by_role


def test_the_last_row_is_not_the_day_where_rows_are_missing() -> None:
    head = (P("사건 2024타경77\n채권자 함소영\n채무자 김봄이"), P("1. 원금 : 금 10,000,000원\n2. 이자 : 금 700,000원"))
    rows = [
        ["10,000,000", "2023.08.17 ~ 2023.11.16", "92", "6.85%", "172,657"],
        ["10,000,000", "2023.11.17 ~ 2024.03.28", "133", "11.85%", "431,788"],
    ]
    table = Tb([["원금", "기간", "일수", "연이율", "이자금액"]], rows, "all", "rccrr")
    document = _read("claim_statement", T("채권계산서"), *head, table)
    assert document.fields.calculated_to is None  # type: ignore[union-attr]
