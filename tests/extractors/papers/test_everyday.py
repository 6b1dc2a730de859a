"""What everyday papers have: stage sums, how a sum was reckoned beside it, fines among demands, workers told in lines."""

from __future__ import annotations

import pytest

from core.models.filing import Document
from extractors.documents import read_documents
from extractors.page.reader import read_pages

from ...corpus.unseen.blocks import Block, Br, C, P, Sheet, T, Tb
from ...corpus.unseen.measure import filing

_HEAD = (T("채권계산서"), P("사건 2024타경77\n채권자 주식회사 가람은행\n채무자 김봄이"))
_LOANS = [["일반대출", "10,000,000", "500,000", "10,500,000"], ["신용대출", "20,000,000", "700,000", "20,700,000"]]


def _read(kind: str, *blocks: Block, renderer: str = "weasyprint") -> Document:
    sheet = Sheet(kind, "everyday", [*blocks, P("2024. 5. 2.", "center")], {})
    (document,) = read_documents(read_pages(filing(sheet, 4, renderer).data), "paper.pdf", "")
    return document


def _sums(document: Document) -> tuple[object, ...]:
    return tuple(getattr(document.fields, k, None) for k in ("principal", "interest", "cost", "total"))


def _codes(document: Document) -> set[str]:
    return {f.code for f in document.findings}


def _staged(stage: str, total: str) -> Tb:
    sums: list[list[C | str]] = [
        ["소 계", stage, "1,200,000", "31,200,000"],
        [C("경매 집행비용", 3), "300,000"],
        [C("총 채권액", 3), total],
    ]
    rows: list[list[C | str]] = [*_LOANS, *sums]
    return Tb([["대출과목", "대출원금", "이자", "합계"]], rows, "all", "lrrr")


def test_the_sum_of_a_stage_counts_where_the_last_row_has_only_the_whole() -> None:
    document = _read("claim_statement", *_HEAD, _staged("30,000,000", "31,500,000"))
    assert _sums(document) == (30_000_000, 1_200_000, 300_000, 31_500_000)


def test_parts_of_a_sum_are_called_as_their_columns() -> None:
    rows = [
        ["대출 하나", "10,000,000", "500,000", "700,000", "11,200,000"],
        ["합계", "10,000,000", "500,000", "700,000", "11,200,000"],
    ]
    document = _read(
        "claim_statement", *_HEAD, Tb([["대출과목", "원금", "약정이자", "연체이자", "합계"]], rows, "all", "lrrrr")
    )
    (said,) = [f.message for f in document.findings if f.code == "summed"]
    assert "약정이자 500,000원 + 연체이자 700,000원" in said


def test_the_sum_of_a_stage_that_its_rows_do_not_give_is_not_taken() -> None:
    document = _read("claim_statement", *_HEAD, _staged("31,000,000", "31,500,000"))
    assert _sums(document)[0] is None
    assert "principal" in {f.where for f in document.findings}


def test_how_a_sum_was_reckoned_is_no_loan_of_its_own() -> None:
    rows = [
        ["대출원금", "10,000,000원", "당초 대출금 35,000,000원"],
        ["정상이자", "133,150원", "10,000,000 × 5.4% × 90일 ÷ 365"],
        ["연체이자", "230,136원", "10,000,000 × 8.4% × 100일 ÷ 365"],
        ["채권총액", "10,363,286원", "2024. 5. 2. 기준"],
    ]
    document = _read("claim_statement", *_HEAD, Tb([["구분", "금액", "산출내역"]], rows, "all", "crl", (20, 25, 55)))
    assert _sums(document) == (10_000_000, 363_286, None, 10_363_286)


def test_a_table_that_begins_the_next_page_with_heads_of_its_own_goes_on_with_nothing() -> None:
    first = Tb([["대출과목", "대출원금", "이자", "합계"]], _LOANS, "all", "lrrr", (40, 20, 20, 20))
    head = ["지급일", "적요", "금액", "비고"]
    other = Tb([head], [["2024.1.5.", "예납금", "300,000", "900,000"]], "all", "llrr", (40, 20, 20, 20))
    document = _read("claim_statement", *_HEAD, first, Br(), other)
    assert 10_000_000 not in _sums(document)
    assert 30_900_000 not in _sums(document)
    assert 300_000 not in _sums(document)


@pytest.mark.parametrize(
    ("second", "principal"),
    [
        ("1. 위 원금에 대한 2023. 9. 16.부터 다 갚는 날까지 연 12%의 지연손해금", 12_000_000),
        ("1. 위 금원에 대하여 2023. 9. 16.부터 완제일까지 연 1할 2푼의 비율에 의한 금원", 12_000_000),
        ("1. 금 3,000,000원 (소송비용)\n1. 위 원금에 대한 2023. 9. 16.부터 다 갚는 날까지 연 12%의 지연손해금", None),
    ],
)
def test_the_only_amount_that_interest_is_asked_on_is_the_principal(second: str, principal: int | None) -> None:
    lines = P(
        f"배당요구채권\n1. 금 12,000,000원정\n인천지방법원 2023가소918 대여금 사건의 판결정본에 기한 채권\n{second}"
    )
    head = (T("배당요구신청서"), P("사건 2024타경77\n채권자 이나경\n채무자 김봄이"))
    document = _read("distribution_demand", *head, lines)
    assert _sums(document)[0] == principal


def test_an_address_beside_the_label_is_nobodys_name() -> None:
    lines = P(
        "사건 2024타경77\n채권자 대구광역시 달서구 월배로 221\n채무자 김봄이\n1. 원금 : 10,000,000원\n2. 합계 : 10,000,000원"
    )
    document = _read("claim_statement", T("채권계산서"), lines, P("위 채권자 박미숙 (인)", "right"))
    assert getattr(document.fields, "creditor", None) in ("박미숙", None)


def _told(*lines: str) -> Document:
    head = P("사건 2024타경77\n신청인 서금례 외 1명\n채무자 김상복\n배당요구채권의 표시 (임금 및 퇴직금)")
    return _read("wage_claim", T("임금채권 배당요구신청서"), head, *map(P, lines))


def test_workers_told_line_by_line_are_workers_of_their_own() -> None:
    document = _told(
        "1. 서금례 : 최종 3개월분 임금 4,000,000원, 최종 3년간 퇴직금 7,000,000원, 계 11,000,000원",
        "2. 노형진 : 최종 3개월분 임금 5,000,000원, 최종 3년간 퇴직금 6,000,000원, 기타 임금 100,000원, 계 11,100,000원",
        "합계 : 금 22,100,000원",
    )
    workers = [w.model_dump(exclude_none=True) for w in getattr(document.fields, "workers", ())]
    assert workers == [
        {"name": "서금례", "preferential_wages": 4_000_000, "preferential_retirement": 7_000_000},
        {"name": "노형진", "preferential_wages": 5_000_000, "preferential_retirement": 6_000_000, "ordinary": 100_000},
    ]
    assert getattr(document.fields, "total", None) == 22_100_000
    assert not {"sum_mismatch", "amount_conflict"} & _codes(document)


def test_a_worker_whose_line_does_not_add_up_is_said() -> None:
    document = _told(
        "1. 서금례 : 최종 3개월분 임금 4,000,000원, 최종 3년간 퇴직금 7,000,000원, 계 11,500,000원",
        "2. 노형진 : 최종 3개월분 임금 5,000,000원, 최종 3년간 퇴직금 6,000,000원, 계 11,000,000원",
    )
    assert [f.where for f in document.findings if f.code == "sum_mismatch"][:1] == ["workers[0]"]


_FINES = [
    ["주정차위반과태료", "2022.11", "2022. 12. 31.", "320,000", "24,000", "344,000"],
    ["건축법위반 이행강제금", "2023.06", "2023. 7. 31.", "1,900,000", "60,000", "1,960,000"],
]


@pytest.mark.parametrize("renderer", ["weasyprint", "reportlab"])
def test_fines_are_no_tax_and_each_keeps_its_name(renderer: str) -> None:
    table = Tb([["부과과목", "부과년월", "납기", "본금", "가산금", "합계"]], _FINES, "all", "lccrrr")
    head = P("수신 청주지방법원장\n제목 세외수입 교부청구 [2024타경77]\n체납자 : 김봄이")
    document = _read("public_charge_demand", T("교부청구서"), head, table, P("달서구청장", "center"), renderer=renderer)
    assert document.type == "public_charge_demand"
    rows = getattr(document.fields, "rows", ())
    assert [r.scheme for r in rows] == ["주정차위반과태료", "건축법위반 이행강제금"]
    assert [r.principal for r in rows] == [320_000, 1_900_000]
    assert getattr(document.fields, "authority", None) == "달서구청"


@pytest.mark.parametrize(("total", "principal"), [("330,000", 320_000), ("340,000", None)])
def test_premiums_in_two_columns_are_one_where_the_row_adds_up(total: str, principal: int | None) -> None:
    rows = [["2024.01", "2024. 2. 10.", "300,000", "20,000", "10,000", total]]
    head = P("사건 2024타경77\n체납자 김봄이\n국민건강보험공단")
    table = Tb([["고지년월", "납부기한", "건강보험료", "장기요양보험료", "연체금", "합계"]], rows, "all", "ccrrrr")
    document = _read("public_charge_demand", T("보험료 교부청구서"), head, table)
    (row,) = getattr(document.fields, "rows", ())
    assert row.principal == principal
    if principal is not None:
        assert {"300,000", "20,000"} <= set(document.evidence["rows[0].principal"].text.split())


def test_the_end_of_a_broken_bracket_is_no_office() -> None:
    rows = [["종합소득세", "2022", "2023. 5. 31.", "2023. 6. 30.", "3,000,000", "90,000", "3,090,000"]]
    table = Tb([["세목", "귀속", "법정기일", "납부기한", "본세", "가산금", "합계"]], rows, "all", "ccccrrr")
    blocks = (
        P("사건 2024타경77\n체납자 김봄이"),
        table,
        P("남부천세무서장", "center"),
        P("배당금 수령 : 농협 301-0090 (남\n부천세무서)"),
    )
    document = _read("tax_demand", T("교부청구서"), *blocks)
    assert getattr(document.fields, "authority", None) == "남부천세무서"


def test_a_choice_whose_mark_no_map_explains_is_said() -> None:
    lines = P("사건 2024타경77\n임차인 이나경\n임차부분 : ꙮ 전부   □ 일부 (     층)\n임차보증금 : 10,000,000원")
    document = _read("lease_claim", T("주택임대차 권리신고 및 배당요구신청서"), lines, renderer="reportlab")
    assert getattr(document.fields, "part", None) is None
    assert "part" in {f.where for f in document.findings}


def _by_kind(second: str, whole: str = "11,000,000") -> Document:
    rows: list[list[C | str]] = [
        [C("차진수", rows=2), "최종 3개월분 임금", "4,000,000", C(whole, rows=2)],
        [second, "7,000,000"],
        [C("백미경", rows=2), "최종 3개월분 임금", "5,000,000", C("11,000,000", rows=2)],
        ["최종 3년간 퇴직금", "6,000,000"],
        [C("총 계", 3), "22,000,000"],
    ]
    head = P("사건 2024타경77\n신청인 차진수 외 1명\n채무자 두나섬유 주식회사")
    table = Tb([["성명", "채권의 종류", "금액(원)", "합계(원)"]], rows, "all", "clrr")
    return _read("wage_claim", T("배당요구신청서(임금)"), head, table)


def test_workers_with_a_row_for_every_kind() -> None:
    document = _by_kind("최종 3년간 퇴직금")
    assert [w.model_dump(exclude_none=True) for w in getattr(document.fields, "workers", ())] == [
        {"name": "차진수", "preferential_wages": 4_000_000, "preferential_retirement": 7_000_000},
        {"name": "백미경", "preferential_wages": 5_000_000, "preferential_retirement": 6_000_000},
    ]
    assert getattr(document.fields, "total", None) == 22_000_000
    assert not {"sum_mismatch", "amount_conflict"} & _codes(document)


@pytest.mark.parametrize("second", ["퇴직금", "연차수당", "최종 3개월분 임금"])
def test_a_kind_that_is_not_certain_is_not_taken_for_a_preferential_one(second: str) -> None:
    document = _by_kind(second)
    worker = getattr(document.fields, "workers", ())[0]
    assert worker.preferential_retirement is None
    assert {"low_confidence", "amount_conflict"} & {f.code for f in document.findings if "workers[0]" in f.where}


def test_a_worker_whose_kinds_do_not_add_up_is_said() -> None:
    assert "workers[0]" in {
        f.where for f in _by_kind("최종 3년간 퇴직금", "11,500,000").findings if f.code == "sum_mismatch"
    }
