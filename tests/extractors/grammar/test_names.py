"""Registration numbers with check digits, masking, names, case numbers and shares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.cases import find_cases, normalise_case
from extractors.grammar.names import find_reg_numbers, is_corporate, name_key, split_name
from extractors.grammar.shares import find_shares


def corporate(first: int) -> str:
    digits = f"{first:012d}"
    total = sum(int(d) * (1, 2)[i % 2] for i, d in enumerate(digits))
    return f"{digits[:6]}-{digits[6:]}{(10 - total % 10) % 10}"


@given(st.integers(110_140_000_000, 110_199_999_999))
def test_corporate_numbers_are_valid(first: int) -> None:
    number = corporate(first)
    (match,) = find_reg_numbers(f"주식회사 가나 {number}")
    assert match.value is not None
    assert (match.value.kind, match.value.valid) == ("corporation", True)


def test_a_corporate_name_with_a_number_like_a_birth_date() -> None:
    name, number, rest = split_name("주식회사국민은행 110111-2365321 서울특별시 영등포구")
    assert (name, rest) == ("주식회사국민은행", "서울특별시 영등포구")
    assert number is not None
    assert (number.number, number.kind, number.valid) == ("110111-2365321", "corporation", True)


def test_masked_and_business_numbers() -> None:
    (resident,) = find_reg_numbers("900416-1******")
    (business,) = find_reg_numbers("사업자 124-81-00998")
    (wrong,) = find_reg_numbers("123-45-67890")
    assert resident.value is not None
    assert business.value is not None
    assert wrong.value is not None
    assert (resident.value.kind, resident.value.valid) == ("resident", None)
    assert (business.value.kind, business.value.valid) == ("business", True)
    assert wrong.value.valid is False


@pytest.mark.parametrize(
    "name",
    ["다라캐피탈 주식회사", "㈜가나", "경남은행", "국", "화성시", "서울특별시성북구", "근로복지공단", "구로세무서"],
)
def test_bodies(name: str) -> None:
    assert is_corporate(name)


@pytest.mark.parametrize("name", ["홍길동", "남궁 민수", "SMITH JOHN"])
def test_persons(name: str) -> None:
    assert not is_corporate(name)


def test_name_key_levels_the_ways_to_write_a_company() -> None:
    assert name_key("㈜ 한빛") == name_key("주식회사 한빛") == name_key("(주)한빛")


@given(
    st.integers(1990, 2035),
    st.sampled_from(["타경", "카단", "가소", "차전", "가단", "회합"]),
    st.integers(1, 9_999_999),
    st.sampled_from(["", " "]),
)
def test_case_numbers_read_back(year: int, kind: str, number: int, blank: str) -> None:
    text = f"서울중앙지방법원 {year}{blank}{kind}{blank}{number} 부동산임의경매"
    assert [m.value for m in find_cases(text)] == [f"{year}{kind}{number}"]


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("2024타경1234, 5678(병합)", ["2024타경1234", "2024타경5678"]),
        ("2024타경1234(중복), 2024타경99", ["2024타경1234", "2024타경99"]),
        ("가압류결정(97카단6564호)", ["97카단6564"]),
        ("2005년 3월", []),
        ("1,2024타경", []),
        ("90다 12", []),
    ],
)
def test_case_numbers(text: str, cases: list[str]) -> None:
    assert [m.value for m in find_cases(text)] == cases


def test_one_case_or_none() -> None:
    assert normalise_case("사건 2024 타경 1234") == "2024타경1234"
    assert normalise_case("2024타경1, 2024타경2") is None


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("지분 2분의 1", ["1/2"]),
        ("10분의2.4", ["24/100"]),
        ("1333.2분의 23.14", ["2314/133320"]),
        ("89548분의 59.4327", ["594327/895480000"]),
        ("2분의 3", [None]),
        ("1/2", []),
    ],
)
def test_shares(text: str, shares: list[str | None]) -> None:
    assert [m.value for m in find_shares(text)] == shares


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["{w}분의 {p}", "{w}분의{p}", "{w:,} 분의 {p:,}"]))
def test_shares_read_back(part: int, whole: int, form: str) -> None:
    (match,) = find_shares(f"공유자 지분 {form.format(w=whole, p=part)} 홍길동")
    assert match.value == (f"{part}/{whole}" if part <= whole else None)


def test_slashes_are_shares_only_where_asked_for() -> None:
    assert [m.value for m in find_shares("지분 2/3", slashes=True)] == ["2/3"]
