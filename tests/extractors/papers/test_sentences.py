"""Persons, parts of a claim and workers told in sentences; what must not be taken from them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from .test_records import PARTIES, read, sums, table


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("채권자는 채무자 주미란에 대한 채권액을 다음과 같이 계산합니다.", "주미란"),
        ("채권자는 채무자 김가은 소유 부동산에 대하여 다음과 같이 계산합니다.", "김가은"),
        ("채권자는 채무자 나무산업 주식회사에 대하여 다음과 같이 계산합니다.", "나무산업 주식회사"),
        ("채권자는 채무자 이은은 물론 보증인에 대하여도 청구합니다.", None),
    ],
)
def test_a_debtor_whom_a_sentence_names(line: str, name: str | None) -> None:
    document = read("채권계산서", "채권자 : 다라 캐피탈 주식회사", f"<p>{line}</p>", "<p>1. 원금 : 금 1,000,000원</p>")
    assert document.fields.debtor == name


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("채권액 : 금 6,950,000원 및 독촉절차비용 68,600원", (6_950_000, None, 68_600, None)),
        (
            "청구금액 : 금 6,950,000원 및 이에 대한 2023. 1. 1.부터 다 갚는 날까지 연 12%의 이자",
            (6_950_000, None, None, None),
        ),
        ("청구금액 : 금 6,950,000원", (None, None, None, 6_950_000)),
    ],
)
def test_more_beside_an_amount_makes_it_a_part(line: str, found: tuple[int | None, ...]) -> None:
    assert sums(read("배당요구신청서", PARTIES, f"<p>{line}</p>")) == found


KINDS = "최종 3개월분 임금 {}원 및 최종 3년간 퇴직금 {}원"


def wages(*lines: str) -> list[tuple[object, ...]]:
    told = "".join(f"<p>{line}</p>" for line in lines)
    document = read("임금채권 배당요구신청서", "선정당사자 : 이도윤|채무자 : 나무산업 주식회사", told)
    return [(w.name, w.preferential_wages, w.preferential_retirement) for w in document.fields.workers]


def test_workers_named_in_one_sentence() -> None:
    one, two = KINDS.format("3,000,000", "7,000,000"), KINDS.format("4,000,000", "8,000,000")
    assert wages(f"근로자 이도윤에게 {one}, 근로자 박서연에게 {two}을 지급하지 않았습니다.") == [
        ("이도윤", 3_000_000, 7_000_000),
        ("박서연", 4_000_000, 8_000_000),
    ]


def test_words_that_are_no_workers() -> None:
    one, two = KINDS.format("3,000,000", "7,000,000"), KINDS.format("4,000,000", "8,000,000")
    assert wages(f"회사는 {one}을, 사용자는 {two}을 지급하지 않았습니다.") == []


def test_a_single_charge_told_by_labels() -> None:
    rows = ("부과일자 | 2023. 4. 3. | 납부기한 | 2023. 5. 31.", "이행강제금 | 4,800,000원 | 가산금 | 300,000원")
    for whole, expected in (("5,100,000", [(4_800_000, 300_000, 5_100_000)]), ("5,000,000", [])):
        grid = table("체납자 | 주미란 | 위반내용 | 무단증축", *rows, f"합계 | {whole}원>3")
        document = read("이행강제금 교부청구서", "솔빛시장", grid)
        assert [(r.principal, r.surcharge, r.total) for r in document.fields.rows] == expected


@pytest.mark.parametrize("title", ["채권신고 및 계산서", "채권계산 및 신고서", "채권액 산출내역서"])
def test_titles_made_of_two_words(title: str) -> None:
    assert read(title, PARTIES, "<p>1. 원금 : 금 1,000,000원</p>").type == "claim_statement"


def test_a_part_under_its_head_and_beside_its_label() -> None:
    told = "임차인 : 박바다"
    grid = table("임차부분 | 보증금 | 차임 | 계약일", "3층 301호 | 43,000,000원 | 600,000원 | 2020-07-13")
    assert read("권리신고 및 배당요구신청서(주택임대차)", told, grid).fields.part == "3층 301호"
    grid = table("임차부분 | 지하층 전부 | 보증금 | 43,000,000원", "월임료 | 600,000원 | 계약일 | 2020-07-13")
    assert read("권리신고 및 배당요구신청서(주택임대차)", told, grid).fields.part == "지하층 전부"


def test_an_address_is_no_rented_part() -> None:
    document = read(
        "권리신고 및 배당요구신청서(주택임대차)",
        "임차인 : 박바다|사는 곳 : 서울시 가나구 다라로 12",
        "<p>보증금 : 1,000,000원</p>",
    )
    assert document.fields.part is None


def test_a_last_item_that_is_the_sum_of_all_others_is_their_total() -> None:
    lines = ("인지대 금 5,000원", "송달료 금 90,000원", "감정료 금 400,000원", "모두 보태면 금 495,000원")
    told = "".join(f"<p>{n}) {line}</p>" for n, line in enumerate(lines, 1))
    document = read("집행비용계산서", "신청채권자 : 다라 캐피탈 주식회사", told)
    assert document.fields.total == 495_000
    assert [i.amount for i in document.fields.items] == [5_000, 90_000, 400_000]


def lease(*pairs: str) -> Any:
    return read("권리신고 및 배당요구신청서(주택임대차)", "임차인 : 박바다", table(*pairs)).fields


def test_days_that_one_label_names_together_keep_their_order() -> None:
    f = lease(
        "보증금/월세 | 50,000,000원 / 400,000원",
        "계약일 및 입주일 | 2021. 3. 14. / 2021. 4. 2.",
        "전입일 및 확정일자 | 2021. 4. 5. / 2021. 4. 7.",
    )
    assert (f.deposit, f.monthly_rent) == (50_000_000, 400_000)
    assert (f.contract_on, f.occupied_on) == (date(2021, 3, 14), date(2021, 4, 2))
    assert (f.moved_in_on, f.fixed_on) == (date(2021, 4, 5), date(2021, 4, 7))


def test_three_days_behind_two_names_are_not_given_to_either() -> None:
    f = lease("보증금 | 50,000,000원", "전입일 및 확정일자 | 2021. 4. 5. / 2021. 4. 7. / 2021. 4. 9.")
    assert (f.moved_in_on, f.fixed_on) == (None, None)


def test_a_lease_told_in_one_sentence() -> None:
    line = (
        "본인은 위 건물 2층 201호를 보증금 금 50,000,000원, 월세 금 400,000원에 임차하기로 2021. 3. 14. 계약하였고 "
        "2021. 4. 2.에 입주하여 2021. 4. 5.에 전입신고를, 2021. 4. 7.에 확정일자를 각 마쳤습니다."
    )
    f = read("권리신고 및 배당요구신청서(주택임대차)", "임차인 : 박바다", f"<p>{line}</p>").fields
    assert (f.part, f.deposit, f.monthly_rent) == ("2층 201호", 50_000_000, 400_000)
    assert (f.contract_on, f.occupied_on) == (date(2021, 3, 14), date(2021, 4, 2))
    assert (f.moved_in_on, f.fixed_on) == (date(2021, 4, 5), date(2021, 4, 7))


def test_the_day_a_contract_ended_is_not_the_day_it_was_made() -> None:
    line = "본인은 위 건물을 보증금 금 50,000,000원에 임차하였으나 2021. 3. 14. 계약을 해지하였습니다."
    f = read("권리신고 및 배당요구신청서(주택임대차)", "임차인 : 박바다", f"<p>{line}</p>").fields
    assert f.contract_on is None
