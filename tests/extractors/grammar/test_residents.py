"""Residents' numbers are masked, corporations' are not; in doubt a number is a resident's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grammar.residents import corporate_valid, mask, residents


def corporate(first: int) -> str:
    """A corporation's number with its check digit."""
    return next(n for d in range(10) if corporate_valid(n := f"{first:012d}{d}"))


def resident(front: str, rest: str) -> str:
    """A resident's number with its check digit."""
    digits = front + rest
    total = sum(int(d) * w for d, w in zip(digits, (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5), strict=True))
    return f"{front}-{rest}{(11 - total % 11) % 10}"


@given(st.integers(0, 99), st.integers(1, 12), st.integers(1, 28), st.integers(1, 8), st.integers(0, 999_999))
def test_every_number_behind_a_persons_name(year: int, month: int, day: int, sex: int, rest: int) -> None:
    front = f"{year:02d}{month:02d}{day:02d}"
    old = sex in (1, 2, 5, 6) and year <= 15 and corporate_valid(f"{front}{sex}{rest:06d}")
    for dash in ("-", " - ", "–", "‑", " "):
        text = f"홍길동 {front}{dash}{sex}{rest:06d} 서울"
        assert old or mask(text) == f"홍길동 {front}-{sex}****** 서울"


@given(st.integers(110_111_000_000, 110_111_299_999))
def test_no_corporations_number_that_nobody_alive_could_have(first: int) -> None:
    digits = corporate(first)
    text = f"채권자 {digits[:6]}-{digits[6:]}"
    assert mask(text) == text
    assert mask(f"주민등록번호 {digits[:6]}-{digits[6:]}").endswith("******"), "its label says otherwise"


KB = "110111-2365321"
#: a corporation's number whose digits a person of today could have
LIKE = f"{corporate(160_111_312_345)[:6]}-{corporate(160_111_312_345)[6:]}"
BORN = resident("850101", "123456")


@pytest.mark.parametrize(
    "text",
    [
        f"주식회사 국민은행 {KB}",
        f"근저당권자 주식회사국민은행 {KB}\n서울특별시 영등포구",
        f"주식회사 한빛 {LIKE}",
        f"한빛새마을금고({LIKE})",
        f"채권자 주식회사 한빛 등록번호 {LIKE}",
        f"한빛은행 (부동산등기용 등록번호: {LIKE}",
        f"법인등록번호 {LIKE}",
        f"법인등록번호: {LIKE}",
        f"(법인 등록 번호) {LIKE}",
        "법인번호 160111-3123450",  # a wrong digit, but the label says what it is
        "계좌 859901-1234567",
        "123456789012345",
        "12,850,101-1234567",
        "8501011234560",
    ],
)
def test_what_stays(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (LIKE, f"{LIKE[:8]}******"),
        (f"주식회사 한빛 대표이사 {LIKE}", f"주식회사 한빛 대표이사 {LIKE[:8]}******"),
        (f"주식회사 한빛 주민등록번호 {LIKE}", f"주식회사 한빛 주민등록번호 {LIKE[:8]}******"),
        (f"주식회사 한빛\n홍길동 {LIKE}", f"주식회사 한빛\n홍길동 {LIKE[:8]}******"),
        (f"주민(법인)등록번호 {LIKE}", f"주민(법인)등록번호 {LIKE[:8]}******"),
        (f"주민등록번호/법인등록번호 {LIKE}", f"주민등록번호/법인등록번호 {LIKE[:8]}******"),
        (f"주민·법인등록번호 {LIKE}", f"주민·법인등록번호 {LIKE[:8]}******"),
        (f"법인등록번호 {BORN}", "법인등록번호 850101-1******"),
        (f"주식회사 한빛 {BORN}", "주식회사 한빛 850101-1******"),
        (f"주민등록번호 {BORN.replace('-', '')}", "주민등록번호 850101-1******"),
        ("850101-1 234567", "850101-1******"),
        ("8 50101 -1 2345 67", "850101-1******"),
        (f"가 {BORN} 나 {BORN}", "가 850101-1****** 나 850101-1******"),
    ],
)
def test_what_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


def test_what_is_hidden_of_it() -> None:
    (found,) = residents("갑 850101 - 1 234567 을")
    assert "갑 850101 - 1 234567 을"[found.hidden : found.end] == "1 234567"
